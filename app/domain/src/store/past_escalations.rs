//! What was asked of somebody higher up before Heard, or beside it.
//!
//! What was decided: it stands in a table of its own. An escalation of Heard has words, a worker who made it and moves;
//! one from the case system has none of them, is changed by no page, and a child never reads of it. Both are counted by
//! stage, reason and days, which stand in columns of the same names.

use std::collections::HashSet;

use async_trait::async_trait;

use crate::audit::Entry;
use crate::id::{ChildId, EscalationId};
use crate::import::escalations::{KnownAsked, Said};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
use crate::{Day, Moment};

/// What is known of a child of whom a file of escalations tells.
#[derive(Debug, Clone)]
pub struct ChildAsked {
    /// Keyed hash of the council's id.
    pub reference: [u8; 32],
    /// Our id.
    pub id: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details, sealed.
    pub identity: Sealed,
    /// Came into care, if the council says.
    pub entered_care_on: Option<Day>,
    /// The reviews that were held, and what was asked.
    pub known: KnownAsked,
}

/// What comes of one child.
#[derive(Debug, Clone)]
pub struct AskedWrite {
    /// The child.
    pub child: ChildId,
    /// By what it was decided.
    pub known: KnownAsked,
    /// What is new.
    pub new: Vec<(EscalationId, Said)>,
    /// What takes the place of what an earlier file said.
    pub changed: Vec<(EscalationId, Said)>,
    /// When.
    pub at: Moment,
    /// Its row of the log.
    pub entry: Entry,
}

/// Escalations from the case system.
#[async_trait]
pub trait PastEscalations: Send + Sync + 'static {
    /// Those of these children (keyed hashes of the council's own ids) that are known, with what was asked for them, as
    /// of one instant.
    async fn asked_before(&self, refs: &HashSet<[u8; 32]>) -> Result<Vec<ChildAsked>>;

    /// Adds and changes what the case system told of: all or nothing.
    /// [`Changed`](crate::store::StoreErrorKind::Changed) when what is known of one of the children is not that by
    /// which it was decided.
    async fn write_asked_before(&self, children: &[AskedWrite]) -> Result<()>;

    /// What the case system told of a child, the newest first.
    async fn past_escalations(&self, child: ChildId) -> Result<Vec<Said>>;
}
