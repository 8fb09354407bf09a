//! Messages to workers, as storage keeps them: no address and no words.

use crate::id::{ConcernId, StaffId};
use crate::{Day, Moment};

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
