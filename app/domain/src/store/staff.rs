//! Workers' accounts.

use crate::Moment;
use crate::id::StaffId;
use crate::people::Role;
use crate::sealed::{Sealed, WrappedKey};

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
    /// Argon2id of the password, in PHC form.
    pub password: String,
    /// The seed of the time-based codes, sealed.
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
    /// Argon2id of the password, in PHC form.
    pub password: String,
    /// The seed of the time-based codes, sealed.
    pub seed: Sealed,
    /// Since when it is disabled.
    pub disabled_at: Option<Moment>,
}
