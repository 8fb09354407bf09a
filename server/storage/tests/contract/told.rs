//! What the log tells, and the tables.

use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::ReplyKind;
use heard_domain::id::AnswerId;
use heard_domain::sealed::Sealed;
use heard_domain::store::{NewChain, NewReply, NewSecret, NewViews, ReviewFacts};
use heard_domain::witness::{Broken, Mismatch, Witness};

use crate::joining::newest;
use crate::scene::{
    CHILD, CONCERN, IRO, LETTER, OTHER, REVIEW, WRITER, at, by_child, by_iro, draft, letter, opened_by, sealed, secret,
    tombstone, views,
};
use crate::seals::{by_hand, hex, with_something_to_see};
use crate::world::World;

pub(crate) async fn older_words_in_their_place_do_not_open(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let sent = Entry { object: ObjectKind::Views, object_id: *views(1).id.as_bytes(), ..by_child(Action::SentViews) };
    store.send_views(&views(1), &WRITER, &sent).await.expect("sent");
    by_hand(world, "CREATE TABLE older AS SELECT version, parts, seal FROM views").await;
    for words in ["and more", "and yet more"] {
        let more = NewViews { body: sealed(words), joins: Some(newest(world).await.joins), ..views(1) };
        let views = vec![(more, sent.clone())];
        let chain = NewChain { views, parts: Vec::new(), session: None, shown: None, not_about: None };
        store.send_chain(&chain).await.expect("joined");
    }
    let read = async || {
        let read = store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
        (read.body, read.parts)
    };
    let lately = async || newest(world).await.body;
    let (closed, first) = (Sealed(Vec::new()), views(1).body);
    let parts = vec![sealed("and more"), sealed("and yet more")];
    assert_eq!((read().await, lately().await), ((first.clone(), parts.clone()), first.clone()));
    by_hand(world, "CREATE TABLE copy AS SELECT id, body, version, parts, seal FROM views").await;
    by_hand(world, "CREATE TABLE beside AS SELECT views, version, body, seal FROM views_part").await;
    by_hand(world, &format!("UPDATE views SET body = {}", hex(b"other"))).await;
    assert_eq!((read().await.0, lately().await), (closed.clone(), closed.clone()));
    assert_eq!(compared(world).await, [Mismatch::Seal(Broken::Views(views(1).id))]);
    by_hand(world, "UPDATE views SET version = 1").await;
    assert_eq!(read().await.0, closed, "nor under its own number, with the seal of another");
    let whole =
        "UPDATE views SET body = (SELECT body FROM copy), version = 3, parts = 2, seal = (SELECT seal FROM copy)";
    by_hand(world, whole).await;
    assert_eq!(read().await, (first.clone(), parts.clone()));

    // A part changed, left out, put elsewhere; the set as it was before anything joined it.
    for by in [
        "UPDATE views_part SET body = (SELECT body FROM beside WHERE version = 3) WHERE version = 2",
        "DELETE FROM views_part WHERE version = 2",
        "DELETE FROM views_part WHERE version = 3",
        "UPDATE views_part SET version = 5 - version + 10",
        "UPDATE views SET parts = 1",
    ] {
        by_hand(world, by).await;
        let (body, parts) = read().await;
        assert!(body == closed || parts.contains(&closed), "{by}");
        assert_eq!(compared(world).await, [Mismatch::Seal(Broken::Views(views(1).id))], "{by}");
        by_hand(world, "DELETE FROM views_part").await;
        by_hand(
            world,
            "INSERT INTO views_part (views, version, body, seal) SELECT views, version, body, seal FROM beside",
        )
        .await;
        by_hand(world, whole).await;
    }
    by_hand(world, "UPDATE views SET version = 1, parts = 0, seal = (SELECT seal FROM older)").await;
    assert_eq!(compared(world).await, [Mismatch::OlderViews(views(1).id)], "the log tells that more was put to it");
    by_hand(world, whole).await;
    assert_eq!(read().await, (first, parts));

    let about = |action| Entry { object: ObjectKind::Letter, object_id: *LETTER.as_bytes(), ..by_iro(action) };
    assert!(store.save_letter(&letter("dear"), 0, &about(Action::ChangedLetter)).await.expect("kept"));
    by_hand(world, "CREATE TABLE old AS SELECT body, version, seal FROM letter").await;
    assert!(store.save_letter(&letter("dearest"), 1, &about(Action::ChangedLetter)).await.expect("kept"));
    by_hand(world, "UPDATE letter SET body = (SELECT body FROM old)").await;
    let send = async |version| {
        store.send_letter(LETTER, version, at(10), at(20), &about(Action::SentLetter)).await.expect("asked")
    };
    assert!(!send(2).await, "an older letter goes to no child");
    by_hand(world, &format!("UPDATE letter SET body = {}", hex(b"dearest"))).await;
    assert!(send(2).await);
    assert!(store.recall_letter(LETTER, at(15), &about(Action::RecalledLetter)).await.expect("asked"));
    assert!(send(4).await);
    let opened = async || {
        let read = store.read_letter(CHILD, LETTER, at(30), &by_iro(Action::ReadLetter)).await.expect("read");
        let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        assert_eq!(read.as_ref().map(|(_, body)| body), record.letter.as_ref().map(|(_, body)| body));
        read.expect("there").1
    };
    assert_eq!((opened().await, compared(world).await), (sealed("dearest"), Vec::new()));
    // The whole row as it was once: it opens, and the log says that it was changed since.
    by_hand(
        world,
        "UPDATE letter SET body = (SELECT body FROM old), version = (SELECT version FROM old),
             seal = (SELECT seal FROM old)",
    )
    .await;
    assert_eq!(compared(world).await, [Mismatch::OlderLetter(LETTER)]);
    by_hand(world, &format!("UPDATE letter SET body = {}", hex(b"dearest"))).await;
    assert_eq!(opened().await, closed);
}

pub(crate) async fn older_drafts_replies_and_notes_in_their_place_do_not_open(world: &World) {
    world.with_people().await;
    let (store, closed) = (&world.store, Sealed(Vec::new()));
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    by_hand(world, "CREATE TABLE old_draft AS SELECT body, version, seal FROM draft").await;
    assert!(store.save_draft(draft(2).id, 1, &sealed("more"), at(3)).await.expect("saved"));
    let begun = async || {
        let own = store.own_drafts(CHILD).await.expect("read").remove(0).body;
        let writer = store.writer(&WRITER, at(4)).await.expect("read").expect("there").draft.expect("its own").body;
        assert_eq!(own, writer);
        own
    };
    assert_eq!(begun().await, sealed("more"));
    by_hand(world, "UPDATE draft SET body = (SELECT body FROM old_draft)").await;
    assert_eq!(begun().await, closed);
    by_hand(world, "UPDATE draft SET version = 1").await;
    assert_eq!(begun().await, closed, "nor under its own number, with the seal of another");
    by_hand(world, "DELETE FROM draft").await;

    let sent = Entry { object: ObjectKind::Views, object_id: *views(1).id.as_bytes(), ..by_child(Action::SentViews) };
    store.send_views(&views(1), &WRITER, &sent).await.expect("sent");
    let (of, answer) = (views(1).id, AnswerId::from_bytes([0xa1; 16]));
    let about = Entry { object: ObjectKind::Views, object_id: *of.as_bytes(), ..by_iro(Action::Replied) };
    for (words, minute) in [("yes", 5), ("no", 6)] {
        let body = sealed(words);
        let kind = ReplyKind::Heard;
        let new = NewReply {
            child: CHILD,
            review: REVIEW,
            views: of,
            answer,
            kind,
            body,
            promise: None,
            by: IRO,
            at: at(minute),
        };
        store.reply(&new, &about).await.expect("kept");
    }
    let replied = async || store.replies(of).await.expect("read").remove(0).body;
    assert_eq!((replied().await, compared(world).await), (sealed("no"), Vec::new()));
    by_hand(world, &format!("UPDATE reply SET body = {}", hex(b"yes"))).await;
    assert_eq!(
        (replied().await, compared(world).await),
        (closed.clone(), vec![Mismatch::Seal(Broken::Reply(of, answer))])
    );
    by_hand(world, &format!("UPDATE reply SET body = {}", hex(b"no"))).await;

    let about = Entry { object: ObjectKind::Review, object_id: *REVIEW.as_bytes(), ..by_iro(Action::ChangedRecord) };
    let mut version = store.review(REVIEW).await.expect("read").expect("there").version;
    for words in [Some("first"), Some("then"), None] {
        let words = words.map(sealed);
        let saved = store.save_review(REVIEW, version, &ReviewFacts::default(), None, words.as_ref(), &about).await;
        assert!(saved.expect("saved"));
        version += 1;
    }
    let noted =
        async || store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there").notes;
    assert_eq!((noted().await, compared(world).await), (Some(sealed("then")), Vec::new()));
    by_hand(world, &format!("UPDATE review SET notes = {} WHERE id = {}", hex(b"first"), hex(REVIEW.as_bytes()))).await;
    assert_eq!((noted().await, compared(world).await), (Some(closed), vec![Mismatch::Seal(Broken::Notes(REVIEW))]));
}

/// What the log tells, against the tables.
async fn compared(world: &World) -> Vec<Mismatch> {
    let tables = world.store.tables().await.expect("read");
    let mut witness = Witness::default();
    let rows = world.store.log_after(0, 10_000).await.expect("read");
    assert_eq!(rows.last().map(|row| row.seq), Some(tables.seq));
    rows.iter().filter_map(|row| row.entry.as_ref()).for_each(|entry| witness.hear(entry));
    witness.against(&tables)
}

pub(crate) async fn log_and_tables_tell_the_same(world: &World) {
    with_something_to_see(world).await;
    let store = &world.store;
    let raised: Vec<_> =
        store.log_after(0, 10_000).await.expect("read").into_iter().filter_map(|row| row.entry).collect();
    let told: Vec<_> = raised.iter().filter(|entry| entry.action == Action::RaisedConcern).collect();
    assert_eq!(told.len(), 1, "a concern has a row of its own");
    assert_eq!(
        (told[0].object, told[0].object_id, told[0].child),
        (ObjectKind::Concern, *CONCERN.as_bytes(), Some(CHILD))
    );
    let set = store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await;
    assert!(set.expect("asked"));
    let about =
        |at, action| Entry { at, object: ObjectKind::Secret, object_id: *secret(1).id.as_bytes(), ..by_iro(action) };
    assert!(store.confirm_secret(secret(1).id, at(3), &about(at(3), Action::ConfirmedSecret)).await.expect("asked"));
    let new = NewSecret { hash: "$new".into(), at: at(9), ..secret(1) };
    let changed = about(at(9), Action::ChangedSecret);
    assert!(store.change_secret(&new, &opened_by(1).hash, &changed).await.expect("asked"));
    assert_eq!(compared(world).await, []);
    let id = secret(1).id;
    for (change, back, found) in [
        ("confirmed_at = NULL", at(3).timestamp_micros(), Mismatch::Confirmation(id)),
        ("confirmed_at = confirmed_at + 3600000000", at(3).timestamp_micros(), Mismatch::Confirmation(id)),
    ] {
        by_hand(world, &format!("UPDATE secret SET {change}")).await;
        assert_eq!(compared(world).await, [found, Mismatch::Seal(Broken::Secret(id))], "{change}");
        by_hand(world, &format!("UPDATE secret SET confirmed_at = {back}")).await;
    }
    by_hand(world, "UPDATE secret SET changed_at = NULL").await;
    assert_eq!(compared(world).await, [Mismatch::Change(id), Mismatch::Seal(Broken::Secret(id))]);
    by_hand(world, &format!("UPDATE secret SET changed_at = {}", at(9).timestamp_micros())).await;
    by_hand(world, "DELETE FROM concern").await;
    assert_eq!(compared(world).await, [Mismatch::Concern(CONCERN)]);
    by_hand(world, "DELETE FROM views").await;
    let sent = Mismatch::Views(views(1).id);
    assert_eq!(compared(world).await, [Mismatch::Concern(CONCERN), sent]);
    store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.expect("deleted");
    assert_eq!(compared(world).await, [], "what was forgotten by right is not missed");
    by_hand(world, &format!("DELETE FROM child WHERE id = {}", hex(OTHER.as_bytes()))).await;
    assert_eq!(compared(world).await, [Mismatch::Child(OTHER)]);
}
