//! An example as a browser reads it.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Selector};

use super::sample::Sample;

/// A parsed example.
///
/// The parser's tree cannot be shared between threads, so each check parses anew.
pub(crate) struct Document {
    /// The example.
    pub(crate) sample: Sample,
}

/// The tree of a document.
pub(crate) struct Tree(Html);

impl Document {
    /// Takes an example.
    pub(crate) fn of(sample: Sample) -> Self {
        Self { sample }
    }

    /// Parses it.
    pub(crate) fn tree(&self) -> Tree {
        Tree(Html::parse_document(&self.sample.html))
    }
}

impl Tree {
    /// The elements that a CSS selector finds, in order.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.0.select(&selector).collect()
    }

    /// Every id.
    pub(crate) fn ids(&self) -> HashSet<&str> {
        self.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect()
    }

    /// Where the document breaks the grammar of HTML, in the parser's words.
    pub(crate) fn errors(&self) -> Vec<String> {
        self.0.errors.iter().map(ToString::to_string).collect()
    }
}

/// What an element says, without the space around it.
pub(crate) fn text(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// An element as it is written, cut short, for whoever reads of a fault.
pub(crate) fn shown(element: &ElementRef<'_>) -> String {
    element.html().chars().take(120).collect()
}

/// The words that an element shows before anything in it is opened.
pub(crate) fn shown_words(element: ElementRef<'_>) -> Vec<String> {
    let mut shown = Vec::new();
    gather(element, &mut shown);
    shown
}

fn gather(element: ElementRef<'_>, shown: &mut Vec<String>) {
    let is_folded = |inner: ElementRef<'_>| element.value().name() == "details" && inner.value().name() != "summary";
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
            shown.extend(words.map(str::to_owned));
        } else if let Some(inner) = ElementRef::wrap(child).filter(|inner| !is_folded(*inner)) {
            gather(inner, shown);
        }
    }
}
