//! What a child told as unsafe: shared only with care, and never gone when it is closed.

use chrono::TimeDelta;
use heard_domain::audit::Action;

use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, writing};

const TOLD: &str = "There is a man at the bus stop.";

async fn told(council: &Council) {
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    let says = [("unsafe", "yes"), ("unsafe-words", TOLD), ("anything-else", "Thank you.")];
    let check = writing::answer(&mut child, &says).await;
    writing::send(&mut child, &check).await.leads_to("/sent");
}

#[tokio::test]
async fn a_disclosure_is_not_shared_at_the_review_by_one_click() {
    let council = Council::new().await;
    told(&council).await;
    let views = council.views(&council.child).await[0].id;
    let address = format!("/staff/children/{}/views/{views}", council.child.id);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&address).await;
    let text = page.text();
    assert!(text.find(TOLD) < text.find("Thank you."), "it stands first: {text}");
    let share = page.links().into_iter().find(|link| link.ends_with("/share")).expect("a page of its own");
    let answer = share.trim_end_matches("/share").rsplit('/').next().expect("an id").to_owned();

    // Not with a button of an older page either.
    iro.post(&address, &[("answer", &answer), ("place", "shared")]).await.leads_to(&share);
    let record = format!("/staff/reviews/{}", council.child.review);
    let placed = async |iro: &mut Browser| {
        let lines = iro.get(&record).await.parts("section.answer");
        let line = lines.into_iter().find(|line| line.contains(TOLD)).expect("it is beside the record");
        line.contains("In the shared part")
    };
    assert!(!placed(&mut iro).await);
    let page = iro.get(&share).await;
    page.shows(TOLD).shows("perhaps also the person it is about");
    let blank = iro.submit(&page, &page.form("words").set("words", " ")).await;
    assert_eq!((blank.status.as_u16(), council.logged(Action::PlacedDespitePrivate).await), (422, 0));
    let reason = page.form("words").set("words", "She asked me to say it for her.");
    iro.submit(&page, &reason).await.leads_to(&format!("{address}#answer-{answer}"));
    assert_eq!(council.logged(Action::PlacedDespitePrivate).await, 1);
    assert!(placed(&mut iro).await);
    iro.get(&record).await.shows("She asked me to say it for her.");
}

#[tokio::test]
async fn a_closed_concern_can_be_read_by_whoever_could_open_it() {
    let council = Council::new().await;
    told(&council).await;
    let concern = council.app.store.concerns(None).await.expect("stored")[0].id;
    let address = format!("/staff/urgent/{concern}");
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&address).await;
    let child = format!("/staff/children/{}", council.child.id);
    assert!(
        page.links().contains(&child) && page.links().iter().any(|link| link.starts_with(&format!("{child}/views/")))
    );
    iro.post(&address, &[("do", "acknowledge")]).await.leads_to(&address);
    let page = iro.get(&address).await;
    let close = page.form("outcome").set("outcome", "The police drive by at four.").and("do", "close");
    iro.submit(&page, &close).await.leads_to(&address);

    let mut manager = Visitor::Manager.arrive(&council).await;
    for browser in [&mut iro, &mut manager] {
        let page = browser.get(&address).await;
        page.shows(TOLD).shows("The police drive by at four.").shows("Ruth Wardle").shows("acted on it");
        assert!(page.forms().is_empty(), "nothing changes it");
        let list = browser.get("/staff/urgent").await;
        list.shows("Closed in the last 90 days").hides("police");
        assert!(list.links().contains(&address));
    }
    assert!(manager.get(&address).await.links().iter().all(|link| !link.contains("/children/")));
    assert!(iro.get(&child).await.links().contains(&address));
    for who in [Visitor::OtherIro, Visitor::Advocate] {
        assert_eq!(who.arrive(&council).await.get(&address).await.status, 404, "{who:?}");
    }

    // Closed once; what somebody else typed meanwhile is on their page, and not in the record.
    let again = iro.submit(&page, &page.form("outcome").set("outcome", "Again.").and("do", "close")).await;
    assert_eq!((again.status.as_u16(), council.logged(Action::ClosedConcern).await), (422, 1));
    assert!(again.text().contains("Again.") && again.text().contains("drive by at four"));
    iro.get(&address).await.hides("Again.");
    council.pass(TimeDelta::days(91));
    let mut iro = Visitor::Iro.arrive(&council).await;
    assert!(!iro.get("/staff/urgent").await.links().contains(&address));
    assert!(iro.get(&child).await.links().contains(&address));
}
