//! What storage sees of a person's words: sealed bytes and a wrapped key. It can open neither.

use crate::id::{ChildId, StaffId};

/// Bytes sealed under one person's key. The format and what it is bound to belong to the server's vault.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed[{} bytes]", self.0.len())
    }
}

/// The person whose key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A child.
    Child(ChildId),
    /// A worker.
    Staff(StaffId),
}

impl Owner {
    /// The 16 bytes of the person's id.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        match self {
            Self::Child(id) => id.as_bytes(),
            Self::Staff(id) => id.as_bytes(),
        }
    }
}

/// A person's key, itself sealed under the master key, which is never in the database (OWASP ASVS 5.0, 13.3.1).
#[derive(Clone, PartialEq, Eq)]
pub struct WrappedKey {
    /// Whose key it is.
    pub owner: Owner,
    /// The key, sealed.
    pub bytes: Sealed,
}

impl std::fmt::Debug for WrappedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WrappedKey({:?})", self.owner)
    }
}
