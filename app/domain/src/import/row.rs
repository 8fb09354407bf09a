//! One line below the first: its cells as text, and the child that they make.

use csv::ByteRecord;

use super::{
    ChildRow,
    column::{COLUMNS, Column, Header},
    fault::{Fault, FaultKind},
};
use crate::contact;
use crate::documents::{ChildDetails, PeopleAround, PersonAround};
use crate::{Day, Words, people::Band, timetable::LastKnown};

/// The cells of a line, without white space around them, and what is wrong with them so far.
/// A cell that is at fault reads as empty, so that it is named once.
pub(super) struct Row<'r> {
    line: u64,
    cells: [&'r str; COLUMNS],
    faults: Vec<Fault>,
}

impl<'r> Row<'r> {
    /// Reads the cells of a record.
    ///
    /// # Errors
    /// When it has more or fewer cells than the first line: nobody knows then which is which.
    pub(super) fn new(header: &Header, record: &'r ByteRecord, line: u64) -> Result<Self, Fault> {
        if record.len() != header.width {
            let kind = FaultKind::CellCount { expected: header.width, found: record.len() };
            return Err(Fault { line, column: None, kind });
        }
        let mut row = Self { line, cells: [""; COLUMNS], faults: Vec::new() };
        for column in Column::ALL {
            match text(column, header.cell(column, record)) {
                Ok(cell) => row.cells[column as usize] = cell,
                Err(kind) => row.fault(column, kind),
            }
        }
        Ok(row)
    }

    /// The child's id; empty when it is at fault.
    pub(super) const fn child_id(&self) -> &'r str {
        self.cell(Column::ChildId)
    }

    /// Notes that something is wrong in a column.
    pub(super) fn fault(&mut self, column: Column, kind: FaultKind) {
        self.faults.push(Fault { line: self.line, column: Some(column.name()), kind });
    }

    /// The child.
    ///
    /// # Errors
    /// Everything that is wrong with the line, in the order of the columns.
    pub(super) fn into_child(mut self, today: Day) -> Result<ChildRow, Vec<Fault>> {
        let born = self.past_date(Column::DateOfBirth, today);
        let entered_care_on = self.past_date(Column::EnteredCareOn, today);
        let left_care_on = self.past_date(Column::LeftCareOn, today);
        self.in_order((Column::DateOfBirth, born), (Column::EnteredCareOn, entered_care_on));
        match entered_care_on {
            Some(_) => self.in_order((Column::EnteredCareOn, entered_care_on), (Column::LeftCareOn, left_care_on)),
            None => self.in_order((Column::DateOfBirth, born), (Column::LeftCareOn, left_care_on)),
        }
        let last_review = self.last_review(entered_care_on, born, today);
        let iro_email = self.parsed(Column::IroEmail, FaultKind::BadEmail, email);
        let band = self.parsed(Column::Band, FaultKind::BadBand, |cell| Band::from_code(&cell.to_ascii_lowercase()));
        let unaccompanied = self.parsed(Column::Unaccompanied, FaultKind::NotYesOrNo, yes_or_no);
        let people = PeopleAround {
            social_worker: self.person(Column::SocialWorkerName, Column::SocialWorkerEmail),
            team_manager: self.person(Column::TeamManagerName, Column::TeamManagerEmail),
        };
        let (Some(born), true) = (born, self.faults.is_empty()) else {
            self.faults.sort_by_key(|fault| Column::ALL.iter().position(|column| Some(column.name()) == fault.column));
            return Err(self.faults);
        };
        let words = |column| Words::new(self.cell(column));
        let code = |column| self.cell(column).to_owned();
        let details = ChildDetails {
            reference: code(Column::ChildId),
            first_name: words(Column::FirstName),
            last_name: words(Column::LastName),
            preferred_name: words(Column::PreferredName),
            born,
            sex: code(Column::Sex),
            team: code(Column::Team),
            first_language: code(Column::FirstLanguage),
            interpreter: code(Column::Interpreter),
            legal_status: code(Column::LegalStatus),
            placement_type: code(Column::PlacementType),
            ethnicity: code(Column::Ethnicity),
            upn: code(Column::Upn),
            unaccompanied: unaccompanied.unwrap_or(false),
        };
        let band = band.unwrap_or_else(|| Band::for_age(details.age_on(today)));
        Ok(ChildRow { line: self.line, details, band, iro_email, entered_care_on, left_care_on, last_review, people })
    }

    const fn cell(&self, column: Column) -> &'r str {
        self.cells[column as usize]
    }

    /// What a cell that is not empty says; with a fault when it cannot be read.
    fn parsed<T>(&mut self, column: Column, kind: FaultKind, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.cell(column);
        let value = read(cell);
        if value.is_none() && !cell.is_empty() {
            self.fault(column, kind);
        }
        value
    }

    /// The last review that the case system knows of: both of its cells, or neither. It belongs to this time in care,
    /// so one from before it is a fault and not a fact that is passed over unseen.
    fn last_review(&mut self, entered: Option<Day>, born: Option<Day>, today: Day) -> Option<LastKnown> {
        let on = self.past_date(Column::LastReviewOn, today);
        let ordinal = self.parsed(Column::LastReviewOrdinal, FaultKind::BadOrdinal, ordinal);
        match entered {
            Some(_) => self.in_order((Column::EnteredCareOn, entered), (Column::LastReviewOn, on)),
            None => self.in_order((Column::DateOfBirth, born), (Column::LastReviewOn, on)),
        }
        for (column, other) in
            [(Column::LastReviewOn, Column::LastReviewOrdinal), (Column::LastReviewOrdinal, Column::LastReviewOn)]
        {
            if self.cell(column).is_empty() && !self.cell(other).is_empty() {
                self.fault(column, FaultKind::NeededWith(other.name()));
            }
        }
        Some(LastKnown { on: on?, ordinal: ordinal? })
    }

    /// Somebody around the child. Mail goes to the address, so it is of the shape that mail servers take, and it says
    /// whose it is.
    fn person(&mut self, name: Column, email: Column) -> PersonAround {
        let address = self.parsed(email, FaultKind::BadEmail, contact::email);
        if self.cell(name).is_empty() && !self.cell(email).is_empty() {
            self.fault(name, FaultKind::NeededWith(email.name()));
        }
        PersonAround { name: Words::new(self.cell(name)), email: Words::new(address.unwrap_or_default()) }
    }

    fn past_date(&mut self, column: Column, today: Day) -> Option<Day> {
        let day = self.parsed(column, FaultKind::BadDate, date)?;
        if day > today {
            self.fault(column, FaultKind::InFuture);
            return None;
        }
        Some(day)
    }

    /// One date is not before another that must come first.
    fn in_order(&mut self, (first, earlier): (Column, Option<Day>), (then, later): (Column, Option<Day>)) {
        if earlier.zip(later).is_some_and(|(earlier, later)| later < earlier) {
            self.fault(then, FaultKind::Before(first.name()));
        }
    }
}

/// The text of a cell, fit to keep.
fn text(column: Column, cell: &[u8]) -> Result<&str, FaultKind> {
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
fn date(cell: &str) -> Option<Day> {
    let parts: Vec<&str> = if cell.contains('/') { cell.split('/').rev().collect() } else { cell.split('-').collect() };
    let [year, month, day] = parts[..] else { return None };
    let number = |text: &str, digits: usize| {
        let written = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        written.then(|| text.parse::<u16>().ok()).flatten()
    };
    Day::from_ymd_opt(number(year, 4)?.into(), number(month, 2)?.into(), number(day, 2)?.into())
}

/// An e-mail address in lower case: one `@`, something before it, a name with a dot after it, nothing odd.
fn email(cell: &str) -> Option<Words> {
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
fn ordinal(cell: &str) -> Option<u32> {
    let digits = cell.len() <= 3 && cell.bytes().all(|b| b.is_ascii_digit());
    cell.parse().ok().filter(|number| digits && *number > 0)
}

fn yes_or_no(cell: &str) -> Option<bool> {
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
