//! Signing in with a child's own secret: what is refused, how often, and what it opens.

use chrono::TimeDelta;
use heard_domain::audit::{Action, ObjectKind};

use crate::support::visitors::{NUMBER, confirm, set_secret, sign_in, signed_in};
use crate::support::{Council, Page, seed, writing};

const WRONG: &str = "591837";

async fn try_number(council: &Council, code: &str, number: &str) -> Page {
    council.browser().post("/sign-in/number", &[("code", code), ("number", number)]).await
}

#[tokio::test]
async fn five_wrong_wait_and_even_the_right_one_is_refused() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let code = council.child.invitation.code.clone();
    for _ in 0..4 {
        let page = try_number(&council, &code, WRONG).await;
        assert_eq!(page.status, 422);
        assert!(page.says("secret-wrong"));
    }
    assert!(try_number(&council, &code, WRONG).await.says("secret-wait"));
    assert!(try_number(&council, &code, NUMBER).await.says("secret-wait"));
    council.pass(TimeDelta::minutes(14));
    assert!(try_number(&council, &code, NUMBER).await.says("secret-wait"));
    council.pass(TimeDelta::minutes(1));
    try_number(&council, &code, NUMBER).await.leads_to("/mine");
    assert!(try_number(&council, &code, WRONG).await.says("secret-wrong"), "a right one begins anew");
}

#[tokio::test]
async fn guessing_many_at_once_gives_no_more_guesses() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let mut guesser = council.browser();
    writing::open(&mut guesser, &council.child.invitation).await;
    // Begun in this order on one thread: the right one comes long after the fifth.
    let numbers = (0..20).map(|guess| format!("59{guess:02}37")).chain([NUMBER.to_owned()]);
    let guesses: Vec<_> = numbers
        .map(|number| {
            let mut browser = guesser.clone();
            tokio::spawn(async move { browser.post("/sign-in/number", &[("number", &number)]).await })
        })
        .collect();
    for guess in guesses {
        assert_eq!(guess.await.expect("no panic").status, 422, "the right one was not looked at");
    }
    assert!(guesser.post("/sign-in/number", &[("number", NUMBER)]).await.says("secret-wait"));
}

#[tokio::test]
async fn a_wrong_code_and_a_wrong_secret_look_the_same() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let (right, no_secret) = (&council.child.invitation.code, &council.sibling.invitation.code);
    let mut pages = Vec::new();
    for (code, number) in
        [(right.as_str(), WRONG), (no_secret, NUMBER), ("2345-678-9AB", NUMBER), ("no", NUMBER), (right, "1")]
    {
        let page = try_number(&council, code, number).await;
        assert!(number.len() < 6 || !page.source().contains(number));
        pages.push(page.source().replace(&format!("value=\"{code}\""), ""));
    }
    pages.dedup();
    assert_eq!(pages.len(), 1);
    let old = right.clone();
    council.invite_again(&council.child).await;
    try_number(&council, &old, NUMBER).await.leads_to("/mine");
    let (app, child) = (&council.app, &council.child);
    let ended = child.invitation.id;
    let entry = seed::entry(app, Some(child.id), Action::EndedInvitation, ObjectKind::Invitation, ended.as_bytes());
    app.store.end_invitation(ended, app.clock.now(), &entry).await.expect("stored");
    assert!(try_number(&council, &old, NUMBER).await.says("secret-wrong"), "an ended code names nobody");
}

#[tokio::test]
async fn four_pictures_are_chosen_and_found_again_without_scripts() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, "I like it here.").await;
    let mut page = browser.get("/keep/pictures").await;
    for name in ["cat", "moon", "bus", "key", "cat", "moon", "bus", "key"] {
        page = browser.submit(&page, &page.form("pick").set("pick", name)).await;
    }
    page.leads_to("/keep");
    let mut other = council.browser();
    let mut page = other.get("/sign-in/pictures").await;
    page = other.submit(&page, &page.form("code").set("code", &council.child.invitation.code).set("pick", "cat")).await;
    for name in ["moon", "bus", "key"] {
        page = other.submit(&page, &page.form("pick").set("pick", name)).await;
    }
    page.leads_to("/mine");
}

#[tokio::test]
async fn weak_secrets_are_refused_and_a_confirmed_one_stays() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, "I like it here.").await;
    for (number, repeat) in [("111111", "111111"), ("170515", "170515"), ("48207", "48207"), (NUMBER, WRONG)] {
        let page = browser.post("/keep/number", &[("number", number), ("repeat", repeat)]).await;
        assert_eq!(page.status, 422, "{number}");
        page.hides(number);
    }
    let secret = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, secret).await;
    browser.post("/keep/number", &[("number", WRONG), ("repeat", WRONG)]).await;
    assert!(try_number(&council, &council.child.invitation.code, WRONG).await.says("secret-wrong"));
    sign_in(&mut council.browser(), &council.child.invitation.code).await;
}

#[tokio::test]
async fn the_number_said_aloud_has_five_tries() {
    let council = Council::new().await;
    let mut child = signed_in(&council, &council.child, false).await;
    let desk = crate::support::desk::Desk::of(&council, &council.iro, &council.child).await;
    let number = desk.number().await;
    let wrong = if number == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(child.post("/keep/confirm", &[("number", wrong)]).await.status, 422);
    }
    assert_eq!(child.post("/keep/confirm", &[("number", &number)]).await.status, 422, "used up");
    let number = desk.number().await;
    let spaced = format!("{} {}", &number[..3], &number[3..]);
    child.post("/keep/confirm", &[("number", &spaced)]).await.leads_to("/mine");
}

#[tokio::test]
async fn picking_shows_how_many_and_opens_where_the_next_is_picked() {
    let council = Council::new().await;
    let mut browser = council.browser();
    let page = browser.get("/sign-in/number").await;
    assert!(!page.says("secret-number-hint") && page.links().is_empty(), "advice for choosing is for choosing");
    let page = browser.get("/sign-in/pictures").await;
    assert!(!page.source().contains("id=\"picked\""), "the page opens at its top");
    let picked = browser.submit(&page, &page.form("pick").set("pick", "apple")).await;
    assert_eq!(picked.form("pick").action.as_deref(), Some("#picked"));
    let source = picked.source();
    assert!(source.contains("id=\"picked\"") && source.matches("secret-dot--full").count() == 1, "{source}");
    assert_eq!(source.matches("class=\"secret-dot").count(), 4);
}

#[tokio::test]
async fn a_way_begins_from_the_childs_own_page_without_asking_again() {
    let council = Council::new().await;
    let mut child = signed_in(&council, &council.child, true).await;
    let mine = child.get("/mine").await;
    child.submit(&mine, &mine.form("purpose")).await.leads_to("/last-time");
    let draft = child.get("/mine").await;
    assert!(draft.forms().iter().any(|form| form.action.as_deref() == Some("/mine/write")), "what was begun goes on");
    let meet = child.get("/meet").await;
    assert!(meet.links().contains(&"tel:01632960001".to_owned()), "{:?}", meet.links());
}
