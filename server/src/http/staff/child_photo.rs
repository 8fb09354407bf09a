//! `/staff/children/{child}/photo`: the photo of a child, for whoever sees their page, and its end. Each time that it
//! is given out is a row of the log, as for every page that names a child.
//!
//! `…/photo/new`: takes one, makes it small and plain, and seals it with the child's key.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::child::PHOTO;
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::policy::Task;
use heard_domain::store::NewChildPhoto;

use super::child_page::show;
use super::page_photo::picture;
use super::profile_photo::LONGEST_PHOTO;
use crate::access::allow;
use crate::http::{At, see_other, upload};
use crate::photo::{Kind, Unusable};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The picture.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's, or has none.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::ChildPhoto { child }): At<at::ChildPhoto>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    let body = app.store.child_photo(child).await?.ok_or(Stop::NotFound)?;
    Ok(picture(key.open_bytes(places::child_photo(child), &body)?))
}

/// Takes it away for good.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's. Where there is none, none is taken away.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::ChildPhoto { child }): At<at::ChildPhoto>,
) -> Result<Response, Stop> {
    allow(&app, &working, child, Task::SeeChild).await?;
    let entry = working.entry(&app, child, Action::RemovedChildPhoto, ObjectKind::Child, child.as_bytes());
    app.store.remove_child_photo(child, &entry).await?;
    Ok(see_other(&at::Child { child }.href()))
}

/// The form is on the child's page.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get_new(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::NewChildPhoto { child }): At<at::NewChildPhoto>,
) -> Result<Response, Stop> {
    allow(&app, &working, child, Task::SeeChild).await?;
    Ok(see_other(&at::Child { child }.href()))
}

/// Takes one, in the place of any before. What is broken or too large is refused with a sentence, and the one before
/// stays.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post_new(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::NewChildPhoto { child }): At<at::NewChildPhoto>,
    request: Request,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    let small = match upload::read(request, &app, PHOTO).await {
        Ok(sent) if sent.file.len() > LONGEST_PHOTO => Err(Problem::PhotoTooLarge),
        Ok(sent) => app.darkroom.shrink(sent.file, Kind::Child).await.map_err(|unusable| match unusable {
            Unusable::TooLarge => Problem::PhotoTooLarge,
            Unusable::Broken => Problem::PhotoBroken,
        }),
        Err(StatusCode::PAYLOAD_TOO_LARGE) => Err(Problem::PhotoTooLarge),
        Err(_) => Err(Problem::PhotoBroken),
    };
    let small = match small {
        Ok(small) => small,
        Err(problem) => return show(&app, &key, child, None, vec![Trouble::new(PHOTO, problem)]).await,
    };
    let body = key.seal_bytes(places::child_photo(child), &small);
    let photo = NewChildPhoto { child, body, by: working.staff, at: app.clock.now() };
    let entry = working.entry(&app, child, Action::KeptChildPhoto, ObjectKind::Child, child.as_bytes());
    if !app.store.keep_child_photo(&photo, &entry).await? {
        return Err(Stop::NotFound);
    }
    Ok(see_other(&at::Child { child }.href()))
}
