//! The headers of every kind of reply. What is always the same is looked at by the browser of these tests, whatever
//! it asks for; here is that every kind of reply comes by, and what differs.

use std::collections::HashSet;

use axum::body::Body;
use axum::http::{Request, header};

use crate::support::browser::form;
use crate::support::visitors::Visitor;
use crate::support::writing::{self, question};
use crate::support::{Council, Page, routes};

fn kind(page: &Page) -> &str {
    page.headers.get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().expect("plain characters"))
}

#[tokio::test]
async fn every_kind_of_reply_carries_them() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let html = "text/html; charset=utf-8";
    for (status, page) in [
        (200, browser.get("/who").await),
        (303, browser.get("/questions").await),
        (400, browser.post("/check", &[]).await),
        (401, council.browser().get("/who").await),
        (403, browser.send(Request::post("/who").body(Body::empty()).expect("a request")).await),
        (404, browser.get("/no-such-page").await),
        (404, browser.get("/questions/no-such-question").await),
        (413, browser.send(form(&question("anything-else"), &[("anything-else", &"x".repeat(300_000))])).await),
        (422, browser.post("/who", &[]).await),
        (200, browser.get("/pkg/main.css").await),
        (200, browser.get("/icon.svg").await),
        (204, writing::save(&mut browser, "anything-else", &[("anything-else", "x")]).await),
    ] {
        assert_eq!(page.status, status, "{}", page.path);
        if status >= 400 {
            assert_eq!(kind(&page), html, "{} {status} is a page", page.path);
            assert!(page.says("error-way-on") || page.status == 422, "{} has a way on", page.path);
        }
    }
    assert_eq!(browser.get("/pkg/no-such-file.js").await.status, 404);
    council.sql("ALTER TABLE draft RENAME TO gone").await;
    let broken = browser.get("/who").await;
    assert_eq!((broken.status.as_u16(), kind(&broken)), (503, html));
    assert_eq!(broken.headers[header::RETRY_AFTER], "10");
    council
        .sql("ALTER TABLE gone RENAME TO draft; UPDATE child SET identity = x'00'; UPDATE staff SET identity = x'00'")
        .await;
    let broken = browser.get("/meet").await;
    assert_eq!((broken.status.as_u16(), kind(&broken)), (500, html));
}

#[tokio::test]
async fn files_may_stay_and_pages_may_not() {
    let council = Council::new().await;
    let mut browser = council.browser();
    let file = browser.get("/pkg/main.css").await;
    assert!(file.headers[header::CACHE_CONTROL].to_str().expect("plain").contains("immutable"));
    assert_eq!(browser.get("/").await.headers[header::CACHE_CONTROL], "no-store");
    assert!(browser.get("/").await.headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    let mut browser = Council::here().await.browser();
    assert!(!browser.get("/").await.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "this origin has no TLS");
}

#[tokio::test]
async fn no_page_has_an_inline_script_or_style_or_an_id_twice() {
    let council = Council::new().await;
    let desk = crate::support::desk::Desk::of(&council, &council.iro, &council.child).await;
    let letter = desk.deliver("Dear Marigold.").await;
    for visitor in [Visitor::Nobody, Visitor::Writer, Visitor::Child] {
        let mut browser = visitor.arrive(&council).await;
        for (method, path) in routes::child() {
            if method != "GET" || path == "/leave" {
                continue;
            }
            let path = path.replace("{number}", "1").replace("{letter}", &letter.to_string());
            let page = browser.open(&path).await;
            let source = page.source();
            for foreign in [" style=", "<style", " onclick=", " onload=", "javascript:", "https://", "//cdn"] {
                // A child may follow a link to Childline's chat; nothing of it comes into a page.
                let chat = "href=\"https://childline.org.uk\" rel=\"noreferrer\"";
                let known = source.replace("http://www.w3.org/2000/svg", "").replace(chat, "");
                assert!(!known.contains(foreign), "{path} has {foreign}");
            }
            for script in source.split("<script").skip(1) {
                let (tag, rest) = script.split_once('>').expect("a whole tag");
                assert!(tag.contains(" src=\"/pkg/") && rest.starts_with("</script>"), "{path}: {tag}");
            }
            let mut ids = HashSet::new();
            for id in source.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(ids.insert(id.to_owned()), "{path} has the id {id} twice");
            }
            assert!(source.contains("<title>") && !source.contains("Marigold</title>"), "{path}");
        }
    }
}
