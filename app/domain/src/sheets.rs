//! Sheets for a week: which of an IRO's reviews fall into it, and what printing does to the code that a child has.
//!
//! What it is: the rules. What it is not: the making of a code. A sheet that shows a code again kills nothing; one that
//! would need a new code is said to take the place of the old before anybody prints it.

use chrono::{Datelike as _, Days};

use crate::store::{InvitationRow, ReviewRow};
use crate::{Day, Moment};

/// A week, from Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    monday: Day,
}

impl Week {
    /// The week of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let since = u64::from(day.weekday().num_days_from_monday());
        Self { monday: day.checked_sub_days(Days::new(since)).unwrap_or(day) }
    }

    /// Its first day.
    #[must_use]
    pub const fn monday(self) -> Day {
        self.monday
    }

    /// Its last day.
    #[must_use]
    pub fn sunday(self) -> Day {
        self.monday.checked_add_days(Days::new(6)).unwrap_or(Day::MAX)
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { monday: self.monday.checked_sub_days(Days::new(7)).unwrap_or(self.monday) }
    }

    /// The week after.
    #[must_use]
    pub fn after(self) -> Self {
        Self { monday: self.monday.checked_add_days(Days::new(7)).unwrap_or(self.monday) }
    }

    /// The day of an open review, where it is in this week: the booked one, or the one by which it has to be held while
    /// none is booked. A booked day that went by is none.
    #[must_use]
    pub fn day_of(self, review: &ReviewRow, today: Day) -> Option<Day> {
        let day = review.booked_on(today).unwrap_or_else(|| review.hold_by());
        (review.is_open() && self.monday <= day && day <= self.sunday()).then_some(day)
    }
}

/// What a new sheet does with the code that a child has for their review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetCode {
    /// The child has none: one is made.
    New,
    /// Nobody used the one that was made then, and it can be shown again: the sheet shows it.
    Kept(Moment),
    /// Nobody used the one that was made then, and it cannot be shown again: a new one takes its place.
    Unshown(Moment),
    /// Somebody used the one that was made then: a new one takes its place.
    Used(Moment),
}

impl SheetCode {
    /// What it does with the child's newest invitation.
    #[must_use]
    pub fn of(invitation: Option<&InvitationRow>, now: Moment) -> Self {
        match invitation.filter(|invitation| invitation.opens_review(now)) {
            None => Self::New,
            Some(used) if used.opened_at.is_some() => Self::Used(used.created_at),
            Some(kept) if kept.shown_again(now).is_some() => Self::Kept(kept.created_at),
            Some(unshown) => Self::Unshown(unshown.created_at),
        }
    }

    /// Whether a code that somebody may hold opens no more writing once this sheet is made.
    #[must_use]
    pub const fn replaces(self) -> bool {
        matches!(self, Self::Unshown(_) | Self::Used(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, InvitationId, ReviewId};
    use crate::people::Invitee;
    use crate::sealed::Sealed;
    use crate::store::ReviewFacts;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn noon(text: &str) -> Moment {
        day(text).and_hms_opt(12, 0, 0).expect("a time").and_utc()
    }

    fn review(due: &str, booked: Option<&str>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: day(due),
            held_on: None,
            ended_on: None,
            facts: ReviewFacts { planned_on: booked.map(day), ..ReviewFacts::default() },
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: crate::papers::Papers::default(),
            source: crate::review::Source::Heard,
        }
    }

    #[test]
    fn a_week_is_from_monday_to_sunday() {
        for any in ["2026-11-23", "2026-11-25", "2026-11-29"] {
            let week = Week::of(day(any));
            assert_eq!((week.monday(), week.sunday()), (day("2026-11-23"), day("2026-11-29")), "{any}");
        }
        let week = Week::of(day("2026-11-23"));
        assert_eq!((week.before().monday(), week.after().monday()), (day("2026-11-16"), day("2026-11-30")));
        assert_eq!(week.before().after(), week);
    }

    #[test]
    fn a_review_is_in_the_week_of_its_booked_day_or_else_of_its_last() {
        let (week, today) = (Week::of(day("2026-11-23")), day("2026-11-20"));
        assert_eq!(week.day_of(&review("2026-12-20", Some("2026-11-26")), today), Some(day("2026-11-26")));
        assert_eq!(week.day_of(&review("2026-11-26", None), today), Some(day("2026-11-26")));
        assert_eq!(week.day_of(&review("2026-11-26", Some("2026-12-02")), today), None, "booked for another");
        let gone_by = review("2026-11-27", Some("2026-11-18"));
        assert_eq!(week.day_of(&gone_by, today), Some(day("2026-11-27")), "a booked day that went by is none");
        let held = ReviewRow { held_on: Some(day("2026-11-24")), ..review("2026-11-26", None) };
        assert_eq!(week.day_of(&held, today), None);
    }

    #[test]
    fn a_code_that_nobody_used_is_kept_while_it_can_be_shown() {
        let made = InvitationRow {
            id: InvitationId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            review: ReviewId::from_bytes([1; 16]),
            invitee: Invitee::Child,
            person: None,
            code: String::new(),
            created_at: noon("2026-11-20"),
            expires_at: noon("2027-01-20"),
            revoked_at: None,
            ended_at: None,
            opened_at: None,
            held_on: None,
            left_care_on: None,
            printed: Some(Sealed(vec![1])),
        };
        let (now, then) = (noon("2026-11-23"), noon("2026-11-20"));
        let of = |one: &InvitationRow, now| SheetCode::of(Some(one), now);
        assert_eq!(SheetCode::of(None, now), SheetCode::New);
        assert_eq!(of(&made, now), SheetCode::Kept(then));
        assert_eq!(of(&made, noon("2026-11-30")), SheetCode::Unshown(then));
        let used = InvitationRow { opened_at: Some(noon("2026-11-21")), ..made.clone() };
        assert_eq!(of(&used, now), SheetCode::Used(then));
        let ended = InvitationRow { ended_at: Some(noon("2026-11-21")), ..made.clone() };
        let of_the_last = InvitationRow { held_on: Some(day("2026-11-21")), ..made };
        assert_eq!([of(&ended, now), of(&of_the_last, now)], [SheetCode::New; 2], "it opens no review");
        let replaces = [SheetCode::New, SheetCode::Kept(then), SheetCode::Unshown(then), SheetCode::Used(then)];
        assert_eq!(replaces.map(SheetCode::replaces), [false, false, true, true]);
    }
}
