//! When the database fails, a page says so, with a way on and no detail, and nothing was half done.

use crate::support::visitors::{Visitor, signed_in};
use crate::support::writing::question;
use crate::support::{Council, Page, writing};

/// What no reader of a page may learn.
fn tells_nothing(council: &Council, page: &Page) {
    let source = page.source();
    let url = council.app.config.database_url.trim_start_matches("sqlite:").to_owned();
    for detail in [
        url.as_str(),
        "sqlite",
        "SQL",
        "table",
        "trigger",
        "column",
        "heard_",
        "StoreError",
        "panick",
        ".rs",
        "planted",
    ] {
        assert!(!source.contains(detail), "{} tells “{detail}”", page.path);
    }
    assert!(page.status.is_server_error(), "{}: {}", page.path, page.status);
    // Trying again is the way on where something was sent, and what was sent is on the page.
    assert!(page.says("error-way-on") || !page.forms().is_empty(), "{} has a way on", page.path);
}

#[tokio::test]
async fn a_table_that_is_gone_gives_a_page_without_detail() {
    let council = Council::new().await;
    let mut writer = Visitor::Writer.arrive(&council).await;
    let mut child = signed_in(&council, &council.child, true).await;
    council.sql("ALTER TABLE draft RENAME TO gone").await;
    tells_nothing(&council, &writer.get("/who").await);
    tells_nothing(&council, &writer.post(&question("anything-else"), &[("anything-else", "x")]).await);
    tells_nothing(&council, &child.get("/mine").await);
    council.sql("ALTER TABLE gone RENAME TO draft").await;
    assert_eq!(writer.get("/who").await.status, 200, "it recovers by itself");
}

#[tokio::test]
async fn a_sending_that_fails_half_way_sends_nothing_and_loses_nothing() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    browser.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "Him.")]).await;
    let check = browser.get("/check").await;
    for table in ["concern", "log"] {
        let statement: &'static str = match table {
            "concern" => {
                "CREATE TRIGGER planted BEFORE INSERT ON concern BEGIN SELECT RAISE(ABORT, 'planted fault'); END"
            }
            _ => "CREATE TRIGGER planted BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'planted fault'); END",
        };
        council.sql(statement).await;
        let failed = writing::send(&mut browser, &check).await;
        tells_nothing(&council, &failed);
        assert!(failed.says("kept-not-sent") && failed.text().contains("Him."), "{}", failed.text());
        assert_eq!(council.views(&council.child).await.len(), 0, "never half");
        council.sql("DROP TRIGGER planted").await;
        browser.get("/check").await.shows("Him.");
    }
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let views = council.views(&council.child).await;
    assert_eq!((views.len(), views[0].urgent), (1, true));
}

#[tokio::test]
async fn words_that_were_changed_or_moved_do_not_open() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    browser.post(&question("anything-else"), &[("anything-else", "Mine.")]).await;
    let mut brother = council.browser();
    writing::begin(&mut brother, &council.sibling.invitation).await;
    brother.post(&question("anything-else"), &[("anything-else", "His.")]).await;
    // The words of one child under the name of the other.
    council
        .sql(
            "CREATE TABLE swap AS SELECT id, body FROM draft;
         UPDATE draft SET body = (SELECT body FROM swap WHERE swap.id <> draft.id);
         DROP TABLE swap;",
        )
        .await;
    for browser in [&mut browser, &mut brother] {
        for path in ["/check", &question("anything-else"), "/before"] {
            let page = browser.get(path).await;
            tells_nothing(&council, &page);
            page.hides("Mine.").hides("His.");
        }
    }
}
