//! Alarms: how workers are told that something unsafe was told, when they are told again, and by when it is read.
//!
//! What it is not: nudges to children, which are [`crate::nudge`].

use crate::calendar::{add_working_days, is_working_day};
use crate::{Day, Moment, london};

/// How it reaches workers that something unsafe was told. What a child is told of it hangs on this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// A message goes to them at once, and again until somebody acts on it.
    Message,
    /// They see it when they look, because no message can be sent.
    Desk,
}

impl Tells {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Message, Self::Desk];
}

/// By when something unsafe should be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadBy {
    /// The next working day.
    pub day: Day,
    /// Whether offices are closed for a day or more before it, so that perhaps nobody reads anything until then.
    pub closed_before: bool,
}

/// By when something unsafe that was told then should be read: on the next working day. A choice of this project;
/// no regulation names a time.
#[must_use]
pub fn read_by(told_at: Moment) -> ReadBy {
    let today = london::day(told_at);
    let day = add_working_days(today, 1);
    ReadBy { day, closed_before: !is_working_day(today) || today.succ_opt() != Some(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    #[test]
    fn it_is_read_on_the_next_working_day_and_a_weekend_before_it_is_known() {
        for (told, day, closed_before) in [
            ("2026-11-23T10:00:00Z", "2026-11-24", false),
            ("2026-11-23T23:59:00Z", "2026-11-24", false),
            ("2026-11-27T10:00:00Z", "2026-11-30", true),
            ("2026-11-28T10:00:00Z", "2026-11-30", true),
            ("2026-11-29T23:00:00Z", "2026-11-30", true),
            ("2026-12-24T18:00:00Z", "2026-12-29", true),
            // Half past midnight in summer is the next day here, a Saturday.
            ("2026-07-10T23:30:00Z", "2026-07-13", true),
        ] {
            let day = day.parse().expect("a date");
            assert_eq!(read_by(at(told)), ReadBy { day, closed_before }, "{told}");
        }
    }
}
