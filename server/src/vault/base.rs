//! The base key: what must outlive a change of master key hangs on it. From it comes one key for each single use: the
//! keyed hashes that find an e-mail address or a council's id, the pepper, the chain of the log, the seals of rows, the
//! tombstones.
//!
//! It is made with the database and stands in it, wrapped under the newest master key as persons' keys are, and
//! `heard keys rewrap` moves it as it moves those: its value is in no file, so that a file of keys that was taken out
//! of force opens nothing of what is in the database since. Its value stays: nobody knows the secrets and codes that
//! were hashed with it, and a log whose links were made anew would prove nothing.
//!
//! A database that was begun with a line `base` in its file of keys keeps that value, and takes it in at the next
//! start.

use hkdf::Hkdf;
use sha2::Sha256;

use crate::dice::Dice;

/// The uses whose keys are wanted often.
const OFTEN: [&[u8]; 4] = [b"index", b"pepper", b"check", b"audit"];

/// The key from which the others come. It is never printed.
#[derive(Clone)]
pub struct BaseKey {
    key: [u8; 32],
    derived: [[u8; 32]; OFTEN.len()],
}

impl std::fmt::Debug for BaseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BaseKey")
    }
}

impl BaseKey {
    /// Takes the key.
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self { key, derived: OFTEN.map(|purpose| derive(&key, purpose)) }
    }

    /// Makes one for a new database.
    #[must_use]
    pub fn generate(dice: &dyn Dice) -> Self {
        Self::new(dice.bytes())
    }

    /// The key for one purpose.
    pub(super) fn derived(&self, purpose: &[u8]) -> [u8; 32] {
        let known = OFTEN.iter().position(|name| *name == purpose);
        known.map_or_else(|| derive(&self.key, purpose), |place| self.derived[place])
    }

    /// The key itself, to be wrapped.
    pub(super) const fn bytes(&self) -> &[u8; 32] {
        &self.key
    }
}

/// The key for one purpose from another, by HKDF (RFC 5869).
pub(super) fn derive(key: &[u8; 32], purpose: &[u8]) -> [u8; 32] {
    let mut derived = [0; 32];
    Hkdf::<Sha256>::new(Some(b"heard-1"), key).expand(purpose, &mut derived).expect("32 bytes are not too many");
    derived
}
