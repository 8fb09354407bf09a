//! Tries, for every limit on guessing, and browsers that are known.

use async_trait::async_trait;

use crate::Moment;
use crate::guessing::Limit;
use crate::id::TryId;
use crate::store::Result;

/// A try to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTry {
    /// By which it can be given back.
    pub id: TryId,
    /// Where it counts: each bucket once.
    pub counted: Vec<Counted>,
    /// When.
    pub at: Moment,
}

/// A bucket that counts a try, and what it allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Keyed hash of what is counted.
    pub bucket: [u8; 32],
    /// How many it allows.
    pub limit: Limit,
}

/// What became of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is taken and counts as failed.
    Yes {
        /// How many failed before, in the order of the buckets, as far as their limits look.
        earlier: Vec<usize>,
        /// When the next may be taken, should this one fail, if that is later than now.
        next: Option<Moment>,
    },
    /// No: nothing was counted.
    No {
        /// Until then.
        until: Moment,
    },
}

/// A browser that did something right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownBrowser {
    /// Keyed hash of its cookie and of what it was right about.
    pub mark: [u8; 32],
    /// Keyed hash of whoever vouches for it: an account, an invitation.
    pub voucher: [u8; 32],
}

/// Tries at secrets, codes and passwords; in the database so that a second server counts too.
#[async_trait]
pub trait Tries: Send + Sync + 'static {
    /// Takes a try, in every bucket that counts it or in none. It counts as failed before it is looked at, so that many
    /// at once are no more than many in a row.
    async fn take_try(&self, new: &NewTry) -> Result<Taken>;

    /// Gives a try back that nobody looked at. Doing it again changes nothing.
    async fn give_back_try(&self, taken: TryId) -> Result<()>;

    /// Notes that a try was right: it is forgotten as a failure, and so is all that failed in these buckets.
    async fn right_try(&self, taken: TryId, forget: &[[u8; 32]]) -> Result<()>;

    /// Notes by whom a browser was known just now. Whoever vouched for it first stays.
    async fn know_browser(&self, browser: &KnownBrowser, at: Moment) -> Result<()>;

    /// Who vouches for the browser with this mark, if it was known within [`KNOWN_DAYS`](crate::guessing::KNOWN_DAYS).
    async fn known_browser(&self, mark: &[u8; 32], now: Moment) -> Result<Option<[u8; 32]>>;
}
