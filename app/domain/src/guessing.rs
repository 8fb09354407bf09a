//! How often somebody may be wrong at a secret, code or password, and how long an answer takes meanwhile. Which of
//! these limits holds for what is one table, in the server's `attempts`.
//!
//! Guesses at a secret are counted over a year, not only over fifteen minutes, and the IRO is told when they are used
//! up.

use std::time::Duration;

use chrono::TimeDelta;

use crate::Moment;

/// For how many days a browser stays known after it was last right. Browsers keep no cookie for longer than 400 days
/// (RFC 6265bis, 5.5), and between two reviews of a child lie six months.
pub const KNOWN_DAYS: i64 = 400;

/// Since when a browser must have been right to be known.
#[must_use]
pub fn known_since(now: Moment) -> Moment {
    now - TimeDelta::days(KNOWN_DAYS)
}

/// The longest that an answer is held back.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(8);

/// A limit on wrong tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Five, then 15 minutes, and twice as long after every five more within a day (NIST SP 800-63B-4 allows no more
    /// than a hundred wrong ones in a row).
    Steps,
    /// At most so many within so many minutes.
    Most {
        /// How many.
        tries: usize,
        /// Within how many minutes.
        minutes: i64,
    },
}

/// The steps of [`Limit::Steps`]: so many tries, so many minutes, at most so often doubled.
const STEP: usize = 5;
const STEP_MINUTES: i64 = 15;
const DOUBLED: usize = 6;

impl Limit {
    /// So many within so many hours.
    #[must_use]
    pub const fn most(tries: usize, hours: i64) -> Self {
        Self::Most { tries, minutes: hours * 60 }
    }

    /// How long a failure counts.
    #[must_use]
    pub const fn within(self) -> TimeDelta {
        match self {
            Self::Steps => TimeDelta::hours(24),
            Self::Most { minutes, .. } => TimeDelta::minutes(minutes),
        }
    }

    /// How many failures it looks at, the newest first.
    #[must_use]
    pub const fn seen(self) -> usize {
        match self {
            Self::Steps => STEP * (DOUBLED + 1),
            Self::Most { tries, .. } => tries,
        }
    }

    /// Until when no try may be made, from the times of the failures that count, newest first.
    #[must_use]
    pub fn until(self, failures: &[Moment], now: Moment) -> Option<Moment> {
        let until = match self {
            Self::Steps if failures.len() >= STEP => {
                let doubled = (failures.len() / STEP - 1).min(DOUBLED);
                *failures.first()? + TimeDelta::minutes(STEP_MINUTES << doubled)
            }
            Self::Steps => return None,
            Self::Most { tries, .. } => *failures.get(tries.checked_sub(1)?)? + self.within(),
        };
        (now < until).then_some(until)
    }

    /// How long the answer to a try is held back after so many failures: a few slips are not felt, and whoever goes on
    /// waits longer each time.
    #[must_use]
    pub fn pause(self, failures: usize) -> Duration {
        let pause = match self {
            // A quarter of a second after two, twice as long after each more.
            Self::Steps => match failures.checked_sub(2) {
                Some(more) => Duration::from_millis(250 << more.min(5)),
                None => Duration::ZERO,
            },
            // A second for each tenth of them but the first.
            Self::Most { tries, .. } => {
                let tenths = u64::try_from(failures * 10 / tries.max(1)).unwrap_or(u64::MAX);
                Duration::from_secs(tenths.saturating_sub(1))
            }
        };
        pause.min(LONGEST_PAUSE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Moment {
        Moment::from_timestamp(1_790_000_000, 0).expect("a time")
    }

    /// Failures a second apart, the newest so long ago.
    fn failed(times: i64, minutes_ago: i64) -> Vec<Moment> {
        (0..times).map(|n| now() - TimeDelta::minutes(minutes_ago) - TimeDelta::seconds(n)).collect()
    }

    #[test]
    fn five_wrong_wait_fifteen_minutes_and_then_longer() {
        for (times, minutes_ago, waits) in [
            (4, 0, false),
            (5, 0, true),
            (5, 14, true),
            (5, 15, false),
            (10, 29, true),
            (10, 30, false),
            (15, 59, true),
            (15, 60, false),
            (35, 959, true),
            (500, 960, false),
        ] {
            let until = Limit::Steps.until(&failed(times, minutes_ago), now());
            assert_eq!(until.is_some(), waits, "{times} wrong, {minutes_ago} minutes ago");
        }
    }

    #[test]
    fn so_many_wrong_wait_until_the_first_of_them_fades() {
        let limit = Limit::most(20, 24);
        assert_eq!(limit.until(&failed(19, 0), now()), None);
        assert_eq!(limit.until(&failed(20, 60), now()), Some(failed(20, 60)[19] + TimeDelta::hours(24)));
        assert_eq!(limit.until(&failed(20, 24 * 60), now()), None);
        assert_eq!(Limit::most(0, 1).until(&[], now()), None, "a limit of none is no limit");
    }

    #[test]
    fn a_slip_is_not_felt_and_a_flood_is() {
        for (limit, failures, millis) in [
            (Limit::Steps, 0, 0),
            (Limit::Steps, 1, 0),
            (Limit::Steps, 2, 250),
            (Limit::Steps, 4, 1_000),
            (Limit::Steps, 6, 4_000),
            (Limit::Steps, 400, 8_000),
            (Limit::most(100, 1), 19, 0),
            (Limit::most(100, 1), 20, 1_000),
            (Limit::most(100, 1), 55, 4_000),
            (Limit::most(100, 1), 99, 8_000),
        ] {
            assert_eq!(limit.pause(failures), Duration::from_millis(millis), "{limit:?} {failures}");
        }
    }
}
