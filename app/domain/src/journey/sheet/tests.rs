use super::*;
use crate::form::{Place, UnsafeChoice};

fn small() -> Form {
    Form::parse(
        r#"{"id": "small", "version": 1, "band": "pictures", "steps": [
            {"id": "a", "questions": [{"id": "now", "kind": "faces", "options": ["face-ok", "face-sad"]}]},
            {"id": "b", "questions": [{"id": "who", "kind": "choices", "options": ["mum", "pet"]}]},
            {"id": "c", "questions": [{"id": "more", "kind": "text"}]},
            {"id": "d", "questions": [{"id": "draw", "kind": "text"}]}]}"#,
    )
    .unwrap()
}

fn big() -> Form {
    Form::parse(
        r#"{"id": "big", "version": 1, "band": "older", "topics": ["family", "me"], "steps": [
            {"id": "t", "questions": [{"id": "topics", "kind": "topics"}]},
            {"id": "n", "topic": "me", "questions": [
                {"id": "now", "kind": "faces", "many": true, "options": ["face-sad", "face-angry"]}]},
            {"id": "w", "topic": "family", "questions": [{"id": "who", "kind": "choices", "options": ["mum", "dad"]}]},
            {"id": "m", "questions": [{"id": "more", "kind": "text", "max": 4}]}]}"#,
    )
    .unwrap()
}

fn with(sheet: &mut AnswerSheet, question: &str, value: Value) {
    let answer = Answer { only_iro: question == "who", ..Answer::of(value) };
    sheet.answers.put(StepAnswers(vec![(question.parse().unwrap(), Some(answer))]));
}

fn many(ids: &[&str]) -> Value {
    Value::Many(ids.iter().map(|id| (*id).to_owned()).collect())
}

fn filled() -> AnswerSheet {
    let mut sheet = AnswerSheet::new(&small());
    with(&mut sheet, "now", Value::One("face-sad".to_owned()));
    with(&mut sheet, "who", many(&["mum", "pet"]));
    with(&mut sheet, "more", Value::Text("a long text".into()));
    with(&mut sheet, "draw", Value::Text("me".into()));
    sheet
}

fn kept(sheet: &AnswerSheet) -> Vec<&str> {
    sheet.kept().iter().map(|said| said.question.as_str()).collect()
}

#[test]
fn what_fits_goes_along_and_its_topics_are_chosen() {
    let sheet = filled().switch(&small(), &big());
    assert_eq!(sheet.answers.get("now").unwrap().value, many(&["face-sad"]));
    assert_eq!(sheet.answers.get("who").unwrap(), &Answer { only_iro: true, ..Answer::of(many(&["mum"])) });
    assert_eq!(sheet.answers.get("topics").unwrap().value, many(&["family", "me"]));
    assert_eq!(kept(&sheet), ["draw", "more", "who"], "what the other form cannot hold is shown in rows of its own");
}

#[test]
fn going_back_brings_everything_back() {
    let mut before = filled();
    let mut after = filled().switch(&small(), &big()).switch(&big(), &small());
    assert_eq!(kept(&after), [""; 0]);
    // Only the topics, which the small form does not ask for, stay aside.
    assert_eq!(after.aside.len(), 1);
    after.aside.clear();
    before.answers.0.get_mut("now").unwrap().only_iro = false;
    assert_eq!(after, before);
}

#[test]
fn sending_sends_both_each_with_its_form() {
    let said = filled().switch(&small(), &big()).said(&big());
    let sent: Vec<_> = said.iter().map(|said| (said.form.as_str(), said.question.as_str())).collect();
    let path = ["topics", "now", "who"].map(|question| ("big", question));
    let aside = ["draw", "more", "who"].map(|question| ("small", question));
    assert_eq!(sent, [path, aside].concat());
}

#[test]
fn a_newer_text_does_not_swallow_an_older_one() {
    let mut sheet = filled().switch(&small(), &big());
    with(&mut sheet, "more", Value::Text("new".into()));
    let back = sheet.switch(&big(), &small());
    assert_eq!(back.answers.get("more").unwrap().value, Value::Text("new".into()));
    assert_eq!(kept(&back), ["more"], "the long one is still there");
}

#[test]
fn what_was_given_up_is_not_sent_from_aside() {
    let mut sheet = AnswerSheet::new(&big());
    with(&mut sheet, "now", many(&["face-angry"]));
    let sheet = sheet.switch(&big(), &small());
    assert_eq!(kept(&sheet), [""; 0], "its topic was no longer chosen");
    assert_eq!(sheet.said(&small()), []);
    let back = sheet.switch(&small(), &big());
    assert!(back.aside.iter().any(|aside| aside.said.question.as_str() == "now" && !aside.reached));
}

#[test]
fn a_row_from_another_style_can_be_taken_out() {
    let mut sheet = filled().switch(&small(), &big());
    sheet.take_out(&small().id, &"draw".parse().unwrap());
    assert_eq!(kept(&sheet), ["more", "who"]);
}

#[test]
fn what_comes_from_a_screen_off_the_path_is_sent_all_the_same() {
    let mut sheet = AnswerSheet::new(&big());
    let step = |words: Option<&str>| {
        let answer = words.map(|words| Answer::of(Value::Text(words.into())));
        StepAnswers(vec![("draw".parse().unwrap(), answer), ("who".parse().unwrap(), None)])
    };
    sheet.keep_aside(&small(), step(Some("a boat")));
    sheet.keep_aside(&small(), step(Some("two boats")));
    assert_eq!(kept(&sheet), ["draw"]);
    assert_eq!(sheet.said(&big())[0].answer.value, Value::Text("two boats".into()));
    sheet.keep_aside(&small(), step(None));
    assert_eq!(kept(&sheet), [""; 0]);
}

fn post(sheet: &mut AnswerSheet, question: &str, value: Option<Value>) {
    let answer = value.map(Answer::of);
    sheet.post(&big(), StepAnswers(vec![(question.parse().unwrap(), answer)]));
}

fn cleared(sheet: &AnswerSheet) -> Vec<&str> {
    sheet.cleared.iter().map(QuestionId::as_str).collect()
}

#[test]
fn a_closed_screen_clears_its_answers_and_remembers_which() {
    let mut sheet = AnswerSheet::new(&big());
    post(&mut sheet, "topics", Some(many(&["family", "me"])));
    post(&mut sheet, "who", Some(many(&["mum"])));
    post(&mut sheet, "now", Some(many(&["face-angry"])));
    assert_eq!(cleared(&sheet), [""; 0]);
    post(&mut sheet, "topics", Some(many(&["me"])));
    assert_eq!((cleared(&sheet), sheet.answers.get("who")), (vec!["who"], None));
    // Saved while somebody writes, and in another style, it is still known.
    sheet.put(StepAnswers(vec![("more".parse().unwrap(), None)]));
    assert_eq!(cleared(&sheet), ["who"]);
    assert_eq!(cleared(&sheet.clone().switch(&big(), &small())), ["who"]);
    post(&mut sheet, "topics", Some(many(&["family", "me"])));
    assert_eq!(cleared(&sheet), ["who"], "asked again and not answered yet");
    post(&mut sheet, "who", Some(many(&["dad"])));
    assert_eq!(cleared(&sheet), [""; 0]);
}

fn told(choice: Option<UnsafeChoice>, words: &str) -> Answer {
    Answer::of(Value::UnsafeTold { choice, words: words.into() })
}

#[test]
fn the_question_about_safety_is_left_until_it_is_answered_in_whatever_style() {
    for form in Form::shipped().iter().filter(|form| form.purpose.asks_about_safety()) {
        let asked = form.safety_question().expect("a sound form asks").1;
        let mut sheet = AnswerSheet::new(form);
        assert_eq!(sheet.safety_left(form), Some(asked), "{}", form.id);
        sheet.answer_safety(&asked.id, told(Some(UnsafeChoice::No), ""));
        assert_eq!(sheet.safety_left(form), None, "{}", form.id);
        for other in Form::shipped().iter().filter(|other| other.purpose == form.purpose) {
            assert_eq!(sheet.clone().switch(form, other).safety_left(other), None, "{} {}", form.id, other.id);
        }
    }
    let last_time = form::newest(crate::purpose::Purpose::LastTime, crate::people::Band::Middle);
    assert_eq!(AnswerSheet::new(last_time).safety_left(last_time), None, "a line of another form's beginning");
}

#[test]
fn an_older_page_takes_no_telling_back() {
    let id: QuestionId = "unsafe".parse().unwrap();
    for (first, second, choice, words) in [
        ((Some(UnsafeChoice::Yes), "at night"), (Some(UnsafeChoice::No), ""), Some(UnsafeChoice::Yes), "at night"),
        ((Some(UnsafeChoice::No), ""), (Some(UnsafeChoice::Yes), "him"), Some(UnsafeChoice::Yes), "him"),
        (
            (None, "one"),
            (Some(UnsafeChoice::WouldRatherTellSomeone), "two"),
            Some(UnsafeChoice::WouldRatherTellSomeone),
            "one\ntwo",
        ),
        ((Some(UnsafeChoice::Yes), "same"), (Some(UnsafeChoice::Yes), "same"), Some(UnsafeChoice::Yes), "same"),
        ((Some(UnsafeChoice::No), ""), (Some(UnsafeChoice::No), ""), Some(UnsafeChoice::No), ""),
    ] {
        let mut sheet = AnswerSheet::new(&small());
        sheet.answer_safety(&id, told(first.0, first.1));
        sheet.answer_safety(&id, told(second.0, second.1));
        assert_eq!(sheet.answers.get("unsafe"), Some(&told(choice, words)));
    }
}

#[test]
fn what_is_saved_while_somebody_writes_clears_nothing() {
    let mut sheet = AnswerSheet::new(&big());
    post(&mut sheet, "topics", Some(many(&["family"])));
    post(&mut sheet, "who", Some(many(&["mum"])));
    sheet.put(StepAnswers(vec![("topics".parse().unwrap(), None)]));
    assert!(sheet.answers.get("who").is_some() && sheet.cleared.is_empty());
    let json = serde_json::to_string(&sheet).unwrap().replace(",\"cleared\":[]", "");
    assert_eq!(serde_json::from_str::<AnswerSheet>(&json).unwrap(), sheet, "one saved before there was a list");
}

#[test]
fn people_who_were_placed_go_along_to_another_style_and_nobody_is_placed_twice() {
    let room = |people: &str| {
        let json = r#"{"id": "f", "version": 1, "band": "older", "steps": [{"id": "s", "questions": [
            {"id": "room", "kind": "places", "options": [PEOPLE]}]}]}"#;
        Form::parse(&json.replace("PEOPLE", people)).unwrap()
    };
    let (few, many) = (room(r#""mum", "dad""#), room(r#""mum", "dad", "carer""#));
    let at = |people: &[(&str, Place)]| Value::Placed(people.iter().map(|(id, at)| ((*id).to_owned(), *at)).collect());
    let mut sheet = AnswerSheet::new(&many);
    with(&mut sheet, "room", at(&[("mum", Place::Table), ("carer", Place::Out)]));
    let mut there = sheet.switch(&many, &few);
    assert_eq!(there.answers.get("room").unwrap().value, at(&[("mum", Place::Table)]));
    assert_eq!(kept(&there), ["room"], "whom the other form does not ask about stands in a row of its own");
    with(&mut there, "room", at(&[("mum", Place::Away)]));
    let back = there.switch(&few, &many).answers.get("room").unwrap().value.clone();
    assert_eq!(back, at(&[("mum", Place::Away), ("carer", Place::Out)]), "the newest place counts");
}
