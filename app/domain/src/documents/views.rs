//! Drafts and sent views.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::form::{Answers, Value};
use crate::people::Band;
use crate::voice::{Helper, Voice};

/// A draft: who writes, in which style, and what has been said so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftBody {
    /// Whose voice.
    pub voice: Voice,
    /// Who helps, writes down or speaks.
    pub helper: Option<Helper>,
    /// The form.
    pub form: String,
    /// Its version.
    pub form_version: u32,
    /// Its style.
    pub band: Band,
    /// Every answer so far, those of other styles too: switching style loses nothing.
    pub answers: Answers,
}

/// Views as sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ViewsBody {
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// The answers, in the order of the form.
    pub given: Vec<Given>,
}

/// One answer, as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Its id, 32 hexadecimal characters: records and replies point at it.
    pub id: String,
    /// The question's id in the form.
    pub question: String,
    /// What was answered.
    pub value: Value,
    /// Whether it is only for the IRO.
    pub only_iro: bool,
}

/// Something unsafe that was told: the exact words, apart from the other answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConcernText {
    /// `yes` or `would_rather_tell_someone`.
    pub choice: String,
    /// The child's exact words; may be empty.
    pub words: Words,
    /// What was done about it, once somebody says.
    #[serde(default)]
    pub outcome: Words,
}
