//! `/staff/matters/{matter}/answers/{answer}`: what is said to one answer of views that were sent to this desk.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use heard_app::staff::answer::{Answer, AnswerPage};
use heard_domain::id::AnswerId;
use leptos::prelude::*;

use super::answer::{keep_reply, read_reply, refuse};
use super::matter::Opened;
use super::views::answer_line;
use super::{id, page, people};
use crate::access::allow_matter;
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// The answer with the reply so far.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not on this worker's desk.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    Path((matter, answer)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let (_, _, mut shown) = at(&app, &working, &matter, id(&answer)?).await?;
    if let Some((kind, words)) = shown.line.reply.clone() {
        (shown.kind, shown.words) = (Some(kind), words);
    }
    Ok(page(&app, &[], move || view! { <Answer page=shown /> }))
}

/// Keeps the reply.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not on this worker's desk.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    Path((matter, answer)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (opened, key, shown) = at(&app, &working, &matter, id(&answer)?).await?;
    match read_reply(&posted) {
        Ok(text) => {
            keep_reply(&app, &working, &key, &opened.row, shown.line.id, &text).await?;
            Ok(see_other(&shown.back))
        }
        Err(typed) => Ok(refuse(&app, shown, typed)),
    }
}

/// The views, the child's key and the page of an answer.
async fn at(
    app: &App,
    working: &Working,
    matter: &str,
    answer: AnswerId,
) -> Result<(Opened, DataKey, AnswerPage), Stop> {
    let (row, key) = allow_matter(app, working, id(matter)?).await?;
    let opened = Opened::of(app, working, &row, &key).await?.ok_or(Stop::NotFound)?;
    let given = opened.given(answer).ok_or(Stop::NotFound)?;
    let replies = app.store.replies(opened.row.id).await?;
    let shown = AnswerPage {
        role: working.role,
        back: format!("/staff/matters/{}", row.id).into(),
        voice: opened.row.voice,
        called: people::child(app, row.child, &row.key, &row.identity)?.called().to_owned().into(),
        line: answer_line(&key, opened.language, given, replies.iter())?,
        language: opened.language,
        kind: None,
        words: "".into(),
        troubles: Vec::new(),
    };
    Ok((opened, key, shown))
}
