//! Who may go where: every address, for everybody, for their own things, another's, and things that do not exist.

use heard_domain::id::LetterId;

use crate::support::browser::form;
use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Council, Page, routes};

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
    ("GET", "/questions/{step}", For::Writers),
    ("POST", "/questions/{step}", For::Writers),
    ("GET", "/check", For::Writers),
    ("POST", "/check", For::Writers),
    ("GET", "/sent", For::Writers),
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
    ("GET", "/mine/promises", For::Readers),
    ("GET", "/mine/seen", For::Readers),
    ("POST", "/mine/close", For::All),
    ("GET", "/leave", For::All),
    ("GET", "/help", For::All),
    ("GET", "/privacy", For::All),
    ("GET", "/accessibility", For::All),
];

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
        For::ConfirmedOwner if who == Child => None,
        For::ConfirmedOwner if reads => Some(404),
        _ => Some(401),
    }
}

async fn ask(council: &Council, who: Visitor, method: &str, path: &str) -> Page {
    let mut browser = who.arrive(council).await;
    match method {
        "GET" => browser.get(path).await,
        _ => browser.send(form(path, &[])).await,
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
        for (method, path, page) in TABLE {
            let path = path.replace("{step}", "unsafe").replace("{letter}", &letter.to_string());
            let reply = ask(council, who, method, &path).await;
            let status = reply.status.as_u16();
            match refused(who, *page) {
                Some(refusal) => assert_eq!(status, refusal, "{who:?} {method} {path}"),
                None => assert!(
                    matches!(status, 200 | 303 | 400 | 422) || status == 404 && needs_a_draft(who, &path),
                    "{who:?} {method} {path} gave {status}"
                ),
            }
            if refused(who, *page).is_some() {
                reply.hides("Marigold").hides("Dear ").hides("Ruth");
            }
        }
    }
}

/// Pages of a draft, for those who have begun none: there is nothing to change.
fn needs_a_draft(who: Visitor, path: &str) -> bool {
    who != Visitor::Writer && (path == "/style" || path.starts_with("/questions/"))
}

async fn letter(council: &Council) -> LetterId {
    Desk::of(council, &council.iro, &council.child).await.deliver("Dear Marigold, hello.").await
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
    council.app.store.end_allocation(council.child.id, council.advocate.id, now).await.expect("stored");
    assert_eq!(advocate.get("/who").await.status, 404, "the child is no longer theirs");
    council.app.store.disable_staff(council.advocate.id, now).await.expect("stored");
    assert_eq!(advocate.get("/who").await.status, 401);
}
