//! Photographs of pages of paper booklets.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, PageId, StaffId, ViewsId};
use crate::sealed::Sealed;
use crate::store::Result;

/// A photograph to be kept.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// Its id.
    pub id: PageId,
    /// Whose.
    pub child: ChildId,
    /// Beside which views.
    pub views: ViewsId,
    /// The picture, a JPEG, sealed.
    pub body: Sealed,
    /// The worker who kept it.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// A photograph that is kept, without the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRow {
    /// Its id.
    pub id: PageId,
    /// Beside which views.
    pub views: ViewsId,
    /// When it was kept.
    pub at: Moment,
}

/// Photographs of pages. Whoever asks for a picture may read the views: that they were read is logged there.
#[async_trait]
pub trait PagePhotos: Send + Sync + 'static {
    /// Keeps one. `false`, and nothing kept, for views that are not the child's or have no pages
    /// ([`takes_pages`](crate::page_photo::takes_pages)), and where they have
    /// [`MOST_OF_VIEWS`](crate::page_photo::MOST_OF_VIEWS).
    async fn keep_page(&self, page: &NewPage, entry: &Entry) -> Result<bool>;

    /// Those of a child, in the order in which they were kept.
    async fn pages(&self, child: ChildId) -> Result<Vec<PageRow>>;

    /// The picture of one of a child's.
    async fn page(&self, child: ChildId, page: PageId) -> Result<Option<(PageRow, Sealed)>>;

    /// Takes one away for good, from beside these views. `false`, and nothing changed, where it is not there.
    async fn remove_page(&self, views: ViewsId, page: PageId, entry: &Entry) -> Result<bool>;
}
