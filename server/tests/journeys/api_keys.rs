//! Keys of programs: made, shown once, used, listed and ended by an administrator; refused where they do not belong.

use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use chrono::{Datelike as _, TimeDelta};
use heard_domain::audit::{Action, Actor};
use heard_domain::english_time;

use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Page};

pub(crate) const KEYS: &str = "/staff/api-keys";
const TABLES: &str = "/api/v1/tables";
const REVIEWS: &str = "/api/v1/reviews?from=2026-04-01&to=2026-11-01";

on_both! {
    a_key_is_made_shown_once_used_and_ended
    what_is_wrong_with_a_key_is_said_and_none_is_made
    a_key_that_is_none_over_or_for_something_else_opens_nothing
    a_key_is_no_session_and_a_session_is_no_key
    whoever_asks_too_often_waits_and_nobody_else
}

/// The fields of the form, for a key that is good for so many days.
fn fields(council: &Council, sets: &[&'static str], days: i64) -> Vec<(&'static str, String)> {
    let until = english_time::day(council.app.clock.now()) + TimeDelta::days(days);
    let parts = [("until-day", until.day()), ("until-month", until.month())];
    let mut fields = vec![("do", "make-key".to_owned()), ("name", "Power BI".to_owned())];
    fields.extend(sets.iter().map(|set| ("sets", (*set).to_owned())));
    fields.extend(parts.map(|(name, part)| (name, part.to_string())));
    fields.push(("until-year", until.year().to_string()));
    fields
}

async fn send(browser: &mut Browser, fields: &[(&'static str, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(KEYS, &fields).await
}

/// Makes a key on the page; gives its text.
pub(crate) async fn key(council: &Council, sets: &[&'static str]) -> String {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let page = send(&mut administrator, &fields(council, sets, 30)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page.parts(".link-once").pop().expect("the key")
}

/// What a program gets that comes with this key, and with these headers.
pub(crate) async fn get(council: &Council, key: &str, path: &str, more: &[(&str, &str)]) -> Page {
    let bearer = format!("Bearer {key}");
    let headers = [("authorization", &*bearer)].into_iter().chain(more.iter().copied());
    let request = headers.fold(Request::get(path), |request, (name, value)| request.header(name, value));
    council.browser().send(request.body(Body::empty()).expect("a request")).await
}

/// The document that says why nothing is given.
pub(crate) fn problem(page: &Page, status: u16) -> String {
    assert_eq!(page.status, status, "{}: {}", page.path, page.source());
    assert_eq!(page.headers[header::CONTENT_TYPE], "application/problem+json", "{}", page.path);
    assert!(!page.headers.contains_key(header::SET_COOKIE));
    let read: serde_json::Value = serde_json::from_slice(&page.body).expect("JSON");
    assert_eq!((&read["status"], &read["type"]), (&status.into(), &"about:blank".into()));
    read["detail"].as_str().expect("words").to_owned()
}

fn challenge(headers: &HeaderMap) -> &str {
    headers[header::WWW_AUTHENTICATE].to_str().expect("plain")
}

async fn a_key_is_made_shown_once_used_and_ended(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    assert!(administrator.get(KEYS).await.says("staff-api-keys-none"));
    let page = send(&mut administrator, &fields(council, &["tables"], 30)).await;
    page.shows("Power BI").shows(council.administrator.name).shows("Tables of figures");
    let key = page.parts(".link-once").pop().expect("the key");
    assert!(key.starts_with("heard_key_") && key.len() == 10 + 43, "{key}");
    assert_eq!(council.logged(Action::MadeApiKey).await, 1);
    let listed = administrator.get(KEYS).await;
    listed.shows("Power BI").shows("Never").hides(&key);
    let row = council.app.store.api_keys().await.expect("stored").pop().expect("one");
    assert!(!row.name.0.windows(5).any(|part| part == b"Power"), "what it is for is sealed");

    assert_eq!(get(council, &key, TABLES, &[]).await.status, 200);
    let used = council.log().await.pop().and_then(|row| row.entry).expect("a row");
    assert_eq!((used.action, used.actor), (Action::AskedForTables, Actor::Key(row.id)), "every use is in the log");
    administrator.get(KEYS).await.shows("In use").hides("Never");

    let end = listed.forms().into_iter().find(|form| form.names.iter().any(|name| name == "api-key")).expect("a form");
    let mut press: Vec<_> = end.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    press.retain(|(name, _)| *name != "do");
    press.push(("do", "end-key"));
    for _ in 0..2 {
        administrator.post(KEYS, &press).await.leads_to(KEYS);
    }
    assert_eq!(council.logged(Action::EndedApiKey).await, 1, "pressed twice, ended once");
    let over = administrator.get(KEYS).await;
    over.shows("Ended");
    assert!(!over.names("api-key"), "there is nothing left to end");
    assert!(problem(&get(council, &key, TABLES, &[]).await, 401).contains("ended"));
}

async fn what_is_wrong_with_a_key_is_said_and_none_is_made(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    type Fields = Vec<(&'static str, String)>;
    let with = |days, change: &dyn Fn(&mut Fields)| {
        let mut fields = fields(council, &["tables"], days);
        change(&mut fields);
        fields
    };
    let none = |_: &mut Vec<_>| {};
    for (fields, says) in [
        (with(-1, &none), "staff-fault-past"),
        (with(370, &none), "staff-fault-key-too-long"),
        (with(9, &|fields| fields.retain(|(name, _)| *name != "sets")), "staff-fault-not-chosen"),
        (with(9, &|fields| fields.retain(|(name, _)| *name != "until-day")), "staff-fault-not-a-date"),
        (with(9, &|fields| fields.retain(|(name, _)| *name != "name")), "staff-fault-empty"),
        (with(9, &|fields| fields[1].1 = "x".repeat(121)), "staff-fault-too-long"),
    ] {
        let page = send(&mut administrator, &fields).await;
        assert_eq!(page.status, 422, "{says}");
        if says != "staff-fault-too-long" {
            assert!(page.says(says), "{says}: {}", page.text());
        }
        let typed = fields.iter().find(|(name, _)| *name == "name").map(|(_, typed)| typed.clone());
        assert_eq!(page.value("name"), typed.unwrap_or_default(), "what was typed stays");
        page.hides("heard_key_");
    }
    assert_eq!(council.app.store.api_keys().await.expect("stored"), []);
    assert_eq!(council.logged(Action::MadeApiKey).await, 0);
    for who in [Visitor::Iro, Visitor::Manager, Visitor::Advocate, Visitor::Child, Visitor::Nobody] {
        let mut browser = who.arrive(council).await;
        assert!(send(&mut browser, &fields(council, &["tables"], 9)).await.status.is_client_error(), "{who:?}");
    }
    assert_eq!(council.app.store.api_keys().await.expect("stored"), []);
}

async fn a_key_that_is_none_over_or_for_something_else_opens_nothing(council: &Council) {
    let tables = key(council, &["tables"]).await;
    assert_eq!(get(council, &tables, TABLES, &[]).await.status, 200);
    let other = get(council, &tables, REVIEWS, &[]).await;
    problem(&other, 403);
    assert!(challenge(&other.headers).contains("insufficient_scope"));
    assert_eq!(council.logged(Action::RefusedApiKey).await, 1);
    // Nothing of a key's beginning opens anything, nor does the same in other letters.
    let none = [&tables[..tables.len() - 1], &tables[10..], &tables.to_uppercase(), "heard_key_", "", "x"];
    let random = format!("heard_key_{}", "A".repeat(43));
    for wrong in none.into_iter().chain([&*random]) {
        let page = get(council, wrong, TABLES, &[]).await;
        let said = problem(&page, 401);
        assert!(wrong.len() < 5 || !said.contains(wrong), "{said}");
        let expected = if wrong.is_empty() { "Bearer realm=\"heard\"" } else { "invalid_token" };
        assert!(challenge(&page.headers).contains(expected), "{wrong}: {}", challenge(&page.headers));
    }
    assert_eq!(council.logged(Action::RefusedApiKey).await, 1, "what is no key of ours is nobody's");
    council.pass(TimeDelta::days(30));
    assert_eq!(get(council, &tables, TABLES, &[]).await.status, 200, "on its last day");
    council.pass(TimeDelta::days(1));
    assert!(problem(&get(council, &tables, TABLES, &[]).await, 401).contains("over"));
    // A key that is over says nothing of what it opened.
    assert!(problem(&get(council, &tables, REVIEWS, &[]).await, 401).contains("over"));
    assert_eq!(council.logged(Action::RefusedApiKey).await, 3);
}

async fn a_key_is_no_session_and_a_session_is_no_key(council: &Council) {
    let key = key(council, &["tables", "reviews"]).await;
    for page in ["/staff/figures", "/staff/figures/r04/csv", KEYS, "/mine"] {
        assert_eq!(get(council, &key, page, &[]).await.status, 401, "{page}");
    }
    for who in [Visitor::Administrator, Visitor::Manager, Visitor::Iro, Visitor::Child] {
        let mut browser = who.arrive(council).await;
        for path in [TABLES, "/api/v1/tables/r04", REVIEWS] {
            let page = browser.get(path).await;
            problem(&page, 401);
            assert_eq!(challenge(&page.headers), "Bearer realm=\"heard\"");
        }
        // A key beside a session is a key.
        let request = Request::get(TABLES).header(header::AUTHORIZATION, format!("Bearer {key}"));
        let page = browser.send(request.body(Body::empty()).expect("a request")).await;
        assert!(page.status == 200 && !page.headers.contains_key(header::SET_COOKIE));
    }
    // Addresses are written into logs, and a browser sends cookies by itself.
    problem(&council.browser().get(&format!("{TABLES}?access_token={key}")).await, 401);
    let request = Request::get(TABLES).header(header::COOKIE, format!("__Host-s={key}; key={key}"));
    problem(&council.browser().send(request.body(Body::empty()).expect("a request")).await, 401);
}

async fn whoever_asks_too_often_waits_and_nobody_else(council: &Council) {
    let (one, another) = (key(council, &["tables"]).await, key(council, &["tables"]).await);
    let unwelcome = [("accept", "text/html")];
    for _ in 0..300 {
        assert_eq!(get(council, &one, TABLES, &unwelcome).await.status, 406);
    }
    let often = get(council, &one, TABLES, &[]).await;
    problem(&often, 429);
    assert_eq!(often.headers[header::RETRY_AFTER], "61");
    assert_eq!(council.logged(Action::AskedForTables).await, 300, "what is not looked at is not in the log");
    assert_eq!(get(council, &another, TABLES, &[]).await.status, 200, "each key by itself");
    council.pass(TimeDelta::seconds(61));
    assert_eq!(get(council, &one, TABLES, &[]).await.status, 200);

    for _ in 0..300 {
        problem(&get(council, "heard_key_guess", TABLES, &[]).await, 401);
    }
    problem(&get(council, "heard_key_guess", TABLES, &[]).await, 429);
    assert_eq!(get(council, &one, TABLES, &[]).await.status, 200, "guessing keeps no good key out");
}
