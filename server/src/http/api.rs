//! What programs of the council read, with a key: tables of figures, and what is counted of each review.
//!
//! What it is: GET and HEAD, in JSON or CSV as `Accept` says, described by `openapi.json` ([`description`]). What it is
//! not: a page. Its routes stand beside the layers of pages: no cookie is read or set, no gate is needed where nothing
//! can be changed, no language is chosen, and a refusal is a document of RFC 9457 ([`problem`]) and never a page.
//!
//! What was decided:
//! - A reply is not compressed and has a strong `ETag` over its very bytes. It may be asked for again by that although it
//!   says `no-store`, as every reply here does: a program keeps what it was given by its own means, and no cache between
//!   may.
//! - Reviews come by their ids, from one to the next, so that a walk over pages gives each once, whatever is held
//!   meanwhile. The cursor is the last id that was given.
//! - Counts are not suppressed: a key is for the council's own programs, like its own staff.
//! - R21 is not here: its rows have the council's ids and days of birth of children, which are sealed. R22 is words.
//!
//! To add a table: nothing here. To add a set: a variant of [`Set`], its row below, its handler, its operation in the
//! description.

mod accept;
mod asked;
mod description;
mod problem;
mod reply;
mod reviews;
mod tables;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use heard_app::paths::{Address as _, api as at};
use heard_domain::api_key::Set;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::LONGEST_WAIT;
use super::routes::{self, Row};
use crate::access::Policy;
use crate::state::App;
use accept::Form;
pub(super) use problem::dress;

/// All of them.
pub(super) fn rows() -> Vec<Row> {
    vec![
        Row::get(at::DESCRIPTION, Policy::Anybody, openapi),
        Row::get(at::TABLES, Policy::Key(Set::Tables), tables::list),
        Row::get(at::Table::PATTERN, Policy::Key(Set::Tables), tables::one),
        Row::get(at::REVIEWS, Policy::Key(Set::Reviews), reviews::list),
    ]
}

/// The routes with layers of their own.
pub(super) fn router(app: &Arc<App>) -> Router {
    routes::router(app, rows())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_WAIT))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(Arc::clone(app), dress))
        .with_state(Arc::clone(app))
}

/// What there is, for whoever writes a program: it says nothing of the council.
async fn openapi(headers: HeaderMap) -> Response {
    reply::reply(&headers, Form::Json, description::document(), None)
}
