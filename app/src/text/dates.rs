//! Days and times as people read them, in England's time.

use chrono::{Datelike, Timelike};
use heard_domain::{Day, Moment, english_time, people::Language};

use super::{Text, language, lookup, lookup_with};
use crate::{args, key};

/// "Friday 4 September 2026".
#[must_use]
pub fn day(day: Day) -> Text {
    day_in(language(), day)
}

/// "4 Sep 2026", for tables.
#[must_use]
pub fn day_short(day: Day) -> Text {
    let language = language();
    let month = lookup(language, &format!("month-short-{}", day.month()));
    closed(lookup_with(
        language,
        key!("date-short"),
        &args! { "day" => day.day(), "month" => month, "year" => year(day) },
    ))
}

/// "4 Sep", for a worker's dense lists; with the year where it is another than `today`'s.
#[must_use]
pub fn day_brief(day: Day, today: Day) -> Text {
    if day.year() != today.year() {
        return day_short(day);
    }
    let month = lookup(language(), &format!("month-short-{}", day.month()));
    closed(lookup_with(language(), key!("staff-day-brief"), &args! { "day" => day.day(), "month" => month }))
}

/// "Friday 4 September": a day so near that nobody asks of which year.
#[must_use]
pub fn day_soon(day: Day) -> Text {
    named(language(), key!("date-soon"), day)
}

/// "Friday 4 September 2026, 2:32pm".
#[must_use]
pub fn moment(moment: Moment) -> Text {
    moment_in(language(), moment)
}

/// "2:32pm".
#[must_use]
pub fn clock(moment: Moment) -> Text {
    clock_in(language(), moment)
}

/// [`day`](fn@day), where there is no page.
#[must_use]
pub fn day_in(language: Language, day: Day) -> Text {
    named(language, key!("date-long"), day)
}

/// [`moment`], where there is no page.
#[must_use]
pub fn moment_in(language: Language, moment: Moment) -> Text {
    let values = args! { "day" => day_in(language, english_time::day(moment)), "time" => clock_in(language, moment) };
    closed(lookup_with(language, key!("date-and-time"), &values))
}

/// [`clock`], where there is no page.
#[must_use]
pub fn clock_in(language: Language, moment: Moment) -> Text {
    let time = english_time::wall_clock(moment);
    let (afternoon, hour) = time.hour12();
    let key = if afternoon { key!("clock-afternoon") } else { key!("clock-morning") };
    closed(lookup_with(language, key, &args! { "hour" => hour, "minute" => format!("{:02}", time.minute()) }))
}

/// A day with the names of its weekday and month, in the words of a message.
fn named(language: Language, message: &str, day: Day) -> Text {
    let weekday = lookup(language, &format!("weekday-{}", day.weekday().number_from_monday()));
    let month = lookup(language, &format!("month-{}", day.month()));
    let values = args! { "weekday" => weekday, "day" => day.day(), "month" => month, "year" => year(day) };
    closed(lookup_with(language, message, &values))
}

/// A year as text, so that no language groups its digits.
fn year(day: Day) -> String {
    day.year().to_string()
}

/// Parts of a date are ours and in the page's language: only the whole is isolated, where it is put into a sentence.
fn closed(words: Text) -> Text {
    words.replace(['\u{2068}', '\u{2069}'], "").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_in_both_languages() {
        let september = Day::from_ymd_opt(2026, 9, 4).expect("a date");
        assert_eq!(day_in(Language::English, september), "Friday 4 September 2026");
        assert_eq!(day_in(Language::Welsh, september), "dydd Gwener 4 Medi 2026");
        assert_eq!(day_short(september), "4 Sep 2026");
        assert_eq!(day_brief(september, september), "4 Sep");
        let new_year = Day::from_ymd_opt(2027, 1, 1).expect("a date");
        assert_eq!(day_brief(september, new_year), "4 Sep 2026");
        let summer: Moment = "2026-07-01T13:05:00Z".parse().expect("a moment");
        assert_eq!(moment_in(Language::English, summer), "Wednesday 1 July 2026, 2:05pm");
        let winter: Moment = "2026-01-01T00:05:00Z".parse().expect("a moment");
        assert_eq!(clock_in(Language::Welsh, winter), "12:05am");
    }
}
