use super::*;

/// A form of these screens, with the unsafe question after them.
fn flaws(steps: &str) -> Vec<Flaw> {
    let json = format!(
        r#"{{"id": "f", "version": 1, "band": "older", "topics": ["home"], "steps": [
            {{"id": "topics", "questions": [{{"id": "topics", "kind": "topics"}}]}},
            {{"id": "home", "topic": "home", "picture": "home", "questions": [
                {{"id": "go", "kind": "choice", "options": ["yes", "no"]}}]}},
            {steps}
            {{"id": "unsafe", "questions": [{{"id": "unsafe", "kind": "unsafe"}}]}}]}}"#
    );
    sound(&Form::parse(&json).unwrap(), Some(&["home"]))
}

fn step(when: &str) -> String {
    format!(r#"{{"id": "more", "when": {when}, "questions": [{{"id": "why", "kind": "text"}}]}},"#)
}

#[test]
fn a_sound_form_has_no_flaws() {
    assert_eq!(flaws(""), []);
    assert_eq!(flaws(&step(r#"{"all": [{"topic": "home"}, {"question": "go", "is": ["no"]}]}"#)), []);
}

#[test]
fn conditions_must_look_back_at_what_is_there() {
    let more: StepId = "more".parse().unwrap();
    let cases = [
        (r#"{"question": "why", "is": ["yes"]}"#, Flaw::Later(more.clone(), "why".parse().unwrap())),
        (r#"{"question": "unsafe", "is": ["yes"]}"#, Flaw::Later(more.clone(), "unsafe".parse().unwrap())),
        (r#"{"question": "gone", "is": ["yes"]}"#, Flaw::UnknownQuestion(more.clone(), "gone".parse().unwrap())),
        (
            r#"{"question": "go", "is": ["maybe"]}"#,
            Flaw::UnknownOption(more.clone(), "go".parse().unwrap(), "maybe".to_owned()),
        ),
        (r#"{"topic": "away"}"#, Flaw::UnknownTopic(more, "away".parse().unwrap())),
    ];
    for (when, flaw) in cases {
        assert_eq!(flaws(&step(when)), [flaw], "{when}");
    }
}

#[test]
fn screens_that_nothing_leads_to_are_found() {
    let lost = [Flaw::Unreachable("more".parse().unwrap())];
    assert_eq!(flaws(&step(r#"{"any": []}"#)), lost);
    assert_eq!(flaws(&step(r#"{"question": "go", "is": []}"#)), lost);
    let both = r#"{"all": [{"question": "go", "is": ["yes"]}, {"question": "go", "is": ["no"]}]}"#;
    assert_eq!(flaws(&step(both)), lost);
}

#[test]
fn a_circle_of_conditions_is_refused_and_not_walked() {
    let circle = r#"{"id": "a", "when": {"question": "b", "is": ["yes"]}, "questions": [
            {"id": "a", "kind": "choice", "options": ["yes"]}]},
        {"id": "b", "when": {"question": "a", "is": ["yes"]}, "questions": [
            {"id": "b", "kind": "choice", "options": ["yes"]}]},"#;
    assert_eq!(flaws(circle), [Flaw::Later("a".parse().unwrap(), "b".parse().unwrap())]);
}

#[test]
fn doubles_blanks_and_undrawn_pictures_are_found() {
    let steps = r#"{"id": "home", "picture": "dragon", "questions": []},
        {"id": "x", "questions": [
            {"id": "go", "kind": "choices", "options": ["yes", "yes"]},
            {"id": "now", "kind": "faces", "options": []},
            {"id": "how", "kind": "faces", "options": ["happy"]},
            {"id": "say", "kind": "text", "max": 0}]},"#;
    let found = flaws(steps);
    let expected = [
        Flaw::DuplicateStep("home".parse().unwrap()),
        Flaw::DuplicateQuestion("go".parse().unwrap()),
        Flaw::DuplicateOption("go".parse().unwrap(), "yes".parse().unwrap()),
        Flaw::NoOptions("now".parse().unwrap()),
        Flaw::NotAFace("how".parse().unwrap(), "happy".parse().unwrap()),
        Flaw::NoRoom("say".parse().unwrap()),
        Flaw::EmptyStep("home".parse().unwrap()),
        Flaw::UnknownPicture("dragon".to_owned()),
        Flaw::UnknownPicture("happy".to_owned()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_unsafe_question_is_asked_once_of_everybody_and_promises_nothing() {
    let again = r#"{"id": "x", "questions": [{"id": "danger", "kind": "unsafe"}]},"#;
    assert_eq!(flaws(again), [Flaw::UnsafeNotOnce]);
    let json = r#"{"id": "f", "version": 1, "band": "older", "steps": [
        {"id": "a", "questions": [{"id": "a", "kind": "choice", "options": ["yes"]}]},
        {"id": "b", "when": {"question": "a", "is": ["yes"]}, "questions": [
            {"id": "unsafe", "kind": "unsafe", "private_allowed": true}]}]}"#;
    let hidden = sound(&Form::parse(json).unwrap(), None);
    assert_eq!(hidden, [Flaw::UnsafeHidden("b".parse().unwrap()), Flaw::UnsafePrivate]);
}

#[test]
fn an_option_raises_what_can_be_asked_for_and_promises_nothing_else() {
    let asks = |purpose: &str, raises: &str, private: bool| {
        let json = format!(
            r#"{{"id": "f", "version": 1, "purpose": "{purpose}", "band": "older", "steps": [
                {{"id": "s", "questions": [
                    {{"id": "a", "kind": "choice", "private_allowed": {private}, "options": [
                        "no", {{"id": "yes", "raises": "{raises}"}}]}},
                    {{"id": "unsafe", "kind": "unsafe"}}]}}]}}"#
        );
        let form = Form::parse(&json).unwrap();
        sound(&form, None).iter().map(|flaw| (flaw.clone(), flaw.place(&form))).collect::<Vec<_>>()
    };
    let place = "/steps/0/questions/0/options/1".to_owned();
    let (question, option): (QuestionId, OptionId) = ("a".parse().unwrap(), "yes".parse().unwrap());
    let nothing = [(Flaw::RaisesNothing(question.clone(), option.clone()), place.clone())];
    let private = [(Flaw::RaisesPrivate(question, option), place)];
    assert_eq!(asks("before_review", "see_iro", true), [], "it stays with the IRO");
    assert_eq!(asks("before_review", "advocate", false), []);
    assert_eq!(asks("before_review", "advocate", true), private);
    assert_eq!(asks("wrong", "advocate", true), [], "nothing of a complaint may be marked");
    assert_eq!(asks("before_review", "promise", false), nothing);
    assert_eq!(asks("carer_views", "advocate", false), nothing);
}

#[test]
fn where_somebody_should_be_opens_no_screen_and_raises_nothing() {
    let json = r#"{"id": "f", "version": 1, "band": "older", "steps": [
        {"id": "a", "questions": [{"id": "a", "kind": "places", "options": [
            "mum", {"id": "iro", "raises": "see_iro"}]}]},
        {"id": "b", "when": {"question": "a", "is": ["mum"]}, "questions": [{"id": "b", "kind": "text"}]},
        {"id": "c", "questions": [{"id": "unsafe", "kind": "unsafe"}]}]}"#;
    let flaws = sound(&Form::parse(json).unwrap(), None);
    let asked: QuestionId = "a".parse().unwrap();
    let unknown = Flaw::UnknownOption("b".parse().unwrap(), asked.clone(), "mum".to_owned());
    assert_eq!(flaws, [unknown, Flaw::RaisesNothing(asked, "iro".parse().unwrap())]);
}

#[test]
fn only_the_question_after_a_promise_does_without_the_unsafe_question() {
    for (purpose, expected) in [("last_time", vec![]), ("good_news", vec![Flaw::UnsafeNotOnce])] {
        let json = format!(
            r#"{{"id": "f", "version": 1, "purpose": "{purpose}", "band": "older", "steps": [
                {{"id": "a", "questions": [{{"id": "a", "kind": "text"}}]}}]}}"#
        );
        assert_eq!(sound(&Form::parse(&json).unwrap(), None), expected, "{purpose}");
    }
}
