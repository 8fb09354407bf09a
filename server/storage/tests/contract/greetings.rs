use heard_domain::audit::Action;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{Cause, Greeting, GreetingKind, NewAllocation};

use crate::scene::{ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, at, by_iro, greeting, sealed};
use crate::world::World;

pub(crate) async fn a_greeting_replaces_the_one_before(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let store = &world.store;
    let before = world.logged().await;
    let said = [
        greeting(IRO, GreetingKind::Hello, 3),
        greeting(OTHER_IRO, GreetingKind::Hello, 4),
        Greeting { body: sealed("better"), ..greeting(IRO, GreetingKind::Hello, 5) },
        greeting(IRO, GreetingKind::Goodbye, 6),
    ];
    for greeting in &said {
        store.greet(greeting, &by_iro(Action::Greeted)).await.expect("greeted");
    }
    assert_eq!(world.logged().await, before + 4);
    let found: Vec<_> = store
        .greetings(CHILD)
        .await
        .expect("read")
        .into_iter()
        .map(|greeting| (greeting.staff, greeting.kind, greeting.body, greeting.at))
        .collect();
    let expected = [
        (IRO, GreetingKind::Goodbye, sealed("greeting"), at(6)),
        (IRO, GreetingKind::Hello, sealed("better"), at(5)),
        (OTHER_IRO, GreetingKind::Hello, sealed("greeting"), at(4)),
    ];
    assert_eq!(found, expected, "one a worker and kind, newest first");
    assert!(store.greetings(OTHER).await.expect("read").is_empty());
    let told = store.outbox(10).await.expect("read");
    assert_eq!(told.iter().map(|row| row.cause).collect::<Vec<_>>(), [Cause::Greeting], "one message for them all");
}

pub(crate) async fn who_left_is_known_until_they_are_back(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    let become_iro = async |worker, minutes| {
        let allocation = NewAllocation { child: CHILD, worker, role: Role::Iro, from: at(minutes) };
        store.allocate(&allocation, &by_iro(Action::AllocatedAdvocate)).await.expect("allocated");
    };
    let left = async |worker: StaffId, since| {
        let rows = store.left_children(worker, at(since)).await.expect("read");
        rows.iter().map(|row| (row.child, row.until, row.said_goodbye)).collect::<Vec<(ChildId, _, _)>>()
    };
    let standing = async |worker| {
        let standing = store.standing(worker, CHILD).await.expect("read").expect("known");
        (standing.allocated, standing.left_at)
    };
    assert_eq!(standing(IRO).await, (true, None));
    assert!(left(IRO, 0).await.is_empty());

    become_iro(OTHER_IRO, 3).await;
    assert_eq!(left(IRO, 2).await, [(CHILD, at(3), false)], "and not the child that they kept");
    assert!(left(IRO, 3).await.is_empty(), "the time for it is over");
    assert!(left(OTHER_IRO, 0).await.is_empty());
    assert_eq!((standing(IRO).await, standing(OTHER_IRO).await), ((false, Some(at(3))), (true, None)));
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.iro_since, file.iro_before), (Some(OTHER_IRO), Some(at(3)), Some(IRO)));
    let row = store.left_children(IRO, at(2)).await.expect("read").remove(0);
    assert_eq!((row.key.bytes, row.identity), (sealed("child's key"), sealed("child")));

    store.greet(&greeting(IRO, GreetingKind::Hello, 4), &by_iro(Action::Greeted)).await.expect("greeted");
    assert_eq!(left(IRO, 2).await, [(CHILD, at(3), false)], "a hello is no goodbye");
    store.greet(&greeting(IRO, GreetingKind::Goodbye, 4), &by_iro(Action::Greeted)).await.expect("greeted");
    assert_eq!(left(IRO, 2).await, [(CHILD, at(3), true)]);

    become_iro(IRO, 5).await;
    assert!(left(IRO, 0).await.is_empty(), "back again");
    assert_eq!(left(OTHER_IRO, 0).await, [(CHILD, at(5), false)]);
    assert_eq!(standing(IRO).await, (true, Some(at(3))));
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.iro_since, file.iro_before), (Some(IRO), Some(at(5)), Some(OTHER_IRO)));
    become_iro(OTHER_IRO, 7).await;
    assert_eq!(left(IRO, 0).await, [(CHILD, at(7), true)], "the last time counts");

    store.end_allocation(CHILD, ADVOCATE, at(8), &by_iro(Action::EndedAdvocate)).await.expect("ended");
    assert!(left(ADVOCATE, 0).await.is_empty());
    assert_eq!(standing(ADVOCATE).await, (false, None), "an advocate is no IRO");
}
