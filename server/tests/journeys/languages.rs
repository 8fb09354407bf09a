//! Choosing a language: on any page, for good, and never a way to another site.

use axum::http::header;

use crate::support::Council;
use crate::support::visitors::Visitor;

const WELSH: &str = "<html lang=\"cy\"";

#[tokio::test]
async fn a_language_is_chosen_before_and_during_a_session() {
    let council = Council::new().await;
    let mut browser = council.browser();
    browser.get("/?language=cy").await.leads_to("/");
    assert!(browser.get("/").await.source().contains(WELSH));
    for visitor in [Visitor::Writer, Visitor::Child] {
        let mut browser = visitor.arrive(&council).await;
        let page = if visitor == Visitor::Writer { "/who" } else { "/mine" };
        assert!(!browser.get(page).await.source().contains(WELSH));
        browser.get(&format!("{page}?language=cy")).await.leads_to(page);
        assert!(browser.get(page).await.source().contains(WELSH), "{page} stays in English");
        browser.get(&format!("{page}?language=en")).await.leads_to(page);
        assert!(!browser.get(page).await.source().contains(WELSH));
    }
}

#[tokio::test]
async fn choosing_a_language_leads_nowhere_else() {
    let council = Council::new().await;
    for path in
        ["//elsewhere.example?language=cy", "///elsewhere.example/x?language=cy", "/\\elsewhere.example?language=cy"]
    {
        let page = council.browser().get(path).await;
        if let Some(to) = page.headers.get(header::LOCATION) {
            let to = to.to_str().expect("plain characters");
            assert!(to.starts_with('/') && !to[1..].starts_with(['/', '\\']), "{path} leads to {to}");
        }
    }
    let page = council.browser().get("/?language=xx").await;
    assert_eq!(page.status, 200, "a language that is not spoken here is left alone");
}
