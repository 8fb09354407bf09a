//! The morning's message to a worker who wants one: what waits, in numbers, and nothing else.
//!
//! To count one more thing: a field of [`Digest`], counted in [`Digest::of`] by the rule that the worker's own pages
//! show it by; its words in `staff-told.ftl`.

use chrono::{NaiveTime, TimeDelta};

use crate::calendar::is_working_day;
use crate::caseload::owed_letter;
use crate::deadlines::{Deadlines, Standing};
use crate::store::{Case, ConcernRow, ConcernState, MatterRow};
use crate::{Day, Moment, english_time};

/// The hour of the morning, in England, from which it goes.
pub const FROM_HOUR: u32 = 8;
/// The hour from which it goes no more: a morning's message in the evening tells nothing new.
pub const UNTIL_HOUR: u32 = 12;

/// How long after a try that failed the next one follows, in minutes.
const AGAIN_AFTER: i64 = 10;

/// The day whose message may go now: a working day, in the morning.
#[must_use]
pub fn due_day(now: Moment) -> Option<Day> {
    let wall = english_time::wall_clock(now);
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let morning = hour(FROM_HOUR)? <= wall.time() && wall.time() < hour(UNTIL_HOUR)?;
    (morning && is_working_day(wall.date())).then_some(wall.date())
}

/// When what failed to go is tried again.
#[must_use]
pub fn after_failure(at: Moment) -> Moment {
    at + TimeDelta::minutes(AGAIN_AFTER)
}

/// What waits for one worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Digest {
    /// Unsafe things told on which nobody acts.
    pub concerns: usize,
    /// Children whose views wait to be read.
    pub unread: usize,
    /// Matters on the worker's desk that are due today or late.
    pub matters: usize,
    /// Letters that are due soon or late.
    pub letters: usize,
    /// Reviews that are due soon or late.
    pub reviews: usize,
}

impl Digest {
    /// Counts what the worker's pages show: the caseload of an IRO (of a manager none), their concerns and their desk.
    #[must_use]
    pub fn of(
        cases: &[Case],
        concerns: &[ConcernRow],
        matters: &[MatterRow],
        deadlines: &Deadlines,
        today: Day,
    ) -> Self {
        let presses = |due| deadlines.standing(due, today) != Standing::InTime;
        let letters = cases.iter().filter_map(|case| owed_letter(case, deadlines));
        let reviews = cases.iter().filter_map(|case| case.review.as_ref());
        Self {
            concerns: concerns.iter().filter(|row| row.state == ConcernState::New).count(),
            unread: cases.iter().filter(|case| case.unread_since.is_some()).count(),
            matters: matters.iter().filter(|row| row.settled.is_none() && row.due_on <= today).count(),
            letters: letters.filter(|(_, due)| presses(*due)).count(),
            reviews: reviews.filter(|review| presses(review.due_on)).count(),
        }
    }

    /// Whether nothing waits; then no message goes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_on_working_mornings_by_the_clock_on_the_wall() {
        for (now, day) in [
            ("2026-11-23T07:59:59Z", None),
            ("2026-11-23T08:00:00Z", Some("2026-11-23")),
            ("2026-11-23T11:59:59Z", Some("2026-11-23")),
            ("2026-11-23T12:00:00Z", None),
            // Summer time.
            ("2026-07-10T07:00:00Z", Some("2026-07-10")),
            ("2026-07-10T06:59:00Z", None),
            // A Saturday, and Boxing Day's substitute.
            ("2026-11-28T09:00:00Z", None),
            ("2026-12-28T09:00:00Z", None),
        ] {
            let expected: Option<Day> = day.map(|day| day.parse().expect("a date"));
            assert_eq!(due_day(now.parse().expect("a moment")), expected, "{now}");
        }
    }

    #[test]
    fn nothing_is_nothing() {
        let today = "2026-11-23".parse().expect("a date");
        assert!(Digest::of(&[], &[], &[], &Deadlines::default(), today).is_empty());
        assert!(!Digest { letters: 1, ..Digest::default() }.is_empty());
    }
}
