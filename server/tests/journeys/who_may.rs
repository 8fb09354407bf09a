//! Who may go where: every address, for everybody, for their own things, another's, and things that do not exist.

use axum::http::Method;
use heard_app::calls::{CheckLetter, PREFIX, SaveAnswers};
use heard_app::child::question::STEP_FIELD;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::LetterId;
use heard_domain::purpose::Purpose;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::axum::server_fn_paths;

use crate::support::browser::form;
use crate::support::desk::Desk;
use crate::support::raise::{Raised, Saying, raise};
use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Council, Page, routes, seed};

/// For whom a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    /// Everybody, signed in or not.
    All,
    /// Whoever writes views.
    Writers,
    /// A carer or parent; for whoever else writes there is no such page.
    GrownUps,
    /// A child whom somebody helped, which nobody here is: there is no such page.
    Helped,
    /// Whoever writes views and is no advocate: a secret is the child's.
    ChildWriters,
    /// Whoever writes or reads.
    WritersAndReaders,
    /// A child with their secret.
    Readers,
    /// Any child with a confirmed secret; for anybody else who reads, there is no such page.
    ConfirmedReaders,
    /// A child with a confirmed secret; for anybody else who reads, there is no such page.
    ConfirmedOwner,
}

const TABLE: &[(&str, &str, For)] = &[
    ("GET", "/", For::All),
    ("POST", "/", For::All),
    ("GET", "/say", For::Writers),
    ("POST", "/say", For::Writers),
    ("GET", "/grown-ups", For::GrownUps),
    ("POST", "/grown-ups", For::GrownUps),
    ("GET", "/who", For::Writers),
    ("POST", "/who", For::Writers),
    ("GET", "/who/helper", For::Writers),
    ("POST", "/who/helper", For::Writers),
    ("GET", "/before", For::Writers),
    ("POST", "/before", For::Writers),
    ("GET", "/meet", For::WritersAndReaders),
    ("GET", "/last-time", For::Writers),
    ("POST", "/last-time", For::Writers),
    ("GET", "/just-you", For::Helped),
    ("GET", "/just-you/say", For::Helped),
    ("POST", "/just-you/say", For::All),
    ("GET", "/just-you/sent", For::All),
    ("GET", "/style", For::Writers),
    ("POST", "/style", For::Writers),
    ("GET", "/questions", For::Writers),
    ("GET", "/questions/{number}", For::Writers),
    ("POST", "/questions/{number}", For::Writers),
    ("GET", "/check", For::Writers),
    ("POST", "/check", For::Writers),
    ("GET", "/sent", For::Writers),
    ("GET", "/sent/closed", For::All),
    ("GET", "/go-on", For::ChildWriters),
    ("POST", "/go-on", For::ChildWriters),
    ("GET", "/go-on/pictures", For::ChildWriters),
    ("POST", "/go-on/pictures", For::ChildWriters),
    ("GET", "/stop", For::ChildWriters),
    ("POST", "/stop", For::ChildWriters),
    ("GET", "/stop/pictures", For::ChildWriters),
    ("POST", "/stop/pictures", For::ChildWriters),
    ("GET", "/stopped", For::All),
    ("GET", "/keep", For::ChildWriters),
    ("GET", "/keep/pictures", For::ChildWriters),
    ("POST", "/keep/pictures", For::ChildWriters),
    ("GET", "/keep/number", For::ChildWriters),
    ("POST", "/keep/number", For::ChildWriters),
    ("GET", "/keep/confirm", For::Readers),
    ("POST", "/keep/confirm", For::Readers),
    ("GET", "/sign-in", For::All),
    ("GET", "/sign-in/pictures", For::All),
    ("POST", "/sign-in/pictures", For::All),
    ("GET", "/sign-in/number", For::All),
    ("POST", "/sign-in/number", For::All),
    ("GET", "/mine", For::Readers),
    ("POST", "/mine/write", For::Readers),
    ("GET", "/mine/sent", For::Readers),
    ("GET", "/mine/letters/{letter}", For::ConfirmedOwner),
    ("POST", "/mine/letters/{letter}", For::ConfirmedOwner),
    ("GET", "/mine/records/{review}", For::ConfirmedOwner),
    ("POST", "/mine/records/{review}", For::ConfirmedOwner),
    ("GET", "/mine/promises", For::Readers),
    ("POST", "/mine/promises", For::ConfirmedReaders),
    ("GET", "/mine/seen", For::Readers),
    ("GET", "/mine/tell-me", For::ConfirmedReaders),
    ("POST", "/mine/tell-me", For::ConfirmedReaders),
    ("GET", "/mine/words", For::Readers),
    ("POST", "/mine/words", For::Readers),
    ("POST", "/mine/close", For::All),
    ("GET", "/leave", For::All),
    ("GET", "/help", For::All),
    ("GET", "/privacy", For::All),
    ("GET", "/accessibility", For::All),
];

/// The calls of islands, and who may make each.
const CALLS: &[(&str, Callers)] =
    &[(SaveAnswers::PATH, Callers::Children(For::Writers)), (CheckLetter::PATH, Callers::Workers(Desks::Iro))];

/// For whom a call is.
#[derive(Debug, Clone, Copy)]
enum Callers {
    /// Children and whoever writes with or for them.
    Children(For),
    /// Workers.
    Workers(Desks),
}

#[test]
fn every_call_has_its_row_and_no_other_way_than_post() {
    let mut calls: Vec<_> = server_fn_paths().collect();
    calls.sort_by_key(|(path, _)| *path);
    let mut rows: Vec<_> = CALLS.iter().map(|(path, _)| (*path, Method::POST)).collect();
    rows.sort_by_key(|(path, _)| *path);
    assert_eq!(calls, rows);
}

/// The status when it is refused, or `None` when it is shown, led on, or refused only for what was sent.
fn refused(who: Visitor, page: For) -> Option<u16> {
    use Visitor::{AdvocateOverreaching, AdvocateWriting, Child, Sibling, Unconfirmed, Writer};
    let reads = matches!(who, Unconfirmed | Child | Sibling);
    match page {
        For::All => None,
        For::GrownUps | For::Helped if reads || matches!(who, Writer | AdvocateWriting | AdvocateOverreaching) => {
            Some(404)
        }
        For::Writers | For::ChildWriters | For::WritersAndReaders if reads || who == Writer => None,
        For::ChildWriters if who == AdvocateWriting => Some(404),
        For::Writers | For::WritersAndReaders if who == AdvocateWriting => None,
        For::Writers | For::ChildWriters | For::WritersAndReaders if who == AdvocateOverreaching => Some(404),
        For::Readers if reads => None,
        For::ConfirmedReaders if matches!(who, Child | Sibling) => None,
        For::ConfirmedOwner if who == Child => None,
        For::ConfirmedReaders | For::ConfirmedOwner if reads => Some(404),
        _ => Some(401),
    }
}

async fn ask(council: &Council, who: Visitor, method: &str, path: &str) -> Page {
    let mut browser = who.arrive(council).await;
    match method {
        "GET" => browser.get(path).await,
        // A worker's form says whom it is for; to all others it is a field like any.
        _ => {
            let child = council.child.id.to_string();
            browser.send(form(path, &[("for", &*child), (STEP_FIELD, "anything-else"), ("anything-else", "Hi")])).await
        }
    }
}

#[test]
fn the_table_has_every_route_and_no_other() {
    let mut table: Vec<_> = TABLE.iter().map(|(method, path, _)| (method.to_string(), path.to_string())).collect();
    let mut routes: Vec<_> = routes::child().into_iter().map(|(method, path)| (method.to_string(), path)).collect();
    table.sort();
    routes.sort();
    assert_eq!(table, routes);
    for path in routes::constants() {
        assert!(TABLE.iter().any(|(_, known, _)| *known == path), "{path} is linked to and has no route");
    }
}

#[tokio::test]
async fn everybody_gets_what_is_for_them_and_nothing_else() {
    // Two councils: in one the child's secret is not confirmed.
    let (council, unconfirmed) = (Council::new().await, Council::new().await);
    let letters = [letter(&council).await, letter(&unconfirmed).await];
    for who in Visitor::ALL {
        let (council, letter) =
            if who == Visitor::Unconfirmed { (&unconfirmed, letters[1]) } else { (&council, letters[0]) };
        let calls = CALLS.iter().filter_map(|(path, callers)| match callers {
            Callers::Children(page) => Some(("POST", *path, *page)),
            Callers::Workers(_) => None,
        });
        for (method, path, page) in TABLE.iter().copied().chain(calls) {
            let path = path.replace("{number}", "1").replace("{letter}", &letter.to_string());
            let path = path.replace("{review}", &council.child.review.to_string());
            let reply = ask(council, who, method, &path).await;
            let status = reply.status.as_u16();
            match refused(who, page) {
                Some(refusal) => assert_eq!(status, refusal, "{who:?} {method} {path}"),
                None => assert!(
                    matches!(status, 200 | 204 | 303 | 400 | 422) || status == 404 && needs_a_draft(who, &path),
                    "{who:?} {method} {path} gave {status}"
                ),
            }
            if refused(who, page).is_some() {
                reply.hides("Marigold").hides("Dear ").hides("Ruth");
            }
        }
    }
}

/// Pages of a draft, for those who have begun none: there is nothing to change.
fn needs_a_draft(who: Visitor, path: &str) -> bool {
    who != Visitor::Writer && (path == "/style" || path.starts_with("/questions/") || path == SaveAnswers::PATH)
}

async fn letter(council: &Council) -> LetterId {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.show_record().await;
    desk.deliver("Dear Marigold, hello.").await
}

#[tokio::test]
async fn somebody_elses_looks_like_nothing_at_all() {
    let council = Council::new().await;
    let letter = letter(&council).await;
    let draft = Desk::of(&council, &council.other_iro, &council.sibling).await.write("Dear Barnaby.").await;
    for who in [Visitor::Sibling, Visitor::Child] {
        let random = ask(&council, who, "GET", "/mine/letters/00112233445566778899aabbccddeeff").await;
        assert_eq!(random.status, 404);
        // A sister's letter, one that is not sent, one that is no id, and a page that was never there.
        let other = if who == Visitor::Sibling { letter } else { draft };
        for path in
            [format!("/mine/letters/{other}"), format!("/mine/letters/{draft}"), "/mine/letters/x".into(), "/no".into()]
        {
            for method in ["GET", "POST"] {
                let page = ask(&council, who, method, &path).await;
                assert_eq!((page.status, page.body), (random.status, random.body.clone()), "{method} {path}");
            }
        }
    }
    assert_eq!(ask(&council, Visitor::Child, "GET", &format!("/mine/letters/{letter}")).await.status, 200);
}

#[tokio::test]
async fn a_disabled_worker_is_out_at_once() {
    let council = Council::new().await;
    let mut advocate = Visitor::AdvocateWriting.arrive(&council).await;
    assert_eq!(advocate.get("/who").await.status, 200);
    let now = council.app.clock.now();
    let ended = seed::entry(
        &council.app,
        Some(council.child.id),
        Action::EndedAdvocate,
        ObjectKind::Staff,
        council.advocate.id.as_bytes(),
    );
    council.app.store.end_allocation(council.child.id, council.advocate.id, now, &ended).await.expect("stored");
    assert_eq!(advocate.get("/who").await.status, 404, "the child is no longer theirs");
    let disabled =
        seed::entry(&council.app, None, Action::DisabledStaff, ObjectKind::Staff, council.advocate.id.as_bytes());
    council.app.store.disable_staff(council.advocate.id, now, &disabled).await.expect("stored");
    assert_eq!(advocate.get("/who").await.status, 401);
}

/// For which workers a page is; the objects in its address are the child's. For all others there is no such page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Desks {
    /// Whoever comes, signed in or not.
    All,
    /// Any IRO.
    Iros,
    /// The child's IRO.
    Iro,
    /// IROs and managers, each their own.
    IrosAndManagers,
    /// The child's IRO and every manager.
    IroAndManagers,
    /// Managers.
    Managers,
    /// Advocates; what concerns a child, the child's.
    Advocates,
    /// Whoever was the child's IRO until lately: nobody here.
    Left,
    /// Administrators.
    Administrators,
    /// Every worker, each their own.
    Workers,
}

/// `{matter}` is on the manager's desk; that of an IRO's is asked for in `desks`.
const STAFF: &[(&str, &str, Desks)] = &[
    ("GET", "/staff", Desks::All),
    ("POST", "/staff", Desks::Iros),
    ("GET", "/staff/sign-in", Desks::All),
    ("POST", "/staff/sign-in", Desks::All),
    ("GET", "/staff/code", Desks::All),
    ("POST", "/staff/code", Desks::All),
    ("POST", "/staff/sign-out", Desks::All),
    ("GET", "/staff/children/{child}", Desks::Iro),
    ("POST", "/staff/children/{child}", Desks::Iro),
    ("GET", "/staff/children/{child}/invitation", Desks::All),
    ("POST", "/staff/children/{child}/invitation", Desks::Iro),
    ("GET", "/staff/children/{child}/booklet", Desks::All),
    ("POST", "/staff/children/{child}/booklet", Desks::Iro),
    ("GET", "/staff/children/{child}/guests", Desks::Iro),
    ("POST", "/staff/children/{child}/guests", Desks::Iro),
    ("GET", "/staff/children/{child}/hello", Desks::Iro),
    ("POST", "/staff/children/{child}/hello", Desks::Iro),
    ("GET", "/staff/goodbyes", Desks::Iros),
    ("GET", "/staff/goodbyes/{child}", Desks::Left),
    ("POST", "/staff/goodbyes/{child}", Desks::Left),
    ("GET", "/staff/children/{child}/views/{views}", Desks::Iro),
    ("POST", "/staff/children/{child}/views/{views}", Desks::Iro),
    ("GET", "/staff/children/{child}/views/{views}/answers/{answer}", Desks::Iro),
    ("POST", "/staff/children/{child}/views/{views}/answers/{answer}", Desks::Iro),
    ("GET", "/staff/children/{child}/views/{views}/answers/{answer}/share", Desks::Iro),
    ("POST", "/staff/children/{child}/views/{views}/answers/{answer}/share", Desks::Iro),
    ("GET", "/staff/reviews/{review}", Desks::Iro),
    ("POST", "/staff/reviews/{review}", Desks::Iro),
    ("GET", "/staff/reviews/{review}/letter", Desks::Iro),
    ("POST", "/staff/reviews/{review}/letter", Desks::Iro),
    ("GET", "/staff/reviews/{review}/letter/preview", Desks::Iro),
    ("POST", "/staff/reviews/{review}/letter/preview", Desks::Iro),
    ("GET", "/staff/matters", Desks::IrosAndManagers),
    ("GET", "/staff/matters/{matter}", Desks::Managers),
    ("POST", "/staff/matters/{matter}", Desks::Managers),
    ("GET", "/staff/matters/{matter}/answers/{answer}", Desks::Managers),
    ("POST", "/staff/matters/{matter}/answers/{answer}", Desks::Managers),
    ("GET", "/staff/urgent", Desks::IrosAndManagers),
    ("GET", "/staff/urgent/{concern}", Desks::IroAndManagers),
    ("POST", "/staff/urgent/{concern}", Desks::IroAndManagers),
    ("GET", "/staff/profile", Desks::Iros),
    ("POST", "/staff/profile", Desks::Iros),
    ("GET", "/staff/profile/photo", Desks::All),
    ("POST", "/staff/profile/photo", Desks::Iros),
    ("GET", "/staff/overview", Desks::Managers),
    ("GET", "/staff/outbox", Desks::Managers),
    ("GET", "/staff/digest", Desks::IrosAndManagers),
    ("POST", "/staff/digest", Desks::IrosAndManagers),
    ("GET", "/staff/advocacy", Desks::Advocates),
    ("POST", "/staff/advocacy", Desks::Advocates),
    ("GET", "/staff/advocacy/{child}", Desks::Advocates),
    ("GET", "/staff/link/{token}", Desks::All),
    ("POST", "/staff/link/{token}", Desks::All),
    ("GET", "/staff/accounts", Desks::Administrators),
    ("GET", "/staff/accounts/new", Desks::Administrators),
    ("POST", "/staff/accounts/new", Desks::Administrators),
    ("GET", "/staff/accounts/{staff}", Desks::Administrators),
    ("POST", "/staff/accounts/{staff}", Desks::Administrators),
    ("GET", "/staff/account", Desks::Workers),
    ("POST", "/staff/account", Desks::Workers),
    ("GET", "/staff/account/password", Desks::Workers),
    ("POST", "/staff/account/password", Desks::Workers),
    ("GET", "/staff/account/authenticator", Desks::Workers),
    ("POST", "/staff/account/authenticator", Desks::Workers),
    ("GET", "/staff/account/recovery", Desks::Workers),
    ("POST", "/staff/account/recovery", Desks::Workers),
    ("GET", "/people/{staff}/photo", Desks::All),
];

fn is_theirs(who: Visitor, page: Desks) -> bool {
    use Visitor::{Administrator, Advocate, Iro, Manager, OtherIro};
    match page {
        Desks::All => true,
        Desks::Iros => matches!(who, Iro | OtherIro),
        Desks::Iro => who == Iro,
        Desks::IrosAndManagers => matches!(who, Iro | OtherIro | Manager),
        Desks::IroAndManagers => matches!(who, Iro | Manager),
        Desks::Managers => who == Manager,
        Desks::Advocates => who == Advocate,
        Desks::Left => false,
        Desks::Administrators => who == Administrator,
        Desks::Workers => true,
    }
}

#[test]
fn the_table_of_desks_has_every_route_and_no_other() {
    let mut table: Vec<_> = STAFF.iter().map(|(method, path, _)| (method.to_string(), path.to_string())).collect();
    let mut routes: Vec<_> = routes::staff().into_iter().map(|(method, path)| (method.to_string(), path)).collect();
    table.sort();
    routes.sort();
    assert_eq!(table, routes);
}

/// Something of every kind, all of the child's: the views and the answer that come with a complaint, and a concern.
async fn complaint(council: &Council) -> Raised {
    let mut child = Visitor::Writer.arrive(council).await;
    child.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "There is a man.")]).await;
    let check = child.get("/check").await;
    crate::support::writing::send(&mut child, &check).await.leads_to("/sent");
    let saying = Saying::child(Purpose::Wrong, &[("Nobody asked me.", false)]);
    raise(council, &council.child, &council.iro, &saying).await
}

#[tokio::test]
async fn every_worker_gets_what_is_on_their_desk_and_nothing_else() {
    let council = Council::new().await;
    let raised = complaint(&council).await;
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    let objects = [
        ("{child}", council.child.id.to_string()),
        ("{views}", raised.views.to_string()),
        ("{answer}", raised.answers[0].to_string()),
        ("{review}", council.child.review.to_string()),
        ("{matter}", raised.matter.expect("raised").to_string()),
        ("{concern}", concern.to_string()),
        ("{staff}", council.iro.id.to_string()),
    ];
    let (child, review) = (council.child.id.to_string(), council.child.review.to_string());
    let fields = [("child", child.as_str())];
    let called_with = [("review", review.as_str()), ("text", "Dear Marigold.")];
    let calls = CALLS.iter().filter_map(|(path, callers)| match callers {
        Callers::Children(_) => None,
        Callers::Workers(page) => Some(("POST", *path, *page)),
    });
    let rows: Vec<_> = STAFF.iter().copied().filter(|(_, _, page)| *page != Desks::All).chain(calls).collect();
    for who in [Visitor::Iro, Visitor::OtherIro, Visitor::Manager, Visitor::Advocate, Visitor::Administrator] {
        for (method, path, page) in rows.iter().copied() {
            let address = objects.iter().fold(path.to_owned(), |path, (name, id)| path.replace(name, id));
            let mut browser = who.arrive(&council).await;
            let reply = match method {
                "GET" => browser.get(&address).await,
                _ if path.starts_with(PREFIX) => browser.post(&address, &called_with).await,
                _ => browser.post(&address, &fields).await,
            };
            let status = reply.status.as_u16();
            if is_theirs(who, page) {
                assert!(matches!(status, 200 | 303 | 400 | 422), "{who:?} {method} {path} gave {status}");
            } else {
                assert_eq!(status, 404, "{who:?} {method} {path}");
                reply.hides("Marigold").hides("Nobody asked me.").hides("There is a man.");
            }
        }
    }
}
