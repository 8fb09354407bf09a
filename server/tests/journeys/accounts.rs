//! Workers' accounts: taken up, kept, changed and ended, on their own pages.

use chrono::TimeDelta;
use heard::totp;
use heard_domain::account::RECOVERY_CODES;
use heard_domain::audit::{Action, ObjectKind};

use crate::support::seed::{PASSWORD, Worker};
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Browser, Council, Page};

const NEW_PASSWORD: &str = "kettle-harbour-moss-17";

on_both! {
    whoever_is_invited_sets_their_own_password_and_authenticator
    a_link_lives_three_days_and_no_longer
    what_is_wrong_with_an_invitation_is_said_and_nothing_is_made
    a_new_password_needs_the_authenticator_and_the_other_way_round
    a_recovery_code_stands_in_for_a_lost_phone_once
    a_worker_changes_what_they_sign_in_with_and_ends_other_sessions
    disabling_ends_everything_and_names_who_has_nobody
    another_role_is_another_desk
    an_administrator_cannot_shut_themself_out
    wrong_passwords_and_codes_are_rows_of_the_log
    whoever_covers_stands_where_the_other_stood_and_only_then
    whoever_opens_a_page_with_names_is_in_the_log
}

/// The text between two others on a page.
fn between(page: &Page, before: &str, after: &str) -> String {
    let source = page.source();
    let (_, rest) = source.split_once(before).unwrap_or_else(|| panic!("{before} is not in {source}"));
    rest.split_once(after).expect("an end").0.to_owned()
}

/// The text of a page without the marks that keep directions of writing apart.
fn plain(page: &Page) -> String {
    page.text().replace(['\u{2068}', '\u{2069}'], "")
}

/// The link that a page shows this once, below the origin.
fn link(council: &Council, page: &Page) -> String {
    let shown = between(page, "class=\"link-once\">", "<");
    shown.strip_prefix(&council.app.config.origin).expect("an address here").to_owned()
}

/// The seed that a page shows.
fn seed(page: &Page) -> Vec<u8> {
    totp::seed_bytes(&between(page, "name=\"seed\" value=\"", "\"")).expect("a seed")
}

/// The recovery codes that a page shows.
fn codes(page: &Page) -> Vec<String> {
    let list = between(page, "class=\"codes\">", "</ul>");
    list.split("<code>").skip(1).map(|rest| rest.split_once('<').expect("an end").0.to_owned()).collect()
}

async fn give_password(council: &Council, email: &str, password: &str) -> (Browser, Page) {
    let mut browser = council.browser();
    let page = browser.post("/staff/sign-in", &[("email", email), ("password", password)]).await;
    (browser, page)
}

/// Signs in with password and a code of this seed.
async fn sign_in(council: &Council, email: &str, password: &str, seed: &[u8]) -> Browser {
    let (mut browser, page) = give_password(council, email, password).await;
    page.leads_to("/staff/code");
    let code = totp::code(seed, council.app.clock.now());
    let page = browser.post("/staff/code", &[("code", &code)]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    browser
}

/// Whether the browser's worker is still signed in.
async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/staff/account").await.status == 200
}

async fn invite(council: &Council, administrator: &mut Browser, email: &str, role: &str) -> String {
    let fields = [("name", "Pia Lund"), ("email", email), ("team", "Reviewing"), ("role", role)];
    let page = administrator.post("/staff/accounts/new", &fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    link(council, &page)
}

/// Takes up an account by its link; gives the seed and the recovery codes.
async fn join(council: &Council, link: &str, password: &str) -> (Vec<u8>, Vec<String>) {
    let mut worker = council.browser();
    let page = worker.get(link).await;
    let seed = seed(&page);
    let code = totp::code(&seed, council.app.clock.now());
    let filled = page.form("new").set("new", password).set("repeat", password).set("first-code", &code);
    let done = worker.submit(&page, &filled).await;
    assert_eq!(done.status, 200, "{}", done.text());
    council.pass(TimeDelta::seconds(30));
    (seed, codes(&done))
}

fn address(worker: &Worker) -> String {
    format!("/staff/accounts/{}", worker.id)
}

async fn whoever_is_invited_sets_their_own_password_and_authenticator(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let link = invite(council, &mut administrator, "Pia@Anyshire.example", "iro").await;
    administrator.get("/staff/accounts").await.shows("Pia Lund").shows("Invited").shows("Never");
    let (_, refused) = give_password(council, "pia@anyshire.example", "").await;
    assert_eq!(refused.status, 422, "nobody signs in before");
    let page = council.browser().get(&link).await;
    page.shows("pia@anyshire.example").hides(PASSWORD);
    let mut worker = council.browser();
    for (password, repeat, code, says) in [
        ("short", "short", "000000", "staff-fault-password-short"),
        ("Pia.Lund1234", "Pia.Lund1234", "000000", "staff-fault-password-guessable"),
        (NEW_PASSWORD, PASSWORD, "000000", "staff-fault-passwords-differ"),
        (NEW_PASSWORD, NEW_PASSWORD, "12", "staff-fault-code"),
    ] {
        let page = worker.get(&link).await;
        let filled = page.form("new").set("new", password).set("repeat", repeat).set("first-code", code);
        let again = worker.submit(&page, &filled).await;
        assert_eq!(again.status, 422);
        assert!(again.says(says), "{says}: {}", again.text());
        again.hides(password);
        assert_eq!(seed(&again), seed(&page), "what the phone has scanned stays right");
    }
    let (seed, codes) = join(council, &link, NEW_PASSWORD).await;
    assert_eq!(codes.len(), RECOVERY_CODES);
    let mut pia = sign_in(council, "pia@anyshire.example", NEW_PASSWORD, &seed).await;
    assert_eq!(pia.get("/staff").await.status, 200);
    let over = council.browser().get(&link).await;
    assert_eq!(over.status, 404);
    assert!(over.says("staff-link-over-what"));
    assert_eq!(council.browser().post(&link, &[("new", "x")]).await.status, 404);
    administrator.get("/staff/accounts").await.hides("Invited");
    for action in [Action::AddedStaff, Action::MadeStaffLink, Action::UsedStaffLink, Action::SignedIn] {
        assert!(council.logged(action).await > 0, "{action:?}");
    }
}

async fn a_link_lives_three_days_and_no_longer(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let first = invite(council, &mut administrator, "pia@anyshire.example", "manager").await;
    council.pass(TimeDelta::days(3) - TimeDelta::seconds(1));
    assert_eq!(council.browser().get(&first).await.status, 200);
    council.pass(TimeDelta::seconds(1));
    assert_eq!(council.browser().get(&first).await.status, 404);
    for wrong in ["/staff/link/x", "/staff/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(council.browser().get(wrong).await.status, 404);
    }
}

async fn what_is_wrong_with_an_invitation_is_said_and_nothing_is_made(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let before = council.app.store.all_staff().await.expect("stored").len();
    for (name, email, role, says) in [
        ("", "pia@anyshire.example", "iro", "staff-fault-empty"),
        ("Pia Lund", "pia", "iro", "staff-fault-not-an-email"),
        ("Pia Lund", "RUTH@anyshire.example", "iro", "staff-fault-email-taken"),
        ("Pia Lund", "pia@anyshire.example", "king", "staff-fault-not-chosen"),
    ] {
        let fields = [("name", name), ("email", email), ("team", "T"), ("role", role)];
        let page = administrator.post("/staff/accounts/new", &fields).await;
        assert!(page.status == 422 && page.says(says), "{says}");
    }
    assert_eq!(council.app.store.all_staff().await.expect("stored").len(), before);
}

async fn a_new_password_needs_the_authenticator_and_the_other_way_round(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let mut ruth = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    council.pass(TimeDelta::seconds(30));
    let page = administrator.post(&address(&council.iro), &[("do", "link"), ("kind", "password")]).await;
    let password_link = link(council, &page);
    let mut holder = council.browser();
    let fields = [("new", NEW_PASSWORD), ("repeat", NEW_PASSWORD), ("code", "000000")];
    let page = holder.post(&password_link, &fields).await;
    assert!(page.status == 422 && page.says("staff-fault-code"), "a link alone is half of what it takes");
    assert!(is_in(&mut ruth).await);
    let code = totp::code(&council.iro.seed, council.app.clock.now());
    let fields = [("new", NEW_PASSWORD), ("repeat", NEW_PASSWORD), ("code", &code)];
    holder.post(&password_link, &fields).await.leads_to("/staff/sign-in");
    assert!(!is_in(&mut ruth).await, "every session ended");
    assert_eq!(give_password(council, council.iro.email, PASSWORD).await.1.status, 422);

    council.pass(TimeDelta::seconds(30));
    let page = administrator.post(&address(&council.iro), &[("do", "link"), ("kind", "authenticator")]).await;
    let authenticator_link = link(council, &page);
    let page = holder.get(&authenticator_link).await;
    let new_seed = seed(&page);
    let code = totp::code(&new_seed, council.app.clock.now());
    let form = page.form("first-code").set("first-code", &code);
    let refused = holder.submit(&page, &form.set("password", PASSWORD)).await;
    assert!(refused.status == 422 && refused.says("staff-fault-wrong-password"));
    let form = refused.form("first-code").set("first-code", &code).set("password", NEW_PASSWORD);
    holder.submit(&refused, &form).await.leads_to("/staff/sign-in");
    council.pass(TimeDelta::seconds(30));
    let mut ruth = sign_in(council, council.iro.email, NEW_PASSWORD, &new_seed).await;
    assert!(is_in(&mut ruth).await);
    let (mut old, _) = give_password(council, council.iro.email, NEW_PASSWORD).await;
    let code = totp::code(&council.iro.seed, council.app.clock.now());
    assert_eq!(old.post("/staff/code", &[("code", &code)]).await.status, 422, "the old authenticator is over");
}

async fn a_recovery_code_stands_in_for_a_lost_phone_once(council: &Council) {
    let mut ruth = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    let refused = ruth.post("/staff/account/recovery", &[("password", NEW_PASSWORD)]).await;
    assert!(refused.status == 422 && refused.says("staff-fault-wrong-password"));
    let made = ruth.post("/staff/account/recovery", &[("password", PASSWORD)]).await;
    let codes = codes(&made);
    assert!(plain(&ruth.get("/staff/account").await).contains("8 of 8 are left."));
    for (code, status) in [(&codes[0], 303), (&codes[0], 422), (&codes[1].replace(' ', "-"), 303)] {
        let (mut browser, _) = give_password(council, council.iro.email, PASSWORD).await;
        assert_eq!(browser.post("/staff/code", &[("code", code)]).await.status, status);
    }
    assert!(plain(&ruth.get("/staff/account").await).contains("6 of 8 are left."));
    let (mut other, _) = give_password(council, council.other_iro.email, PASSWORD).await;
    assert_eq!(other.post("/staff/code", &[("code", &codes[2])]).await.status, 422, "it is another's");
    assert_eq!(council.logged(Action::UsedRecoveryCode).await, 2);
}

async fn a_worker_changes_what_they_sign_in_with_and_ends_other_sessions(council: &Council) {
    let mut here = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    council.pass(TimeDelta::seconds(30));
    let mut there = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    let page = here.get("/staff/account").await;
    assert_eq!(
        page.source().matches("value=\"end-session\"").count(),
        1,
        "the other one: this one ends by signing out"
    );
    here.submit(&page, &page.form("session").set("do", "end-session")).await.leads_to("/staff/account");
    assert!(!is_in(&mut there).await && is_in(&mut here).await);
    assert_eq!(council.logged(Action::EndedSession).await, 1);

    council.pass(TimeDelta::seconds(30));
    let mut there = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    let fields = |now| [("password", now), ("new", NEW_PASSWORD), ("repeat", NEW_PASSWORD)];
    let refused = here.post("/staff/account/password", &fields("not-the-password-1")).await;
    assert!(refused.status == 422 && refused.says("staff-fault-wrong-password"));
    assert!(is_in(&mut there).await);
    here.post("/staff/account/password", &fields(PASSWORD)).await.leads_to("/staff/account");
    assert!(!is_in(&mut there).await && is_in(&mut here).await);

    let page = here.get("/staff/account/authenticator").await;
    let new_seed = seed(&page);
    let code = totp::code(&new_seed, council.app.clock.now());
    let filled = page.form("seed").set("password", NEW_PASSWORD).set("first-code", &code);
    here.submit(&page, &filled).await.leads_to("/staff/account");
    council.pass(TimeDelta::seconds(30));
    sign_in(council, council.iro.email, NEW_PASSWORD, &new_seed).await;
    for action in [Action::ChangedPassword, Action::ChangedAuthenticator] {
        assert_eq!(council.logged(action).await, 1, "{action:?}");
    }
}

async fn disabling_ends_everything_and_names_who_has_nobody(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let mut ruth = at_desk(council, &council.iro, None).await;
    let there = address(&council.iro);
    let asked = administrator.post(&there, &[("do", "disable")]).await;
    assert!(asked.status == 422 && asked.says("staff-fault-not-ticked") && is_in(&mut ruth).await);
    let done = administrator.post(&there, &[("do", "disable"), ("sure", "yes")]).await;
    done.shows("Marigold Quillfeather").hides("Barnaby");
    assert!(!is_in(&mut ruth).await, "at once");
    assert_eq!(give_password(council, council.iro.email, PASSWORD).await.1.status, 422);
    assert_eq!(administrator.post(&there, &[("do", "link"), ("kind", "both")]).await.status, 400);
    administrator.post(&there, &[("do", "enable")]).await.leads_to(&there);
    assert_eq!(give_password(council, council.iro.email, PASSWORD).await.1.status, 422, "the old password is over");
    let page = administrator.post(&there, &[("do", "link"), ("kind", "both")]).await;
    let (seed, _) = join(council, &link(council, &page), NEW_PASSWORD).await;
    let mut ruth = sign_in(council, council.iro.email, NEW_PASSWORD, &seed).await;
    ruth.get("/staff/children").await.hides("Marigold");
    for action in [Action::DisabledStaff, Action::EnabledStaff] {
        assert_eq!(council.logged(action).await, 1, "{action:?}");
    }
}

async fn another_role_is_another_desk(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let mut ruth = at_desk(council, &council.iro, None).await;
    let done = administrator.post(&address(&council.iro), &[("do", "role"), ("role", "administrator")]).await;
    done.shows("Marigold Quillfeather");
    assert!(!is_in(&mut ruth).await);
    let mut ruth = sign_in(council, council.iro.email, PASSWORD, &council.iro.seed).await;
    assert_eq!(ruth.get(&format!("/staff/children/{}", council.child.id)).await.status, 404);
    assert_eq!(ruth.get("/staff/accounts").await.status, 200);
    assert_eq!(council.logged(Action::ChangedRole).await, 1);
}

async fn an_administrator_cannot_shut_themself_out(council: &Council) {
    let mut administrator = Visitor::Administrator.arrive(council).await;
    let there = address(&council.administrator);
    for fields in [[("do", "disable"), ("sure", "yes")], [("do", "role"), ("role", "iro")]] {
        let page = administrator.post(&there, &fields).await;
        assert!(page.status == 422 && page.says("staff-fault-not-oneself"));
    }
    assert!(is_in(&mut administrator).await);
}

async fn wrong_passwords_and_codes_are_rows_of_the_log(council: &Council) {
    give_password(council, "nobody@anyshire.example", "wrong-wrong-wrong").await;
    assert_eq!(council.logged(Action::RefusedSignIn).await, 0, "there is no such account");
    give_password(council, council.iro.email, "wrong-wrong-wrong").await;
    assert_eq!(council.logged(Action::RefusedSignIn).await, 1);
    let (mut half, _) = give_password(council, council.iro.email, PASSWORD).await;
    for _ in 0..5 {
        half.post("/staff/code", &[("code", "000000")]).await;
    }
    assert_eq!((council.logged(Action::RefusedSignIn).await, council.logged(Action::LockedOut).await), (5, 1));
}

async fn whoever_covers_stands_where_the_other_stood_and_only_then(council: &Council) {
    let child = format!("/staff/children/{}", council.child.id);
    let mut ruth = at_desk(council, &council.iro, None).await;
    let mut omar = at_desk(council, &council.other_iro, None).await;
    assert_eq!(omar.get(&child).await.status, 404);
    // The council's clock stands at 23 November 2026.
    let omars_id = council.other_iro.id.to_string();
    let fields = |by: &str, until: &str| -> Vec<(String, String)> {
        let days = [("from", "24"), ("until", until)];
        let days = days.into_iter().flat_map(|(name, day)| {
            [("day", day), ("month", "11"), ("year", "2026")]
                .map(|(part, value)| (format!("{name}-{part}"), value.to_owned()))
        });
        [("do".to_owned(), "cover".to_owned()), ("cover".to_owned(), by.to_owned())].into_iter().chain(days).collect()
    };
    let send = async |browser: &mut Browser, fields: Vec<(String, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post("/staff/account", &fields).await
    };
    for (by, until, says) in [
        (council.iro.id.to_string(), "25", "staff-fault-cover-oneself"),
        (council.manager.id.to_string(), "25", "staff-fault-cannot-cover"),
        (String::new(), "25", "staff-fault-not-chosen"),
        (omars_id.clone(), "23", "staff-fault-ends-before-start"),
    ] {
        let page = send(&mut ruth, fields(&by, until)).await;
        assert!(page.status == 422 && page.says(says), "{says}: {}", page.text());
    }
    send(&mut ruth, fields(&omars_id, "25")).await.leads_to("/staff/account");
    assert!(plain(&ruth.get("/staff/account").await).contains("Omar Pellow covers from Tuesday 24 November"));
    assert_eq!(omar.get(&child).await.status, 404, "not yet");
    council.pass(TimeDelta::days(1));
    let mut omar = at_desk(council, &council.other_iro, None).await;
    let caseload = omar.get("/staff/children").await;
    caseload.shows("Marigold Quillfeather").shows("Barnaby");
    assert_eq!(plain(&caseload).matches("You cover for Ruth Wardle").count(), 1, "beside her child alone");
    assert_eq!(omar.get(&child).await.status, 200);
    assert_eq!(omar.get(&format!("/staff/reviews/{}", council.child.review)).await.status, 200);
    let mut tess = at_desk(council, &council.advocate, None).await;
    assert_eq!(tess.get(&child).await.status, 404);
    council.pass(TimeDelta::days(2));
    let mut omar = at_desk(council, &council.other_iro, None).await;
    assert_eq!(omar.get(&child).await.status, 404, "the last day is over");
    omar.get("/staff/children").await.hides("Marigold");
    assert_eq!(council.logged(Action::ChangedCover).await, 1);
}

async fn whoever_opens_a_page_with_names_is_in_the_log(council: &Council) {
    let (child, review) = (council.child.id, council.child.review);
    let mut iro = at_desk(council, &council.iro, None).await;
    for (path, object, about) in [
        ("/staff".to_owned(), ObjectKind::Staff, None),
        ("/staff/children".to_owned(), ObjectKind::Staff, None),
        ("/staff/sheets".to_owned(), ObjectKind::Staff, None),
        (format!("/staff/children/{child}"), ObjectKind::Child, Some(child)),
        (format!("/staff/reviews/{review}"), ObjectKind::Review, None),
        ("/staff/urgent".to_owned(), ObjectKind::Staff, None),
        ("/staff/matters".to_owned(), ObjectKind::Staff, None),
        ("/staff/goodbyes".to_owned(), ObjectKind::Staff, None),
    ] {
        let before = council.logged(Action::SawNames).await;
        assert_eq!(iro.get(&path).await.status, 200);
        let log = council.log().await;
        let rows = log.iter().filter_map(|row| row.entry.as_ref());
        let rows: Vec<_> = rows.filter(|entry| entry.action == Action::SawNames).skip(before).collect();
        assert_eq!(rows.len(), 1, "{path}");
        assert_eq!((rows[0].object, rows[0].child), (object, about), "{path}");
        assert_eq!(rows[0].actor.id(), Some(council.iro.id.as_bytes()));
    }
    let before = council.logged(Action::SawNames).await;
    for path in
        ["/staff/profile".to_owned(), "/staff/account".to_owned(), format!("/staff/children/{}", council.sibling.id)]
    {
        iro.get(&path).await;
    }
    assert_eq!(council.logged(Action::SawNames).await, before, "nobody's name, or none shown");
}

#[tokio::test]
async fn without_the_log_no_name_is_shown() {
    let council = Council::new().await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    iro.get("/staff/children").await.shows("Marigold");
    council.sql("CREATE TRIGGER log_full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'full'); END").await;
    let page = iro.get("/staff/children").await;
    assert!(page.status.is_server_error(), "{}", page.status);
    page.hides("Marigold");
}
