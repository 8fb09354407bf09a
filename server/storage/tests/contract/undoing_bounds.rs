//! What bounds undoing: another giving, whoever has begun, a visit, a letter, a closed record, what was typed since.

use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, MatterId, StaffId};
use heard_domain::matter::Kind;
use heard_domain::people::{Invitee, Role};
use heard_domain::store::{
    HandOver, Handed, HandedChild, Held, NewAllocation, NewPromise, NewReply, NewTyped, NewViews, SessionHash,
    SessionKind,
};
use heard_domain::typed::TypedAt;
use heard_domain::undo::{Not, Undone};

use crate::scene::{
    ADVOCATE, CHILD, INVITATION, IRO, LETTER, OTHER, OTHER_IRO, REVIEW, at, by_iro, crossed, day, entry, letter,
    matter, promise, sealed, session, views,
};
use crate::undoing::{by_other_iro, last, line, undo, undoing};
use crate::world::World;

/// The other child, who has nobody, is given this IRO.
fn giving(worker: StaffId, minutes: i64) -> HandOver {
    let entry = crossed(Action::AllocatedIro);
    let child =
        HandedChild { child: OTHER, note: None, greetings: Vec::new(), entry: Entry { at: at(minutes), ..entry } };
    HandOver { from: None, to: worker, at: at(minutes), children: vec![child] }
}

/// Takes what was given away and gives it once more, by a manager.
async fn give_anew(world: &World, minutes: i64) {
    let by = entry(Actor::Staff(ADVOCATE, Role::Manager), OTHER, Action::AllocatedIro);
    for (worker, minutes) in [(IRO, minutes), (OTHER_IRO, minutes + 1)] {
        let given = NewAllocation { child: OTHER, worker, role: Role::Iro, from: at(minutes) };
        world.store.allocate(&given, &by).await.expect("allocated");
    }
}

pub(crate) async fn only_the_giving_that_is_meant_is_undone(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.disable_staff(IRO, at(2), &crossed(Action::DisabledStaff)).await.expect("disabled");
    assert_eq!(store.hand_over(&giving(OTHER_IRO, 3)).await.expect("asked"), Handed::Done);
    give_anew(world, 4).await;
    assert_eq!(undo(world, 6).await, Err(Not::Changed), "it is another giving");
    assert_eq!(store.child_file(OTHER).await.expect("read").expect("there").iro, Some(OTHER_IRO));
}

pub(crate) async fn a_cover_takes_up_a_child_and_a_visit_tells_one(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.disable_staff(IRO, at(2), &crossed(Action::DisabledStaff)).await.expect("disabled");
    assert_eq!(store.hand_over(&giving(OTHER_IRO, 3)).await.expect("asked"), Handed::Done);
    assert_eq!(last(world, IRO).await.expect("remembered").may_undo(at(4)), Ok(()));
    let covering = entry(Actor::Staff(ADVOCATE, Role::Iro), OTHER, Action::ReadViews);
    store.log(&covering).await.expect("written");
    assert_eq!(undo(world, 4).await, Err(Not::Changed), "whoever covers has begun");
    let kind = SessionKind::Writer { child: OTHER, invitation: INVITATION, invitee: Invitee::Child };
    store.open_session(&session(SessionHash([0x77; 32]), kind), None).await.expect("a session");
    assert_eq!(undo(world, 5).await, Err(Not::Told), "pages name the IRO without a row of the log");
}

pub(crate) async fn a_decision_comes_back_to_its_answer_and_not_after_the_letter(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let promised = NewPromise { id: promise().id, body: sealed("promise"), due_on: day(28), decided: true };
    let (child, review, answer) = (CHILD, REVIEW, AnswerId::from_bytes([9; 16]));
    let (views, body, promise_of) = (views(1).id, sealed("answer"), Some(promised));
    let kind = ReplyKind::Heard;
    let reply = NewReply { child, review, views, answer, kind, body, promise: promise_of, by: IRO, at: at(3) };
    store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    let decided = async || {
        let record = store.read_record(REVIEW, &by_other_iro(Action::ReadRecord)).await.expect("read").expect("there");
        record.decisions.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    let remove = async || {
        let entry = by_iro(Action::ChangedDecision);
        assert!(store.remove_decision(REVIEW, promise().id, &entry).await.expect("asked"));
        assert!(decided().await.is_empty());
    };
    remove().await;
    assert_eq!(undo(world, 4).await, Ok(()));
    assert_eq!(decided().await, [promise().id]);

    remove().await;
    assert!(store.save_letter(&letter("dear"), 0, &by_other_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(LETTER, 1, at(5), at(15), &by_other_iro(Action::SentLetter)).await.expect("sent"));
    assert_eq!(undo(world, 6).await, Err(Not::Changed), "the letter went without it");
    assert!(decided().await.is_empty());
}

pub(crate) async fn a_closed_record_is_not_touched_by_undoing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    assert!(store.place_line(&line(1, 2), &by_iro(Action::PlacedShared)).await.expect("placed"));
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_other_iro(Action::HeldReview)).await.expect("held"));
    let closed = store.close_record(REVIEW, OTHER_IRO, at(3), &by_other_iro(Action::ClosedRecord)).await;
    assert!(closed.expect("asked"));
    assert_eq!(undo(world, 4).await, Err(Not::Changed));
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.lines.len(), 1);
}

pub(crate) async fn what_asked_for_a_reason_is_not_undone(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let entries = [by_iro(Action::PlacedDespitePrivate), by_iro(Action::PlacedShared)];
    assert!(store.place_lines(REVIEW, &[line(1, 2), line(2, 2)], &entries).await.expect("placed"));
    assert_eq!(last(world, IRO).await, None, "the reason would be gone");
}

pub(crate) async fn what_was_typed_for_an_act_comes_back_with_it(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let id = MatterId::from_bytes([3; 16]);
    world.send(&NewViews { matters: vec![matter(3, Kind::SeeIro)], ..views(1) }).await;
    let form = TypedAt::Matter(id);
    let again = |words: &str, minutes| {
        let (worker, child, body) = (IRO, Some(CHILD), sealed(words));
        NewTyped { worker, at: form, child, follows: 0, body, saved_at: at(minutes) }
    };
    let kept = async || store.typed(IRO, form).await.expect("read").map(|row| row.body);
    let settle = async |words: &str, minutes| {
        let entry = by_iro(Action::SettledMatter);
        assert!(store.settle_matter(id, IRO, &sealed(words), at(minutes), &entry).await.expect("settled"));
        assert_eq!(kept().await, None, "what is sent takes its typing along");
        last(world, IRO).await.expect("remembered")
    };
    let first = settle("first", 4).await;
    world.break_log(true).await;
    assert!(store.undo(IRO, &first, Some(&again("first", 5)), &undoing(5)).await.is_err());
    world.break_log(false).await;
    assert_eq!(kept().await, None, "both or neither");
    let undone = store.undo(IRO, &first, Some(&again("first", 5)), &undoing(5)).await.expect("asked");
    assert_eq!((undone, kept().await), (Ok(Undone::Whole), Some(sealed("first"))));

    // Settled again, it is another act.
    let second = settle("second", 6).await;
    let old = store.undo(IRO, &first, Some(&again("first", 7)), &undoing(7)).await.expect("asked");
    assert_eq!((old, kept().await), (Err(Not::Over), None));
    assert!(store.keep_typed(&again("another window", 7)).await.expect("kept").is_some());
    let undone = store.undo(IRO, &second, Some(&again("second", 8)), &undoing(8)).await.expect("asked");
    assert_eq!((undone, kept().await), (Ok(Undone::Beside), Some(sealed("another window"))));
    assert_eq!(store.matter(id).await.expect("read").expect("there").settled, None);
}
