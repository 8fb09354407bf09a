//! The review record, its decisions, the answers to single points, and the letter.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::drawing::Drawing;
use crate::voice::Helper;

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
}

/// What is said to one thing that a child said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// I have heard this.
    Heard,
    /// This will happen.
    WillDo,
    /// This cannot happen, because.
    Cannot,
    /// Somebody else decides this.
    SomebodyElse,
}

impl ReplyKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Heard, Self::WillDo, Self::Cannot, Self::SomebodyElse];

    /// The code used in form fields and message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::WillDo => "will_do",
            Self::Cannot => "cannot",
            Self::SomebodyElse => "somebody_else",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether words must go with it: a reason, or who and by when.
    #[must_use]
    pub const fn needs_words(self) -> bool {
        !matches!(self, Self::Heard)
    }
}

/// An answer to one thing that a child said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyText {
    /// Which kind.
    pub kind: ReplyKind,
    /// In words.
    pub words: Words,
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
