use super::*;
use crate::import::Faults;

const HEADER: &str = "child_id,review_held_on,stage,opened_on,resolved_on,reason";

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn read(text: &str) -> Result<EscalationsFile, Unread> {
    parse(text.as_bytes(), day("2026-11-23"), Unknown::Refuse, |_| ())
}

/// What lines say; each with a cell for every column.
#[track_caller]
fn lines(of: &[&str]) -> Vec<PastEscalation> {
    read(&format!("{HEADER}\n{}\n", of.join("\n"))).expect("escalations").escalations
}

#[track_caller]
fn faults(text: &str) -> Vec<(u64, Option<&'static str>, FaultKind)> {
    let Err(Unread::Faults(Faults { first, .. })) = read(text) else { panic!("faults are expected") };
    first.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect()
}

fn id(number: u8) -> EscalationId {
    EscalationId::from_bytes([number; 16])
}

fn review() -> ReviewId {
    ReviewId::from_bytes([7; 16])
}

fn said(stage: &str, opened_on: &str, resolved_on: Option<&str>, reason: Option<&str>) -> Said {
    let resolved_on = resolved_on.map(day);
    Said { review: None, stage: code(stage), opened_on: day(opened_on), resolved_on, reason: reason.map(code) }
}

/// Somebody born in 2013 and in care since December 2025, with a review in January.
fn met(known: &KnownAsked, of: &[&str]) -> Result<Vec<Meeting>, Vec<Fault>> {
    let held = BTreeMap::from([(day("2026-01-05"), review())]);
    let known = KnownAsked { held, ..known.clone() };
    meet(&known, (day("2013-04-09"), Some(day("2025-12-05"))), &lines(of))
}

#[test]
fn a_line_is_read_in_any_order_of_columns_and_what_is_empty_was_not_recorded() {
    let text = "reason,stage,child_id,resolved_on,opened_on,review_held_on\n\
                health,stage_1,007,2026-03-09,02/03/2026,2026-01-05\n,cafcass,7,,2026-03-02,\n";
    let [first, second] = &read(text).expect("read").escalations[..] else { panic!("two") };
    assert_eq!((first.child.as_str(), first.review_held_on), ("007", Some(day("2026-01-05"))));
    assert_eq!((first.stage.clone(), first.reason.clone()), (code("stage_1"), Some(code("health"))));
    assert_eq!((first.opened_on, first.resolved_on), (day("2026-03-02"), Some(day("2026-03-09"))));
    assert_eq!((second.review_held_on, second.resolved_on, second.reason.clone()), (None, None, None));
    assert_eq!(format!("{second:?}"), "PastEscalation(line 3)");
}

#[test]
fn every_fault_of_a_line_is_named() {
    use FaultKind::{BadDate, Before, InFuture, NotAStage, NotListed, Required};
    let list = List::EscalationReasons;
    for (line, column, kind) in [
        (",,stage_1,2026-03-02,,", "child_id", Required),
        ("7,,,2026-03-02,,", "stage", Required),
        ("7,,stage_1,,,", "opened_on", Required),
        ("7,,stage_9,2026-03-02,,", "stage", NotAStage),
        ("7,,Stage 1,2026-03-02,,", "stage", NotAStage),
        ("7,,stage_1,31/02/2026,,", "opened_on", BadDate),
        ("7,,stage_1,2026-11-24,,", "opened_on", InFuture),
        ("7,,stage_1,2026-03-02,2026-03-01,", "resolved_on", Before("opened_on")),
        ("7,2026-11-24,stage_1,2026-03-02,,", "review_held_on", InFuture),
        ("7,,stage_1,2026-03-02,,telepathy", "reason", NotListed(list)),
    ] {
        assert_eq!(faults(&format!("{HEADER}\n{line}\n")), [(2, Some(column), kind)], "{line}");
    }
    let missing = (1, Some("reason"), FaultKind::MissingColumn);
    assert_eq!(faults("child_id,review_held_on,stage,opened_on,resolved_on\n"), [missing]);
}

#[test]
fn a_line_is_new_then_the_same_then_changed() {
    let line = "7,2026-01-05,stage_1,2026-03-02,,health";
    let new = Said { review: Some(review()), ..said("stage_1", "2026-03-02", None, Some("health")) };
    assert_eq!(met(&KnownAsked::default(), &[line]), Ok(vec![Meeting::New(new.clone())]));
    let known = KnownAsked { past: vec![(id(1), new.clone())], ..KnownAsked::default() };
    assert_eq!(met(&known, &[line]), Ok(vec![Meeting::Unchanged]));
    let ended = Said { resolved_on: Some(day("2026-03-09")), ..new.clone() };
    let line = "7,2026-01-05,stage_1,2026-03-02,2026-03-09,health";
    assert_eq!(met(&known, &[line]), Ok(vec![Meeting::Changed(id(1), ended)]));
    // The reason was put right, and the review is no more said.
    let other = said("stage_1", "2026-03-02", None, Some("education"));
    assert_eq!(met(&known, &["7,,stage_1,2026-03-02,,education"]), Ok(vec![Meeting::Changed(id(1), other)]));
    let next = said("stage_2", "2026-03-02", None, Some("health"));
    assert_eq!(met(&known, &["7,,stage_2,2026-03-02,,health"]), Ok(vec![Meeting::New(next)]));
}

#[test]
fn two_on_one_day_are_told_apart_by_their_reason() {
    let both = ["7,,stage_1,2026-03-02,,health", "7,,stage_1,2026-03-02,,education"];
    let one = |reason| said("stage_1", "2026-03-02", None, Some(reason));
    let known = KnownAsked { past: vec![(id(1), one("education"))], ..KnownAsked::default() };
    // The first would take the place of what is the second.
    assert_eq!(met(&known, &both), Ok(vec![Meeting::New(one("health")), Meeting::Unchanged]));
    let past = vec![(id(1), one("education")), (id(2), one("health"))];
    let known = KnownAsked { past, ..KnownAsked::default() };
    assert_eq!(met(&known, &both), Ok(vec![Meeting::Unchanged, Meeting::Unchanged]));
    let found = met(&known, &[both[0], both[1], both[0]]).expect_err("twice");
    assert_eq!(found[0].kind, FaultKind::EscalationTwice { first_line: 2 });
    assert_eq!((found.len(), found[0].line, found[0].column), (1, 4, Some("opened_on")));
}

#[test]
fn what_was_asked_in_heard_at_that_stage_then_stays() {
    let here = |opened, ended: Option<&str>| AskedHere {
        stage: code("stage_1"),
        opened_on: day(opened),
        ended_on: ended.map(day),
        reason: code("health"),
    };
    for (here, line, conflicts) in [
        (here("2026-03-02", None), "7,,stage_1,2026-03-02,,education", true),
        (here("2026-03-02", None), "7,,stage_2,2026-03-02,,health", false),
        // At a time, for the same reason or for another.
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-02,2026-03-04,health", true),
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-20,,health", true),
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-02,,education", false),
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-02,,", false),
        // Before it, and after.
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-01,2026-03-03,health", false),
        (here("2026-03-04", Some("2026-03-20")), "7,,stage_1,2026-03-21,,health", false),
    ] {
        let expected = conflicts.then_some(Meeting::Conflict(here.opened_on));
        let known = KnownAsked { here: vec![here], ..KnownAsked::default() };
        let found = met(&known, &[line]).expect("no faults").remove(0);
        assert_eq!(Some(&found).filter(|found| matches!(found, Meeting::Conflict(_))), expected.as_ref(), "{line}");
    }
}

#[test]
fn what_cannot_be_is_a_fault_and_what_was_before_this_time_in_care_is_passed_over() {
    let known = KnownAsked::default();
    let fault = |line: &str| met(&known, &[line]).expect_err("a fault")[0];
    let unborn = fault("7,,stage_1,2013-04-08,,");
    assert_eq!((unborn.column, unborn.kind), (Some("opened_on"), FaultKind::BeforeBirth));
    let nowhere = fault("7,2026-01-06,stage_1,2026-03-02,,");
    assert_eq!((nowhere.column, nowhere.kind), (Some("review_held_on"), FaultKind::NoReview));
    let early = ["7,2024-01-06,stage_1,2025-12-04,,", "7,,stage_1,2025-12-05,,"];
    let new = Meeting::New(said("stage_1", "2025-12-05", None, None));
    assert_eq!(met(&known, &early), Ok(vec![Meeting::Earlier, new]));
}
