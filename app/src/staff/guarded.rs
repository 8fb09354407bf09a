//! What the guard finds in a letter, as a page shows it: the list that leads to the words, the letter with the words
//! marked, and the boxes to tick where a name may be right.
//!
//! The rules are [`heard_domain::guard`]'s; what other children are called is known to the server alone, which says
//! what it found by them in [`Mark`]s of the letter's own words.

use std::ops::Range;

use heard_domain::guard::{Found, Kind, Letter, Name, Weight, look};
use leptos::prelude::*;

use crate::args;
use crate::components::{Checkboxes, Choice};
use crate::fields;
use crate::text::{Text, t, tr};

/// What a letter is compared with, but for the names of other children.
#[derive(Debug, Clone, Default)]
pub struct Guarded {
    /// The first name of the child whose letter it is.
    pub first: Text,
    /// What they like to be called.
    pub preferred: Text,
    /// Their surname.
    pub last: Text,
    /// Who may be named.
    pub people: Vec<String>,
    /// Telephone numbers that the child sees in Heard anyway.
    pub numbers: Vec<String>,
}

/// One thing found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Where it is, in bytes of the letter.
    pub range: Range<usize>,
    /// The words, as they stand there.
    pub words: String,
}

impl Guarded {
    /// Gives a text to the rules. `known` are texts of which the child knows every word.
    pub fn with<'t, T>(&self, text: &'t str, known: &[String], then: impl FnOnce(&Letter<'t, '_>) -> T) -> T {
        let (people, known, numbers) = (slices(&self.people), slices(known), slices(&self.numbers));
        let to = Name { first: &self.first, preferred: &self.preferred, last: &self.last };
        then(&Letter { text, to, people: &people, known: &known, numbers: &numbers })
    }

    /// What is found without the names of other children.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        self.with(text, &[], look).into_iter().map(|found| Mark::new(found, text)).collect()
    }
}

fn slices(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

impl Mark {
    /// With the words of the letter.
    #[must_use]
    pub fn new(found: Found, text: &str) -> Self {
        let words = text.get(found.range.clone()).unwrap_or_default().to_owned();
        Self { kind: found.kind, range: found.range, words }
    }

    /// What is sent with the tick that says that it is right: the kind and the words, so that a tick is for these words
    /// and no others.
    #[must_use]
    pub fn tick(&self) -> String {
        format!("{}:{}", self.kind.code(), self.words)
    }

    /// In words.
    #[must_use]
    pub fn says(&self) -> Text {
        tr(&format!("staff-guard-{}", self.kind.code()), args! { "text" => self.words.clone() })
    }
}

/// What has to be changed before the letter goes, and what has to be said to be right, each once.
#[must_use]
pub fn of_weight(marks: &[Mark], weight: Weight) -> Vec<&Mark> {
    let mut each: Vec<&Mark> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.kind.weight() == weight) {
        if !each.iter().any(|other| other.tick() == mark.tick()) {
            each.push(mark);
        }
    }
    each
}

/// The letter with what was found marked.
pub(super) fn marked(text: &str, marks: &[Mark]) -> impl IntoView + use<> {
    let mut parts = Vec::new();
    let mut end = 0;
    for (place, mark) in marks.iter().enumerate() {
        let (Some(before), Some(words)) = (text.get(end..mark.range.start), text.get(mark.range.clone())) else {
            continue;
        };
        parts
            .push(view! { {before.to_owned()} <mark id=format!("found-{place}")>{words.to_owned()}</mark> }.into_any());
        end = mark.range.end;
    }
    let rest = text.get(end..).unwrap_or_default().to_owned();
    view! { {parts} {rest} }
}

/// What was found, as a list that leads to the marks.
pub(super) fn list(marks: &[Mark]) -> impl IntoView + use<> {
    let link = |(place, mark): (usize, &Mark)| view! { <a href=format!("#found-{place}")>{mark.says()}</a> }.into_any();
    findings(marks.iter().enumerate().map(link).collect())
}

/// What was found, each once, where the letter is not shown with its marks.
pub(super) fn told(marks: &[Mark]) -> impl IntoView + use<> {
    let each = [Weight::Change, Weight::Confirm, Weight::Look].into_iter().flat_map(|weight| of_weight(marks, weight));
    findings(each.map(|mark| mark.says().into_any()).collect())
}

fn findings(items: Vec<AnyView>) -> impl IntoView + use<> {
    let item = |words: AnyView| view! { <li class="finding finding--mend">{words}</li> };
    view! { <ul class="findings">{items.into_iter().map(item).collect::<Vec<_>>()}</ul> }
}

/// A box for each thing that may be right.
pub(super) fn ticks(marks: &[Mark], ticked: &[String]) -> Option<impl IntoView + use<>> {
    let choices: Vec<_> = of_weight(marks, Weight::Confirm)
        .into_iter()
        .map(|mark| {
            let label = tr("staff-guard-right", args! { "text" => mark.words.clone() });
            Choice::new(mark.tick(), label).checked(ticked.contains(&mark.tick()))
        })
        .collect();
    (!choices.is_empty()).then(|| {
        view! {
            <Checkboxes
                name=fields::RIGHT
                legend=t("staff-guard-right-legend")
                hint=t("staff-guard-right-hint")
                choices=choices
            />
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ring 07700 900 123. Ashdown, Ashdown.";

    fn guarded() -> Guarded {
        Guarded { first: "Marigold".into(), last: "Ashdown".into(), ..Guarded::default() }
    }

    #[test]
    fn each_thing_is_ticked_or_changed_once() {
        let marks = guarded().marks(TEXT);
        assert_eq!(marks.len(), 3);
        let right: Vec<_> = of_weight(&marks, Weight::Confirm).into_iter().map(Mark::tick).collect();
        assert_eq!(right, ["surname:Ashdown"]);
        assert_eq!(of_weight(&marks, Weight::Change).len(), 1);
    }

    #[test]
    fn the_letter_stands_whole_around_its_marks() {
        let marks = guarded().marks("<b> Ashdown & soon");
        // Where one view ends and the next begins, leptos may leave an empty mark of its own.
        let html = marked("<b> Ashdown & soon", &marks).to_html().replace("<!>", "");
        assert!(html.contains("&lt;b&gt;") && html.contains(r#"<mark id="found-0">Ashdown</mark>"#), "{html}");
        assert!(html.contains(r#"<mark id="found-1">soon</mark>"#), "{html}");
    }
}
