//! Escalations up the council's ladder.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::escalation::{Escalation, Outcome};
use crate::id::{ChildId, EscalationId, EscalationStepId, ReviewId, StaffId};
use crate::lists::ListCode;
use crate::review::Source;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
use crate::{Day, Moment};

/// A stage to which an escalation comes.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// Its id.
    pub id: EscalationStepId,
    /// The code of the stage.
    pub stage: ListCode,
    /// On which day it is asked there.
    pub opened_on: Day,
    /// The last working day on which an answer is in time.
    pub due_on: Option<Day>,
    /// Who is asked, sealed.
    pub who: Option<Sealed>,
    /// Why out of order, or why again, sealed.
    pub why: Option<Sealed>,
    /// Which worker brings it there.
    pub by: StaffId,
}

/// An escalation to be opened.
#[derive(Debug, Clone)]
pub struct NewEscalation {
    /// Its id.
    pub id: EscalationId,
    /// About which child.
    pub child: ChildId,
    /// About which review of theirs.
    pub review: Option<ReviewId>,
    /// Why.
    pub reason: ListCode,
    /// What it is about, sealed.
    pub about: Sealed,
    /// The same for the child, sealed.
    pub told: Option<Sealed>,
    /// When a worker said that the child reads it.
    pub told_at: Option<Moment>,
    /// The stage at which it is opened, on its day.
    pub first: NewStep,
}

/// One stage of an escalation: what somebody saw last, when they acted on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepOf {
    /// Of which escalation.
    pub escalation: EscalationId,
    /// Of which child.
    pub child: ChildId,
    /// Its place.
    pub place: i64,
}

/// An answer at a stage.
#[derive(Debug, Clone)]
pub struct StepAnswer {
    /// On which day.
    pub on: Day,
    /// What was answered, sealed.
    pub words: Sealed,
    /// Which worker records it.
    pub by: StaffId,
}

/// The end of an escalation.
#[derive(Debug, Clone)]
pub struct StepEnd {
    /// On which day.
    pub on: Day,
    /// How.
    pub outcome: Outcome,
    /// What came of it, sealed.
    pub came: Option<Sealed>,
}

/// What a child is told of an escalation.
#[derive(Debug, Clone)]
pub struct StepTold {
    /// What it is about, sealed.
    pub told: Sealed,
    /// Who is asked at the stage, sealed.
    pub who: Sealed,
    /// When a worker said so.
    pub at: Moment,
}

/// An escalation that is not ended, without a word of it.
#[derive(Debug, Clone)]
pub struct OpenEscalation {
    /// Which.
    pub id: EscalationId,
    /// Where it was recorded; what comes from the case system has no page, no day and no answer here.
    pub source: Source,
    /// About which child.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// The child's names and details, sealed.
    pub identity: Sealed,
    /// The child's IRO now.
    pub iro: Option<StaffId>,
    /// On which day it was opened.
    pub opened_on: Day,
    /// The stage at which it is.
    pub stage: ListCode,
    /// Since which day it is there.
    pub since: Day,
    /// By which day an answer is due.
    pub due_on: Option<Day>,
    /// On which day it was answered there.
    pub answered_on: Option<Day>,
}

/// An escalation that ended, without a word of it.
#[derive(Debug, Clone)]
pub struct EndedEscalation {
    /// Which.
    pub id: EscalationId,
    /// About which child.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// The child's names and details, sealed.
    pub identity: Sealed,
    /// The child's IRO now.
    pub iro: Option<StaffId>,
    /// The stage at which it ended.
    pub stage: ListCode,
    /// On which day.
    pub ended_on: Day,
    /// How.
    pub outcome: Outcome,
}

/// Escalations. Whoever acts on a stage that somebody else acted on meanwhile is told so by `false`, and nothing is
/// changed.
#[async_trait]
pub trait Escalations: Send + Sync + 'static {
    /// Opens one at its first stage. `false` where one with its id was opened before: the form was sent twice.
    async fn escalate(&self, new: &NewEscalation, entry: &Entry) -> Result<bool>;

    /// Moves it on from the stage that it is at to another. `false` where it is not at that stage any more.
    async fn move_escalation(&self, from: StepOf, to: &NewStep, entry: &Entry) -> Result<bool>;

    /// Opens it again at a stage, after it was resolved at another. `false` where it was not, or somebody else did.
    async fn reopen_escalation(&self, from: StepOf, to: &NewStep, entry: &Entry) -> Result<bool>;

    /// Keeps what was answered at the stage that it is at. `false` where it was answered there, or is there no more.
    async fn answer_escalation(&self, at: StepOf, answer: &StepAnswer, entry: &Entry) -> Result<bool>;

    /// Ends it at the stage that it is at. `false` where it is there no more.
    async fn resolve_escalation(&self, at: StepOf, end: &StepEnd, entry: &Entry) -> Result<bool>;

    /// Lets the child read of it from now on. `false` where the child does already, or it is at that stage no more.
    async fn tell_of_escalation(&self, at: StepOf, told: &StepTold, entry: &Entry) -> Result<bool>;

    /// Those of a child with their stages, the newest first.
    async fn escalations(&self, child: ChildId) -> Result<Vec<Escalation>>;

    /// Those of all children that are not ended, what is due first first; with those that the case system told of.
    async fn open_escalations(&self) -> Result<Vec<OpenEscalation>>;

    /// Those of all children that ended on a day or later and were not opened again, the last to end first.
    async fn ended_escalations(&self, since: Day) -> Result<Vec<EndedEscalation>>;
}
