//! Workers: who they are and what children see of them.

use async_trait::async_trait;

use crate::Moment;
use crate::account::AccountState;
use crate::audit::Entry;
use crate::id::StaffId;
use crate::people::Role;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;

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
    /// Whether there is a hello in their own voice.
    pub has_hello: bool,
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
        AccountState::of(self.disabled_at, self.password.is_some())
    }
}

/// Workers.
#[async_trait]
pub trait Staff: Send + Sync + 'static {
    /// Adds an account with its key. [`StoreErrorKind::Duplicate`] when the e-mail address is taken.
    async fn add_staff(&self, staff: &NewStaff, entry: &Entry) -> Result<()>;

    /// The account with this e-mail address (a keyed hash of it), disabled ones too.
    async fn staff_by_email(&self, email: &[u8; 32]) -> Result<Option<StaffRow>>;

    /// These accounts, in no order; unknown ids are left out.
    async fn staff(&self, ids: &[StaffId]) -> Result<Vec<StaffRow>>;

    /// Every account.
    async fn all_staff(&self) -> Result<Vec<StaffRow>>;

    /// Keeps the sealed profile that children see.
    async fn set_profile(&self, id: StaffId, profile: &Sealed, entry: &Entry) -> Result<()>;

    /// Whether this worker turned shortcuts of single keys on.
    async fn wants_shortcuts(&self, id: StaffId) -> Result<bool>;

    /// Keeps that this worker turned them on or off.
    async fn set_shortcuts(&self, id: StaffId, on: bool) -> Result<()>;

    /// Keeps the sealed photo, or removes it.
    async fn set_photo(&self, id: StaffId, photo: Option<&Sealed>, entry: &Entry) -> Result<()>;

    /// The sealed photo with the key that opens it.
    async fn photo(&self, id: StaffId) -> Result<Option<(Sealed, WrappedKey)>>;

    /// Keeps the sealed sound of a hello in place of the one before, or removes it.
    async fn set_hello(&self, id: StaffId, hello: Option<&Sealed>, entry: &Entry) -> Result<()>;

    /// The sealed sound of a hello with the key that opens it.
    async fn hello(&self, id: StaffId) -> Result<Option<(Sealed, WrappedKey)>>;
}
