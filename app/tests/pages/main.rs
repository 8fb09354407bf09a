//! Every component and every page with examples, and what is checked on each of them: what a screen reader, a form and
//! a careful reader of HTML need is there.
//!
//! The examples are in [`components`], [`child`] and [`staff`]; `make gallery` shows them all. To add one: a line in
//! the file that has those of its neighbours. A page or component without any fails the tests ([`complete`]).

mod child;
mod complete;
mod components;
mod document;
mod fields;
mod gallery;
mod kept;
mod sample;
mod staff;
mod structure;
mod words;

use std::sync::LazyLock;

use document::Document;
use heard_domain::people::Language;
use sample::Sample;

/// Every example there is, each read as a browser reads it.
static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| samples().into_iter().map(Document::of).collect());

fn samples() -> Vec<Sample> {
    let in_each = |language| components::pages(language).into_iter().chain(child::pages(language));
    Language::ALL.into_iter().flat_map(in_each).chain(staff::pages()).collect()
}

/// Fails with every fault that `faults` finds in an example, each with the example's name.
fn each(faults: impl Fn(&Document) -> Vec<String>) {
    let found: Vec<_> = DOCUMENTS
        .iter()
        .flat_map(|document| faults(document).into_iter().map(|fault| format!("{}: {fault}", document.sample.title())))
        .collect();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
