use heard_domain::audit::Action;
use heard_domain::id::SecretId;
use heard_domain::people::Role;
use heard_domain::store::{DraftWrite, SessionHash, SessionKind};

use crate::scene::{
    ADVOCATE, CHILD, INVITATION, IRO, OTHER, WRITER, at, by_child, by_iro, draft, opened_by, sealed, secret, session,
    writer,
};
use crate::world::World;

pub(crate) async fn drafts_keep_their_versions(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let begun = store.writer(&WRITER, at(3)).await.expect("read").expect("in force").draft.expect("begun");
    assert_eq!((begun.version, &begun.body), (1, &sealed("begun")));
    assert!(store.save_draft(begun.id, 1, &sealed("more"), at(4)).await.expect("saved"));
    assert!(!store.save_draft(begun.id, 1, &sealed("lost"), at(5)).await.expect("refused"), "somebody saved meanwhile");
    let now = store.writer(&WRITER, at(6)).await.expect("read").expect("in force").draft.expect("there");
    assert_eq!((now.version, now.body, now.updated_at), (2, sealed("more"), at(4)));
    store.drop_draft(begun.id).await.expect("dropped");
    assert!(store.writer(&WRITER, at(7)).await.expect("read").expect("in force").draft.is_none());
    assert!(!store.save_draft(begun.id, 2, &sealed("x"), at(8)).await.expect("refused"));
}

pub(crate) async fn a_worker_goes_on_with_their_own_draft(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let kind = SessionKind::Staff { staff: ADVOCATE, role: Role::Advocate, writing_for: Some(CHILD) };
    let (first, later) = (SessionHash([5; 32]), SessionHash([6; 32]));
    for hash in [first, later] {
        store.open_session(&session(hash, kind), None).await.expect("opened");
    }
    let theirs = DraftWrite { invitation: None, author: Some(ADVOCATE), ..draft(1) };
    store.begin_draft(&theirs, &first).await.expect("begun");
    let resume = async |child, author| store.resume_own_draft(child, author, &later).await.expect("asked");
    assert!(resume(CHILD, IRO).await.is_none() && resume(OTHER, ADVOCATE).await.is_none());
    assert_eq!(resume(CHILD, ADVOCATE).await.map(|draft| draft.id), Some(theirs.id));
    let writer = store.writer(&later, at(4)).await.expect("read").expect("in force");
    assert_eq!(writer.draft.map(|draft| draft.body), Some(sealed("begun")));
}

pub(crate) async fn resuming_needs_the_right_secret(world: &World) {
    world.with_people().await;
    let store = &world.store;
    // Begun without a secret; then, elsewhere, a secret is set by somebody.
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let elsewhere = SessionHash([6; 32]);
    store.open_session(&writer(elsewhere), None).await.expect("opened");
    store.set_secret(&secret(1), &elsewhere, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    let child = SessionHash([7; 32]);
    let kind = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(child, kind), None).await.expect("opened");
    let resume = async |secret: SecretId| store.resume_draft(CHILD, secret, &child).await.expect("asked");
    assert!(resume(secret(1).id).await.is_none(), "an unconfirmed secret opens only what was written with it");
    store.confirm_secret(secret(1).id, at(3), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed");
    let found = resume(secret(1).id).await.expect("a confirmed one opens all");
    assert_eq!(found.body, sealed("begun"));
    assert_eq!(store.writer(&child, at(4)).await.expect("read").expect("in force").draft.map(|d| d.id), Some(found.id));
    assert!(store.resume_draft(OTHER, secret(1).id, &child).await.expect("asked").is_none(), "not another child's");
}
