//! A disk that is full for a while, three times over, while children write.

use std::sync::atomic::Ordering;
use std::thread::scope;

use crate::after;
use crate::disk::{Disk, Limit, Tmpfs};
use crate::server::{Invited, Server, free_address, prepare};
use crate::writer::{Shared, write};

const WRITERS: usize = 4;
const CHILDREN: usize = 6;

async fn a_disk_that_is_full_for_a_while(disk: &dyn Disk) {
    let folder = disk.folder();
    let invited = prepare(folder, WRITERS * CHILDREN).await;
    let (address, shared) = (free_address(), Shared::default());
    let mut server = Server::start(folder, &address);
    scope(|threads| {
        for (number, children) in invited.chunks(CHILDREN).enumerate() {
            let (children, address, shared): (Vec<&Invited>, _, _) = (children.iter().collect(), &address, &shared);
            threads.spawn(move || write(number, address, &children, shared));
        }
        for _ in 0..3 {
            let (sent, kept) = (shared.count(), shared.kept.load(Ordering::Relaxed));
            shared.wait("children send", |shared| shared.count() >= sent + WRITERS);
            disk.fill(server.id());
            shared.wait("pages give the words back", |shared| shared.kept.load(Ordering::Relaxed) >= kept + WRITERS);
            disk.free(server.id());
            let sent = shared.count();
            shared.wait("writing comes back by itself", |shared| shared.count() >= sent + WRITERS);
        }
        shared.enough.store(true, Ordering::Relaxed);
    });
    assert!(server.runs(), "it was never started again");
    server.kill();
    let (kept, sent) = (shared.kept.into_inner(), shared.sent.into_inner().expect("every writer has finished"));
    println!("{}: {} sendings were acknowledged, {kept} pages gave words back", disk.name(), sent.len());
    after::all_is_there_once(folder, &sent).await;
}

#[tokio::test]
async fn a_full_disk_loses_nothing_and_writing_comes_back_by_itself() {
    match Tmpfs::mount() {
        Some(disk) => a_disk_that_is_full_for_a_while(&disk).await,
        // Without the right to mount: the next test's disk, which is no less real.
        None => a_disk_that_is_full_for_a_while(&Limit(tempfile::tempdir().expect("a folder"))).await,
    }
}

#[tokio::test]
async fn files_that_may_not_grow_lose_nothing_and_writing_comes_back_by_itself() {
    a_disk_that_is_full_for_a_while(&Limit(tempfile::tempdir().expect("a folder"))).await;
}
