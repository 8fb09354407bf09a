//! What an address asks of figures: from when to when, by which periods.

use heard_app::staff::figures::filters::{Asked, BY, FROM, Shown, TO};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Day;
use heard_domain::figures::{By, NotARange, Range};

use crate::http::Posted;

/// What is asked as it was typed, and what that is. What is not said is as in the collection year that runs.
pub(super) fn read(query: Option<&str>, today: Day) -> (Asked, Result<Shown, Vec<Trouble>>) {
    let fields = Posted::read(query.unwrap_or_default().as_bytes());
    let usual = Asked::from(Shown::year_of(today, today));
    let typed = |name: &str, usual| match fields.line(name) {
        typed if typed.is_empty() => usual,
        typed => typed.into(),
    };
    let asked = Asked { from: typed(FROM, usual.from), to: typed(TO, usual.to), by: typed(BY, usual.by) };
    let shown = shown(&asked, today);
    (asked, shown)
}

fn shown(asked: &Asked, today: Day) -> Result<Shown, Vec<Trouble>> {
    let mut troubles = Vec::new();
    let mut wrong = |field: &'static str, problem| troubles.push(Trouble::new(field, problem));
    let (from, to, by) = (day(&asked.from), day(&asked.to), By::from_code(&asked.by));
    for (field, missing, problem) in [
        (FROM, from.is_none(), Problem::NotADate),
        (TO, to.is_none(), Problem::NotADate),
        (BY, by.is_none(), Problem::NotChosen),
    ] {
        if missing {
            wrong(field, problem);
        }
    }
    let range = from.zip(to).and_then(|(from, to)| {
        let not = match Range::new(from, to, today) {
            Ok(range) => return Some(range),
            Err(NotARange::Backwards) => Problem::Backwards,
            Err(NotARange::Future) => Problem::Future,
            Err(NotARange::TooLong) => Problem::TooManyYears,
        };
        wrong(TO, not);
        None
    });
    range.zip(by).map(|(range, by)| Shown { range, by }).ok_or(troubles)
}

/// A day from 1900 to 2199: the year first as in files, or last as people write it.
fn day(typed: &str) -> Option<Day> {
    let parts: Vec<&str> = typed.split(|char: char| !char.is_ascii_digit()).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    Day::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-23".parse().expect("a day")
    }

    fn asks(query: &str) -> Result<(String, String, By), Vec<(String, Problem)>> {
        let (_, shown) = read(Some(query), today());
        let text = |shown: Shown| (shown.range.from().to_string(), shown.range.until().to_string(), shown.by);
        let kind = |trouble: Trouble| (trouble.field.into_owned(), trouble.problem);
        shown.map(text).map_err(|troubles| troubles.into_iter().map(kind).collect())
    }

    #[test]
    fn what_is_not_said_is_the_year_that_runs() {
        let year = |by| Ok(("2026-04-01".to_owned(), "2026-11-23".to_owned(), by));
        assert_eq!(asks(""), year(By::Month));
        assert_eq!(asks("from=&to=&by=quarter&row=3"), year(By::Quarter));
        assert_eq!(asks("from=1%2F4%2F2026&to=23.11.2026"), year(By::Month), "as people write days");
    }

    #[test]
    fn what_is_no_range_is_said_at_its_field_and_kept() {
        let wrong = |query: &str| asks(query).expect_err("wrong");
        let at = |field: &str, problem| vec![(field.to_owned(), problem)];
        assert_eq!(wrong("from=2026-02-30"), at(FROM, Problem::NotADate));
        assert_eq!(wrong("to=tomorrow"), at(TO, Problem::NotADate));
        assert_eq!(wrong("to=2026-11-24"), at(TO, Problem::Future));
        assert_eq!(wrong("from=2026-06-01&to=2026-05-31"), at(TO, Problem::Backwards));
        assert_eq!(wrong("from=1900-01-01"), at(TO, Problem::TooManyYears));
        assert_eq!(wrong("by=week"), at(BY, Problem::NotChosen));
        assert_eq!(wrong("from=x&to=y&by=z").len(), 3);
        let (asked, _) = read(Some("from=the+spring&by=week"), today());
        assert_eq!((&*asked.from, &*asked.to, &*asked.by), ("the spring", "2026-11-23", "week"));
    }
}
