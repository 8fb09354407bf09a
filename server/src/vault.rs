//! Sealing at rest: a master key wraps one key per person, which seals every field (security.md 4.5).
//!
//! A sealed field reads `1 | nonce (24 bytes) | ciphertext and tag`, made with XChaCha20-Poly1305, padded to
//! steps of 256 bytes so that the length tells little, and bound to its place: table, column, row, person.
//! A wrapped key reads `1 | id of the master key (4 bytes) | nonce | ciphertext and tag`, bound to its person.
//! So a byte flipped, a row swapped, or a field moved to another child does not open.
//!
//! The master keys live in a file or the environment, never in the database. Several can be in force: the last
//! one wraps, all of them unwrap. What must outlive a change of master key (the keyed hashes that find an e-mail
//! address or a council's id, the pepper, the chain of the log) hangs on a base key of its own.

mod field;
mod keyring;
pub mod lookups;
mod password;
pub mod places;

pub use field::{DataKey, Place};
pub use keyring::{KeyFault, Keyring};
pub use password::{Busy, Hasher, Strength, hash_now, new_password};

use std::sync::Arc;

use heard_domain::audit::Chain;
use heard_domain::id::ChildId;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::dice::Dice;

/// A field or key that does not open: changed, moved, or sealed under another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WillNotOpen;

/// Opens and makes persons' keys, and makes keyed hashes.
pub struct Vault {
    keyring: Keyring,
    dice: Arc<dyn Dice>,
}

impl Vault {
    /// Takes the keys and the randomness for nonces.
    #[must_use]
    pub fn new(keyring: Keyring, dice: Arc<dyn Dice>) -> Self {
        Self { keyring, dice }
    }

    /// Makes a key for a new person.
    #[must_use]
    pub fn new_key(&self, owner: Owner) -> (DataKey, WrappedKey) {
        let key = self.dice.bytes::<32>();
        let wrapped = WrappedKey { owner, bytes: Sealed(self.keyring.wrap(&owner, &key, self.dice.bytes())) };
        (DataKey::new(key, owner, Arc::clone(&self.dice)), wrapped)
    }

    /// Opens a person's key.
    ///
    /// # Errors
    /// [`WillNotOpen`] when it was wrapped for somebody else, or under a master key that is not in force.
    pub fn open_key(&self, wrapped: &WrappedKey) -> Result<DataKey, WillNotOpen> {
        let key = self.keyring.unwrap(&wrapped.owner, &wrapped.bytes.0)?;
        Ok(DataKey::new(key, wrapped.owner, Arc::clone(&self.dice)))
    }

    /// A keyed hash by which a value can be found again without being readable: of an e-mail address, a council's
    /// id, a bucket of failures. The label keeps the uses apart.
    #[must_use]
    pub fn index(&self, label: &str, value: &str) -> [u8; 32] {
        self.mac(b"index", &[label.as_bytes(), value.as_bytes()])
    }

    /// What is hashed with Argon2id in place of a short secret, so that a stolen database alone cannot be searched.
    #[must_use]
    pub fn peppered(&self, secret: &str) -> [u8; 32] {
        self.mac(b"pepper", &[secret.as_bytes()])
    }

    /// Values that show that the right keys are in force, each with the name under which the database keeps it: the base
    /// key's first, then each master key's.
    #[must_use]
    pub fn check_values(&self) -> Vec<(String, [u8; 32])> {
        let masters = self.keyring.checks().map(|(id, key)| (format!("check-master-{id}"), hmac(&key, &[])));
        [("check".to_owned(), self.mac(b"check", &[]))].into_iter().chain(masters).collect()
    }

    /// The key for what is left of a child who was erased: it hangs on the base key, because the child's own is destroyed.
    #[must_use]
    pub fn tombstone_key(&self, child: ChildId) -> DataKey {
        DataKey::new(self.keyring.derived(b"tombstone"), Owner::Child(child), Arc::clone(&self.dice))
    }

    /// A keyed hash of all that a file of tombstones says.
    #[must_use]
    pub fn tombstones_mark(&self, text: &str) -> [u8; 32] {
        self.mac(b"tombstones", &[text.as_bytes()])
    }

    /// The chain of the log.
    #[must_use]
    pub fn chain(&self) -> Arc<dyn Chain> {
        Arc::new(LogChain(self.keyring.derived(b"audit")))
    }

    fn mac(&self, purpose: &[u8], parts: &[&[u8]]) -> [u8; 32] {
        hmac(&self.keyring.derived(purpose), parts)
    }
}

/// Keyed hash over parts, each preceded by its length.
fn hmac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// The links of the log, made with a key of their own.
struct LogChain([u8; 32]);

impl Chain for LogChain {
    fn link(&self, canonical: &[u8]) -> [u8; 32] {
        hmac(&self.0, &[canonical])
    }
}

/// SHA-256, for random values that need no more: session cookies and invitation tokens.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
