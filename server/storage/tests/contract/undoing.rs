//! The last act of a worker, and that it is put back as it was.

use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::id::{AnswerId, LineId, MatterId, StaffId, ViewsId};
use heard_domain::matter::Kind;
use heard_domain::people::Role;
use heard_domain::store::{
    Asked, DecisionState, HandOver, Handed, HandedChild, NewLine, NewViews, Part, SettledPromise,
};
use heard_domain::undo::{Act, LastAct, Not, TIME};
use heard_domain::voice::Voice;

use crate::scene::{
    CHILD, IRO, OTHER, OTHER_IRO, REVIEW, at, by_child, by_iro, crossed, entry, matter, promise, sealed, views,
};
use crate::world::World;

/// An entry by the other IRO about the first child.
pub(crate) fn by_other_iro(action: Action) -> Entry {
    entry(Actor::Staff(OTHER_IRO, Role::Iro), CHILD, action)
}

/// What a worker did last.
pub(crate) async fn last(world: &World, worker: StaffId) -> Option<LastAct> {
    world.store.last_act(worker).await.expect("read")
}

pub(crate) fn undoing(minutes: i64) -> Entry {
    Entry { at: at(minutes), ..by_iro(Action::Undid) }
}

/// Undoes what the IRO did last.
pub(crate) async fn undo(world: &World, minutes: i64) -> Result<(), Not> {
    let last = last(world, IRO).await.expect("something was done");
    world.store.undo(IRO, &last, None, &undoing(minutes)).await.expect("asked").map(|_| ())
}

fn settled(state: DecisionState, because: Option<&str>, minutes: i64) -> SettledPromise {
    SettledPromise { child: CHILD, decision: promise().id, state, because: because.map(sealed), at: at(minutes) }
}

async fn settle(world: &World, settled: &SettledPromise) {
    assert!(world.store.settle_promise(settled, &by_iro(Action::ChangedDecision)).await.expect("settled"));
}

pub(crate) fn line(number: u8, minutes: i64) -> NewLine {
    NewLine {
        id: LineId::from_bytes([number; 16]),
        review: REVIEW,
        child: CHILD,
        views: ViewsId::from_bytes([1; 16]),
        answer: AnswerId::from_bytes([number.min(0x20); 16]),
        part: Part::Shared,
        voice: Voice::Child,
        topic: None,
        body: sealed("line"),
        by: IRO,
        at: at(minutes),
    }
}

pub(crate) async fn what_was_done_last_is_put_back(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let asked = MatterId::from_bytes([3; 16]);
    world.send(&NewViews { matters: vec![matter(3, Kind::SeeIro)], ..views(1) }).await;
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    assert_eq!(last(world, IRO).await, None, "that has no way back here");
    let promised = async || {
        let all = store.read_promises(Asked::All(CHILD), &by_iro(Action::ReadPromises)).await.expect("read");
        all.into_iter().map(|it| (it.body, it.due_on, it.state, it.state_at, it.because)).collect::<Vec<_>>()
    };

    settle(world, &settled(DecisionState::Partly, Some("no wood"), 2)).await;
    let before = promised().await;
    settle(world, &settled(DecisionState::Done, None, 3)).await;
    assert_ne!(promised().await, before);
    let found = last(world, IRO).await.expect("remembered");
    assert_eq!((found.act, found.child, found.undone), (Act::SettledPromise(promise().id), CHILD, false));
    assert_eq!(undo(world, 4).await, Ok(()));
    assert_eq!(promised().await, before);
    assert!(last(world, IRO).await.is_some_and(|last| last.undone));
    assert_eq!(undo(world, 4).await, Err(Not::Over), "once");
    let rows = store.log_after(0, 200).await.expect("rows");
    assert!(rows.iter().any(|row| row.entry == Some(undoing(4))), "a row of its own");

    assert!(store.remove_decision(REVIEW, promise().id, &by_iro(Action::ChangedDecision)).await.expect("asked"));
    assert!(promised().await.is_empty());
    assert_eq!(undo(world, 5).await, Ok(()));
    assert_eq!(promised().await, before, "with what became of it");

    let placed = by_iro(Action::PlacedShared);
    assert!(store.place_lines(REVIEW, &[line(1, 5), line(2, 5)], std::slice::from_ref(&placed)).await.expect("placed"));
    let lines =
        async || store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there").lines;
    assert_eq!(lines().await.len(), 2);
    assert_eq!(undo(world, 6).await, Ok(()));
    assert!(lines().await.is_empty());
    assert!(store.place_line(&line(1, 6), &placed).await.expect("placed"));
    assert!(store.place_line(&NewLine { answer: line(1, 6).answer, ..line(0x31, 7) }, &placed).await.expect("placed"));
    assert_eq!(last(world, IRO).await, None, "what was replaced is not kept");

    let done = by_iro(Action::SettledMatter);
    assert!(store.settle_matter(asked, IRO, &sealed("done"), at(7), &done).await.expect("settled"));
    assert_eq!(undo(world, 8).await, Ok(()));
    let row = store.matter(asked).await.expect("read").expect("there");
    assert_eq!((row.settled, row.outcome), (None, None));
}

pub(crate) async fn the_next_act_and_time_end_the_way_back(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    let first = settled(DecisionState::Done, None, 2);
    settle(world, &first).await;
    let old = last(world, IRO).await.expect("remembered");
    assert_eq!(last(world, OTHER_IRO).await, None, "each has their own");
    let theirs = store.undo(OTHER_IRO, &old, None, &undoing(3)).await.expect("asked");
    assert_eq!(theirs, Err(Not::Over));
    let later = old.at + TIME;
    let late = Entry { at: later, ..undoing(0) };
    assert_eq!(store.undo(IRO, &old, None, &late).await.expect("asked"), Err(Not::Over));
    store.read_promises(Asked::All(CHILD), &by_iro(Action::ReadPromises)).await.expect("read");
    assert_eq!(last(world, IRO).await, Some(old), "looking ends nothing");
    settle(world, &settled(DecisionState::Done, None, 3)).await;
    assert_eq!(store.undo(IRO, &old, None, &undoing(3)).await.expect("asked"), Err(Not::Over), "it is another act");
    store.log(&by_iro(Action::ChangedLetter)).await.expect("written");
    assert_eq!(last(world, IRO).await, None);
    settle(world, &first).await;
    store.sweep(later, at(0), at(0)).await.expect("swept");
    assert_eq!(last(world, IRO).await, None, "it is not kept for longer");
}

pub(crate) async fn what_changed_meanwhile_is_not_undone(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    settle(world, &settled(DecisionState::Done, None, 2)).await;
    let by_other = by_other_iro(Action::ChangedDecision);
    let other = settled(DecisionState::NotDone, Some("why"), 3);
    assert!(store.settle_promise(&other, &by_other).await.expect("settled"));
    assert_eq!(undo(world, 3).await, Err(Not::Changed), "a colleague said something else");

    settle(world, &settled(DecisionState::Done, None, 4)).await;
    store.log(&by_child(Action::ReadPromises)).await.expect("written");
    assert_eq!(undo(world, 5).await, Err(Not::Told));

    // A child who was given an IRO has nobody again, as if it had not been.
    store.disable_staff(IRO, at(6), &crossed(Action::DisabledStaff)).await.expect("disabled");
    let given = |worker| HandOver {
        from: None,
        to: worker,
        at: at(7),
        children: vec![HandedChild {
            child: OTHER,
            note: None,
            greetings: Vec::new(),
            entry: Entry { child: Some(OTHER), ..by_iro(Action::AllocatedIro) },
        }],
    };
    assert_eq!(store.hand_over(&given(OTHER_IRO)).await.expect("asked"), Handed::Done);
    assert_eq!(undo(world, 8).await, Ok(()));
    assert_eq!(store.child_file(OTHER).await.expect("read").expect("there").iro, None);
    let left = store.left_children(OTHER_IRO, at(0)).await.expect("read");
    assert!(left.iter().all(|left| left.child != OTHER), "nobody says goodbye");
    assert_eq!(store.hand_over(&given(OTHER_IRO)).await.expect("asked"), Handed::Done);
    let began = Entry { child: Some(OTHER), ..by_other_iro(Action::ReadViews) };
    store.log(&began).await.expect("written");
    assert_eq!(undo(world, 9).await, Err(Not::Changed), "they have begun");
}

pub(crate) async fn an_act_and_what_is_remembered_of_it_stand_or_fall_together(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    settle(world, &settled(DecisionState::Done, None, 2)).await;
    let before = last(world, IRO).await.expect("remembered");
    world.break_log(true).await;
    let changed = by_iro(Action::ChangedDecision);
    assert!(store.settle_promise(&settled(DecisionState::Open, None, 3), &changed).await.is_err());
    assert!(store.undo(IRO, &before, None, &undoing(3)).await.is_err());
    world.break_log(false).await;
    assert_eq!(last(world, IRO).await, Some(before), "nothing was changed");
}
