//! Reviews that were held before Heard, or beside it: rows of the same table as all others, with a
//! [`Source`](crate::review::Source) of their own.
//!
//! What was decided: an imported review *is* a review, so that every next day, story and figure counts it without being
//! told. Its record is closed from the day on which it came: it is put right where it was recorded, and imported again,
//! or by an addendum here, which a later file does not write over. What Heard keeps of its own reviews in other tables,
//! by act and worker (papers, letter), and what it does not keep (parents) stands in a row
//! beside it, in codes and days that need no key.

use std::collections::HashSet;

use async_trait::async_trait;

use crate::Day;
use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, ReviewId, StaffId};
use crate::import::reviews::{KnownPast, PastReview};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{OpenReview, Result};
use crate::timetable::LastKnown;

/// What is known of a child whose past reviews are to come.
#[derive(Debug, Clone)]
pub struct ChildHistory {
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
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
    /// The last review that the file of children told of.
    pub last_review: Option<LastKnown>,
    /// Every review that is open or was held.
    pub reviews: Vec<KnownPast>,
}

/// A past review to be added or changed.
#[derive(Debug, Clone)]
pub struct PastWrite {
    /// Its id.
    pub id: ReviewId,
    /// Whether it is new; else what stood there is replaced.
    pub new: bool,
    /// Its number in this time in care.
    pub ordinal: i64,
    /// What the file says of it.
    pub said: PastReview,
    /// That as a keyed hash.
    pub digest: [u8; 32],
    /// The team as at the review; `None` leaves what is known.
    pub team: Option<String>,
    /// Whose review it was, where they have an account.
    pub iro: Option<StaffId>,
    /// Why the child was not seen alone: `Notes`, sealed.
    pub notes: Option<Sealed>,
}

/// What comes of one child.
#[derive(Debug, Clone)]
pub struct HistoryWrite {
    /// The child.
    pub child: ChildId,
    /// By what it was decided: every review that was open or held.
    pub known: Vec<KnownPast>,
    /// The reviews.
    pub reviews: Vec<PastWrite>,
    /// Other reviews that have another number by what is known now.
    pub renumbered: Vec<(ReviewId, i64)>,
    /// The next review.
    pub open: OpenReview,
    /// When.
    pub at: Moment,
    /// Its row of the log.
    pub entry: Entry,
}

/// Past reviews.
#[async_trait]
pub trait History: Send + Sync + 'static {
    /// Those of these children (keyed hashes of the council's own ids) that are known, with their reviews, as of one
    /// instant.
    async fn histories(&self, refs: &HashSet<[u8; 32]>) -> Result<Vec<ChildHistory>>;

    /// Adds and changes past reviews, and brings the open reviews of their children to what is known now: all or
    /// nothing. [`Changed`](crate::store::StoreErrorKind::Changed) when the reviews of one of them are not those by
    /// which it was decided.
    async fn write_history(&self, children: &[HistoryWrite]) -> Result<()>;
}
