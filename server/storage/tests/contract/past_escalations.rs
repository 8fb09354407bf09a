use std::collections::HashSet;

use heard_domain::audit::{Action, Actor};
use heard_domain::id::{ChildId, EscalationId};
use heard_domain::import::escalations::{AskedHere, KnownAsked, Said};
use heard_domain::lists::ListCode;
use heard_domain::review::Source;
use heard_domain::store::{AskedWrite, Held, StoreErrorKind};

use crate::ladder::escalation;
use crate::scene::{CHILD, IRO, OTHER, REVIEW, at, by_iro, day, entry};
use crate::world::World;

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn id(number: u8) -> EscalationId {
    EscalationId::from_bytes([number; 16])
}

/// One at the first stage since that day of the scene's month, about no review and not resolved.
pub(crate) fn said(on: u32) -> Said {
    Said { review: None, stage: code("stage_1"), opened_on: day(on), resolved_on: None, reason: Some(code("health")) }
}

/// What is known of a child.
async fn known(world: &World, child: ChildId) -> KnownAsked {
    let found = world.store.asked_before(&HashSet::from([[0xa1; 32], [0xa2; 32]])).await.expect("read");
    found.into_iter().find(|found| found.id == child).map(|found| found.known).unwrap_or_default()
}

/// What comes of a child, decided by what is known of them now.
pub(crate) async fn asked(
    world: &World,
    child: ChildId,
    new: Vec<(EscalationId, Said)>,
    changed: Vec<(EscalationId, Said)>,
) -> AskedWrite {
    let (known, entry) = (known(world, child).await, entry(Actor::System, child, Action::ImportedEscalations));
    AskedWrite { child, known, new, changed, at: at(5), entry }
}

pub(crate) async fn escalations_of_the_case_system_come_change_and_are_told(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(store.escalate(&escalation(1, 4, None), &by_iro(Action::Escalated)).await.expect("opened"));
    let whole = Said { review: Some(REVIEW), resolved_on: Some(day(12)), ..said(11) };
    let bare = Said { reason: None, ..said(3) };
    let write = asked(world, CHILD, vec![(id(0xe1), bare.clone()), (id(0xe2), whole.clone())], vec![]).await;
    store.write_asked_before(&[write]).await.expect("imported");
    assert_eq!(store.past_escalations(CHILD).await.expect("read"), [whole.clone(), bare.clone()]);
    assert!(store.past_escalations(OTHER).await.expect("read").is_empty());

    let found = known(world, CHILD).await;
    assert_eq!(found.held.into_iter().collect::<Vec<_>>(), [(day(10), REVIEW)]);
    let here = AskedHere { stage: code("informal"), opened_on: day(4), ended_on: None, reason: code("health") };
    assert_eq!(found.here, [here]);
    assert_eq!(found.past, [(id(0xe1), bare.clone()), (id(0xe2), whole.clone())]);
    let nobody = store.asked_before(&HashSet::from([[0xff; 32]])).await.expect("read");
    assert!(nobody.is_empty());

    let ended = Said { resolved_on: Some(day(9)), stage: code("stage_2"), reason: Some(code("other")), ..bare };
    let write = asked(world, CHILD, vec![], vec![(id(0xe1), ended.clone())]).await;
    store.write_asked_before(&[write]).await.expect("changed");
    assert_eq!(store.past_escalations(CHILD).await.expect("read"), [whole, ended]);
    let log = store.log_after(0, 10_000).await.expect("the log");
    let actions = log.iter().filter_map(|row| row.entry.as_ref().map(|entry| entry.action));
    assert_eq!(actions.filter(|action| *action == Action::ImportedEscalations).count(), 2);
}

pub(crate) async fn what_nobody_resolved_is_listed_after_what_is_due(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.escalate(&escalation(1, 4, None), &by_iro(Action::Escalated)).await.expect("opened"));
    let resolved = Said { resolved_on: Some(day(3)), ..said(2) };
    let write = asked(world, CHILD, vec![(id(0xe1), said(2)), (id(0xe2), resolved), (id(0xe3), said(1))], vec![]).await;
    store.write_asked_before(&[write]).await.expect("imported");
    let open = store.open_escalations().await.expect("read");
    let rows: Vec<_> = open.iter().map(|row| (row.source, row.id, row.since, row.due_on, row.iro)).collect();
    assert_eq!(
        rows,
        [
            (Source::Heard, id(1), day(4), None, Some(IRO)),
            (Source::CaseSystem, id(0xe3), day(1), None, Some(IRO)),
            (Source::CaseSystem, id(0xe1), day(2), None, Some(IRO)),
        ]
    );
    let waits = store.waits(IRO, day(9)).await.expect("read").escalations;
    assert_eq!(waits.iter().map(|row| row.id).collect::<Vec<_>>(), [id(1)], "nobody can act on the others here");
}

pub(crate) async fn no_escalation_comes_where_anything_fails_or_changed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let count = async || store.past_escalations(CHILD).await.expect("read").len();
    let one = async |number| asked(world, CHILD, vec![(id(number), said(2))], vec![]).await;
    let nobody = asked(world, ChildId::from_bytes([9; 16]), vec![(id(0xe2), said(2))], vec![]).await;
    assert!(store.write_asked_before(&[one(0xe1).await, nobody]).await.is_err());
    let nothing = asked(world, CHILD, vec![(id(0xe1), said(2))], vec![(id(0xe9), said(2))]).await;
    assert!(store.write_asked_before(&[nothing]).await.is_err(), "there is none to change");
    world.break_log(true).await;
    assert!(store.write_asked_before(&[one(0xe1).await]).await.is_err(), "not without the log");
    world.break_log(false).await;
    assert_eq!(count().await, 0);

    // Decided by what was known before, it is not written over what came meanwhile.
    let (first, second, third) = (one(0xe1).await, one(0xe2).await, one(0xe3).await);
    store.write_asked_before(&[first]).await.expect("imported");
    let refused = store.write_asked_before(&[second]).await.expect_err("decided by less");
    assert_eq!((refused.kind, count().await), (StoreErrorKind::Changed, 1));
    let fourth = one(0xe4).await;
    assert!(store.escalate(&escalation(1, 4, None), &by_iro(Action::Escalated)).await.expect("opened"));
    for late in [third, fourth] {
        let refused = store.write_asked_before(&[late]).await.expect_err("decided by less");
        assert_eq!((refused.kind, count().await), (StoreErrorKind::Changed, 1));
    }
}

pub(crate) async fn many_escalations_come_at_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    // More than two batches, and some that fill none.
    let new = (1..=230).map(|number| (id(number), said(u32::from(number) % 28 + 1))).collect();
    store.write_asked_before(&[asked(world, CHILD, new, vec![]).await]).await.expect("imported");
    let found = known(world, CHILD).await.past;
    assert!(found.len() == 230 && found.iter().all(|(id, row)| *row == said(u32::from(id.as_bytes()[0]) % 28 + 1)));
}
