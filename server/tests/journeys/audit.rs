//! No row in the log, no words: a reading that cannot be written down does not happen.

use heard_domain::audit::{Action, Actor};

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, signed_in};
use crate::support::{Council, writing};

const WORDS: &str = "My tooth came out.";
const LETTER: &str = "Dear Marigold, well done.";
const PROMISE: &str = "Buy a frame";

async fn with_something_to_read() -> (Council, [String; 3]) {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    signed_in(&council, &council.child, true).await;
    desk.hold().await;
    desk.decide(PROMISE, "Jo").await;
    let letter = desk.deliver(LETTER).await;
    (council, ["/mine/sent".into(), format!("/mine/letters/{letter}"), "/mine/promises".into()])
}

#[tokio::test]
async fn a_reading_that_cannot_be_logged_shows_nothing() {
    let (council, pages) = with_something_to_read().await;
    let mut child = Visitor::Child.arrive(&council).await;
    council.sql("CREATE TRIGGER planted BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'planted fault'); END").await;
    for path in &pages {
        let page = child.get(path).await;
        assert!(page.status.is_server_error(), "{path}");
        page.hides(WORDS).hides(LETTER).hides(PROMISE).hides("planted");
    }
    let page = child.post(&pages[1], &[("not-quite", "No.")]).await;
    assert!(page.status.is_server_error());
    page.hides(LETTER);
    council.sql("DROP TRIGGER planted").await;
    for (path, words) in pages.iter().zip([WORDS, LETTER, PROMISE]) {
        child.get(path).await.shows(words);
    }
    assert_eq!(child.get(&pages[1]).await.value("not-quite"), "", "what could not be logged was not kept");
}

#[tokio::test]
async fn every_reading_makes_a_row_that_names_its_reader() {
    let (council, pages) = with_something_to_read().await;
    let mut child = Visitor::Child.arrive(&council).await;
    for (path, action) in pages.iter().zip([Action::ReadViews, Action::ReadLetter, Action::ReadPromises]) {
        let before = council.logged(action).await;
        child.get(path).await;
        let log = council.log().await;
        let rows: Vec<_> =
            log.iter().filter_map(|row| row.entry.as_ref()).filter(|entry| entry.action == action).collect();
        assert!(rows.len() > before, "{path}");
        let newest = rows.last().expect("a row");
        assert_eq!((newest.actor, newest.child), (Actor::Child(council.child.id), Some(council.child.id)));
    }
}
