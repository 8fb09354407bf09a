//! Concerns: something unsafe that a child told, until its outcome is recorded.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, ConcernId, StaffId, ViewsId};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
use crate::voice::Voice;

/// Where a concern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConcernState {
    /// Nobody has said that they act on it.
    New,
    /// Somebody acts on it.
    Acknowledged {
        /// Who.
        by: StaffId,
        /// Since when.
        at: Moment,
    },
    /// Its outcome is recorded.
    Closed {
        /// Who acted on it.
        by: StaffId,
        /// When it was closed.
        at: Moment,
    },
}

/// A concern with everything that was written about it, sealed.
#[derive(Debug, Clone)]
pub struct ConcernFile {
    /// All but the words.
    pub row: ConcernRow,
    /// What was told.
    pub told: Sealed,
    /// What was done, once it is closed.
    pub outcome: Option<Sealed>,
}

/// A concern without its words.
#[derive(Debug, Clone)]
pub struct ConcernRow {
    /// Its id.
    pub id: ConcernId,
    /// Whose.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// In which views it was told.
    pub views: ViewsId,
    /// In whose voice.
    pub voice: Voice,
    /// When it was told.
    pub raised_at: Moment,
    /// Where it stands.
    pub state: ConcernState,
    /// The IRO now.
    pub iro: Option<StaffId>,
}

/// Concerns.
#[async_trait]
pub trait Concerns: Send + Sync + 'static {
    /// Concerns that are not closed, oldest first: of the children of this IRO, or of all children.
    async fn concerns(&self, iro: Option<StaffId>) -> Result<Vec<ConcernRow>>;

    /// Concerns that were closed at `since` or later, the last first: of the children of this IRO, or of all children.
    async fn closed_concerns(&self, iro: Option<StaffId>, since: Moment) -> Result<Vec<ConcernRow>>;

    /// One concern without its words, open or closed.
    async fn concern(&self, concern: ConcernId) -> Result<Option<ConcernRow>>;

    /// One concern with the key that opens it, its words, and its outcome once it is closed.
    async fn read_concern(&self, concern: ConcernId, entry: &Entry) -> Result<Option<ConcernFile>>;

    /// A named person says that they act on it; the first one counts, and messages that wait are dropped. `false` when
    /// somebody did before.
    async fn acknowledge_concern(&self, concern: ConcernId, by: StaffId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Closes an acknowledged concern with its outcome. `false` when it is not acknowledged or already closed.
    async fn close_concern(&self, concern: ConcernId, outcome: &Sealed, at: Moment, entry: &Entry) -> Result<bool>;
}
