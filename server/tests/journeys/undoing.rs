//! The last act on a list has a way back, for ten minutes, for whoever did it, and not once a child may have read it.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::people::Role;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DecisionState, Held};

use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::seed::child_without_iro;
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Browser, Council, Form, Page, writing};

const UNDO: &str = "/staff/undo";

/// The form with the button, if it is offered.
fn offered(page: &Page) -> Option<Form> {
    page.forms().into_iter().find(|form| form.action.as_deref() == Some(UNDO))
}

/// Presses the button.
async fn undo(browser: &mut Browser, page: &Page) -> Page {
    let form = offered(page).unwrap_or_else(|| panic!("it is not offered: {}", page.text()));
    browser.submit(page, &form).await
}

/// A complaint on the manager's desk.
async fn complaint(council: &Council) -> String {
    let saying = Saying::child(Purpose::BeforeReview, &[("I like the garden.", false)]);
    let shelf = Desk::of(council, &council.iro, &council.child).await.decide("A shelf", "Carer Jo").await;
    let raised = raise(council, &council.child, &council.iro, &Saying { promise: Some(shelf), ..saying }).await;
    format!("/staff/matters/{}", raised.matter.expect("raised"))
}

/// Settles it on its page, and gives the page that follows.
async fn settle(manager: &mut Browser, matter: &str, outcome: &str) -> Page {
    let page = manager.get(matter).await;
    let form = page.form("outcome").set("outcome", outcome).and("do", "settle");
    manager.submit(&page, &form).await.leads_to("/staff/matters");
    manager.get("/staff/matters").await
}

#[tokio::test]
async fn a_settled_matter_is_open_again_with_what_was_typed() {
    let council = Council::new().await;
    let matter = complaint(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(offered(&manager.get("/staff/matters").await).is_none(), "nothing was done yet");
    let page = settle(&mut manager, &matter, "Rang the team.").await;
    page.hides("Marigold");
    assert!(page.says("staff-undo-did-matter"));
    undo(&mut manager, &page).await.leads_to(&matter);
    let open = manager.get(&matter).await;
    assert!(open.says("staff-undo-undid-matter") && offered(&open).is_none(), "{}", open.text());
    assert_eq!(open.value("outcome").trim(), "Rang the team.", "nothing typed is lost");
    manager.get("/staff/matters").await.shows("Marigold");
    assert_eq!((council.logged(Action::SettledMatter).await, council.logged(Action::Undid).await), (1, 1));

    // Pressed twice it is undone once, and it can be settled again.
    let again = undo(&mut manager, &page).await;
    assert!(again.status == 409 && again.says("staff-undo-not-over"), "{}", again.text());
    assert!(again.says("staff-undo-never"), "and what never is");
    assert_eq!(council.logged(Action::Undid).await, 1);
    settle(&mut manager, &matter, "Rang them twice.").await;
    manager.get(&matter).await.shows("Rang them twice.");
}

#[tokio::test]
async fn a_settled_matter_stays_settled_once_the_child_may_have_read_it() {
    let council = Council::new().await;
    let matter = complaint(&council).await;
    let mut child = Visitor::Child.arrive(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = settle(&mut manager, &matter, "Rang the team.").await;
    assert!(offered(&page).is_some());
    child.get("/mine").await;
    let told = manager.get("/staff/matters").await;
    assert!(offered(&told).is_none() && told.says("staff-undo-not-told"), "{}", told.text());
    let refused = undo(&mut manager, &page).await;
    assert!(refused.status == 409 && refused.says("staff-undo-not-told"), "{}", refused.text());
    assert_eq!(council.logged(Action::Undid).await, 0);
    manager.get(&matter).await.shows("Rang the team.");
}

#[tokio::test]
async fn what_was_typed_since_and_what_was_typed_for_it_stand_beside_each_other() {
    let council = Council::new().await;
    let matter = complaint(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let open = manager.get(&matter).await;
    let page = settle(&mut manager, &matter, "Rang the team.").await;
    // Another window that was open before keeps what is typed there, when it is refused.
    let other = open.form("outcome").set("outcome", "Wrote to them.").and("do", "settle");
    assert_eq!(manager.submit(&open, &other).await.status, 422, "it is settled");
    let both = undo(&mut manager, &page).await;
    assert!(both.status == 409 && both.says("staff-both-window"), "{} {}", both.status, both.text());
    assert!(both.text().contains("Rang the team.") && both.text().contains("Wrote to them."), "{}", both.text());
    assert!(both.says("staff-undo-undid-matter") && offered(&both).is_none(), "{}", both.text());
    assert_eq!(council.logged(Action::Undid).await, 1);
}

#[tokio::test]
async fn the_next_act_ten_minutes_and_another_worker_end_it() {
    let council = Council::new().await;
    let (first, second) = (complaint(&council).await, complaint(&council).await);
    let mut manager = Visitor::Manager.arrive(&council).await;
    let one = settle(&mut manager, &first, "One.").await;
    let two = settle(&mut manager, &second, "Two.").await;
    assert_eq!(undo(&mut manager, &one).await.status, 409, "something was done after it");
    let mut iro = Visitor::Iro.arrive(&council).await;
    assert_eq!(undo(&mut iro, &two).await.status, 409, "it is not theirs");
    for who in [Visitor::Advocate, Visitor::Administrator] {
        assert_eq!(undo(&mut who.arrive(&council).await, &two).await.status, 404, "{who:?}");
    }
    assert_eq!(undo(&mut council.browser(), &two).await.status, 401);
    assert_eq!(manager.post(UNDO, &[("version", "x")]).await.status, 400);

    council.pass(TimeDelta::minutes(9));
    assert!(offered(&manager.get("/staff/matters").await).is_some());
    council.pass(TimeDelta::minutes(1));
    let late = manager.get("/staff/matters").await;
    assert!(offered(&late).is_none() && !late.says("staff-undo-did-matter"), "ten minutes are over");
    assert_eq!(undo(&mut manager, &two).await.status, 409);
    assert_eq!(council.logged(Action::Undid).await, 0);
    manager.get(&second).await.shows("Two.");
}

/// What a worker says of the only promise.
async fn state(council: &Council) -> DecisionState {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.states().await.pop().expect("a promise")
}

#[tokio::test]
async fn what_became_of_a_promise_is_taken_back_until_the_child_has_been_there() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let shelf = desk.decide_by("Put up a shelf", "Carer Jo", 0).await;
    desk.deliver("Dear Marigold, we put up a shelf.").await;
    let register = format!("/staff/children/{}/promises", council.child.id);
    let (field, because) = (format!("state-{shelf}"), format!("because-{shelf}"));
    let mut child = Visitor::Child.arrive(&council).await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let settle = async |iro: &mut Browser| {
        let page = iro.get(&register).await;
        let form = page.form(&field).set(&field, "not_done").set(&because, "There was no wood.");
        iro.submit(&page, &form).await.leads_to(&format!("{register}#promise-{shelf}"));
        iro.get(&register).await
    };
    let page = settle(&mut iro).await;
    assert_eq!(state(&council).await, DecisionState::NotDone);
    undo(&mut iro, &page).await.leads_to(&format!("{register}#promise-{shelf}"));
    assert_eq!(state(&council).await, DecisionState::Open);
    let page = iro.get(&register).await;
    assert_eq!(page.value(&because).trim(), "There was no wood.", "nothing typed is lost");
    assert!(iro.get("/staff").await.links().contains(&register), "its day has come, again");

    // What was said before it stands again, and what was typed stands in its form.
    let done = page.form(&field).set(&field, "done").set(&because, "");
    iro.submit(&page, &done).await.leads_to(&format!("{register}#promise-{shelf}"));
    let page = settle(&mut iro).await;
    undo(&mut iro, &page).await.leads_to(&format!("{register}#promise-{shelf}"));
    assert_eq!(state(&council).await, DecisionState::Done);
    let page = iro.get(&register).await;
    assert_eq!(page.value(&because).trim(), "There was no wood.", "it is based on what stands there");

    let page = settle(&mut iro).await;
    child.get("/mine/promises").await.shows("There was no wood.");
    let told = iro.get(&register).await;
    assert!(offered(&told).is_none() && told.says("staff-undo-not-told"), "{}", told.text());
    let refused = undo(&mut iro, &page).await;
    assert!(refused.status == 409 && refused.says("staff-undo-not-told"), "{}", refused.text());
    assert_eq!(state(&council).await, DecisionState::NotDone);
    assert_eq!(council.logged(Action::Undid).await, 2);
}

/// Whether something that was said stands in the record.
fn placed(page: &Page) -> bool {
    page.parts("section.answer").concat().contains("In the shared part")
}

#[tokio::test]
async fn a_decision_and_what_was_placed_come_back_in_the_review() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.decide("Put up a shelf", "Carer Jo").await;
    let saying = Saying::child(Purpose::BeforeReview, &[("I like the garden.", false)]);
    raise(&council, &council.child, &council.iro, &saying).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record).await;
    let remove = page.button("do", "remove-decision:");
    iro.post(&record, &[("do", &remove)]).await.leads_to(&format!("{record}#decisions"));
    let page = iro.get(&record).await;
    page.hides("Put up a shelf");
    undo(&mut iro, &page).await.leads_to(&format!("{record}#decisions"));
    let page = iro.get(&record).await;
    page.shows("Put up a shelf").shows("Carer Jo");

    iro.post(&record, &[("do", "place-all")]).await.leads_to(&format!("{record}#said"));
    let page = iro.get(&record).await;
    assert!(placed(&page), "{}", page.text());
    undo(&mut iro, &page).await.leads_to(&format!("{record}#said"));
    let page = iro.get(&record).await;
    assert!(!placed(&page), "{}", page.text());
    assert_eq!(council.logged(Action::Undid).await, 2);

    // A record that a colleague who covers has closed stays as it is.
    iro.post(&record, &[("do", "place-all")]).await.leads_to(&format!("{record}#said"));
    let page = iro.get(&record).await;
    let (store, now, review) = (&council.app.store, council.app.clock.now(), council.child.review);
    let entry = |action| Entry {
        at: now,
        actor: Actor::Staff(council.other_iro.id, Role::Iro),
        child: Some(council.child.id),
        action,
        object: ObjectKind::Review,
        object_id: *review.as_bytes(),
    };
    let held = Held { review, on: heard_domain::english_time::day(now), team: None, next: None };
    assert!(store.hold_review(&held, &entry(Action::HeldReview)).await.expect("stored"));
    let closed = store.close_record(review, council.other_iro.id, now, &entry(Action::ClosedRecord)).await;
    assert!(closed.expect("stored"));
    let refused = undo(&mut iro, &page).await;
    assert!(refused.status == 409 && refused.says("staff-undo-not-changed"), "{}", refused.text());
    assert!(placed(&iro.get(&record).await));
}

#[tokio::test]
async fn a_child_who_was_given_an_iro_has_nobody_again_and_nobody_says_goodbye() {
    let council = Council::new().await;
    let child = child_without_iro(&council.app, &council.iro).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let field = format!("iro-{}", child.id);
    let give = async |manager: &mut Browser| {
        let page = manager.get("/staff/allocation").await;
        let form = page.form(&field).set(&field, &council.other_iro.id.to_string());
        manager.submit(&page, &form).await.leads_to("/staff/allocation");
        manager.get("/staff/allocation").await
    };
    let iro = async || council.app.store.child_file(child.id).await.expect("stored").expect("the child").iro;
    let page = give(&mut manager).await;
    assert_eq!(iro().await, Some(council.other_iro.id));
    undo(&mut manager, &page).await.leads_to("/staff/allocation");
    assert_eq!(iro().await, None);
    let page = manager.get("/staff/allocation").await;
    page.shows("Clementine");
    assert!(page.says("staff-undo-undid-iro"));
    let mut omar = at_desk(&council, &council.other_iro, None).await;
    omar.get("/staff/goodbyes").await.hides("Clementine");
    assert_eq!(omar.get(&format!("/staff/children/{}", child.id)).await.status, 404);

    // Whoever has begun is not taken away by a button.
    let page = give(&mut manager).await;
    assert!(offered(&page).is_some());
    omar.get(&format!("/staff/children/{}", child.id)).await.shows("Clementine");
    let refused = undo(&mut manager, &page).await;
    assert!(refused.status == 409 && refused.says("staff-undo-not-changed"), "{}", refused.text());
    assert_eq!(iro().await, Some(council.other_iro.id));
    assert_eq!((council.logged(Action::AllocatedIro).await, council.logged(Action::Undid).await), (2, 1));
}

#[tokio::test]
async fn an_iro_stays_once_the_child_has_opened_their_link() {
    let council = Council::new().await;
    let child = child_without_iro(&council.app, &council.iro).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let field = format!("iro-{}", child.id);
    let page = manager.get("/staff/allocation").await;
    let form = page.form(&field).set(&field, &council.other_iro.id.to_string());
    manager.submit(&page, &form).await.leads_to("/staff/allocation");
    let page = manager.get("/staff/allocation").await;
    writing::open(&mut council.browser(), &child.invitation).await;
    let refused = undo(&mut manager, &page).await;
    assert!(refused.status == 409 && refused.says("staff-undo-not-told"), "{}", refused.text());
    let file = council.app.store.child_file(child.id).await.expect("stored").expect("the child");
    assert_eq!(file.iro, Some(council.other_iro.id));
}
