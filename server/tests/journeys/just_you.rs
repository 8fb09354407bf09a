//! The last page for the child alone, after somebody helped: whoever helped sees nothing of it, by no way.

use heard_domain::matter::{Desk as MatterDesk, Kind};
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, Visitor, confirm, set_secret, sign_in, signed_in};
use crate::support::writing::question;
use crate::support::{Browser, Council, routes, writing};

const DID: &str = "She read it to me.\nI typed.";
const ALONE: &str = "She listens at my door.";

/// Somebody helps, sends, and hands the phone over.
async fn helped(browser: &mut Browser) {
    writing::choose(browser, "before_review").await;
    browser.post("/who", &[("voice", "child_with_help")]).await.leads_to("/who/helper");
    let page = browser.get("/who/helper").await;
    let filled = page.form("how").set("name", "Aunt Sal").set("relation", "aunt").set("how", DID);
    browser.submit(&page, &filled).await.leads_to("/before");
    browser.post(&question("anything-else"), &[("anything-else", "We wrote this together.")]).await;
    let check = browser.get("/check").await;
    writing::send(browser, &check).await.leads_to("/just-you");
    // The same page sent again leads to the same place.
    writing::send(browser, &check).await.leads_to("/just-you");
}

#[tokio::test]
async fn whoever_helped_never_sees_it() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    helped(&mut browser).await;
    // The helper sets no secret in this session; one of theirs is there from before.
    for path in ["/keep", "/keep/number", "/keep/pictures"] {
        browser.get(path).await.leads_to("/say");
    }
    browser.post("/keep/number", &[("number", NUMBER), ("repeat", NUMBER)]).await.leads_to("/say");
    set_secret(&council, &council.child).await;
    let hand = browser.get("/just-you").await;
    assert!(hand.says("just-you-hand-title") && hand.links().contains(&"/just-you/say".to_owned()));
    let page = browser.get("/just-you/say").await;
    assert!(!page.source().contains("Autosave"), "nothing saves it");
    let mut before = browser.clone();
    let form = page.form("just-me").set("just-me", ALONE).set("unsafe", "yes").set("unsafe-words", "At night.");
    let sent = browser.submit(&page, &form).await;
    sent.leads_to("/just-you/sent");
    assert_eq!(sent.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(browser.cookie("__Host-s"), None);
    assert!(browser.follow(sent).await.says("just-you-sent-title"));

    // By no page, with the old cookie and without.
    for browser in [&mut browser, &mut before] {
        for (method, path) in routes::child() {
            if method == "GET" && !path.contains('{') && path != "/leave" {
                browser.open(&path).await.hides(ALONE).hides("At night.");
            }
        }
        browser.open(&question("anything-else")).await.hides(ALONE);
        assert_eq!(browser.get("/just-you/say").await.status, 401);
    }
    // A second tap, too late for the session, finds that it is sent; and it is there once.
    before.submit(&page, &form).await.leads_to("/just-you/sent");
    let views = council.views(&council.child).await;
    assert_eq!(views.len(), 2);
    let alone = views.iter().find(|views| views.voice == Voice::Child).expect("the child's own");
    let together = views.iter().find(|views| views.voice == Voice::ChildWithHelp).expect("with help");
    assert_eq!((alone.purpose, alone.follows, alone.review), (Purpose::JustMe, Some(together.id), together.review));
    assert!(alone.urgent && alone.confirmed_at.is_none());

    // The secret of the helper opens nothing of it.
    let mut reader = council.browser();
    sign_in(&mut reader, &council.child.invitation.code).await;
    for path in ["/mine", "/mine/sent"] {
        reader.open(path).await.hides("We wrote this together.").hides(ALONE).hides("Aunt Sal");
    }
    // Once the IRO has made sure whose it is, it opens everything.
    let secret = council.app.store.secret(council.child.id).await.expect("stored").expect("set").id;
    confirm(&council, &council.child, secret).await;
    reader.get("/mine/sent").await.shows(ALONE);
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let helper = desk.read(together.id).await.1.helper.expect("who helped is kept");
    assert_eq!([helper.name.expose(), helper.relation.expose(), helper.how.expose()], ["Aunt Sal", "aunt", DID]);
    let (_, body) = desk.read(alone.id).await;
    assert!(body.helper.is_none());
    assert!(
        body.given.iter().any(|given| given.said.answer.value.words().is_some_and(|words| words.expose() == ALONE))
    );
}

#[tokio::test]
async fn a_secret_set_later_in_the_session_opens_nothing_of_it() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    helped(&mut browser).await;
    let page = browser.get("/just-you/say").await;
    let mut before = browser.clone();
    browser.submit(&page, &page.form("just-me").set("just-me", ALONE)).await.leads_to("/just-you/sent");
    let late = before.post("/keep/number", &[("number", "482071"), ("repeat", "482071")]).await;
    assert_eq!(late.status, 401, "the session is over");
    set_secret(&council, &council.child).await;
    let mut reader = council.browser();
    sign_in(&mut reader, &council.child.invitation.code).await;
    reader.open("/mine/sent").await.hides(ALONE);
}

#[tokio::test]
async fn a_secret_that_nobody_confirmed_opens_nothing_of_it() {
    let council = Council::new().await;
    // Whoever holds the code sets a secret, signs in with it, helps, and hands the phone over.
    let mut helper = signed_in(&council, &council.child, false).await;
    helped(&mut helper).await;
    let page = helper.get("/just-you/say").await;
    helper.submit(&page, &page.form("just-me").set("just-me", ALONE)).await.leads_to("/just-you/sent");
    let mut again = signed_in(&council, &council.child, false).await;
    again.open("/mine/sent").await.hides("We wrote this together.").hides(ALONE);
    signed_in(&council, &council.child, true).await.get("/mine/sent").await.shows(ALONE);
}

#[tokio::test]
async fn what_is_added_to_a_complaint_reaches_the_manager() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "wrong").await;
    browser.post("/who", &[("voice", "child_with_help")]).await.leads_to("/who/helper");
    browser.post("/who/helper", &[("name", "Aunt Sal"), ("relation", "aunt")]).await.leads_to("/before");
    let check = writing::answer(&mut browser, &[("wrong-what", "It is about a person.")]).await;
    writing::send(&mut browser, &check).await.leads_to("/just-you");
    let page = browser.get("/just-you/say").await;
    let only_iro = page.form("just-me").set("just-me", "It is my reviewing officer.");
    browser.submit(&page, &only_iro).await.leads_to("/just-you/sent");
    let matters = council.app.store.matters_of(council.child.id).await.expect("stored");
    let alone = council.views(&council.child).await.into_iter().find(|views| views.purpose == Purpose::JustMe);
    let alone = alone.expect("sent").id;
    let matter = matters.iter().find(|matter| matter.views == Some(alone)).expect("raised");
    assert_eq!((matters.len(), matter.kind, matter.desk), (2, Kind::Wrong, MatterDesk::Manager));
    // Whoever helped may sit at the review: it is shared with a reason only.
    let mut iro = Visitor::Iro.arrive(&council).await;
    let at = format!("/staff/children/{}/views/{alone}", council.child.id);
    let answer = iro.get(&at).await.value("answer");
    let shared = iro.post(&at, &[("answer", &answer), ("place", "shared")]).await;
    shared.leads_to(&format!("{at}/answers/{answer}/share"));
    assert!(iro.follow(shared).await.says("staff-share-reason"));
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get(&format!("/staff/matters/{}", matter.id)).await.shows("It is my reviewing officer.");
}

#[tokio::test]
async fn sending_and_adding_nothing_look_the_same() {
    let council = Council::new().await;
    let mut replies = Vec::new();
    for fields in
        [[("just-me", ALONE), ("x", "")], [("just-me", ALONE), ("nothing", "yes")], [("just-me", " "), ("x", "")]]
    {
        let mut browser = council.browser();
        writing::open(&mut browser, &council.child.invitation).await;
        helped(&mut browser).await;
        let page = browser.get("/just-you/say").await;
        let mut form = page.form("just-me");
        form.names.push("x".to_owned());
        for (name, value) in fields {
            form = form.set(name, value);
        }
        let reply = browser.submit(&page, &form).await;
        let shown = browser.follow(reply.clone()).await;
        replies.push((
            reply.status,
            reply.headers.get("location").cloned(),
            browser.cookie("__Host-s").is_some(),
            shown.body,
        ));
    }
    assert!(replies.iter().all(|reply| *reply == replies[0]));
    let alone = council.views(&council.child).await.iter().filter(|views| views.purpose == Purpose::JustMe).count();
    assert_eq!(alone, 1, "nothing that was not to be sent was sent");
}

#[tokio::test]
async fn too_long_is_shown_again_and_kept_nowhere() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    helped(&mut browser).await;
    let before = council.content().await;
    let page = browser.get("/just-you/say").await;
    let long = format!("{ALONE}{}", "x".repeat(2000));
    let refused = browser.submit(&page, &page.form("just-me").set("just-me", &long)).await;
    assert_eq!((refused.status.as_u16(), refused.value("just-me")), (422, long));
    assert_eq!(council.content().await, before);
    assert_eq!(browser.get("/just-you/say").await.value("just-me"), "");
    // Not now: the receipt offers it again.
    let receipt = browser.get("/sent").await;
    assert!(receipt.says("just-you-offer-title"));
    browser.submit(&refused, &refused.form("just-me").set("just-me", "Short.")).await.leads_to("/just-you/sent");
}

#[tokio::test]
async fn it_is_there_only_after_help_and_once() {
    let council = Council::new().await;
    let mut alone = council.browser();
    writing::open(&mut alone, &council.child.invitation).await;
    for path in ["/just-you", "/just-you/say"] {
        assert_eq!(alone.get(path).await.status, 404, "{path}");
    }
    writing::send_words(&mut alone, &council.child.invitation, "Just mine.").await;
    assert!(!alone.get("/sent").await.says("just-you-offer-title"));
    alone.get("/just-you").await.leads_to("/sent");

    // Signed in, it is the child's own at once, tied to their secret.
    let mut child = signed_in(&council, &council.child, true).await;
    helped(&mut child).await;
    let page = child.get("/just-you/say").await;
    child.submit(&page, &page.form("just-me").set("just-me", ALONE)).await.leads_to("/just-you/sent");
    assert_eq!(child.get("/mine").await.status, 401);
    let views = council.views(&council.child).await;
    let own = views.iter().find(|views| views.purpose == Purpose::JustMe).expect("sent");
    assert!(own.confirmed_at.is_some());
    let mut reader = signed_in(&council, &council.child, true).await;
    reader.get("/mine/sent").await.shows(ALONE);
}
