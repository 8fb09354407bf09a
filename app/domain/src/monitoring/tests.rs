use super::*;

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn between() -> Between {
    Between { last: Some(day("2026-05-01")), held: Some(day("2026-11-02")), today: day("2026-11-23") }
}

fn found(said: &Monitoring) -> Vec<Wrong> {
    wrong(said, between())
}

#[test]
fn nothing_of_it_has_to_be_said_and_what_is_begun_is_said_whole() {
    let none = Monitoring::default();
    assert_eq!((found(&none), missing(&none, false)), (vec![], vec![]));
    assert_eq!(missing(&none, true), [Missing::LateReason]);
    let late = Monitoring { late_reason: Some(code("iro_sickness")), ..none.clone() };
    assert_eq!(missing(&late, true), []);
    for rag in Rag::ALL {
        let said = Monitoring { rag: Some(rag), ..none.clone() };
        let lacks = if rag == Rag::Green { vec![] } else { vec![Missing::Concerns] };
        assert_eq!(missing(&said, false), lacks, "{rag:?}");
        let concerned = Monitoring { concerns: [code("health")].into(), ..said };
        assert_eq!(missing(&concerned, false), [], "{rag:?}");
        let wrong = if rag == Rag::Green { vec![Wrong::GreenWithConcerns] } else { vec![] };
        assert_eq!(found(&concerned), wrong, "{rag:?}");
    }
    let concerned = Monitoring { concerns: [code("health")].into(), ..none.clone() };
    assert_eq!(missing(&concerned, false), [Missing::Rag]);
    let held = Monitoring { midway: Some(Midway::Held), ..none };
    assert_eq!(missing(&held, false), [Missing::MidwayOn]);
}

#[test]
fn nothing_done_stands_alone() {
    let said = |actions: &[&str]| Monitoring {
        rag: Some(Rag::Amber),
        concerns: [code("contact")].into(),
        actions: actions.iter().map(|action| code(action)).collect(),
        ..Monitoring::default()
    };
    assert_eq!(found(&said(&["none"])), []);
    assert_eq!(found(&said(&["operations_manager", "service_manager"])), []);
    assert_eq!(found(&said(&["none", "service_manager"])), [Wrong::NothingAndActions]);
}

#[test]
fn a_midway_review_was_held_between_two_reviews_and_not_tomorrow() {
    let on = |on: &str, midway| Monitoring { midway, midway_held_on: Some(day(on)), ..Monitoring::default() };
    for (date, expected) in [
        ("2026-05-02", None),
        ("2026-11-01", None),
        ("2026-05-01", Some(Wrong::MidwayNotBetween)),
        ("2026-11-02", Some(Wrong::MidwayNotBetween)),
        ("2026-11-24", Some(Wrong::Future(Dated::Midway))),
    ] {
        let expected: Vec<_> = expected.into_iter().collect();
        assert_eq!(found(&on(date, Some(Midway::Held))), expected, "{date}");
    }
    for midway in [Midway::NotHeld, Midway::NotExpected] {
        assert_eq!(found(&on("2026-08-01", Some(midway))), [Wrong::MidwayNotHeld]);
    }
    let open = Between { held: None, ..between() };
    assert_eq!(wrong(&on("2026-11-23", Some(Midway::Held)), open), [], "this one is still to be held");
}

#[test]
fn advocacy_is_offered_then_asked_for_then_accepted() {
    let said = |days: [Option<&str>; 3]| {
        let [offered, referred, accepted] = days.map(|on| on.map(day));
        Monitoring {
            advocate_offered_on: offered,
            advocacy_referred_on: referred,
            advocacy_accepted_on: accepted,
            ..Monitoring::default()
        }
    };
    let (one, two, three) = (Some("2026-10-01"), Some("2026-10-02"), Some("2026-10-03"));
    for fine in [[one, two, three], [one, one, one], [None, None, one], [one, None, two]] {
        assert_eq!(found(&said(fine)), [], "{fine:?}");
    }
    assert_eq!(found(&said([two, one, three])), [Wrong::OutOfOrder(Dated::Referred)]);
    assert_eq!(found(&said([two, None, one])), [Wrong::OutOfOrder(Dated::Accepted)]);
    let future = Some("2026-11-24");
    assert_eq!(found(&said([None, None, future])), [Wrong::Future(Dated::Accepted)]);
    assert_eq!(found(&said([future, None, None])), [Wrong::Future(Dated::Offered)]);
    let refused = Monitoring { advocate_offered: Some(YesNo::No), ..said([one, None, None]) };
    assert_eq!(found(&refused), [Wrong::NotOffered]);
}

#[test]
fn a_reason_is_of_a_late_review_and_a_trigger_of_one_that_is_not() {
    let said = Monitoring {
        late_reason: Some(code("other")),
        early_trigger: Some(code("custody")),
        midway_held_on: Some(day("2026-08-01")),
        advocate_offered_on: Some(day("2026-08-01")),
        ..Monitoring::default()
    };
    let (late, early) = (said.clone().settled(true), said.settled(false));
    assert_eq!((late.late_reason, late.early_trigger), (Some(code("other")), None));
    assert_eq!((early.late_reason, early.early_trigger), (None, Some(code("custody"))));
    assert_eq!((early.midway, early.advocate_offered), (Some(Midway::Held), Some(YesNo::Yes)));
    let due = day("2026-11-01");
    let held = |on: &str, timed| is_late(due, Some(day(on)), timed);
    assert!(held("2026-11-02", true) && !held("2026-11-01", true) && !held("2026-11-02", false));
    assert!(!is_late(due, None, true));
}
