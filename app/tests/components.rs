//! Every component with samples, in every language: what a screen reader and a form need is there.

mod samples;

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use heard_app::{assets::Assets, render::render};
use heard_domain::people::{Band, Language};
use samples::{DRAWING, NASTY, child_page, staff_page};

fn pages() -> Vec<String> {
    let assets = Arc::new(Assets::plain());
    let mut pages = vec![render(Language::English, &assets, staff_page)];
    for language in Language::ALL {
        for band in Band::ALL {
            for faulty in [false, true] {
                pages.push(render(language, &assets, move || child_page(faulty, band)));
            }
        }
    }
    pages
}

/// The values of an attribute, throughout a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_every_reference_has_its_target() {
    for html in pages() {
        let ids = values(&html, "id");
        let known: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id twice among {ids:?}");
        for attribute in ["aria-describedby", "aria-labelledby", "for", "data-read"] {
            for target in values(&html, attribute).iter().flat_map(|targets| targets.split(' ')) {
                assert!(known.contains(target), "{attribute} names {target}");
            }
        }
        for target in values(&html, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(known.contains(target), "a link goes to #{target}");
        }
    }
}

#[test]
fn a_page_is_a_whole_document_without_anything_inline() {
    for html in pages() {
        assert!(html.starts_with("<!DOCTYPE html><html lang=\""), "{}", &html[..60]);
        assert!(html.ends_with("</body></html>"));
        for banned in [" style=\"", " onclick=", "<style", "javascript:"] {
            assert!(!html.contains(banned), "{banned}");
        }
        for script in html.split("<script").skip(1) {
            assert!(
                script.contains("></script>") && script.starts_with(" type=\"module\" src=\"/"),
                "an inline script"
            );
        }
    }
}

#[test]
fn only_pages_with_an_island_load_the_loader() {
    let assets = Arc::new(Assets::plain());
    assert!(!render(Language::English, &assets, staff_page).contains("start.js"));
    let child = render(Language::English, &assets, || child_page(false, Band::Middle));
    assert!(child.contains(
        r#"src="/assets/start.js" data-glue="/assets/heard.js" data-wasm="/assets/heard.wasm"></script></body>"#
    ));
}

#[test]
fn words_stay_in_their_box_and_come_back_as_they_were() {
    let html = render(Language::English, &Arc::new(Assets::plain()), || child_page(false, Band::Middle));
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
fn titles_of_childrens_pages_tell_nothing() {
    let titles: BTreeSet<_> = pages()
        .iter()
        .filter(|html| html.contains("<body class=\"child"))
        .filter_map(|html| html.split_once("<title>")?.1.split_once("</title>").map(|(title, _)| title.to_owned()))
        .collect();
    let expected = ["Error: My page", "Fy nhudalen", "Gwall: Fy nhudalen", "My page"].map(String::from);
    assert_eq!(titles, BTreeSet::from(expected));
}

#[test]
fn the_first_radio_has_the_bare_id() {
    let html = render(Language::English, &Arc::new(Assets::plain()), || child_page(true, Band::Middle));
    assert!(html.contains(r##"<a href="#who">"##));
    assert!(html.contains(r#"name="who" id="who""#));
    assert!(html.contains(r#"aria-describedby="who-hint who-error""#));
}

#[test]
fn a_drawing_is_there_without_scripts_and_goes_along_when_the_form_is_sent() {
    let html = render(Language::English, &Arc::new(Assets::plain()), || child_page(false, Band::Pictures));
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
