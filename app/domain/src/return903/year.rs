//! The collection year of the SSDA903 return.

use std::fmt;
use std::str::FromStr;

use chrono::Datelike as _;

use crate::Day;

/// From 1 April to 31 March, named by the year in which it ends: 2026 is 2025/26.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CollectionYear(i32);

impl CollectionYear {
    /// The year of that name; `None` for what has not four digits or is before 2000, which is more likely a slip than
    /// a return.
    #[must_use]
    pub fn named(year: i32) -> Option<Self> {
        (2000..=9999).contains(&year).then_some(Self(year))
    }

    /// The year in which a day is; `None` as in [`Self::named`].
    #[must_use]
    pub fn of(day: Day) -> Option<Self> {
        Self::named(if day.month() < 4 { day.year() } else { day.year() + 1 })
    }

    /// The year of its 31 March.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year before.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::named(self.0 - 1)
    }

    /// The year after.
    #[must_use]
    pub fn after(self) -> Option<Self> {
        Self::named(self.0 + 1)
    }

    /// 1 April.
    #[must_use]
    pub fn first(self) -> Day {
        Day::from_ymd_opt(self.0 - 1, 4, 1).expect("a day of every year")
    }

    /// 31 March.
    #[must_use]
    pub fn last(self) -> Day {
        Day::from_ymd_opt(self.0, 3, 31).expect("a day of every year")
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        (self.first()..=self.last()).contains(&day)
    }

    /// What stands for it in the log, where every object has an id of 16 bytes.
    #[must_use]
    pub fn object_id(self) -> [u8; 16] {
        let mut id = [0; 16];
        id[12..].copy_from_slice(&self.0.to_be_bytes());
        id
    }
}

impl fmt::Display for CollectionYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text names no collection year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoYear;

impl fmt::Display for NoYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the year of its 31 March, in four digits: 2026 is 1 April 2025 to 31 March 2026")
    }
}

impl std::error::Error for NoYear {}

impl FromStr for CollectionYear {
    type Err = NoYear;

    fn from_str(text: &str) -> Result<Self, NoYear> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| plain).and_then(Self::named).ok_or(NoYear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_named_by_its_last_march() {
        let year: CollectionYear = "2026".parse().expect("a year");
        let [first, last] = ["2025-04-01", "2026-03-31"].map(|day| day.parse::<Day>().expect("a day"));
        assert_eq!((year.first(), year.last(), year.to_string().as_str()), (first, last, "2026"));
        assert!(year.contains(first) && year.contains(last));
        assert_eq!((CollectionYear::of(first), CollectionYear::of(last)), (Some(year), Some(year)));
        let [eve, next] = [first.pred_opt(), last.succ_opt()].map(|day| day.expect("a day"));
        assert!(!year.contains(eve) && !year.contains(next));
        assert_eq!((CollectionYear::of(eve), CollectionYear::of(next)), (year.before(), year.after()));
        assert_eq!(year.object_id(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x07, 0xea]);
    }

    #[test]
    fn what_is_no_year_is_refused() {
        for text in ["", "26", "1999", "10000", "+2026", "-2026", " 2026", "2025/26", "99999999999"] {
            assert_eq!(text.parse::<CollectionYear>(), Err(NoYear), "{text}");
        }
        assert_eq!(CollectionYear::named(2000).and_then(CollectionYear::before), None);
        assert_eq!(CollectionYear::named(9999).and_then(CollectionYear::after), None);
    }
}
