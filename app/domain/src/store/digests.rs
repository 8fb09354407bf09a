//! What waits, told to workers every working morning.

use async_trait::async_trait;

use crate::id::StaffId;
use crate::store::Result;
use crate::{Day, Moment};

/// A morning's message for one worker, taken to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestCall {
    /// To whom.
    pub staff: StaffId,
    /// For which day.
    pub day: Day,
    /// How often it was tried since the last one went, this time included.
    pub tries: u32,
}

/// Morning messages.
#[async_trait]
pub trait Digests: Send + Sync + 'static {
    /// Whether this worker wants to be told every working morning what waits.
    async fn wants_digest(&self, staff: StaffId) -> Result<bool>;

    /// Keeps that this worker wants it, from the day after this one on, or, with `None`, that they do not. Wanting it
    /// already changes nothing.
    async fn set_digest(&self, staff: StaffId, from: Option<Day>) -> Result<()>;

    /// Takes at most `limit` workers who want it and are not done with this day; nobody else takes them before `until`.
    async fn claim_digests(&self, day: Day, now: Moment, until: Moment, limit: i64) -> Result<Vec<DigestCall>>;

    /// Says that the day is done with, or, with `again`, when it is to be tried again. Changes nothing once it was
    /// taken again meanwhile.
    async fn tried_digest(&self, taken: &DigestCall, again: Option<Moment>) -> Result<()>;
}
