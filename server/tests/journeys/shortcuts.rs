//! Shortcuts of single keys: an IRO's own choice, and no page of anybody else's knows of them.

use crate::support::visitors::Visitor;
use crate::support::{Browser, Council};

const HERE: &str = "/staff/shortcuts";
/// Pages of an IRO: Today and the caseload gather what they show, and the profile does not.
const PAGES: [&str; 4] = ["/staff", "/staff/children", "/staff/profile", HERE];

/// Whether a page lists the shortcuts for a script and asks for that script. One without the other is a fault.
async fn has_them(browser: &mut Browser, path: &str) -> bool {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}");
    let script = page.source().contains("keys.js");
    assert_eq!(script, !page.parts("dialog[data-shortcuts] kbd[data-does]").is_empty(), "{path}");
    script
}

#[tokio::test]
async fn shortcuts_are_off_until_an_iro_turns_them_on_for_themselves() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let mut other = Visitor::OtherIro.arrive(&council).await;
    assert!(iro.get("/staff/profile").await.links().contains(&HERE.to_owned()));
    assert!(iro.get(HERE).await.says("staff-shortcuts-off"));
    for path in PAGES {
        assert!(!has_them(&mut iro, path).await, "{path}");
    }

    iro.post(HERE, &[("do", "start")]).await.leads_to(HERE);
    assert!(iro.get(HERE).await.says("staff-shortcuts-on"));
    let mut elsewhere = Visitor::Iro.arrive(&council).await;
    for path in PAGES {
        assert!(has_them(&mut iro, path).await, "{path}");
        assert!(has_them(&mut elsewhere, path).await, "{path}: in every browser of theirs");
        assert!(!has_them(&mut other, path).await, "{path}: nobody else's");
    }
    let page = iro.get("/staff").await;
    let keys = page.parts("dialog[data-shortcuts] kbd");
    assert_eq!(keys, ["j", "k", "r", "d", "p", "s", "/", "g t", "g c", "?"]);

    other.post(HERE, &[("do", "stop")]).await.leads_to(HERE);
    assert!(has_them(&mut iro, "/staff").await, "somebody else turned theirs off");
    assert_eq!(iro.post(HERE, &[("do", "perhaps")]).await.status, 400);
    assert_eq!(iro.post(HERE, &[]).await.status, 400);
    assert!(has_them(&mut iro, "/staff").await, "what is no choice changes nothing");
    iro.post(HERE, &[("do", "stop")]).await.leads_to(HERE);
    for path in PAGES {
        assert!(!has_them(&mut elsewhere, path).await, "{path}");
    }
}

#[tokio::test]
async fn nobody_but_an_iro_has_shortcuts() {
    let council = Council::new().await;
    for (who, worker) in [(Visitor::Manager, &council.manager), (Visitor::Advocate, &council.advocate)] {
        let mut browser = who.arrive(&council).await;
        assert_eq!(browser.get(HERE).await.status, 404, "{who:?}");
        assert_eq!(browser.post(HERE, &[("do", "start")]).await.status, 404, "{who:?}");
        assert!(!council.app.store.wants_shortcuts(worker.id).await.expect("read"), "{who:?}");
    }
    // Who was an IRO when they turned them on, and is none now, comes to no page that they lead to.
    council.app.store.set_shortcuts(council.manager.id, true).await.expect("kept");
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(!has_them(&mut manager, "/staff/overview").await);
}
