//! What the SSDA903 return is made from: held reviews in codes and days, and the sealed details of their children,
//! which only the return and its list open so many at a time for.

use async_trait::async_trait;

use crate::Day;
use crate::id::{ChildId, ReviewId, StaffId};
use crate::participation::Code;
use crate::review::ReviewKind;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;

/// A review that was held, as the return asks of it: codes and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldReview {
    /// Which.
    pub id: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The child's IRO now.
    pub iro: Option<StaffId>,
    /// The latest lawful day.
    pub due_on: Day,
    /// The day on which it was held.
    pub held_on: Day,
    /// The participation code.
    pub code: Option<Code>,
    /// When the child was seen alone for it.
    pub seen_on: Option<Day>,
    /// Which kind of review the case system says it was; `None` for one that was recorded in Heard.
    pub brought: Option<ReviewKind>,
    /// The first day on or after it on which the child left care while a review was open.
    pub left_on: Option<Day>,
}

/// A child who has one.
#[derive(Debug, Clone)]
pub struct ReturnedChild {
    /// Our id.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Came into care, if the council says.
    pub entered_care_on: Option<Day>,
    /// Left care.
    pub left_care_on: Option<Day>,
}

/// The SSDA903 return.
#[async_trait]
pub trait Returns: Send + Sync + 'static {
    /// Every review that was held from `from` to `to`, both included, as of one instant, by day.
    async fn held_reviews(&self, from: Day, to: Day) -> Result<Vec<HeldReview>>;

    /// Some of the children who have one, in the order of their ids from after `after`; none is left once there are
    /// none.
    async fn children_of_held(&self, from: Day, to: Day, after: Option<ChildId>) -> Result<Vec<ReturnedChild>>;
}
