//! The master keys, which wrap persons' keys and the base key, and do nothing else.
//!
//! As text, one a line, comments after `#`:
//!
//! ```text
//! master 1 BASE64 of 32 bytes
//! master 2 BASE64 of 32 bytes
//! ```
//!
//! A file from before the base key stood in the database has a line `base BASE64` besides; once a server of this
//! version has started with it, the line may go.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use heard_domain::sealed::Owner;

use super::base::{BaseKey, derive};
use super::{WillNotOpen, hmac};
use crate::dice::Dice;

const FORMAT: u8 = 1;

/// What is wrong with a text of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// This line (from 1) is not a key.
    Line(usize),
    /// There is more than one base key.
    Base,
    /// There is no master key, or two with one number.
    Master,
}

/// Keys in force. They are never printed.
pub struct Keyring {
    base: Option<BaseKey>,
    masters: Vec<(u32, [u8; 32])>,
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keyring({} master keys)", self.masters.len())
    }
}

impl Keyring {
    /// Makes the text of a new keyring.
    #[must_use]
    pub fn generate(dice: &dyn Dice) -> String {
        let master = BASE64.encode(dice.bytes::<32>());
        format!(
            "# Heard's keys. Without this file no word in the database can ever be read again:\n\
             # keep a copy apart from the database and from its backups.\n\
             master 1 {master}\n"
        )
    }

    /// Reads the text of a keyring.
    ///
    /// # Errors
    /// [`KeyFault`], which never holds any of the text.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let mut base = None;
        let mut masters: Vec<(u32, [u8; 32])> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default();
            let fault = KeyFault::Line(number + 1);
            match *line.split_whitespace().collect::<Vec<_>>() {
                [] => {}
                ["base", key] if base.is_none() => base = Some(BaseKey::new(read(key).ok_or(fault)?)),
                ["base", _] => return Err(KeyFault::Base),
                ["master", id, key] => {
                    let id = id.parse().map_err(|_| fault)?;
                    if masters.iter().any(|(known, _)| *known == id) {
                        return Err(KeyFault::Master);
                    }
                    masters.push((id, read(key).ok_or(fault)?));
                }
                _ => return Err(fault),
            }
        }
        if masters.is_empty() {
            return Err(KeyFault::Master);
        }
        Ok(Self { base, masters })
    }

    /// The base key that an older file names.
    #[must_use]
    pub fn base(&self) -> Option<&BaseKey> {
        self.base.as_ref()
    }

    /// The number of the newest master key, under which keys are wrapped.
    pub(super) fn newest(&self) -> u32 {
        self.masters.last().expect("parse refuses an empty keyring").0
    }

    /// The numbers of all master keys, the newest last.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.masters.iter().map(|(id, _)| *id)
    }

    /// For each master key its number and a value that shows that it is the right one.
    #[must_use]
    pub fn check_values(&self) -> Vec<(u32, [u8; 32])> {
        self.masters.iter().map(|(id, key)| (*id, hmac(&derive(key, b"check"), &[]))).collect()
    }

    /// The number of the master key that a wrapped key asks for, if it is not in force.
    #[must_use]
    pub fn lacks(&self, wrapped: &[u8]) -> Option<u32> {
        master_of(wrapped).filter(|master| !self.numbers().any(|number| number == *master))
    }

    /// The base key that stands wrapped in a database.
    ///
    /// # Errors
    /// [`WillNotOpen`] when it was changed, or is under a master key that is not in force.
    pub fn base_from(&self, wrapped: &[u8]) -> Result<BaseKey, WillNotOpen> {
        self.unwrap(Wrapped::Base, wrapped).map(BaseKey::new)
    }

    /// Wraps a key under the newest master key, bound to whose it is.
    pub(super) fn wrap(&self, of: Wrapped, key: &[u8; 32], nonce: [u8; 24]) -> Vec<u8> {
        let (id, master) = self.masters.last().expect("parse refuses an empty keyring");
        let cipher = XChaCha20Poly1305::new(master.into());
        let payload = Payload { msg: key, aad: &of.binding(*id) };
        let ciphertext = cipher.encrypt(&XNonce::from(nonce), payload).expect("memory is enough");
        [&[FORMAT][..], &id.to_be_bytes(), &nonce, &ciphertext].concat()
    }

    /// Unwraps a key.
    pub(super) fn unwrap(&self, of: Wrapped, wrapped: &[u8]) -> Result<[u8; 32], WillNotOpen> {
        let (format, rest) = wrapped.split_first().ok_or(WillNotOpen)?;
        let (id, rest) = rest.split_first_chunk::<4>().ok_or(WillNotOpen)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<24>().ok_or(WillNotOpen)?;
        let id = u32::from_be_bytes(*id);
        let (_, master) = self.masters.iter().find(|(known, _)| *known == id).ok_or(WillNotOpen)?;
        if *format != FORMAT {
            return Err(WillNotOpen);
        }
        let payload = Payload { msg: ciphertext, aad: &of.binding(id) };
        let key = XChaCha20Poly1305::new(master.into()).decrypt(&XNonce::from(*nonce), payload);
        key.ok().and_then(|key| key.try_into().ok()).ok_or(WillNotOpen)
    }
}

/// What a master key wraps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrapped<'a> {
    /// The key of one person.
    Person(&'a Owner),
    /// The base key.
    Base,
}

impl Wrapped<'_> {
    /// What is authenticated with it, so that it opens as nothing else.
    fn binding(self, master: u32) -> Vec<u8> {
        let (kind, id): (&[u8], &[u8]) = match self {
            Self::Person(owner @ Owner::Child(_)) => (b"child", owner.as_bytes()),
            Self::Person(owner @ Owner::Staff(_)) => (b"staff", owner.as_bytes()),
            Self::Base => (b"base", &[]),
        };
        [kind, id, &master.to_be_bytes()].concat()
    }
}

/// The number of the master key under which a key says that it is wrapped.
pub(super) fn master_of(wrapped: &[u8]) -> Option<u32> {
    let rest = wrapped.strip_prefix(&[FORMAT])?;
    rest.first_chunk::<4>().map(|id| u32::from_be_bytes(*id))
}

fn read(base64: &str) -> Option<[u8; 32]> {
    BASE64.decode(base64).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use heard_domain::id::{ChildId, StaffId};

    use super::*;
    use crate::dice::SystemDice;

    #[test]
    fn a_new_keyring_reads_and_wraps() {
        let ring = Keyring::parse(&Keyring::generate(&SystemDice)).expect("just made");
        let owner = Owner::Child(ChildId::from_bytes([1; 16]));
        let wrapped = ring.wrap(Wrapped::Person(&owner), &[7; 32], [8; 24]);
        assert_eq!(ring.unwrap(Wrapped::Person(&owner), &wrapped), Ok([7; 32]));
        assert_eq!(
            ring.unwrap(Wrapped::Person(&Owner::Staff(StaffId::from_bytes([1; 16]))), &wrapped),
            Err(WillNotOpen)
        );
        assert_eq!(
            ring.unwrap(Wrapped::Person(&Owner::Child(ChildId::from_bytes([2; 16]))), &wrapped),
            Err(WillNotOpen)
        );
        assert_eq!(ring.unwrap(Wrapped::Base, &wrapped), Err(WillNotOpen));
    }

    #[test]
    fn a_second_master_key_wraps_and_the_first_still_opens() {
        let one = Keyring::generate(&SystemDice);
        let two = format!("{one}master 2 {}\n", BASE64.encode([9; 32]));
        let owner = Owner::Child(ChildId::from_bytes([1; 16]));
        let old = Keyring::parse(&one).expect("one key").wrap(Wrapped::Person(&owner), &[7; 32], [8; 24]);
        let ring = Keyring::parse(&two).expect("two keys");
        assert_eq!(ring.unwrap(Wrapped::Person(&owner), &old), Ok([7; 32]));
        let new = ring.wrap(Wrapped::Person(&owner), &[7; 32], [8; 24]);
        assert_eq!(Keyring::parse(&one).expect("one key").unwrap(Wrapped::Person(&owner), &new), Err(WillNotOpen));
    }

    #[test]
    fn faults_are_named_by_line() {
        let fault = |text: &str| Keyring::parse(text).err();
        assert_eq!(fault(""), Some(KeyFault::Master));
        assert_eq!(fault("base short"), Some(KeyFault::Line(1)));
        let base = format!("base {}\n", BASE64.encode([1; 32]));
        assert_eq!(fault(&base), Some(KeyFault::Master));
        assert_eq!(fault(&format!("{base}{base}")), Some(KeyFault::Base));
        assert_eq!(fault(&format!("{base}master x y")), Some(KeyFault::Line(2)));
    }
}
