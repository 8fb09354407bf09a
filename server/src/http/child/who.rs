//! `/who`: who is writing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::who::WhoPage;
use heard_app::fields;
use heard_app::paths;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::{drafts, worker};
use crate::http::{Posted, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The page. A worker is asked other things.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents; when the draft does not open.
pub(super) async fn get(State(app): State<Arc<App>>, mut writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return worker::get(&app, &mut writing).await;
    }
    if writing.draft.is_none() {
        return Ok(see_other(drafts::start(&writing)));
    }
    let draft = drafts::open(&writing)?;
    let chosen = draft.body.voice_said.then_some(draft.body.voice);
    let voices = voices(draft.form()?.purpose, &writing);
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! { <WhoPage voices=voices chosen=chosen missing=false /> }
    }))
}

/// Takes the choice.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, mut writing: Writing, posted: Posted) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return worker::post(&app, &mut writing, &posted).await;
    }
    if writing.draft.is_none() {
        return Ok(see_other(drafts::start(&writing)));
    }
    let draft = drafts::open(&writing)?;
    let voices = voices(draft.form()?.purpose, &writing);
    let Some(voice) = Voice::from_code(posted.get(fields::VOICE)).filter(|voice| voices.contains(voice)) else {
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, || {
            view! { <WhoPage voices=voices chosen=None missing=true /> }
        }));
    };
    drafts::change(&app, &writing, draft, |body| drafts::write_as(body, voice, None)).await?;
    Ok(see_other(if voice.has_helper() { paths::HELPER } else { paths::QUESTIONS }))
}

/// Who may be writing this.
fn voices(purpose: Purpose, writing: &Writing) -> Vec<Voice> {
    writing.voices().iter().copied().filter(|voice| purpose.open_to(*voice)).collect()
}
