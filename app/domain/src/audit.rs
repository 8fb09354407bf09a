//! The log of who did what to whose words. A row is written in the same transaction that gives the words out, or
//! nothing is given out (failing closed: OWASP ASVS 5.0, 16.5.3). Rows never hold text, and each is chained to the one
//! before.
//!
//! To add a code: a variant of [`Action`] or [`ObjectKind`]; the entry in the handler that does it and the method of
//! the store that takes it. If its code begins with `read_`, its words `seen-CODE` in every language, because the child
//! reads of it; if it makes or ends something that the tables tell of too, its arm in [`crate::witness`].
//!
//! The child's own draft is not an audited read. Reading back what was sent, letters and promises is. The log is of
//! reading, and a child who goes from question to question has not read anything that somebody else wrote.

mod action;

use crate::Moment;
use crate::id::{ApiKeyId, ChildId, ConcernId, DecisionLinkId, InvitationId, StaffId};
use crate::people::Role;

pub use action::{Action, ObjectKind};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The child, signed in with their own secret.
    Child(ChildId),
    /// Whoever opened an invitation: the child, we hope.
    Writer(InvitationId),
    /// Whoever holds a link to the decisions of a review: the social worker or the team manager, we hope.
    Linked(DecisionLinkId),
    /// A program of the council, with a key.
    Key(ApiKeyId),
    /// A worker.
    Staff(StaffId, Role),
    /// The server itself, or whoever runs its commands.
    System,
}

impl Actor {
    /// The kind as stored: `child`, `writer`, `linked`, `key`, a [`Role`]'s code, `system`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Child(_) => "child",
            Self::Writer(_) => "writer",
            Self::Linked(_) => "linked",
            Self::Key(_) => "key",
            Self::Staff(_, role) => role.code(),
            Self::System => "system",
        }
    }

    /// The 16 bytes of the id, if there is one.
    #[must_use]
    pub const fn id(&self) -> Option<&[u8; 16]> {
        match self {
            Self::Child(id) => Some(id.as_bytes()),
            Self::Writer(id) => Some(id.as_bytes()),
            Self::Linked(id) => Some(id.as_bytes()),
            Self::Key(id) => Some(id.as_bytes()),
            Self::Staff(id, _) => Some(id.as_bytes()),
            Self::System => None,
        }
    }

    /// Reads a stored kind and id back.
    #[must_use]
    pub fn from_parts(kind: &str, id: Option<[u8; 16]>) -> Option<Self> {
        match (kind, id) {
            ("system", None) => Some(Self::System),
            ("child", Some(id)) => Some(Self::Child(ChildId::from_bytes(id))),
            ("writer", Some(id)) => Some(Self::Writer(InvitationId::from_bytes(id))),
            ("linked", Some(id)) => Some(Self::Linked(DecisionLinkId::from_bytes(id))),
            ("key", Some(id)) => Some(Self::Key(ApiKeyId::from_bytes(id))),
            (role, Some(id)) => Role::from_code(role).map(|role| Self::Staff(StaffId::from_bytes(id), role)),
            _ => None,
        }
    }
}

/// One row to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, to the microsecond.
    pub at: Moment,
    /// Who.
    pub actor: Actor,
    /// Whose words or affairs.
    pub child: Option<ChildId>,
    /// What was done.
    pub action: Action,
    /// To what kind of thing.
    pub object: ObjectKind,
    /// To which thing: the 16 bytes of its id.
    pub object_id: [u8; 16],
}

impl Entry {
    /// The row of a concern that is raised by what this one tells of.
    #[must_use]
    pub fn raising(&self, concern: ConcernId) -> Self {
        let (action, object) = (Action::RaisedConcern, ObjectKind::Concern);
        Self { action, object, object_id: *concern.as_bytes(), ..self.clone() }
    }

    /// The bytes that are authenticated: every field, the number of the row and the link of the row before,
    /// each of fixed length or preceded by its length, so that no two rows read alike.
    #[must_use]
    pub fn canonical(&self, seq: i64, previous: &[u8; 32]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(160);
        bytes.extend_from_slice(b"heard-audit-1");
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(previous);
        bytes.extend_from_slice(&self.at.timestamp_micros().to_be_bytes());
        for text in [self.actor.kind(), self.action.code(), self.object.code()] {
            bytes.push(u8::try_from(text.len()).expect("codes are shorter than 256 bytes"));
            bytes.extend_from_slice(text.as_bytes());
        }
        for id in [self.actor.id(), self.child.as_ref().map(ChildId::as_bytes), Some(&self.object_id)] {
            bytes.push(u8::from(id.is_some()));
            bytes.extend_from_slice(id.unwrap_or(&[0; 16]));
        }
        bytes
    }
}

/// Makes the link of a row, or the seal of a [`Grant`](crate::grant::Grant): a keyed hash that nobody without the audit
/// key can make.
pub trait Chain: Send + Sync {
    /// The link over [`Entry::canonical`], or over other bytes that no row of the log begins with.
    fn link(&self, canonical: &[u8]) -> [u8; 32];
}

/// A row read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, without gaps.
    pub seq: i64,
    /// What it says; `None` when its fields no longer read.
    pub entry: Option<Entry>,
    /// Its link.
    pub link: [u8; 32],
}

/// Where a log stops being believable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The number that was expected there.
    pub seq: i64,
}

/// Checks rows that follow the row (`seq`, `link`); use 0 and zeroes to start.
///
/// # Errors
/// [`Broken`] at the first row that is missing, moved, changed or made by somebody else.
pub fn verify(rows: &[Row], mut seq: i64, mut link: [u8; 32], chain: &dyn Chain) -> Result<(i64, [u8; 32]), Broken> {
    for row in rows {
        seq += 1;
        let Some(entry) = row.entry.as_ref().filter(|_| row.seq == seq) else {
            return Err(Broken { seq });
        };
        if chain.link(&entry.canonical(seq, &link)) != row.link {
            return Err(Broken { seq });
        }
        link = row.link;
    }
    Ok((seq, link))
}

/// A stand-in for the keyed hash, for tests: enough to notice a change.
#[cfg(test)]
pub(crate) struct Sum;

#[cfg(test)]
impl Chain for Sum {
    fn link(&self, canonical: &[u8]) -> [u8; 32] {
        let mut link = [0; 32];
        for (place, byte) in canonical.iter().enumerate() {
            let cell: &mut u8 = &mut link[place % 32];
            *cell = cell.wrapping_mul(31).wrapping_add(*byte);
        }
        link
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let mut link = [0; 32];
        (1..=5)
            .map(|seq| {
                let entry = Entry {
                    at: Moment::from_timestamp(1_790_000_000 + seq, 0).expect("a time"),
                    actor: Actor::Staff(StaffId::from_bytes([7; 16]), Role::Iro),
                    child: Some(ChildId::from_bytes([u8::try_from(seq).expect("small"); 16])),
                    action: Action::ReadViews,
                    object: ObjectKind::Views,
                    object_id: [9; 16],
                };
                link = Sum.link(&entry.canonical(seq, &link));
                Row { seq, entry: Some(entry), link }
            })
            .collect()
    }

    #[test]
    fn an_honest_log_verifies_in_pieces() {
        let rows = rows();
        let (seq, link) = verify(&rows[..2], 0, [0; 32], &Sum).expect("honest");
        assert_eq!(verify(&rows[2..], seq, link, &Sum).map(|(seq, _)| seq), Ok(5));
    }

    #[test]
    fn a_changed_missing_or_moved_row_is_found() {
        let mut changed = rows();
        changed[2].entry.as_mut().expect("it reads").action = Action::ReadLetter;
        assert_eq!(verify(&changed, 0, [0; 32], &Sum), Err(Broken { seq: 3 }));
        let mut missing = rows();
        missing.remove(1);
        assert_eq!(verify(&missing, 0, [0; 32], &Sum), Err(Broken { seq: 2 }));
        let mut moved = rows();
        moved.swap(3, 4);
        assert_eq!(verify(&moved, 0, [0; 32], &Sum), Err(Broken { seq: 4 }));
    }

    #[test]
    fn codes_read_back() {
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(action));
        }
        for kind in ObjectKind::ALL {
            assert_eq!(ObjectKind::from_code(kind.code()), Some(kind));
        }
        let (worker, key) = (StaffId::from_bytes([1; 16]), ApiKeyId::from_bytes([2; 16]));
        for actor in [Actor::Staff(worker, Role::Advocate), Actor::Key(key)] {
            assert_eq!(Actor::from_parts(actor.kind(), actor.id().copied()), Some(actor));
        }
        assert_eq!(Actor::from_parts("iro", None), None);
    }
}
