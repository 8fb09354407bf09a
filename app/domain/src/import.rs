//! The file of `heard import children FILE`: UTF-8 CSV from the council's case system.
//!
//! The first line names the columns of [`HEADER`], each at most once, in any order. `child_id`, `first_name`,
//! `last_name` and `date_of_birth` must be there and be filled in every line; the others may be absent or empty.
//! Without `entered_care_on` and without a last review nothing can be said about when a review is due. Cells:
//!
//! - `child_id`: text as in the case system and the SSDA903 return; leading zeros are kept.
//! - dates: `dd/mm/yyyy` or `yyyy-mm-dd`.
//! - `band`: `pictures`, `middle`, `older`; empty for the one usual at the child's age.
//! - `unaccompanied`: `yes` or `no` (also `y`, `n`, `true`, `false`, `1`, `0`); empty is no.
//! - `sex`, `legal_status`, `placement_type`, `ethnicity`, `upn`: short text, as the council codes it (`M`, `F`, `C2`,
//!   `U1`).
//! - `first_language`, `interpreter`: short text; for an interpreter the language, or `yes`.
//!
//! - `iro_email`: the account of the child's IRO; empty while the child has none.
//! - `last_review_on`, `last_review_ordinal`: the last review that was held in this time in care and its number, from
//!   1; both or neither. Without them none was held but in Heard.
//! - `social_worker_name`, `social_worker_email`, `team_manager_name`, `team_manager_email`: who carries out what a
//!   review decides; an address needs a name. An empty cell changes nothing. Another name puts somebody in the place of
//!   whoever is known.
//!
//! A byte order mark, CRLF, quotes, empty lines and lines of nothing but commas (spreadsheets leave them) are fine.
//! It is all or nothing: every fault is named, and with a fault there are no children.
//! To add a column: a variant of `Column` in `import/column.rs`, and its place in [`ChildRow`].

use std::collections::HashMap;

use crate::documents::{ChildDetails, PeopleAround};
use crate::{Day, Words, people::Band, timetable::LastKnown};

mod cells;
mod column;
pub mod escalations;
mod fault;
mod lines;
pub mod reviews;
mod row;
mod stream;

pub use column::{HEADER, Unknown};
pub use fault::{Fault, FaultKind};
pub use stream::{Faults, MOST_NAMED, Unread};

use cells::Row;
use column::{Column, Header};

/// One child of the file. Debug shows only the line.
#[derive(Clone, PartialEq, Eq)]
pub struct ChildRow {
    /// The line of the file, from 1, for faults that only the caller can find.
    pub line: u64,
    /// Who the child is.
    pub details: ChildDetails,
    /// The style of form.
    pub band: Band,
    /// The e-mail address of the child's IRO, in lower case; `None` while they have none.
    pub iro_email: Option<Words>,
    /// The day of becoming looked after.
    pub entered_care_on: Option<Day>,
    /// The day of ceasing to be looked after.
    pub left_care_on: Option<Day>,
    /// The last review of this time in care that the case system knows of.
    pub last_review: Option<LastKnown>,
    /// Who carries out what a review decides, as far as the file says.
    pub people: PeopleAround,
}

/// A file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its children, in its order.
    pub children: Vec<ChildRow>,
    /// The names of the columns that were passed over.
    pub passed_over: Vec<String>,
}

impl std::fmt::Debug for ChildRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ChildRow(line {})", self.line)
    }
}

/// Reads a whole file. `today` settles what is in the future, and the band where none is given; `unknown` what is done
/// about columns that are not known.
///
/// # Errors
/// Every fault, by line and column. When the header is at fault the lines below it are not looked at.
pub fn parse(bytes: &[u8], today: Day, unknown: Unknown) -> Result<ReadFile, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(vec![Fault { line: 1, column: None, kind: FaultKind::NotUtf8 }]);
    }
    let (counted, mut lines) = lines::counted(bytes, usize::MAX);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(counted);
    let mut records = reader.byte_records();
    let Some(Ok(first)) = records.next() else {
        return Err(vec![Fault { line: 1, column: None, kind: FaultKind::NoHeader }]);
    };
    let header = Header::read(&first, lines.start_of(&first), unknown)?;
    let mut children = Vec::new();
    let mut faults = Vec::new();
    let mut first_lines = HashMap::new();
    // Reading from memory cannot fail, and cells are counted for each line.
    for record in records.map_while(Result::ok) {
        let line = lines.start_of(&record);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let mut row = match Row::new(&header, &record, line) {
            Ok(row) => row,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let child_id = row.cell(Column::ChildId);
        if !child_id.is_empty() {
            let first_line = *first_lines.entry(child_id.to_owned()).or_insert(line);
            if first_line != line {
                row.fault(Column::ChildId, FaultKind::ChildTwice { first_line });
            }
        }
        match row.into_child(today) {
            Ok(child) => children.push(child),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(ReadFile { children, passed_over: header.passed_over }) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "007,Sam,Brown,,09/04/2013,F,North,alex@example.org,05/12/2025,,,,,,,,,,,";

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn today() -> Day {
        day("2026-03-01")
    }

    /// With every column but those of the people around a child.
    fn file(rows: &[&str]) -> String {
        format!("{}\n{}\n", HEADER[..20].join(","), rows.join("\n"))
    }

    #[track_caller]
    fn children(text: impl AsRef<[u8]>) -> Vec<ChildRow> {
        parse(text.as_ref(), today(), Unknown::Refuse).expect("children").children
    }

    #[track_caller]
    fn faults(bytes: impl AsRef<[u8]>) -> Vec<(u64, Option<&'static str>, FaultKind)> {
        let found = parse(bytes.as_ref(), today(), Unknown::Refuse).expect_err("faults");
        found.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect()
    }

    #[test]
    fn a_full_line_is_read() {
        let row = "00123,Zoë,\"O'Neil, Jr\",Zo, 2019-02-28 ,F,North,Alex@Example.org,2025-12-05,Polish,yes,Older,C2,U1,\
                   WBRI,A123456789012,Yes,01/02/2026,2026-01-07,4";
        let children = children(file(&[row]));
        let [child] = &children[..] else { panic!("one child") };
        assert_eq!(child.details.reference, "00123");
        assert_eq!(child.details.full_name(), "Zoë O'Neil, Jr");
        assert_eq!(child.details.called(), "Zo");
        assert_eq!(child.details.born, day("2019-02-28"));
        assert_eq!((child.details.sex.as_str(), child.details.legal_status.as_str()), ("F", "C2"));
        assert_eq!((child.details.first_language.as_str(), child.details.interpreter.as_str()), ("Polish", "yes"));
        assert_eq!((child.band, child.details.unaccompanied), (Band::Older, true));
        assert_eq!(child.iro_email, Some(Words::new("alex@example.org")));
        assert_eq!(child.last_review, Some(LastKnown { on: day("2026-01-07"), ordinal: 4 }));
        assert_eq!((child.entered_care_on, child.left_care_on), (Some(day("2025-12-05")), Some(day("2026-02-01"))));
        assert_eq!(format!("{child:?}"), "ChildRow(line 2)");
    }

    #[test]
    fn later_cells_may_be_empty_and_the_band_follows_the_age() {
        let born = |born| format!("7,Sam,Brown,,{born},,,,,,,,,,,,,,,");
        for (birth, band) in [
            ("2018-03-02", Band::Pictures),
            ("2018-03-01", Band::Middle),
            ("2013-03-02", Band::Middle),
            ("2013-03-01", Band::Older),
        ] {
            let [child] = &children(file(&[&born(birth)]))[..] else { panic!("one child") };
            assert_eq!(child.band, band, "{birth}");
            assert_eq!((child.entered_care_on, child.details.unaccompanied), (None, false));
            assert_eq!((&child.iro_email, child.last_review), (&None, None));
        }
    }

    #[test]
    fn marks_line_ends_quotes_and_blank_lines_are_fine() {
        let other = ROW.replace("007", "7");
        let plain = children(file(&[ROW, &other]));
        assert_eq!(plain.iter().map(|child| child.line).collect::<Vec<_>>(), [2, 3]);
        let marked = format!("\u{feff}{}", file(&[ROW, &other])).replace('\n', "\r\n");
        assert_eq!(children(marked), plain);
        let quoted = file(&[&ROW.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(","), &other]);
        assert_eq!(children(quoted), plain);
        let spaced = file(&[ROW, "", ",,,,,,,,,,,,,,,,,,,", &other]);
        let lines: Vec<_> = children(spaced).iter().map(|child| child.line).collect();
        assert_eq!(lines, [2, 5]);
        assert_eq!(children(file(&[])), []);
    }

    #[test]
    fn a_file_without_a_header_is_refused() {
        assert_eq!(faults(""), [(1, None, FaultKind::NoHeader)]);
        assert_eq!(faults("\u{feff}\r\n"), [(1, None, FaultKind::NoHeader)]);
        assert_eq!(faults(ROW).iter().filter(|fault| matches!(fault.2, FaultKind::UnknownColumn(_))).count(), 20);
        let semicolons = file(&[ROW]).replace(',', ";");
        assert_eq!(faults(&semicolons).len(), 1 + 4, "one column of a long name, and none of the four that are needed");
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(file(&[]).bytes().flat_map(|b| [b, 0])).collect();
        assert_eq!(faults(utf16), [(1, None, FaultKind::NotUtf8)]);
    }

    #[test]
    fn every_fault_is_named_by_line_and_column() {
        let text = file(&[
            ROW,
            "8,Sam,Brown,,,F,,alex,2025-12-05,,,small,,,,,maybe,,,",
            "8,Sam",
            "007,,Brown,,31/02/2013,,,alex@example.org,,,,,,,,,,,,",
            "9,Sam,Brown,,2027-01-01,,,alex@example.org,2026-04-01,,,,,,,,,2026-03-02,,",
        ]);
        use FaultKind::{BadBand, BadDate, BadEmail, CellCount, ChildTwice, InFuture, NotYesOrNo, Required};
        assert_eq!(
            faults(text),
            [
                (3, Some("date_of_birth"), Required),
                (3, Some("iro_email"), BadEmail),
                (3, Some("band"), BadBand),
                (3, Some("unaccompanied"), NotYesOrNo),
                (4, None, CellCount { expected: 20, found: 2 }),
                (5, Some("child_id"), ChildTwice { first_line: 2 }),
                (5, Some("first_name"), Required),
                (5, Some("date_of_birth"), BadDate),
                (6, Some("date_of_birth"), InFuture),
                (6, Some("entered_care_on"), InFuture),
                (6, Some("left_care_on"), InFuture),
            ]
        );
    }

    #[test]
    fn dates_come_in_order() {
        let dates = |born, entered, left| format!("7,Sam,Brown,,{born},,,a@example.org,{entered},,,,,,,,,{left},,");
        for (born, entered, left, column, before) in [
            ("2015-01-02", "2015-01-01", "", "entered_care_on", "date_of_birth"),
            ("2015-01-02", "2020-01-01", "2019-12-31", "left_care_on", "entered_care_on"),
            ("2015-01-02", "", "2015-01-01", "left_care_on", "date_of_birth"),
        ] {
            let found = faults(file(&[&dates(born, entered, left)]));
            assert_eq!(found, [(2, Some(column), FaultKind::Before(before))]);
        }
        // Into care on the day of birth, and out of it on the day of coming in.
        assert_eq!(children(file(&[&dates("2015-01-02", "2015-01-02", "2015-01-02")])).len(), 1);
    }

    #[test]
    fn the_last_review_is_whole_and_of_this_time_in_care() {
        let last = |on, ordinal| format!("7,Sam,Brown,,2015-01-02,,,,2025-12-05,,,,,,,,,,{on},{ordinal}");
        let (on, ordinal) = (Some("last_review_on"), Some("last_review_ordinal"));
        for (row, column, kind) in [
            (last("2026-01-07", ""), ordinal, FaultKind::NeededWith("last_review_on")),
            (last("", "2"), on, FaultKind::NeededWith("last_review_ordinal")),
            (last("2026-01-07", "0"), ordinal, FaultKind::BadOrdinal),
            (last("2026-01-07", "first"), ordinal, FaultKind::BadOrdinal),
            (last("2026-03-02", "1"), on, FaultKind::InFuture),
            (last("2025-12-04", "1"), on, FaultKind::Before("entered_care_on")),
        ] {
            assert_eq!(faults(file(&[&row])), [(2, column, kind)], "{row}");
        }
    }

    #[test]
    fn people_around_a_child_are_read_and_an_address_needs_a_name() {
        let text = |cells: &str| {
            let names = "child_id,first_name,last_name,date_of_birth,social_worker_name,social_worker_email,\
                         team_manager_name,team_manager_email";
            format!("{names}\n7,Sam,Brown,2015-01-02,{cells}\n")
        };
        let [child] = &children(text("Jo Field, Jo@Anyshire.example ,,"))[..] else { panic!("one child") };
        assert_eq!(child.people.social_worker.name, Words::new("Jo Field"));
        assert_eq!(child.people.social_worker.email, Words::new("Jo@Anyshire.example"));
        assert_eq!(child.people.team_manager, crate::documents::PersonAround::default());
        assert_eq!(children(file(&[ROW]))[0].people, PeopleAround::default(), "absent columns say nothing");
        let needed = FaultKind::NeededWith("team_manager_email");
        assert_eq!(faults(text(",,,kim@anyshire.example")), [(2, Some("team_manager_name"), needed)]);
        assert_eq!(faults(text("Jo,jo,,")), [(2, Some("social_worker_email"), FaultKind::BadEmail)]);
        let long = "ë".repeat(81);
        assert_eq!(faults(text(&format!("{long},,,"))), [(2, Some("social_worker_name"), FaultKind::TooLong(80))]);
    }

    #[test]
    fn columns_may_be_few_and_unknown_ones_passed_over() {
        let text = "ward,date_of_birth,last_name,first_name,child_id\nEast,2015-01-02,Brown,Sam,007\n";
        let read = parse(text.as_bytes(), today(), Unknown::PassOver).expect("a child");
        assert_eq!(read.passed_over, ["ward"]);
        assert_eq!(read.children[0].details.reference, "007");
        assert_eq!(faults(text), [(1, None, FaultKind::UnknownColumn(1))]);
    }

    #[test]
    fn texts_are_fit_to_keep() {
        let long = ROW.replace("Sam", &"ë".repeat(81));
        assert_eq!(faults(file(&[&long])), [(2, Some("first_name"), FaultKind::TooLong(80))]);
        assert_eq!(children(file(&[&ROW.replace("Sam", &"ë".repeat(80))])).len(), 1);
        let broken = ROW.replace("Sam", "\"Sa\nm\"");
        let control = (2, Some("first_name"), FaultKind::ControlCharacter);
        assert_eq!(faults(file(&[&broken, &ROW.replace("09/04/2013", "x")])).first(), Some(&control));
        assert_eq!(faults(file(&[&broken, "1"]))[1].0, 4);
        let mut latin = file(&[ROW]).into_bytes();
        latin.extend(ROW.replace("007", "8").replace("Sam", "Zo\u{1}").bytes().map(|b| if b == 1 { 0xeb } else { b }));
        assert_eq!(faults(latin), [(3, Some("first_name"), FaultKind::NotUtf8)]);
    }

    #[test]
    fn a_damaged_file_is_no_panic() {
        let whole = file(&[ROW, &ROW.replace("007", "\"8\"")]).into_bytes();
        for place in 0..whole.len() {
            let _ = parse(&whole[..place], today(), Unknown::Refuse);
            for byte in [0, b'\n', b'\r', b'"', b',', 0x80, 0xff] {
                let mut damaged = whole.clone();
                damaged[place] = byte;
                if let Err(found) = parse(&damaged, today(), Unknown::PassOver) {
                    assert!(found.iter().all(|fault| (1..=4).contains(&fault.line)), "{place} {byte}: {found:?}");
                }
            }
        }
    }

    #[test]
    fn an_open_quote_is_a_fault_and_no_panic() {
        let open = file(&[&ROW.replace("Sam", "\"Sam"), ROW]);
        assert_eq!(faults(open), [(2, None, FaultKind::CellCount { expected: 20, found: 2 })]);
    }
}
