//! The phone changes hands: what was begun is gone on with, lost by nobody and shown to nobody else.

use chrono::TimeDelta;
use heard_app::text::lookup;
use heard_domain::documents::{ConcernText, ViewsBody};
use heard_domain::going_on::{DRAFT_DAYS, kept_until};
use heard_domain::people::Language;
use heard_domain::purpose::Purpose;
use heard_domain::store::ViewsRow;
use heard_domain::voice::Voice;

use crate::support::desk::Desk;
use crate::support::seed::Invitation;
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::writing::{self, question, question_of};
use crate::support::{Browser, Council, Page};

const SHELF: &str = "I want my own shelf.";
const NEWT: &str = "My newt is called Wanda.";
const DAD: &str = "It is what dad does.";

/// Opens the invitation with its code, in a browser that was never here, and goes on with the views before the review.
async fn with_code(council: &Council, invitation: &Invitation) -> Browser {
    let mut browser = council.browser();
    browser.post("/", &[("code", &invitation.code)]).await.leads_to("/say");
    browser
}

/// The same, up to the questions.
async fn goes_on(council: &Council) -> Browser {
    let mut browser = with_code(council, &council.child.invitation).await;
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    browser
}

/// Writes a shelf, a newt and that something is unsafe; the newt is on the screen that is open last.
async fn before_dinner(council: &Council) -> Browser {
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("topics"), &[("topics", "home")]).await;
    browser.post(&question("home-change"), &[("home-change", SHELF)]).await;
    browser.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", DAD)]).await;
    assert_eq!(writing::save(&mut browser, "anything-else", &[("anything-else", NEWT)]).await.status, 204);
    browser
}

async fn sent(council: &Council) -> Vec<(ViewsRow, ViewsBody)> {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    let mut all = Vec::new();
    for row in council.views(&council.child).await {
        all.push(desk.read(row.id).await);
    }
    all
}

/// What was written, and whether that was before the rest.
fn words(body: &ViewsBody) -> Vec<(String, bool)> {
    let words = |given: &heard_domain::documents::Given| {
        let words = given.said.answer.value.words()?.expose().to_owned();
        Some((words, given.at.is_some()))
    };
    body.given.iter().filter_map(words).collect()
}

fn hides_all(page: &Page) {
    for words in [SHELF, NEWT, DAD] {
        page.hides(words);
    }
}

#[tokio::test]
async fn sixteen_minutes_of_dinner_lose_nothing_and_show_nothing() {
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    council.pass(TimeDelta::minutes(16));
    let mut later = with_code(&council, &council.child.invitation).await;
    let say = later.get("/say").await;
    hides_all(&say);
    assert!(!say.says("say-go-on"), "that something was begun is not told");
    writing::choose(&mut later, "before_review").await;
    let who = later.get("/who").await;
    assert!(who.form("voice").fields.is_empty(), "who is writing is asked afresh of whoever helps");
    later.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    // The question about being safe is never behind.
    later.get("/questions").await.leads_to(&question("unsafe"));
    let page = later.get(&question("unsafe")).await;
    assert!(!page.says("question-kept") && page.value("unsafe-words").is_empty());
    for (step, marked) in [("topics", true), ("anything-else", true), ("unsafe", false)] {
        let page = later.get(&question(step)).await;
        hides_all(&page);
        assert_eq!(page.says("question-kept"), marked, "{step}");
        let empty = |(name, value): &(String, String)| match name.as_str() {
            "anything-else" => true,
            "anything-else-recording" => value.is_empty(),
            name => name.ends_with("_id") || name.ends_with("-words"),
        };
        assert!(page.form("step_id").fields.iter().all(empty), "{step}");
    }
    assert_eq!(later.get(&question("home-change")).await.status, 404, "no screen tells what was chosen");
    let check = later.get("/check").await;
    hides_all(&check);
    assert!(check.says("check-before"));
    let topics = lookup(Language::English, "q-topics");
    assert_eq!(check.text().matches(&*topics).count(), 1, "what was answered before was not left empty");
    writing::send(&mut later, &check).await.leads_to("/sent");
    let receipt = later.get("/sent").await;
    receipt.shows("Sent to");
    assert!(!receipt.says("unsafe-thanks-title"), "what was told before is on no receipt");
    let [(row, body)] = &sent(&council).await[..] else { panic!("one set of views") };
    let expected = [(SHELF, true), (DAD, true), (NEWT, true)].map(|(words, at)| (words.to_owned(), at));
    let mut found = words(body);
    found.sort();
    let mut expected = expected.to_vec();
    expected.sort();
    assert_eq!(found, expected);
    assert!(row.urgent && row.confirmed_at.is_none(), "raised, and not known to be the child's until it is checked");
    hides_all(&later.get("/check").await);
}

#[tokio::test]
async fn both_answers_reach_the_iro_with_the_time_of_the_earlier() {
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    council.pass(TimeDelta::minutes(90));
    let mut later = goes_on(&council).await;
    later.post(&question("unsafe"), &[("unsafe", "no")]).await;
    later.post(&question("anything-else"), &[("anything-else", "And a toad.")]).await.leads_to("/check");
    let check = later.get("/check").await;
    check.shows("And a toad.").hides(NEWT);
    writing::send(&mut later, &check).await.leads_to("/sent");
    assert!(!later.get("/sent").await.says("unsafe-thanks-title"));
    let [(row, body)] = &sent(&council).await[..] else { panic!("one set of views") };
    let found = words(body);
    let newts = found.iter().position(|(words, _)| words == NEWT).expect("kept");
    assert_eq!(found[newts..=newts + 1], [(NEWT.to_owned(), true), ("And a toad.".to_owned(), false)]);

    // The concern of the earlier part is raised although the later says no, word for word.
    let [concern] = &council.app.store.concerns(None).await.expect("stored")[..] else { panic!("one concern") };
    let mut iro = at_desk(&council, &council.iro, None).await;
    iro.get(&format!("/staff/urgent/{}", concern.id)).await.shows(DAD).shows("Written on");
    let page = iro.get(&format!("/staff/children/{}/views/{}", council.child.id, row.id)).await;
    page.shows(NEWT).shows("And a toad.").shows("Monday 23 November 2026, 10:00am").shows("sent with the rest");
    let given = body.given.iter().find(|given| given.at.is_some() && given.said.care().is_none()).expect("an earlier");
    let views = format!("/staff/children/{}/views/{}", council.child.id, row.id);
    iro.post(&views, &[("answer", &given.id.to_string()), ("place", "shared")]).await;
    iro.get(&format!("/staff/reviews/{}", council.child.review)).await.shows("sent with the rest");
}

#[tokio::test]
async fn somebody_else_with_the_code_learns_nothing_and_destroys_nothing() {
    let council = Council::new().await;
    // A complaint was begun, and that something is unsafe.
    let mut child = council.browser();
    writing::open(&mut child, &council.child.invitation).await;
    writing::choose(&mut child, "wrong").await;
    child.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    child.post(&question_of(Purpose::Wrong, "wrong"), &[("wrong-what", NEWT)]).await;
    child.post("/mine/close", &[]).await;
    let mut told = council.browser();
    writing::begin(&mut told, &council.child.invitation).await;
    told.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", DAD)]).await;
    told.get("/leave").await;

    // The same pages as of a brother who never wrote anything.
    for purpose in ["wrong", "before_review"] {
        let mut carer = with_code(&council, &council.child.invitation).await;
        let mut fresh = with_code(&council, &council.sibling.invitation).await;
        for browser in [&mut carer, &mut fresh] {
            writing::choose(browser, purpose).await;
            browser.post("/who", &[("voice", "written_for_child")]).await.leads_to("/who/helper");
            browser.post("/who/helper", &[("name", "Jo"), ("relation", "foster carer")]).await.leads_to("/before");
        }
        for path in ["/say", "/who", "/who/helper", "/before", "/check"] {
            let (theirs, other) = (carer.get(path).await, fresh.get(path).await);
            hides_all(&theirs);
            if path != "/say" {
                assert_eq!(theirs.shape(), other.shape(), "{purpose} {path}");
            }
        }
        // Nothing of one's own, and nothing that is told of: only the question that is asked of everybody.
        let check = carer.get("/check").await;
        assert!(check.names("unsafe"));
        if purpose == "wrong" {
            carer.get("/questions").await.leads_to(&question_of(Purpose::Wrong, "wrong"));
        }
    }
    let rows = council.app.store.own_drafts(council.child.id).await.expect("stored");
    assert_eq!(rows.iter().filter(|row| row.written_at.is_some()).count(), 2, "all of it is still there");
}

#[tokio::test]
async fn what_a_carer_sends_after_the_child_is_apart_and_the_childs_goes_with_it() {
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    council.pass(TimeDelta::minutes(16));
    let mut carer = with_code(&council, &council.child.invitation).await;
    writing::choose(&mut carer, "before_review").await;
    carer.post("/who", &[("voice", "written_for_child")]).await.leads_to("/who/helper");
    carer.post("/who/helper", &[("name", "Jo"), ("relation", "foster carer")]).await.leads_to("/before");
    carer.post(&question("anything-else"), &[("anything-else", "She says she is fine.")]).await;
    let check = carer.get("/check").await;
    writing::send(&mut carer, &check).await.leads_to("/just-you");
    let all = sent(&council).await;
    let of = |voice| all.iter().find(|(row, _)| row.voice == voice).expect("a set of its own");
    assert_eq!(words(&of(Voice::WrittenForChild).1), [("She says she is fine.".to_owned(), false)]);
    assert!(of(Voice::Child).0.urgent && !of(Voice::WrittenForChild).0.urgent && all.len() == 2);
    assert_eq!(words(&of(Voice::Child).1).len(), 3);
}

/// Chooses four pictures, twice, and stops.
async fn lock(browser: &mut Browser, pictures: [&str; 4]) {
    let stop = browser.get("/stop").await;
    stop.shows("Nobody reads it before you send it");
    let mut page = browser.get("/stop/pictures").await;
    for picture in pictures.into_iter().chain(pictures) {
        assert_eq!(page.status, 200, "{}", page.text());
        let form = page.form("pick").set("pick", picture);
        page = browser.submit(&page, &form).await;
    }
    page.leads_to("/stopped");
}

async fn unlock(browser: &mut Browser, pictures: [&str; 4]) -> Page {
    let mut page = browser.get("/go-on/pictures").await;
    for picture in pictures {
        let form = page.form("pick").set("pick", picture);
        page = browser.submit(&page, &form).await;
    }
    page
}

const RIGHT: [&str; 4] = ["cat", "moon", "key", "bus"];
const WRONG: [&str; 4] = ["cat", "moon", "key", "dog"];

#[tokio::test]
async fn the_right_pictures_show_what_was_stopped_and_wrong_ones_lose_nothing() {
    let council = Council::new().await;
    let mut child = before_dinner(&council).await;
    let page = child.get(&question("anything-else")).await;
    let stop = page.form("anything-else").set("anything-else", "A newt and a pond.");
    child.submit(&page, &stop.and("stop", "yes")).await.leads_to("/stop");
    lock(&mut child, RIGHT).await;
    assert_eq!(child.get("/check").await.status, 401, "stopping ends the session");

    let mut back = with_code(&council, &council.child.invitation).await;
    back.post("/say", &[("purpose", "before_review")]).await.leads_to("/go-on");
    back.get("/go-on").await.hides("pond");
    assert!(unlock(&mut back, WRONG).await.says("go-on-wrong"));
    unlock(&mut back, RIGHT).await.leads_to("/questions");
    back.get("/questions").await.leads_to(&question("anything-else"));
    assert_eq!(back.get(&question("anything-else")).await.value("anything-else"), "A newt and a pond.");
    assert_eq!(back.get(&question("home-change")).await.value("home-change"), SHELF);

    // The lock is over: it opened once. Stopped again, five wrong ones end it, and the words are still sent.
    let mut other = with_code(&council, &council.child.invitation).await;
    other.post("/say", &[("purpose", "before_review")]).await.leads_to("/questions");
    other.post("/mine/close", &[]).await;
    lock(&mut back, RIGHT).await;
    let mut guesser = with_code(&council, &council.child.invitation).await;
    guesser.post("/say", &[("purpose", "before_review")]).await.leads_to("/go-on");
    for _ in 0..4 {
        assert!(unlock(&mut guesser, WRONG).await.says("go-on-wrong"));
    }
    let gone = unlock(&mut guesser, WRONG).await;
    assert!(gone.says("go-on-gone"));
    guesser.post("/go-on", &[]).await.leads_to("/who");
    guesser.post("/who", &[("voice", "child")]).await;
    let check = guesser.get("/check").await;
    hides_all(&check);
    writing::send(&mut guesser, &check).await.leads_to("/sent");
    assert!(words(&sent(&council).await[0].1).contains(&(SHELF.to_owned(), true)));
}

#[tokio::test]
async fn a_lock_that_was_set_beforehand_opens_nothing_of_the_child() {
    let council = Council::new().await;
    // Somebody writes a little and locks it, then hands the phone over.
    let mut other = council.browser();
    writing::begin(&mut other, &council.child.invitation).await;
    other.post(&question("anything-else"), &[("anything-else", "x")]).await;
    lock(&mut other, RIGHT).await;
    let mut child = with_code(&council, &council.child.invitation).await;
    child.post("/say", &[("purpose", "before_review")]).await.leads_to("/go-on");
    child.post("/go-on", &[]).await.leads_to("/who");
    child.post("/who", &[("voice", "child")]).await;
    child.post(&question("anything-else"), &[("anything-else", NEWT)]).await;
    child.get("/leave").await;
    // The pictures are useless: there is nothing to pick them for, and what is there is not shown.
    let mut again = with_code(&council, &council.child.invitation).await;
    again.post("/say", &[("purpose", "before_review")]).await.leads_to("/questions");
    again.get("/go-on/pictures").await.leads_to("/say");
    let picked = again.post("/go-on/pictures", &[("chosen", "cat moon key"), ("pick", "bus")]).await;
    hides_all(&picked);
    for path in ["/check", "/questions", &question("anything-else")] {
        again.open(path).await.hides(NEWT);
    }
    // An empty draft cannot be locked at all.
    let mut empty = council.browser();
    writing::begin(&mut empty, &council.sibling.invitation).await;
    empty.get("/stop/pictures").await.leads_to("/stop");
    assert!(!empty.get("/stop").await.says("stop-choose"));
}

#[tokio::test]
async fn what_is_typed_when_the_page_has_closed_stays_and_is_kept_with_the_code() {
    let council = Council::new().await;
    let mut browser = before_dinner(&council).await;
    let page = browser.get(&question("home-change")).await;
    let typed = page.form("home-change").set("home-change", "And a lamp.");
    council.pass(TimeDelta::minutes(16));
    let saved = writing::save_form(&mut browser, &typed).await;
    assert_eq!(saved.status, 409, "the form itself is sent, so that the page says why");
    let closed = browser.submit(&page, &typed).await;
    assert_eq!((closed.status.as_u16(), closed.value("home-change")), (401, "And a lamp.".to_owned()));
    assert!(closed.says("over-title") && closed.says("over-typed"));
    let refused = browser.submit(&closed, &closed.form("code").set("code", "2345-678-9AB")).await;
    assert_eq!((refused.status.as_u16(), refused.value("home-change")), (422, "And a lamp.".to_owned()));
    // The brother's code keeps nothing of hers in his page.
    let his = browser.submit(&refused, &refused.form("code").set("code", &council.sibling.invitation.code)).await;
    assert!(his.status == 422 && his.says("over-code-other") && his.value("home-change") == "And a lamp.");
    let form = his.form("code").set("code", &council.child.invitation.code);
    browser.submit(&his, &form).await.leads_to("/who");
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let check = browser.get("/check").await;
    check.shows("And a lamp.").hides(SHELF);
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let found = words(&sent(&council).await[0].1);
    assert!(found.contains(&(SHELF.to_owned(), true)) && found.contains(&("And a lamp.".to_owned(), false)));
    assert!(council.views(&council.sibling).await.is_empty());
}

#[tokio::test]
async fn two_children_on_one_phone_stay_two() {
    let council = Council::new().await;
    let mut phone = before_dinner(&council).await;
    let hers = phone.get(&question("anything-else")).await;
    writing::begin(&mut phone, &council.sibling.invitation).await;
    let form = hers.form("anything-else").set("anything-else", "Still hers.");
    let kept = phone.submit(&hers, &form).await;
    assert_eq!((kept.status.as_u16(), kept.value("anything-else")), (401, "Still hers.".to_owned()));
    phone.get(&question("anything-else")).await.hides("Still hers.");
}

#[tokio::test]
async fn send_is_taken_without_a_session() {
    let council = Council::new().await;
    let mut browser = before_dinner(&council).await;
    let check = browser.get("/check").await;
    council.pass(TimeDelta::minutes(16));
    for _ in 0..2 {
        let sent = writing::send(&mut browser, &check).await;
        sent.leads_to("/sent/closed");
        let receipt = browser.follow(sent).await;
        assert!(receipt.says("sent-closed-title"));
        hides_all(&receipt);
    }
    let all = sent(&council).await;
    assert_eq!((all.len(), all[0].0.confirmed_at, all[0].0.urgent), (1, None, true));
    // With a session of another try, too, and never for another child.
    let council = Council::new().await;
    let mut first = before_dinner(&council).await;
    let check = first.get("/check").await;
    let mut brother = council.browser();
    writing::begin(&mut brother, &council.sibling.invitation).await;
    writing::send(&mut brother, &check).await.leads_to("/check");
    assert!(council.views(&council.child).await.is_empty());
    let mut second = goes_on(&council).await;
    writing::send(&mut second, &check).await.leads_to("/sent/closed");
    assert_eq!(council.views(&council.child).await.len(), 1);
}

#[tokio::test]
async fn what_is_told_on_the_check_page_goes_along_without_a_session() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("anything-else"), &[("anything-else", "Only this.")]).await;
    let check = browser.get("/check").await;
    council.pass(TimeDelta::minutes(16));
    let told = check.form("submission").set("unsafe", "yes").set("unsafe-words", "It is the man next door.");
    browser.submit(&check, &told).await.leads_to("/sent/closed");
    let concerns = council.app.store.concerns(None).await.expect("stored");
    assert_eq!(concerns.len(), 1);
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get(&format!("/staff/urgent/{}", concerns[0].id)).await.shows("It is the man next door.");
}

#[tokio::test]
async fn nothing_refuses_what_was_begun() {
    for hindrance in ["held", "made anew", "over"] {
        let council = Council::new().await;
        let mut browser = before_dinner(&council).await;
        let check = browser.get("/check").await;
        match hindrance {
            "held" => Desk::of(&council, &council.iro, &council.child).await.hold().await,
            "made anew" => drop(council.invite_again(&council.child).await),
            _ => {
                let now = council.app.clock.now();
                council.pass(TimeDelta::days(59));
                assert!(council.app.clock.now() > now);
            }
        }
        // Typed on, where the session is still in force; sent in any case.
        if hindrance != "over" {
            let page = browser.get(&question("anything-else")).await;
            let form = page.form("anything-else").set("anything-else", "More of it.");
            browser.submit(&page, &form).await.leads_to("/check");
        }
        let sending = writing::send(&mut browser, &check).await;
        sending.leads_to(if hindrance == "over" { "/sent/closed" } else { "/sent" });
        let [(row, body)] = &sent(&council).await[..] else { panic!("{hindrance}") };
        assert!(row.urgent, "{hindrance}");
        assert!(words(body).iter().any(|(words, _)| words == SHELF), "{hindrance}");
    }
}

#[tokio::test]
async fn what_is_typed_after_another_phone_sent_it_is_kept() {
    let council = Council::new().await;
    let mut first = before_dinner(&council).await;
    let page = first.get(&question("anything-else")).await;
    let old_check = first.get("/check").await;
    let mut second = goes_on(&council).await;
    let check = second.get("/check").await;
    writing::send(&mut second, &check).await.leads_to("/sent");
    // The first phone types on: saved while typing, then sent.
    let typed = page.form("anything-else").set("anything-else", "It died.");
    first.submit(&page, &typed).await.leads_to("/who");
    assert_eq!(writing::save_form(&mut first, &typed).await.status, 204);
    first.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let check = first.get("/check").await;
    check.shows("It died.");
    writing::send(&mut first, &old_check).await.leads_to("/sent/closed");
    writing::send(&mut first, &check).await.leads_to("/sent");
    assert_eq!(council.views(&council.child).await.len(), 2);
}

#[tokio::test]
async fn a_child_who_is_known_sees_what_they_wrote_elsewhere() {
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    let mut second = goes_on(&council).await;
    second.post(&question("anything-else"), &[("anything-else", "And a toad.")]).await;
    let mut known = signed_in(&council, &council.child, true).await;
    known.post("/mine/write", &[]).await.leads_to("/questions");
    let check = known.get("/check").await;
    check.shows("And a toad.").shows(NEWT).shows(SHELF);
    assert!(check.says("check-earlier") && !check.says("check-before"));
    writing::send(&mut known, &check).await.leads_to("/sent");
    assert!(known.get("/sent").await.says("unsafe-thanks-title"), "they have seen it");
    let [(row, _)] = &sent(&council).await[..] else { panic!("one set of views") };
    assert!(row.confirmed_at.is_some());
    // A secret that is not confirmed shows nothing of it.
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    let mut unconfirmed = signed_in(&council, &council.child, false).await;
    unconfirmed.post("/say", &[("purpose", "before_review")]).await.leads_to("/questions");
    hides_all(&unconfirmed.get("/check").await);
}

#[tokio::test]
async fn the_iro_sees_that_something_was_begun_and_never_what() {
    let council = Council::new().await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = format!("/staff/children/{}", council.child.id);
    iro.get(&page).await.hides("has begun to write");
    writing::begin(&mut council.browser(), &council.child.invitation).await;
    iro.get(&page).await.hides("has begun to write");
    let mut browser = before_dinner(&council).await;
    let shown = iro.get(&page).await;
    shown.shows("has begun to write and not sent it yet");
    hides_all(&shown);
    iro.get("/staff/children").await.shows("begun, not sent");
    let check = browser.get("/check").await;
    check.shows("Nobody reads this before you press");
    writing::send(&mut browser, &check).await;
    iro.get(&page).await.hides("has begun to write");
    iro.get("/staff/children").await.hides("begun, not sent");
}

#[tokio::test]
async fn what_was_begun_is_there_on_the_day_that_is_said() {
    let council = Council::new().await;
    let mut browser = before_dinner(&council).await;
    let said = heard_app::text::dates::day_in(Language::English, kept_until(council.app.clock.now()));
    browser.get("/check").await.shows(&said);
    let begun = async || council.app.store.own_drafts(council.child.id).await.expect("stored").len();
    for (days, there) in [(DRAFT_DAYS - 1, 1), (2, 0)] {
        council.pass(TimeDelta::days(days));
        let now = council.app.clock.now();
        council.app.store.sweep(now, now - TimeDelta::days(DRAFT_DAYS), now).await.expect("swept");
        assert_eq!(begun().await, there, "{days} days later");
    }
}

#[tokio::test]
async fn both_tellings_are_in_the_concern() {
    let council = Council::new().await;
    drop(before_dinner(&council).await);
    let mut later = goes_on(&council).await;
    later.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "And uncle.")]).await;
    let check = later.get("/check").await;
    writing::send(&mut later, &check).await.leads_to("/sent");
    assert!(later.get("/sent").await.says("unsafe-thanks-title"), "what one tells oneself is on the receipt");
    let concern = council.app.store.concerns(None).await.expect("stored").remove(0);
    let key = council.app.vault.open_key(&concern.key).expect("it opens");
    let entry = crate::support::seed::entry(
        &council.app,
        Some(council.child.id),
        heard_domain::audit::Action::ReadConcern,
        heard_domain::audit::ObjectKind::Concern,
        concern.id.as_bytes(),
    );
    let file = council.app.store.read_concern(concern.id, &entry).await.expect("stored").expect("there");
    let text: ConcernText = key.open(heard::vault::places::concern_body(concern.id), &file.told).expect("it opens");
    let told: Vec<_> = text.tellings.iter().map(|told| (told.words.expose(), told.at.is_some())).collect();
    assert_eq!(told, [(DAD, true), ("And uncle.", false)]);
}
