//! Somebody can write to the database and has no key: what they change gives nobody anything.

use heard_domain::audit::Action;

use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, Visitor, at_desk, confirm, set_secret, sign_in};
use crate::support::{Council, writing};

const WORDS: &str = "He reads my letters.";
/// The number that the brother chose.
const BROTHERS: &str = "739104";

/// The child sent something and has a confirmed secret; the brother too, with a number of his own.
async fn both_have_secrets() -> Council {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    let secret = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, secret).await;
    let mut brother = council.browser();
    writing::send_words(&mut brother, &council.sibling.invitation, "Nothing much.").await;
    brother.post("/keep/number", &[("number", BROTHERS), ("repeat", BROTHERS)]).await.leads_to("/keep");
    council
}

#[tokio::test]
async fn anothers_hash_in_its_place_does_not_make_their_secret_right() {
    let council = both_have_secrets().await;
    let code = council.child.invitation.code.as_str();
    council.sql("UPDATE secret SET hash = (SELECT o.hash FROM secret o WHERE o.child <> secret.child) WHERE confirmed_at IS NOT NULL").await;
    for number in [BROTHERS, NUMBER] {
        let refused = council.browser().post("/sign-in/number", &[("code", code), ("number", number)]).await;
        assert_eq!(refused.status, 422, "neither his nor the child's own");
        refused.hides(WORDS);
    }
    assert_eq!(council.logged_at_all(Action::SignedIn).await, 0);
    // In person it is seen that something is wrong, and another can be chosen.
    let mut iro = at_desk(&council, &council.iro, None).await;
    let address = format!("/staff/children/{}", council.child.id);
    iro.post(&address, &[("do", "remove-secret")]).await.leads_to(&address);
    let again = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, again).await;
    let mut child = council.browser();
    sign_in(&mut child, code).await;
    child.get("/mine/sent").await.shows(WORDS);
}

#[tokio::test]
async fn a_confirmation_written_by_hand_opens_nothing() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    set_secret(&council, &council.child).await;
    council.sql("UPDATE secret SET confirmed_at = set_at").await;
    let mut thief = council.browser();
    let fields = [("code", council.child.invitation.code.as_str()), ("number", NUMBER)];
    assert_eq!(thief.post("/sign-in/number", &fields).await.status, 422);
    // Also in a session that was there before.
    council.sql("UPDATE secret SET confirmed_at = NULL").await;
    sign_in(&mut thief, &council.child.invitation.code).await;
    council.sql("UPDATE secret SET confirmed_at = set_at").await;
    for path in ["/mine/sent", "/mine/seen", "/mine/promises"] {
        thief.get(path).await.leads_to("/mine");
    }
    thief.get("/mine").await.hides(WORDS).hides("Sent");
    assert_eq!(council.logged_at_all(Action::ReadViews).await, 0);
}

#[tokio::test]
async fn a_number_made_for_one_secret_confirms_no_other() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    writing::send_words(&mut council.browser(), &council.sibling.invitation, "Nothing much.").await;
    set_secret(&council, &council.child).await;
    set_secret(&council, &council.sibling).await;
    let number = Desk::of(&council, &council.other_iro, &council.sibling).await.number().await;
    council
        .sql(
            "UPDATE secret SET number_tries = 5,
                 number = (SELECT o.number FROM secret o WHERE o.number IS NOT NULL),
                 number_until = (SELECT o.number_until FROM secret o WHERE o.number IS NOT NULL)
             WHERE number IS NULL",
        )
        .await;
    let mut thief = council.browser();
    sign_in(&mut thief, &council.child.invitation.code).await;
    assert_eq!(thief.post("/keep/confirm", &[("number", &number)]).await.status, 422);
    thief.get("/mine/sent").await.leads_to("/mine");
    let mut brother = council.browser();
    sign_in(&mut brother, &council.sibling.invitation.code).await;
    brother.post("/keep/confirm", &[("number", &number)]).await.leads_to("/mine");
}

#[tokio::test]
async fn an_allocation_written_by_hand_opens_no_child() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    let address = format!("/staff/children/{}", council.child.id);
    let [mut iro, mut other] = [Visitor::Iro.arrive(&council).await, Visitor::OtherIro.arrive(&council).await];
    iro.get("/staff/children").await.shows("Marigold");
    assert_eq!(iro.get(&address).await.status, 200);
    council
        .sql(
            "UPDATE allocation SET worker = (SELECT t.id FROM staff t WHERE t.role = 'iro' AND t.id <> allocation.worker)
             WHERE role = 'iro'",
        )
        .await;
    for browser in [&mut iro, &mut other] {
        assert_eq!(browser.get(&address).await.status, 404);
        browser.get("/staff/children").await.hides("Marigold").hides("Barnaby");
    }
    council
        .sql(
            "UPDATE allocation SET worker = (SELECT t.id FROM staff t WHERE t.role = 'iro' AND t.id <> allocation.worker)
             WHERE role = 'iro'",
        )
        .await;
    assert_eq!(iro.get(&address).await.status, 200, "as it was written, it holds");
}

#[tokio::test]
async fn a_role_written_by_hand_is_nobodys() {
    let council = Council::new().await;
    let mut advocate = Visitor::Advocate.arrive(&council).await;
    assert_eq!(advocate.get("/staff/advocacy").await.status, 200);
    council.sql("UPDATE staff SET role = 'manager' WHERE role = 'advocate'").await;
    for path in ["/staff/overview", "/staff/urgent", "/staff/advocacy"] {
        assert_eq!(advocate.get(path).await.status, 401, "{path}");
    }
    council
        .sql("UPDATE staff SET role = 'advocate' WHERE id IN (SELECT worker FROM allocation WHERE role = 'advocate')")
        .await;
    assert_eq!(advocate.get("/staff/advocacy").await.status, 200);
}
