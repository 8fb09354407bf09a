//! Sending without end: from some number of sendings an hour on, what a child sends joins what was sent before, so that
//! a hundred sendings are one thing to read and one concern to act on. Nothing is refused and no word is dropped.
//!
//! What it is not: it opens and keeps nothing, and it knows of no worker's sendings, which are not limited.
//!
//! Too many sendings join, and none is refused: words are put to the newest set of the same voice, kind and review,
//! with their time; a concern that somebody acted on is open again when more was told in it. Only what is alike
//! joins, and no receipt tells of another's words.

use chrono::TimeDelta;

use crate::Moment;
use crate::id::{ChildId, ReviewId};
use crate::people::Band;
use crate::purpose::Purpose;
use crate::voice::{Helper, Voice};

/// How large a sealed set of views may be, in bytes, so that another sending still joins it.
pub const JOINS_UP_TO: usize = 256 * 1024;

/// From when on sendings count, for one that is sent now: for an hour.
#[must_use]
pub fn counts_from(now: Moment) -> Moment {
    now - TimeDelta::hours(1)
}

/// Whose words a set of views holds, about what: only what is alike is put together, so that no voice is taken for
/// another's, and nothing that is not known to be the child's stands among what is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// For which review.
    pub review: ReviewId,
    /// What for.
    pub purpose: Purpose,
    /// In which style, in which its receipt is too.
    pub band: Band,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// Whether it is known to be the child.
    pub confirmed: bool,
}

/// What a sending asks before it stands by itself: is there a set of the hour that it joins? That is the newest that is
/// alike, that takes more, and in which nothing unsafe was told of which it is recorded what was done: that is not
/// opened again. It joins none while fewer than the limit were sent within the hour, whatever they were.
#[derive(Debug, Clone)]
pub struct Joining {
    /// Whose.
    pub child: ChildId,
    /// What is sent. Who helped is sealed with the words of a set, so that it is compared when that is open.
    pub like: Likeness,
    /// From when on sendings count.
    pub since: Moment,
    /// How many of the child's stand by themselves.
    pub limit: usize,
    /// From how many sealed bytes on a set takes no more.
    pub full_at: usize,
}

impl Joining {
    /// What is sent now; `limit` is how many of a child's sendings of an hour stand by themselves.
    #[must_use]
    pub fn now(child: ChildId, like: Likeness, limit: usize, now: Moment) -> Self {
        Self { child, like, since: counts_from(now), limit, full_at: JOINS_UP_TO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_counts_and_no_more() {
        let now: Moment = "2026-11-21T10:30:00Z".parse().unwrap();
        assert_eq!(counts_from(now), "2026-11-21T09:30:00Z".parse::<Moment>().unwrap());
    }
}
