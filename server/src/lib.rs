//! What runs: HTTP, sign-in, sealing, commands. The binary `heard` only calls [`main`].

pub mod access;
pub mod attempts;
pub mod clock;
pub mod config;
pub mod dice;
pub mod gate;
pub mod http;
pub mod session;
pub mod state;
pub mod stop;
pub mod totp;
pub mod vault;

/// Starts `heard` as the command line asks.
pub fn main() {}
