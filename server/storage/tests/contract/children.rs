use heard_domain::audit::Action;
use heard_domain::cover::Cover;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::review::Source;
use heard_domain::store::{
    Between, ChildWrite, Held, KnownReview, NewAllocation, NewReview, OpenReview, StoreErrorKind,
};
use heard_domain::timetable::LastKnown;

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
        open: OpenReview::AsItStands,
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
    store.disable_staff(OTHER_IRO, at(3), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert!(store.standing(OTHER_IRO, CHILD).await.expect("read").is_none(), "a disabled account has no standing");
}

pub(crate) async fn the_open_review_follows_the_facts(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let change = |open| ChildWrite { key: None, open, ..child(CHILD, REVIEW) };
    let write = async |write: ChildWrite| store.write_children(&[write]).await.expect("changed");
    let reviews = async || {
        let file = store.child_file(CHILD).await.expect("read").expect("there");
        file.reviews.iter().map(|row| (row.id, row.ordinal, row.due_on, row.held_on, row.ended_on)).collect::<Vec<_>>()
    };
    let next = |number: u8, ordinal| {
        let id = ReviewId::from_bytes([number; 16]);
        OpenReview::Counted(NewReview { id, child: CHILD, ordinal, due_on: day(25) })
    };
    let last = Some(LastKnown { on: day(2), ordinal: 4 });
    write(ChildWrite { last_review: last, ..change(next(0xb7, 5)) }).await;
    assert_eq!(reviews().await, [(REVIEW, 5, day(25), None, None)], "the open one is counted anew, and none is added");
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").last_review, last);
    let known = store.known_children(&[[0xa1; 32]]).await.expect("read");
    assert_eq!(known[0].reviews, [KnownReview { id: REVIEW, ordinal: 5, held_on: None, source: Source::Heard }]);

    // Out of care: nothing is open any more, and what was said for it stays.
    world.send(&urgent_views(1)).await;
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    assert_eq!(store.children_in_care().await.expect("read").len(), 2);
    write(ChildWrite { left_care_on: Some(day(9)), ..change(OpenReview::Ended(day(9))) }).await;
    assert_eq!(reviews().await, [(REVIEW, 5, day(25), None, Some(day(9)))]);
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert!(file.invitation.is_none() && file.views.len() == 1);
    let held = Held { review: REVIEW, on: day(9), team: None, next: None };
    assert!(!store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("asked"), "it is not held any more");
    let in_care = store.children_in_care().await.expect("read");
    assert_eq!(in_care.iter().map(|child| child.id).collect::<Vec<_>>(), [OTHER]);
    assert!(store.caseload(IRO).await.expect("read").iter().all(|case| case.child != CHILD || case.review.is_none()));

    // And in again: a first review, though there was one of that number before.
    write(change(next(0xb8, 1))).await;
    let second = ReviewId::from_bytes([0xb8; 16]);
    assert_eq!(reviews().await.first(), Some(&(second, 1, day(25), None, None)));
    write(ChildWrite { renumbered: vec![(REVIEW, 1)], ..change(OpenReview::AsItStands) }).await;
    assert_eq!(reviews().await[1], (REVIEW, 1, day(25), None, Some(day(9))));
}

pub(crate) async fn children_are_named_by_their_ids(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let named = async |ids: &[ChildId]| {
        let found = store.named_children(ids).await.expect("read");
        found.into_iter().map(|child| (child.id, child.key.bytes, child.identity)).collect::<Vec<_>>()
    };
    assert_eq!(named(&[]).await, []);
    let nobody = ChildId::from_bytes([0xee; 16]);
    assert_eq!(named(&[CHILD, nobody]).await, [(CHILD, sealed("child's key"), sealed("child"))]);
    assert_eq!(named(&[CHILD, OTHER]).await.len(), 2);
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
    let held = Held { review: OTHER_REVIEW, on: day(10), team: None, next: Some(next) };
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

pub(crate) async fn what_heads_a_childs_pages_is_read_at_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let head = async |on| store.child_head(CHILD, day(on)).await.expect("read").expect("there");
    let first = head(9).await;
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((first.identity, first.people, first.next), (file.identity, None, file.reviews.into_iter().next()));
    assert_eq!((first.iro.map(|iro| iro.id), first.cover.map(|cover| cover.id)), (Some(IRO), None));
    assert_eq!(first.beside.iter().map(|child| child.id).collect::<Vec<_>>(), [OTHER], "not the child themselves");
    store.set_people_around(CHILD, &sealed("people"), &by_iro(Action::ChangedPeople)).await.expect("kept");
    let cover = Cover { away: IRO, by: OTHER_IRO, from: day(10), until: day(20) };
    store.set_cover(&cover, &by_iro(Action::ChangedCover)).await.expect("set");
    assert_eq!(head(10).await.people, Some(sealed("people")));
    let mut covering = Vec::new();
    for on in [9, 10, 20, 21] {
        covering.push(head(on).await.cover.map(|cover| cover.id));
    }
    assert_eq!(covering, [None, Some(OTHER_IRO), Some(OTHER_IRO), None]);
    let moved = NewAllocation { child: OTHER, worker: OTHER_IRO, role: Role::Iro, from: at(3) };
    store.allocate(&moved, &by_iro(Action::ImportedChild)).await.expect("allocated");
    assert!(head(9).await.beside.is_empty(), "only of the same IRO");
    let held = Held { review: REVIEW, on: day(9), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert_eq!(head(9).await.next, None, "nothing is still to be held");
    assert!(store.child_head(ChildId::from_bytes([9; 16]), day(9)).await.expect("read").is_none());
}

pub(crate) async fn a_child_now_stands_between_two_reviews(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let now = async || store.child_now(CHILD).await.expect("read").expect("there");
    let before = now().await;
    assert_eq!((before.iro, before.reviews), (Some(IRO), Between { next: Some(REVIEW), held: None }));
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((before.identity, before.band, before.key), (file.identity, file.band, file.key));
    let mut last = REVIEW;
    for number in 1..=2 {
        let id = ReviewId::from_bytes([0xd0 + number; 16]);
        let next = NewReview { id, child: CHILD, ordinal: i64::from(number) + 1, due_on: day(28) };
        let held = Held { review: last, on: day(u32::from(number)), team: None, next: Some(next) };
        assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
        assert_eq!(now().await.reviews, Between { next: Some(id), held: Some(last) });
        last = id;
    }
    assert!(store.child_now(ChildId::from_bytes([9; 16])).await.expect("read").is_none());
}

pub(crate) async fn a_change_needs_a_known_child(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let before = world.logged().await;
    let (third, fourth) = (ChildId::from_bytes([0xa3; 16]), ChildId::from_bytes([0xa4; 16]));
    let new = child(third, ReviewId::from_bytes([0xb3; 16]));
    let unknown = ChildWrite { key: None, open: OpenReview::AsItStands, ..child(fourth, REVIEW) };
    let refused = store.write_children(&[new, unknown]).await.expect_err("unknown");
    assert_eq!(refused.kind, StoreErrorKind::Corrupt);
    assert!(store.child_file(third).await.expect("read").is_none(), "nothing of it was kept");
    assert_eq!(world.logged().await, before);
}
