//! What runs: HTTP, sign-in, sealing, commands. The binary `heard` only calls [`main`].

pub mod access;
pub mod accounts;
pub mod anchors;
pub mod annual;
pub mod attempts;
pub mod boot;
pub mod chain;
pub mod children;
pub mod clock;
pub mod codes;
pub mod commands;
pub mod config;
pub mod council_folder;
pub mod covering;
pub mod demo;
pub mod dice;
pub mod gate;
pub mod http;
pub mod importing;
mod inviting;
pub mod joining;
pub mod listening;
pub mod metrics;
pub mod opened;
pub mod openings;
pub mod outbox;
pub mod photo;
mod quoting;
pub mod raising;
pub mod return903;
pub mod sending;
pub mod session;
pub mod site;
pub mod state;
pub mod stop;
pub mod tombstones;
pub mod totp;
pub mod vault;
pub mod workers;

/// Starts `heard` as the command line asks; gives the status to end with.
#[must_use]
pub fn main() -> std::process::ExitCode {
    commands::run()
}
