//! When a nudge, a message that says only that there is something to look at, is tried again, and when it is given up.
//!
//! Nudges are two short sentences, English and Welsh, the same for everything; while one waits, no second is written.
//! Text messages go through the e-mail gateway that a council has, so that no supplier is built in.

use chrono::TimeDelta;

use crate::Moment;
use crate::store::{DecisionMailRow, OutboxRow, Tried};

/// How long after each try that failed the next one follows, in minutes. After one more it is given up.
pub const AGAIN_AFTER: [i64; 5] = [1, 5, 30, 2 * 60, 12 * 60];

/// For how long a nudge is worth sending, in days from when it was written. Where nothing was sent for weeks, because
/// no mail server was set up, children do not get a heap of old ones on the day when one is.
pub const WORTH_DAYS: i64 = 14;

/// For how many days a nudge that went, or was given up, is kept: whom it went to is a telephone number or an address.
pub const KEPT_DAYS: i64 = 30;

/// What follows from a try that failed, the `tries`-th, at this time.
#[must_use]
pub fn after_failure(tries: u32, at: Moment) -> Tried {
    let wait = usize::try_from(tries.saturating_sub(1)).ok().and_then(|failed| AGAIN_AFTER.get(failed));
    wait.map_or(Tried::GaveUp, |minutes| Tried::Again(at + TimeDelta::minutes(*minutes)))
}

/// Whether a nudge that was written then is worth sending now.
#[must_use]
pub fn worth_sending(made_at: Moment, now: Moment) -> bool {
    now - made_at < TimeDelta::days(WORTH_DAYS)
}

/// Where a nudge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nobody has tried to send it yet.
    Waiting,
    /// It was tried so often, and has not gone.
    Tried(u32),
    /// It went.
    Sent(Moment),
    /// Nobody will try again.
    GivenUp,
}

impl Progress {
    /// Of a row of the outbox. One that is too old to be worth sending is given up, whether or not a sender has come
    /// by to note it.
    #[must_use]
    pub fn of(row: &OutboxRow, now: Moment) -> Self {
        match (row.sent_at, row.gave_up_at, row.tries) {
            (Some(at), _, _) => Self::Sent(at),
            (None, Some(_), _) => Self::GivenUp,
            (None, None, _) if !worth_sending(row.made_at, now) => Self::GivenUp,
            (None, None, 0) => Self::Waiting,
            (None, None, tries) => Self::Tried(tries),
        }
    }

    /// Of a mail with a link to decisions. One whose link opens nothing any more goes no more.
    #[must_use]
    pub fn of_decisions(row: &DecisionMailRow, now: Moment) -> Self {
        let opens = row.ended_at.is_none() && now < row.until;
        match (row.mailed_at, row.gave_up_at, row.tries) {
            (Some(at), _, _) => Self::Sent(at),
            (None, Some(_), _) => Self::GivenUp,
            (None, None, _) if !opens => Self::GivenUp,
            (None, None, 0) => Self::Waiting,
            (None, None, tries) => Self::Tried(tries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_tries_over_fifteen_hours_and_no_more() {
        let start = Moment::from_timestamp(0, 0).expect("a time");
        let (mut at, mut tries) = (start, 1);
        while let Tried::Again(then) = after_failure(tries, at) {
            assert!(then > at);
            (at, tries) = (then, tries + 1);
        }
        assert_eq!(after_failure(tries, at), Tried::GaveUp);
        assert_eq!((tries, at - start), (6, TimeDelta::minutes(1 + 5 + 30 + 120 + 720)));
        assert_eq!(after_failure(u32::MAX, at), Tried::GaveUp);
    }

    #[test]
    fn a_mail_with_decisions_goes_while_its_link_opens() {
        let at = |hours| Moment::from_timestamp(0, 0).expect("a time") + TimeDelta::hours(hours);
        let row = DecisionMailRow {
            recipient: crate::agreeing::Recipient::SocialWorker,
            made_at: at(0),
            until: at(9),
            ended_at: None,
            tries: 0,
            mailed_at: None,
            gave_up_at: None,
        };
        let tried = DecisionMailRow { tries: 3, ..row };
        for (row, now, expected) in [
            (row, 1, Progress::Waiting),
            (row, 9, Progress::GivenUp),
            (tried, 8, Progress::Tried(3)),
            (DecisionMailRow { ended_at: Some(at(2)), ..tried }, 3, Progress::GivenUp),
            (DecisionMailRow { gave_up_at: Some(at(2)), ..tried }, 3, Progress::GivenUp),
            (DecisionMailRow { mailed_at: Some(at(2)), ended_at: Some(at(3)), ..tried }, 20, Progress::Sent(at(2))),
        ] {
            assert_eq!(Progress::of_decisions(&row, at(now)), expected, "{row:?}");
        }
    }

    #[test]
    fn old_ones_are_not_sent() {
        let made = Moment::from_timestamp(0, 0).expect("a time");
        assert!(worth_sending(made, made + TimeDelta::days(WORTH_DAYS) - TimeDelta::seconds(1)));
        assert!(!worth_sending(made, made + TimeDelta::days(WORTH_DAYS)));
    }
}
