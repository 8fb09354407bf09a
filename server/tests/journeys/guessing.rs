//! Guessing and lock-outs, from browsers that are known and from strangers', on both databases. What strangers use up
//! stops strangers, and nobody else.

use std::time::Duration;

use axum::http::header;
use chrono::TimeDelta;
use heard::listening::Peer;
use heard::totp;
use heard::vault::Strength;

use crate::support::browser::form;
use crate::support::seed::{PASSWORD, Worker};
use crate::support::visitors::{NUMBER, set_secret, sign_in};
use crate::support::{Browser, Council, Page, writing};

on_both! {
    what_strangers_use_up_of_a_workers_tries_does_not_stop_the_worker
    what_strangers_use_up_of_a_childs_tries_does_not_stop_the_child
    a_day_of_guessing_one_secret_is_twenty_whoever_signs_in_meanwhile
    a_browser_is_known_nowhere_but_where_it_was_right
    a_known_browser_has_ten_tries_a_day_of_its_own
    wrong_codes_stop_strangers_who_type_and_nobody_else
    one_invitation_vouches_for_so_many_tries_and_no_more
    what_nobody_looked_at_is_no_try
    strangers_wait_longer_each_time_and_known_browsers_do_not
    so_many_wait_and_the_next_is_sent_away
}

const WRONG: &str = "591837";

/// A code that is nobody's, each number with a first half of its own.
fn nobodys(number: usize) -> String {
    let symbol = |place: usize| char::from(heard_domain::invitation_code::ALPHABET[place % 30]);
    format!("{}{}77-777-777", symbol(number / 30), symbol(number))
}

/// How many different wrong ones were looked at.
async fn looked_at(council: &Council) -> i64 {
    council.app.store.secret(council.child.id).await.expect("stored").expect("set").wrong.all()
}

async fn types(browser: &mut Browser, code: &str) -> Page {
    browser.post("/", &[("code", code)]).await
}

async fn guesses(browser: &mut Browser, code: &str, number: &str) -> Page {
    browser.post("/sign-in/number", &[("code", code), ("number", number)]).await
}

async fn says_password(browser: &mut Browser, worker: &Worker, password: &str) -> Page {
    browser.post("/staff/sign-in", &[("email", worker.email), ("password", password)]).await
}

/// A worker who was at their desk in this browser, and has left.
async fn at_desk_before(council: &Council, worker: &Worker) -> Browser {
    let mut browser = council.browser();
    says_password(&mut browser, worker, PASSWORD).await.leads_to("/staff/code");
    let code = totp::code(&worker.seed, council.app.clock.now());
    assert_eq!(browser.post("/staff/code", &[("code", &code)]).await.status, 303);
    browser.post("/staff/sign-out", &[]).await;
    browser
}

/// A child who signed in with the secret in this browser, and has closed the page.
async fn signed_in_before(council: &Council) -> Browser {
    set_secret(council, &council.child).await;
    let mut browser = council.browser();
    sign_in(&mut browser, &council.child.invitation.code).await;
    browser.post("/mine/close", &[]).await;
    browser
}

async fn what_strangers_use_up_of_a_workers_tries_does_not_stop_the_worker(council: &Council) {
    let mut own = at_desk_before(council, &council.iro).await;
    for _ in 0..5 {
        assert_eq!(says_password(&mut council.browser(), &council.iro, "wrong").await.status, 422);
    }
    let refused = says_password(&mut council.browser(), &council.iro, PASSWORD).await;
    assert!(refused.status == 422 && refused.text().contains("Wrong too often"), "a stranger waits");
    says_password(&mut own, &council.iro, PASSWORD).await.leads_to("/staff/code");
    // Whoever has the password burns the six digits, too.
    council.pass(TimeDelta::minutes(15));
    let mut thief = council.browser();
    says_password(&mut thief, &council.iro, PASSWORD).await.leads_to("/staff/code");
    for _ in 0..5 {
        assert_eq!(thief.post("/staff/code", &[("code", "000000")]).await.status, 422);
    }
    says_password(&mut own, &council.iro, PASSWORD).await.leads_to("/staff/code");
    let code = totp::code(&council.iro.seed, council.app.clock.now());
    assert_eq!(thief.post("/staff/code", &[("code", &code)]).await.status, 422);
    assert_eq!(own.post("/staff/code", &[("code", &code)]).await.status, 303);
}

async fn what_strangers_use_up_of_a_childs_tries_does_not_stop_the_child(council: &Council) {
    let mut phone = signed_in_before(council).await;
    let code = &council.child.invitation.code;
    for _ in 0..5 {
        assert_eq!(guesses(&mut council.browser(), code, WRONG).await.status, 422);
    }
    assert!(guesses(&mut council.browser(), code, NUMBER).await.says("secret-wait"));
    for _ in 0..20 {
        sign_in(&mut phone, code).await;
        phone.post("/mine/close", &[]).await;
    }
    assert!(guesses(&mut council.browser(), code, NUMBER).await.says("secret-wait"), "that gave strangers nothing");
}

async fn a_day_of_guessing_one_secret_is_twenty_whoever_signs_in_meanwhile(council: &Council) {
    let mut phone = signed_in_before(council).await;
    let code = &council.child.invitation.code;
    for hour in 0..23 {
        for again in 0..3 {
            let page = guesses(&mut council.browser(), code, &format!("59{:02}37", hour * 3 + again)).await;
            assert_eq!(page.status, 422);
        }
        // The child signs in, on their own phone and on one that keeps no cookies.
        sign_in(&mut phone, code).await;
        guesses(&mut council.browser(), code, NUMBER).await;
        council.pass(TimeDelta::hours(1));
    }
    assert_eq!(looked_at(council).await, 20);
    sign_in(&mut phone, code).await;
}

async fn a_browser_is_known_nowhere_but_where_it_was_right(council: &Council) {
    let mut colleague = at_desk_before(council, &council.other_iro).await;
    for _ in 0..5 {
        says_password(&mut council.browser(), &council.iro, "wrong").await;
    }
    let refused = says_password(&mut colleague, &council.iro, PASSWORD).await;
    assert!(refused.text().contains("Wrong too often"), "known, but not at this account");
    let mut liar = council.browser();
    liar.keep(&format!("__Host-d={}; Path=/; Max-Age=34560000; Secure; HttpOnly; SameSite=Strict", "A".repeat(43)));
    assert!(says_password(&mut liar, &council.iro, PASSWORD).await.text().contains("Wrong too often"));
    // A brother on the same phone is no key to his sister's secret.
    set_secret(council, &council.child).await;
    set_secret(council, &council.sibling).await;
    let mut brother = council.browser();
    sign_in(&mut brother, &council.sibling.invitation.code).await;
    brother.post("/mine/close", &[]).await;
    for _ in 0..5 {
        guesses(&mut council.browser(), &council.child.invitation.code, WRONG).await;
    }
    assert!(guesses(&mut brother, &council.child.invitation.code, NUMBER).await.says("secret-wait"));
}

async fn a_known_browser_has_ten_tries_a_day_of_its_own(council: &Council) {
    let mut phone = signed_in_before(council).await;
    let code = &council.child.invitation.code;
    for number in 0..30 {
        assert_eq!(guesses(&mut phone, code, &format!("59{number:02}37")).await.status, 422);
        if number % 3 == 2 {
            council.pass(TimeDelta::hours(1));
        }
    }
    assert_eq!(looked_at(council).await, 10);
    assert!(guesses(&mut phone, code, NUMBER).await.says("secret-wait"));
    sign_in(&mut council.browser(), code).await;
}

async fn wrong_codes_stop_strangers_who_type_and_nobody_else(council: &Council) {
    let mut known = council.browser();
    writing::open(&mut known, &council.sibling.invitation).await;
    for number in 0..100 {
        assert!(types(&mut council.browser(), &nobodys(number)).await.says("start-code-unknown"), "{number}");
    }
    let code = &council.child.invitation.code;
    assert!(types(&mut council.browser(), code).await.says("start-code-wait"), "even the right one is not looked at");
    writing::open(&mut council.browser(), &council.child.invitation).await;
    types(&mut known, code).await.leads_to("/say");
    council.pass(TimeDelta::minutes(10));
    types(&mut council.browser(), code).await.leads_to("/say");
}

async fn one_invitation_vouches_for_so_many_tries_and_no_more(council: &Council) {
    let mut number = 0;
    for tries in [20, 20, 0] {
        let mut browser = council.browser();
        writing::open(&mut browser, &council.child.invitation).await;
        for _ in 0..tries {
            number += 1;
            assert!(types(&mut browser, &nobodys(number)).await.says("start-code-unknown"), "{number}");
        }
        assert!(types(&mut browser, &nobodys(0)).await.says("start-code-wait"), "{number}");
    }
    let mut other = council.browser();
    writing::open(&mut other, &council.sibling.invitation).await;
    types(&mut other, &council.child.invitation.code).await.leads_to("/say");
}

async fn what_nobody_looked_at_is_no_try(council: &Council) {
    set_secret(council, &council.child).await;
    let (code, hasher) = (&council.child.invitation.code, &council.app.hasher);
    let mut child = council.browser();
    writing::open(&mut child, &council.child.invitation).await;
    let places = [hasher.place(Strength::Short).await, hasher.place(Strength::Short).await];
    let waiting: Vec<_> = (0..50)
        .map(|_| {
            let hasher = hasher.clone();
            tokio::spawn(async move { hasher.place(Strength::Short).await.map(drop) })
        })
        .collect();
    tokio::task::yield_now().await;
    for number in 0..30 {
        assert_eq!(guesses(&mut child, code, &format!("59{number:02}37")).await.status, 503);
        assert_eq!(types(&mut council.browser(), code).await.status, 503);
    }
    // Nor is the line of those who sign in to work any longer for it.
    at_desk_before(council, &council.iro).await;
    drop(places);
    for waiting in waiting {
        waiting.await.expect("no panic").expect("a place");
    }
    assert_eq!(looked_at(council).await, 0, "nor does it count over the year");
    for _ in 0..4 {
        assert!(guesses(&mut child, code, WRONG).await.says("secret-wrong"));
    }
    sign_in(&mut child, code).await;
}

async fn strangers_wait_longer_each_time_and_known_browsers_do_not(council: &Council) {
    let mut phone = signed_in_before(council).await;
    let mut stranger = council.browser();
    writing::open(&mut stranger, &council.child.invitation).await;
    council.slept();
    for browser in [&mut phone, &mut stranger] {
        for _ in 0..5 {
            guesses(browser, &council.child.invitation.code, WRONG).await;
        }
    }
    assert_eq!(council.slept(), [250, 500, 1_000].map(Duration::from_millis), "the stranger's third, fourth and fifth");
}

async fn so_many_wait_and_the_next_is_sent_away(council: &Council) {
    let mut known = council.browser();
    writing::open(&mut known, &council.sibling.invitation).await;
    for number in 0..20 {
        types(&mut council.browser(), &nobodys(number)).await;
    }
    assert!(council.slept().is_empty(), "so few are not felt");
    council.hold_sleepers(true);
    let waiting: Vec<_> = (20..68)
        .map(|number| {
            let mut browser = council.browser();
            tokio::spawn(async move { types(&mut browser, &nobodys(number)).await })
        })
        .collect();
    let mut asleep = 0;
    while asleep < 48 {
        asleep += council.slept().len();
        tokio::task::yield_now().await;
    }
    for number in 68..74 {
        let away = types(&mut council.browser(), &nobodys(number)).await;
        assert_eq!((away.status.as_u16(), away.headers[header::RETRY_AFTER].as_bytes()), (429, &b"10"[..]));
    }
    // Meanwhile there is room for everybody else.
    types(&mut known, &council.child.invitation.code).await.leads_to("/say");
    writing::open(&mut council.browser(), &council.child.invitation).await;
    at_desk_before(council, &council.iro).await;
    council.hold_sleepers(false);
    for waiting in waiting {
        assert_eq!(waiting.await.expect("no panic").status, 422);
    }
    // Who was sent away took no try: there are 32 left of a hundred.
    for number in 74..106 {
        assert!(types(&mut council.browser(), &nobodys(number)).await.says("start-code-unknown"), "{number}");
    }
    assert!(types(&mut council.browser(), &nobodys(0)).await.says("start-code-wait"));
}

#[tokio::test]
async fn whoever_goes_away_while_they_wait_took_no_try() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let mut stranger = council.browser();
    writing::open(&mut stranger, &council.child.invitation).await;
    for _ in 0..2 {
        guesses(&mut stranger, &council.child.invitation.code, WRONG).await;
    }
    let before = council.content().await;
    council.hold_sleepers(true);
    let mut away = stranger.clone();
    let waiting = tokio::spawn(async move { guesses(&mut away, "", WRONG).await });
    while council.slept().is_empty() {
        tokio::task::yield_now().await;
    }
    assert_ne!(council.content().await, before, "it is taken while they wait");
    waiting.abort();
    while council.content().await != before {
        tokio::task::yield_now().await;
    }
}

/// Types a code behind a proxy that says where it came from.
async fn types_from(council: &Council, proxy: &str, address: &str, code: &str) -> Page {
    let mut request = form("/", &[("code", code)]);
    request.headers_mut().insert("x-forwarded-for", address.parse().expect("plain characters"));
    request.extensions_mut().insert(Peer(proxy.parse().expect("an address")));
    council.browser().send(request).await
}

#[tokio::test]
async fn one_address_uses_up_its_own_tries_where_the_trusted_proxy_says_it() {
    let proxy = "10.0.0.1";
    let council = Council::behind(proxy.parse().expect("an address")).await;
    for number in 0..60 {
        // Whatever else the client says of itself.
        let address = format!("203.0.113.{number}, 2001:db8::{number:x}");
        let page = types_from(&council, proxy, &address, &nobodys(number)).await;
        assert!(page.says("start-code-unknown"), "{number}");
        council.pass(TimeDelta::seconds(30));
    }
    let right = council.child.invitation.code.clone();
    assert!(types_from(&council, proxy, "2001:db8::9:9", &right).await.says("start-code-wait"), "of the same network");
    types_from(&council, proxy, "2001:db8:0:1::1", &right).await.leads_to("/say");
    // What somebody says who is not the proxy is not believed.
    types_from(&council, "10.0.0.2", "2001:db8::9:9", &right).await.leads_to("/say");
}

#[tokio::test]
async fn whoever_leaves_leaves_no_cookie() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    let value = browser.cookie("__Host-d").expect("a cookie").to_owned();
    writing::open(&mut browser, &council.sibling.invitation).await;
    assert_eq!(browser.cookie("__Host-d"), Some(value.as_str()), "one a browser, whoever uses it");
    let mut another = council.browser();
    writing::open(&mut another, &council.child.invitation).await;
    assert_ne!(another.cookie("__Host-d"), Some(value.as_str()), "it does not say whose");
    another.post("/mine/close", &[]).await;
    assert!(another.cookie("__Host-d").is_some(), "it is known next time");
    browser.get("/leave").await;
    assert_eq!((browser.cookie("__Host-s"), browser.cookie("__Host-d")), (None, None));
    for (path, bytes) in council.on_disk() {
        assert!(!bytes.windows(value.len()).any(|window| window == value.as_bytes()), "{}", path.display());
    }
}
