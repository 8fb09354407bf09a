//! Rates of participation: five ways to say how many children took part, each of which some council reports. They
//! differ by up to thirty points on the same reviews, so that a rate without its name says nothing.
//!
//! Which one a council quotes is configuration, laid once at start like its lists.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::codes::codes;
use crate::participation::Code;

codes! {
    /// A rate of participation.
    #[derive(Default)]
    pub enum Rate {
        /// PN1 to PN6 of PN1 to PN7: who was there without contributing counts (Warwickshire, 2022/23).
        #[default]
        InclPn4 = "incl_pn4",
        /// PN1, PN2, PN3, PN5 and PN6 of PN1 to PN7: who was there without contributing does not count.
        ExclPn4 = "excl_pn4",
        /// PN1 to PN4 of PN1 to PN7: who was there.
        Attended = "attended",
        /// PN1 to PN6 of PN1 to PN7 and of what was not recorded.
        WithNotRecorded = "with_not_recorded",
        /// PN1 to PN6 of every review, of children under 4 too (Shropshire, 2024/25).
        OfAll = "of_all",
    }
}

impl Rate {
    /// Whether a held review with this code, or with none recorded, is in the numerator.
    #[must_use]
    pub const fn takes_part(self, code: Option<Code>) -> bool {
        match code {
            None | Some(Code::Pn0 | Code::Pn7) => false,
            Some(Code::Pn4) => !matches!(self, Self::ExclPn4),
            Some(Code::Pn5 | Code::Pn6) => !matches!(self, Self::Attended),
            Some(Code::Pn1 | Code::Pn2 | Code::Pn3) => true,
        }
    }

    /// Whether it is in the denominator.
    #[must_use]
    pub const fn counts(self, code: Option<Code>) -> bool {
        match code {
            None => matches!(self, Self::WithNotRecorded | Self::OfAll),
            Some(Code::Pn0) => matches!(self, Self::OfAll),
            Some(_) => true,
        }
    }
}

/// How a council counts: its `figures.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilFigures {
    /// The rate of participation that it quotes.
    pub headline_rate: Rate,
}

/// A headline rate was laid before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaidTwice;

static LAID: OnceLock<Rate> = OnceLock::new();

/// Lays how a council counts, for as long as the program runs.
///
/// # Errors
/// [`LaidTwice`] when that was done before.
pub fn lay(figures: CouncilFigures) -> Result<(), LaidTwice> {
    LAID.set(figures.headline_rate).map_err(|_| LaidTwice)
}

/// The rate that the council quotes.
#[must_use]
pub fn headline() -> Rate {
    LAID.get().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Warwickshire's report of 2022/23 counts 271, 846, 21, 10, 25, 15, 378, 131 and 47 not recorded, of 1,744.
    #[test]
    fn published_counts_give_the_published_rate_and_the_others() {
        let counts = [271, 846, 21, 10, 25, 15, 378, 131];
        let all = || Code::ALL.map(Some).into_iter().zip(counts).chain([(None, 47)]);
        let found = Rate::ALL.map(|rate| {
            let part: u64 = all().filter(|(code, _)| rate.takes_part(*code)).map(|(_, count)| count).sum();
            let of: u64 = all().filter(|(code, _)| rate.counts(*code)).map(|(_, count)| count).sum();
            (part, of)
        });
        assert_eq!(found, [(1_295, 1_426), (1_270, 1_426), (902, 1_426), (1_295, 1_473), (1_295, 1_744)]);
    }
}
