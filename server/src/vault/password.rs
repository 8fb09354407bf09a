//! Slow hashes of what people type: Argon2id, a few at a time, so that a flood of tries cannot take the machine.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::dice::Dice;

/// How slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// A child's secret or an invitation's code, peppered: 19 MiB, 2 passes (the OWASP floor).
    Short,
    /// A worker's password: 64 MiB, 3 passes.
    Password,
}

impl Strength {
    fn params(self) -> Params {
        let (kibibytes, passes) = match self {
            Self::Short => (19 * 1024, 2),
            Self::Password => (64 * 1024, 3),
        };
        Params::new(kibibytes, passes, 1, None).expect("the figures are within Argon2's bounds")
    }
}

/// Too many are waiting: try again in a little while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Busy;

/// How many hash at once in a line, and how many more may wait in it.
const AT_ONCE: usize = 2;
const WAITING: usize = 50;

/// Hashes and verifies off the threads that serve pages. Children's secrets and codes wait in one line, workers'
/// passwords in another: whoever floods one of them does not hold up the other.
#[derive(Clone, Default)]
pub struct Hasher {
    children: Line,
    workers: Line,
}

/// A line of those who wait, and the places at its end.
#[derive(Clone)]
struct Line {
    places: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

/// How much is going on in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// How many hash.
    pub busy: usize,
    /// How many wait.
    pub waiting: usize,
}

impl Line {
    fn load(&self) -> Load {
        let busy = AT_ONCE.saturating_sub(self.places.available_permits());
        let there = (AT_ONCE + WAITING).saturating_sub(self.queue.available_permits());
        Load { busy, waiting: there.saturating_sub(busy) }
    }
}

impl Default for Line {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(AT_ONCE)), queue: Arc::new(Semaphore::new(AT_ONCE + WAITING)) }
    }
}

/// A place at the end of a line, to hash once. What must not be counted unless it is looked at is counted once there is
/// one.
pub struct Place {
    strength: Strength,
    held: [OwnedSemaphorePermit; 2],
}

impl Hasher {
    const fn line(&self, strength: Strength) -> &Line {
        match strength {
            Strength::Short => &self.children,
            Strength::Password => &self.workers,
        }
    }

    /// How much is going on in each line, by its name.
    #[must_use]
    pub fn load(&self) -> [(&'static str, Load); 2] {
        [("children", self.children.load()), ("workers", self.workers.load())]
    }

    /// Waits for a place.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn place(&self, strength: Strength) -> Result<Place, Busy> {
        let line = self.line(strength);
        let queue = Arc::clone(&line.queue).try_acquire_owned().map_err(|_| Busy)?;
        let place = Arc::clone(&line.places).acquire_owned().await.map_err(|_| Busy)?;
        Ok(Place { strength, held: [queue, place] })
    }

    /// Hashes a secret with a fresh salt; gives the PHC text.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn hash(&self, strength: Strength, secret: Vec<u8>, dice: &dyn Dice) -> Result<String, Busy> {
        self.place(strength).await?.hash(secret, dice).await
    }

    /// Whether the secret is the one that was hashed. A text that is no hash never matches, after the same work.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn verify(&self, strength: Strength, secret: Vec<u8>, phc: Option<String>) -> Result<bool, Busy> {
        self.place(strength).await?.verify(secret, phc).await
    }
}

impl Place {
    /// As [`Hasher::hash`].
    ///
    /// # Errors
    /// [`Busy`] when the machine stops.
    pub async fn hash(self, secret: Vec<u8>, dice: &dyn Dice) -> Result<String, Busy> {
        let salt: [u8; 16] = dice.bytes();
        self.run(move |strength| hash_now(strength, &secret, &salt)).await
    }

    /// As [`Hasher::verify`].
    ///
    /// # Errors
    /// [`Busy`] when the machine stops.
    pub async fn verify(self, secret: Vec<u8>, phc: Option<String>) -> Result<bool, Busy> {
        self.run(move |strength| {
            let known = phc.as_deref().and_then(|phc| PasswordHash::new(phc).ok());
            match known {
                Some(known) => Argon2::default().verify_password(&secret, &known).is_ok(),
                None => {
                    // The same work for an unknown name as for a known one, so that the time tells nothing.
                    let _ = hash_now(strength, &secret, &[0; 16]);
                    false
                }
            }
        })
        .await
    }

    async fn run<T: Send + 'static>(self, work: impl FnOnce(Strength) -> T + Send + 'static) -> Result<T, Busy> {
        let Self { strength, held } = self;
        tokio::task::spawn_blocking(move || {
            let done = work(strength);
            // Whoever went away meanwhile does not make room for another before the work is done.
            drop(held);
            done
        })
        .await
        .map_err(|_| Busy)
    }
}

/// Hashes here and now; for commands, which serve nobody meanwhile.
#[must_use]
pub fn hash_now(strength: Strength, secret: &[u8], salt: &[u8; 16]) -> String {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, strength.params());
    let hash: PasswordHash = argon2.hash_password_with_salt(secret, salt).expect("salt and figures are valid");
    hash.to_string()
}

/// A new password: 20 letters and digits that are not misread, in groups of five, 98 bits.
#[must_use]
pub fn new_password(dice: &dyn Dice) -> String {
    const SYMBOLS: &[u8; 30] = b"23456789abcdefghjkmnpqrstvwxyz";
    // Above 240 the first symbols would come a little more often.
    let mut fair = std::iter::repeat_with(|| dice.bytes::<1>()[0]).filter(|byte| *byte < 240);
    let mut group =
        || -> String { fair.by_ref().take(5).map(|byte| char::from(SYMBOLS[usize::from(byte % 30)])).collect() };
    [group(), group(), group(), group()].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    #[tokio::test]
    async fn only_the_right_secret_verifies() {
        let hasher = Hasher::default();
        let phc = hasher.hash(Strength::Short, b"482071".to_vec(), &SystemDice).await.expect("free");
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        let verify = |secret: &'static [u8], phc: Option<String>| hasher.verify(Strength::Short, secret.to_vec(), phc);
        assert_eq!(verify(b"482071", Some(phc.clone())).await, Ok(true));
        assert_eq!(verify(b"482072", Some(phc)).await, Ok(false));
        assert_eq!(verify(b"482071", None).await, Ok(false));
        assert_eq!(verify(b"482071", Some("rubbish".into())).await, Ok(false));
    }

    #[tokio::test]
    async fn a_full_line_holds_up_nobody_in_the_other() {
        let hasher = Hasher::default();
        let held = [hasher.place(Strength::Short).await, hasher.place(Strength::Short).await];
        let waiting: Vec<_> = (0..WAITING)
            .map(|_| {
                let hasher = hasher.clone();
                tokio::spawn(async move { hasher.place(Strength::Short).await.map(|_| ()) })
            })
            .collect();
        tokio::task::yield_now().await;
        assert!(hasher.place(Strength::Short).await.is_err(), "that line is full");
        let (full, empty) = (Load { busy: AT_ONCE, waiting: WAITING }, Load { busy: 0, waiting: 0 });
        assert_eq!(hasher.load(), [("children", full), ("workers", empty)]);
        assert!(hasher.place(Strength::Password).await.is_ok());
        drop(held);
        for waiting in waiting {
            assert_eq!(waiting.await.expect("no panic"), Ok(()));
        }
    }

    #[test]
    fn a_password_is_long_and_new_each_time() {
        let (one, two) = (new_password(&SystemDice), new_password(&SystemDice));
        assert_eq!(one.len(), 23);
        assert!(one.bytes().all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit()), "{one}");
        assert_ne!(one, two);
    }
}
