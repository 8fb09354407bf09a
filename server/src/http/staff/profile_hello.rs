//! `/staff/profile/hello`: an IRO's hello in their own voice, from the page's recorder or as a file.
//!
//! It is looked at, sealed with the worker's own key and kept beside the photo: like a photo it is somebody's likeness,
//! and theirs and no child's. Unlike a photo it is only for their own children, and it is kept as it came: making it
//! anew would need a decoder of each kind of sound.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use heard_app::paths::staff as at;
use heard_app::staff::Trouble;
use heard_app::staff::profile_hello::FIELD;
use heard_domain::audit::Action;
use heard_domain::hello::{MOST_BYTES, check};
use heard_domain::recording::Refused;

use super::profile;
use super::proofs::own_desk;
use crate::access::own_hello;
use crate::http::{see_other, sound, upload};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The longest upload of the recorder, in bytes: the largest hello and the form around it.
pub(in crate::http) const LONGEST_UPLOAD: usize = MOST_BYTES + 16 * 1024;
/// The longest form with a file, in bytes: far more than is taken, so that whoever chooses a recording of ten minutes
/// is told so, and not cut off.
pub(super) const LONGEST_FORM: usize = 12 * 1024 * 1024;

/// The form is on the profile's page.
pub(super) async fn get(_: Working) -> Response {
    see_other(at::PROFILE)
}

/// Plays it to whoever laid it down.
///
/// # Errors
/// [`Stop::NotFound`] when there is none, and for anybody but an IRO.
pub(super) async fn get_sound(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    working: Working,
) -> Result<Response, Stop> {
    sound::played(&own_hello(&app, working.staff).await?, &headers)
}

/// Takes a file. One that is not taken is refused with a sentence, and the one before stays.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an IRO.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, request: Request) -> Result<Response, Stop> {
    match lay_down(&app, &working, request, FIELD).await? {
        Ok(()) => Ok(see_other(at::PROFILE)),
        Err(refused) => profile::show(&app, &working, None, vec![Trouble::new(FIELD, refused.into())]).await,
    }
}

/// Takes what the page's recorder hands in, and answers its script.
///
/// # Errors
/// As [`post`].
pub(in crate::http) async fn keep(
    State(app): State<Arc<App>>,
    working: Working,
    request: Request,
) -> Result<Response, Stop> {
    Ok(match lay_down(&app, &working, request, "recording").await? {
        Ok(()) => StatusCode::CREATED.into_response(),
        Err(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refused.code()).into_response(),
    })
}

/// Keeps the sound that is in this field, in place of the one before; or says why not.
async fn lay_down(
    app: &Arc<App>,
    working: &Working,
    request: Request,
    field: &str,
) -> Result<Result<(), Refused>, Stop> {
    let sent = match upload::read(request, app, field).await {
        Ok(sent) => sent,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => return Ok(Err(Refused::TooLarge)),
        Err(_) => return Err(Stop::BadRequest),
    };
    let counted = sent.fields.has("seconds").then(|| sent.fields.parse("seconds").unwrap_or(u16::MAX));
    if let Err(refused) = check(&sent.file, counted) {
        return Ok(Err(refused));
    }
    let sealed = working.key.seal_bytes(places::staff_hello(working.staff), &sent.file);
    let entry = own_desk(app, working).entry(Action::LaidDownHello, working.staff);
    app.store.set_hello(working.staff, Some(&sealed), &entry).await?;
    Ok(Ok(()))
}

/// Removes it.
///
/// # Errors
/// When storage fails.
pub(super) async fn remove(app: &App, working: &Working) -> Result<(), Stop> {
    let entry = own_desk(app, working).entry(Action::RemovedHello, working.staff);
    Ok(app.store.set_hello(working.staff, None, &entry).await?)
}
