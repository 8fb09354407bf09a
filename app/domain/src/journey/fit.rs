//! Whether an answer given in one form can be an answer to the question of the same id in another.

use crate::form::{Form, Kind, Place, Question};
use crate::journey::Value;

/// An answer parted in two: what the other form can hold, and what it cannot.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fit {
    /// What the other form can hold.
    pub(super) kept: Option<Value>,
    /// What it cannot.
    pub(super) rest: Option<Value>,
}

/// Parts an answer for the question of this id in this form.
pub(super) fn fit(form: &Form, question: &str, value: &Value) -> Fit {
    let aside = || Fit { kept: None, rest: Some(value.clone()) };
    let Some(question) = form.question(question) else { return aside() };
    match (value, &question.kind) {
        (Value::Text(words), Kind::Text { max }) if words.count() <= *max => whole(value),
        (Value::Spoken { words, .. }, Kind::Text { max }) if words.count() <= *max => whole(value),
        (Value::Drawing(_), Kind::Drawing) | (Value::UnsafeTold { .. }, Kind::Unsafe) => whole(value),
        (Value::Placed(people), Kind::Places { .. }) => places(form, question, people),
        (
            Value::One(_) | Value::Many(_),
            Kind::Topics | Kind::Faces { .. } | Kind::Choice { .. } | Kind::Choices { .. },
        ) => options(form, question, value).unwrap_or_else(aside),
        _ => aside(),
    }
}

fn whole(value: &Value) -> Fit {
    Fit { kept: Some(value.clone()), rest: None }
}

/// Parts people by whether the other form asks about them.
fn places(form: &Form, question: &Question, people: &[(String, Place)]) -> Fit {
    let asks = |(person, _): &&(String, Place)| form.options(question).iter().any(|one| one.id.as_str() == person);
    let (kept, rest): (Vec<_>, Vec<_>) = people.iter().partition(asks);
    let placed = |people: Vec<&(String, Place)>| {
        (!people.is_empty()).then(|| Value::Placed(people.into_iter().cloned().collect()))
    };
    Fit { kept: placed(kept), rest: placed(rest) }
}

/// Parts what was chosen; `None` when nothing of it can be kept.
fn options(form: &Form, question: &Question, value: &Value) -> Option<Fit> {
    let offered = form.options(question);
    let known = |id: &&str| offered.iter().any(|option| option.id.as_str() == *id);
    let (kept, rest): (Vec<&str>, Vec<&str>) = value.chosen().into_iter().partition(known);
    let many = |ids: Vec<&str>| (!ids.is_empty()).then(|| Value::Many(ids.into_iter().map(str::to_owned).collect()));
    if question.takes_many() {
        return Some(Fit { kept: Some(many(kept)?), rest: many(rest) });
    }
    match kept.as_slice() {
        [one] => Some(Fit { kept: Some(Value::One((*one).to_owned())), rest: many(rest) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Drawing;

    fn form() -> Form {
        Form::parse(
            r#"{"id": "f", "version": 1, "band": "older", "steps": [{"id": "s", "questions": [
                {"id": "one", "kind": "choice", "options": ["a", "b"]},
                {"id": "many", "kind": "choices", "options": ["a", "b"]},
                {"id": "text", "kind": "text", "max": 3},
                {"id": "room", "kind": "places", "options": ["a", "b"]},
                {"id": "draw", "kind": "drawing"}]}]}"#,
        )
        .unwrap()
    }

    fn many(ids: &[&str]) -> Value {
        Value::Many(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn each_answer_is_parted_and_nothing_of_it_is_lost() {
        let (form, one) = (form(), |id: &str| Value::One(id.to_owned()));
        let text = |text: &str| Value::Text(text.into());
        let drawing = Value::Drawing(Drawing::from_text("00.1.1").unwrap());
        let at = |people: &[&str]| Value::Placed(people.iter().map(|id| ((*id).to_owned(), Place::Table)).collect());
        for (question, value, kept, rest) in [
            ("one", one("a"), Some(one("a")), None),
            ("one", one("c"), None, Some(one("c"))),
            ("one", many(&["a"]), Some(one("a")), None),
            ("one", many(&["a", "c"]), Some(one("a")), Some(many(&["c"]))),
            ("one", many(&["a", "b"]), None, Some(many(&["a", "b"]))),
            ("many", one("b"), Some(many(&["b"])), None),
            ("many", many(&["a", "c"]), Some(many(&["a"])), Some(many(&["c"]))),
            ("many", text("a"), None, Some(text("a"))),
            ("text", text("abc"), Some(text("abc")), None),
            ("text", text("abcd"), None, Some(text("abcd"))),
            ("draw", drawing.clone(), Some(drawing.clone()), None),
            ("draw", one("a"), None, Some(one("a"))),
            ("text", drawing.clone(), None, Some(drawing)),
            ("room", at(&["a"]), Some(at(&["a"])), None),
            ("room", at(&["a", "c"]), Some(at(&["a"])), Some(at(&["c"]))),
            ("room", at(&["c"]), None, Some(at(&["c"]))),
            ("room", many(&["a"]), None, Some(many(&["a"]))),
            ("many", at(&["a"]), None, Some(at(&["a"]))),
            ("gone", text("a"), None, Some(text("a"))),
        ] {
            assert_eq!(fit(&form, question, &value), Fit { kept, rest }, "{question}");
        }
    }
}
