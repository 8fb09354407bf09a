//! What people chose, and what became of what children said, without anybody in it: no child, no review and no set of
//! views. A figure of these opens to nothing, because nothing could be opened.

use crate::Day;
use crate::chosen::GivenBy;
use crate::documents::ReplyKind;
use crate::form::{OptionId, QuestionId, TopicId};
use crate::people::Band;
use crate::purpose::Purpose;

/// One answer to a question that is counted, of feedback or of what is said when somebody moves or leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackFact {
    /// When it was sent.
    pub on: Day,
    /// What it was sent for.
    pub purpose: Purpose,
    /// Whose it is.
    pub by: GivenBy,
    /// What was asked.
    pub question: QuestionId,
    /// What was chosen, each once.
    pub options: Vec<OptionId>,
}

/// The topics that were chosen before one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicsFact {
    /// When the first was chosen.
    pub on: Day,
    /// In which style.
    pub band: Band,
    /// Each once.
    pub topics: Vec<TopicId>,
}

/// Something that a child said and that stands in the shared part of a held review's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidFact {
    /// When the review was held.
    pub held_on: Day,
    /// What it is about; none where that is not kept.
    pub topic: Option<TopicId>,
    /// Whether it was answered.
    pub answered: bool,
    /// What was answered; none too for what was answered before that was kept.
    pub answer: Option<ReplyKind>,
}
