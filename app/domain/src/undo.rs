//! The last act of a worker on a list, and whether it can be undone.
//!
//! What it is: one act a worker, until they do the next or [`TIME`] is over. Undoing puts back what stood there before,
//! and is a row of the log like any act: nothing is taken out of the log. What it is not: a way to take back what a
//! child was told. Whoever has been on the child's pages since may have read it, so it stays; a letter has its own way
//! back ([`crate::store::Letters`]).
//!
//! To add an act: a variant of [`Act`], what storage remembers of it where it is done and how it is put back (`undo` in
//! its queries), and its words where pages say what was done.

use chrono::TimeDelta;

use crate::Moment;
use crate::audit::Action;
use crate::id::{ChildId, DecisionId, MatterId, ReviewId, StaffId};

/// How long an act can be undone.
pub const TIME: TimeDelta = TimeDelta::minutes(10);

/// An act that can be undone, with what it was done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Said what became of a promise.
    SettledPromise(DecisionId),
    /// Took a decision out of this review.
    RemovedDecision(ReviewId),
    /// Gave a child who had nobody this IRO.
    GaveIro(StaffId),
    /// Put what was said into the record of this review, where nothing of it stood.
    Placed(ReviewId),
    /// Settled a matter.
    SettledMatter(MatterId),
}

impl Act {
    /// The code of its kind, by which it is kept; it never changes.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SettledPromise(_) => "promise",
            Self::RemovedDecision(_) => "decision",
            Self::GaveIro(_) => "iro",
            Self::Placed(_) => "placed",
            Self::SettledMatter(_) => "matter",
        }
    }

    /// The 16 bytes of the id of what it was done to.
    #[must_use]
    pub const fn object(&self) -> &[u8; 16] {
        match self {
            Self::SettledPromise(id) => id.as_bytes(),
            Self::RemovedDecision(id) | Self::Placed(id) => id.as_bytes(),
            Self::GaveIro(id) => id.as_bytes(),
            Self::SettledMatter(id) => id.as_bytes(),
        }
    }

    /// Reads a code and an id back.
    #[must_use]
    pub fn from_parts(code: &str, object: [u8; 16]) -> Option<Self> {
        Some(match code {
            "promise" => Self::SettledPromise(DecisionId::from_bytes(object)),
            "decision" => Self::RemovedDecision(ReviewId::from_bytes(object)),
            "iro" => Self::GaveIro(StaffId::from_bytes(object)),
            "placed" => Self::Placed(ReviewId::from_bytes(object)),
            "matter" => Self::SettledMatter(MatterId::from_bytes(object)),
            _ => return None,
        })
    }

    /// Whether a child can read of it as soon as it is done: of a matter, that somebody looked into it and when. A
    /// decision can be taken out only while its child has not been told of it.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        match self {
            Self::SettledPromise(_) | Self::GaveIro(_) | Self::Placed(_) | Self::SettledMatter(_) => true,
            Self::RemovedDecision(_) => false,
        }
    }
}

/// The last act of a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastAct {
    /// What was done.
    pub act: Act,
    /// Whose affairs it was.
    pub child: ChildId,
    /// The number of its row in the log.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// When what became of the promise was said before; `None` where it was open, and for other acts.
    pub said_before: Option<Moment>,
    /// Whether it was undone.
    pub undone: bool,
    /// Whether the child, or whoever writes for them, has been on their pages since.
    pub child_came: bool,
    /// Whether the IRO who was given, or whoever covers, has done something for the child since.
    pub taken_up: bool,
}

/// Why an act is not undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Not {
    /// Its time is over, another act followed it, or it was undone before.
    Over,
    /// The child may have read of it.
    Told,
    /// What it was done to has changed since.
    Changed,
}

impl Not {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Over, Self::Told, Self::Changed];
}

/// What became of what was typed for an act that was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// It is typed and not sent again; or nothing was typed for it.
    Whole,
    /// Its worker has typed something else in that form since, and that stays: both are to be shown.
    Beside,
}

impl LastAct {
    /// Until when it can be undone.
    #[must_use]
    pub fn until(&self) -> Moment {
        self.at + TIME
    }

    /// Whether pages speak of it at all.
    #[must_use]
    pub fn is_recent(&self, now: Moment) -> bool {
        now < self.until()
    }

    /// Whether it can be undone now.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn may_undo(&self, now: Moment) -> Result<(), Not> {
        if self.undone || !self.is_recent(now) {
            Err(Not::Over)
        } else if self.act.is_told() && self.child_came {
            Err(Not::Told)
        } else if self.taken_up {
            Err(Not::Changed)
        } else {
            Ok(())
        }
    }
}

/// Whether a row of the log is another act of its worker, after which the one before can no longer be undone. Reading,
/// signing in and undoing are none.
#[must_use]
pub fn is_an_act(action: Action) -> bool {
    use Action::{EndedSession, LockedOut, RefusedSignIn, SawNames, SignedIn, Undid, UsedRecoveryCode};
    let quiet =
        matches!(action, EndedSession | LockedOut | RefusedSignIn | SawNames | SignedIn | Undid | UsedRecoveryCode);
    !quiet && !action.code().starts_with("read_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(act: Act) -> LastAct {
        let at = Moment::from_timestamp(1_790_000_000, 0).expect("a time");
        LastAct {
            act,
            child: ChildId::from_bytes([1; 16]),
            seq: 1,
            at,
            said_before: None,
            undone: false,
            child_came: false,
            taken_up: false,
        }
    }

    const ACTS: [Act; 5] = [
        Act::SettledPromise(DecisionId::from_bytes([2; 16])),
        Act::RemovedDecision(ReviewId::from_bytes([3; 16])),
        Act::GaveIro(StaffId::from_bytes([4; 16])),
        Act::Placed(ReviewId::from_bytes([5; 16])),
        Act::SettledMatter(MatterId::from_bytes([6; 16])),
    ];

    #[test]
    fn an_act_is_read_as_it_is_kept() {
        for act in ACTS {
            assert_eq!(Act::from_parts(act.code(), *act.object()), Some(act));
        }
        assert_eq!(Act::from_parts("letter", [1; 16]), None);
    }

    #[test]
    fn ten_minutes_and_no_longer() {
        for act in ACTS {
            let last = last(act);
            assert_eq!(last.may_undo(last.at), Ok(()));
            assert_eq!(last.may_undo(last.at + TIME - TimeDelta::microseconds(1)), Ok(()));
            assert_eq!(last.may_undo(last.at + TIME), Err(Not::Over));
            assert_eq!(LastAct { undone: true, ..last }.may_undo(last.at), Err(Not::Over), "once");
        }
    }

    #[test]
    fn what_a_child_may_have_read_stays() {
        let may = ACTS.map(|act| {
            let last = last(act);
            LastAct { child_came: true, ..last }.may_undo(last.at)
        });
        // What a child cannot have read is a decision that was taken out before they were told of it.
        let told = Err(Not::Told);
        assert_eq!(may, [told, Ok(()), told, told, told]);
        let taken = LastAct { taken_up: true, ..last(ACTS[2]) };
        assert_eq!(taken.may_undo(taken.at), Err(Not::Changed));
    }

    #[test]
    fn looking_is_no_act() {
        for quiet in [Action::ReadViews, Action::ReadRecord, Action::SawNames, Action::SignedIn, Action::Undid] {
            assert!(!is_an_act(quiet), "{quiet:?}");
        }
        for act in [Action::SettledMatter, Action::ChangedLetter, Action::Replied, Action::SentLetter] {
            assert!(is_an_act(act), "{act:?}");
        }
    }
}
