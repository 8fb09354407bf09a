//! Nudges: the child chooses how, what happens writes them, a mail server gets them, and they say nothing.

use chrono::TimeDelta;
use heard::council_folder::CouncilFiles;
use heard::outbox::{Smtp, send_due};
use heard::vault::places;
use heard_domain::Words;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::ContactDetails;
use heard_domain::nudge::{AGAIN_AFTER, Progress, WORTH_DAYS};
use heard_domain::store::{Channel, Greeting, GreetingKind, OutboxRow};

use crate::support::Council;
use crate::support::council::ORIGIN;
use crate::support::desk::Desk;
use crate::support::mail_server::MailServer;
use crate::support::seed::Child;
use crate::support::visitors::{Visitor, signed_in};

const LETTER: &str = "Dear Marigold, you said you want your own shelf.";

/// A council with a mail server of its own.
async fn with_mail() -> (Council, MailServer, Smtp) {
    let server = MailServer::start();
    let smtp = Smtp::new(&server.mail()).expect("good settings");
    (Council::with(Some(server.mail()), CouncilFiles::default()).await, server, smtp)
}

/// One round of sending; gives how many went.
async fn round(council: &Council, smtp: &Smtp) -> usize {
    send_due(&council.app, smtp).await.expect("stored")
}

/// Lets a child choose, on the page.
async fn choose(council: &Council, child: &Child, fields: &[(&str, &str)]) {
    let mut browser = signed_in(council, child, true).await;
    let page = browser.get("/mine/tell-me").await;
    let form = fields.iter().fold(page.form("way"), |form, (name, value)| form.set(name, value));
    browser.submit(&page, &form).await.leads_to("/mine/tell-me");
}

async fn outbox(council: &Council) -> Vec<OutboxRow> {
    council.app.store.outbox(100).await.expect("stored")
}

/// The IRO says hello or goodbye, which can be seen at once.
async fn greet(council: &Council, child: &Child, kind: GreetingKind) {
    let app = &council.app;
    let file = app.store.child_file(child.id).await.expect("stored").expect("there");
    let key = app.vault.open_key(&file.key).expect("it opens");
    let (staff, at) = (council.iro.id, app.clock.now());
    let body = key.seal(places::greeting_hello(staff), &Words::new("Hello from me."));
    let actor = Actor::Staff(staff, council.iro.role);
    let (action, object, object_id) = (Action::Greeted, ObjectKind::Child, *child.id.as_bytes());
    let entry = Entry { at, actor, child: Some(child.id), action, object, object_id };
    app.store.greet(&Greeting { child: child.id, staff, kind, body, at }, &entry).await.expect("stored");
}

#[tokio::test]
async fn where_nothing_is_sent_nobody_is_asked_where_to() {
    let council = Council::with(None, CouncilFiles::default()).await;
    let mut child = Visitor::Child.arrive(&council).await;
    let page = child.get("/mine/tell-me").await;
    assert!(page.says("tell-cannot-send") && page.forms().is_empty());
    let sent = child.post("/mine/tell-me", &[("way", "text"), ("phone", "07700 900123")]).await;
    assert_eq!(sent.status, 422);
    assert!(council.app.store.contact(council.child.id).await.expect("stored").is_none());
}

#[tokio::test]
async fn a_child_chooses_and_what_was_wrong_changes_nothing() {
    let council = Council::new().await;
    let mut child = Visitor::Child.arrive(&council).await;
    let page = child.get("/mine/tell-me").await;
    assert!(page.says("tell-cannot-send"), "no mail server is set up");
    assert_eq!(page.value("way"), "none", "whoever chose nothing is told nothing");

    let form = page.form("way").set("way", "text").set("phone", "01632 960001").set("email", "half@");
    let wrong = child.submit(&page, &form).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("tell-fault-phone") && !wrong.says("tell-fault-email"));
    assert_eq!((wrong.value("phone").as_str(), wrong.value("email").as_str()), ("01632 960001", "half@"));
    assert_eq!(wrong.value("way"), "text");
    assert!(council.app.store.contact(council.child.id).await.expect("stored").is_none());
    assert_eq!(council.logged(Action::ChoseContact).await, 0);

    let good = child.submit(&wrong, &wrong.form("way").set("phone", "07700 900123")).await;
    good.leads_to("/mine/tell-me");
    let kept = child.follow(good).await;
    assert_eq!((kept.value("phone").as_str(), kept.value("email").as_str()), ("+447700900123", ""));
    assert_eq!(council.logged(Action::ChoseContact).await, 1);
    assert!(council.on_disk().iter().all(|(_, bytes)| !bytes.windows(10).any(|bytes| bytes == b"7700900123")));

    let page = Visitor::Sibling.arrive(&council).await.get("/mine/tell-me").await;
    page.hides("7700900123");
    assert_eq!(page.value("way"), "none");
    let unknown = child.post("/mine/tell-me", &[("way", "pigeon")]).await;
    assert!(unknown.status == 422 && unknown.says("tell-fault-way"));
}

#[tokio::test]
async fn only_ways_that_work_are_offered() {
    let server = MailServer::start();
    let mail = heard::outbox::Mail::checked("smtp://127.0.0.1".into(), Some("heard@anyshire.example".into()), None);
    for (mail, texts) in [(server.mail(), true), (mail.expect("good settings"), false)] {
        let council = Council::with(Some(mail), CouncilFiles::default()).await;
        let page = Visitor::Child.arrive(&council).await.get("/mine/tell-me").await;
        assert!(!page.says("tell-cannot-send") && page.says("tell-way-email"));
        assert_eq!((page.says("tell-way-text"), page.says("tell-phone")), (texts, texts));
    }
}

#[tokio::test]
async fn a_letter_is_told_of_once_it_can_be_read_and_not_if_it_is_taken_back() {
    let (council, server, smtp) = with_mail().await;
    choose(&council, &council.child, &[("way", "email"), ("email", "marigold@post.example")]).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let letter = desk.write(LETTER).await;
    desk.send(letter).await;
    assert_eq!(outbox(&council).await.len(), 1);
    council.pass(TimeDelta::minutes(9));
    assert_eq!(round(&council, &smtp).await, 0, "it cannot be read yet");
    assert!(desk.recall(letter).await);
    assert_eq!(outbox(&council).await.len(), 0, "it was taken back");

    // Something that can be seen already does not hide the letter that comes later.
    greet(&council, &council.child, GreetingKind::Hello).await;
    desk.send(letter).await;
    assert_eq!(outbox(&council).await.len(), 2);
    assert!(desk.recall(letter).await);
    assert_eq!(outbox(&council).await.len(), 1, "the hello is still to be told of");
    desk.send(letter).await;
    assert_eq!(round(&council, &smtp).await, 1);
    council.pass(TimeDelta::minutes(10));
    assert_eq!(round(&council, &smtp).await, 1);
    assert_eq!((server.taken().len(), outbox(&council).await.len()), (2, 2));
    assert!(
        outbox(&council)
            .await
            .iter()
            .all(|row| matches!(Progress::of(row, council.app.clock.now()), Progress::Sent(_)))
    );
}

#[tokio::test]
async fn two_things_at_once_are_one_message_and_no_wish_is_none() {
    let council = Council::new().await;
    choose(&council, &council.child, &[("way", "text"), ("phone", "07700 900123")]).await;
    for kind in GreetingKind::ALL {
        greet(&council, &council.child, kind).await;
        greet(&council, &council.sibling, kind).await;
        council.pass(TimeDelta::seconds(3));
    }
    let rows = outbox(&council).await;
    assert_eq!(rows.iter().map(|row| row.child).collect::<Vec<_>>(), [council.child.id]);

    // Another number: what waits goes there. Not at all: what waits is gone, and nothing more comes.
    choose(
        &council,
        &council.child,
        &[("way", "person"), ("person", "Aunt Sal"), ("person-email", "sal@post.example")],
    )
    .await;
    let rows = outbox(&council).await;
    let key = council.app.vault.open_key(&rows[0].key).expect("it opens");
    let to: ContactDetails = key.open(places::contact_details(council.child.id), &rows[0].to).expect("it opens");
    assert_eq!((rows.len(), rows[0].channel, to.address.expose()), (1, Channel::Person, "sal@post.example"));
    choose(&council, &council.child, &[("way", "none")]).await;
    greet(&council, &council.child, GreetingKind::Hello).await;
    assert!(outbox(&council).await.is_empty());
}

#[tokio::test]
async fn what_is_sent_holds_no_name_and_no_word() {
    let (council, server, smtp) = with_mail().await;
    for (fields, to) in [
        ([("way", "text"), ("phone", "07700 900123"), ("person", "")], "447700900123@sms.example.org"),
        ([("way", "email"), ("email", "someone@post.example"), ("person", "")], "someone@post.example"),
        ([("way", "person"), ("person", "Aunt Sal"), ("person-email", "sal@post.example")], "sal@post.example"),
    ] {
        choose(&council, &council.child, &fields).await;
        greet(&council, &council.child, GreetingKind::Hello).await;
        assert_eq!(round(&council, &smtp).await, 1);
        let message = server.taken().pop().expect("taken");
        assert!(message.contains(&format!("RCPT TO:<{to}>")), "{message}");
        assert!(message.contains(ORIGIN) && message.contains("From: heard@anyshire.example"));
        let lower = message.replace("anyshire.example", "").to_lowercase();
        for told in [
            "marigold",
            "quillfeather",
            "barnaby",
            "ruth",
            "wardle",
            "aunt",
            "anyshire",
            "review",
            "letter",
            "hello",
            "0001",
        ] {
            assert!(!lower.contains(told), "{told}: {message}");
        }
    }
    Desk::of(&council, &council.iro, &council.child).await.deliver(LETTER).await;
    assert_eq!(round(&council, &smtp).await, 1);
    let message = server.taken().pop().expect("taken").to_lowercase();
    for word in LETTER.to_lowercase().split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3) {
        assert!(!message.contains(word), "{word}: {message}");
    }
}

#[tokio::test]
async fn two_senders_at_once_send_it_once() {
    let (council, mut server, smtp) = with_mail().await;
    choose(&council, &council.child, &[("way", "email"), ("email", "someone@post.example")]).await;
    greet(&council, &council.child, GreetingKind::Hello).await;
    server.hold(true);
    let first = round(&council, &smtp);
    let second = async {
        server.arrivals.recv().await.expect("the first one is at it");
        let went = round(&council, &smtp).await;
        server.hold(false);
        went
    };
    assert_eq!(tokio::join!(first, second), (1, 0));
    assert_eq!(server.taken().len(), 1);
    council.pass(TimeDelta::hours(1));
    assert_eq!(round(&council, &smtp).await, 0, "what went does not go again");

    // A server that took it and was lost: another takes it up when the lease is over, and not before.
    greet(&council, &council.child, GreetingKind::Hello).await;
    let now = council.app.clock.now();
    let taken = council.app.store.claim_outbox(now, now + TimeDelta::seconds(120), 8).await.expect("stored");
    assert_eq!(taken.len(), 1);
    council.pass(TimeDelta::seconds(119));
    assert_eq!(round(&council, &smtp).await, 0);
    council.pass(TimeDelta::seconds(1));
    assert_eq!(round(&council, &smtp).await, 1);
}

#[tokio::test]
async fn a_refused_nudge_is_tried_again_and_then_given_up() {
    let (council, server, smtp) = with_mail().await;
    choose(&council, &council.child, &[("way", "email"), ("email", "someone@post.example")]).await;
    greet(&council, &council.child, GreetingKind::Hello).await;
    server.refuse(true);
    for (tried, minutes) in (1..).zip(AGAIN_AFTER) {
        assert_eq!(round(&council, &smtp).await, 0);
        assert_eq!(Progress::of(&outbox(&council).await[0], council.app.clock.now()), Progress::Tried(tried));
        council.pass(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        round(&council, &smtp).await;
        assert_eq!(
            Progress::of(&outbox(&council).await[0], council.app.clock.now()),
            Progress::Tried(tried),
            "not before {minutes} minutes"
        );
        council.pass(TimeDelta::seconds(1));
    }
    assert_eq!(round(&council, &smtp).await, 0);
    assert_eq!(Progress::of(&outbox(&council).await[0], council.app.clock.now()), Progress::GivenUp);
    server.refuse(false);
    council.pass(TimeDelta::days(1));
    assert_eq!(round(&council, &smtp).await, 0);
    greet(&council, &council.child, GreetingKind::Hello).await;
    assert_eq!(round(&council, &smtp).await, 1, "the next thing is told of again");
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn without_a_mail_server_they_wait_and_old_ones_are_not_sent_later() {
    let (council, server, smtp) = with_mail().await;
    choose(&council, &council.child, &[("way", "email"), ("email", "someone@post.example")]).await;
    greet(&council, &council.child, GreetingKind::Hello).await;
    council.pass(TimeDelta::days(WORTH_DAYS));
    assert_eq!(round(&council, &smtp).await, 0);
    assert_eq!(Progress::of(&outbox(&council).await[0], council.app.clock.now()), Progress::GivenUp);
    assert!(server.taken().is_empty());

    let silent = Council::new().await;
    choose(&silent, &silent.child, &[("way", "email"), ("email", "someone@post.example")]).await;
    greet(&silent, &silent.child, GreetingKind::Hello).await;
    assert_eq!(round(&silent, &smtp).await, 0);
    assert_eq!(Progress::of(&outbox(&silent).await[0], silent.app.clock.now()), Progress::Waiting);
    let mut manager = Visitor::Manager.arrive(&silent).await;
    assert!(manager.get("/staff/overview").await.links().contains(&"/staff/outbox".to_owned()));
    let page = manager.get("/staff/outbox").await;
    assert!(page.says("staff-outbox-sends-nothing") && page.says("staff-outbox-waiting"));
    page.shows("…le").hides("post.example").hides("Marigold").hides("greeting");
    for who in [Visitor::Iro, Visitor::Advocate] {
        assert_eq!(who.arrive(&silent).await.get("/staff/outbox").await.status, 404, "{who:?}");
    }
}
