use heard_domain::audit::Action;
use heard_domain::log_head::Head;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{KnownBrowser, Taken, Tried};

use crate::scene::{WRITER, at, by_iro, draft, sealed};
use crate::tries::new_try;
use crate::world::World;

pub(crate) async fn facts_are_written_once(world: &World) {
    let store = &world.store;
    store.ping().await.expect("it answers");
    assert_eq!(store.fact("check").await.expect("read"), None);
    assert!(store.set_fact("check", b"one").await.expect("written"));
    assert!(!store.set_fact("check", b"two").await.expect("kept"));
    assert_eq!(store.fact("check").await.expect("read").as_deref(), Some(&b"one"[..]));
    assert!(!store.replace_fact("check", b"two", b"three").await.expect("kept"));
    assert!(!store.replace_fact("other", b"one", b"three").await.expect("none is made"));
    assert!(store.replace_fact("check", b"one", b"three").await.expect("written"));
    assert_eq!(store.fact("check").await.expect("read").as_deref(), Some(&b"three"[..]));
    assert_eq!(store.log_head().await.expect("read"), Head { seq: 0, link: [0; 32] });
    store.log(&by_iro(Action::SignedIn)).await.expect("logged");
    let rows = store.log_after(0, 10).await.expect("rows");
    assert_eq!(store.log_head().await.expect("read"), Head { seq: 1, link: rows[0].link });
    assert_eq!(rows[0].entry, Some(by_iro(Action::SignedIn)));
    assert_eq!(store.log_after(1, 10).await.expect("rows"), []);
}

pub(crate) async fn a_heartbeat_is_one_row(world: &World) {
    for minute in [1, 2, 2] {
        world.store.heartbeat(at(minute)).await.expect("taken");
    }
    assert!(world.raw("ALTER TABLE heartbeat RENAME TO gone", "ALTER TABLE heartbeat RENAME TO gone").await);
    assert!(world.store.heartbeat(at(3)).await.is_err());
}

pub(crate) async fn one_key_of_each_kind_is_found(world: &World) {
    assert!(world.store.some_keys().await.expect("read").is_empty());
    world.with_people().await;
    let keys = world.store.some_keys().await.expect("read");
    assert!(matches!(keys[..], [WrappedKey { owner: Owner::Child(_), .. }, WrappedKey { owner: Owner::Staff(_), .. }]));
}

pub(crate) async fn keys_are_walked_through_and_changed_only_as_they_were_read(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let all = store.wrapped_keys(None, 100).await.expect("read");
    let children = all.iter().filter(|key| matches!(key.owner, Owner::Child(_))).count();
    assert!(children >= 2 && all.len() > children, "{all:?}");
    assert!(all[..children].is_sorted_by_key(|key| *key.owner.as_bytes()), "children first, by id");
    assert!(all[children..].is_sorted_by_key(|key| *key.owner.as_bytes()));
    // A page that ends in the middle of either goes on where it ended.
    for limit in 1..=all.len() {
        let (mut walked, mut after) = (Vec::new(), None);
        loop {
            let page = store.wrapped_keys(after, i64::try_from(limit).expect("small")).await.expect("read");
            let Some(last) = page.last() else { break };
            assert!(page.len() <= limit);
            after = Some(last.owner);
            walked.extend(page);
        }
        assert_eq!(walked, all, "{limit} at a time");
    }
    let anew = |key: &WrappedKey, text: &str| (key.clone(), sealed(text));
    let (child, worker) = (&all[0], &all[children]);
    assert_eq!(store.rewrap_keys(&[anew(child, "new"), anew(worker, "new")]).await.expect("written"), 2);
    assert_eq!(
        store.rewrap_keys(&[anew(child, "newer"), anew(&all[1], "new")]).await.expect("written"),
        1,
        "not as read"
    );
    let now = store.wrapped_keys(None, 100).await.expect("read");
    let changed: Vec<_> = now.iter().filter(|key| key.bytes == sealed("new")).map(|key| key.owner).collect();
    assert_eq!(changed, [child.owner, all[1].owner, worker.owner]);
    assert_eq!(now.len(), all.len());
}

pub(crate) async fn sweeping_takes_what_had_its_time(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    assert!(matches!(store.take_try(&new_try(1, 0)).await.expect("counted"), Taken::Yes { .. }));
    store.know_browser(&KnownBrowser { mark: [1; 32], voucher: [2; 32] }, at(0)).await.expect("known");
    assert_eq!(store.sweep(at(29), at(2), at(0)).await.expect("swept"), 0);
    assert_eq!(store.sweep(at(30), at(2), at(0)).await.expect("swept"), 1, "the session");
    assert_eq!(store.sweep(at(30), at(3), at(0)).await.expect("swept"), 1, "the draft");
    assert_eq!(store.sweep(at(1_439), at(3), at(0)).await.expect("swept"), 0);
    assert_eq!(store.sweep(at(1_440), at(3), at(0)).await.expect("swept"), 1, "the failure");
    assert_eq!(store.sweep(at(400 * 1_440), at(3), at(0)).await.expect("swept"), 0);
    assert_eq!(store.sweep(at(400 * 1_440 + 1), at(3), at(0)).await.expect("swept"), 1, "the browser");
    world.with_contact().await;
    for (minutes, tried) in [(10, Tried::Sent), (11, Tried::GaveUp)] {
        world.greet_at(minutes).await;
        let taken = world.claim(minutes, minutes + 1, 1).await.remove(0);
        store.tried_outbox(&taken, tried, at(minutes)).await.expect("said");
    }
    world.greet_at(12).await;
    assert_eq!(store.sweep(at(20), at(3), at(10)).await.expect("swept"), 0);
    assert_eq!(store.sweep(at(20), at(3), at(11)).await.expect("swept"), 1, "one that went");
    assert_eq!(store.sweep(at(20), at(3), at(1_000)).await.expect("swept"), 1, "one that was given up");
    assert_eq!(world.nudges().await.len(), 1, "one that waits stays");
}

/// A full disk ends SQLite's transaction before the driver asks for it; a server that is stopped ends PostgreSQL's with
/// the connection. Here a trigger does.
pub(crate) async fn a_transaction_that_the_database_ended_stops_nobody(world: &World) {
    let store = &world.store;
    let broken = world
        .raw(
            "CREATE TRIGGER ends BEFORE INSERT ON log BEGIN SELECT RAISE(ROLLBACK, 'ended'); END",
            "CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NEW;
             END $$;
             CREATE TRIGGER ends BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION ends()",
        )
        .await;
    assert!(broken);
    for _ in 0..3 {
        store.log(&by_iro(Action::SignedIn)).await.expect_err("it was ended");
    }
    assert!(world.raw("DROP TRIGGER ends", "DROP TRIGGER ends ON log").await);
    for _ in 0..3 {
        store.log(&by_iro(Action::SignedIn)).await.expect("writing is back by itself");
    }
    assert_eq!(store.log_after(0, 10).await.expect("rows").len(), 3, "nothing of what failed");
    // Nor do connections that ended while nobody used them.
    let idle = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()";
    assert!(world.raw("SELECT 1", idle).await);
    store.log(&by_iro(Action::SignedIn)).await.expect("written with a new one");
}
