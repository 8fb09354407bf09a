//! The clocks of 5, 15 and 20 working days after a review: what stops them, and who sees which is late.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::papers::Papers;
use heard_domain::store::Stage;
use heard_domain::{Day, english_time};

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Form, Page};

fn on(form: Form, field: &str, day: Day) -> Form {
    let text = day.to_string();
    let parts: Vec<_> = text.split('-').collect();
    let form = form.set(&format!("{field}-day"), parts[2]);
    form.set(&format!("{field}-month"), parts[1]).set(&format!("{field}-year"), parts[0])
}

async fn papers(council: &Council) -> Papers {
    council.app.store.review(council.child.review).await.expect("stored").expect("there").papers
}

/// The page's text in one line, without the marks around what was put into sentences.
fn plain(page: &Page) -> String {
    let text = page.text().replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_clock_stops_with_one_press_and_at_nothing_else() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    assert!(!iro.get(&record).await.names("decisions_on-day"), "nothing goes out before the review");
    let early = iro.post(&record, &[("do", "decisions-sent")]).await;
    assert!(early.status == 422 && early.says("staff-fault-not-held"), "{}", early.text());

    let decision = desk.decide("Put up a shelf", "Jo").await;
    desk.hold().await;
    let today = english_time::day(council.app.clock.now());
    desk.keep_promise(decision).await;
    let letter = desk.write("Dear Marigold").await;
    desk.send(letter).await;
    assert_eq!(papers(&council).await, Papers::default(), "neither a letter nor a promise kept stops a clock");

    // Held on a Monday: the decisions are due the Monday after.
    council.pass(TimeDelta::days(8));
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record).await;
    let text = plain(&page);
    assert!(text.contains("Decisions out by: Monday 30 November 2026 Late 1 working day late"), "{text}");
    iro.submit(&page, &page.form("decisions_on-day").and("do", "decisions-sent")).await.leads_to(&record);
    let sent = today + TimeDelta::days(8);
    assert_eq!((papers(&council).await.decisions, council.logged(Action::SentDecisions).await), (Some(sent), 1));
    let page = iro.get(&record).await;
    let text = plain(&page);
    assert!(text.contains("Decisions sent on Tuesday 1 December 2026 1 working day late"), "{text}");
    assert!(!page.names("decisions_on-day"), "once");
    assert_eq!(iro.post(&record, &[("do", "decisions-sent")]).await.status, 303);
    assert_eq!(council.logged(Action::SentDecisions).await, 1);

    // The record is distributed on a day that was typed.
    let refuse = async |iro: &mut Browser, day, says| {
        let page = iro.get(&record).await;
        let form = on(page.form("distribution_on-day"), "distribution_on", day).and("do", "distributed");
        let refused = iro.submit(&page, &form).await;
        assert!(refused.status == 422 && refused.says(says), "{says}: {}", refused.text());
        assert_eq!(refused.value("distribution_on-year"), day.to_string()[..4], "it stays typed");
    };
    refuse(&mut iro, today - TimeDelta::days(1), "staff-fault-sent-before-review").await;
    refuse(&mut iro, sent + TimeDelta::days(1), "staff-fault-future").await;
    assert_eq!(council.logged(Action::DistributedRecord).await, 0);
    let page = iro.get(&record).await;
    let form = on(page.form("distribution_on-day"), "distribution_on", today).and("do", "distributed");
    iro.submit(&page, &form).await.leads_to(&record);
    assert_eq!(papers(&council).await, Papers { decisions: Some(sent), record: None, distribution: Some(today) });
    assert_eq!(council.logged(Action::DistributedRecord).await, 1);
}

#[tokio::test]
async fn decisions_that_are_not_there_are_not_sent() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record).await;
    let refused = iro.submit(&page, &page.form("decisions_on-day").and("do", "decisions-sent")).await;
    assert!(refused.status == 422 && refused.says("staff-fault-no-decisions"), "{}", refused.text());
    assert_eq!(papers(&council).await, Papers::default());
}

#[tokio::test]
async fn what_is_late_is_on_the_caseload_and_on_the_managers_page_by_name() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.decide("Put up a shelf", "Jo").await;
    desk.hold().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get("/staff/overview").await.shows("Nothing is late after a review").hides("Marigold");
    // Fifteen working days and one.
    council.pass(TimeDelta::days(22));
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get("/staff").await;
    let text = plain(&page);
    assert!(text.contains("Send decisions30 Nov 11 working days late"), "{text}");
    assert!(text.contains("Close record14 Dec 1 working day late"), "{text}");
    assert!(text.contains("Distribute record21 Dec"), "{text}");
    // What is late is for today, what is due soon for the days that follow.
    let (late, soon) = text.split_once("In the next days").expect("both");
    assert!(late.contains("Close record") && soon.contains("Distribute record"), "{text}");
    assert!(page.links().contains(&format!("/staff/reviews/{}#papers", council.child.review)));
    let mut other = Visitor::OtherIro.arrive(&council).await;
    other.get("/staff").await.hides("Send decisions");

    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get("/staff/overview").await;
    page.shows("Marigold").shows("Ruth Wardle").shows("Record closed").hides("Record distributed");
    assert!(plain(&page).contains("2 things are late after reviews"), "{}", page.text());
    iro.post(&format!("/staff/reviews/{}", council.child.review), &[("do", "decisions-sent")]).await;
    let page = manager.get("/staff/overview").await;
    assert!(plain(&page).contains("1 thing is late after a review"), "{}", page.text());
    page.shows("Record closed").hides("Decisions sent");
    iro.get("/staff").await.hides("Send decisions");
}

#[tokio::test]
async fn every_number_of_the_figures_opens_its_list() {
    let council = Council::new().await;
    council.sql("UPDATE review SET due_on = '2026-11-10'").await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let links = manager.get("/staff/overview").await.links();
    let own = format!("/staff/overview/overdue?iro={}", council.iro.id);
    assert!(links.contains(&"/staff/overview/overdue".to_owned()) && links.contains(&own), "{links:?}");
    assert!(!links.iter().any(|link| link.ends_with("/held")), "nothing leads to a list of nothing");
    let logged = council.logged(Action::SawNames).await;
    let all = manager.get("/staff/overview/overdue").await;
    all.shows("Marigold").shows("Ruth Wardle").shows("Omar Pellow");
    assert!(plain(&all).contains("2 reviews"), "{}", all.text());
    assert_eq!(council.logged(Action::SawNames).await, logged + 1);
    let hers = manager.get(&own).await;
    hers.shows("Marigold").hides("Omar Pellow");
    assert!(plain(&hers).contains("1 review"), "{}", hers.text());
    manager.get("/staff/overview/overdue?iro=").await.shows("No review").hides("Marigold");
    manager.get("/staff/overview/PN1").await.shows("No review");
    for nothing in ["/staff/overview/pn1", "/staff/overview/late", "/staff/overview/held?iro=7"] {
        assert_eq!(manager.get(nothing).await.status, 404, "{nothing}");
    }
}

#[tokio::test]
async fn an_open_review_that_follows_other_rules_now_is_late_nowhere() {
    let council = Council::new().await;
    council.sql("UPDATE review SET due_on = '2026-11-10'").await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let text = plain(&manager.get("/staff/overview").await);
    assert!(text.contains("Not held and late2"), "{text}");
    let app = &council.app;
    for child in [&council.child, &council.sibling] {
        crate::support::seed::changes_status(app, child, "V4").await;
    }
    let file = app.store.child_file(council.child.id).await.expect("stored").expect("there");
    assert_eq!(file.reviews[0].stage(), Stage::Open, "it stays, with what was said for it");
    let text = plain(&manager.get("/staff/overview").await);
    assert!(text.contains("Not held and late0"), "{text}");
    let mut iro = Visitor::Iro.arrive(&council).await;
    assert!(iro.get("/staff/children").await.says("staff-regime-short-breaks"));
    iro.get("/staff/children?show=due").await.hides("Marigold");
    for path in [format!("/staff/children/{}", council.child.id), format!("/staff/reviews/{}", council.child.review)] {
        assert!(iro.get(&path).await.says("staff-review-untimed"), "{path}");
    }
    let cases = heard::covering::caseload(app, council.iro.id, &[council.iro.id]).await.expect("read");
    let cases: Vec<_> = cases.into_iter().map(|one| one.case).collect();
    let (today, deadlines) = (english_time::day(app.clock.now()), app.config.council.deadlines());
    let digest = heard_domain::digest::Digest::of(&cases, &[], &[], &deadlines, today);
    assert!(!cases.is_empty() && digest.reviews == 0, "{digest:?}");
}

#[tokio::test]
async fn a_day_in_a_year_whose_bank_holidays_are_not_known_says_so_wherever_workers_see_it() {
    let council = Council::new().await;
    council.sql("UPDATE review SET due_on = '2028-12-20'").await;
    let says = "The bank holidays of 2029 are not known here yet: this day may come earlier or later.";
    let places = [
        "/staff/children".to_owned(),
        format!("/staff/children/{}", council.child.id),
        format!("/staff/reviews/{}", council.child.review),
    ];
    let mut iro = Visitor::Iro.arrive(&council).await;
    for place in &places {
        let page = iro.get(place).await;
        assert!(page.status == 200 && !plain(&page).contains("bank holidays"), "{place}");
    }
    council.sql("UPDATE review SET due_on = '2029-01-10'").await;
    for place in &places {
        let text = plain(&iro.get(place).await);
        assert!(text.contains(says), "{place}: {text}");
    }
    let mut advocate = Visitor::Advocate.arrive(&council).await;
    let text = plain(&advocate.get("/staff/advocacy").await);
    assert!(text.contains(says), "{text}");
}
