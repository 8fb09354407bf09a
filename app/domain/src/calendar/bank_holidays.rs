//! Bank holidays of England and Wales: the published table, and rules for the years that have none yet.
//!
//! The table is <https://www.gov.uk/bank-holidays/england-and-wales.json>, which changes by hand: days are moved
//! or added by proclamation, as in 2020, 2022 and 2023. To add a year: a line in [`PUBLISHED`], years without a gap.

use chrono::{Datelike, Days, Weekday};

use crate::Day;

/// Each published year with its (month, day) pairs.
const PUBLISHED: &[(i32, &[(u32, u32)])] = &[
    (2019, &[(1, 1), (4, 19), (4, 22), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
    // Early May moved to the 75th anniversary of VE Day.
    (2020, &[(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)]),
    (2021, &[(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
    // Spring moved to June for the Platinum Jubilee, with a day added; the late Queen's funeral.
    (2022, &[(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)]),
    // The coronation.
    (2023, &[(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)]),
    (2024, &[(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
    (2025, &[(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)]),
    (2026, &[(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]),
    (2027, &[(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
    (2028, &[(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)]),
];

fn published(year: i32) -> Option<&'static [(u32, u32)]> {
    PUBLISHED.iter().find(|(of, _)| *of == year).map(|(_, days)| *days)
}

/// The last year with a table. Later ones go by the rules of Schedule 1 to the Banking and Financial Dealings Act 1971
/// and the yearly proclamations; a day may still be moved or added.
pub(super) fn last_published() -> i32 {
    PUBLISHED.last().map_or(i32::MIN, |(year, _)| *year)
}

/// Whether a day is a bank holiday.
pub(super) fn contains(day: Day) -> bool {
    match published(day.year()) {
        Some(days) => days.contains(&(day.month(), day.day())),
        None => by_rule(day.year()).contains(&Some(day)),
    }
}

/// The eight usual bank holidays of a year in order. A date that cannot be written is `None`.
fn by_rule(year: i32) -> [Option<Day>; 8] {
    let date = |month, day| Day::from_ymd_opt(year, month, day);
    let weekday = |month, day| date(month, day).map(|day| day.weekday());
    let last_monday = |month| {
        let end = date(month, 31)?;
        end.checked_sub_days(Days::new(u64::from(end.weekday().num_days_from_monday())))
    };
    let new_year = match weekday(1, 1) {
        Some(Weekday::Sat) => 3,
        Some(Weekday::Sun) => 2,
        _ => 1,
    };
    let (christmas, boxing) = match weekday(12, 25) {
        Some(Weekday::Fri) => (25, 28),
        Some(Weekday::Sat) => (27, 28),
        Some(Weekday::Sun) => (26, 27),
        _ => (25, 26),
    };
    let easter = easter_sunday(year);
    [
        date(1, new_year),
        easter.and_then(|sunday| sunday.checked_sub_days(Days::new(2))),
        easter.and_then(|sunday| sunday.checked_add_days(Days::new(1))),
        Day::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1),
        last_monday(5),
        last_monday(8),
        date(12, christmas),
        date(12, boxing),
    ]
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
fn easter_sunday(year: i32) -> Option<Day> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, century_left) = (century.div_euclid(4), century.rem_euclid(4));
    let moon_shift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - leap_centuries - moon_shift + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century_left + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let early = (golden + 11 * epact + 22 * to_sunday) / 451;
    let of_march = epact + to_sunday - 7 * early + 114;
    Day::from_ymd_opt(year, u32::try_from(of_march / 31).ok()?, u32::try_from(of_march % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What proclamations changed: (year, days taken away, days added).
    type OneOff = (i32, &'static [(u32, u32)], &'static [(u32, u32)]);
    const ONE_OFF: [OneOff; 3] =
        [(2020, &[(5, 4)], &[(5, 8)]), (2022, &[(5, 30)], &[(6, 2), (6, 3), (9, 19)]), (2023, &[], &[(5, 8)])];

    #[test]
    fn rules_and_one_offs_give_every_published_year() {
        for (year, days) in PUBLISHED {
            let mut ruled: Vec<_> = by_rule(*year).into_iter().flatten().map(|day| (day.month(), day.day())).collect();
            for (_, away, added) in ONE_OFF.iter().filter(|(of, ..)| of == year) {
                ruled.retain(|day| !away.contains(day));
                ruled.extend_from_slice(added);
            }
            ruled.sort_unstable();
            assert_eq!(ruled, *days, "{year}");
        }
    }

    #[test]
    fn the_table_has_no_gap_and_no_weekend() {
        for pair in PUBLISHED.windows(2) {
            assert_eq!(pair[1].0, pair[0].0 + 1);
        }
        for (year, days) in PUBLISHED {
            for (month, day) in *days {
                let day = Day::from_ymd_opt(*year, *month, *day).expect("a date");
                assert!(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun), "{day}");
                assert!(contains(day));
            }
        }
    }

    #[test]
    fn easter_of_known_years() {
        for (year, month, day) in
            [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25), (2049, 4, 18)]
        {
            assert_eq!(easter_sunday(year), Day::from_ymd_opt(year, month, day), "{year}");
        }
    }

    #[test]
    fn unpublished_years_go_by_rule() {
        assert_eq!(last_published(), 2028);
        assert!(published(2029).is_none());
        for text in ["2029-03-30", "2029-04-02", "2029-05-07", "2029-05-28", "2029-08-27", "2033-01-03", "2033-12-27"] {
            assert!(contains(text.parse().expect("a date")), "{text}");
        }
        assert!(!contains("2033-12-25".parse().expect("a date")));
    }

    #[test]
    fn no_year_panics() {
        for year in [i32::MIN / 400, -262_143, -1, 0, 1, 262_142, i32::MAX / 400] {
            let _ = by_rule(year);
        }
        assert!((-400..4000).all(|year| by_rule(year).iter().all(Option::is_some)));
    }
}
