//! A note of an IRO's contact with a child: on which day, how, and a few words that are sealed.
//!
//! The day and the way are counted ("IRO contact with child"); the words are the IRO's own and are read by whoever may
//! see the child.

use crate::Day;

/// The longest note, in characters: what was talked of in full stands in the record of the review.
pub const MAX_WORDS: usize = 1_000;

/// Why there was no contact on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotThen {
    /// It has not come yet.
    Future,
    /// The child was not yet born.
    BeforeBirth,
}

/// Whether there can have been contact on a day, with a child born then, on what is today.
///
/// # Errors
/// [`NotThen`], the reason why not.
pub fn check(on: Day, born: Day, today: Day) -> Result<(), NotThen> {
    if on > today {
        Err(NotThen::Future)
    } else if on < born {
        Err(NotThen::BeforeBirth)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_was_in_the_childs_life_and_not_tomorrow() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let (born, today) = (day("2016-05-01"), day("2026-11-23"));
        for (on, expected) in [
            ("2026-11-23", Ok(())),
            ("2016-05-01", Ok(())),
            ("2026-11-24", Err(NotThen::Future)),
            ("2016-04-30", Err(NotThen::BeforeBirth)),
        ] {
            assert_eq!(check(day(on), born, today), expected, "{on}");
        }
    }
}
