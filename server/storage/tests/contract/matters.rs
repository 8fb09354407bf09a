use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::id::{ChildId, MatterId, ReviewId};
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::Role;
use heard_domain::store::{ChildWrite, MatterRow, NewAllocation, NewViews, SentOutcome, SessionHash};

use crate::scene::{
    ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, OTHER_REVIEW, WRITER, at, by_child, by_iro, child, crossed, day, entry,
    matter, sealed, views,
};
use crate::world::World;

fn ids(rows: &[MatterRow]) -> Vec<u8> {
    rows.iter().map(|row| row.id.as_bytes()[0]).collect()
}

fn with_matters(number: u8, matters: &[(u8, Kind)]) -> NewViews {
    let matters = matters.iter().map(|(number, kind)| matter(*number, *kind)).collect();
    NewViews { matters, ..views(number) }
}

pub(crate) async fn matters_come_with_the_words(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let sent = with_matters(1, &[(3, Kind::SeeIro), (4, Kind::Wrong)]);
    world.break_log(true).await;
    assert!(store.send_views(&sent, &WRITER, &by_child(Action::SentViews)).await.is_err());
    world.break_log(false).await;
    assert!(store.matters_of(CHILD).await.expect("read").is_empty(), "no words, no matter");

    world.send(&sent).await;
    let again = store.send_views(&sent, &WRITER, &by_child(Action::SentViews)).await.expect("again");
    assert!(matches!(again, SentOutcome::Already(_)));
    assert_eq!(store.matters_of(CHILD).await.expect("read").len(), 2, "the same sending raises nothing twice");
    let clash = NewViews { matters: vec![matter(3, Kind::Change)], ..views(2) };
    assert!(store.send_views(&clash, &WRITER, &by_child(Action::SentViews)).await.is_err());
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 1, "no matter, no words");

    let found = store.matter(MatterId::from_bytes([3; 16])).await.expect("read").expect("there");
    assert_eq!((found.child, found.kind, found.desk, found.iro), (CHILD, Kind::SeeIro, Desk::Iro, Some(IRO)));
    assert_eq!((found.key.bytes, found.identity), (sealed("child's key"), sealed("child")));
    assert_eq!((found.views, found.due_on, found.raised_at), (Some(views(1).id), day(3), at(1)));
    assert_eq!(
        (found.settled, found.outcome, found.decision, found.letter, found.review),
        (None, None, None, None, None)
    );
    assert!(store.matter(MatterId::from_bytes([9; 16])).await.expect("read").is_none());
}

pub(crate) async fn every_kind_has_a_desk_in_the_tables(world: &World) {
    world.with_people().await;
    let kinds: Vec<_> = (1..).zip(Kind::ALL.iter().copied()).collect();
    world.send(&with_matters(1, &kinds)).await;
    let rows = world.store.matters_of(CHILD).await.expect("read");
    assert_eq!(rows.len(), Kind::ALL.len());
    assert!(rows.iter().all(|row| row.desk == row.kind.desk()));
    for text in ["UPDATE matter SET kind = 'other'", "UPDATE matter SET desk = 'advocate'"] {
        assert!(!world.raw(text, text).await, "{text}");
    }
}

pub(crate) async fn matters_are_listed_on_their_desk(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&with_matters(1, &[(9, Kind::Change), (8, Kind::Wrong), (3, Kind::GoodNews)])).await;
    let theirs =
        NewViews { child: OTHER, review: OTHER_REVIEW, ..with_matters(2, &[(6, Kind::SeeIro), (7, Kind::Advocate)]) };
    let by_other = entry(Actor::Child(OTHER), OTHER, Action::SentViews);
    store.send_views(&theirs, &SessionHash([9; 32]), &by_other).await.expect("sent");

    let desk = async |iro| ids(&store.matters(iro, day(1)).await.expect("read"));
    assert_eq!(desk(Some(IRO)).await, [3, 6, 9], "by the day on which they are due, of both children");
    assert_eq!(desk(None).await, [7, 8]);
    assert!(desk(Some(OTHER_IRO)).await.is_empty() && desk(Some(ADVOCATE)).await.is_empty());
    let next = NewAllocation { child: CHILD, worker: OTHER_IRO, role: Role::Iro, from: at(3) };
    store.allocate(&next, &by_iro(Action::AllocatedAdvocate)).await.expect("allocated");
    assert_eq!((desk(Some(IRO)).await, desk(Some(OTHER_IRO)).await), (vec![6], vec![3, 9]), "they go with the child");
    assert_eq!(ids(&store.matters_of(OTHER).await.expect("read")), [6, 7]);
}

pub(crate) async fn what_is_late_is_the_managers_too(world: &World) {
    world.with_people().await;
    world.send(&with_matters(1, &[(1, Kind::SeeIro)])).await;
    let due = world.store.matters(Some(IRO), day(1)).await.expect("read").remove(0).due_on;
    assert!(world.store.matters(None, due).await.expect("read").is_empty(), "not on its day");
    let late = due.succ_opt().expect("a day");
    let row = world.store.matters(None, late).await.expect("read").remove(0);
    assert!(row.is_for(Role::Manager, late) && row.is_for(Role::Iro, late) && !row.is_for(Role::Manager, due));
    assert_eq!(world.store.matters(Some(IRO), late).await.expect("read").len(), 1, "and the IRO's still");
}

pub(crate) async fn a_child_without_an_iro_is_the_managers(world: &World) {
    world.with_people().await;
    let (third, review) = (ChildId::from_bytes([0xa3; 16]), ReviewId::from_bytes([0xb3; 16]));
    let alone = ChildWrite { iro: None, ..child(third, review) };
    world.store.write_children(&[alone]).await.expect("a child");
    let asks = NewViews { child: third, review, ..with_matters(1, &[(5, Kind::SeeIro)]) };
    let by_them = entry(Actor::Child(third), third, Action::SentViews);
    world.store.send_views(&asks, &SessionHash([9; 32]), &by_them).await.expect("sent");
    let matters = world.store.matters(None, day(1)).await.expect("read");
    assert_eq!((ids(&matters), matters[0].desk), (vec![5], Desk::Iro));
    assert!(matters[0].is_for(Role::Manager, day(1)) && !matters[0].is_for(Role::Iro, day(1)));
    let next = NewAllocation { child: third, worker: IRO, role: Role::Iro, from: at(3) };
    world.store.allocate(&next, &entry(Actor::System, third, Action::AllocatedAdvocate)).await.expect("allocated");
    assert!(world.store.matters(None, day(1)).await.expect("read").is_empty(), "it goes with the child");
    assert_eq!(ids(&world.store.matters(Some(IRO), day(1)).await.expect("read")), [5]);
}

pub(crate) async fn a_matter_is_settled_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&with_matters(1, &[(3, Kind::Change)])).await;
    world.send(&with_matters(2, &[(4, Kind::Wrong)])).await;
    let (id, outcome) = (MatterId::from_bytes([3; 16]), sealed("done"));
    let before = world.logged().await;
    let nobodys = Entry { child: None, ..by_iro(Action::SettledMatter) };
    for wrong in [crossed(Action::SettledMatter), nobodys] {
        assert!(!store.settle_matter(id, IRO, &outcome, at(5), &wrong).await.expect("asked"));
    }
    assert_eq!(world.logged().await, before);
    world.break_log(true).await;
    assert!(store.settle_matter(id, IRO, &outcome, at(5), &by_iro(Action::SettledMatter)).await.is_err());
    world.break_log(false).await;
    assert_eq!(ids(&store.matters(Some(IRO), day(1)).await.expect("read")), [3]);

    let settle = by_iro(Action::SettledMatter);
    assert!(store.settle_matter(id, IRO, &outcome, at(6), &settle).await.expect("settled"));
    assert!(!store.settle_matter(id, OTHER_IRO, &sealed("other"), at(7), &settle).await.expect("asked"), "once");
    assert_eq!(world.logged().await, before + 1);
    assert!(store.matters(Some(IRO), day(1)).await.expect("read").is_empty());
    let found = store.matter(id).await.expect("read").expect("there");
    assert_eq!((found.settled, found.outcome), (Some((at(6), Some(IRO))), Some(outcome)));
    assert_eq!(ids(&store.matters_of(CHILD).await.expect("read")), [4, 3], "settled ones too, newest first");
    assert!(store.matters_of(OTHER).await.expect("read").is_empty());
}

pub(crate) async fn a_case_counts_the_iros_desk(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    let kinds = [(9, Kind::Change), (2, Kind::Wrong), (5, Kind::SeeIro)];
    world.send(&with_matters(1, &kinds)).await;
    let counted = async |worker, child| {
        let cases = store.caseload(worker).await.expect("read");
        let case = cases.iter().find(|case| case.child == child).expect("there");
        (case.matters, case.matter_due)
    };
    assert_eq!(counted(IRO, CHILD).await, (2, Some(day(5))), "the manager's desk is not the IRO's");
    assert_eq!(counted(IRO, OTHER).await, (0, None));
    assert_eq!(counted(ADVOCATE, CHILD).await, (0, None), "nor is the IRO's desk the advocate's");
    let (id, settle) = (MatterId::from_bytes([5; 16]), by_iro(Action::SettledMatter));
    assert!(store.settle_matter(id, IRO, &sealed("done"), at(6), &settle).await.expect("settled"));
    assert_eq!(counted(IRO, CHILD).await, (1, Some(day(9))));
}

pub(crate) async fn an_advocate_is_asked_once(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    let before = world.logged().await;
    for minutes in [5, 6] {
        let asks = Entry { at: at(minutes), ..by_iro(Action::AskedAdvocate) };
        store.ask_to_speak(CHILD, crate::scene::REVIEW, ADVOCATE, IRO, &asks).await.expect("asked");
    }
    assert_eq!(world.logged().await, before + 1);
    let asked = async || {
        let cases = store.caseload(ADVOCATE).await.expect("read");
        (cases[0].asked_at, store.child_file(CHILD).await.expect("read").expect("there").asked)
    };
    assert_eq!(asked().await, (Some(at(5)), vec![(ADVOCATE, at(5))]));
    let iros = store.caseload(IRO).await.expect("read");
    assert!(iros.iter().all(|case| case.asked_at.is_none()), "only who was asked");
    let crossed = store.ask_to_speak(CHILD, OTHER_REVIEW, ADVOCATE, IRO, &by_iro(Action::AskedAdvocate)).await;
    assert!(crossed.is_err(), "not at the review of another child");
    let next = heard_domain::store::NewReview {
        id: ReviewId::from_bytes([0xb9; 16]),
        child: CHILD,
        ordinal: 2,
        due_on: day(28),
    };
    let held = heard_domain::store::Held { review: crate::scene::REVIEW, on: day(10), team: None, next: Some(next) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert_eq!(asked().await, (None, vec![]), "for the review that is open");
}
