//! The binary `heard`; everything it does is in the library beside it, where tests reach it too.

fn main() -> std::process::ExitCode {
    heard::main()
}
