//! One answer as it is sent, with the form it was given in: how it is read, what it asks for, and with what care it is
//! shared.
//!
//! A child who ticks "I want to make a complaint" among questions for a review has made one, and it must not wait there
//! for somebody to come across it. Which option raises what stands in the form, beside the option.

use serde::{Deserialize, Serialize};

use crate::form::{self, Form, FormId, Question, QuestionId, TopicId};
use crate::journey::Answer;
use crate::matter::{Desk, Kind};
use crate::purpose::Purpose;
use crate::store::Part;

/// One answer with the form it was given in, and is read with for ever after: what is sealed when it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The form.
    pub form: FormId,
    /// Its version.
    pub version: u32,
    /// The question.
    pub question: QuestionId,
    /// The answer.
    pub answer: Answer,
}

/// Why an answer is shared at a review only by a deliberate step, with a reason that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// It told of something unsafe: whom it is about may sit at the table.
    Unsafe,
    /// The child marked it "only my IRO".
    OnlyIro,
    /// The child named somebody who is not to hear it, who may sit at the table.
    NotBefore,
    /// The child added it alone, after somebody helped: whoever helped may sit at the table.
    Alone,
}

impl Said {
    /// The question with its form, to read the answer with; `None` if the form is not one that Heard knows.
    #[must_use]
    pub fn read(&self) -> Option<(&'static Form, &'static Question)> {
        let form = form::find(self.form.as_str(), self.version)?;
        Some((form, form.question(self.question.as_str())?))
    }

    /// What it is about: the topic of its screen. `None` where a form has none, or is not one that Heard knows.
    #[must_use]
    pub fn topic(&self) -> Option<&'static TopicId> {
        let form = form::find(self.form.as_str(), self.version)?;
        let (step, _) = form.questions().find(|(_, question)| question.id == self.question)?;
        step.topic.as_ref()
    }

    /// With what care it is shared; `None` for what is shared like the rest. Of several reasons, the gravest.
    #[must_use]
    pub fn care(&self) -> Option<Care> {
        if self.answer.value.is_unsafe() {
            return Some(Care::Unsafe);
        }
        if self.answer.only_iro {
            return Some(Care::OnlyIro);
        }
        if !self.answer.not_before.is_empty() {
            return Some(Care::NotBefore);
        }
        self.read().filter(|(form, _)| form.purpose == Purpose::JustMe).map(|_| Care::Alone)
    }

    /// Whether putting it into this part of a record asks for a reason: what is shared with care does.
    #[must_use]
    pub fn asks_reason(&self, part: Part) -> bool {
        part == Part::Shared && self.care().is_some()
    }

    /// Whether it says if words may be quoted, which is about a report and not about the child.
    #[must_use]
    pub fn is_about_quoting(&self) -> bool {
        self.read().is_some_and(|(_, question)| !question.quotes.is_empty())
    }

    /// Whether it goes into the shared part of a record with everything else, sent for this purpose: not what is shared
    /// with care, not what the manager answers, which may be about the IRO, and not whether words may be quoted.
    #[must_use]
    pub fn is_shared_freely(&self, purpose: Purpose) -> bool {
        self.care().is_none() && Desk::answering(purpose) == Desk::Iro && !self.is_about_quoting()
    }

    /// The kinds of matter that this answer raises by itself, in the order of the form's options.
    #[must_use]
    pub fn raises(&self) -> Vec<Kind> {
        let Some((form, question)) = self.read() else { return Vec::new() };
        let chosen = self.answer.value.chosen();
        let options = form.options(question).iter().filter(|option| chosen.contains(&option.id.as_str()));
        options.filter_map(|option| option.raises).collect()
    }
}

/// The kinds of matter that views of a child who has an IRO or none raise, each once: first what they are for, then
/// what their answers ask for. `said` is what is sent ([`super::AnswerSheet::said`]): answers that the path does not
/// reach are not in it.
#[must_use]
pub fn raised(purpose: Purpose, has_iro: bool, said: &[Said]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in Kind::raised_for(purpose, has_iro).into_iter().chain(said.iter().flat_map(Said::raises)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Form, UnsafeChoice, newest};
    use crate::journey::{Answer, AnswerSheet, Answers, Company, Value};
    use crate::people::Band;

    fn many(ids: &[&str]) -> Value {
        Value::Many(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    fn one(id: &str) -> Value {
        Value::One(id.to_owned())
    }

    fn sheet(form: &Form, given: &[(&str, Value)]) -> AnswerSheet {
        let answer = |(id, value): &(&str, Value)| (id.parse().unwrap(), Answer::of(value.clone()));
        AnswerSheet { answers: Answers(given.iter().map(answer).collect()), ..AnswerSheet::new(form) }
    }

    fn kinds(purpose: Purpose, band: Band, given: &[(&str, Value)]) -> Vec<Kind> {
        let form = newest(purpose, band);
        raised(purpose, true, &sheet(form, given).said(form))
    }

    #[test]
    fn only_what_nobody_marked_is_shared_with_everything_else() {
        let form = newest(Purpose::BeforeReview, Band::Older);
        let said = |answer| Said {
            form: form.id.clone(),
            version: form.version,
            question: "home-change".parse().unwrap(),
            answer,
        };
        let open = Answer::of(Value::Text("A shelf.".into()));
        assert!(said(open.clone()).is_shared_freely(Purpose::BeforeReview));
        assert!(!said(open.clone()).is_shared_freely(Purpose::Wrong), "the manager answers a complaint");
        assert!(!said(Answer { only_iro: true, ..open.clone() }).is_shared_freely(Purpose::BeforeReview));
        let before = Answer { not_before: vec![Company::ALL[0]], ..open };
        assert!(!said(before).is_shared_freely(Purpose::BeforeReview));
    }

    #[test]
    fn what_is_asked_for_among_other_things_is_raised_once() {
        let given = [
            ("topics", many(&["rights"])),
            ("complaint", many(&["complain", "know-more"])),
            ("someone-for-me", many(&["advocate", "visitor"])),
            ("meeting-alone", one("yes")),
        ];
        let expected = [Kind::Wrong, Kind::Advocate, Kind::SeeIro];
        assert_eq!(kinds(Purpose::BeforeReview, Band::Older, &given), expected);
    }

    #[test]
    fn to_say_no_or_to_ask_how_it_works_raises_nothing() {
        let given = [
            ("topics", many(&["rights"])),
            ("complaint", many(&["know-more"])),
            ("someone-for-me", many(&["know-more", "no-thanks"])),
            ("meeting-alone", one("not-sure")),
        ];
        assert_eq!(kinds(Purpose::BeforeReview, Band::Older, &given), []);
    }

    #[test]
    fn an_answer_that_is_not_sent_raises_nothing() {
        let given = [("topics", many(&["home"])), ("complaint", many(&["complain"]))];
        assert_eq!(kinds(Purpose::BeforeReview, Band::Older, &given), [], "the topic was not chosen");
    }

    #[test]
    fn an_answer_in_another_style_is_still_asked_for() {
        let (from, to) = (newest(Purpose::BeforeReview, Band::Older), newest(Purpose::BeforeReview, Band::Pictures));
        let given = [("topics", many(&["rights"])), ("complaint", many(&["complain"]))];
        let switched = sheet(from, &given).switch(from, to);
        assert_eq!(raised(Purpose::BeforeReview, true, &switched.said(to)), [Kind::Wrong]);
    }

    #[test]
    fn to_talk_alone_first_is_for_the_iro_in_every_style() {
        for band in Band::ALL {
            let form = newest(Purpose::BeforeReview, band);
            let mut asked = sheet(form, &[("meeting-alone", one("yes"))]);
            let (step, _) = form.questions().find(|(_, one)| one.id.as_str() == "meeting-alone").unwrap();
            // In the youngest style it is asked of whoever wants to say more about the meeting.
            asked.open_more(step);
            assert_eq!(raised(Purpose::BeforeReview, true, &asked.said(form)), [Kind::SeeIro]);
        }
    }

    #[test]
    fn a_complaint_may_ask_for_an_advocate_as_well() {
        for band in [Band::Middle, Band::Older] {
            let given = |choice| [("wrong-what", Value::Text("Bags.".into())), ("wrong-advocate", one(choice))];
            assert_eq!(kinds(Purpose::Wrong, band, &given("yes")), [Kind::Wrong, Kind::Advocate]);
            assert_eq!(kinds(Purpose::Wrong, band, &given("know-more")), [Kind::Wrong]);
        }
    }

    #[test]
    fn what_whoever_is_at_the_table_may_not_hear_is_shared_with_care() {
        let said = |purpose, question: &str, answer: Answer| {
            let form = newest(purpose, Band::Middle);
            Said { form: form.id.clone(), version: form.version, question: question.parse().unwrap(), answer }
        };
        let words = |only_iro| Answer { only_iro, ..Answer::of(Value::Text("I like swimming.".into())) };
        let told = |choice, words: &str| {
            let value = Value::UnsafeTold { choice, words: words.into() };
            said(Purpose::BeforeReview, "unsafe", Answer::of(value)).care()
        };
        assert_eq!(told(Some(UnsafeChoice::Yes), ""), Some(Care::Unsafe));
        assert_eq!(told(None, "it is about dad"), Some(Care::Unsafe));
        assert_eq!(told(Some(UnsafeChoice::No), ""), None);
        let usual = |only_iro| said(Purpose::BeforeReview, "anything-else", words(only_iro)).care();
        assert_eq!((usual(true), usual(false)), (Some(Care::OnlyIro), None));
        let not_before = Answer { not_before: vec![Company::Carer], ..words(false) };
        assert_eq!(said(Purpose::BeforeReview, "anything-else", not_before).care(), Some(Care::NotBefore));
        assert_eq!(said(Purpose::JustMe, "just-me", words(false)).care(), Some(Care::Alone));
    }
}
