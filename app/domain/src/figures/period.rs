//! From when to when, and by which periods. Years and quarters are those of councils: from 1 April, as the SSDA903
//! return and every IRO annual report that was read count them.

use chrono::{Datelike, Months};

use crate::Day;
use crate::codes::codes;

codes! {
    /// How long a period is.
    #[derive(Default)]
    pub enum By {
        /// A month of the calendar.
        #[default]
        Month = "month",
        /// Three months, the first from 1 April.
        Quarter = "quarter",
        /// From 1 April to 31 March.
        Year = "year",
    }
}

/// Why two days are no range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotARange {
    /// The last comes before the first.
    Backwards,
    /// The last has not come yet.
    Future,
    /// It is longer than a hundred years.
    TooLong,
}

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    from: Day,
    until: Day,
}

impl Range {
    /// A range that is over, or ends today.
    ///
    /// # Errors
    /// [`NotARange`], and why.
    pub fn new(from: Day, until: Day, today: Day) -> Result<Self, NotARange> {
        if until < from {
            Err(NotARange::Backwards)
        } else if until > today {
            Err(NotARange::Future)
        } else if until.year() - from.year() > 100 {
            Err(NotARange::TooLong)
        } else {
            Ok(Self { from, until })
        }
    }

    /// The collection year in which a day is, from 1 April, as far as it has come on `today`; that of today, for a day
    /// that is still to come.
    #[must_use]
    pub fn year_of(day: Day, today: Day) -> Self {
        let from = By::Year.first(day.min(today));
        let next = from.checked_add_months(Months::new(By::Year.months())).and_then(|next| next.pred_opt());
        Self { from, until: next.unwrap_or(today).min(today) }
    }

    /// Its first day.
    #[must_use]
    pub const fn from(&self) -> Day {
        self.from
    }

    /// Its last day.
    #[must_use]
    pub const fn until(&self) -> Day {
        self.until
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    /// Its periods in their order; the first and the last may be cut short by it.
    #[must_use]
    pub fn periods(&self, by: By) -> Vec<Period> {
        let mut periods = Vec::new();
        let mut first = by.first(self.from);
        while first <= self.until {
            let Some(next) = first.checked_add_months(Months::new(by.months())) else { break };
            let last = next.pred_opt().unwrap_or(next);
            let range = Self { from: first.max(self.from), until: last.min(self.until) };
            periods.push(Period { name: by.name(first), range });
            first = next;
        }
        periods
    }
}

impl By {
    const fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The first day of the period that a day is in.
    fn first(self, day: Day) -> Day {
        let months = self.months();
        // April is the month from which years and quarters are counted.
        let into = (day.month() + 12 - 4) % 12 % months;
        let month = day.with_day(1).unwrap_or(day);
        month.checked_sub_months(Months::new(into)).unwrap_or(month)
    }

    /// What a period with this first day is called: `2026-04`, `2026/27 Q1`, `2026/27`.
    fn name(self, first: Day) -> String {
        let april = first.checked_sub_months(Months::new(3)).unwrap_or(first);
        let year = april.year();
        let years = format!("{year}/{:02}", (year + 1).rem_euclid(100));
        match self {
            Self::Month => format!("{}-{:02}", first.year(), first.month()),
            Self::Quarter => format!("{years} Q{}", april.month0() / 3 + 1),
            Self::Year => years,
        }
    }
}

/// A period of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// What it is called.
    pub name: String,
    /// Its days within the range.
    pub range: Range,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn range(from: &str, until: &str) -> Range {
        Range::new(day(from), day(until), Day::MAX).expect("a range")
    }

    fn named(from: &str, until: &str, by: By) -> Vec<(String, String, String)> {
        let text = |period: Period| (period.name, period.range.from.to_string(), period.range.until.to_string());
        range(from, until).periods(by).into_iter().map(text).collect()
    }

    #[test]
    fn years_and_quarters_begin_in_april() {
        let of = |name: &str, from: &str, until: &str| (name.to_owned(), from.to_owned(), until.to_owned());
        assert_eq!(
            named("2026-03-15", "2026-05-02", By::Month),
            [
                of("2026-03", "2026-03-15", "2026-03-31"),
                of("2026-04", "2026-04-01", "2026-04-30"),
                of("2026-05", "2026-05-01", "2026-05-02"),
            ]
        );
        assert_eq!(
            named("2026-01-01", "2026-04-30", By::Quarter),
            [of("2025/26 Q4", "2026-01-01", "2026-03-31"), of("2026/27 Q1", "2026-04-01", "2026-04-30")]
        );
        assert_eq!(
            named("1999-04-01", "2000-04-01", By::Year),
            [of("1999/00", "1999-04-01", "2000-03-31"), of("2000/01", "2000-04-01", "2000-04-01")]
        );
        assert_eq!(named("2026-02-28", "2026-02-28", By::Year), [of("2025/26", "2026-02-28", "2026-02-28")]);
    }

    #[test]
    fn the_year_of_a_day_runs_from_april_until_today() {
        let year = |of: &str| Range::year_of(day(of), day("2026-05-01"));
        assert_eq!(year("2026-04-01"), range("2026-04-01", "2026-05-01"));
        assert_eq!(year("2026-03-31"), range("2025-04-01", "2026-03-31"));
        assert_eq!(year("2027-01-01"), year("2026-05-01"), "a day that is to come");
    }

    #[test]
    fn a_range_ends_after_it_begins_and_by_today() {
        let new = |from, until| Range::new(day(from), day(until), day("2026-05-01")).err();
        assert_eq!(new("2026-05-01", "2026-05-01"), None);
        assert_eq!(new("2026-05-01", "2026-04-30"), Some(NotARange::Backwards));
        assert_eq!(new("2026-05-01", "2026-05-02"), Some(NotARange::Future));
        assert_eq!(new("1025-05-01", "2026-05-01"), Some(NotARange::TooLong));
        let range = range("2026-04-01", "2026-04-30");
        assert!(range.contains(day("2026-04-01")) && range.contains(day("2026-04-30")));
        assert!(!range.contains(day("2026-03-31")) && !range.contains(day("2026-05-01")));
    }
}
