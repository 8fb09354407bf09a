//! The page with every component: what scripts find on it, and what goes along when a form is sent.

use heard_domain::people::{Band, Language};

use super::{
    components::{NASTY, child_page, staff_page},
    sample::{DRAWING, rendered},
};

fn child(faulty: bool, band: Band) -> String {
    rendered(Language::English, || child_page(faulty, band))
}

#[test]
fn a_page_is_a_whole_document() {
    let html = child(false, Band::Middle);
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\""), "{}", &html[..60]);
    assert!(html.ends_with("</body></html>"));
}

#[test]
fn only_pages_with_an_island_say_where_the_islands_are() {
    assert!(!rendered(Language::English, staff_page).contains("data-glue"));
    assert!(child(false, Band::Middle).contains(
        r#"src="/assets/page.js" data-after="/assets/after.js" data-glue="/assets/heard.js" data-wasm="/assets/heard.wasm"></script></head>"#
    ));
}

#[test]
fn words_stay_in_their_box_and_come_back_as_they_were() {
    let html = child(false, Band::Middle);
    assert!(!html.contains("<script>alert"));
    let (_, rest) = html.split_once("<textarea").expect("a text box");
    let (content, _) = rest.split_once("</textarea>").expect("its end");
    let (_, content) = content.split_once('>').expect("its content");
    // As a browser reads it: one line break at the start goes, references are resolved.
    let read = content.strip_prefix('\n').expect("a line break for the parser to drop");
    let read = read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert_eq!(read, NASTY);
}

#[test]
fn the_first_radio_has_the_bare_id() {
    let html = child(true, Band::Middle);
    assert!(html.contains(r##"<a href="#who">"##));
    assert!(html.contains(r#"name="who" id="who""#));
    assert!(html.contains(r#"aria-describedby="who-hint who-error""#));
}

#[test]
fn a_drawing_is_there_without_scripts_and_goes_along_when_the_form_is_sent() {
    let html = child(false, Band::Pictures);
    assert!(html.contains(&format!(r#"<input type="hidden" name="draw" value="{DRAWING}""#)));
    let (_, pad) = html.split_once("name=\"draw\"").expect("a pad");
    // What only a script can do is not offered without one.
    let (paper, tools) = pad.split_once("<div hidden class=\"pad__tools\">").expect("pens that are hidden");
    assert!(paper.contains(r#"role="img" aria-label="Your drawing""#));
    let (_, lines) = paper.split_once("pad__sheet").expect("the paper");
    for line in [r#"d="M10 20L30 40" class="pen-red nib-thin""#, r#"d="M5 5h0" class="pen-black nib-medium""#] {
        assert!(lines.contains(line), "{line}");
    }
    assert_eq!(tools.matches(r#"name="draw-pen""#).count(), 8);
    let (_, summary) = html.split_once("class=\"summary\"").expect("the answers");
    assert!(summary.contains(r#"role="img" aria-label="A drawing""#));
}
