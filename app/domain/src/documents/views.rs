//! Drafts and sent views.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::form::UnsafeChoice;
use crate::id::{AnswerId, DecisionId};
use crate::journey::{AnswerSheet, Said};
use crate::matter::Happened;
use crate::voice::{Helper, Voice};

/// A draft: who writes, and what has been said so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftBody {
    /// Whose voice.
    pub voice: Voice,
    /// Whether somebody said so. Until then nothing is asked, so that no voice is taken for another by default.
    #[serde(default)]
    pub voice_said: bool,
    /// Who helps, writes down or speaks.
    pub helper: Option<Helper>,
    /// The form in use and every answer so far.
    pub sheet: AnswerSheet,
    /// What is said of the promises of last time.
    #[serde(default)]
    pub promises: Vec<PromiseSaid>,
    /// Whether whoever told of something unsafe in it has been thanked.
    #[serde(default)]
    pub thanked: bool,
}

impl DraftBody {
    /// Whether somebody told of something unsafe and was not thanked yet, which they are from now on: once for each
    /// telling. What is taken back and told again is thanked for again.
    pub fn owes_thanks(&mut self) -> bool {
        let told = self.sheet.is_unsafe();
        let owed = told && !self.thanked;
        self.thanked = told;
        owed
    }

    /// Whether anything at all was said in it, so that throwing it away is a loss.
    #[must_use]
    pub fn holds_anything(&self) -> bool {
        !(self.sheet.answers.0.is_empty() && self.sheet.aside.is_empty() && self.promises.is_empty())
    }
}

/// What is said of one promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseSaid {
    /// The promise as it was shown.
    pub promised: Promised,
    /// Whether it happened.
    pub happened: Happened,
}

/// A promise as it was shown to the child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// Which decision.
    pub decision: DecisionId,
    /// What was to happen.
    pub what: Words,
    /// Who was to do it.
    pub who: Words,
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
    /// The promise of last time that it is about; its form is one of purpose `last_time`.
    #[serde(default)]
    pub promised: Option<Promised>,
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
