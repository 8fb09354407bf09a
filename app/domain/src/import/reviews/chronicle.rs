//! What the lines of a file say of one child, beside what is known: which reviews are new, which changed, which meet a
//! record made in Heard; what cannot be; and from what the child's next review is counted.
//!
//! What was decided:
//!
//! - Heard knows one time in care of a child, the present or last one. A review before it, or after it, is a fault, so
//!   that nobody counts it with the wrong time.
//! - A line is the same review as one of an earlier file when both were held on the same day; or, where the case system
//!   corrected that day, when both were due on the same day.
//! - It meets a record made in Heard when a review was held in Heard on that day, or one that was due on that day was
//!   held in Heard, or is open and somebody began with it, or an imported one was corrected in Heard. Heard's stays.
//! - The last review that came from the case system has its number by what the file says, else by its kind and by what
//!   was held before; the others are counted from it ([`Timetable`]).

use std::collections::HashSet;

use super::{Fault, FaultKind, PastReview};
use crate::Day;
use crate::id::ReviewId;
use crate::review::ReviewKind;
use crate::timetable::{LastKnown, Timetable};

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
    /// Where it was made.
    pub made: Made,
}

/// Where a review was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// In Heard; whether anybody began with it.
    Here {
        /// It was booked or written in, somebody was invited to it, or views were sent for it.
        begun: bool,
    },
    /// By an earlier file.
    Brought {
        /// What that file said of it, as a keyed hash.
        digest: [u8; 32],
        /// Whether it was corrected in Heard since.
        corrected: bool,
    },
}

/// What a line meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
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
    /// A review that was held in Heard, on this day.
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
}

impl Chronicle {
    /// Looks at the lines of one child, sorted by the day on which they were held, each with the keyed hash of what it
    /// says.
    ///
    /// # Errors
    /// Everything that cannot be, beside what is known.
    pub fn of(child: &OfChild, lines: &[(PastReview, [u8; 32])]) -> Result<Self, Vec<Fault>> {
        let faults = faults(child, lines);
        if !faults.is_empty() {
            return Err(faults);
        }
        let meetings = meetings(child, lines);
        let said = |meeting: &Meeting| match meeting {
            Meeting::New | Meeting::Changed(_) => true,
            // One that was corrected in Heard stands on the day of its correction.
            Meeting::Unchanged(_) | Meeting::Conflict(_) => false,
        };
        let changed: HashSet<ReviewId> = meetings
            .iter()
            .filter_map(|meeting| match meeting {
                Meeting::Changed(id) => Some(*id),
                _ => None,
            })
            .collect();
        let stays = || child.reviews.iter().filter(|review| !changed.contains(&review.id));
        let new = || lines.iter().zip(&meetings).filter(|(_, meeting)| said(meeting)).map(|((line, _), _)| line);
        let held: Vec<Day> =
            stays().filter_map(|review| review.held_on).chain(new().map(|line| line.held_on)).collect();
        let points = stays().filter_map(|review| Some((review.held_on?, Point::known(review)))).chain(
            new().map(|line| (line.held_on, Point { exact: line.ordinal, least: line.kind.least(), counts: true })),
        );
        let last = LastKnown::later(child.last_review, last(child, points.collect()));
        Ok(Self { timetable: Timetable::new(child.entered_care_on, child.left_care_on, last, &held), meetings })
    }
}

/// What is known of the number of a review.
struct Point {
    /// The number itself.
    exact: Option<u32>,
    /// The least it can be.
    least: u32,
    /// Whether the case system says so.
    counts: bool,
}

impl Point {
    fn known(review: &KnownPast) -> Self {
        let counts = matches!(review.made, Made::Brought { .. });
        let exact = u32::try_from(review.ordinal).ok().filter(|_| counts);
        Self { exact, least: 1, counts }
    }
}

/// The last review that the case system knows of, with its number, counted up through all that was held.
fn last(child: &OfChild, mut points: Vec<(Day, Point)>) -> Option<LastKnown> {
    let told = child.last_review.map(|last| (last.on, Point { exact: Some(last.ordinal), least: 1, counts: true }));
    points.extend(told);
    points.retain(|(day, _)| child.entered_care_on.is_none_or(|entered| *day >= entered));
    points.sort_by_key(|(day, _)| *day);
    let (mut number, mut last) = (0_u32, None);
    // Two on one day are one review.
    for same in points.chunk_by(|(one, _), (other, _)| one == other) {
        let (on, exact) = (same[0].0, same.iter().find_map(|(_, point)| point.exact));
        let least = same.iter().map(|(_, point)| point.least).max().unwrap_or(1);
        number = exact.unwrap_or_else(|| least.max(number.saturating_add(1)));
        if same.iter().any(|(_, point)| point.counts) {
            last = Some(LastKnown { on, ordinal: number });
        }
    }
    last
}

fn meetings(child: &OfChild, lines: &[(PastReview, [u8; 32])]) -> Vec<Meeting> {
    let days: HashSet<Day> = lines.iter().map(|(line, _)| line.held_on).collect();
    let mut met = HashSet::new();
    let mut meet = |(line, digest): &(PastReview, [u8; 32])| {
        let here = child.reviews.iter().find_map(|review| match (&review.made, review.held_on) {
            (Made::Here { .. }, Some(held)) if held == line.held_on || review.due_on == line.due_on => {
                Some(Conflict::Held(held))
            }
            (Made::Here { begun: true }, None) if review.due_on == line.due_on => Some(Conflict::Begun),
            _ => None,
        });
        if let Some(conflict) = here {
            return Meeting::Conflict(conflict);
        }
        let brought = || {
            let known = child.reviews.iter().filter(|review| !met.contains(&review.id));
            known.filter_map(|review| match review.made {
                Made::Brought { digest, corrected } => Some((review, digest, corrected)),
                Made::Here { .. } => None,
            })
        };
        let same_day = brought().find(|(review, ..)| review.held_on == Some(line.held_on));
        let same_due = || {
            brought().find(|(review, ..)| {
                review.due_on == line.due_on && review.held_on.is_none_or(|held| !days.contains(&held))
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

/// What cannot be of a child. The lines are sorted by day.
fn faults(child: &OfChild, lines: &[(PastReview, [u8; 32])]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut before: Option<&PastReview> = None;
    let of_now = |day: &Day| child.entered_care_on.is_none_or(|entered| *day >= entered);
    // One that was due on the same day is the same one, whose day was corrected.
    let held_before = |line: &PastReview| {
        let others = child.reviews.iter().filter(|review| review.due_on != line.due_on);
        let mut known = others.filter_map(|review| review.held_on).chain(child.last_review.map(|last| last.on));
        known.any(|day| of_now(&day) && day < line.held_on)
    };
    for (line, _) in lines {
        let mut fault = |column, kind| faults.push(Fault { line: line.line, column: Some(column), kind });
        let held = line.held_on;
        if held < child.born {
            fault("held_on", FaultKind::BeforeBirth);
        } else if !of_now(&held) {
            fault("held_on", FaultKind::BeforeCare);
        } else if child.left_care_on.is_some_and(|left| held > left) {
            fault("held_on", FaultKind::AfterCare);
        }
        if let Some(twice) = before.filter(|before| before.held_on == held) {
            fault("held_on", FaultKind::ReviewTwice { first_line: twice.line.min(line.line) });
        } else if line.kind == ReviewKind::First && (before.is_some() || held_before(line)) {
            fault("kind", FaultKind::NotFirst);
        }
        if before.and_then(|before| before.ordinal).zip(line.ordinal).is_some_and(|(before, now)| now <= before) {
            fault("ordinal", FaultKind::NumberFalls);
        }
        before = Some(line);
    }
    faults
}

#[cfg(test)]
mod tests;
