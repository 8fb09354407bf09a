//! "Is anything making you feel unsafe?": never passed by, thanked for there and then and on the receipt, and sent.

use chrono::TimeDelta;
use heard_app::paths;
use heard_app::text::lookup;
use heard_domain::form::{UnsafeChoice, newest};
use heard_domain::people::{Band, Invitee, Language, Role};
use heard_domain::purpose::Purpose;

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::writing::{go_on, question, question_of};
use crate::support::{Browser, Council, Page, seed, writing};

const TOLD: &str = "He locks my door at night.";

/// Every purpose that a child chooses while a review is to come.
const PURPOSES: [&str; 7] = ["before_review", "good_news", "change", "wrong", "see_iro", "advocate", "moving"];

/// The number of concerns that wait.
async fn concerns(council: &Council) -> usize {
    council.app.store.concerns(None).await.expect("stored").len()
}

/// Begins this purpose in this style, and stops at once.
async fn stopped(council: &Council, purpose: &str, style: &str) -> (Browser, Page) {
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    let check = stop(&mut browser, purpose, style).await;
    (browser, check)
}

/// The same in a browser that is there.
async fn stop(browser: &mut Browser, purpose: &str, style: &str) -> Page {
    writing::choose(browser, purpose).await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    browser.post("/style", &[("style", style)]).await;
    let first = browser.open("/questions").await;
    assert!(first.links().contains(&paths::CHECK.to_owned()), "{}", first.text());
    browser.get(paths::CHECK).await
}

#[tokio::test]
async fn whoever_stops_early_is_asked_where_they_check_whatever_they_say_and_in_every_style() {
    let council = Council::new().await;
    let mut told = 0;
    for purpose in PURPOSES {
        for style in ["pictures", "middle", "older"] {
            let (mut browser, check) = stopped(&council, purpose, style).await;
            let form = check.form("unsafe");
            assert!(form.names.contains(&"submission".to_owned()), "in the form that sends");
            assert!(form.fields.iter().all(|(name, _)| name != "unsafe"), "nothing is chosen beforehand");
            let form = form.set("unsafe", "yes").set("unsafe-words", TOLD);
            browser.submit(&check, &form).await.leads_to(paths::SENT);
            told += 1;
            let receipt = browser.get(paths::SENT).await;
            assert!(receipt.says("unsafe-thanks-title") && receipt.says(&format!("unsafe-thanks-{style}")));
            receipt.hides(TOLD);
        }
    }
    assert_eq!((concerns(&council).await, council.views(&council.child).await.len()), (told, told));
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    Visitor::Iro.arrive(&council).await.get(&format!("/staff/urgent/{concern}")).await.shows(TOLD);
}

#[tokio::test]
async fn after_a_review_and_for_carers_and_parents_it_is_asked_too() {
    let council = Council::new().await;
    for (invitee, begin, voice) in [
        (Invitee::Carer, Purpose::CarerViews, "carer"),
        (Invitee::Carer, Purpose::Observation, "observation"),
        (Invitee::Parent, Purpose::ParentViews, "parent"),
    ] {
        let child = &council.child;
        let invitation = seed::invite_somebody(&council.app, child.id, child.review, &council.iro, invitee).await;
        let mut browser = council.browser();
        browser.post("/", &[("token", &invitation.token)]).await.leads_to(paths::GROWN_UPS);
        browser.post(paths::GROWN_UPS, &[("voice", voice)]).await;
        assert!(newest(begin, Band::Middle).safety_question().is_some());
        let before = concerns(&council).await;
        let check = browser.get(paths::CHECK).await;
        let form = check.form("child-safe").set("child-safe", "yes").set("child-safe-words", TOLD);
        browser.submit(&check, &form).await.leads_to(paths::SENT);
        assert_eq!(concerns(&council).await, before + 1, "{voice}");
        let receipt = browser.get(paths::SENT).await;
        assert!(receipt.says("grown-ups-sent-urgent-title") && receipt.says("grown-ups-unsafe-danger"));
        receipt.shows("999").shows("Ruth").shows("Tuesday 24 November").hides(TOLD);
    }
    let mut browser = signed_in(&council, &council.child, true).await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let check = stop(&mut browser, "after_review", "middle").await;
    let before = concerns(&council).await;
    browser.submit(&check, &check.form("unsafe").set("unsafe", "yes")).await.leads_to(paths::SENT);
    assert_eq!(concerns(&council).await, before + 1);
}

#[tokio::test]
async fn advocates_and_whoever_types_in_paper_are_asked_too() {
    let council = Council::new().await;
    for (worker, role, voice) in [
        (&council.advocate, Role::Advocate, "advocate"),
        (&council.advocate, Role::Advocate, "advocate_non_instructed"),
        (&council.iro, Role::Iro, "paper"),
    ] {
        assert_eq!(worker.role, role);
        let mut browser = at_desk(&council, worker, Some(council.child.id)).await;
        let page = browser.get("/who").await;
        browser.submit(&page, &page.form("voice").set("voice", voice)).await.leads_to("/who/helper");
        let page = browser.get("/who/helper").await;
        let mut form = page.form("name").set("name", "Tess Morrow").set("relation", "advocate");
        if form.names.contains(&"how".to_owned()) {
            form = form.set("how", "We met.");
        }
        browser.submit(&page, &form).await;
        let before = concerns(&council).await;
        let check = browser.get(paths::CHECK).await;
        let asked = if voice == "advocate_non_instructed" { "child-safe" } else { "unsafe" };
        browser.submit(&check, &check.form(asked).set(asked, "yes")).await.leads_to(paths::SENT);
        assert_eq!(concerns(&council).await, before + 1, "{voice}");
        assert!(browser.get(paths::SENT).await.says("grown-ups-unsafe-danger"), "{voice}");
    }
}

#[tokio::test]
async fn nobody_is_forced_and_whoever_said_no_is_not_asked_again() {
    let council = Council::new().await;
    let (mut browser, check) = stopped(&council, "good_news", "middle").await;
    // Nothing at all was said: nothing is sent, and it is asked still.
    let refused = browser.submit(&check, &check.form("unsafe")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("check-empty") && refused.forms().iter().any(|form| form.names.contains(&"unsafe".into())));
    assert_eq!(council.views(&council.child).await.len(), 0);
    browser.post(&question_of(Purpose::GoodNews, "news"), &[("news", "I won a race.")]).await;
    // Left empty, it is in the way of nothing.
    let check = browser.get(paths::CHECK).await;
    browser.submit(&check, &check.form("unsafe")).await.leads_to(paths::SENT);
    browser.get(paths::SENT).await.hides("thank you for telling").hides("Thank you for telling");
    assert_eq!(concerns(&council).await, 0);

    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    browser.post(&question("unsafe"), &[("unsafe", "no")]).await.leads_to(&question("anything-else"));
    let check = browser.get(paths::CHECK).await;
    assert!(check.forms().iter().all(|form| !form.names.contains(&"unsafe".to_owned())), "{}", check.text());
    // Seen and left empty is not an answer.
    let page = browser.get(&question("unsafe")).await;
    let mut form = page.form("unsafe");
    form.fields.retain(|(name, _)| name != "unsafe");
    browser.submit(&page, &form).await.leads_to(&question("anything-else"));
    browser.get(paths::CHECK).await.form("unsafe");
}

#[tokio::test]
async fn what_is_too_long_on_the_check_page_is_kept_and_sends_nothing() {
    let council = Council::new().await;
    let (mut browser, check) = stopped(&council, "wrong", "middle").await;
    let long = "a".repeat(2001);
    let before = council.content().await;
    let form = check.form("unsafe").set("unsafe", "yes").set("unsafe-words", &long);
    let refused = browser.submit(&check, &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("You wrote 2001 characters") || refused.text().contains("2001"));
    assert!(refused.links().contains(&"#unsafe-words".to_owned()), "the summary leads to the box");
    assert_eq!(refused.value("unsafe-words").trim_start(), long);
    assert_eq!(refused.value("unsafe"), "yes");
    assert_eq!(council.content().await, before, "nothing was changed");
    // The same page, made shorter.
    let form = refused.form("unsafe").set("unsafe-words", TOLD);
    browser.submit(&refused, &form).await.leads_to(paths::SENT);
    // A second tap finds the receipt of the first, and there is one concern.
    browser.submit(&refused, &form).await.leads_to(paths::SENT);
    assert_eq!((concerns(&council).await, council.views(&council.child).await.len()), (1, 1));
}

#[tokio::test]
async fn an_older_check_page_takes_back_nothing_that_another_tab_told() {
    let council = Council::new().await;
    let (mut browser, check) = stopped(&council, "before_review", "middle").await;
    browser.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", TOLD)]).await.leads_to(&paths::thanks());
    let no = check.form("unsafe").set("unsafe", "no");
    browser.submit(&check, &no).await.leads_to(paths::SENT);
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    Visitor::Iro.arrive(&council).await.get(&format!("/staff/urgent/{concern}")).await.shows(TOLD);
}

#[tokio::test]
async fn whoever_tells_is_thanked_there_and_then_and_once_for_each_telling() {
    let council = Council::new().await;
    for (field, value) in [
        ("unsafe", UnsafeChoice::Yes.code()),
        ("unsafe", UnsafeChoice::WouldRatherTellSomeone.code()),
        ("unsafe-words", TOLD),
    ] {
        let mut browser = council.browser();
        writing::begin(&mut browser, &council.child.invitation).await;
        assert_eq!(browser.get(&paths::thanks()).await.status, 404, "nothing was told");
        let page = browser.get(&question("unsafe")).await;
        let told = page.form("unsafe").set(field, value);
        // Scripts save it before Next is pressed.
        assert_eq!(writing::save_form(&mut browser, &told).await.status, 204);
        browser.submit(&page, &told).await.leads_to(&paths::thanks());
        let thanks = browser.get(&paths::thanks()).await;
        assert!(thanks.says("unsafe-thanks-title") && thanks.says("unsafe-thanks-middle"));
        thanks.shows("Nobody reads it until you press").shows("999").shows("0800 1111").hides(TOLD);
        assert!(thanks.links().contains(&"https://childline.org.uk".to_owned()));
        assert!(thanks.source().contains(&format!("href=\"{}\"", question("unsafe"))), "back to where it was told");
        assert_eq!(concerns(&council).await, 0, "nothing is sent yet");
        assert_eq!(go_on(&mut browser, &thanks).await.path, question("anything-else"));
        // Thanked once; and again for what is taken back and told again.
        browser.submit(&page, &told).await.leads_to(&question("anything-else"));
        browser.post(&question("unsafe"), &[("unsafe", "no")]).await.leads_to(&question("anything-else"));
        assert_eq!(browser.get(&paths::thanks()).await.status, 404);
        browser.submit(&page, &told).await.leads_to(&paths::thanks());
    }
}

#[tokio::test]
async fn words_beside_a_no_are_thanked_for_and_the_last_screen_leads_to_sending() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "good_news").await;
    browser.post("/who", &[("voice", "child")]).await;
    let unsafe_screen = question_of(Purpose::GoodNews, "unsafe");
    browser.post(&unsafe_screen, &[("unsafe", "no"), ("unsafe-words", TOLD)]).await.leads_to(&paths::thanks());
    let thanks = browser.get(&paths::thanks()).await;
    assert!(!thanks.says("unsafe-go-on"), "there is no question left");
    let check = go_on(&mut browser, &thanks).await;
    writing::send(&mut browser, &check).await.leads_to(paths::SENT);
    assert_eq!(concerns(&council).await, 1);
}

#[tokio::test]
async fn a_grown_up_is_thanked_as_one() {
    let council = Council::new().await;
    let child = &council.child;
    let invitation = seed::invite_somebody(&council.app, child.id, child.review, &council.iro, Invitee::Carer).await;
    let mut browser = council.browser();
    browser.post("/", &[("token", &invitation.token)]).await;
    browser.post(paths::GROWN_UPS, &[("voice", "carer")]).await;
    let screen = question_of(Purpose::CarerViews, "child-safe");
    browser.post(&screen, &[("child-safe", "yes")]).await.leads_to(&paths::thanks());
    let thanks = browser.get(&paths::thanks()).await;
    assert!(thanks.says("grown-ups-unsafe-thanks") && thanks.says("grown-ups-unsafe-danger"));
    thanks.shows("0808 800 5000").hides("fault");
}

#[tokio::test]
async fn on_a_saturday_the_receipt_says_that_nobody_may_read_before_monday_and_who_is_there() {
    let council = Council::with_ways().await;
    for (days, closed, by) in [
        (0, false, "Tuesday 24 November 2026"),
        (4, true, "Monday 30 November 2026"), // Friday
        (1, true, "Monday 30 November 2026"), // Saturday
    ] {
        council.pass(TimeDelta::days(days));
        let (mut browser, check) = stopped(&council, "good_news", "middle").await;
        browser.submit(&check, &check.form("unsafe").set("unsafe", "yes")).await.leads_to(paths::SENT);
        let receipt = browser.get(paths::SENT).await;
        receipt.shows(by).shows("Ruth").shows("0800 1111").shows("01632 960 999");
        assert_eq!(receipt.text().contains("Offices are closed"), closed, "{by}");
        let at = |key| receipt.text().find(&*lookup(Language::English, key)).expect("it says that");
        let sent = receipt.text().find("Sent to").expect("it says that");
        assert!(at("unsafe-thanks-title") < at("unsafe-thanks-middle") && at("unsafe-thanks-middle") < sent);
        assert!(sent < at("unsafe-wait"));
        assert!(at("unsafe-wait") < at("ways-quiet-title") && at("ways-quiet-title") < at("sent-next"));
    }
}

#[tokio::test]
async fn the_councils_own_ways_are_shown_everywhere_and_what_is_not_set_is_not() {
    let plain = Council::new().await;
    let own = Council::with_ways().await;
    for (council, shown) in [(&plain, false), (&own, true)] {
        let mut browser = council.browser();
        writing::begin(&mut browser, &council.child.invitation).await;
        browser.post(&question("unsafe"), &[("unsafe", "yes")]).await.leads_to(&paths::thanks());
        let mut pages = vec![browser.get(&paths::thanks()).await];
        let check = browser.get(paths::CHECK).await;
        writing::send(&mut browser, &check).await.leads_to(paths::SENT);
        pages.push(browser.get(paths::SENT).await);
        let mut nobody = council.browser();
        pages.extend([nobody.get(paths::HELP).await, nobody.get(paths::JUST_YOU_SENT).await]);
        for page in pages {
            assert!(page.links().contains(&"https://childline.org.uk".to_owned()), "{}", page.path);
            for way in ["sms:07700900111", "https://chat.anyshire.example/young", "tel:01632960999"] {
                assert_eq!(page.links().contains(&way.to_owned()), shown, "{way} on {}", page.path);
            }
        }
    }
}

#[tokio::test]
async fn the_page_after_the_last_one_thanks_whoever_told_and_tells_nobody_whether_they_did() {
    let council = Council::new().await;
    let mut pages = Vec::new();
    for told in [true, false] {
        let mut browser = council.browser();
        writing::open(&mut browser, &council.child.invitation).await;
        writing::choose(&mut browser, "good_news").await;
        browser.post("/who", &[("voice", "child_with_help")]).await;
        browser.post("/who/helper", &[("name", "Aunt Sal"), ("relation", "aunt")]).await;
        let check = browser.get(paths::CHECK).await;
        browser.submit(&check, &check.form("unsafe").set("unsafe", "no")).await.leads_to(paths::JUST_YOU);
        let page = browser.get(paths::JUST_YOU_SAY).await;
        let form = page.form("just-me");
        let form = if told { form.set("unsafe", "yes") } else { form };
        let done = browser.submit(&page, &form).await;
        done.leads_to(paths::JUST_YOU_SENT);
        pages.push(browser.follow(done).await);
    }
    assert!(pages[0].says("just-you-sent-told"));
    assert_eq!(pages[0].source(), pages[1].source());
    assert_eq!(concerns(&council).await, 1);
}
