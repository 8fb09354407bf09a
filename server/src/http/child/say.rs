//! `/say`: what a child wants to say.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::say::{InsteadPage, Say, SayPage};
use heard_app::fields;
use heard_app::paths;
use heard_domain::purpose::Purpose;
use heard_domain::store::SessionKind;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use super::go_on;
use crate::http::{Posted, see_other};
use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::workers::iro_first_name;

/// The page.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents; [`Stop::SignedOut`] when nothing may be said now and nothing is begun.
pub(super) async fn get(State(app): State<Arc<App>>, mut writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return Ok(see_other(paths::WRITE_START));
    }
    resume(&app, &mut writing).await?;
    let openings = Openings::load(&app, &writing).await?;
    // Nothing may be begun under this code any more; what was begun goes on.
    if openings.purposes(&[Voice::Child]).is_empty() && writing.draft.is_some() {
        return Ok(see_other(paths::QUESTIONS));
    }
    let say = choices(&app, &writing, &openings).await?;
    Ok(writing.page(&app, StatusCode::OK, move || view! { <SayPage say=say /> }))
}

/// Takes the choice. What was begun for something else is thrown away only on purpose.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, mut writing: Writing, posted: Posted) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return Ok(see_other(paths::WRITE_START));
    }
    resume(&app, &mut writing).await?;
    let openings = Openings::load(&app, &writing).await?;
    let say = choices(&app, &writing, &openings).await?;
    let chosen = Purpose::from_code(posted.get(fields::PURPOSE)).filter(|purpose| say.purposes.contains(purpose));
    let Some((purpose, review)) = chosen.and_then(|purpose| Some((purpose, openings.review(purpose)?))) else {
        let say = Say { missing: true, ..say };
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <SayPage say=say /> }
        }));
    };
    let other = drafts::begun(&writing)?.filter(|begun| *begun != purpose && !posted.has(fields::THROW));
    let goes_on = writing.draft.is_some() && drafts::open(&writing)?.form()?.purpose == purpose;
    if purpose == Purpose::BeforeReview
        && other.is_none()
        && !goes_on
        && !writing.may_see_own_words()
        && go_on::locked(&app, &writing).await?.is_some()
    {
        return Ok(see_other(paths::GO_ON));
    }
    let band = openings.file.band;
    let beginning = Beginning { review, purpose, band, voice: None, helper: None, throw: posted.has(fields::THROW) };
    Ok(match drafts::begin(&app, &writing, beginning).await? {
        Ok(()) => see_other(paths::WRITE_START),
        Err(begun) => writing.page(&app, StatusCode::OK, move || {
            let fields = vec![(fields::PURPOSE, purpose.code().to_owned())];
            view! { <InsteadPage begun=begun fields=fields action=paths::SAY /> }
        }),
    })
}

/// A child who is signed in goes on with what they saved before, in whatever session that was, where their own words
/// may be shown.
async fn resume(app: &App, writing: &mut Writing) -> Result<(), Stop> {
    if !writing.session.shows_own_words() {
        return Ok(());
    }
    if let (None, SessionKind::Child { secret, .. }) = (&writing.draft, writing.session.kind) {
        writing.draft = app.store.resume_draft(writing.child, secret, &writing.session.hash).await?;
    }
    Ok(())
}

async fn choices(app: &App, writing: &Writing, openings: &Openings<'_>) -> Result<Say, Stop> {
    let purposes = openings.purposes(&[Voice::Child]);
    if purposes.is_empty() {
        return Err(Stop::SignedOut);
    }
    let iro = iro_first_name(app, openings.file.iro).await?;
    let back = if writing.signed_in() { paths::MINE } else { paths::HOME };
    Ok(Say { band: openings.file.band, purposes, iro, begun: drafts::begun(writing)?, missing: false, back })
}
