//! How often somebody may guess at a child's secret. Five wrong ones wait, longer and longer, as at every door;
//! besides, there is a ceiling over a year, whatever was right in between, so that nobody gets new guesses because the
//! child signs in.
//!
//! Wrong ones of the child's own count too. To forgive those that a right one follows would give guesses to whoever
//! sits beside the child, before they sign in, day by day. What can be forgiven is the same wrong one again, because it
//! tells nothing new: each is counted once.

use chrono::TimeDelta;

use super::Kind;
use crate::Moment;

/// The most wrong guesses at four pictures in a year: 24 of 255,024 orders are less than 1 in 10,000.
pub const MOST_PICTURES: i64 = 24;

/// The most wrong guesses at a number in a year: 99 of 1,000,000 are less than 1 in 10,000.
pub const MOST_NUMBERS: i64 = 99;

/// From so many on, the IRO is told.
pub const ALARM: i64 = 10;

/// For how long a wrong guess counts, in days.
pub const COUNTED_DAYS: i64 = 365;

/// Since when wrong guesses count.
#[must_use]
pub fn counted_since(now: Moment) -> Moment {
    now - TimeDelta::days(COUNTED_DAYS)
}

/// Different wrong guesses at one secret within a year. There can be both kinds, because a child can change from
/// pictures to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wrong {
    /// While it was four pictures.
    pub pictures: i64,
    /// While it was a number.
    pub numbers: i64,
}

impl Wrong {
    /// Whether there may be one more. Each takes its share of the chance that there is: a 24th or a 99th of it. Where
    /// nobody signed in with the secret before (`known` is `false`) a quarter of the chance is left for where somebody
    /// did, so that guessing elsewhere does not lock the child out of their own phone.
    #[must_use]
    pub const fn allows(self, kind: Kind, known: bool) -> bool {
        let one = match kind {
            Kind::Pictures => MOST_NUMBERS,
            Kind::Number => MOST_PICTURES,
        };
        let all = MOST_PICTURES * MOST_NUMBERS;
        let most = if known { all } else { all / 4 * 3 };
        self.pictures * MOST_NUMBERS + self.numbers * MOST_PICTURES + one <= most
    }

    /// How many there are.
    #[must_use]
    pub const fn all(self) -> i64 {
        self.pictures + self.numbers
    }

    /// Whether the IRO should talk with the child about it.
    #[must_use]
    pub const fn alarms(self) -> bool {
        self.all() >= ALARM
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PICTURES, Secret, guessable};
    use super::*;

    #[test]
    fn the_chance_in_a_year_is_below_one_in_ten_thousand() {
        // The thousand commonest, and at most 96 ways to write each of ten days, besides those with a pattern.
        let patterned = (0..1_000_000).filter(|n| guessable::patterned(format!("{n:06}").as_bytes())).count();
        let numbers = 1_000_000 - i64::try_from(patterned).expect("few") - 1_000 - 10 * 96;
        let (mut all, mut pictures) = (0, 0);
        for first in PICTURES {
            for second in PICTURES {
                for third in PICTURES {
                    for secret in PICTURES.iter().flat_map(|last| Secret::pictures(&[first, second, third, last])) {
                        all += 1;
                        pictures += i64::from(secret.fit_to_set(&[]).is_ok());
                    }
                }
            }
        }
        assert_eq!(all, 24 * 23 * 22 * 21);
        assert!(numbers > 995_000 && pictures > 254_500, "{numbers} numbers, {pictures} orders of pictures");
        // Of what is left after easy ones are refused, which is what somebody would guess at.
        assert!(MOST_NUMBERS * 10_000 < numbers && MOST_PICTURES * 10_000 < pictures);
    }

    #[test]
    fn the_ceiling_is_reached_and_not_passed() {
        let wrong = |pictures, numbers| Wrong { pictures, numbers };
        assert!(wrong(23, 0).allows(Kind::Pictures, true) && !wrong(24, 0).allows(Kind::Pictures, true));
        assert!(wrong(0, 98).allows(Kind::Number, true) && !wrong(0, 99).allows(Kind::Number, true));
        assert!(wrong(17, 0).allows(Kind::Pictures, false) && !wrong(18, 0).allows(Kind::Pictures, false));
        assert!(wrong(0, 73).allows(Kind::Number, false) && !wrong(0, 74).allows(Kind::Number, false));
        for pictures in 0..=MOST_PICTURES {
            for numbers in 0..=MOST_NUMBERS {
                let so_far = wrong(pictures, numbers);
                for (kind, more) in
                    [(Kind::Pictures, wrong(pictures + 1, numbers)), (Kind::Number, wrong(pictures, numbers + 1))]
                {
                    assert!(so_far.allows(kind, true) || !so_far.allows(kind, false), "{so_far:?}");
                    if so_far.allows(kind, true) {
                        // In parts of 255,024 million, so that both kinds can be added up.
                        let chance = more.pictures * 1_000_000 + more.numbers * 255_024;
                        assert!(chance * 10_000 < 255_024 * 1_000_000, "{more:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn ten_are_told_of() {
        assert!(!Wrong { pictures: 9, numbers: 0 }.alarms() && Wrong { pictures: 4, numbers: 6 }.alarms());
    }
}
