//! What an import does now, on a line of the terminal that is written over; nothing where standard error is a file.

use std::io::{IsTerminal as _, Write as _};

/// That line.
pub(super) struct Progress {
    shown: bool,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal() }
    }

    pub(super) fn say(&self, what: &str) {
        if self.shown {
            // Whoever cannot be told of the progress still gets the file taken in.
            let _ = write!(std::io::stderr(), "\r\x1b[K{what}…");
        }
    }

    pub(super) fn end(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
