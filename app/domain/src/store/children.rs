//! Children, and who works for them.

use crate::audit::Action;
use crate::id::{ChildId, ConcernId, ReviewId, StaffId};
use crate::people::{Band, Role};
use crate::regime;
use crate::sealed::{Sealed, WrappedKey};
use crate::secret::Wrong;
use crate::store::{InvitationRow, LetterRow, NewReview, ReviewRow, SecretRow, ViewsRow};
use crate::timetable::{LastKnown, Timetable};
use crate::{Day, Moment};

/// A child known by the council's own id.
#[derive(Debug, Clone)]
pub struct KnownChild {
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
    /// Our id.
    pub id: ChildId,
    /// Keyed hash of all the details, to see whether anything changed.
    pub digest: [u8; 32],
    /// The child's key.
    pub key: WrappedKey,
    /// The IRO now.
    pub iro: Option<StaffId>,
    /// The reviews that were held, with their numbers, and the one that is open.
    pub reviews: Vec<KnownReview>,
}

/// What an import needs to know of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownReview {
    /// Its id.
    pub id: ReviewId,
    /// Its number.
    pub ordinal: i64,
    /// The day it was held; `None` while it is open.
    pub held_on: Option<Day>,
}

/// A child with what says who it is.
#[derive(Debug, Clone)]
pub struct NamedChild {
    /// Our id.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
}

/// What stays of a child who was erased, so that neither a restored backup nor an import brings them back. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// Our id.
    pub child: ChildId,
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
    /// When the child was erased, to the microsecond.
    pub at: Moment,
    /// Who asked, who approved and why ([`crate::erasure::Account`]), sealed under a key that is nobody's own.
    pub account: Sealed,
}

/// Which review stands open for a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenReview {
    /// Whichever does: nobody says enough to count from.
    AsItStands,
    /// This one: what is open takes its number and its day, and where nothing is open it opens.
    Counted(NewReview),
    /// None since the child left care on that day: what was open is ended, with all that was said for it kept; the
    /// invitations end too.
    Ended(Day),
}

/// A child to be added (`key` given) or changed (`key` not given: it stays).
#[derive(Debug, Clone)]
pub struct ChildWrite {
    /// Our id.
    pub id: ChildId,
    /// The new child's key.
    pub key: Option<WrappedKey>,
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
    /// Keyed hash of all the details.
    pub digest: [u8; 32],
    /// Names, dates and all other details, sealed.
    pub identity: Sealed,
    /// Style of form.
    pub band: Band,
    /// Came into care, if the council says.
    pub entered_care_on: Option<Day>,
    /// Left care.
    pub left_care_on: Option<Day>,
    /// The IRO; `None` leaves the allocation alone.
    pub iro: Option<StaffId>,
    /// The last review of this time in care that the case system knows of.
    pub last_review: Option<LastKnown>,
    /// The next review.
    pub open: OpenReview,
    /// Reviews that have another number by what is known now.
    pub renumbered: Vec<(ReviewId, i64)>,
    /// When.
    pub at: Moment,
    /// Its row of the log.
    pub entry: crate::audit::Entry,
}

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

/// A child as most pages ask for them: who they are, who is there for them, and between which reviews they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildNow {
    /// The child.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Style of form.
    pub band: Band,
    /// The IRO, if one is allocated.
    pub iro: Option<StaffId>,
    /// Between which reviews they stand.
    pub reviews: Between,
}

/// Between which reviews a child stands now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Between {
    /// The one that is still to be held.
    pub next: Option<ReviewId>,
    /// The one that was held last.
    pub held: Option<ReviewId>,
}

/// Everything about a child that is not their words.
#[derive(Debug, Clone)]
pub struct ChildFile {
    /// The child.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Style of form.
    pub band: Band,
    /// Came into care, if the council says.
    pub entered_care_on: Option<Day>,
    /// Left care.
    pub left_care_on: Option<Day>,
    /// The last review of this time in care that the case system knows of.
    pub last_review: Option<LastKnown>,
    /// The IRO now.
    pub iro: Option<StaffId>,
    /// Since when.
    pub iro_since: Option<Moment>,
    /// Who was IRO before, until that moment.
    pub iro_before: Option<StaffId>,
    /// The advocates now.
    pub advocates: Vec<StaffId>,
    /// Every review, newest first.
    pub reviews: Vec<ReviewRow>,
    /// Every set of views, newest first.
    pub views: Vec<ViewsRow>,
    /// The child's newest invitation, ended or not.
    pub invitation: Option<InvitationRow>,
    /// The child's invitations that newer ones took the place of, and that still name the child, newest first.
    pub older_invitations: Vec<InvitationRow>,
    /// The invitations of carers and parents that are not revoked, newest first.
    pub guests: Vec<InvitationRow>,
    /// The advocates who were asked to speak at the open review, and when.
    pub asked: Vec<(StaffId, Moment)>,
    /// The secret in force.
    pub secret: Option<SecretRow>,
    /// Since when the child's own words are not shown back to them, whatever secret they have.
    pub write_only: Option<Moment>,
    /// Every letter, newest first.
    pub letters: Vec<LetterRow>,
    /// Unsafe things told and closed, the last first: which, and when each was told.
    pub closed_concerns: Vec<(ConcernId, Moment)>,
    /// Unsafe things told that are not closed.
    pub concerns: Vec<ConcernId>,
}

impl ChildFile {
    /// What the child's reviews are counted from, with one more that was held on that day, if one is given.
    #[must_use]
    pub fn timetable(&self, held: Option<Day>) -> Timetable {
        let held: Vec<_> = self.reviews.iter().filter_map(|review| review.held_on).chain(held).collect();
        Timetable::new(self.entered_care_on, self.left_care_on, self.last_review, &held)
    }
}

/// Somebody who read a child's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenRow {
    /// Who.
    pub staff: StaffId,
    /// In which role.
    pub role: Role,
    /// What they read: one of the `Read…` actions.
    pub action: Action,
    /// The first time.
    pub first: Moment,
    /// The last time.
    pub last: Moment,
}
