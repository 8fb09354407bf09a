//! A recording as an answer: handed in by the script of a screen, played back to whoever made it, and taken away.
//!
//! It is kept with the draft before the screen that names it is saved. One that no answer names goes when the draft is
//! sent or thrown away.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use heard_app::calls::Refusal;
use heard_app::child::voice_note::AWAY_FIELD;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::form::Step;
use heard_domain::id::RecordingId;
use heard_domain::recording::{self, MOST_BYTES, Recording, Refused};
use heard_domain::store::NewRecording;

use super::over;
use crate::chain::Chains;
use crate::http::upload::{self, Upload};
use crate::http::{At, Posted, sound};
use crate::opened;
use crate::session::{Reading, Writing};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The longest upload, in bytes: the largest recording and the form around it.
pub(in crate::http) const LONGEST_UPLOAD: usize = MOST_BYTES + 16 * 1024;

/// Keeps a recording with the draft, and says what names it in the form.
///
/// # Errors
/// [`Stop::NotFound`] when nothing is begun, or as much was recorded for it as there may be.
pub(in crate::http) async fn keep(
    State(app): State<Arc<App>>,
    writing: Writing,
    request: Request,
) -> Result<Response, Stop> {
    let Upload { fields, file: sound } = match upload::read(request, &app, "recording").await {
        Ok(handed_in) => handed_in,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => return Ok(refused(Refused::TooLarge)),
        Err(_) => return Err(Stop::BadRequest),
    };
    if !writing.wrote(&fields) || !over::is_theirs(&app, &writing, &fields) {
        return Ok((StatusCode::CONFLICT, Refusal::OtherChild.code()).into_response());
    }
    let draft = writing.draft.as_ref().ok_or(Stop::NotFound)?.id;
    let seconds = fields.parse("seconds").unwrap_or(u16::MAX);
    if let Err(kind) = recording::check(&sound, seconds) {
        return Ok(refused(kind));
    }
    let id = app.dice.id();
    let body = writing.key.seal_bytes(places::recording_body(id), &sound);
    let new = NewRecording { id, child: writing.child, draft, body, at: app.clock.now() };
    if !app.store.keep_recording(&new).await? {
        return Err(Stop::NotFound);
    }
    Ok((StatusCode::CREATED, Recording { id, seconds }.to_string()).into_response())
}

fn refused(kind: Refused) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, kind.code()).into_response()
}

/// Plays what was recorded for the draft, or for one before it that whoever is here may see.
///
/// # Errors
/// [`Stop::NotFound`] for any other.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(paths::Recording { recording }): At<paths::Recording>,
    headers: HeaderMap,
    writing: Writing,
) -> Result<Response, Stop> {
    let row = app.store.recording(writing.child, recording).await?.ok_or(Stop::NotFound)?;
    let (Some(of), Some(open)) = (row.draft, writing.draft.as_ref()) else { return Err(Stop::NotFound) };
    let before = writing.may_see_own_words() && open.follows.is_some();
    let theirs = open.id == of
        || before
            && Chains::before(&app, &writing.key, open.id)
                .await?
                .into_back_from(open.id)
                .iter()
                .any(|link| link.row.id == of);
    if !theirs {
        return Err(Stop::NotFound);
    }
    sound::played(&writing.key.open_bytes(places::recording_body(recording), &row.body)?, &headers)
}

/// Plays to a child who is known what they said before.
///
/// # Errors
/// [`Stop::NotFound`] for what is in no answer that is shown back to them.
pub(super) async fn get_sent(
    State(app): State<Arc<App>>,
    At(paths::SentRecording { recording }): At<paths::SentRecording>,
    headers: HeaderMap,
    reading: Reading,
) -> Result<Response, Stop> {
    if !reading.session.shows_own_words() {
        return Err(Stop::NotFound);
    }
    let entry = reading.entry(&app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, _) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let bodies = views.iter().filter_map(|views| opened::views(&reading.key, views).ok());
    let named = bodies.flat_map(|body| body.given).filter_map(|given| given.said.answer.value.recording());
    let said = named.into_iter().find(|one| one.id == recording).ok_or(Stop::NotFound)?;
    sound::of(&app, &reading.key, reading.child, said, &headers).await
}

/// What was posted without the recording that is to be taken away, and which that is; as it was where none is.
pub(super) fn without(posted: Posted, step: &Step) -> (Posted, Option<RecordingId>) {
    let question = step.questions.iter().find(|question| question.id.as_str() == posted.get(AWAY_FIELD));
    let Some(field) = question.and_then(|question| question.recording_field()) else { return (posted, None) };
    let away = posted.parse::<Recording>(&field).ok().map(|recording| recording.id);
    let rest = posted.pairs().iter().filter(|(name, _)| *name != field).cloned().collect();
    (Posted::new(rest), away)
}
