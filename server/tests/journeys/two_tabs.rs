//! A worker writes for two children in two tabs of one browser. What is typed for one is never kept with the other's.

use heard_domain::people::Role;

use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Council, seed, writing};

#[tokio::test]
async fn what_a_worker_types_for_one_child_is_never_kept_with_anothers() {
    let council = Council::new().await;
    seed::allocate(&council.app, council.sibling.id, &council.advocate, Role::Advocate).await;
    let mut browser = at_desk(&council, &council.advocate, Some(council.child.id)).await;
    let page = browser.get("/who").await;
    page.shows("You are writing for").shows("Marigold Quillfeather");
    let form = page.form("voice").set("voice", "advocate");
    browser.submit(&page, &form).await.leads_to("/who/helper");
    let page = browser.get("/who/helper").await;
    page.shows("Marigold Quillfeather");
    let form = page.form("name").set("name", "Tess Morrow").set("relation", "advocate");
    browser.submit(&page, &form).await.leads_to("/before");
    browser.get("/before").await.shows("Marigold Quillfeather");
    let first = browser.get(&writing::question("anything-else")).await;
    first.shows("Marigold Quillfeather");
    let field = "anything-else";

    // The other tab.
    browser.post("/staff/advocacy", &[("child", &council.sibling.id.to_string()), ("do", "write")]).await;
    browser.get("/who").await.shows("Barnaby").hides("Marigold");
    let other = browser.get("/who").await;
    let form = other.form("voice").set("voice", "advocate");
    browser.submit(&other, &form).await.leads_to("/who/helper");
    let other = browser.get("/who/helper").await;
    let form = other.form("name").set("name", "Tess Morrow").set("relation", "advocate");
    browser.submit(&other, &form).await.leads_to("/before");
    let same_question = browser.get(&first.path).await;

    // Typing goes on in the first: saved while typing, sent, and without the field altogether.
    let typed = first.form(field).set(field, "She wants to stay with Jo.");
    let mut without = typed.clone();
    without.fields.retain(|(name, _)| name != "for");
    for form in [&typed, &without] {
        let saved = writing::save_form(&mut browser, form).await;
        assert_eq!((saved.status.as_u16(), saved.source()), (409, "other_child".to_owned()));
    }
    for form in [typed, without] {
        let refused = browser.submit(&first, &form).await;
        assert_eq!(refused.status, 409);
        let text = refused.text();
        assert!(text.contains("You are now writing for") && text.contains("Barnaby"), "{text}");
        assert!(text.contains("She wants to stay with Jo."), "the words can be copied: {text}");
    }
    assert_eq!(browser.get(&first.path).await.source(), same_question.source(), "nothing was kept");
    let answered = writing::answer(&mut browser, &[(field, "He likes the pond.")]).await;
    answered.shows("He likes the pond.").shows("Barnaby").hides("stay with Jo");

    // A page that was ready to be sent for one child sends nothing for the other.
    browser.post("/staff/advocacy", &[("child", &council.child.id.to_string()), ("do", "write")]).await;
    assert_eq!(writing::send(&mut browser, &answered).await.status, 409);
    assert!(council.views(&council.child).await.is_empty() && council.views(&council.sibling).await.is_empty());
    browser.post("/staff/advocacy", &[("child", &council.sibling.id.to_string()), ("do", "write")]).await;
    browser.open("/check").await;
}

#[tokio::test]
async fn an_iro_who_types_in_paper_is_told_for_whom_and_a_child_is_not() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.post(&format!("/staff/children/{}", council.child.id), &[("do", "transcribe")]).await.leads_to("/who");
    let page = iro.get("/who").await;
    page.shows("You are writing for").shows("Marigold Quillfeather");
    assert_eq!(iro.post("/who", &[("voice", "paper")]).await.status, 409, "a form that does not say for whom");
    iro.submit(&page, &page.form("voice").set("voice", "paper")).await.leads_to("/who/helper");

    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    for path in ["/who", "/before", &writing::question("anything-else")] {
        child.get(path).await.hides("writing-for").hides("name=\"for\"");
    }
}
