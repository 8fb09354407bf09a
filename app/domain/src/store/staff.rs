//! Workers' accounts.

use crate::Moment;
use crate::account::{AccountState, LinkKind};
use crate::device::Device;
use crate::id::StaffId;
use crate::people::Role;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::SessionHash;

/// An account to be added.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Its id.
    pub id: StaffId,
    /// Its key.
    pub key: WrappedKey,
    /// What it is for.
    pub role: Role,
    /// Keyed hash of the e-mail address in lower case.
    pub email: [u8; 32],
    /// Name, e-mail address and team, sealed.
    pub identity: Sealed,
    /// The profile that children see, sealed.
    pub profile: Option<Sealed>,
    /// Argon2id of the password, in PHC form; `None` until the worker sets one.
    pub password: Option<String>,
    /// The seed of the time-based codes, sealed; one that nobody was shown until the worker sets one.
    pub seed: Sealed,
    /// When.
    pub created_at: Moment,
}

/// An account.
#[derive(Debug, Clone)]
pub struct StaffRow {
    /// Its id.
    pub id: StaffId,
    /// Its key.
    pub key: WrappedKey,
    /// What it is for.
    pub role: Role,
    /// Name, e-mail address and team, sealed.
    pub identity: Sealed,
    /// The profile that children see, sealed.
    pub profile: Option<Sealed>,
    /// Whether there is a photo.
    pub has_photo: bool,
    /// Argon2id of the password, in PHC form; `None` until the worker sets one.
    pub password: Option<String>,
    /// The seed of the time-based codes, sealed.
    pub seed: Sealed,
    /// Since when it is disabled.
    pub disabled_at: Option<Moment>,
    /// When its worker signed in last.
    pub signed_in_at: Option<Moment>,
}

impl StaffRow {
    /// Where the account stands.
    #[must_use]
    pub const fn state(&self) -> AccountState {
        match (self.disabled_at, &self.password) {
            (Some(since), _) => AccountState::Disabled(since),
            (None, None) => AccountState::Invited,
            (None, Some(_)) => AccountState::InUse,
        }
    }
}

/// A link by which a worker sets password or authenticator, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffLink {
    /// SHA-256 of what the link carries.
    pub token: [u8; 32],
    /// Whose account.
    pub staff: StaffId,
    /// What it sets.
    pub kind: LinkKind,
    /// When it ends.
    pub until: Moment,
}

/// By what a worker sets password, authenticator or recovery codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewedBy {
    /// A link, which serves no more then; every session of the account ends.
    Link([u8; 32]),
    /// Their own session; every other one ends.
    Session(SessionHash),
}

/// What a worker sets anew; `None` stays as it is.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// Whose account.
    pub staff: StaffId,
    /// By what.
    pub by: RenewedBy,
    /// Argon2id of the password, in PHC form.
    pub password: Option<String>,
    /// The seed of the time-based codes, sealed.
    pub seed: Option<Sealed>,
    /// Keyed hashes of recovery codes, in place of those before.
    pub recovery: Option<Vec<[u8; 32]>>,
}

/// One session of a worker, for the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSession {
    /// Its hash.
    pub hash: SessionHash,
    /// On what kind of device.
    pub device: Device,
    /// When the worker signed in.
    pub created_at: Moment,
    /// When it ends if nothing happens.
    pub idle_until: Moment,
}
