//! What has to be mended before the SSDA903 return can be written: a manager's list, by year.

use heard_domain::audit::Action;

use crate::support::desk::Desk;
use crate::support::seed;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council};

const LIST: &str = "/staff/return";

/// Both children's reviews are held today, with this code, and a manager is there.
async fn held(council: &Council, with: &'static str) -> Browser {
    Desk::of(council, &council.iro, &council.child).await.hold().await;
    Desk::of(council, &council.other_iro, &council.sibling).await.hold().await;
    council.sql("UPDATE review SET participation = 'PN1' WHERE held_on IS NOT NULL").await;
    council.sql(with).await;
    Visitor::Manager.arrive(council).await
}

/// What a line of the list says, in its cells.
async fn lines(manager: &mut Browser) -> Vec<String> {
    manager.get(LIST).await.parts("tbody tr")
}

#[tokio::test]
async fn what_is_to_be_mended_is_listed_by_child_and_is_gone_once_it_is_mended() {
    let council = Council::new().await;
    let mut manager = held(
        &council,
        "UPDATE review SET participation = NULL
         WHERE held_on IS NOT NULL AND child = (SELECT child FROM allocation WHERE role = 'advocate')",
    )
    .await;
    assert!(manager.get("/staff/overview").await.links().contains(&LIST.to_owned()));
    let before = council.logged(Action::SawNames).await;
    let page = manager.get(LIST).await;
    assert_eq!(council.logged(Action::SawNames).await, before + 1);
    assert!(page.says("staff-return-wrong-167") && page.says("staff-return-mend-167"), "{}", page.text());
    page.shows("Marigold Quillfeather").shows("Ruth Wardle").hides("Barnaby");
    assert!(page.links().contains(&format!("/staff/children/{}/people", council.child.id)), "{:?}", page.links());
    let text = page.parts("main").concat();
    assert!(text.contains("SSDA903 return of 2027") && text.contains("2 reviews are in the return."), "{text}");
    assert!(text.contains("1 thing to mend.") && text.contains("23 Nov"), "{text}");

    council.sql("UPDATE review SET participation = 'PN7' WHERE held_on IS NOT NULL").await;
    let page = manager.get(LIST).await;
    assert!(page.says("staff-return-nothing"), "{}", page.text());
    page.hides("Marigold");
}

#[tokio::test]
async fn a_year_is_chosen_in_the_address_and_one_that_has_not_begun_is_not_there() {
    let council = Council::new().await;
    let mut manager = held(&council, "UPDATE review SET participation = NULL").await;
    assert_eq!(lines(&mut manager).await.len(), 2);
    for (year, count) in [("2027", 2), ("2026", 0), ("2000", 0)] {
        let page = manager.get(&format!("{LIST}?year={year}")).await;
        assert_eq!((page.status.as_u16(), page.parts("tbody tr").len()), (200, count), "{year}");
    }
    let links = manager.get(&format!("{LIST}?year=2026")).await.links();
    for year in ["2025", "2027"] {
        assert!(links.contains(&format!("{LIST}?year={year}")), "{year} is not among {links:?}");
    }
    assert!(!manager.get(LIST).await.links().contains(&format!("{LIST}?year=2028")));
    for year in ["2028", "1999", "26", "x", "", "2026%20"] {
        assert_eq!(manager.get(&format!("{LIST}?year={year}")).await.status, 404, "{year}");
    }
    // The year ends with March: what was held on the last of it is in it.
    council.sql("UPDATE review SET held_on = '2026-03-31' WHERE held_on IS NOT NULL").await;
    assert_eq!(manager.get(&format!("{LIST}?year=2026")).await.parts("tbody tr").len(), 2);
    council.sql("UPDATE review SET held_on = '2026-04-01' WHERE held_on IS NOT NULL").await;
    assert_eq!(manager.get(&format!("{LIST}?year=2026")).await.parts("tbody tr").len(), 0);
}

#[tokio::test]
async fn what_the_public_rules_do_not_look_for_is_on_the_list_too() {
    let council = Council::new().await;
    let mut manager = held(&council, "UPDATE child SET entered_care_on = '2026-06-01'").await;
    assert!(lines(&mut manager).await.is_empty());
    for (wrong, says) in [
        ("UPDATE review SET held_on = '2026-11-24' WHERE held_on IS NOT NULL", "staff-return-wrong-future"),
        ("UPDATE review SET held_on = '2026-05-31' WHERE held_on IS NOT NULL", "staff-return-wrong-before_care"),
        (
            "UPDATE review SET held_on = '2026-10-01' WHERE held_on IS NOT NULL;
             UPDATE child SET left_care_on = '2026-09-30'",
            "staff-return-wrong-after_care",
        ),
        (
            "UPDATE child SET left_care_on = NULL;
             UPDATE review SET seen_on = '2026-10-02' WHERE held_on IS NOT NULL",
            "staff-return-wrong-seen_after",
        ),
        ("UPDATE review SET seen_on = '2026-05-31' WHERE held_on IS NOT NULL", "staff-return-wrong-seen_before"),
        ("UPDATE review SET seen_on = NULL, held_on = '2026-10-01'", "staff-return-wrong-twice"),
        // One that came from the case system with another day, due when Heard's was.
        (
            "UPDATE review SET held_on = '2026-09-01', due_on = '2026-10-05', source = 'case_system' WHERE ordinal = 2;
             UPDATE review SET due_on = '2026-10-05' WHERE ordinal = 1;
             INSERT INTO past_review (review, child, digest, version, imported_at, kind)
             SELECT id, child, x'00', version, 0, 'second' FROM review WHERE ordinal = 2",
            "staff-return-wrong-two_records",
        ),
    ] {
        council.sql(wrong).await;
        let page = manager.get(LIST).await;
        assert!(page.says(says), "{says}: {}", page.text());
        page.shows("Marigold").shows("Barnaby");
    }
}

#[tokio::test]
async fn short_breaks_are_left_out_and_a_child_who_does_not_open_is_named_as_such() {
    let council = Council::new().await;
    let mut manager = held(&council, "UPDATE review SET participation = NULL WHERE held_on IS NOT NULL").await;
    seed::changes_status(&council.app, &council.sibling, "V4").await;
    let page = manager.get(LIST).await;
    let text = page.shows("Marigold").hides("Barnaby").parts("main").concat();
    assert!(text.contains("1 review is in the return.") && text.contains("1 review is left out"), "{text}");

    council
        .sql(
            "UPDATE child SET identity = x'00'
             WHERE id = (SELECT child FROM allocation WHERE role = 'advocate')",
        )
        .await;
    let page = manager.get(LIST).await;
    page.hides("Marigold");
    assert!(page.says("staff-return-wrong-INT08") && page.says("staff-unreadable"), "{}", page.text());
}

#[tokio::test]
async fn nobody_but_a_manager_sees_the_list() {
    let council = Council::new().await;
    held(&council, "UPDATE review SET participation = NULL").await;
    let before = council.logged(Action::SawNames).await;
    for (who, status) in [
        (Visitor::Nobody, 401),
        (Visitor::Child, 401),
        (Visitor::Iro, 404),
        (Visitor::Advocate, 404),
        (Visitor::Administrator, 404),
    ] {
        let page = who.arrive(&council).await.get(LIST).await;
        assert_eq!(page.status.as_u16(), status, "{who:?}");
        assert!(!page.source().contains("Marigold"), "{who:?}");
    }
    assert_eq!(council.logged(Action::SawNames).await, before);
}
