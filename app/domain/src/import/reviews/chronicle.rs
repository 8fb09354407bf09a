//! What the lines of a file say of one child, beside what is known: which reviews are new, which changed, which meet a
//! record made in Heard; what cannot be; and from what the child's next review is counted.
//!
//! What was decided:
//!
//! - Heard knows one time in care of a child, the present or last one. A review before it is passed over, so that
//!   nobody counts it with the wrong time; one after it is a fault.
//! - A line is the same review as one of an earlier file when both were held on the same day; or, where the case system
//!   corrected that day, when both were due on the same day and are of the same kind, which is not an extra one.
//! - It meets a record made in Heard when a review was held in Heard on that day; when it is not an extra one, and one
//!   that was due on that day was held in Heard, or one that somebody began with is due within a month of it or booked
//!   for the day on which it was held; when Heard has the first; or when an imported one was corrected in Heard.
//!   Heard's stays, and a review that somebody began with is never moved.
//! - A number that the case system gives stands, and a first review is number 1. Every other number is counted: up to
//!   the next that is given, else on from the one before, by its kind.

use std::collections::{BTreeMap, HashSet};

mod numbers;

use numbers::{Point, numbered};

use super::{Fault, FaultKind, PastReview};
use crate::Day;
use crate::id::ReviewId;
use crate::review::ReviewKind;
use crate::timetable::{LastKnown, Timetable};

/// How far the due day of a review that somebody began with may be from that of a line that is about the same one, in
/// days. Two reviews in a row are due further apart.
const NEAR_DAYS: i64 = 31;

/// What is known of a child whose reviews are in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfChild {
    /// Date of birth.
    pub born: Day,
    /// Came into care.
    pub entered_care_on: Option<Day>,
    /// Left care.
    pub left_care_on: Option<Day>,
    /// The last review that the file of children told of.
    pub last_review: Option<LastKnown>,
    /// Every review that is open or was held.
    pub reviews: Vec<KnownPast>,
}

/// A review that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPast {
    /// Which.
    pub id: ReviewId,
    /// Its number.
    pub ordinal: i64,
    /// The latest lawful day.
    pub due_on: Day,
    /// The day it was held; `None` while it is open.
    pub held_on: Option<Day>,
    /// The day for which it is booked.
    pub planned_on: Option<Day>,
    /// Where it was made.
    pub made: Made,
}

impl KnownPast {
    /// Whether it came from the case system, and a line is about the same one by its due day and its kind. An extra one
    /// is due when the next one is, and so says nothing by that day.
    fn is_due_with(&self, line: &PastReview) -> bool {
        let Made::Brought { kind, .. } = self.made else { return false };
        self.due_on == line.due_on && kind == line.kind && kind != ReviewKind::Extra
    }
}

/// Where a review was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// In Heard; whether anybody began with it.
    Here {
        /// It is open, and was booked or written in, somebody was invited or asked to it, something was begun or sent
        /// for it, or it has lines or decisions.
        begun: bool,
    },
    /// By an earlier file.
    Brought {
        /// What that file said of it, as a keyed hash.
        digest: [u8; 32],
        /// Whether it was corrected in Heard since.
        corrected: bool,
        /// Which kind that file said it was.
        kind: ReviewKind,
        /// The number that it gave.
        said_ordinal: Option<u32>,
    },
}

/// What a line meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// Nothing: it was held before this time in care, and is passed over.
    Earlier,
    /// Nothing: it is new.
    New,
    /// The review of an earlier file, of which it says something else.
    Changed(ReviewId),
    /// The review of an earlier file, of which it says the same.
    Unchanged(ReviewId),
    /// A record made in Heard, which stays.
    Conflict(Conflict),
}

/// Which record made in Heard a line meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// A review that was held in Heard, on this day: the same, or the first.
    Held(Day),
    /// An open review that somebody began with.
    Begun,
    /// A review of an earlier file that was corrected in Heard.
    Corrected,
}

/// The lines of one child, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chronicle {
    /// What each line meets, in the order of the lines given.
    pub meetings: Vec<Meeting>,
    /// What the child's reviews are counted from, with all that the lines say.
    pub timetable: Timetable,
    /// The number of each review of this time in care, by its day.
    numbers: BTreeMap<Day, u32>,
}

impl Chronicle {
    /// Looks at the lines of one child, sorted by the day on which they were held, each with the keyed hash of what it
    /// says.
    ///
    /// # Errors
    /// Everything that cannot be, beside what is known.
    pub fn of(child: &OfChild, lines: &[(PastReview, [u8; 32])]) -> Result<Self, Vec<Fault>> {
        let (earlier, lines) = lines.split_at(lines.partition_point(|(line, _)| !child.is_of_now(line.held_on)));
        let faults = faults(child, earlier, lines);
        if !faults.is_empty() {
            return Err(faults);
        }
        let meetings = meetings(child, lines);
        let said = |meeting: &Meeting| match meeting {
            Meeting::New | Meeting::Changed(_) => true,
            // One that was corrected in Heard stands on the day of its correction.
            Meeting::Earlier | Meeting::Unchanged(_) | Meeting::Conflict(_) => false,
        };
        let changed: HashSet<ReviewId> = meetings
            .iter()
            .filter_map(|meeting| match meeting {
                Meeting::Changed(id) => Some(*id),
                _ => None,
            })
            .collect();
        let stays = child.reviews.iter().filter(|review| !changed.contains(&review.id));
        let new = lines.iter().zip(&meetings).filter(|(_, meeting)| said(meeting)).map(|((line, _), _)| line);
        let held: Vec<(Day, Point)> = stays
            .filter_map(|review| Some((review.held_on?, Point::known(review))))
            .chain(new.map(|line| (line.held_on, Point::said(line.kind, line.ordinal))))
            .collect();
        let days: Vec<Day> = held.iter().map(|(day, _)| *day).collect();
        let (numbers, last) = numbered(child, held);
        let last = LastKnown::later(child.last_review, last);
        let timetable = Timetable::new(child.entered_care_on, child.left_care_on, last, &days);
        let meetings = earlier.iter().map(|_| Meeting::Earlier).chain(meetings).collect();
        Ok(Self { meetings, timetable, numbers })
    }

    /// The number of the review held on this day, from 1; `None` for one that is not of this time in care.
    #[must_use]
    pub fn number(&self, held: Day) -> Option<u32> {
        self.numbers.get(&held).copied()
    }

    /// The reviews of this time in care that have another number by what is known now, with that number.
    #[must_use]
    pub fn renumbered<'r>(&self, known: impl IntoIterator<Item = &'r KnownPast>) -> Vec<(ReviewId, i64)> {
        let number = |review: &KnownPast| {
            let now = i64::from(self.number(review.held_on?)?);
            (now != review.ordinal).then_some((review.id, now))
        };
        known.into_iter().filter_map(number).collect()
    }
}

impl OfChild {
    /// Whether a day is of the time in care that Heard knows, or after it.
    fn is_of_now(&self, day: Day) -> bool {
        self.entered_care_on.is_none_or(|entered| day >= entered)
    }

    /// Whether somebody began with the review that is still to be held: it is then the one that they began with, and
    /// no import makes another of it.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        let mut open = self.reviews.iter().filter(|review| review.held_on.is_none());
        open.any(|review| review.made == Made::Here { begun: true })
    }
}

/// Whether two due days are near enough to be of one review whose day was counted from other facts.
fn is_near(one: Day, other: Day) -> bool {
    (one - other).num_days().abs() <= NEAR_DAYS
}

/// The record made in Heard that a line meets.
fn met_here(child: &OfChild, line: &PastReview) -> Option<Conflict> {
    let extra = line.kind == ReviewKind::Extra;
    let is_first = |held: Day, due: Day| {
        let first = line.kind == ReviewKind::First && child.is_of_now(held);
        first && (held < line.held_on || is_near(due, line.due_on))
    };
    child.reviews.iter().find_map(|review| match (&review.made, review.held_on) {
        (Made::Here { .. }, Some(held)) => {
            let same_due = !extra && review.due_on == line.due_on;
            let met = held == line.held_on || same_due || is_first(held, review.due_on);
            met.then_some(Conflict::Held(held))
        }
        (Made::Here { begun: true }, None) if !extra => {
            let met = review.planned_on == Some(line.held_on) || is_near(review.due_on, line.due_on);
            met.then_some(Conflict::Begun)
        }
        _ => None,
    })
}

fn meetings(child: &OfChild, lines: &[(PastReview, [u8; 32])]) -> Vec<Meeting> {
    let days: HashSet<Day> = lines.iter().map(|(line, _)| line.held_on).collect();
    let mut met = HashSet::new();
    let mut meet = |(line, digest): &(PastReview, [u8; 32])| {
        let brought = || {
            let known = child.reviews.iter().filter(|review| !met.contains(&review.id));
            known.filter_map(|review| match review.made {
                Made::Brought { digest, corrected, .. } => Some((review, digest, corrected)),
                Made::Here { .. } => None,
            })
        };
        if let Some(conflict) = met_here(child, line) {
            return Meeting::Conflict(conflict);
        }
        let same_day = brought().find(|(review, ..)| review.held_on == Some(line.held_on));
        let same_due = || {
            brought().find(|(review, ..)| {
                review.is_due_with(line) && review.held_on.is_none_or(|held| !days.contains(&held))
            })
        };
        let Some((review, before, corrected)) = same_day.or_else(same_due) else { return Meeting::New };
        let id = review.id;
        met.insert(id);
        match (before == *digest, corrected) {
            (true, _) => Meeting::Unchanged(id),
            (false, true) => Meeting::Conflict(Conflict::Corrected),
            (false, false) => Meeting::Changed(id),
        }
    };
    lines.iter().map(&mut meet).collect()
}

/// What cannot be of a child, whose lines are sorted by day: those of an earlier time in care, and all others.
fn faults(child: &OfChild, earlier: &[(PastReview, [u8; 32])], lines: &[(PastReview, [u8; 32])]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault =
        |line: &PastReview, column, kind| faults.push(Fault { line: line.line, column: Some(column), kind });
    for (line, _) in earlier.iter().filter(|(line, _)| line.held_on < child.born) {
        fault(line, "held_on", FaultKind::BeforeBirth);
    }
    // What Heard has beside it is no fault of the file's: another word of what was first is left, not refused.
    let held_before = |line: &PastReview| {
        let brought = child.reviews.iter().filter(|review| matches!(review.made, Made::Brought { .. }));
        let others = brought.filter(|review| !review.is_due_with(line)).filter_map(|review| review.held_on);
        let told = child.last_review.filter(|last| last.ordinal > 1).map(|last| last.on);
        others.chain(told).any(|day| child.is_of_now(day) && day < line.held_on)
    };
    let mut before: Option<&PastReview> = None;
    for (line, _) in lines {
        let held = line.held_on;
        if held < child.born {
            fault(line, "held_on", FaultKind::BeforeBirth);
        } else if child.left_care_on.is_some_and(|left| held > left) {
            fault(line, "held_on", FaultKind::AfterCare);
        }
        if let Some(twice) = before.filter(|before| before.held_on == held) {
            fault(line, "held_on", FaultKind::ReviewTwice { first_line: twice.line.min(line.line) });
        } else if line.kind == ReviewKind::First && (before.is_some() || held_before(line)) {
            fault(line, "kind", FaultKind::NotFirst);
        }
        if before.and_then(|before| before.ordinal).zip(line.ordinal).is_some_and(|(before, now)| now <= before) {
            fault(line, "ordinal", FaultKind::NumberFalls);
        }
        before = Some(line);
    }
    faults
}

#[cfg(test)]
mod tests;
