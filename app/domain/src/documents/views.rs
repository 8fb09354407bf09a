//! Drafts and sent views.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::form::UnsafeChoice;
use crate::id::AnswerId;
use crate::journey::{AnswerSheet, Said};
use crate::voice::{Helper, Voice};

/// A draft: who writes, and what has been said so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftBody {
    /// Whose voice.
    pub voice: Voice,
    /// Who helps, writes down or speaks.
    pub helper: Option<Helper>,
    /// The form in use and every answer so far.
    pub sheet: AnswerSheet,
}

/// Views as sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ViewsBody {
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// The answers, in the order in which they were asked.
    pub given: Vec<Given>,
}

/// One answer, as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Its id: records and replies point at it.
    pub id: AnswerId,
    /// The answer with the form it was given in.
    pub said: Said,
}

impl ViewsBody {
    /// The answer with this id.
    #[must_use]
    pub fn given(&self, id: AnswerId) -> Option<&Given> {
        self.given.iter().find(|given| given.id == id)
    }
}

/// Something unsafe that was told: the exact words, apart from the other answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConcernText {
    /// What was ticked; `None` when words were written and nothing was ticked.
    pub choice: Option<UnsafeChoice>,
    /// The child's exact words; may be empty.
    pub words: Words,
}

/// What was done about something unsafe.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConcernOutcome {
    /// In the words of whoever acted.
    pub words: Words,
}
