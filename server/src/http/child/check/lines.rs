//! The lines of the check page: what was said, as it is shown there.

use heard_app::answers::{answer_text, promised_text, question_text};
use heard_app::child::about::{AboutChild, asked_of};
use heard_app::child::check::CheckLine;
use heard_app::paths;
use heard_app::text::{Text, lookup};
use heard_domain::documents::PromiseSaid;
use heard_domain::form::{self, Form, Kind};
use heard_domain::journey::{CheckRow, Said};
use heard_domain::people::{Band, Language};
use heard_domain::purpose::Purpose;

/// A question that was left empty, and cannot be answered from here.
fn empty(question: Text) -> CheckLine {
    CheckLine {
        question,
        answer: None,
        drawing: None,
        recording: None,
        change: None,
        topic: None,
        is_topics: false,
        pictures: Vec::new(),
        only_iro: false,
        not_before: Vec::new(),
    }
}

/// What was said in another style or an earlier draft, to be read and not changed.
pub(super) fn said(language: Language, said: &Said) -> CheckLine {
    CheckLine {
        answer: Some(answer_text(language, said)),
        drawing: said.answer.value.drawing().cloned(),
        recording: said.answer.value.recording(),
        only_iro: said.answer.only_iro,
        not_before: said.answer.not_before.clone(),
        ..empty(question_text(language, said))
    }
}

/// What became of a promise of last time.
pub(super) fn promise(language: Language, band: Band, said: &PromiseSaid) -> CheckLine {
    let asked = form::newest(Purpose::LastTime, band).questions().next().map(|(_, question)| question);
    CheckLine {
        answer: asked.map(|question| lookup(language, &question.chosen_key(said.happened.code()))),
        change: Some(paths::LAST_TIME.to_owned()),
        ..empty(promised_text(language, &said.promised))
    }
}

/// A question on the path, answered or not, with the way to its screen.
pub(super) fn row(language: Language, form: &Form, row: &CheckRow<'_>, about: Option<&AboutChild>) -> CheckLine {
    let question = asked_of(language, &row.question.title_key(form.band), about);
    let topic = row.step.topic.as_ref().zip(form.topics_question());
    let line = match row.answer {
        Some(answer) => said(
            language,
            &Said {
                form: form.id.clone(),
                version: form.version,
                question: row.question.id.clone(),
                answer: answer.clone(),
            },
        ),
        None => empty(question.clone()),
    };
    CheckLine {
        question,
        change: Some(paths::question(form, row.step)),
        topic: topic.map(|(topic, asked)| lookup(language, &asked.chosen_key(topic.as_str()))),
        is_topics: row.question.kind == Kind::Topics,
        pictures: row.answer.map(|answer| form.pictures_of(row.question, &answer.value)).unwrap_or_default(),
        ..line
    }
}
