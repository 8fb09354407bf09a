use std::sync::Arc;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{Cause, ConcernState, NewReply, NewViews};
use heard_domain::voice::Voice;

use crate::scene::{
    ADVOCATE, CHILD, CONCERN, IRO, OTHER, OTHER_IRO, REVIEW, WRITER, at, by_child, by_iro, day, draft, entry,
    opened_by, sealed, secret, urgent_views, views,
};
use crate::world::World;

/// Another server holds the turn to write, and everybody here who can waits for it: pages that log nothing come back.
pub(crate) async fn nobody_waits_to_read_what_is_not_logged(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    let before = world.logged().await;
    let turn = world.take_turn().await;
    let waiting: Vec<_> = (0..20)
        .map(|_| {
            let store = Arc::clone(store);
            tokio::spawn(async move { store.log(&by_iro(Action::ReadViews)).await })
        })
        .collect();
    while world.queued().await.is_some_and(|count| count < 4) {
        tokio::task::yield_now().await;
    }
    assert_eq!(store.caseload(IRO).await.expect("read").len(), 2);
    assert!(store.child_file(CHILD).await.expect("read").is_some());
    assert!(store.writer(&WRITER, at(2)).await.expect("read").expect("in force").draft.is_some());
    assert_eq!(store.own_drafts(CHILD).await.expect("read").len(), 1);
    assert!(store.matters(Some(IRO), day(1)).await.expect("read").is_empty());
    assert!(store.standing(IRO, CHILD).await.expect("read").is_some());
    if world.queued().await.is_some() {
        // Where there is more than one who writes, nor does a form that saves itself.
        assert!(store.save_draft(draft(2).id, 1, &sealed("more"), at(3)).await.expect("saved"));
        store.touch_session(&WRITER, at(40)).await.expect("touched");
    }
    assert_eq!(world.logged().await, before, "all the time somebody else had the turn");
    assert!(waiting.iter().all(|task| !task.is_finished()));
    turn.give_back().await;
    for task in waiting {
        task.await.expect("it ends").expect("written");
    }
    assert_eq!(world.logged().await, before + 20);
}

pub(crate) async fn reading_is_logged_and_first_reading_noted(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let before = world.logged().await;
    let manager = entry(Actor::Staff(OTHER_IRO, Role::Manager), CHILD, Action::ReadViews);
    store.read_views(views(1).id, &manager).await.expect("read").expect("there");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!(file.views[0].read_at, None, "only an IRO's reading counts as read");
    for minutes in [5, 6] {
        let now = Entry { at: at(minutes), ..by_iro(Action::ReadViews) };
        let found = store.read_views(views(1).id, &now).await.expect("read").expect("there");
        assert_eq!((found.body, found.key.bytes), (sealed("words"), sealed("child's key")));
        assert_eq!(found.row.read_at, Some(at(5)), "the first reading stays");
    }
    assert_eq!(world.logged().await, before + 3);
    store.confirm_views(views(1).id, at(7), &by_iro(Action::ConfirmedViews)).await.expect("confirmed");
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views[0].confirmed_at, Some(at(7)));
}

pub(crate) async fn reading_is_told_to_a_child_who_wants_it_and_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let causes = async || world.nudges().await.iter().map(|row| row.cause).collect::<Vec<_>>();
    let read = async |number: u8, who: StaffId, role: Role, minutes: i64| {
        let id = views(number).id;
        let (object, object_id) = (ObjectKind::Views, *id.as_bytes());
        let entry = entry(Actor::Staff(who, role), CHILD, Action::ReadViews);
        store
            .read_views(id, &Entry { at: at(minutes), object, object_id, ..entry })
            .await
            .expect("read")
            .expect("there");
    };
    world.send(&views(1)).await;
    read(1, IRO, Role::Iro, 4).await;
    assert!(causes().await.is_empty(), "who wants no nudge gets none");

    world.with_contact().await;
    world.send(&views(2)).await;
    world.send(&NewViews { voice: Voice::Carer, ..views(3) }).await;
    read(2, OTHER_IRO, Role::Manager, 5).await;
    read(3, IRO, Role::Iro, 6).await;
    assert!(causes().await.is_empty(), "neither what a manager reads nor what grown-ups said is told");
    read(2, OTHER_IRO, Role::Iro, 7).await;
    read(2, IRO, Role::Iro, 8).await;
    assert_eq!(causes().await, [Cause::Read]);
    let first = world.nudges().await.remove(0);
    assert_eq!((first.made_at, first.not_before), (at(7), at(7)), "at the first reading, and not again");

    let mut readers = store.first_readers(CHILD).await.expect("read");
    readers.sort_unstable();
    assert_eq!(readers, [(views(1).id, IRO), (views(2).id, OTHER_IRO), (views(3).id, IRO)], "whoever came first");
    assert!(store.first_readers(OTHER).await.expect("read").is_empty());
}

pub(crate) async fn an_entry_for_another_child_opens_nothing(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let before = world.logged().await;
    let wrong = entry(Actor::Staff(IRO, Role::Iro), OTHER, Action::ReadViews);
    assert!(world.store.read_views(views(1).id, &wrong).await.expect("asked").is_none());
    assert_eq!(world.logged().await, before);
}

pub(crate) async fn own_views_need_the_right_secret(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let elsewhere = heard_domain::store::SessionHash([6; 32]);
    store.open_session(&crate::scene::writer(elsewhere), None).await.expect("opened");
    world.send(&views(1)).await;
    store.set_secret(&secret(1), &elsewhere, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    let inside = opened_by(1).hash;
    store.send_views(&views(2), &inside, &by_child(Action::SentViews)).await.expect("sent");
    let before = world.logged().await;
    let own = async || {
        let entry = by_child(Action::ReadViews);
        let (found, _) = store.read_own_views(CHILD, secret(1).id, &entry).await.expect("read");
        found.iter().map(|views| views.row.id).collect::<Vec<_>>()
    };
    let listed = async || {
        let entry = by_child(Action::ReadViews);
        let (found, _) = store.own_sendings(CHILD, secret(1).id, &entry).await.expect("read");
        found.iter().map(|views| views.id).collect::<Vec<_>>()
    };
    assert!(own().await.is_empty() && listed().await.is_empty(), "nothing, not even what was written with it");
    assert_eq!(world.logged().await, before, "nothing was given out");
    store.confirm_secret(secret(1).id, at(8), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed");
    assert_eq!(own().await, [views(2).id, views(1).id], "everything, newest first");
    assert_eq!(listed().await, own().await);
    let by_other = entry(Actor::Child(OTHER), OTHER, Action::ReadViews);
    let (theirs, replies) = store.read_own_views(OTHER, secret(1).id, &by_other).await.expect("read");
    assert!(theirs.is_empty() && replies.is_empty());
}

pub(crate) async fn an_advocate_sees_their_own(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    world.send(&views(1)).await;
    world.send(&NewViews { author: Some(ADVOCATE), ..views(2) }).await;
    let found = world.store.views_by(ADVOCATE, CHILD).await.expect("read");
    assert_eq!(found.iter().map(|views| views.id).collect::<Vec<_>>(), [views(2).id]);
    assert!(world.store.views_by(ADVOCATE, OTHER).await.expect("read").is_empty());

    for number in [1, 2] {
        let (views, answer) = (views(number).id, AnswerId::from_bytes([number; 16]));
        let reply = NewReply {
            child: CHILD,
            review: REVIEW,
            views,
            answer,
            kind: ReplyKind::Heard,
            body: sealed("answer"),
            promise: None,
            by: IRO,
            at: at(3),
        };
        world.store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    }
    let before = world.logged().await;
    let reads = |child| entry(Actor::Staff(ADVOCATE, Role::Advocate), child, Action::ReadViews);
    let (found, replies) = world.store.read_views_by(ADVOCATE, CHILD, &reads(CHILD)).await.expect("read");
    assert_eq!(
        found.iter().map(|views| (views.row.id, &views.body)).collect::<Vec<_>>(),
        [(views(2).id, &sealed("words"))]
    );
    assert_eq!(replies.iter().map(|reply| reply.views).collect::<Vec<_>>(), [views(2).id]);
    assert_eq!(world.logged().await, before + 1);
    for (worker, child, named) in [(ADVOCATE, CHILD, OTHER), (OTHER_IRO, CHILD, CHILD), (ADVOCATE, OTHER, OTHER)] {
        let (found, replies) = world.store.read_views_by(worker, child, &reads(named)).await.expect("read");
        assert!(found.is_empty() && replies.is_empty());
    }
    assert_eq!(world.logged().await, before + 1, "nothing was given out");
}

pub(crate) async fn concerns_go_from_new_to_closed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.send_views(&urgent_views(1), &WRITER, &by_child(Action::SentViews)).await.expect("sent");
    assert!(store.concerns(Some(OTHER_IRO)).await.expect("read").is_empty(), "not another IRO's");
    let listed = store.concerns(Some(IRO)).await.expect("read");
    assert_eq!((listed.len(), listed[0].state, listed[0].iro), (1, ConcernState::New, Some(IRO)));
    let file =
        || async { store.read_concern(CONCERN, &by_iro(Action::ReadConcern)).await.expect("read").expect("there") };
    let open = file().await;
    assert_eq!((open.row.child, open.told, open.outcome), (CHILD, sealed("unsafe"), None));
    let outcome = sealed("what was done");
    let closed = by_iro(Action::ClosedConcern);
    let close = || store.close_concern(CONCERN, &outcome, at(9), &closed);
    assert!(!close().await.expect("asked"), "nobody acts on it yet");
    let act = by_iro(Action::AcknowledgedConcern);
    assert!(store.acknowledge_concern(CONCERN, IRO, at(8), &act).await.expect("acknowledged"));
    assert!(!store.acknowledge_concern(CONCERN, OTHER_IRO, at(9), &act).await.expect("asked"), "the first one counts");
    assert!(close().await.expect("closed"));
    assert!(!close().await.expect("asked"), "once");
    assert!(store.concerns(None).await.expect("read").is_empty());
    let done = file().await;
    assert_eq!((done.row.state, done.outcome), (ConcernState::Closed { by: IRO, at: at(9) }, Some(outcome.clone())));
    let row = store.concern(CONCERN).await.expect("read").expect("there");
    assert_eq!((row.child, row.state), (CHILD, done.row.state));
    for (iro, since, found) in [(Some(IRO), 9, 1), (None, 9, 1), (None, 10, 0), (Some(OTHER_IRO), 9, 0)] {
        let closed = store.closed_concerns(iro, at(since)).await.expect("read");
        assert_eq!(closed.len(), found, "{iro:?} since {since}");
    }
}

pub(crate) async fn who_read_is_told_from_the_log(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    for minutes in [3, 4] {
        let now = Entry { at: at(minutes), ..by_iro(Action::ReadViews) };
        store.read_views(views(1).id, &now).await.expect("read").expect("there");
    }
    store.log(&by_child(Action::ReadLetter)).await.expect("written");
    store.log(&by_iro(Action::ChangedRecord)).await.expect("written");
    let seen = store.seen(CHILD).await.expect("read");
    assert_eq!(seen.len(), 1, "the child's own reading and other work are no reading by others");
    assert_eq!((seen[0].staff, seen[0].role, seen[0].action), (IRO, Role::Iro, Action::ReadViews));
    assert_eq!((seen[0].first, seen[0].last), (at(3), at(4)));
    assert!(store.seen(OTHER).await.expect("read").is_empty());
}

pub(crate) async fn who_read_a_grown_ups_words_read_none_of_the_childs(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for (number, voice) in [(1, Voice::Parent), (2, Voice::Carer), (3, Voice::Observation)] {
        world.send(&NewViews { voice, ..views(number) }).await;
        let reads =
            Entry { object: ObjectKind::Views, object_id: *views(number).id.as_bytes(), ..by_iro(Action::ReadViews) };
        store.read_views(views(number).id, &reads).await.expect("read").expect("there");
    }
    world.send(&NewViews { voice: Voice::Carer, ..urgent_views(4) }).await;
    let concern = Entry { object: ObjectKind::Concern, object_id: *CONCERN.as_bytes(), ..by_iro(Action::ReadConcern) };
    store.read_concern(CONCERN, &concern).await.expect("read").expect("there");
    let own = entry(Actor::Staff(ADVOCATE, Role::Advocate), CHILD, Action::ReadViews);
    store.read_views_by(ADVOCATE, CHILD, &own).await.expect("read");
    assert_eq!(store.seen(CHILD).await.expect("read").len(), 0);
    world.send(&views(5)).await;
    let reads = Entry { object: ObjectKind::Views, object_id: *views(5).id.as_bytes(), ..by_iro(Action::ReadViews) };
    store.read_views(views(5).id, &reads).await.expect("read").expect("there");
    assert_eq!(store.seen(CHILD).await.expect("read").len(), 1);
}
