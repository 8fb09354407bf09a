use heard_domain::audit::Action;
use heard_domain::sealed::Owner;

use crate::scene::{CHILD, OTHER, WRITER, at, by_child, by_iro, draft, letter, secret, urgent_views};
use crate::world::World;

pub(crate) async fn a_deleted_child_leaves_no_trace(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    store.begin_draft(&draft(9), &WRITER).await.expect("begun");
    store.set_secret(&secret(1), &WRITER, &by_child(Action::SetSecret)).await.expect("set");
    world.send(&urgent_views(1)).await;
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    store.delete_child(CHILD, &by_iro(Action::DeletedChild)).await.expect("deleted");
    for (table, column) in world.byte_columns().await {
        let left = world.holding(&table, &column, CHILD.as_bytes()).await;
        let may_stay = matches!(table.as_str(), "log" | "tombstone");
        assert!(left == 0 || may_stay, "{table}.{column} still names the child");
    }
    assert!(store.child_file(CHILD).await.expect("read").is_none());
    assert!(store.child_file(OTHER).await.expect("read").is_some(), "and nobody else");
    assert_eq!(store.tombstones().await.expect("read"), [Owner::Child(CHILD)]);
    assert!(store.session(&WRITER, at(3)).await.expect("read").is_none());
}
