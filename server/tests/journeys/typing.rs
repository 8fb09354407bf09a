//! What a worker types is there again, whatever ends their session or their page, and no text replaces another unread.

use axum::http::header;
use chrono::TimeDelta;
use heard::totp;
use heard_app::calls::KeepTyped;
use heard_domain::audit::Action;
use leptos::server_fn::ServerFn as _;

use crate::support::desk::Desk;
use crate::support::seed::PASSWORD;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Form, Page};

/// Calls as the page does, from a window of this name, after so many changes.
pub(crate) async fn type_in(browser: &mut Browser, form: &Form, window: &str, turn: u32) -> Page {
    let form = form.clone().set("typed-window", window).set("typed-turn", &turn.to_string());
    let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(KeepTyped::PATH, &fields).await
}

/// The version that the call gave.
pub(crate) fn version(reply: &Page) -> String {
    assert_eq!(reply.status, 200, "{}", reply.source());
    let source = reply.source();
    let rest = source.split_once("\"version\":").unwrap_or_else(|| panic!("no version: {source}")).1;
    rest.chars().take_while(char::is_ascii_digit).collect()
}

/// Every form whose typing is kept, with a field of words in it.
fn forms(council: &Council) -> [(String, &'static str); 3] {
    let review = council.child.review;
    [
        (format!("/staff/reviews/{review}"), "account_other"),
        (format!("/staff/reviews/{review}/letter"), "text"),
        (format!("/staff/children/{}/hello", council.child.id), "words"),
    ]
}

#[tokio::test]
async fn what_is_typed_is_there_again_until_it_is_sent() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    for (address, field) in forms(&council) {
        let page = iro.get(&address).await;
        page.hides("did not send it");
        let logged = council.log().await.len();
        let form = page.form(field).set(field, "Dear Marigold, half a");
        let first = version(&type_in(&mut iro, &form, "one", 1).await);
        let more = form.set("typed-version", &first).set(field, "Dear Marigold, half a word\r\nand more.");
        let second = version(&type_in(&mut iro, &more, "one", 2).await);
        assert_ne!(first, second);
        assert_eq!(council.log().await.len(), logged, "as little is logged as of what a child types");

        // Another browser of the same worker, as after a night.
        council.pass(TimeDelta::hours(13));
        let mut later = Visitor::Iro.arrive(&council).await;
        let page = later.get(&address).await;
        page.shows("and did not send it");
        assert_eq!(page.value(field).trim_start_matches('\n'), "Dear Marigold, half a word\nand more.", "{address}");
        // Nobody else has it.
        let mut other = Visitor::OtherIro.arrive(&council).await;
        assert_eq!(other.get(&address).await.status, 404);
        assert_eq!(type_in(&mut other, &more, "two", 1).await.status, 404);

        let sent = later.submit(&page, &page.form(field)).await;
        assert!(matches!(sent.status.as_u16(), 200 | 303), "{address}: {}", sent.text());
        let page = later.get(&address).await;
        page.hides("did not send it");
        assert_eq!(page.value(field).trim_start_matches('\n'), "Dear Marigold, half a word\nand more.", "{address}");
        iro = later;
    }
    assert_eq!(council.logged(Action::ChangedLetter).await, 1);
}

#[tokio::test]
async fn what_is_thrown_away_is_gone() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    for (address, field) in forms(&council) {
        let page = iro.get(&address).await;
        type_in(&mut iro, &page.form(field).set(field, "Never mind."), "one", 1).await;
        let page = iro.get(&address).await;
        page.shows("Never mind.");
        let away = page.forms().into_iter().find(|form| form.action.as_deref() == Some("/staff/typed"));
        let away = away.expect("a button").and("do", "away");
        iro.submit(&page, &away).await.leads_to(&address);
        iro.get(&address).await.hides("Never mind.").hides("did not send it");
    }
}

#[tokio::test]
async fn two_windows_stand_beside_each_other_and_nothing_is_replaced_unread() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/reviews/{}/letter", council.child.review);
    let page = iro.get(&address).await;
    let (one, two) = (page.form("text").set("text", "Red dog."), page.form("text").set("text", "Blue dog."));
    version(&type_in(&mut iro, &one, "one", 2).await);
    // A reply that never arrived is no other window; what left before arrives after.
    version(&type_in(&mut iro, &one, "one", 3).await);
    version(&type_in(&mut iro, &one.clone().set("text", "Red"), "one", 1).await);
    let refused = type_in(&mut iro, &two, "two", 1).await;
    assert_eq!((refused.status.as_u16(), refused.source()), (409, "changed".to_owned()));

    // Whether it is sent or looked at, both are there, and nothing is saved.
    let looked = Form { action: Some("/staff/typed".to_owned()), ..two.clone().and("do", "compare") };
    for form in [two.and("do", "save"), looked] {
        let both = iro.submit(&page, &form).await;
        assert_eq!(both.status, 409);
        assert!(both.says("staff-both-window"), "{}", both.text());
        assert!(both.source().contains("<mark>Red </mark>") && both.source().contains("<mark>Blue </mark>"));
    }
    assert_eq!(council.logged(Action::ChangedLetter).await, 0);
    let both =
        iro.submit(&page, &one.clone().set("text", "Blue dog.").set("typed-window", "two").and("do", "save")).await;
    let settle = both.form("take-text").and("do", "settle");
    let nothing_chosen = iro.submit(&both, &settle).await;
    assert_eq!(nothing_chosen.status, 409);
    assert!(nothing_chosen.says("staff-fault-not-chosen"));
    iro.submit(&both, &settle.and("take-text", "both")).await.leads_to(&address);
    let page = iro.get(&address).await;
    assert_eq!(page.value("text").trim_start_matches('\n'), "Red dog.\n\nBlue dog.");
    iro.submit(&page, &page.form("text").and("do", "save")).await.shows("Blue dog.");
    assert_eq!(council.logged(Action::ChangedLetter).await, 1);
}

#[tokio::test]
async fn what_a_colleague_saved_meanwhile_stands_beside_it() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/reviews/{}", council.child.review);
    let page = iro.get(&address).await;
    let form = page
        .form("account_other")
        .set("account_other", "Marigold spoke first.")
        .set("what", "A shelf")
        .and("do", "facts");
    Desk::of(&council, &council.iro, &council.child).await.note("Everybody was there.").await;
    let logged = council.logged(Action::ChangedRecord).await;
    let both = iro.submit(&page, &form).await;
    assert_eq!(both.status, 409);
    assert!(both.says("staff-both-record") && both.text().contains("Everybody was there."), "{}", both.text());
    assert_eq!(council.logged(Action::ChangedRecord).await, logged, "nothing is replaced");
    // Whoever goes away from that page finds theirs too.
    let again = iro.get(&address).await;
    again.shows("Everybody was there.").shows("and did not send it");
    let beside = again.forms().into_iter().find(|form| form.action.as_deref() == Some("/staff/typed"));
    let both = iro.submit(&again, &beside.expect("a button").and("do", "beside")).await;
    let settle = both.form("take-account_other").and("take-account_other", "both").and("do", "settle");
    let settle = if both.names("take-participation") { settle.and("take-participation", "theirs") } else { settle };
    iro.submit(&both, &settle).await.leads_to(&address);
    let page = iro.get(&address).await;
    assert_eq!(page.value("account_other").trim_start_matches('\n'), "Everybody was there.\n\nMarigold spoke first.");
    assert_eq!(page.value("what").trim_start_matches('\n'), "A shelf", "what else was typed is there too");
    let sent = iro.submit(&page, &page.form("account_other").and("do", "facts")).await;
    assert!(matches!(sent.status.as_u16(), 200 | 303), "{}", sent.text());
    iro.get(&address).await.shows("Marigold spoke first.");
    assert_eq!(council.logged(Action::ChangedRecord).await, logged + 1);
}

#[tokio::test]
async fn whoever_was_signed_out_is_back_where_they_typed() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/reviews/{}/letter", council.child.review);
    let page = iro.get(&address).await;
    let form = page.form("text").set("text", "Dear Marigold, I heard you.");
    version(&type_in(&mut iro, &form, "one", 1).await);
    council.pass(TimeDelta::minutes(31));
    let call = type_in(&mut iro, &form, "one", 2).await;
    assert_eq!((call.status.as_u16(), call.source()), (401, "signed_out".to_owned()));
    assert!(!call.headers.contains_key(header::SET_COOKIE));

    // A form that comes too late is given back with its words, to be sent once more.
    let late = iro.submit(&page, &form.and("do", "save")).await;
    assert_eq!(late.status, 401);
    assert!(late.says("staff-typing-signed-out") && late.text().contains("I heard you."), "{}", late.text());
    assert_eq!(council.logged(Action::ChangedLetter).await, 0);

    let sign_in = iro.get("/staff/sign-in").await;
    let filled = sign_in.form("password").set("email", council.iro.email).set("password", PASSWORD);
    iro.submit(&sign_in, &filled).await.leads_to("/staff/code");
    let code = iro.get("/staff/code").await;
    let now = totp::code(&council.iro.seed, council.app.clock.now());
    iro.submit(&code, &code.form("code").set("code", &now)).await.leads_to(&address);
    let page = iro.get(&address).await;
    page.shows("and did not send it");
    assert_eq!(page.value("text").trim_start_matches('\n'), "Dear Marigold, I heard you.");
    assert!(iro.cookie("__Host-w").is_none(), "once");
    let sent = iro.submit(&late, &late.form("text")).await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    assert_eq!(council.logged(Action::ChangedLetter).await, 1);
}

#[tokio::test]
async fn somebody_else_who_signs_in_there_is_led_to_their_own() {
    let council = Council::new().await;
    let mut browser = Visitor::Iro.arrive(&council).await;
    council.pass(TimeDelta::minutes(31));
    assert_eq!(browser.get(&format!("/staff/children/{}", council.child.id)).await.status, 401);
    assert!(browser.cookie("__Host-w").is_some());
    let sign_in = browser.get("/staff/sign-in").await;
    let filled = sign_in.form("password").set("email", council.other_iro.email).set("password", PASSWORD);
    browser.submit(&sign_in, &filled).await.leads_to("/staff/code");
    let code = browser.get("/staff/code").await;
    let now = totp::code(&council.other_iro.seed, council.app.clock.now());
    browser.submit(&code, &code.form("code").set("code", &now)).await.leads_to("/staff");
    assert!(browser.cookie("__Host-w").is_none());
}

#[tokio::test]
async fn a_refused_form_is_kept_as_it_came() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/reviews/{}", council.child.review);
    let page = iro.get(&address).await;
    let form = page
        .form("account_other")
        .set("account_other", "She came late.")
        .set("seen_on-day", "45")
        .set("seen_on-month", "1");
    assert_eq!(iro.submit(&page, &form.set("seen_on-year", "2026").and("do", "facts")).await.status, 422);
    let page = iro.get(&address).await;
    page.shows("and did not send it");
    assert_eq!(page.value("account_other").trim_start_matches('\n'), "She came late.");
    assert_eq!(page.value("seen_on-day"), "45");
}
