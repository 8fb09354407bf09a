//! `/staff/sign-out`: ends the session and asks the browser to forget what it kept.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use heard_app::paths::staff as at;

use crate::http::see_other;
use crate::session::{forgotten, presented};
use crate::state::App;
use crate::stop::Stop;

/// Ends it. Signing out twice is no error.
///
/// # Errors
/// When storage fails: then the session may still be open, and the reply does not say otherwise.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    if let Some(hash) = presented(&headers) {
        app.store.close_session(&hash).await?;
    }
    let forget = [(header::SET_COOKIE, forgotten())];
    Ok((forget, [("clear-site-data", "\"cache\", \"storage\"")], see_other(at::SIGN_IN)).into_response())
}
