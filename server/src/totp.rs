//! Time-based codes for workers' sign-in: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which is what
//! every authenticator can do. A code of the step before or after is taken too, because clocks differ.
//!
//! That no step is taken twice is the store's to see to (`use_code_step`).

use heard_domain::Moment;
use totp_rs::{Builder, Secret, Totp};

use crate::dice::Dice;

/// The length of a seed in bytes: 160 bits, as RFC 4226 recommends.
pub const SEED: usize = 20;

/// The length of a step in seconds.
const STEP: u64 = 30;

/// Makes a new seed.
#[must_use]
pub fn new_seed(dice: &dyn Dice) -> [u8; SEED] {
    dice.bytes()
}

/// The six digits that are right at this moment. Times before 1970 count as 1970.
#[must_use]
pub fn code(seed: &[u8], at: Moment) -> String {
    totp(seed, "").generate(seconds(at)).to_string()
}

/// The step that a typed code belongs to, if it is right at this moment or one step to either side. White space
/// in the code is passed over.
#[must_use]
pub fn accepted_step(seed: &[u8], typed: &str, at: Moment) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    totp(seed, "").check(&digits, seconds(at)).and_then(|step| i64::try_from(step).ok())
}

/// The seed as people type it into an authenticator, in base 32.
#[must_use]
pub fn seed_text(seed: &[u8]) -> String {
    totp(seed, "").secret().to_base32()
}

/// The seed from its text in base 32; `None` for any other text.
#[must_use]
pub fn seed_bytes(text: &str) -> Option<Vec<u8>> {
    Secret::try_from_base32(text).ok().map(|seed| seed.as_bytes().to_vec())
}

/// The `otpauth://` address that an authenticator reads. `account` is the worker's e-mail address.
#[must_use]
pub fn address(seed: &[u8], account: &str) -> String {
    totp(seed, account).to_url().expect("the account is named, and its colons are gone")
}

fn totp(seed: &[u8], account: &str) -> Totp {
    let account = if account.is_empty() { "heard".to_owned() } else { account.replace(':', "-") };
    Builder::new()
        .with_secret(seed.to_vec())
        .with_step_duration(STEP)
        .with_skew(1)
        .with_account_name(account)
        .with_issuer(Some("Heard"))
        .build_noncompliant()
}

fn seconds(at: Moment) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> Moment {
        Moment::from_timestamp(seconds, 0).expect("a time")
    }

    /// RFC 6238, appendix B, SHA-1, the last six of eight digits.
    #[test]
    fn vectors_of_the_rfc() {
        for (seconds, digits) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(SEED, at(seconds)), digits);
            assert_eq!(accepted_step(SEED, digits, at(seconds)), Some(seconds / 30));
        }
    }

    #[test]
    fn one_step_to_either_side_and_no_more() {
        let digits = code(SEED, at(1_800_000_015));
        let step = 1_800_000_015 / 30;
        for (seconds, accepted) in [(-46, None), (-45, Some(step)), (0, Some(step)), (44, Some(step)), (45, None)] {
            assert_eq!(accepted_step(SEED, &digits, at(1_800_000_015 + seconds)), accepted, "{seconds}");
        }
        let spaced = format!(" {} {}", &digits[..3], &digits[3..]);
        assert_eq!(accepted_step(SEED, &spaced, at(1_800_000_015)), Some(step));
    }

    #[test]
    fn anything_else_is_refused() {
        for typed in ["", "28708", "2870822", "+87082", "２８７０８２", "abcdef"] {
            assert_eq!(accepted_step(SEED, typed, at(59)), None, "{typed}");
        }
    }

    #[test]
    fn the_address_is_what_authenticators_read() {
        let address = address(SEED, "ruth:ward@anyshire.example");
        assert!(address.starts_with("otpauth://totp/Heard:ruth-ward"), "{address}");
        assert!(address.contains(&format!("secret={}", seed_text(SEED))), "{address}");
        assert_eq!(seed_text(SEED), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(seed_bytes(&seed_text(SEED)).as_deref(), Some(SEED));
    }
}
