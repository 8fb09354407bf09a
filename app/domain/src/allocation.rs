//! Whose IRO somebody becomes: how long a child in care may be without one, how many children one IRO has, and who is
//! offered first.
//!
//! What it is: rules alone. What it is not: writing an allocation, which is
//! [`HandingOver`](crate::store::HandingOver), or cover for some days, which changes no allocation ([`crate::cover`]).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::account::AccountState;
use crate::calendar::add_working_days;
use crate::documents::ChildDetails;
use crate::id::{ChildId, StaffId};
use crate::people::Role;
use crate::{Day, Moment, english_time};

/// Hours within which a child has an IRO, by the practice of many councils: "within 24 hours" is what their reports
/// count.
pub const HOURS: i64 = 24;

/// The outer limit, in working days: good practice of councils, and a must in some. No number stands in the
/// Regulations.
pub const WORKING_DAYS: u32 = 5;

/// How many children a full-time IRO has at most by the guide (IRO Handbook: 50 to 70).
pub const GUIDE: std::ops::RangeInclusive<usize> = 50..=70;

/// Since when a child in care has no IRO.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Since {
    /// Nobody knows: the case system does not say when the child came into care. As good as longest.
    Unknown,
    /// Since they came into care, of which only the day is known.
    CameIntoCare(Day),
    /// Since the last one ended.
    IroEnded(Moment),
}

/// Until when something is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Until this moment.
    At(Moment),
    /// Until the end of this day.
    EndOf(Day),
}

impl Limit {
    /// Whether it is over.
    #[must_use]
    pub fn is_over(self, now: Moment) -> bool {
        match self {
            Self::At(moment) => now > moment,
            Self::EndOf(day) => english_time::day(now) > day,
        }
    }
}

impl Since {
    /// Since the later of the two: a child who comes into care again waits since then, and not since the last time.
    #[must_use]
    pub fn of(entered_care_on: Option<Day>, iro_ended: Option<Moment>) -> Self {
        match (entered_care_on, iro_ended) {
            (Some(entered), Some(ended)) if english_time::day(ended) < entered => Self::CameIntoCare(entered),
            (_, Some(ended)) => Self::IroEnded(ended),
            (Some(entered), None) => Self::CameIntoCare(entered),
            (None, None) => Self::Unknown,
        }
    }

    /// When 24 hours are over; where only a day is known, the end of the next. `None` where nothing is known.
    #[must_use]
    pub fn day_limit(self) -> Option<Limit> {
        match self {
            Self::Unknown => None,
            Self::CameIntoCare(day) => Some(Limit::EndOf(day.succ_opt().unwrap_or(day))),
            Self::IroEnded(ended) => Some(Limit::At(ended + TimeDelta::hours(HOURS))),
        }
    }

    /// When [`WORKING_DAYS`] working days are over. `None` where nothing is known.
    #[must_use]
    pub fn outer_limit(self) -> Option<Limit> {
        let day = match self {
            Self::Unknown => return None,
            Self::CameIntoCare(day) => day,
            Self::IroEnded(ended) => english_time::day(ended),
        };
        Some(Limit::EndOf(add_working_days(day, WORKING_DAYS)))
    }

    /// By what lists are sorted, the longest without first.
    #[must_use]
    pub fn began(self) -> Option<Moment> {
        match self {
            Self::Unknown => None,
            Self::CameIntoCare(day) => Some(english_time::start_of_day(day)),
            Self::IroEnded(ended) => Some(ended),
        }
    }
}

/// How the number of an IRO's children stands to the [`GUIDE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Load {
    /// Fewer.
    Below,
    /// Within it.
    Within,
    /// More.
    Over,
}

impl Load {
    /// Of so many children.
    #[must_use]
    pub fn of(children: usize) -> Self {
        match children {
            fewer if fewer < *GUIDE.start() => Self::Below,
            more if more > *GUIDE.end() => Self::Over,
            _ => Self::Within,
        }
    }
}

/// Whether somebody can become a child's IRO: an IRO whose account is in use. Whoever was disabled, or has not joined
/// yet, could not read what the child says.
#[must_use]
pub fn can_become_iro(role: Role, state: AccountState) -> bool {
    role == Role::Iro && state == AccountState::InUse
}

/// Whether two children are taken for brothers or sisters: they have one last name. Case systems do not say who is whose
/// brother, so a page says what it goes by, and decides nothing by it.
#[must_use]
pub fn may_be_family(one: &ChildDetails, other: &ChildDetails) -> bool {
    let last = |details: &ChildDetails| details.last_name.expose().trim().to_lowercase();
    let name = last(one);
    !name.is_empty() && name == last(other)
}

/// Who would stay behind of children of one IRO when some of them go: those who may be brothers or sisters of one who
/// goes, and do not go themselves.
#[must_use]
pub fn stay_behind(theirs: &[(ChildId, &ChildDetails)], going: &[ChildId]) -> Vec<ChildId> {
    let goes = |child: &ChildId| going.contains(child);
    let of_one_who_goes =
        |details: &ChildDetails| theirs.iter().any(|(child, other)| goes(child) && may_be_family(details, other));
    theirs.iter().filter(|(child, details)| !goes(child) && of_one_who_goes(details)).map(|(child, _)| *child).collect()
}

/// An IRO who could have a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub iro: StaffId,
    /// How many children they have.
    pub children: usize,
    /// A child who may be a brother or sister, and is theirs.
    pub family: Option<ChildId>,
}

/// Who is offered, in this order: IROs of brothers and sisters ([`may_be_family`]), because they have the same IRO
/// unless there is a reason against it; then whoever has fewest children.
#[must_use]
pub fn offered(loads: &BTreeMap<StaffId, usize>, family: &[(ChildId, StaffId)]) -> Vec<Candidate> {
    let candidate = |(iro, children): (&StaffId, &usize)| Candidate {
        iro: *iro,
        children: *children,
        family: family.iter().find(|(_, of)| of == iro).map(|(child, _)| *child),
    };
    let mut candidates: Vec<_> = loads.iter().map(candidate).collect();
    candidates.sort_by_key(|candidate| (Reverse(candidate.family.is_some()), candidate.children));
    candidates
}

#[cfg(test)]
mod tests;
