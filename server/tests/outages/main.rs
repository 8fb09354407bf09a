//! What children send while the server is killed under them, or its disk is full: the built binary on a real database,
//! several writers at once, and at the end every sending that was acknowledged, there once and whole.
//!
//! Nothing here hangs on a clock: writers try again until they are answered, and what is waited for is what they count.

mod after;
mod disk;
mod full_disk;
mod kills;
mod rewrapping;
mod server;
mod tampering;
mod two_workers;
mod writer;

#[path = "../journeys"]
mod journeys {
    #[expect(dead_code, reason = "the journeys use all of it, this one a part")]
    pub(crate) mod support;
}
