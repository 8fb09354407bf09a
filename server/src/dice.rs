//! Randomness, passed in.

use heard_domain::id::Id;

/// Gives bytes that nobody can foresee.
pub trait Dice: Send + Sync {
    /// Fills all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Dice + '_ {
    /// So many bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// Six decimal digits, each number as likely as any other.
    pub fn six_digits(&self) -> String {
        loop {
            let draw = u32::from_be_bytes(self.bytes());
            // Above this bound the low numbers would come a little more often.
            if draw < u32::MAX - u32::MAX % 1_000_000 {
                return format!("{:06}", draw % 1_000_000);
            }
        }
    }

    /// A new id of the kind asked for.
    pub fn id<Of>(&self) -> Id<Of> {
        Id::from_bytes(self.bytes())
    }
}

/// The machine's own source of randomness.
pub struct SystemDice;

impl Dice for SystemDice {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_are_six_digits() {
        let dice: &dyn Dice = &SystemDice;
        for _ in 0..100 {
            let number = dice.six_digits();
            assert!(number.len() == 6 && number.bytes().all(|b| b.is_ascii_digit()), "{number}");
        }
    }
}
