//! Sealing one field with one person's key.

use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use heard_domain::sealed::{Owner, Sealed};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::WillNotOpen;
use crate::dice::Dice;

const FORMAT: u8 = 1;
const NONCE: usize = 24;
/// Lengths are rounded up to this many bytes.
const STEP: usize = 256;

/// Where a field stands: what is sealed for one place does not open in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    table: &'static str,
    column: &'static str,
    row: [u8; 16],
}

impl Place {
    /// A column of a row.
    #[must_use]
    pub const fn new(table: &'static str, column: &'static str, row: &[u8; 16]) -> Self {
        Self { table, column, row: *row }
    }
}

/// One person's key. Debug shows whose it is and nothing else.
#[derive(Clone)]
pub struct DataKey {
    cipher: XChaCha20Poly1305,
    owner: Owner,
    dice: Arc<dyn Dice>,
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DataKey({:?})", self.owner)
    }
}

impl DataKey {
    pub(super) fn new(mut key: [u8; 32], owner: Owner, dice: Arc<dyn Dice>) -> Self {
        let cipher = XChaCha20Poly1305::new(&key.into());
        zeroize::Zeroize::zeroize(&mut key);
        Self { cipher, owner, dice }
    }

    /// Seals bytes for a place.
    #[must_use]
    pub fn seal_bytes(&self, place: Place, bytes: &[u8]) -> Sealed {
        let nonce: [u8; NONCE] = self.dice.bytes();
        let mut padded = Vec::with_capacity((bytes.len() + 4).next_multiple_of(STEP));
        padded.extend_from_slice(&u32::try_from(bytes.len()).expect("fields are smaller than 4 GiB").to_be_bytes());
        padded.extend_from_slice(bytes);
        padded.resize(padded.len().next_multiple_of(STEP), 0);
        let payload = Payload { msg: &padded, aad: &self.binding(place) };
        let ciphertext = self.cipher.encrypt(&XNonce::from(nonce), payload).expect("memory is enough");
        zeroize::Zeroize::zeroize(&mut padded);
        Sealed([&[FORMAT][..], &nonce, &ciphertext].concat())
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// [`WillNotOpen`].
    pub fn open_bytes(&self, place: Place, sealed: &Sealed) -> Result<Vec<u8>, WillNotOpen> {
        let (format, rest) = sealed.0.split_first().ok_or(WillNotOpen)?;
        let (nonce, ciphertext) = rest.split_at_checked(NONCE).ok_or(WillNotOpen)?;
        if *format != FORMAT {
            return Err(WillNotOpen);
        }
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| WillNotOpen)?;
        let payload = Payload { msg: ciphertext, aad: &self.binding(place) };
        let mut padded = self.cipher.decrypt(&XNonce::from(nonce), payload).map_err(|_| WillNotOpen)?;
        let length = padded.first_chunk::<4>().map(|bytes| u32::from_be_bytes(*bytes) as usize).ok_or(WillNotOpen)?;
        padded.drain(..4);
        if length > padded.len() {
            return Err(WillNotOpen);
        }
        padded.truncate(length);
        Ok(padded)
    }

    /// Seals a document.
    #[must_use]
    pub fn seal<T: Serialize>(&self, place: Place, document: &T) -> Sealed {
        let mut json = serde_json::to_vec(document).expect("documents are plain data");
        let sealed = self.seal_bytes(place, &json);
        zeroize::Zeroize::zeroize(&mut json);
        sealed
    }

    /// Opens a document.
    ///
    /// # Errors
    /// [`WillNotOpen`], also when what opens is not such a document.
    pub fn open<T: DeserializeOwned>(&self, place: Place, sealed: &Sealed) -> Result<T, WillNotOpen> {
        let json = self.open_bytes(place, sealed)?;
        serde_json::from_slice(&json).map_err(|_| WillNotOpen)
    }

    /// What a field is bound to.
    fn binding(&self, place: Place) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(80);
        for text in [place.table, place.column] {
            bytes.push(u8::try_from(text.len()).expect("names of tables and columns are short"));
            bytes.extend_from_slice(text.as_bytes());
        }
        bytes.extend_from_slice(&place.row);
        bytes.push(match self.owner {
            Owner::Child(_) => b'c',
            Owner::Staff(_) => b's',
        });
        bytes.extend_from_slice(self.owner.as_bytes());
        bytes.push(FORMAT);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use heard_domain::id::ChildId;

    use super::*;
    use crate::dice::SystemDice;

    fn key(child: u8) -> DataKey {
        DataKey::new([5; 32], Owner::Child(ChildId::from_bytes([child; 16])), Arc::new(SystemDice))
    }

    const PLACE: Place = Place::new("views", "body", &[1; 16]);

    #[test]
    fn what_is_sealed_opens_in_its_place() {
        for text in ["", "hello", &"ü".repeat(5_000)] {
            let sealed = key(1).seal_bytes(PLACE, text.as_bytes());
            assert_eq!(key(1).open_bytes(PLACE, &sealed), Ok(text.as_bytes().to_vec()));
        }
    }

    #[test]
    fn nothing_opens_elsewhere() {
        let sealed = key(1).seal_bytes(PLACE, b"hello");
        let elsewhere = [
            Place::new("letters", "body", &[1; 16]),
            Place::new("views", "detail", &[1; 16]),
            Place::new("views", "body", &[2; 16]),
        ];
        for place in elsewhere {
            assert_eq!(key(1).open_bytes(place, &sealed), Err(WillNotOpen));
        }
        assert_eq!(key(2).open_bytes(PLACE, &sealed), Err(WillNotOpen), "another child with the same key bytes");
    }

    #[test]
    fn no_flipped_byte_and_no_shortening_opens() {
        let sealed = key(1).seal_bytes(PLACE, b"hello");
        for place in 0..sealed.0.len() {
            let mut flipped = sealed.clone();
            flipped.0[place] ^= 1;
            assert_eq!(key(1).open_bytes(PLACE, &flipped), Err(WillNotOpen), "byte {place}");
            let short = Sealed(sealed.0[..place].to_vec());
            assert_eq!(key(1).open_bytes(PLACE, &short), Err(WillNotOpen), "{place} bytes");
        }
    }

    #[test]
    fn the_length_tells_little_and_no_nonce_comes_twice() {
        let lengths: Vec<_> = [0, 10, 252].map(|n| key(1).seal_bytes(PLACE, &vec![b'a'; n]).0.len()).into();
        assert_eq!(lengths, [lengths[0]; 3]);
        assert_ne!(key(1).seal_bytes(PLACE, b"a"), key(1).seal_bytes(PLACE, b"a"));
    }
}
