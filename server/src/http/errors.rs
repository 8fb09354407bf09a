//! Puts a page around a reply that went no further: a kind and a way on, never detail. Where a form was sent that could
//! not be saved, the page gives its words back.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::Response;
use heard_app::calls;
use heard_app::child::kept_words::NotSavedPage;
use heard_app::error_page::{ErrorKind, ErrorPage};
use heard_app::paths;
use leptos::prelude::*;

use super::kept::Kept;
use super::staff::returning;
use super::{api, page};
use crate::session::chosen_language;
use crate::state::App;
use crate::stop::Stop;

/// Dresses every refusal: ours, which carry their kind, and those that a library made. A call's stays bare: a script
/// reads its status. What a program asks for and is not there is a document, as all of the API's refusals.
pub(super) async fn dress(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    if paths::api::is_below(request.uri().path()) {
        return api::dress(State(app), request, next).await;
    }
    let language = chosen_language(request.headers());
    let staff = paths::staff::is_below(request.uri().path());
    let call = request.method() == Method::POST && request.uri().path().starts_with(calls::PREFIX);
    let way = returning::remembered(request.uri().path());
    let kept = Kept::default();
    request.extensions_mut().insert(kept.clone());
    let response = next.run(request).await;
    let status = response.status();
    let has_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/html; charset=utf-8");
    if has_page || call || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let stop = response.extensions().get().copied().unwrap_or_else(|| Stop::from_status(status));
    let kind = kind(stop);
    let broken = kind == ErrorKind::Broken;
    let signed_out = stop == Stop::StaffSignedOut;
    let fields = kept.fields().filter(|_| broken || signed_out || kind == ErrorKind::Busy);
    let mut dressed = page(&app, language, stop.status(), move || match fields {
        Some(fields) => {
            view! { <NotSavedPage fields=fields broken=broken staff=staff signed_out=signed_out /> }.into_any()
        }
        None => view! { <ErrorPage kind=kind staff=staff /> }.into_any(),
    });
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        dressed.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    if let Some(way) = way.filter(|_| signed_out) {
        dressed.headers_mut().append(header::SET_COOKIE, way);
    }
    if kind == ErrorKind::Busy {
        dressed.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("10"));
    }
    dressed
}

const fn kind(stop: Stop) -> ErrorKind {
    match stop {
        Stop::NotFound => ErrorKind::NotFound,
        Stop::SignedOut | Stop::StaffSignedOut => ErrorKind::SignedOut,
        // No page is behind a key.
        Stop::BadRequest | Stop::Forbidden | Stop::Key(_) => ErrorKind::NotUnderstood,
        Stop::TooLarge => ErrorKind::TooLarge,
        Stop::Busy | Stop::Crowded => ErrorKind::Busy,
        Stop::Broken => ErrorKind::Broken,
    }
}
