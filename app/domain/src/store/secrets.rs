//! Children's own secrets, which open reading, and guesses at them.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::device::Device;
use crate::id::{ChildId, SecretId};
use crate::secret::{Kind, Wrong};
use crate::store::{NewSession, Result, SessionHash};

/// A secret to be set.
#[derive(Debug, Clone)]
pub struct NewSecret {
    /// Its id.
    pub id: SecretId,
    /// Whose.
    pub child: ChildId,
    /// Pictures or number.
    pub kind: Kind,
    /// Argon2id, in PHC form, of the peppered secret.
    pub hash: String,
    /// On what kind of device.
    pub on: Device,
    /// When.
    pub at: Moment,
}

/// A guess at a secret.
#[derive(Debug, Clone)]
pub struct Guess {
    /// At which.
    pub secret: SecretId,
    /// Keyed hash of the secret in force and what was guessed: the same again has the same.
    pub mark: [u8; 32],
    /// Pictures or number.
    pub kind: Kind,
    /// Whether somebody signed in with the secret before in the browser in which it is guessed.
    pub known: bool,
    /// When.
    pub at: Moment,
}

/// A secret in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretRow {
    /// Its id.
    pub id: SecretId,
    /// Whose.
    pub child: ChildId,
    /// Pictures or number.
    pub kind: Kind,
    /// Argon2id, in PHC form, of the peppered secret.
    pub hash: String,
    /// When it was set, first.
    pub set_at: Moment,
    /// On what kind of device it was set or last changed.
    pub set_on: Device,
    /// When it was confirmed to be the child's. Until then it opens nothing that was sent or begun.
    pub confirmed_at: Option<Moment>,
    /// When whoever knew it changed it last, since it was confirmed.
    pub changed_at: Option<Moment>,
    /// When it was typed last, and rightly, and on what kind of device; setting it counts.
    pub proved: Option<(Moment, Device)>,
    /// Whether it was chosen with it that the child's own words are not shown back.
    pub write_only: bool,
    /// Different wrong guesses at it that are still counted.
    pub wrong: Wrong,
    /// When the last of them was.
    pub wrong_last: Option<Moment>,
}

/// Children's secrets.
#[async_trait]
pub trait Secrets: Send + Sync + 'static {
    /// The child's secret in force, if one is set. One whose seal does not hold is not confirmed, and no guess at it is
    /// right.
    async fn secret(&self, child: ChildId) -> Result<Option<SecretRow>>;

    /// Sets a secret, unconfirmed: the session in which that is done ends, and `opens` begins, which knows nothing of
    /// what was written in the other. An unconfirmed one that it replaces is over, with the sessions that it opened.
    /// `false`, and nothing changed, when the child has a confirmed one, or when the session is not one under this
    /// child's own invitation.
    async fn set_secret(
        &self,
        secret: &NewSecret,
        session: &SessionHash,
        opens: &NewSession,
        entry: &Entry,
    ) -> Result<bool>;

    /// Changes the confirmed secret that the session was opened with, and ends every other session that it opened. It
    /// keeps its id and what was guessed at it. `false`, and nothing changed, for any other session.
    async fn change_secret(&self, secret: &NewSecret, session: &SessionHash, entry: &Entry) -> Result<bool>;

    /// Chooses, with this secret, that the child's own words are not shown back. With one that is confirmed, or once it
    /// is, that is the child's choice for every secret to come. Doing it again changes nothing.
    async fn hide_own_words(&self, child: ChildId, secret: SecretId, at: Moment, entry: &Entry) -> Result<()>;

    /// Shows the child's own words back to them again.
    async fn show_own_words(&self, child: ChildId, entry: &Entry) -> Result<()>;

    /// Keeps the hash of the six-digit number that confirms a secret, its end, and starts its tries anew.
    async fn issue_number(&self, secret: SecretId, hash: &str, until: Moment) -> Result<()>;

    /// Takes one of five tries at the number: gives its hash, or `None` when it is over or used up.
    async fn try_number(&self, secret: SecretId, now: Moment) -> Result<Option<String>>;

    /// Confirms a secret; confirming it again changes nothing. That words are not shown back, if that was chosen with
    /// it, is from now on the child's choice. `false` when it is no longer in force, or its seal does not hold.
    async fn confirm_secret(&self, secret: SecretId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Takes a child's secret away, with how they want to be told, and ends the sessions that it opened.
    async fn remove_secret(&self, child: ChildId, entry: &Entry) -> Result<()>;

    /// Counts a guess at a secret before it is looked at, so that many at once are no more than many in a row; one that
    /// was made before is counted already. `false`, and not to be looked at, when no more are allowed
    /// ([`Wrong::allows`](crate::secret::Wrong::allows)).
    async fn take_guess(&self, guess: &Guess) -> Result<bool>;

    /// Notes that a guess was right, on what kind of device: it is forgotten as a guess.
    async fn prove_secret(&self, guess: &Guess, on: Device, entry: &Entry) -> Result<()>;
}
