//! What is recorded of a review besides words: how and where it was held, whether the child was seen alone, what is
//! still missing, and whether a day can be the day on which it was held.
//!
//! Codes are kept in storage as text and are part of message keys (`review-venue-school`).
//! To add a code: a line in `codes!` below and its words. To add something that must not be missing: a variant of
//! [`Missing`], its line in [`missing`], its words `staff-missing-…`.

mod holding;

use crate::Day;
use crate::codes::codes;
use crate::documents::Notes;
use crate::participation::{Attendance, Code};
use crate::store::{RecordCheck, ReviewFacts, ReviewRow};

pub use holding::{Holding, NotHeld};

codes! {
    /// How a review was held. Apart from the venue: "hybrid" is that some took part on a screen.
    pub enum Format {
        /// All in one room.
        InPerson = "in_person",
        /// All on screens.
        Video = "video",
        /// Some in the room, some on screens.
        Hybrid = "hybrid",
    }

    /// Where a review was held: the values that Warwickshire's IRO annual report of 2022/23 counts.
    pub enum Venue {
        /// Where the child lives.
        Placement = "placement",
        /// At school.
        School = "school",
        /// At an office.
        Office = "office",
        /// Nowhere in particular: on screens.
        Virtual = "virtual",
        /// Elsewhere.
        Other = "other",
    }

    /// Where what is known of a review was recorded.
    #[derive(Default)]
    pub enum Source {
        /// In Heard.
        #[default]
        Heard = "heard",
        /// In the council's case system, from where it was imported.
        CaseSystem = "case_system",
    }

    /// Which kind of review the case system says that one was (reg 33).
    pub enum ReviewKind {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// Any later one.
        Subsequent = "subsequent",
        /// One before the time for it.
        Extra = "extra",
    }

    /// Whether the IRO spoke with the child alone before the review (reg 36), and if not, why.
    pub enum SeenAlone {
        /// Yes.
        Seen = "seen",
        /// The child, having enough understanding, refused.
        Refused = "refused",
        /// The IRO holds it not appropriate for the child's age and understanding.
        NotAppropriate = "not_appropriate",
        /// It was not done.
        NotDone = "not_done",
    }
}

impl ReviewKind {
    /// The least number in a time in care that a review of this kind has; an extra one can be any.
    #[must_use]
    pub const fn least(self) -> u32 {
        match self {
            Self::First | Self::Extra => 1,
            Self::Second => 2,
            Self::Subsequent => 3,
        }
    }

    /// Whether a review of this kind can have this number. Extra ones count, so a second one may be later than
    /// number 2.
    #[must_use]
    pub const fn may_be(self, ordinal: u32) -> bool {
        match self {
            Self::First => ordinal == 1,
            _ => ordinal >= self.least(),
        }
    }
}

/// Something that a record does not say yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Whether the child was seen alone.
    SeenAlone,
    /// On which day.
    SeenOn,
    /// Why not.
    SeenAloneReason,
    /// How the review was held.
    Format,
    /// Where.
    Venue,
    /// Whether the child was there.
    Attendance,
    /// What the child did there.
    Contribution,
    /// The participation code.
    Participation,
    /// Why the code is not the one suggested.
    ParticipationReason,
    /// Who attended.
    Attended,
    /// The account of the review.
    Account,
    /// Any decision at all.
    Decisions,
    /// Why the review was late.
    LateReason,
    /// How the case stands, where there are concerns.
    Rag,
    /// What the concern is.
    Concerns,
    /// On which day the midway review was held.
    MidwayOn,
}

/// What a record does not say yet, in the order of the page. `suggested` is the code that the facts suggest. What is
/// counted has its own ([`crate::monitoring::missing`]).
#[must_use]
pub fn missing(facts: &ReviewFacts, notes: &Notes, decisions: usize, suggested: Option<Code>) -> Vec<Missing> {
    let seen = facts.seen_alone;
    let code = facts.participation;
    let there = facts.attendance;
    let differs = code.is_some() && suggested.is_some() && code != suggested;
    [
        (seen.is_none(), Missing::SeenAlone),
        (seen == Some(SeenAlone::Seen) && facts.seen_on.is_none(), Missing::SeenOn),
        (seen.is_some_and(|seen| seen != SeenAlone::Seen) && notes.seen_alone.is_blank(), Missing::SeenAloneReason),
        (facts.format.is_none(), Missing::Format),
        (facts.venue.is_none(), Missing::Venue),
        (there.is_none(), Missing::Attendance),
        (there.is_some_and(|there| there != Attendance::Absent) && facts.contribution.is_none(), Missing::Contribution),
        (code.is_none(), Missing::Participation),
        (differs && notes.participation.is_blank(), Missing::ParticipationReason),
        (notes.attended.is_blank(), Missing::Attended),
        (!notes.has_account(), Missing::Account),
        (decisions == 0, Missing::Decisions),
    ]
    .into_iter()
    .filter_map(|(lacks, what)| lacks.then_some(what))
    .collect()
}

/// Why a record cannot be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepsOpen {
    /// It is closed.
    Closed,
    /// The review is not held.
    NotHeld,
    /// The record does not say everything yet.
    Incomplete,
    /// The child said "not quite", and nobody has answered that.
    NotQuite,
    /// The child could read what it says of them and was not shown it.
    NotShown,
}

/// What keeps a record from being closed, in the order of the page; nothing when it may be. `may_show`: whether
/// anything in it is the child's to read and the child has a confirmed secret to read it with.
#[must_use]
pub fn keeps_open(review: &ReviewRow, missing: &[Missing], check: &RecordCheck, may_show: bool) -> Vec<KeepsOpen> {
    if check.is_closed() {
        return vec![KeepsOpen::Closed];
    }
    [
        (review.held_on.is_none(), KeepsOpen::NotHeld),
        (!missing.is_empty(), KeepsOpen::Incomplete),
        (check.waits_for_answer(), KeepsOpen::NotQuite),
        (may_show && check.shown_at.is_none(), KeepsOpen::NotShown),
    ]
    .into_iter()
    .filter_map(|(keeps, why)| keeps.then_some(why))
    .collect()
}

/// Whether something decided at a review may be due on a day. A promise is made at the review or after it, so it cannot
/// be due before the day on which the review was held or, until then, is planned.
#[must_use]
pub fn may_be_due(review: &ReviewRow, due: Day) -> bool {
    review.held_on.or(review.facts.planned_on).is_none_or(|day| day <= due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::RecordSaid;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn codes_read_back() {
        assert!(Venue::ALL.iter().all(|one| Venue::from_code(one.code()) == Some(*one)));
        assert!(Attendance::ALL.iter().all(|one| Attendance::from_code(one.code()) == Some(*one)));
        assert_eq!(SeenAlone::from_code("yes"), None);
    }

    #[test]
    fn an_empty_record_lacks_the_unconditional_things() {
        let lacks = missing(&ReviewFacts::default(), &Notes::default(), 0, None);
        use Missing::{Account, Attendance, Attended, Decisions, Format, Participation, SeenAlone, Venue};
        assert_eq!(lacks, [SeenAlone, Format, Venue, Attendance, Participation, Attended, Account, Decisions]);
    }

    #[test]
    fn an_answer_may_ask_for_more() {
        let facts = ReviewFacts {
            seen_alone: Some(SeenAlone::Refused),
            format: Some(Format::Video),
            venue: Some(Venue::Virtual),
            attendance: Some(Attendance::ByVideo),
            participation: Some(Code::Pn6),
            ..ReviewFacts::default()
        };
        let notes = Notes { attended: "Jo".into(), account: "…".into(), ..Notes::default() };
        let lacks = missing(&facts, &notes, 1, Some(Code::Pn1));
        assert_eq!(lacks, [Missing::SeenAloneReason, Missing::Contribution, Missing::ParticipationReason]);
    }

    fn review(on: Option<&str>) -> ReviewRow {
        ReviewRow {
            id: crate::id::ReviewId::from_bytes([1; 16]),
            child: crate::id::ChildId::from_bytes([2; 16]),
            ordinal: 1,
            due_on: day("2026-03-02"),
            held_on: on.map(day),
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: crate::papers::Papers::default(),
            source: Source::Heard,
        }
    }

    #[test]
    fn a_record_closes_when_it_is_held_whole_and_answered() {
        let at = |second| crate::Moment::from_timestamp(second, 0).expect("a time");
        let sealed = || crate::sealed::Sealed(vec![0; 64]);
        let said = |said, second| RecordCheck { said: Some((said, at(second))), ..RecordCheck::default() };
        let held = review(Some("2026-03-01"));
        assert_eq!(keeps_open(&held, &[], &RecordCheck::default(), false), []);
        assert_eq!(keeps_open(&held, &[], &said(RecordSaid::Right, 5), false), []);
        let not_quite = said(RecordSaid::NotQuite, 5);
        assert_eq!(keeps_open(&held, &[], &not_quite, false), [KeepsOpen::NotQuite]);
        let answered = |second| RecordCheck { reply: Some((sealed(), at(second))), ..not_quite.clone() };
        assert_eq!(keeps_open(&held, &[], &answered(6), false), []);
        assert_eq!(keeps_open(&held, &[], &answered(4), false), [KeepsOpen::NotQuite], "it was said again since");
        assert_eq!(
            keeps_open(&review(None), &[Missing::Venue], &not_quite, false),
            [KeepsOpen::NotHeld, KeepsOpen::Incomplete, KeepsOpen::NotQuite]
        );
        assert_eq!(keeps_open(&held, &[], &RecordCheck::default(), true), [KeepsOpen::NotShown]);
        let shown = RecordCheck { shown_at: Some(at(3)), ..RecordCheck::default() };
        assert_eq!(keeps_open(&held, &[], &shown, true), []);
        let closed = RecordCheck { closed_at: Some(at(9)), ..not_quite };
        assert_eq!(keeps_open(&held, &[], &closed, false), [KeepsOpen::Closed]);
    }

    #[test]
    fn nothing_is_due_before_the_review_that_decides_it() {
        let held = review(Some("2026-03-02"));
        assert!(may_be_due(&held, day("2026-03-02")) && !may_be_due(&held, day("2026-03-01")));
        let facts = ReviewFacts { planned_on: Some(day("2026-03-05")), ..ReviewFacts::default() };
        let planned = ReviewRow { facts, ..review(None) };
        assert!(may_be_due(&planned, day("2026-03-05")) && !may_be_due(&planned, day("2026-03-04")));
        assert!(may_be_due(&review(None), day("2026-01-01")));
    }
}
