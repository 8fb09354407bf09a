//! When a child's reviews were due and held. The dates follow the law but for some that are late.

use chrono::TimeDelta;
use heard_domain::Day;
use heard_domain::calendar::working_day_by;
use heard_domain::id::ReviewId;
use heard_domain::timetable::{LastKnown, Timetable};

use super::children::Part;
use super::splitmix::SplitMix;
use crate::dice::Dice;

/// A review.
pub(super) struct Review {
    /// The id.
    pub id: ReviewId,
    /// Its number, from 1.
    pub ordinal: i64,
    /// The latest lawful day.
    pub due: Day,
    /// The day it was held.
    pub held: Option<Day>,
}

/// How far back the demo goes, in days.
pub(super) const YEAR: i64 = 365;

/// The last review before the last year, as the case system would tell of it; the reviews of the last year and the open
/// one.
pub(super) fn history(chance: &SplitMix, part: Part, entered: Day, today: Day) -> (Option<LastKnown>, Vec<Review>) {
    // Those at the front had their last review so many days ago, whatever chance says.
    let last = match part {
        Part::Ordinary => None,
        Part::Invited | Part::Waiting => Some(working_day_by(today - TimeDelta::days(152))),
        Part::Reader => Some(working_day_by(today - TimeDelta::days(24))),
    };
    let dice: &dyn Dice = chance;
    let review = |held: &[Day], on: Option<Day>| Review {
        id: dice.id(),
        ordinal: i64::try_from(held.len() + 1).expect("few reviews"),
        due: due(entered, held),
        held: on,
    };
    let mut held: Vec<Day> = Vec::new();
    let mut reviews = Vec::new();
    loop {
        let due = due(entered, &held);
        let earliest = held.last().copied().unwrap_or(entered) + TimeDelta::days(12);
        let day = if chance.percent(8) {
            working_day_by(due + TimeDelta::days(chance.between(2, 26)))
        } else {
            working_day_by(due - TimeDelta::days(chance.between(0, 16))).max(working_day_by(earliest))
        };
        if day >= last.unwrap_or(today) {
            break;
        }
        reviews.push(review(&held, Some(day)));
        held.push(day);
    }
    if let Some(day) = last {
        reviews.push(review(&held, Some(day)));
        held.push(day);
    }
    reviews.push(review(&held, None));
    let from = today - TimeDelta::days(YEAR);
    let (before, of_year): (Vec<_>, Vec<_>) =
        reviews.into_iter().partition(|review| review.held.is_some_and(|day| day < from));
    let known = before.last().and_then(|last| {
        Some(LastKnown { on: last.held?, ordinal: u32::try_from(last.ordinal).expect("few reviews") })
    });
    (known, of_year)
}

/// When the review after these is due.
fn due(entered: Day, held: &[Day]) -> Day {
    Timetable::new(Some(entered), None, None, held).next().expect("every child of the demo is in care").due.day
}

#[cfg(test)]
mod tests {
    use heard_domain::calendar::is_working_day;

    use super::*;

    #[test]
    fn reviews_follow_each_other_and_the_last_is_open() {
        let chance = SplitMix::new(3);
        let today = Day::from_ymd_opt(2026, 11, 20).expect("a date");
        for days in [10, 40, 200, 1_000, 3_000] {
            for part in [Part::Ordinary, Part::Reader] {
                let entered = today - TimeDelta::days(if part == Part::Reader { 1_000 } else { days });
                let (known, reviews) = history(&chance, part, entered, today);
                assert_eq!(known.is_some(), reviews[0].ordinal > 1, "what was before is known");
                let (open, held) = reviews.split_last().expect("one is open");
                assert_eq!(open.held, None);
                assert!(reviews.windows(2).all(|pair| pair[1].ordinal == pair[0].ordinal + 1));
                let days: Vec<_> = held.iter().filter_map(|review| review.held).collect();
                assert!(days.is_sorted_by(|a, b| a < b) && days.iter().all(|day| is_working_day(*day) && *day < today));
                assert!(days.first().is_none_or(|day| *day > entered));
            }
        }
    }
}
