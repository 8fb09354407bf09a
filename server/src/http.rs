//! HTTP: the routes, the layers around them, and how a reply is made.
//!
//! Every page that changes something is one file under `child/` or `staff/` with a `get` and a `post` on the same
//! address. What the islands of a page ask is in `calls`, behind the same layers. [`routes`] has the table of all of
//! them, and how to add one.

pub(crate) mod address;
mod api;
mod at;
mod calls;
pub mod child;
mod cookies;
mod errors;
mod headers;
mod health;
mod kept;
mod language;
mod next;
mod photo;
pub mod posted;
mod reply;
pub(crate) mod requests;
pub mod routes;
mod sound;
pub mod staff;
mod upload;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

use at::At;
pub use posted::Posted;
pub use reply::{file, page, see_other};

use crate::gate::gate;
use crate::state::App;

/// The longest form taken, in bytes; photos have their own limit on their own route.
const LONGEST_FORM: usize = 256 * 1024;
/// The longest that a request may take.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The table of every page and call: where it is, who may come, what answers.
#[must_use]
pub fn rows() -> Vec<routes::Row> {
    [child::rows(), staff::rows(), photo::rows(), calls::rows(), api::rows()].concat()
}

/// All of Heard's routes with all of its layers.
pub fn router(app: Arc<App>) -> Router {
    let files = app.site.router().merge(health::routes(&app));
    let pages = Router::new()
        .merge(routes::router(&app, child::rows()))
        .merge(
            routes::router(&app, staff::rows())
                .route_layer(from_fn_with_state(Arc::clone(&app), staff::names::log))
                .route_layer(from_fn(staff::rail::keep)),
        )
        .merge(routes::router(&app, photo::rows()))
        .merge(routes::router(&app, calls::rows()).route_layer(from_fn(calls::answer_scripts)))
        .fallback(|| async { crate::stop::Stop::NotFound })
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
        .layer(from_fn(kept::keep))
        .layer(from_fn(next::answer))
        .layer(from_fn_with_state(Arc::clone(&app), gate))
        .layer(from_fn_with_state(Arc::clone(&app), language::choose))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_WAIT))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(Arc::clone(&app), errors::dress))
        // A page is a fifth smaller than by the fastest, for a tenth of a millisecond.
        .layer(CompressionLayer::new().quality(tower_http::CompressionLevel::Precise(5)).compress_when(
            // Photos and recordings are compressed as they are.
            SizeAbove::new(512).and(NotForContentType::IMAGES).and(NotForContentType::const_new("audio/")),
        ))
        .with_state(Arc::clone(&app));
    let pages = if app.config.is_plain_here() { pages.layer(from_fn(cookies::plain)) } else { pages };
    pages
        .merge(files)
        .merge(api::router(&app))
        .layer(from_fn_with_state(Arc::clone(&app), address::settle))
        .layer(from_fn_with_state(Arc::clone(&app), headers::add))
        .layer(from_fn_with_state(app, requests::note))
}
