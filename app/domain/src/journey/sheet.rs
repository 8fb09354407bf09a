//! The answers of a draft, across styles.
//!
//! A child may switch style (pictures, 8 to 12, 13 and over) at any time without losing an answer. Answers to the
//! same question, as far as the other form can hold them, go along. The others are kept **aside** with the form they
//! were given in: they come back with that style, and until then the check page shows them in rows of their own
//! and they are sent with the rest, each with its own form, unless the child takes them out.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::fit::{Fit, fit};
use super::said::Said;
use crate::form::{self, Form, FormId, Question, QuestionId, TopicId};
use crate::journey::{Answer, Answers, Journey, StepAnswers, Value};

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
        let (aside, cleared) = (Vec::new(), Vec::new());
        Self { form: form.id.clone(), version: form.version, answers: Answers::default(), aside, cleared }
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
        let (answers, cleared) = Journey::settle(form, std::mem::take(&mut self.answers));
        self.answers = answers;
        let new = cleared.into_iter().filter(|question| !self.cleared.contains(question)).collect::<Vec<_>>();
        self.cleared.extend(new);
    }

    /// The form in use; `None` if it is not one that Heard knows.
    #[must_use]
    pub fn form(&self) -> Option<&'static Form> {
        form::find(self.form.as_str(), self.version)
    }

    /// Goes on in another style (or a newer version). Nothing is lost: what `to` cannot hold is kept aside, what was
    /// aside and it can hold comes back, and the topics of answers that came along count as chosen.
    #[must_use]
    pub fn switch(self, from: &Form, to: &Form) -> Self {
        let unreached = Journey::new(from, &self.answers).unreached();
        let topics = from.topics_question().map(|question| question.id.clone());
        let given = self.answers.0.into_iter().map(|(question, answer)| {
            // A choice of topics decides what is asked and says nothing by itself.
            let reached = !unreached.contains(&question) && topics.as_ref() != Some(&question);
            Aside { said: Said { form: from.id.clone(), version: from.version, question, answer }, reached }
        });
        let mut next = Self::new(to);
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
        for question in Journey::new(to, &next.answers).unreached() {
            next.answers.0.remove(&question);
            next.aside.extend(taken.iter().filter(|one| one.said.question == question).cloned());
        }
        next.aside.reverse();
        next.cleared = self.cleared;
        next.cleared.retain(|question| !next.answers.0.contains_key(question));
        next
    }

    /// Takes an answer in unless the question has another one already. More options of a question that takes many
    /// are added; if either was for the IRO alone, both stay so.
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
            (there, value) => *there == value,
        }
    }

    fn choose_topics(&mut self, to: &Form, taken: &[Aside]) {
        let Some(asked) = to.topics_question() else { return };
        let of = |id: &QuestionId| to.questions().find(|(_, q)| q.id == *id).and_then(|(step, _)| step.topic.as_ref());
        let reached = taken.iter().filter(|one| one.reached);
        let topics: BTreeSet<&TopicId> = reached.filter_map(|one| of(&one.said.question)).collect();
        if !topics.is_empty() {
            let value = Value::Many(topics.into_iter().map(ToString::to_string).collect());
            self.take(&asked.id, Answer { value, only_iro: false });
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
        let on_path = Journey::new(form, &self.answers).check().into_iter().filter_map(|row| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::UnsafeChoice;

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
        let answer = Answer { value, only_iro: question == "who" };
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
        assert_eq!(sheet.answers.get("who").unwrap(), &Answer { value: many(&["mum"]), only_iro: true });
        assert_eq!(sheet.answers.get("topics").unwrap().value, many(&["family", "me"]));
        assert_eq!(
            kept(&sheet),
            ["draw", "more", "who"],
            "what the other form cannot hold is shown in rows of its own"
        );
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
            let answer = words.map(|words| Answer { value: Value::Text(words.into()), only_iro: false });
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
        let answer = value.map(|value| Answer { value, only_iro: false });
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
        Answer { value: Value::UnsafeTold { choice, words: words.into() }, only_iro: false }
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
}
