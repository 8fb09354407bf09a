use heard_domain::audit::Action;
use heard_domain::people::{Invitee, Role};
use heard_domain::store::{SessionHash, SessionKind};

use crate::scene::{
    ADVOCATE, CHILD, INVITATION, REVIEW, WRITER, at, by_iro, draft, guest, invitation, sealed, session, writer,
};
use crate::world::World;

pub(crate) async fn sessions_end_on_time(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let found = store.session(&WRITER, at(29)).await.expect("read").expect("in force");
    assert_eq!(found.kind, SessionKind::Writer { child: CHILD, invitation: INVITATION, invitee: Invitee::Child });
    assert_eq!((found.key.bytes, found.secret_confirmed), (sealed("child's key"), false));
    assert_eq!((found.created_at, found.idle_until, found.expires_at), (at(1), at(30), at(480)));
    assert!(store.session(&WRITER, at(30)).await.expect("read").is_none(), "idle");
    store.touch_session(&WRITER, at(9_000)).await.expect("touched");
    assert!(store.session(&WRITER, at(479)).await.expect("read").is_some());
    assert!(store.session(&WRITER, at(480)).await.expect("read").is_none(), "past its end");
    assert!(store.writer(&WRITER, at(480)).await.expect("read").is_none(), "past its end");
    store.set_session_language(&WRITER, "cy").await.expect("chosen");
    assert_eq!(store.session(&WRITER, at(2)).await.expect("read").expect("in force").language, "cy");
    assert!(store.session(&SessionHash([0; 32]), at(2)).await.expect("read").is_none());
}

pub(crate) async fn a_session_replaces_another(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let hash = SessionHash([5; 32]);
    store.open_session(&writer(hash), Some(&WRITER)).await.expect("opened");
    assert!(store.session(&WRITER, at(2)).await.expect("read").is_none());
    assert!(store.session(&hash, at(2)).await.expect("read").is_some());
    store.close_session(&hash).await.expect("closed");
    store.close_session(&hash).await.expect("closed twice");
    assert!(store.session(&hash, at(2)).await.expect("read").is_none());
}

pub(crate) async fn a_new_invitation_ends_no_writing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let found = store.writer(&WRITER, at(2)).await.expect("read").expect("in force");
    assert_eq!(found.draft.expect("a draft").review, REVIEW);
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("re-issued");
    let found = store.writer(&WRITER, at(2)).await.expect("read").expect("still in force");
    assert!(found.draft.is_some(), "what was begun can be sent");
}

pub(crate) async fn a_grown_ups_writing_ends_with_their_invitation(world: &World) {
    world.with_people().await;
    let (store, carer) = (&world.store, guest(0xc3, Invitee::Carer));
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    let kind = SessionKind::Writer { child: CHILD, invitation: carer.id, invitee: Invitee::Carer };
    let hash = SessionHash([6; 32]);
    store.open_session(&session(hash, kind), None).await.expect("opened");
    assert!(store.session(&hash, at(2)).await.expect("read").is_some());
    store.revoke_invitation(carer.id, at(2), &by_iro(Action::RevokedInvitation)).await.expect("taken back");
    assert!(store.session(&hash, at(2)).await.expect("read").is_none());
}

pub(crate) async fn an_advocate_writes_for_a_child(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    let hash = SessionHash([5; 32]);
    let kind = SessionKind::Staff { staff: ADVOCATE, role: Role::Advocate, writing_for: Some(CHILD) };
    store.open_session(&session(hash, kind), None).await.expect("opened");
    let mut begun = draft(1);
    (begun.author, begun.invitation) = (Some(ADVOCATE), None);
    store.begin_draft(&begun, &hash).await.expect("begun");
    let found = store.writer(&hash, at(2)).await.expect("read").expect("in force");
    assert_eq!((found.session.kind, found.session.key.bytes), (kind, sealed("worker's key")));
    assert_eq!(found.draft.expect("a draft").author, Some(ADVOCATE));
}
