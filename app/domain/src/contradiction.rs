//! Facts of a review that cannot all be true, so that no record and no return says them. What it is not: what is still
//! missing ([`crate::review::missing`]) and whether a day can be the day of the review ([`crate::review::Holding`]).
//!
//! To add one: a variant, its line in [`contradictions`], its words `staff-fault-…`.

use crate::Day;
use crate::participation::{Attendance, Code, Contribution};
use crate::review::{Format, SeenAlone, Venue};
use crate::store::ReviewFacts;

/// Something that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// Seen alone before the review (reg 36), on a day after it.
    SeenAfterReview,
    /// Seen alone on a day that has not come.
    SeenInFuture,
    /// Seen alone before the child came into care.
    SeenBeforeCare,
    /// All in one room, and nowhere but on screens.
    RoomOnScreens,
    /// Not there, and spoke or showed something there.
    AbsentAndSpoke,
    /// In the room, and a code for a child who does not attend; or not there, and a code for one who does. Whether
    /// joining by video is attending only the IRO can tell.
    CodeAndAttendance,
}

/// What cannot be, in the order of the page. `held`: the day of the review, once it was held; `entered_care`: since
/// when the child is in care, if that is known.
#[must_use]
pub fn contradictions(
    facts: &ReviewFacts,
    held: Option<Day>,
    entered_care: Option<Day>,
    today: Day,
) -> Vec<Contradiction> {
    let seen = facts.seen_on.filter(|_| facts.seen_alone == Some(SeenAlone::Seen));
    let seen_when = match (seen, held) {
        (Some(seen), Some(held)) if seen > held => Some(Contradiction::SeenAfterReview),
        (Some(seen), _) if seen > today => Some(Contradiction::SeenInFuture),
        (Some(seen), _) if entered_care.is_some_and(|entered| seen < entered) => Some(Contradiction::SeenBeforeCare),
        _ => None,
    };
    let on_screens = facts.format == Some(Format::InPerson) && facts.venue == Some(Venue::Virtual);
    let did_something = matches!(facts.contribution, Some(Contribution::Spoke | Contribution::Symbols));
    let absent = facts.attendance == Some(Attendance::Absent) && did_something;
    let attends = facts.participation.and_then(Code::attends);
    let code = matches!(
        (facts.attendance, attends),
        (Some(Attendance::InPerson), Some(false)) | (Some(Attendance::Absent), Some(true))
    );
    let others = [
        (on_screens, Contradiction::RoomOnScreens),
        (absent, Contradiction::AbsentAndSpoke),
        (code, Contradiction::CodeAndAttendance),
    ];
    seen_when.into_iter().chain(others.into_iter().filter_map(|(is, what)| is.then_some(what))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn seen(on: &str) -> ReviewFacts {
        ReviewFacts { seen_alone: Some(SeenAlone::Seen), seen_on: Some(day(on)), ..ReviewFacts::default() }
    }

    fn found(facts: &ReviewFacts, held: Option<&str>) -> Vec<Contradiction> {
        contradictions(facts, held.map(day), Some(day("2026-01-10")), day("2026-06-01"))
    }

    #[test]
    fn a_child_is_seen_alone_in_care_and_before_the_review() {
        for (on, held, expected) in [
            ("2026-05-20", Some("2026-05-20"), None),
            ("2026-01-10", Some("2026-05-20"), None),
            ("2026-05-21", Some("2026-05-20"), Some(Contradiction::SeenAfterReview)),
            ("2026-05-21", None, None),
            ("2026-06-02", None, Some(Contradiction::SeenInFuture)),
            ("2026-01-09", None, Some(Contradiction::SeenBeforeCare)),
        ] {
            assert_eq!(found(&seen(on), held), expected.into_iter().collect::<Vec<_>>(), "{on} {held:?}");
        }
        let refused = ReviewFacts { seen_alone: Some(SeenAlone::Refused), ..seen("2026-06-02") };
        assert_eq!(found(&refused, None), [], "the day is of no account then");
        assert_eq!(contradictions(&seen("1999-01-01"), None, None, day("2026-06-01")), [], "nobody knows since when");
    }

    #[test]
    fn a_code_says_what_the_attendance_says() {
        let facts = |code, attendance| ReviewFacts {
            participation: Some(code),
            attendance: Some(attendance),
            ..ReviewFacts::default()
        };
        for code in Code::ALL {
            let wrong = |attendance| found(&facts(code, attendance), None) == [Contradiction::CodeAndAttendance];
            let expected = match code {
                Code::Pn0 => (false, false),
                Code::Pn1 | Code::Pn2 | Code::Pn3 | Code::Pn4 => (false, true),
                _ => (true, false),
            };
            assert_eq!((wrong(Attendance::InPerson), wrong(Attendance::Absent)), expected, "{code:?}");
            assert_eq!(found(&facts(code, Attendance::ByVideo), None), [], "only the IRO can tell");
        }
    }

    #[test]
    fn a_room_is_a_room_and_who_is_not_there_does_not_speak() {
        let facts = |format, venue, attendance, contribution| ReviewFacts {
            format: Format::from_code(format),
            venue: Venue::from_code(venue),
            attendance: Attendance::from_code(attendance),
            contribution: Contribution::from_code(contribution),
            ..ReviewFacts::default()
        };
        use Contradiction::{AbsentAndSpoke, RoomOnScreens};
        assert_eq!(found(&facts("in_person", "virtual", "in_person", "spoke"), None), [RoomOnScreens]);
        assert_eq!(found(&facts("in_person", "virtual", "absent", "symbols"), None), [RoomOnScreens, AbsentAndSpoke]);
        for fine in [
            facts("hybrid", "virtual", "by_video", "spoke"),
            facts("in_person", "school", "absent", "through_advocate"),
            facts("in_person", "school", "absent", "nothing"),
        ] {
            assert_eq!(found(&fine, None), [], "{fine:?}");
        }
    }
}
