//! Children in care and their IROs: who has none, and the hand-over of children from one to another, or to their first,
//! in one commit.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::id::{ChildId, NoteId, StaffId};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{Greeting, Result};
use crate::{Day, Moment};

/// A child in care, with who is there for them.
#[derive(Debug, Clone)]
pub struct InCare {
    /// Our id.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Came into care, if the council says.
    pub entered_care_on: Option<Day>,
    /// The IRO now.
    pub iro: Option<StaffId>,
    /// When the last one before ended, if there was one.
    pub iro_ended: Option<Moment>,
}

/// A note to whoever is a child's IRO next, to be kept or as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverNote {
    /// Its id.
    pub id: NoteId,
    /// About whom.
    pub child: ChildId,
    /// For whom.
    pub to: StaffId,
    /// Who wrote it.
    pub by: StaffId,
    /// What it says, sealed.
    pub body: Sealed,
    /// When.
    pub at: Moment,
}

/// One child who is handed over, with what goes along.
#[derive(Debug, Clone)]
pub struct HandedChild {
    /// Who.
    pub child: ChildId,
    /// For the next IRO.
    pub note: Option<HandoverNote>,
    /// What the child is told: a goodbye, a hello.
    pub greetings: Vec<Greeting>,
    /// Its row of the log.
    pub entry: Entry,
}

/// Children who get another IRO, all of them or none.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// Whose they are, as the page showed it; `None` for children who have nobody.
    pub from: Option<StaffId>,
    /// Whose they will be.
    pub to: StaffId,
    /// From when.
    pub at: Moment,
    /// Who.
    pub children: Vec<HandedChild>,
}

/// What became of a hand-over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// It is done.
    Done,
    /// They were theirs already: pressed twice. Nothing was changed.
    Already,
    /// Somebody else was there first, or a child has left care. Nothing was changed.
    Changed,
    /// Who should have them cannot ([`can_become_iro`](crate::allocation::can_become_iro)). Nothing was changed.
    CannotBeIro,
}

/// Who hands whom over to whom.
#[async_trait]
pub trait HandingOver: Send + Sync + 'static {
    /// The children in care who have no IRO, in no order.
    async fn without_iro(&self) -> Result<Vec<ChildId>>;

    /// Every child in care.
    async fn in_care(&self) -> Result<Vec<InCare>>;

    /// Hands children over: ends what was, begins what is, keeps notes and greetings, and nudges who is greeted; all
    /// of it in one transaction, or nothing.
    async fn hand_over(&self, hand_over: &HandOver) -> Result<Handed>;

    /// The notes about a child, newest first.
    async fn handover_notes(&self, child: ChildId) -> Result<Vec<HandoverNote>>;
}
