//! `/people/{staff}/hello`: a child hears their IRO say hello.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use heard_app::paths;

use crate::access::allow_hello;
use crate::http::{At, sound};
use crate::session::Visiting;
use crate::state::App;
use crate::stop::Stop;

/// Plays it.
///
/// # Errors
/// [`Stop::NotFound`] for the hello of anybody but the child's own IRO, and when there is none.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(paths::Hello { staff }): At<paths::Hello>,
    headers: HeaderMap,
    Visiting(session): Visiting,
) -> Result<Response, Stop> {
    sound::played(&allow_hello(&app, &session.kind, staff).await?, &headers)
}
