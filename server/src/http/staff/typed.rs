//! What was typed in fields that several forms have: a date in three parts, words with a limit.

use heard_app::components::DateParts;
use heard_app::staff::{Problem, Trouble};
use heard_domain::{Day, Words};

use crate::http::Posted;

/// The three parts of a date, as they were typed.
pub(super) fn date_parts(posted: &Posted, name: &str) -> DateParts {
    let part = |part: &str| posted.line(&format!("{name}-{part}")).into();
    DateParts { day: part("day"), month: part("month"), year: part("year") }
}

/// The date; `None` when nothing was typed, trouble when it is not a day of the calendar.
pub(super) fn date(posted: &Posted, name: &str, troubles: &mut Vec<Trouble>) -> Option<Day> {
    let parts = date_parts(posted, name);
    if [&parts.day, &parts.month, &parts.year].iter().all(|part| part.is_empty()) {
        return None;
    }
    let day = read(&parts);
    if day.is_none() {
        troubles.push(Trouble::new(name.to_owned(), Problem::NotADate));
    }
    day
}

/// The date, which must be there.
pub(super) fn needed_date(posted: &Posted, name: &str, troubles: &mut Vec<Trouble>) -> Option<Day> {
    let before = troubles.len();
    let on = date(posted, name, troubles);
    if on.is_none() && troubles.len() == before {
        troubles.push(Trouble::new(name.to_owned(), Problem::NotADate));
    }
    on
}

/// A day from 1900 to 2199, the year in four digits.
fn read(parts: &DateParts) -> Option<Day> {
    let year = parts.year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    Day::from_ymd_opt(year, parts.month.parse().ok()?, parts.day.parse().ok()?)
}

/// Words of at most `max` characters.
pub(super) fn words(posted: &Posted, name: &str, max: usize, troubles: &mut Vec<Trouble>) -> Words {
    let words = posted.words(name);
    let count = words.count();
    if count > max {
        troubles.push(Trouble::new(name.to_owned(), Problem::TooLong { max, count }));
    }
    words
}

/// Words of at most `max` characters that must be there.
pub(super) fn needed_words(posted: &Posted, name: &str, max: usize, troubles: &mut Vec<Trouble>) -> Words {
    let words = words(posted, name, max, troubles);
    if words.is_blank() {
        troubles.push(Trouble::new(name.to_owned(), Problem::Empty));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Posted {
        let parts = [("due-day", day), ("due-month", month), ("due-year", year)];
        Posted::new(parts.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar_or_nothing() {
        for (posted, expected, wrong) in [
            (typed("27", "3", "2026"), Some("2026-03-27"), false),
            (typed(" 07 ", "03", "2026"), Some("2026-03-07"), false),
            (typed("", "", " "), None, false),
            (typed("29", "2", "2026"), None, true),
            (typed("1", "", "2026"), None, true),
            (typed("1", "1", "26"), None, true),
            (typed("-1", "1", "2026"), None, true),
        ] {
            let mut troubles = Vec::new();
            let day = date(&posted, "due", &mut troubles);
            assert_eq!(day, expected.map(|day| day.parse().expect("a date")), "{posted:?}");
            assert_eq!(!troubles.is_empty(), wrong);
        }
    }

    #[test]
    fn too_long_words_are_counted_and_kept() {
        let posted = Posted::new(vec![("words".into(), "é".repeat(11))]);
        let mut troubles = Vec::new();
        assert_eq!(words(&posted, "words", 10, &mut troubles).count(), 11);
        assert_eq!(troubles, [Trouble::new("words", Problem::TooLong { max: 10, count: 11 })]);
    }
}
