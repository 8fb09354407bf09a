//! Notes of IROs' contact with a child.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::id::{ChildId, ContactNoteId, StaffId};
use crate::lists::ListCode;
use crate::sealed::Sealed;
use crate::store::Result;
use crate::{Day, Moment};

/// A note, to be kept or as kept. Day and way are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactNote {
    /// Its id.
    pub id: ContactNoteId,
    /// With whom.
    pub child: ChildId,
    /// On which day the contact was.
    pub on: Day,
    /// How, a code of [`List::ContactWays`](crate::lists::List::ContactWays).
    pub way: ListCode,
    /// What the IRO noted, sealed.
    pub body: Sealed,
    /// Who.
    pub by: StaffId,
    /// When it was noted.
    pub at: Moment,
}

/// Notes of contact.
#[async_trait]
pub trait ContactNotes: Send + Sync + 'static {
    /// Keeps a note. `false`, and nothing written, where one with its id was kept before: the form was sent twice.
    async fn note_contact(&self, note: &ContactNote, entry: &Entry) -> Result<bool>;

    /// The notes of a child, the last day first.
    async fn contact_notes(&self, child: ChildId) -> Result<Vec<ContactNote>>;
}
