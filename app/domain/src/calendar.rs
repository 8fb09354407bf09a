//! Working days and months in England: how a statutory period is counted.
//!
//! A working day is any day except Saturday, Sunday, Christmas Day, Good Friday and the bank holidays of
//! England and Wales under the Banking and Financial Dealings Act 1971 (Care Planning Regulations 2010, reg 2(1)).
//! The start day is day 0. Months run to the corresponding date, clipped to the end of a shorter month.
//! What is not here: which period applies to what. That is [`crate::deadlines`].
//!
//! To add a year of bank holidays: a line in `calendar/bank_holidays.rs`.

use chrono::{Datelike, Months, Weekday};

use crate::Day;

mod bank_holidays;

/// Whether a day is a working day.
#[must_use]
pub fn is_working_day(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !bank_holidays::contains(day)
}

/// The day itself, or the last working day before it: by when to act for something that must be done by that day.
#[must_use]
pub fn working_day_by(day: Day) -> Day {
    let mut by = day;
    while !is_working_day(by) {
        let Some(before) = by.pred_opt() else { return day };
        by = before;
    }
    by
}

/// The date `n` working days after `day`, which is day 0 and may itself be any day.
/// With `n` = 0 it is `day`. Stops at the last date that can be written.
#[must_use]
pub fn add_working_days(day: Day, n: u32) -> Day {
    let mut left = n;
    let mut reached = day;
    while left > 0 {
        let Some(next) = reached.succ_opt() else { return reached };
        reached = next;
        left -= u32::from(is_working_day(reached));
    }
    reached
}

/// How many working days come after `from`, up to and including `to`; below zero when `to` is the earlier one.
/// It undoes [`add_working_days`].
#[must_use]
pub fn working_days_between(from: Day, to: Day) -> i64 {
    if to < from {
        return -working_days_between(to, from);
    }
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    days.fold(0, |count, day| count + i64::from(is_working_day(day)))
}

/// The corresponding date `n` months later, clipped to the end of the month: 31 August and 6 months is 28 or
/// 29 February. Stops at the last date that can be written.
#[must_use]
pub fn add_months(day: Day, n: u32) -> Day {
    day.checked_add_months(Months::new(n)).unwrap_or(Day::MAX)
}

/// The year of a day that was counted to, if its bank holidays are not known here yet: it comes after the last
/// published table and goes by the usual rules, so that the day can still come earlier or later, and a page says so.
#[must_use]
pub fn unpublished_year(day: Day) -> Option<i32> {
    (day.year() > bank_holidays::last_published()).then(|| day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn what_is_due_on_a_day_off_is_done_before_it() {
        for (due, by) in [
            ("2026-11-20", "2026-11-20"),
            ("2026-11-21", "2026-11-20"),
            ("2026-11-22", "2026-11-20"),
            // Boxing Day's substitute on Monday, after Christmas Day on a Friday.
            ("2026-12-28", "2026-12-24"),
        ] {
            assert_eq!(working_day_by(day(due)), day(by), "{due}");
        }
    }

    #[test]
    fn vectors_of_the_fact_sheet() {
        for (from, five, fifteen, twenty) in [
            ("2025-12-05", "2025-12-12", "2025-12-30", "2026-01-07"),
            ("2025-03-28", "2025-04-04", "2025-04-22", "2025-04-29"),
            ("2026-05-01", "2026-05-11", "2026-05-26", "2026-06-02"),
            ("2026-12-10", "2026-12-17", "2027-01-05", "2027-01-12"),
            ("2023-04-21", "2023-04-28", "2023-05-16", "2023-05-23"),
            ("2027-12-17", "2027-12-24", "2028-01-12", "2028-01-19"),
        ] {
            for (n, to) in [(5, five), (15, fifteen), (20, twenty)] {
                assert_eq!(add_working_days(day(from), n), day(to), "{from} + {n}");
                assert_eq!(working_days_between(day(from), day(to)), i64::from(n), "{from} to {to}");
                assert_eq!(working_days_between(day(to), day(from)) <= 0, n > 0, "{to} back to {from}");
            }
        }
    }

    #[test]
    fn day_zero_is_the_start_even_on_a_day_off() {
        let christmas = day("2025-12-25");
        assert_eq!(add_working_days(christmas, 0), christmas);
        assert_eq!(add_working_days(christmas, 1), day("2025-12-29"));
        assert_eq!(add_working_days(day("2026-02-07"), 1), day("2026-02-09"));
        assert_eq!(working_days_between(christmas, christmas), 0);
        assert_eq!(working_days_between(christmas, day("2025-12-28")), 0);
    }

    #[test]
    fn adding_and_counting_agree_for_every_start_of_four_years() {
        for start in day("2025-01-01").iter_days().take(4 * 365) {
            for n in [1, 5, 20] {
                let reached = add_working_days(start, n);
                assert!(is_working_day(reached), "{reached}");
                assert_eq!(working_days_between(start, reached), i64::from(n), "{start} + {n}");
            }
        }
    }

    #[test]
    fn months_are_clipped() {
        for (from, n, to) in [
            ("2025-08-31", 6, "2026-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2025-11-30", 3, "2026-02-28"),
            ("2025-01-31", 3, "2025-04-30"),
            ("2025-10-15", 3, "2026-01-15"),
            ("2026-02-28", 6, "2026-08-28"),
            ("2026-02-28", 0, "2026-02-28"),
        ] {
            assert_eq!(add_months(day(from), n), day(to), "{from} + {n}");
        }
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        assert_eq!(add_working_days(Day::MAX, 20), Day::MAX);
        assert_eq!(add_months(Day::MAX, u32::MAX), Day::MAX);
        assert_eq!(working_days_between(Day::MAX, Day::MAX), 0);
        assert_eq!(working_days_between(Day::MIN, Day::MIN), 0);
        let _ = [Day::MIN, Day::MAX].map(is_working_day);
    }

    #[test]
    fn a_day_in_an_unpublished_year_says_so() {
        assert_eq!(unpublished_year(day("2028-12-31")), None);
        assert_eq!(unpublished_year(add_working_days(day("2028-12-20"), 10)), Some(2029));
        assert_eq!(unpublished_year(day("2031-06-01")), Some(2031));
        assert_eq!(unpublished_year(day("2018-12-31")), None, "years before the table are over");
    }
}
