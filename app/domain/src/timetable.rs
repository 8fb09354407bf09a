//! Which review is next for a child, which number it has, and when it is due: from the facts as they stand, in whatever
//! order files and pages brought them.
//!
//! What it is: one look at when the child came into care, what the case system knows of the last review, and what was
//! held here. What it is not: it opens and closes nothing, and it knows no clock; whether something is late is
//! [`crate::deadlines::Deadlines::standing`]. A review that was due and never held stays the next one: it is late, and
//! no other takes its place.

use crate::Day;
use crate::calendar::{add_months, add_working_days};
use crate::deadlines::{Due, FIRST_REVIEW_WORKING_DAYS, Kind, LATER_REVIEW_MONTHS, SECOND_REVIEW_MONTHS};
use crate::id::ReviewId;

/// The last review that the case system knows of: held elsewhere, before or beside Heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastKnown {
    /// The day on which it was held.
    pub on: Day,
    /// Its number in this time in care, from 1.
    pub ordinal: u32,
}

impl LastKnown {
    /// The later of two that the case system tells of; the first, when both are of one day.
    #[must_use]
    pub fn later(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) if other.on > one.on => Some(other),
            (one, other) => one.or(other),
        }
    }
}

/// What a child's reviews are counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    entered: Option<Day>,
    left: Option<Day>,
    known: Option<LastKnown>,
    /// Each day once, in order, none before the child came into care.
    held: Vec<Day>,
}

/// The next review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Its number in this time in care, from 1.
    pub ordinal: u32,
    /// When it is due.
    pub due: Due,
}

impl Timetable {
    /// Takes the facts: the days of coming into care and of leaving it, the last review that the case system knows of,
    /// and the days of those held here, in any order. What was before this time in care does not count; two meetings on
    /// one day are one review.
    #[must_use]
    pub fn new(entered: Option<Day>, left: Option<Day>, known: Option<LastKnown>, held: &[Day]) -> Self {
        let of_now = |day: &Day| entered.is_none_or(|entered| *day >= entered);
        let known = known.filter(|known| of_now(&known.on) && known.ordinal > 0);
        let mut held: Vec<Day> = held.iter().copied().filter(of_now).collect();
        held.sort_unstable();
        held.dedup();
        Self { entered, left, known, held }
    }

    /// The number of the review held on this day, from 1. One that the case system counts already has the number that
    /// leads up to the one it knows; later ones count on from there.
    #[must_use]
    pub fn ordinal(&self, held: Day) -> u32 {
        let between = |from: Day, to: Day| {
            let days = self.held.iter().filter(|day| from < **day && **day <= to);
            u32::try_from(days.count()).unwrap_or(u32::MAX)
        };
        match self.known {
            Some(known) if held > known.on => known.ordinal.saturating_add(between(known.on, held)),
            Some(known) => {
                let counts_itself = u32::from(held < known.on && !self.held.contains(&known.on));
                known.ordinal.saturating_sub(between(held, known.on) + counts_itself).max(1)
            }
            None => between(Day::MIN, held),
        }
    }

    /// The last review held, here or elsewhere, with its number.
    #[must_use]
    pub fn last(&self) -> Option<LastKnown> {
        let here = self.held.last().map(|day| LastKnown { on: *day, ordinal: self.ordinal(*day) });
        LastKnown::later(here, self.known)
    }

    /// The reviews of this time in care that have another number by what is known now, with that number; of each that
    /// was held its id, its number and its day are given.
    #[must_use]
    pub fn renumbered(&self, held: impl IntoIterator<Item = (ReviewId, i64, Day)>) -> Vec<(ReviewId, i64)> {
        let number = |(review, number, day): (ReviewId, i64, Day)| {
            let now = i64::from(self.held.contains(&day).then(|| self.ordinal(day))?);
            (now != number).then_some((review, now))
        };
        held.into_iter().filter_map(number).collect()
    }

    /// The next review (reg 33(1) and (2)); `None` for a child who has left care, and for one of whom nobody says since
    /// when they are in care or when a review was held.
    #[must_use]
    pub fn next(&self) -> Option<Next> {
        if self.left.is_some() {
            return None;
        }
        let Some(last) = self.last() else {
            let day = add_working_days(self.entered?, FIRST_REVIEW_WORKING_DAYS);
            return Some(Next { ordinal: 1, due: Due { day, kind: Kind::First } });
        };
        let due = match last.ordinal {
            1 => Due { day: add_months(last.on, SECOND_REVIEW_MONTHS), kind: Kind::Second },
            _ => Due { day: add_months(last.on, LATER_REVIEW_MONTHS), kind: Kind::Later },
        };
        Some(Next { ordinal: last.ordinal.saturating_add(1), due })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn known(on: &str, ordinal: u32) -> Option<LastKnown> {
        Some(LastKnown { on: day(on), ordinal })
    }

    #[test]
    fn the_next_review_follows_number_and_history() {
        type Case = (&'static str, Option<LastKnown>, &'static [&'static str], u32, &'static str);
        let table: [Case; 14] = [
            // The vectors of reg 33(1): 20 working days.
            ("2025-12-05", None, &[], 1, "2026-01-07"),
            ("2025-03-28", None, &[], 1, "2025-04-29"),
            ("2026-05-01", None, &[], 1, "2026-06-02"),
            ("2027-12-17", None, &[], 1, "2028-01-19"),
            // One that was never held stays the first, however long ago it was due.
            ("2025-10-20", None, &[], 1, "2025-11-17"),
            // The fourth was held: the fifth is six months later, although it is the first that was held here.
            ("2025-12-05", known("2026-05-20", 3), &["2026-11-20"], 5, "2027-05-20"),
            ("2025-12-05", known("2026-11-20", 4), &[], 5, "2027-05-20"),
            // The case system and Heard tell of the same one.
            ("2025-12-05", known("2026-11-20", 4), &["2026-11-20"], 5, "2027-05-20"),
            // The first was held elsewhere: three months to the second.
            ("2025-12-05", known("2026-01-05", 1), &[], 2, "2026-04-05"),
            ("2025-12-05", known("2026-01-05", 1), &["2026-03-20"], 3, "2026-09-20"),
            // The end of a month, and 29 February.
            ("2027-03-01", known("2027-08-31", 2), &[], 3, "2028-02-29"),
            ("2025-10-10", None, &["2025-11-30"], 2, "2026-02-28"),
            // Out of care and in again: what was before does not count.
            ("2026-09-01", known("2025-06-01", 6), &["2025-12-01"], 1, "2026-09-29"),
            // Two meetings on one day are one review.
            ("2025-12-05", None, &["2026-01-05", "2026-01-05"], 2, "2026-04-05"),
        ];
        for (entered, known, held, ordinal, due) in table {
            let days: Vec<_> = held.iter().map(|text| day(text)).collect();
            let next = Timetable::new(Some(day(entered)), None, known, &days).next().expect("in care");
            assert_eq!((next.ordinal, next.due.day), (ordinal, day(due)), "{entered} {known:?} {held:?}");
        }
    }

    #[test]
    fn a_child_who_left_care_has_no_next_review() {
        let left = Some(day("2026-02-01"));
        assert_eq!(Timetable::new(Some(day("2025-12-05")), left, known("2026-01-05", 1), &[]).next(), None);
    }

    #[test]
    fn without_any_fact_nothing_is_made_up() {
        assert_eq!(Timetable::new(None, None, None, &[]).next(), None);
        let next = Timetable::new(None, None, known("2026-01-05", 4), &[]).next().expect("the last is known");
        assert_eq!((next.ordinal, next.due.day), (5, day("2026-07-05")));
    }

    #[test]
    fn numbers_lead_up_to_the_one_that_the_case_system_knows() {
        let held = ["2026-01-05", "2026-03-20", "2026-09-20"].map(day);
        let numbers = |known| {
            let table = Timetable::new(Some(day("2025-12-05")), None, known, &held);
            held.map(|day| table.ordinal(day))
        };
        assert_eq!(numbers(None), [1, 2, 3]);
        assert_eq!(numbers(known("2026-03-20", 5)), [4, 5, 6]);
        assert_eq!(numbers(known("2026-05-01", 5)), [3, 4, 6]);
        assert_eq!(numbers(known("2026-09-20", 1)), [1, 1, 1], "no number is below one");
    }

    #[test]
    fn what_has_another_number_by_now_is_named_and_what_was_before_this_time_in_care_is_not() {
        let id = |number| ReviewId::from_bytes([number; 16]);
        let held = ["2024-01-05", "2026-01-05", "2026-03-20"].map(day);
        let table = Timetable::new(Some(day("2025-12-05")), None, known("2026-03-20", 5), &held);
        let reviews = [(id(1), 7, held[0]), (id(2), 1, held[1]), (id(3), 5, held[2])];
        assert_eq!(table.renumbered(reviews), [(id(2), 4)]);
    }

    proptest! {
        /// The order in which facts arrive does not matter, and what is told twice counts once.
        #[test]
        fn the_order_of_the_facts_does_not_matter(
            mut held in proptest::collection::vec(0_u32..2_000, 0..8),
            known in proptest::option::of((0_u32..2_000, 1_u32..9)),
            swaps in proptest::collection::vec((0_usize..8, 0_usize..8), 0..8),
        ) {
            let at = |days: u32| day("2024-01-01") + chrono::Days::new(days.into());
            let entered = Some(at(100));
            let known = known.map(|(on, ordinal)| LastKnown { on: at(on), ordinal });
            let days = |held: &[u32]| held.iter().map(|days| at(*days)).collect::<Vec<_>>();
            let first = Timetable::new(entered, None, known, &days(&held));
            for (one, other) in swaps {
                if one < held.len() && other < held.len() {
                    held.swap(one, other);
                }
            }
            held.extend(held.first().copied());
            prop_assert_eq!(&Timetable::new(entered, None, known, &days(&held)), &first);
            let next = first.next().expect("in care");
            if let Some(last) = first.last() {
                prop_assert!(next.due.day > last.on && next.ordinal == last.ordinal + 1);
            }
        }

        /// Numbers never fall as days go on.
        #[test]
        fn numbers_rise(held in proptest::collection::vec(0_u32..2_000, 1..8), known in (0_u32..2_000, 1_u32..9)) {
            let at = |days: u32| day("2024-01-01") + chrono::Days::new(days.into());
            let days: Vec<_> = held.iter().map(|days| at(*days)).collect();
            let table = Timetable::new(None, None, Some(LastKnown { on: at(known.0), ordinal: known.1 }), &days);
            let numbers: Vec<_> = table.held.iter().map(|day| table.ordinal(*day)).collect();
            prop_assert!(numbers.is_sorted());
        }
    }
}
