//! Carers and parents write in their own name, under invitations of their own; nothing of the child's is there for
//! them, and nothing of theirs for the child.

use heard_domain::matter::{Desk as On, Kind};
use heard_domain::people::Invitee;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use crate::support::desk::Desk;
use crate::support::seed::{Invitation, invite_somebody};
use crate::support::visitors::{NUMBER, set_secret, signed_in};
use crate::support::writing::question;
use crate::support::{Browser, Council, routes, writing};

const WORDS: &str = "He sleeps badly after calls.";

async fn invited(council: &Council, invitee: Invitee) -> (Browser, Invitation) {
    let invitation = invite_somebody(&council.app, council.child.id, council.child.review, &council.iro, invitee).await;
    let mut browser = council.browser();
    browser.post("/", &[("token", &invitation.token)]).await.leads_to("/grown-ups");
    (browser, invitation)
}

/// Writes and stops before sending.
async fn write(browser: &mut Browser, voice: &str, field: &str) -> crate::support::Page {
    let page = browser.get("/grown-ups").await;
    let form = page.forms().remove(0);
    let form = if form.names.iter().any(|name| name == "voice") { form.set("voice", voice) } else { form };
    browser.submit(&page, &form).await.leads_to("/questions");
    writing::answer(browser, &[(field, WORDS)]).await
}

#[tokio::test]
async fn each_voice_is_kept_as_it_is_before_and_after_the_review() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let (mut carer, invitation) = invited(&council, Invitee::Carer).await;
    assert_eq!(carer.post("/grown-ups", &[]).await.status, 422, "a carer says what they write");
    let check = write(&mut carer, "carer", "carer-how").await;
    check.shows(WORDS).shows("Jo Farrow");
    assert!(!check.links().iter().any(|link| link == "/who" || link == "/style"));
    writing::send(&mut carer, &check).await.leads_to("/sent");
    let receipt = carer.get("/sent").await;
    receipt.hides(WORDS);
    assert!(!receipt.links().iter().any(|link| link.starts_with("/keep") || link == "/say"));
    assert_eq!(carer.post("/grown-ups", &[("voice", "parent")]).await.status, 422);
    let check = write(&mut carer, "observation", "observed-soothes").await;
    writing::send(&mut carer, &check).await.leads_to("/sent");
    let (mut parent, parents) = invited(&council, Invitee::Parent).await;
    let check = write(&mut parent, "parent", "parent-need").await;
    writing::send(&mut parent, &check).await.leads_to("/sent");

    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.hold().await;
    for invitation in [&invitation, &parents] {
        let mut later = council.browser();
        later.post("/", &[("code", &invitation.code)]).await.leads_to("/grown-ups");
        later.get("/grown-ups").await.shows("Marigold").shows("review was held. You are asked how it was for you.");
        later.post("/grown-ups", &[]).await.leads_to("/questions");
        let page = writing::answer(&mut later, &[("feedback-decided", WORDS)]).await;
        writing::send(&mut later, &page).await.leads_to("/sent");
    }

    let views = council.views(&council.child).await;
    let kept: Vec<_> = views.iter().map(|views| (views.voice, views.purpose)).collect();
    for expected in [
        (Voice::Carer, Purpose::CarerViews),
        (Voice::Observation, Purpose::Observation),
        (Voice::Parent, Purpose::ParentViews),
        (Voice::Carer, Purpose::CarerFeedback),
        (Voice::Parent, Purpose::ParentFeedback),
    ] {
        assert!(kept.contains(&expected), "{kept:?}");
    }
    // How it was is the manager's to read, for each of them; what they think before it is nobody's to settle.
    let matters = council.app.store.matters_of(council.child.id).await.expect("stored");
    let raised: Vec<_> = matters.iter().map(|matter| (matter.kind, matter.desk)).collect();
    assert_eq!(raised, [(Kind::Feedback, On::Manager); 2]);
    for row in &views {
        assert!(row.confirmed_at.is_some() && row.review == council.child.review);
        let (_, body) = desk.read(row.id).await;
        assert_eq!(body.helper.expect("named").name.expose(), "Jo Farrow");
    }
    // None of it is the child's to read.
    let mut child = signed_in(&council, &council.child, true).await;
    for path in ["/mine", "/mine/sent", "/say"] {
        child.get(path).await.hides(WORDS).hides("Jo Farrow");
    }
}

#[tokio::test]
async fn nothing_of_the_childs_is_there_for_them() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, "My own words.").await;
    set_secret(&council, &council.child).await;
    let (mut carer, invitation) = invited(&council, Invitee::Carer).await;
    write(&mut carer, "carer", "carer-how").await;
    let none = carer.get("/no-such-page").await;
    let theirs = [
        "/who",
        "/who/helper",
        "/before",
        "/meet",
        "/last-time",
        "/style",
        "/keep",
        "/keep/pictures",
        "/keep/number",
        "/keep/confirm",
        "/say",
        "/mine",
        "/mine/write",
        "/mine/sent",
        "/mine/promises",
        "/mine/seen",
        "/just-you",
        "/just-you/say",
    ];
    for (method, path) in routes::child() {
        if path.contains('{') || path == "/leave" || path == "/mine/close" {
            continue;
        }
        let fields = [("submission", "00112233445566778899aabbccddeeff"), ("voice", "child"), ("number", NUMBER)];
        let reply = if method == "GET" { carer.get(&path).await } else { carer.post(&path, &fields).await };
        // They may know of whom they are asked, where they are asked it and nowhere else.
        let asks = path == "/grown-ups" || path == "/check";
        reply.hides("My own words.");
        if !asks {
            reply.hides("Marigold");
        }
        if theirs.contains(&path.as_str()) {
            assert_eq!((reply.status, &reply.body), (none.status, &none.body), "{method} {path}");
        }
    }
    assert_eq!(carer.get(&question("anything-else")).await.status, 404);
    // Their code names nobody whose secret could be tried, and takes no secret.
    for code in ["", invitation.code.as_str()] {
        let tried = carer.post("/sign-in/number", &[("code", code), ("number", NUMBER)]).await;
        assert!(tried.says("secret-wrong"));
    }
    // And their draft is not the child's to go on with.
    let mut child = signed_in(&council, &council.child, true).await;
    for path in ["/mine", "/say", "/check", "/questions"] {
        child.open(path).await.hides(WORDS).hides("Jo Farrow");
    }
    child.post("/mine/write", &[]).await.leads_to("/say");
}

#[tokio::test]
async fn what_a_carer_began_is_thrown_away_only_on_purpose() {
    let council = Council::new().await;
    let (mut carer, _) = invited(&council, Invitee::Carer).await;
    write(&mut carer, "carer", "carer-how").await;
    let asked = carer.post("/grown-ups", &[("voice", "observation")]).await;
    assert!(asked.says("say-instead-title"));
    carer.get("/check").await.shows(WORDS);
    carer.submit(&asked, &asked.form("voice").and("throw", "yes")).await.leads_to("/questions");
    carer.get("/check").await.hides(WORDS);
}
