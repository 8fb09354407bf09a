//! What a page says of who is told of something unsafe, and when it is read: true with a mail server and without one,
//! before a working day and before a weekend.

use chrono::TimeDelta;
use heard::council_folder::CouncilFiles;
use heard::outbox::{Smtp, send_alarms};
use heard_app::text::dates::day_in;
use heard_domain::Day;
use heard_domain::people::Language;

use crate::support::mail_server::MailServer;
use crate::support::{Browser, Council, Page, writing};

/// The Saturday after the Monday on which a council begins.
const TO_SATURDAY: i64 = 5;

async fn with_mail() -> (Council, MailServer) {
    let server = MailServer::start();
    (Council::with(Some(server.mail()), CouncilFiles::default()).await, server)
}

/// Tells of something unsafe before a review, and gives the receipt.
async fn told(council: &Council) -> (Browser, Page) {
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let check = writing::answer(&mut browser, &[("unsafe", "yes"), ("unsafe-words", "He shouts at night.")]).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let receipt = browser.get("/sent").await;
    (browser, receipt)
}

fn named(day: &str) -> String {
    day_in(Language::English, day.parse::<Day>().expect("a date")).into_owned()
}

#[tokio::test]
async fn with_a_mail_server_a_message_is_promised_and_without_one_none() {
    let (council, _server) = with_mail().await;
    let (_, receipt) = told(&council).await;
    receipt.shows("A message goes to").shows("Ruth").shows("and to a manager at once").shows("It goes again until");
    receipt.shows(&named("2026-11-24")).hides("Offices are closed").hides("No message");

    for silent in [Council::with(None, CouncilFiles::default()).await, Council::new().await] {
        let (_, receipt) = told(&silent).await;
        receipt.shows("and the managers see it first when they next look. No message goes to them.");
        receipt.shows(&named("2026-11-24")).hides("A message goes").hides("at once").hides("told now");
    }
}

#[tokio::test]
async fn while_messages_do_not_get_through_no_page_says_that_they_go() {
    let (council, server) = with_mail().await;
    let smtp = Smtp::new(&server.mail()).expect("good settings");
    server.refuse(true);
    let (_, receipt) = told(&council).await;
    receipt.shows("A message goes to");
    send_alarms(&council.app, &smtp).await.expect("stored");
    let (_, receipt) = told(&council).await;
    receipt
        .shows("does not get through at the moment")
        .shows("when they next look")
        .hides("A message goes")
        .hides("at once");

    server.refuse(false);
    council.pass(TimeDelta::hours(1));
    send_alarms(&council.app, &smtp).await.expect("stored");
    let (_, receipt) = told(&council).await;
    receipt.shows("A message goes to").hides("get through");
}

#[tokio::test]
async fn on_a_saturday_it_is_said_that_perhaps_nobody_reads_before_monday() {
    let (council, _server) = with_mail().await;
    council.pass(TimeDelta::days(TO_SATURDAY));
    let (_, receipt) = told(&council).await;
    receipt.shows("at night and at weekends too").shows("Offices are closed at weekends");
    receipt.shows(&named("2026-11-30")).shows("perhaps nobody reads it before then");
    assert!(receipt.links().contains(&"/help".to_owned()), "a way to talk to somebody before then");
}

#[tokio::test]
async fn the_page_about_who_reads_what_and_the_last_page_say_the_same() {
    let (council, _server) = with_mail().await;
    let silent = Council::new().await;
    let said = [("/privacy", "told-privacy"), ("/just-you/sent", "told-alone")];
    for (path, words) in said {
        for (council, kept, not) in [(&council, "message", "desk"), (&silent, "desk", "message")] {
            let page = council.browser().get(path).await;
            assert!(page.says(&format!("{words}-{kept}")) && !page.says(&format!("{words}-{not}")), "{path}");
        }
    }
}
