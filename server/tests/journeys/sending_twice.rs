//! A double tap, a lost reply and the back button make one set of views: never two, never none.

use heard_domain::audit::Action;

use crate::support::writing::question;
use crate::support::{Browser, Council, Page, writing};

/// Writes something and stops before sending.
async fn about_to_send(council: &Council) -> (Browser, Page) {
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("anything-else"), &[("anything-else", "My fish is called Wanda.")]).await;
    let check = browser.get("/check").await;
    check.shows("My fish is called Wanda.");
    (browser, check)
}

#[tokio::test]
async fn the_same_form_in_a_row_sends_once() {
    let council = Council::new().await;
    let (mut browser, check) = about_to_send(&council).await;
    for _ in 0..6 {
        let receipt = writing::send(&mut browser, &check).await;
        receipt.leads_to("/sent");
        let receipt = browser.follow(receipt).await;
        receipt.shows("Sent to");
    }
    assert_eq!(council.views(&council.child).await.len(), 1);
    assert_eq!(council.logged(Action::SentViews).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_at_once_send_once() {
    for _ in 0..5 {
        let council = Council::new().await;
        let (browser, check) = about_to_send(&council).await;
        let fields = check.form("submission");
        let taps: Vec<_> = (0..20)
            .map(|_| {
                let (mut browser, check, fields) = (browser.clone(), check.clone(), fields.clone());
                tokio::spawn(async move { browser.submit(&check, &fields).await })
            })
            .collect();
        for tap in taps {
            tap.await.expect("no panic").leads_to("/sent");
        }
        assert_eq!(council.views(&council.child).await.len(), 1);
        assert_eq!(council.logged(Action::SentViews).await, 1);
    }
}

#[tokio::test]
async fn a_lost_reply_and_the_way_back_lead_to_the_receipt() {
    let council = Council::new().await;
    let (mut browser, check) = about_to_send(&council).await;
    let before = browser.clone();
    drop(writing::send(&mut browser, &check).await);
    // The browser never heard of it, and sends again as it was.
    let mut again = before;
    writing::send(&mut again, &check).await.leads_to("/sent");
    // The back button, from memory, and then by asking.
    again.open("/check").await.shows("Sent to");
    for page in ["/questions", &question("anything-else"), "/before"] {
        again.open(page).await.hides("Wanda");
    }
    assert_eq!(council.views(&council.child).await.len(), 1);
}

#[tokio::test]
async fn something_else_said_later_is_a_second_set() {
    let council = Council::new().await;
    let (mut browser, first) = about_to_send(&council).await;
    writing::send(&mut browser, &first).await.leads_to("/sent");
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    browser.post(&question("anything-else"), &[("anything-else", "And a cat.")]).await;
    // The old page, still open in another tab, neither sends the new draft nor loses it.
    writing::send(&mut browser, &first).await.leads_to("/sent");
    assert_eq!(council.views(&council.child).await.len(), 1);
    let second = browser.get("/check").await;
    second.shows("And a cat.");
    writing::send(&mut browser, &second).await.leads_to("/sent");
    assert_eq!(council.views(&council.child).await.len(), 2);
}

#[tokio::test]
async fn a_sending_of_somebody_else_is_no_sending_of_mine() {
    let council = Council::new().await;
    let (mut sister, check) = about_to_send(&council).await;
    let mut brother = council.browser();
    writing::begin(&mut brother, &council.sibling.invitation).await;
    writing::send(&mut brother, &check).await.leads_to("/check");
    assert_eq!(council.views(&council.sibling).await.len(), 0);
    assert_eq!(council.views(&council.child).await.len(), 0);
    writing::send(&mut sister, &check).await.leads_to("/sent");
    writing::send(&mut brother, &check).await.leads_to("/check");
    assert_eq!((council.views(&council.child).await.len(), council.views(&council.sibling).await.len()), (1, 0));
}

#[tokio::test]
async fn nothing_said_is_not_sent() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let check = browser.get("/check").await;
    assert_eq!(check.forms().len(), 1, "what is unsafe can be told even now");
    assert!(writing::send(&mut browser, &check).await.says("check-empty"));
    browser.post(&question("unsafe"), &[("unsafe", "no")]).await;
    browser.get("/check").await.shows("Is anything making you feel unsafe?");
    browser.post(&question("unsafe"), &[]).await;
    browser.post(&question("anything-else"), &[("anything-else", "x")]).await;
    let check = browser.get("/check").await;
    browser.post(&question("anything-else"), &[("anything-else", " ")]).await;
    let refused = writing::send(&mut browser, &check).await;
    assert_eq!(refused.status, 422);
    assert_eq!(council.views(&council.child).await.len(), 0);
}
