//! The demo's chance: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
//! The same seed gives the same council every time. It is no source of keys: whoever knows the seed knows it all.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::dice::Dice;

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The generator.
#[derive(Debug)]
pub(super) struct SplitMix(AtomicU64);

impl SplitMix {
    /// Starts from a seed.
    #[must_use]
    pub(super) const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        let mut mixed = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and not including `bound`, which is not 0. The low numbers come more often by less
    /// than one in a thousand million, which a demo can bear.
    pub(super) fn below(&self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("less than a usize")
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below(usize::try_from(high - low + 1).expect("low is not above high"))).expect("small")
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these, of which there is at least one.
    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// So many different ones of these, in their order; all of them when there are fewer.
    pub(super) fn some<'a, T>(&self, from: &'a [T], count: usize) -> Vec<&'a T> {
        let mut left = count.min(from.len());
        let mut chosen = Vec::with_capacity(left);
        for (place, one) in from.iter().enumerate() {
            if self.below(from.len() - place) < left {
                chosen.push(one);
                left -= 1;
            }
        }
        chosen
    }
}

impl Dice for SplitMix {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers that the authors' reference code gives for the seed 1234567.
    #[test]
    fn it_is_the_generator_that_it_says_it_is() {
        let chance = SplitMix::new(1_234_567);
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423_u64];
        assert_eq!([chance.next(), chance.next(), chance.next()], expected);
    }

    #[test]
    fn some_are_different_and_in_order() {
        let chance = SplitMix::new(7);
        let numbers: Vec<_> = (0..20).collect();
        for count in [0, 1, 5, 20, 30] {
            let some = chance.some(&numbers, count);
            assert_eq!(some.len(), count.min(20));
            assert!(some.is_sorted_by(|a, b| a < b));
        }
    }
}
