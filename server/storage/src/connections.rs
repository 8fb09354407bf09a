//! Which connections are used again. One that is broken is closed, and a new one is opened in its place by whoever
//! needs it next: writing comes back by itself, without a restart.
//!
//! Two ways of being broken. The database ended the transaction of its own accord, as SQLite does when the disk is
//! full, so that what the driver believes of it is wrong from then on. And a failure that may be the connection's own
//! and not the database's: a file that was opened while it could only be read stays so, whatever becomes of the disk.
//!
//! A connection whose transaction the database ended is closed, not used again; a row that does not open is one line
//! that says so.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::pool::PoolOptions;
use sqlx::{Connection as _, Database};

use crate::failure::Failure;

/// How long somebody waits for a connection: less than a request may take, so that the refusal is ours.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Since when connections may be broken: whichever was open at the last such failure.
#[derive(Debug, Clone, Default)]
pub(crate) struct Broken(Arc<Mutex<Option<Instant>>>);

impl Broken {
    /// Hands a failure on, and remembers it if a connection may be broken since.
    pub(crate) fn noted(&self, failure: Failure) -> Failure {
        if failure.may_stay() {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        failure
    }

    /// Whether a connection of this age was open when one failed last.
    fn includes(&self, age: Duration) -> bool {
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| age >= since.elapsed())
    }

    /// A pool that uses no broken connection again.
    pub(crate) fn out_of<DB: Database>(&self, options: PoolOptions<DB>) -> PoolOptions<DB> {
        self.lent(options).after_release(|connection, _| {
            Box::pin(async move {
                // What was given up is rolled back first. Where that fails the driver still counts a transaction
                // that is not there, and would refuse to begin another for as long as the connection lives.
                connection.ping().await?;
                Ok(!connection.is_in_transaction())
            })
        })
    }

    /// The same for a database in this process: nobody has to ask whether it is still there, and a connection counts
    /// its transaction until that is rolled back, so that one without has nothing to wait for.
    pub(crate) fn out_of_here<DB: Database>(&self, options: PoolOptions<DB>) -> PoolOptions<DB> {
        self.lent(options).test_before_acquire(false).after_release(|connection, _| {
            Box::pin(async move {
                if connection.is_in_transaction() {
                    connection.ping().await?;
                }
                Ok(!connection.is_in_transaction())
            })
        })
    }

    /// Lends no connection that was open when one failed last.
    fn lent<DB: Database>(&self, options: PoolOptions<DB>) -> PoolOptions<DB> {
        let broken = self.clone();
        options.acquire_timeout(LONGEST_WAIT).before_acquire(move |_, about| {
            let sound = !broken.includes(about.age);
            Box::pin(async move { Ok(sound) })
        })
    }
}
