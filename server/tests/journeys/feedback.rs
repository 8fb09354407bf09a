//! What people choose is counted without a name and without a word, where their form says so and they were told; no
//! list stands behind it.

use heard_domain::audit::Action;
use heard_domain::people::Invitee;

use crate::support::desk::Desk;
use crate::support::seed::invite_somebody;
use crate::support::visitors::{Visitor, signed_in};
use crate::support::{Council, writing};

const WORDS: &str = "Fewer people, and a shorter day.";
/// Everything that is kept of what was chosen.
const CHOSEN: &str = "SELECT given_by || ' ' || question || '.' || choice FROM chosen ORDER BY 1";

/// The review was held, and the child says how it was.
async fn said_by_the_child(council: &Council, says: &[(&str, &str)]) {
    let mut child = signed_in(council, &council.child, true).await;
    child.post("/say", &[("purpose", "after_review")]).await.leads_to("/before");
    assert!(child.get("/before").await.says("begin-counted"), "they are told before they are asked");
    child.post("/before", &[]).await.leads_to("/questions");
    let check = writing::answer(&mut child, says).await;
    writing::send(&mut child, &check).await.leads_to("/sent");
}

#[tokio::test]
async fn what_was_chosen_is_counted_and_neither_words_nor_names_are() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    said_by_the_child(
        &council,
        &[
            ("after-there", "yes"),
            ("after-how", "face-sad"),
            ("only_iro", "after-how"),
            ("after-listened", "no"),
            ("after-said", "me"),
            ("after-said", "iro"),
            ("after-next", WORDS),
            ("unsafe", "no"),
        ],
    )
    .await;
    let kept = council.found(CHOSEN).await;
    // What stood on the screen that was locked is not there.
    assert_eq!(kept, ["child after-listened.no", "child after-said.iro", "child after-said.me"]);

    let mut manager = Visitor::Manager.arrive(&council).await;
    let before = council.logged(Action::SawNames).await;
    let page = manager.get("/staff/figures/r29").await;
    assert!(page.says("staff-figures-of-nobody"));
    page.shows("Did people listen to you? No").hides("Marigold").hides(WORDS);
    assert!(!page.links().iter().any(|link| link.contains("/behind")), "{:?}", page.links());
    for column in ["child", "n", "percent"] {
        let address = format!("/staff/figures/r29/behind?row=11&column={column}");
        assert_eq!(manager.get(&address).await.status, 404, "{address}");
    }
    let csv = page.links().into_iter().find(|link| link.contains("/r29/csv")).expect("the file");
    let file = String::from_utf8(manager.get(&csv).await.body).expect("text");
    for line in
        ["after-listened.no,1,0,0,0,1,1,100.0", "after-there.yes,0,0,0,0,0,0,", "after-said.me,1,0,0,0,1,1,100.0"]
    {
        assert!(file.lines().any(|one| one == line), "{line} of {file}");
    }
    let counted = manager.get(&format!("/staff/reviews/{}/counted", council.child.review)).await;
    counted.shows("Marigold").hides("R29:").hides("Did people listen");
    assert_eq!(council.logged(Action::SawNames).await, before + 1, "names stand on the last page alone");

    // Said again, it takes the place of what was said.
    said_by_the_child(&council, &[("after-listened", "a-bit"), ("after-next", WORDS)]).await;
    let kept = council.found(CHOSEN).await;
    assert_eq!(kept, ["child after-listened.a-bit", "child after-said.iro", "child after-said.me"]);
}

#[tokio::test]
async fn whoever_is_asked_how_it_was_is_told_that_it_is_counted() {
    let council = Council::new().await;
    let id = (council.child.id, council.child.review);
    let before = invite_somebody(&council.app, id.0, id.1, &council.iro, Invitee::Parent).await;
    let mut parent = council.browser();
    parent.post("/", &[("token", &before.token)]).await.leads_to("/grown-ups");
    assert!(!parent.get("/grown-ups").await.says("grown-ups-counted"), "what they think before it is not counted");
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let mut carer = council.browser();
    let asked = invite_somebody(&council.app, id.0, id.1, &council.iro, Invitee::Carer).await;
    carer.post("/", &[("token", &asked.token)]).await.leads_to("/grown-ups");
    assert!(carer.get("/grown-ups").await.says("grown-ups-counted"));
    carer.post("/grown-ups", &[]).await.leads_to("/questions");
    let check = writing::answer(&mut carer, &[("feedback-there", "part"), ("feedback-next", WORDS)]).await;
    assert_eq!(council.found(CHOSEN).await, [""; 0], "a draft is not counted");
    writing::send(&mut carer, &check).await.leads_to("/sent");
    assert_eq!(council.found(CHOSEN).await, ["carer feedback-there.part"]);
}

#[tokio::test]
async fn before_a_review_topics_are_counted_and_of_a_line_its_topic() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    let says = [("topics", "home"), ("home-safe", "never"), ("home-change", WORDS), ("anything-else", "No.")];
    let check = writing::answer(&mut child, &says).await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    assert_eq!(council.found(CHOSEN).await, ["child topics.home"], "what is chosen, and no answer");

    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/reviews/{}", council.child.review);
    iro.post(&address, &[("do", "place-all")]).await.leads_to(&format!("{address}#said"));
    let topics = "SELECT DISTINCT part || ' ' || COALESCE(topic, 'none') FROM line ORDER BY 1";
    // What was chosen, and anything else, are of no topic.
    assert_eq!(council.found(topics).await, ["shared home", "shared none"]);

    let mut manager = Visitor::Manager.arrive(&council).await;
    for table in ["r31", "r32"] {
        let page = manager.get(&format!("/staff/figures/{table}")).await;
        assert!(page.says("staff-figures-of-nobody") && page.says("topic-home"), "{table}: {}", page.text());
        page.hides("Marigold").hides(WORDS);
        assert!(!page.links().iter().any(|link| link.contains("/behind")), "{table}");
    }
    let privacy = council.browser().get("/privacy").await;
    assert!(privacy.says("privacy-counted"));
}
