//! `/stop…`: stop for now. What was written is kept; whoever wants to see it again chooses four pictures, there and
//! then. Stopping ends the session.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use heard_app::child::secret::{PicturesPage, Purpose as Picking, SecretFault};
use heard_app::child::stop::{StopPage, StoppedPage, Stopping};
use heard_app::paths;
use heard_domain::going_on::kept_until;
use heard_domain::purpose::Purpose;
use heard_domain::secret::PICTURES_CHOSEN;
use leptos::prelude::*;

use super::closing::{close, nothing_left};
use super::drafts::{self, Draft};
use super::picking::{Picked, picked};
use crate::http::{Posted, page, see_other};
use crate::session::{Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::Strength;

/// What is kept, until when, and how to see it again.
///
/// # Errors
/// [`Stop::NotFound`] for grown-ups and workers.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.own()?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let page = Stopping {
        band: draft.form()?.band,
        until: kept_until(draft.row.updated_at),
        may_lock: may_lock(&writing, &draft)?,
        back: paths::CHECK.to_owned(),
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <StopPage page=page /> }))
}

/// Just stops.
///
/// # Errors
/// As [`get`]; when storage fails: then the session goes on.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap, writing: Writing) -> Result<Response, Stop> {
    writing.own()?;
    stopped(&app, &headers).await
}

/// The 24 pictures.
///
/// # Errors
/// As [`get`].
pub(super) async fn get_pictures(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    match lockable(&writing)? {
        Some(_) => Ok(pictures(&app, &writing, Picked::default(), None)),
        None => Ok(see_other(paths::STOP)),
    }
}

/// Takes one picture more; with the fourth of the second time, locks the draft and stops.
///
/// # Errors
/// As [`get`]; when storage fails or too much is going on.
pub(super) async fn post_pictures(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    let Some(draft) = lockable(&writing)? else { return Ok(see_other(paths::STOP)) };
    let picked = picked(&posted);
    if picked.chosen.len() < PICTURES_CHOSEN {
        return Ok(pictures(&app, &writing, picked, None));
    }
    let secret = picked.secret().map_err(|_| Stop::BadRequest)?;
    if picked.first.is_empty() {
        let again = Picked { chosen: Vec::new(), first: picked.chosen };
        return Ok(pictures(&app, &writing, again, None));
    }
    if picked.first != picked.chosen {
        return Ok(pictures(&app, &writing, Picked::default(), Some(SecretFault::Differs)));
    }
    let peppered = app.vault.peppered(secret.canonical()).to_vec();
    let hash = app.hasher.hash(Strength::Short, peppered, &*app.dice).await?;
    if !app.store.lock_draft(draft.row.id, &hash).await? {
        return Err(Stop::NotFound);
    }
    stopped(&app, &headers).await
}

/// The page after it. It knows nobody.
pub(super) async fn get_stopped(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    page(&app, chosen_language(&headers), StatusCode::OK, || view! { <StoppedPage /> })
}

/// The draft, if pictures may be chosen for it.
fn lockable(writing: &Writing) -> Result<Option<Draft>, Stop> {
    writing.own()?;
    let Ok(draft) = drafts::ready(writing)? else { return Ok(None) };
    Ok(may_lock(writing, &draft)?.then_some(draft))
}

/// Whoever is signed in sees their words anyway, and what was begun besides the views before a review is never hinted
/// at.
fn may_lock(writing: &Writing, draft: &Draft) -> Result<bool, Stop> {
    Ok(!writing.signed_in() && draft.body.holds_anything() && draft.form()?.purpose == Purpose::BeforeReview)
}

fn pictures(app: &App, writing: &Writing, picked: Picked, fault: Option<SecretFault>) -> Response {
    let Picked { chosen, first } = picked;
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let purpose = if first.is_empty() { Picking::Lock } else { Picking::LockAgain };
    writing.page(app, status, move || {
        view! { <PicturesPage purpose=purpose chosen=chosen first=first fault=fault /> }
    })
}

/// Ends the session, and the browser forgets what it kept of us.
async fn stopped(app: &App, headers: &HeaderMap) -> Result<Response, Stop> {
    close(app, headers).await?;
    Ok((nothing_left(), see_other(paths::STOPPED)).into_response())
}
