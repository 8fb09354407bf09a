use std::sync::Arc;

use heard_domain::audit::{Action, verify};
use heard_domain::device::Device;
use heard_domain::id::{LetterId, ReviewId, ViewsId};
use heard_domain::matter::Kind;
use heard_domain::people::Invitee;
use heard_domain::store::{Asked, Channel, GreetingKind, Guess, LetterResponse, NewMatter, NewViews, RecordSaid};

use crate::scene::{
    ADVOCATE, CHILD, CONCERN, INVITATION, IRO, LETTER, REVIEW, WRITER, at, by_child, by_iro, greeting, guest,
    invitation, letter, matter, opened_by, promise, sealed, secret, tombstone, urgent_views, views,
};
use crate::world::{Sum, World};

pub(crate) async fn without_the_log_nothing_is_given_out(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&urgent_views(1)).await;
    store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(LETTER, 1, at(2), at(3), &by_iro(Action::SentLetter)).await.expect("sent"));
    assert!(store.confirm_secret(secret(1).id, at(2), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed"));
    let inside = opened_by(1).hash;
    let guess = Guess { secret: secret(1).id, mark: [1; 32], kind: secret(1).kind, known: true, at: at(9) };
    world.break_log(true).await;
    assert!(store.change_secret(&secret(1), &inside, &by_child(Action::ChangedSecret)).await.is_err());
    assert!(store.prove_secret(&guess, Device::Tablet, &by_child(Action::SignedIn)).await.is_err());
    assert!(store.hide_own_words(CHILD, secret(1).id, at(9), &by_child(Action::HidOwnWords)).await.is_err());
    assert!(store.own_sendings(CHILD, secret(1).id, &by_child(Action::ReadViews)).await.is_err());
    assert!(store.read_own_views(CHILD, secret(1).id, &by_child(Action::ReadViews)).await.is_err());
    assert!(store.read_letter(CHILD, LETTER, at(9), &by_child(Action::ReadLetter)).await.is_err());
    assert!(store.read_promises(Asked::Readable(CHILD, at(9)), &by_child(Action::ReadPromises)).await.is_err());
    assert!(store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.is_err());
    assert!(store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.is_err());
    assert!(store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.is_err());
    assert!(store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.is_err());
    assert!(store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.is_err());
    assert!(store.read_concern(CONCERN, &by_iro(Action::ReadConcern)).await.is_err());
    assert!(store.send_views(&views(2), &WRITER, &by_child(Action::SentViews)).await.is_err());
    assert!(store.recall_letter(LETTER, at(1), &by_iro(Action::RecalledLetter)).await.is_err());
    world.break_log(false).await;
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.views.len(), file.views[0].read_at), (1, None), "what failed changed nothing");
    let kept = file.secret.expect("there");
    assert_eq!((kept.id, kept.changed_at, kept.write_only), (secret(1).id, None, false));
    assert_eq!((kept.proved, file.write_only), (Some((at(2), Device::Phone)), None));
    assert_eq!(file.invitation.map(|invitation| invitation.id), Some(INVITATION));
    assert_eq!(store.letters(CHILD, at(3)).await.expect("read")[0].opened_at, None);
    assert!(store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").is_some());
}

pub(crate) async fn without_the_log_nothing_is_promised(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    world.with_letter(2, 3).await;
    let store = &world.store;
    let carer = guest(0xc2, Invitee::Carer);
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    store.show_record(REVIEW, at(4), &by_iro(Action::ShowedRecord)).await.expect("shown");
    world.send(&NewViews { author: Some(ADVOCATE), ..views(1) }).await;
    world.with_contact().await;
    world.break_log(true).await;
    let (words, iro) = (sealed("words"), by_iro(Action::ChangedRecord));
    let by_themselves = by_child(Action::RespondedToLetter);
    let response = LetterResponse {
        reply: Some(words.clone()),
        simpler: true,
        matters: vec![NewMatter { letter: Some(LETTER), ..matter(1, Kind::Simpler) }],
        ..LetterResponse::default()
    };
    let not_quite = NewMatter { review: Some(REVIEW), ..matter(2, Kind::NotQuite) };
    let said = RecordSaid::NotQuite;
    assert!(store.respond_to_letter(LETTER, &response, at(9), &by_themselves).await.is_err());
    assert!(store.save_simpler(LETTER, &words, 0, at(9), &iro).await.is_err());
    assert!(store.answer_record(CHILD, REVIEW, said, Some(&words), Some(&not_quite), &by_themselves).await.is_err());
    assert!(store.close_record(REVIEW, IRO, at(9), &iro).await.is_ok_and(|closed| !closed), "not held");
    assert!(store.read_shown_records(CHILD, &by_themselves).await.is_err());
    assert!(store.read_promises(Asked::One(promise().id), &iro).await.is_err());
    assert!(store.read_views_by(ADVOCATE, CHILD, &iro).await.is_err());
    assert!(store.greet(&greeting(IRO, GreetingKind::Hello, 9), &iro).await.is_err());
    assert!(store.revoke_invitation(carer.id, at(9), &iro).await.is_err());
    assert!(store.ask_to_speak(CHILD, REVIEW, ADVOCATE, IRO, &iro).await.is_err());
    assert!(store.set_contact(CHILD, Channel::None, &words, at(9), &by_themselves).await.is_err());
    world.break_log(false).await;
    let letter = store.letters(CHILD, at(9)).await.expect("read").remove(0);
    assert_eq!((letter.reply, letter.simpler_asked_at, letter.simpler), (None, None, None));
    assert!(store.matters_of(CHILD).await.expect("read").is_empty());
    assert_eq!(store.read_shown_records(CHILD, &by_themselves).await.expect("read")[0].check.said, None);
    assert!(store.greetings(CHILD).await.expect("read").is_empty());
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.guests.len(), file.asked.len()), (1, 0));
    assert_eq!(store.contact(CHILD).await.expect("read").map(|(channel, _)| channel), Some(Channel::Text));
    assert!(store.outbox(10).await.expect("read").is_empty());
}

pub(crate) async fn rows_chain_in_parallel(world: &World) {
    world.with_people().await;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let store = Arc::clone(&world.store);
            tokio::spawn(async move { store.log(&by_iro(Action::ReadViews)).await.expect("written") })
        })
        .collect();
    for task in tasks {
        task.await.expect("it ends");
    }
    let rows = world.store.log_after(0, 1_000).await.expect("read");
    assert!(rows.len() >= 20);
    assert_eq!(verify(&rows, 0, [0; 32], &Sum).map(|(seq, _)| seq), Ok(rows.len() as i64));
    let page = world.store.log_after(5, 3).await.expect("read");
    assert_eq!(page.iter().map(|row| row.seq).collect::<Vec<_>>(), [6, 7, 8]);
}

pub(crate) async fn tampering_is_found(world: &World) {
    world.with_people().await;
    let without_guard = world
        .raw(
            "DROP TRIGGER log_no_update; UPDATE log SET action = 'read_letter' WHERE seq = 2",
            "ALTER TABLE log DISABLE TRIGGER ALL; UPDATE log SET action = 'read_letter' WHERE seq = 2",
        )
        .await;
    assert!(without_guard);
    let rows = world.store.log_after(0, 1_000).await.expect("read");
    assert_eq!(verify(&rows, 0, [0; 32], &Sum).map_err(|broken| broken.seq), Err(2));
    let nonsense = "UPDATE log SET action = 'nonsense' WHERE seq = 1";
    assert!(world.raw(nonsense, nonsense).await);
    let rows = world.store.log_after(0, 1_000).await.expect("a row that does not read is given all the same");
    assert!(rows[0].entry.is_none() && rows[1].entry.is_some());
    assert_eq!(verify(&rows, 0, [0; 32], &Sum).map_err(|broken| broken.seq), Err(1));
}

pub(crate) async fn rows_cannot_be_changed(world: &World) {
    world.with_people().await;
    for text in ["UPDATE log SET at = 0", "DELETE FROM log"] {
        assert!(!world.raw(text, text).await, "{text}");
    }
}

pub(crate) async fn nothing_is_logged_for_what_is_not_there(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let before = world.logged().await;
    let nowhere = [0x77; 16];
    assert!(store.read_views(ViewsId::from_bytes(nowhere), &by_iro(Action::ReadViews)).await.expect("read").is_none());
    assert!(
        store.read_record(ReviewId::from_bytes(nowhere), &by_iro(Action::ReadRecord)).await.expect("read").is_none()
    );
    let letter = LetterId::from_bytes(nowhere);
    assert!(store.read_letter(CHILD, letter, at(9), &by_child(Action::ReadLetter)).await.expect("read").is_none());
    assert_eq!(world.logged().await, before);
}
