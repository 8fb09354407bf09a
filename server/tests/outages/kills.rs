//! Sixty kills while children send.

use std::sync::atomic::Ordering;
use std::thread::{scope, sleep};
use std::time::Duration;

use crate::after;
use crate::server::{Invited, Server, free_address, prepare};
use crate::writer::{Shared, write};

const KILLS: u32 = 60;
const WRITERS: usize = 4;
/// Each writer's children: many, so that none sends more than a child does.
const CHILDREN: usize = 12;

/// A sequence that is the same in every run (Knuth's MMIX constants): what moment, not whether all holds, hangs on it.
pub(crate) struct Seeded(pub(crate) u64);

impl Seeded {
    /// A number below this one.
    pub(crate) fn below(&mut self, bound: u8) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0.to_be_bytes()[0] % bound
    }
}

#[tokio::test]
async fn sixty_kills_lose_nothing_and_send_nothing_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let invited = prepare(folder, WRITERS * CHILDREN).await;
    let (address, shared, mut moments) = (free_address(), Shared::default(), Seeded(7));
    let last = scope(|threads| {
        for (number, children) in invited.chunks(CHILDREN).enumerate() {
            let (children, address, shared): (Vec<&Invited>, _, _) = (children.iter().collect(), &address, &shared);
            threads.spawn(move || write(number, address, &children, shared));
        }
        for _ in 0..KILLS {
            let server = Server::start(folder, &address);
            // In the middle of one of the next requests: a sending takes six or seven.
            let answered = shared.answered.load(Ordering::Relaxed) + usize::from(moments.below(24));
            shared.wait("requests are answered", |shared| shared.answered.load(Ordering::Relaxed) > answered);
            sleep(Duration::from_millis(u64::from(moments.below(20))));
            server.kill();
        }
        let last = Server::start(folder, &address);
        let before = shared.count();
        shared.wait("writing goes on after the last kill", |shared| shared.count() >= before + WRITERS);
        shared.enough.store(true, Ordering::Relaxed);
        last
    });
    last.kill();
    let sent = shared.sent.into_inner().expect("every writer has finished");
    println!("{} sendings were acknowledged over {KILLS} kills", sent.len());
    assert!(sent.len() > WRITERS * CHILDREN, "children did send: {}", sent.len());
    after::all_is_there_once(folder, &sent).await;
}
