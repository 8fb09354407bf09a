use heard_domain::addendum::{Correction, Fact};
use heard_domain::audit::Action;
use heard_domain::id::{AddendumId, ReviewId};
use heard_domain::papers::{Paper, Papers};
use heard_domain::participation::Code;
use heard_domain::store::{Cause, Corrected, Held, NewAddendum, NewReview, OpenReview, ReviewFacts};

use crate::scene::{CHILD, IRO, OTHER, REVIEW, at, by_child, by_iro, day, sealed};
use crate::world::World;

const NEXT: ReviewId = ReviewId::from_bytes([0xb9; 16]);

pub(crate) fn addendum(number: u8, fact: Fact) -> NewAddendum {
    let (id, body) = (AddendumId::from_bytes([number; 16]), sealed(fact.code()));
    NewAddendum { id, fact, body, entry: by_iro(Action::CorrectedReview) }
}

/// Another day of the review and another code, the next review and its number counted anew.
pub(crate) fn corrected(version: i64) -> Corrected {
    let papers = Papers { decisions: Some(day(13)), ..Papers::default() };
    let facts = [Fact::HeldOn, Fact::Participation, Fact::Decisions, Fact::Shared, Fact::Private];
    Corrected {
        review: REVIEW,
        child: CHILD,
        version,
        correction: Correction { held_on: Some(day(12)), code: Some(Code::Pn2), papers },
        open: OpenReview::Counted(NewReview { id: NEXT, child: CHILD, ordinal: 4, due_on: day(30) }),
        renumbered: vec![(REVIEW, 3)],
        addenda: (1..).zip(facts).map(|(number, fact)| addendum(number, fact)).collect(),
        tells_child: true,
        by: IRO,
        at: at(20),
    }
}

/// Holds the review with a code, and gives its version.
pub(crate) async fn hold(world: &World) -> i64 {
    let store = &world.store;
    let facts = ReviewFacts { participation: Some(Code::Pn1), ..ReviewFacts::default() };
    assert!(store.save_review(REVIEW, 1, &facts, None, None, &by_iro(Action::ChangedRecord)).await.expect("saved"));
    let next = NewReview { id: NEXT, child: CHILD, ordinal: 2, due_on: day(28) };
    let held = Held { review: REVIEW, on: day(10), team: None, next: Some(next) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let sent = by_iro(Action::SentDecisions);
    assert!(store.send_paper(REVIEW, Paper::Decisions, day(11), IRO, at(9), &sent).await.expect("sent"));
    store.review(REVIEW).await.expect("read").expect("there").version
}

pub(crate) async fn what_is_put_right_keeps_what_stood_there(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let version = hold(world).await;
    let store = &world.store;
    assert!(store.close_record(REVIEW, IRO, at(15), &by_iro(Action::ClosedRecord)).await.expect("closed"));
    let before = world.logged().await;
    assert!(store.correct_review(&corrected(version)).await.expect("corrected"));
    assert_eq!(world.logged().await, before + 5, "a row for each");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    let review = &record.review;
    assert_eq!((review.held_on, review.ordinal, review.papers.decisions), (Some(day(12)), 3, Some(day(13))));
    assert_eq!(review.facts.participation, Some(Code::Pn2));
    let kept: Vec<_> = record.addenda.iter().map(|row| (row.fact, row.body.clone(), row.by, row.at)).collect();
    let facts = [Fact::HeldOn, Fact::Participation, Fact::Decisions, Fact::Shared, Fact::Private];
    assert_eq!(kept, facts.map(|fact| (fact, sealed(fact.code()), IRO, at(20))));
    let next = store.review(NEXT).await.expect("read").expect("there");
    assert_eq!((next.ordinal, next.due_on), (4, day(30)), "counted anew");
    let told = store.outbox(10).await.expect("read");
    assert_eq!(told.iter().map(|row| row.cause).collect::<Vec<_>>(), [Cause::Record]);
}

pub(crate) async fn a_correction_of_another_version_changes_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(!store.correct_review(&corrected(1)).await.expect("asked"), "the review is not held");
    let version = hold(world).await;
    let before = (world.logged().await, store.review(REVIEW).await.expect("read"));
    assert!(!store.correct_review(&corrected(version - 1)).await.expect("asked"));
    let of_other = Corrected { child: OTHER, ..corrected(version) };
    assert!(!store.correct_review(&of_other).await.expect("asked"));
    assert_eq!((world.logged().await, store.review(REVIEW).await.expect("read")), before);
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert!(record.addenda.is_empty());
    assert!(store.correct_review(&corrected(version)).await.expect("corrected"));
    assert!(!store.correct_review(&corrected(version)).await.expect("asked"), "the version is another by now");
}

pub(crate) async fn the_child_is_given_what_is_theirs(world: &World) {
    world.with_people().await;
    let version = hold(world).await;
    let store = &world.store;
    store.show_record(REVIEW, at(14), &by_iro(Action::ShowedRecord)).await.expect("shown");
    assert!(store.correct_review(&corrected(version)).await.expect("corrected"));
    let shown = store.read_shown_records(CHILD, &by_child(Action::ReadRecord)).await.expect("read");
    let facts: Vec<_> = shown[0].addenda.iter().map(|row| row.fact).collect();
    assert_eq!(facts, [Fact::HeldOn, Fact::Shared]);
}
