//! An invitation opens writing and never reading; what a secret opens; when a session is over.

use chrono::TimeDelta;

use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Browser, Council, routes, writing};

const WORDS: &str = "My bed is by the window.";

/// Every page there is that needs nothing in its address.
async fn pages(browser: &mut Browser) -> Vec<crate::support::Page> {
    let mut pages = Vec::new();
    for (method, path) in routes::child() {
        if method == "GET" && !path.contains('{') && path != "/leave" {
            pages.push(browser.open(&path).await);
        }
    }
    pages.push(browser.open(&question("anything-else")).await);
    pages
}

#[tokio::test]
async fn after_sending_no_page_shows_the_words() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, WORDS).await;
    for page in pages(&mut browser).await {
        page.hides(WORDS);
    }
    let mut again = council.browser();
    writing::open(&mut again, &council.child.invitation).await;
    for page in pages(&mut again).await {
        page.hides(WORDS);
    }
}

#[tokio::test]
async fn a_draft_is_seen_by_no_other_session_of_the_invitation() {
    let council = Council::new().await;
    let mut first = council.browser();
    writing::begin(&mut first, &council.child.invitation).await;
    first.post(&question("anything-else"), &[("anything-else", WORDS)]).await;
    assert_eq!(first.get(&question("anything-else")).await.value("anything-else"), WORDS);
    for invitation in [&council.child.invitation, &council.sibling.invitation] {
        let mut other = council.browser();
        writing::open(&mut other, invitation).await;
        for page in pages(&mut other).await {
            page.hides(WORDS);
        }
    }
}

#[tokio::test]
async fn a_session_is_over_when_it_is_idle_and_at_its_end_and_not_on_reissue() {
    for seconds in [870, 930] {
        for busy in [0, 45] {
            let council = Council::new().await;
            let mut browser = Visitor::Writer.arrive(&council).await;
            council.pass(TimeDelta::seconds(busy));
            assert_eq!(browser.get("/who").await.status, 200);
            council.pass(TimeDelta::seconds(seconds));
            let over = if seconds < 900 { 200 } else { 401 };
            assert_eq!(browser.get("/who").await.status, over, "{seconds} idle seconds after {busy} busy ones");
        }
    }
    let council = Council::new().await;
    let (mut writer, mut child) = (Visitor::Writer.arrive(&council).await, Visitor::Sibling.arrive(&council).await);
    for _ in 0..48 {
        assert_eq!((writer.get("/who").await.status.as_u16(), child.get("/mine").await.status.as_u16()), (200, 200));
        council.pass(TimeDelta::minutes(10));
    }
    assert_eq!((writer.get("/who").await.status.as_u16(), child.get("/mine").await.status.as_u16()), (401, 401));
    let mut writer = Visitor::Writer.arrive(&council).await;
    assert_eq!(writer.get("/who").await.status, 200);
    council.invite_again(&council.child).await;
    assert_eq!(writer.get("/who").await.status, 200, "what was begun can be sent");
    for page in pages(&mut writer).await {
        page.hides(WORDS);
    }
    council.pass(TimeDelta::minutes(15));
    let closed = writer.get("/who").await;
    assert_eq!(closed.status, 401);
    assert!(closed.says("error-signed-out"));
}

#[tokio::test]
async fn closing_and_leaving_end_the_session() {
    let council = Council::new().await;
    let mut browser = Visitor::Child.arrive(&council).await;
    let before = browser.clone();
    let closed = browser.post("/mine/close", &[]).await;
    assert_eq!((closed.status.as_u16(), closed.forms().len()), (200, 0));
    closed.hides("Marigold").hides("Ruth");
    assert_eq!(closed.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!((browser.cookie("__Host-s"), before.clone().get("/mine").await.status.as_u16()), (None, 401));

    let mut browser = Visitor::Writer.arrive(&council).await;
    let mut before = browser.clone();
    let left = browser.get("/leave").await;
    assert_eq!(left.status, 303);
    assert_eq!(left.headers["location"], council.app.config.council.leave_to.as_str());
    assert!(left.body.is_empty());
    assert_eq!((browser.cookie("__Host-s"), before.get("/who").await.status.as_u16()), (None, 401));
}
