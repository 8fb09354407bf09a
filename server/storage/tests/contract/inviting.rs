use heard_domain::audit::Action;
use heard_domain::store::StoreErrorKind;

use crate::scene::{INVITATION, at, by_child, by_iro, invitation};
use crate::world::World;

pub(crate) async fn a_new_invitation_revokes_the_old(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    let old = store.invitation_by_token(&[0xc1; 32]).await.expect("read").expect("still there");
    assert!(old.revoked_at.is_some() && !old.opens_writing(at(2)) && !old.names_child());
    assert!(store.invitation_by_locator("L193").await.expect("read").is_none(), "a revoked code names nobody");
    let new = store.invitation_by_locator("L194").await.expect("read").expect("in force");
    assert!(new.opens_writing(at(9_999)) && !new.opens_writing(at(10_000)), "until its time is over");
    assert_eq!(store.invitation(new.id).await.expect("read"), Some(new));
    assert!(store.invitation_by_token(&[0; 32]).await.expect("read").is_none());
    let clash = store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect_err("the same again");
    assert_eq!(clash.kind, StoreErrorKind::Duplicate);
    let still = store.invitation(invitation(0xc2).id).await.expect("read").expect("there");
    assert!(still.revoked_at.is_none(), "what failed revoked nothing");
}

pub(crate) async fn an_opening_is_noted_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let before = world.logged().await;
    let entry = by_child(Action::OpenedInvitation);
    store.note_opened(INVITATION, at(3), &entry).await.expect("noted");
    store.note_opened(INVITATION, at(4), &entry).await.expect("noted");
    assert_eq!(store.invitation(INVITATION).await.expect("read").expect("there").opened_at, Some(at(3)));
    assert_eq!(world.logged().await, before + 1);
}
