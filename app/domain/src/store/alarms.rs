//! Messages to workers about something unsafe.

use async_trait::async_trait;

use crate::Moment;
use crate::id::{ConcernId, StaffId};
use crate::store::Result;

/// A concern on which nobody acts yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unheard {
    /// Which.
    pub concern: ConcernId,
    /// The last round of messages, from 0, and when it was written; `None` when there was none yet.
    pub last: Option<(u32, Moment)>,
}

/// One message that something unsafe was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlarmRow {
    /// Of which concern.
    pub concern: ConcernId,
    /// To whom; `None` is the council's duty address.
    pub staff: Option<StaffId>,
    /// The round that it belongs to, from 0.
    pub round: u32,
    /// When it was written.
    pub made_at: Moment,
    /// How often sending it was tried.
    pub tries: u32,
    /// When the mail server took it.
    pub sent_at: Option<Moment>,
    /// When it was dropped unsent: somebody acted, or the worker's account was disabled.
    pub dropped_at: Option<Moment>,
}

/// All messages that wait for one recipient, taken to be sent as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlarmCall {
    /// To whom; `None` is the council's duty address.
    pub staff: Option<StaffId>,
    /// The number of each message and how often it was tried, this time included.
    pub alarms: Vec<(i64, u32)>,
}

/// Messages about something unsafe.
#[async_trait]
pub trait Alarms: Send + Sync + 'static {
    /// Concerns on which nobody acts yet, with the last round of messages about each.
    async fn unheard(&self) -> Result<Vec<Unheard>>;

    /// Writes a round of messages about a concern: to the child's IRO and every manager whose account is not disabled,
    /// and, where `duty`, to the duty address. Writing the same round again changes nothing, and so does a round about
    /// a concern on which somebody acts.
    async fn raise_alarm(&self, concern: ConcernId, round: u32, duty: bool, at: Moment) -> Result<()>;

    /// Takes what waits for at most `limit` recipients for whom something is due, all of it for each, to be sent as
    /// one; nobody else takes anything for them before `until`. Left out are recipients whom a message reached after
    /// `quiet_since`, and the duty address unless `duty`.
    async fn claim_alarms(
        &self,
        now: Moment,
        until: Moment,
        quiet_since: Moment,
        duty: bool,
        limit: i64,
    ) -> Result<Vec<AlarmCall>>;

    /// Whether a message about something unsafe was tried and did not go, and waits to be tried again.
    async fn alarms_fail(&self) -> Result<bool>;

    /// How many messages wait to be sent: nudges, and messages about something unsafe.
    async fn waiting_messages(&self) -> Result<(i64, i64)>;

    /// Says that what was taken went, or, with `again`, when it is to be tried again. Changes nothing of what was taken
    /// again meanwhile.
    async fn tried_alarms(&self, taken: &AlarmCall, again: Option<Moment>, at: Moment) -> Result<()>;

    /// The messages about one concern, or about all that are not closed, from the first round on.
    async fn alarms(&self, concern: Option<ConcernId>) -> Result<Vec<AlarmRow>>;
}
