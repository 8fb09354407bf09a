//! A question and the kinds there are.

use super::{OptionId, QuestionId};
use crate::codes::codes;
use crate::matter;

/// One question: one idea, never compulsory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id, the name of its form field.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// A picture beside it.
    pub picture: Option<String>,
    /// Whether the child may mark the answer "only my IRO".
    pub private_allowed: bool,
    /// Whether the title (and the hint, if there is one) is worded for this form's style alone.
    pub by_band: bool,
    /// Whether it has a hint.
    pub hint: bool,
    /// Whether its options have texts of their own rather than the shared ones.
    pub own_options: bool,
    /// Whether what is chosen is counted without a name ([`crate::chosen`]).
    pub counted: bool,
    /// The text questions of its screen whose words may be quoted where `yes` is chosen ([`crate::quoting`]).
    pub quotes: Vec<QuestionId>,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Choose topics: any number of the form's topics.
    Topics,
    /// Feelings by faces that have words: each option's id is a picture's name, `face-…`.
    Faces {
        /// The faces.
        options: Vec<AnswerOption>,
        /// Whether more than one may be chosen.
        many: bool,
    },
    /// One of some options.
    Choice {
        /// The options.
        options: Vec<AnswerOption>,
    },
    /// Any number of some options.
    Choices {
        /// The options.
        options: Vec<AnswerOption>,
    },
    /// Where each of some people should be at a meeting, in one of [`Place::ALL`]; nobody has to be placed.
    Places {
        /// The people.
        options: Vec<AnswerOption>,
    },
    /// The child's own words.
    Text {
        /// The most characters taken.
        max: usize,
    },
    /// A drawing, made with a finger.
    Drawing,
    /// "Is anything making you feel unsafe?" with a box for words, asked because telling is often partial and slow
    /// (NSPCC Learning, "Recognising and responding to abuse").
    Unsafe,
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerOption {
    /// Its id, the value of the form field.
    pub id: OptionId,
    /// A picture beside its words.
    pub picture: Option<String>,
    /// The matter that choosing it raises, whatever the form is for ([`crate::journey::raised`]).
    pub raises: Option<matter::Kind>,
}

codes! {
    /// What a child may tick when asked about feeling unsafe.
    pub enum UnsafeChoice {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Would rather tell somebody than write it here.
        WouldRatherTellSomeone = "would_rather_tell_someone",
    }
}

codes! {
    /// Where a child wants somebody to be at their meeting.
    pub enum Place {
        /// At the table.
        Table = "table",
        /// There, and out of the room while private things are talked about.
        Out = "out",
        /// Not there.
        Away = "away",
    }
}

impl UnsafeChoice {
    /// Its picture, for the youngest; one of those drawn for Heard.
    #[must_use]
    pub const fn picture(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::WouldRatherTellSomeone => "talk",
        }
    }
}

impl Question {
    /// The most characters of the box for words in [`Kind::Unsafe`].
    pub const UNSAFE_MAX: usize = 2000;

    /// The options it brings itself: none for topics (the form's), text, a drawing
    /// and the unsafe question (its own three).
    #[must_use]
    pub fn options(&self) -> &[AnswerOption] {
        match &self.kind {
            Kind::Faces { options, .. }
            | Kind::Choice { options }
            | Kind::Choices { options }
            | Kind::Places { options } => options,
            Kind::Topics | Kind::Text { .. } | Kind::Drawing | Kind::Unsafe => &[],
        }
    }

    /// Whether more than one option may be chosen.
    #[must_use]
    pub const fn takes_many(&self) -> bool {
        matches!(self.kind, Kind::Topics | Kind::Choices { .. } | Kind::Faces { many: true, .. })
    }

    /// Whether one touch answers it: one choice, and nothing to write.
    #[must_use]
    pub const fn is_one_touch(&self) -> bool {
        matches!(self.kind, Kind::Choice { .. } | Kind::Faces { many: false, .. })
    }

    /// The most characters of its text box, if it has one.
    #[must_use]
    pub const fn max(&self) -> Option<usize> {
        match self.kind {
            Kind::Text { max } => Some(max),
            Kind::Unsafe => Some(Self::UNSAFE_MAX),
            _ => None,
        }
    }

    /// The name of the form field that holds the choice, the text or the drawing's text.
    #[must_use]
    pub fn field(&self) -> String {
        self.id.to_string()
    }

    /// The name of the form field that holds where one of its people should be. No id has a dot in it.
    #[must_use]
    pub fn place_field(&self, person: &str) -> String {
        format!("{}.{person}", self.id)
    }

    /// Whether its answer can be kept for the IRO alone, or from somebody: not which topics were chosen.
    #[must_use]
    pub fn is_lockable(&self) -> bool {
        self.private_allowed && self.kind != Kind::Topics
    }

    /// The name of the form field that names a recording, where an answer may be spoken.
    #[must_use]
    pub fn recording_field(&self) -> Option<String> {
        matches!(self.kind, Kind::Text { .. }).then(|| format!("{}-recording", self.id))
    }

    /// The name of the form field for the words of the unsafe question.
    #[must_use]
    pub fn words_field(&self) -> String {
        format!("{}-words", self.id)
    }
}
