//! The answers of a draft, across styles.
//!
//! A child may switch style (pictures, 8 to 12, 13 and over) at any time without losing an answer. Answers to the
//! same question, as far as the other form can hold them, go along. The others are kept **aside** with the form they
//! were given in: they come back with that style, and until then the check page shows them in rows of their own
//! and they are sent with the rest, each with its own form, unless the child takes them out.
//!
//! What was answered on a screen that the path no longer reaches is cleared when a screen is finished, not while it
//! is typed, and the check page says so; a box unticked and ticked again loses nothing.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::fit::{Fit, fit};
use super::said::Said;
use crate::form::{self, Form, FormId, Question, QuestionId, Step, TopicId};
use crate::journey::{Answer, Answers, StepAnswers, Value};

/// The answers of a draft: what is sealed while a child is writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerSheet {
    /// The form in use.
    pub form: FormId,
    /// Its version.
    pub version: u32,
    /// The answers, read with the form in use.
    pub answers: Answers,
    /// Answers from another style that the form in use cannot hold, oldest first.
    #[serde(default)]
    pub aside: Vec<Aside>,
    /// Questions whose answers were cleared because a changed answer closed their screens, and that were not answered
    /// again: the check page says which.
    #[serde(default)]
    pub cleared: Vec<QuestionId>,
    /// The topics whose further screens the writer asked for ([`super::more`]).
    #[serde(default)]
    pub more: BTreeSet<TopicId>,
    /// Questions that are not asked, because the child said at an earlier review that they are not about them
    /// ([`super::passed`]).
    #[serde(default)]
    pub passed: BTreeSet<QuestionId>,
    /// Whether the child brought those back.
    #[serde(default)]
    pub asked_again: bool,
}

/// An answer from another style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// The answer, with the form it was given in.
    #[serde(flatten)]
    pub said: Said,
    /// Whether the path of its form reached the question, and it was more than a choice of topics. What was not
    /// reached is neither shown nor sent.
    pub reached: bool,
}

impl Aside {
    /// The same, with only this part of its answer.
    fn with(&self, value: Value) -> Self {
        let mut part = self.clone();
        part.said.answer.value = value;
        part
    }
}

impl AnswerSheet {
    /// An empty one for this form.
    #[must_use]
    pub fn new(form: &Form) -> Self {
        Self {
            form: form.id.clone(),
            version: form.version,
            answers: Answers::default(),
            aside: Vec::new(),
            cleared: Vec::new(),
            more: BTreeSet::new(),
            passed: BTreeSet::new(),
            asked_again: false,
        }
    }

    /// Takes in a screen while somebody is still at it. Nothing is cleared: a box that is unticked and ticked again a
    /// moment later must not cost the words behind it.
    pub fn put(&mut self, step: StepAnswers) {
        self.answers.put(step);
        self.cleared.retain(|question| !self.answers.0.contains_key(question));
    }

    /// Takes in a screen that is done, clears the answers to questions that the path no longer reaches, and remembers
    /// which they were. Answering one again takes it off that list.
    pub fn post(&mut self, form: &Form, step: StepAnswers) {
        self.put(step);
        let cleared = self.journey(form).unreached();
        self.answers.0.retain(|question, _| !cleared.contains(question));
        let new = cleared.into_iter().filter(|question| !self.cleared.contains(question)).collect::<Vec<_>>();
        self.cleared.extend(new);
    }

    /// The form in use; `None` if it is not one that Heard knows.
    #[must_use]
    pub fn form(&self) -> Option<&'static Form> {
        form::find(self.form.as_str(), self.version)
    }

    /// Goes on in another style (or a newer version). Nothing is lost: what `to` cannot hold is kept aside, what was
    /// aside and it can hold comes back, the topics of answers that came along count as chosen, and their further
    /// screens as asked for.
    #[must_use]
    pub fn switch(self, from: &Form, to: &Form) -> Self {
        let unreached = self.journey(from).unreached();
        let topics = from.topics_question().map(|question| question.id.clone());
        let given = self.answers.0.into_iter().map(|(question, answer)| {
            // A choice of topics decides what is asked and says nothing by itself.
            let reached = !unreached.contains(&question) && topics.as_ref() != Some(&question);
            Aside { said: Said { form: from.id.clone(), version: from.version, question, answer }, reached }
        });
        let (more, passed, asked_again) = (self.more, self.passed, self.asked_again);
        let mut next = Self { more, passed, asked_again, ..Self::new(to) };
        let mut taken = Vec::new();
        // The newest first, so that it wins where two answer the same question.
        let mut all: Vec<_> = self.aside.into_iter().chain(given).collect();
        while let Some(one) = all.pop() {
            let Fit { kept, rest } = fit(to, one.said.question.as_str(), &one.said.answer.value);
            let Some(answer) = kept.map(|value| Answer { value, ..one.said.answer.clone() }) else {
                next.aside.push(one);
                continue;
            };
            if !next.take(&one.said.question, answer.clone()) {
                next.aside.push(one);
                continue;
            }
            next.aside.extend(rest.map(|value| one.with(value)));
            taken.push(one.with(answer.value));
        }
        next.choose_topics(to, &taken);
        // What came along to a screen that its new form does not lead to is kept aside rather than lost from sight.
        for question in next.journey(to).unreached() {
            next.answers.0.remove(&question);
            next.aside.extend(taken.iter().filter(|one| one.said.question == question).cloned());
        }
        next.aside.reverse();
        next.cleared = self.cleared;
        next.cleared.retain(|question| !next.answers.0.contains_key(question));
        next
    }

    /// Takes an answer in unless the question has another one already. More options of a question that takes many
    /// are added, and people who were not placed; if either was for the IRO alone, both stay so.
    fn take(&mut self, question: &QuestionId, answer: Answer) -> bool {
        let Some(there) = self.answers.0.get_mut(question) else {
            self.answers.0.insert(question.clone(), answer);
            return true;
        };
        match (&mut there.value, answer.value) {
            (Value::Many(there_too), Value::Many(more)) => {
                there_too.extend(more);
                let mut seen = BTreeSet::new();
                there_too.retain(|option| seen.insert(option.clone()));
                there.only_iro |= answer.only_iro;
                true
            }
            (Value::Placed(there_too), Value::Placed(more)) => {
                let new = |(person, _): &(String, _)| !there_too.iter().any(|(placed, _)| placed == person);
                let new: Vec<_> = more.into_iter().filter(new).collect();
                there_too.extend(new);
                there.only_iro |= answer.only_iro;
                true
            }
            (there, value) => *there == value,
        }
    }

    fn choose_topics(&mut self, to: &Form, taken: &[Aside]) {
        let of = |id: &QuestionId| to.questions().find(|(_, q)| q.id == *id).map(|(step, _)| step);
        let reached = taken.iter().filter(|one| one.reached);
        let steps: Vec<&Step> = reached.filter_map(|one| of(&one.said.question)).collect();
        self.more.extend(steps.iter().filter(|step| step.more).filter_map(|step| step.topic.clone()));
        let Some(asked) = to.topics_question() else { return };
        let topics: BTreeSet<&TopicId> = steps.into_iter().filter_map(|step| to.needs_topic(step)).collect();
        if !topics.is_empty() {
            let value = Value::Many(topics.into_iter().map(ToString::to_string).collect());
            self.take(&asked.id, Answer::of(value));
        }
    }

    /// What was said in another style and is not said again in this one: for rows of its own on the check page.
    #[must_use]
    pub fn kept(&self) -> Vec<&Said> {
        self.aside
            .iter()
            .filter(|aside| aside.reached && !self.said_again(&aside.said))
            .map(|aside| &aside.said)
            .collect()
    }

    fn said_again(&self, said: &Said) -> bool {
        let now = self.answers.0.get(&said.question).map(|answer| &answer.value);
        (matches!(said.answer.value, Value::One(_)) && now.is_some()) || now == Some(&said.answer.value)
    }

    /// Keeps the answers of a screen that the path does not reach: they are sent with the rest, each with the form it
    /// was given in, in place of what was kept of the same questions.
    pub fn keep_aside(&mut self, form: &Form, step: StepAnswers) {
        for (question, answer) in step.0 {
            self.take_out(&form.id, &question);
            if let Some(answer) = answer {
                let said = Said { form: form.id.clone(), version: form.version, question, answer };
                self.aside.push(Aside { said, reached: true });
            }
        }
    }

    /// Takes out what was said in another style, because the child asked for it.
    pub fn take_out(&mut self, form: &FormId, question: &QuestionId) {
        self.aside.retain(|aside| aside.said.form != *form || aside.said.question != *question);
    }

    /// Everything that sending sends, in order: the answers on the path, then what is kept from another style.
    #[must_use]
    pub fn said(&self, form: &Form) -> Vec<Said> {
        let on_path = self.journey(form).check().into_iter().filter_map(|row| {
            Some(Said {
                form: form.id.clone(),
                version: form.version,
                question: row.question.id.clone(),
                answer: row.answer?.clone(),
            })
        });
        on_path.chain(self.kept().into_iter().cloned()).collect()
    }

    /// The question about feeling unsafe, while it has no answer here: then the check page asks it, whichever way led
    /// there. Whoever said no is not asked again.
    #[must_use]
    pub fn safety_left<'a>(&self, form: &'a Form) -> Option<&'a Question> {
        let (_, question) = form.safety_question()?;
        let answered = self.answers.0.contains_key(&question.id) || self.is_unsafe();
        (!answered).then_some(question)
    }

    /// Takes in what was answered on the check page about feeling unsafe. The page may be older than an answer that was
    /// given meanwhile in another tab: no telling is taken back by it, and the words of both stand.
    pub fn answer_safety(&mut self, question: &QuestionId, mut answer: Answer) {
        if let Some(before) = self.answers.0.get(question) {
            answer.value = before.value.beside(&answer.value);
        }
        self.put(StepAnswers(vec![(question.clone(), Some(answer))]));
    }

    /// Whether something unsafe was told, in whatever style.
    #[must_use]
    pub fn is_unsafe(&self) -> bool {
        self.answers.is_unsafe() || self.aside.iter().any(|aside| aside.said.answer.value.is_unsafe())
    }
}
