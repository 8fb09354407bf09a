//! One line a request, and its figures: when, the template of the route, method, status, milliseconds. Nothing of the
//! address that was asked for, which may hold an id, nothing of who asked, nothing of what was sent.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;

use crate::state::App;

/// What the lines of requests are called in the log.
pub(crate) const REQUESTS: &str = "heard::request";

/// For what no route is for.
const NONE: &str = "none";

/// Writes it once the reply is made.
pub(super) async fn note(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = method(request.method());
    let response = next.run(request).await;
    let (took, status) = (began.elapsed(), response.status());
    let route = route.as_ref().map_or(NONE, MatchedPath::as_str);
    app.meters.request(route, method, status.as_u16(), took);
    let ms = took.as_millis();
    tracing::info!(target: REQUESTS, method, route, status = status.as_u16(), ms, "request");
    if method == "POST" && status.is_server_error() {
        tracing::error!(event = "failed_write", route, status = status.as_u16(), "what was sent was not kept");
    }
    response
}

/// A method that we know: anybody can invent others.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
