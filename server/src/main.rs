//! Heard.
fn main() {}
