//! Closing: my page, or this page, at once.
//!
//! "Leave this page" is a link. It ends the session on a GET, as GOV.UK's component advises, unless another site's
//! page asks.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::child::close::ClosedPage;
use leptos::prelude::*;

use crate::attempts::browser;
use crate::http::{page, see_other};
use crate::session::{chosen_language, forgotten, presented};
use crate::state::App;
use crate::stop::Stop;

/// The browser forgets what it kept of us, but for the cookie by which it is known again ([`browser`]).
const CLEAR: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

/// The browser forgets all that it kept of us, for whoever must leave no trace.
pub(super) fn nothing_left() -> AppendHeaders<[(HeaderName, HeaderValue); 3]> {
    AppendHeaders([(header::SET_COOKIE, forgotten()), browser::forgotten(), CLEAR])
}

/// Ends the session and shows a page that shows nothing.
///
/// # Errors
/// When storage fails: then the session may still be open, and nobody is told otherwise.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    close(&app, &headers).await?;
    let shown = page(&app, chosen_language(&headers), StatusCode::OK, || view! { <ClosedPage /> });
    Ok(([(header::SET_COOKIE, forgotten()), CLEAR], shown).into_response())
}

/// "Leave this page", as a plain link: ends the session and goes to the council's neutral page. The way out comes
/// first: it is taken even when the session could not be ended.
pub(super) async fn leave(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    // A link on somebody else's page must not end a session here.
    if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return see_other(&app.config.council.leave_to);
    }
    if let Err(stop) = close(&app, &headers).await {
        tracing::error!(?stop, "a session could not be ended on leaving");
    }
    (nothing_left(), see_other(&app.config.council.leave_to)).into_response()
}

/// Ends the session that a request carries, if it carries one.
///
/// # Errors
/// When storage fails: then it may still be open.
pub(super) async fn close(app: &App, headers: &HeaderMap) -> Result<(), Stop> {
    if let Some(hash) = presented(headers) {
        app.store.close_session(&hash).await?;
    }
    Ok(())
}
