//! What a file from the case system does to a child's reviews, whatever was held here before or after it.

use heard::importing::{Extract, Plan};
use heard::vault::places;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{PeopleAround, PersonAround};
use heard_domain::import::{self, Unknown};
use heard_domain::people::Role;
use heard_domain::store::{ChildFile, Held, NewAllocation, NewReview};
use heard_domain::{Day, english_time};

use crate::support::council::Council;
use crate::support::seed;
use crate::support::visitors::Visitor;

const HEADER: &str = "child_id,first_name,last_name,date_of_birth,entered_care_on,left_care_on,last_review_on,\
                      last_review_ordinal";

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// Takes in one line for one child, as the command does.
pub(crate) async fn take_in(council: &Council, line: &str) -> ChildFile {
    take_in_file(council, &format!("{HEADER}\n{line}\n")).await
}

/// Takes in a file of one line.
async fn take_in_file(council: &Council, text: &str) -> ChildFile {
    let app = &council.app;
    let now = app.clock.now();
    let rows = import::parse(text.as_bytes(), english_time::day(now), Unknown::Refuse).expect("a file").children;
    let plan =
        Plan::make(&*app.store, &app.vault, &*app.dice, &rows, Extract::Part, &[], now).await.expect("looked at");
    app.store.write_children(&plan.expect("no faults").writes).await.expect("written");
    let reference = heard::vault::lookups::child_reference(&app.vault, "4711");
    let known = app.store.known_children(&[reference]).await.expect("read");
    app.store.child_file(known[0].id).await.expect("read").expect("there")
}

/// Gives the child to the IRO.
async fn allocate(council: &Council, file: &ChildFile) {
    let (app, at) = (&council.app, council.app.clock.now());
    let allocation = NewAllocation { child: file.id, worker: council.iro.id, role: Role::Iro, from: at };
    let (action, object, object_id) = (Action::ImportedChild, ObjectKind::Child, *file.id.as_bytes());
    let entry = Entry { at, actor: Actor::System, child: Some(file.id), action, object, object_id };
    app.store.allocate(&allocation, &entry).await.expect("kept");
}

/// The open review: its number and when it is due.
pub(crate) fn open(file: &ChildFile) -> Option<(i64, Day)> {
    file.reviews.iter().find(|review| review.is_open()).map(|review| (review.ordinal, review.due_on))
}

/// Records that the open review was held, as the page does.
async fn hold(council: &Council, file: &ChildFile, on: &str) -> ChildFile {
    let (app, on) = (&council.app, day(on));
    let review = file.reviews.iter().find(|review| review.is_open()).expect("one is open").id;
    let next = file.timetable(Some(on)).next().expect("in care");
    let next = NewReview { id: app.dice.id(), child: file.id, ordinal: next.ordinal.into(), due_on: next.due.day };
    let entry = Entry {
        at: app.clock.now(),
        actor: Actor::System,
        child: Some(file.id),
        action: Action::HeldReview,
        object: ObjectKind::Review,
        object_id: *review.as_bytes(),
    };
    assert!(app.store.hold_review(&Held { review, on, team: None, next: Some(next) }, &entry).await.expect("kept"));
    app.store.child_file(file.id).await.expect("read").expect("there")
}

#[tokio::test]
async fn a_file_names_the_people_around_a_child_and_leaves_what_it_does_not_say() {
    let council = Council::new().await;
    let around = async |cells: &str| {
        let names = "social_worker_name,social_worker_email,team_manager_name,team_manager_email";
        let text = format!("{HEADER},{names}\n4711,Sam,Brown,2013-04-09,2025-12-05,,,,{cells}\n");
        let file = take_in_file(&council, &text).await;
        let app = &council.app;
        let key = app.vault.open_key(&file.key).expect("it opens");
        let people = app.store.people_around(file.id).await.expect("read");
        let people = people.map(|sealed| key.open::<PeopleAround>(places::child_people(file.id), &sealed));
        people.map(|people| people.expect("it opens")).unwrap_or_default()
    };
    let person = |name: &str, email: &str| PersonAround { name: name.into(), email: email.into() };
    assert_eq!(around(",,,").await, PeopleAround::default());
    assert_eq!(council.logged(Action::ChangedPeople).await, 0);
    let jo = person("Jo Field", "jo@anyshire.example");
    assert_eq!(around("Jo Field,jo@anyshire.example,,").await.social_worker, jo);
    let both = around(",,Kim Day,kim@anyshire.example").await;
    assert_eq!(both, PeopleAround { social_worker: jo, team_manager: person("Kim Day", "kim@anyshire.example") });
    assert_eq!(around("Sam West,,,").await.social_worker, person("Sam West", ""), "another's address is not theirs");
    assert_eq!(council.logged(Action::ChangedPeople).await, 3);
}

#[tokio::test]
async fn the_next_review_follows_what_the_case_system_knows() {
    let council = Council::new().await;
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,,2026-11-20,4").await;
    assert_eq!(open(&file), Some((5, day("2027-05-20"))));
}

#[tokio::test]
async fn a_first_review_that_was_never_held_is_late_and_no_other_takes_its_place() {
    let council = Council::new().await;
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2026-10-20,,,").await;
    assert_eq!(open(&file), Some((1, day("2026-11-17"))), "due six days ago");
}

#[tokio::test]
async fn the_order_in_which_files_and_pages_tell_it_does_not_matter() {
    let known = "4711,Sam,Brown,2013-04-09,2025-12-05,,2026-05-20,3";
    let unknown = "4711,Sam,Brown,2013-04-09,2025-12-05,,,";
    let one = Council::new().await;
    let file = take_in(&one, known).await;
    let file = hold(&one, &file, "2026-11-20").await;
    let expected = Some((5, day("2027-05-20")));
    assert_eq!(open(&file), expected);

    let other = Council::new().await;
    let file = take_in(&other, unknown).await;
    let file = hold(&other, &file, "2026-11-20").await;
    assert_eq!(open(&file), Some((2, day("2027-02-20"))), "as far as anybody said, it was the first");
    let file = take_in(&other, known).await;
    assert_eq!(open(&file), expected);
    let held = file.reviews.iter().find(|review| review.held_on.is_some()).expect("held");
    assert_eq!(held.ordinal, 4, "what was held has its number by what is known now");
}

#[tokio::test]
async fn a_changed_day_of_coming_into_care_counts_anew() {
    let council = Council::new().await;
    take_in(&council, "4711,Sam,Brown,2013-04-09,2026-11-02,,,").await;
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2026-11-09,,,").await;
    assert_eq!((open(&file), file.reviews.len()), (Some((1, day("2026-12-07"))), 1));
}

#[tokio::test]
async fn out_of_care_nothing_is_open_and_in_again_it_is_a_first_review() {
    let council = Council::new().await;
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,,2026-05-20,3").await;
    assert_eq!(open(&file), Some((4, day("2026-11-20"))));
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,2026-11-16,2026-05-20,3").await;
    assert_eq!(open(&file), None);
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2026-11-19,,,").await;
    assert_eq!(open(&file), Some((1, day("2026-12-17"))));
    assert_eq!(file.reviews.iter().filter(|review| review.ended_on.is_some()).count(), 1, "the other stays, ended");
}

#[tokio::test]
async fn who_left_care_is_on_no_caseload_and_their_code_opens_nothing() {
    let council = Council::new().await;
    let file = take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,,2026-05-20,3").await;
    allocate(&council, &file).await;
    let review = file.reviews[0].id;
    let invitation = seed::invite(&council.app, file.id, review, &council.iro).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get("/staff/children").await.shows("Sam Brown");
    take_in(&council, "4711,Sam,Brown,2013-04-09,2025-12-05,2026-11-16,2026-05-20,3").await;
    iro.get("/staff/children").await.hides("Sam Brown");
    let page = iro.get(&format!("/staff/children/{}", file.id)).await;
    page.shows("Not held: left care");
    let record = iro.get(&format!("/staff/reviews/{review}")).await;
    assert!(!record.names("held_on-day"), "what is over cannot be held");
    let opened = council.browser().post("/", &[("token", &invitation.token)]).await;
    assert_ne!(opened.status, 303, "{}", opened.text());
}

#[tokio::test]
async fn what_follows_other_rules_is_marked_and_not_timed() {
    for (status, says) in [("V4", "staff-regime-short-breaks"), ("J1", "staff-regime-remand")] {
        let council = Council::new().await;
        let text = format!("{HEADER},legal_status\n4711,Sam,Brown,2013-04-09,2025-12-05,,,,{status}\n");
        let file = take_in_file(&council, &text).await;
        assert_eq!(open(&file), None);
        allocate(&council, &file).await;
        assert!(Visitor::Iro.arrive(&council).await.get("/staff/children").await.says(says));
    }
}
