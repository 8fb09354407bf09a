use heard_domain::guessing::Limit;
use heard_domain::id::TryId;
use heard_domain::store::{Counted, KnownBrowser, NewTry, Taken};

use crate::scene::at;
use crate::world::World;

/// A try by number, in a minute: counted in one bucket that allows two in a day.
pub(crate) fn new_try(number: u8, minute: i64) -> NewTry {
    let counted = vec![Counted { bucket: [1; 32], limit: Limit::most(2, 24) }];
    NewTry { id: TryId::from_bytes([number; 16]), counted, at: at(minute) }
}

/// The same, counted in a bucket of its own as well.
fn also(number: u8, minute: i64, bucket: u8) -> NewTry {
    let mut new = new_try(number, minute);
    new.counted.push(Counted { bucket: [bucket; 32], limit: Limit::Steps });
    new
}

fn yes(earlier: &[usize], next: Option<i64>) -> Taken {
    Taken::Yes { earlier: earlier.to_vec(), next: next.map(at) }
}

async fn take(world: &World, new: &NewTry) -> Taken {
    world.store.take_try(new).await.expect("asked")
}

pub(crate) async fn a_try_counts_in_every_bucket_or_in_none(world: &World) {
    assert_eq!(take(world, &also(1, 1, 2)).await, yes(&[0, 0], None));
    assert_eq!(take(world, &also(2, 2, 3)).await, yes(&[1, 0], Some(1 + 1_440)));
    // The first bucket is full: nothing is counted in the other either.
    assert_eq!(take(world, &also(3, 3, 2)).await, Taken::No { until: at(1 + 1_440) });
    let other = NewTry { counted: vec![Counted { bucket: [2; 32], limit: Limit::Steps }], ..new_try(4, 4) };
    assert_eq!(take(world, &other).await, yes(&[1], None));
    // And the other way round.
    for number in 5..8 {
        assert!(matches!(
            take(world, &NewTry { id: TryId::from_bytes([number; 16]), ..other.clone() }).await,
            Taken::Yes { .. }
        ));
    }
    assert_eq!(
        take(world, &NewTry { at: at(1_441), ..also(9, 5, 2) }).await,
        yes(&[1, 4], Some(1_456)),
        "both have room"
    );
    let full = NewTry { at: at(1_443), ..also(10, 5, 2) };
    assert_eq!(take(world, &full).await, Taken::No { until: at(1_456) }, "the last was at 1441, and is the fifth");
    assert_eq!(
        take(world, &new_try(11, 1_443)).await,
        yes(&[1], Some(1_441 + 1_440)),
        "what was refused did not count"
    );
}

pub(crate) async fn a_try_is_given_back_once(world: &World) {
    let store = &world.store;
    assert_eq!(take(world, &also(1, 1, 2)).await, yes(&[0, 0], None));
    assert_eq!(take(world, &also(2, 1, 2)).await, yes(&[1, 1], Some(1_441)));
    for _ in 0..2 {
        store.give_back_try(TryId::from_bytes([1; 16])).await.expect("given back");
    }
    assert_eq!(take(world, &also(3, 2, 2)).await, yes(&[1, 1], Some(1_441)));
}

pub(crate) async fn many_at_once_are_no_more_than_many_in_a_row(world: &World) {
    let tries = (0..20).map(|number| {
        let store = std::sync::Arc::clone(&world.store);
        tokio::spawn(async move { store.take_try(&new_try(number, 1)).await.expect("asked") })
    });
    let mut taken = 0;
    for tried in tries.collect::<Vec<_>>() {
        taken += usize::from(matches!(tried.await.expect("no panic"), Taken::Yes { .. }));
    }
    assert_eq!(taken, 2);
}

pub(crate) async fn a_right_one_forgets_what_it_is_told_to(world: &World) {
    let store = &world.store;
    assert_eq!(take(world, &also(1, 1, 2)).await, yes(&[0, 0], None));
    assert_eq!(take(world, &also(2, 1, 2)).await, yes(&[1, 1], Some(1_441)));
    store.right_try(TryId::from_bytes([2; 16]), &[[2; 32]]).await.expect("noted");
    assert_eq!(take(world, &also(3, 2, 2)).await, yes(&[1, 0], Some(1_441)), "what failed in the first bucket stays");
}

pub(crate) async fn a_browser_is_known_for_a_time(world: &World) {
    let store = &world.store;
    let days = |days: i64| at(days * 1_440);
    let known = async |day: i64| store.known_browser(&[1; 32], days(day)).await.expect("asked");
    assert_eq!(known(0).await, None);
    let browser = KnownBrowser { mark: [1; 32], voucher: [2; 32] };
    store.know_browser(&browser, days(0)).await.expect("noted");
    assert_eq!((known(400).await, known(401).await), (Some([2; 32]), None));
    let again = KnownBrowser { voucher: [3; 32], ..browser };
    store.know_browser(&again, days(100)).await.expect("noted");
    assert_eq!(known(500).await, Some([2; 32]), "whoever vouched first stays");
    assert_eq!(store.known_browser(&[2; 32], days(0)).await.expect("asked"), None);
}
