//! What the page after sending says: who reads it and when, and nothing to a grown-up that is for the child alone.

use chrono::TimeDelta;
use heard_app::text::dates::day_in;
use heard_domain::calendar::add_working_days;
use heard_domain::english_time;
use heard_domain::matter::Kind;

use crate::support::visitors::{Visitor, signed_in};
use crate::support::{Browser, Council, Page, writing};

/// Sends something in this voice, and gives the receipt.
async fn receipt(council: &Council, voice: &str) -> (Browser, Page) {
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "before_review").await;
    let who = browser.post("/who", &[("voice", voice)]).await;
    if who.location() == "/who/helper" {
        browser.post("/who/helper", &[("name", "Aunt Sal"), ("relation", "aunt")]).await.leads_to("/before");
    }
    browser.post(&writing::question("anything-else"), &[("anything-else", "I like the garden.")]).await;
    let check = browser.get("/check").await;
    writing::send(&mut browser, &check).await;
    let receipt = browser.get("/sent").await;
    receipt.shows("Sent to");
    (browser, receipt)
}

fn offers_a_secret(page: &Page) -> bool {
    page.links().iter().any(|link| link.starts_with("/keep"))
}

#[tokio::test]
async fn a_secret_is_offered_to_the_child_alone() {
    let council = Council::new().await;
    let (_, alone) = receipt(&council, "child").await;
    assert!(offers_a_secret(&alone));
    alone.shows("may ask you about it");
    // "Not now" on the page that is for the child alone leads back here, and the phone may not have changed hands.
    let (mut browser, helped) = receipt(&council, "child_with_help").await;
    assert!(browser.get("/just-you").await.links().contains(&"/sent".to_owned()));
    assert!(!offers_a_secret(&helped) && helped.says("just-you-offer-title"));
    let (_, written) = receipt(&council, "written_for_child").await;
    assert!(!offers_a_secret(&written) && written.says("just-you-offer-title"));
    let (_, advocate) = receipt(&council, "advocate").await;
    assert!(!offers_a_secret(&advocate) && !advocate.says("just-you-offer-title"));
    for page in [&written, &advocate] {
        page.shows("will check this with the child").hides("ask you").hides("Your review");
    }
}

#[tokio::test]
async fn the_day_of_reading_is_promised_only_to_who_can_see_it() {
    let council = Council::new().await;
    let (_, stranger) = receipt(&council, "child").await;
    stranger.shows("reads it.").hides("You can see the day");
    let mut child = signed_in(&council, &council.child, true).await;
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "child")]).await;
    child.post(&writing::question("anything-else"), &[("anything-else", "And the pond.")]).await;
    let check = child.get("/check").await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    child.get("/sent").await.shows("You can see the day");
}

#[tokio::test]
async fn whoever_reads_is_named_on_my_page_with_the_day_and_thanks() {
    let council = Council::new().await;
    let mut child = signed_in(&council, &council.child, true).await;
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "child")]).await;
    child.post(&writing::question("anything-else"), &[("anything-else", "I like the garden.")]).await;
    let check = child.get("/check").await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    assert!(child.get("/sent").await.links().contains(&"/mine".to_owned()), "the way on");
    child.get("/mine").await.hides("Thank you").shows("Not read yet");
    council.pass(TimeDelta::days(1));
    let views = council.views(&council.child).await[0].id;
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get(&format!("/staff/children/{}/views/{views}", council.child.id)).await.shows("I like the garden.");
    let on = day_in(heard_domain::people::Language::English, english_time::day(council.app.clock.now()));
    council.pass(TimeDelta::days(2));
    let mut child = signed_in(&council, &council.child, true).await;
    let mine = child.get("/mine").await.text().replace(['\u{2068}', '\u{2069}'], "");
    assert!(mine.contains(&format!("Ruth read it on {on}. Thank you.")), "{mine}");
}

#[tokio::test]
async fn something_unsafe_comes_first_and_with_its_day() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "wrong").await;
    browser.post("/who", &[("voice", "child")]).await;
    let check = writing::answer(&mut browser, &[("unsafe", "yes"), ("unsafe-words", "He shouts at night.")]).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let today = english_time::day(council.app.clock.now());
    let day = |day| day_in(heard_domain::people::Language::English, day).into_owned();
    let receipt = browser.get("/sent").await;
    let (safe, due) = (day(add_working_days(today, 1)), day(Kind::Wrong.due(today)));
    receipt.shows("About being safe").shows(&safe).shows("Something is wrong").shows(&due).hides("shouts");
    let text = receipt.text();
    assert!(text.find("About being safe") < text.find("Something is wrong"), "{text}");
}
