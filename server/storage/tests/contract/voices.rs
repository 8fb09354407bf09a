use heard_domain::audit::{Action, Actor};
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, DecisionId, ViewsId};
use heard_domain::matter::Happened;
use heard_domain::purpose::Purpose;
use heard_domain::store::{Asked, NewDecision, NewReply, NewViews, SentOutcome};
use heard_domain::voice::Voice;

use crate::scene::{
    CHILD, IRO, OTHER, OTHER_REVIEW, REVIEW, WRITER, at, by_child, by_iro, crossed, entry, opened_by, promise, sealed,
    secret, views, writer,
};
use crate::world::World;

fn numbers(ids: impl IntoIterator<Item = ViewsId>) -> Vec<u8> {
    ids.into_iter().map(|id| id.as_bytes()[0]).collect()
}

pub(crate) async fn purposes_and_what_they_follow_come_back(world: &World) {
    world.with_people().await;
    for (number, purpose) in (1..).zip(Purpose::ALL.iter().copied()) {
        let follows = (purpose == Purpose::JustMe).then_some(views(1).id);
        world.send(&NewViews { purpose, follows, ..views(number) }).await;
    }
    let file = world.store.child_file(CHILD).await.expect("read").expect("there");
    let mut found: Vec<_> = file.views.iter().map(|row| (row.purpose, row.follows)).collect();
    found.reverse();
    let expected: Vec<_> =
        Purpose::ALL.iter().map(|one| (*one, (*one == Purpose::JustMe).then_some(views(1).id))).collect();
    assert_eq!(found, expected);
    let cases = world.store.caseload(IRO).await.expect("read");
    let case = cases.iter().find(|case| case.child == CHILD).expect("there");
    assert_eq!(case.views, 2, "only what the review waits for: the child’s, and what an advocate weighed");
}

pub(crate) async fn what_a_child_adds_alone_stays_closed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let helped = NewViews { voice: Voice::ChildWithHelp, ..views(1) };
    let alone = NewViews { purpose: Purpose::JustMe, follows: Some(helped.id), ..views(2) };
    world.send(&helped).await;
    let elsewhere = heard_domain::store::SessionHash([6; 32]);
    store.open_session(&writer(elsewhere), None).await.expect("opened");
    assert!(store.set_secret(&secret(1), &elsewhere, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set"));
    world.send(&alone).await;
    assert!(store.writer(&WRITER, at(3)).await.expect("read").is_none(), "the session is over with it");
    let again = NewViews { purpose: Purpose::JustMe, follows: Some(helped.id), ..views(3) };
    let sent = store.send_views(&again, &WRITER, &by_child(Action::SentViews)).await.expect("asked");
    assert_eq!(sent, SentOutcome::Different, "one such page, however often it is open");
    let own = async || {
        let (found, _) = store.read_own_views(CHILD, secret(1).id, &by_child(Action::ReadViews)).await.expect("read");
        numbers(found.iter().map(|views| views.row.id))
    };
    assert!(own().await.is_empty(), "whoever helped may have set the secret");
    assert!(store.confirm_secret(secret(1).id, at(3), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed"));
    assert_eq!(own().await, [2, 1], "a confirmed one is the child's");
}

pub(crate) async fn grown_ups_words_are_never_read_back(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set"));
    for (number, voice) in (1..).zip(Voice::ALL) {
        world.send(&NewViews { voice, ..views(number) }).await;
        let answer = AnswerId::from_bytes([number; 16]);
        let body = sealed(voice.code());
        let reply = NewReply {
            child: CHILD,
            review: REVIEW,
            views: views(number).id,
            answer,
            kind: ReplyKind::Heard,
            body,
            promise: None,
            by: IRO,
            at: at(20),
        };
        store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    }
    let childs: Vec<_> = (1..).zip(Voice::ALL).filter(|(_, voice)| voice.child_reads_back()).collect();
    let expected: Vec<u8> = childs.iter().map(|(number, _)| *number).collect();
    assert_eq!(expected.len(), 6);
    for expected in [Vec::new(), expected] {
        let entry = by_child(Action::ReadViews);
        let (found, replies) = store.read_own_views(CHILD, secret(1).id, &entry).await.expect("read");
        let mut shown = numbers(found.iter().map(|views| views.row.id));
        shown.reverse();
        assert_eq!(shown, expected, "nothing at all before it is confirmed");
        assert_eq!(numbers(replies.iter().map(|reply| reply.views)), expected, "nor what was answered to them");
        let confirm = by_iro(Action::ConfirmedSecret);
        assert!(store.confirm_secret(secret(1).id, at(30), &confirm).await.expect("confirmed"));
    }
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!((file.views.len(), record.views.len(), record.replies.len()), (9, 9, 9), "the IRO has them all");
    assert_eq!(record.views.iter().map(|views| views.voice).collect::<Vec<_>>(), Voice::ALL);
}

pub(crate) async fn a_tenth_voice_is_refused(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let line = heard_domain::store::NewLine {
        id: heard_domain::id::LineId::from_bytes([1; 16]),
        review: REVIEW,
        child: CHILD,
        views: views(1).id,
        answer: AnswerId::from_bytes([1; 16]),
        part: heard_domain::store::Part::Shared,
        voice: Voice::Child,
        topic: None,
        body: sealed("line"),
        by: IRO,
        at: at(2),
    };
    assert!(world.store.place_line(&line, &by_iro(Action::PlacedShared)).await.expect("placed"), "open");
    let voices = Voice::ALL.map(|voice| (voice.code(), true)).into_iter().chain([("teacher", false), ("", false)]);
    for (voice, taken) in voices {
        for table in ["views", "line"] {
            let text = format!("UPDATE {table} SET voice = '{voice}'");
            assert_eq!(world.raw(&text, &text).await, taken, "{text}");
        }
    }
}

pub(crate) async fn what_a_child_says_of_promises_is_kept(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let theirs = DecisionId::from_bytes([2; 16]);
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    let of_other = NewDecision { id: theirs, review: OTHER_REVIEW, child: OTHER, ..promise() };
    assert!(store.add_decision(&of_other, &crossed(Action::ChangedDecision)).await.expect("added"), "open");
    let promises = vec![(promise().id, Happened::Partly), (theirs, Happened::No)];
    world.send(&NewViews { promises, ..views(1) }).await;

    let own = async || {
        store.read_promises(Asked::One(promise().id), &by_iro(Action::ReadPromises)).await.expect("read").pop()
    };
    let found = own().await.expect("there");
    assert_eq!((found.child_said, &found.body), (Some((Happened::Partly, at(1))), &sealed("promise")));
    let other = store.read_promises(Asked::One(theirs), &crossed(Action::ReadPromises)).await.expect("read");
    assert_eq!(other[0].child_said, None, "only of their own");
    world.send(&NewViews { promises: vec![(promise().id, Happened::Yes)], ..views(2) }).await;
    assert_eq!(own().await.expect("there").child_said, Some((Happened::Yes, at(2))));
    world.with_letter(5, 15).await;
    let read =
        store.read_promises(Asked::Readable(CHILD, at(15)), &by_child(Action::ReadPromises)).await.expect("read");
    assert_eq!(read[0].child_said, Some((Happened::Yes, at(2))));
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.decisions[0].child_said, Some((Happened::Yes, at(2))));

    let before = world.logged().await;
    let nowhere = DecisionId::from_bytes([9; 16]);
    assert!(store.read_promises(Asked::One(nowhere), &by_iro(Action::ReadPromises)).await.expect("read").is_empty());
    let wrong = entry(Actor::Child(OTHER), OTHER, Action::ReadPromises);
    for asked in [Asked::One(promise().id), Asked::All(CHILD), Asked::Readable(CHILD, at(15))] {
        assert!(store.read_promises(asked, &wrong).await.expect("read").is_empty(), "{asked:?}");
    }
    assert_eq!(world.logged().await, before);
}
