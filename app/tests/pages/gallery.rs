//! The gallery, `target/gallery`: every example as a file, and one page that shows them all as a phone and a desk do,
//! light and dark. `make gallery` writes it with the built style sheet and pictures of `target/site`; the Nu checker
//! (`.ci/html`) and axe (`end2end/specs/gallery.spec.ts`) look at the same files.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

use heard_app::assets::Assets;
use heard_domain::people::Language;

use super::{DOCUMENTS, sample::Sample};

/// The head of the page with all of them. A browser hands the colour scheme of a frame's element to the page in it.
const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Heard: every component and every page</title>
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
h2 { flex-basis: 100%; margin: 1rem 0 0; }
iframe { border: 1px solid; height: 740px; resize: vertical; background: #fff; color-scheme: light; }
iframe.dark { background: #121212; color-scheme: dark; }
iframe.phone { width: 360px; }
iframe.desk { width: 1280px; }
</style></head><body><h1>Every component and every page</h1>
";

/// The folder into which cargo builds.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").to_owned()
}

/// The name that a page asks for and the built style sheet, as an example's file reaches it, for each direction; nothing
/// where the site is not built.
fn style_sheets() -> Vec<(String, String)> {
    let plain = Assets::plain();
    let built = |start: &str| {
        let files = fs::read_dir(target().join("site/pkg")).into_iter().flatten().flatten();
        let mut names = files.filter_map(|file| file.file_name().into_string().ok());
        names
            .find(|name| name.starts_with(start) && name.ends_with(".css"))
            .map(|name| format!("../../site/pkg/{name}"))
    };
    let all = [
        (plain.css, built("heard.")),
        (plain.css_rtl, built("heard-rtl.")),
        (plain.desk_css, built("desk.")),
        (plain.desk_css_rtl, built("desk-rtl.")),
        (plain.figures_css, built("figures.")),
    ];
    all.into_iter().filter_map(|(asked, built)| Some((asked, built?))).collect()
}

/// An example's document, with the addresses of files as they are from its place in the gallery.
fn placed(sample: &Sample, style_sheets: &[(String, String)]) -> String {
    let mut html = sample.html.clone();
    for (asked, built) in style_sheets {
        html = html.replace(&format!("\"{asked}\""), &format!("\"{built}\""));
    }
    for root in ["pictures/", "portraits/", "icon.svg"] {
        html = html.replace(&format!("=\"/{root}"), &format!("=\"../../site/{root}"));
    }
    apart(&html)
}

/// The drawings of a page that asks for them together, each with its file: nothing puts them together there.
fn apart(html: &str) -> String {
    let mut parts = html.split("site/pictures/");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| {
        let (address, rest) = part.split_once('"').unwrap_or((part, ""));
        let name = address.split_once('#').map_or_else(|| address.to_owned(), |(_, name)| format!("{name}.svg"));
        format!("{html}site/pictures/{name}\"{rest}")
    })
}

/// Writes an example's file; gives its name.
fn write(folder: &Path, place: usize, sample: &Sample, style_sheets: &[(String, String)]) -> io::Result<String> {
    let component = sample.of.trim_start_matches("heard_app::").replace("::", "-");
    let name = format!("{component}-{place:03}-{}.html", sample.language.code());
    fs::write(folder.join(&name), placed(sample, style_sheets))?;
    Ok(name)
}

/// An example in each of its frames.
fn frames(title: &str, file: &str) -> String {
    let mut shown = format!("<h2><a href=\"pages/{file}\">{title}</a></h2>\n");
    for (device, scheme) in [("phone", "light"), ("phone", "dark"), ("desk", "light"), ("desk", "dark")] {
        let frame = format!(
            "<iframe loading=\"lazy\" class=\"{device} {scheme}\" title=\"{title}, {device}, {scheme}\" \
             src=\"pages/{file}\"></iframe>\n"
        );
        shown.push_str(&frame);
    }
    shown
}

/// Writes all of it; gives how many files it has.
fn write_all() -> io::Result<usize> {
    let folder = target().join("gallery");
    let pages = folder.join("pages");
    if pages.exists() {
        fs::remove_dir_all(&pages)?;
    }
    fs::create_dir_all(&pages)?;
    let style_sheets = style_sheets();
    let mut sections: BTreeMap<&str, String> = BTreeMap::new();
    for (place, document) in DOCUMENTS.iter().enumerate() {
        let sample = &document.sample;
        let file = write(&pages, place, sample, &style_sheets)?;
        if sample.language == Language::English {
            sections.entry(sample.of).or_default().push_str(&frames(sample.name, &file));
        }
    }
    let mut index = HEAD.to_owned();
    for (of, shown) in sections {
        let title = of.trim_start_matches("heard_app::");
        // A frame in a closed part is not loaded.
        let part = format!("<details><summary>{title}</summary><section>\n{shown}</section></details>\n");
        index.write_str(&part).map_err(io::Error::other)?;
    }
    index.push_str("</body></html>\n");
    fs::write(folder.join("index.html"), index)?;
    Ok(fs::read_dir(pages)?.count())
}

#[test]
fn the_gallery_has_every_example() {
    assert_eq!(write_all().expect("the gallery"), DOCUMENTS.len(), "a file for each");
    let index = fs::read_to_string(target().join("gallery/index.html")).expect("the page with all of them");
    let english = DOCUMENTS.iter().filter(|document| document.sample.language == Language::English).count();
    assert_eq!(index.matches("<iframe").count(), 4 * english);
}
