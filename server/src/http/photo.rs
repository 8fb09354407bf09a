//! `/people/{staff}/photo`: a worker's photo, for anybody with a session.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use heard_app::paths::{Address as _, Photo};

use super::At;
use super::routes::Row;
use crate::access::{Policy, staff_photo};
use crate::state::App;
use crate::stop::Stop;

/// The one route.
pub(super) fn rows() -> Vec<Row> {
    vec![Row::get(Photo::PATTERN, Policy::Known, photo)]
}

/// The photo.
async fn photo(State(app): State<Arc<App>>, At(Photo { staff }): At<Photo>) -> Result<Response, Stop> {
    let (sealed, key) = app.store.photo(staff).await?.ok_or(Stop::NotFound)?;
    let bytes = staff_photo(&app, staff, &key, &sealed)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], bytes).into_response())
}
