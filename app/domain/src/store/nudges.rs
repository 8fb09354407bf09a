//! How a child is told that there is something to look at: the way, and the outbox.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::codes::codes;
use crate::id::ChildId;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;

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
        /// An IRO has read what the child sent.
        Read = "read",
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

/// Nudges to children.
#[async_trait]
pub trait Nudges: Send + Sync + 'static {
    /// How the child wants to be told: the channel and the sealed `ContactDetails`.
    async fn contact(&self, child: ChildId) -> Result<Option<(Channel, Sealed)>>;

    /// Keeps how the child wants to be told. Nudges that wait go the new way, or not at all.
    async fn set_contact(
        &self,
        child: ChildId,
        channel: Channel,
        details: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// Takes at most `limit` nudges that may go now for sending; nobody else takes them before `until`.
    async fn claim_outbox(&self, now: Moment, until: Moment, limit: i64) -> Result<Vec<OutboxRow>>;

    /// Says what became of a nudge as it was taken. Changes nothing once it was taken again meanwhile, because then
    /// somebody else is sending it.
    async fn tried_outbox(&self, taken: &OutboxRow, tried: Tried, at: Moment) -> Result<()>;

    /// The newest nudges, sent or not, at most `limit`.
    async fn outbox(&self, limit: i64) -> Result<Vec<OutboxRow>>;
}
