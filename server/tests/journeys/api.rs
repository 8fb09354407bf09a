//! What programs read with a key: the figures of pages and reports, reviews page by page, in JSON and CSV, and why not.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, Request, header};
use heard_domain::figures::record::RECORD;
use serde_json::Value;

use crate::api_keys::{get, key, problem};
use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Council, Page};

const DAYS: &str = "from=2026-04-01&to=2026-11-23";
const CSV: [(&str, &str); 1] = [("accept", "text/csv")];

/// A review that was held, one that follows it, and one of the brother's: all of them late.
async fn held(council: &Council) {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.note("An account.").await;
    desk.hold().await;
    council.sql("UPDATE review SET due_on = '2026-10-01', team = '=East & \"West\"'").await;
}

fn read(page: &Page) -> Value {
    assert_eq!(page.status, 200, "{}: {}", page.path, page.source());
    assert_eq!(page.headers[header::CONTENT_TYPE], "application/json");
    serde_json::from_slice(&page.body).expect("JSON")
}

#[tokio::test]
async fn a_table_is_as_on_the_page_and_in_its_file() {
    let council = Council::new().await;
    held(&council).await;
    let key = key(&council, &["tables"]).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let all = read(&get(&council, &key, "/api/v1/tables", &[]).await);
    let tables = all["tables"].as_array().expect("tables");
    assert_eq!(tables.len(), 30, "every table but the return and the words");
    for table in tables {
        let id = table["table"].as_str().expect("an id");
        let file = manager.get(&format!("/staff/figures/{id}/csv?{DAYS}&by=quarter")).await;
        let path = format!("/api/v1/tables/{id}?{DAYS}&by=quarter");
        let csv = get(&council, &key, &path, &CSV).await;
        assert_eq!(csv.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
        assert_eq!(csv.source(), file.source(), "{id}");
        csv.hides("Marigold").hides("Barnaby");
        let json = read(&get(&council, &key, &path, &[]).await);
        assert_eq!((&json["table"], &json["by"], &json["to"]), (&id.into(), &"quarter".into(), &"2026-11-23".into()));
        let rows = json["rows"].as_array().expect("rows");
        assert_eq!(rows.len(), file.source().lines().count() - 1, "{id}");
        let first = file.source().lines().next().expect("a header").to_owned();
        let columns = json["columns"].as_array().expect("columns");
        let keys: Vec<_> = columns.iter().map(|column| column["key"].as_str().expect("a key")).collect();
        assert_eq!(keys.join(","), first, "{id}");
        assert!(rows.iter().all(|row| row.as_object().expect("a row").len() == keys.len()), "{id}: keys are unlike");
    }
    let codes = read(&get(&council, &key, &format!("/api/v1/tables/r04?{DAYS}"), &[]).await);
    let total = codes["rows"].as_array().and_then(|rows| rows.last()).expect("a total");
    assert_eq!((&total["team"], &total["pn1"], &total["total"]), (&"Total".into(), &1.into(), &1.into()));
    let formulas = get(&council, &key, "/api/v1/tables", &CSV).await;
    assert!(formulas.source().starts_with("table,column,formula\nr01,"), "{}", formulas.source());
}

#[tokio::test]
async fn a_walk_over_the_pages_gives_each_review_once_and_no_name() {
    let council = Council::new().await;
    held(&council).await;
    let key = key(&council, &["reviews"]).await;
    let whole = read(&get(&council, &key, &format!("/api/v1/reviews?{DAYS}"), &[]).await);
    let reviews = whole["reviews"].as_array().expect("reviews");
    assert!(reviews.len() == 3 && whole["next"].is_null(), "{whole}");
    assert!(reviews.iter().all(|review| review.as_object().expect("a review").len() == RECORD.len()));
    let one = reviews.iter().find(|review| review["review"] == council.child.review.to_string().as_str());
    let one = one.expect("the one that was held");
    assert_eq!((&one["participation"], &one["held_on"]), (&"PN1".into(), &"2026-11-23".into()));
    assert_eq!((&one["child"], &one["concerns"]), (&council.child.id.to_string().into(), &Value::Array(vec![])));

    let (mut seen, mut path) = (BTreeSet::new(), format!("/api/v1/reviews?{DAYS}&limit=1"));
    let mut lines = Vec::new();
    for page in 0..3 {
        let csv = get(&council, &key, &path, &CSV).await.source();
        lines.extend(csv.lines().skip(1).map(str::to_owned));
        let given = get(&council, &key, &path, &[]).await;
        given.hides("Marigold").hides("Barnaby").hides("Ruth").hides("An account.");
        let json = read(&given);
        let [review] = json["reviews"].as_array().map(Vec::as_slice).expect("reviews") else { panic!("{json}") };
        assert!(seen.insert(review["review"].as_str().expect("an id").to_owned()), "a review comes twice");
        let next = given.headers.get(header::LINK).map(|link| link.to_str().expect("plain"));
        match (page, next) {
            (2, next) => assert!(next.is_none() && json["next"].is_null(), "the last page says so"),
            (_, Some(next)) => {
                let link = next.strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\""));
                path = link.expect("a link").to_owned();
                assert!(path.ends_with(json["next"].as_str().expect("a cursor")), "{path}");
            }
            (_, None) => panic!("there is more"),
        }
        // What is held meanwhile moves nothing: pages go by ids.
        council.sql("UPDATE review SET held_on = '2026-11-20' WHERE held_on IS NULL").await;
    }
    assert_eq!(seen.len(), 3);
    assert!(lines.len() == 3 && lines.iter().all(|line| line.contains(",\"'=East & \"\"West\"\"\",")), "{lines:?}");
    let cursor = format!("/api/v1/reviews?{DAYS}&page={}", "f".repeat(32));
    assert_eq!(read(&get(&council, &key, &cursor, &[]).await)["reviews"], Value::Array(vec![]), "after all of them");
}

#[tokio::test]
async fn who_has_it_gets_it_not_again_until_it_changed() {
    let council = Council::new().await;
    held(&council).await;
    let key = key(&council, &["tables", "reviews"]).await;
    let described = "/api/v1/openapi.json".to_owned();
    for path in [format!("/api/v1/tables/r01?{DAYS}"), format!("/api/v1/reviews?{DAYS}"), described] {
        let first = get(&council, &key, &path, &[]).await;
        let etag = first.headers[header::ETAG].to_str().expect("plain").to_owned();
        assert!(etag.starts_with('"') && !first.headers.contains_key(header::CONTENT_ENCODING), "{etag} is strong");
        let again = get(&council, &key, &path, &[("if-none-match", &etag), ("accept-encoding", "gzip")]).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        assert_eq!(again.headers[header::ETAG], etag.as_str());
        if path.contains("openapi") {
            continue;
        }
        let csv = get(&council, &key, &path, &[("if-none-match", &*etag), CSV[0]]).await;
        assert_eq!(csv.status, 200, "another form is something else");
        council.sql("UPDATE review SET held_on = '2026-11-19', participation = 'PN2' WHERE held_on IS NOT NULL").await;
        council.sql("UPDATE review SET due_on = '2026-11-21'").await;
        let changed = get(&council, &key, &path, &[("if-none-match", &etag)]).await;
        assert!(changed.status == 200 && changed.headers[header::ETAG] != etag.as_str(), "{path}");
        council.sql("UPDATE review SET due_on = '2026-10-01'").await;
    }
    // A refusal is asked for anew.
    assert_eq!(get(&council, "x", "/api/v1/tables", &[("if-none-match", "*")]).await.status, 401);
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_in_words_that_repeat_nothing() {
    let council = Council::new().await;
    let key = key(&council, &["tables", "reviews"]).await;
    for (path, status) in [
        ("/api/v1/tables?from=2026-04-01".to_owned(), 400),
        ("/api/v1/tables/r04".to_owned(), 400),
        (format!("/api/v1/tables/r04?{DAYS}&marigold=1"), 400),
        (format!("/api/v1/tables/r04?{DAYS}&to=2026-11-01"), 400),
        (format!("/api/v1/tables/r04?{DAYS}&limit=9"), 400),
        ("/api/v1/tables/r04?from=2026-04-01&to=2026-11-24".to_owned(), 422),
        (format!("/api/v1/tables/r04?{DAYS}&by=marigold"), 422),
        (format!("/api/v1/tables/r21?{DAYS}"), 404),
        (format!("/api/v1/tables/r22?{DAYS}"), 404),
        (format!("/api/v1/tables/marigold?{DAYS}"), 404),
        ("/api/v1/marigold".to_owned(), 404),
        ("/api/v2/tables".to_owned(), 404),
        (format!("/api/v1/reviews?{DAYS}&by=month"), 400),
        (format!("/api/v1/reviews?{DAYS}&page=marigold"), 422),
        (format!("/api/v1/reviews?{DAYS}&limit=1001"), 422),
        ("/api/v1/reviews?from=2026-11-02&to=2026-11-01".to_owned(), 422),
    ] {
        let page = get(&council, &key, &path, &[]).await;
        problem(&page, status);
        page.hides("marigold");
    }
    for accepted in ["text/html", "application/xml", "text/csv;q=0"] {
        problem(&get(&council, &key, &format!("/api/v1/tables/r04?{DAYS}"), &[("accept", accepted)]).await, 406);
    }
}

#[tokio::test]
async fn only_get_and_head_are_answered_and_the_description_is_for_all() {
    let council = Council::new().await;
    let key = key(&council, &["tables", "reviews"]).await;
    let bearer = format!("Bearer {key}");
    let paths = ["/api/v1/openapi.json".to_owned(), "/api/v1/tables".to_owned(), format!("/api/v1/reviews?{DAYS}")];
    for path in &paths {
        let ask = |method: &Method| {
            let request = Request::builder().method(method).uri(path).header(header::AUTHORIZATION, &bearer);
            request.body(Body::empty()).expect("a request")
        };
        let whole = council.browser().send(ask(&Method::GET)).await;
        let head = council.browser().send(ask(&Method::HEAD)).await;
        assert_eq!((head.status, head.body.len()), (whole.status, 0), "{path}");
        assert_eq!(head.headers[header::ETAG], whole.headers[header::ETAG]);
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS] {
            let page = council.browser().send(ask(&method)).await;
            problem(&page, 405);
            let allowed = page.headers[header::ALLOW].to_str().expect("plain");
            assert!(allowed.contains("GET") && allowed.contains("HEAD") && !allowed.contains("POST"), "{allowed}");
        }
    }
    let described = read(&council.browser().get("/api/v1/openapi.json").await);
    assert_eq!((&described["openapi"], &described["info"]["version"]), (&"3.1.0".into(), &"1".into()));
    council.browser().get("/api/v1/openapi.json").await.hides("Anyshire");
}
