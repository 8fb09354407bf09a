//! Decisions of reviews, which the child reads as promises, and promises made in answers.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::codes::codes;
use crate::id::{ChildId, DecisionId, ReviewId};
use crate::matter::Happened;
use crate::promise::{Course, Promise};
use crate::sealed::Sealed;
use crate::store::{NewMatter, Result};
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

/// Which promises are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// This one, for a matter about it.
    One(DecisionId),
    /// All of a child, for a worker.
    All(ChildId),
    /// Those that the child can read at a moment: what was promised in answers, and the decisions of reviews whose
    /// letter they can read.
    Readable(ChildId, Moment),
}

/// What a worker says became of a promise.
#[derive(Debug, Clone)]
pub struct SettledPromise {
    /// To whom it was made.
    pub child: ChildId,
    /// Which.
    pub decision: DecisionId,
    /// What; `Open` takes back what was said before.
    pub state: DecisionState,
    /// Why it did not happen, or not all of it, sealed.
    pub because: Option<Sealed>,
    /// When.
    pub at: Moment,
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

    /// Keeps what a worker says became of a promise, in the place of what was said before. `false`, and nothing
    /// changed, for one that is not of the child.
    async fn settle_promise(&self, settled: &SettledPromise, entry: &Entry) -> Result<bool>;

    /// Promises, newest first. The one way in which any page reads them; the decisions of a record come with it.
    async fn read_promises(&self, asked: Asked, entry: &Entry) -> Result<Vec<Promise>>;

    /// The days of everything that was promised to a child, without a word of it, the newest first.
    async fn promise_courses(&self, child: ChildId) -> Result<Vec<Course>>;

    /// Keeps what a child says became of a promise that they can read, in the place of what they said before. Its
    /// matter goes on the desk unless one about the same promise is there; without one, the one that is there goes,
    /// settled by nobody. `false`, and nothing changed, for a promise that is not theirs to read.
    async fn say_of_promise(&self, word: &PromiseWord, entry: &Entry) -> Result<bool>;
}
