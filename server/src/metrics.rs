//! Figures for whoever watches the server, in Prometheus' text form, on an address of their own (`[metrics] listen`).
//! They count and time; they name routes by their template, never by an address that somebody asked for, and nobody.
//!
//! What is counted here is this server's own; what waits to be sent is asked of the database, and the same on each.
//!
//! To add one: a field of [`Meters`] or a family in `show`, and its place in the test of the journeys.

mod events;
mod text;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub use events::Counting;

use crate::state::App;
use crate::stop::Stop;
use text::Exposition;

/// The upper ends of the buckets of durations, in seconds.
const BUCKETS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// What one server has counted since it started.
#[derive(Default)]
pub struct Meters {
    requests: Mutex<BTreeMap<Request, u64>>,
    durations: Mutex<BTreeMap<String, Durations>>,
    events: Mutex<BTreeMap<String, u64>>,
    connections: AtomicUsize,
}

/// What is counted of a request.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Request {
    route: String,
    method: String,
    class: u16,
}

/// A histogram.
#[derive(Debug, Clone, Copy, Default)]
struct Durations {
    buckets: [u64; BUCKETS.len()],
    count: u64,
    sum: f64,
}

/// A connection, counted for as long as this is held.
pub struct Connection(Arc<Meters>);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Meters {
    /// Counts a connection until what is given is dropped.
    #[must_use]
    pub fn connection(self: &Arc<Self>) -> Connection {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Connection(Arc::clone(self))
    }

    /// Counts a request: the template of its route, its method, the status of its reply, and how long that took.
    pub fn request(&self, route: &str, method: &str, status: u16, took: Duration) {
        let request = Request { route: route.to_owned(), method: method.to_owned(), class: status / 100 };
        *held(&self.requests).entry(request).or_default() += 1;
        let (mut durations, took) = (held(&self.durations), took.as_secs_f64());
        let durations = durations.entry(route.to_owned()).or_default();
        for (bucket, end) in durations.buckets.iter_mut().zip(BUCKETS) {
            *bucket += u64::from(took <= end);
        }
        durations.count += 1;
        durations.sum += took;
    }

    /// Counts an event by its name.
    pub fn event(&self, name: &str) {
        *held(&self.events).entry(name.to_owned()).or_default() += 1;
    }

    fn write(&self, to: &mut Exposition) {
        let requests = held(&self.requests);
        to.family("heard_requests_total", "counter", "Requests, by route, method and class of status.");
        for (Request { route, method, class }, count) in &*requests {
            let class = format!("{class}xx");
            to.line("heard_requests_total", &[("route", route), ("method", method), ("status", &class)], *count);
        }
        let durations = held(&self.durations);
        to.family("heard_request_duration_seconds", "histogram", "How long replies took, by route.");
        for (route, Durations { buckets, count, sum }) in &*durations {
            let ends = BUCKETS.iter().map(ToString::to_string).chain(["+Inf".to_owned()]);
            for (end, within) in ends.zip(buckets.iter().chain([count])) {
                to.line("heard_request_duration_seconds_bucket", &[("route", route), ("le", &end)], *within);
            }
            to.line("heard_request_duration_seconds_sum", &[("route", route)], *sum);
            to.line("heard_request_duration_seconds_count", &[("route", route)], *count);
        }
        to.family("heard_events_total", "counter", "What an alert hangs on, by the event= of its line in the log.");
        for (event, count) in &*held(&self.events) {
            to.line("heard_events_total", &[("event", event)], *count);
        }
        to.family("heard_connections", "gauge", "Connections that are open.");
        to.line("heard_connections", &[], self.connections.load(Ordering::Relaxed));
    }
}

/// A count is right however its last holder ended.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The one page of the address of its own.
pub fn router(app: Arc<App>) -> Router {
    Router::new().route("/metrics", get(show)).with_state(app)
}

async fn show(State(app): State<Arc<App>>) -> Result<Response, Stop> {
    let mut figures = Exposition::default();
    app.meters.write(&mut figures);
    let places = app.hasher.load();
    figures.family("heard_hashing_busy", "gauge", "Secrets and passwords that are hashed now, by line.");
    for (line, load) in &places {
        figures.line("heard_hashing_busy", &[("line", line)], load.busy);
    }
    figures.family("heard_hashing_waiting", "gauge", "Secrets and passwords that wait to be hashed, by line.");
    for (line, load) in &places {
        figures.line("heard_hashing_waiting", &[("line", line)], load.waiting);
    }
    figures.family("heard_held_back", "gauge", "Answers to strangers that are held back.");
    figures.line("heard_held_back", &[], app.patience.waiting());
    let (nudges, alarms) = app.store.waiting_messages().await?;
    figures.family("heard_outbox_waiting", "gauge", "Messages that wait to be sent, by kind.");
    figures.line("heard_outbox_waiting", &[("kind", "nudge")], nudges);
    figures.line("heard_outbox_waiting", &[("kind", "alarm")], alarms);
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], figures.into_text()).into_response())
}
