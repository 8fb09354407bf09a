//! Why a program gets nothing, as a document that it can read (RFC 9457). Its words are for whoever writes the program,
//! in English; they never repeat what was sent.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use heard_domain::Moment;
use heard_domain::api_key::Refused;
use serde::Serialize;

use crate::state::App;
use crate::stop::Stop;

/// How such a document is labelled.
pub(super) const PROBLEM: &str = "application/problem+json";
/// Until when to wait where nobody knows, in seconds.
const A_WHILE: i64 = 10;

/// Why a handler gives nothing.
#[derive(Debug)]
pub(super) enum Fault {
    /// What every route can say.
    Stop(Stop),
    /// The address is not one that is described.
    NotUnderstood(String),
    /// It is, and a value in it cannot be.
    Impossible(String),
    /// No form is welcome that there is.
    NotAcceptable,
}

impl Fault {
    /// The status of the reply.
    pub(super) const fn status(&self) -> StatusCode {
        match self {
            Self::Stop(stop) => stop.status(),
            Self::NotUnderstood(_) => StatusCode::BAD_REQUEST,
            Self::Impossible(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        }
    }
}

impl From<Stop> for Fault {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let status = self.status();
        match self {
            // The layer around all routes says what it is.
            Self::Stop(stop) => stop.into_response(),
            Self::NotUnderstood(detail) | Self::Impossible(detail) => document(status, &detail),
            Self::NotAcceptable => document(status, "There is application/json and text/csv."),
        }
    }
}

/// A problem (RFC 9457, 3): its kind is its status.
#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    detail: &'a str,
}

fn document(status: StatusCode, detail: &str) -> Response {
    let title = status.canonical_reason().unwrap_or_default();
    let problem = Problem { r#type: "about:blank", title, status: status.as_u16(), detail };
    (status, [(header::CONTENT_TYPE, PROBLEM)], Json(problem)).into_response()
}

/// Makes a document of every refusal that is none yet: ours, which carry their kind, and those that a library made.
pub(in crate::http) async fn dress(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let is_document = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == PROBLEM);
    if is_document || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let stop = response.extensions().get().copied();
    let mut dressed = document(status, detail(status, stop));
    let headers = dressed.headers_mut();
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        headers.insert(header::ALLOW, allowed.clone());
    }
    if let Some(challenge) = stop.and_then(challenge) {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    if let Some(seconds) = wait(status, stop, app.clock.now()) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    dressed
}

fn detail(status: StatusCode, stop: Option<Stop>) -> &'static str {
    match (stop, status) {
        (Some(Stop::Key(refused)), _) => match refused {
            Refused::NoKey => "Send a key: Authorization: Bearer heard_key_…",
            Refused::Unknown => "There is no such key.",
            Refused::Expired => "The key is over. An administrator makes another.",
            Refused::Ended => "The key was ended. An administrator makes another.",
            Refused::OtherSet(_) => "The key does not open this set.",
            Refused::TooOften(_) => "Too often. Wait, and ask again.",
        },
        (_, StatusCode::NOT_FOUND) => "There is no such table.",
        (_, StatusCode::METHOD_NOT_ALLOWED) => "Only GET and HEAD are answered.",
        (_, StatusCode::SERVICE_UNAVAILABLE) => "Too much at once, or the database is away. Ask again in a while.",
        (_, status) if status.is_client_error() => "The request was not understood.",
        _ => "Something went wrong here.",
    }
}

/// What to come with (RFC 6750, 3).
const fn challenge(stop: Stop) -> Option<&'static str> {
    match stop {
        Stop::Key(Refused::NoKey) => Some("Bearer realm=\"heard\""),
        Stop::Key(Refused::OtherSet(_)) => Some("Bearer realm=\"heard\", error=\"insufficient_scope\""),
        Stop::Key(Refused::Unknown | Refused::Expired | Refused::Ended) => {
            Some("Bearer realm=\"heard\", error=\"invalid_token\"")
        }
        _ => None,
    }
}

/// How long to wait, in seconds.
fn wait(status: StatusCode, stop: Option<Stop>, now: Moment) -> Option<i64> {
    match stop {
        Some(Stop::Key(Refused::TooOften(until))) => Some((until - now).num_seconds().max(0) + 1),
        _ => (status == StatusCode::SERVICE_UNAVAILABLE).then_some(A_WHILE),
    }
}

#[cfg(test)]
mod tests {
    use heard_domain::api_key::PREFIX;

    use super::*;

    #[test]
    fn whoever_has_no_key_is_told_how_one_begins() {
        assert!(detail(StatusCode::UNAUTHORIZED, Some(Stop::Key(Refused::NoKey))).contains(PREFIX));
    }

    #[test]
    fn a_wait_is_never_shorter_than_it_has_to_be() {
        let now = Moment::from_timestamp(1_790_000_000, 0).expect("a time");
        let until = now + chrono::TimeDelta::milliseconds(1_500);
        let wait = |until| wait(StatusCode::TOO_MANY_REQUESTS, Some(Stop::Key(Refused::TooOften(until))), now);
        assert_eq!((wait(until), wait(now)), (Some(2), Some(1)));
    }
}
