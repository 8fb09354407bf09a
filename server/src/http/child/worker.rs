//! `/who` for a worker: in whose voice they write, and about what. They see nothing that the child wrote.

use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::say::InsteadPage;
use heard_app::child::worker::{Worker, WorkerPage};
use heard_app::fields;
use heard_app::paths;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use crate::http::{Posted, see_other};
use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The page.
///
/// # Errors
/// When the draft does not open; [`Stop::SignedOut`] when nothing is open.
pub(super) async fn get(app: &App, writing: &mut Writing) -> Result<Response, Stop> {
    resume(app, writing).await?;
    let mut worker = choices(writing, &Openings::load(app, writing).await?)?;
    if writing.draft.is_some() {
        let draft = drafts::open(writing)?;
        worker.voice = draft.body.voice_said.then_some(draft.body.voice);
        worker.purpose = Some(draft.form()?.purpose);
    }
    Ok(writing.page(app, StatusCode::OK, move || view! { <WorkerPage worker=worker /> }))
}

/// Takes both.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(app: &App, writing: &mut Writing, posted: &Posted) -> Result<Response, Stop> {
    resume(app, writing).await?;
    let openings = Openings::load(app, writing).await?;
    let worker = choices(writing, &openings)?;
    let asked = Purpose::from_code(posted.get(fields::PURPOSE));
    let Some(voice) = Voice::from_code(posted.get(fields::VOICE)).filter(|voice| worker.voices.contains(voice)) else {
        let worker = Worker { missing: true, purpose: asked, ..worker };
        return Ok(writing.page(app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <WorkerPage worker=worker /> }
        }));
    };
    // An observation is about itself; whatever else is written is what was chosen, or what is offered first.
    let purposes = openings.purposes(&[voice]);
    let purpose = asked.filter(|purpose| purposes.contains(purpose)).or(purposes.first().copied());
    let purpose = purpose.ok_or(Stop::SignedOut)?;
    let review = openings.review(purpose).ok_or(Stop::SignedOut)?;
    let (band, throw) = (openings.file.band, posted.has(fields::THROW));
    let beginning = Beginning { review, purpose, band, voice: Some(voice), helper: None, throw };
    Ok(match drafts::begin(app, writing, beginning).await? {
        Ok(()) => see_other(paths::HELPER),
        Err(begun) => writing.page(app, StatusCode::OK, move || {
            let fields = vec![(fields::VOICE, voice.code().to_owned()), (fields::PURPOSE, purpose.code().to_owned())];
            view! { <InsteadPage begun=begun fields=fields action=paths::WRITE_START /> }
        }),
    })
}

/// A worker goes on with what they began for this child, in whatever session that was.
async fn resume(app: &App, writing: &mut Writing) -> Result<(), Stop> {
    if let (None, Some(author)) = (&writing.draft, writing.author()) {
        writing.draft = app.store.resume_own_draft(writing.child, author, &writing.session.hash).await?;
    }
    Ok(())
}

fn choices(writing: &Writing, openings: &Openings<'_>) -> Result<Worker, Stop> {
    let voices = writing.voices();
    let mut purposes = openings.purposes(voices);
    if purposes.is_empty() {
        return Err(Stop::SignedOut);
    }
    purposes.retain(|purpose| purpose.is_childs());
    Ok(Worker { voices, purposes, voice: None, purpose: None, missing: false })
}
