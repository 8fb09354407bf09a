use super::*;
use crate::ladder::stages;

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

#[test]
fn a_move_up_and_one_outside_need_no_reason_and_all_others_do() {
    let (none, why) = (Words::from(" "), Words::from("The group manager is away until May."));
    for (from, to, alone, with_why) in [
        ("informal", "stage_1", Ok("stage_1"), Ok("stage_1")),
        ("stage_1", "stage_2", Ok("stage_2"), Ok("stage_2")),
        ("informal", "cafcass", Ok("cafcass"), Ok("cafcass")),
        ("stage_4", "cafcass", Ok("cafcass"), Ok("cafcass")),
        ("stage_1", "stage_3", Err(Wrong::NeedsWhy), Ok("stage_3")),
        ("stage_3", "stage_1", Err(Wrong::NeedsWhy), Ok("stage_1")),
        ("cafcass", "stage_4", Err(Wrong::NeedsWhy), Ok("stage_4")),
        ("gone_since", "stage_1", Err(Wrong::NeedsWhy), Ok("stage_1")),
        ("stage_2", "stage_2", Err(Wrong::SameStage), Err(Wrong::SameStage)),
        ("stage_2", "gone_since", Err(Wrong::NoStage), Err(Wrong::NoStage)),
    ] {
        let to_stage = |why| step(stages(), &code(from), &code(to), false, why).map(|stage| stage.code.as_str());
        assert_eq!((to_stage(&none), to_stage(&why)), (alone, with_why), "{from} to {to}");
    }
    assert_eq!(next(stages(), &code("stage_4")), None, "outside is not the next one");
}

#[test]
fn what_ended_is_opened_again_with_a_reason_wherever() {
    for to in ["stage_1", "stage_2", "cafcass"] {
        let again =
            |why: &str| step(stages(), &code("stage_1"), &code(to), true, &why.into()).map(|stage| &*stage.code);
        assert_eq!((again(" "), again("It did not happen.")), (Err(Wrong::NeedsWhy), Ok(to)));
    }
}

#[test]
fn a_day_comes_after_the_one_before_it_and_is_not_tomorrow() {
    let (after, today) = (day("2026-11-16"), day("2026-11-23"));
    for (on, expected) in [
        ("2026-11-16", Ok(())),
        ("2026-11-23", Ok(())),
        ("2026-11-15", Err(NotThen::Before)),
        ("2026-11-24", Err(NotThen::Future)),
    ] {
        assert_eq!(check(day(on), after, today), expected, "{on}");
    }
}

#[test]
fn an_answer_stops_the_clock_and_no_clock_is_none() {
    let (deadlines, due) = (Deadlines::default(), day("2026-11-16"));
    let at = |due, answered, today| stands(due, answered, &deadlines, day(today));
    assert_eq!(at(Some(due), None, "2026-11-16"), Stands::Waits(Some((due, Standing::DueSoon))));
    assert_eq!(at(Some(due), None, "2026-11-17"), Stands::Waits(Some((due, Standing::Late))));
    assert_eq!(at(None, None, "2026-11-17"), Stands::Waits(None));
    assert_eq!(at(Some(due), Some(day("2026-11-20")), "2026-11-23"), Stands::Answered(day("2026-11-20")));
}

#[test]
fn a_child_is_told_what_and_who() {
    let (some, none) = (Words::from("Jo"), Words::from(" \n"));
    assert_eq!(lacks(&some, &some), []);
    assert_eq!(lacks(&none, &some), [Lacks::Told]);
    assert_eq!(lacks(&none, &none), [Lacks::Told, Lacks::Who]);
}

#[test]
fn it_is_resolved_when_its_last_stage_is() {
    let step = |place, ended: Option<&str>, outcome| Step {
        id: EscalationStepId::from_bytes([1; 16]),
        place,
        stage: code("stage_1"),
        opened_on: day("2026-11-02"),
        due_on: None,
        who: None,
        why: None,
        by: StaffId::from_bytes([1; 16]),
        answered_on: None,
        answer: None,
        ended_on: ended.map(day),
        outcome,
        came: None,
    };
    let of = |steps| Escalation {
        id: EscalationId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
        review: None,
        reason: code("delay"),
        opened_on: day("2026-11-02"),
        about: Sealed(Vec::new()),
        told: None,
        told_at: None,
        steps,
    };
    let moved = step(0, Some("2026-11-05"), None);
    let ended = step(1, Some("2026-11-09"), Some(Outcome::Partly));
    assert_eq!(of(vec![moved.clone(), ended.clone()]).resolved(), Some((day("2026-11-09"), Outcome::Partly)));
    assert_eq!(of(vec![moved.clone()]).resolved(), None);
    let again = of(vec![moved.clone(), ended.clone(), step(2, None, None)]);
    assert_eq!(again.resolved(), None, "it was opened again");

    // What came of it before is told beside what goes on; where nothing was said of that, there is nothing to tell.
    let before = |row: &Escalation| row.ended_before().map(|(step, on, _)| (step.place, on)).collect::<Vec<_>>();
    assert_eq!(before(&again), []);
    let said = Step { came: Some(Sealed(Vec::new())), ..ended };
    assert_eq!(before(&of(vec![moved.clone(), said.clone()])), [], "its last end is no end before");
    assert_eq!(before(&of(vec![moved, said, step(2, None, None)])), [(1, day("2026-11-09"))]);
}

#[test]
fn what_ended_is_listed_for_a_year() {
    assert_eq!(ended_since(day("2026-11-23")), day("2025-11-23"));
    assert_eq!(ended_since(day("2028-02-29")), day("2027-02-28"));
}
