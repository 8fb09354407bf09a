//! Matters on desks.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::english_time::day;
use crate::id::{ChildId, DecisionId, LetterId, MatterId, ReviewId, StaffId, ViewsId};
use crate::matter::{Desk, Kind};
use crate::people::Role;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
use crate::voice::Voice;
use crate::{Day, Moment};

/// A matter to be raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMatter {
    /// Its id.
    pub id: MatterId,
    /// What it is about; its desk follows from it.
    pub kind: Kind,
    /// The promise it is about.
    pub decision: Option<DecisionId>,
    /// The letter it is about.
    pub letter: Option<LetterId>,
    /// The record it is about.
    pub review: Option<ReviewId>,
    /// The day by which it is due.
    pub due_on: Day,
}

/// A matter.
#[derive(Debug, Clone)]
pub struct MatterRow {
    /// Its id.
    pub id: MatterId,
    /// Whose.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// What it is about.
    pub kind: Kind,
    /// Whose desk it is on.
    pub desk: Desk,
    /// The views in which it was said.
    pub views: Option<ViewsId>,
    /// Whose voice those views are.
    pub voice: Option<Voice>,
    /// When a manager first read those views, by the log.
    pub manager_read_at: Option<Moment>,
    /// The promise it is about.
    pub decision: Option<DecisionId>,
    /// The letter it is about.
    pub letter: Option<LetterId>,
    /// The record it is about.
    pub review: Option<ReviewId>,
    /// The day by which it is due.
    pub due_on: Day,
    /// When it was raised.
    pub raised_at: Moment,
    /// When and by whom it was settled; by nobody when the child took it back or said it anew.
    pub settled: Option<(Moment, Option<StaffId>)>,
    /// What was done, sealed.
    pub outcome: Option<Sealed>,
    /// The IRO now.
    pub iro: Option<StaffId>,
}

impl MatterRow {
    /// Whether whoever works in this role may settle it on a day, the IRO for their own children. What is the IRO's is
    /// the manager's too while the child has no IRO and once it is late: an IRO who is away leaves nobody waiting.
    #[must_use]
    pub fn is_for(&self, role: Role, today: Day) -> bool {
        let late = self.due_on < self.settled.map_or(today, |(at, _)| day(at));
        match role {
            Role::Iro => self.desk == Desk::Iro && self.iro.is_some(),
            Role::Manager => self.desk == Desk::Manager || self.iro.is_none() || late,
            Role::Advocate | Role::Administrator => false,
        }
    }

    /// Whether whoever works in this role settles it by doing what was asked: the IRO, who alone can.
    #[must_use]
    pub fn settles_by_doing(&self, role: Role) -> bool {
        self.kind.settles_by_doing() && role == Role::Iro
    }

    /// Whether somebody reads an answer to it: what is recorded when it is settled, the child never reads. So such a
    /// matter is not settled before one of the things in it is answered.
    #[must_use]
    pub fn wants_answer(&self) -> bool {
        self.kind.shows_views() && self.voice.is_some_and(Voice::child_reads_back)
    }
}

/// Matters.
#[async_trait]
pub trait Matters: Send + Sync + 'static {
    /// Matters that are not settled, by the day on which they are due: on the desk of this IRO for their children; or
    /// on the manager's, where also those of children without an IRO and those that are late `today` are, so that none
    /// is on nobody's.
    async fn matters(&self, iro: Option<StaffId>, today: Day) -> Result<Vec<MatterRow>>;

    /// Every matter of a child, newest first.
    async fn matters_of(&self, child: ChildId) -> Result<Vec<MatterRow>>;

    /// One matter.
    async fn matter(&self, matter: MatterId) -> Result<Option<MatterRow>>;

    /// Settles a matter with its outcome (sealed). `false` when it is settled already.
    async fn settle_matter(
        &self,
        matter: MatterId,
        by: StaffId,
        outcome: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;
}
