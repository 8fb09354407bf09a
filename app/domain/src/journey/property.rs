//! Properties of every journey, tried on each of the shipped forms with random answers.

use proptest::prelude::*;
use proptest::test_runner::{TestCaseResult, TestRunner};

use crate::drawing::samples;
use std::collections::BTreeSet;

use crate::form::{Form, Kind, Place, Question, QuestionId, TopicId, UnsafeChoice};
use crate::id::RecordingId;
use crate::journey::{Answer, AnswerSheet, Answers, Journey, StepAnswers, Typed, TypedAnswer, Value, read_step};
use crate::recording::Recording;

/// All of it is about them.
static ALL: BTreeSet<QuestionId> = BTreeSet::new();

/// Any answer that the question takes.
fn value(form: &'static Form, question: &'static Question) -> BoxedStrategy<Value> {
    let ids: Vec<String> = form.options(question).iter().map(|option| option.id.to_string()).collect();
    match question.kind {
        Kind::Text { .. } => ("[a-z]{0,9}", proptest::option::of(1..=120_u16))
            .prop_map(|(text, seconds)| match seconds {
                Some(seconds) => {
                    let recording = Recording { id: RecordingId::from_bytes([7; 16]), seconds };
                    Value::Spoken { recording, words: text.into() }
                }
                None => Value::Text(format!("a{text}").into()),
            })
            .boxed(),
        Kind::Drawing => samples::any().prop_map(Value::Drawing).boxed(),
        Kind::Unsafe => proptest::sample::select(&UnsafeChoice::ALL)
            .prop_map(|choice| Value::UnsafeTold { choice: Some(choice), words: "".into() })
            .boxed(),
        Kind::Places { .. } => {
            let most = ids.len();
            let people = proptest::sample::subsequence(ids, 1..=most);
            let place = proptest::sample::select(&Place::ALL[..]);
            (people, proptest::collection::vec(place, most))
                .prop_map(|(people, places)| Value::Placed(people.into_iter().zip(places).collect()))
                .boxed()
        }
        _ if question.takes_many() => {
            let most = ids.len();
            proptest::sample::subsequence(ids, 1..=most).prop_map(Value::Many).boxed()
        }
        _ => proptest::sample::select(ids).prop_map(Value::One).boxed(),
    }
}

/// Answers to any of the form's questions, on the path or off it.
fn filled(form: &'static Form) -> impl Strategy<Value = Answers> {
    let each: Vec<_> = form
        .questions()
        .map(|(_, question)| proptest::option::of(value(form, question)).prop_map(|value| (question.id.clone(), value)))
        .collect();
    each.prop_map(|given| {
        let told = given.into_iter().filter_map(|(id, value)| Some((id, Answer::of(value?))));
        Answers(told.collect())
    })
}

/// Some of the topics, whose further screens somebody asked for.
fn more(form: &'static Form) -> impl Strategy<Value = BTreeSet<TopicId>> {
    let topics: BTreeSet<&TopicId> = form.steps.iter().filter_map(|step| step.topic.as_ref()).collect();
    let topics: Vec<TopicId> = topics.into_iter().cloned().collect();
    let most = topics.len();
    proptest::sample::subsequence(topics, 0..=most).prop_map(|topics| topics.into_iter().collect())
}

/// Answers, and what was asked for beside them.
fn asked(form: &'static Form) -> impl Strategy<Value = (Answers, BTreeSet<TopicId>)> {
    (filled(form), more(form))
}

/// Tries a property on every shipped form, so that none depends on being drawn by chance.
fn on_every_form<S: Strategy>(
    given: impl Fn(&'static Form) -> S,
    holds: impl Fn(&'static Form, S::Value) -> TestCaseResult,
) {
    let config = ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() };
    for form in Form::shipped() {
        let tried = TestRunner::new(config.clone()).run(&given(form), |given| holds(form, given));
        tried.unwrap_or_else(|failed| panic!("{}: {failed}", form.id));
    }
}

#[test]
fn a_journey_shows_only_what_is_reached_and_ends() {
    on_every_form(asked, |form, (answers, more)| {
        let journey = Journey::new(form, &answers, &more, &ALL);
        let (mut walked, mut at) = (Vec::new(), journey.first());
        while let Some(step) = at {
            prop_assert!(journey.contains(&step.id));
            prop_assert!(walked.len() < form.steps.len(), "it goes round in circles");
            // Replayed with the answers given before it alone, the screen is still on the path.
            let mut before = answers.clone();
            before
                .0
                .retain(|id, _| walked.iter().any(|s: &&crate::form::Step| s.questions.iter().any(|q| q.id == *id)));
            prop_assert!(Journey::new(form, &before, &more, &ALL).contains(&step.id));
            walked.push(step);
            at = journey.next(&step.id);
        }
        prop_assert_eq!(&walked[..], journey.steps());
        Ok(())
    });
}

#[test]
fn asking_for_more_opens_what_was_offered_and_closes_nothing() {
    on_every_form(asked, |form, (answers, more)| {
        let mut sheet = AnswerSheet { answers, more, ..AnswerSheet::new(form) };
        let offered = |sheet: &AnswerSheet| {
            let journey = sheet.journey(form);
            form.steps.iter().find_map(|step| Some((step, journey.more(step)?)))
        };
        while let Some((step, offer)) = offered(&sheet) {
            let before: Vec<_> = sheet.journey(form).steps().iter().map(|step| step.id.clone()).collect();
            sheet.open_more(step);
            let journey = sheet.journey(form);
            prop_assert!(before.iter().all(|step| journey.contains(step)));
            prop_assert_eq!(journey.steps().len(), before.len() + offer.screens);
            prop_assert!(journey.next(&step.id).is_some_and(|next| next.more && next.topic == step.topic));
        }
        Ok(())
    });
}

#[test]
fn settling_changes_nothing_on_the_path() {
    on_every_form(asked, |form, (answers, more)| {
        let mut sheet = AnswerSheet { answers: answers.clone(), more: more.clone(), ..AnswerSheet::new(form) };
        sheet.post(form, StepAnswers(Vec::new()));
        let before = Journey::new(form, &answers, &more, &ALL);
        prop_assert_eq!(sheet.journey(form).check(), before.check());
        prop_assert_eq!(sheet.answers.0.len() + sheet.cleared.len(), answers.0.len());
        Ok(())
    });
}

#[test]
fn a_posted_screen_leaves_only_reached_answers_and_says_what_went() {
    on_every_form(
        |form| (asked(form), filled(form), 0..form.steps.len()),
        |form, ((before, more), posted, place)| {
            let step = &form.steps[place];
            let of_step = step.questions.iter().map(|q| (q.id.clone(), posted.0.get(&q.id).cloned()));
            let (mut saved, mut sheet) = (AnswerSheet::new(form), AnswerSheet::new(form));
            (saved.answers, sheet.answers) = (before.clone(), before);
            (saved.more, sheet.more) = (more.clone(), more);
            let posted = StepAnswers(of_step.collect());
            saved.put(posted.clone());
            sheet.post(form, posted);
            let gone: Vec<_> = saved.answers.0.keys().filter(|id| !sheet.answers.0.contains_key(*id)).collect();
            prop_assert_eq!(sheet.cleared.iter().collect::<Vec<_>>(), gone);
            prop_assert_eq!(sheet.journey(form).unreached(), []);
            prop_assert_eq!(sheet.said(form), saved.said(form), "nothing that would be sent is lost");
            Ok(())
        },
    );
}

#[test]
fn an_answer_comes_back_from_the_fields_that_it_fills() {
    on_every_form(filled, |form, answers| {
        for step in &form.steps {
            let typed = Typed::from_answers(step, &answers);
            let mut posted = Vec::new();
            for question in &step.questions {
                let TypedAnswer { chosen, placed, words, recording, .. } = typed.of(&question.id);
                posted.extend(chosen.into_iter().map(|one| (question.field(), one)));
                posted.extend(placed.into_iter().map(|(person, place)| (question.place_field(&person), place)));
                let box_of_words =
                    if question.kind == Kind::Unsafe { question.words_field() } else { question.field() };
                posted.extend(question.recording_field().zip(recording.map(|recording| recording.to_string())));
                posted.push((box_of_words, words.expose().to_owned()));
            }
            for (id, read) in read_step(form, step, &posted).expect("what it filled itself").0 {
                prop_assert_eq!(read.as_ref(), answers.0.get(&id), "{}", id);
            }
        }
        Ok(())
    });
}

#[test]
fn switching_style_and_back_loses_no_words_no_drawing_and_no_recording() {
    let with_another = |form| (asked(form), 0..Form::shipped().len());
    on_every_form(with_another, |form, ((answers, more), other)| {
        let to = &Form::shipped()[other];
        let sheet = AnswerSheet { answers, more, ..AnswerSheet::new(form) };
        let words = |sheet: &AnswerSheet, form: &Form| {
            let made = |value: &Value| {
                let spoken = value.recording().map(|recording| recording.to_string().into());
                spoken.or_else(|| value.words().cloned()).or_else(|| Some(value.drawing()?.to_text().into()))
            };
            let mut words: Vec<_> = sheet.said(form).iter().filter_map(|said| made(&said.answer.value)).collect();
            words.sort_unstable_by(|a, b| a.expose().cmp(b.expose()));
            words
        };
        let there = sheet.clone().switch(form, to);
        for word in words(&sheet, form) {
            prop_assert!(words(&there, to).contains(&word));
        }
        let back = there.switch(to, form);
        prop_assert!(words(&sheet, form).iter().all(|word| words(&back, form).contains(word)));
        prop_assert_eq!(sheet.is_unsafe(), back.is_unsafe());
        Ok(())
    });
}

/// A draft with these answers.
fn draft(form: &'static Form, answers: Answers) -> crate::documents::DraftBody {
    crate::documents::DraftBody::new(AnswerSheet { answers, ..AnswerSheet::new(form) })
}

#[test]
fn what_a_blind_session_is_shown_depends_only_on_what_everybody_is_asked() {
    use crate::going_on::{Before, landing};
    on_every_form(
        |form| (filled(form), filled(form), 0..form.steps.len()),
        |form, (mine, other, stopped)| {
            let everybodys = |id: &crate::form::QuestionId| {
                let asked = form.questions().find(|(_, asked)| asked.id == *id);
                asked.is_some_and(|(step, asked)| asked.kind != Kind::Unsafe && form.is_for_everybody(step))
            };
            // The same questions for everybody are answered, otherwise; of all others, whatever comes.
            let mut twin = other;
            twin.0.retain(|id, _| !everybodys(id) || mine.0.contains_key(id));
            for (id, answer) in &mine.0 {
                if everybodys(id) {
                    twin.0.entry(id.clone()).or_insert_with(|| answer.clone());
                }
            }
            let known = |answers: &Answers| Before::of(form.purpose, [&draft(form, answers.clone())]);
            prop_assert_eq!(known(&mine), known(&twin));
            for id in &known(&mine).answered {
                prop_assert!(everybodys(id) && mine.0.contains_key(id));
            }
            // It goes on at a screen that is there with no answers at all, where nothing stands in the boxes.
            let stopped = &form.steps[stopped];
            if let Some(step) = landing(form, &stopped.id) {
                prop_assert!(AnswerSheet::new(form).journey(form).contains(&step.id));
                prop_assert!(form.number(&step.id) <= form.number(&stopped.id));
                let last = form.steps.iter().position(|step| step.questions.iter().any(|q| q.kind == Kind::Unsafe));
                prop_assert!(last.is_none_or(|last| form.number(&step.id) <= Some(last + 1)));
            }
            Ok(())
        },
    );
}
