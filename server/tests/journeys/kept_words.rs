//! A disk that is full, a database that is away: what was typed stays on the page, which says so truly, and sending it
//! again when all is well keeps it once.

use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, Visitor, signed_in};
use crate::support::writing::{self, question};
use crate::support::{Council, Page};

const WORDS: &str = "He shouts.\nAt <night> & \"day\".";

/// Nothing can be written into this table.
async fn full(council: &Council, table: &str) {
    council
        .sql(match table {
            "draft" => "CREATE TRIGGER full BEFORE UPDATE ON draft BEGIN SELECT RAISE(ROLLBACK, 'planted'); END",
            "views" => "CREATE TRIGGER full BEFORE INSERT ON views BEGIN SELECT RAISE(ROLLBACK, 'planted'); END",
            "letter" => "CREATE TRIGGER full BEFORE UPDATE ON letter BEGIN SELECT RAISE(ROLLBACK, 'planted'); END",
            "log" => "CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ROLLBACK, 'planted'); END",
            other => panic!("no trigger for {other}"),
        })
        .await;
}

async fn space(council: &Council) {
    council.sql("DROP TRIGGER full").await;
}

/// The page says that it was not saved, and why not in no more words than these.
fn not_saved(page: &Page, key: &str) {
    assert_eq!(page.status, 503, "{}: {}", page.path, page.text());
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(page.says(key), "{}: {}", page.path, page.text());
    for detail in ["planted", "sqlite", "trigger", ".rs"] {
        page.hides(detail);
    }
}

#[tokio::test]
async fn a_screen_that_cannot_be_saved_comes_back_as_it_was_filled_in() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let page = browser.get(&question("unsafe")).await;
    let form = page.form("unsafe").set("unsafe", "yes").set("unsafe-words", WORDS);
    full(&council, "draft").await;
    let kept = browser.submit(&page, &form).await;
    not_saved(&kept, "kept-title");
    assert!(kept.says("kept-words"));
    assert_eq!(kept.value("unsafe-words"), WORDS);
    assert_eq!(kept.value("unsafe"), "yes");
    let saved = writing::save_form(&mut browser, &form).await;
    assert_eq!(saved.status, 503, "and the script that saves learns the same");
    assert_eq!(saved.source(), "busy", "and has the words still");
    space(&council).await;
    let again = kept.form("unsafe").set("unsafe-words", WORDS);
    assert_eq!(browser.submit(&kept, &again).await.status, 303);
    browser.get("/check").await.shows("He shouts.");
}

#[tokio::test]
async fn words_come_back_in_boxes_where_their_page_cannot_be_shown() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let page = browser.get(&question("unsafe")).await;
    let form = page.form("unsafe").set("unsafe", "yes").set("unsafe-words", WORDS);
    council.sql("ALTER TABLE draft RENAME TO gone").await;
    let kept = browser.submit(&page, &form).await;
    not_saved(&kept, "kept-words");
    assert!(kept.text().contains(WORDS) && kept.source().contains("own-words"));
    council.sql("ALTER TABLE gone RENAME TO draft").await;
    // Every field goes along, and to the same address.
    let again = kept.form("unsafe-words");
    assert_eq!(browser.submit(&kept, &again).await.status, 303);
    let check = browser.get("/check").await;
    check.shows("He shouts.");
    // What does not open is our fault; the words stay all the same.
    council.sql("UPDATE draft SET body = x'00'").await;
    let broken = browser.submit(&page, &form).await;
    assert_eq!(broken.status, 500);
    assert!(broken.says("kept-words-broken") && broken.text().contains(WORDS));
}

#[tokio::test]
async fn answers_that_cannot_be_sent_stay_on_the_page_and_are_sent_once() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    browser.post(&question("anything-else"), &[("anything-else", WORDS)]).await;
    let check = browser.get("/check").await;
    full(&council, "views").await;
    for _ in 0..3 {
        let kept = writing::send(&mut browser, &check).await;
        not_saved(&kept, "kept-not-sent");
        assert!(kept.text().contains("He shouts."));
        assert_eq!(council.views(&council.child).await.len(), 0);
    }
    space(&council).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    writing::send(&mut browser, &check).await.leads_to("/sent");
    assert_eq!(council.views(&council.child).await.len(), 1);
}

#[tokio::test]
async fn what_the_child_writes_alone_stays_on_the_page_too() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "child_with_help")]).await;
    browser.post("/who/helper", &[("name", "Aunt Sal"), ("relation", "aunt"), ("how", "She typed.")]).await;
    browser.post(&question("anything-else"), &[("anything-else", "Together.")]).await;
    let check = browser.get("/check").await;
    writing::send(&mut browser, &check).await.leads_to("/just-you");
    let page = browser.get("/just-you/say").await;
    let form = page.form("just-me").set("just-me", WORDS);
    full(&council, "views").await;
    let kept = browser.submit(&page, &form).await;
    not_saved(&kept, "kept-words");
    assert_eq!(kept.value("just-me").trim_start_matches('\n'), WORDS);
    space(&council).await;
    let again = kept.form("just-me").set("just-me", WORDS);
    browser.submit(&kept, &again).await.leads_to("/just-you/sent");
    assert_eq!(council.views(&council.child).await.len(), 2);
}

#[tokio::test]
async fn a_word_back_to_a_letter_stays_in_its_box() {
    let council = Council::new().await;
    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold.").await;
    let mut child = signed_in(&council, &council.child, true).await;
    let page = child.get(&format!("/mine/letters/{letter}")).await;
    let form = page.form("reply").set("reply", WORDS);
    full(&council, "letter").await;
    let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let fields: Vec<_> = fields.into_iter().chain([("do", "tell")]).collect();
    let kept = child.post(&page.path, &fields).await;
    // The first opening of a letter is written into it: where that fails, the words come back in boxes.
    not_saved(&kept, "kept-words");
    assert!(kept.text().contains(WORDS), "{}", kept.text());
    assert!(!kept.says("letter-thanks"));
    space(&council).await;
    let again = child.post(&page.path, &fields).await;
    assert!(again.says("letter-thanks"));
    again.shows("He shouts.");
}

#[tokio::test]
async fn every_other_form_gives_its_words_back_and_none_its_secrets() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let letter = desk.deliver("Dear Marigold.").await;
    let mut child = signed_in(&council, &council.child, true).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let (letter, review) = (format!("/mine/letters/{letter}"), council.child.review);
    full(&council, "log").await;
    for (path, fields) in [
        ("/mine/tell-me", vec![("way", "person"), ("person", "He shouts."), ("person-email", "sal@anyshire.example")]),
        (letter.as_str(), vec![("not-quite", WORDS), ("do", "tell")]),
    ] {
        let kept = child.post(path, &fields).await;
        not_saved(&kept, "kept-words");
        assert!(kept.text().contains("He shouts."), "{path}");
        let form = kept.form(fields[0].0);
        assert_eq!(form.fields.len(), fields.len(), "{path}: {form:?}");
    }
    let kept = iro.post(&format!("/staff/reviews/{review}/letter"), &[("text", WORDS), ("version", "1")]).await;
    not_saved(&kept, "kept-words");
    assert!(kept.text().contains("He shouts."));
    council.sql("ALTER TABLE invitation RENAME TO away").await;
    let code = council.child.invitation.code.as_str();
    for path in ["/sign-in/number", "/keep/number"] {
        let refused = council.browser().post(path, &[("code", code), ("number", NUMBER), ("repeat", NUMBER)]).await;
        assert!(refused.status.is_server_error() || refused.status == 401, "{path}: {}", refused.status);
        refused.hides(NUMBER).hides(code);
    }
}
