use heard_domain::api_key::{Set, Sets, Terms};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::figures::FactKind;
use heard_domain::id::{ApiKeyId, ReviewId};
use heard_domain::people::Role;
use heard_domain::store::{ApiKeyRow, Held, NewApiKey, StoreErrorKind};

use crate::history::{history, past};
use crate::scene::{IRO, OTHER, REVIEW, at, by_iro, day, sealed};
use crate::seals::by_hand;
use crate::world::World;

fn id(number: u8) -> ApiKeyId {
    ApiKeyId::from_bytes([number; 16])
}

fn new(number: u8) -> NewApiKey {
    let sets = Sets::new([Set::Reviews, Set::Tables]).expect("two");
    NewApiKey {
        id: id(number),
        hash: [number; 32],
        name: sealed("for figures"),
        by: IRO,
        at: at(i64::from(number)),
        terms: Terms { sets, until: at(100), ended_at: None },
    }
}

fn row(number: u8) -> ApiKeyRow {
    let NewApiKey { id, name, by, at, terms, .. } = new(number);
    ApiKeyRow { id, name, by, at, terms, used_at: None }
}

fn entry(number: u8, action: Action) -> Entry {
    let (actor, object, object_id) = (Actor::Staff(IRO, Role::Administrator), ObjectKind::ApiKey, [number; 16]);
    Entry { at: at(1), actor, child: None, action, object, object_id }
}

/// One row of a key.
pub(crate) async fn made(world: &World, number: u8) {
    world.store.make_api_key(&new(number), &entry(number, Action::MadeApiKey)).await.expect("made");
}

pub(crate) async fn a_key_is_found_by_its_hash_used_and_ended_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    made(world, 1).await;
    made(world, 2).await;
    assert_eq!(store.api_keys().await.expect("read"), [row(2), row(1)], "the newest first");
    assert_eq!(store.api_key(&[1; 32]).await.expect("read"), Some(row(1)));
    assert_eq!(store.api_key(&[3; 32]).await.expect("read"), None);
    let twice = store.make_api_key(&NewApiKey { id: id(3), ..new(1) }, &entry(3, Action::MadeApiKey)).await;
    assert_eq!(twice.expect_err("there is one with this hash").kind, StoreErrorKind::Duplicate);

    let before = world.logged().await;
    let last = i64::try_from(before).expect("few");
    let used = Entry { actor: Actor::Key(id(1)), ..entry(1, Action::AskedForTables) };
    assert!(store.use_api_key(id(1), at(7), &used).await.expect("noted"));
    assert_eq!(store.api_key(&[1; 32]).await.expect("read"), Some(ApiKeyRow { used_at: Some(at(7)), ..row(1) }));
    assert_eq!(store.log_after(last, 9).await.expect("read").pop().and_then(|row| row.entry), Some(used.clone()));

    let end = entry(1, Action::EndedApiKey);
    assert!(store.end_api_key(id(1), at(8), &end).await.expect("ended"));
    assert!(!store.end_api_key(id(1), at(9), &end).await.expect("again"), "it was ended");
    assert!(!store.end_api_key(id(9), at(9), &end).await.expect("none"));
    assert!(!store.use_api_key(id(1), at(9), &used).await.expect("ended"));
    let ended = store.api_key(&[1; 32]).await.expect("read").expect("it is still told of");
    assert_eq!((ended.terms.ended_at, ended.used_at), (Some(at(8)), Some(at(7))));
    assert_eq!(world.logged().await, before + 2, "what did not happen is not in the log");
}

pub(crate) async fn a_key_written_or_changed_by_hand_opens_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    made(world, 1).await;
    made(world, 2).await;
    let first = "WHERE made_at = (SELECT MIN(made_at) FROM api_key)";
    by_hand(world, &format!("UPDATE api_key SET until_at = until_at + 1 {first}")).await;
    assert_eq!(store.api_key(&[1; 32]).await.expect("read"), None, "longer than it was made for");
    assert_eq!(store.api_keys().await.expect("read"), [row(2)]);
    assert!(!store.end_api_key(id(1), at(8), &entry(1, Action::EndedApiKey)).await.expect("none"));
}

pub(crate) async fn no_key_is_made_ended_or_used_that_is_not_logged(world: &World) {
    world.with_people().await;
    let store = &world.store;
    made(world, 1).await;
    world.break_log(true).await;
    assert!(store.make_api_key(&new(2), &entry(2, Action::MadeApiKey)).await.is_err());
    assert!(store.end_api_key(id(1), at(8), &entry(1, Action::EndedApiKey)).await.is_err());
    assert!(store.use_api_key(id(1), at(8), &entry(1, Action::AskedForTables)).await.is_err());
    world.break_log(false).await;
    assert_eq!(store.api_keys().await.expect("read"), [row(1)]);
}

pub(crate) async fn a_walk_over_counted_reviews_gives_each_once_and_as_figures_do(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let held = Held { review: REVIEW, on: day(21), team: Some("South".to_owned()), next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    store.write_history(&[history(world, OTHER, vec![past(0xd1, 2), past(0x11, 9)]).await]).await.expect("imported");
    let mut whole = store.figures(day(1), day(30), &FactKind::ALL).await.expect("read").reviews;
    whole.sort_by_key(|fact| fact.review);
    assert!(whole.len() >= 3 && whole.iter().any(|fact| !fact.concerns.is_empty()), "{whole:?}");
    for limit in [1, 2, 99] {
        let (mut walked, mut after): (Vec<_>, Option<ReviewId>) = (Vec::new(), None);
        loop {
            let page = store.counted_reviews(day(1), day(30), after, limit).await.expect("read");
            assert!(page.len() <= usize::try_from(limit).expect("small"));
            let Some(last) = page.last() else { break };
            after = Some(last.review);
            walked.extend(page);
        }
        for fact in walked.iter_mut().chain(&mut whole) {
            fact.concerns.sort();
            fact.actions.sort();
        }
        assert_eq!(walked, whole, "{limit} at a time");
    }
    assert_eq!(store.counted_reviews(day(26), day(26), None, 9).await.expect("read").len(), 1, "what is late then");
}
