//! The two names of a cookie: strict over TLS, plain on the machine itself, and never one where the other belongs.

use axum::body::Body;
use axum::http::{Request, header};

use crate::support::visitors::Visitor;
use crate::support::writing::{open, send_words};
use crate::support::{Browser, Council, Page};

/// What a page gives to a browser that comes with this cookie and no other.
async fn with(browser: &Browser, cookie: &str) -> Page {
    let request = Request::get("/say").header(header::COOKIE, cookie).body(Body::empty()).expect("a request");
    let mut bare = browser.clone();
    bare.forget();
    bare.send(request).await
}

#[tokio::test]
async fn on_this_machine_a_child_writes_and_comes_back_without_secure_cookies() {
    let council = Council::here().await;
    let mut browser = council.browser();
    send_words(&mut browser, &council.child.invitation, "I like it here.").await;
    assert!(browser.cookie("heard-s").is_some(), "the browser of these tests looks at each cookie that is set");
    browser.get("/mine?language=cy").await;
    assert_eq!(browser.cookie("heard-l"), Some("cy"));
    browser.post("/mine/close", &[]).await;
    assert_eq!(browser.cookie("heard-s"), None, "forgotten under the same name");
    let mut worker = Visitor::Iro.arrive(&council).await;
    assert_eq!(worker.get("/staff").await.status, 200);
    worker.post("/staff/sign-out", &[]).await;
    assert_eq!(worker.cookie("heard-s"), None);
}

#[tokio::test]
async fn each_name_is_read_only_where_it_belongs() {
    for (council, read, other) in
        [(Council::here().await, "heard-s", "__Host-s"), (Council::new().await, "__Host-s", "heard-s")]
    {
        let mut browser = council.browser();
        open(&mut browser, &council.child.invitation).await;
        let value = browser.cookie(read).expect("a session").to_owned();
        assert_eq!(with(&browser, &format!("{read}={value}")).await.status, 200, "{read}");
        assert_eq!(with(&browser, &format!("{other}={value}")).await.status, 401, "{other}");
        assert_eq!(with(&browser, &format!("{other}={value}; x=1")).await.status, 401, "{other}");
    }
}
