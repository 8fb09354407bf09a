use crate::Moment;
use crate::guessing::Limit;
use crate::id::TryId;

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
