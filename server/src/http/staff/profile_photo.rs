//! `/staff/profile/photo`: takes an IRO's photo, makes it small and plain, and seals it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::{Problem, Trouble};

use super::profile;
use crate::http::{see_other, upload};
use crate::photo::{Kind, Unusable};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The longest upload, in bytes: a photo of 10 MiB, the limit that the page names, and the form around it.
pub(super) const LONGEST_UPLOAD: usize = 12 * 1024 * 1024;
/// The longest photo, in bytes.
pub(super) const LONGEST_PHOTO: usize = 10 * 1024 * 1024;

/// The form is on the profile's page.
pub(super) async fn get(_: Working) -> Response {
    see_other(at::PROFILE)
}

/// Takes the photo. One that is broken or too large is refused with a sentence, and the one before stays.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an IRO.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, request: Request) -> Result<Response, Stop> {
    let refuse = async |problem| profile::show(&app, &working, None, vec![Trouble::new("photo", problem)]).await;
    let sent = match upload::read(request, &app, "photo").await {
        Ok(sent) => sent.file,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => return refuse(Problem::PhotoTooLarge).await,
        Err(_) => return refuse(Problem::PhotoBroken).await,
    };
    if sent.len() > LONGEST_PHOTO {
        return refuse(Problem::PhotoTooLarge).await;
    }
    match app.darkroom.shrink(sent, Kind::Face).await {
        Ok(small) => {
            let sealed = working.key.seal_bytes(places::staff_photo(working.staff), &small);
            app.store.set_photo(working.staff, Some(&sealed), &profile::changed(&app, &working)).await?;
            Ok(see_other(at::PROFILE))
        }
        Err(Unusable::TooLarge) => refuse(Problem::PhotoTooLarge).await,
        Err(Unusable::Broken) => refuse(Problem::PhotoBroken).await,
    }
}
