//! "Only if you ticked …": a condition in words, as paper needs it.

use heard_domain::form::{Condition, QuestionId, Step};

use super::Printed;
use crate::args;
use crate::text::{Text, t, tr};

/// After which answers the screen is for the child; `None` for always, and where the questions that it follows are not
/// printed. That a topic was chosen needs no words: its heading says what it is about.
pub(super) fn words(printed: &Printed, step: &Step) -> Option<Text> {
    let when = condition(printed, step.when.as_ref()?)?;
    Some(tr("booklet-only-if", args! { "what" => when.to_string() }))
}

/// A condition; `None` where the question that it is about is not printed.
fn condition(printed: &Printed, when: &Condition) -> Option<Text> {
    let each = |all: &[Condition]| all.iter().filter_map(|one| condition(printed, one)).collect::<Vec<_>>();
    match when {
        Condition::Is { question, options } => {
            Some(ticked(labels(printed, question, options)?, printed.number(question)?))
        }
        Condition::IsNot { question, options } => {
            let (what, number) = (labels(printed, question, options)?.to_string(), printed.number(question)?);
            Some(tr("booklet-not-ticked", args! { "what" => what, "number" => number }))
        }
        Condition::Topic(topic) => {
            let asked = printed.form.topics_question()?;
            Some(ticked(quoted(t(&asked.chosen_key(topic.as_str()))), printed.number(&asked.id)?))
        }
        Condition::All(all) => each(all).into_iter().reduce(and),
        Condition::Any(any) => each(any).into_iter().reduce(or),
    }
}

/// What is ticked for one of these options.
fn labels(printed: &Printed, question: &QuestionId, options: &[String]) -> Option<Text> {
    let asked = printed.form.question(question.as_str())?;
    options.iter().map(|option| quoted(t(&asked.chosen_key(option)))).reduce(or)
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
    use heard_domain::form::Form;

    use super::super::Part;
    use super::*;

    #[test]
    fn a_condition_names_the_answers_and_the_question() {
        let form = Form::parse(
            r#"{"id": "f", "version": 1, "band": "older", "topics": ["home"], "steps": [
                {"id": "start", "questions": [{"id": "topics", "kind": "topics"}]},
                {"id": "go", "topic": "home", "questions": [{"id": "go", "kind": "choice", "options": ["x", "y"]}]},
                {"id": "why", "when": {"any": [{"question": "go", "is": ["x", "y"]}, {"topic": "home"}]},
                 "questions": [{"id": "why", "kind": "text"}]},
                {"id": "other", "topic": "home", "more": true, "when": {"question": "go", "is_not": ["x"]},
                 "questions": [{"id": "other", "kind": "text"}]},
                {"id": "last", "when": {"question": "go", "is_not": ["x"]},
                 "questions": [{"id": "last", "kind": "text"}]}]}"#,
        )
        .expect("a form");
        let form: &'static Form = Box::leak(Box::new(form));
        let first = Printed { form, part: Part::First };
        let further = Printed { form, part: Part::Further(vec!["home".to_owned()]) };
        let plain = |printed: &Printed, step: usize| {
            let words = words(printed, &form.steps[step])?;
            Some(words.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect::<String>())
        };
        assert_eq!((plain(&first, 0), plain(&first, 1)), (None, None), "a topic is known by its heading");
        let ticked = format!("you ticked “{}” at question 1.", t("topic-home"));
        assert_eq!(plain(&first, 2), Some(format!("Only if you ticked “o-x” or “o-y” at question 2 or {ticked}")));
        assert_eq!(plain(&first, 4).as_deref(), Some("Only if you did not tick “o-x” at question 2."));
        assert_eq!(plain(&further, 3), None, "the question is on another paper");
    }
}
