//! What an address asks for: fields that are known, each once, days as ISO 8601.

use heard_app::staff::figures::filters::{BY, FROM, Shown, TO};
use heard_domain::Day;
use heard_domain::api_key::{LONGEST_PAGE, PAGE};
use heard_domain::figures::{By, NotARange, Range};
use heard_domain::id::ReviewId;

use super::problem::Fault;
use crate::http::Posted;

/// How many reviews stand on a page.
pub(super) const LIMIT: &str = "limit";
/// After which review the page begins.
pub(super) const CURSOR: &str = "page";

/// The fields of a query.
pub(super) struct Asked(Posted);

impl Asked {
    /// Reads them.
    ///
    /// # Errors
    /// [`Fault::NotUnderstood`] for a field that is not known here, and for one that stands there twice: whoever wrote
    /// it means something that would not be done.
    pub(super) fn read(query: Option<&str>, known: &[&str]) -> Result<Self, Fault> {
        let fields = Posted::read(query.unwrap_or_default().as_bytes());
        for (place, (name, _)) in fields.pairs().iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
                return Err(Fault::NotUnderstood(format!("There is no such parameter here. Known: {known}.")));
            }
            if fields.pairs()[..place].iter().any(|(other, _)| other == name) {
                return Err(Fault::NotUnderstood(format!("The parameter {name} stands there twice.")));
            }
        }
        Ok(Self(fields))
    }

    /// The days asked about, over or ending today.
    ///
    /// # Errors
    /// [`Fault`], and what is wrong with them.
    pub(super) fn range(&self, today: Day) -> Result<Range, Fault> {
        Range::new(self.day(FROM)?, self.day(TO)?, today).map_err(|not| {
            Fault::Impossible(match not {
                NotARange::Backwards => "to is before from.".to_owned(),
                NotARange::Future => format!("to has not come yet: today is {today}."),
                NotARange::TooLong => "From from to to are a hundred years at most.".to_owned(),
            })
        })
    }

    /// The same with the periods in which rows are counted.
    ///
    /// # Errors
    /// [`Fault`], and what is wrong with them.
    pub(super) fn shown(&self, today: Day) -> Result<Shown, Fault> {
        let by = match self.0.get(BY) {
            "" if !self.0.has(BY) => Some(By::default()),
            code => By::from_code(code),
        };
        let by = by.ok_or_else(|| Fault::Impossible("by must be month, quarter or year.".to_owned()))?;
        Ok(Shown { range: self.range(today)?, by })
    }

    /// How many reviews stand on a page.
    ///
    /// # Errors
    /// [`Fault::Impossible`] for what is no such number.
    pub(super) fn limit(&self) -> Result<usize, Fault> {
        if !self.0.has(LIMIT) {
            return Ok(PAGE);
        }
        let limit = self.0.get(LIMIT);
        let plain = limit.bytes().all(|byte| byte.is_ascii_digit());
        let number = limit.parse().ok().filter(|number| plain && (1..=LONGEST_PAGE).contains(number));
        number.ok_or_else(|| Fault::Impossible(format!("limit must be a number from 1 to {LONGEST_PAGE}.")))
    }

    /// After which review the page begins.
    ///
    /// # Errors
    /// [`Fault::Impossible`] for what no page gave.
    pub(super) fn after(&self) -> Result<Option<ReviewId>, Fault> {
        let cursor = self.0.has(CURSOR).then(|| self.0.get(CURSOR).parse());
        cursor.transpose().map_err(|_| Fault::Impossible("page must be what an earlier page gave as next.".to_owned()))
    }

    fn day(&self, name: &'static str) -> Result<Day, Fault> {
        if !self.0.has(name) {
            return Err(Fault::NotUnderstood(format!("The parameter {name} is missing: a day like 2026-04-01.")));
        }
        let typed = self.0.get(name);
        // A day is written in one way only.
        let day = typed.parse::<Day>().ok().filter(|day| day.to_string() == typed);
        day.ok_or_else(|| Fault::Impossible(format!("{name} must be a day of the calendar like 2026-04-01.")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 5] = [FROM, TO, BY, LIMIT, CURSOR];

    fn today() -> Day {
        "2026-11-23".parse().expect("a day")
    }

    fn read(query: &str) -> Result<Asked, Fault> {
        Asked::read(Some(query), &KNOWN)
    }

    fn status(fault: Result<Shown, Fault>) -> u16 {
        fault.err().map_or(200, |fault| fault.status().as_u16())
    }

    #[test]
    fn what_is_missing_twice_or_unknown_is_not_understood_and_what_cannot_be_is_impossible() {
        for (query, expected) in [
            ("from=2026-04-01&to=2026-11-23", 200),
            ("from=2026-04-01&to=2026-11-23&by=year", 200),
            ("", 400),
            ("from=2026-04-01", 400),
            ("from=2026-04-01&to=2026-11-23&team=East", 400),
            ("from=2026-04-01&from=2026-04-02&to=2026-11-23", 400),
            ("from=2026-04-01&to=2026-11-24", 422),
            ("from=2026-11-23&to=2026-04-01", 422),
            ("from=1900-04-01&to=2026-04-01", 422),
            ("from=2026-4-1&to=2026-11-23", 422),
            ("from=2026-02-30&to=2026-11-23", 422),
            ("from=1/4/2026&to=2026-11-23", 422),
            ("from=&to=2026-11-23", 422),
            ("from=2026-04-01&to=2026-11-23&by=", 422),
            ("from=2026-04-01&to=2026-11-23&by=week", 422),
        ] {
            assert_eq!(status(read(query).and_then(|asked| asked.shown(today()))), expected, "{query}");
        }
    }

    #[test]
    fn a_page_is_as_long_as_may_be_and_begins_where_one_ended() {
        let limit = |query| read(query).and_then(|asked| asked.limit()).ok();
        assert_eq!([limit(""), limit("limit=1"), limit("limit=1000")], [Some(PAGE), Some(1), Some(1_000)]);
        for query in ["limit=", "limit=0", "limit=1001", "limit=-1", "limit=%2B1", "limit=many"] {
            assert_eq!(limit(query), None, "{query}");
        }
        let after = |query: &str| read(query).and_then(|asked| asked.after()).ok();
        assert_eq!(after(""), Some(None));
        assert_eq!(after(&format!("page={}", "ab".repeat(16))), Some(Some(ReviewId::from_bytes([0xab; 16]))));
        assert_eq!((after("page="), after("page=2")), (None, None));
    }
}
