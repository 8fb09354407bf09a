//! The annual report: written as a draft, made final once its year is over, never changed after that; what was promised
//! stands in the report of the year after; no small number leaves; the same as a file to print.

use axum::http::{HeaderValue, StatusCode, header};
use chrono::TimeDelta;
use heard_domain::audit::Action;

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Page};

const LAST: &str = "/staff/figures/annual/2026";
const THIS: &str = "/staff/figures/annual/2027";

/// Sends the words of a report, with this button.
async fn write(manager: &mut Browser, path: &str, words: [&str; 3], act: &str) -> Page {
    let page = manager.get(&format!("{path}/words")).await;
    send(manager, &page, words, act).await
}

async fn send(manager: &mut Browser, page: &Page, words: [&str; 3], act: &str) -> Page {
    let form = page.form("went_well").set("went_well", words[0]).set("has_to_change", words[1]);
    let form = form.set("next_year", words[2]).and("do", act);
    manager.submit(page, &form).await
}

const WORDS: [&str; 3] = ["Children spoke first.", "Letters came late.", "Every letter within 20 days."];

#[tokio::test]
async fn a_report_is_written_made_final_and_stays_as_it_is() {
    let council = Council::new().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let links = manager.get("/staff/figures").await.links();
    assert!(links.contains(&THIS.to_owned()) && links.contains(&LAST.to_owned()), "{links:?}");
    let draft = manager.get(LAST).await;
    assert!(draft.says("staff-annual-draft") && draft.says("staff-annual-child-title"), "{}", draft.text());

    write(&mut manager, LAST, WORDS, "save-annual").await.leads_to(&format!("{LAST}/words"));
    assert_eq!(council.logged(Action::ChangedAnnual).await, 1);
    manager.get(LAST).await.shows("Children spoke first.").shows("Every letter within 20 days.");
    assert!(!manager.get(THIS).await.text().contains("Every letter"), "a draft promises nothing");
    write(&mut manager, LAST, WORDS, "finish-annual").await.leads_to(LAST);
    assert_eq!(council.logged(Action::FinishedAnnual).await, 1);
    let published = manager.get(LAST).await;
    assert!(published.says("staff-annual-final"), "{}", published.text());
    manager.get(THIS).await.shows("Every letter within 20 days.");

    // What is recorded since, and what is written anew, leaves it as it was.
    council.pass(TimeDelta::minutes(5));
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    council.sql("UPDATE review SET due_on = '2026-03-10', held_on = '2026-03-10' WHERE held_on IS NOT NULL").await;
    write(&mut manager, LAST, ["Other words.", "", ""], "save-annual").await.leads_to(&format!("{LAST}/words"));
    let draft = manager.get(LAST).await;
    draft.shows("Other words.").hides("Children spoke first.");
    assert_ne!(draft.parts("figure table"), published.parts("figure table"), "a draft is counted anew");
    let still = manager.get(&format!("{LAST}?final=1")).await;
    assert_eq!(still.parts("figure table"), published.parts("figure table"));
    still.shows("Children spoke first.").hides("Other words.");
    manager.get(THIS).await.shows("Every letter within 20 days.");
    for nth in ["0", "2"] {
        assert_eq!(manager.get(&format!("{LAST}?final={nth}")).await.status, 404, "{nth}");
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_and_stands_in_its_box() {
    let council = Council::new().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let refused = write(&mut manager, THIS, WORDS, "finish-annual").await;
    assert!(refused.status == 422 && refused.says("staff-fault-year-runs"), "{}", refused.text());
    assert_eq!(refused.value("next_year"), WORDS[2]);
    let refused = write(&mut manager, LAST, [WORDS[0], " \n", WORDS[2]], "finish-annual").await;
    assert!(refused.status == 422 && refused.says("staff-fault-empty"), "{}", refused.text());
    let long = "a".repeat(6_001);
    let refused = write(&mut manager, LAST, [&long, "", ""], "save-annual").await;
    assert!(refused.status == 422 && refused.value("went_well") == long, "{}", refused.text());
    assert!(manager.get(&format!("{LAST}/words")).await.says("staff-annual-not-saved"), "nothing was kept");

    // Two windows: what the first saved stands beside what the second typed, which follows it then.
    let second = manager.get(&format!("{LAST}/words")).await;
    write(&mut manager, LAST, WORDS, "save-annual").await;
    let both = send(&mut manager, &second, ["Mine.", "", ""], "save-annual").await;
    assert!(both.status == 422 && both.says("staff-annual-meanwhile"), "{}", both.text());
    assert!(both.value("went_well") == "Mine." && both.text().contains(WORDS[0]), "{}", both.text());
    manager.get(LAST).await.shows(WORDS[0]);
    send(&mut manager, &both, ["Both.", "", ""], "save-annual").await.leads_to(&format!("{LAST}/words"));
    manager.get(LAST).await.shows("Both.");
    for path in ["2028", "1999", "26", "soon"] {
        assert_eq!(manager.get(&format!("/staff/figures/annual/{path}")).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn one_childs_review_is_no_number_of_the_report() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(THIS).await;
    page.hides("Marigold").hides("Ruth Wardle");
    for cell in page.parts("figure td") {
        let number = cell.trim_end_matches(" %").parse::<f64>();
        assert!(number.as_ref().is_ok_and(|number| *number == 0.0) || number.is_err(), "{cell}");
    }
    assert!(page.says("staff-annual-child-left-out") && page.says("staff-annual-mark"), "{}", page.text());
}

#[tokio::test]
async fn it_is_a_file_that_a_screen_reader_reads() {
    let council = Council::new().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let signs = ["Children spoke.\n\n#panic(\"no\") 🦊", "Letters.", "In time."];
    write(&mut manager, LAST, signs, "save-annual").await;
    let link = format!("{LAST}/pdf");
    assert!(manager.get(LAST).await.links().contains(&link));
    let draft = manager.get(&link).await;
    assert_eq!(
        (draft.status, &draft.headers[header::CONTENT_TYPE]),
        (StatusCode::OK, &HeaderValue::from_static("application/pdf"))
    );
    assert_eq!(draft.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"annual-report-2026.pdf\"");
    assert!(draft.body.starts_with(b"%PDF-") && draft.headers[header::CACHE_CONTROL] == "no-store");

    // What is final is the same file for ever; another draft is another file.
    write(&mut manager, LAST, WORDS, "finish-annual").await.leads_to(LAST);
    assert!(manager.get(LAST).await.links().contains(&format!("{link}?final=1")));
    let published = manager.get(&format!("{link}?final=1")).await.body;
    council.pass(TimeDelta::days(40));
    let mut manager = Visitor::Manager.arrive(&council).await;
    write(&mut manager, LAST, ["Other words.", "", ""], "save-annual").await;
    assert_eq!(manager.get(&format!("{link}?final=1")).await.body, published);
    assert_ne!(manager.get(&link).await.body, published);
    for path in [format!("{link}?final=2"), "/staff/figures/annual/2030/pdf".into()] {
        assert_eq!(manager.get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn only_a_manager_writes_it() {
    let council = Council::new().await;
    for who in Visitor::ALL.into_iter().filter(|who| !matches!(who, Visitor::Manager)) {
        let mut browser = who.arrive(&council).await;
        for path in [LAST.to_owned(), format!("{LAST}/words"), format!("{LAST}/pdf")] {
            assert_ne!(browser.get(&path).await.status, 200, "{who:?} {path}");
        }
    }
}
