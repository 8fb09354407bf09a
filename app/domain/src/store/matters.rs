//! Matters on desks, greetings, and how a child is told that there is something to look at.

use crate::codes::codes;
use crate::id::{ChildId, DecisionId, LetterId, MatterId, ReviewId, StaffId, ViewsId};
use crate::london::day;
use crate::matter::{Desk, Kind};
use crate::people::Role;
use crate::sealed::{Sealed, WrappedKey};
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

codes! {
    /// Which greeting.
    pub enum GreetingKind {
        /// From an IRO who begins.
        Hello = "hello",
        /// From an IRO who leaves.
        Goodbye = "goodbye",
    }
}

/// A greeting, to be kept or as kept.
#[derive(Debug, Clone)]
pub struct Greeting {
    /// To whom.
    pub child: ChildId,
    /// From whom.
    pub staff: StaffId,
    /// Which.
    pub kind: GreetingKind,
    /// What it says, sealed.
    pub body: Sealed,
    /// When.
    pub at: Moment,
}

/// A child whose IRO somebody was until lately.
#[derive(Debug, Clone)]
pub struct LeftChild {
    /// Who.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// Until when.
    pub until: Moment,
    /// Whether a goodbye was written.
    pub said_goodbye: bool,
}

codes! {
    /// How a child wants to be told that there is something to look at.
    pub enum Channel {
        /// A text message to a telephone.
        Text = "text",
        /// An e-mail.
        Email = "email",
        /// An e-mail to somebody who passes it on.
        Person = "person",
        /// Not at all.
        None = "none",
    }
}

codes! {
    /// Why a nudge is sent. It is never said in the nudge.
    pub enum Cause {
        /// A letter can be read.
        Letter = "letter",
        /// Something that was said was answered.
        Answer = "answer",
        /// The record can be checked.
        Record = "record",
        /// A hello or goodbye.
        Greeting = "greeting",
    }
}

/// A nudge in the outbox.
#[derive(Debug, Clone)]
pub struct OutboxRow {
    /// Its number.
    pub id: i64,
    /// Whose.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// By which way.
    pub channel: Channel,
    /// To whom: the child's `ContactDetails` as they were, sealed.
    pub to: Sealed,
    /// Why.
    pub cause: Cause,
    /// When it was written.
    pub made_at: Moment,
    /// From when it may go.
    pub not_before: Moment,
    /// How often sending was tried.
    pub tries: u32,
    /// When it went.
    pub sent_at: Option<Moment>,
    /// When it was given up.
    pub gave_up_at: Option<Moment>,
}

/// What became of a try to send a nudge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// It went.
    Sent,
    /// Not now; again from then on.
    Again(Moment),
    /// Never.
    GaveUp,
}
