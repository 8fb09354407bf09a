//! What was recorded of a review is put right, and a closed record added to: nothing is written over, and the child is
//! told what is theirs.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::participation::Code;
use heard_domain::store::{ChildFile, ReviewRow};
use heard_domain::{Day, english_time};

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Form, Page};

const WHY: &str = "I looked it up in my diary.";

/// Fills in the three parts of a day.
fn on(form: Form, field: &str, day: Day) -> Form {
    let text = day.to_string();
    let parts: Vec<_> = text.split('-').collect();
    let form = form.set(&format!("{field}-day"), parts[2]);
    form.set(&format!("{field}-month"), parts[1]).set(&format!("{field}-year"), parts[0])
}

/// The page's text in one line, without the marks around what was put into sentences.
fn plain(page: &Page) -> String {
    let text = page.text().replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn file(council: &Council) -> ChildFile {
    council.app.store.child_file(council.child.id).await.expect("stored").expect("there")
}

async fn review(council: &Council) -> ReviewRow {
    council.app.store.review(council.child.review).await.expect("stored").expect("there")
}

/// Today, on which the review of a council was held, with a code, its record shown and closed.
async fn closed(council: &Council) -> Day {
    council.sql("UPDATE child SET entered_care_on = '2026-10-01'").await;
    council.sql("UPDATE review SET participation = 'PN1', attendance = 'in_person'").await;
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.decide("Put up a shelf", "Jo").await;
    desk.hold().await;
    desk.show_record().await;
    desk.close_record().await;
    english_time::day(council.app.clock.now())
}

/// The record's page with this filled in and "Put right" pressed.
async fn correct(iro: &mut Browser, record: &str, fill: impl FnOnce(Form) -> Form) -> Page {
    let page = iro.get(record).await;
    let form = fill(page.form("why").set("why", WHY)).and("do", "correct");
    iro.submit(&page, &form).await
}

#[tokio::test]
async fn a_day_that_is_put_right_counts_the_next_review_anew_and_the_child_is_told() {
    let council = Council::new().await;
    let today = closed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let right = today - TimeDelta::days(4);
    correct(&mut iro, &record, |form| on(form, "corrected_held", right)).await.leads_to(&format!("{record}#addenda"));
    assert_eq!((review(&council).await.held_on, council.logged(Action::CorrectedReview).await), (Some(right), 1));
    let next = file(&council).await.reviews.into_iter().find(ReviewRow::is_open).expect("one is open");
    let expected = heard_domain::calendar::add_months(right, 3);
    assert_eq!((next.ordinal, next.due_on), (2, expected), "three months after the day that is right");

    let page = iro.get(&record).await;
    let text = plain(&page);
    assert!(
        text.contains("The review was held on Thursday 19 November 2026. Before, it said Monday 23 November 2026."),
        "{text}"
    );
    assert!(text.contains("Ruth Wardle") && text.contains(WHY), "{text}");
    assert!(text.contains("Decisions out by: Thursday 26 November 2026"), "its clocks run from there: {text}");

    let mut child = Visitor::Child.arrive(&council).await;
    assert!(child.get("/mine").await.says("mine-new-record-added"));
    let page = child.get(&format!("/mine/records/{}", council.child.review)).await;
    let text = plain(&page);
    assert!(text.contains("Ruth put something right on Monday 23 November 2026"), "{text}");
    assert!(
        text.contains(
            "Your review was on Thursday 19 November 2026. Before, these notes said Monday 23 November 2026."
        ),
        "{text}"
    );
    page.hides(WHY);
    let own = format!("/mine/records/{}", council.child.review);
    child.get(&format!("{own}?language=cy")).await.leads_to(&own);
    let text = plain(&child.get(&own).await);
    assert!(text.contains("Cywirodd Ruth rywbeth") && text.contains("oedd yn y nodiadau."), "{text}");
    council.pass(TimeDelta::days(14));
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(!child.get("/mine").await.says("mine-new-record-added"), "it is no news any more");
}

#[tokio::test]
async fn a_day_that_cannot_be_and_a_correction_without_a_reason_are_refused() {
    let council = Council::new().await;
    let today = closed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let before = review(&council).await;
    for (day, says) in [
        (today + TimeDelta::days(1), "staff-fault-future"),
        ("2026-09-30".parse().expect("a date"), "staff-fault-before-care"),
    ] {
        let page = correct(&mut iro, &record, |form| on(form, "corrected_held", day)).await;
        assert!(page.status == 422 && page.says(says), "{says}: {}", page.text());
        assert_eq!((page.value("why").trim_start(), page.value("corrected_held-year")), (WHY, "2026".into()));
    }
    let blank = correct(&mut iro, &record, |form| on(form.set("why", " "), "corrected_held", today)).await;
    assert!(blank.status == 422 && blank.says("staff-fault-empty"), "{}", blank.text());
    let nothing = correct(&mut iro, &record, |form| form).await;
    assert!(nothing.status == 422 && nothing.says("staff-fault-nothing-to-correct"), "{}", nothing.text());

    // A review before this one.
    council.sql("UPDATE review SET held_on = '2026-11-16', ordinal = 1 WHERE held_on IS NULL AND child = (SELECT child FROM review WHERE held_on IS NOT NULL)").await;
    let early = "2026-11-16".parse().expect("a date");
    let page = correct(&mut iro, &record, |form| on(form, "corrected_held", early)).await;
    assert!(page.status == 422 && page.says("staff-fault-before-last"), "{}", page.text());
    assert_eq!((review(&council).await, council.logged(Action::CorrectedReview).await), (before, 0));
}

#[tokio::test]
async fn a_code_is_put_right_unless_it_contradicts_what_is_recorded() {
    let council = Council::new().await;
    closed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    for (code, says) in [("PN0", "staff-fault-rule-440"), ("PN7", "staff-fault-code-and-attendance")] {
        let page = correct(&mut iro, &record, |form| form.set("corrected_code", code)).await;
        assert!(page.status == 422 && page.says(says), "{says}: {}", page.text());
    }
    assert_eq!(council.logged(Action::CorrectedReview).await, 0);
    let done = correct(&mut iro, &record, |form| form.set("corrected_code", "PN2")).await;
    done.leads_to(&format!("{record}#addenda"));
    assert_eq!(review(&council).await.facts.participation, Some(Code::Pn2));
    assert_eq!(council.logged(Action::CorrectedReview).await, 1);
    let text = plain(&iro.get(&record).await);
    assert!(text.contains("The participation code is PN2. Before, it said PN1."), "{text}");
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(!child.get("/mine").await.says("mine-new-record-added"), "a code is no news to a child");
    child.get(&format!("/mine/records/{}", council.child.review)).await.hides("PN2");
}

#[tokio::test]
async fn a_closed_record_stays_as_it_was_and_what_is_added_stands_below_it() {
    let council = Council::new().await;
    closed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let own = format!("/mine/records/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = correct(&mut iro, &record, |form| form.set("added", "The shelf is blue.")).await;
    assert!(page.status == 422 && page.says("staff-fault-not-chosen"), "{}", page.text());
    assert_eq!(page.value("added").trim_start(), "The shelf is blue.");
    for (part, words) in [("shared", "The shelf is blue."), ("private", "I rang the school.")] {
        let done = correct(&mut iro, &record, |form| form.set("added", words).set("added_part", part)).await;
        done.leads_to(&format!("{record}#addenda"));
    }
    assert_eq!(council.logged(Action::AddedToRecord).await, 2);
    iro.get(&record).await.shows("The shelf is blue.").shows("I rang the school.").shows(WHY);
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(child.get("/mine").await.says("mine-new-record-added"));
    let page = child.get(&own).await;
    page.shows("The shelf is blue.").hides("I rang the school.").hides(WHY);
    assert!(plain(&page).contains("Ruth added this on Monday 23 November 2026"), "{}", page.text());
    assert_eq!(Visitor::Sibling.arrive(&council).await.get(&own).await.status, 404);
}

#[tokio::test]
async fn nothing_is_added_to_a_record_that_is_open_nor_put_right_before_the_review() {
    let council = Council::new().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    assert!(!iro.get(&record).await.names("corrected_held-day"));
    let early = [("do", "correct"), ("why", WHY), ("corrected_held-day", "1"), ("corrected_held-month", "11")];
    let early = iro.post(&record, &[&early[..], &[("corrected_held-year", "2026")]].concat()).await;
    assert!(early.status == 422 && early.says("staff-fault-nothing-there"), "{}", early.text());
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let fields = [("do", "correct"), ("why", WHY), ("added", "More."), ("added_part", "shared")];
    let page = iro.post(&record, &fields).await;
    assert!(page.status == 422 && page.says("staff-fault-record-open"), "{}", page.text());
    assert_eq!(council.logged(Action::AddedToRecord).await + council.logged(Action::CorrectedReview).await, 0);
}

#[tokio::test]
async fn a_day_on_which_something_went_out_is_put_right_too() {
    let council = Council::new().await;
    let today = closed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.post(&record, &[("do", "decisions-sent")]).await.leads_to(&record);
    let early = correct(&mut iro, &record, |form| on(form, "corrected_decisions", today - TimeDelta::days(1))).await;
    assert!(early.status == 422 && early.says("staff-fault-sent-before-review"), "{}", early.text());
    council.pass(TimeDelta::days(1));
    let mut iro = Visitor::Iro.arrive(&council).await;
    let right = today + TimeDelta::days(1);
    let done = correct(&mut iro, &record, |form| on(form, "corrected_decisions", right)).await;
    done.leads_to(&format!("{record}#addenda"));
    assert_eq!(review(&council).await.papers.decisions, Some(right));
    let text = plain(&iro.get(&record).await);
    assert!(
        text.contains("The decisions were sent on Tuesday 24 November 2026. Before, it said Monday 23 November 2026."),
        "{text}"
    );
}
