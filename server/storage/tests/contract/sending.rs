use std::sync::Arc;

use heard_domain::audit::Action;
use heard_domain::id::SubmissionId;
use heard_domain::store::{NewViews, SentOutcome, SessionHash, StoreErrorKind};

use crate::scene::{
    CHILD, OTHER, OTHER_REVIEW, WRITER, at, by_child, draft, entry, sealed, urgent_views, views, writer,
};
use crate::world::World;
use heard_domain::audit::Actor;

pub(crate) async fn a_sending_is_kept_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let sent = urgent_views(1);
    let before = world.logged().await;
    let entry = by_child(Action::SentViews);
    assert_eq!(store.send_views(&sent, &WRITER, &entry).await.expect("sent"), SentOutcome::Sent);
    let SentOutcome::Already(receipt) = store.send_views(&sent, &WRITER, &entry).await.expect("again") else {
        panic!("the same is the same");
    };
    assert_eq!((receipt.id, receipt.sent_at, receipt.urgent), (sent.id, at(1), true));
    let other = NewViews { digest: [9; 32], body: sealed("other words"), ..urgent_views(1) };
    assert_eq!(store.send_views(&other, &WRITER, &entry).await.expect("refused"), SentOutcome::Different);
    assert_eq!(world.logged().await, before + 2, "one sending, one row, and one of its concern");
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 1);
    assert_eq!(store.concerns(None).await.expect("read").len(), 1);
    let writer = store.writer(&WRITER, at(2)).await.expect("read").expect("in force");
    assert!(
        writer.draft.is_none() && writer.session.sent == Some(sent.id),
        "the draft has gone, the session points at it"
    );
    assert!(store.receipt(CHILD, sent.submission).await.expect("read").is_some());
    assert!(store.receipt(OTHER, sent.submission).await.expect("read").is_none(), "not for another child");
    assert!(store.receipt(CHILD, SubmissionId::from_bytes([8; 16])).await.expect("read").is_none());
}

pub(crate) async fn what_was_saved_meanwhile_is_not_lost(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    assert!(store.save_draft(draft(1).id, 1, &sealed("more"), at(2)).await.expect("saved"));
    let before = world.logged().await;
    let entry = by_child(Action::SentViews);
    assert_eq!(store.send_views(&views(1), &WRITER, &entry).await.expect("asked"), SentOutcome::Changed);
    assert_eq!(world.logged().await, before);
    let kept = store.writer(&WRITER, at(3)).await.expect("read").expect("in force").draft.expect("there");
    assert_eq!(kept.body, sealed("more"));
    let again = NewViews { draft: Some((kept.id, kept.version)), ..views(1) };
    assert_eq!(store.send_views(&again, &WRITER, &entry).await.expect("sent"), SentOutcome::Sent);
}

pub(crate) async fn twenty_at_once_are_one_sending(world: &World) {
    world.with_people().await;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let store = Arc::clone(&world.store);
            tokio::spawn(async move {
                store.send_views(&views(1), &WRITER, &by_child(Action::SentViews)).await.expect("an answer")
            })
        })
        .collect();
    let mut sent = 0;
    for task in tasks {
        match task.await.expect("it ends") {
            SentOutcome::Sent => sent += 1,
            SentOutcome::Already(receipt) => assert_eq!(receipt.id, views(1).id),
            SentOutcome::Different | SentOutcome::Changed => panic!("they are the same"),
        }
    }
    assert_eq!(sent, 1);
    assert_eq!(world.store.child_file(CHILD).await.expect("read").expect("there").views.len(), 1);
}

pub(crate) async fn another_child_is_another_sending(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let theirs = NewViews {
        id: heard_domain::id::ViewsId::from_bytes([2; 16]),
        child: OTHER,
        review: OTHER_REVIEW,
        digest: [7; 32],
        ..views(1)
    };
    let by_other = entry(Actor::Child(OTHER), OTHER, Action::SentViews);
    assert_eq!(store.send_views(&theirs, &SessionHash([9; 32]), &by_other).await.expect("sent"), SentOutcome::Sent);
    assert_eq!(store.child_file(OTHER).await.expect("read").expect("there").views.len(), 1);
}

pub(crate) async fn views_outlive_their_session(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let hash = SessionHash([4; 32]);
    store.open_session(&writer(hash), None).await.expect("opened");
    store.close_session(&hash).await.expect("closed");
    let outcome = store.send_views(&views(1), &hash, &by_child(Action::SentViews)).await.expect("kept");
    assert_eq!(outcome, SentOutcome::Sent, "a session that ended on the way loses no words");
    world.store.sweep(at(100_000), at(100_000), at(0)).await.expect("swept");
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 1);
}

pub(crate) async fn the_review_of_another_child_is_refused(world: &World) {
    world.with_people().await;
    let before = world.logged().await;
    let crossed = NewViews { review: OTHER_REVIEW, ..views(1) };
    let refused = world.store.send_views(&crossed, &WRITER, &by_child(Action::SentViews)).await.expect_err("refused");
    assert_eq!((refused.kind, world.logged().await), (StoreErrorKind::Corrupt, before));
    let crossed = heard_domain::store::DraftWrite { child: OTHER, ..draft(1) };
    assert_eq!(world.store.begin_draft(&crossed, &WRITER).await.map_err(|e| e.kind), Err(StoreErrorKind::Corrupt));
}
