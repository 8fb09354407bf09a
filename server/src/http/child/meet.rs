//! `/before`: what happens with the words; `/meet`: meet your IRO.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::before::BeforePage;
use heard_app::child::greeting::Greetings;
use heard_app::child::meet::MeetPage;
use heard_app::paths;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::drafts;
use super::greeting::greetings;
use crate::children::{file, iro_card, iro_first_name};
use crate::http::{page, see_other};
use crate::session::{Writing, chosen_language, presented};
use crate::state::App;
use crate::stop::Stop;

/// What happens with the words.
///
/// # Errors
/// When storage fails.
pub(super) async fn get_before(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    if writing.draft.is_none() {
        return Ok(see_other(paths::WRITE_START));
    }
    let draft = drafts::open(&writing)?;
    let band = draft.form()?.band;
    let written_by_other = draft.body.voice.has_helper();
    let iro = iro_first_name(&app, file(&app, writing.child).await?.iro).await?;
    Ok(page(&app, writing.language(), StatusCode::OK, move || {
        view! { <BeforePage iro=iro band=band written_by_other=written_by_other /> }
    }))
}

/// Goes on to the IRO.
pub(super) async fn post_before(_: Writing) -> Response {
    see_other(paths::MEET)
}

/// The IRO, for whoever writes or reads.
///
/// # Errors
/// [`Stop::SignedOut`] when nobody is signed in.
pub(super) async fn get(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    let hash = presented(&headers).ok_or(Stop::SignedOut)?;
    let session = app.store.session(&hash, app.clock.now()).await?.ok_or(Stop::SignedOut)?;
    let (child, next) = match session.kind {
        SessionKind::Writer { child, .. } => (child, paths::QUESTIONS),
        SessionKind::Staff { staff, writing_for: Some(child), .. } => {
            let standing = app.store.standing(staff, child).await?.filter(|standing| standing.allocated);
            (standing.map(|_| child).ok_or(Stop::NotFound)?, paths::QUESTIONS)
        }
        SessionKind::Child { child, .. } if session.draft.is_some() => (child, paths::QUESTIONS),
        SessionKind::Child { child, .. } => (child, paths::MINE),
        SessionKind::Staff { .. } | SessionKind::HalfStaff { .. } => return Err(Stop::SignedOut),
    };
    let file = file(&app, child).await?;
    let iro = iro_card(&app, file.iro).await?;
    let own = matches!(session.kind, SessionKind::Child { .. }) && session.secret_confirmed;
    let greetings = if own {
        greetings(&app, &file, &app.vault.open_key(&session.key)?, true).await?
    } else {
        Greetings::default()
    };
    Ok(page(&app, chosen_language(&headers), StatusCode::OK, move || {
        view! { <MeetPage iro=iro greetings=greetings next=next /> }
    }))
}
