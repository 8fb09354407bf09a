use std::collections::BTreeSet;

use super::*;
use crate::form::{Form, newest};
use crate::journey::{Answer, Company, Value};
use crate::people::Band;

fn said(form: &Form, question: &str, answer: Answer) -> Said {
    Said { form: form.id.clone(), version: form.version, question: question.parse().expect("a question"), answer }
}

fn one(form: &Form, question: &str, option: &str) -> Said {
    said(form, question, Answer::of(Value::One(option.to_owned())))
}

fn many(form: &Form, question: &str, options: &[&str]) -> Said {
    let options = options.iter().map(|option| (*option).to_owned()).collect();
    said(form, question, Answer::of(Value::Many(options)))
}

/// What is counted, as `question: options`.
fn counted(voice: Voice, all: &[Said]) -> Vec<String> {
    let line = |one: Chosen| {
        let options: Vec<_> = one.options.iter().map(OptionId::as_str).collect();
        format!("{}: {}", one.question, options.join(" "))
    };
    chosen(voice, all).into_iter().map(line).collect()
}

/// Every question of a shipped form that is counted in its newest version, worked out by hand: a new one has to be put
/// here on purpose.
const COUNTED: [(Purpose, Band, &[&str]); 11] = [
    (Purpose::BeforeReview, Band::Pictures, &["topics"]),
    (Purpose::BeforeReview, Band::Middle, &["topics"]),
    (Purpose::BeforeReview, Band::Older, &["topics"]),
    (Purpose::AfterReview, Band::Pictures, &["after-how", "after-listened", "after-understand", "after-next"]),
    (
        Purpose::AfterReview,
        Band::Middle,
        &["after-there", "after-how", "after-listened", "after-said", "after-understand", "after-quote"],
    ),
    (
        Purpose::AfterReview,
        Band::Older,
        &[
            "after-there",
            "after-how",
            "after-listened",
            "after-said",
            "after-understand",
            "after-decided",
            "after-quote",
        ],
    ),
    (Purpose::Moving, Band::Pictures, &["moving-good", "moving-not-good", "moving-touch"]),
    (Purpose::Moving, Band::Middle, &["moving-quote", "moving-touch"]),
    (Purpose::Moving, Band::Older, &["moving-feel", "moving-say", "moving-quote", "moving-touch", "life-skills"]),
    (
        Purpose::CarerFeedback,
        Band::Older,
        &["feedback-there", "feedback-listened", "feedback-understand", "feedback-quote"],
    ),
    (
        Purpose::ParentFeedback,
        Band::Older,
        &["feedback-there", "feedback-listened", "feedback-understand", "feedback-quote"],
    ),
];

#[test]
fn a_shipped_form_counts_what_is_listed_and_nothing_else() {
    for form in Form::shipped() {
        let asked: BTreeSet<&str> = form
            .questions()
            .filter(|(_, question)| question.counted)
            .map(|(_, question)| question.id.as_str())
            .collect();
        let is_newest = newest(form.purpose, form.band) == form;
        let listed = COUNTED.iter().find(|(purpose, band, _)| (*purpose, *band) == (form.purpose, form.band));
        let listed = listed.map_or(&[][..], |(.., listed)| listed).iter().copied();
        let expected: BTreeSet<&str> = match form.purpose {
            _ if is_newest => listed.collect(),
            // Drafts that were begun with an older form of before a review are counted by nothing.
            Purpose::BeforeReview => BTreeSet::new(),
            // An older form of afterwards asked the same, but for whether words may be quoted.
            _ => listed.filter(|id| !id.ends_with("-quote")).collect(),
        };
        assert_eq!(asked, expected, "{} {}", form.id, form.version);
    }
}

#[test]
fn no_form_counts_words_safety_or_what_is_said_alone() {
    for form in Form::shipped() {
        for (_, question) in form.questions() {
            let closed =
                !matches!(question.kind, Kind::Text { .. } | Kind::Drawing | Kind::Unsafe | Kind::Places { .. });
            assert!(!question.counted || closed, "{} {}", form.id, question.id);
            assert!(!question.counted || may_be_counted(form.purpose, &question.kind), "{} {}", form.id, question.id);
        }
    }
    for purpose in Purpose::ALL {
        for kind in [Kind::Unsafe, Kind::Drawing, Kind::Text { max: 9 }, Kind::Places { options: Vec::new() }] {
            assert!(!may_be_counted(purpose, &kind), "{purpose:?}");
        }
        assert_eq!(may_be_counted(purpose, &Kind::Topics), purpose == Purpose::BeforeReview);
        let asked_to_be_counted =
            [Purpose::AfterReview, Purpose::Moving, Purpose::CarerFeedback, Purpose::ParentFeedback];
        let choice = Kind::Choice { options: Vec::new() };
        assert_eq!(may_be_counted(purpose, &choice), asked_to_be_counted.contains(&purpose), "{purpose:?}");
    }
}

#[test]
fn a_form_that_counts_what_must_not_be_is_refused() {
    let form = |purpose: &str, kind: &str| {
        let question = format!(r#"{{"id": "q", "kind": {kind}, "counted": true}}"#);
        Form::parse(&format!(
            r#"{{"id": "f", "version": 1, "purpose": "{purpose}", "band": "older",
                "steps": [{{"id": "s", "questions": [{question}]}}]}}"#
        ))
    };
    assert!(form("after_review", r#""choice", "options": ["yes"]"#).is_ok());
    for (purpose, kind) in [
        ("after_review", r#""text""#),
        ("after_review", r#""unsafe""#),
        ("after_review", r#""drawing""#),
        ("after_review", r#""topics""#),
        ("before_review", r#""choice", "options": ["yes"]"#),
        ("just_me", r#""choice", "options": ["yes"]"#),
        ("wrong", r#""choice", "options": ["yes"]"#),
    ] {
        let error = form(purpose, kind).expect_err("refused").to_string();
        assert!(error.contains("“q”") && error.contains(purpose), "{purpose} {kind}: {error}");
    }
}

#[test]
fn of_feedback_the_choices_are_counted_and_nothing_that_was_written() {
    let form = newest(Purpose::AfterReview, Band::Older);
    let told = Value::UnsafeTold { choice: Some(crate::form::UnsafeChoice::Yes), words: "at home".into() };
    let all = [
        one(form, "after-there", "part"),
        many(form, "after-said", &["me", "iro"]),
        said(form, "after-next", Answer::of(Value::Text("A shorter meeting.".into()))),
        said(form, "unsafe", Answer::of(told)),
        // What is no option of the form is no code, whoever put it there.
        one(form, "after-listened", "marigold"),
    ];
    assert_eq!(counted(Voice::Paper, &all), ["after-there: part", "after-said: me iro", "after-listened: "]);
    assert_eq!(counted(Voice::Observation, &all), [""; 0], "nobody speaks for themselves here");
}

#[test]
fn what_is_marked_is_not_counted_nor_what_stood_before_it() {
    let form = newest(Purpose::AfterReview, Band::Middle);
    let open = one(form, "after-listened", "no");
    let locked = |only_iro, not_before: &[Company]| {
        let answer = Answer { only_iro, not_before: not_before.to_vec(), ..open.answer.clone() };
        Said { answer, ..open.clone() }
    };
    assert_eq!(counted(Voice::Child, std::slice::from_ref(&open)), ["after-listened: no"]);
    for marked in [locked(true, &[]), locked(false, &[Company::ALL[0]])] {
        assert_eq!(counted(Voice::Child, std::slice::from_ref(&marked)), ["after-listened: "]);
        for both in [[open.clone(), marked.clone()], [marked, open.clone()]] {
            assert_eq!(counted(Voice::Child, &both), ["after-listened: "]);
        }
    }
}

#[test]
fn of_two_answers_the_later_counts_and_of_several_choices_both() {
    let form = newest(Purpose::AfterReview, Band::Older);
    let all = [
        one(form, "after-there", "no"),
        many(form, "after-said", &["me"]),
        one(form, "after-there", "yes"),
        many(form, "after-said", &["carer", "me"]),
    ];
    assert_eq!(counted(Voice::Child, &all), ["after-there: yes", "after-said: me carer"]);
}

#[test]
fn before_a_review_only_topics_are_counted() {
    let form = newest(Purpose::BeforeReview, Band::Older);
    let all = [
        many(form, "topics", &["home", "rights"]),
        one(form, "home-safe", "never"),
        said(form, "home-change", Answer::of(Value::Text("A shelf.".into()))),
    ];
    assert_eq!(counted(Voice::Advocate, &all), ["topics: home rights"]);
    let alone = newest(Purpose::JustMe, Band::Older);
    assert_eq!(counted(Voice::Child, &[said(alone, "just-me", Answer::of(Value::Text("No.".into())))]), [""; 0]);
}

#[test]
fn what_is_said_again_takes_the_place_of_what_was_said_by_the_same_person_alone() {
    let scope = |purpose, voice, question: &str, option: &str| {
        let form = newest(purpose, Band::Older);
        let value = match question {
            "topics" => many(form, question, &[option]),
            _ => one(form, question, option),
        };
        chosen(voice, &[value]).pop().map(|chosen| chosen.replaces)
    };
    let after = |voice| scope(Purpose::AfterReview, voice, "after-there", "yes");
    assert_eq!([after(Voice::Child), after(Voice::Advocate)], [Some(Replaces::OfReview); 2]);
    let moving = scope(Purpose::Moving, Voice::Child, "moving-say", "yes");
    let carer = scope(Purpose::CarerFeedback, Voice::Carer, "feedback-there", "yes");
    assert_eq!([moving, carer], [Some(Replaces::InSet); 2]);
    assert_eq!(scope(Purpose::BeforeReview, Voice::Child, "topics", "home"), Some(Replaces::Nothing));
}

#[test]
fn a_line_has_a_topic_where_everybody_at_the_review_reads_it_freely() {
    let form = newest(Purpose::BeforeReview, Band::Older);
    let open = said(form, "home-change", Answer::of(Value::Text("A shelf.".into())));
    assert_eq!(topic(&open, Part::Shared).as_ref().map(TopicId::as_str), Some("home"));
    assert_eq!(topic(&open, Part::Private), None);
    let locked = Said { answer: Answer { only_iro: true, ..open.answer.clone() }, ..open };
    assert_eq!(topic(&locked, Part::Shared), None, "shared with a reason, and still marked");
    let after = newest(Purpose::AfterReview, Band::Older);
    assert_eq!(topic(&one(after, "after-there", "yes"), Part::Shared), None);
}
