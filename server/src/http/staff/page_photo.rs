//! `/staff/children/{child}/views/{views}/pages`: takes a photograph of a page of a paper booklet, makes it small and
//! plain, and seals it beside the views that were typed in from it.
//!
//! `…/pages/{page}`: the picture, for whoever may read the views, and its end. That it was looked at is logged as
//! reading is.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use heard_app::paths::staff as at;
use heard_app::staff::page_photos::FIELD;
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::{ChildId, PageId, ViewsId};
use heard_domain::page_photo::takes_pages;
use heard_domain::policy::Task;
use heard_domain::store::NewPage;

use super::profile_photo::LONGEST_PHOTO;
use super::views::{Opened, show};
use crate::access::allow;
use crate::http::{At, see_other, upload};
use crate::photo::{Kind, Unusable};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The form is on the page of the views.
pub(super) async fn get_all(
    _: Working,
    At(at::PagePhotos { child, views }): At<at::PagePhotos>,
) -> Result<Response, Stop> {
    Ok(see_other(&at::Views { child, views }.href()))
}

/// Takes one. What is broken or too large, or one more than the views take, is refused with a sentence.
///
/// # Errors
/// [`Stop::NotFound`] for views that are not of a child of this IRO, or were not typed in from paper.
pub(super) async fn post_all(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::PagePhotos { child, views }): At<at::PagePhotos>,
    request: Request,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    if !takes_pages(opened.set.row.voice) {
        return Err(Stop::NotFound);
    }
    let small = match upload::read(request, &app, FIELD).await {
        Ok(sent) if sent.file.len() > LONGEST_PHOTO => Err(Problem::PhotoTooLarge),
        Ok(sent) => app.darkroom.shrink(sent.file, Kind::Page).await.map_err(|unusable| match unusable {
            Unusable::TooLarge => Problem::PhotoTooLarge,
            Unusable::Broken => Problem::PhotoBroken,
        }),
        Err(StatusCode::PAYLOAD_TOO_LARGE) => Err(Problem::PhotoTooLarge),
        Err(_) => Err(Problem::PhotoBroken),
    };
    let problem = match small {
        Ok(small) if keep(&app, &working, &opened, &small).await? => return Ok(see_other(&address(child, views))),
        Ok(_) => Problem::TooManyPages,
        Err(problem) => problem,
    };
    show(&app, opened, vec![Trouble::new(FIELD, problem)]).await
}

async fn keep(app: &App, working: &Working, opened: &Opened, small: &[u8]) -> Result<bool, Stop> {
    let (id, row) = (app.dice.id::<_>(), &opened.set.row);
    let body = opened.key.seal_bytes(places::page_photo(id), small);
    let page = NewPage { id, child: row.child, views: row.id, body, by: working.staff, at: app.clock.now() };
    let entry = working.entry(app, row.child, Action::KeptPage, ObjectKind::Views, row.id.as_bytes());
    Ok(app.store.keep_page(&page, &entry).await?)
}

/// Where the photographs are on the page of the views.
fn address(child: ChildId, views: ViewsId) -> String {
    format!("{}#pages", at::Views { child, views }.href())
}

/// The picture.
///
/// # Errors
/// [`Stop::NotFound`] for one that is not beside these views of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::PagePhoto { child, views, page }): At<at::PagePhoto>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Review).await?;
    let (row, body) = app.store.page(child, page).await?.ok_or(Stop::NotFound)?;
    let entry = working.entry(&app, child, Action::ReadViews, ObjectKind::Views, views.as_bytes());
    if row.views != views || app.store.read_views(views, &entry).await?.is_none() {
        return Err(Stop::NotFound);
    }
    Ok(picture(key.open_bytes(places::page_photo(page), &body)?))
}

/// Takes it away: of another page, or of another child.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's. One that is not there any more stays away.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::PagePhoto { child, views, page }): At<at::PagePhoto>,
) -> Result<Response, Stop> {
    allow(&app, &working, child, Task::Review).await?;
    let entry = working.entry(&app, child, Action::RemovedPage, ObjectKind::Views, views.as_bytes());
    app.store.remove_page(views, page, &entry).await?;
    Ok(see_other(&address(child, views)))
}

/// The photographs beside these views.
///
/// # Errors
/// When storage fails.
pub(super) async fn of_views(app: &App, child: ChildId, views: ViewsId) -> Result<Vec<PageId>, Stop> {
    let rows = app.store.pages(child).await?;
    Ok(rows.into_iter().filter(|row| row.views == views).map(|row| row.id).collect())
}

/// The reply with a picture that was sealed as a JPEG.
pub(in crate::http) fn picture(bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "image/jpeg"), (header::CONTENT_DISPOSITION, "inline")], bytes).into_response()
}
