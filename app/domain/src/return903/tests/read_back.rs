//! The files as text, read by a check that knows nothing of the rules: it is written from what csc-validator-be-903
//! 0.1.17 does with the tables, over strings.

use std::collections::HashMap;

use super::{child, day, made, review};
use crate::Day;
use crate::participation::Code;
use crate::return903::{Child, Return, Table};
use crate::store::HeldReview;

/// Every file, by its name.
fn files(made: &Return) -> HashMap<&'static str, String> {
    let tables = made.tables().expect("nothing to mend");
    let text = |table: Table| {
        let mut bytes = Vec::new();
        tables.write(table, &mut bytes).expect("memory takes all");
        String::from_utf8(bytes).expect("UTF-8")
    };
    Table::ALL.map(|table| (table.file_name(), text(table))).into()
}

/// The lines of a file, each by its columns, as the validator loads them: in upper case.
fn lines(text: &str) -> Vec<HashMap<String, String>> {
    let mut lines = text.split("\r\n");
    let head: Vec<_> = lines.next().expect("a first line").split(',').map(str::to_owned).collect();
    let cells = |line: &str| line.to_uppercase().split(',').map(str::to_owned).collect::<Vec<_>>();
    lines.filter(|line| !line.is_empty()).map(|line| head.iter().cloned().zip(cells(line)).collect()).collect()
}

/// `%d/%m/%Y`; `None` for what does not read so.
fn read(date: &str) -> Option<Day> {
    let parts: Vec<_> = date.split('/').collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    Day::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Every one of the eight rules that a return breaks.
fn broken(files: &HashMap<&str, String>) -> Vec<&'static str> {
    let (header, episodes, reviews) =
        (lines(&files["Header.csv"]), lines(&files["Episodes.csv"]), lines(&files["Reviews.csv"]));
    let four_on = |born: Day| {
        let year = born.to_string()[..4].parse::<i32>().expect("a year") + 4;
        born.to_string()[5..]
            .split_once('-')
            .and_then(|(month, day)| Day::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?))
    };
    let mut found = Vec::new();
    for row in &reviews {
        let (child, code) = (&row["CHILD"], &*row["REVIEW_CODE"]);
        let (held, born) = (read(&row["REVIEW"]), read(&row["DOB"]));
        let in_header: Vec<_> = header.iter().filter(|head| head["CHILD"] == *child).collect();
        let statuses: Vec<_> = episodes.iter().filter(|row| row["CHILD"] == *child).map(|row| &*row["LS"]).collect();
        let codes = ["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];
        let both_blank = row["REVIEW"].is_empty() && code.is_empty();
        let four = born.and_then(four_on);
        let (under, over) = (
            held.zip(four).is_some_and(|(held, four)| held < four),
            held.zip(four).is_some_and(|(held, four)| held > four),
        );
        let short = !statuses.is_empty() && statuses.iter().all(|status| matches!(*status, "V3" | "V4"));
        for (rule, breaks) in [
            ("166", held.is_none()),
            ("167", !(both_blank || !row["REVIEW"].is_empty() && codes.contains(&code))),
            ("440", code == "PN0" && over),
            ("441", code != "PN0" && codes.contains(&code) && under),
            ("INT08", in_header.is_empty()),
            ("INT17", in_header.iter().any(|head| head["DOB"] != row["DOB"])),
            ("399", short),
            ("1012", statuses.is_empty()),
        ] {
            found.extend(breaks.then_some(rule));
        }
    }
    found
}

/// Three children with four reviews; one of them, by an identifier that needs quotes nowhere, is small.
fn council() -> Return {
    let small = Child {
        born: day("2021-08-15"),
        sex: String::new(),
        legal_status: "E1".to_owned(),
        upn: "A123456789012".to_owned(),
        ..child("0008")
    };
    let away = Child { legal_status: "V4".to_owned(), ..child("0009") };
    made(
        &[(1, child("0010")), (2, small), (3, away)],
        &[
            review(1, 1, "2026-03-31"),
            HeldReview { code: Some(Code::Pn6), ..review(1, 2, "2025-10-07") },
            HeldReview { code: Some(Code::Pn0), ..review(2, 3, "2025-08-15") },
            review(3, 4, "2025-06-01"),
        ],
    )
}

#[test]
fn the_files_are_these_to_the_byte() {
    let files = files(&council());
    let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\r\n0008,15/08/2021,15/08/2025,PN0\r\n0010,09/04/2013,07/10/2025,PN6\r\n\
                   0010,09/04/2013,31/03/2026,PN1\r\n";
    let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n0008,,15/08/2021,WBRI,A123456789012,,\r\n\
                  0010,F,09/04/2013,WBRI,,,\r\n";
    let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n\
                    0008,,,E1,,,,,,,,,\r\n0010,,,C2,,,,,,,,,\r\n";
    assert_eq!((&*files["Reviews.csv"], &*files["Header.csv"], &*files["Episodes.csv"]), (reviews, header, episodes));
}

#[test]
fn what_is_written_breaks_none_of_the_eight_rules() {
    assert_eq!(council().tables().expect("nothing to mend").children(), 2);
    assert!(broken(&files(&council())).is_empty());
}

#[test]
fn the_check_that_reads_back_finds_what_is_wrong() {
    let good = files(&council());
    for (rule, file, from, to) in [
        ("166", "Reviews.csv", "07/10/2025", "2025-10-07"),
        ("167", "Reviews.csv", "PN6", ""),
        ("440", "Reviews.csv", "15/08/2025", "16/08/2025"),
        ("441", "Reviews.csv", "15/08/2025,PN0", "14/08/2025,PN1"),
        ("INT08", "Header.csv", "0010,F", "10,F"),
        ("INT17", "Header.csv", "F,09/04/2013", "F,10/04/2013"),
        ("399", "Episodes.csv", "E1", "V3"),
        ("1012", "Episodes.csv", "0008", "8"),
    ] {
        let mut bad = good.clone();
        let text = bad[file].replace(from, to);
        assert_ne!(text, good[file], "{rule}");
        bad.insert(file, text);
        let found = broken(&bad);
        assert!(!found.is_empty() && found.iter().all(|found| *found == rule), "{rule}: {found:?}");
    }
}

#[test]
fn what_an_identifier_holds_is_quoted_where_it_must_be() {
    let files = files(&made(&[(1, child("7,\"a\""))], &[review(1, 1, "2025-05-01")]));
    assert!(files["Reviews.csv"].ends_with("\r\n\"7,\"\"a\"\"\",09/04/2013,01/05/2025,PN1\r\n"));
}
