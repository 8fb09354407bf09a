use std::sync::Arc;

use heard_domain::audit::Action;
use heard_domain::id::{ConcernId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{AlarmCall, AlarmRow, NewConcern, NewViews, SentOutcome, Unheard};

use crate::scene::{
    CHILD, CONCERN, IRO, OTHER_IRO, WRITER, at, by_child, by_iro, sealed, tombstone, urgent_views, views, worker,
};
use crate::world::World;

const MANAGER: StaffId = StaffId::from_bytes([4; 16]);
const SECOND: ConcernId = ConcernId::from_bytes([0xe2; 16]);

impl World {
    async fn with_manager(&self) {
        self.with_people().await;
        self.store.add_staff(&worker(MANAGER, Role::Manager), &by_iro(Action::AddedStaff)).await.expect("a manager");
    }

    async fn alarms(&self, concern: ConcernId) -> Vec<AlarmRow> {
        self.store.alarms(Some(concern)).await.expect("read")
    }

    /// To whom messages about a concern were written in a round, and whether the duty address is among them.
    async fn told(&self, concern: ConcernId, round: u32) -> Vec<Option<StaffId>> {
        let rows = self.alarms(concern).await;
        let mut told: Vec<_> = rows.iter().filter(|row| row.round == round).map(|row| row.staff).collect();
        told.sort_unstable();
        told
    }

    /// Takes what is due, with a lease of ten minutes and messages at least one minute apart.
    async fn call(&self, now: i64, duty: bool) -> Vec<AlarmCall> {
        let calls = self.store.claim_alarms(at(now), at(now + 10), at(now - 1), duty, 8).await.expect("claimed");
        let mut calls = calls;
        calls.sort_by_key(|call| call.staff);
        calls
    }

    async fn went(&self, call: &AlarmCall, now: i64) {
        self.store.tried_alarms(call, None, at(now)).await.expect("said");
    }
}

/// A second concern of the first child.
fn second(number: u8) -> NewViews {
    NewViews { concern: Some(NewConcern { id: SECOND, body: sealed("unsafe too") }), ..views(number) }
}

pub(crate) async fn a_concern_and_its_messages_come_together(world: &World) {
    world.with_manager().await;
    let gone = worker(StaffId::from_bytes([5; 16]), Role::Manager);
    world.store.add_staff(&gone, &by_iro(Action::AddedStaff)).await.expect("added");
    world.store.disable_staff(gone.id, at(1), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    world.break_log(true).await;
    let refused = world.store.send_views(&urgent_views(1), &WRITER, &by_child(Action::SentViews)).await;
    world.break_log(false).await;
    assert!(refused.is_err() && world.alarms(CONCERN).await.is_empty(), "no concern, no message");
    assert!(world.store.unheard().await.expect("read").is_empty());

    world.send(&urgent_views(1)).await;
    assert_eq!(
        world.told(CONCERN, 0).await,
        [None, Some(IRO), Some(MANAGER)],
        "no other IRO, advocate, or disabled one"
    );
    let rows = world.alarms(CONCERN).await;
    assert!(rows.iter().all(|row| (row.made_at, row.tries, row.sent_at) == (at(1), 0, None)));
    let unheard = Unheard { concern: CONCERN, last: Some((0, at(1))) };
    assert_eq!(world.store.unheard().await.expect("read"), [unheard]);
    let again = world.store.send_views(&urgent_views(1), &WRITER, &by_child(Action::SentViews)).await.expect("again");
    assert!(matches!(again, SentOutcome::Already(_)));
    assert_eq!(world.alarms(CONCERN).await.len(), 3, "sent twice, told once");
    world.send(&views(2)).await;
    assert_eq!(world.store.alarms(None).await.expect("read").len(), 3, "nothing unsafe, no message");

    // Messages cannot be written behind a transaction's back: where they cannot be, the concern is not kept either.
    assert!(world.raw("ALTER TABLE alarm RENAME TO gone", "ALTER TABLE alarm RENAME TO gone").await);
    let refused = world.store.send_views(&second(3), &WRITER, &by_child(Action::SentViews)).await;
    assert!(world.raw("ALTER TABLE gone RENAME TO alarm", "ALTER TABLE gone RENAME TO alarm").await);
    assert!(refused.is_err());
    assert!(world.store.concern(SECOND).await.expect("read").is_none(), "no message, no concern");
}

pub(crate) async fn a_child_without_an_iro_is_the_managers_to_hear_of(world: &World) {
    world.with_manager().await;
    world.store.disable_staff(IRO, at(1), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    world.send(&urgent_views(1)).await;
    assert_eq!(world.told(CONCERN, 0).await, [None, Some(MANAGER)]);
}

pub(crate) async fn a_round_is_written_once_by_however_many(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    let raise = || {
        let store = Arc::clone(&world.store);
        tokio::spawn(async move { store.raise_alarm(CONCERN, 1, true, at(30)).await.expect("written") })
    };
    for task in [raise(), raise(), raise(), raise()] {
        task.await.expect("no panic");
    }
    assert_eq!(world.told(CONCERN, 1).await, [None, Some(IRO), Some(MANAGER)]);
    world.store.raise_alarm(CONCERN, 2, false, at(40)).await.expect("written");
    assert_eq!(world.told(CONCERN, 2).await, [Some(IRO), Some(MANAGER)], "no duty address is set");
    let unheard = Unheard { concern: CONCERN, last: Some((2, at(40))) };
    assert_eq!(world.store.unheard().await.expect("read"), [unheard]);
}

pub(crate) async fn what_waits_for_one_person_is_one_message(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    world.send(&second(2)).await;
    let calls = world.call(3, false).await;
    assert_eq!(
        calls.iter().map(|call| (call.staff, call.alarms.len())).collect::<Vec<_>>(),
        [(Some(IRO), 2), (Some(MANAGER), 2)]
    );
    assert!(world.call(4, false).await.is_empty(), "both are taken");
    let duty = world.call(4, true).await;
    assert_eq!(duty.iter().map(|call| (call.staff, call.alarms.len())).collect::<Vec<_>>(), [(None, 2)]);
    world.went(&calls[0], 4).await;
    // What comes while a message has just gone, or is going, waits for the next.
    world.store.raise_alarm(CONCERN, 1, false, at(4)).await.expect("written");
    assert!(world.call(4, false).await.is_empty());
    let next = world.call(6, false).await;
    assert_eq!(next.iter().map(|call| (call.staff, call.alarms.len())).collect::<Vec<_>>(), [(Some(IRO), 1)]);
    // The manager's was taken by a server that stopped: when the lease is over it goes, with what came meanwhile.
    let late = world.call(13, false).await;
    assert_eq!(late.iter().map(|call| (call.staff, call.alarms.len())).collect::<Vec<_>>(), [(Some(MANAGER), 3)]);
    world.went(&calls[1], 14).await;
    assert!(
        world.alarms(CONCERN).await.iter().all(|row| row.staff != Some(MANAGER) || row.sent_at.is_none()),
        "no longer its"
    );
    world.went(&late[0], 14).await;
    let sent = |rows: Vec<AlarmRow>| rows.iter().filter(|row| row.sent_at.is_some()).count();
    assert_eq!((sent(world.alarms(CONCERN).await), sent(world.alarms(SECOND).await)), (3, 2));
}

pub(crate) async fn what_does_not_go_is_tried_again(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    for (tries, now) in [(1, 2), (2, 5), (3, 9)] {
        assert_eq!(world.store.alarms_fail().await.expect("read"), tries > 1, "before try {tries}");
        let calls = world.call(now, false).await;
        assert_eq!(calls.len(), 2, "try {tries}");
        assert_eq!(world.store.alarms_fail().await.expect("read"), tries > 1, "the first is on its way");
        assert!(calls.iter().all(|call| call.alarms.iter().all(|(_, tried)| *tried == tries)));
        for call in &calls {
            world.store.tried_alarms(call, Some(at(now + 3)), at(now)).await.expect("said");
        }
        assert!(world.call(now + 2, false).await.is_empty(), "not before");
    }
    // Something new is a reason to try at once, with everything.
    world.send(&second(13)).await;
    let calls = world.call(13, false).await;
    assert!(calls.len() == 2 && calls.iter().all(|call| call.alarms.len() == 2), "{calls:?}");
    for call in &calls {
        world.went(call, 14).await;
    }
    assert!(!world.store.alarms_fail().await.expect("read"));
}

pub(crate) async fn once_somebody_acts_nothing_more_goes(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    world.send(&second(2)).await;
    let first = world.call(2, false).await.remove(0);
    world.went(&first, 2).await;
    world.store.raise_alarm(CONCERN, 1, true, at(30)).await.expect("written");
    let entry = by_iro(Action::AcknowledgedConcern);
    assert!(world.store.acknowledge_concern(CONCERN, IRO, at(31), &entry).await.expect("said"));
    for row in world.alarms(CONCERN).await {
        assert!(row.sent_at.is_some() || row.dropped_at == Some(at(31)), "{row:?}");
    }
    world.store.raise_alarm(CONCERN, 2, true, at(60)).await.expect("asked");
    assert!(world.told(CONCERN, 2).await.is_empty());
    let unheard = world.store.unheard().await.expect("read");
    assert_eq!(unheard.iter().map(|one| one.concern).collect::<Vec<_>>(), [SECOND]);
    let numbers: usize = world.call(60, true).await.iter().map(|call| call.alarms.len()).sum();
    assert_eq!(numbers, 2, "the manager's and duty's of the other concern");
}

pub(crate) async fn a_disabled_worker_gets_no_message(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    world.store.set_digest(MANAGER, Some(crate::scene::day(1))).await.expect("chosen");
    world.store.disable_staff(MANAGER, at(2), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert_eq!(world.call(3, false).await.iter().map(|call| call.staff).collect::<Vec<_>>(), [Some(IRO)]);
    assert!(!world.store.wants_digest(MANAGER).await.expect("read"));
    world.store.raise_alarm(CONCERN, 1, false, at(30)).await.expect("written");
    assert_eq!(world.told(CONCERN, 1).await, [Some(IRO)]);
}

pub(crate) async fn a_concern_of_an_older_database_is_told_of(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    assert!(world.raw("DELETE FROM alarm", "DELETE FROM alarm").await);
    assert_eq!(world.store.unheard().await.expect("read"), [Unheard { concern: CONCERN, last: None }]);
    world.store.raise_alarm(CONCERN, 0, true, at(5)).await.expect("written");
    assert_eq!(world.told(CONCERN, 0).await, [None, Some(IRO), Some(MANAGER)]);
}

pub(crate) async fn a_morning_is_done_once_a_day(world: &World) {
    world.with_people().await;
    let (store, day) = (&world.store, crate::scene::day);
    let claim = async |of, now| store.claim_digests(day(of), at(now), at(now + 10), 8).await.expect("claimed");
    assert!(!store.wants_digest(IRO).await.expect("read") && claim(23, 0).await.is_empty());
    for staff in [IRO, OTHER_IRO] {
        store.set_digest(staff, Some(day(20))).await.expect("chosen");
        store.set_digest(staff, Some(day(22))).await.expect("chosen again");
    }
    assert!(store.wants_digest(IRO).await.expect("read"));
    assert!(claim(20, 0).await.is_empty(), "the day of choosing is done");
    store.set_digest(OTHER_IRO, None).await.expect("no more");
    let call = claim(21, 1).await.remove(0);
    assert_eq!((call.staff, call.day, call.tries), (IRO, day(21), 1));
    assert!(claim(21, 2).await.is_empty(), "another server has it");
    store.tried_digest(&call, Some(at(9))).await.expect("said");
    assert!(claim(21, 8).await.is_empty(), "not before");
    let again = claim(21, 9).await.remove(0);
    assert_eq!(again.tries, 2);
    store.tried_digest(&call, None).await.expect("said");
    assert_eq!(claim(21, 19).await.len(), 1, "what the first said too late counts for nothing");
    let last = claim(21, 40).await.remove(0);
    store.tried_digest(&last, None).await.expect("said");
    assert!(claim(21, 60).await.is_empty());
    assert_eq!(claim(22, 60).await[0].tries, 1, "the next day begins anew");
    assert!(!store.wants_digest(OTHER_IRO).await.expect("read"));
}

pub(crate) async fn a_deleted_child_takes_the_messages_along(world: &World) {
    world.with_manager().await;
    world.send(&urgent_views(1)).await;
    world.store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.expect("deleted");
    assert!(world.alarms(CONCERN).await.is_empty() && world.store.unheard().await.expect("read").is_empty());
}
