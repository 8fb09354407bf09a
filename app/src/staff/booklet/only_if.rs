//! When a screen is on the path, in words for paper: "Only if you ticked Home at question 2".

use heard_domain::form::{Condition, Form, QuestionId, Step};

use crate::args;
use crate::text::{Text, t, tr};

/// The number of a question in the booklet, from 1.
pub(super) fn number(form: &Form, id: &QuestionId) -> usize {
    form.questions().take_while(|(_, question)| question.id != *id).count() + 1
}

/// After which answers the screen is for the child; `None` for always.
pub(super) fn words(form: &Form, step: &Step) -> Option<Text> {
    let topic = form.needs_topic(step).map(|topic| ticked_topic(form, topic.as_str()));
    let when = step.when.as_ref().map(|when| condition(form, when));
    let both = topic.into_iter().chain(when).reduce(and)?;
    Some(tr("booklet-only-if", args! { "what" => both.to_string() }))
}

fn condition(form: &Form, when: &Condition) -> Text {
    match when {
        Condition::Is { question, options } => ticked(labels(form, question, options), number(form, question)),
        Condition::IsNot { question, options } => {
            let what = labels(form, question, options).to_string();
            tr("booklet-not-ticked", args! { "what" => what, "number" => number(form, question) })
        }
        Condition::Topic(topic) => ticked_topic(form, topic.as_str()),
        Condition::All(all) => all.iter().map(|one| condition(form, one)).reduce(and).unwrap_or_default(),
        Condition::Any(any) => any.iter().map(|one| condition(form, one)).reduce(or).unwrap_or_default(),
    }
}

/// What is ticked for one of these options.
fn labels(form: &Form, question: &QuestionId, options: &[String]) -> Text {
    let asked = form.question(question.as_str());
    let label = |option: &String| asked.map_or_else(Text::default, |asked| t(&asked.chosen_key(option)));
    options.iter().map(label).map(quoted).reduce(or).unwrap_or_default()
}

fn ticked_topic(form: &Form, topic: &str) -> Text {
    let Some(asked) = form.topics_question() else { return Text::default() };
    ticked(quoted(t(&asked.chosen_key(topic))), number(form, &asked.id))
}

fn ticked(what: Text, number: usize) -> Text {
    tr("booklet-ticked", args! { "what" => what.to_string(), "number" => number })
}

fn quoted(words: Text) -> Text {
    format!("“{words}”").into()
}

fn and(one: Text, other: Text) -> Text {
    tr("booklet-and", args! { "one" => one.to_string(), "other" => other.to_string() })
}

fn or(one: Text, other: Text) -> Text {
    tr("booklet-or", args! { "one" => one.to_string(), "other" => other.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_names_the_answers_and_the_question() {
        let form = Form::parse(
            r#"{"id": "f", "version": 1, "band": "older", "topics": ["home"], "steps": [
                {"id": "start", "questions": [{"id": "topics", "kind": "topics"}]},
                {"id": "go", "topic": "home", "questions": [{"id": "go", "kind": "choice", "options": ["x", "y"]}]},
                {"id": "why", "when": {"any": [{"question": "go", "is": ["x", "y"]}, {"topic": "home"}]},
                 "questions": [{"id": "why", "kind": "text"}]},
                {"id": "other", "when": {"question": "go", "is_not": ["x"]},
                 "questions": [{"id": "other", "kind": "text"}]}]}"#,
        )
        .expect("a form");
        let plain = |step: usize| {
            let words = words(&form, &form.steps[step])?;
            Some(words.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect::<String>())
        };
        assert_eq!(plain(0), None);
        let topic = t("topic-home");
        assert_eq!(plain(1), Some(format!("Only if you ticked “{topic}” at question 1.")));
        assert_eq!(
            plain(2),
            Some(format!("Only if you ticked “o-x” or “o-y” at question 2 or you ticked “{topic}” at question 1."))
        );
        assert_eq!(plain(3).as_deref(), Some("Only if you did not tick “o-x” at question 2."));
    }
}
