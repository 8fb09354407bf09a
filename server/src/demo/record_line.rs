//! A line of a record as the pages make it: the question as the child read it, and the answer word for word.

use heard_app::answers::answer_text;
use heard_app::child::about::asked_of;
use heard_app::text::lookup;
use heard_domain::Words;
use heard_domain::documents::LineText;
use heard_domain::journey::{Said, Value};
use heard_domain::people::Language;
use heard_domain::voice::Helper;

/// The line for an answer. `reason` says why an "only my IRO" answer is shared; empty for all others.
#[must_use]
pub(super) fn line_text(said: &Said, language: Language, reason: &str, helper: Option<Helper>) -> LineText {
    let drawing = said.answer.value.drawing().cloned();
    let words = said.answer.value.words().map(|words| words.expose().to_owned());
    let Some((form, question)) = said.read() else {
        return LineText {
            question: String::new(),
            answer: Words::new(words.unwrap_or_default()),
            drawing,
            reason: Words::new(reason),
            helper,
            at: None,
        };
    };
    let chosen = said
        .answer
        .value
        .chosen()
        .into_iter()
        .map(|chosen| lookup(language, &question.chosen_key(chosen)).into_owned());
    let drawn = drawing.as_ref().map(|_| lookup(language, "drawing-alt").into_owned());
    let placed = matches!(said.answer.value, Value::Placed(_)).then(|| answer_text(language, said).into_owned());
    let answer: Vec<_> = chosen.chain(placed).chain(words).chain(drawn).collect();
    LineText {
        question: asked_of(language, &question.title_key(form.band), None).into_owned(),
        answer: Words::new(answer.join(", ")),
        drawing,
        reason: Words::new(reason),
        helper,
        at: None,
    }
}
