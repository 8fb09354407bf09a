//! Workers are told by message that something unsafe was told, again and again until one of them acts; and in the
//! morning, if they want, of what waits.

use chrono::TimeDelta;
use heard::council_folder::CouncilFiles;
use heard::outbox::{Smtp, send_alarms, send_digests};
use heard_domain::alarm::AGAIN_AFTER;
use heard_domain::council::Council as Settings;

use crate::support::mail_server::MailServer;
use crate::support::seed::Child;
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Council, writing};

const TOLD: &str = "There is a man at the bus stop.";
const DUTY: &str = "duty@anyshire.example";

/// A council with a mail server, a duty address, and the usual times between messages.
async fn with_mail() -> (Council, MailServer, Smtp) {
    let server = MailServer::start();
    let smtp = Smtp::new(&server.mail()).expect("good settings");
    let settings = Settings { duty_email: DUTY.into(), ..Settings::default() };
    (Council::with_settings(server.mail(), settings).await, server, smtp)
}

/// A child tells of something unsafe, at the end of a form.
async fn tells(council: &Council, child: &Child) {
    let mut browser = council.browser();
    writing::begin(&mut browser, &child.invitation).await;
    let address = writing::question("unsafe");
    browser.post(&address, &[("unsafe", "yes"), ("unsafe-words", TOLD)]).await;
    let check = browser.get("/check").await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
}

async fn round(council: &Council, smtp: &Smtp) -> usize {
    send_alarms(&council.app, smtp).await.expect("stored")
}

async fn morning(council: &Council, smtp: &Smtp) -> usize {
    send_digests(&council.app, smtp).await.expect("stored")
}

/// To whom the newest messages went, in alphabetical order.
fn newest(server: &MailServer, count: usize) -> Vec<String> {
    let taken = server.taken();
    let to = |message: &String| {
        let line = message.lines().next().unwrap_or_default();
        line.trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned()
    };
    let mut to: Vec<_> = taken[taken.len() - count..].iter().map(to).collect();
    to.sort_unstable();
    to
}

async fn first_concern(council: &Council) -> String {
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    format!("/staff/urgent/{concern}")
}

#[tokio::test]
async fn everybody_who_must_know_gets_one_message_that_says_nothing() {
    let (council, server, smtp) = with_mail().await;
    tells(&council, &council.child).await;
    assert_eq!(round(&council, &smtp).await, 3);
    assert_eq!(newest(&server, 3), [DUTY, "gwen@anyshire.example", "ruth@anyshire.example"]);
    let concern = first_concern(&council).await;
    let id = concern.rsplit('/').next().expect("an id");
    for message in server.taken() {
        assert!(message.contains("https://heard.anyshire.example/staff/urgent\n"), "{message}");
        let lower = message.to_lowercase();
        for told in ["marigold", "quillfeather", "wardle", "bus stop", "unsafe", "child", "review of", "0001", id] {
            assert!(!lower.contains(told), "{told}: {message}");
        }
    }
    assert_eq!(round(&council, &smtp).await, 0, "told once");
    council.pass(TimeDelta::minutes(29));
    assert_eq!(round(&council, &smtp).await, 0);

    // What is said on the desk.
    for who in [Visitor::Iro, Visitor::Manager] {
        let mut browser = who.arrive(&council).await;
        let page = browser.get(&concern).await;
        page.shows("Ruth Wardle").shows("Gwen Astley").shows("The duty address").shows("Taken by the mail server");
        page.hides("@anyshire.example").hides("Not sent yet");
        assert!(!page.says("staff-alarms-no-mail"));
        let list = browser.get("/staff/urgent").await;
        list.shows("Told by message").shows("of");
        assert!(!list.says("staff-alarms-no-mail") && !list.says("staff-alarms-none"));
    }
}

#[tokio::test]
async fn it_is_said_again_until_somebody_acts_and_then_no_more() {
    let (council, server, smtp) = with_mail().await;
    tells(&council, &council.child).await;
    assert_eq!(round(&council, &smtp).await, 3);
    for minutes in [30, 120, 480, 480] {
        council.pass(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        assert_eq!(round(&council, &smtp).await, 0, "not before {minutes} minutes");
        council.pass(TimeDelta::seconds(1));
        assert_eq!(round(&council, &smtp).await, 3, "after {minutes} minutes");
    }
    let mut iro = Visitor::Iro.arrive(&council).await;
    let concern = first_concern(&council).await;
    iro.get(&concern).await.shows("5").shows("times");
    // The mail server is away when the next round is due; meanwhile somebody acts.
    server.refuse(true);
    council.pass(TimeDelta::minutes(480));
    assert_eq!(round(&council, &smtp).await, 0);
    Visitor::Iro.arrive(&council).await.post(&concern, &[("do", "acknowledge")]).await.leads_to(&concern);
    server.refuse(false);
    for _ in 0..3 {
        council.pass(TimeDelta::minutes(481));
        assert_eq!(round(&council, &smtp).await, 0, "somebody acts");
    }
    assert_eq!(server.taken().len(), 15);
}

#[tokio::test]
async fn many_things_at_once_are_no_flood() {
    let (council, server, smtp) = with_mail().await;
    tells(&council, &council.child).await;
    tells(&council, &council.child).await;
    tells(&council, &council.sibling).await;
    assert_eq!(round(&council, &smtp).await, 4, "two IROs, a manager, the duty address");
    for _ in 0..5 {
        tells(&council, &council.child).await;
        council.pass(TimeDelta::seconds(5));
        assert_eq!(round(&council, &smtp).await, 0, "a message has just gone");
    }
    council.pass(TimeDelta::seconds(40));
    assert_eq!(round(&council, &smtp).await, 3, "one for all five, each");
    assert_eq!(newest(&server, 3), [DUTY, "gwen@anyshire.example", "ruth@anyshire.example"]);
}

#[tokio::test]
async fn what_is_refused_is_tried_for_ever_and_the_desk_says_so() {
    let (council, server, smtp) = with_mail().await;
    server.refuse(true);
    tells(&council, &council.child).await;
    let [.., last] = AGAIN_AFTER;
    for minutes in AGAIN_AFTER.into_iter().chain([last; 8]) {
        assert_eq!(round(&council, &smtp).await, 0);
        council.pass(TimeDelta::minutes(minutes));
    }
    let concern = first_concern(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get(&concern).await.shows("Does not go since").hides("Taken by the mail server");
    manager.get("/staff/urgent").await.shows("not reached");
    let outbox = manager.get("/staff/outbox").await;
    outbox.shows("Messages to workers about something urgent do not go").shows("are").shows("Ring them");
    assert!(outbox.links().contains(&"/staff/urgent".to_owned()));
    server.refuse(false);
    assert_eq!(round(&council, &smtp).await, 3, "however long it took");
    manager.get(&concern).await.shows("Taken by the mail server").hides("Does not go since");
    manager.get("/staff/outbox").await.hides("do not go");
}

#[tokio::test]
async fn two_servers_tell_once() {
    let (council, mut server, smtp) = with_mail().await;
    tells(&council, &council.child).await;
    server.hold(true);
    let first = round(&council, &smtp);
    let second = async {
        server.arrivals.recv().await.expect("the first one is at it");
        let went = round(&council, &smtp).await;
        server.hold(false);
        went
    };
    assert_eq!(tokio::join!(first, second), (3, 0));
    assert_eq!(server.taken().len(), 3);
}

#[tokio::test]
async fn without_a_mail_server_nobody_is_told_and_the_desk_says_so() {
    let server = MailServer::start();
    let smtp = Smtp::new(&server.mail()).expect("good settings");
    for council in [Council::with(None, CouncilFiles::default()).await, Council::new().await] {
        tells(&council, &council.child).await;
        assert_eq!(round(&council, &smtp).await, 0);
        let concern = first_concern(&council).await;
        for who in [Visitor::Iro, Visitor::Manager] {
            let mut browser = who.arrive(&council).await;
            let page = browser.get(&concern).await;
            assert!(page.says("staff-alarms-no-mail") && !page.says("staff-alarms-what"));
            page.hides("The duty address");
            let list = browser.get("/staff/urgent").await;
            assert!(list.says("staff-alarms-no-mail") && list.says("staff-alarms-none"));
        }
    }
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn a_worker_who_wants_it_is_told_in_the_morning_how_much_waits() {
    let (council, server, smtp) = with_mail().await;
    assert_eq!(morning(&council, &smtp).await, 0, "nobody wants it");
    for (who, way) in [(Visitor::Iro, "/staff/profile"), (Visitor::Manager, "/staff/overview")] {
        let mut browser = who.arrive(&council).await;
        assert!(browser.get(way).await.links().contains(&"/staff/digest".to_owned()));
        let page = browser.get("/staff/digest").await;
        assert!(page.says("staff-digest-off") && !page.says("staff-digest-no-mail"));
        browser.post("/staff/digest", &[("do", "start")]).await.leads_to("/staff/digest");
        assert!(browser.get("/staff/digest").await.says("staff-digest-on"));
        assert_eq!(browser.post("/staff/digest", &[("do", "perhaps")]).await.status, 400);
    }
    assert_eq!(morning(&council, &smtp).await, 0, "from the next morning on");

    // Tuesday at eight: nothing waits for either, so nothing comes.
    council.pass(TimeDelta::hours(22));
    assert_eq!(morning(&council, &smtp).await, 0);
    tells(&council, &council.child).await;
    tells(&council, &council.child).await;
    assert_eq!(morning(&council, &smtp).await, 0, "that day is done with");
    assert!(server.taken().is_empty());
    council.pass(TimeDelta::hours(24));
    council.pass(TimeDelta::minutes(-1));
    assert_eq!(morning(&council, &smtp).await, 0, "before eight");
    council.pass(TimeDelta::minutes(1));
    assert_eq!(morning(&council, &smtp).await, 2);
    assert_eq!(newest(&server, 2), ["gwen@anyshire.example", "ruth@anyshire.example"]);
    for message in server.taken() {
        assert!(message.contains("Urgent concerns on which nobody acts yet: 2"), "{message}");
        assert_eq!(message.contains("Children with new views: 1"), message.contains("ruth@"), "{message}");
        let lower = message.to_lowercase();
        assert!(
            !lower.contains("marigold")
                && !lower.contains("bus stop")
                && lower.contains("heard.anyshire.example/staff")
        );
    }
    assert_eq!(morning(&council, &smtp).await, 0, "once a day");

    // Thursday: two servers, and the mail server is away for a while.
    council.pass(TimeDelta::hours(24));
    server.refuse(true);
    assert_eq!(morning(&council, &smtp).await, 0);
    server.refuse(false);
    assert_eq!(morning(&council, &smtp).await, 0, "not at once");
    council.pass(TimeDelta::minutes(10));
    assert_eq!((morning(&council, &smtp).await, morning(&council, &smtp).await), (2, 0));
    // Friday: the IRO wants no more of it. Saturday is nobody's.
    council.pass(TimeDelta::hours(24));
    let mut iro = at_desk(&council, &council.iro, None).await;
    iro.post("/staff/digest", &[("do", "stop")]).await.leads_to("/staff/digest");
    assert_eq!(morning(&council, &smtp).await, 1);
    council.pass(TimeDelta::hours(24));
    assert_eq!(morning(&council, &smtp).await, 0);
}
