//! An IRO writes a record: one page with many buttons, on which nothing that was typed is lost.

use heard_domain::audit::Action;

use crate::support::visitors::Visitor;
use crate::support::{Council, Form};

const ACCOUNT: &str = "We met in the kitchen.\nMarigold spoke first, and everybody listened.";

fn decided(form: Form, who: &str) -> Form {
    let due = [("due-day", "1"), ("due-month", "2"), ("due-year", "2031")];
    let form = form.set("what", "Put up a shelf").set("who", who);
    due.into_iter().fold(form, |form, (name, value)| form.set(name, value))
}

#[tokio::test]
async fn an_account_that_is_typed_survives_every_other_button() {
    let council = Council::new().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;

    // A decision that is refused.
    let page = iro.get(&record).await;
    let typed = decided(page.form("account_other").set("account_other", ACCOUNT), "").and("do", "add-decision");
    let refused = iro.submit(&page, &typed).await;
    assert_eq!((refused.status.as_u16(), council.logged(Action::ChangedDecision).await), (422, 0));
    assert_eq!(
        (refused.value("account_other").trim_start(), refused.value("what")),
        (ACCOUNT, "Put up a shelf".into())
    );

    // One that is fine, sent from that page, with another word in the account.
    let longer = format!("{ACCOUNT} Jo came later.");
    let typed = decided(refused.form("account_other").set("account_other", &longer), "Jo").and("do", "add-decision");
    iro.submit(&refused, &typed).await.leads_to(&format!("{record}#decisions"));
    let page = iro.get(&record).await;
    page.shows("Put up a shelf");
    assert_eq!((page.value("account_other").trim_start(), page.value("what")), (&*longer, String::new()));

    // The facts are saved, a decision is half typed: it stays.
    let typed = page.form("account_other").set("account_other", ACCOUNT).set("what", "Ask about swimming");
    let saved = iro.submit(&page, &typed.and("do", "facts")).await;
    saved.shows("Something else that you typed is not");
    assert_eq!(
        (saved.value("account_other").trim_start(), saved.value("what")),
        (ACCOUNT, "Ask about swimming".into())
    );
    assert_eq!(iro.get(&record).await.value("account_other").trim_start(), ACCOUNT);
    assert_eq!(council.logged(Action::ChangedDecision).await, 1);

    // Facts that are refused: nothing is done, and all of it stays.
    let wrong = decided(saved.form("account_other").set("account_other", &longer), "Jo").set("seen_on-day", "99");
    let refused = iro.submit(&saved, &wrong.clone().and("do", "add-decision")).await;
    assert_eq!((refused.status.as_u16(), council.logged(Action::ChangedDecision).await), (422, 1));
    assert_eq!((refused.value("account_other").trim_start(), refused.value("who")), (&*longer, "Jo".into()));
    let removed = page.button("do", "remove-decision:");
    let refused = iro.submit(&saved, &wrong.and("do", &removed)).await;
    assert_eq!((refused.status.as_u16(), refused.value("account_other").trim_start()), (422, &*longer));
    iro.get(&record).await.shows("Put up a shelf");
}

#[tokio::test]
async fn an_account_typed_in_another_tab_is_not_overwritten_by_a_button() {
    let council = Council::new().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let older = iro.get(&record).await;
    let newer = older.form("account_other").set("account_other", ACCOUNT).and("do", "facts");
    iro.submit(&older, &newer).await.leads_to(&format!("{record}#facts"));
    let typed =
        decided(older.form("account_other").set("account_other", "Something else."), "Jo").and("do", "add-decision");
    let both = iro.submit(&older, &typed).await;
    assert_eq!((both.status.as_u16(), council.logged(Action::ChangedDecision).await), (409, 0));
    assert!(both.says("staff-both-record") && both.text().contains("Something else."), "{}", both.text());
    let mine = both.form("take-account_other").and("take-account_other", "mine").and("do", "settle");
    iro.submit(&both, &mine).await.leads_to(&record);
    let again = iro.get(&record).await;
    assert_eq!((again.value("account_other").trim_start(), again.value("who")), ("Something else.", "Jo".into()));
    council.sql("DELETE FROM typed").await;
    assert_eq!(iro.get(&record).await.value("account_other").trim_start(), ACCOUNT);
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_a_sentence_and_what_was_typed_stays() {
    let council = Council::new().await;
    council.sql("UPDATE child SET entered_care_on = '2025-12-05'").await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record).await;
    let facts = |form: Form, facts: &[(&str, &str)]| {
        facts
            .iter()
            .fold(form.set("account_other", ACCOUNT), |form, (name, value)| form.set(name, value))
            .and("do", "facts")
    };
    let seen = |year| [("seen_alone", "seen"), ("seen_on-day", "1"), ("seen_on-month", "11"), ("seen_on-year", year)];
    for (typed, says) in [
        (seen("2030").to_vec(), "staff-fault-seen-in-future"),
        (seen("2024").to_vec(), "staff-fault-seen-before-care"),
        (vec![("format", "in_person"), ("venue", "virtual")], "staff-fault-room-on-screens"),
        (vec![("attendance", "absent"), ("contribution", "spoke")], "staff-fault-absent-and-spoke"),
    ] {
        let refused = iro.submit(&page, &facts(page.form("account_other"), &typed)).await;
        assert!(refused.status.as_u16() == 422 && refused.says(says), "{says}: {}", refused.text());
        assert_eq!(refused.value("account_other").trim_start(), ACCOUNT);
    }
    assert_eq!(council.logged(Action::ChangedRecord).await, 0);

    // The day of the review comes after what was kept: it is refused there.
    iro.submit(&page, &facts(page.form("account_other"), &seen("2026"))).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    let held = [("held_on-day", "31"), ("held_on-month", "10"), ("held_on-year", "2026")];
    let held = held.into_iter().fold(page.form("held_on-day"), |form, (name, value)| form.set(name, value));
    let refused = iro.submit(&page, &held.and("do", "held")).await;
    assert!(refused.status.as_u16() == 422 && refused.says("staff-fault-seen-after-review"), "{}", refused.text());
    assert_eq!(council.logged(Action::HeldReview).await, 0);
}
