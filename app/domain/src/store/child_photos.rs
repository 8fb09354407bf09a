//! Photos of children, by which a worker with many tells them apart.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, StaffId};
use crate::sealed::Sealed;
use crate::store::Result;

/// A photo of a child to be kept.
#[derive(Debug, Clone)]
pub struct NewChildPhoto {
    /// Whose.
    pub child: ChildId,
    /// The picture, a JPEG, sealed.
    pub body: Sealed,
    /// The worker who put it in.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// Photos of children: one a child.
#[async_trait]
pub trait ChildPhotos: Send + Sync + 'static {
    /// Keeps one, in the place of any before. `false`, and nothing kept, of a child who is not there.
    async fn keep_child_photo(&self, photo: &NewChildPhoto, entry: &Entry) -> Result<bool>;

    /// The picture, sealed; `None` where there is none.
    async fn child_photo(&self, child: ChildId) -> Result<Option<Sealed>>;

    /// Takes it away for good. `false`, and nothing changed, where there is none.
    async fn remove_child_photo(&self, child: ChildId, entry: &Entry) -> Result<bool>;
}
