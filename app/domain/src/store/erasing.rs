//! Deleting everything of a child, and what is kept of that.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::ChildId;
use crate::sealed::Sealed;
use crate::store::Result;

/// What stays of a child who was erased, so that neither a restored backup nor an import brings them back. It names
/// nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// Our id.
    pub child: ChildId,
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
    /// When the child was erased, to the microsecond.
    pub at: Moment,
    /// Who asked, who approved and why ([`crate::erasure::Account`]), sealed under a key that is nobody's own.
    pub account: Sealed,
}

/// Deleting children.
#[async_trait]
pub trait Erasing: Send + Sync + 'static {
    /// Deletes everything of a child, the key with it, and leaves the tombstone; the log stays. Gives whether the child
    /// was there: if not, the tombstone is left all the same, for a backup from before the child came, and nothing is
    /// logged.
    async fn delete_child(&self, tombstone: &Tombstone, entry: &Entry) -> Result<bool>;

    /// Every tombstone, oldest first.
    async fn tombstones(&self) -> Result<Vec<Tombstone>>;

    /// Takes what was deleted out of the files of the database too, the keys first of all, as far as the database can.
    /// `false` when somebody read at that time, so that it has to be asked again.
    async fn scrub(&self) -> Result<bool>;
}
