//! `/go-on…`: what was begun before is locked with pictures: see it again, or go on without.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::go_on::GoOnPage;
use heard_app::child::secret::{PicturesPage, Purpose as Picking, SecretFault};
use heard_app::paths;
use heard_domain::purpose::Purpose;
use heard_domain::secret::PICTURES_CHOSEN;
use heard_domain::store::DraftRow;
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use super::picking::{Picked, picked};
use crate::chain::Chains;
use crate::http::{Posted, see_other};
use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::Strength;

/// The choice.
///
/// # Errors
/// [`Stop::NotFound`] for grown-ups and workers.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    match locked(&app, &writing).await? {
        Some(_) => Ok(choice(&app, &writing, false)),
        None => Ok(see_other(drafts::start(&writing))),
    }
}

/// Goes on without seeing it.
///
/// # Errors
/// As [`get`]; [`Stop::SignedOut`] when nothing may be begun now.
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.own()?;
    let openings = Openings::load(&app, &writing).await?;
    let (purpose, band) = (Purpose::BeforeReview, openings.file.band);
    let review = openings.review(purpose).ok_or(Stop::SignedOut)?;
    let beginning = Beginning { review, purpose, band, voice: None, helper: None, throw: true };
    drafts::begin(&app, &writing, beginning).await?.map_err(|_| Stop::Broken)?;
    Ok(see_other(paths::WRITE_START))
}

/// The 24 pictures.
///
/// # Errors
/// As [`get`].
pub(super) async fn get_pictures(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    match locked(&app, &writing).await? {
        Some(_) => Ok(pictures(&app, &writing, Vec::new(), None)),
        None => Ok(see_other(drafts::start(&writing))),
    }
}

/// Takes one picture more; with the fourth, tries them. The right ones make that draft the session's, as it was
/// stopped, and nothing else. The fifth wrong ones end the lock; the words stay.
///
/// # Errors
/// As [`get`]; when storage fails or too much is going on.
pub(super) async fn post_pictures(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    writing.own()?;
    if writing.draft.is_some() && drafts::open(&writing)?.form()?.purpose == Purpose::BeforeReview {
        // A second tap: it is open.
        return Ok(see_other(paths::QUESTIONS));
    }
    let Some(draft) = locked(&app, &writing).await? else { return Ok(choice(&app, &writing, true)) };
    let Picked { chosen, .. } = picked(&posted);
    if chosen.len() < PICTURES_CHOSEN {
        return Ok(pictures(&app, &writing, chosen, None));
    }
    let names = Picked { chosen, ..Picked::default() };
    let secret = names.secret().map_err(|_| Stop::BadRequest)?;
    let Some(hash) = app.store.try_lock(draft.id).await? else { return Ok(choice(&app, &writing, true)) };
    let peppered = app.vault.peppered(secret.canonical()).to_vec();
    if app.hasher.verify(Strength::Short, peppered, Some(hash)).await?
        && app.store.adopt_draft(draft.id, &writing.session.hash).await?
    {
        return Ok(see_other(paths::QUESTIONS));
    }
    match locked(&app, &writing).await? {
        Some(_) => Ok(pictures(&app, &writing, Vec::new(), Some(SecretFault::WrongLock))),
        None => Ok(choice(&app, &writing, true)),
    }
}

/// The draft that pictures would show.
///
/// # Errors
/// [`Stop::NotFound`] for grown-ups and workers; when storage fails.
pub(super) async fn locked(app: &App, writing: &Writing) -> Result<Option<DraftRow>, Stop> {
    writing.own()?;
    let chains = Chains::load(app, &writing.key, writing.child).await?;
    Ok(chains.locked(Purpose::BeforeReview).map(|link| link.row.clone()))
}

fn choice(app: &App, writing: &Writing, gone: bool) -> Response {
    writing.page(app, StatusCode::OK, move || view! { <GoOnPage gone=gone /> })
}

fn pictures(app: &App, writing: &Writing, chosen: Vec<String>, fault: Option<SecretFault>) -> Response {
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    writing.page(app, status, move || {
        view! { <PicturesPage purpose=Picking::Unlock chosen=chosen fault=fault /> }
    })
}
