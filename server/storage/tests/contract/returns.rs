use heard_domain::audit::Action;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::participation::Code;
use heard_domain::review::ReviewKind;
use heard_domain::store::{ChildWrite, Held, HeldReview, OpenReview, PastWrite, ReviewFacts};

use crate::history::{history, past};
use crate::scene::{CHILD, IRO, OTHER, OTHER_REVIEW, REVIEW, by_iro, child, day, sealed};
use crate::world::World;

/// A review of the case system, as it was imported.
fn brought(of: ChildId, past: &PastWrite) -> HeldReview {
    HeldReview {
        id: past.id,
        child: of,
        iro: Some(IRO),
        due_on: past.said.due_on,
        held_on: past.said.held_on,
        code: Some(Code::Pn2),
        seen_on: None,
        brought: Some(ReviewKind::Subsequent),
        left_on: None,
    }
}

pub(crate) async fn held_reviews_come_by_day_with_what_the_return_asks(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (one, other) = (past(0xd1, 4), past(0xd2, 2));
    store.write_history(&[history(world, CHILD, vec![one.clone()]).await]).await.expect("imported");
    store.write_history(&[history(world, OTHER, vec![other.clone()]).await]).await.expect("imported");
    let facts = ReviewFacts { participation: Some(Code::Pn6), seen_on: Some(day(7)), ..ReviewFacts::default() };
    let entry = by_iro(Action::ChangedRecord);
    assert!(store.save_review(REVIEW, 1, &facts, None, None, &entry).await.expect("saved"));
    let held = Held { review: REVIEW, on: day(12), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    // The other leaves care before their open review.
    let left = ChildWrite {
        key: None,
        left_care_on: Some(day(20)),
        open: OpenReview::Ended(day(20)),
        ..child(OTHER, OTHER_REVIEW)
    };
    store.write_children(&[left]).await.expect("left");

    let here = HeldReview {
        id: REVIEW,
        child: CHILD,
        iro: Some(IRO),
        due_on: day(20),
        held_on: day(12),
        code: Some(Code::Pn6),
        seen_on: Some(day(7)),
        brought: None,
        left_on: None,
    };
    let (one, other) = (brought(CHILD, &one), HeldReview { left_on: Some(day(20)), ..brought(OTHER, &other) });
    let between = async |from, to| store.held_reviews(day(from), day(to)).await.expect("read");
    assert_eq!(between(1, 30).await, [other.clone(), one.clone(), here.clone()]);
    assert_eq!(between(3, 12).await, [other, one.clone(), here], "the first and the last day are in it");
    assert_eq!(between(4, 11).await, [one]);
    assert!(between(13, 30).await.is_empty(), "what is open or ended was not held");
}

pub(crate) async fn many_held_reviews_are_read_whole_and_once(world: &World) {
    const MANY: u16 = 2_100;
    world.with_people().await;
    // Seven on each day, with ids in another order than the days.
    let numbered = |number: u16| {
        let mut id = [9; 16];
        id[..2].copy_from_slice(&number.wrapping_mul(0x9e37).to_be_bytes());
        PastWrite { id: ReviewId::from_bytes(id), ..past(1, u64::from(number / 7)) }
    };
    let all: Vec<_> = (0..MANY).map(numbered).collect();
    let mut expected: Vec<_> = all.iter().map(|past| brought(CHILD, past)).collect();
    world.store.write_history(&[history(world, CHILD, all).await]).await.expect("imported");
    expected.sort_by_key(|review| (review.held_on, *review.id.as_bytes()));
    let last = expected.last().expect("many").held_on;
    assert_eq!(world.store.held_reviews(day(1), last).await.expect("read"), expected);
}

pub(crate) async fn children_with_held_reviews_come_once_in_their_order(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.write_history(&[history(world, OTHER, vec![past(0xd2, 2), past(0xd3, 3)]).await]).await.expect("imported");
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 4)]).await]).await.expect("imported");
    let of = async |from, to, after| {
        let found = store.children_of_held(day(from), day(to), after).await.expect("read");
        found.iter().map(|child| child.id).collect::<Vec<_>>()
    };
    assert_eq!(of(1, 30, None).await, [CHILD, OTHER]);
    assert_eq!(of(1, 30, Some(CHILD)).await, [OTHER]);
    assert!(of(1, 30, Some(OTHER)).await.is_empty());
    assert_eq!(of(3, 4, None).await, [OTHER], "on a day of the range");
    assert!(of(6, 30, None).await.is_empty());
    let [first, ..] = &store.children_of_held(day(1), day(30), None).await.expect("read")[..] else { panic!("two") };
    let days = (first.entered_care_on, first.left_care_on);
    assert_eq!((first.identity.clone(), days), (sealed("child"), (Some(day(1)), None)));
    assert_eq!(first.key.bytes, sealed("child's key"));
}
