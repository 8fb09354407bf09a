//! Allocations: whose children they are, what a worker is to a child, and the caseload that follows.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::id::{ChildId, ConcernId, StaffId, ViewsId};
use crate::people::{Band, Role};
use crate::sealed::{Sealed, WrappedKey};
use crate::secret::Wrong;
use crate::store::{ConcernRow, InvitationRow, MatterRow, OpenEscalation, Result, ReviewRow};
use crate::{Day, Moment, regime};

/// A worker and a child, brought together.
#[derive(Debug, Clone)]
pub struct NewAllocation {
    /// The child.
    pub child: ChildId,
    /// The worker.
    pub worker: StaffId,
    /// As IRO or as advocate.
    pub role: Role,
    /// From when.
    pub from: Moment,
}

/// One line of a caseload.
#[derive(Debug, Clone)]
pub struct Case {
    /// The child.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Whether there is a photo of the child.
    pub has_photo: bool,
    /// Style of form.
    pub band: Band,
    /// Left care.
    pub left_care_on: Option<Day>,
    /// The next review, if one is open.
    pub review: Option<ReviewRow>,
    /// The last review that was held.
    pub last_held: Option<ReviewRow>,
    /// The reviews that were held and of which something is still to go out, the oldest first.
    pub unfinished: Vec<ReviewRow>,
    /// The child's newest invitation, unless it has ended.
    pub invitation: Option<InvitationRow>,
    /// When views came that the IRO has not opened yet: the oldest.
    pub unread_since: Option<Moment>,
    /// Sets of views for the open review.
    pub views: i64,
    /// An unsafe thing told that is not closed.
    pub concern: Option<ConcernId>,
    /// Matters on this worker's desk that are not settled, and the day by which the first is due.
    pub matters: i64,
    /// That day.
    pub matter_due: Option<Day>,
    /// When this worker was asked to speak at the open review.
    pub asked_at: Option<Moment>,
    /// The last day for which contact with the child was noted.
    pub last_contact: Option<Day>,
    /// A secret that waits to be confirmed.
    pub secret_waits: bool,
    /// Different wrong guesses at the child's secret that are still counted.
    pub wrong: Wrong,
}

impl Case {
    /// The same with what is timed of it under the child's legal status: an open review that follows other rules is not
    /// ([`regime::is_timed`]).
    #[must_use]
    pub fn timed(mut self, legal_status: &str) -> Self {
        self.review = self.review.filter(|_| regime::is_timed(legal_status));
        self
    }
}

/// Something of a child that waits for their IRO and that no line of the caseload has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooseEnd {
    /// The IRO read what the child said for a review, and answered nothing of it; the letter about the review has not
    /// gone either.
    Unanswered {
        /// Who.
        child: ChildId,
        /// In which views, the oldest of these.
        views: ViewsId,
        /// When they were read.
        read_at: Moment,
    },
    /// The day of promises has come, and nobody has recorded what became of them.
    Promises {
        /// To whom.
        child: ChildId,
        /// How many.
        count: usize,
        /// The day of the first.
        first_due: Day,
    },
}

impl LooseEnd {
    /// Of which child.
    #[must_use]
    pub const fn child(&self) -> ChildId {
        match *self {
            Self::Unanswered { child, .. } | Self::Promises { child, .. } => child,
        }
    }
}

/// Everything that waits on an IRO's desk, of their own children, beside the lines of their caseload.
#[derive(Debug, Clone, Default)]
pub struct Waits {
    /// Who has begun something of their own and not sent it, and when they last wrote.
    pub begun: Vec<(ChildId, Moment)>,
    /// Concerns that are not closed, oldest first.
    pub concerns: Vec<ConcernRow>,
    /// What is on their desk and not settled, by the day on which it is due.
    pub matters: Vec<MatterRow>,
    /// By child, what is not answered before promises.
    pub loose_ends: Vec<LooseEnd>,
    /// What was asked of somebody higher up and is not ended, by the day on which an answer is due.
    pub escalations: Vec<OpenEscalation>,
}

/// What a worker is to a child.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The child's key.
    pub key: WrappedKey,
    /// The account's role.
    pub role: Role,
    /// Whether the child is allocated to this worker now.
    pub allocated: bool,
    /// When this worker stopped being the child's IRO, last.
    pub left_at: Option<Moment>,
}

/// Who works with whom.
#[async_trait]
pub trait Allocations: Send + Sync + 'static {
    /// The children allocated to this worker now, as IRO or as advocate, with what the caseload page shows.
    async fn caseload(&self, worker: StaffId) -> Result<Vec<Case>>;

    /// What else waits for this IRO on a day, of their children.
    async fn waits(&self, iro: StaffId, today: Day) -> Result<Waits>;

    /// What this worker is to this child now; `None` when either is unknown or the account is disabled.
    async fn standing(&self, worker: StaffId, child: ChildId) -> Result<Option<Standing>>;

    /// Allocates an IRO or advocate; an IRO's earlier allocation of that kind ends in the same transaction.
    async fn allocate(&self, allocation: &NewAllocation, entry: &Entry) -> Result<()>;

    /// Ends an advocate's allocation.
    async fn end_allocation(&self, child: ChildId, worker: StaffId, at: Moment, entry: &Entry) -> Result<()>;
}
