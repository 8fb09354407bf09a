//! Who carries a note.

use super::Note;

/// Carries notes.
pub trait Courier: Send + Sync {
    /// Carries one, and comes back when it is handed over.
    fn carry(&self, note: &Note) -> impl Future<Output = Result<(), Undelivered>> + Send;
}

/// Why a note was not handed over. Each is tried again: a mail server that is set up wrongly refuses for good what it
/// takes an hour later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// There is no way to this address: it does not open, or texts have no gateway.
    NoWay,
    /// The mail server was not reached, or its certificate is not good.
    Unreachable,
    /// The mail server answered no, with this code (RFC 5321, section 4.2.3).
    Refused(u16),
    /// It took too long.
    TimedOut,
}

impl std::fmt::Display for Undelivered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoWay => f.write_str("has no way to the address"),
            Self::Unreachable => f.write_str("cannot be reached, or is not who it says it is"),
            Self::Refused(code) => write!(f, "refuses, with code {code}"),
            Self::TimedOut => f.write_str("takes too long"),
        }
    }
}
