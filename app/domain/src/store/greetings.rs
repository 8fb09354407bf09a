//! Hellos and goodbyes of IROs.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::codes::codes;
use crate::id::{ChildId, StaffId};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;

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

/// Greetings.
#[async_trait]
pub trait Greetings: Send + Sync + 'static {
    /// Keeps a hello or goodbye; a later one of the same kind by the same worker replaces it.
    async fn greet(&self, greeting: &Greeting, entry: &Entry) -> Result<()>;

    /// The greetings to a child, newest first.
    async fn greetings(&self, child: ChildId) -> Result<Vec<Greeting>>;

    /// The children whose IRO this worker was and is no more since then, who are still in their time for a goodbye.
    async fn left_children(&self, worker: StaffId, since: Moment) -> Result<Vec<LeftChild>>;
}
