//! What answers ask for: the matters that a sending raises.
//!
//! A child who ticks "I want to make a complaint" among questions for a review has made one, and it must not wait there
//! for somebody to come across it. Which option raises what stands in the form, beside the option.

use super::Said;
use crate::matter::Kind;

impl Said {
    /// The kinds of matter that this answer raises by itself, in the order of the form's options.
    #[must_use]
    pub fn raises(&self) -> Vec<Kind> {
        let Some((form, question)) = self.read() else { return Vec::new() };
        let chosen = self.answer.value.chosen();
        let options = form.options(question).iter().filter(|option| chosen.contains(&option.id.as_str()));
        options.filter_map(|option| option.raises).collect()
    }
}

/// The kinds of matter that views raise, each once: first `own`, by what they are for ([`Kind::raised_for`]), then what
/// their answers ask for. `said` is what is sent ([`super::AnswerSheet::said`]): answers that the path does not reach are
/// not in it.
#[must_use]
pub fn raised(own: Option<Kind>, said: &[Said]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in own.into_iter().chain(said.iter().flat_map(Said::raises)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Form, newest};
    use crate::journey::{Answer, AnswerSheet, Answers, Value};
    use crate::people::Band;
    use crate::purpose::Purpose;

    fn many(ids: &[&str]) -> Value {
        Value::Many(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    fn one(id: &str) -> Value {
        Value::One(id.to_owned())
    }

    fn sheet(form: &Form, given: &[(&str, Value)]) -> AnswerSheet {
        let answer =
            |(id, value): &(&str, Value)| (id.parse().unwrap(), Answer { value: value.clone(), only_iro: false });
        AnswerSheet { answers: Answers(given.iter().map(answer).collect()), ..AnswerSheet::new(form) }
    }

    fn kinds(purpose: Purpose, band: Band, given: &[(&str, Value)]) -> Vec<Kind> {
        let form = newest(purpose, band);
        raised(Kind::raised_for(purpose, true), &sheet(form, given).said(form))
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
        assert_eq!(raised(None, &switched.said(to)), [Kind::Wrong]);
    }

    #[test]
    fn to_talk_alone_first_is_for_the_iro_in_every_style() {
        for band in Band::ALL {
            assert_eq!(kinds(Purpose::BeforeReview, band, &[("meeting-alone", one("yes"))]), [Kind::SeeIro]);
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
}
