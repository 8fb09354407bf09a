//! One line below the first, of any kind of file: its cells as text, what they say, and what is wrong with them.

use csv::ByteRecord;

use super::column::{Columns, Header};
use super::fault::{Fault, FaultKind};
use crate::{Day, Words};

/// The cells of a line, without white space around them, and what is wrong with them so far.
/// A cell that is at fault reads as empty, so that it is named once.
pub(super) struct Row<'r, C> {
    pub(super) line: u64,
    cells: Vec<&'r str>,
    faults: Vec<(C, FaultKind)>,
}

impl<'r, C: Columns> Row<'r, C> {
    /// Reads the cells of a record.
    ///
    /// # Errors
    /// When it has more or fewer cells than the first line: nobody knows then which is which. When one of them, also of
    /// a column that is passed over, is longer than any is: a quote that is not closed takes in whole lines.
    pub(super) fn new(header: &Header<C>, record: &'r ByteRecord, line: u64) -> Result<Self, Fault> {
        if record.len() != header.width {
            let kind = FaultKind::CellCount { expected: header.width, found: record.len() };
            return Err(Fault { line, column: None, kind });
        }
        if let Some(place) = record.iter().position(is_endless) {
            return Err(Fault {
                line,
                column: None,
                kind: FaultKind::LongCell { place: place + 1, most: LONGEST_CELL },
            });
        }
        let mut row = Self { line, cells: vec![""; C::ALL.len()], faults: Vec::new() };
        for column in C::ALL {
            match text(*column, header.cell(*column, record)) {
                Ok(cell) => row.cells[column.place()] = cell,
                Err(kind) => row.fault(*column, kind),
            }
        }
        Ok(row)
    }

    /// What a column says; empty when it is at fault.
    pub(super) fn cell(&self, column: C) -> &'r str {
        self.cells[column.place()]
    }

    /// Notes that something is wrong in a column.
    pub(super) fn fault(&mut self, column: C, kind: FaultKind) {
        self.faults.push((column, kind));
    }

    /// Whether nothing is wrong.
    pub(super) const fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// Everything that is wrong with the line, in the order of the columns.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|(column, _)| column.place());
        let line = self.line;
        self.faults.into_iter().map(|(column, kind)| Fault { line, column: Some(column.name()), kind }).collect()
    }

    /// What a cell that is not empty says; with a fault when it cannot be read.
    pub(super) fn parsed<T>(&mut self, column: C, kind: FaultKind, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.cell(column);
        let value = read(cell);
        if value.is_none() && !cell.is_empty() {
            self.fault(column, kind);
        }
        value
    }

    /// A date that is not in the future.
    pub(super) fn past_date(&mut self, column: C, today: Day) -> Option<Day> {
        let day = self.parsed(column, FaultKind::BadDate, date)?;
        if day > today {
            self.fault(column, FaultKind::InFuture);
            return None;
        }
        Some(day)
    }

    /// One date is not before another that must come first.
    pub(super) fn in_order(&mut self, (first, earlier): (C, Option<Day>), (then, later): (C, Option<Day>)) {
        if earlier.zip(later).is_some_and(|(earlier, later)| later < earlier) {
            self.fault(then, FaultKind::Before(first.name()));
        }
    }
}

/// The longest cell of any column, in characters.
const LONGEST_CELL: usize = 10_000;

fn is_endless(cell: &[u8]) -> bool {
    cell.len() > LONGEST_CELL && String::from_utf8_lossy(cell).chars().count() > LONGEST_CELL
}

/// The text of a cell, fit to keep.
fn text<C: Columns>(column: C, cell: &[u8]) -> Result<&str, FaultKind> {
    let cell = std::str::from_utf8(cell).map_err(|_| FaultKind::NotUtf8)?.trim();
    if cell.is_empty() && column.is_required() {
        Err(FaultKind::Required)
    } else if cell.chars().count() > column.max() {
        Err(FaultKind::TooLong(column.max()))
    } else if cell.contains(char::is_control) {
        Err(FaultKind::ControlCharacter)
    } else {
        Ok(cell)
    }
}

/// `dd/mm/yyyy` or `yyyy-mm-dd`, every digit written.
pub(super) fn date(cell: &str) -> Option<Day> {
    let parts: Vec<&str> = if cell.contains('/') { cell.split('/').rev().collect() } else { cell.split('-').collect() };
    let [year, month, day] = parts[..] else { return None };
    let number = |text: &str, digits: usize| {
        let written = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        written.then(|| text.parse::<u16>().ok()).flatten()
    };
    Day::from_ymd_opt(number(year, 4)?.into(), number(month, 2)?.into(), number(day, 2)?.into())
}

/// An e-mail address in lower case: one `@`, something before it, a name with a dot after it, nothing odd.
pub(super) fn email(cell: &str) -> Option<Words> {
    let (mailbox, host) = cell.split_once('@')?;
    let odd = |c: char| c.is_whitespace() || matches!(c, '@' | ',' | ';' | '<' | '>' | '"' | '(' | ')');
    let labels = host.split('.').filter(|label| !label.is_empty()).count();
    let fine = !mailbox.is_empty()
        && !mailbox.contains(odd)
        && !host.contains(odd)
        && labels >= 2
        && labels == host.split('.').count();
    fine.then(|| Words::new(cell.to_lowercase()))
}

/// A number from 1 to 999, without a sign.
pub(super) fn ordinal(cell: &str) -> Option<u32> {
    let digits = cell.len() <= 3 && cell.bytes().all(|b| b.is_ascii_digit());
    cell.parse().ok().filter(|number| digits && *number > 0)
}

/// Yes or no, in the ways in which systems write it.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" => Some(true),
        "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_two_ways() {
        let day = Day::from_ymd_opt(2013, 4, 9);
        assert_eq!((date("09/04/2013"), date("2013-04-09")), (day, day));
        for bad in [
            "",
            "9/4/2013",
            "09/04/13",
            "31/02/2013",
            "2013-13-01",
            "2013/04/09",
            "09-04-2013",
            "09.04.2013",
            "+9/04/2013",
            "2013-04-09 00:00",
            "٠٩/٠٤/٢٠١٣",
            "//",
            "--",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_of_reviews_are_read() {
        assert_eq!((ordinal("1"), ordinal("12"), ordinal("007")), (Some(1), Some(12), Some(7)));
        for bad in ["", "0", "-1", "+1", "1.0", "1000", "first", "١"] {
            assert_eq!(ordinal(bad), None, "{bad}");
        }
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!(email("Alex.Hill@Example.gov.uk"), Some(Words::new("alex.hill@example.gov.uk")));
        for bad in [
            "",
            "alex",
            "alex@",
            "@example.org",
            "a@b",
            "a b@example.org",
            "a@b@example.org",
            "a@.org",
            "a@b..c",
            "a@b.c.",
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
    }
}
