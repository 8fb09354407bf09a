//! What islands call: no page for anybody, no way back to where somebody came from, and nothing said but a kind.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use heard_app::calls::{CheckLetter, Refusal, SaveAnswers};
use heard_domain::documents::LetterText;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::axum::server_fn_paths;

use crate::support::browser::form;
use crate::support::visitors::Visitor;
use crate::support::writing::{self, question};
use crate::support::{Council, Page};

/// Nothing leads anywhere, and nothing of what was sent comes back.
fn leads_nowhere(reply: &Page) {
    assert!(!reply.status.is_redirection(), "{} {}", reply.path, reply.status);
    for name in [header::LOCATION, header::REFRESH, header::SET_COOKIE] {
        assert!(!reply.headers.contains_key(&name), "{} {name}", reply.path);
    }
    assert!(!reply.headers.contains_key("serverfnerror"), "{}", reply.path);
    reply.hides("Ask").hides("elsewhere").hides("__err");
}

fn from_a_page(path: &str, accept: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let mut request = form(path, fields);
    request.headers_mut().insert(header::ACCEPT, accept.parse().expect("a value"));
    let referer = "https://heard.anyshire.example/questions/1?elsewhere";
    request.headers_mut().insert(header::REFERER, referer.parse().expect("a value"));
    request
}

#[tokio::test]
async fn whoever_asks_for_a_page_is_refused_and_led_nowhere() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let before = council.content().await;
    let fields = [("step_id", "anything-else"), ("anything-else", "Ask me.")];
    let typed_in = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    for (path, _) in server_fn_paths() {
        for accept in [typed_in, "TEXT/HTML", "application/json, text/html"] {
            let reply = browser.send(from_a_page(path, accept, &fields)).await;
            assert_eq!(reply.status, StatusCode::NOT_ACCEPTABLE, "{path} {accept}");
            assert_eq!(reply.source(), "", "{path} {accept}");
            leads_nowhere(&reply);
        }
        let reply = browser.get(&format!("{path}?anything-else=Ask+me.")).await;
        assert_eq!(reply.status, 404, "{path} is only posted to: to all others there is no such page");
        leads_nowhere(&reply);
    }
    assert_eq!(council.content().await, before, "nothing was kept");
    let reply = browser.send(from_a_page(SaveAnswers::PATH, "*/*", &fields)).await;
    assert_eq!((reply.status.as_u16(), reply.source()), (204, String::new()), "the same from a script");
    leads_nowhere(&reply);
    browser.get("/check").await.shows("Ask me.");
}

#[tokio::test]
async fn a_refusal_is_a_kind_and_nothing_else() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let long = "Ask ".repeat(2_000);
    let save = |step: &'static str, words: &str| {
        from_a_page(SaveAnswers::PATH, "*/*", &[("step_id", step), ("anything-else", words)])
    };
    for (request, status, kind) in [
        (save("anything-else", &long), 422, Refusal::TooLong),
        (save("no-such-screen", "Ask me."), 404, Refusal::NotFound),
    ] {
        let reply = browser.send(request).await;
        assert_eq!((reply.status.as_u16(), reply.source()), (status, kind.code().to_owned()));
        leads_nowhere(&reply);
    }
    let too_much = browser.send(save("anything-else", &"Ask ".repeat(80_000))).await;
    assert_eq!((too_much.status.as_u16(), too_much.source()), (413, String::new()));
    council.sql("ALTER TABLE draft RENAME TO gone").await;
    let away = browser.send(save("anything-else", "Ask me.")).await;
    assert_eq!((away.status.as_u16(), away.source()), (503, "busy".to_owned()));
    leads_nowhere(&away);
    let out = council.browser().send(save("anything-else", "Ask me.")).await;
    assert_eq!((out.status.as_u16(), out.source()), (401, "signed_out".to_owned()));
    leads_nowhere(&out);
}

#[tokio::test]
async fn boxes_that_are_ticked_are_kept_as_often_as_they_are_sent() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let saved = writing::save(&mut browser, "topics", &[("topics", "home"), ("topics", "school")]).await;
    assert_eq!(saved.status, 204);
    let page = browser.get(&question("topics")).await;
    let ticked = page.form("topics").fields.iter().filter(|(name, _)| name == "topics").count();
    assert_eq!(ticked, 2);
}

#[tokio::test]
async fn a_letter_is_looked_at_for_whoever_may_write_it() {
    let council = Council::new().await;
    let review = council.child.review.to_string();
    let text = "Your placement is with AJ.\r\nThe PEP is done.";
    let fields = [("review", review.as_str()), ("names", "AJ\r\nMarigold"), ("text", text)];
    let before = council.content().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let found = iro.post(CheckLetter::PATH, &fields).await;
    assert_eq!(found.status, 200, "{}", found.source());
    assert_eq!(found.headers[header::CONTENT_TYPE], "application/json");
    let found = found.source();
    assert!(found.contains("placement") && found.contains("PEP") && !found.contains("AJ"), "{found}");
    assert!(found.contains(r#""mend":true"#), "{found}");
    let long = "x".repeat(LetterText::MAX + 1);
    let refused = iro.post(CheckLetter::PATH, &[("review", review.as_str()), ("text", &long)]).await;
    assert_eq!((refused.status.as_u16(), refused.source()), (422, "too_long".to_owned()));
    for review in ["", "x", "00112233445566778899aabbccddeeff"] {
        let refused = iro.post(CheckLetter::PATH, &[("review", review), ("text", text)]).await;
        assert_eq!((refused.status.as_u16(), refused.source()), (404, "not_found".to_owned()), "{review}");
    }
    for who in [Visitor::Nobody, Visitor::Writer, Visitor::Child, Visitor::AdvocateWriting, Visitor::HalfIro] {
        let reply = who.arrive(&council).await.post(CheckLetter::PATH, &fields).await;
        let status = if who == Visitor::AdvocateWriting { 404 } else { 401 };
        assert_eq!(reply.status, status, "{who:?}");
        reply.hides("placement");
    }
    assert_eq!(council.content().await.len(), before.len(), "nothing is kept of it");
}
