use heard_domain::attending::{Attending, Person, ticked};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::ContactNoteId;
use heard_domain::lists::ListCode;
use heard_domain::monitoring::{Midway, Monitoring, Rag, YesNo};
use heard_domain::store::{ContactNote, Held, ReviewFacts};

use crate::scene::{CHILD, IRO, OTHER, OTHER_IRO, OTHER_REVIEW, REVIEW, at, by_iro, crossed, day, sealed};
use crate::world::World;

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

/// Something of everything.
pub(crate) fn counted() -> Monitoring {
    Monitoring {
        attending: attending(),
        rag: Some(Rag::Amber),
        concerns: [code("health"), code("councils_own")].into(),
        actions: [code("service_manager"), code("operations_manager")].into(),
        midway: Some(Midway::Held),
        midway_held_on: Some(day(2)),
        late_reason: Some(code("iro_sickness")),
        early_trigger: Some(code("custody")),
        advocate_offered: Some(YesNo::Yes),
        advocate_offered_on: Some(day(3)),
        advocacy_referred_on: Some(day(4)),
        advocacy_accepted_on: Some(day(5)),
        advocate_used: Some(YesNo::No),
    }
}

/// Some who were asked and came, some who were not or did not, and days besides the date of the review.
fn attending() -> Attending {
    Attending {
        people: ticked(&[Person::Mother, Person::Carer].into(), &[Person::Carer, Person::Interpreter].into()),
        adjourned_from: Some(day(1)),
        also_met_on: [day(6), day(7)].into(),
    }
}

/// A note of the first child.
pub(crate) fn note(number: u8, on: u32) -> ContactNote {
    ContactNote {
        id: ContactNoteId::from_bytes([number; 16]),
        child: CHILD,
        on: day(on),
        way: code("visit"),
        body: sealed("note"),
        by: IRO,
        at: at(i64::from(number)),
    }
}

pub(crate) async fn what_is_counted_of_a_review_is_saved_with_its_facts(world: &World) {
    world.with_people().await;
    let (store, entry) = (&world.store, by_iro(Action::ChangedRecord));
    let recorded = async || {
        let read = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        (read.monitoring, read.review.version)
    };
    let (before, version) = recorded().await;
    assert_eq!(before, Monitoring::default());
    let facts = ReviewFacts { planned_on: Some(day(18)), ..ReviewFacts::default() };
    let save = async |version, said: Option<&Monitoring>| {
        store.save_review(REVIEW, version, &facts, said, None, &entry).await.expect("asked")
    };
    assert!(save(version, Some(&counted())).await);
    assert_eq!(recorded().await, (counted(), version + 1));
    let logged = world.logged().await;
    assert!(!save(version, Some(&Monitoring::default())).await, "somebody changed it meanwhile");
    assert_eq!((recorded().await.0, world.logged().await), (counted(), logged + 1), "but for the reading");
    assert!(save(version + 1, None).await);
    assert_eq!(recorded().await, (counted(), version + 2), "nothing said leaves it as it is");
    let less = Monitoring { concerns: [code("health")].into(), actions: [].into(), late_reason: None, ..counted() };
    assert!(save(version + 2, Some(&less)).await);
    assert_eq!(recorded().await.0, less, "codes that are not named any more are gone");
    let held = Held { review: REVIEW, on: day(19), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(store.close_record(REVIEW, IRO, at(6), &by_iro(Action::ClosedRecord)).await.expect("closed"));
    let (_, version) = recorded().await;
    assert!(!save(version, Some(&counted())).await, "a closed record stays as it is");
    assert_eq!(recorded().await.0, less);
}

pub(crate) async fn who_came_is_kept_by_person_and_day(world: &World) {
    world.with_people().await;
    let (store, facts) = (&world.store, ReviewFacts::default());
    let recorded = async |review, entry| {
        store.read_record(review, &entry).await.expect("read").expect("there").monitoring.attending
    };
    let asked = Attending { people: ticked(&[Person::Health].into(), &[].into()), ..Attending::default() };
    let of_nobody = Attending { people: ticked(&[].into(), &[].into()), ..attending() };
    for (version, attending) in (1..).zip([attending(), asked, of_nobody, Attending::default(), attending()]) {
        let said = Monitoring { attending: attending.clone(), ..Monitoring::default() };
        let saved = store.save_review(REVIEW, version, &facts, Some(&said), None, &by_iro(Action::ChangedRecord)).await;
        assert!(saved.expect("asked"), "{version}");
        assert_eq!(recorded(REVIEW, by_iro(Action::ReadRecord)).await, attending, "in the place of what was before");
    }
    let other = recorded(OTHER_REVIEW, crossed(Action::ReadRecord)).await;
    assert_eq!(other, Attending::default(), "it is of one review");
}

pub(crate) async fn contact_is_noted_once_and_listed_by_its_day(world: &World) {
    world.with_people().await;
    let (store, before) = (&world.store, world.logged().await);
    let by_telephone = ContactNote { way: code("telephone"), by: OTHER_IRO, ..note(2, 9) };
    for (note, kept) in [(note(1, 4), true), (by_telephone.clone(), true), (note(3, 7), true), (note(1, 5), false)] {
        let mut entry = by_iro(Action::NotedContact);
        (entry.object, entry.object_id) = (ObjectKind::ContactNote, *note.id.as_bytes());
        assert_eq!(store.note_contact(&note, &entry).await.expect("asked"), kept, "{note:?}");
    }
    assert_eq!(world.logged().await, before + 3, "what was kept before writes nothing");
    assert_eq!(store.contact_notes(CHILD).await.expect("read"), [by_telephone, note(3, 7), note(1, 4)]);
    assert!(store.contact_notes(OTHER).await.expect("read").is_empty());
    let cases = store.caseload(IRO).await.expect("read");
    let last = |child| cases.iter().find(|case| case.child == child).and_then(|case| case.last_contact);
    assert_eq!((last(CHILD), last(OTHER)), (Some(day(9)), None), "the last day, whenever it was noted");
}
