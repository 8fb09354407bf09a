//! One row that does not open is one line that says so: every other child stays on the desk, every other word with its
//! child, and the journal has the row's id.

use std::fmt::Display;

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::people::{Invitee, Role};
use heard_domain::purpose::Purpose;
use heard_domain::store::Part;

use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::seed::{allocate, invite_somebody, more_children};
use crate::support::visitors::{Visitor, signed_in};
use crate::support::{Council, Page, journal, writing};

/// Spoils a sealed column of one row.
async fn spoil(council: &Council, table: &str, column: &str, id: impl Display) {
    let key = if ["contact", "outbox"].contains(&table) { "child" } else { "id" };
    let statement = format!("UPDATE {table} SET {column} = x'00' WHERE {key} = x'{id}'");
    council.sql(statement.leak()).await;
}

/// The page is there, with what opens, and with one line that says that it does not.
fn shows_both(page: &Page, opens: &str, line: &str) {
    page.shows(opens);
    assert!(page.says(line), "{}: {}", page.path, page.text());
    page.hides("Marigold");
}

#[tokio::test]
async fn every_other_child_stays_on_every_desk() {
    let council = Council::new().await;
    let app = &council.app;
    let rowan = more_children(app, 1, &council.iro).await.remove(0);
    allocate(app, rowan.id, &council.advocate, Role::Advocate).await;
    for child in [&council.child, &rowan] {
        let mut browser = council.browser();
        writing::begin(&mut browser, &child.invitation).await;
        browser.post(&writing::question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "At night.")]).await;
        let check = browser.get("/check").await;
        writing::send(&mut browser, &check).await.leads_to("/sent");
        let mut own = signed_in(&council, child, true).await;
        own.post("/mine/tell-me", &[("way", "text"), ("phone", "07700 900123")]).await.leads_to("/mine/tell-me");
        raise(&council, child, &council.iro, &Saying::child(Purpose::Wrong, &[("Nobody asked.", false)])).await;
        Desk::of(&council, &council.iro, child).await.deliver("Dear you.").await;
    }
    council.pass(TimeDelta::minutes(1));
    spoil(&council, "child", "identity", council.child.id).await;
    let (mut iro, mut manager) = (Visitor::Iro.arrive(&council).await, Visitor::Manager.arrive(&council).await);
    shows_both(&iro.get("/staff").await, "Rowan Quillfeather", "staff-unreadable");
    shows_both(&iro.get("/staff/urgent").await, "Rowan Quillfeather", "staff-unreadable");
    iro.get("/staff/children").await.shows("Rowan").hides("Marigold");
    shows_both(&iro.get("/staff/children").await, "Rowan Quillfeather", "staff-unreadable");
    for path in ["/staff/urgent", "/staff/matters"] {
        shows_both(&manager.get(path).await, "Rowan Quillfeather", "staff-unreadable");
    }
    assert_eq!(manager.get("/staff/overview").await.status, 200);
    let mut advocate = Visitor::Advocate.arrive(&council).await;
    shows_both(&advocate.get("/staff/advocacy").await, "Rowan Quillfeather", "staff-unreadable");
    let logged = String::from_utf8_lossy(&journal::logged()).into_owned();
    assert!(logged.contains(&format!("id={}", council.child.id)), "the id is in the journal");

    spoil(&council, "contact", "body", rowan.id).await;
    spoil(&council, "outbox", "body", rowan.id).await;
    let outbox = manager.get("/staff/outbox").await;
    assert!(outbox.status == 200 && outbox.says("staff-unreadable"), "{}", outbox.text());
    spoil(&council, "staff", "identity", council.iro.id).await;
    shows_both(&manager.get("/staff/urgent").await, "Rowan Quillfeather", "staff-unreadable");

    for child in [&council.child, &rowan] {
        allocate(app, child.id, &council.other_iro, Role::Iro).await;
    }
    shows_both(&iro.get("/staff/goodbyes").await, "Rowan Quillfeather", "staff-unreadable");
}

#[tokio::test]
async fn one_guest_who_does_not_open_leaves_the_others() {
    let council = Council::new().await;
    let (app, child) = (&council.app, &council.child);
    let one = invite_somebody(app, child.id, child.review, &council.iro, Invitee::Carer).await;
    invite_somebody(app, child.id, child.review, &council.iro, Invitee::Parent).await;
    spoil(&council, "invitation", "person", one.id).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let guests = iro.get(&format!("/staff/children/{}/guests", child.id)).await;
    guests.shows("Jo Farrow");
    assert!(guests.says("staff-unreadable"));
    assert_eq!(iro.get(&format!("/staff/children/{}", child.id)).await.status, 200);
}

#[tokio::test]
async fn a_child_sees_everything_else_of_theirs() {
    let council = Council::new().await;
    let saying = |words| Saying::child(Purpose::GoodNews, words);
    let spoilt = raise(&council, &council.child, &council.iro, &saying(&[("I won a cup.", false)])).await;
    let kept = raise(&council, &council.child, &council.iro, &saying(&[("I swam a mile.", false)])).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let (row, body) = desk.read(kept.views).await;
    desk.place(&row, &body.given[0], Part::Shared, Action::PlacedShared).await;
    desk.show_record().await;
    let promise = desk.decide("Ned comes to tea", "Ruth").await;
    desk.decide("A bike", "Ruth").await;
    let letter = desk.deliver("Dear you.").await;
    let mut child = signed_in(&council, &council.child, true).await;
    spoil(&council, "views", "body", spoilt.views).await;
    spoil(&council, "decision", "body", promise).await;
    let sent = child.get("/mine/sent").await;
    sent.shows("I swam a mile.").hides("I won a cup.");
    assert!(sent.says("unreadable-words"));
    assert_eq!(child.get("/mine").await.status, 200);
    for path in ["/mine/promises".to_owned(), format!("/mine/letters/{letter}")] {
        let page = child.get(&path).await;
        page.shows("A bike").hides("Ned comes to tea");
        assert!(page.says("unreadable-words"), "{path}");
    }
    council.sql("UPDATE line SET body = x'00'").await;
    let record = child.get(&heard_app::paths::Record { review: council.child.review }.href()).await;
    assert!(record.status == 200 && record.says("unreadable-words"), "{}", record.text());
    council.sql("UPDATE staff SET identity = x'00'").await;
    assert_eq!(child.get("/mine/sent").await.status, 200);
}
