//! `/health/live` and `/health/ready`: for whatever watches the server. No session, no page, no word.
//!
//! Live says that requests are answered. Ready says that the database takes a row and gives it back, so that a full
//! disk, a lost connection or a read-only file is seen before a child meets it. What it is not: a way to make work for
//! the database; however often it is asked, a row is written once a second at most.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use chrono::TimeDelta;
use heard_domain::Moment;
use tokio::sync::Mutex;

use crate::state::App;

/// How long an answer is good for.
const GOOD_FOR: TimeDelta = TimeDelta::seconds(1);

/// The newest answer, and when it was found. It is this server's own: another finds its own.
type Last = Arc<Mutex<Option<(Moment, bool)>>>;

/// The two routes.
pub(super) fn routes(app: &Arc<App>) -> Router {
    let (app, last) = (Arc::clone(app), Last::default());
    Router::new()
        .route("/health/live", get(|| async { (StatusCode::OK, "live\n") }))
        .route("/health/ready", get(move || ready(app, last)))
}

async fn ready(app: Arc<App>, last: Last) -> (StatusCode, &'static str) {
    let mut last = last.lock().await;
    let now = app.clock.now();
    let known = last.filter(|(at, _)| now - *at < GOOD_FOR);
    let (_, is_ready) = match known {
        Some(known) => known,
        None => *last.insert((now, takes_a_row(&app, now).await)),
    };
    if is_ready { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}

async fn takes_a_row(app: &App, now: Moment) -> bool {
    let taken = app.store.heartbeat(now).await;
    if let Err(error) = &taken {
        let event = "not_ready";
        tracing::error!(event, kind = ?error.kind, detail = %error.detail, "not ready: the database takes no row");
    }
    taken.is_ok()
}
