//! `/last-time`: what became of the promises of last time, for a child who is signed in with a confirmed secret. An
//! invitation reads nothing back, promises included.
//!
//! An invitation reads nothing back, so promises of last time are shown only to a child who is signed in with a
//! confirmed secret; others are told that they can sign in to see them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::last_time::{LastTimePage, Promise, field};
use heard_app::paths;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::{DecisionText, PromiseSaid, Promised};
use heard_domain::english_time;
use heard_domain::form::newest;
use heard_domain::matter::Happened;
use heard_domain::purpose::Purpose;
use heard_domain::store::Asked;
use leptos::prelude::*;

use super::drafts::{self, Draft};
use crate::children::{file, last_held};
use crate::http::{Posted, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page; on to the questions where there is nothing to ask.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents; when storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let promises = promises(&app, &writing, &draft).await?;
    if promises.is_empty() {
        return Ok(see_other(paths::QUESTIONS));
    }
    let form = newest(Purpose::LastTime, draft.form()?.band);
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! { <LastTimePage form=form promises=promises /> }
    }))
}

/// Takes what is said of each. What is left empty is not said.
///
/// # Errors
/// As [`get`]; [`Stop::BadRequest`] for an answer that is not offered.
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing, posted: Posted) -> Result<Response, Stop> {
    writing.childs()?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let mut said = Vec::new();
    for Promise { decision, what, who, .. } in promises(&app, &writing, &draft).await? {
        let happened = match posted.get(&field(decision)) {
            "" => continue,
            code => Happened::from_code(code).ok_or(Stop::BadRequest)?,
        };
        said.push(PromiseSaid { promised: Promised { decision, what, who }, happened });
    }
    drafts::change(&app, &writing, draft, |body| body.promises.clone_from(&said)).await?;
    Ok(see_other(paths::QUESTIONS))
}

/// The promises that the child is asked about now ([`is_asked_about`]), if their letters can be read.
///
/// [`is_asked_about`]: heard_domain::promise::Promise::is_asked_about
async fn promises(app: &App, writing: &Writing, draft: &Draft) -> Result<Vec<Promise>, Stop> {
    if !writing.known() || draft.form()?.purpose != Purpose::BeforeReview || !draft.body.voice.is_childs() {
        return Ok(Vec::new());
    }
    let file = file(app, writing.child).await?;
    let Some(last) = last_held(&file) else { return Ok(Vec::new()) };
    let entry = Entry {
        at: app.clock.now(),
        actor: writing.actor(),
        child: Some(writing.child),
        action: Action::ReadPromises,
        object: ObjectKind::Child,
        object_id: *writing.child.as_bytes(),
    };
    let rows = app.store.read_promises(Asked::Readable(writing.child, app.clock.now()), &entry).await?;
    let today = english_time::day(app.clock.now());
    rows.iter()
        .filter(|row| row.is_asked_about(last, today))
        .map(|row| {
            let DecisionText { what, who, .. } = writing.key.open(places::decision_body(row.id), &row.body)?;
            let said = draft.body.promises.iter().find(|said| said.promised.decision == row.id);
            let happened = said.map(|said| said.happened);
            Ok(Promise { decision: row.id, what, who, by: row.due_on, happened })
        })
        .collect()
}
