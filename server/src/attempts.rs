//! Limits on guessing, counted in the database so that a second server counts too (security.md 4.2).

use chrono::TimeDelta;
use heard_domain::Moment;
use heard_domain::store::{Result, Store};

/// What is being guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// One account's secret, password or code: 5 wrong, then 15 minutes, doubling; at most 20 in 24 hours.
    Account,
    /// Invitation codes, over the whole council: at most 600 wrong in an hour.
    AnyCode,
    /// One invitation's code: 20 wrong in 24 hours.
    OneCode,
}

/// Guessing has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Until then.
    pub until: Moment,
}

/// How long after the first five failures, in minutes; it doubles with every five more.
const WAIT_MINUTES: i64 = 15;
const TRIES: usize = 5;
const A_DAY: usize = 20;
const AN_HOUR: usize = 600;
/// The newest failures that storage gives; enough for every limit but [`Guess::AnyCode`].
const NEWEST: usize = 100;

/// When guessing may go on, from the times of the failures, newest first.
fn wait(guess: Guess, failures: &[Moment], now: Moment) -> Option<Wait> {
    let newest = *failures.first()?;
    let until = match guess {
        Guess::Account if failures.len() >= A_DAY => failures[A_DAY - 1] + TimeDelta::hours(24),
        Guess::Account if failures.len() >= TRIES => {
            let rounds = u32::try_from(failures.len() / TRIES - 1).unwrap_or(u32::MAX).min(6);
            newest + TimeDelta::minutes(WAIT_MINUTES << rounds)
        }
        Guess::OneCode if failures.len() >= A_DAY => failures[A_DAY - 1] + TimeDelta::hours(24),
        // 100 in ten minutes is 600 in an hour.
        Guess::AnyCode if failures.len() >= NEWEST => {
            failures[NEWEST - 1] + TimeDelta::minutes(60 * NEWEST as i64 / AN_HOUR as i64)
        }
        _ => return None,
    };
    (now < until).then_some(Wait { until })
}

/// Whether a try may be made in this bucket now.
///
/// # Errors
/// When storage fails, in which case no try may be made.
pub async fn may_try(
    store: &dyn Store,
    guess: Guess,
    bucket: &[u8; 32],
    now: Moment,
) -> Result<std::result::Result<(), Wait>> {
    let failures = store.failures(bucket, now - TimeDelta::hours(24)).await?;
    Ok(wait(guess, &failures, now).map_or(Ok(()), Err))
}

/// Takes a try in this bucket. It counts as failed before it is looked at, so that many at once are given no more tries
/// than many in a row; a success forgets all of them.
///
/// # Errors
/// When storage fails, in which case no try may be made.
pub async fn take_try(
    store: &dyn Store,
    guess: Guess,
    bucket: &[u8; 32],
    now: Moment,
) -> Result<std::result::Result<(), Wait>> {
    if let Err(wait) = may_try(store, guess, bucket, now).await? {
        return Ok(Err(wait));
    }
    store.add_failure(bucket, now).await?;
    let failures = store.failures(bucket, now - TimeDelta::hours(24)).await?;
    let others = failures.get(1..).unwrap_or_default();
    Ok(wait(guess, others, now).map_or(Ok(()), Err))
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
        ] {
            assert_eq!(
                wait(Guess::Account, &failed(times, minutes_ago), now()).is_some(),
                waits,
                "{times} wrong, {minutes_ago} minutes ago"
            );
        }
    }

    #[test]
    fn twenty_wrong_wait_a_day() {
        assert!(wait(Guess::Account, &failed(20, 23 * 60), now()).is_some());
        assert!(wait(Guess::OneCode, &failed(20, 23 * 60), now()).is_some());
        assert!(wait(Guess::OneCode, &failed(19, 0), now()).is_none());
        assert!(wait(Guess::Account, &failed(20, 24 * 60), now()).is_none());
    }

    #[test]
    fn the_whole_council_has_a_budget() {
        assert!(wait(Guess::AnyCode, &failed(99, 0), now()).is_none());
        assert!(wait(Guess::AnyCode, &failed(100, 0), now()).is_some());
        assert!(wait(Guess::AnyCode, &failed(100, 10), now()).is_none());
    }
}
