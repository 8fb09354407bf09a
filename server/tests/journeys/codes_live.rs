//! One code for the whole time: what it opens before and after a review, after a newer one, after leaving care, and
//! once it is ended; and that no page speaks of a review as coming that is over.

use chrono::TimeDelta;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::people::Invitee;
use heard_domain::store::Held;

use crate::support::council::ORIGIN;
use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, at_desk, confirm, set_secret, sign_in};
use crate::support::{Browser, Council, Page, seed, writing};

/// What `/say` and everything else beside it offer, by code.
async fn offered(council: &Council, code: &str) -> Vec<String> {
    let mut browser = council.browser();
    browser.post("/", &[("code", code)]).await.leads_to("/say");
    let page = browser.get("/say").await;
    assert_eq!(page.status, 200, "{}", page.text());
    let mut offered = page.values("purpose");
    if page.says("begin-else") {
        offered.extend(browser.get("/say/else").await.values("purpose"));
    }
    offered
}

const ANY_TIME: [&str; 6] = ["good_news", "change", "wrong", "see_iro", "advocate", "moving"];

fn sorted(mut codes: Vec<String>) -> Vec<String> {
    codes.sort();
    codes
}

fn with(more: &[&str]) -> Vec<String> {
    sorted(ANY_TIME.iter().chain(more).map(|code| (*code).to_owned()).collect())
}

/// Holds the child's review, and opens no other: as when the child has left care.
async fn hold_the_last(council: &Council) {
    let (app, child) = (&council.app, &council.child);
    let on = heard_domain::english_time::day(app.clock.now());
    let entry = seed::entry(app, Some(child.id), Action::HeldReview, ObjectKind::Review, child.review.as_bytes());
    assert!(
        app.store
            .hold_review(&Held { review: child.review, on, team: None, next: None }, &entry)
            .await
            .expect("stored")
    );
}

async fn with_secret(council: &Council) {
    let secret = set_secret(council, &council.child).await;
    confirm(council, &council.child, secret).await;
}

/// The child's page at the IRO's desk.
async fn iro_page(council: &Council, iro: &mut Browser) -> Page {
    iro.get(&format!("/staff/children/{}", council.child.id)).await
}

async fn refuses(council: &Council, code: &str) {
    let page = council.browser().post("/", &[("code", code)]).await;
    assert!(page.status == 422 && page.says("start-code-unknown"), "{}", page.text());
}

/// What no page may say where no review is to come.
fn no_review_comes(page: &Page) {
    for coming in ["our review is by", "review is coming", "next review", "After your review", "before your review"] {
        assert!(!page.text().contains(coming), "{} says “{coming}”: {}", page.path, page.text());
    }
}

#[tokio::test]
async fn one_code_opens_what_is_to_be_said_before_after_and_between() {
    let council = Council::new().await;
    let code = council.child.invitation.code.clone();
    assert_eq!(sorted(offered(&council, &code).await), with(&["before_review"]), "there was no review yet");
    council.pass(TimeDelta::days(70));
    assert_eq!(
        sorted(offered(&council, &code).await),
        with(&["before_review"]),
        "a child's code has no end of its own"
    );

    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    assert_eq!(sorted(offered(&council, &code).await), with(&["after_review"]), "and nothing before what is over");
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    let refused = browser.post("/say", &[("purpose", "before_review")]).await;
    assert_eq!(refused.status, 422);
    writing::choose(&mut browser, "good_news").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let check = writing::answer(&mut browser, &[("news", "I learnt to swim.")]).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("the child");
    assert_eq!(file.views[0].review, file.reviews[0].id, "it belongs to the review that is next");
    assert!(file.reviews[0].held_on.is_none());

    council.pass(TimeDelta::days(56));
    assert_eq!(sorted(offered(&council, &code).await), with(&["after_review"]), "the last day of eight weeks");
    council.pass(TimeDelta::days(1));
    assert_eq!(sorted(offered(&council, &code).await), with(&[]), "anything else while in care");
}

#[tokio::test]
async fn after_leaving_care_a_code_asks_how_the_review_was_and_then_only_signs_in() {
    let council = Council::new().await;
    let code = council.child.invitation.code.clone();
    with_secret(&council).await;
    hold_the_last(&council).await;
    assert_eq!(sorted(offered(&council, &code).await), with(&["after_review"]), "in care still");
    seed::leaves_care(&council.app, &council.child).await;
    assert_eq!(offered(&council, &code).await, ["after_review"]);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&format!("/staff/children/{}", council.child.id)).await;
    page.shows("has left care. The code works until").shows("No new code can be made");
    council.pass(TimeDelta::days(57));
    refuses(&council, &code).await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    iro_page(&council, &mut iro).await.shows("the code opens no more writing");
    sign_in(&mut council.browser(), &code).await;
}

#[tokio::test]
async fn a_newer_code_leaves_the_older_one_to_sign_in_with() {
    let council = Council::new().await;
    with_secret(&council).await;
    let old = council.child.invitation.code.clone();
    let new = council.invite_again(&council.child).await;
    refuses(&council, &old).await;
    assert_eq!(council.browser().post("/", &[("token", &council.child.invitation.token)]).await.status, 422);
    assert!(offered(&council, &new.code).await.contains(&"before_review".to_owned()));
    let mut child = council.browser();
    sign_in(&mut child, &old).await;
    // Signed in by the older code, they write under the newer one.
    let page = child.get("/say").await;
    assert!(page.values("purpose").contains(&"before_review".to_owned()));
    sign_in(&mut council.browser(), &new.code).await;
    // And by an older one still, whatever became of the review.
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    sign_in(&mut council.browser(), &old).await;
}

#[tokio::test]
async fn the_iro_ends_a_code_and_nothing_that_was_begun_with_it() {
    let council = Council::new().await;
    with_secret(&council).await;
    let code = council.child.invitation.code.clone();
    let mut writer = council.browser();
    writing::begin(&mut writer, &council.child.invitation).await;
    let mut child = council.browser();
    sign_in(&mut child, &code).await;

    let address = format!("/staff/children/{}", council.child.id);
    let id = council.child.invitation.id.to_string();
    let end = [("do", "end-invitation"), ("invitation", id.as_str())];
    let mut other = at_desk(&council, &council.other_iro, None).await;
    assert_eq!(other.post(&address, &end).await.status, 404, "not another's child");
    let own = format!("/staff/children/{}", council.sibling.id);
    other.post(&own, &end).await.leads_to(&own);
    assert_eq!(council.logged(Action::EndedInvitation).await, 0, "nor another child's code by one's own");

    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&address).await;
    page.shows("goes on for eight weeks after the review").shows("End this code").shows("Yes, end it");
    iro.submit(&page, &page.form("invitation").and("do", "end-invitation")).await.leads_to(&address);
    iro.submit(&page, &page.form("invitation").and("do", "end-invitation")).await.leads_to(&address);
    assert_eq!(council.logged(Action::EndedInvitation).await, 1);
    assert!(!iro.get(&address).await.text().contains("End this code"));

    refuses(&council, &code).await;
    let refused = council.browser().post("/sign-in/number", &[("code", &code), ("number", NUMBER)]).await;
    assert!(refused.status == 422 && refused.says("secret-wrong"), "{}", refused.text());
    // Who is signed in stays so, and signs in no more by this browser either.
    assert_eq!(child.get("/mine").await.status, 200);
    assert!(child.get("/sign-in/number").await.names("code"));
    assert_eq!(child.post("/sign-in/number", &[("number", NUMBER)]).await.status, 422);
    // What was begun goes on, also when the same browser opens the link again; nothing else is begun.
    writing::open(&mut writer, &council.child.invitation).await;
    writer.get("/say").await.leads_to("/questions");
    writer.post("/who", &[("voice", "child_with_help")]).await.leads_to("/who/helper");
    writer.post("/who/helper", &[("name", "Jo"), ("relation", "carer")]).await.leads_to("/before");
    writer.post(&writing::question("anything-else"), &[("anything-else", "It goes on.")]).await.leads_to("/check");
    writer.get("/check").await.shows("It goes on.");
    assert_ne!(writer.post("/say", &[("purpose", "wrong"), ("throw", "yes")]).await.status, 303);
    writer.get("/check").await.shows("It goes on.");
}

#[tokio::test]
async fn an_older_code_is_ended_beside_the_newer() {
    let council = Council::new().await;
    with_secret(&council).await;
    let old = council.child.invitation.clone();
    let new = council.invite_again(&council.child).await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro_page(&council, &mut iro).await;
    page.shows("Older codes");
    let id = old.id.to_string();
    let form =
        page.forms().into_iter().find(|form| form.fields.iter().any(|(_, value)| *value == id)).expect("its own");
    iro.submit(&page, &form.and("do", "end-invitation")).await;
    assert!(!iro_page(&council, &mut iro).await.text().contains("Older codes"));
    let refused = council.browser().post("/sign-in/number", &[("code", &old.code), ("number", NUMBER)]).await;
    assert_eq!(refused.status, 422);
    sign_in(&mut council.browser(), &new.code).await;
}

#[tokio::test]
async fn a_held_review_bars_nothing_that_was_begun_before() {
    let council = Council::new().await;
    let mut writer = council.browser();
    writing::begin(&mut writer, &council.child.invitation).await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    writer.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    writer.post(&writing::question("anything-else"), &[("anything-else", "Still here.")]).await.leads_to("/check");
    writer.get("/check").await.shows("Still here.").shows("Your review was on");
    writer.get(&writing::question("anything-else")).await.shows("Your review was on");
}

/// The pages of a child who sends something by code and then signs in.
async fn pages(council: &Council, purpose: &str, says: (&str, &str)) -> Vec<Page> {
    let mut browser = council.browser();
    let mut pages = vec![browser.get("/").await];
    writing::open(&mut browser, &council.child.invitation).await;
    pages.push(browser.get("/say").await);
    writing::choose(&mut browser, purpose).await;
    pages.push(browser.get("/who").await);
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    pages.push(browser.get("/before").await);
    pages.push(browser.get("/meet").await);
    let check = writing::answer(&mut browser, &[says]).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    pages.push(check);
    pages.push(browser.get("/sent").await);
    let mut child = council.browser();
    sign_in(&mut child, &council.child.invitation.code).await;
    for path in ["/mine", "/mine/sent", "/mine/promises", "/say"] {
        pages.push(child.get(path).await);
    }
    pages
}

#[tokio::test]
async fn no_page_speaks_of_a_review_that_is_over_as_coming() {
    let council = Council::new().await;
    with_secret(&council).await;
    hold_the_last(&council).await;
    for page in pages(&council, "good_news", ("news", "I learnt to swim.")).await {
        no_review_comes(&page);
    }
    seed::leaves_care(&council.app, &council.child).await;
    for page in pages(&council, "after_review", ("after-there", "yes")).await {
        no_review_comes(&page);
    }
    // A carer's page neither.
    let (app, child) = (&council.app, &council.child);
    let carers = seed::invite_somebody(app, child.id, child.review, &council.iro, Invitee::Carer).await;
    let mut carer = council.browser();
    carer.post("/", &[("token", &carers.token)]).await.leads_to("/grown-ups");
    let page = carer.get("/grown-ups").await;
    assert!(page.text().contains("review was held") && !page.text().contains("has a review"), "{}", page.text());
}

#[tokio::test]
async fn a_review_that_comes_is_named_until_its_day_is_over() {
    let council = Council::new().await;
    with_secret(&council).await;
    let mine = async || {
        let mut child = council.browser();
        sign_in(&mut child, &council.child.invitation.code).await;
        child.get("/mine").await
    };
    let page = mine().await;
    page.shows("Your next review is by").shows("After your review you get one.");
    let due = council.app.store.review(council.child.review).await.expect("stored").expect("there").due_on;
    council.pass((due - heard_domain::english_time::day(council.app.clock.now())) + TimeDelta::days(1));
    let page = mine().await;
    page.shows("After your review you get one.");
    assert!(!page.text().contains("Your next review is by"), "nobody knows the day");
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    mine().await.shows("Your next review is by");
}

/// The way back from help, from this page.
async fn back(browser: &mut Browser, from: &str) -> String {
    let request = axum::http::Request::get("/help").header("referer", format!("{ORIGIN}{from}"));
    browser.send(request.body(axum::body::Body::empty()).expect("a request")).await.back()
}

#[tokio::test]
async fn help_has_a_way_back() {
    let council = Council::new().await;
    with_secret(&council).await;
    let mut browser = council.browser();
    assert_eq!(back(&mut browser, "/mine").await, "/", "nobody is known");
    writing::open(&mut browser, &council.child.invitation).await;
    assert_eq!(back(&mut browser, "/say").await, "/say");
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let screen = writing::question("anything-else");
    assert_eq!(back(&mut browser, &screen).await, screen, "to the screen itself");
    assert_eq!(back(&mut browser, "/check").await, "/check");
    for elsewhere in ["/help", "/questions/../staff", "/questions/", "//elsewhere.example/questions/1"] {
        assert_eq!(back(&mut browser, elsewhere).await, "/questions", "{elsewhere}");
    }
    browser.post(&screen, &[("anything-else", "Enough.")]).await;
    let check = browser.get("/check").await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    assert_eq!(back(&mut browser, "/sent").await, "/sent");
    let mut child = council.browser();
    sign_in(&mut child, &council.child.invitation.code).await;
    assert_eq!(back(&mut child, "/mine").await, "/mine");
}
