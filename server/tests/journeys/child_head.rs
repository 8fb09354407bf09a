//! The header that every page of one child shares, folded away where a page has a heading of its own.

use heard_domain::audit::Action;
use heard_domain::people::Role;

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Council, Page, seed};

fn head(page: &Page) -> String {
    page.parts(".child-head__facts").concat()
}

#[tokio::test]
async fn one_header_stands_on_every_page_of_a_child() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.write("Dear Marigold,\n\nhello.").await;
    let review = format!("/staff/reviews/{}", council.child.review);
    let child = format!("/staff/children/{}", council.child.id);
    let (letter, brother) = (format!("{review}/letter"), format!("/staff/children/{}", council.sibling.id));
    let pages = [child.clone(), format!("{child}/contacts"), review, letter.clone(), format!("{letter}/preview")];
    let mut iro = at_desk(&council, &council.iro, None).await;
    for path in &pages {
        let page = iro.get(path).await;
        assert_eq!(page.parts(".child-head__facts").len(), 1, "{path}");
        assert_eq!(page.parts("h1").len(), 1, "{path} has one heading");
        page.shows("Marigold Quillfeather").shows("Ruth Wardle");
        assert!(!head(&page).contains("Barnaby") && !page.links().contains(&brother), "he has another IRO: {path}");
    }
    seed::allocate(&council.app, council.sibling.id, &council.iro, Role::Iro).await;
    for path in &pages {
        let page = iro.get(path).await;
        assert!(head(&page).contains("Barnaby") && page.links().contains(&brother), "{path}");
    }
    let long = "x".repeat(20_001);
    let refused = iro.post(&letter, &[("do", "save"), ("version", "1"), ("text", &long)]).await;
    assert!(refused.status == 422 && head(&refused).contains("Barnaby"), "a refused page keeps its header");
    for who in [Visitor::OtherIro, Visitor::Manager, Visitor::Advocate] {
        let mut other = who.arrive(&council).await;
        assert_eq!(other.get(&letter).await.status, 404);
    }
    assert!(council.logged(Action::SawNames).await >= 2 * pages.len(), "each opening is a row of the log");
}
