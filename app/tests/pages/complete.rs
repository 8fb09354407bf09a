//! No page and no component without an example: each of their files must be the home of a component that has one.
//!
//! A component is known by its type, whose path is that of its file. A file that holds none to be shown by itself, only
//! parts of others, is named in [`PARTS`].

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::DOCUMENTS;

/// The folders that hold pages or components, and the error page.
const ROOMS: [&str; 6] = ["child", "components", "islands", "shell", "staff", "error_page.rs"];

/// What is part of a page or component beside it and shown with that.
const PARTS: &[&str] = &[
    "child::about",
    "child::acts",
    "child::back_to_mine",
    "child::added",
    "child::answered",
    "child::asked_for",
    "child::outcome",
    "child::greeting",
    "child::letter::paper",
    "child::lock",
    "child::one_question",
    "child::said_list",
    "child::meeting",
    "child::mine::letters",
    "child::mine::records",
    "child::mine::sendings",
    "child::sent::next",
    "child::sent::told_of",
    "child::told",
    "child::voice_note",
    "child::ways",
    "components",
    "components::choice",
    "islands",
    "islands::page",
    "shell::foot",
    "shell::rail",
    "staff::accounts::cover",
    "staff::act",
    "staff::acts",
    "staff::acts::review",
    "staff::advocates",
    "staff::alarms",
    "staff::annual::document",
    "staff::annual::figure",
    "staff::annual::first",
    "staff::annual::wording",
    "staff::booklet::only_if",
    "staff::booklet::printed",
    "staff::booklet::questions",
    "staff::caseload::sorting",
    "staff::child::access",
    "staff::child::invitation",
    "staff::child::matters",
    "staff::child::notes",
    "staff::child::photo",
    "staff::child::secret",
    "staff::child::story",
    "staff::child::views",
    "staff::escalation::acts",
    "staff::figures::chart",
    "staff::figures::filters",
    "staff::figures::wording",
    "staff::findings",
    "staff::guarded",
    "staff::letter::sent",
    "staff::letter::simpler",
    "staff::listed",
    "staff::page_photos",
    "staff::profile_hello",
    "staff::review::account",
    "staff::review::addenda",
    "staff::review::agreeing",
    "staff::review::attending",
    "staff::review::check",
    "staff::review::decisions",
    "staff::review::facts",
    "staff::review::header",
    "staff::review::held",
    "staff::review::line",
    "staff::review::monitoring",
    "staff::review::papers",
    "staff::review::said",
    "staff::review::suggestion",
    "staff::standing",
    "staff::trouble",
    "staff::speaker",
    "staff::typing",
];

/// Every Rust file below `path`.
fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder of sources") {
            files(&entry.expect("an entry").path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        found.push(path.to_owned());
    }
}

/// The modules of the rooms: `child::start`.
fn modules() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    ROOMS.iter().for_each(|room| files(&source.join(room), &mut found));
    let module = |file: PathBuf| {
        let file = file.strip_prefix(&source).expect("a file of the sources").with_extension("");
        file.to_str().expect("a name in UTF-8").replace('/', "::").trim_end_matches("::mod").to_owned()
    };
    found.into_iter().map(module).collect()
}

/// The modules whose components have examples.
fn shown() -> BTreeSet<String> {
    let module = |of: &str| of.trim_start_matches("heard_app::").rsplit_once("::").map(|(module, _)| module.to_owned());
    DOCUMENTS.iter().filter_map(|document| module(document.sample.of)).collect()
}

#[test]
fn every_page_and_every_component_has_an_example() {
    let (modules, shown) = (modules(), shown());
    let parts: BTreeSet<_> = PARTS.iter().map(|part| (*part).to_owned()).collect();
    let expected: BTreeSet<_> = modules.difference(&parts).cloned().collect();
    let missing: Vec<_> = expected.difference(&shown).collect();
    assert!(missing.is_empty(), "no example is there of {missing:?}");
    let stale: Vec<_> = parts.iter().filter(|part| !modules.contains(*part) || shown.contains(*part)).collect();
    assert!(stale.is_empty(), "gone, or shown by an example of its own: {stale:?}");
}
