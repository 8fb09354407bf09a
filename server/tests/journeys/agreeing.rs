//! The people around a child, and the decisions that go to them by link: what a link shows, until when, and to whom.

use chrono::TimeDelta;
use heard::council_folder::CouncilFiles;
use heard::outbox::{Smtp, send_decision_mails};
use heard_domain::agreeing::{LONGEST_ANSWER, MOST_ANSWERS};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::english_time;
use heard_domain::papers::Papers;
use heard_domain::sealed::Sealed;
use heard_domain::store::Tombstone;

use crate::support::council::ORIGIN;
use crate::support::desk::Desk;
use crate::support::mail_server::MailServer;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Page, journal, seed};

const SOCIAL_WORKER: (&str, &str) = ("Josie Fenwright", "josie@post.example");
const TEAM_MANAGER: (&str, &str) = ("Ingrid Mallory", "ingrid@post.example");

/// A council with a mail server of its own, whose child's review was held with one decision.
async fn with_mail() -> (Council, MailServer, Smtp) {
    let server = MailServer::start();
    let smtp = Smtp::new(&server.mail()).expect("good settings");
    let council = Council::with(Some(server.mail()), CouncilFiles::default()).await;
    decided(&council).await;
    (council, server, smtp)
}

async fn decided(council: &Council) {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.decide("Put up a shelf", "Jo").await;
    desk.hold().await;
}

fn people(council: &Council) -> String {
    format!("/staff/children/{}/people", council.child.id)
}

fn record(council: &Council) -> String {
    format!("/staff/reviews/{}", council.child.review)
}

/// Says who the social worker and the team manager are, as the IRO does.
async fn name_them(council: &Council) {
    let mut iro = Visitor::Iro.arrive(council).await;
    let page = iro.get(&people(council)).await;
    let ((worker, at), (manager, manager_at)) = (SOCIAL_WORKER, TEAM_MANAGER);
    let form = page.form("social_worker_name").set("social_worker_name", worker).set("social_worker_email", at);
    let form = form.set("team_manager_name", manager).set("team_manager_email", manager_at);
    iro.submit(&page, &form).await.leads_to(&format!("/staff/children/{}", council.child.id));
}

/// The IRO presses the button; gives the page that it leads to.
async fn send(council: &Council) -> Page {
    let mut iro = Visitor::Iro.arrive(council).await;
    let page = iro.get(&record(council)).await;
    let button = page.button("do", "send-decisions");
    iro.post(&record(council), &[("do", &*button)]).await.leads_to(&format!("{}#agreeing", record(council)));
    iro.get(&record(council)).await
}

/// One round of sending; gives how many went.
async fn round(council: &Council, smtp: &Smtp) -> usize {
    send_decision_mails(&council.app, smtp).await.expect("stored")
}

/// The address in a mail to somebody, of the last that they got.
fn link(server: &MailServer, to: &str) -> String {
    let mails = server.taken();
    let mail = mails.iter().rfind(|mail| mail.contains(to)).expect("a mail").replace("=\n", "");
    let (_, rest) = mail.split_once(ORIGIN).expect("an address here");
    rest.split_whitespace().next().expect("an address").to_owned()
}

/// The page's text in one line, without the marks around what was put into sentences.
fn plain(page: &Page) -> String {
    let text = page.text().replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn papers(council: &Council) -> Papers {
    council.app.store.review(council.child.review).await.expect("stored").expect("there").papers
}

/// The review's page as the IRO sees it now.
async fn seen_by_iro(council: &Council) -> String {
    plain(&Visitor::Iro.arrive(council).await.get(&record(council)).await)
}

#[tokio::test]
async fn decisions_go_by_a_link_that_shows_them_and_nothing_else() {
    let (council, server, smtp) = with_mail().await;
    name_them(&council).await;
    let sent = send(&council).await;
    let text = plain(&sent);
    assert!(text.contains("The mail waits to go") && text.contains("Josie Fenwright"), "{text}");
    let today = english_time::day(council.app.clock.now());
    assert_eq!(papers(&council).await.decisions, Some(today), "the clock stops by the sending");
    assert_eq!(council.logged(Action::MailedDecisions).await, 1);
    let mut other_tab = Visitor::Iro.arrive(&council).await;
    let again = other_tab.post(&record(&council), &[("do", "send-decisions")]).await;
    again.leads_to(&format!("{}#agreeing", record(&council)));
    assert_eq!(council.logged(Action::MailedDecisions).await, 1, "it was sent, in another tab");
    assert_eq!(round(&council, &smtp).await, 2);
    assert_eq!(round(&council, &smtp).await, 0, "once");
    for mail in server.taken() {
        for word in ["Marigold", "Quillfeather", "shelf", "decision", "review", "Josie Fenwright"] {
            assert!(!mail.contains(word), "a mail says “{word}”: {mail}");
        }
        assert!(mail.contains("Monday 21 December 2026"), "{mail}");
    }
    let (one, other) = (link(&server, SOCIAL_WORKER.1), link(&server, TEAM_MANAGER.1));
    assert_ne!(one, other, "each has a secret of their own");

    // Nobody is signed in.
    let mut worker = council.browser();
    let page = worker.get(&one).await;
    page.shows("Put up a shelf").shows("Jo").shows("social worker");
    assert!(plain(&page).contains("The review of MQ on"), "{}", plain(&page));
    page.hides("Marigold").hides("Quillfeather").hides("Josie").hides("Ruth");
    assert!(page.links().is_empty(), "it leads nowhere: {:?}", page.links());
    assert_eq!(council.logged(Action::OpenedDecisions).await, 1);
    worker.post(&one, &[("do", "agree")]).await.leads_to(&one);
    assert!(plain(&worker.get(&one).await).contains("Agreed, "));
    worker.post(&one, &[("do", "agree")]).await.leads_to(&one);
    assert_eq!(council.logged(Action::AgreedToDecisions).await, 1, "the same twice says nothing new");

    let mut manager = council.browser();
    let page = manager.get(&other).await;
    let form = page.form("words").set("words", "Whose drill?").and("do", "answer");
    manager.submit(&page, &form).await.leads_to(&other);
    manager.post(&other, &[("do", "agree")]).await.leads_to(&other);
    let text = seen_by_iro(&council).await;
    assert!(text.contains("Whose drill?"), "what was answered before is still there: {text}");
    assert_eq!(text.matches("Agreed, ").count(), 2, "{text}");
    assert!(text.contains("Link first opened"), "{text}");
    let mut iro = Visitor::Iro.arrive(&council).await;
    let story = plain(&iro.get(&format!("/staff/children/{}", council.child.id)).await);
    for line in [
        "Decisions sent: social worker",
        "Agreed to the decisions: social worker",
        "Answered the decisions: team manager",
    ] {
        assert!(story.contains(line), "{line}: {story}");
    }
    // Neither what was answered nor who they are stands on disk, nor the secrets, nor in the log.
    let secrets = [&one, &other].map(|link| link.rsplit_once('/').expect("a path").1.to_owned());
    let hidden = ["Whose drill?", SOCIAL_WORKER.0, TEAM_MANAGER.1, &secrets[0], &secrets[1]];
    let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
    for word in hidden {
        assert!(council.on_disk().iter().all(|(_, bytes)| !holds(bytes, word)), "{word}");
    }
    let logged = journal::logged();
    assert!(secrets.iter().all(|secret| !holds(&logged, secret)));
}

#[tokio::test]
async fn silence_counts_after_five_working_days_and_an_answer_after_it_still_does() {
    let (council, server, smtp) = with_mail().await;
    name_them(&council).await;
    send(&council).await;
    // Sent on a Monday, mailed on the Tuesday.
    council.pass(TimeDelta::days(1));
    assert_eq!(round(&council, &smtp).await, 2);
    let before = council.content().await;
    council.pass(TimeDelta::days(7));
    let text = seen_by_iro(&council).await;
    assert!(text.contains("counts as agreed after Tuesday 1 December 2026"), "{text}");
    council.pass(TimeDelta::days(1));
    let text = seen_by_iro(&council).await;
    assert_eq!(text.matches("No answer in 5 working days: counts as agreed").count(), 2, "{text}");
    let mut iro = Visitor::Iro.arrive(&council).await;
    let story = plain(&iro.get(&format!("/staff/children/{}", council.child.id)).await);
    assert!(story.contains("No answer in 5 working days, counts as agreed: team manager"), "{story}");
    assert_eq!(council.logged(Action::AgreedToDecisions).await, 0, "it is nobody's act");
    // Sessions and the log apart, nothing was written by it.
    let after = council.content().await;
    let changed = before.iter().zip(&after).filter(|(before, after)| before != after).count();
    assert!(changed <= 2, "{changed} tables changed");

    let one = link(&server, SOCIAL_WORKER.1);
    council.browser().post(&one, &[("do", "answer"), ("words", "Not by then.")]).await.leads_to(&one);
    let text = seen_by_iro(&council).await;
    assert_eq!(text.matches("No answer in 5 working days: counts as agreed").count(), 1, "{text}");
    assert!(text.contains("Not by then."), "{text}");
}

#[tokio::test]
async fn a_link_that_is_over_says_so_and_tells_nothing() {
    let (council, server, smtp) = with_mail().await;
    name_them(&council).await;
    send(&council).await;
    assert_eq!(round(&council, &smtp).await, 2);
    let (one, other) = (link(&server, SOCIAL_WORKER.1), link(&server, TEAM_MANAGER.1));
    let mut browser = council.browser();
    let (path, secret) = one.rsplit_once('/').expect("a path");
    let first = if secret.starts_with('A') { 'B' } else { 'A' };
    let never = browser.get(&format!("{path}/{first}{}", &secret[1..])).await;
    let nothing = browser.get("/staff/shared/x").await;
    assert_eq!((never.status.as_u16(), never.text()), (404, nothing.text()));
    assert!(never.says("staff-linked-over"));
    never.hides("shelf").hides("MQ");

    // Ended by the IRO.
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record(&council)).await;
    let end = page.button("do", "end-decision-link");
    iro.post(&record(&council), &[("do", &*end)]).await.leads_to(&format!("{}#agreeing", record(&council)));
    assert_eq!(council.logged(Action::EndedDecisionLink).await, 1);
    assert_eq!(browser.get(&one).await.text(), never.text());
    browser.get(&other).await.shows("Put up a shelf");
    // What was typed meanwhile is not lost, and is not kept.
    let late = browser.post(&one, &[("do", "answer"), ("words", "Whose drill?")]).await;
    assert!(late.status == 404 && late.text().contains("Whose drill?"), "{}", late.text());
    assert_eq!(council.logged(Action::AnsweredDecisions).await, 0);

    // Sent anew: with another secret, and the one before ends.
    send(&council).await;
    assert_eq!(round(&council, &smtp).await, 2);
    assert_eq!(browser.get(&other).await.text(), never.text());
    let newer = link(&server, TEAM_MANAGER.1);
    browser.get(&newer).await.shows("Put up a shelf");
    // Its last day is the twentieth working day.
    council.pass(TimeDelta::days(28));
    browser.get(&newer).await.shows("Put up a shelf");
    council.pass(TimeDelta::days(1));
    assert_eq!(browser.get(&newer).await.text(), never.text());
    assert_eq!(browser.post(&newer, &[("do", "agree")]).await.status, 404);
    assert_eq!(council.logged(Action::AgreedToDecisions).await, 0);
}

#[tokio::test]
async fn a_link_opens_nothing_of_a_child_who_was_erased() {
    let (council, server, smtp) = with_mail().await;
    name_them(&council).await;
    send(&council).await;
    assert_eq!(round(&council, &smtp).await, 2);
    let one = link(&server, SOCIAL_WORKER.1);
    let mut browser = council.browser();
    browser.get(&one).await.shows("Put up a shelf");
    let (app, child) = (&council.app, council.child.id);
    let tombstone = Tombstone { child, reference: [1; 32], at: app.clock.now(), account: Sealed(Vec::new()) };
    let entry = seed::entry(app, Some(child), Action::DeletedChild, ObjectKind::Child, child.as_bytes());
    assert!(app.store.delete_child(&tombstone, &entry).await.expect("stored"));
    let gone = browser.get(&one).await;
    assert!(gone.status == 404 && gone.says("staff-linked-over"));
    gone.hides("shelf").hides("MQ");
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_with_a_sentence_and_changes_nothing() {
    let (council, _server, _) = with_mail().await;
    let refuse = async |council: &Council, key: &str| {
        let mut iro = Visitor::Iro.arrive(council).await;
        let refused = iro.post(&record(council), &[("do", "send-decisions")]).await;
        assert!(refused.status == 422 && refused.says(key), "{key}: {}", refused.text());
        assert_eq!((papers(council).await, council.logged(Action::MailedDecisions).await), (Papers::default(), 0));
    };
    refuse(&council, "staff-fault-nobody-to-ask").await;
    // Nothing is mailed from here: nothing is said to be sent.
    let mute = Council::with(None, CouncilFiles::default()).await;
    decided(&mute).await;
    name_them(&mute).await;
    refuse(&mute, "staff-fault-no-mail").await;
    // Neither before the review, nor without a decision.
    let early = Council::new().await;
    name_them(&early).await;
    refuse(&early, "staff-fault-not-held").await;
    Desk::of(&early, &early.iro, &early.child).await.hold().await;
    refuse(&early, "staff-fault-no-decisions").await;
}

#[tokio::test]
async fn an_answer_that_cannot_be_taken_stays_typed() {
    // A council that rehearses mails nothing; the link stands on the page.
    let council = Council::new().await;
    decided(&council).await;
    name_them(&council).await;
    let links = send(&council).await.links();
    let one = links.into_iter().find(|link| link.starts_with("/staff/shared/")).expect("a link to try");
    let mut browser = council.browser();
    let before = council.logged(Action::AnsweredDecisions).await;
    let long = "é".repeat(LONGEST_ANSWER + 1);
    for (act, words, key) in [
        ("answer", &*long, None),
        ("answer", "  ", Some("staff-fault-empty")),
        ("agree", "But whose drill?", Some("staff-fault-agreed-and-wrote")),
    ] {
        let refused = browser.post(&one, &[("do", act), ("words", words)]).await;
        assert_eq!(refused.status, 422, "{act}");
        assert!(key.is_none_or(|key| refused.says(key)), "{}", refused.text());
        assert_eq!(refused.value("words"), words, "it stays typed");
        refused.hides("Marigold");
    }
    assert_eq!(browser.post(&one, &[("do", "shout")]).await.status, 400);
    assert_eq!(council.logged(Action::AnsweredDecisions).await, before);
    for number in 0..MOST_ANSWERS {
        browser.post(&one, &[("do", "answer"), ("words", &*format!("Number {number}"))]).await.leads_to(&one);
    }
    let often = browser.post(&one, &[("do", "answer"), ("words", "Once more")]).await;
    assert!(often.status == 422 && often.says("staff-fault-answered-often"), "{}", often.text());
}

#[tokio::test]
async fn people_around_a_child_are_set_by_their_iro_and_by_a_manager() {
    let council = Council::new().await;
    let child = format!("/staff/children/{}", council.child.id);
    name_them(&council).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get(&child).await.shows("Josie Fenwright").shows("Ingrid Mallory").shows("josie@post.example");
    assert_eq!(council.logged(Action::ChangedPeople).await, 1);
    let page = iro.get(&people(&council)).await;
    iro.submit(&page, &page.form("social_worker_name")).await.leads_to(&child);
    assert_eq!(council.logged(Action::ChangedPeople).await, 1, "nothing changed");
    assert_eq!(page.back(), child);

    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(&people(&council)).await;
    assert_eq!(page.back(), "/staff/overview");
    let form = page.form("social_worker_name").set("social_worker_email", "half@").set("team_manager_name", "");
    let refused = manager.submit(&page, &form).await;
    assert!(refused.status == 422 && refused.says("staff-fault-not-an-email"), "{}", refused.text());
    assert_eq!(refused.value("social_worker_email"), "half@");
    assert!(refused.says("staff-fault-empty"), "an address without a name");
    let form = page.form("social_worker_name").set("social_worker_name", "Sam West");
    manager.submit(&page, &form).await.leads_to(&people(&council));
    assert_eq!(council.logged(Action::ChangedPeople).await, 2);
    iro.get(&child).await.shows("Sam West").hides("Josie Fenwright");
    for who in [Visitor::OtherIro, Visitor::Advocate, Visitor::Administrator] {
        let page: Page = who.arrive(&council).await.get(&people(&council)).await;
        assert_eq!(page.status, 404, "{who:?}");
        page.hides("Sam West");
    }
    let mut nobody: Browser = council.browser();
    assert_eq!(nobody.get(&people(&council)).await.status, 401);
}

#[tokio::test]
async fn a_manager_sees_whether_links_to_decisions_went_and_to_whom_by_role() {
    const OUTBOX: &str = "/staff/outbox";
    let (council, server, smtp) = with_mail().await;
    name_them(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(!manager.get(OUTBOX).await.says("staff-outbox-decisions"), "nothing was sent");
    send(&council).await;
    let states = async |manager: &mut Browser| {
        let page = manager.get(OUTBOX).await;
        page.shows("Social worker").shows("Team manager");
        for word in ["Josie", "Ingrid", "post.example", "Marigold", "Quillfeather", "shelf"] {
            page.hides(word);
        }
        page.parts("main table .tag").iter().map(|tag| tag.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(states(&mut manager).await, ["Waits", "Waits"]);
    // The mail server takes nobody's, then both.
    server.refuse(true);
    assert_eq!(round(&council, &smtp).await, 0);
    assert_eq!(states(&mut manager).await, ["Tried once, not gone yet", "Tried once, not gone yet"]);
    server.refuse(false);
    council.pass(TimeDelta::minutes(2));
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert_eq!(round(&council, &smtp).await, 2);
    assert_eq!(states(&mut manager).await, ["Sent", "Sent"]);

    for mut visitor in [Visitor::Iro.arrive(&council).await, Visitor::Advocate.arrive(&council).await] {
        assert_eq!(visitor.get(OUTBOX).await.status, 404, "it is the manager's");
    }
}
