use heard_domain::audit::Action;
use heard_domain::id::SecretId;
use heard_domain::store::{SessionHash, SessionKind};

use crate::scene::{CHILD, INVITATION, OTHER, WRITER, at, by_child, by_iro, draft, sealed, secret, session, writer};
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

pub(crate) async fn resuming_needs_the_right_secret(world: &World) {
    world.with_people().await;
    let store = &world.store;
    // Begun without a secret; then, elsewhere, a secret is set by somebody.
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let elsewhere = SessionHash([6; 32]);
    store.open_session(&writer(elsewhere), None).await.expect("opened");
    store.set_secret(&secret(1), &elsewhere, &by_child(Action::SetSecret)).await.expect("set");
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
