//! Figures lead to the reviews that they count, and each review says which figures count it; what cannot be asked is
//! refused at its field; a week is listed by team.

use heard_domain::audit::Action;

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Council, Page};

const ALL: &str = "/staff/figures";
const CODES: &str = "/staff/figures/r04";
const WEEK: &str = "/staff/figures/weekly";

/// The child's review, held today a day late with the code PN1, in a team of its own.
async fn held(council: &Council) {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    desk.note("An account.").await;
    council.sql("UPDATE review SET due_on = '2026-10-01' WHERE participation = 'PN1'").await;
    desk.hold().await;
    council.sql("UPDATE review SET team = '=East & \"West\"' WHERE participation = 'PN1'").await;
}

/// The one link of the table that leads behind a column.
fn behind(page: &Page, column: &str) -> Vec<String> {
    let ends = format!("&column={column}");
    let found = page.links().into_iter().filter(|link| link.contains("/behind?") && link.ends_with(&ends));
    found.collect()
}

fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

#[tokio::test]
async fn a_figure_leads_to_its_reviews_and_a_review_to_the_figures_that_count_it() {
    let council = Council::new().await;
    held(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let before = council.logged(Action::SawNames).await;
    let all = manager.get(ALL).await;
    assert!(plain(&all).contains("R4: Participation codes by team"), "{}", plain(&all));
    all.hides("Marigold");
    let codes = all.links().into_iter().find(|link| link.starts_with(&format!("{CODES}?"))).expect("the table");
    assert!(codes.contains("from=2026-04-01") && codes.contains("by=month"), "{codes}");
    let codes = manager.get(&codes).await;
    codes.shows("=East & \"West\"").hides("Marigold");
    assert_eq!(council.logged(Action::SawNames).await, before, "no name stands on a table");
    // The mark in the drawing and the number in the table, of the team and of the total.
    let links = behind(&codes, "pn1");
    assert_eq!(links.len(), 4, "{links:?}");
    assert!(behind(&codes, "pn2").is_empty(), "nothing stands behind none");
    assert!(links.iter().all(|link| !link.contains("East")), "a team's name stands in no address");

    let list = manager.get(&links[0]).await;
    list.shows("Marigold").shows("Ruth Wardle").shows("=East & \"West\"");
    assert_eq!(council.logged(Action::SawNames).await, before + 1);
    let counted = format!("/staff/reviews/{}/counted", council.child.review);
    assert!(list.links().contains(&counted), "{:?}", list.links());
    let page = manager.get(&counted).await;
    page.shows("Marigold");
    let said = plain(&page);
    for cell in ["=East & \"West\": PN1", "R4: Participation codes by team", "Oct 2026: Late", "Oct 2026: Reviews"] {
        let cell = cell.replace("Oct 2026", &this_month(&council));
        assert!(said.contains(&cell), "{cell} of {said}");
    }
    assert!(page.links().iter().any(|link| link.starts_with(&format!("{CODES}?from="))), "and back to the table");
    assert_eq!(council.logged(Action::SawNames).await, before + 2);
}

/// As rows of months are called.
fn this_month(council: &Council) -> String {
    heard_domain::english_time::day(council.app.clock.now()).format("%b %Y").to_string()
}

#[tokio::test]
async fn a_table_is_a_file_too_and_no_name_stands_in_it() {
    let council = Council::new().await;
    held(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(CODES).await;
    let csv = page.links().into_iter().find(|link| link.starts_with(&format!("{CODES}/csv?"))).expect("the file");
    let file = manager.get(&csv).await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let kept = file.headers["content-disposition"].to_str().expect("text");
    assert!(kept.starts_with("attachment; filename=\"r04-2026-04-01-") && kept.ends_with(".csv\""), "{kept}");
    let text = String::from_utf8(file.body.clone()).expect("text");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "team,pn0,pn1,pn2,pn3,pn4,pn5,pn6,pn7,not_recorded,total");
    assert_eq!(lines[1], "\"'=East & \"\"West\"\"\",0,1,0,0,0,0,0,0,0,1", "what somebody typed runs nothing");
    assert_eq!(lines.last(), Some(&"Total,0,1,0,0,0,0,0,0,0,1"));
    assert!(!text.contains("Marigold"));
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_and_what_was_typed_stays() {
    let council = Council::new().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    for (asked, says) in [
        ("from=31%2F2%2F2026", "staff-fault-not-a-date"),
        ("to=2099-01-01", "staff-fault-future"),
        ("from=2026-05-01&to=2026-04-01", "staff-fault-backwards"),
        ("from=1900-01-01", "staff-fault-too-many-years"),
        ("by=week", "staff-fault-not-chosen"),
    ] {
        for path in [ALL.to_owned(), CODES.to_owned(), format!("{CODES}/csv"), format!("{CODES}/behind")] {
            let page = manager.get(&format!("{path}?{asked}")).await;
            assert!(page.status.as_u16() == 422 && page.says(says), "{path} {asked}: {}", page.text());
        }
    }
    let page = manager.get(&format!("{CODES}?from=the+spring&to=2099-01-01")).await;
    assert_eq!(
        (page.values("from"), page.values("to")),
        (vec!["the spring".to_owned()], vec!["2099-01-01".to_owned()])
    );
    assert!(behind(&page, "total").is_empty() && page.parts("main table").is_empty(), "nothing is shown");

    // The form is sent with GET, and what it says stands in the address of everything that the page leads to.
    let page = manager.get(&format!("{ALL}/r01?from=1/4/2025&to=31/3/2026&by=quarter")).await;
    assert!(plain(&page).contains("2025/26 Q1") && plain(&page).contains("2025/26 Q4"), "{}", plain(&page));
    assert!(page.links().iter().any(|link| link.contains("/csv?from=2025-04-01&to=2026-03-31&by=quarter")));
}

#[tokio::test]
async fn what_is_no_figure_is_no_page() {
    let council = Council::new().await;
    held(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    for (path, status) in [
        ("r21", 404),
        ("r22/csv", 404),
        ("r99", 404),
        ("r04/behind", 400),
        ("r04/behind?row=x&column=pn1", 400),
        ("r04/behind?row=99&column=pn1", 404),
        ("r04/behind?row=0&column=pn9", 404),
        ("r04/behind?row=0&column=team", 404),
        ("r08/behind?row=0&column=format_n", 404),
        ("r04/behind?row=0&column=pn1&page=0", 404),
        ("r04/behind?row=0&column=pn1&page=2", 404),
        ("weekly?week=soon", 400),
        ("weekly?team=99", 404),
    ] {
        let page = manager.get(&format!("{ALL}/{path}")).await;
        assert_eq!(page.status.as_u16(), status, "{path}");
        page.hides("Marigold");
    }
}

#[tokio::test]
async fn an_iro_sees_which_figures_count_the_own_childs_review_and_no_figures() {
    let council = Council::new().await;
    held(&council).await;
    let counted = format!("/staff/reviews/{}/counted", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&counted).await;
    page.shows("Marigold");
    assert!(plain(&page).contains("R4: Participation codes by team"), "{}", plain(&page));
    assert!(!page.links().iter().any(|link| link.starts_with(ALL)), "there is no way on to what is not for them");
    for path in [ALL, CODES, WEEK] {
        assert_eq!(iro.get(path).await.status.as_u16(), 404, "{path}");
    }
    let mut other = Visitor::OtherIro.arrive(&council).await;
    let refused = other.get(&counted).await;
    assert_eq!(refused.status.as_u16(), 404);
    refused.hides("Marigold");
}

#[tokio::test]
async fn a_week_is_listed_by_team_and_as_a_file_without_names() {
    let council = Council::new().await;
    held(&council).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let before = council.logged(Action::SawNames).await;
    let page = manager.get(WEEK).await;
    page.shows("Marigold").shows("Ruth Wardle");
    assert!(plain(&page).contains("Held, Late"), "{}", plain(&page));
    assert_eq!(council.logged(Action::SawNames).await, before + 1);
    let file = manager.get(&format!("{WEEK}/csv")).await;
    let text = String::from_utf8(file.body.clone()).expect("text");
    assert!(text.starts_with("team,due,held,late,record_owed,letter_owed\n"), "{text}");
    let held: u32 = text.lines().skip(1).filter_map(|line| line.rsplit(',').nth(3)?.parse::<u32>().ok()).sum();
    assert_eq!(held, 1, "{text}");
    assert!(!text.contains("Marigold"));
    assert_eq!(council.logged(Action::SawNames).await, before + 1, "no name stands in the file");
    let other = manager.get(&format!("{WEEK}?week=2020-01-01")).await;
    other.hides("Marigold");
    let team = manager.get(&format!("{WEEK}?team=0")).await;
    assert_eq!(team.status.as_u16(), 200);
}
