//! Invitations, which open writing.

use async_trait::async_trait;
use chrono::{Days, TimeDelta};

use crate::audit::Entry;
use crate::id::{ChildId, InvitationId, ReviewId, StaffId};
use crate::people::Invitee;
use crate::policy::has_left_care;
use crate::purpose::Purpose;
use crate::sealed::Sealed;
use crate::store::Result;
use crate::{Day, Moment, english_time};

/// For how many days after a review a child's code opens writing whatever becomes of the child, and asks how the
/// review was: eight weeks. A choice of this project.
pub const AFTER_REVIEW_DAYS: u64 = 56;

/// For how many days the sheet of an invitation that nobody used can be shown again: long enough for a printer that
/// is mended tomorrow and a visit next week. A choice of this project.
pub const SHOWN_DAYS: i64 = 7;

/// Invitations made since then may be shown again.
#[must_use]
pub fn shown_since(now: Moment) -> Moment {
    now - TimeDelta::days(SHOWN_DAYS)
}

/// The last day of the eight weeks after a review.
#[must_use]
pub fn asked_until(held_on: Day) -> Day {
    held_on.checked_add_days(Days::new(AFTER_REVIEW_DAYS)).unwrap_or(Day::MAX)
}

/// An invitation to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Its id.
    pub id: InvitationId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whom it is for.
    pub invitee: Invitee,
    /// Who that is, for a grown-up: `InvitedPerson`, sealed.
    pub person: Option<Sealed>,
    /// SHA-256 of the 32 random bytes in the link.
    pub token: [u8; 32],
    /// The first four characters of the typed code, unique among codes that have not ended.
    pub locator: String,
    /// Argon2id, in PHC form, of the peppered last six characters.
    pub code: String,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub created_at: Moment,
    /// When a grown-up's ends. A child's goes on ([`InvitationRow::opens_writing`]).
    pub expires_at: Moment,
    /// The code and the link, sealed: a `PrintedCode`; `None` for one that is never shown again.
    pub printed: Option<Sealed>,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Its id.
    pub id: InvitationId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whom it is for.
    pub invitee: Invitee,
    /// Who that is, for a grown-up: `InvitedPerson`, sealed.
    pub person: Option<Sealed>,
    /// Argon2id, in PHC form, of the peppered last six characters.
    pub code: String,
    /// When it was made.
    pub created_at: Moment,
    /// When a grown-up's ends. A child's goes on ([`InvitationRow::opens_writing`]).
    pub expires_at: Moment,
    /// When a newer one took its place, for a child's; when it was taken back, for a grown-up's.
    pub revoked_at: Option<Moment>,
    /// When somebody ended it. One that only has a newer one in its place still names the child.
    pub ended_at: Option<Moment>,
    /// When it was first opened.
    pub opened_at: Option<Moment>,
    /// When its review was held.
    pub held_on: Option<Day>,
    /// When the child left care.
    pub left_care_on: Option<Day>,
    /// The code and the link, sealed: a `PrintedCode`. Kept for [`SHOWN_DAYS`] at most, and until somebody opened it,
    /// a newer one took its place, or it ended.
    pub printed: Option<Sealed>,
}

impl InvitationRow {
    /// What its sheet is printed from once more: while nobody used it, it opens writing, and its days are not over.
    #[must_use]
    pub fn shown_again(&self, now: Moment) -> Option<&Sealed> {
        let shown = self.opened_at.is_none() && self.opens_writing(now) && shown_since(now) < self.created_at;
        self.printed.as_ref().filter(|_| shown)
    }

    /// For how long it opens writing; `None` when it does not, or is a grown-up's. One code serves for the whole time:
    /// before the review, for eight weeks after it, and after that for as long as the child is in care; until there is
    /// a newer one, or the IRO ends it.
    #[must_use]
    pub fn opens_until(&self, now: Moment) -> Option<OpensUntil> {
        let today = english_time::day(now);
        if self.invitee != Invitee::Child || self.revoked_at.is_some() || self.ended_at.is_some() {
            return None;
        }
        let Some(held_on) = self.held_on else { return Some(OpensUntil::Review) };
        if !has_left_care(self.left_care_on, today) {
            return Some(OpensUntil::InCare);
        }
        let last = asked_until(held_on);
        (today <= last).then_some(OpensUntil::Day(last))
    }

    /// Whether it opens writing to whoever comes with it. A grown-up's: until its time is over or it is taken back.
    #[must_use]
    pub fn opens_writing(&self, now: Moment) -> bool {
        match self.invitee {
            Invitee::Child => self.opens_until(now).is_some(),
            Invitee::Carer | Invitee::Parent => self.revoked_at.is_none() && now < self.expires_at,
        }
    }

    /// Whether it opens writing before its review: that is still to be held.
    #[must_use]
    pub fn opens_review(&self, now: Moment) -> bool {
        self.held_on.is_none() && self.opens_writing(now)
    }

    /// Whether a child's code opens this for somebody who is not signed in: what is said before the review until that
    /// is held; how the review was, for eight weeks after the last one (`last_held`); anything else while the child is
    /// in care.
    #[must_use]
    pub fn opens(&self, purpose: Purpose, last_held: Option<Day>, now: Moment) -> bool {
        let today = english_time::day(now);
        self.opens_writing(now)
            && match purpose {
                Purpose::BeforeReview => self.held_on.is_none(),
                purpose if purpose.looks_back() => last_held.is_some_and(|held| today <= asked_until(held)),
                _ => !has_left_care(self.left_care_on, today),
            }
    }

    /// Whether its code still says whose secret is meant, to sign in and read: until it is ended, however many newer
    /// ones there are. A grown-up's never does.
    #[must_use]
    pub fn names_child(&self) -> bool {
        self.ended_at.is_none() && self.invitee == Invitee::Child
    }
}

/// For how long a child's code opens writing, as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpensUntil {
    /// Until eight weeks after its review, which is still to be held; and then on while the child is in care.
    Review,
    /// While the child is in care.
    InCare,
    /// Until the end of that day: the child has left care.
    Day(Day),
}

/// Invitations.
#[async_trait]
pub trait Invitations: Send + Sync + 'static {
    /// Makes an invitation. One for the child takes the place of every older one for the child in the same transaction:
    /// those open no more writing, and still name the child. Carers' and parents' stand beside each other.
    /// [`StoreErrorKind::Duplicate`] when the first half of its code is that of one that has not ended.
    async fn invite(&self, invitation: &NewInvitation, entry: &Entry) -> Result<()>;

    /// The invitation whose link carries the token with this SHA-256.
    async fn invitation_by_token(&self, token: &[u8; 32]) -> Result<Option<InvitationRow>>;

    /// The invitation whose typed code begins with these four characters, unless it has ended.
    async fn invitation_by_locator(&self, locator: &str) -> Result<Option<InvitationRow>>;

    /// Revokes an invitation of a carer or parent; the sessions that it opened are over. Twice is no error.
    async fn revoke_invitation(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;

    /// Ends an invitation of the child, in place or not: its code opens nothing more and names nobody. The sessions
    /// that it opened go on. Twice is no error.
    async fn end_invitation(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;

    /// Asks an advocate of the child to speak at a review. Asking again changes nothing.
    async fn ask_to_speak(
        &self,
        child: ChildId,
        review: ReviewId,
        worker: StaffId,
        by: StaffId,
        entry: &Entry,
    ) -> Result<()>;

    /// One invitation, in force or not.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationRow>>;

    /// Notes that an invitation was opened; the entry is written the first time only.
    async fn note_opened(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    /// Noon of a day.
    fn noon(text: &str) -> Moment {
        day(text).and_hms_opt(12, 0, 0).expect("a time").and_utc()
    }

    fn made() -> InvitationRow {
        InvitationRow {
            id: InvitationId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            review: ReviewId::from_bytes([1; 16]),
            invitee: Invitee::Child,
            person: None,
            code: String::new(),
            created_at: noon("2026-01-01"),
            expires_at: noon("2026-01-10"),
            revoked_at: None,
            ended_at: None,
            opened_at: None,
            held_on: None,
            left_care_on: None,
            printed: Some(Sealed(vec![1])),
        }
    }

    fn held() -> InvitationRow {
        InvitationRow { held_on: Some(day("2026-03-02")), ..made() }
    }

    #[test]
    fn a_childs_code_goes_on_for_the_whole_time() {
        assert_eq!(made().opens_until(noon("2027-01-01")), Some(OpensUntil::Review), "whatever its time was");
        assert_eq!(held().opens_until(noon("2030-01-01")), Some(OpensUntil::InCare));
        let left = InvitationRow { left_care_on: Some(day("2026-03-20")), ..held() };
        assert_eq!(left.opens_until(noon("2026-03-19")), Some(OpensUntil::InCare), "still in care");
        let last = day("2026-04-27");
        assert_eq!(left.opens_until(noon("2026-04-27")), Some(OpensUntil::Day(last)), "eight weeks");
        assert_eq!(left.opens_until(noon("2026-04-28")), None);
        assert!(left.names_child(), "to sign in and read");
    }

    #[test]
    fn a_newer_code_leaves_the_older_its_name_and_ending_takes_that_too() {
        let replaced = InvitationRow { revoked_at: Some(noon("2026-01-02")), ..made() };
        assert!(!replaced.opens_writing(noon("2026-01-03")) && replaced.names_child());
        let ended = InvitationRow { ended_at: Some(noon("2026-01-02")), ..made() };
        assert!(!ended.opens_writing(noon("2026-01-03")) && !ended.names_child());
    }

    #[test]
    fn a_sheet_is_shown_again_until_somebody_uses_its_code() {
        let shown = |code: &InvitationRow, at| code.shown_again(noon(at)).is_some();
        assert!(shown(&made(), "2026-01-01") && shown(&made(), "2026-01-07"));
        assert!(!shown(&made(), "2026-01-08"), "seven days");
        let used = InvitationRow { opened_at: Some(noon("2026-01-02")), ..made() };
        let replaced = InvitationRow { revoked_at: Some(noon("2026-01-02")), ..made() };
        let ended = InvitationRow { ended_at: Some(noon("2026-01-02")), ..made() };
        let not_kept = InvitationRow { printed: None, ..made() };
        for one in [used, replaced, ended, not_kept] {
            assert!(!shown(&one, "2026-01-03"), "{one:?}");
        }
    }

    #[test]
    fn a_grown_ups_ends_with_its_time() {
        let carers = InvitationRow { invitee: Invitee::Carer, ..held() };
        assert!(carers.opens_writing(noon("2026-01-09")) && !carers.opens_writing(noon("2026-01-10")));
        assert!(!carers.names_child() && carers.opens_until(noon("2026-01-09")).is_none());
    }

    #[test]
    fn each_purpose_has_its_time() {
        let (before, after) = (noon("2026-03-01"), noon("2026-04-27"));
        let last = Some(day("2026-03-02"));
        let opens = |code: &InvitationRow, last, now| {
            Purpose::ALL
                .iter()
                .copied()
                .filter(|one| one.is_childs() && code.opens(*one, last, now))
                .collect::<Vec<_>>()
        };
        use Purpose::{Advocate, AfterReview, BeforeReview, Change, GoodNews, Moving, SeeIro, Wrong};
        assert_eq!(opens(&made(), None, before), [BeforeReview, GoodNews, Change, Wrong, SeeIro, Advocate, Moving]);
        assert_eq!(opens(&held(), last, after), [GoodNews, Change, Wrong, SeeIro, Advocate, AfterReview, Moving]);
        let later = noon("2026-04-28");
        assert_eq!(opens(&held(), last, later), [GoodNews, Change, Wrong, SeeIro, Advocate, Moving]);
        let left = InvitationRow { left_care_on: Some(day("2026-03-20")), ..held() };
        assert_eq!(opens(&left, last, after), [AfterReview]);
        assert_eq!(opens(&left, last, later), []);
        // A new code for the next review asks for eight weeks how the last one was.
        assert!(made().opens(AfterReview, last, after) && !made().opens(AfterReview, last, later));
    }
}
