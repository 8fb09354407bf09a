//! The account of a review is written in sections: each text stays in its own, whatever else is done on the page, and
//! what is kept from before is there as it was.

use heard_app::calls::SuggestCode;
use heard_domain::audit::Action;
use heard_domain::documents::{Notes, SectionText};
use heard_domain::purpose::Purpose;
use leptos::server_fn::ServerFn as _;

use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::visitors::Visitor;
use crate::support::{Council, Page};

fn record(council: &Council) -> String {
    format!("/staff/reviews/{}", council.child.review)
}

fn text(page: &Page, field: &str) -> String {
    page.value(field).trim().to_owned()
}

/// Notes of before there were sections, and of a section that the council has no more.
fn from_before() -> Notes {
    let section = SectionText { key: "hobbies".into(), heading: "Free time".into(), words: "Judo.".into() };
    Notes { account: "We met in the kitchen.".into(), sections: vec![section], ..Notes::default() }
}

#[tokio::test]
async fn each_text_stays_in_its_section() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    assert!(page.says("staff-section-identity") && page.says("staff-missing-account") && !page.names("account"));
    let fields = ["home", "family", "health", "learning", "identity", "safety", "plan", "other"];
    assert!(fields.iter().all(|key| page.names(&format!("account_{key}"))));
    let form = page.form("account_home").set("account_home", "A new room.").set("account_plan", "It stays.");
    iro.submit(&page, &form.and("do", "facts")).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert_eq!((text(&page, "account_home"), text(&page, "account_plan")), ("A new room.".into(), "It stays.".into()));
    assert!(text(&page, "account_other").is_empty() && !page.says("staff-missing-account"));

    // What is typed beside another button's work is kept by it, and what was emptied is gone.
    let form = page.form("account_home").set("account_home", " ").set("account_other", "With tea.");
    iro.submit(&page, &form.and("do", "place-all")).await.leads_to(&format!("{record}#said"));
    let page = iro.get(&record).await;
    assert_eq!((text(&page, "account_home"), text(&page, "account_other")), (String::new(), "With tea.".into()));
    assert_eq!(council.logged(Action::ChangedRecord).await, 2);
}

#[tokio::test]
async fn what_is_kept_from_before_stands_as_it_was_and_is_not_written_anew() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.keep(&from_before()).await;
    let logged = council.logged(Action::ChangedRecord).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    page.shows("Free time");
    assert_eq!(
        (text(&page, "account"), text(&page, "account_hobbies")),
        (from_before().account.into_inner(), "Judo.".into())
    );
    iro.submit(&page, &page.form("account").and("do", "place-all")).await.leads_to(&format!("{record}#said"));
    assert_eq!(council.logged(Action::ChangedRecord).await, logged, "nothing of it changed");

    // It is written on, and what is taken out of an older section goes with its box.
    let form = page.form("account").set("account_home", "A new room.").set("account_hobbies", "");
    iro.submit(&page, &form.and("do", "facts")).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert_eq!(
        (text(&page, "account"), text(&page, "account_home")),
        (from_before().account.into_inner(), "A new room.".into())
    );
    assert!(!page.names("account_hobbies"));
}

#[tokio::test]
async fn a_closed_record_says_every_text_under_its_heading() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.keep(&from_before()).await;
    desk.hold().await;
    desk.close_record().await;
    let page = Visitor::Iro.arrive(&council).await.get(&record(&council)).await;
    page.shows("We met in the kitchen.").shows("Free time").shows("Judo.").hides("Identity");
    assert!(!page.names("account") && !page.names("account_home"));
}

#[tokio::test]
async fn the_code_follows_what_is_typed_and_nothing_is_kept() {
    let council = Council::new().await;
    let review = council.child.review.to_string();
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record(&council)).await;
    assert!(page.parts("#suggestion[role=status]").concat().contains("No code can be suggested yet."));
    let before = council.content().await;
    let facts = |attendance, contribution| {
        [("review", review.as_str()), ("attendance", attendance), ("contribution", contribution)]
    };
    for (typed, code, why) in [
        (facts("in_person", "spoke"), "PN1", "The child was there and spoke."),
        (facts("in_person", "symbols"), "PN3", "without words"),
        (facts("absent", ""), "PN7", "no views were sent"),
        (facts("", ""), "No code", "Say whether the child was there."),
    ] {
        let reply = iro.post(SuggestCode::PATH, &typed).await;
        assert_eq!(reply.status, 200, "{}", reply.source());
        assert!(reply.source().contains(code) && reply.source().contains(why), "{code}: {}", reply.source());
    }
    // A day long ago, on which the child was under four, and one that is half typed.
    let day = |year| [("planned_on-day", "1"), ("planned_on-month", "2"), ("planned_on-year", year)];
    let typed = |year| [&facts("in_person", "spoke")[..], &day(year)].concat();
    assert!(iro.post(SuggestCode::PATH, &typed("2015")).await.source().contains("PN0"));
    assert!(iro.post(SuggestCode::PATH, &typed("20")).await.source().contains("PN1"));
    assert_eq!(council.content().await, before, "nothing was kept and nothing logged");

    // What was sent before the day counts, as it does when the facts are saved.
    let words = [("I want a shelf.", false)];
    raise(&council, &council.child, &council.iro, &Saying::child(Purpose::BeforeReview, &words)).await;
    let typed = [&facts("absent", "")[..], &day("2030")].concat();
    assert!(iro.post(SuggestCode::PATH, &typed).await.source().contains("PN6"));

    for review in ["", "x", "00112233445566778899aabbccddeeff"] {
        let refused = iro.post(SuggestCode::PATH, &[("review", review)]).await;
        assert_eq!((refused.status.as_u16(), refused.source()), (404, "not_found".to_owned()), "{review}");
    }
    let mut other = Visitor::OtherIro.arrive(&council).await;
    assert_eq!(other.post(SuggestCode::PATH, &facts("in_person", "spoke")).await.status, 404);
    assert_eq!(council.browser().post(SuggestCode::PATH, &facts("in_person", "spoke")).await.status, 401);
}

#[tokio::test]
async fn a_form_that_is_opened_again_suggests_by_what_was_typed_in_it() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    let form = page.form("account_home").set("attendance", "in_person").set("contribution", "spoke");
    let refused = iro.submit(&page, &form.set("seen_on-day", "45").and("do", "facts")).await;
    assert_eq!(refused.status, 422);
    let page = iro.get(&record).await;
    page.shows("and did not send it");
    assert!(page.parts("#suggestion").concat().contains("PN1"), "{}", page.text());
}
