//! `/check`: check the answers, then send them, once.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::answers::{answer_text, question_text};
use heard_app::child::check::{CheckLine, CheckPage, CheckView};
use heard_app::paths;
use heard_app::text::lookup;
use heard_domain::form::Kind;
use heard_domain::id::SubmissionId;
use heard_domain::journey::{Journey, Said};
use heard_domain::people::Language;
use leptos::prelude::*;

use super::drafts::{self, Draft};
use crate::http::{Posted, page, see_other};
use crate::sending;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The answers so far.
///
/// # Errors
/// When the draft does not open.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    if writing.draft.is_none() {
        return Ok(see_other(if writing.session.sent.is_some() { paths::SENT } else { paths::WRITE_START }));
    }
    let view = view_of(&drafts::open(&writing)?, writing.language(), false)?;
    Ok(page(&app, writing.language(), StatusCode::OK, move || view! { <CheckPage view=view /> }))
}

/// Sends what stands on the page. A second sending of the same page finds the receipt of the first.
///
/// # Errors
/// When storage fails, or writing is closed; then nothing was sent and the draft is still there.
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing, posted: Posted) -> Result<Response, Stop> {
    let submission: SubmissionId = posted.parse("submission")?;
    if writing.draft.as_ref().is_none_or(|draft| draft.submission != submission) {
        // Sent before: a double tap, a lost reply, the back button. Or a page older than the draft: look again.
        let sent = app.store.receipt(writing.child, submission).await?.is_some();
        return Ok(see_other(if sent { paths::SENT } else { paths::CHECK }));
    }
    let draft = drafts::open(&writing)?;
    if !anything_said(draft.form()?, &draft.body.sheet) {
        let view = view_of(&draft, writing.language(), true)?;
        return Ok(page(&app, writing.language(), StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <CheckPage view=view /> }
        }));
    }
    sending::send(&app, &writing, &draft.row, &draft.body).await?;
    Ok(see_other(paths::SENT))
}

fn view_of(draft: &Draft, language: Language, refused: bool) -> Result<CheckView, Stop> {
    let form = draft.form()?;
    let sheet = &draft.body.sheet;
    let journey = Journey::new(form, &sheet.answers);
    let words = |said: &Said| (question_text(language, said), answer_text(language, said));
    let lines = journey.check().into_iter().map(|row| {
        let change = Some(paths::question(row.step.id.as_str()));
        let question = lookup(language, &row.question.title_key(form.band));
        let answer = row.answer.map(|answer| {
            let said = Said {
                form: form.id.clone(),
                version: form.version,
                question: row.question.id.clone(),
                answer: answer.clone(),
            };
            words(&said).1
        });
        let drawing = row.answer.and_then(|answer| answer.value.drawing().cloned());
        CheckLine { question, answer, drawing, change, only_iro: row.answer.is_some_and(|answer| answer.only_iro) }
    });
    let kept = sheet.kept().into_iter().map(|said| {
        let (question, answer) = words(said);
        let drawing = said.answer.value.drawing().cloned();
        CheckLine { question, answer: Some(answer), drawing, change: None, only_iro: said.answer.only_iro }
    });
    let title = |id: &heard_domain::form::QuestionId| {
        form.question(id.as_str()).map(|question| lookup(language, &question.title_key(form.band)))
    };
    Ok(CheckView {
        band: form.band,
        voice: draft.body.voice,
        helper: draft.body.helper.as_ref().map(|helper| helper.name.expose().to_owned()).unwrap_or_default(),
        lines: lines.collect(),
        kept: kept.collect(),
        not_sent: journey.unreached().iter().filter_map(title).collect(),
        submission: draft.row.submission,
        back: journey.steps().last().map_or(paths::BEFORE.to_owned(), |step| paths::question(step.id.as_str())),
        empty: !anything_said(form, sheet),
        refused,
    })
}

/// Whether anything besides a choice of topics was said.
fn anything_said(form: &heard_domain::form::Form, sheet: &heard_domain::journey::AnswerSheet) -> bool {
    let is_topics = |said: &Said| said.read().is_some_and(|(_, question)| question.kind == Kind::Topics);
    sheet.said(form).iter().any(|said| !is_topics(said))
}
