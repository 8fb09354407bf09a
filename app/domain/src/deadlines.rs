//! Statutory dates of a review: the periods within which it must be held, and by when its papers must be out. Which
//! review is next, and when, is [`crate::timetable`].
//!
//! The Care Planning, Placement and Case Review (England) Regulations 2010 ("the Regulations") fix when reviews
//! are held; the times for papers are practice and guidance, so they are settings. Working days are those of
//! [`crate::calendar`]. To add a deadline: a field of [`Deadlines`] with its source, and a method beside it.

use crate::{
    Day,
    calendar::{add_working_days, working_days_between},
};

/// Working days from becoming looked after to the first review: reg 33(1).
pub const FIRST_REVIEW_WORKING_DAYS: u32 = 20;
/// Months from the first review to the second: reg 33(2).
pub const SECOND_REVIEW_MONTHS: u32 = 3;
/// Months from any later review to the next: reg 33(2).
pub const LATER_REVIEW_MONTHS: u32 = 6;

/// Which review is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The first since the child became looked after.
    First,
    /// The second.
    Second,
    /// The third or any after it.
    Later,
}

/// The next review and the last day on which it is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last day in time.
    pub day: Day,
    /// Which review it is.
    pub kind: Kind,
}

/// The times that a council sets ([`crate::council::Council::deadlines`]), with the usual ones as default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Working days after the review by which its decisions are out. Councils' practice: 5.
    pub decisions: u32,
    /// Working days after the review by which the full record is written. IRO Handbook: 15.
    pub record: u32,
    /// Working days after the review by which the record is with everybody. Councils' practice: 20.
    pub distribution: u32,
    /// Working days before a date from which it counts as due soon. A choice of this project: 5.
    pub due_soon: u32,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self { decisions: 5, record: 15, distribution: 20, due_soon: 5 }
    }
}

/// How something not yet done stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// There is time.
    InTime,
    /// Within the last working days, the last day in time included.
    DueSoon,
    /// The last day in time has passed.
    Late,
}

impl Deadlines {
    /// The day by which the decisions of a review held on `held` are out.
    #[must_use]
    pub fn decisions_due(&self, held: Day) -> Day {
        add_working_days(held, self.decisions)
    }

    /// The day by which the full record of a review held on `held` is written.
    #[must_use]
    pub fn record_due(&self, held: Day) -> Day {
        add_working_days(held, self.record)
    }

    /// The day by which the record of a review held on `held` is with everybody who gets it.
    #[must_use]
    pub fn distribution_due(&self, held: Day) -> Day {
        add_working_days(held, self.distribution)
    }

    /// The day by which the letter about a review held on `held` is sent: with the record, which is for everybody else
    /// what the letter is for the child. A choice of this project.
    #[must_use]
    pub fn letter_due(&self, held: Day) -> Day {
        self.distribution_due(held)
    }

    /// How something due on `due` and not yet done stands on `today`.
    #[must_use]
    pub fn standing(&self, due: Day, today: Day) -> Standing {
        if today > due {
            Standing::Late
        } else if working_days_between(today, due) <= i64::from(self.due_soon) {
            Standing::DueSoon
        } else {
            Standing::InTime
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn papers_fall_due() {
        let usual = Deadlines::default();
        let held = day("2026-12-10");
        assert_eq!(usual.decisions_due(held), day("2026-12-17"));
        assert_eq!(usual.record_due(held), day("2027-01-05"));
        assert_eq!(usual.distribution_due(held), day("2027-01-12"));
        let quicker = Deadlines { record: 5, ..usual };
        assert_eq!(quicker.record_due(held), day("2026-12-17"));
    }

    #[test]
    fn standing_changes_on_the_right_days() {
        let usual = Deadlines::default();
        // Due on Wednesday 7 January 2026; five working days before it is 30 December, with New Year's Day between.
        for (today, standing) in [
            ("2025-12-29", Standing::InTime),
            ("2025-12-30", Standing::DueSoon),
            ("2025-12-31", Standing::DueSoon),
            ("2026-01-07", Standing::DueSoon),
            ("2026-01-08", Standing::Late),
        ] {
            assert_eq!(usual.standing(day("2026-01-07"), day(today)), standing, "{today}");
        }
    }
}
