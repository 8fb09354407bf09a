//! Sealing at rest: a master key wraps one key per person, which seals every field (OWASP ASVS 5.0, 11.3.2).
//!
//! A sealed field reads `1 | nonce (24 bytes) | ciphertext and tag`, made with XChaCha20-Poly1305, padded to
//! steps of 256 bytes so that the length tells little, and bound to its place: table, column, row, person.
//! A wrapped key reads `1 | id of the master key (4 bytes) | nonce | ciphertext and tag`, bound to its person.
//! So a byte flipped, a row swapped, or a field moved to another child does not open.
//!
//! The master keys live in a file or the environment, never in the database. Several can be in force: the last
//! one wraps, all of them unwrap, and `heard keys rewrap` moves every key under the last one. A vault that meets a key
//! under a master key that it does not know reads the file again: a server that runs goes on while keys are moved.
//!
//! What must outlive a change of master key hangs on the base key ([`base`](BaseKey)), which stands in the database
//! wrapped as persons' keys are.

mod base;
mod field;
mod keyring;
pub mod lookups;
mod password;
pub mod places;
pub mod token;

pub use base::BaseKey;
pub use field::{DataKey, Place};
pub use keyring::{KeyFault, Keyring};
pub use password::{Busy, Hasher, Strength, hash_now, new_password};

use std::sync::{Arc, PoisonError, RwLock};

use heard_domain::audit::Chain;
use heard_domain::id::{ChildId, SecretId};
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use self::keyring::Wrapped;
use crate::dice::Dice;

/// A field or key that does not open: changed, moved, or sealed under another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WillNotOpen;

/// Reads the keys again from where they came; `None` when they cannot be read now.
type Source = Box<dyn Fn() -> Option<Keyring> + Send + Sync>;

/// Opens and makes persons' keys, and makes keyed hashes.
pub struct Vault {
    keyring: RwLock<Arc<Keyring>>,
    base: BaseKey,
    source: Option<Source>,
    dice: Arc<dyn Dice>,
}

impl Vault {
    /// Takes the keys in force, the base key of the database, and the randomness for nonces.
    #[must_use]
    pub fn new(keyring: Keyring, base: BaseKey, dice: Arc<dyn Dice>) -> Self {
        Self { keyring: RwLock::new(Arc::new(keyring)), base, source: None, dice }
    }

    /// Reads the keys again from `source` when it meets a key under a master key that is not among those it has. Keys
    /// that do not open it are those of another database, and are not taken.
    #[must_use]
    pub fn reading_again(self, source: impl Fn() -> Option<Keyring> + Send + Sync + 'static) -> Self {
        Self { source: Some(Box::new(source)), ..self }
    }

    /// The keys in force.
    fn keyring(&self) -> Arc<Keyring> {
        Arc::clone(&self.keyring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The keys in force; read again first if this wrapped key asks for one that is not among them.
    fn keyring_for(&self, wrapped: &WrappedKey) -> Arc<Keyring> {
        let known = self.keyring();
        let Some(master) = keyring::master_of(&wrapped.bytes.0) else { return known };
        let Some(source) = self.source.as_ref().filter(|_| !known.numbers().any(|number| number == master)) else {
            return known;
        };
        match source().filter(|read| read.unwrap(Wrapped::Person(&wrapped.owner), &wrapped.bytes.0).is_ok()) {
            Some(read) => {
                let read = Arc::new(read);
                *self.keyring.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&read);
                read
            }
            None => known,
        }
    }

    /// Makes a key for a new person.
    #[must_use]
    pub fn new_key(&self, owner: Owner) -> (DataKey, WrappedKey) {
        let key = self.dice.bytes::<32>();
        let wrapped =
            WrappedKey { owner, bytes: Sealed(self.keyring().wrap(Wrapped::Person(&owner), &key, self.dice.bytes())) };
        (DataKey::new(key, owner, Arc::clone(&self.dice)), wrapped)
    }

    /// Opens a person's key.
    ///
    /// # Errors
    /// [`WillNotOpen`] when it was wrapped for somebody else, or under a master key that is not in force.
    pub fn open_key(&self, wrapped: &WrappedKey) -> Result<DataKey, WillNotOpen> {
        let key = self.keyring_for(wrapped).unwrap(Wrapped::Person(&wrapped.owner), &wrapped.bytes.0)?;
        Ok(DataKey::new(key, wrapped.owner, Arc::clone(&self.dice)))
    }

    /// Whether a person's key opens, to see whether the master keys are the right ones. It gives nothing.
    #[must_use]
    pub fn opens(&self, wrapped: &WrappedKey) -> bool {
        self.open_key(wrapped).is_ok()
    }

    /// A person's key wrapped anew, under the newest master key; `None` when it is under that one already.
    ///
    /// # Errors
    /// As for [`Vault::open_key`].
    pub fn rewrap(&self, wrapped: &WrappedKey) -> Result<Option<Sealed>, WillNotOpen> {
        let person = Wrapped::Person(&wrapped.owner);
        Ok(rewrapped(&self.keyring_for(wrapped), person, &wrapped.bytes.0, self.dice.bytes())?.map(Sealed))
    }

    /// The base key as it stands in a new database.
    #[must_use]
    pub fn wrapped_base(&self) -> Vec<u8> {
        self.keyring().wrap(Wrapped::Base, self.base.bytes(), self.dice.bytes())
    }

    /// Whether a wrapped base key is the one of this vault.
    #[must_use]
    pub fn has_base(&self, wrapped: &[u8]) -> bool {
        self.keyring().unwrap(Wrapped::Base, wrapped).is_ok_and(|key| key == *self.base.bytes())
    }

    /// The wrapped base key under the newest master key; `None` when it is under that one already.
    ///
    /// # Errors
    /// [`WillNotOpen`] when it is none, or under a master key that is not in force.
    pub fn rewrap_base(&self, wrapped: &[u8]) -> Result<Option<Vec<u8>>, WillNotOpen> {
        rewrapped(&self.keyring(), Wrapped::Base, wrapped, self.dice.bytes())
    }

    /// The numbers of the master keys in force, the newest last.
    #[must_use]
    pub fn masters(&self) -> Vec<u32> {
        self.keyring().numbers().collect()
    }

    /// The number of the master key that a wrapped key asks for, if it is not in force.
    #[must_use]
    pub fn lacks(&self, wrapped: &WrappedKey) -> Option<u32> {
        self.keyring().lacks(&wrapped.bytes.0)
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

    /// The same for the number that confirms a secret: what was made for one is nothing to another.
    #[must_use]
    pub fn peppered_number(&self, secret: SecretId, number: &str) -> [u8; 32] {
        self.mac(b"pepper", &[secret.as_bytes(), number.as_bytes()])
    }

    /// Values that show that the right keys are in force, each with the name under which the database keeps it: the
    /// base key's first, then each master key's.
    #[must_use]
    pub fn check_values(&self) -> Vec<(String, [u8; 32])> {
        let masters = self.keyring().check_values().into_iter().map(|(id, value)| (check_of_master(id), value));
        [(CHECK_OF_BASE.to_owned(), self.mac(b"check", &[]))].into_iter().chain(masters).collect()
    }

    /// The key for what is left of a child who was erased: it hangs on the base key, because the child's own is
    /// destroyed.
    #[must_use]
    pub fn tombstone_key(&self, child: ChildId) -> DataKey {
        DataKey::new(self.base.derived(b"tombstone"), Owner::Child(child), Arc::clone(&self.dice))
    }

    /// A keyed hash of all that a file of tombstones says.
    #[must_use]
    pub fn tombstones_mark(&self, text: &str) -> [u8; 32] {
        self.mac(b"tombstones", &[text.as_bytes()])
    }

    /// The chain of the log.
    #[must_use]
    pub fn chain(&self) -> Arc<dyn Chain> {
        Arc::new(LogChain(self.base.derived(b"audit")))
    }

    fn mac(&self, purpose: &[u8], parts: &[&[u8]]) -> [u8; 32] {
        hmac(&self.base.derived(purpose), parts)
    }
}

/// A wrapped key under the newest master key; `None` when it is under that one already.
fn rewrapped(ring: &Keyring, of: Wrapped, old: &[u8], nonce: [u8; 24]) -> Result<Option<Vec<u8>>, WillNotOpen> {
    let key = ring.unwrap(of, old)?;
    let is_newest = keyring::master_of(old) == Some(ring.newest());
    Ok((!is_newest).then(|| ring.wrap(of, &key, nonce)))
}

/// The name under which the database keeps that it knows its base key.
pub const CHECK_OF_BASE: &str = "check";

/// The name under which the database keeps that it knows a master key.
#[must_use]
pub fn check_of_master(number: u32) -> String {
    format!("check-master-{number}")
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use heard_domain::id::ChildId;

    use super::*;
    use crate::dice::SystemDice;

    fn vault(keys: &str) -> Vault {
        let base = BaseKey::new([5; 32]);
        Vault::new(Keyring::parse(keys).expect("keys"), base, Arc::new(SystemDice))
    }

    /// The line of another master key.
    fn second() -> String {
        let other = Keyring::generate(&SystemDice);
        other.lines().last().expect("a line").replace("master 1", "master 2")
    }

    fn owner(number: u8) -> Owner {
        Owner::Child(ChildId::from_bytes([number; 16]))
    }

    #[test]
    fn a_key_moves_under_the_newest_master_key_and_stays_the_same_key() {
        let one = Keyring::generate(&SystemDice);
        let both = format!("{one}{}\n", second());
        let without_old: String =
            both.lines().filter(|line| !line.starts_with("master 1")).map(|l| format!("{l}\n")).collect();
        let (key, old) = vault(&one).new_key(owner(1));
        let place = Place::new("views", "body", &[1; 16]);
        let sealed = key.seal_bytes(place, b"hello");
        let moved = vault(&both).rewrap(&old).expect("it opens").expect("it was under the old one");
        let new = WrappedKey { owner: owner(1), bytes: moved };
        assert_eq!(vault(&both).rewrap(&new), Ok(None), "once");
        let opened = vault(&without_old).open_key(&new).expect("the new one alone opens it");
        assert_eq!(opened.open_bytes(place, &sealed), Ok(b"hello".to_vec()));
        assert_eq!(vault(&without_old).rewrap(&old), Err(WillNotOpen));
        assert_eq!(vault(&without_old).lacks(&old), Some(1));
        let moved_to_another = WrappedKey { owner: owner(2), ..new };
        assert_eq!(
            vault(&both).rewrap(&moved_to_another),
            Err(WillNotOpen),
            "a key of somebody else is not made right"
        );
    }

    #[test]
    fn the_base_key_moves_under_the_newest_master_key_and_stays_the_same_key() {
        let one = Keyring::generate(&SystemDice);
        let both = format!("{one}{}\n", second());
        let old = vault(&one).wrapped_base();
        let new = vault(&both).rewrap_base(&old).expect("it opens").expect("it was under the old one");
        assert_eq!(vault(&both).rewrap_base(&new), Ok(None), "once");
        assert!(vault(&both).has_base(&new) && !vault(&one).has_base(&new));
        let with_both = Keyring::parse(&both).expect("keys");
        assert_eq!(with_both.base_from(&new).expect("it opens").bytes(), &[5; 32]);
        let (_, person) = vault(&one).new_key(owner(1));
        assert!(vault(&one).rewrap_base(&person.bytes.0).is_err(), "a person's key is no base key");
        assert_eq!(format!("{:?}", BaseKey::new([5; 32])), "BaseKey");
    }

    #[test]
    fn a_vault_that_meets_an_unknown_master_key_reads_the_keys_again() {
        let one = Keyring::generate(&SystemDice);
        let both = format!("{one}{}\n", second());
        let (_, new) = vault(&both).new_key(owner(1));
        assert!(vault(&one).open_key(&new).is_err(), "without anywhere to read");
        let file = Arc::new(Mutex::new(Keyring::generate(&SystemDice) + &second() + "\n"));
        let read = Arc::clone(&file);
        let running = vault(&one).reading_again(move || Keyring::parse(&read.lock().expect("held by nobody")).ok());
        assert!(running.open_key(&new).is_err(), "keys of another database are not taken");
        *file.lock().expect("held by nobody") = both.clone();
        assert!(running.open_key(&new).is_ok());
        let (_, made) = running.new_key(owner(2));
        assert_eq!(vault(&both).rewrap(&made), Ok(None), "and from then on it wraps under the newest");
    }
}
