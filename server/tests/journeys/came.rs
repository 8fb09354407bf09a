//! Who was asked to a review and who came is saved with its facts, and so are the days on which it met besides the one
//! that is its date. What cannot be is refused; what ought not to be is said.

use heard_domain::attending::{Attending, Person};
use heard_domain::audit::{Action, ObjectKind};

use crate::counted::{on, record, save, stands};
use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Council, Form, seed};

/// What is kept of it.
async fn kept(council: &Council) -> Attending {
    let (app, review) = (&council.app, council.child.review);
    let entry = seed::entry(app, Some(council.child.id), Action::ReadRecord, ObjectKind::Review, review.as_bytes());
    app.store.read_record(review, &entry).await.expect("read").expect("there").monitoring.attending
}

/// Ticks these boxes.
fn tick(form: Form, boxes: &[&str]) -> Form {
    boxes.iter().fold(form, |form, name| form.and(name, "yes"))
}

/// Takes the tick out of a box.
fn untick(mut form: Form, name: &str) -> Form {
    form.fields.retain(|(field, _)| field != name);
    form
}

#[tokio::test]
async fn who_was_asked_and_who_came_is_saved_with_the_facts() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    let suggested = page.parts("#suggestion");
    // Before the review: nobody came, and that is no answer.
    let form = tick(page.form("rag").set("venue", "school"), &["asked_mother", "asked_carer"]);
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let asked = kept(&council).await;
    assert_eq!(asked.asked().collect::<Vec<_>>(), [Person::Mother, Person::Carer]);
    assert!(asked.people.len() == Person::ALL.len() && asked.people.values().all(|said| said.came.is_none()));

    let page = iro.get(&record).await;
    let form = tick(page.form("rag"), &["came_carer", "came_interpreter"]);
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    for (field, value) in [
        ("asked_mother", "yes"),
        ("asked_carer", "yes"),
        ("asked_interpreter", ""),
        ("came_mother", ""),
        ("came_carer", "yes"),
        ("came_interpreter", "yes"),
        ("venue", "school"),
    ] {
        assert_eq!(stands(&page, field), value, "{field}");
    }
    assert_eq!(page.parts("#suggestion"), suggested, "the code follows what the child did");
    assert_eq!(council.logged(Action::ChangedRecord).await, 2);

    // Nothing is written where nothing changed, and a box that is not ticked any more is none.
    iro.submit(&page, &page.form("rag").and("do", "place-all")).await.leads_to(&format!("{record}#said"));
    assert_eq!(council.logged(Action::ChangedRecord).await, 2);
    let page = iro.get(&record).await;
    save(&mut iro, &page, untick(page.form("rag"), "came_carer")).await.leads_to(&format!("{record}#facts"));
    let said = kept(&council).await;
    assert_eq!(said.came().collect::<Vec<_>>(), [Person::Interpreter]);
    assert_eq!(said.stayed_away().collect::<Vec<_>>(), [Person::Mother, Person::Carer]);

    let mut other = Visitor::OtherIro.arrive(&council).await;
    let refused = other.post(&record, &[("do", "facts"), ("version", "4"), ("came_mother", "yes")]).await;
    assert_eq!((refused.status.as_u16(), kept(&council).await), (404, said));

    // Closed, it names them.
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.hold().await;
    desk.close_record().await;
    let closed = iro.get(&record).await;
    assert!(!closed.names("came_mother"));
    let rows = closed.parts(".summary__row");
    for said in ["AskedMother\nCarer", "CameInterpreter", "Did not comeMother\nCarer"] {
        assert!(rows.iter().any(|row| row == said), "{said}: {rows:?}");
    }
}

#[tokio::test]
async fn a_day_that_cannot_be_is_refused_and_what_was_typed_stays() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    let form = || tick(page.form("rag"), &["came_mother"]);
    for (field, day, says) in [
        ("adjourned_from", ["24", "11", "2026"], "staff-fault-future"),
        ("also_met_on", ["24", "11", "2026"], "staff-fault-future"),
        ("also_met_on", ["31", "11", "2026"], "staff-fault-not-a-date"),
        ("adjourned_from", ["", "11", "2026"], "staff-fault-not-a-date"),
    ] {
        let refused = save(&mut iro, &page, on(form(), field, day)).await;
        assert!(refused.status.as_u16() == 422 && refused.says(says), "{field} {day:?}: {}", refused.text());
        assert_eq!((stands(&refused, "came_mother"), stands(&refused, "came_father")), ("yes".into(), "".into()));
        assert_eq!(stands(&refused, &format!("{field}-day")), day[0], "{field}");
    }
    assert_eq!(kept(&council).await, Attending::default());
    // It was kept as typed.
    let again = iro.get(&record).await;
    again.shows("and did not send it");
    assert_eq!((stands(&again, "came_mother"), stands(&again, "adjourned_from-month")), ("yes".into(), "11".into()));

    // What is fine by itself and not with the date of the review is refused with that.
    council.sql("DELETE FROM typed").await;
    let page = iro.get(&record).await;
    assert!(page.names("also_met_on-day") && !page.names("also_met_on_2-day"), "one that is empty");
    let form = on(on(page.form("rag"), "also_met_on", ["20", "11", "2026"]), "adjourned_from", ["19", "11", "2026"]);
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    for (held, says) in [("19", "staff-fault-adjourned-from-later"), ("20", "staff-fault-date-of-review")] {
        let page = iro.get(&record).await;
        let form = on(page.form("held_on-day"), "held_on", [held, "11", "2026"]);
        let refused = iro.submit(&page, &form.and("do", "held")).await;
        assert!(refused.status.as_u16() == 422 && refused.says(says), "{held}: {}", refused.text());
        assert_eq!(council.logged(Action::HeldReview).await, 0);
        council.sql("DELETE FROM typed").await;
    }
    let page = iro.get(&record).await;
    assert!(page.names("also_met_on_2-day"), "one more than there are");
    let form = on(page.form("held_on-day"), "held_on", ["23", "11", "2026"]);
    iro.submit(&page, &form.and("do", "held")).await.leads_to(&record);
    let days: Vec<_> = kept(&council).await.also_met_on.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-11-20"]);
    let days = iro.get(&record).await.parts(".sitting__days").concat();
    assert!(days.contains("23 November 2026") && !days.contains("20 November"), "it has one date: {days}");
}

#[tokio::test]
async fn an_adjournment_of_more_than_twenty_working_days_is_said_and_saved() {
    const SAYS: &str = "Adjourned for more than 20 working days";
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    for (day, month, long) in [("23", "10", true), ("26", "10", false)] {
        let page = iro.get(&record).await;
        let form = on(page.form("rag"), "adjourned_from", [day, month, "2026"]);
        save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
        let page = iro.get(&record).await;
        assert_eq!((page.text().contains(SAYS), stands(&page, "adjourned_from-day")), (long, day.to_owned()));
    }
}

#[tokio::test]
async fn what_was_ticked_in_two_windows_stands_beside_each_other_box_by_box() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let (one, two) = (iro.get(&record).await, iro.get(&record).await);
    save(&mut iro, &one, tick(one.form("rag"), &["came_mother"])).await.leads_to(&format!("{record}#facts"));
    let both = save(&mut iro, &two, tick(two.form("rag"), &["came_father"])).await;
    assert_eq!(both.status, 409);
    let text = both.text();
    assert!(["Came: Mother", "Came: Father", "Not ticked"].iter().all(|said| text.contains(said)), "{text}");
    let choices = both.form("take-came_mother").and("take-came_mother", "theirs").and("take-came_father", "mine");
    iro.submit(&both, &choices.and("do", "settle")).await.leads_to(&record);
    let page = iro.get(&record).await;
    assert_eq!((stands(&page, "came_mother"), stands(&page, "came_father")), ("yes".into(), "yes".into()));
    save(&mut iro, &page, page.form("rag")).await.leads_to(&format!("{record}#facts"));
    assert_eq!(kept(&council).await.came().collect::<Vec<_>>(), [Person::Mother, Person::Father]);
}
