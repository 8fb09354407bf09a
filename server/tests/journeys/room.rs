//! Where people should be at a meeting, said without scripts: a person a row, and the same words for everybody who
//! reads it.

use crate::support::visitors::Visitor;
use crate::support::writing::{answer, ask_for_more, question, save};
use crate::support::{Council, Page, writing};

const PLACED: [(&str, &str); 4] = [
    ("meeting-people.teacher", "out"),
    ("meeting-people.mum", "table"),
    ("meeting-people.dad", "away"),
    ("meeting-people.brother", "table"),
];

/// What a page says, without the marks around words of another direction.
fn words(page: &Page) -> String {
    page.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn people_are_placed_by_radios_and_read_back_in_words() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    ask_for_more(&mut browser, "meeting", &[]).await;
    let page = browser.get(&question("meeting-people")).await;
    assert_eq!(page.values("meeting-people.mum"), ["table", "out", "away"]);
    assert!(page.form("meeting-people.mum").fields.iter().all(|(name, _)| !name.contains('.')), "nobody is placed");

    browser.post(&question("meeting-people"), &PLACED).await.leads_to(&question("meeting-where"));
    browser.post(&question("meeting-where"), &[("meeting-where", "park")]).await.leads_to("/rest");
    browser.post(&question("meeting-when"), &[]).await.leads_to(&question("meeting-hear"));
    let standing = browser.get(&question("meeting-people")).await.form("meeting-people.mum").fields;
    for (name, value) in PLACED {
        assert!(standing.contains(&(name.into(), value.into())), "{name}: {standing:?}");
    }
    let said = ["At the table: Mum, Brother.", "Out for private talk: Teacher.", "Not there: Dad."];
    let check = answer(&mut browser, &[]).await;
    for words_of_one in said {
        assert!(words(&check).contains(words_of_one), "{}", words(&check));
    }
    writing::send(&mut browser, &check).await.leads_to("/sent");

    let views = council.views(&council.child).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&format!("/staff/children/{}/views/{}", council.child.id, views[0].id)).await;
    for words_of_one in said {
        assert!(words(&page).contains(words_of_one), "{}", words(&page));
    }
}

#[tokio::test]
async fn a_place_that_is_not_offered_changes_nothing_and_the_rest_stays_as_it_was_posted() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    ask_for_more(&mut browser, "meeting", &[]).await;
    let saved = save(&mut browser, "meeting-people", &PLACED).await;
    assert_eq!(saved.status, 204, "as the page saves it while somebody is still at it");
    let before = council.content().await;
    for wrong in [("meeting-people.mum", "roof"), ("meeting-people.queen", "table"), ("meeting-people.dad", "table")] {
        let fields: Vec<_> = PLACED.into_iter().chain([wrong]).collect();
        let page = browser.post(&question("meeting-people"), &fields).await;
        assert_eq!(page.status, 422, "{wrong:?}");
        let standing = page.form("meeting-people.mum").fields;
        assert!(standing.contains(&("meeting-people.teacher".into(), "out".into())), "{standing:?}");
        assert_eq!(council.content().await, before);
    }
    // Whoever takes everybody off again has said nothing.
    browser.post(&question("meeting-people"), &[]).await.leads_to(&question("meeting-where"));
    assert!(!words(&browser.get("/check").await).contains("At the table:"));
}
