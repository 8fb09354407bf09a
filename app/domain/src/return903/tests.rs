//! Each rule, on a return of one or two children; and the files, read back by a check of their own.

mod read_back;

use super::*;
use crate::participation::Code;
use crate::review::ReviewKind;

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn id(number: u8) -> ChildId {
    ChildId::from_bytes([number; 16])
}

/// A girl who came into care in 2024 and is there still.
pub(super) fn child(identifier: &str) -> Child {
    Child {
        identifier: identifier.to_owned(),
        born: day("2013-04-09"),
        sex: "F".to_owned(),
        ethnicity: "WBRI".to_owned(),
        upn: String::new(),
        legal_status: "C2".to_owned(),
        entered_care_on: Some(day("2024-12-05")),
        left_care_on: None,
    }
}

/// A review of the child of that number that was recorded in Heard.
pub(super) fn review(child: u8, number: u8, held: &str) -> HeldReview {
    HeldReview {
        id: ReviewId::from_bytes([number; 16]),
        child: id(child),
        iro: None,
        due_on: day(held) + chrono::Days::new(u64::from(number)),
        held_on: day(held),
        code: Some(Code::Pn1),
        seen_on: Some(day(held)),
        brought: None,
        left_on: None,
    }
}

/// The return of 2026, made on a day of the year after.
pub(super) fn made(children: &[(u8, Child)], reviews: &[HeldReview]) -> Return {
    made_on("2026-11-23", children, reviews)
}

fn made_on(today: &str, children: &[(u8, Child)], reviews: &[HeldReview]) -> Return {
    let year = CollectionYear::named(2026).expect("a year");
    let children = children.iter().map(|(number, child)| (id(*number), child.clone())).collect();
    Return::new(year, day(today), reviews.to_vec(), children)
}

fn rules(made: &Return) -> Vec<Rule> {
    assert_eq!(made.tables().is_none(), !made.findings().is_empty(), "nothing is written while there is one");
    made.findings().iter().map(|finding| finding.rule).collect()
}

/// What is found with one review of one child.
#[track_caller]
fn found(child: Child, review: HeldReview) -> Vec<Rule> {
    rules(&made(&[(1, child)], &[review]))
}

#[test]
fn a_review_of_the_year_has_nothing_wrong() {
    for held in ["2025-04-01", "2025-10-10", "2026-03-31"] {
        assert_eq!(found(child("007"), review(1, 1, held)), [], "{held}");
    }
    let bare = HeldReview { seen_on: None, ..review(1, 1, "2025-05-01") };
    let unknown = Child { entered_care_on: None, legal_status: String::new(), ..child("007") };
    assert_eq!(found(unknown, bare), [], "what nobody said is no fault");
}

#[test]
fn rule_166_and_a_day_outside_the_year() {
    let far = HeldReview { held_on: Day::from_ymd_opt(12_025, 5, 1).expect("a day"), ..review(1, 1, "2025-05-01") };
    assert_eq!(found(child("007"), far), [Rule::R166, Rule::OutsideYear, Rule::Future]);
    for held in ["2025-03-31", "2026-04-01"] {
        assert_eq!(found(child("007"), review(1, 1, held)), [Rule::OutsideYear], "{held}");
    }
}

#[test]
fn rule_167_asks_for_a_code() {
    assert_eq!(found(child("007"), HeldReview { code: None, ..review(1, 1, "2025-05-01") }), [Rule::R167]);
}

#[test]
fn rules_440_and_441_let_both_codes_pass_on_the_fourth_birthday() {
    let of = |born: &str, held: &str, code| {
        let child = Child { born: day(born), entered_care_on: None, ..child("007") };
        found(child, HeldReview { code: Some(code), ..review(1, 1, held) })
    };
    for (held, zero, others) in [
        ("2025-05-09", vec![], vec![Rule::R441]),
        ("2025-05-10", vec![], vec![]),
        ("2025-05-11", vec![Rule::R440], vec![]),
    ] {
        assert_eq!(of("2021-05-10", held, Code::Pn0), zero, "{held}");
        for code in &Code::ALL[1..] {
            assert_eq!(of("2021-05-10", held, *code), others, "{held} {code:?}");
        }
    }
    // Born on 29 February: the fourth birthday is on one again.
    let leap = |held: &str, code| {
        let child = Child { born: day("2020-02-29"), entered_care_on: None, ..child("007") };
        let year = CollectionYear::named(2024).expect("a year");
        let review = HeldReview { code: Some(code), ..review(1, 1, held) };
        let made = Return::new(year, day("2026-11-23"), vec![review], [(id(1), child)].into());
        rules(&made)
    };
    assert_eq!((leap("2024-02-28", Code::Pn0), leap("2024-02-28", Code::Pn1)), (vec![], vec![Rule::R441]));
    assert_eq!((leap("2024-02-29", Code::Pn0), leap("2024-02-29", Code::Pn1)), (vec![], vec![]));
    assert_eq!((leap("2024-03-01", Code::Pn0), leap("2024-03-01", Code::Pn1)), (vec![Rule::R440], vec![]));
}

#[test]
fn rule_399_leaves_short_breaks_out() {
    for (status, out) in [("V3", 1), ("V4", 1), ("V2", 0), ("", 0)] {
        let child = Child { legal_status: status.to_owned(), ..child("007") };
        // Whatever is wrong with what is left out is wrong with no return.
        let made = made(&[(1, child)], &[HeldReview { code: None, ..review(1, 1, "2025-05-01") }]);
        assert_eq!((made.left_out().len(), made.findings().len()), (out, 1 - out), "{status}");
    }
}

#[test]
fn rule_int08_names_a_child_whose_details_do_not_open() {
    let made = made(&[], &[review(1, 1, "2025-05-01")]);
    assert_eq!((rules(&made), made.identifier(id(1))), (vec![Rule::Int08], None));
}

#[test]
fn rule_int17_and_two_children_under_one_identifier() {
    let two = |other: Child| {
        let reviews = [review(1, 1, "2025-05-01"), review(2, 2, "2025-05-01")];
        rules(&made(&[(1, child("a7")), (2, other)], &reviews))
    };
    assert_eq!(two(child("a8")), []);
    assert_eq!(two(child("0a7")), [], "leading zeros matter");
    // The validator reads in upper case.
    assert_eq!(two(child("A7")), [Rule::SharedIdentifier; 2]);
    let younger = Child { born: day("2014-01-01"), ..child("A7") };
    let both = [Rule::Int17, Rule::SharedIdentifier];
    assert_eq!(two(younger), [both, both].concat());
    // A child without a review in the return has no row to be mixed up with.
    assert_eq!(rules(&made(&[(1, child("a7")), (2, child("A7"))], &[review(1, 1, "2025-05-01")])), []);
}

#[test]
fn rule_1012_and_days_outside_the_time_in_care() {
    let of = |entered: &str, left: Option<&str>, held: &str| {
        let child = Child { entered_care_on: Some(day(entered)), left_care_on: left.map(day), ..child("007") };
        found(child, review(1, 1, held))
    };
    assert_eq!(of("2025-06-01", Some("2025-09-01"), "2025-06-01"), []);
    assert_eq!(of("2025-06-01", Some("2025-09-01"), "2025-09-01"), []);
    assert_eq!(of("2025-06-01", None, "2025-05-31"), [Rule::BeforeCare, Rule::SeenBefore]);
    assert_eq!(of("2025-06-01", Some("2025-09-01"), "2025-09-02"), [Rule::AfterCare]);
    assert_eq!(of("2023-06-01", Some("2025-03-31"), "2025-05-01"), [Rule::R1012, Rule::AfterCare]);
    assert_eq!(of("2023-06-01", Some("2025-04-01"), "2025-05-01"), [Rule::AfterCare], "in care for one day of it");
    assert_eq!(of("2026-04-01", None, "2025-05-01"), [Rule::R1012, Rule::BeforeCare, Rule::SeenBefore]);
}

#[test]
fn a_review_of_an_earlier_time_in_care_is_not_before_it() {
    let child = Child { entered_care_on: Some(day("2025-09-01")), ..child("007") };
    let held =
        |left: Option<&str>| found(child.clone(), HeldReview { left_on: left.map(day), ..review(1, 1, "2025-05-01") });
    assert_eq!(held(Some("2025-06-30")), []);
    assert_eq!(held(Some("2025-09-02")), [Rule::BeforeCare, Rule::SeenBefore], "that is the end of this time");
    let born = Child { born: day("2025-05-02"), ..child.clone() };
    let newborn = HeldReview { left_on: Some(day("2025-06-30")), code: Some(Code::Pn0), ..review(1, 1, "2025-05-01") };
    assert_eq!(found(born, newborn), [Rule::BeforeCare, Rule::SeenBefore], "nobody is reviewed before birth");
}

#[test]
fn a_day_that_has_not_come_is_found() {
    let of = |today| rules(&made_on(today, &[(1, child("007"))], &[review(1, 1, "2025-05-01")]));
    assert_eq!((of("2025-05-01"), of("2025-04-30")), (vec![], vec![Rule::Future]));
}

#[test]
fn two_reviews_on_one_day_are_found_both() {
    let reviews = [review(1, 1, "2025-05-01"), review(1, 2, "2025-05-01"), review(1, 3, "2025-05-02")];
    let made = made(&[(1, child("007")), (2, child("008"))], &[&reviews[..], &[review(2, 4, "2025-05-01")]].concat());
    assert_eq!(rules(&made), [Rule::Twice; 2]);
    assert_eq!([0, 1].map(|place| made.findings()[place].review), [1, 2].map(|one| ReviewId::from_bytes([one; 16])));
}

#[test]
fn one_review_told_of_by_the_case_system_and_by_heard_is_found() {
    let due = day("2025-05-20");
    let here = HeldReview { due_on: due, ..review(1, 1, "2025-05-01") };
    let brought = |kind, due_on| HeldReview { brought: Some(kind), due_on, ..review(1, 2, "2025-05-09") };
    let two = |there: HeldReview| rules(&made(&[(1, child("007"))], &[here.clone(), there]));
    assert_eq!(two(brought(ReviewKind::Second, due)), [Rule::TwoRecords; 2]);
    assert_eq!(two(brought(ReviewKind::Extra, due)), [], "an extra one is due when the next is");
    assert_eq!(two(brought(ReviewKind::Second, day("2025-05-21"))), []);
    assert_eq!(two(HeldReview { due_on: due, ..review(1, 2, "2025-05-09") }), [], "Heard knows its own");
}

#[test]
fn a_child_seen_alone_on_an_impossible_day_is_found() {
    let seen = |on: &str| found(child("007"), HeldReview { seen_on: Some(day(on)), ..review(1, 1, "2025-05-01") });
    assert_eq!((seen("2025-05-01"), seen("2025-05-02")), (vec![], vec![Rule::SeenAfter]));
    assert_eq!((seen("2024-12-05"), seen("2024-12-04")), (vec![], vec![Rule::SeenBefore]));
    assert_eq!(seen("2013-04-08"), [Rule::SeenBefore]);
}

#[test]
fn what_is_found_stands_by_identifier_and_day() {
    let without = |child, number, held| HeldReview { code: None, ..review(child, number, held) };
    let reviews = [without(1, 1, "2025-09-01"), without(2, 2, "2025-08-01"), without(1, 3, "2025-05-01")];
    let made = made(&[(1, child("X20")), (2, child("X03"))], &reviews);
    let days: Vec<_> = made.findings().iter().map(|finding| finding.held_on.to_string()).collect();
    assert_eq!(days, ["2025-08-01", "2025-05-01", "2025-09-01"]);
    // No id, written in hexadecimal, has an X.
    assert!(!format!("{made:?}").contains('X'), "a child's details do not come into a journal");
    assert_eq!(Rule::R440.number(), Some("440"));
    assert_eq!(Rule::Twice.number(), None);
}
