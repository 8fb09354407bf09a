//! What runs: HTTP, sign-in, sealing, commands. The binary `heard` only calls [`main`].

/// Starts `heard` as the command line asks.
pub fn main() {}
