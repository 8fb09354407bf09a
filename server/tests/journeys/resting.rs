//! Halfway through many questions there is a page to rest on, once.

use heard_app::paths;

use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Browser, Council, Page};

/// Presses Next, with nothing filled in, until it leads to a page that is no question; gives that page and the address
/// of the screen that was left for it.
async fn next_and_next(browser: &mut Browser, from: &str) -> (Page, String) {
    let mut page = browser.open(from).await;
    loop {
        let form = page.forms().remove(0);
        let left = page.path.clone();
        let reply = browser.submit(&page, &form).await;
        page = browser.follow(reply).await;
        if !page.path.starts_with(paths::QUESTIONS) {
            return (page, left);
        }
    }
}

/// The address of the first screen that comes after the topics were chosen.
async fn choose(browser: &mut Browser, topics: &[&str]) -> String {
    let topics: Vec<_> = topics.iter().map(|topic| ("topics", *topic)).collect();
    let chosen = browser.post(&question("topics"), &topics).await;
    browser.follow(chosen).await.path
}

#[tokio::test]
async fn a_long_way_has_a_rest_and_goes_on_where_it_was() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let first = choose(&mut browser, &["home", "family", "school", "friends", "health"]).await;
    let (rest, left) = next_and_next(&mut browser, &first).await;
    assert_eq!(rest.path, paths::REST);
    assert!(rest.says("rest-saved"), "{}", rest.text());
    let links = rest.links();
    assert!(links.iter().any(|link| link == paths::STOP), "{links:?}");
    let on = links.iter().find(|link| link.starts_with("/questions/")).expect("it goes on");
    assert_ne!(*on, left);
    assert_eq!(browser.get(on).await.status, 200);

    // Who goes back is not stopped again.
    let again = browser.get(&left).await;
    let form = again.forms().remove(0);
    browser.submit(&again, &form).await.leads_to(on);
    let (end, _) = next_and_next(&mut browser, on).await;
    assert_eq!(end.path, paths::CHECK);
}

#[tokio::test]
async fn a_short_way_has_none() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let first = choose(&mut browser, &["home"]).await;
    let (end, _) = next_and_next(&mut browser, &first).await;
    assert_eq!(end.path, paths::CHECK);
}
