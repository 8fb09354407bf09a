//! Text that is too long is counted and refused, and stays in its field; nothing changes.

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Council, writing};

#[tokio::test]
async fn an_answer_that_is_too_long_stays_in_its_field() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    writing::ask_for_more(&mut browser, "meeting", &[]).await;
    browser.post(&question("meeting-talk"), &[("meeting-talk", "Kept."), ("meeting-not-talk", "Dad")]).await;
    let before = council.content().await;
    let long = format!("\n{}é<b>", "word ".repeat(400));
    let fields = [("meeting-talk", long.as_str()), ("meeting-not-talk", "Mum"), ("only_iro", "yes")];
    let page = browser.post(&question("meeting-talk"), &fields).await;
    assert_eq!(page.status, 422);
    assert!(page.source().contains("2,005") || page.text().contains("2005"), "it was counted: {}", page.text());
    assert_eq!(page.value("meeting-talk"), long, "nothing of it is lost");
    assert_eq!(page.value("meeting-not-talk"), "Mum", "nor of the field beside it");
    assert!(page.form("meeting-talk").fields.contains(&("only_iro".into(), "yes".into())));
    assert_eq!(council.content().await, before, "the draft is as it was");
    let saved = writing::save(&mut browser, "meeting-talk", &fields[..1]).await;
    assert_eq!((saved.status.as_u16(), saved.source()), (422, "too_long".to_owned()));
    assert_eq!(browser.get(&question("meeting-talk")).await.value("meeting-talk"), "Kept.");
    // Exactly as much as fits does.
    let fits = "é".repeat(2000);
    browser.post(&question("meeting-talk"), &[("meeting-talk", &fits)]).await.leads_to(&question("meeting-people"));
    assert_eq!(browser.get(&question("meeting-talk")).await.value("meeting-talk"), fits);
}

#[tokio::test]
async fn a_helper_and_a_word_back_are_counted_too() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "written_for_child")]).await.leads_to("/who/helper");
    let before = council.content().await;
    let (name, how) = ("N".repeat(81), "h".repeat(501));
    let page = browser.post("/who/helper", &[("name", &name), ("relation", ""), ("how", &how)]).await;
    assert_eq!(page.status, 422);
    assert_eq!((page.value("name"), page.value("how")), (name, how));
    assert!(page.says("helper-relation-missing"));
    assert_eq!(council.content().await, before);

    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold.").await;
    let mut child = Visitor::Child.arrive(&council).await;
    let path = format!("/mine/letters/{letter}");
    let long = "q".repeat(2001);
    let page = child.post(&path, &[("feeling", "sad"), ("not-quite", &long)]).await;
    assert_eq!((page.status.as_u16(), page.value("not-quite")), (422, long));
    assert_eq!(child.get(&path).await.value("not-quite"), "", "nothing was kept");
}

#[tokio::test]
async fn options_that_are_not_offered_change_nothing() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let before = council.content().await;
    for fields in [[("unsafe", "perhaps"), ("unsafe-words", "Kept here.")], [("unsafe", "yes"), ("unsafe", "no")]] {
        let page = browser.post(&question("unsafe"), &fields).await;
        assert_eq!(page.status, 422);
    }
    assert_eq!(browser.post(&question("home"), &[]).await.status, 404, "home was not chosen");
    assert_eq!(browser.post("/style", &[("style", "grown-up")]).await.status, 400);
    assert_eq!(council.content().await, before);
}
