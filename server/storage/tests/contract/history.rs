use std::collections::HashSet;

use heard_domain::Day;
use heard_domain::attending::{Attending, Presence};
use heard_domain::audit::{Action, Actor};
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::import::reviews::{KnownPast, Made, Parent, PastReview};
use heard_domain::lists::ListCode;
use heard_domain::monitoring::{Monitoring, YesNo};
use heard_domain::papers::Papers;
use heard_domain::participation::Code;
use heard_domain::review::{ReviewKind, Source};
use heard_domain::store::{
    Held, HistoryWrite, LetterBody, LetterState, NewDecision, NewLine, NewReview, OpenReview, PastWrite, ReviewFacts,
    StoreErrorKind,
};

use crate::addenda::corrected;
use crate::counted::counted;
use crate::records::line;
use crate::scene::{
    ADVOCATE, CHILD, IRO, OTHER, OTHER_REVIEW, REVIEW, at, by_iro, day, draft, entry, letter, promise, sealed, views,
};
use crate::world::World;

/// The day so many days after the first of the scene.
fn after(days: u64) -> Day {
    day(1) + chrono::Days::new(days)
}

/// A past review with something of everything, held so many days after the first of the scene.
pub(crate) fn past(number: u8, held: u64) -> PastWrite {
    let said = PastReview {
        line: number.into(),
        child: "4711".to_owned(),
        kind: ReviewKind::Subsequent,
        ordinal: None,
        due_on: after(held + 1),
        held_on: after(held),
        facts: ReviewFacts { participation: Some(Code::Pn2), planned_on: Some(after(held)), ..ReviewFacts::default() },
        seen_alone_reason: heard_domain::Words::default(),
        monitoring: Monitoring {
            attending: Attending::default(),
            early_trigger: None,
            advocate_offered_on: None,
            ..counted()
        },
        papers: Papers { decisions: Some(after(held + 3)), record: Some(after(held + 4)), distribution: None },
        letter: Some(LetterState::Sent),
        letter_on: Some(after(held + 5)),
        midway_expected: Some(YesNo::Yes),
        mother: Parent { invited: Some(YesNo::Yes), attended: Some(YesNo::No) },
        father: Parent::default(),
        team: "North".to_owned(),
        iro_email: None,
        iro_allocated_on: Some(day(2)),
    };
    PastWrite {
        id: ReviewId::from_bytes([number; 16]),
        new: true,
        ordinal: 3,
        said,
        digest: [number; 32],
        team: Some("North".to_owned()),
        iro: Some(IRO),
        notes: Some(sealed("why not alone")),
    }
}

/// What its record says is counted: who came is what the case system said of the parents.
fn recorded(said: &PastReview) -> Monitoring {
    let parent = |said: &Parent| Presence { invited: said.invited, came: said.attended };
    let attending = Attending::of_parents(parent(&said.mother), parent(&said.father));
    Monitoring { attending, ..said.monitoring.clone() }
}

/// What comes of a child, decided by what is known of them now; their open review stays as it is.
pub(crate) async fn history(world: &World, child: ChildId, reviews: Vec<PastWrite>) -> HistoryWrite {
    let known = known(world, child).await;
    let entry = entry(Actor::System, child, Action::ImportedReviews);
    HistoryWrite { child, known, reviews, renumbered: Vec::new(), open: OpenReview::AsItStands, at: at(5), entry }
}

/// Where one came from whose number nobody gave.
fn brought(digest: u8, corrected: bool) -> Made {
    Made::Brought { digest: [digest; 32], corrected, kind: ReviewKind::Subsequent, said_ordinal: None }
}

/// What is known of the reviews of one of the children.
async fn known(world: &World, child: ChildId) -> Vec<KnownPast> {
    let refs = HashSet::from([[0xa1; 32], [0xa2; 32]]);
    let known = world.store.histories(&refs).await.expect("read");
    known.into_iter().find(|known| known.id == child).map(|known| known.reviews).unwrap_or_default()
}

pub(crate) async fn past_reviews_are_reviews_that_were_imported(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let next = NewReview { id: ReviewId::from_bytes([0xee; 16]), child: CHILD, ordinal: 4, due_on: day(28) };
    let write = HistoryWrite { open: OpenReview::Counted(next), ..history(world, CHILD, vec![past(0xd1, 2)]).await };
    store.write_history(&[write]).await.expect("imported");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    let stands: Vec<_> = file.reviews.iter().map(|row| (row.id, row.ordinal, row.held_on, row.source)).collect();
    let id = past(0xd1, 2).id;
    assert_eq!(stands, [(REVIEW, 4, None, Source::Heard), (id, 3, Some(after(2)), Source::CaseSystem)]);

    let record = store.read_record(id, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    let (review, said) = (record.review, past(0xd1, 2).said);
    assert_eq!((review.facts, record.monitoring.attending.people.len()), (said.facts, 1), "of one parent");
    assert_eq!(record.monitoring, recorded(&said));
    assert_eq!((review.papers, review.letter, review.letter_at), (said.papers, Some(LetterState::Sent), None));
    assert_eq!((record.notes, record.check.closed_at), (Some(sealed("why not alone")), Some(at(5))));
    let saved = store.save_review(id, 1, &said.facts, None, None, &by_iro(Action::ChangedRecord)).await;
    assert!(!saved.expect("asked"), "its record is closed");

    // Nothing of it is owed here.
    assert!(store.unfinished_reviews().await.expect("read").is_empty());
    let cases = store.caseload(IRO).await.expect("read");
    let case = cases.iter().find(|case| case.child == CHILD).expect("theirs");
    assert!(case.unfinished.is_empty() && case.last_held.as_ref().is_some_and(|last| last.is_imported()));
    let log = store.log_after(0, 10_000).await.expect("the log");
    let actions = log.iter().filter_map(|row| row.entry.as_ref().map(|entry| entry.action));
    assert_eq!(actions.filter(|action| *action == Action::ImportedReviews).count(), 1);
}

pub(crate) async fn many_come_at_once_with_all_that_is_counted(world: &World) {
    world.with_people().await;
    let store = &world.store;
    // More than two batches, and some that fill none.
    let some = |from: u8, count: u8| (from..from + count).map(|one| past(one, one.into())).collect();
    let many = async |child, from, count| history(world, child, some(from, count)).await;
    store.write_history(&[many(CHILD, 1, 150).await, many(OTHER, 180, 75).await]).await.expect("imported");
    for (child, count, open) in [(CHILD, 150, REVIEW), (OTHER, 75, OTHER_REVIEW)] {
        let file = store.child_file(child).await.expect("read").expect("there");
        assert_eq!((file.reviews.len(), file.reviews[0].id), (count + 1, open));
    }
    for number in [1, 100, 101, 150, 180, 229, 230, 254] {
        let id = past(number, number.into()).id;
        let entry = by_iro(Action::ReadRecord);
        let entry = if number > 150 { crate::scene::crossed(Action::ReadRecord) } else { entry };
        let record = store.read_record(id, &entry).await.expect("read").expect("there");
        assert_eq!(record.monitoring, recorded(&past(number, number.into()).said), "{number}");
        assert_eq!(record.review.held_on, Some(after(number.into())));
    }
}

pub(crate) async fn what_is_known_of_a_childs_past_is_told(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 2), past(0xd2, 9)]).await]).await.expect("imported");
    let known = store.histories(&HashSet::from([[0xa1; 32], [0xff; 32]])).await.expect("read");
    let [child] = &known[..] else { panic!("one is known") };
    assert_eq!((child.id, child.identity.clone(), child.entered_care_on), (CHILD, sealed("child"), Some(day(1))));
    let made = |id| child.reviews.iter().find(|review| review.id == id).expect("known").made.clone();
    assert_eq!(child.reviews.len(), 3);
    assert_eq!(made(REVIEW), Made::Here { begun: true }, "somebody is invited to it");
    assert_eq!(made(past(0xd1, 2).id), brought(0xd1, false));
    let other = store.histories(&HashSet::from([[0xa2; 32]])).await.expect("read");
    assert_eq!(other[0].reviews[0].made, Made::Here { begun: false });
    let correction = heard_domain::store::Corrected { review: past(0xd2, 9).id, ..corrected(1) };
    assert!(store.correct_review(&correction).await.expect("corrected"));
    let known = store.histories(&HashSet::from([[0xa1; 32]])).await.expect("read");
    let second = known[0].reviews.iter().find(|review| review.id == correction.review).expect("known");
    assert_eq!(second.made, brought(0xd2, true));
}

pub(crate) async fn a_past_review_is_replaced_until_it_is_corrected_here(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await]).await.expect("imported");
    let mut changed = PastWrite { new: false, digest: [9; 32], team: None, notes: None, ..past(0xd1, 2) };
    changed.said.held_on = after(3);
    changed.said.monitoring.concerns = [ListCode::read("education").expect("a code")].into();
    store.write_history(&[history(world, CHILD, vec![changed.clone()]).await]).await.expect("changed");
    let read = async || {
        let read = store.read_record(changed.id, &by_iro(Action::ReadRecord)).await.expect("read");
        read.expect("there")
    };
    let record = read().await;
    assert_eq!((record.review.held_on, record.review.version, record.notes), (Some(after(3)), 1, None));
    assert_eq!(record.monitoring, recorded(&changed.said));
    let made = store.histories(&HashSet::from([[0xa1; 32]])).await.expect("read")[0].reviews.clone();
    assert!(made.iter().any(|review| review.made == brought(9, false)));

    // What was put right here is not written over, and nothing that came with it is kept.
    let correction = heard_domain::store::Corrected { review: changed.id, ..corrected(1) };
    assert!(store.correct_review(&correction).await.expect("corrected"));
    let stands = read().await.review;
    let both = history(world, CHILD, vec![PastWrite { digest: [8; 32], ..changed.clone() }, past(0xd2, 9)]).await;
    assert!(store.write_history(&[both]).await.is_err());
    assert_eq!(read().await.review, stands);
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").reviews.len(), 2);
}

pub(crate) async fn nothing_comes_where_anything_fails(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let count = async || store.child_file(CHILD).await.expect("read").expect("there").reviews.len();
    // The second is of a child who is not there.
    let nobody = history(world, ChildId::from_bytes([9; 16]), vec![past(0xd2, 9)]).await;
    assert!(store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await, nobody]).await.is_err());
    assert_eq!(count().await, 1);
    world.break_log(true).await;
    assert!(
        store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await]).await.is_err(),
        "not without the log"
    );
    world.break_log(false).await;
    assert_eq!(count().await, 1);
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await]).await.expect("imported");
    assert_eq!(count().await, 2);
}

/// Decided by what was known before, it is not written over what came meanwhile.
pub(crate) async fn what_changed_meanwhile_is_looked_at_again(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let once = history(world, CHILD, vec![past(0xd1, 2)]).await;
    let at_once = history(world, CHILD, vec![past(0xd2, 2)]).await;
    let others = history(world, OTHER, vec![past(0xd3, 2)]).await;
    store.write_history(&[once]).await.expect("imported");
    let refused = store.write_history(&[others.clone(), at_once]).await.expect_err("decided by less");
    assert_eq!(refused.kind, StoreErrorKind::Changed);
    assert_eq!((known(world, CHILD).await.len(), known(world, OTHER).await.len()), (2, 1), "nothing was written");

    // Somebody held the open review in Heard, or began with it.
    let before = history(world, CHILD, vec![past(0xd2, 9)]).await;
    let held = Held { review: REVIEW, on: after(9), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let refused = store.write_history(&[before]).await.expect_err("held meanwhile");
    assert_eq!(refused.kind, StoreErrorKind::Changed);
    let begins = NewDecision { review: OTHER_REVIEW, child: OTHER, ..promise() };
    let entry = crate::scene::crossed(Action::ChangedDecision);
    assert!(store.add_decision(&begins, &entry).await.expect("begun"));
    let refused = store.write_history(&[others]).await.expect_err("begun meanwhile");
    assert_eq!((refused.kind, known(world, OTHER).await.len()), (StoreErrorKind::Changed, 1));
}

pub(crate) async fn whatever_somebody_did_for_a_review_begins_it(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let next = NewReview { id: ReviewId::from_bytes([0xee; 16]), child: CHILD, ordinal: 2, due_on: day(28) };
    let held = Held { review: REVIEW, on: day(10), team: None, next: Some(next.clone()) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let begun = async || {
        let known = known(world, CHILD).await;
        known.into_iter().find(|review| review.id == next.id).expect("open").made == Made::Here { begun: true }
    };
    let cleared = async |rows| assert!(world.raw(rows, rows).await && !begun().await, "{rows}");
    assert!(!begun().await);
    store.ask_to_speak(CHILD, next.id, ADVOCATE, IRO, &by_iro(Action::AskedAdvocate)).await.expect("asked");
    assert!(begun().await, "an advocate was asked");
    cleared("DELETE FROM asked").await;
    let drafted = heard_domain::store::DraftWrite { review: next.id, ..draft(7) };
    store.begin_draft(&drafted, &crate::scene::WRITER).await.expect("begun");
    assert!(begun().await, "a draft");
    cleared("DELETE FROM draft").await;
    let placed = NewLine { review: next.id, ..line(1, 0x11, heard_domain::store::Part::Shared) };
    let entries = [by_iro(Action::PlacedShared)];
    assert!(store.place_lines(next.id, &[placed], &entries).await.expect("placed"));
    assert!(begun().await, "a line");
    cleared("DELETE FROM line").await;
    let decided = NewDecision { review: next.id, ..promise() };
    assert!(store.add_decision(&decided, &by_iro(Action::ChangedDecision)).await.expect("decided"));
    assert!(begun().await, "a decision");
    cleared("DELETE FROM decision").await;
    let facts = ReviewFacts { planned_on: Some(day(20)), ..ReviewFacts::default() };
    let saved = store.save_review(next.id, 1, &facts, None, None, &by_iro(Action::ChangedRecord)).await;
    assert!(saved.expect("booked") && begun().await, "a day");
    let booked = known(world, CHILD).await.into_iter().find(|review| review.id == next.id).expect("open");
    assert_eq!(booked.planned_on, Some(day(20)));
}

pub(crate) async fn who_led_it_and_its_number_are_what_was_said_last(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let mut said = past(0xd1, 2);
    said.said.ordinal = Some(7);
    store.write_history(&[history(world, CHILD, vec![said]).await]).await.expect("imported");
    let made = async || {
        let known = known(world, CHILD).await;
        known.into_iter().find(|review| review.id == past(0xd1, 2).id).expect("there").made
    };
    let kind = ReviewKind::Subsequent;
    assert_eq!(made().await, Made::Brought { digest: [0xd1; 32], corrected: false, kind, said_ordinal: Some(7) });
    let nobodys = PastWrite { new: false, iro: None, ..past(0xd1, 2) };
    store.write_history(&[history(world, CHILD, vec![nobodys]).await]).await.expect("changed");
    assert_eq!(made().await, brought(0xd1, false));
}

pub(crate) async fn a_letter_that_the_case_system_sent_is_sent_whatever_is_drafted_here(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await]).await.expect("imported");
    let id = past(0xd1, 2).id;
    let drafted = LetterBody { review: id, ..letter("dear") };
    assert!(store.save_letter(&drafted, 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert_eq!(store.review(id).await.expect("read").expect("there").letter, Some(LetterState::Sent));
}
