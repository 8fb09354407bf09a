//! Codes and links that do not open, and the limits on guessing them.

use axum::body::Body;
use axum::http::{Method, Request};
use chrono::TimeDelta;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::people::Invitee;

use crate::support::{Council, seed, writing};

/// The page that a typed code gives, without what was typed.
async fn refusal(council: &Council, code: &str) -> String {
    let page = council.browser().post("/", &[("code", code)]).await;
    assert_eq!(page.status, 422, "{}", page.text());
    assert_eq!(page.value("code"), code.trim(), "what was typed is kept");
    page.source().replace(&format!("value=\"{}\"", code.trim()), "value=\"\"")
}

/// Another code with the same first half.
fn mistyped(code: &str) -> String {
    let last = if code.ends_with('2') { '3' } else { '2' };
    format!("{}{last}", &code[..code.len() - 1])
}

#[tokio::test]
async fn every_code_that_does_not_open_gives_one_and_the_same_page() {
    let council = Council::new().await;
    let old = council.child.invitation.clone();
    let new = council.invite_again(&council.child).await;
    let revoked = refusal(&council, &old.code).await;
    assert!(revoked.contains("This code does not work now."));
    let unknown = if new.code.starts_with('2') { "3333-333-333" } else { "2222-222-222" };
    for code in [mistyped(&new.code).as_str(), unknown, "hello", "", "2345-678-9AO", "☃"] {
        assert_eq!(refusal(&council, code).await, revoked, "{code}");
    }
    let (app, child) = (&council.app, &council.child);
    let entry = seed::entry(app, Some(child.id), Action::EndedInvitation, ObjectKind::Invitation, new.id.as_bytes());
    app.store.end_invitation(new.id, app.clock.now(), &entry).await.expect("stored");
    assert_eq!(refusal(&council, &new.code).await, revoked, "it was ended");
    assert_eq!(refusal(&council, &council.sibling.invitation.code.clone()[..4]).await, revoked);
    let carers = seed::invite_somebody(app, child.id, child.review, &council.iro, Invitee::Carer).await;
    council.pass(TimeDelta::days(60));
    assert_eq!(refusal(&council, &carers.code).await, revoked, "its time is over");
    for token in [old.token.as_str(), &new.token, &carers.token, "x", "☃"] {
        let page = council.browser().post("/", &[("token", token)]).await;
        assert_eq!((page.status.as_u16(), page.source()), (422, revoked.clone()), "a link is no different");
        assert!(token.len() < 40 || !page.source().contains(token));
    }
}

#[tokio::test]
async fn looking_does_not_use_an_invitation_up() {
    let council = Council::new().await;
    for _ in 0..50 {
        let mut scanner = council.browser();
        assert_eq!(scanner.get("/").await.status, 200);
        let head = Request::builder().method(Method::HEAD).uri("/").body(Body::empty()).expect("a request");
        assert!(scanner.send(head).await.body.is_empty());
        assert_eq!(scanner.cookie("__Host-s"), None);
    }
    assert_eq!(council.logged(Action::OpenedInvitation).await, 0);
    for _ in 0..3 {
        writing::open(&mut council.browser(), &council.child.invitation).await;
    }
    assert_eq!(council.logged(Action::OpenedInvitation).await, 1, "the first time is noted");
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_all_open_and_the_first_is_noted_once() {
    let council = Council::new().await;
    let opening: Vec<_> = (0..50)
        .map(|_| {
            let (mut browser, token) = (council.browser(), council.child.invitation.token.clone());
            tokio::spawn(async move { (browser.post("/", &[("token", &token)]).await, browser) })
        })
        .collect();
    let mut sessions = Vec::new();
    for opened in opening {
        let (page, browser) = opened.await.expect("no panic");
        page.leads_to("/say");
        sessions.push(browser.cookie("__Host-s").expect("a session").to_owned());
    }
    sessions.sort();
    sessions.dedup();
    assert_eq!(sessions.len(), 50, "each has a session of its own");
    assert_eq!(council.logged(Action::OpenedInvitation).await, 1);
}

#[tokio::test]
async fn guessing_one_code_ends_after_twenty() {
    let council = Council::new().await;
    let code = &council.child.invitation.code;
    let wrong = mistyped(code);
    for _ in 0..20 {
        refusal(&council, &wrong).await;
    }
    let mut browser = council.browser();
    let page = browser.post("/", &[("code", code)]).await;
    assert_eq!(page.status, 422);
    assert!(page.says("start-code-wait"), "even the right one is not looked at");
    writing::open(&mut council.browser(), &council.child.invitation).await;
    browser.post("/", &[("code", &council.sibling.invitation.code)]).await.leads_to("/say");
    council.pass(TimeDelta::hours(24));
    council.browser().post("/", &[("code", code)]).await.leads_to("/say");
}

#[tokio::test]
async fn a_new_session_replaces_the_old_one() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let before = browser.clone();
    // The same invitation again goes on where it was.
    writing::open(&mut browser, &council.child.invitation).await;
    assert_eq!(browser.cookie("__Host-s"), before.cookie("__Host-s"));
    // Another child's, on a shared tablet, ends the first.
    writing::open(&mut browser, &council.sibling.invitation).await;
    assert_ne!(browser.cookie("__Host-s"), before.cookie("__Host-s"));
    assert_eq!(before.clone().get("/who").await.status, 401, "the old value is dead");
    assert!(browser.open("/check").await.says("begin-start"), "nothing of the first child's is there");
}
