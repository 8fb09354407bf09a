//! The way through a form: a replay of the answers so far.
//!
//! What it is: which screens are on the path, what comes next, what the check page shows, what a posted screen
//! says, and what happens to answers when a child goes back, changes their mind or changes style.
//!
//! What it is not: it keeps nothing. Everything is worked out anew from the form and the answers, so it cannot
//! disagree with them, and it always ends: the path runs forward through the form's list of screens.
//!
//! To add a rule about answers: beside its noun below ([`answers`], [`read`], [`sheet`]).

use std::collections::BTreeSet;

use crate::form::{Form, Kind, Question, QuestionId, Step, StepId, TopicId};

pub mod answers;
mod asks;
pub mod company;
mod fit;
pub mod more;
pub mod passed;
#[cfg(test)]
mod property;
pub mod read;
pub mod rest;
pub mod said;
pub mod sheet;
pub mod typed;

pub use answers::{Answer, Answers, StepAnswers, Value};
pub use company::Company;
pub use more::More;
pub use passed::NotAboutMe;
pub use read::{Fault, StepErrors, read_questions, read_step};
pub use said::{Care, Said, raised};
pub use sheet::{AnswerSheet, Aside};
pub use typed::{Typed, TypedAnswer};

/// The path that these answers take through this form.
#[derive(Debug, Clone)]
pub struct Journey<'a> {
    form: &'a Form,
    answers: &'a Answers,
    more: &'a BTreeSet<TopicId>,
    passed: &'a BTreeSet<QuestionId>,
    steps: Vec<&'a Step>,
}

/// A question on the path, for the check page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckRow<'a> {
    /// The screen to go back to, to change it.
    pub step: &'a Step,
    /// The question.
    pub question: &'a Question,
    /// What was answered; `None` when it was skipped.
    pub answer: Option<&'a Answer>,
}

impl<'a> Journey<'a> {
    /// Replays the answers. Only answers to questions on the path so far can open a screen. `more` are the topics whose
    /// further screens the writer asked for, `passed` the questions that are not about them ([`AnswerSheet::journey`]
    /// knows both).
    #[must_use]
    pub fn new(
        form: &'a Form,
        answers: &'a Answers,
        more: &'a BTreeSet<TopicId>,
        passed: &'a BTreeSet<QuestionId>,
    ) -> Self {
        let mut steps: Vec<&Step> = Vec::new();
        for step in &form.steps {
            let on_path = || steps.iter().flat_map(|step| &step.questions);
            let chosen = |id: &QuestionId| {
                if passed.contains(id) {
                    return vec![passed::NOT_ABOUT_ME];
                }
                let on_path = on_path().any(|question| question.id == *id);
                answers.0.get(id).filter(|_| on_path).map_or_else(Vec::new, |answer| answer.value.chosen())
            };
            let asked = on_path().find(|question| question.kind == Kind::Topics);
            let topics = asked.map_or_else(Vec::new, |question| chosen(&question.id));
            let in_topic = form.needs_topic(step).is_none_or(|topic| topics.contains(&topic.as_str()));
            let not_about_them = !passed.is_empty() && step.questions.iter().all(|one| passed.contains(&one.id));
            let behind = step.more && !step.topic.as_ref().is_some_and(|topic| more.contains(topic));
            let passed_over = behind || not_about_them;
            if in_topic && !passed_over && step.when.as_ref().is_none_or(|when| when.holds(&chosen, &topics)) {
                steps.push(step);
            }
        }
        Self { form, answers, more, passed, steps }
    }

    /// The screens on the path, in order.
    #[must_use]
    pub fn steps(&self) -> &[&'a Step] {
        &self.steps
    }

    /// The first screen; `None` only for a form without screens, which is not sound.
    #[must_use]
    pub fn first(&self) -> Option<&'a Step> {
        self.steps.first().copied()
    }

    /// Whether the screen is on the path.
    #[must_use]
    pub fn contains(&self, step: &StepId) -> bool {
        self.place(step).is_some()
    }

    /// The screen after this one; `None` after the last, when the check page follows. From a screen that just
    /// left the path, or is unknown, it goes on to the first screen on the path that comes later in the form.
    #[must_use]
    pub fn next(&self, step: &StepId) -> Option<&'a Step> {
        let from = self.order(step);
        self.steps.iter().copied().find(|other| from.is_none_or(|from| self.order(&other.id) > Some(from)))
    }

    /// The screen before this one; `None` before the first.
    #[must_use]
    pub fn previous(&self, step: &StepId) -> Option<&'a Step> {
        let from = self.order(step);
        self.steps.iter().rev().copied().find(|other| self.order(&other.id) < from)
    }

    /// Which screen of how many on the path, from 1; `None` when it is not on the path. The total may change
    /// as answers open and close screens.
    #[must_use]
    pub fn place(&self, step: &StepId) -> Option<(usize, usize)> {
        self.steps.iter().position(|other| other.id == *step).map(|index| (index + 1, self.steps.len()))
    }

    /// Every question on the path with its answer, or none if it was skipped: what the check page shows.
    #[must_use]
    pub fn check(&self) -> Vec<CheckRow<'a>> {
        let rows = self.steps.iter().flat_map(|step| step.questions.iter().map(move |question| (*step, question)));
        let asked = rows.filter(|(_, question)| !self.passed.contains(&question.id));
        asked.map(|(step, question)| CheckRow { step, question, answer: self.answers.0.get(&question.id) }).collect()
    }

    /// The answered questions that the path does not reach, in the order of their ids. They stay in the draft
    /// until the screen that closed theirs is done ([`AnswerSheet::post`]); the check page names them as not sent.
    #[must_use]
    pub fn unreached(&self) -> Vec<QuestionId> {
        let reached = |id: &QuestionId| self.steps.iter().any(|step| step.questions.iter().any(|q| q.id == *id));
        self.answers.0.keys().filter(|id| !reached(id)).cloned().collect()
    }

    fn order(&self, step: &StepId) -> Option<usize> {
        self.form.steps.iter().position(|other| other.id == *step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = r#"{"id": "f", "version": 1, "band": "middle", "topics": ["home", "school"], "steps": [
        {"id": "topics", "questions": [{"id": "topics", "kind": "topics"}]},
        {"id": "home", "topic": "home", "questions": [{"id": "home", "kind": "choice", "options": ["yes", "no"]}]},
        {"id": "why", "when": {"question": "home", "is": ["no"]}, "questions": [{"id": "why", "kind": "text"}]},
        {"id": "school", "topic": "school", "questions": [{"id": "school", "kind": "text"}]},
        {"id": "safe", "questions": [{"id": "unsafe", "kind": "unsafe"}]}]}"#;

    /// Nobody asked for more.
    static FIRST: BTreeSet<TopicId> = BTreeSet::new();
    /// All of it is about them.
    static ALL: BTreeSet<QuestionId> = BTreeSet::new();

    fn answers(given: &[(&str, Value)]) -> Answers {
        let one = |(id, value): &(&str, Value)| (id.parse().unwrap(), Answer::of(value.clone()));
        Answers(given.iter().map(one).collect())
    }

    fn many(ids: &[&str]) -> Value {
        Value::Many(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    fn ids(journey: &Journey) -> Vec<String> {
        journey.steps().iter().map(|step| step.id.to_string()).collect()
    }

    #[test]
    fn topics_and_answers_open_screens() {
        let form = Form::parse(FORM).unwrap();
        assert_eq!(ids(&Journey::new(&form, &Answers::default(), &FIRST, &ALL)), ["topics", "safe"]);
        let given = answers(&[("topics", many(&["home"])), ("home", Value::One("no".to_owned()))]);
        assert_eq!(ids(&Journey::new(&form, &given, &FIRST, &ALL)), ["topics", "home", "why", "safe"]);
    }

    #[test]
    fn an_answer_off_the_path_opens_nothing() {
        let form = Form::parse(FORM).unwrap();
        let given = answers(&[("home", Value::One("no".to_owned())), ("why", Value::Text("because".into()))]);
        assert_eq!(ids(&Journey::new(&form, &given, &FIRST, &ALL)), ["topics", "safe"]);
        let unreached = Journey::new(&form, &given, &FIRST, &ALL).unreached();
        assert_eq!(unreached, ["home".parse().unwrap(), "why".parse().unwrap()]);
    }

    #[test]
    fn next_and_previous_follow_the_path() {
        let form = Form::parse(FORM).unwrap();
        let given = answers(&[("topics", many(&["school"]))]);
        let journey = Journey::new(&form, &given, &FIRST, &ALL);
        let id = |text: &str| text.parse::<StepId>().unwrap();
        let named = |step: Option<&Step>| step.map(|step| step.id.to_string());
        assert_eq!(named(journey.first()), Some("topics".to_owned()));
        assert_eq!(named(journey.next(&id("topics"))), Some("school".to_owned()));
        assert_eq!(named(journey.previous(&id("school"))), Some("topics".to_owned()));
        assert_eq!(named(journey.next(&id("safe"))), None);
        assert_eq!(named(journey.previous(&id("topics"))), None);
        assert_eq!(journey.place(&id("school")), Some((2, 3)));
        assert_eq!(named(journey.next(&id("why"))), Some("school".to_owned()), "a screen that has left the path");
        assert_eq!(named(journey.next(&id("nowhere"))), Some("topics".to_owned()));
        assert_eq!(named(journey.previous(&id("nowhere"))), None);
        assert!(!journey.contains(&id("home")));
    }

    #[test]
    fn the_check_page_has_skipped_questions_too() {
        let form = Form::parse(FORM).unwrap();
        let given = answers(&[("topics", many(&["school"])), ("why", Value::Text("x".into()))]);
        let journey = Journey::new(&form, &given, &FIRST, &ALL);
        let rows: Vec<_> =
            journey.check().iter().map(|row| (row.question.id.to_string(), row.answer.is_some())).collect();
        let expected = [("topics", true), ("school", false), ("unsafe", false)].map(|(id, told)| (id.to_owned(), told));
        assert_eq!(rows, expected);
        assert_eq!(journey.unreached(), ["why".parse().unwrap()]);
    }
}
