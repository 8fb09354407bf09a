//! Whether a day can be the one on which a review was held.

use crate::Day;
use crate::participation::{self, Code};

/// Why a day cannot be the day on which a review was held. The return's own checks find none of the first three
/// (csc-validator-be-903 0.1.17), so they are made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHeld {
    /// It has not come yet.
    Future,
    /// The child was not yet in care.
    BeforeCare,
    /// An earlier review was held on that day or later.
    BeforeLast,
    /// A later review was held on that day or before it.
    AfterNext,
    /// The code does not fit the child's age on that day.
    Code(participation::Broken),
}

/// What is known when a review is recorded as held.
#[derive(Debug, Clone, Copy)]
pub struct Holding {
    /// The child's date of birth.
    pub born: Day,
    /// When the child came into care, if known.
    pub entered_care: Option<Day>,
    /// When the review before was held.
    pub last: Option<Day>,
    /// The code that the IRO decided on.
    pub code: Option<Code>,
    /// Today in England.
    pub today: Day,
}

impl Holding {
    /// Whether `on` can be the day.
    ///
    /// # Errors
    /// [`NotHeld`], the first reason found.
    pub fn check(&self, on: Day) -> Result<(), NotHeld> {
        if on > self.today {
            return Err(NotHeld::Future);
        }
        if on < self.born || self.entered_care.is_some_and(|entered| on < entered) {
            return Err(NotHeld::BeforeCare);
        }
        if self.last.is_some_and(|last| on <= last) {
            return Err(NotHeld::BeforeLast);
        }
        self.code.map_or(Ok(()), |code| participation::check(code, self.born, on).map_err(NotHeld::Code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn a_day_that_cannot_be_is_refused() {
        let holding = Holding {
            born: day("2015-03-01"),
            entered_care: Some(day("2026-01-05")),
            last: Some(day("2026-02-01")),
            code: Some(Code::Pn0),
            today: day("2026-05-01"),
        };
        assert_eq!(holding.check(day("2026-05-02")), Err(NotHeld::Future));
        assert_eq!(holding.check(day("2026-01-04")), Err(NotHeld::BeforeCare));
        assert_eq!(holding.check(day("2026-02-01")), Err(NotHeld::BeforeLast));
        assert_eq!(holding.check(day("2026-05-01")), Err(NotHeld::Code(participation::Broken::Rule440)));
        assert_eq!(Holding { code: Some(Code::Pn1), ..holding }.check(day("2026-05-01")), Ok(()));
    }
}
