//! Photographs of pages of paper booklets, beside the views that were typed in from them.

use heard_domain::audit::Action;
use heard_domain::id::PageId;
use heard_domain::page_photo::MOST_OF_VIEWS;
use heard_domain::store::{NewPage, NewViews, PageRow};
use heard_domain::voice::Voice;

use crate::scene::{CHILD, IRO, OTHER, at, by_iro, sealed, views};
use crate::world::World;

/// One beside the views of this number.
pub(crate) fn page(number: u8, of: u8) -> NewPage {
    let (id, views) = (PageId::from_bytes([number; 16]), views(of).id);
    NewPage { id, child: CHILD, views, body: sealed("page"), by: IRO, at: at(number.into()) }
}

/// Views that were typed in from paper.
pub(crate) fn paper(number: u8) -> NewViews {
    NewViews { voice: Voice::Paper, author: Some(IRO), ..views(number) }
}

pub(crate) async fn photographs_of_pages_are_kept_beside_what_was_typed_in(world: &World) {
    world.with_people().await;
    world.send(&paper(1)).await;
    world.send(&views(2)).await;
    let (store, before) = (&world.store, world.logged().await);
    let keep = async |page: &NewPage| store.keep_page(page, &by_iro(Action::KeptPage)).await.expect("asked");
    assert!(keep(&page(5, 1)).await && keep(&page(6, 1)).await);
    assert!(!keep(&page(7, 2)).await, "nobody drew on paper there");
    assert!(!keep(&page(7, 3)).await, "there are no such views");
    assert!(!keep(&NewPage { child: OTHER, ..page(7, 1) }).await, "of another child");
    assert_eq!(world.logged().await, before + 2);
    let row = |number: u8| PageRow { id: page(number, 1).id, views: views(1).id, at: at(number.into()) };
    assert_eq!(store.pages(CHILD).await.expect("read"), [row(5), row(6)]);
    assert!(store.pages(OTHER).await.expect("read").is_empty());
    assert_eq!(store.page(CHILD, row(5).id).await.expect("read"), Some((row(5), sealed("page"))));
    assert_eq!(store.page(OTHER, row(5).id).await.expect("read"), None);

    for number in 7..30 {
        keep(&page(number, 1)).await;
    }
    let kept = store.pages(CHILD).await.expect("read").len();
    assert_eq!(u32::try_from(kept), Ok(MOST_OF_VIEWS), "and no more");

    let remove = async |of: u8, number: u8| {
        let entry = by_iro(Action::RemovedPage);
        store.remove_page(views(of).id, page(number, 1).id, &entry).await.expect("asked")
    };
    let before = world.logged().await;
    assert!(!remove(2, 5).await, "it is beside other views");
    assert!(remove(1, 5).await);
    assert!(!remove(1, 5).await, "it is gone");
    assert_eq!(world.logged().await, before + 1);
    assert_eq!(store.page(CHILD, row(5).id).await.expect("read"), None);
}

pub(crate) async fn no_page_is_kept_that_is_not_logged(world: &World) {
    world.with_people().await;
    world.send(&paper(1)).await;
    world.break_log(true).await;
    assert!(world.store.keep_page(&page(5, 1), &by_iro(Action::KeptPage)).await.is_err());
    world.break_log(false).await;
    assert!(world.store.pages(CHILD).await.expect("read").is_empty());
}
