//! What was asked of somebody higher up before Heard: taken in once, never over what Heard has, shown and not changed.

use heard::importing::escalations::Plan;
use heard_domain::audit::Action;
use heard_domain::english_time;
use heard_domain::import::escalations::parse;
use heard_domain::import::{Faults, Unknown};
use heard_domain::people::Role;
use heard_domain::store::ChildFile;

use crate::history::{FIRST, SAM, take_in_reviews};
use crate::importing::take_in;
use crate::support::visitors::Visitor;
use crate::support::{Council, seed};

const HEADER: &str = "child_id,review_held_on,stage,opened_on,resolved_on,reason";
const ENDED: &str = "4711,2026-01-05,stage_1,2026-01-12,2026-01-30,health";
const OPEN: &str = "4711,,cafcass,2026-02-02,,";

/// What the command does before it writes.
async fn plan(council: &Council, lines: &[&str]) -> Result<Plan, Faults> {
    let (app, now) = (&council.app, council.app.clock.now());
    let text = format!("{HEADER}\n{}\n", lines.join("\n"));
    let file = parse(text.as_bytes(), english_time::day(now), Unknown::Refuse, |_| ()).expect("a file");
    Plan::make(&*app.store, &app.vault, &*app.dice, file.escalations, now).await.expect("looked at")
}

/// Takes in a file, as the command does; what it says of it.
async fn take_in_asked(council: &Council, lines: &[&str]) -> (Vec<String>, String) {
    let plan = plan(council, lines).await.expect("no faults");
    council.app.store.write_asked_before(&plan.writes).await.expect("written");
    (plan.lists(), plan.count())
}

/// A child with a review in January, of the IRO.
async fn with_sam(council: &Council) -> ChildFile {
    let child = take_in(council, SAM).await;
    take_in_reviews(council, &[FIRST]).await;
    seed::allocate(&council.app, child.id, &council.iro, Role::Iro).await;
    child
}

#[tokio::test]
async fn a_file_comes_once_and_what_it_says_next_takes_its_place() {
    let council = Council::new().await;
    with_sam(&council).await;
    let (lists, count) = take_in_asked(&council, &[ENDED, OPEN]).await;
    assert_eq!((lists, count.as_str()), (Vec::new(), "2 escalations read: 2 new, 0 changed, 0 unchanged"));
    assert_eq!(council.logged(Action::ImportedEscalations).await, 1, "a row of the log for the child");

    let before = council.content().await;
    assert!(plan(&council, &[OPEN, ENDED]).await.expect("no faults").writes.is_empty());
    let (_, count) = take_in_asked(&council, &[OPEN, ENDED]).await;
    assert_eq!(count, "2 escalations read: 0 new, 0 changed, 2 unchanged");
    assert_eq!(council.content().await, before, "nothing was written");

    let early = "4711,2024-01-05,stage_1,2024-01-12,,health";
    let (lists, count) = take_in_asked(&council, &[early, "4711,,cafcass,2026-02-02,2026-02-09,other"]).await;
    assert_eq!(lists, ["changed: line 3: 4711, cafcass since 2026-02-02"]);
    let earlier = "of an earlier time in care passed over";
    assert_eq!(count, format!("1 escalation read: 0 new, 1 changed, 0 unchanged; 1 {earlier}"));
}

#[tokio::test]
async fn a_worker_sees_where_it_comes_from_and_nothing_of_it_can_be_changed() {
    let council = Council::new().await;
    let child = with_sam(&council).await;
    take_in_asked(&council, &[ENDED, OPEN]).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let story = iro.get(&format!("/staff/children/{}", child.id)).await;
    let lines = story.parts(".story li");
    for words in ["Escalated: Stage 1: Team manager (from the case system)", "Escalation resolved: Stage 1"] {
        assert!(lines.iter().any(|line| plain(line).contains(words)), "{words}: {lines:?}");
    }
    let list = iro.get(&format!("/staff/children/{}/escalations", child.id)).await;
    let rows: Vec<_> = list.parts("tbody tr").iter().map(|row| plain(row)).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains("No reason recorded") && rows[0].contains("From the case system, not resolved"));
    assert!(rows[1].contains("Health") && rows[1].contains("From the case system, resolved on 30 Jan"), "{rows:?}");
    let pages = format!("/staff/children/{}/escalations/", child.id);
    assert!(!list.links().iter().any(|link| link.starts_with(&pages)), "it has no page");
    assert!(!iro.get("/staff").await.says("staff-act-escalation"), "nobody can act on it here");

    let mut manager = Visitor::Manager.arrive(&council).await;
    let open = manager.get("/staff/escalations").await;
    let rows: Vec<_> = open.parts("tbody tr").iter().map(|row| plain(row)).collect();
    assert!(rows.len() == 1 && rows[0].contains("Cafcass") && rows[0].contains("From the case system"), "{rows:?}");
    assert!(rows[0].contains("Sam Brown"));
}

#[tokio::test]
async fn what_was_asked_in_heard_stays_and_the_rest_comes() {
    let council = Council::new().await;
    let child = with_sam(&council).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/children/{}/escalations", child.id);
    let page = iro.get(&address).await;
    let form = page.form("about").set("stage", "stage_2").set("reason", "health").set("about", "Nobody booked it.");
    let form = form.set("opened_on-day", "9").set("opened_on-month", "3").set("opened_on-year", "2026");
    assert_eq!(iro.submit(&page, &form).await.status, 303);
    let same = "4711,,stage_2,2026-03-09,2026-04-01,education";
    let plan = plan(&council, &[ENDED, same]).await.expect("no faults");
    let list = "left as it is: line 3: 4711, stage_2 since 2026-03-09: it was asked in Heard on 2026-03-09";
    assert_eq!((plan.conflicts(), plan.lists()), (1, vec![list.to_owned()]));
    let counted = "2 escalations read: 1 new, 0 changed, 0 unchanged, 1 left as recorded in Heard";
    assert_eq!(plan.count(), counted);
    let here = council.app.store.escalations(child.id).await.expect("read");
    council.app.store.write_asked_before(&plan.writes).await.expect("written");
    assert_eq!(council.app.store.escalations(child.id).await.expect("read"), here);
}

#[tokio::test]
async fn what_cannot_be_changes_nothing() {
    let council = Council::new().await;
    with_sam(&council).await;
    let before = council.content().await;
    let (stranger, nowhere) = (ENDED.replace("4711", "4712"), ENDED.replace("2026-01-05", "2026-01-06"));
    let faults = plan(&council, &[OPEN, OPEN, &stranger, &nowhere]).await.expect_err("faults");
    let said: Vec<_> = faults.first.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "line 3, opened_on: the same child, stage, day and reason are on line 2 already",
            "line 4, child_id: no child in Heard has this id; import children first",
            "line 5, review_held_on: no review of this child was held on this day; import reviews first, or leave this \
             empty",
        ]
    );
    assert_eq!((faults.count, council.content().await), (3, before));
}

#[tokio::test]
async fn a_disk_that_fills_up_half_way_leaves_no_escalation_behind() {
    let council = Council::new().await;
    let child = with_sam(&council).await;
    let plan = plan(&council, &[ENDED, OPEN]).await.expect("no faults");
    let before = council.content().await;
    council.sql("CREATE TRIGGER planted BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'planted'); END").await;
    assert!(council.app.store.write_asked_before(&plan.writes).await.is_err());
    council.sql("DROP TRIGGER planted").await;
    assert_eq!(council.content().await, before);
    council.app.store.write_asked_before(&plan.writes).await.expect("the same again");
    assert_eq!(council.app.store.past_escalations(child.id).await.expect("read").len(), 2);
}

/// Text without the marks around values.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}
