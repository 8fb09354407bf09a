//! The review record, its decisions, and the letter.

use serde::{Deserialize, Serialize};

use crate::drawing::Drawing;
use crate::sections::Section;
use crate::voice::Helper;
use crate::{Moment, Words};

/// A line of a record: question and answer as they were shown to the child and said by them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineText {
    /// The question in the language it was asked in.
    pub question: String,
    /// The answer, word for word; for a drawing, that it is one.
    pub answer: Words,
    /// The drawing, if the answer is one.
    #[serde(default)]
    pub drawing: Option<Drawing>,
    /// Why an answer that was only for the IRO stands in the shared part; empty for all others.
    #[serde(default)]
    pub reason: Words,
    /// Who helped, wrote down or spoke, and how: a record is read long after the views. Lines placed before this was
    /// kept have none.
    #[serde(default)]
    pub helper: Option<Helper>,
    /// When it was written, if that was before the draft with which it was sent.
    #[serde(default)]
    pub at: Option<Moment>,
}

/// What the IRO writes of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// Who attended, in words.
    pub attended: Words,
    /// Why the child was not seen alone, or anything else about that.
    pub seen_alone: Words,
    /// Why this participation code, where it is not the one suggested.
    pub participation: Words,
    /// What stands in the IRO's account of the review under no section: the whole of it, in records of before there
    /// were sections.
    pub account: Words,
    /// The account by section. Those in which nothing is written are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionText>,
}

/// What is written in one section of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionText {
    /// The section's key.
    pub key: String,
    /// What the council called the section when this was written; empty for one that comes with Heard. The record says
    /// it when the council has the section no more.
    #[serde(default)]
    pub heading: String,
    /// The text.
    pub words: Words,
}

impl Notes {
    /// Whether any account is given.
    #[must_use]
    pub fn has_account(&self) -> bool {
        !self.account.is_blank() || !self.sections.is_empty()
    }

    /// What is written in a section.
    #[must_use]
    pub fn section(&self, key: &str) -> Option<&SectionText> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// These sections with what was typed in each of them now, by key. What is the same stays as it is kept, with its
    /// heading and in its place, so that nothing counts as changed because a council calls something otherwise; what
    /// has no words any more goes; what is new is called as in `sections`.
    #[must_use]
    pub fn sections_with(&self, typed: Vec<(String, Words)>, sections: &[Section]) -> Vec<SectionText> {
        let mut typed: Vec<_> = typed.into_iter().filter(|(_, words)| !words.is_blank()).collect();
        let called = |key: &str| sections.iter().find(|section| section.key == key);
        let mut texts = Vec::new();
        for kept in &self.sections {
            let Some(place) = typed.iter().position(|(key, _)| *key == kept.key) else { continue };
            let words = typed.remove(place).1;
            let heading = match called(&kept.key).filter(|_| words != kept.words) {
                Some(now) => now.heading.clone(),
                None => kept.heading.clone(),
            };
            texts.push(SectionText { key: kept.key.clone(), heading, words });
        }
        texts.extend(typed.into_iter().map(|(key, words)| {
            let heading = called(&key).map(|section| section.heading.clone()).unwrap_or_default();
            SectionText { key, heading, words }
        }));
        texts
    }
}

/// A decision: the child reads it as a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionText {
    /// What will happen.
    pub what: Words,
    /// Who will do it.
    pub who: Words,
    /// Whether it answers something that the child said to the IRO alone: then a manager who is told that it did not
    /// happen is not told what it was.
    #[serde(default)]
    pub only_iro: bool,
}

/// A letter to a child: plain text, paragraphs apart by an empty line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// The text.
    pub text: Words,
}

impl LetterText {
    /// The longest letter, in characters.
    pub const MAX: usize = 8_000;
}

/// Why no letter is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithheldReason {
    /// In the IRO's words.
    pub reason: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(key: &str, heading: &str, words: &str) -> SectionText {
        SectionText { key: key.into(), heading: heading.into(), words: words.into() }
    }

    #[test]
    fn a_record_of_before_there_were_sections_opens_with_its_text_as_it_is() {
        let old = r#"{"attended":"Jo","seen_alone":"","participation":"","account":"We met."}"#;
        let notes: Notes = serde_json::from_str(old).expect("it opens");
        assert_eq!((notes.account.expose(), notes.sections.len()), ("We met.", 0));
        assert!(notes.has_account());
        assert_eq!(serde_json::to_string(&notes).expect("written"), old, "and is written as it was");
        assert!(!Notes { account: " ".into(), ..Notes::default() }.has_account());
    }

    #[test]
    fn what_is_the_same_stays_as_it_is_kept_and_what_is_empty_goes() {
        let laid = [
            Section { key: "home".into(), heading: "Where you live".into() },
            Section { key: "school".into(), heading: "School".into() },
        ];
        let sections = vec![text("school", "Learning", "Goes well."), text("home", "Home", "A new room.")];
        let notes = Notes { sections: sections.clone(), ..Notes::default() };
        let typed = |all: &[(&str, &str)]| all.iter().map(|(key, words)| ((*key).into(), (*words).into())).collect();
        let same = typed(&[("home", "A new room."), ("school", "Goes well."), ("plan", " ")]);
        assert_eq!(notes.sections_with(same, &laid), sections, "nothing changed");
        let changed = typed(&[("home", "A cold room."), ("school", ""), ("gone", "Still here.")]);
        let expected = [text("home", "Where you live", "A cold room."), text("gone", "", "Still here.")];
        assert_eq!(notes.sections_with(changed, &laid), expected);
    }

    #[test]
    fn debug_shows_no_word_of_a_section() {
        assert!(!format!("{:?}", text("home", "", "He shouts.")).contains("shouts"));
    }
}
