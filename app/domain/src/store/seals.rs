//! Keys wrapped anew, seals given to what had none, and the tables that the log is held against.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::sealed::{Owner, Sealed, WrappedKey};
use crate::store::Result;
use crate::witness::Tables;

/// Keys and seals of whole tables.
#[async_trait]
pub trait Seals: Send + Sync + 'static {
    /// A child's key and a worker's, as far as there are any, to see whether the master keys are the right ones.
    async fn some_keys(&self) -> Result<Vec<WrappedKey>>;

    /// At most `limit` wrapped keys that follow this owner's, children's before workers', each kind by id; from the
    /// first with `None`.
    async fn wrapped_keys(&self, after: Option<Owner>, limit: i64) -> Result<Vec<WrappedKey>>;

    /// Puts keys that were wrapped anew in the place of what was read; one that is not what was read any more stays.
    /// Gives how many changed.
    async fn rewrap_keys(&self, keys: &[(WrappedKey, Sealed)]) -> Result<u64>;

    /// Gives every row that gives something ([`Grant`](crate::grant::Grant)) and has no seal its own, with this entry
    /// in the log; once in a database, so that what is written by hand later gets none. `false` when it was done
    /// before.
    async fn seal_rows(&self, entry: &Entry) -> Result<bool>;

    /// What is in the tables that the log tells of too, all at one moment.
    async fn tables(&self) -> Result<Tables>;
}
