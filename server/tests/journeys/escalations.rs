//! Somebody higher up is asked by the council's ladder: opened, moved, answered, resolved, opened again; who may; what
//! a child reads of it. The tests are on Monday 23 November 2026.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::id::EscalationId;

use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Form, Page};
use crate::typing::{type_in, version};

const LIST: &str = "/staff/escalations";
const ABOUT: &str = "The passport was promised in May and nobody has sent the form.";
const TOLD: &str = "I asked again for your passport, so that you can go on the trip.";
const CAME: &str = "Jo sent the form today. Your passport comes by post.";

fn of_child(council: &Council) -> String {
    format!("/staff/children/{}/escalations", council.child.id)
}

fn on(form: Form, field: &str, [day, month]: [&str; 2]) -> Form {
    let form = form.set(&format!("{field}-day"), day).set(&format!("{field}-month"), month);
    form.set(&format!("{field}-year"), "2026")
}

/// The form, filled in.
fn asking(page: &Page) -> Form {
    let form = page.form("about").set("stage", "stage_1").set("reason", "decisions_not_done").set("about", ABOUT);
    on(form, "opened_on", ["23", "11"])
}

/// The page's text without the marks around values.
fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// Opens one, told to the child or not, and gives its address.
async fn open(council: &Council, iro: &mut Browser, tell: bool) -> String {
    let page = iro.get(&of_child(council)).await;
    let form = asking(&page);
    let form = if tell { form.set("told", TOLD).set("who", "Jo").and("tell", "yes") } else { form };
    let opened = iro.submit(&page, &form).await;
    assert_eq!(opened.status, 303, "{}", opened.text());
    opened.location().to_owned()
}

/// One of the child's, for whoever asks who may see it.
pub(crate) async fn opened(council: &Council) -> EscalationId {
    let address = open(council, &mut Visitor::Iro.arrive(council).await, false).await;
    address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

/// Presses a button of the form that has a field.
async fn press(browser: &mut Browser, page: &Page, form: Form, act: &str) -> Page {
    browser.submit(page, &form.and("do", act)).await
}

#[tokio::test]
async fn what_is_wrong_is_said_and_kept_and_opens_nothing() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&of_child(&council)).await;
    for (form, says) in [
        (asking(&page).set("about", " "), "staff-fault-empty"),
        (asking(&page).set("stage", "stage_9"), "staff-fault-not-chosen"),
        (asking(&page).set("reason", "telepathy"), "staff-fault-not-chosen"),
        (on(asking(&page), "opened_on", ["24", "11"]), "staff-fault-future"),
        (on(asking(&page), "opened_on", ["31", "11"]), "staff-fault-not-a-date"),
        (
            asking(&page).set("opened_on-day", "").set("opened_on-month", "").set("opened_on-year", ""),
            "staff-fault-not-a-date",
        ),
        (asking(&page).set("opened_on-year", "1999"), "staff-fault-before-care"),
        (asking(&page).and("tell", "yes").set("who", "Jo"), "staff-fault-tell-what"),
        (asking(&page).and("tell", "yes").set("told", TOLD), "staff-fault-tell-who"),
    ] {
        let kept = form.fields.iter().find(|(name, _)| name == "about").map(|(_, words)| words.trim().to_owned());
        let refused = iro.submit(&page, &form).await;
        assert!(refused.status == 422 && refused.says(says), "{says}: {}", refused.text());
        assert_eq!(Some(refused.value("about").trim().to_owned()), kept);
    }
    let other = asking(&page).set("review", "00112233445566778899aabbccddeeff");
    assert_eq!(iro.submit(&page, &other).await.status, 404, "a review that is not this child's");
    let kept = council.app.store.escalations(council.child.id).await.expect("stored");
    assert_eq!((kept, council.logged(Action::Escalated).await), (vec![], 0));
}

#[tokio::test]
async fn it_is_opened_from_the_review_and_stands_on_today_with_its_clock() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let review = iro.get(&format!("/staff/reviews/{}", council.child.review)).await;
    let links = review.links();
    let way = links.iter().find(|link| link.starts_with(&of_child(&council))).expect("a way from the review");
    let page = iro.get(way.trim_end_matches("#escalate")).await;
    assert_eq!(page.value("review"), council.child.review.to_string());
    // Sent twice, it is one.
    let form = asking(&page).set("who", "Jo Marsh");
    let first = iro.submit(&page, &form).await;
    let address = first.location().to_owned();
    iro.submit(&page, &form).await.leads_to(&address);
    assert_eq!(council.logged(Action::Escalated).await, 1);
    let shown = iro.get(&address).await;
    shown.shows(ABOUT).shows("Jo Marsh").shows("Agreed actions not done");
    assert!(plain(&shown).contains("Answer due by 30 Nov"), "five working days: {}", plain(&shown));
    assert!(iro.get("/staff").await.links().contains(&address), "it is on today's list");
    let child = iro.get(&format!("/staff/children/{}", council.child.id)).await;
    assert!(child.links().contains(&address), "and in the child's story");
    child.hides("passport");
    let open = |bytes: &[u8]| bytes.windows(14).any(|part| part == b"passport was p");
    assert!(council.on_disk().iter().all(|(_, bytes)| !open(bytes)), "the words are sealed");

    council.pass(TimeDelta::days(8));
    let mut iro = Visitor::Iro.arrive(&council).await;
    let today = iro.get("/staff").await;
    assert!(today.says("staff-act-escalation"));
    assert!(plain(&today).contains("1 working day late"), "{}", plain(&today));
    let mut manager = Visitor::Manager.arrive(&council).await;
    let overview = manager.get("/staff/overview").await;
    assert_eq!(overview.links().iter().filter(|link| *link == LIST).count(), 2, "one open, one late, none answered");
    let before = council.logged(Action::SawNames).await;
    let list = manager.get(LIST).await;
    list.shows("Marigold").shows("Late");
    assert!(list.links().contains(&address));
    assert_eq!(council.logged(Action::SawNames).await, before + 1);
}

#[tokio::test]
async fn it_is_moved_answered_resolved_and_opened_again() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = open(&council, &mut iro, false).await;
    let page = iro.get(&address).await;
    let next = page.form("moved_on-day").fields.into_iter().find(|(name, _)| name == "stage");
    assert_eq!(next.map(|(_, code)| code).as_deref(), Some("stage_2"), "the next one is offered");
    let skips = page.form("moved_on-day").set("stage", "stage_3");
    let refused = press(&mut iro, &page, skips.clone(), "move").await;
    assert!(refused.status == 422 && refused.says("staff-fault-stage-needs-why"));
    let before = on(page.form("moved_on-day"), "moved_on", ["22", "11"]);
    let refused = press(&mut iro, &page, before, "move").await;
    assert!(refused.status == 422 && refused.says("staff-fault-before-step"));
    let same = press(&mut iro, &page, page.form("moved_on-day").set("stage", "stage_1"), "move").await;
    assert!(same.status == 422 && same.says("staff-fault-same-stage"));
    assert_eq!(council.logged(Action::MovedEscalation).await, 0);
    press(&mut iro, &page, skips.set("why", "The group manager left."), "move").await.leads_to(&address);
    // The page of before is older: nothing is changed, and it says so.
    let late = press(&mut iro, &page, page.form("answered_on-day").set("answer_words", "Soon."), "answer").await;
    assert!(late.status == 422 && late.says("staff-fault-moved-meanwhile"));
    assert_eq!(late.value("answer_words").trim(), "Soon.");
    assert_eq!(
        (council.logged(Action::MovedEscalation).await, council.logged(Action::AnsweredEscalation).await),
        (1, 0)
    );

    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(&address).await;
    page.shows(ABOUT).shows("The group manager left.");
    for field in ["moved_on-day", "resolved_on-day", "told_who"] {
        assert!(!page.names(field), "a manager reads and answers: {field}");
    }
    let empty = press(&mut manager, &page, page.form("answered_on-day"), "answer").await;
    assert!(empty.status == 422 && empty.says("staff-fault-empty"));
    let answer = page.form("answered_on-day").set("answer_words", "It is paid for now.");
    press(&mut manager, &page, answer, "answer").await.leads_to(&address);
    for act in ["move", "resolve", "reopen", "tell"] {
        let fields = [("do", act), ("step", "1"), ("stage", "cafcass"), ("ending", "agreed"), ("why", "x")];
        assert_eq!(manager.post(&address, &fields).await.status, 404, "{act}");
    }

    let page = iro.get(&address).await;
    page.shows("It is paid for now.");
    assert!(!page.names("answered_on-day"), "once");
    let nothing = press(&mut iro, &page, page.form("resolved_on-day"), "resolve").await;
    assert!(nothing.status == 422 && nothing.says("staff-fault-not-chosen"));
    press(&mut iro, &page, page.form("resolved_on-day").set("ending", "partly"), "resolve").await.leads_to(&address);
    assert!(!iro.get("/staff").await.links().contains(&address));
    let page = iro.get(&address).await;
    assert!(plain(&page).contains("2026: Agreed in part"), "{}", plain(&page));
    let again = page.form("moved_on-day").set("stage", "stage_3");
    let refused = press(&mut iro, &page, again.clone(), "reopen").await;
    assert!(refused.status == 422 && refused.says("staff-fault-stage-needs-why"));
    press(&mut iro, &page, again.set("why", "It did not come."), "reopen").await.leads_to(&address);
    let page = iro.get(&address).await;
    page.shows("Agreed in part").shows("It did not come.").shows("It is paid for now.");
    assert!(iro.get("/staff").await.links().contains(&address), "it waits again");
    let outside = page.form("moved_on-day").set("stage", "cafcass");
    press(&mut iro, &page, outside, "move").await.leads_to(&address);
    for (action, count) in [
        (Action::MovedEscalation, 2),
        (Action::AnsweredEscalation, 1),
        (Action::ResolvedEscalation, 1),
        (Action::ReopenedEscalation, 1),
    ] {
        assert_eq!(council.logged(action).await, count, "{action:?}");
    }
}

#[tokio::test]
async fn nobody_else_opens_or_reads_it() {
    let council = Council::new().await;
    let address = open(&council, &mut Visitor::Iro.arrive(&council).await, false).await;
    let mut other = Visitor::OtherIro.arrive(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let fields = [("stage", "stage_1"), ("reason", "health"), ("about", "x")];
    for browser in [&mut other, &mut manager] {
        assert_eq!(browser.get(&of_child(&council)).await.status, 404);
        assert_eq!(browser.post(&of_child(&council), &fields).await.status, 404);
    }
    assert_eq!(other.get(&address).await.status, 404);
    assert_eq!(other.post(&address, &[("do", "answer"), ("step", "0"), ("answer_words", "x")]).await.status, 404);
    assert_eq!(other.get(LIST).await.status, 404);
    // Of another child it is not there.
    let elsewhere = address.replace(&council.child.id.to_string(), &council.sibling.id.to_string());
    assert_eq!(manager.get(&elsewhere).await.status, 404);
    assert_eq!((council.logged(Action::Escalated).await, council.logged(Action::AnsweredEscalation).await), (1, 0));
}

#[tokio::test]
async fn a_child_reads_of_it_only_once_a_worker_says_so_and_then_what_came_of_it() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = open(&council, &mut iro, false).await;
    let mine = async || Visitor::Child.arrive(&council).await.get("/mine").await;
    assert!(!mine().await.says("asked-for-title"));
    let page = iro.get(&address).await;
    let nothing = press(&mut iro, &page, page.form("told_who"), "tell").await;
    assert!(nothing.status == 422 && nothing.says("staff-fault-tell-what") && nothing.says("staff-fault-tell-who"));
    assert!(!mine().await.says("asked-for-title"), "nothing was told");
    let form = page.form("told_who").set("told", TOLD).set("told_who", "Jo, the manager of Sam");
    press(&mut iro, &page, form, "tell").await.leads_to(&address);
    assert_eq!(council.logged(Action::ToldOfEscalation).await, 1);
    let page = mine().await;
    page.shows(TOLD).hides(ABOUT);
    let text = plain(&page);
    assert!(text.contains("Ruth asked Jo, the manager of Sam to help"), "{text}");
    assert!(text.contains("Ruth asked for an answer by") && text.contains("30 November"), "{text}");
    assert!(!Visitor::Sibling.arrive(&council).await.get("/mine").await.says("asked-for-title"));

    // From now on every stage says who, and the end what came of it.
    let page = iro.get(&address).await;
    let silent = press(&mut iro, &page, page.form("moved_on-day"), "move").await;
    assert!(silent.status == 422 && silent.says("staff-fault-tell-who"));
    press(&mut iro, &page, page.form("moved_on-day").set("who", "Dr Pell"), "move").await.leads_to(&address);
    assert!(plain(&mine().await).contains("Ruth asked Dr Pell"));
    council.pass(TimeDelta::days(9));
    assert!(mine().await.says("asked-for-late"));
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&address).await;
    let silent = press(&mut iro, &page, page.form("resolved_on-day").set("ending", "agreed"), "resolve").await;
    assert!(silent.status == 422 && silent.says("staff-fault-tell-came"));
    let form = page.form("resolved_on-day").set("ending", "agreed").set("came", CAME);
    press(&mut iro, &page, form, "resolve").await.leads_to(&address);
    let page = mine().await;
    page.shows(TOLD).shows(CAME);
    assert!(!page.says("asked-for-late"));

    // Opened again, it goes on beside what came of it the first time.
    let page = iro.get(&address).await;
    let form = page.form("moved_on-day").set("who", "Ms Hale").set("why", "The form came back.");
    press(&mut iro, &page, form, "reopen").await.leads_to(&address);
    let page = mine().await;
    page.shows(CAME).hides("The form came back.");
    assert!(plain(&page).contains("Ruth asked Ms Hale"), "{}", plain(&page));
    let page = iro.get(&address).await;
    let form = page.form("resolved_on-day").set("ending", "partly").set("came", "The passport is here.");
    press(&mut iro, &page, form, "resolve").await.leads_to(&address);
    mine().await.shows(CAME).shows("The passport is here.");
}

#[tokio::test]
async fn what_was_typed_for_another_stage_stands_beside_the_form_and_is_not_lost() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = open(&council, &mut iro, false).await;
    let page = iro.get(&address).await;
    version(&type_in(&mut iro, &page.form("came").set("came", "Jo will ring."), "one", 1).await);
    press(&mut iro, &page, page.form("moved_on-day"), "move").await.leads_to(&address);
    let page = iro.get(&address).await;
    page.shows("and did not send it");
    assert_eq!(page.value("came").trim(), "", "it was about the stage before");
    let beside = page.forms().into_iter().find(|form| form.action.as_deref() == Some("/staff/typed"));
    let both = iro.submit(&page, &beside.expect("a button").and("do", "beside")).await;
    assert!(both.status == 409 && both.text().contains("Jo will ring."), "{}", both.text());
    iro.submit(&both, &both.form("take-came").and("do", "settle").and("take-came", "mine")).await.leads_to(&address);
    assert_eq!(iro.get(&address).await.value("came").trim(), "Jo will ring.");
}

#[tokio::test]
async fn a_manager_finds_what_ended_for_a_year() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = open(&council, &mut iro, false).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let ended = |page: &Page| page.parts("details.details a").len();
    assert_eq!(ended(&manager.get(LIST).await), 0);
    let page = iro.get(&address).await;
    press(&mut iro, &page, page.form("resolved_on-day").set("ending", "partly"), "resolve").await.leads_to(&address);
    let list = manager.get(LIST).await;
    assert!(ended(&list) == 1 && list.links().contains(&address) && list.says("staff-escalations-none-open"));
    assert!(plain(&list).contains("Resolved on 23 Nov 2026: Agreed in part"), "{}", plain(&list));

    // Opened again it is among the open ones, and not among those that ended.
    let page = iro.get(&address).await;
    press(&mut iro, &page, page.form("moved_on-day").set("why", "Nothing came."), "reopen").await.leads_to(&address);
    let list = manager.get(LIST).await;
    assert!(ended(&list) == 0 && list.links().contains(&address));
    let page = iro.get(&address).await;
    press(&mut iro, &page, page.form("resolved_on-day").set("ending", "agreed"), "resolve").await.leads_to(&address);
    council.pass(TimeDelta::days(365));
    assert_eq!(ended(&Visitor::Manager.arrive(&council).await.get(LIST).await), 1);
    council.pass(TimeDelta::days(1));
    assert_eq!(ended(&Visitor::Manager.arrive(&council).await.get(LIST).await), 0);
}

#[tokio::test]
async fn a_child_is_told_at_once_and_not_before_their_secret_is_confirmed() {
    let (council, unconfirmed) = (Council::new().await, Council::new().await);
    for council in [&council, &unconfirmed] {
        open(council, &mut Visitor::Iro.arrive(council).await, true).await;
    }
    Visitor::Child.arrive(&council).await.get("/mine").await.shows(TOLD);
    Visitor::Unconfirmed.arrive(&unconfirmed).await.get("/mine").await.hides(TOLD);
}
