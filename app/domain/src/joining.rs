//! Sending without end: from some number of sendings an hour on, what a child sends joins what was sent before, so that
//! a hundred sendings are one thing to read and one concern to act on. Nothing is refused and no word is dropped.
//!
//! What it is not: it opens and keeps nothing, and it knows of no worker's sendings, which are not limited.

use chrono::TimeDelta;

use crate::Moment;
use crate::id::{ReviewId, ViewsId};
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

/// A set of views that was sent within the hour.
#[derive(Debug, Clone)]
pub struct Recent {
    /// Its id.
    pub id: ViewsId,
    /// What it is.
    pub like: Likeness,
    /// How large it is, in bytes.
    pub size: usize,
    /// Whether something unsafe was told in it, and what was done about that is recorded: it is not opened again.
    pub closed: bool,
}

/// The set that another sending joins, of those of the hour, newest first; `None` when it stands by itself. `limit` is
/// how many a child's sendings of an hour stand by themselves.
#[must_use]
pub fn joins<'a>(recent: &'a [Recent], limit: usize, sent: &Likeness) -> Option<&'a Recent> {
    let alike = |set: &&Recent| set.like == *sent && !set.closed && set.size < JOINS_UP_TO;
    recent.iter().find(alike).filter(|_| recent.len() >= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like() -> Likeness {
        Likeness {
            review: ReviewId::from_bytes([1; 16]),
            purpose: Purpose::BeforeReview,
            band: Band::Middle,
            voice: Voice::Child,
            helper: None,
            confirmed: false,
        }
    }

    fn set(number: u8, like: Likeness) -> Recent {
        Recent { id: ViewsId::from_bytes([number; 16]), like, size: 1_000, closed: false }
    }

    fn joined(recent: &[Recent], limit: usize) -> Option<u8> {
        joins(recent, limit, &like()).map(|set| set.id.as_bytes()[0])
    }

    #[test]
    fn from_the_limit_on_it_joins_the_newest_that_is_alike() {
        let recent = [set(2, like()), set(1, like())];
        assert_eq!(joined(&recent, 3), None, "there are fewer");
        assert_eq!(joined(&recent, 2), Some(2));
        assert_eq!(joined(&recent, 1), Some(2));
        assert_eq!(joined(&[], 0), None, "there is nothing to join");
    }

    #[test]
    fn it_joins_nothing_of_another_kind() {
        let others = [
            Likeness { review: ReviewId::from_bytes([2; 16]), ..like() },
            Likeness { purpose: Purpose::Wrong, ..like() },
            Likeness { band: Band::Older, ..like() },
            Likeness { voice: Voice::ChildWithHelp, ..like() },
            Likeness { helper: Some(Helper { name: "Bea".into(), relation: "aunt".into(), how: "".into() }), ..like() },
            Likeness { confirmed: true, ..like() },
        ];
        for other in others {
            assert_eq!(joined(&[set(1, other.clone())], 1), None, "{other:?}");
        }
    }

    #[test]
    fn what_was_acted_on_or_is_full_is_passed_over() {
        let closed = Recent { closed: true, ..set(3, like()) };
        let full = Recent { size: JOINS_UP_TO, ..set(2, like()) };
        assert_eq!(joined(&[closed.clone(), full.clone(), set(1, like())], 1), Some(1));
        assert_eq!(joined(&[closed, full], 1), None);
    }
}
