//! What a child may say at any time: each thing lands on its desk with its day; nothing that was begun is lost by
//! choosing again; cleared answers are named; the promises of last time come back.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::english_time;
use heard_domain::matter::{Desk as On, Happened, Kind};
use heard_domain::promise::Promise;
use heard_domain::purpose::Purpose;
use heard_domain::store::{Asked, MatterRow};
use heard_domain::voice::Voice;

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, at_desk, set_secret, signed_in};
use crate::support::writing::question;
use crate::support::{Browser, Council, Page, writing};

/// Each purpose that is open before any review was held, with something to say.
const SAYS: [(&str, &str); 6] = [
    ("good_news", "I got my swimming badge."),
    ("change", "I want to see my gran on Sundays."),
    ("wrong", "My things were put in bin bags."),
    ("see_iro", "Please come after school."),
    ("advocate", "I want somebody who is not from the council."),
    ("moving", "I do not know when it is."),
];

async fn matters(council: &Council) -> Vec<MatterRow> {
    council.app.store.matters_of(council.child.id).await.expect("stored")
}

/// Answers the first question that takes text, whatever it is called, and gives the page that shows the answers.
async fn say_something(browser: &mut Browser, words: &str) -> Page {
    let mut page = browser.open("/questions").await;
    let mut said = false;
    while page.path != "/check" {
        let mut form = page.forms().remove(0);
        let text = form
            .fields
            .iter()
            .map(|(name, _)| name.clone())
            .find(|name| !name.ends_with("_id") && name != "unsafe-words");
        if let Some(name) = text.filter(|_| !said) {
            (form, said) = (form.set(&name, words), true);
        }
        let reply = browser.submit(&page, &form).await;
        page = browser.follow(reply).await;
    }
    assert!(said, "nothing took words");
    page
}

#[tokio::test]
async fn each_thing_lands_on_its_desk_with_its_day() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    let today = english_time::day(council.app.clock.now());
    for (code, words) in SAYS {
        let purpose = Purpose::from_code(code).expect("a purpose");
        let kind = Kind::raised_by(purpose).expect("somebody's to settle");
        council.pass(TimeDelta::seconds(1));
        writing::choose(&mut browser, code).await;
        browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
        let check = say_something(&mut browser, words).await;
        check.shows(words);
        writing::send(&mut browser, &check).await.leads_to("/sent");
        let receipt = browser.get("/sent").await;
        receipt.shows(&heard_app::text::dates::day_in(Default::default(), kind.due(today))).hides(words);
        let to = if kind.desk() == On::Manager { "a manager" } else { "Ruth" };
        receipt.shows(&format!("Sent to \u{2068}{to}"));
        let views = &council.views(&council.child).await[0];
        assert_eq!((views.purpose, views.voice), (purpose, Voice::Child));
        let matters = matters(&council).await;
        let matter = matters.iter().find(|matter| matter.views == Some(views.id)).expect("raised");
        assert_eq!((matter.kind, matter.desk, matter.due_on), (kind, kind.desk(), kind.due(today)), "{code}");
    }
    assert_eq!(matters(&council).await.len(), SAYS.len());
}

#[tokio::test]
async fn what_is_offered_is_what_is_open() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    let say = browser.get("/say").await;
    assert!(say.says("begin-start"));
    let others = browser.get("/say/else").await;
    assert!(others.says("purpose-wrong") && !others.says("purpose-after_review"));
    for purpose in ["after_review", "just_me", "last_time", "observation", "carer_views", "", "x"] {
        assert_eq!(browser.post("/say", &[("purpose", purpose)]).await.status, 422, "{purpose}");
    }
    // Whoever asks for an advocate is not an advocate.
    writing::choose(&mut browser, "advocate").await;
    assert_eq!(browser.post("/who", &[("voice", "advocate")]).await.status, 422);

    // After the review nothing is said before it any more; anything else can be said, and how it was.
    let mut child = signed_in(&council, &council.child, true).await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let say = browser.get("/say").await;
    assert!(!say.says("purpose-before_review") && say.says("purpose-wrong") && say.says("purpose-after_review"));
    let say = child.get("/say").await;
    assert!(!say.says("purpose-before_review") && say.says("purpose-wrong") && say.says("purpose-after_review"));
    writing::choose(&mut child, "after_review").await;
    child.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let check = say_something(&mut child, "It was too long.").await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    let views = &council.views(&council.child).await[0];
    assert_eq!((views.purpose, views.review), (Purpose::AfterReview, council.child.review));
}

#[tokio::test]
async fn what_was_begun_is_thrown_away_only_on_purpose() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("anything-else"), &[("anything-else", "Kept words.")]).await;
    let say = browser.get("/say").await;
    assert!(say.says("begin-go-on") && say.links().contains(&"/questions".to_owned()));
    say.hides("Kept words.");
    let asked = browser.post("/say", &[("purpose", "wrong")]).await;
    assert!(asked.says("say-instead-title"));
    browser.get("/check").await.shows("Kept words.");
    // The same again goes on with it.
    writing::choose(&mut browser, "before_review").await;
    browser.get("/check").await.shows("Kept words.");
    let form = asked.form("purpose").and("throw", "yes");
    browser.submit(&asked, &form).await.leads_to("/before");
    assert!(browser.get("/before").await.says("begin-complaint"));
    // Nobody has said who writes, and nothing is chosen beforehand.
    assert!(browser.get("/who").await.form("voice").fields.is_empty());
    assert_eq!(browser.open("/questions").await.path, "/who");
    browser.post("/who", &[("voice", "child")]).await;
    browser.open("/check").await.hides("Kept words.");
}

#[tokio::test]
async fn a_helper_who_is_not_named_writes_nothing() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "good_news").await;
    browser.post("/who", &[("voice", "child_with_help")]).await.leads_to("/who/helper");
    for path in ["/before", "/questions", "/check", "/last-time"] {
        assert_eq!(browser.open(path).await.path, "/who/helper", "{path}");
    }
}

#[tokio::test]
async fn cleared_answers_are_named_until_they_are_given_again() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("topics"), &[("topics", "home")]).await;
    browser.post(&question("home-change"), &[("home-change", "A shelf.")]).await;
    let title = heard_app::text::lookup(Default::default(), "q-home-change");
    // Unticked and saved by itself, nothing is gone yet.
    for topic in ["school", "home"] {
        assert_eq!(writing::save(&mut browser, "topics", &[("topics", topic)]).await.status, 204);
    }
    browser.get("/check").await.shows("A shelf.");
    browser.post(&question("topics"), &[("topics", "school")]).await;
    let check = browser.get("/check").await;
    check.shows(&title).hides("A shelf.");
    assert!(check.says("check-cleared"));
    browser.post(&question("topics"), &[("topics", "home")]).await;
    assert_eq!(browser.get(&question("home-change")).await.value("home-change"), "");
    assert!(browser.get("/check").await.says("check-cleared"));
    browser.post(&question("home-change"), &[("home-change", "Two shelves.")]).await;
    let check = browser.get("/check").await;
    check.shows("Two shelves.");
    assert!(!check.says("check-cleared"));
}

#[tokio::test]
async fn a_promise_that_was_not_due_last_time_is_asked_about_later() {
    let council = Council::new().await;
    crate::support::visitors::signed_in(&council, &council.child, true).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.decide_by("Put up a shelf", "Carer Jo", -1).await;
    desk.decide_by("Hire a boat", "Tom", 10).await;
    desk.hold().await;
    desk.deliver("Dear Marigold.").await;
    let next = async || {
        let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("the child");
        file.reviews.iter().find(|review| review.held_on.is_none()).expect("opened").id
    };
    council.pass(TimeDelta::days(5));
    let record = format!("/staff/reviews/{}", next().await);
    let today = english_time::day(council.app.clock.now()).format("%d %m %Y").to_string();
    let [day, month, year] = today.split(' ').collect::<Vec<_>>()[..] else { panic!("three parts") };
    let held = [("do", "held"), ("held_on-day", day), ("held_on-month", month), ("held_on-year", year)];
    Visitor::Iro.arrive(&council).await.post(&record, &held).await.leads_to(&record);
    council.pass(TimeDelta::days(6));
    crate::support::seed::invite(&council.app, council.child.id, next().await, &council.iro).await;
    let mut child = Visitor::Child.arrive(&council).await;
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    child.get("/last-time").await.shows("Hire a boat").hides("Put up a shelf");
}

#[tokio::test]
async fn promises_come_back_and_a_broken_one_reaches_the_manager() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let shelf = desk.decide_by("Put up a shelf.", "Carer Jo", -1).await;
    let gran = desk.decide_by("Plan a day with Gran", "Tom", -1).await;
    // Nobody has broken this one: there is still time today.
    let boat = desk.decide_by("Hire a boat", "Tom", 0).await;
    desk.hold().await;
    desk.deliver("Dear Marigold.").await;
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("the child");
    let next = file.reviews.iter().find(|review| review.held_on.is_none()).expect("opened").id;
    let by = &council.iro;
    let invitation = crate::support::seed::invite(&council.app, council.child.id, next, by).await;

    // Under the invitation alone nothing of them is shown.
    let mut writer = council.browser();
    writing::begin(&mut writer, &invitation).await;
    let secret = set_secret(&council, &council.child).await;
    assert_eq!(writer.open("/last-time").await.path, writing::first());
    for path in ["/before", "/meet", "/last-time", "/check"] {
        writer.open(path).await.hides("shelf").hides("Gran");
    }
    crate::support::visitors::confirm(&council, &council.child, secret).await;
    writer.post("/last-time", &[(format!("happened-{shelf}").as_str(), "no")]).await.leads_to("/questions");
    let others = writer.get("/say/else").await;
    assert!(others.says("last-time-sign-in"));

    let mut child = council.browser();
    crate::support::visitors::sign_in(&mut child, &invitation.code).await;
    child.post("/say", &[("purpose", "before_review")]).await.leads_to("/last-time");
    let page = child.get("/last-time").await;
    page.shows("Put up a shelf").shows("Carer Jo").shows("Plan a day with Gran").hides("Hire a boat").hides("shelf..");
    child.post("/last-time", &[(format!("happened-{boat}").as_str(), "no")]).await.leads_to("/questions");
    child.get("/check").await.hides("Hire a boat");
    let (shelf_field, gran_field) = (format!("happened-{shelf}"), format!("happened-{gran}"));
    assert_eq!(child.post("/last-time", &[(&shelf_field, "maybe")]).await.status, 400);
    let form = page.form(&shelf_field).set(&shelf_field, "no").set(&gran_field, "partly");
    child.submit(&page, &form).await.leads_to("/questions");
    assert!(child.get("/last-time").await.form(&shelf_field).fields.contains(&(shelf_field.clone(), "no".into())));
    let check = child.get("/check").await;
    check.shows("Put up a shelf");
    assert!(check.links().contains(&"/last-time".to_owned()));
    writing::send(&mut child, &check).await.leads_to("/sent");

    let views = &council.views(&council.child).await[0];
    let matters = matters(&council).await;
    assert_eq!(matters.len(), 1);
    let today = english_time::day(council.app.clock.now());
    assert_eq!((matters[0].kind, matters[0].desk, matters[0].decision), (Kind::Promise, On::Manager, Some(shelf)));
    assert_eq!((matters[0].views, matters[0].due_on), (Some(views.id), Kind::Promise.due(today)));
    let (_, body) = desk.read(views.id).await;
    let said: Vec<_> = body.given.iter().filter_map(|given| given.promised.as_ref()).collect();
    assert_eq!(said.iter().map(|promised| promised.decision).collect::<Vec<_>>().len(), 2);
    // Each is a point of its own, for the child and for the IRO.
    child.get("/mine/sent").await.shows("Last time we said:").shows("Put up a shelf");
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/children/{}/views/{}", council.child.id, views.id);
    iro.get(&address).await.shows("Last time we said:").shows("Put up a shelf");
    let now = council.app.clock.now();
    let (action, object) = (Action::ReadPromises, ObjectKind::Child);
    let (actor, object_id) = (Actor::Child(council.child.id), *council.child.id.as_bytes());
    let entry = Entry { at: now, actor, child: Some(council.child.id), action, object, object_id };
    let promises =
        council.app.store.read_promises(Asked::Readable(council.child.id, now), &entry).await.expect("stored");
    let said_of = |id| move |row: &Promise| (row.id == id).then_some(row.child_said.map(|(said, _)| said));
    assert_eq!(promises.iter().find_map(said_of(shelf)), Some(Some(Happened::No)));
    assert_eq!(promises.iter().find_map(said_of(gran)), Some(Some(Happened::Partly)));
    // Once said, it is not asked again.
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "child")]).await;
    assert_eq!(child.open("/last-time").await.path, writing::first());
}

#[tokio::test]
async fn a_worker_types_in_paper_and_an_observation_and_sees_nothing_of_the_child() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, "For Ruth only.").await;
    let mut child = Visitor::Writer.arrive(&council).await;
    child.post(&question("anything-else"), &[("anything-else", "My own draft.")]).await;
    let mut iro = at_desk(&council, &council.iro, Some(council.child.id)).await;
    council.pass(TimeDelta::seconds(1));
    let who = iro.get("/who").await;
    assert!(who.says("staff-writing-voice-paper") && !who.says("staff-writing-voice-advocate"));
    let id = council.child.id.to_string();
    let written_for = ("for", id.as_str());
    for voice in ["", "child", "advocate", "carer"] {
        assert_eq!(
            iro.post("/who", &[("voice", voice), ("purpose", "before_review"), written_for]).await.status,
            422,
            "{voice}"
        );
    }
    let chosen = iro.submit(&who, &who.form("voice").set("voice", "paper")).await;
    chosen.leads_to("/who/helper");
    iro.post("/who/helper", &[("name", "Marigold"), ("relation", "herself"), written_for]).await.leads_to("/questions");
    let check = writing::answer(&mut iro, &[("anything-else", "From the booklet.")]).await;
    check.hides("My own draft.");
    writing::send(&mut iro, &check).await.leads_to("/sent");
    let receipt = iro.get("/sent").await;
    assert!(receipt.links().contains(&format!("/staff/children/{}", council.child.id)));
    assert_eq!(iro.get("/just-you").await.status, 404);
    let views = council.views(&council.child).await[0].clone();
    assert_eq!((views.voice, views.purpose, views.author), (Voice::Paper, Purpose::BeforeReview, Some(council.iro.id)));

    council.pass(TimeDelta::seconds(1));
    let watched = [("voice", "observation"), ("purpose", "before_review"), written_for];
    iro.post("/who", &watched).await.leads_to("/who/helper");
    let helper = [("name", "Ruth Wardle"), ("relation", "reviewing officer"), ("how", "At nursery."), written_for];
    iro.post("/who/helper", &helper).await.leads_to("/questions");
    let check = writing::answer(&mut iro, &[("observed-enjoys", "She laughs at the dog.")]).await;
    // Paper begun instead does not throw the observation away by itself.
    let paper = [("voice", "paper"), ("purpose", "good_news"), written_for];
    assert!(iro.post("/who", &paper).await.says("say-instead-title"));
    writing::send(&mut iro, &check).await.leads_to("/sent");
    let views = council.views(&council.child).await[0].clone();
    assert_eq!((views.voice, views.purpose), (Voice::Observation, Purpose::Observation));
    // What was observed is not the child's to read; what they wrote on paper is.
    let mut reader = signed_in(&council, &council.child, true).await;
    reader.get("/mine/sent").await.shows("From the booklet.").hides("laughs at the dog");
}

#[tokio::test]
async fn an_advocate_whom_nobody_instructed_gives_a_basis() {
    let council = Council::new().await;
    let mut advocate = Visitor::AdvocateWriting.arrive(&council).await;
    let page = advocate.get("/who").await;
    let chosen = page.form("voice").set("voice", "advocate_non_instructed").set("purpose", "before_review");
    advocate.submit(&page, &chosen).await.leads_to("/who/helper");
    let page = advocate.get("/who/helper").await;
    assert_eq!(page.value("name"), "Tess Morrow");
    let refused = advocate.submit(&page, &page.form("how").set("relation", "advocate").set("how", " ")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("staff-writing-basis-missing"));
    let form = page.form("how").set("relation", "advocate").set("how", "Two afternoons at her home.");
    advocate.submit(&page, &form).await.leads_to("/before");
    // They are asked what they saw and weighed, by the child's name, and not how they feel.
    let before = advocate.get("/before").await;
    assert!(before.says("before-advocate-say-seen") && !before.links().iter().any(|link| link == "/style"));
    let asked = advocate.open("/questions").await;
    asked.shows("to get to know what").shows("Marigold").hides("How do you feel");
    assert!(asked.says("question-saved"));
    let says =
        [("basis-saw", "She turns to the window."), ("basis-weighed", "Noise against company."), ("child-safe", "no")];
    let check = writing::answer(&mut advocate, &says).await;
    check.shows("what is your view?");
    writing::send(&mut advocate, &check).await.leads_to("/sent");
    assert!(advocate.get("/sent").await.links().contains(&"/staff/advocacy".to_owned()));
    let views = council.views(&council.child).await[0].clone();
    assert_eq!((views.voice, views.author), (Voice::AdvocateNonInstructed, Some(council.advocate.id)));
    assert_eq!(views.purpose, Purpose::NonInstructed);
    let page = Visitor::Iro.arrive(&council).await;
    let page = { page }.get(&format!("/staff/children/{}/views/{}", council.child.id, views.id)).await;
    assert!(page.says("staff-purpose-non_instructed") && page.says("staff-voice-advocate_non_instructed"));
    page.shows("Noise against company.").shows("What did you weigh for the child, and what is your view?");
    let (_, body) = Desk::of(&council, &council.iro, &council.child).await.read(views.id).await;
    assert_eq!(body.helper.expect("kept").how.expose(), "Two afternoons at her home.");
}
