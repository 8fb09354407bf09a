//! What workers type and have not sent.

use async_trait::async_trait;

use crate::Moment;
use crate::id::{ChildId, StaffId};
use crate::sealed::Sealed;
use crate::store::Result;
use crate::typed::TypedAt;

/// Typing to be kept.
#[derive(Debug, Clone)]
pub struct NewTyped {
    /// Who typed it.
    pub worker: StaffId,
    /// In which form.
    pub at: TypedAt,
    /// About whom; `None` where it is about several children.
    pub child: Option<ChildId>,
    /// The version that this follows; 0 where nothing was kept.
    pub follows: i64,
    /// The form, sealed with the child's key, or the worker's own where it is about several children.
    pub body: Sealed,
    /// When.
    pub saved_at: Moment,
}

/// Typing as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedRow {
    /// Its version: higher with every saving, and never one again that was before, even after it was thrown away.
    pub version: i64,
    /// The form, sealed; nothing that opens where it is not what Heard wrote last.
    pub body: Sealed,
    /// When it was saved.
    pub saved_at: Moment,
}

/// Typing, for each worker and form one. What sends a form throws away what its worker typed there, in the same
/// transaction; disabling an account throws away all of it. Erasing a child throws away what was typed about them, and
/// all that was typed about several children: one of them may be who is erased.
#[async_trait]
pub trait Typing: Send + Sync + 'static {
    /// Keeps typing and gives its version; `None` when another was kept meanwhile. What was thrown away or sent
    /// meanwhile is followed by a new one.
    async fn keep_typed(&self, typed: &NewTyped) -> Result<Option<i64>>;

    /// What a worker typed in a form.
    async fn typed(&self, worker: StaffId, at: TypedAt) -> Result<Option<TypedRow>>;

    /// Throws typing away, if it has this version. `false` when it has not.
    async fn drop_typed(&self, worker: StaffId, at: TypedAt, version: i64) -> Result<bool>;
}
