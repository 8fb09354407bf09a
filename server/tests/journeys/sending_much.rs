//! Sending without end: from the council's limit on what is sent joins what was sent before. No word is lost, nobody is
//! refused, and a flood is one thing to read and one concern to act on.

use chrono::TimeDelta;
use heard_domain::audit::Action;

use crate::support::visitors::{Visitor, confirm, set_secret};
use crate::support::{Browser, Council, Page, writing};

/// What stands by itself; the council of these tests keeps the usual limit.
const LIMIT: usize = 20;

/// Sends something by the code, in a browser of its own.
async fn sends(council: &Council, words: &str) -> (Browser, Page) {
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, words).await;
    let receipt = browser.get("/sent").await;
    (browser, receipt)
}

/// Sends up to the limit.
async fn fills(council: &Council) {
    for number in 0..LIMIT {
        let (_, receipt) = sends(council, &format!("Number {number}.")).await;
        receipt.shows("Sent to");
        assert!(!receipt.says("sent-joined"));
        council.pass(TimeDelta::seconds(1));
    }
}

/// The page of the newest set, as the IRO reads it.
async fn newest(council: &Council) -> Page {
    let mut iro = Visitor::Iro.arrive(council).await;
    let id = council.views(&council.child).await[0].id;
    iro.get(&format!("/staff/children/{}/views/{id}", council.child.id)).await
}

#[tokio::test]
async fn what_is_sent_beyond_the_limit_joins_and_no_word_is_lost() {
    let council = Council::new().await;
    fills(&council).await;
    for number in LIMIT..LIMIT + 3 {
        let (_, receipt) = sends(&council, &format!("Number {number}.")).await;
        assert!(receipt.says("sent-joined"), "{}", receipt.text());
        receipt.hides("Number");
    }
    // A second tap on "send" finds its receipt, and says nothing twice.
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&writing::question("anything-else"), &[("anything-else", "Twice.")]).await;
    let check = browser.get("/check").await;
    for _ in 0..2 {
        writing::send(&mut browser, &check).await.leads_to("/sent");
    }
    assert_eq!(newest(&council).await.text().matches("Twice.").count(), 1);
    assert_eq!(council.views(&council.child).await.len(), LIMIT);
    assert_eq!(council.logged(Action::SentViews).await, LIMIT + 4, "each sending is in the log");
    let page = newest(&council).await;
    for number in LIMIT - 1..LIMIT + 3 {
        page.shows(&format!("Number {number}."));
    }

    // An hour later it stands by itself again.
    council.pass(TimeDelta::minutes(61));
    let (_, receipt) = sends(&council, "An hour later.").await;
    assert!(!receipt.says("sent-joined"));
    assert_eq!(council.views(&council.child).await.len(), LIMIT + 1);
}

#[tokio::test]
async fn a_flood_of_something_unsafe_is_one_concern_that_holds_it_all() {
    let council = Council::new().await;
    fills(&council).await;
    for number in 0..3 {
        let mut browser = council.browser();
        writing::begin(&mut browser, &council.child.invitation).await;
        let told = format!("He came {number} times.");
        browser.post(&writing::question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", &told)]).await;
        let check = browser.get("/check").await;
        writing::send(&mut browser, &check).await.leads_to("/sent");
        let receipt = browser.get("/sent").await;
        assert!(receipt.says("unsafe-thanks-title") && receipt.says("sent-joined"), "{}", receipt.text());
    }
    // Nobody else's receipt says that something unsafe was told.
    let (_, receipt) = sends(&council, "I only say hello.").await;
    assert!(receipt.says("sent-joined") && !receipt.says("unsafe-thanks-title"), "{}", receipt.text());
    let concerns = council.app.store.concerns(None).await.expect("stored");
    assert_eq!(concerns.len(), 1);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&format!("/staff/urgent/{}", concerns[0].id)).await;
    for number in 0..3 {
        page.shows(&format!("He came {number} times."));
    }
}

#[tokio::test]
async fn what_is_known_to_be_the_childs_joins_nothing_that_is_not() {
    let council = Council::new().await;
    fills(&council).await;
    let secret = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, secret).await;
    let mut child = Visitor::Child.arrive(&council).await;
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    child.post(&writing::question("anything-else"), &[("anything-else", "This is me.")]).await;
    let check = child.get("/check").await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    assert!(!child.get("/sent").await.says("sent-joined"));
    let page = newest(&council).await;
    page.shows("This is me.").hides("Number");
}

#[tokio::test]
async fn the_receipt_of_the_first_says_nothing_of_what_joined_it() {
    let council = Council::new().await;
    for number in 1..LIMIT {
        sends(&council, &format!("Number {number}.")).await;
        council.pass(TimeDelta::seconds(1));
    }
    let (mut first, receipt) = sends(&council, "The newest by itself.").await;
    receipt.shows("Sent to");
    let mut other = council.browser();
    writing::begin(&mut other, &council.child.invitation).await;
    other.post(&writing::question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "He hits me.")]).await;
    let check = other.get("/check").await;
    writing::send(&mut other, &check).await.leads_to("/sent");
    let page = first.open("/sent").await;
    assert!(!page.says("unsafe-thanks-title"), "{}", page.text());
}
