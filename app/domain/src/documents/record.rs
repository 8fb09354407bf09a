//! The review record, its decisions, and the letter.

use serde::{Deserialize, Serialize};

use crate::drawing::Drawing;
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
    /// The IRO's account of the review.
    pub account: Words,
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
