//! What things are counted by: codes and days, never a word or a name.

mod kind;
mod review;
mod said;

use crate::escalation::Outcome;
use crate::id::{ChildId, ConcernId, DecisionId, EscalationId, ReviewId, StaffId};
use crate::lists::ListCode;
use crate::matter::Happened;
use crate::people::Band;
use crate::store::DecisionState;
use crate::voice::Voice;
use crate::{Day, Moment};

pub use kind::FactKind;
pub use review::{ReviewFact, Team};
pub use said::{FeedbackFact, SaidFact, TopicsFact};

/// A child who came into care, by the day on which they first had an IRO.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryFact {
    /// Who.
    pub child: ChildId,
    /// When they came into care.
    pub entered_on: Day,
    /// When they were first given an IRO in this time in care.
    pub allocated_on: Option<Day>,
}

/// One stage of the ladder that an escalation came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationFact {
    /// Of which escalation.
    pub escalation: EscalationId,
    /// About which child.
    pub child: ChildId,
    /// About which review, if about one.
    pub review: Option<ReviewId>,
    /// The stage.
    pub stage: ListCode,
    /// Why it was asked.
    pub reason: ListCode,
    /// When it came there.
    pub opened_on: Day,
    /// When it ended there, or went on elsewhere.
    pub ended_on: Option<Day>,
    /// How it ended; none where it went on elsewhere.
    pub outcome: Option<Outcome>,
}

/// What came of asking a child for views before a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationFact {
    /// Before which review.
    pub review: ReviewId,
    /// Whom.
    pub child: ChildId,
    /// When the child was first invited; none where views came without an invitation.
    pub invited_on: Option<Day>,
    /// Whether any invitation was opened.
    pub opened: bool,
    /// When the first views came, and in whose voice.
    pub given: Option<(Day, Voice)>,
}

/// A child in care on the last day of what is asked about, and whose they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseloadFact {
    /// Who.
    pub child: ChildId,
    /// Their IRO on that day.
    pub iro: Option<StaffId>,
    /// Since when.
    pub since: Option<Day>,
}

/// A child, by their time in care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildFact {
    /// Who.
    pub child: ChildId,
    /// Whose pages they read.
    pub band: Band,
    /// When they came into care, if the council says.
    pub entered_on: Option<Day>,
    /// When they left.
    pub left_on: Option<Day>,
}

impl ChildFact {
    /// Whether they are in care on a day. One of whom nobody says when they came is.
    #[must_use]
    pub fn in_care_on(&self, day: Day) -> bool {
        self.entered_on.is_none_or(|entered| entered <= day) && self.left_on.is_none_or(|left| day < left)
    }
}

/// Something unsafe that a child told, by when somebody said that they act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConcernFact {
    /// Which.
    pub concern: ConcernId,
    /// Whose.
    pub child: ChildId,
    /// When it was told.
    pub raised_at: Moment,
    /// When somebody said that they act on it.
    pub acknowledged_at: Option<Moment>,
}

/// Something that a child said and that stands in the record of a held review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointFact {
    /// Of which review.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// When the review was held.
    pub held_on: Day,
    /// Whether it was answered.
    pub answered: bool,
}

/// A promise: something decided at a review, or promised in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PromiseFact {
    /// Which.
    pub decision: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// To whom.
    pub child: ChildId,
    /// By when.
    pub due_on: Day,
    /// What a worker says became of it.
    pub state: DecisionState,
    /// What the child says.
    pub child_said: Option<Happened>,
}

/// A note of contact with a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFact {
    /// With whom.
    pub child: ChildId,
    /// When.
    pub on: Day,
    /// How.
    pub way: ListCode,
}

/// Everything that the tables count, in no order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Reviews that were held in the range, or were late on any day of it.
    pub reviews: Vec<ReviewFact>,
    /// Children who came into care in it.
    pub entries: Vec<EntryFact>,
    /// Stages that escalations came to in it.
    pub escalations: Vec<EscalationFact>,
    /// Reviews before which a child was first asked, or first gave views, in it.
    pub invitations: Vec<InvitationFact>,
    /// Children in care on its last day.
    pub caseloads: Vec<CaseloadFact>,
    /// Children in care on any day of it.
    pub children: Vec<ChildFact>,
    /// Unsafe things told in it.
    pub concerns: Vec<ConcernFact>,
    /// What children said in the records of reviews held in it.
    pub points: Vec<PointFact>,
    /// The same without the children and with what became of it.
    pub said: Vec<SaidFact>,
    /// What was chosen in what was sent in it, for feedback and when somebody moves or leaves.
    pub feedback: Vec<FeedbackFact>,
    /// Topics of reviews before which the first was chosen in it.
    pub topics: Vec<TopicsFact>,
    /// Promises due in it.
    pub promises: Vec<PromiseFact>,
    /// Notes of contact in it.
    pub contacts: Vec<ContactFact>,
}

impl Facts {
    /// What of this is of one review. What people chose is of none.
    #[must_use]
    pub fn of_review(&self, review: ReviewId) -> Self {
        Self {
            reviews: self.reviews.iter().filter(|fact| fact.review == review).cloned().collect(),
            escalations: self.escalations.iter().filter(|fact| fact.review == Some(review)).cloned().collect(),
            invitations: self.invitations.iter().filter(|fact| fact.review == review).copied().collect(),
            points: self.points.iter().filter(|fact| fact.review == review).copied().collect(),
            promises: self.promises.iter().filter(|fact| fact.review == review).copied().collect(),
            ..Self::default()
        }
    }
}
