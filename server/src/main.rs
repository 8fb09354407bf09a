//! The binary `heard`; everything it does is in the library beside it, where tests reach it too.
//!
//! Memory comes from jemalloc, SQLite's too, because it gives back what is free. After making the demo and both loads
//! of `make bench`, 45 MiB stay resident; about 55 with mimalloc, 83 with glibc's, which keeps what was needed once.

use tikv_jemallocator::Jemalloc;

#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> std::process::ExitCode {
    heard::main()
}
