use heard_domain::audit::Action;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::store::{ChildWrite, Held, NewAllocation, NewReview, StoreErrorKind};

use crate::scene::{
    ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, OTHER_REVIEW, REVIEW, WRITER, at, by_child, by_iro, child, day, invitation,
    opened_by, sealed, secret, urgent_views,
};
use crate::world::World;

pub(crate) async fn importing_is_all_or_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let third = ChildId::from_bytes([0xa3; 16]);
    let new = child(third, ReviewId::from_bytes([0xb3; 16]));
    // The second of the two has the council's id of a child that is there already.
    let clash = ChildWrite { id: ChildId::from_bytes([0xa4; 16]), ..child(OTHER, ReviewId::from_bytes([0xb4; 16])) };
    let refused = store.write_children(&[new.clone(), clash]).await.expect_err("a clash");
    assert_eq!(refused.kind, StoreErrorKind::Duplicate);
    assert!(store.child_file(third).await.expect("read").is_none(), "nothing of it was kept");
    store.write_children(&[new]).await.expect("kept");
    let known = store.known_children(&[[0xa3; 32], [0xa1; 32], [0xff; 32]]).await.expect("read");
    assert_eq!(known.len(), 2);
    let first = known.iter().find(|known| known.id == CHILD).expect("known");
    assert_eq!((first.digest, first.iro), ([1; 32], Some(IRO)));
}

pub(crate) async fn an_iro_is_replaced(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let change = ChildWrite {
        key: None,
        digest: [2; 32],
        identity: sealed("renamed"),
        iro: Some(OTHER_IRO),
        review: None,
        ..child(CHILD, REVIEW)
    };
    store.write_children(&[change]).await.expect("changed");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.identity, file.key.bytes), (Some(OTHER_IRO), sealed("renamed"), sealed("child's key")));
    assert_eq!(file.reviews.len(), 1, "a change opens no second review");
    assert!(!store.standing(IRO, CHILD).await.expect("read").expect("known").allocated, "the old IRO loses at once");
    assert!(store.standing(OTHER_IRO, CHILD).await.expect("read").expect("known").allocated);
    assert!(store.standing(IRO, OTHER).await.expect("read").expect("known").allocated);
    assert!(store.standing(IRO, ChildId::from_bytes([9; 16])).await.expect("read").is_none());
    store.disable_staff(OTHER_IRO, at(3)).await.expect("disabled");
    assert!(store.standing(OTHER_IRO, CHILD).await.expect("read").is_none(), "a disabled account has no standing");
}

pub(crate) async fn advocates_come_and_go(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(!store.standing(ADVOCATE, CHILD).await.expect("read").expect("known").allocated);
    world.with_advocate().await;
    assert!(store.standing(ADVOCATE, CHILD).await.expect("read").expect("known").allocated);
    let iro_too = NewAllocation { child: CHILD, worker: OTHER_IRO, role: Role::Iro, from: at(3) };
    store.allocate(&iro_too, &by_iro(Action::AllocatedAdvocate)).await.expect("allocated");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.advocates), (Some(OTHER_IRO), vec![ADVOCATE]), "an IRO's change leaves the advocate");
    store.end_allocation(CHILD, ADVOCATE, at(4), &by_iro(Action::EndedAdvocate)).await.expect("ended");
    assert!(!store.standing(ADVOCATE, CHILD).await.expect("read").expect("known").allocated);
}

pub(crate) async fn a_caseload_tells_what_waits(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&urgent_views(1)).await;
    let cases = store.caseload(IRO).await.expect("read");
    assert_eq!(cases.len(), 2);
    let case = cases.iter().find(|case| case.child == CHILD).expect("there");
    assert_eq!((case.views, case.unread_since, case.concern.is_some()), (1, Some(at(1)), true));
    assert_eq!(case.invitation.as_ref().map(|invitation| invitation.review), Some(REVIEW));
    assert_eq!(case.review.as_ref().map(|review| (review.id, review.due_on)), Some((REVIEW, day(20))));
    let other = cases.iter().find(|case| case.child == OTHER).expect("there");
    assert_eq!((other.views, other.unread_since, other.concern), (0, None, None));
    assert_eq!(other.review.as_ref().map(|review| review.id), Some(OTHER_REVIEW));
    assert!(other.invitation.is_none() && !other.secret_waits);
    assert!(store.caseload(OTHER_IRO).await.expect("read").is_empty());

    store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    let next = NewReview { id: ReviewId::from_bytes([0xb9; 16]), child: OTHER, ordinal: 2, due_on: day(28) };
    let held = Held { review: OTHER_REVIEW, on: day(10), next: Some(next) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let cases = store.caseload(IRO).await.expect("read");
    let case = cases.iter().find(|case| case.child == CHILD).expect("there");
    assert!(case.secret_waits && case.last_held.is_none() && case.invitation.is_some(), "a child's code goes on");
    let other = cases.iter().find(|case| case.child == OTHER).expect("there");
    assert_eq!(other.review.as_ref().map(|review| review.ordinal), Some(2));
    assert_eq!(other.last_held.as_ref().and_then(|review| review.held_on), Some(day(10)));
}

pub(crate) async fn a_file_holds_everything_but_words(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&urgent_views(1)).await;
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    let before = world.logged().await;
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!(world.logged().await, before, "no words, no row");
    assert_eq!((file.views.len(), file.concerns.len(), file.letters.len()), (1, 1, 0));
    assert!(file.views[0].urgent && file.views[0].read_at.is_none() && file.views[0].confirmed_at.is_none());
    assert_eq!(file.invitation.map(|invitation| invitation.id), Some(invitation(0xc2).id));
    assert!(file.secret.is_none());
}

pub(crate) async fn a_change_needs_a_known_child(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let before = world.logged().await;
    let (third, fourth) = (ChildId::from_bytes([0xa3; 16]), ChildId::from_bytes([0xa4; 16]));
    let new = child(third, ReviewId::from_bytes([0xb3; 16]));
    let unknown = ChildWrite { key: None, review: None, ..child(fourth, REVIEW) };
    let refused = store.write_children(&[new, unknown]).await.expect_err("unknown");
    assert_eq!(refused.kind, StoreErrorKind::Corrupt);
    assert!(store.child_file(third).await.expect("read").is_none(), "nothing of it was kept");
    assert_eq!(world.logged().await, before);
}
