use heard_domain::audit::Action;
use heard_domain::id::{ChildId, NoteId, StaffId};
use heard_domain::store::{Cause, ChildWrite, GreetingKind, HandOver, Handed, HandedChild, HandoverNote, OpenReview};

use crate::scene::{
    ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, OTHER_REVIEW, at, by_iro, child, crossed, day, greeting, sealed,
};
use crate::seals::{by_hand, hex};
use crate::world::World;

/// A note about the first child.
pub(crate) fn note(number: u8, to: StaffId) -> HandoverNote {
    let (id, at) = (NoteId::from_bytes([number; 16]), at(i64::from(number)));
    HandoverNote { id, child: CHILD, to, by: IRO, body: sealed("note"), at }
}

/// The first child, from one to another, with a note, a goodbye and a hello.
fn handed(from: Option<StaffId>, to: StaffId, minutes: i64) -> HandOver {
    let said = [(IRO, GreetingKind::Goodbye), (to, GreetingKind::Hello)];
    let greetings = said.map(|(worker, kind)| greeting(worker, kind, minutes)).into();
    let entry = by_iro(Action::HandedOver);
    let note = Some(HandoverNote { at: at(minutes), ..note(1, to) });
    let one = HandedChild { child: CHILD, note, greetings, entry };
    HandOver { from, to, at: at(minutes), children: vec![one] }
}

/// Both children, with nothing that goes along.
fn both(from: Option<StaffId>, to: StaffId) -> HandOver {
    let one = |child, entry| HandedChild { child, note: None, greetings: Vec::new(), entry };
    let children = vec![one(CHILD, by_iro(Action::HandedOver)), one(OTHER, crossed(Action::HandedOver))];
    HandOver { from, to, at: at(4), children }
}

async fn iros(world: &World) -> [Option<StaffId>; 2] {
    let all = world.store.in_care().await.expect("read");
    [CHILD, OTHER].map(|child| all.iter().find(|row| row.id == child).expect("in care").iro)
}

async fn without(world: &World) -> Vec<ChildId> {
    let mut children = world.store.without_iro().await.expect("read");
    children.sort_unstable();
    children
}

pub(crate) async fn a_child_goes_with_note_goodbye_and_hello(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let (store, before) = (&world.store, world.logged().await);
    assert_eq!(store.hand_over(&handed(Some(IRO), OTHER_IRO, 3)).await.expect("asked"), Handed::Done);
    assert_eq!(iros(world).await, [Some(OTHER_IRO), Some(IRO)]);
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.iro_since, file.iro_before), (Some(OTHER_IRO), Some(at(3)), Some(IRO)));
    assert_eq!(store.handover_notes(CHILD).await.expect("read"), [HandoverNote { at: at(3), ..note(1, OTHER_IRO) }]);
    assert!(store.handover_notes(OTHER).await.expect("read").is_empty());
    let mut said: Vec<_> =
        store.greetings(CHILD).await.expect("read").into_iter().map(|row| (row.staff, row.kind)).collect();
    said.sort_by_key(|(_, kind)| kind.code());
    assert_eq!(said, [(IRO, GreetingKind::Goodbye), (OTHER_IRO, GreetingKind::Hello)]);
    let told: Vec<_> = store.outbox(10).await.expect("read").iter().map(|row| row.cause).collect();
    assert_eq!(told, [Cause::Greeting], "one message for both");
    assert_eq!(world.logged().await, before + 1);
    let left = store.left_children(IRO, at(2)).await.expect("read");
    assert_eq!(left.iter().map(|row| (row.child, row.said_goodbye)).collect::<Vec<_>>(), [(CHILD, true)]);

    // Pressed twice, and by somebody whose page is older.
    assert_eq!(store.hand_over(&handed(Some(IRO), OTHER_IRO, 5)).await.expect("asked"), Handed::Already);
    assert_eq!(store.hand_over(&both(Some(IRO), OTHER_IRO)).await.expect("asked"), Handed::Changed);
    assert_eq!(store.hand_over(&handed(None, IRO, 5)).await.expect("asked"), Handed::Changed);
    assert_eq!(iros(world).await, [Some(OTHER_IRO), Some(IRO)]);
    assert_eq!(world.logged().await, before + 1);
    assert_eq!(store.handover_notes(CHILD).await.expect("read").len(), 1);

    let back = HandOver {
        children: vec![HandedChild { note: Some(note(6, IRO)), ..handed(None, IRO, 6).children.remove(0) }],
        ..handed(Some(OTHER_IRO), IRO, 6)
    };
    assert_eq!(store.hand_over(&back).await.expect("asked"), Handed::Done);
    let notes: Vec<_> = store.handover_notes(CHILD).await.expect("read").into_iter().map(|note| note.at).collect();
    assert_eq!(notes, [at(6), at(3)], "the newest first");
}

pub(crate) async fn all_go_or_none(world: &World) {
    world.with_people().await;
    let (store, before) = (&world.store, world.logged().await);
    world.break_log(true).await;
    assert!(store.hand_over(&handed(Some(IRO), OTHER_IRO, 3)).await.is_err());
    world.break_log(false).await;
    assert_eq!(iros(world).await, [Some(IRO); 2]);
    assert!(store.handover_notes(CHILD).await.expect("read").is_empty());
    assert!(store.greetings(CHILD).await.expect("read").is_empty());

    // One of two is somebody else's meanwhile, or has left care.
    assert_eq!(store.hand_over(&handed(Some(IRO), OTHER_IRO, 3)).await.expect("asked"), Handed::Done);
    assert_eq!(store.hand_over(&both(Some(IRO), OTHER_IRO)).await.expect("asked"), Handed::Changed);
    assert!(store.hand_over(&handed(Some(OTHER_IRO), IRO, 4)).await.is_err(), "there is a note of that id");
    assert_eq!(iros(world).await, [Some(OTHER_IRO), Some(IRO)]);
    let back = HandOver { children: both(None, IRO).children.drain(..1).collect(), ..both(Some(OTHER_IRO), IRO) };
    assert_eq!(store.hand_over(&back).await.expect("asked"), Handed::Done);
    let gone = ChildWrite {
        key: None,
        left_care_on: Some(day(5)),
        iro: None,
        open: OpenReview::Ended(day(5)),
        ..child(OTHER, OTHER_REVIEW)
    };
    store.write_children(&[gone]).await.expect("written");
    assert_eq!(store.hand_over(&both(Some(IRO), OTHER_IRO)).await.expect("asked"), Handed::Changed);
    assert!(store.child_file(CHILD).await.expect("read").expect("there").iro == Some(IRO));
    assert_eq!(world.logged().await, before + 3);
}

pub(crate) async fn only_an_iro_at_work_is_given_children(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.disable_staff(OTHER_IRO, at(2), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    for to in [OTHER_IRO, ADVOCATE, StaffId::from_bytes([0x77; 16])] {
        assert_eq!(store.hand_over(&both(Some(IRO), to)).await.expect("asked"), Handed::CannotBeIro);
    }
    assert_eq!(iros(world).await, [Some(IRO); 2]);
    // Made an IRO past the store.
    by_hand(world, &format!("UPDATE staff SET role = 'iro' WHERE id = {}", hex(ADVOCATE.as_bytes()))).await;
    assert_eq!(store.hand_over(&both(Some(IRO), ADVOCATE)).await.expect("asked"), Handed::CannotBeIro);
}

pub(crate) async fn who_has_nobody_is_known_with_when_the_last_one_ended(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(without(world).await.is_empty());
    let disabled = by_iro(Action::DisabledStaff);
    store.disable_staff(IRO, at(7), &disabled).await.expect("disabled");
    assert_eq!(without(world).await, [CHILD, OTHER]);
    let all = store.in_care().await.expect("read");
    for row in &all {
        assert_eq!((row.iro, row.iro_ended, row.entered_care_on), (None, Some(at(7)), Some(day(1))));
    }
    let first = all.iter().find(|row| row.id == CHILD).expect("there");
    assert_eq!((&first.key.bytes, &first.identity), (&sealed("child's key"), &sealed("child")));
    assert_eq!(store.hand_over(&both(None, OTHER_IRO)).await.expect("asked"), Handed::Done);
    assert_eq!((without(world).await, iros(world).await), (vec![], [Some(OTHER_IRO); 2]));

    // An allocation that was written by hand is nobody's, and stands in nobody's way.
    let text = format!(
        "UPDATE allocation SET worker = {} WHERE until_at IS NULL AND child = {}",
        hex(IRO.as_bytes()),
        hex(CHILD.as_bytes())
    );
    by_hand(world, &text).await;
    assert_eq!((without(world).await, iros(world).await), (vec![CHILD], [None, Some(OTHER_IRO)]));
    let one = HandOver { children: both(None, OTHER_IRO).children.drain(..1).collect(), ..both(None, OTHER_IRO) };
    assert_eq!(store.hand_over(&one).await.expect("asked"), Handed::Done);
    assert_eq!(iros(world).await, [Some(OTHER_IRO); 2]);

    let gone = ChildWrite {
        key: None,
        left_care_on: Some(day(5)),
        iro: None,
        open: OpenReview::Ended(day(5)),
        ..child(OTHER, OTHER_REVIEW)
    };
    store.write_children(&[gone]).await.expect("written");
    assert_eq!(store.in_care().await.expect("read").len(), 1, "who has left care has nobody by right");
}
