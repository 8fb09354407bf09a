//! What is put right of a review that was held, and added to a closed record.

use async_trait::async_trait;

use crate::Moment;
use crate::addendum::{Correction, Fact};
use crate::id::{AddendumId, ChildId, ReviewId, StaffId};
use crate::sealed::Sealed;
use crate::store::{OpenReview, Result};

/// Something that was put right of a review, or added to its record.
#[derive(Debug, Clone)]
pub struct NewAddendum {
    /// Its id.
    pub id: AddendumId,
    /// What it is about.
    pub fact: Fact,
    /// The old value, the new one and the reason, sealed.
    pub body: Sealed,
    /// Its row of the log.
    pub entry: crate::audit::Entry,
}

/// What is put right of a review at once, with its addenda.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// Of which review.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The version of the review that was looked at.
    pub version: i64,
    /// What stands there from now on.
    pub correction: Correction,
    /// The next review, by the facts as they are then.
    pub open: OpenReview,
    /// Reviews that have another number by them.
    pub renumbered: Vec<(ReviewId, i64)>,
    /// One for each fact.
    pub addenda: Vec<NewAddendum>,
    /// Whether the child is told that there is something to look at.
    pub tells_child: bool,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// An addendum.
#[derive(Debug, Clone)]
pub struct AddendumRow {
    /// Its id.
    pub id: AddendumId,
    /// What it is about.
    pub fact: Fact,
    /// Sealed.
    pub body: Sealed,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// What is put right.
#[async_trait]
pub trait Addenda: Send + Sync + 'static {
    /// Puts right what was recorded of a review that was held, and keeps what is added to its record, each with its
    /// addendum and its row of the log; brings the next review and the numbers to what is known then. `false`, and
    /// nothing changed, when somebody changed the review meanwhile or it is not held.
    async fn correct_review(&self, corrected: &Corrected) -> Result<bool>;
}
