//! Children: what the council sends of them, and everything about one that is not their words.

use async_trait::async_trait;

use crate::audit::{Action, Entry};
use crate::id::{ChildId, ConcernId, ReviewId, StaffId};
use crate::people::{Band, Role};
use crate::review::Source;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{InvitationRow, LetterRow, NewReview, Result, ReviewRow, SecretRow, StaffRow, ViewsRow};
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
    /// Who carries out what a review decides: `PeopleAround`, sealed; `None` while nobody said.
    pub people: Option<Sealed>,
    /// The IRO now.
    pub iro: Option<StaffId>,
    /// The reviews that were held, with their numbers, and the one that is open.
    pub reviews: Vec<KnownReview>,
}

impl KnownChild {
    /// The last review that was imported.
    #[must_use]
    pub fn last_imported(&self) -> Option<LastKnown> {
        last_imported(self.reviews.iter().map(|review| (review.source, review.held_on, review.ordinal)))
    }
}

/// The last of these reviews that was imported; of each where it was made, when it was held and its number are given.
fn last_imported(reviews: impl Iterator<Item = (Source, Option<Day>, i64)>) -> Option<LastKnown> {
    let imported = reviews.filter(|(source, ..)| *source == Source::CaseSystem);
    let known = imported.filter_map(|(_, on, number)| Some(LastKnown { on: on?, ordinal: number.try_into().ok()? }));
    known.max_by_key(|known| known.on)
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
    /// Where it was recorded.
    pub source: Source,
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
    /// Who carries out what a review decides: `PeopleAround`, sealed; `None` leaves what is known. What is given has a
    /// row of the log of its own.
    pub people: Option<Sealed>,
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
    pub entry: Entry,
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
    /// What they said is not about them, sealed; `None` while nothing was sent.
    pub not_about: Option<Sealed>,
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
    /// The last review of this time in care that the file of children told of.
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
        let imported = last_imported(self.reviews.iter().map(|review| (review.source, review.held_on, review.ordinal)));
        let last = LastKnown::later(self.last_review, imported);
        Timetable::new(self.entered_care_on, self.left_care_on, last, &held)
    }
}

/// What heads every page of one child, sealed as it is kept.
#[derive(Debug, Clone)]
pub struct HeadFile {
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Who carries out what a review decides: `PeopleAround`, sealed; `None` while nobody said.
    pub people: Option<Sealed>,
    /// Whether there is a photo of the child.
    pub has_photo: bool,
    /// The review that is still to be held.
    pub next: Option<ReviewRow>,
    /// The IRO now.
    pub iro: Option<StaffRow>,
    /// Who covers for the IRO on the day that was asked for.
    pub cover: Option<StaffRow>,
    /// The other children in care of that IRO, among whom brothers and sisters are.
    pub beside: Vec<NamedChild>,
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

/// Children.
#[async_trait]
pub trait Children: Send + Sync + 'static {
    /// Those of these children (keyed hashes of the council's own ids) that are known.
    async fn known_children(&self, refs: &[[u8; 32]]) -> Result<Vec<KnownChild>>;

    /// Every child who has not left care.
    async fn children_in_care(&self) -> Result<Vec<NamedChild>>;

    /// Those of these children who are there, in no order.
    async fn named_children(&self, ids: &[ChildId]) -> Result<Vec<NamedChild>>;

    /// Adds and changes children, with their keys and allocations, and brings their open reviews to what is known of
    /// them now: all or nothing.
    async fn write_children(&self, children: &[ChildWrite]) -> Result<()>;

    /// A child without anything that was sent, made or asked for them: what it costs does not grow with that.
    async fn child_now(&self, child: ChildId) -> Result<Option<ChildNow>>;

    /// Everything about a child that is not their words.
    async fn child_file(&self, child: ChildId) -> Result<Option<ChildFile>>;

    /// What heads every page of a child on a day, in one reading.
    async fn child_head(&self, child: ChildId, today: Day) -> Result<Option<HeadFile>>;

    /// Who carries out what a review decides for a child: `PeopleAround`, sealed; `None` while nobody said.
    async fn people_around(&self, child: ChildId) -> Result<Option<Sealed>>;

    /// Keeps who that is, in the place of what was known.
    async fn set_people_around(&self, child: ChildId, people: &Sealed, entry: &Entry) -> Result<()>;

    /// Who read this child's words or letters: one row a worker and action, first and last time, newest first.
    async fn seen(&self, child: ChildId) -> Result<Vec<SeenRow>>;
}
