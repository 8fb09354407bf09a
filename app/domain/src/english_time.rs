//! Wall-clock time in England, worked out from UTC without a time-zone database.
//!
//! British Summer Time is one hour ahead of UTC from 01:00 UTC on the last Sunday of March to 01:00 UTC on the
//! last Sunday of October (Summer Time Act 1972 s1, as amended by the Summer Time Order 2002, SI 2002/262).

use chrono::{Datelike, Days, Duration, NaiveDateTime, NaiveTime, TimeZone, Utc};

use crate::{Day, Moment};

/// What a clock on a wall in England shows at `moment`.
#[must_use]
pub fn wall_clock(moment: Moment) -> NaiveDateTime {
    let utc = moment.naive_utc();
    if is_summer(moment) { utc + Duration::hours(1) } else { utc }
}

/// Which calendar date it is in England at `moment`.
#[must_use]
pub fn day(moment: Moment) -> Day {
    wall_clock(moment).date()
}

/// The moment at which `day` begins in England. The clocks never change at midnight, so there is exactly one.
#[must_use]
pub fn start_of_day(day: Day) -> Moment {
    let midnight = Utc.from_utc_datetime(&day.and_time(NaiveTime::MIN));
    if is_summer(midnight) { midnight - Duration::hours(1) } else { midnight }
}

/// Whether the clocks are an hour ahead of UTC at `moment`.
#[must_use]
pub fn is_summer(moment: Moment) -> bool {
    let year = moment.year();
    matches!((change(year, 3), change(year, 10)), (Some(begins), Some(ends)) if begins <= moment && moment < ends)
}

/// 01:00 UTC on the last Sunday of a month that has 31 days.
fn change(year: i32, month: u32) -> Option<Moment> {
    let last = Day::from_ymd_opt(year, month, 31)?;
    let sunday = last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))?;
    Some(Utc.from_utc_datetime(&sunday.and_hms_opt(1, 0, 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        // gov.uk/when-do-the-clocks-change: 30 March and 26 October 2025, 29 March and 25 October 2026.
        for (before, after) in [
            ("2025-03-30T00:59:59Z", "2025-03-30T01:00:00Z"),
            ("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"),
            ("2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z"),
        ] {
            assert!(!is_summer(at(before)), "{before}");
            assert!(is_summer(at(after)), "{after}");
        }
        for (before, after) in [
            ("2025-10-26T00:59:59Z", "2025-10-26T01:00:00Z"),
            ("2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z"),
            ("2027-10-31T00:59:59Z", "2027-10-31T01:00:00Z"),
        ] {
            assert!(is_summer(at(before)), "{before}");
            assert!(!is_summer(at(after)), "{after}");
        }
    }

    #[test]
    fn late_on_a_summer_evening_the_day_is_the_next_one() {
        assert_eq!(day(at("2026-07-10T22:59:00Z")), Day::from_ymd_opt(2026, 7, 10).expect("a date"));
        assert_eq!(day(at("2026-07-10T23:00:00Z")), Day::from_ymd_opt(2026, 7, 11).expect("a date"));
        assert_eq!(day(at("2026-12-10T23:59:00Z")), Day::from_ymd_opt(2026, 12, 10).expect("a date"));
    }

    #[test]
    fn a_day_begins_when_its_date_does() {
        let mut today = Day::from_ymd_opt(2025, 1, 1).expect("a date");
        for _ in 0..800 {
            let start = start_of_day(today);
            assert_eq!(wall_clock(start), today.and_time(NaiveTime::MIN));
            assert_eq!(day(start - Duration::seconds(1)).succ_opt(), Some(today));
            today = today.succ_opt().expect("a next day");
        }
    }
}
