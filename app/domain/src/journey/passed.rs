//! "Not about me": what a child says is not about them is not asked again at their next review.
//!
//! Whoever has no brother is not asked each time how often they see him. What was said is kept sealed with the child
//! ([`NotAboutMe`]) when the views before a review are sent, and goes along with each draft that is begun for one;
//! there those questions are passed over as if the child had said it again. One touch brings all of them back
//! ([`AnswerSheet::ask_again`]). No page says which they are: whoever holds the phone now may be somebody else.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::AnswerSheet;
use crate::form::{Form, QuestionId};

/// The option, wherever it is offered.
pub const NOT_ABOUT_ME: &str = "not-about-me";

/// The questions of which a child said last that they are not about them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotAboutMe(pub BTreeSet<QuestionId>);

impl NotAboutMe {
    /// The same once a draft was sent: what was said in it counts, and what it brought back is asked again unless it
    /// was said anew.
    #[must_use]
    pub fn after(mut self, sheet: &AnswerSheet, form: &Form) -> Self {
        if sheet.asked_again {
            self.0.clear();
        }
        for said in sheet.said(form) {
            if said.answer.value.chosen().contains(&NOT_ABOUT_ME) {
                self.0.insert(said.question);
            } else {
                self.0.remove(&said.question);
            }
        }
        self
    }
}

impl AnswerSheet {
    /// Brings back what was passed over.
    pub fn ask_again(&mut self) {
        self.passed.clear();
        self.asked_again = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::{Answer, Value};

    fn form() -> Form {
        Form::parse(
            r#"{"id": "f", "version": 1, "band": "middle", "topics": ["family"], "steps": [
            {"id": "topics", "questions": [{"id": "topics", "kind": "topics"}]},
            {"id": "time", "topic": "family",
                "questions": [{"id": "time", "kind": "choice", "options": ["yes", "not-about-me"]}]},
            {"id": "why", "topic": "family", "when": {"question": "time", "is_not": ["not-about-me"]},
                "questions": [{"id": "why", "kind": "text"}]},
            {"id": "both", "topic": "family", "questions": [
                {"id": "mum", "kind": "choice", "options": ["yes", "not-about-me"]},
                {"id": "dad", "kind": "choice", "options": ["yes", "not-about-me"]}]},
            {"id": "safe", "questions": [{"id": "unsafe", "kind": "unsafe"}]}]}"#,
        )
        .unwrap()
    }

    fn sheet(passed: &[&str], given: &[(&str, &str)]) -> AnswerSheet {
        let mut sheet = AnswerSheet::new(&form());
        sheet.passed = passed.iter().map(|id| id.parse().unwrap()).collect();
        let topics = ("topics".parse().unwrap(), Answer::of(Value::Many(vec!["family".to_owned()])));
        let one = |(id, option): &(&str, &str)| (id.parse().unwrap(), Answer::of(Value::One((*option).to_owned())));
        sheet.answers.0 = given.iter().map(one).chain([topics]).collect();
        sheet
    }

    fn path(sheet: &AnswerSheet) -> Vec<String> {
        sheet.journey(&form()).steps().iter().map(|step| step.id.to_string()).collect()
    }

    #[test]
    fn what_is_not_about_a_child_is_passed_over_with_what_follows_from_it() {
        assert_eq!(path(&sheet(&[], &[])), ["topics", "time", "why", "both", "safe"]);
        assert_eq!(path(&sheet(&["time"], &[])), ["topics", "both", "safe"]);
        let one_of_two = sheet(&["mum"], &[]);
        assert_eq!(path(&one_of_two), ["topics", "time", "why", "both", "safe"], "the other is still asked");
        let form = form();
        let checked = one_of_two.journey(&form).check();
        assert!(checked.iter().all(|row| row.question.id.as_str() != "mum"), "nor is it called left out");
        assert_eq!(path(&sheet(&["mum", "dad"], &[])), ["topics", "time", "why", "safe"]);
    }

    #[test]
    fn it_is_known_from_one_review_to_the_next_until_something_else_is_said() {
        let known = |ids: &[&str]| NotAboutMe(ids.iter().map(|id| id.parse().unwrap()).collect());
        let said = sheet(&[], &[("time", "yes"), ("mum", "not-about-me")]);
        assert_eq!(NotAboutMe::default().after(&said, &form()), known(&["mum"]));
        assert_eq!(known(&["mum"]).after(&sheet(&["mum"], &[("time", "yes")]), &form()), known(&["mum"]));
        let mut again = sheet(&["mum", "time"], &[]);
        again.ask_again();
        assert_eq!(path(&again), ["topics", "time", "why", "both", "safe"]);
        again.answers.0.insert("mum".parse().unwrap(), Answer::of(Value::One("yes".to_owned())));
        assert_eq!(known(&["mum", "time"]).after(&again, &form()), known(&[]));
    }
}
