//! What a council counts of a review is saved with its facts, checked, and never lost in silence; contact with a child
//! is noted, listed by its day, and its words stay sealed.

use heard_domain::audit::Action;

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Form, Page};

pub(crate) fn record(council: &Council) -> String {
    format!("/staff/reviews/{}", council.child.review)
}

fn contacts(council: &Council) -> String {
    format!("/staff/children/{}/contacts", council.child.id)
}

/// Fills in the three parts of a day.
pub(crate) fn on(form: Form, field: &str, [day, month, year]: [&str; 3]) -> Form {
    let form = form.set(&format!("{field}-day"), day).set(&format!("{field}-month"), month);
    form.set(&format!("{field}-year"), year)
}

/// What stands in a field, or is chosen or ticked in it.
pub(crate) fn stands(page: &Page, field: &str) -> String {
    page.form("rag").fields.into_iter().find(|(name, _)| name == field).map(|(_, value)| value).unwrap_or_default()
}

pub(crate) async fn save(iro: &mut Browser, page: &Page, form: Form) -> Page {
    iro.submit(page, &form.and("do", "facts")).await
}

/// Runs a statement that names the review of the tests by there being no other.
async fn held_late(council: &Council) {
    council.sql("UPDATE review SET due_on = '2026-10-01'").await;
    council.sql("UPDATE review SET participation = 'PN1'").await;
    Desk::of(council, &council.iro, &council.child).await.hold().await;
}

#[tokio::test]
async fn what_is_counted_is_saved_with_the_facts() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    assert!(page.names("early_trigger") && !page.names("late_reason"), "it is not late");
    let form = page.form("rag").set("rag", "amber").set("venue", "school").set("early_trigger", "custody");
    let form = on(form.set("midway", "held"), "midway_held_on", ["1", "9", "2026"]).set("advocate_used", "no");
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert!(page.says("staff-missing-concerns"), "amber without a concern");
    let form = page.form("rag").and("concerns_health", "yes").and("concerns_contact", "yes");
    let form = on(form.and("actions_none", "yes"), "advocate_offered_on", ["2", "10", "2026"]);
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    for (field, value) in [
        ("rag", "amber"),
        ("venue", "school"),
        ("early_trigger", "custody"),
        ("concerns_health", "yes"),
        ("concerns_contact", "yes"),
        ("concerns_education", ""),
        ("actions_none", "yes"),
        ("midway", "held"),
        ("midway_held_on-month", "9"),
        ("advocate_offered", "yes"),
        ("advocate_offered_on-day", "2"),
        ("advocate_used", "no"),
    ] {
        assert_eq!(stands(&page, field), value, "{field}");
    }
    assert!(!page.says("staff-missing-concerns"));
    assert_eq!(council.logged(Action::ChangedRecord).await, 2);

    // A box is taken out, and nothing is written where nothing changed.
    let mut form = page.form("rag");
    form.fields.retain(|(name, _)| name != "concerns_contact");
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert_eq!((stands(&page, "concerns_contact"), stands(&page, "concerns_health")), (String::new(), "yes".into()));
    iro.submit(&page, &page.form("rag").and("do", "place-all")).await.leads_to(&format!("{record}#said"));
    assert_eq!(council.logged(Action::ChangedRecord).await, 3);
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_what_was_typed_stays() {
    let council = Council::new().await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    let form = || page.form("rag").set("account_other", "With tea.").and("concerns_health", "yes");
    let day = |form: Form, field| on(form, field, ["2", "10", "2026"]);
    let before = |form: Form, field| on(form, field, ["1", "10", "2026"]);
    let future = |field| on(form(), field, ["24", "11", "2026"]);
    for (typed, says) in [
        (form().set("rag", "green"), "staff-fault-green-with-concerns"),
        (form().and("actions_none", "yes").and("actions_service_manager", "yes"), "staff-fault-nothing-and-actions"),
        (future("midway_held_on"), "staff-fault-future"),
        (future("advocacy_accepted_on"), "staff-fault-future"),
        (day(form().set("midway", "not_expected"), "midway_held_on"), "staff-fault-midway-not-held"),
        (day(form().set("advocate_offered", "no"), "advocate_offered_on"), "staff-fault-advocate-not-offered"),
        (before(day(form(), "advocate_offered_on"), "advocacy_referred_on"), "staff-fault-advocacy-order"),
        (on(form(), "advocacy_referred_on", ["31", "2", "2026"]), "staff-fault-not-a-date"),
    ] {
        let refused = save(&mut iro, &page, typed).await;
        assert!(refused.status.as_u16() == 422 && refused.says(says), "{says}: {}", refused.text());
        assert_eq!(
            (stands(&refused, "concerns_health"), stands(&refused, "concerns_contact")),
            ("yes".into(), "".into())
        );
        assert_eq!(refused.value("account_other").trim(), "With tea.");
    }
    assert_eq!(council.logged(Action::ChangedRecord).await, 0);

    // It was kept as typed, and a box that was not ticked is none now.
    let again = iro.get(&record).await;
    again.shows("and did not send it");
    assert_eq!((stands(&again, "concerns_health"), stands(&again, "concerns_contact")), ("yes".into(), "".into()));

    // What is fine by itself and not with the day of the review is refused with that.
    council.sql("DELETE FROM typed").await;
    let page = iro.get(&record).await;
    let form = on(page.form("rag"), "midway_held_on", ["20", "11", "2026"]);
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    let held = on(page.form("held_on-day"), "held_on", ["19", "11", "2026"]);
    let refused = iro.submit(&page, &held.and("do", "held")).await;
    assert!(refused.status.as_u16() == 422 && refused.says("staff-fault-midway-not-between"), "{}", refused.text());
    assert_eq!(council.logged(Action::HeldReview).await, 0);
}

#[tokio::test]
async fn a_late_review_says_why_before_its_record_closes() {
    let council = Council::new().await;
    held_late(&council).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    assert!(page.says("staff-missing-late-reason") && page.names("late_reason") && !page.names("early_trigger"));
    let refused = iro.submit(&page, &page.form("rag").and("do", "close")).await;
    assert!(refused.status.as_u16() == 422 && refused.says("staff-fault-incomplete"), "{}", refused.text());
    let form = page.form("rag").set("late_reason", "iro_sickness");
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert!(!page.says("staff-missing-late-reason"));
    assert_eq!(stands(&page, "late_reason"), "iro_sickness");
    // No code of ours: it counts as not chosen.
    let unknown = page.form("rag").set("late_reason", "telepathy");
    save(&mut iro, &page, unknown).await.leads_to(&format!("{record}#facts"));
    assert!(iro.get(&record).await.says("staff-missing-late-reason"));
}

#[tokio::test]
async fn a_code_that_is_offered_no_more_stays_where_it_was_recorded() {
    let council = Council::new().await;
    held_late(&council).await;
    council
        .sql(
            "INSERT INTO review_code (review, child, list, code)
             SELECT id, child, 'concerns', 'gone_since' FROM review WHERE held_on IS NOT NULL",
        )
        .await;
    council.sql("UPDATE review SET rag = 'red', late_reason = 'of_before' WHERE held_on IS NOT NULL").await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    page.shows("gone_since").shows("of_before");
    let form = page.form("rag").set("venue", "school");
    save(&mut iro, &page, form).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert_eq!(
        (stands(&page, "concerns_gone_since"), stands(&page, "late_reason")),
        ("yes".into(), "of_before".into())
    );
    Desk::of(&council, &council.iro, &council.child).await.close_record().await;
    let closed = iro.get(&record).await;
    assert!(!closed.names("rag"), "only an addition changes it now");
    closed.shows("gone_since").shows("of_before").shows("Red");
}

#[tokio::test]
async fn contact_is_noted_and_stands_in_the_childs_story() {
    const WORDS: &str = "We walked along the canal and spoke of school.";
    let council = Council::new().await;
    let (address, mut iro) = (contacts(&council), Visitor::Iro.arrive(&council).await);
    let child = iro.get(&format!("/staff/children/{}", council.child.id)).await;
    assert!(child.links().contains(&address));
    let page = iro.get(&address).await;
    assert!(page.says("staff-contacts-none"));
    let form =
        |day: &str| on(page.form("way"), "contact_on", [day, "11", "2026"]).set("way", "visit").set("words", WORDS);
    for (typed, says) in [
        (form("24"), "staff-fault-future"),
        (form("31"), "staff-fault-not-a-date"),
        (form("").set("contact_on-month", "").set("contact_on-year", ""), "staff-fault-not-a-date"),
        (form("20").set("contact_on-year", "1999"), "staff-fault-before-care"),
        (form("20").set("way", "telepathy"), "staff-fault-not-chosen"),
        (form("20").set("words", " "), "staff-fault-empty"),
    ] {
        let kept = typed.fields.iter().find(|(name, _)| name == "words").map(|(_, words)| words.trim().to_owned());
        let refused = iro.submit(&page, &typed).await;
        assert!(refused.status.as_u16() == 422 && refused.says(says), "{says}: {}", refused.text());
        assert_eq!(Some(refused.value("words").trim().to_owned()), kept);
    }
    assert_eq!(council.logged(Action::NotedContact).await, 0);

    // Sent twice, it is one note.
    for _ in 0..2 {
        iro.submit(&page, &form("20")).await.leads_to(&format!("{address}#notes"));
    }
    let earlier = iro.get(&address).await;
    let typed = on(earlier.form("way"), "contact_on", ["3", "11", "2026"]).set("way", "telephone");
    iro.submit(&earlier, &typed.set("words", "Rang after school.")).await.leads_to(&format!("{address}#notes"));
    assert_eq!(council.logged(Action::NotedContact).await, 2);
    let text = iro.get(&address).await.shows(WORDS).text();
    assert!(text.find("canal") < text.find("Rang after school."), "the last day first: {text}");
    let story = iro.get(&format!("/staff/children/{}", council.child.id)).await;
    story.shows("Visit").shows("Telephone").hides("canal");
    assert!(story.links().contains(&format!("{address}#notes")));
    let phrase = b"walked along the canal";
    let open = |bytes: &[u8]| bytes.windows(phrase.len()).any(|part| part == phrase);
    assert!(council.on_disk().iter().all(|(_, bytes)| !open(bytes)), "the words are sealed");

    let mut other = Visitor::OtherIro.arrive(&council).await;
    assert_eq!(other.get(&address).await.status, 404);
    let posted = other.post(&address, &[("way", "visit"), ("words", "Hello.")]).await;
    assert_eq!((posted.status.as_u16(), council.logged(Action::NotedContact).await), (404, 2));
}

#[tokio::test]
async fn who_was_not_spoken_to_before_a_review_is_on_todays_list_until_contact_is_noted() {
    let council = Council::new().await;
    let (address, mut iro) = (contacts(&council), Visitor::Iro.arrive(&council).await);
    council.sql("UPDATE review SET due_on = '2027-05-01'").await;
    let lists = ["/staff", "/staff/children"];
    for list in lists {
        assert!(!iro.get(list).await.links().contains(&address), "{list}: the review is far away");
    }
    council.sql("UPDATE review SET due_on = '2026-12-07'").await;
    for list in lists {
        let rows = iro.get(list).await;
        assert!(rows.links().contains(&address) && rows.says("staff-act-visit"), "{list}: {}", rows.text());
    }
    let page = iro.get(&address).await;
    let note = |page: &Page, day: &str| {
        on(page.form("way"), "contact_on", [day, "11", "2026"]).set("way", "visit").set("words", "We spoke.")
    };
    iro.submit(&page, &note(&page, "2")).await.leads_to(&format!("{address}#notes"));
    assert!(iro.get("/staff").await.links().contains(&address), "weeks before it: that was of something else");
    let page = iro.get(&address).await;
    iro.submit(&page, &note(&page, "20")).await.leads_to(&format!("{address}#notes"));
    for list in lists {
        assert!(!iro.get(list).await.links().contains(&address), "{list}: it is noted");
    }
}
