//! An answer in words: the question as it was asked, and what was said, read with the form it was given in.

use heard_domain::documents::{Given, Promised, ReplyKind, ReplyText};
use heard_domain::form::Place;
use heard_domain::journey::{Said, Value};
use heard_domain::people::Language;

use crate::child::about::asked_of;
use crate::text::{Text, day, lookup, lookup_with, tr};
use crate::{args, key};

/// What was asked when this was given: its question, or whether a promise of last time happened, as a point of its
/// own.
#[must_use]
pub fn asked_text(language: Language, given: &Given) -> Text {
    given.promised.as_ref().map_or_else(|| question_text(language, &given.said), |one| promised_text(language, one))
}

/// Whether a promise of last time happened, as a question.
#[must_use]
pub fn promised_text(language: Language, promised: &Promised) -> Text {
    let values = args! { "what" => promised.what.expose(), "who" => promised.who.expose() };
    lookup_with(language, key!("last-time-said"), &values)
}

/// The question, in a language; the bare id if its form is not one that Heard knows.
#[must_use]
pub fn question_text(language: Language, said: &Said) -> Text {
    match said.read() {
        Some((form, question)) => asked_of(language, &question.title_key(form.band), None),
        None => said.question.to_string().into(),
    }
}

/// The answer: chosen words in a language, written ones to the letter; for a drawing, that it is one.
#[must_use]
pub fn answer_text(language: Language, said: &Said) -> Text {
    let chosen = |value: &str| match said.read() {
        Some((_, question)) => lookup(language, &question.chosen_key(value)),
        None => value.to_owned().into(),
    };
    match &said.answer.value {
        Value::One(value) => chosen(value),
        Value::Many(values) => values.iter().map(|value| chosen(value)).collect::<Vec<_>>().join(", ").into(),
        Value::Placed(_) => placed_text(language, &said.answer.value, chosen),
        Value::Text(words) => words.expose().to_owned().into(),
        Value::Spoken { recording, words } => {
            let note = lookup_with(language, key!("voice-recording"), &args! { "length" => recording.length() });
            if words.is_blank() { note } else { format!("{}\n{note}", words.expose()).into() }
        }
        Value::Drawing(_) => lookup(language, "drawing-alt"),
        Value::UnsafeTold { choice, words } => {
            let ticked = choice.map(|choice| lookup(language, choice.key()));
            let parts = [ticked, Some(words.expose().to_owned().into()).filter(|text: &Text| !text.is_empty())];
            parts.into_iter().flatten().collect::<Vec<_>>().join("\n").into()
        }
    }
}

/// Who should be where, a line for each place that has somebody.
fn placed_text(language: Language, placed: &Value, named: impl Fn(&str) -> Text) -> Text {
    let line = |place: Place| {
        let people: Vec<_> = placed.at(place).into_iter().map(&named).collect();
        let values = args! { "place" => lookup(language, place.key()), "people" => people.join(", ") };
        (!people.is_empty()).then(|| lookup_with(language, key!("placed"), &values))
    };
    Place::ALL.into_iter().filter_map(line).collect::<Vec<_>>().join("\n").into()
}

/// Who does what an answer promises, and by when; who can, or who decides: in a sentence, in the page's language.
/// `None` where the answer does not say.
#[must_use]
pub fn who_and_when(reply: &ReplyText) -> Option<Text> {
    if reply.who.is_blank() {
        return None;
    }
    let who = reply.who.expose().trim().to_owned();
    Some(match (reply.kind, reply.by) {
        (ReplyKind::WillDo, Some(by)) => tr("reply-who-when", args! { "who" => who, "by" => day(by).into_owned() }),
        (ReplyKind::Cannot, _) => tr("reply-who-can", args! { "who" => who }),
        (ReplyKind::SomebodyElse, _) => tr("reply-who-decides", args! { "who" => who }),
        (ReplyKind::Heard | ReplyKind::WillDo, _) => return None,
    })
}
