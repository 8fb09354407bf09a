//! Days, counted here by themselves: nothing of the program's own calendar is asked.

use chrono::{Datelike as _, Days, Months, TimeDelta, Weekday};
use heard_domain::{Day, Moment};

/// Bank holidays of England and Wales as gov.uk lists them, of the years that simulated councils come to.
const BANK_HOLIDAYS: [&str; 56] = [
    "2020-01-01",
    "2020-04-10",
    "2020-04-13",
    "2020-05-08",
    "2020-05-25",
    "2020-08-31",
    "2020-12-25",
    "2020-12-28",
    "2021-01-01",
    "2021-04-02",
    "2021-04-05",
    "2021-05-03",
    "2021-05-31",
    "2021-08-30",
    "2021-12-27",
    "2021-12-28",
    "2022-01-03",
    "2022-04-15",
    "2022-04-18",
    "2022-05-02",
    "2022-06-02",
    "2022-06-03",
    "2022-08-29",
    "2022-09-19",
    "2022-12-26",
    "2022-12-27",
    "2023-01-02",
    "2023-04-07",
    "2023-04-10",
    "2023-05-01",
    "2023-05-08",
    "2023-05-29",
    "2023-08-28",
    "2023-12-25",
    "2023-12-26",
    "2024-01-01",
    "2024-03-29",
    "2024-04-01",
    "2024-05-06",
    "2024-05-27",
    "2024-08-26",
    "2024-12-25",
    "2024-12-26",
    "2025-01-01",
    "2025-04-18",
    "2025-04-21",
    "2025-05-05",
    "2025-05-26",
    "2025-08-25",
    "2025-12-25",
    "2025-12-26",
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
];

pub(crate) fn date(text: &str) -> Day {
    text.parse().expect("a date")
}

fn is_working(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !BANK_HOLIDAYS.contains(&day.to_string().as_str())
}

/// How many working days come after the one, up to the other.
pub(crate) fn working_days(from: Day, to: Day) -> u64 {
    let between = from.iter_days().skip(1).take_while(|day| *day <= to);
    between.filter(|day| is_working(*day)).count() as u64
}

/// The day so many working days later.
pub(crate) fn later(from: Day, working: usize) -> Day {
    from.iter_days().skip(1).filter(|day| is_working(*day)).nth(working - 1).expect("time goes on")
}

pub(crate) fn months_later(from: Day, months: u32) -> Day {
    from.checked_add_months(Months::new(months)).expect("time goes on")
}

/// The day in England: an hour ahead from the last Sunday of March to the last of October, at one in the morning.
pub(crate) fn english(at: Moment) -> Day {
    let last_sunday = |month| {
        let end = Day::from_ymd_opt(at.year(), month, 31).expect("both have 31 days");
        let sunday = end - Days::new(u64::from(end.weekday().num_days_from_sunday()));
        sunday.and_hms_opt(1, 0, 0).expect("a time").and_utc()
    };
    let ahead = last_sunday(3) <= at && at < last_sunday(10);
    (at + TimeDelta::hours(i64::from(ahead))).date_naive()
}

/// How long periods are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Month,
    Quarter,
    Year,
}

/// What the period of a day is called.
fn called(day: Day, length: Length) -> String {
    let (year, month) = (day.year(), day.month());
    let begins = if month < 4 { year - 1 } else { year };
    let financial = format!("{begins}/{:02}", (begins + 1) % 100);
    match length {
        Length::Month => format!("{year}-{month:02}"),
        Length::Quarter => format!("{financial} Q{}", (month + 8) % 12 / 3 + 1),
        Length::Year => financial,
    }
}

/// The periods of these days: what each is called, its first and its last day.
pub(crate) fn periods(from: Day, until: Day, length: Length) -> Vec<(String, Day, Day)> {
    let mut periods: Vec<(String, Day, Day)> = Vec::new();
    for day in from.iter_days().take_while(|day| *day <= until) {
        let name = called(day, length);
        match periods.last_mut() {
            Some((last, _, end)) if *last == name => *end = day,
            _ => periods.push((name, day, day)),
        }
    }
    periods
}
