//! Who may go where: every row of the table that the router is made from, for everybody, for their own things,
//! another's, and things that do not exist.

use axum::http::Method;
use heard::access::Policy;
use heard::http::routes::Row;
use heard::http::{child, rows};
use heard::vault::places;
use heard_app::calls::{CheckLetter, KEEP_HELLO, KEEP_RECORDING, KeepTyped, SaveAnswers, SuggestCode};
use heard_app::child::question::STEP_FIELD;
use heard_app::paths::staff as at;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::LetterId;
use heard_domain::people::Role;
use heard_domain::policy::Task;
use heard_domain::purpose::Purpose;
use heard_domain::store::NewChildPhoto;
use heard_domain::typed::TypedAt;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::axum::server_fn_paths;

use crate::support::browser::form;
use crate::support::desk::Desk;
use crate::support::raise::{Raised, Saying, raise};
use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Council, Page, seed};
use crate::{escalations, own_voice};

/// The status with which somebody is refused, or `None` when it is shown, led on, or refused only for what was sent.
/// Said here once more, of visitors and not of sessions, so that a policy which lets in others than it says fails.
fn refused(who: Visitor, policy: Policy) -> Option<u16> {
    use Visitor::{AdvocateOverreaching, AdvocateWriting, Child, HalfIro, Nobody, Sibling, Unconfirmed, Writer};
    let reads = matches!(who, Unconfirmed | Child | Sibling);
    let speaks = matches!(who, AdvocateWriting | AdvocateOverreaching);
    match policy {
        Policy::Anybody => None,
        Policy::Known => matches!(who, Nobody | HalfIro).then_some(404),
        Policy::OwnIro => (!matches!(who, Writer | Unconfirmed | Child | AdvocateWriting)).then_some(404),
        Policy::Half => (who != HalfIro).then_some(401),
        Policy::GrownUps | Policy::Helped => Some(if reads || speaks || who == Writer { 404 } else { 401 }),
        Policy::Writers | Policy::ChildsWriters | Policy::OwnWriters | Policy::WritersAndReaders => match who {
            Writer | Unconfirmed | Child | Sibling => None,
            AdvocateWriting if policy != Policy::OwnWriters => None,
            AdvocateWriting | AdvocateOverreaching => Some(404),
            _ => Some(401),
        },
        Policy::Readers => (!reads).then_some(401),
        Policy::ConfirmedReaders if matches!(who, Child | Sibling) => None,
        Policy::Owner if who == Child => None,
        Policy::ConfirmedReaders | Policy::Owner => Some(if reads { 404 } else { 401 }),
        // No session opens what a key does; what a key opens is asked for in `api`.
        Policy::Key(_) => Some(401),
        Policy::Workers | Policy::In(_) | Policy::For(_) | Policy::Desk | Policy::Left => match at_work(who) {
            Some((role, theirs)) => (!is_theirs(role, theirs, policy)).then_some(404),
            None => Some(401),
        },
    }
}

/// As what a visitor is signed in to work, and whether the child is theirs.
fn at_work(who: Visitor) -> Option<(Role, bool)> {
    match who {
        Visitor::Iro => Some((Role::Iro, true)),
        Visitor::OtherIro => Some((Role::Iro, false)),
        Visitor::Manager => Some((Role::Manager, false)),
        Visitor::Advocate | Visitor::AdvocateWriting | Visitor::AdvocateOverreaching => Some((Role::Advocate, true)),
        Visitor::Administrator => Some((Role::Administrator, false)),
        _ => None,
    }
}

/// Whether a page is for this worker; the objects in its address are the child's, and `{matter}` is on the manager's
/// desk: that of an IRO's is asked for in `desks`.
fn is_theirs(role: Role, theirs: bool, policy: Policy) -> bool {
    match policy {
        Policy::Workers => true,
        Policy::In(roles) => roles.contains(&role),
        Policy::For(Task::ActOnConcern | Task::SetPeople | Task::AnswerEscalation | Task::SeeCounted) => {
            role == Role::Manager || role == Role::Iro && theirs
        }
        Policy::For(Task::SpeakFor) => role == Role::Advocate && theirs,
        Policy::For(_) => role == Role::Iro && theirs,
        Policy::Desk => role == Role::Manager,
        // Whoever was the child's IRO until lately: nobody here.
        _ => false,
    }
}

async fn ask(council: &Council, who: Visitor, method: &Method, path: &str) -> Page {
    let mut browser = who.arrive(council).await;
    match *method {
        Method::GET => browser.get(path).await,
        // A worker's form says whom it is for; to all others it is a field like any.
        _ => {
            let child = council.child.id.to_string();
            browser.send(form(path, &[("for", &*child), (STEP_FIELD, "anything-else"), ("anything-else", "Hi")])).await
        }
    }
}

#[test]
fn every_call_has_its_row_and_no_other_way_than_post() {
    let mut calls: Vec<_> = server_fn_paths().map(|(path, method)| (path, method.to_string())).collect();
    calls.extend([KEEP_RECORDING, KEEP_HELLO].map(|path| (path, "POST".to_owned())));
    calls.sort();
    let below = rows().into_iter().filter(|row| row.address.starts_with(heard_app::calls::PREFIX));
    let mut with_rows: Vec<_> = below.map(|row| (row.address, row.method.to_string())).collect();
    with_rows.sort();
    assert_eq!(calls, with_rows);
    assert!(calls.len() > 1, "the calls are linked in");
}

#[test]
fn every_address_that_pages_link_to_has_a_row() {
    let known: Vec<_> = rows().into_iter().map(|row| row.address).collect();
    let sources = [include_str!("../../../app/src/paths.rs"), include_str!("../../../app/src/paths/staff.rs")];
    let constants = sources.into_iter().flat_map(str::lines).filter(|line| line.starts_with("pub const "));
    let mut found = 0;
    for line in constants {
        let (_, address) = line.split_once("= \"").expect("an address");
        let address = address.trim_end_matches("\";");
        assert!(known.contains(&address), "{address} is linked to and has no row");
        found += 1;
    }
    assert!(found > 40, "the constants are not laid out as they were");
}

#[tokio::test]
async fn everybody_gets_what_is_for_them_and_nothing_else() {
    // Two councils: in one the child's secret is not confirmed.
    let (council, unconfirmed) = (Council::new().await, Council::new().await);
    let letters = [letter(&council).await, letter(&unconfirmed).await];
    for council in [&council, &unconfirmed] {
        own_voice::lay_down(council, &council.iro).await;
    }
    for who in Visitor::ALL {
        let (council, letter) =
            if who == Visitor::Unconfirmed { (&unconfirmed, letters[1]) } else { (&council, letters[0]) };
        let calls = rows().into_iter().filter(|row| row.address == SaveAnswers::PATH);
        for Row { method, address, policy, .. } in child::rows().into_iter().chain(calls) {
            let path = address.replace("{number}", "1").replace("{letter}", &letter.to_string());
            let path = path.replace("{review}", &council.child.review.to_string());
            let path = path.replace("{recording}", "00112233445566778899aabbccddeeff");
            let path = path.replace("{page}", "00112233445566778899aabbccddeeff");
            let path = path.replace("{staff}", &council.iro.id.to_string());
            let reply = ask(council, who, &method, &path).await;
            let status = reply.status.as_u16();
            match refused(who, policy) {
                Some(refusal) => assert_eq!(status, refusal, "{who:?} {method} {path}"),
                None => assert!(
                    matches!(status, 200 | 204 | 303 | 400 | 422)
                        || status == 404
                            && (needs_a_draft(who, &path)
                                || path.contains("/recordings/")
                                || path.contains("/mine/pages/")),
                    "{who:?} {method} {path} gave {status}"
                ),
            }
            if refused(who, policy).is_some() {
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
        let random = ask(&council, who, &Method::GET, "/mine/letters/00112233445566778899aabbccddeeff").await;
        assert_eq!(random.status, 404);
        // A sister's letter, one that is not sent, one that is no id, and a page that was never there.
        let other = if who == Visitor::Sibling { letter } else { draft };
        for path in
            [format!("/mine/letters/{other}"), format!("/mine/letters/{draft}"), "/mine/letters/x".into(), "/no".into()]
        {
            for method in [Method::GET, Method::POST] {
                let page = ask(&council, who, &method, &path).await;
                assert_eq!((page.status, page.body), (random.status, random.body.clone()), "{method} {path}");
            }
        }
    }
    assert_eq!(ask(&council, Visitor::Child, &Method::GET, &format!("/mine/letters/{letter}")).await.status, 200);
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
async fn everybody_gets_what_is_on_their_desk_and_nothing_else() {
    let council = Council::new().await;
    let raised = complaint(&council).await;
    photo(&council).await;
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    let escalation = escalations::opened(&council).await;
    let objects = [
        ("{child}", council.child.id.to_string()),
        ("{views}", raised.views.to_string()),
        ("{answer}", raised.answers[0].to_string()),
        ("{review}", council.child.review.to_string()),
        ("{matter}", raised.matter.expect("raised").to_string()),
        ("{concern}", concern.to_string()),
        ("{escalation}", escalation.to_string()),
        ("{staff}", council.iro.id.to_string()),
        ("{counted}", "overdue".to_owned()),
        ("{table}", "r04".to_owned()),
        ("{year}", "2026".to_owned()),
        ("{invitation}", council.child.invitation.id.to_string()),
    ];
    let mut childs: Vec<_> = child::rows().iter().map(|row| row.address).collect();
    childs.push(SaveAnswers::PATH);
    // What is only there where somebody spoke is asked for in `voice_notes` and `own_voice`; where somebody drew on
    // paper, in `page_photos`.
    let spoken =
        |row: &Row| ["/recording", "/written", "/{page}", "/pages"].iter().any(|end| row.address.ends_with(end));
    let desks: Vec<_> = rows().into_iter().filter(|row| !childs.contains(&row.address) && !spoken(row)).collect();
    for who in Visitor::ALL {
        let arrived = who.arrive(&council).await;
        // What is for all has tests of its own.
        for Row { method, address, policy, .. } in desks.iter().filter(|row| row.policy != Policy::Anybody) {
            let path = objects.iter().fold((*address).to_owned(), |path, (name, id)| path.replace(name, id));
            let (child, review) = (council.child.id.to_string(), council.child.review.to_string());
            let letter = [("review", &*review), ("text", "Dear Marigold.")];
            // Everybody types in forms of their own.
            let typed_at = match who {
                Visitor::Manager => TypedAt::HandOver(council.iro.id).to_string(),
                Visitor::OtherIro => TypedAt::Hello(council.sibling.id).to_string(),
                _ => TypedAt::Letter(council.child.review).to_string(),
            };
            let typed = [("typed-at", &*typed_at), ("typed-version", "0"), ("text", "Dear child.")];
            let fields = match *address {
                CheckLetter::PATH | SuggestCode::PATH => &letter[..],
                KeepTyped::PATH | at::TYPED => &typed[..],
                _ => &[("child", &*child)],
            };
            // Whoever is let in may change their session by it.
            let mut browser =
                if refused(who, *policy).is_none() { who.arrive(&council).await } else { arrived.clone() };
            let reply = if method == "GET" { browser.get(&path).await } else { browser.post(&path, fields).await };
            let status = reply.status.as_u16();
            match refused(who, *policy) {
                None => assert!(matches!(status, 200 | 303 | 400 | 422), "{who:?} {method} {address} gave {status}"),
                Some(refusal) => {
                    assert_eq!(status, refusal, "{who:?} {method} {address}");
                    reply.hides("Marigold").hides("Nobody asked me.").hides("There is a man.");
                }
            }
        }
    }
}

/// The IRO's photo, and the child's.
async fn photo(council: &Council) {
    let (app, iro) = (&council.app, council.iro.id);
    let row = app.store.staff(&[iro]).await.expect("stored").pop().expect("there");
    let sealed = app.vault.open_key(&row.key).expect("opens").seal_bytes(places::staff_photo(iro), b"a face");
    let entry = seed::entry(app, None, Action::ChangedProfile, ObjectKind::Staff, iro.as_bytes());
    app.store.set_photo(iro, Some(&sealed), &entry).await.expect("stored");
    let (child, at) = (council.child.id, app.clock.now());
    let file = app.store.child_file(child).await.expect("stored").expect("there");
    let body = app.vault.open_key(&file.key).expect("opens").seal_bytes(places::child_photo(child), b"a face");
    let entry = seed::entry(app, Some(child), Action::KeptChildPhoto, ObjectKind::Child, child.as_bytes());
    assert!(app.store.keep_child_photo(&NewChildPhoto { child, body, by: iro, at }, &entry).await.expect("stored"));
}
