//! Decisions of reviews, which the child reads as promises, and promises made in answers.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::codes::codes;
use crate::id::{AnswerId, ChildId, DecisionId, ReviewId, ViewsId};
use crate::matter::Happened;
use crate::sealed::Sealed;
use crate::store::{NewMatter, Result, ReviewRow};
use crate::{Day, Moment};

codes! {
    /// What became of a decision.
    pub enum DecisionState {
        /// Not yet due, or not yet known.
        Open = "open",
        /// It happened.
        Done = "done",
        /// Some of it happened.
        Partly = "partly",
        /// It did not happen.
        NotDone = "not_done",
    }
}

/// A decision to be added.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Its id.
    pub id: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// For which child.
    pub child: ChildId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// When it was made.
    pub at: Moment,
}

/// A decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Its id.
    pub id: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// What became of it.
    pub state: DecisionState,
    /// When that was said.
    pub state_at: Option<Moment>,
    /// What the child says of it, and when.
    pub child_said: Option<(Happened, Moment)>,
    /// The answer in which it was promised; `None` for a decision of the review.
    pub answers: Option<(ViewsId, AnswerId)>,
}

impl DecisionRow {
    /// Whether its day is over on `today`, a day in England. Only then is a child asked whether it happened before
    /// their next review: an honest "no" before that would make a broken promise of one that is still to be kept. Where
    /// a child looks at their promises they may say it on any day, and are told when the day is.
    #[must_use]
    pub fn day_has_passed(&self, today: Day) -> bool {
        self.due_on < today
    }

    /// Whether its day is over and nobody has recorded what became of it.
    #[must_use]
    pub fn is_late(&self, today: Day) -> bool {
        self.state == DecisionState::Open && self.day_has_passed(today)
    }

    /// Whether the child is asked about it before the review that follows `last`, the one that was held last: once,
    /// when its day is over. Of earlier reviews only what was not yet due when `last` was held, and could not be asked
    /// then.
    #[must_use]
    pub fn is_asked_about(&self, last: &ReviewRow, today: Day) -> bool {
        let of_last = self.review == last.id || last.held_on.is_some_and(|held| held <= self.due_on);
        of_last && self.child_said.is_none() && self.day_has_passed(today)
    }
}

/// What a child says became of one promise, at any time, in their own hand.
#[derive(Debug, Clone)]
pub struct PromiseWord {
    /// Who.
    pub child: ChildId,
    /// Of which promise.
    pub decision: DecisionId,
    /// What.
    pub happened: Happened,
    /// What it puts on a desk.
    pub matter: Option<NewMatter>,
    /// When.
    pub at: Moment,
}

/// Decisions.
#[async_trait]
pub trait Decisions: Send + Sync + 'static {
    /// Adds a decision. `false` when the record is closed; then nothing changes.
    async fn add_decision(&self, decision: &NewDecision, entry: &Entry) -> Result<bool>;

    /// Removes a decision; one that is not there stays so. `false` when the record is closed, and for a promise that
    /// the child was sent a letter about or has spoken of; then nothing changes.
    async fn remove_decision(&self, review: ReviewId, decision: DecisionId, entry: &Entry) -> Result<bool>;

    /// Says what became of a decision.
    async fn set_decision_state(
        &self,
        review: ReviewId,
        decision: DecisionId,
        state: DecisionState,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// The text of a promise, for a matter about it.
    async fn read_decision(&self, decision: DecisionId, entry: &Entry) -> Result<Option<DecisionRow>>;

    /// The child's promises, newest first: what was promised in answers, and the decisions of reviews whose letter they
    /// can read.
    async fn read_promises(&self, child: ChildId, now: Moment, entry: &Entry) -> Result<Vec<DecisionRow>>;

    /// Keeps what a child says became of a promise that they can read, in the place of what they said before. Its
    /// matter goes on the desk unless one about the same promise is there; without one, the one that is there goes,
    /// settled by nobody. `false`, and nothing changed, for a promise that is not theirs to read.
    async fn say_of_promise(&self, word: &PromiseWord, entry: &Entry) -> Result<bool>;
}
