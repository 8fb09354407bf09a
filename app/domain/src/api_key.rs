//! Keys by which programs of the council read figures: which sets a key opens, until when, and why one is refused.
//!
//! What it is: the rules. What it is not: the random bits of a key, of which storage keeps the SHA-256 alone, nor what
//! the sets hold ([`crate::figures`]).
//!
//! A key is nobody: it has no session, opens no page, and no session opens what a key does. What it reads is codes,
//! days, counts and opaque ids, and the names of IROs where tables are about their work; never a child's name or words.

use chrono::{Days, Months, TimeDelta};

use crate::codes::codes;
use crate::guessing::Limit;
use crate::{Day, Moment, english_time};

/// How the text of every key begins, so that who finds one in a file or a log knows what it is.
pub const PREFIX: &str = "heard_key_";

/// For how many months a key is good at most.
pub const LONGEST_MONTHS: u32 = 12;

/// How often a key may be used. Ten times as many reviews as a large council holds in a year are read within it.
pub const USES: Limit = Limit::Most { tries: 300, minutes: 1 };

/// How many reviews stand on a page where nobody says how many.
pub const PAGE: usize = 500;
/// The most that may be asked for.
pub const LONGEST_PAGE: usize = 1_000;

codes! {
    /// What a key can open.
    #[derive(PartialOrd, Ord)]
    pub enum Set {
        /// The tables of figures.
        Tables = "tables",
        /// What is counted of each review, in codes and days.
        Reviews = "reviews",
    }

    /// How a key stands.
    pub enum State {
        /// It is good.
        Good = "good",
        /// Its last day is over.
        Expired = "expired",
        /// Somebody ended it.
        Ended = "ended",
    }
}

/// The sets that a key opens: one at least, each once, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sets(Vec<Set>);

impl Sets {
    /// Takes sets in any order; nothing of none.
    #[must_use]
    pub fn new(sets: impl IntoIterator<Item = Set>) -> Option<Self> {
        let mut sets: Vec<Set> = sets.into_iter().collect();
        sets.sort_unstable();
        sets.dedup();
        (!sets.is_empty()).then_some(Self(sets))
    }

    /// Reads what [`Display`](std::fmt::Display) writes; nothing for any other text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let sets = text.split(' ').map(Set::from_code).collect::<Option<Vec<_>>>()?;
        Self::new(sets).filter(|read| read.to_string() == text)
    }

    /// Each of them.
    #[must_use]
    pub fn as_slice(&self) -> &[Set] {
        &self.0
    }
}

/// Their codes with spaces between.
impl std::fmt::Display for Sets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let codes: Vec<_> = self.0.iter().map(|set| set.code()).collect();
        f.write_str(&codes.join(" "))
    }
}

/// What a key was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Which sets it opens.
    pub sets: Sets,
    /// When it stops being good.
    pub until: Moment,
    /// When somebody ended it.
    pub ended_at: Option<Moment>,
}

impl Terms {
    /// How it stands.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        if self.ended_at.is_some() {
            State::Ended
        } else if self.until <= now {
            State::Expired
        } else {
            State::Good
        }
    }

    /// The last day on which it is good.
    #[must_use]
    pub fn last_day(&self) -> Day {
        english_time::day(self.until - TimeDelta::microseconds(1))
    }

    /// Whether it opens a set now.
    ///
    /// # Errors
    /// [`Refused`], and why.
    pub fn admits(&self, set: Set, now: Moment) -> Result<(), Refused> {
        match self.state(now) {
            State::Ended => Err(Refused::Ended),
            State::Expired => Err(Refused::Expired),
            State::Good if self.sets.as_slice().contains(&set) => Ok(()),
            State::Good => Err(Refused::OtherSet(set)),
        }
    }
}

/// Why a request with a key, or without one, is refused. Who has the key of an ended one may know that it is ended: it
/// cannot be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is no key with it.
    NoKey,
    /// There is no such key.
    Unknown,
    /// Its last day is over.
    Expired,
    /// Somebody ended it.
    Ended,
    /// It does not open this set.
    OtherSet(Set),
    /// It was used, or wrong ones were tried, too often; again after this moment.
    TooOften(Moment),
}

/// Why a key cannot be made for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadEnd {
    /// The day is over.
    Past,
    /// It is more than a year away.
    TooLong,
}

/// When a key stops being good whose last day this is.
///
/// # Errors
/// [`BadEnd`] for a day that is over, and for one that is too far away.
pub fn until(last: Day, today: Day) -> Result<Moment, BadEnd> {
    let longest = today.checked_add_months(Months::new(LONGEST_MONTHS)).unwrap_or(today);
    if last < today {
        Err(BadEnd::Past)
    } else if last > longest {
        Err(BadEnd::TooLong)
    } else {
        Ok(english_time::start_of_day(last.checked_add_days(Days::new(1)).unwrap_or(last)))
    }
}

/// The random part of a key's text; nothing for what is no key.
#[must_use]
pub fn random_part(text: &str) -> Option<&str> {
    text.strip_prefix(PREFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000 + seconds, 0).expect("a time")
    }

    #[test]
    fn sets_are_written_in_one_way() {
        let both = Sets::new([Set::Reviews, Set::Tables, Set::Reviews]).expect("two");
        assert_eq!(both.to_string(), "tables reviews");
        assert_eq!(Sets::read("tables reviews"), Some(both));
        assert_eq!(Sets::new([]), None);
        for text in ["", "reviews tables", "tables tables", "tables,reviews", "words", "tables "] {
            assert_eq!(Sets::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_key_opens_what_it_was_made_for_until_its_end() {
        let terms = |ended_at| Terms { sets: Sets::new([Set::Tables]).expect("one"), until: at(10), ended_at };
        let (good, ended) = (terms(None), terms(Some(at(5))));
        assert_eq!(good.admits(Set::Tables, at(9)), Ok(()));
        assert_eq!(good.admits(Set::Reviews, at(9)), Err(Refused::OtherSet(Set::Reviews)));
        assert_eq!(good.admits(Set::Tables, at(10)), Err(Refused::Expired));
        assert_eq!(good.admits(Set::Reviews, at(10)), Err(Refused::Expired), "a key that is over says nothing of sets");
        assert_eq!(ended.admits(Set::Tables, at(6)), Err(Refused::Ended));
        assert_eq!(ended.state(at(99)), State::Ended, "ended before it was over");
    }

    #[test]
    fn a_key_is_good_for_a_year_at_most_and_through_its_last_day() {
        let today = day("2026-11-23");
        assert_eq!(until(day("2026-11-22"), today), Err(BadEnd::Past));
        assert_eq!(until(today, today), Ok(english_time::start_of_day(day("2026-11-24"))));
        assert_eq!(until(day("2027-11-23"), today), Ok(english_time::start_of_day(day("2027-11-24"))));
        assert_eq!(until(day("2027-11-24"), today), Err(BadEnd::TooLong));
        let terms = |until| Terms { sets: Sets::new(Set::ALL).expect("two"), until, ended_at: None };
        for last in [today, day("2027-03-27"), day("2027-03-28"), day("2027-10-31")] {
            assert_eq!(until(last, today).map(|until| terms(until).last_day()), Ok(last));
        }
        // A day in summer ends by summer time.
        assert_eq!(until(day("2027-06-01"), today).map(|end| end.to_rfc3339()), Ok("2027-06-01T23:00:00+00:00".into()));
    }

    #[test]
    fn what_has_another_beginning_is_no_key() {
        assert_eq!(random_part("heard_key_abc"), Some("abc"));
        assert_eq!(random_part("abc"), None);
        assert_eq!(random_part("Heard_key_abc"), None);
    }
}
