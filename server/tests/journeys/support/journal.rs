//! Everything that the code logs, kept to be searched.

use std::io::Write;
use std::sync::{LazyLock, Mutex, OnceLock};

static LOGGED: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(Mutex::default);

struct Kept;

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOGGED.lock().expect("nobody panics while logging").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Begins to keep what is logged, at the finest level, once for all tests.
pub(crate) fn listen() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        let all = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(|| Kept);
        tracing::subscriber::set_global_default(all.finish()).expect("nobody else listens");
    });
}

/// What was logged so far, by all tests of this run.
pub(crate) fn logged() -> Vec<u8> {
    LOGGED.lock().expect("nobody panics while logging").clone()
}
