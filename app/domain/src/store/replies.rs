//! Answers to single things that a child said.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::documents::ReplyKind;
use crate::id::{AnswerId, ChildId, DecisionId, ReviewId, StaffId, ViewsId};
use crate::matter::Happened;
use crate::sealed::Sealed;
use crate::store::Result;
use crate::{Day, Moment};

/// An answer to one thing that the child said.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// The child.
    pub child: ChildId,
    /// The review.
    pub review: ReviewId,
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// Which kind, by which it is counted.
    pub kind: ReplyKind,
    /// The kind with the words, sealed.
    pub body: Sealed,
    /// What it promises to the child, if it promises anything.
    pub promise: Option<NewPromise>,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// What an answer promises: from then on a decision like those of reviews, which its child reads at once.
#[derive(Debug, Clone)]
pub struct NewPromise {
    /// Its id.
    pub id: DecisionId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// Whether it is a decision of the review as well: then it stands in its record too. Of a record that is closed by
    /// then it is none.
    pub decided: bool,
}

/// An answer to one thing that the child said.
#[derive(Debug, Clone)]
pub struct ReplyRow {
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// Sealed.
    pub body: Sealed,
    /// Who answered.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// When the child was first shown it; an answer that takes its place was not shown yet.
    pub seen_at: Option<Moment>,
    /// What the child says became of what was promised in it, and when; of what was promised last.
    pub child_said: Option<(Happened, Moment)>,
}

/// Answers to what was said.
#[async_trait]
pub trait Replies: Send + Sync + 'static {
    /// Answers one thing that the child said; a later answer to the same thing replaces it, and was not shown yet. What
    /// the earlier one promised goes with it, unless the child has spoken of it or somebody has recorded what became of
    /// it, or it was decided at a review whose record is closed: such a promise stays.
    async fn reply(&self, reply: &NewReply, entry: &Entry) -> Result<()>;

    /// Notes that a child was shown these answers, each by its views; the first time counts.
    async fn saw_replies(&self, child: ChildId, replies: &[(ViewsId, AnswerId)], at: Moment) -> Result<()>;

    /// What was answered to single things said in these views, in no order.
    async fn replies(&self, views: ViewsId) -> Result<Vec<ReplyRow>>;
}
