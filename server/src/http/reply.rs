//! How a reply is made: a rendered page, or the way to the next one.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use heard_app::render::render;
use heard_domain::people::Language;
use leptos::prelude::IntoView;

use crate::state::App;

/// Renders a page.
pub fn page<V: IntoView>(app: &App, language: Language, status: StatusCode, view: impl FnOnce() -> V) -> Response {
    (status, Html(render(language, app.site.assets(), view))).into_response()
}

/// A file to keep, of this media type and under this name: no name of anybody stands in one.
pub fn file(media: &'static str, name: &str, content: impl IntoResponse) -> Response {
    let kept = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, kept)], content).into_response()
}

/// 303: the browser gets the next page, and reloading does not send the form again.
pub fn see_other(path: &str) -> Response {
    let location = HeaderValue::try_from(path).expect("paths are made by code, of plain characters");
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}
