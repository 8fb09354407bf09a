//! The IRO's half of the loop, on their own pages.

use chrono::TimeDelta;
use heard::totp;
use heard_domain::audit::Action;

use crate::support::seed::{PASSWORD, Worker};
use crate::support::visitors::{Visitor, at_desk, choose_number, confirm, set_secret, sign_in};
use crate::support::{Browser, Council, writing};

/// Signs in with password and code, on the pages.
async fn arrive(council: &Council, worker: &Worker) -> Browser {
    let mut browser = council.browser();
    browser.get("/staff").await.leads_to("/staff/sign-in");
    let page = browser.get("/staff/sign-in").await;
    let filled = page.form("password").set("email", &worker.email.to_uppercase()).set("password", PASSWORD);
    browser.submit(&page, &filled).await.leads_to("/staff/code");
    assert_eq!(browser.get("/staff").await.status, 303, "half signed in is not signed in");
    let half = browser.cookie("__Host-s").map(str::to_owned);
    let page = browser.get("/staff/code").await;
    let code = totp::code(&worker.seed, council.app.clock.now());
    let reply = browser.submit(&page, &page.form("code").set("code", &code)).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    assert_ne!(browser.cookie("__Host-s").map(str::to_owned), half, "a new session for what it may do more");
    browser
}

fn link(page: &crate::support::Page, part: &str) -> String {
    let links = page.links();
    links.iter().find(|link| link.contains(part)).unwrap_or_else(|| panic!("{part} is not among {links:?}")).clone()
}

#[tokio::test]
async fn an_iro_reads_records_holds_and_answers() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    let says = [
        ("topics", "home"),
        ("home-change", "I want my own shelf."),
        ("only_iro", "home-change"),
        ("unsafe", "yes"),
        ("unsafe-words", "There is a man at the bus stop."),
        ("anything-else", "Thank you."),
    ];
    let check = writing::answer(&mut child, &says).await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    let mut writer = council.browser();
    writing::open(&mut writer, &council.child.invitation).await;
    choose_number(&mut child).await;

    let mut iro = arrive(&council, &council.iro).await;
    let caseload = iro.get("/staff/children").await;
    caseload.shows("Marigold Quillfeather").hides("Barnaby").hides("shelf");
    let page = iro.get(&link(&caseload, "/staff/children/")).await;
    page.shows("Marigold").hides("shelf");
    assert_eq!(council.logged(Action::ReadViews).await, 0, "nothing was read yet");
    let address = link(&page, "/views/");
    let views = iro.get(&address).await;
    views.shows("I want my own shelf.").shows("Thank you.");

    // "Only my IRO" needs a step of its own, with a reason.
    for form in views.forms().into_iter().filter(|form| form.names.iter().any(|name| name == "place")) {
        iro.submit(&views, &form.and("place", "shared")).await;
    }
    assert_eq!(council.logged(Action::PlacedDespitePrivate).await, 0, "not by the plain button");
    let views = iro.get(&address).await;
    // What is unsafe stands first, and is shared with the same care.
    let with_care: Vec<_> = views.links().into_iter().filter(|link| link.contains("/share")).collect();
    assert_eq!(with_care.len(), 2);
    iro.get(&with_care[0]).await.shows("bus stop").shows("perhaps also the person it is about");
    let page = iro.get(&with_care[1]).await;
    page.shows("I want my own shelf.");
    let refused = iro.submit(&page, &page.form("words").set("words", " ")).await;
    assert_eq!((refused.status.as_u16(), council.logged(Action::PlacedDespitePrivate).await), (422, 0));
    let placed = iro.submit(&page, &page.form("words").set("words", "She asked me to tell them.")).await;
    assert!(placed.status == 303 && placed.location().starts_with(&format!("{address}#answer-")));
    assert_eq!(council.logged(Action::PlacedDespitePrivate).await, 1);

    // The record.
    let record = format!("/staff/reviews/{}", council.child.review);
    let page = iro.get(&record).await;
    page.shows("I want my own shelf.").shows("Thank you.");
    let today = heard_domain::english_time::day(council.app.clock.now()).format("%d %m %Y").to_string();
    let [day, month, year] = today.split(' ').collect::<Vec<_>>()[..] else { panic!("three parts") };
    let decided = page.form("what").set("what", "Put up a shelf").set("who", "Carer Jo").set("due-day", day);
    let decided = decided.set("due-month", month).set("due-year", "2027").and("do", "add-decision");
    iro.submit(&page, &decided).await.leads_to(&format!("{record}#decisions"));
    let page = iro.get(&record).await;
    page.shows("Put up a shelf");
    let held = page.form("held_on-day").set("held_on-day", day).set("held_on-month", month).set("held_on-year", year);
    iro.submit(&page, &held.and("do", "held")).await.leads_to(&record);
    let say = writer.open("/say").await;
    assert!(say.says("purpose-after_review") && !say.says("purpose-before_review"), "what is before it is over");

    // The letter, with a look at it before it goes.
    let letter = format!("{record}/letter");
    let page = iro.get(&letter).await;
    let text = "Dear Marigold,\n\nyou said you want your own shelf. Jo will put it up.\n\nRuth";
    let preview = iro.submit(&page, &page.form("text").set("text", text).and("do", "preview")).await;
    preview.leads_to(&format!("{letter}/preview"));
    let page = iro.follow(preview).await;
    page.shows("you said you want your own shelf.");
    let form = page.forms().into_iter().find(|form| form.names.iter().any(|name| name == "version")).expect("a form");
    iro.submit(&page, &form).await.leads_to(&letter);
    council.pass(TimeDelta::minutes(9));
    let page = iro.get(&letter).await;
    iro.post(&letter, &[("do", "recall")]).await.leads_to(&letter);
    page.hides("bus stop");
    let page = iro.get(&format!("{letter}/preview")).await;
    let form = page.forms().into_iter().find(|form| form.names.iter().any(|name| name == "version")).expect("a form");
    iro.submit(&page, &form).await.leads_to(&letter);
    council.pass(TimeDelta::minutes(11));
    assert_eq!(iro.post(&letter, &[("do", "recall")]).await.status, 422, "too late");

    // The child, after the number was said aloud.
    let about = format!("/staff/children/{}", council.child.id);
    let page = iro.get(&about).await;
    let page = iro.submit(&page, &page.form("secret").and("do", "number")).await;
    let shown: String = page.text();
    let spoken = shown
        .as_bytes()
        .windows(7)
        .find(|w| w[3] == b' ' && w.iter().enumerate().all(|(at, c)| at == 3 || c.is_ascii_digit()));
    let spoken = String::from_utf8(spoken.expect("six digits").to_vec()).expect("digits");
    let mut reader = council.browser();
    sign_in(&mut reader, &council.child.invitation.code).await;
    reader.post("/keep/confirm", &[("number", &spoken)]).await.leads_to("/mine");
    let mine = reader.get("/mine").await;
    reader.get(&link(&mine, "/mine/letters/")).await.shows("you said you want your own shelf.").shows("Put up a shelf");
    reader.get("/mine/seen").await.shows("Ruth Wardle").hides("Omar Pellow");
}

#[tokio::test]
async fn a_code_of_an_authenticator_works_once_and_five_wrong_ones_wait() {
    let council = Council::new().await;
    let code = totp::code(&council.iro.seed, council.app.clock.now());
    arrive(&council, &council.iro).await;
    let fields = [("email", council.iro.email), ("password", PASSWORD)];
    let mut browser = council.browser();
    browser.post("/staff/sign-in", &fields).await.leads_to("/staff/code");
    assert_eq!(browser.post("/staff/code", &[("code", &code)]).await.status, 422, "its step was used");
    for _ in 0..4 {
        assert_eq!(browser.post("/staff/code", &[("code", "000000")]).await.status, 422);
    }
    council.pass(TimeDelta::minutes(1));
    let right = totp::code(&council.iro.seed, council.app.clock.now());
    assert_eq!(browser.post("/staff/code", &[("code", &right)]).await.status, 422, "even the right one waits");
    council.pass(TimeDelta::minutes(15));
    assert_eq!(browser.post("/staff/code", &[("code", &right)]).await.status, 401, "the password was long ago");
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_look_the_same_and_wait_the_same() {
    let council = Council::new().await;
    let mut pages = Vec::new();
    for email in [council.iro.email, "nobody@anyshire.example"] {
        for try_number in 0..6 {
            let page = council.browser().post("/staff/sign-in", &[("email", email), ("password", "wrong")]).await;
            assert_eq!(page.status, 422);
            page.hides("wrong\"");
            pages.push((try_number, page.source().replace(email, "")));
        }
    }
    let (known, unknown) = pages.split_at(6);
    assert_eq!(known, unknown);
    let fields = [("email", council.iro.email), ("password", PASSWORD)];
    assert_eq!(council.browser().post("/staff/sign-in", &fields).await.status, 422, "even the right one waits");
    council.pass(TimeDelta::minutes(15));
    council.browser().post("/staff/sign-in", &fields).await.leads_to("/staff/code");
}

#[tokio::test]
async fn what_concerns_a_child_is_for_their_iro_and_elses_looks_like_nothing() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, "My tooth came out.").await;
    let secret = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, secret).await;
    let views = council.views(&council.child).await[0].id;
    let none = "00112233445566778899aabbccddeeff";
    let own = |path: &str| {
        path.replace("{child}", &council.child.id.to_string())
            .replace("{review}", &council.child.review.to_string())
            .replace("{views}", &views.to_string())
    };
    let pages = [
        "/staff/children/{child}",
        "/staff/children/{child}/views/{views}",
        "/staff/reviews/{review}",
        "/staff/reviews/{review}/letter",
    ];
    let before = council.content().await;
    let sessions = |council: &Vec<Vec<u8>>| {
        council.iter().enumerate().filter(|(table, _)| *table != 2).map(|(_, rows)| rows.clone()).collect::<Vec<_>>()
    };
    for worker in [&council.other_iro, &council.manager, &council.advocate] {
        let mut browser = at_desk(&council, worker, None).await;
        let nothing = browser.get(&format!("/staff/children/{none}")).await;
        assert_eq!(nothing.status, 404);
        for path in pages {
            let somebody_elses = browser.get(&own(path)).await;
            let nobodys =
                browser.get(&path.replace("{child}", none).replace("{review}", none).replace("{views}", none)).await;
            for page in [&somebody_elses, &nobodys] {
                assert_eq!((page.status, &page.body), (nothing.status, &nothing.body), "{:?} {path}", worker.role);
            }
            for fields in [
                &[("do", "remove-secret")][..],
                &[("do", "held")],
                &[("do", "save"), ("text", "x"), ("version", "0")],
                &[],
            ] {
                let page = browser.post(&own(path), fields).await;
                assert_eq!((page.status, &page.body), (nothing.status, &nothing.body), "{:?} {path}", worker.role);
            }
        }
        let page = browser.post(&own("/staff/children/{child}/invitation"), &[]).await;
        assert_eq!((page.status, &page.body), (nothing.status, &nothing.body));
    }
    assert_eq!(sessions(&council.content().await), sessions(&before), "nothing changed");
    for path in pages {
        assert_eq!(at_desk(&council, &council.iro, None).await.get(&own(path)).await.status, 200, "{path}");
        // Views of one child under the address of another are nothing either.
        let mixed = own(path).replace(&council.child.id.to_string(), &council.sibling.id.to_string());
        if mixed != own(path) {
            for worker in [&council.iro, &council.other_iro] {
                let page = at_desk(&council, worker, None).await.get(&mixed).await;
                assert!(page.status == 404 || worker.id == council.other_iro.id && path.ends_with("{child}"), "{path}");
                page.hides("My tooth");
            }
        }
    }
    for who in [Visitor::Nobody, Visitor::Writer, Visitor::Child, Visitor::HalfIro] {
        for path in pages {
            let page = who.arrive(&council).await.get(&own(path)).await;
            assert_eq!(page.status, 401, "{who:?} {path}");
            page.hides("Marigold").hides("My tooth");
        }
    }
}

#[tokio::test]
async fn every_staff_page_is_closed_to_everybody_who_is_not_staff() {
    let council = Council::new().await;
    let none = "00112233445566778899aabbccddeeff";
    for (method, path) in crate::support::routes::staff() {
        let open = matches!(
            path.as_str(),
            "/staff"
                | "/staff/sign-in"
                | "/staff/sign-out"
                | "/staff/link/{token}"
                | "/staff/shared/{token}"
                | "/people/{staff}/photo"
                | "/api/v1/openapi.json"
        );
        let code = path == "/staff/code";
        let parts = "{child} {views} {answer} {page} {review} {concern} {staff} {matter} {invitation}";
        let path = parts.split(' ').fold(path, |path, name| path.replace(name, none));
        for who in [Visitor::Nobody, Visitor::Writer, Visitor::Child, Visitor::HalfIro] {
            if open || code && who == Visitor::HalfIro {
                continue;
            }
            let mut browser = who.arrive(&council).await;
            let page = if method == "GET" { browser.get(&path).await } else { browser.post(&path, &[]).await };
            assert_eq!(page.status, 401, "{who:?} {method} {path}");
        }
    }
}
