//! Cover for a worker who is away, by a colleague.
//!
//! Cover is a pair of workers and days, not a second allocation: what the one may do for children the other may too,
//! the children stay with their IRO, and nothing has to be undone when it ends.

use chrono::TimeDelta;

use crate::Day;
use crate::account::AccountState;
use crate::id::StaffId;
use crate::people::Role;

/// Somebody covers for a worker who is away: what the worker may do for children, they may do too, on these days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// Who is away.
    pub away: StaffId,
    /// Who covers.
    pub by: StaffId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

/// Why a cover is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCover {
    /// By the worker who is away.
    Oneself,
    /// By somebody in another role, or disabled, or who has not joined yet.
    CannotCover,
    /// It ends before it begins.
    EndsBeforeStart,
    /// It is over already.
    Past,
    /// Longer than [`COVER_DAYS`].
    TooLong,
}

/// The longest cover, in days: whoever is away for longer has their children allocated anew, and the children told.
pub const COVER_DAYS: i64 = 92;

/// Whether the work of this role can be covered: only IROs and advocates have children.
#[must_use]
pub const fn is_coverable(role: Role) -> bool {
    matches!(role, Role::Iro | Role::Advocate)
}

/// Whether somebody in this role, with an account in this state, can cover for a worker in the role `away`: one IRO for
/// another, and one advocate for another.
#[must_use]
pub fn can_cover(away: Role, by: (Role, AccountState)) -> bool {
    by == (away, AccountState::InUse)
}

impl Cover {
    /// Whether it may be.
    ///
    /// # Errors
    /// [`BadCover`].
    pub fn check(&self, away: Role, by: (Role, AccountState), today: Day) -> Result<(), BadCover> {
        if self.away == self.by {
            return Err(BadCover::Oneself);
        }
        if !is_coverable(away) || !can_cover(away, by) {
            return Err(BadCover::CannotCover);
        }
        if self.until < self.from {
            return Err(BadCover::EndsBeforeStart);
        }
        if self.until < today {
            return Err(BadCover::Past);
        }
        if self.until - self.from > TimeDelta::days(COVER_DAYS) {
            return Err(BadCover::TooLong);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_cover_for_whom() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let (one, other) = (StaffId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
        let today = day("2026-11-22");
        let cover = Cover { away: one, by: other, from: today, until: day("2026-12-05") };
        let by = (Role::Iro, AccountState::InUse);
        assert_eq!(cover.check(Role::Iro, by, today), Ok(()));
        for (cover, away, by, why) in [
            (Cover { by: one, ..cover }, Role::Iro, by, BadCover::Oneself),
            (cover, Role::Iro, (Role::Manager, AccountState::InUse), BadCover::CannotCover),
            (cover, Role::Iro, (Role::Iro, AccountState::Invited), BadCover::CannotCover),
            (cover, Role::Manager, (Role::Manager, AccountState::InUse), BadCover::CannotCover),
            (Cover { until: day("2026-11-21"), ..cover }, Role::Iro, by, BadCover::EndsBeforeStart),
            (Cover { from: day("2026-11-01"), until: day("2026-11-21"), ..cover }, Role::Iro, by, BadCover::Past),
            (Cover { until: day("2027-02-23"), ..cover }, Role::Iro, by, BadCover::TooLong),
        ] {
            assert_eq!(cover.check(away, by, today), Err(why));
        }
    }
}
