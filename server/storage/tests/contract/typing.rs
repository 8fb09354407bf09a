use heard_domain::audit::Action;
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, DecisionId, MatterId, StaffId};
use heard_domain::matter::Kind;
use heard_domain::sealed::Sealed;
use heard_domain::store::{GreetingKind, HandOver, Handed, HandedChild, NewReply, NewTyped, NewViews, ReviewFacts};
use heard_domain::typed::TypedAt;

use crate::counted::note;
use crate::scene::{
    CHILD, CONCERN, IRO, OTHER, OTHER_IRO, REVIEW, at, by_iro, day, greeting, letter, matter, sealed, tombstone,
    urgent_views, views,
};
use crate::seals::by_hand;
use crate::world::World;

/// What the other IRO typed, who sends nothing in these tests unless they say so.
pub(crate) fn typed(form: TypedAt, minutes: i64) -> NewTyped {
    let child = (!matches!(form, TypedAt::HandOver(_))).then_some(CHILD);
    NewTyped { worker: OTHER_IRO, at: form, child, follows: 0, body: sealed("typed"), saved_at: at(minutes) }
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
    let kind = ReplyKind::Heard;
    let said =
        NewReply { child: CHILD, review: REVIEW, views: sent, answer, kind, body, promise: None, by: IRO, at: at(4) };
    store.reply(&said, &by_iro(Action::Replied)).await.expect("answered");
    assert_eq!(left().await, ["hello", "goodbye"]);
    store.greet(&greeting(IRO, GreetingKind::Hello, 5), &by_iro(Action::Greeted)).await.expect("greeted");
    assert_eq!(left().await, ["goodbye"]);
}

pub(crate) async fn what_is_settled_takes_its_typing_along(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&NewViews { matters: vec![matter(3, Kind::SeeIro)], ..urgent_views(1) }).await;
    let (asked, noted) = (MatterId::from_bytes([3; 16]), note(1, 4));
    let forms = [
        TypedAt::Matter(asked),
        TypedAt::Concern(CONCERN),
        TypedAt::Contact(CHILD),
        TypedAt::HandOver(IRO),
        TypedAt::Promise { child: CHILD, decision: DecisionId::from_bytes([4; 16]) },
    ];
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
    let (outcome, settled) = (sealed("done"), by_iro(Action::SettledMatter));
    let settle = || store.settle_matter(asked, IRO, &outcome, at(5), &settled);
    assert!(settle().await.expect("settled"));
    assert_eq!(left().await, ["concern", "contact", "hand_over", "promise"]);
    store.keep_typed(&NewTyped { worker: IRO, ..typed(forms[0], 6) }).await.expect("kept").expect("once more");
    assert!(!settle().await.expect("asked"));
    assert_eq!(left().await.len(), 5, "what is refused takes nothing along");
    assert!(store.acknowledge_concern(CONCERN, IRO, at(5), &by_iro(Action::AcknowledgedConcern)).await.expect("said"));
    assert!(store.close_concern(CONCERN, &sealed("done"), at(6), &by_iro(Action::ClosedConcern)).await.expect("said"));
    assert!(store.note_contact(&noted, &by_iro(Action::NotedContact)).await.expect("noted"));
    let entry = by_iro(Action::HandedOver);
    let handed = HandedChild { child: CHILD, note: None, greetings: Vec::new(), entry };
    let given = HandOver { from: Some(IRO), to: OTHER_IRO, at: at(7), children: vec![handed] };
    assert_eq!(store.hand_over(&given).await.expect("asked"), Handed::Done);
    assert_eq!(left().await, ["matter", "promise"]);
}

pub(crate) async fn erasing_a_child_takes_what_was_typed_about_several(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (several, about_another) = (TypedAt::HandOver(IRO), TypedAt::Contact(OTHER));
    store.keep_typed(&typed(several, 3)).await.expect("kept").expect("the first");
    let another = NewTyped { child: Some(OTHER), ..typed(about_another, 3) };
    store.keep_typed(&another).await.expect("kept").expect("the first");
    let nobodys = NewTyped { child: None, ..typed(TypedAt::Contact(CHILD), 3) };
    assert!(store.keep_typed(&nobodys).await.is_err(), "what is about a child says so");
    assert!(store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.expect("deleted"));
    assert_eq!(there(world, OTHER_IRO, several).await, None, "one of them may be who is erased");
    assert!(there(world, OTHER_IRO, about_another).await.is_some());
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
