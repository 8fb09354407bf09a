//! `/people/{staff}/photo`: a worker's photo, for anybody with a session.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use heard_domain::id::StaffId;
use heard_domain::store::SessionKind;

use crate::session::presented;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The one route.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/people/{staff}/photo", get(photo))
}

/// The photo; without a session there is none.
async fn photo(State(app): State<Arc<App>>, headers: HeaderMap, Path(staff): Path<String>) -> Result<Response, Stop> {
    let hash = presented(&headers).ok_or(Stop::NotFound)?;
    let session = app.store.session(&hash, app.clock.now()).await?.ok_or(Stop::NotFound)?;
    if matches!(session.kind, SessionKind::HalfStaff { .. }) {
        return Err(Stop::NotFound);
    }
    let staff: StaffId = staff.parse().map_err(|_| Stop::NotFound)?;
    let (sealed, key) = app.store.photo(staff).await?.ok_or(Stop::NotFound)?;
    let bytes = app.vault.open_key(&key)?.open_bytes(places::staff_photo(staff), &sealed)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], bytes).into_response())
}
