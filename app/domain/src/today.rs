//! What an IRO does today: one list over all of their children, the most urgent first.
//!
//! What it is: which things are in the list, how urgent each is, in which order they stand. What it is not: it knows no
//! names, and nothing that anybody said; it is told from what stands beside the words, so that the counts that every
//! page of a worker shows cost little.
//!
//! To add a thing: a variant of [`What`] with its place in `rank`, a function that finds it, its words `staff-act-…`
//! and where it leads to on the page.

mod found;

use crate::calendar::working_days_between;
use crate::deadlines::{Deadlines, Standing};
use crate::id::{ChildId, ConcernId, EscalationId, MatterId, ReviewId, ViewsId};
use crate::matter::Kind;
use crate::papers::Paper;
use crate::store::{Case, ConcernRow, LooseEnd, MatterRow, OpenEscalation};
use crate::{Day, Moment, english_time};

/// Days after an invitation from which a child who has begun nothing is in the list. A choice of this project: a week
/// has a weekend in it.
pub const NOT_BEGUN_DAYS: i64 = 7;
/// Working days after the IRO read what a child said by which something in it is answered. A choice of this project:
/// as long as a wish of a child has on the desk ([`Kind::working_days`]).
pub const ANSWER_WORKING_DAYS: u32 = 5;

/// How soon something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Before anything else: something unsafe was told, and nobody acts on it.
    Now,
    /// Today: it waits already, is due today, or is late.
    Today,
    /// In the days to come.
    Soon,
}

impl Urgency {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Today, Self::Soon];

    /// Of something that is due on a day.
    #[must_use]
    pub fn by(due: Day, today: Day) -> Self {
        if due <= today { Self::Today } else { Self::Soon }
    }
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Something unsafe was told and is not closed.
    Concern {
        /// Which.
        concern: ConcernId,
        /// Whether somebody has said that they act on it.
        acted_on: bool,
    },
    /// The review is to be held.
    Review {
        /// Which.
        review: ReviewId,
        /// Whether its day is booked; otherwise it is the last lawful one.
        booked: bool,
    },
    /// Views came that nobody has read.
    NewViews,
    /// So many different wrong secrets were tried.
    Guessed(i64),
    /// Nothing of what was said in these views is answered.
    Unanswered(ViewsId),
    /// A matter on the desk.
    Matter(MatterId, Kind),
    /// Somebody higher up was asked; `answered` says whether they said something that is to be looked at.
    Escalation {
        /// Which.
        escalation: EscalationId,
        /// Whether it was answered.
        answered: bool,
    },
    /// Something is to go out after a review.
    Paper(ReviewId, Paper),
    /// The letter after a review is owed.
    Letter(ReviewId),
    /// The review is near and the child is not invited.
    Invite,
    /// The child was invited so many days ago, and has begun nothing.
    NotBegun(i64),
    /// The review is near, and no contact with the child before it is noted.
    Visit,
    /// The day of so many promises to a child has come, and nobody has recorded what became of them.
    Promises(usize),
    /// A secret waits to be confirmed.
    Secret,
}

/// What an act's clock says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clock {
    /// It is to be done by that day, and stands so.
    By(Day, Standing),
    /// It has waited since.
    Since(Moment),
    /// None runs.
    None,
}

impl Clock {
    /// By how many working days it is late; 0 for what is not, and on the days off after the last day.
    #[must_use]
    pub fn days_late(self, today: Day) -> i64 {
        match self {
            Self::By(due, Standing::Late) => working_days_between(due, today),
            Self::By(..) | Self::Since(_) | Self::None => 0,
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// For whom.
    pub child: ChildId,
    /// What.
    pub what: What,
    /// How soon.
    pub urgency: Urgency,
    /// Its clock.
    pub clock: Clock,
}

/// What is known of an IRO's children.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The children.
    pub cases: &'a [&'a Case],
    /// When each last wrote something of their own that is not sent.
    pub begun: &'a [(ChildId, Moment)],
    /// Unsafe things told that are not closed.
    pub concerns: &'a [ConcernRow],
    /// Matters on the desk that are not settled.
    pub matters: &'a [MatterRow],
    /// What else waits.
    pub loose_ends: &'a [LooseEnd],
    /// What was asked of somebody higher up and is not ended.
    pub escalations: &'a [OpenEscalation],
}

/// Everything that is to be done, the most urgent first: by [`Urgency`], then by kind, then what is due or waits
/// the longest.
#[must_use]
pub fn acts(desk: &Desk<'_>, deadlines: &Deadlines, now: Moment) -> Vec<Act> {
    let today = english_time::day(now);
    let mut acts: Vec<Act> = desk.concerns.iter().map(found::concern).collect();
    acts.extend(desk.matters.iter().map(|matter| found::matter(matter, deadlines, today)));
    acts.extend(desk.loose_ends.iter().map(|end| found::loose_end(end, deadlines, today)));
    acts.extend(desk.escalations.iter().map(|row| found::escalation(row, deadlines, today)));
    for case in desk.cases {
        let has_begun = desk.begun.iter().any(|(child, _)| *child == case.child);
        acts.extend(found::of_case(case, has_begun, deadlines, now));
    }
    acts.sort_by_key(|act| (act.urgency, rank(act.what), due_or_since(act.clock), act.child));
    acts
}

/// How many of these are to be done today.
#[must_use]
pub fn count_today(acts: &[Act]) -> usize {
    acts.iter().filter(|act| act.urgency <= Urgency::Today).count()
}

/// The place of a thing among those that are as urgent: what was told, then what a child waits to hear, then papers,
/// then what is only to be asked after.
const fn rank(what: What) -> u8 {
    match what {
        What::Concern { .. } => 0,
        What::Review { .. } => 1,
        What::NewViews => 2,
        What::Guessed(_) => 3,
        What::Unanswered(_) => 4,
        What::Matter(..) => 5,
        What::Escalation { .. } => 6,
        What::Paper(..) | What::Letter(_) => 7,
        What::Invite | What::NotBegun(_) => 8,
        What::Visit => 9,
        What::Promises(..) => 10,
        What::Secret => 11,
    }
}

/// The day that decides between two things of one kind.
fn due_or_since(clock: Clock) -> Day {
    match clock {
        Clock::By(day, _) => day,
        Clock::Since(at) => english_time::day(at),
        Clock::None => Day::MAX,
    }
}

#[cfg(test)]
mod tests;
