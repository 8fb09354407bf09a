//! A disk that is full for a while, three times over, while children write.

use std::sync::atomic::Ordering;
use std::thread::scope;

use crate::after;
use crate::disk::{Disk, Limit, Tmpfs};
use crate::server::{Invited, Server, free_address, prepare};
use crate::writer::{Browser, Sent, Shared, write};

const WRITERS: usize = 4;
const CHILDREN: usize = 6;
const ROUNDS: usize = 3;

async fn a_disk_that_is_full_for_a_while(disk: &dyn Disk) {
    let folder = disk.folder();
    let mut invited = prepare(folder, WRITERS * CHILDREN + 2 * ROUNDS).await;
    let own = invited.split_off(WRITERS * CHILDREN);
    let (own, _) = own.as_chunks::<2>();
    let (address, shared) = (free_address(), Shared::default());
    let mut server = Server::start(folder, &address);
    scope(|threads| {
        for (number, children) in invited.chunks(CHILDREN).enumerate() {
            let (children, address, shared): (Vec<&Invited>, _, _) = (children.iter().collect(), &address, &shared);
            threads.spawn(move || write(number, address, &children, shared));
        }
        for (round, [one, other]) in own.iter().enumerate() {
            let sent = shared.count();
            shared.wait("children send", |shared| shared.count() >= sent + WRITERS);
            // Two children who are in the middle of it: one at a question, one about to send.
            let words = [format!("Round {round}: I like the garden."), format!("Round {round}: I miss Ned.")];
            let [mut at_question, mut at_check] = [Browser::new(&address, &shared), Browser::new(&address, &shared)];
            at_question.begin(&one.token);
            at_check.begin(&other.token);
            at_check.say(&words[1]);
            disk.fill(server.id());
            at_question.say_until_kept(&words[0]);
            let acknowledged = at_check.hand_in_once(&words[1]);
            disk.free(server.id());
            at_question.say(&words[0]);
            at_question.hand_in(&words[0]);
            if !acknowledged {
                at_check.hand_in(&words[1]);
            }
            for (child, words) in [one.child, other.child].into_iter().zip(words) {
                shared.add(Sent { child, words, unsafe_words: None });
            }
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
