//! How much the newest forms before a review ask: screens, and the words of their titles, hints and choices. What
//! stands around them on a page is not counted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Form, Kind, Step, newest};
use crate::journey::{Answer, AnswerSheet, Value};
use crate::people::Band;
use crate::purpose::Purpose;

const ENGLISH: &str = include_str!("../../../../locales/en/questions.ftl");

/// The most screens and words of a form.
struct Most {
    band: Band,
    /// With any two topics, the meeting included; the screen about feeling unsafe is beside them.
    screens: usize,
    two: usize,
    /// With every topic, nobody asking for more.
    all: usize,
}

const MOST: [Most; 3] = [
    Most { band: Band::Pictures, screens: 8, two: 220, all: 420 },
    Most { band: Band::Middle, screens: 11, two: 330, all: 900 },
    Most { band: Band::Older, screens: 11, two: 380, all: 1000 },
];

fn texts() -> BTreeMap<&'static str, &'static str> {
    ENGLISH.lines().filter_map(|line| line.split_once(" = ")).collect()
}

/// The words that a screen asks with.
fn words(form: &Form, step: &Step) -> usize {
    let texts = texts();
    let mut keys = vec![step.heading_key(form.band)];
    for question in &step.questions {
        if step.questions.len() > 1 {
            keys.push(question.title_key(form.band));
        }
        keys.extend(question.hint_key(form.band));
        keys.extend(form.options(question).iter().map(|option| question.option_key(option)));
    }
    keys.iter().map(|key| texts[key.as_str()].split_whitespace().count()).sum()
}

/// The screens and words of whoever chooses these topics and says nothing else.
fn asked(form: &Form, topics: &[&str]) -> (usize, usize) {
    let mut sheet = AnswerSheet::new(form);
    let value = Value::Many(topics.iter().map(|topic| (*topic).to_owned()).collect());
    let question = form.topics_question().expect("it asks what matters").id.clone();
    sheet.answers.0.insert(question, Answer::of(value));
    let journey = sheet.journey(form);
    let asks_safety = |step: &Step| step.questions.iter().any(|question| question.kind == Kind::Unsafe);
    let screens: Vec<_> = journey.steps().iter().filter(|step| !asks_safety(step)).collect();
    (screens.len(), screens.iter().map(|step| words(form, step)).sum())
}

#[test]
fn little_is_asked_before_a_review() {
    for Most { band, screens, two, all } in MOST {
        let form = newest(Purpose::BeforeReview, band);
        let topics: Vec<&str> = form.topics.iter().map(|topic| topic.id.as_str()).collect();
        println!("{}: home and family {:?}, all {:?}", form.id, asked(form, &["home", "family"]), asked(form, &topics));
        for (first, one) in topics.iter().enumerate() {
            for other in &topics[first + 1..] {
                let (shown, read) = asked(form, &[one, other]);
                assert!(shown <= screens && read <= two, "{} {one} {other}: {shown} {read}", form.id);
            }
        }
        let (_, read) = asked(form, &topics);
        assert!(read <= all, "{}: {read}", form.id);
    }
}

#[test]
fn a_screen_asks_one_thing_of_the_youngest_and_few_of_others() {
    for band in Band::ALL {
        let form = newest(Purpose::BeforeReview, band);
        let most = if band == Band::Pictures { 1 } else { 4 };
        for step in &form.steps {
            assert!(step.questions.len() <= most, "{} {}", form.id, step.id);
        }
    }
}

#[test]
fn whoever_says_that_it_is_not_about_them_is_asked_no_further() {
    for band in Band::ALL {
        let form = newest(Purpose::BeforeReview, band);
        for (question, option, off) in [("family-time", "not-about-me", "family-miss"), ("school", "no-school", "")] {
            let (step, asked) = form.questions().find(|(_, asked)| asked.id.as_str() == question).expect("it is asked");
            let mut sheet = AnswerSheet::new(form);
            let topics = Value::Many(vec!["family".to_owned(), "school".to_owned()]);
            sheet.answers.0.insert(form.topics_question().expect("asked").id.clone(), Answer::of(topics));
            sheet.open_more(step);
            let path = |sheet: &AnswerSheet| -> BTreeSet<String> {
                sheet.journey(form).steps().iter().map(|step| step.id.to_string()).collect()
            };
            let before = path(&sheet);
            let value = Value::One(option.to_owned());
            sheet.answers.0.insert(asked.id.clone(), Answer::of(value));
            let closed: Vec<_> = before.difference(&path(&sheet)).cloned().collect();
            assert!(off.is_empty() || closed.iter().any(|step| step == off), "{}: {closed:?}", form.id);
            assert!(!off.is_empty() || band == Band::Pictures || !closed.is_empty(), "{}: {closed:?}", form.id);
        }
    }
}
