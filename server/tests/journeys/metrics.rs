//! What is logged and counted of requests, and where the figures are.

use axum::body::Body;
use axum::http::{Request, header};
use heard::metrics;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::support::visitors::Visitor;
use crate::support::{Council, journal, writing};

/// What the address of the figures gives.
async fn figures(council: &Council) -> String {
    let request = Request::get("/metrics").body(Body::empty()).expect("a request");
    let router = metrics::router(std::sync::Arc::clone(&council.app));
    let reply = router.oneshot(request).await.expect("the router always replies");
    assert_eq!(reply.status(), 200);
    assert_eq!(reply.headers()[header::CONTENT_TYPE], "text/plain; version=0.0.4; charset=utf-8");
    String::from_utf8(reply.into_body().collect().await.expect("whole").to_bytes().to_vec()).expect("text")
}

/// The lines about requests for this route.
fn lines(route: &str) -> Vec<String> {
    let log = String::from_utf8(journal::logged()).expect("text");
    let named = format!("route=\"{route}\"");
    log.lines().filter(|line| line.contains("heard::request") && line.contains(&named)).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_request_is_one_line_that_names_its_route_and_nobody() {
    let council = Council::new().await;
    let id = "0badc0de0badc0de0badc0de0badc0de";
    let mut child = Visitor::Child.arrive(&council).await;
    assert_eq!(child.get(&format!("/mine/letters/{id}?token=Quince")).await.status, 404);
    assert_eq!(child.get(&format!("/no-such-page/{id}")).await.status, 404);
    let log = String::from_utf8(journal::logged()).expect("text");
    assert!(!log.contains(id) && !log.contains("Quince"), "neither an id nor what was asked");
    let lines = lines("/mine/letters/{letter}");
    let line = lines.iter().find(|line| line.contains("status=404")).expect("a line");
    for field in ["method=\"GET\"", "ms="] {
        assert!(line.contains(field), "{line}");
    }
    assert!(!line.contains("192.0.2") && !line.contains("__Host"), "{line}");
    let figures = figures(&council).await;
    assert!(
        figures.contains("heard_requests_total{route=\"/mine/letters/{letter}\",method=\"GET\",status=\"4xx\"} 1\n")
    );
    assert!(figures.contains("heard_requests_total{route=\"none\",method=\"GET\",status=\"4xx\"} 1\n"), "{figures}");
    assert!(!figures.contains(id));
}

#[tokio::test]
async fn a_form_that_is_not_kept_is_an_event() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    council.sql("ALTER TABLE draft RENAME TO gone").await;
    assert_eq!(browser.post("/who", &[("voice", "child")]).await.status, 503);
    let log = String::from_utf8(journal::logged()).expect("text");
    let failed = |line: &&str| line.contains("event=\"failed_write\"") && line.contains("route=\"/who\"");
    assert!(log.lines().any(|line| failed(&line)));
}

#[tokio::test]
async fn figures_are_in_prometheus_form_and_not_on_the_public_address() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    assert_eq!(browser.get("/metrics").await.status, 404);
    let figures = figures(&council).await;
    let (mut families, mut family) = (Vec::new(), "");
    for line in figures.lines() {
        if let Some(kind) = line.strip_prefix("# TYPE ") {
            family = kind.split(' ').next().expect("a name");
            assert!(!families.contains(&family), "{family} comes once");
            families.push(family);
        } else if !line.starts_with("# HELP ") {
            let (name, value) = line.rsplit_once(' ').expect("a name and a value");
            assert!(name.starts_with(family) && value.parse::<f64>().is_ok(), "{line}");
        }
    }
    assert_eq!(
        families,
        [
            "heard_requests_total",
            "heard_request_duration_seconds",
            "heard_events_total",
            "heard_connections",
            "heard_hashing_busy",
            "heard_hashing_waiting",
            "heard_held_back",
            "heard_outbox_waiting",
        ]
    );
    let within = |end: &str| format!("heard_request_duration_seconds_bucket{{route=\"/\",le=\"{end}\"}} 1\n");
    assert!(figures.contains(&within("+Inf")), "{figures}");
}
