use heard_domain::audit::Action;
use heard_domain::id::{AnswerId, StaffId};
use heard_domain::sealed::Sealed;
use heard_domain::store::{GreetingKind, NewReply, NewTyped, ReviewFacts};
use heard_domain::typed::TypedAt;

use crate::scene::{CHILD, IRO, OTHER_IRO, REVIEW, at, by_iro, day, greeting, letter, sealed, views};
use crate::seals::by_hand;
use crate::world::World;

/// What the other IRO typed, who sends nothing in these tests unless they say so.
pub(crate) fn typed(form: TypedAt, minutes: i64) -> NewTyped {
    NewTyped { worker: OTHER_IRO, at: form, child: CHILD, follows: 0, body: sealed("typed"), saved_at: at(minutes) }
}

/// The words and the version of what somebody typed.
async fn there(world: &World, worker: StaffId, form: TypedAt) -> Option<(Sealed, i64)> {
    world.store.typed(worker, form).await.expect("read").map(|row| (row.body, row.version))
}

pub(crate) async fn typing_keeps_its_versions(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let form = TypedAt::Letter(REVIEW);
    let before = world.logged().await;
    let first = store.keep_typed(&typed(form, 3)).await.expect("kept").expect("the first");
    assert_eq!(there(world, OTHER_IRO, form).await, Some((sealed("typed"), first)));
    assert_eq!(store.keep_typed(&typed(form, 4)).await.expect("asked"), None, "another window began from nothing");
    let more = NewTyped { follows: first, body: sealed("typed more"), ..typed(form, 3) };
    let second = store.keep_typed(&more).await.expect("kept").expect("it follows");
    assert!(second > first, "the same instant is another version");
    assert_eq!(store.keep_typed(&more).await.expect("asked"), None, "the first is no longer there");
    assert_eq!(there(world, OTHER_IRO, form).await, Some((sealed("typed more"), second)));

    // Every worker and every form has its own.
    let other = TypedAt::Record(REVIEW);
    assert!(store.keep_typed(&typed(other, 5)).await.expect("kept").is_some());
    assert!(store.keep_typed(&NewTyped { worker: IRO, ..typed(form, 5) }).await.expect("kept").is_some());
    assert_eq!(there(world, OTHER_IRO, form).await, Some((sealed("typed more"), second)));
    assert_eq!(there(world, IRO, TypedAt::Hello(CHILD)).await, None);

    assert!(!store.drop_typed(OTHER_IRO, form, first).await.expect("asked"), "not what was read");
    assert!(store.drop_typed(OTHER_IRO, form, second).await.expect("dropped"));
    assert_eq!(there(world, OTHER_IRO, form).await, None);
    let anew = NewTyped { follows: second, ..typed(form, 3) };
    let third = store.keep_typed(&anew).await.expect("kept").expect("a window that did not hear of it goes on");
    assert!(third > second);
    assert_eq!(world.logged().await, before, "as little as what a child types");
}

pub(crate) async fn what_is_sent_takes_its_typing_along(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let store = &world.store;
    let (sent, answer) = (views(1).id, AnswerId::from_bytes([1; 16]));
    let reply = TypedAt::Reply { child: CHILD, views: sent, answer };
    let forms =
        [TypedAt::Record(REVIEW), TypedAt::Letter(REVIEW), reply, TypedAt::Hello(CHILD), TypedAt::Goodbye(CHILD)];
    for form in forms {
        for worker in [IRO, OTHER_IRO] {
            store.keep_typed(&NewTyped { worker, ..typed(form, 3) }).await.expect("kept").expect("the first");
        }
    }
    let left = async || {
        let mut left = Vec::new();
        for form in forms {
            left.extend(there(world, IRO, form).await.map(|_| form.code()));
            assert!(there(world, OTHER_IRO, form).await.is_some(), "what a colleague typed stays");
        }
        left
    };
    let facts = ReviewFacts { planned_on: Some(day(9)), ..ReviewFacts::default() };
    let version = store.review(REVIEW).await.expect("read").expect("there").version;
    let changed = by_iro(Action::ChangedRecord);
    assert!(!store.save_review(REVIEW, version + 1, &facts, None, None, &changed).await.expect("asked"));
    assert!(!store.save_letter(&letter("one"), 3, &by_iro(Action::ChangedLetter)).await.expect("asked"));
    assert_eq!(left().await.len(), 5, "what is refused takes nothing along");
    assert!(store.save_review(REVIEW, version, &facts, None, None, &changed).await.expect("saved"));
    assert_eq!(left().await, ["letter", "reply", "hello", "goodbye"]);
    assert!(store.save_letter(&letter("one"), 0, &by_iro(Action::ChangedLetter)).await.expect("saved"));
    assert_eq!(left().await, ["reply", "hello", "goodbye"]);
    let body = sealed("heard");
    let said = NewReply { child: CHILD, review: REVIEW, views: sent, answer, body, promise: None, by: IRO, at: at(4) };
    store.reply(&said, &by_iro(Action::Replied)).await.expect("answered");
    assert_eq!(left().await, ["hello", "goodbye"]);
    store.greet(&greeting(IRO, GreetingKind::Hello, 5), &by_iro(Action::Greeted)).await.expect("greeted");
    assert_eq!(left().await, ["goodbye"]);
}

pub(crate) async fn typing_goes_with_its_account_and_its_time(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let form = TypedAt::Record(REVIEW);
    store.keep_typed(&typed(form, 3)).await.expect("kept").expect("the first");
    store.keep_typed(&NewTyped { worker: IRO, ..typed(form, 5) }).await.expect("kept").expect("the first");
    store.disable_staff(OTHER_IRO, at(6), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert_eq!(there(world, OTHER_IRO, form).await, None);
    assert!(there(world, IRO, form).await.is_some());
    store.sweep(at(6), at(5), at(0)).await.expect("swept");
    assert!(there(world, IRO, form).await.is_some());
    store.sweep(at(6), at(6), at(0)).await.expect("swept");
    assert_eq!(there(world, IRO, form).await, None);
}

pub(crate) async fn typing_changed_by_hand_does_not_open(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (form, other) = (TypedAt::Hello(CHILD), TypedAt::Goodbye(CHILD));
    let first = store.keep_typed(&typed(form, 3)).await.expect("kept").expect("the first");
    store.keep_typed(&typed(other, 3)).await.expect("kept").expect("the first");
    by_hand(world, "CREATE TABLE older AS SELECT * FROM typed").await;
    let more = NewTyped { follows: first, body: sealed("typed more"), ..typed(form, 4) };
    store.keep_typed(&more).await.expect("kept").expect("it follows");
    let closed = |found: Option<(Sealed, i64)>| found.is_some_and(|(body, _)| body.0.is_empty());
    by_hand(world, "UPDATE typed SET body = (SELECT body FROM older WHERE form = 'hello') WHERE form = 'hello'").await;
    assert!(closed(there(world, OTHER_IRO, form).await), "older words");
    by_hand(world, "UPDATE typed SET seal = (SELECT seal FROM older WHERE form = 'hello')").await;
    assert!(closed(there(world, OTHER_IRO, other).await), "another form's seal");
}
