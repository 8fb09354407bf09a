//! Photos of children.

use heard_domain::audit::{Action, Entry};
use heard_domain::id::ChildId;
use heard_domain::store::NewChildPhoto;

use crate::scene::{CHILD, IRO, OTHER, at, by_iro, day, sealed};
use crate::world::World;

/// One of [`CHILD`].
pub(crate) fn photo(body: &str, minute: i64) -> NewChildPhoto {
    NewChildPhoto { child: CHILD, body: sealed(body), by: IRO, at: at(minute) }
}

pub(crate) async fn a_childs_photo_is_kept_replaced_and_removed(world: &World) {
    world.with_people().await;
    let (store, before) = (&world.store, world.logged().await);
    let shown = async |child| store.child_photo(child).await.expect("read");
    let heads = async |child| store.child_head(child, day(1)).await.expect("read").expect("there").has_photo;
    let listed = async || {
        let cases = store.caseload(IRO).await.expect("read");
        cases.iter().filter(|case| case.has_photo).map(|case| case.child).collect::<Vec<_>>()
    };
    assert_eq!((shown(CHILD).await, heads(CHILD).await, listed().await), (None, false, vec![]));
    let kept = by_iro(Action::KeptChildPhoto);
    assert!(store.keep_child_photo(&photo("one", 1), &kept).await.expect("kept"));
    assert_eq!((shown(CHILD).await, heads(CHILD).await, listed().await), (Some(sealed("one")), true, vec![CHILD]));
    assert_eq!((shown(OTHER).await, heads(OTHER).await), (None, false), "nobody else's");
    assert!(store.keep_child_photo(&photo("two", 2), &kept).await.expect("kept"));
    assert_eq!(shown(CHILD).await, Some(sealed("two")), "in the place of the one before");

    let nobody = ChildId::from_bytes([0xa9; 16]);
    let unknown = NewChildPhoto { child: nobody, ..photo("three", 3) };
    assert!(!store.keep_child_photo(&unknown, &Entry { child: Some(nobody), ..kept }).await.expect("asked"));
    assert_eq!((shown(nobody).await, world.logged().await), (None, before + 2));

    let removed = by_iro(Action::RemovedChildPhoto);
    assert!(store.remove_child_photo(CHILD, &removed).await.expect("removed"));
    assert!(!store.remove_child_photo(CHILD, &removed).await.expect("asked"), "it is gone");
    assert_eq!((shown(CHILD).await, heads(CHILD).await, world.logged().await), (None, false, before + 3));
}

pub(crate) async fn no_photo_is_kept_that_is_not_logged(world: &World) {
    world.with_people().await;
    world.break_log(true).await;
    assert!(world.store.keep_child_photo(&photo("one", 1), &by_iro(Action::KeptChildPhoto)).await.is_err());
    world.break_log(false).await;
    assert_eq!(world.store.child_photo(CHILD).await.expect("read"), None);
}
