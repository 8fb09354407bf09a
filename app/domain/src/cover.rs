//! Cover for a worker who is away, by a colleague.
//!
//! Cover is a pair of workers and days, not a second allocation: what the one may do for children the other may too,
//! the children stay with their IRO, and nothing has to be undone when it ends.
//!
//! A worker may be covered by one colleague in one week and by another in the next. On one day it is one colleague: two
//! would each leave it to the other. Whoever covers and is away themself is covered as anybody is, and with them goes
//! what they covered.

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
    /// Longer than [`COVER_DAYS`], by itself or with what it touches ([`Cover::run`]).
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

/// Whose work a worker does on a day beside their own: of those for whom they cover, and of those for whom these do.
#[must_use]
pub fn covered_by(covers: &[Cover], worker: StaffId, day: Day) -> Vec<StaffId> {
    let mut known = vec![worker];
    let mut next = 0;
    while let Some(by) = known.get(next).copied() {
        for cover in covers.iter().filter(|cover| cover.by == by && cover.is_of(day)) {
            if !known.contains(&cover.away) {
                known.push(cover.away);
            }
        }
        next += 1;
    }
    known.split_off(1)
}

/// Who does a worker's work on a day in their place: whoever covers, or, where these are covered themselves, whoever
/// covers for them; `None` while nobody covers.
#[must_use]
pub fn stands_in(covers: &[Cover], away: StaffId, day: Day) -> Option<StaffId> {
    let mut known = vec![away];
    while let Some(last) = known.last().copied() {
        let by = covers.iter().find(|cover| cover.away == last && cover.is_of(day)).map(|cover| cover.by);
        match by.filter(|by| !known.contains(by)) {
            Some(by) => known.push(by),
            None => break,
        }
    }
    known.split_off(1).pop()
}

impl Cover {
    /// Whether it is on that day.
    #[must_use]
    pub fn is_of(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether two covers for the same worker share a day.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.away == other.away && self.from <= other.until && other.from <= self.until
    }

    /// Whether this one cannot be beside the other: two colleagues would cover the same day for the same worker.
    #[must_use]
    pub fn clashes(&self, other: &Self) -> bool {
        self.meets(other) && self.by != other.by
    }

    /// What is left of it where another of the same colleague begins later: the days before that one.
    #[must_use]
    pub fn before(&self, other: &Self) -> Option<Self> {
        let until = other.from.pred_opt()?;
        (self.from <= until).then_some(Self { until: until.min(self.until), ..*self })
    }

    /// The first day on which another can matter to how long its run is ([`Self::run`]): what ends before that touches
    /// it only by others that are too long together.
    #[must_use]
    pub fn looks_back_to(&self) -> Day {
        self.from.checked_sub_signed(TimeDelta::days(COVER_DAYS + 1)).unwrap_or(self.from)
    }

    /// All its days with those of the covers that touch it, or touch those: of the same worker by the same colleague,
    /// with no day between. Two that touch are one cover, however they were typed; what it takes the place of counts
    /// with the days before it alone.
    #[must_use]
    pub fn run(&self, others: &[Self]) -> Self {
        let same = others.iter().filter(|other| (other.away, other.by) == (self.away, self.by));
        let stay: Vec<Self> =
            same.filter_map(|other| if other.meets(self) { other.before(self) } else { Some(*other) }).collect();
        let mut run = *self;
        loop {
            let longer = stay.iter().filter(|other| other.touches(&run)).fold(run, |run, other| Self {
                from: run.from.min(other.from),
                until: run.until.max(other.until),
                ..run
            });
            if longer == run {
                return run;
            }
            run = longer;
        }
    }

    /// Whether there is no day between two.
    fn touches(&self, other: &Self) -> bool {
        let reaches = |one: &Self, next: &Self| one.until.succ_opt().is_none_or(|after| next.from <= after);
        reaches(self, other) && reaches(other, self)
    }

    /// Whether it is longer than a cover may be ([`COVER_DAYS`]).
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.until - self.from > TimeDelta::days(COVER_DAYS)
    }

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
        if self.is_too_long() {
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

    fn id(number: u8) -> StaffId {
        StaffId::from_bytes([number; 16])
    }

    fn day(of: u32) -> Day {
        Day::from_ymd_opt(2026, 12, of).expect("a day")
    }

    fn cover(away: u8, by: u8, from: u32, until: u32) -> Cover {
        Cover { away: id(away), by: id(by), from: day(from), until: day(until) }
    }

    #[test]
    fn two_colleagues_do_not_cover_the_same_day_for_the_same_worker() {
        let first = cover(1, 2, 7, 11);
        for (other, meets) in [
            (cover(1, 3, 12, 18), false),
            (cover(1, 3, 1, 6), false),
            (cover(1, 3, 11, 18), true),
            (cover(1, 3, 1, 7), true),
            (cover(1, 3, 8, 9), true),
            (cover(1, 3, 1, 31), true),
        ] {
            assert_eq!((first.meets(&other), other.meets(&first)), (meets, meets), "{other:?}");
            assert_eq!((first.clashes(&other), other.clashes(&first)), (meets, meets), "{other:?}");
        }
        let anew = cover(1, 2, 9, 18);
        assert!(first.meets(&anew) && !first.clashes(&anew), "the same colleague for longer");
        assert_eq!(first.before(&anew), Some(cover(1, 2, 7, 8)), "and the days before stay");
        assert_eq!(first.before(&cover(1, 2, 7, 18)), None);
        assert!(!first.meets(&cover(2, 3, 7, 11)) && !first.meets(&cover(3, 2, 7, 11)), "another worker's");
    }

    #[test]
    fn covers_that_touch_are_one_run() {
        let new = cover(1, 2, 10, 14);
        for (others, from, until) in [
            (vec![], 10, 14),
            (vec![cover(1, 2, 5, 9), cover(1, 2, 15, 20)], 5, 20),
            (vec![cover(1, 2, 1, 4), cover(1, 2, 5, 9)], 1, 14),
            (vec![cover(1, 2, 5, 8), cover(1, 2, 16, 20)], 10, 14),
            // Another colleague's, and another worker's.
            (vec![cover(1, 3, 5, 9), cover(3, 2, 15, 20)], 10, 14),
            // What it takes the place of: its days before stay, those after do not.
            (vec![cover(1, 2, 5, 30)], 5, 14),
        ] {
            assert_eq!(new.run(&others), cover(1, 2, from, until), "{others:?}");
        }
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let long = Cover { from: day("2026-09-01"), until: day("2026-12-02"), ..new };
        let next = Cover { from: day("2026-12-03"), until: day("2026-12-03"), ..new };
        assert!(!long.is_too_long() && !next.is_too_long() && next.run(&[long]).is_too_long());
        assert!(long.until >= next.looks_back_to(), "it is looked at");
        let later = Cover { from: day("2026-12-04"), until: day("2026-12-04"), ..new };
        assert!(!later.run(&[long]).is_too_long(), "they were back for a day");
    }

    #[test]
    fn whoever_covers_is_covered_with_what_they_cover() {
        // 2 covers for 1 on 7 to 18; 3 covers for 2 on 14 to 18.
        let covers = [cover(1, 2, 7, 18), cover(2, 3, 14, 18)];
        let of = |worker: u8, on: u32| covered_by(&covers, id(worker), day(on));
        let by = |away: u8, on: u32| stands_in(&covers, id(away), day(on));
        assert_eq!((of(2, 13), of(3, 13), by(1, 13)), (vec![id(1)], vec![], Some(id(2))));
        assert_eq!((of(2, 14), of(3, 14), by(1, 14)), (vec![id(1)], vec![id(2), id(1)], Some(id(3))));
        assert_eq!((of(3, 19), by(1, 19), by(3, 14)), (vec![], None, None));
        // Two who say that each covers for the other are covered by nobody else, and nothing runs for ever.
        let round = [cover(1, 2, 7, 18), cover(2, 1, 7, 18)];
        assert_eq!(covered_by(&round, id(1), day(7)), [id(2)]);
        assert_eq!(stands_in(&round, id(1), day(7)), Some(id(2)));
    }
}
