//! The last act of each worker, and its way back.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::id::StaffId;
use crate::store::{NewTyped, Result};
use crate::undo::{LastAct, Not, Undone};

/// Undoing. What can be undone is remembered in the transaction in which it is done, one act a worker; every other act
/// of theirs that is logged forgets it.
#[async_trait]
pub trait Undoing: Send + Sync + 'static {
    /// The last act of a worker, if it is one that can be undone.
    async fn last_act(&self, worker: StaffId) -> Result<Option<LastAct>>;

    /// Puts back what stood before the last act of a worker, if that is this one, and logs it at `entry.at`, which is
    /// now. What was typed for it is typed and not sent again, in the same transaction; where something else is kept
    /// for that form, that stays. Where it cannot be undone any more nothing is changed, and the reason is given.
    async fn undo(
        &self,
        worker: StaffId,
        last: &LastAct,
        typed: Option<&NewTyped>,
        entry: &Entry,
    ) -> Result<std::result::Result<Undone, Not>>;
}
