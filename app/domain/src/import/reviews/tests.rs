use std::io;

use super::*;
use crate::import::{Faults, MOST_NAMED, column::Columns as _, stream::LONGEST};
use crate::lists::{List, ListCode};
use crate::monitoring::{Midway, Rag};
use crate::participation::Code;
use crate::review::{Format, SeenAlone, Venue};

/// The columns that every file has.
const HEADER: &str = "child_id,kind,due_on,held_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,\
                      actions,late_reason,record_completed_on,record_distributed_on,letter,letter_sent_on,\
                      mother_attended,father_attended,advocate_offered,midway_held_on";

/// The columns that may be absent.
const FURTHER: &str = "ordinal,planned_on,team,iro_email,iro_allocated_on,decisions_sent_on,seen_alone_reason,\
                       advocacy_referred_on,advocacy_accepted_on,advocate_used,mother_invited,father_invited,\
                       midway_expected";

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn read(text: impl AsRef<[u8]>) -> Result<PastFile, Unread> {
    parse(text.as_ref(), day("2026-11-23"), Unknown::Refuse, |_| ())
}

#[track_caller]
fn reviews(text: impl AsRef<[u8]>) -> Vec<PastReview> {
    read(text).expect("reviews").reviews
}

#[track_caller]
fn faults(text: impl AsRef<[u8]>) -> Vec<(u64, Option<&'static str>, FaultKind)> {
    match read(text) {
        Err(Unread::Faults(Faults { first, count })) => {
            assert!(count >= first.len() && first.len() <= MOST_NAMED);
            first.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect()
        }
        other => panic!("faults are expected: {other:?}"),
    }
}

/// A file of one line that says these things, beside who, which and when.
fn with(cells: &[(&str, &str)]) -> String {
    let mut all = vec![("child_id", "4711"), ("kind", "second"), ("due_on", "2026-03-05"), ("held_on", "2026-03-01")];
    for (column, cell) in cells {
        match all.iter_mut().find(|(name, _)| name == column) {
            Some(known) => known.1 = cell,
            None => all.push((column, cell)),
        }
    }
    for column in HEADER.split(',') {
        if !all.iter().any(|(name, _)| *name == column) {
            all.push((column, ""));
        }
    }
    let (names, cells): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    format!("{}\n{}\n", names.join(","), cells.join(","))
}

#[test]
fn the_columns_are_those_that_councils_are_told() {
    let named = |which: bool| {
        let columns = column::Column::ALL.iter().filter(|column| column.is_named() == which);
        columns.map(|column| column.name()).collect::<Vec<_>>().join(",")
    };
    assert_eq!((named(true).as_str(), named(false).as_str()), (HEADER, FURTHER));
    for (place, column) in column::Column::ALL.iter().enumerate() {
        assert_eq!(column.place(), place);
    }
}

#[test]
fn a_full_line_is_read() {
    let line = "00123,subsequent,05/03/2026,2026-03-10,PN2,home,virtual,2026-03-09,refused,amber,health; education,\
                operations_manager,iro_sickness,2026-03-20,2026-03-25,sent,2026-03-26,yes,No,yes,2025-12-01,4,\
                2026-03-04,North,Alex@Example.org,2025-09-01,2026-03-12,\"Would not, today\",2026-01-02,2026-01-09,yes,\
                yes,no,yes";
    let [review] = &reviews(format!("{HEADER},{FURTHER}\n{line}\n"))[..] else { panic!("one review") };
    assert_eq!((review.child.as_str(), review.kind, review.ordinal), ("00123", ReviewKind::Subsequent, Some(4)));
    assert_eq!((review.due_on, review.held_on), (day("2026-03-05"), day("2026-03-10")));
    assert_eq!(
        review.facts,
        ReviewFacts {
            planned_on: Some(day("2026-03-04")),
            participation: Some(Code::Pn2),
            format: Some(Format::Video),
            venue: Some(Venue::Placement),
            seen_alone: Some(SeenAlone::Refused),
            seen_on: Some(day("2026-03-09")),
            ..ReviewFacts::default()
        }
    );
    assert_eq!(
        review.monitoring,
        Monitoring {
            rag: Some(Rag::Amber),
            concerns: [code("education"), code("health")].into(),
            actions: [code("operations_manager")].into(),
            midway: Some(Midway::Held),
            midway_held_on: Some(day("2025-12-01")),
            late_reason: Some(code("iro_sickness")),
            advocate_offered: Some(YesNo::Yes),
            advocacy_referred_on: Some(day("2026-01-02")),
            advocacy_accepted_on: Some(day("2026-01-09")),
            advocate_used: Some(YesNo::Yes),
            ..Monitoring::default()
        }
    );
    let (decisions, record, distribution) = ("2026-03-12", "2026-03-20", "2026-03-25");
    let [decisions, record, distribution] = [decisions, record, distribution].map(|on| Some(day(on)));
    assert_eq!(review.papers, Papers { decisions, record, distribution });
    assert_eq!((review.letter, review.letter_on), (Some(LetterState::Sent), Some(day("2026-03-26"))));
    assert_eq!(review.mother, Parent { invited: Some(YesNo::Yes), attended: Some(YesNo::Yes) });
    assert_eq!(review.father, Parent { invited: Some(YesNo::No), attended: Some(YesNo::No) });
    assert_eq!((review.team.as_str(), review.midway_expected), ("North", Some(YesNo::Yes)));
    assert_eq!(review.iro_email, Some(Words::new("alex@example.org")));
    assert_eq!(review.seen_alone_reason, Words::new("Would not, today"));
    assert_eq!(format!("{review:?}"), "PastReview(line 2)");
}

#[test]
fn what_is_empty_was_not_recorded() {
    let [review] = &reviews(with(&[]))[..] else { panic!("one review") };
    assert_eq!((review.facts, &review.monitoring), (ReviewFacts::default(), &Monitoring::default()));
    assert_eq!((review.papers, review.letter, review.ordinal), (Papers::default(), None, None));
    assert_eq!((review.mother, review.father), (Parent::default(), Parent::default()));
    let midway = |expected| reviews(with(&[("midway_expected", expected)]))[0].monitoring.midway;
    assert_eq!(["yes", "no", ""].map(midway), [Some(Midway::NotHeld), Some(Midway::NotExpected), None]);
    let letter = |cells: &[(&str, &str)]| reviews(with(cells))[0].letter;
    assert_eq!(letter(&[("letter", "not_sent")]), Some(LetterState::Withheld));
    assert_eq!(letter(&[("letter_sent_on", "2026-03-02")]), Some(LetterState::Sent), "a day says that it went");
}

#[test]
fn what_was_recorded_otherwise_than_heard_asks_is_taken() {
    let odd = with(&[("rag", "green"), ("concerns", "health"), ("participation", "PN0")]);
    assert_eq!(reviews(odd)[0].monitoring.concerns.len(), 1);
}

#[test]
fn a_review_still_to_be_held_is_passed_over() {
    let file = read(with(&[("held_on", ""), ("due_on", "2027-03-05")])).expect("read");
    assert_eq!((file.reviews.len(), file.to_come), (0, 1));
}

#[test]
fn marks_line_ends_order_and_unknown_columns_are_as_in_the_file_of_children() {
    let plain = with(&[]);
    let expected = reviews(&plain);
    assert_eq!(reviews(format!("\u{feff}{plain}").replace('\n', "\r\n")), expected);
    let quoted = plain.lines().last().expect("a line").split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>();
    let header = plain.lines().next().expect("a line");
    assert_eq!(reviews(format!("{header}\n{}\n", quoted.join(","))), expected);
    let backwards = |line: &str| line.split(',').rev().collect::<Vec<_>>().join(",");
    assert_eq!(reviews(plain.lines().map(backwards).collect::<Vec<_>>().join("\n")), expected);
    let lines = reviews(format!("{plain}\n,,,,,,,,,,,,,,,,,,,,\n{}", plain.lines().last().expect("a line")));
    assert_eq!(lines.iter().map(|review| review.line).collect::<Vec<_>>(), [2, 5]);
    let ward = with(&[("ward", "East")]);
    assert_eq!(faults(&ward), [(1, None, FaultKind::UnknownColumn(5))]);
    let file = parse(ward.as_bytes(), day("2026-11-23"), Unknown::PassOver, |_| ()).expect("read");
    assert_eq!(file.passed_over, ["ward"]);
}

#[test]
fn a_quote_that_is_not_closed_in_a_column_passed_over_takes_no_lines_with_it() {
    let file = |length| with(&[("ward", &format!("\"{}\"", "é".repeat(length)))]);
    let long = |length| parse(file(length).as_bytes(), day("2026-11-23"), Unknown::PassOver, |_| ());
    assert!(long(10_000).is_ok());
    let Err(Unread::Faults(found)) = long(10_001) else { panic!("a fault") };
    assert_eq!(found.first[0].kind, FaultKind::LongCell { place: 5, most: 10_000 });
}

#[test]
fn every_fault_of_a_line_is_named() {
    use FaultKind::{
        After, BadDate, BadEmail, BadOrdinal, Before, ControlCharacter, InFuture, NotListed, NotOneOf, NotYesOrNo,
        NothingAndActions, NumberAndKind, Required, TooLong,
    };
    let (venue, format) = ("office, home, school, virtual, other or empty", "in_person, virtual, hybrid or empty");
    let alone = "seen, refused, not_appropriate, not_done or empty";
    let kind = "first, second, subsequent or extra";
    let long = "a".repeat(41);
    for (column, cell, fault) in [
        ("child_id", "", Required),
        ("child_id", long.as_str(), TooLong(40)),
        ("kind", "", Required),
        ("kind", "third", NotOneOf(kind)),
        ("due_on", "", Required),
        ("due_on", "31/02/2026", BadDate),
        ("held_on", "5.3.2026", BadDate),
        ("held_on", "2026-11-24", InFuture),
        ("participation", "PN8", NotOneOf("PN0 to PN7, or empty")),
        ("participation", "pn1", NotOneOf("PN0 to PN7, or empty")),
        ("venue", "placement", NotOneOf(venue)),
        ("format", "video", NotOneOf(format)),
        ("last_seen_on", "2026-03-02", After("held_on")),
        ("seen_alone", "yes", NotOneOf(alone)),
        ("rag", "blue", NotOneOf("red, amber, green or empty")),
        ("concerns", "health;weather", NotListed(List::Concerns)),
        ("concerns", "health, education", NotListed(List::Concerns)),
        ("actions", "none;service_manager", NothingAndActions),
        ("actions", "health", NotListed(List::Actions)),
        ("late_reason", "iro_sickness;other", NotListed(List::LateReasons)),
        ("record_completed_on", "2026-02-28", Before("held_on")),
        ("record_distributed_on", "2026-02-28", Before("held_on")),
        ("decisions_sent_on", "2027-01-01", InFuture),
        ("letter", "yes", NotOneOf("sent or not_sent")),
        ("letter_sent_on", "2026-02-28", Before("held_on")),
        ("mother_attended", "maybe", NotYesOrNo),
        ("advocate_offered", "asked", NotYesOrNo),
        ("midway_held_on", "2026-03-02", After("held_on")),
        ("ordinal", "0", BadOrdinal),
        ("ordinal", "1", NumberAndKind),
        ("iro_email", "alex", BadEmail),
        ("team", "\"No\nrth\"", ControlCharacter),
        ("midway_expected", "2", NotYesOrNo),
    ] {
        // A comma parts cells: what has one is quoted.
        let quoted = if cell.contains(", ") { format!("\"{cell}\"") } else { cell.to_owned() };
        assert_eq!(faults(with(&[(column, &quoted)])), [(2, Some(column), fault)], "{column} {cell}");
    }
    let both = with(&[("advocacy_referred_on", "2026-02-02"), ("advocacy_accepted_on", "2026-02-01")]);
    assert_eq!(faults(both), [(2, Some("advocacy_accepted_on"), Before("advocacy_referred_on"))]);
    let not_sent = with(&[("letter", "not_sent"), ("letter_sent_on", "2026-03-02")]);
    assert_eq!(faults(not_sent)[0].1, Some("letter_sent_on"));
    for (kind, ordinal) in [("first", "2"), ("second", "1"), ("subsequent", "2")] {
        let found = faults(with(&[("kind", kind), ("ordinal", ordinal)]));
        assert_eq!(found, [(2, Some("ordinal"), NumberAndKind)], "{kind} {ordinal}");
    }
}

#[test]
fn a_header_that_lacks_something_and_other_encodings_are_refused() {
    assert_eq!(faults(""), [(1, None, FaultKind::NoHeader)]);
    assert_eq!(faults(b"\xff\xfec\0h\0"), [(1, None, FaultKind::NotUtf8)]);
    let without = with(&[]).replace(",kind", ",sort");
    let missing = (1, Some("kind"), FaultKind::MissingColumn);
    assert_eq!(faults(without), [(1, None, FaultKind::UnknownColumn(2)), missing]);
    // What Windows calls "ANSI": only the cell that has such a letter says so.
    let mut ansi = with(&[("team", "Nord")]).into_bytes();
    let place = ansi.windows(4).position(|bytes| bytes == b"Nord").expect("there");
    ansi[place] = 0xe9;
    assert_eq!(faults(ansi), [(2, Some("team"), FaultKind::NotUtf8)]);
}

#[test]
fn very_many_faults_are_counted_and_the_first_are_named() {
    let mut text = with(&[]);
    let line = text.lines().last().expect("a line").replace("second", "third");
    for _ in 0..700 {
        text.push_str(&line);
        text.push('\n');
    }
    let Err(Unread::Faults(found)) = read(&text) else { panic!("faults") };
    assert_eq!((found.count, found.first.len()), (700, MOST_NAMED));
    assert_eq!((found.first[0].line, found.first[199].line), (3, 202));
}

#[test]
fn a_quote_that_is_never_closed_does_not_swallow_the_file() {
    let mut text = with(&[]);
    let line = text.lines().last().expect("a line").to_owned();
    text.push_str(&line.replacen("4711", "\"4711", 1));
    text.push('\n');
    for _ in 0..60_000 {
        text.push_str(&line);
        text.push('\n');
    }
    assert_eq!(faults(text), [(3, None, FaultKind::Endless(LONGEST))]);
}

#[test]
fn a_file_that_stops_is_no_file() {
    struct Stops<'t>(&'t [u8]);
    impl Read for Stops<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            match self.0.read(into)? {
                0 => Err(io::Error::other("the disk went away")),
                read => Ok(read),
            }
        }
    }
    let text = with(&[]);
    let read = parse(Stops(text.as_bytes()), day("2026-11-23"), Unknown::Refuse, |_| ());
    assert!(matches!(read, Err(Unread::Stopped(error)) if error.to_string() == "the disk went away"));
}

#[test]
fn progress_is_told_every_thousand_lines() {
    let mut text = with(&[]);
    let line = text.lines().last().expect("a line").to_owned();
    text.push_str(&format!("{line}\n").repeat(2_500));
    let mut told = Vec::new();
    let file = parse(text.as_bytes(), day("2026-11-23"), Unknown::Refuse, |lines| told.push(lines)).expect("read");
    assert_eq!((file.reviews.len(), told), (2_501, vec![1_000, 2_000]));
}
