//! Past reviews from the case system: taken in once, counted as the child's history, and never over what Heard has.

use heard::importing::reviews::Plan;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::import::reviews::parse;
use heard_domain::import::{Faults, Unknown};
use heard_domain::review::Source;
use heard_domain::store::{ChildFile, Held};
use heard_domain::{Day, english_time};

use crate::importing::{open, take_in};
use crate::support::Council;
use crate::support::visitors::Visitor;

/// The columns that every file has.
const HEADER: &str = "child_id,kind,due_on,held_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,\
                      actions,late_reason,record_completed_on,record_distributed_on,letter,letter_sent_on,\
                      mother_attended,father_attended,advocate_offered,midway_held_on,seen_alone_reason";

/// A child who came into care in December.
pub(crate) const SAM: &str = "4711,Sam,Brown,2013-04-09,2025-12-05,,,";

pub(crate) const FIRST: &str = "4711,first,2026-01-07,2026-01-05,PN1,home,in_person,2026-01-05,seen,green,,,,2026-01-20,,sent,\
                     2026-01-21,yes,no,yes,,";
const SECOND: &str = "4711,second,2026-04-05,2026-04-20,PN6,school,hybrid,,refused,amber,health;education,\
                      service_manager,iro_sickness,,,not_sent,,,,,,Was tired of talking";
const THIRD: &str = "4711,subsequent,2026-10-20,2026-10-19,PN7,virtual,virtual,,,red,other,none,,,,,,,,,2026-07-20,";

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// What the command does before it writes.
async fn plan(council: &Council, lines: &[&str]) -> Result<Plan, Faults> {
    plan_under(council, HEADER, lines).await
}

/// The same of a file with these columns.
async fn plan_under(council: &Council, header: &str, lines: &[&str]) -> Result<Plan, Faults> {
    let (app, now) = (&council.app, council.app.clock.now());
    let text = format!("{header}\n{}\n", lines.join("\n"));
    let file = parse(text.as_bytes(), english_time::day(now), Unknown::Refuse, |_| ()).expect("a file");
    Plan::make(&*app.store, &app.vault, &*app.dice, file.reviews, now).await.expect("looked at")
}

/// Takes in a file, as the command does; what it says of it.
pub(crate) async fn take_in_reviews(council: &Council, lines: &[&str]) -> (Vec<String>, String) {
    let plan = plan(council, lines).await.expect("no faults");
    council.app.store.write_history(&plan.writes).await.expect("written");
    (plan.lists(), plan.count(0))
}

async fn file_of(council: &Council, file: &ChildFile) -> ChildFile {
    council.app.store.child_file(file.id).await.expect("read").expect("there")
}

/// Every review that was held, the first first: its number and its day.
fn held(file: &ChildFile) -> Vec<(i64, Day)> {
    let mut held: Vec<_> = file.reviews.iter().filter_map(|review| Some((review.ordinal, review.held_on?))).collect();
    held.sort_unstable_by_key(|(_, day)| *day);
    held
}

#[tokio::test]
async fn the_next_review_follows_what_was_imported_and_the_same_file_changes_nothing() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    assert_eq!(open(&child), Some((1, day("2026-01-07"))), "nobody said that any was held");
    let (lists, count) = take_in_reviews(&council, &[THIRD, FIRST, SECOND]).await;
    assert_eq!((lists, count.as_str()), (Vec::new(), "3 reviews read: 3 new, 0 changed, 0 unchanged"));
    let file = file_of(&council, &child).await;
    assert_eq!(held(&file), [(1, day("2026-01-05")), (2, day("2026-04-20")), (3, day("2026-10-19"))]);
    assert_eq!(open(&file), Some((4, day("2027-04-19"))));
    assert_eq!(council.logged(Action::ImportedReviews).await, 1, "a row of the log for the child");

    let before = council.content().await;
    let again = plan(&council, &[FIRST, SECOND, THIRD]).await.expect("no faults");
    assert!(again.writes.is_empty());
    let (_, count) = take_in_reviews(&council, &[FIRST, SECOND, THIRD]).await;
    assert_eq!(count, "3 reviews read: 0 new, 0 changed, 3 unchanged");
    assert_eq!(council.content().await, before, "nothing was written");

    // The file of children may come again, and says nothing of these.
    let file = take_in(&council, "4711,Samuel,Brown,2013-04-09,2025-12-05,,,").await;
    assert_eq!(open(&file), Some((4, day("2027-04-19"))));
}

#[tokio::test]
async fn one_late_review_says_which_is_next() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    take_in_reviews(&council, &[THIRD]).await;
    let file = file_of(&council, &child).await;
    assert_eq!((held(&file), open(&file)), (vec![(3, day("2026-10-19"))], Some((4, day("2027-04-19")))));
    // What was before comes later, and takes nothing back.
    take_in_reviews(&council, &[FIRST, SECOND]).await;
    let file = file_of(&council, &child).await;
    assert_eq!(held(&file), [(1, day("2026-01-05")), (2, day("2026-04-20")), (3, day("2026-10-19"))]);
    assert_eq!(open(&file), Some((4, day("2027-04-19"))));
}

#[tokio::test]
async fn what_the_case_system_changed_is_changed_and_listed() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    take_in_reviews(&council, &[FIRST, SECOND]).await;
    let (lists, count) = take_in_reviews(&council, &[FIRST, &SECOND.replace("2026-04-20", "2026-04-21")]).await;
    assert_eq!(lists, ["changed: line 3: 4711, held on 2026-04-21"]);
    assert_eq!(count, "2 reviews read: 0 new, 1 changed, 1 unchanged");
    let file = file_of(&council, &child).await;
    assert_eq!(held(&file), [(1, day("2026-01-05")), (2, day("2026-04-21"))]);
    assert_eq!(open(&file), Some((3, day("2026-10-21"))), "six months after the day that it says now");
}

#[tokio::test]
async fn what_was_recorded_in_heard_stays_and_the_rest_comes() {
    let council = Council::new().await;
    let child = take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,,2026-04-20,2").await;
    let app = &council.app;
    let (action, object) = (Action::HeldReview, ObjectKind::Review);
    let review = child.reviews.iter().find(|review| review.is_open()).expect("one is open").id;
    let entry = Entry {
        at: app.clock.now(),
        actor: Actor::System,
        child: Some(child.id),
        action,
        object,
        object_id: *review.as_bytes(),
    };
    let on_heards_day = Held { review, on: day("2026-10-12"), team: None, next: None };
    assert!(app.store.hold_review(&on_heards_day, &entry).await.expect("kept"));
    let plan = plan(&council, &[FIRST, THIRD]).await.expect("no faults");
    assert_eq!(plan.conflicts(), 1);
    let lists = ["left as it is: line 3: 4711, held on 2026-10-19: one was recorded in Heard as held on 2026-10-12"];
    assert_eq!(plan.lists(), lists);
    let read = "2 reviews read: 1 new, 0 changed, 0 unchanged, 1 left as recorded in Heard";
    assert_eq!(plan.count(2), format!("{read}; 2 still to be held passed over"));
    app.store.write_history(&plan.writes).await.expect("written");
    let file = file_of(&council, &child).await;
    let stands: Vec<_> = file.reviews.iter().filter_map(|review| Some((review.held_on?, review.source))).collect();
    assert_eq!(stands, [(day("2026-10-12"), Source::Heard), (day("2026-01-05"), Source::CaseSystem)]);
    assert_eq!(open(&file), Some((4, day("2027-04-12"))), "counted from the day that Heard has");
}

#[tokio::test]
async fn what_cannot_be_changes_nothing() {
    let council = Council::new().await;
    take_in(&council, SAM).await;
    let before = council.content().await;
    let stranger = FIRST.replace("4711", "4712");
    let late = "4711,first,2026-09-20,2026-09-18,,,,,,,,,,,,,,,,,,";
    let faults = plan(&council, &[SECOND, &stranger, late]).await.expect_err("faults");
    let said: Vec<_> = faults.first.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "line 3, child_id: no child in Heard has this id; import children first",
            "line 4, kind: this is not the first: another review was held before it",
        ]
    );
    assert_eq!((faults.count, council.content().await), (2, before));
}

#[tokio::test]
async fn a_disk_that_fills_up_half_way_leaves_nothing_behind() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    let plan = plan(&council, &[FIRST, SECOND, THIRD]).await.expect("no faults");
    let before = council.content().await;
    council.sql("CREATE TRIGGER planted BEFORE INSERT ON review_code BEGIN SELECT RAISE(ABORT, 'planted'); END").await;
    assert!(council.app.store.write_history(&plan.writes).await.is_err());
    council.sql("DROP TRIGGER planted").await;
    assert_eq!((council.content().await, held(&file_of(&council, &child).await)), (before, Vec::new()));
    council.app.store.write_history(&plan.writes).await.expect("the same again");
    assert_eq!(held(&file_of(&council, &child).await).len(), 3);
}

#[tokio::test]
async fn a_worker_sees_where_it_comes_from_and_cannot_write_in_it() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    take_in_reviews(&council, &[FIRST, SECOND]).await;
    crate::support::seed::allocate(&council.app, child.id, &council.iro, heard_domain::people::Role::Iro).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let story = iro.get(&format!("/staff/children/{}", child.id)).await;
    let lines = story.parts(".story li");
    for number in [1, 2] {
        let words = format!("Review {number} held (from the case system)");
        assert!(lines.iter().any(|line| line.contains(&words)), "{words}: {lines:?}");
    }

    let file = file_of(&council, &child).await;
    let second = file.reviews.iter().find(|review| review.ordinal == 2).expect("imported").id;
    let address = format!("/staff/reviews/{second}");
    let page = iro.get(&address).await;
    page.shows("This review comes from the case system").shows("Was tired of talking").shows("PN6");
    assert!(!page.says("staff-check-closed-what"), "nobody closed it here");

    // Of who came it says what the case system knows: of the parents.
    let first = file.reviews.iter().find(|review| review.ordinal == 1).expect("imported").id;
    let rows = iro.get(&format!("/staff/reviews/{first}")).await.parts(".summary__row");
    for said in ["CameMother", "Did not comeFather"] {
        assert!(rows.iter().any(|row| row == said), "{said}: {rows:?}");
    }
    assert!(!rows.iter().any(|row| row.starts_with("Asked")), "{rows:?}");

    let form = [("do", "facts"), ("version", "1"), ("participation", "PN1")];
    let refused = iro.post(&address, &form).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    let stands = file_of(&council, &child).await;
    assert_eq!(stands.reviews, file.reviews);

    // Nothing of it is owed: not on the caseload, and not among what is late.
    let case = council.app.store.caseload(council.iro.id).await.expect("read");
    let case = case.iter().find(|case| case.child == child.id).expect("theirs");
    let deadlines = council.app.config.council.deadlines();
    assert_eq!(heard_domain::caseload::owed_letter(case, &deadlines), None);
    assert!(heard_domain::caseload::running(case, &deadlines).is_empty());
}

#[tokio::test]
async fn what_was_before_this_time_in_care_is_passed_over_and_counted() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    let early = FIRST.replace("2026-01-", "2025-01-");
    let (_, count) = take_in_reviews(&council, &[&early, FIRST]).await;
    assert_eq!(count, "1 review read: 1 new, 0 changed, 0 unchanged; 1 of an earlier time in care passed over");
    assert_eq!(held(&file_of(&council, &child).await), [(1, day("2026-01-05"))]);
}

#[tokio::test]
async fn a_review_that_somebody_began_with_stays_what_it_is() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    let app = &council.app;
    let review = child.reviews.iter().find(|review| review.is_open()).expect("one is open").id;
    crate::support::seed::allocate(app, child.id, &council.iro, heard_domain::people::Role::Iro).await;
    crate::support::seed::invite(app, child.id, review, &council.iro).await;
    // The case system counted another day for it.
    let first = FIRST.replace("2026-01-07", "2026-01-20");
    let plan = plan(&council, &[&first, SECOND]).await.expect("no faults");
    assert_eq!(
        plan.lists(),
        ["left as it is: line 2: 4711, held on 2026-01-05: this review is open in Heard, and was begun there"]
    );
    app.store.write_history(&plan.writes).await.expect("written");
    let file = file_of(&council, &child).await;
    assert_eq!((open(&file), held(&file)), (Some((1, day("2026-01-07"))), vec![(2, day("2026-04-20"))]));
}

#[tokio::test]
async fn a_reason_for_lateness_is_taken_as_it_was_recorded() {
    let council = Council::new().await;
    let child = take_in(&council, SAM).await;
    let in_time = FIRST.replace(",green,,,,", ",green,,,iro_sickness,");
    take_in_reviews(&council, &[&in_time]).await;
    let review = file_of(&council, &child).await.reviews.into_iter().find(|review| review.held_on.is_some());
    let review = review.expect("imported").id;
    let entry = crate::support::seed::entry(
        &council.app,
        Some(child.id),
        Action::ReadRecord,
        ObjectKind::Review,
        review.as_bytes(),
    );
    let record = council.app.store.read_record(review, &entry).await.expect("read").expect("there");
    let reason = record.monitoring.late_reason.as_ref().map(heard_domain::lists::ListCode::as_str);
    assert_eq!(reason, Some("iro_sickness"));
}

#[tokio::test]
async fn whose_it_was_follows_the_file_and_the_accounts_there_are() {
    let council = Council::new().await;
    take_in(&council, SAM).await;
    let header = format!("{HEADER},iro_email");
    let under = async |email: &str| {
        let line = format!("{FIRST},{email}");
        let plan = plan_under(&council, &header, &[&line]).await.expect("no faults");
        council.app.store.write_history(&plan.writes).await.expect("written");
        plan.writes.first().map(|write| write.reviews[0].iro)
    };
    assert_eq!(under("gwen@anyshire.example").await, Some(None), "a manager is no IRO");
    assert_eq!(under("nia@anyshire.example").await, None, "nobody yet");
    assert_eq!(under("omar@anyshire.example").await, Some(Some(council.other_iro.id)));
    assert_eq!(under("ruth@anyshire.example").await, Some(Some(council.iro.id)), "it was put right");
    let nia = crate::support::seed::another_iro(&council.app).await;
    assert_eq!(under("").await, Some(None));
    assert_eq!(under(nia.email).await, Some(Some(nia.id)), "an account that was made since");
}
