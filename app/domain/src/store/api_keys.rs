//! Keys by which programs of the council read figures.

use async_trait::async_trait;

use crate::Moment;
use crate::api_key::Terms;
use crate::audit::Entry;
use crate::id::{ApiKeyId, StaffId};
use crate::sealed::Sealed;
use crate::store::Result;

/// A key to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewApiKey {
    /// Which.
    pub id: ApiKeyId,
    /// SHA-256 of its random bits.
    pub hash: [u8; 32],
    /// What it is for, sealed with the key of whoever makes it.
    pub name: Sealed,
    /// Who makes it.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// What it is made for.
    pub terms: Terms,
}

/// A key that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyRow {
    /// Which.
    pub id: ApiKeyId,
    /// What it is for, sealed with the key of whoever made it.
    pub name: Sealed,
    /// Who made it.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// What it was made for.
    pub terms: Terms,
    /// When it was used last.
    pub used_at: Option<Moment>,
}

/// Keys of programs. One that was written by hand is as good as none ([`Grant`](crate::grant::Grant)).
#[async_trait]
pub trait ApiKeys: Send + Sync + 'static {
    /// Makes a key.
    async fn make_api_key(&self, new: &NewApiKey, entry: &Entry) -> Result<()>;

    /// The key with this SHA-256, whether it is good or over.
    async fn api_key(&self, hash: &[u8; 32]) -> Result<Option<ApiKeyRow>>;

    /// Every key that was ever made, the newest first.
    async fn api_keys(&self) -> Result<Vec<ApiKeyRow>>;

    /// Ends a key; `false`, and nothing changed, where there is none or it was ended before.
    async fn end_api_key(&self, id: ApiKeyId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Notes that a key is used; `false`, and nothing noted, for one that is not there or was ended meanwhile.
    async fn use_api_key(&self, id: ApiKeyId, at: Moment, entry: &Entry) -> Result<bool>;
}
