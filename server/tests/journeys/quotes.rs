//! Words stand in the annual report where somebody said yes beside them and a manager chose them, and nowhere else.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::people::Invitee;

use crate::support::desk::Desk;
use crate::support::seed::invite_somebody;
use crate::support::visitors::{Visitor, signed_in};
use crate::support::{Browser, Council, writing};

const REPORT: &str = "/staff/figures/annual/2027";
const QUOTES: &str = "/staff/figures/annual/2027/quotes";
const WORDS: &str = "Fewer people,\nand a shorter day.";

/// The child says how the review was.
async fn says(council: &Council, answers: &[(&str, &str)]) {
    let mut child = signed_in(council, &council.child, true).await;
    child.post("/say", &[("purpose", "after_review")]).await.leads_to("/before");
    child.post("/before", &[]).await.leads_to("/questions");
    let check = writing::answer(&mut child, answers).await;
    writing::send(&mut child, &check).await.leads_to("/sent");
}

/// Ticks everything that the page shows, or nothing of it.
async fn choose(manager: &mut Browser, all: bool) {
    let page = manager.get(QUOTES).await;
    let ids = page.values("shown");
    let ticks = ids.iter().filter(|_| all).map(|id| ("tick", id.as_str()));
    let fields: Vec<_> = ids.iter().map(|id| ("shown", id.as_str())).chain(ticks).collect();
    manager.post(QUOTES, &fields).await.leads_to(QUOTES);
}

#[tokio::test]
async fn what_somebody_agreed_to_stands_in_the_report_and_nothing_else_does() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    says(
        &council,
        &[
            ("after-understand", "a-bit"),
            ("after-again", "Why Tuesday?"),
            ("after-next", WORDS),
            ("after-quote", "yes"),
        ],
    )
    .await;
    let mut carer = council.browser();
    let (child, review) = (council.child.id, council.child.review);
    let asked = invite_somebody(&council.app, child, review, &council.iro, Invitee::Carer).await;
    carer.post("/", &[("token", &asked.token)]).await.leads_to("/grown-ups");
    carer.post("/grown-ups", &[]).await.leads_to("/questions");
    let check = writing::answer(&mut carer, &[("feedback-next", "Tell us sooner."), ("feedback-quote", "no")]).await;
    writing::send(&mut carer, &check).await.leads_to("/sent");

    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get(REPORT).await.links().contains(&QUOTES.to_owned()));
    manager.get(REPORT).await.hides("Fewer people").hides("In people’s own words");
    let before = council.logged(Action::ReadQuote).await;
    let page = manager.get(QUOTES).await;
    page.shows("Fewer people,").shows("What should be different next time").shows("The child, alone");
    page.hides("Why Tuesday?").hides("Tell us sooner.").hides("Marigold");
    assert_eq!(council.logged(Action::ReadQuote).await, before + 1, "each reading is a row of the log");

    choose(&mut manager, true).await;
    assert_eq!(council.logged(Action::ChoseQuote).await, 1);
    let draft = manager.get(REPORT).await;
    assert!(draft.says("staff-annual-quoted") && draft.says("staff-annual-by-child"), "{}", draft.text());
    assert_eq!(draft.parts("blockquote"), [WORDS], "to the letter");
    draft.hides("Marigold").hides("Why Tuesday?");
    let printed = manager.get(&format!("{REPORT}/pdf")).await;
    assert!(printed.status == 200 && printed.body.starts_with(b"%PDF-"));

    // The child sees who read it.
    let mut child = signed_in(&council, &council.child, true).await;
    assert!(child.get("/mine/seen").await.says("seen-read_quote"));

    choose(&mut manager, false).await;
    assert_eq!(council.logged(Action::LeftOutQuote).await, 1);
    assert_eq!(manager.get(REPORT).await.parts("blockquote"), [""; 0]);
}

#[tokio::test]
async fn a_no_takes_it_back_and_what_is_printed_stays() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    says(&council, &[("after-next", WORDS), ("after-quote", "yes")]).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    choose(&mut manager, true).await;
    says(&council, &[("after-next", WORDS), ("after-quote", "no")]).await;
    assert_eq!(manager.get(REPORT).await.parts("blockquote"), [""; 0], "a draft shows what is agreed now");
    assert!(manager.get(QUOTES).await.says("staff-annual-quotes-none"));

    says(&council, &[("after-next", "A new start."), ("after-quote", "yes")]).await;
    choose(&mut manager, true).await;
    council.pass(TimeDelta::days(366));
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(&format!("{REPORT}/words")).await;
    let words = page.form("went_well").set("went_well", "A.").set("has_to_change", "B.").set("next_year", "C.");
    manager.submit(&page, &words.and("do", "finish-annual")).await.leads_to(REPORT);
    assert_eq!(manager.get(REPORT).await.parts("blockquote"), ["A new start."]);
    choose(&mut manager, false).await;
    assert_eq!(manager.get(REPORT).await.parts("blockquote"), ["A new start."], "what is final stays");
}

#[tokio::test]
async fn what_is_marked_or_names_the_child_is_not_offered() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let marked = [("after-next", WORDS), ("only_iro", "after-next"), ("after-quote", "yes")];
    says(&council, &marked).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get(QUOTES).await.says("staff-annual-quotes-none"));
    says(&council, &[("after-next", "Ask MARIGOLD first."), ("after-quote", "yes")]).await;
    assert!(manager.get(QUOTES).await.says("staff-annual-quotes-none"));
    says(&council, &[("after-next", "Ask me first."), ("after-quote", "yes")]).await;
    manager.get(QUOTES).await.shows("Ask me first.");
    for address in ["?page=0", "?page=2", "?page=x"] {
        assert_ne!(manager.get(&format!("{QUOTES}{address}")).await.status, 200, "{address}");
    }
    assert_eq!(manager.get("/staff/figures/annual/2030/quotes").await.status, 404, "it has not begun");
}
