//! "More about home": the further screens of a topic, which are on the path only when the writer asked for them.
//!
//! The shortest questions of a topic come first. What lies behind them is a step marked `"more": true` in the form's
//! file; a button on the last of the topic's first screens opens all of them ([`AnswerSheet::open_more`]), and plain
//! "Next" passes them over. Once opened they stay on the path: nothing that was answered there is closed again by
//! going back.

use std::collections::BTreeSet;

use super::{AnswerSheet, Journey};
use crate::form::{Form, Step, TopicId};

/// What may be asked for on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct More {
    /// The topic that there is more about.
    pub topic: TopicId,
    /// How many further screens there are, as the answers stand.
    pub screens: usize,
}

impl<'a> Journey<'a> {
    /// What there is to ask for on this screen: the further screens of its topic, on the last of the first ones, while
    /// nobody has asked for them.
    #[must_use]
    pub fn more(&self, step: &Step) -> Option<More> {
        let topic = step.topic.as_ref().filter(|topic| !step.more && !self.more.contains(*topic))?;
        let last = self.steps.iter().rev().find(|other| other.topic.as_ref() == Some(topic))?;
        if last.id != step.id {
            return None;
        }
        let opened: BTreeSet<TopicId> = self.more.iter().chain([topic]).cloned().collect();
        let screens = Journey::new(self.form, self.answers, &opened, self.passed).steps().len() - self.steps.len();
        (screens > 0).then(|| More { topic: topic.clone(), screens })
    }
}

impl AnswerSheet {
    /// The path that its answers take.
    #[must_use]
    pub fn journey<'a>(&'a self, form: &'a Form) -> Journey<'a> {
        Journey::new(form, &self.answers, &self.more, &self.passed)
    }

    /// Opens the further screens of the topic of this screen.
    pub fn open_more(&mut self, step: &Step) {
        self.more.extend(step.topic.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::StepId;
    use crate::journey::{Answer, StepAnswers, Value};

    fn form() -> Form {
        Form::parse(
            r#"{"id": "f", "version": 1, "band": "middle", "topics": ["home"], "for_all": ["meeting"], "steps": [
            {"id": "topics", "questions": [{"id": "topics", "kind": "topics"}]},
            {"id": "home", "topic": "home", "questions": [{"id": "safe", "kind": "choice", "options": ["yes", "no"]}]},
            {"id": "safer", "topic": "home", "when": {"question": "safe", "is": ["no"]},
                "questions": [{"id": "safer", "kind": "text"}]},
            {"id": "pets", "topic": "home", "more": true, "questions": [{"id": "pets", "kind": "text"}]},
            {"id": "room", "topic": "home", "more": true, "when": {"question": "safe", "is_not": ["no"]},
                "questions": [{"id": "room", "kind": "text"}]},
            {"id": "go", "topic": "meeting", "questions": [{"id": "go", "kind": "text"}]},
            {"id": "where", "topic": "meeting", "more": true, "questions": [{"id": "where", "kind": "text"}]},
            {"id": "unsafe", "questions": [{"id": "unsafe", "kind": "unsafe"}]}]}"#,
        )
        .unwrap()
    }

    fn sheet(given: &[(&str, Value)]) -> AnswerSheet {
        let mut sheet = AnswerSheet::new(&form());
        for (question, value) in given {
            let answer = Answer::of(value.clone());
            sheet.put(StepAnswers(vec![(question.parse().unwrap(), Some(answer))]));
        }
        sheet
    }

    fn home() -> (&'static str, Value) {
        ("topics", Value::Many(vec!["home".to_owned()]))
    }

    fn path(sheet: &AnswerSheet) -> Vec<String> {
        sheet.journey(&form()).steps().iter().map(|step| step.id.to_string()).collect()
    }

    /// The screens that offer more, with how many screens that is.
    fn offers(sheet: &AnswerSheet) -> Vec<(String, usize)> {
        let form = form();
        let journey = sheet.journey(&form);
        let offer = |step: &&Step| Some((step.id.to_string(), journey.more(step)?.screens));
        journey.steps().iter().filter_map(offer).collect()
    }

    #[test]
    fn next_passes_further_screens_over_and_asking_opens_them() {
        let mut sheet = sheet(&[home()]);
        assert_eq!(path(&sheet), ["topics", "home", "go", "unsafe"]);
        assert_eq!(offers(&sheet), [("home".to_owned(), 2), ("go".to_owned(), 1)]);
        let form = form();
        sheet.open_more(form.step("home").unwrap());
        assert_eq!(path(&sheet), ["topics", "home", "pets", "room", "go", "unsafe"]);
        assert_eq!(offers(&sheet), [("go".to_owned(), 1)], "what is open is not offered");
        let home: StepId = "home".parse().unwrap();
        assert_eq!(sheet.journey(&form).next(&home).unwrap().id.as_str(), "pets");
    }

    #[test]
    fn the_last_of_the_first_screens_offers_what_the_answers_leave() {
        let no = Value::One("no".to_owned());
        assert_eq!(offers(&sheet(&[home(), ("safe", no)])), [("safer".to_owned(), 1), ("go".to_owned(), 1)]);
    }

    #[test]
    fn a_topic_for_everybody_is_asked_of_whoever_chose_nothing() {
        assert_eq!(path(&sheet(&[])), ["topics", "go", "unsafe"]);
        let mut opened = sheet(&[]);
        opened.open_more(form().step("home").unwrap());
        assert_eq!(path(&opened), ["topics", "go", "unsafe"], "more of a topic that is not chosen any more");
    }

    #[test]
    fn a_draft_of_before_there_was_more_is_read_and_one_with_more_comes_back() {
        let mut sheet = sheet(&[home()]);
        let json = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<AnswerSheet>(&json.replace(",\"more\":[]", "")).unwrap(), sheet);
        sheet.open_more(form().step("go").unwrap());
        let json = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<AnswerSheet>(&json).unwrap(), sheet);
    }
}
