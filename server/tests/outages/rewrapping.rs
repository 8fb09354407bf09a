//! Twenty kills while every key is moved under a new master key, and children send all the while.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::atomic::Ordering;
use std::thread::{scope, sleep};
use std::time::Duration;

use heard::boot;
use heard::vault::{Keyring, places};
use heard_domain::documents::{ChildDetails, StaffDetails};
use sqlx::{Connection as _, SqliteConnection};

use crate::after;
use crate::kills::Seeded;
use crate::server::{Invited, Server, begin, config, free_address, prepare, run};
use crate::writer::{Shared, write};

const KILLS: u32 = 20;
const WRITERS: usize = 2;
/// Each writer's children.
const CHILDREN: usize = 8;
/// Children who write nothing: enough that no walk through the keys is over at once.
const OTHERS: usize = 3_000;

/// How many keys, the base key among them, are under the first master key.
async fn left(folder: &Path) -> i64 {
    let mut database = SqliteConnection::connect(&config(folder).database_url).await.expect("the file");
    let under_the_first = "SELECT count(*) FROM (SELECT wrapped_key FROM child UNION ALL SELECT wrapped_key FROM staff
             UNION ALL SELECT content FROM fact WHERE name = 'base')
         WHERE substr(wrapped_key, 2, 4) = X'00000001'";
    sqlx::query_scalar(under_the_first).fetch_one(&mut database).await.expect("it answers")
}

/// Everything that everybody's key seals of them opens; gives how many people that are.
async fn all_open(folder: &Path) -> usize {
    let (store, vault) = boot::open(&config(folder)).await.expect("it opens");
    let children = store.children_in_care().await.expect("read");
    for child in &children {
        let key = vault.open_key(&child.key).expect("it opens");
        let _: ChildDetails = key.open(places::child_identity(child.id), &child.identity).expect("it opens");
    }
    let staff = store.all_staff().await.expect("read");
    for worker in &staff {
        let key = vault.open_key(&worker.key).expect("it opens");
        let _: StaffDetails = key.open(places::staff_identity(worker.id), &worker.identity).expect("it opens");
    }
    children.len() + staff.len()
}

fn more_children(folder: &Path) {
    let header = "child_id,first_name,last_name,date_of_birth,entered_care_on".to_owned();
    let rows = (0..OTHERS).map(|number| format!("k{number},Sam,Brown{number},2013-04-09,2025-12-05"));
    let text = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
    std::fs::write(folder.join("children.csv"), text).expect("written");
    let said = run(folder, &["import", "children", "children.csv"]);
    assert!(said.starts_with(&format!("{OTHERS} children read: {OTHERS} new")), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_kills_while_keys_are_moved_close_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let invited = prepare(folder, WRITERS * CHILDREN).await;
    more_children(folder);
    let everybody = all_open(folder).await;
    let all = left(folder).await;
    assert_eq!(usize::try_from(all).expect("a count"), everybody + 1);

    let (address, shared, mut moments) = (free_address(), Shared::default(), Seeded(11));
    // It runs before there is a second master key, and through everything.
    let server = Server::start(folder, &address);
    let file = folder.join("heard.keys");
    let keys = std::fs::read_to_string(&file).expect("keys");
    let others = Keyring::generate(&*boot::dice());
    let line = |text: &str| text.lines().find(|line| line.starts_with("master 1")).expect("a line").to_owned();
    let (first, second) = (line(&keys), line(&others).replace("master 1", "master 2"));

    let counts = scope(|threads| {
        for (number, children) in invited.chunks(CHILDREN).enumerate() {
            let (children, address, shared): (Vec<&Invited>, _, _) = (children.iter().collect(), &address, &shared);
            threads.spawn(move || write(number, address, &children, shared));
        }
        shared.wait("children send", |shared| shared.count() >= WRITERS);
        std::fs::write(&file, format!("{keys}{second}\n")).expect("written");
        let mut counts = Vec::new();
        for _ in 0..KILLS {
            let mut moving = begin(folder, &["keys", "rewrap"]);
            let mut said = BufReader::new(moving.stdout.take().expect("piped"));
            // In the middle of one of the next transactions.
            for _ in 0..moments.below(4) {
                said.read_line(&mut String::new()).expect("a line");
            }
            sleep(Duration::from_millis(u64::from(moments.below(5))));
            moving.kill().expect("it runs, or did");
            moving.wait().expect("it ends");
            counts.push(tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(left(folder))));
        }
        let before = shared.count();
        let said = run(folder, &["keys", "rewrap"]);
        assert!(said.contains("Nothing is under master key 1 any more"), "{said}");
        std::fs::write(&file, keys.replace(&first, &second)).expect("written");
        shared.wait("children send after it", |shared| shared.count() >= before + WRITERS * CHILDREN);
        shared.enough.store(true, Ordering::Relaxed);
        counts
    });
    server.kill();
    assert!(counts.is_sorted_by(|one, next| one >= next), "no key goes back: {counts:?}");
    assert!(counts.iter().any(|left| (1..all).contains(left)), "some kills came in the middle: {counts:?}");
    assert_eq!(left(folder).await, 0);
    println!("left under the old key after each kill: {counts:?}");

    // With the new master key alone, from the start.
    Server::start(folder, &free_address()).kill();
    assert_eq!(all_open(folder).await, everybody);
    let sent = shared.sent.into_inner().expect("every writer has finished");
    after::all_is_there_once(folder, &sent).await;
}
