//! What is in the list, and in which order.

use super::*;
use crate::id::{EscalationId, InvitationId};
use crate::lists::ListCode;
use crate::matter::Desk as OnDesk;
use crate::papers::Papers;
use crate::people::{Band, Invitee};
use crate::review::Source;
use crate::sealed::{Owner, Sealed, WrappedKey};
use crate::secret::Wrong;
use crate::store::{ConcernState, InvitationRow, LetterState, ReviewFacts, ReviewRow};
use crate::voice::Voice;

/// Tuesday 20 January 2026, at noon.
const NOW: &str = "2026-01-20T12:00:00Z";

fn now() -> Moment {
    NOW.parse().expect("a moment")
}

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn id(number: u8) -> ChildId {
    ChildId::from_bytes([number; 16])
}

fn key(child: u8) -> WrappedKey {
    WrappedKey { owner: Owner::Child(id(child)), bytes: Sealed(vec![]) }
}

fn case(child: u8) -> Case {
    Case {
        child: id(child),
        key: key(child),
        identity: Sealed(vec![]),
        has_photo: false,
        band: Band::Middle,
        left_care_on: None,
        review: None,
        last_held: None,
        unfinished: Vec::new(),
        invitation: None,
        unread_since: None,
        views: 0,
        concern: None,
        secret_waits: false,
        wrong: Wrong::default(),
        matters: 0,
        matter_due: None,
        asked_at: None,
        last_contact: Some(day("2026-01-15")),
    }
}

fn review(due: &str) -> ReviewRow {
    ReviewRow {
        id: ReviewId::from_bytes([1; 16]),
        child: id(1),
        ordinal: 1,
        due_on: day(due),
        held_on: None,
        ended_on: None,
        facts: ReviewFacts::default(),
        version: 1,
        iro: None,
        letter: None,
        letter_at: None,
        papers: Papers::default(),
        source: crate::review::Source::Heard,
    }
}

fn booked(due: &str, on: &str) -> ReviewRow {
    ReviewRow { facts: ReviewFacts { planned_on: Some(day(on)), ..ReviewFacts::default() }, ..review(due) }
}

fn invitation(made: &str) -> InvitationRow {
    InvitationRow {
        id: InvitationId::from_bytes([1; 16]),
        child: id(1),
        review: ReviewId::from_bytes([1; 16]),
        invitee: Invitee::Child,
        person: None,
        code: String::new(),
        created_at: made.parse().expect("a moment"),
        expires_at: "2027-01-01T12:00:00Z".parse().expect("a moment"),
        revoked_at: None,
        ended_at: None,
        opened_at: None,
        held_on: None,
        left_care_on: None,
        printed: None,
    }
}

fn concern(child: u8, state: ConcernState) -> ConcernRow {
    ConcernRow {
        id: ConcernId::from_bytes([child; 16]),
        child: id(child),
        key: key(child),
        identity: Sealed(vec![]),
        views: ViewsId::from_bytes([1; 16]),
        voice: Voice::Child,
        raised_at: now(),
        state,
        iro: None,
    }
}

fn matter(child: u8, kind: Kind, due: &str) -> MatterRow {
    MatterRow {
        id: MatterId::from_bytes([child; 16]),
        child: id(child),
        key: key(child),
        identity: Sealed(vec![]),
        kind,
        desk: OnDesk::Iro,
        views: None,
        voice: None,
        manager_read_at: None,
        decision: None,
        letter: None,
        review: None,
        due_on: day(due),
        raised_at: now(),
        settled: None,
        outcome: None,
        iro: None,
    }
}

fn nothing() -> Desk<'static> {
    Desk { cases: &[], begun: &[], concerns: &[], matters: &[], loose_ends: &[], escalations: &[] }
}

fn escalation(child: u8, due: Option<&str>, answered: Option<&str>) -> OpenEscalation {
    OpenEscalation {
        id: EscalationId::from_bytes([child; 16]),
        source: Source::default(),
        child: id(child),
        key: key(child),
        identity: Sealed(vec![]),
        iro: None,
        opened_on: day("2026-01-05"),
        stage: ListCode::read("stage_1").expect("a code"),
        since: day("2026-01-05"),
        due_on: due.map(day),
        answered_on: answered.map(day),
    }
}

fn of(cases: &[Case]) -> Vec<Act> {
    let desk = Desk { cases: &cases.iter().collect::<Vec<_>>(), ..nothing() };
    acts(&desk, &Deadlines::default(), now())
}

fn whats(cases: &[Case]) -> Vec<(What, Urgency)> {
    of(cases).into_iter().map(|act| (act.what, act.urgency)).collect()
}

#[test]
fn nothing_waits_for_a_child_for_whom_all_is_in_time() {
    let quiet = Case { review: Some(review("2026-06-01")), ..case(1) };
    assert!(of(&[case(2), quiet]).is_empty());
}

#[test]
fn what_was_told_comes_first_then_what_a_child_waits_for_then_papers() {
    let acting = ConcernState::Acknowledged { by: crate::id::StaffId::from_bytes([1; 16]), at: now() };
    let held = |letter| ReviewRow { held_on: Some(day("2025-12-31")), letter, ..review("2026-01-01") };
    let cases = [
        Case { unread_since: Some(now()), ..case(3) },
        // Its letter is due on 29 January.
        Case { last_held: Some(held(None)), ..case(4) },
        Case { last_held: Some(held(Some(LetterState::Sent))), secret_waits: true, ..case(5) },
        Case { review: Some(review("2026-01-19")), ..case(6) },
    ];
    let views = ViewsId::from_bytes([7; 16]);
    let read_at = "2026-01-12T09:00:00Z".parse().expect("a moment");
    let ends = [
        LooseEnd::Promises { child: id(8), count: 2, first_due: day("2026-01-10") },
        LooseEnd::Unanswered { child: id(7), views, read_at },
    ];
    let desk = Desk {
        cases: &cases.iter().collect::<Vec<_>>(),
        begun: &[],
        concerns: &[concern(2, acting), concern(1, ConcernState::New)],
        matters: &[matter(9, Kind::NotQuite, "2026-01-20"), matter(10, Kind::SeeIro, "2026-01-21")],
        loose_ends: &ends,
        escalations: &[],
    };
    let found = acts(&desk, &Deadlines::default(), now());
    let order: Vec<_> = found.iter().map(|act| act.child.as_bytes()[0]).collect();
    // 29 January is seven working days away: the letter is in time, and not here.
    assert_eq!(order, [1, 2, 6, 3, 7, 9, 10, 6, 8, 5]);
    assert_eq!(found[0].urgency, Urgency::Now);
    assert_eq!(found[4].what, What::Unanswered(views));
    assert_eq!(count_today(&found), 6);
    let late = Clock::By(day("2026-01-19"), Standing::Late);
    assert_eq!((found[4].clock, found[2].clock), (late, late), "five working days after it was read");
    assert_eq!((late.days_late(day("2026-01-20")), Clock::Since(now()).days_late(day("2026-01-20"))), (1, 0));
}

#[test]
fn a_booked_review_counts_by_its_own_day() {
    let with = |review| whats(&[Case { review: Some(review), views: 1, ..case(1) }]);
    let id = ReviewId::from_bytes([1; 16]);
    let on = |booked, urgency| vec![(What::Review { review: id, booked }, urgency)];
    assert_eq!(with(booked("2026-06-01", "2026-01-20")), on(true, Urgency::Today));
    assert_eq!(with(booked("2026-06-01", "2026-01-22")), on(true, Urgency::Soon));
    assert!(with(booked("2026-01-30", "2026-01-29")).is_empty(), "a week and two days away");
    assert_eq!(with(booked("2026-01-19", "2026-01-16")), on(false, Urgency::Today), "its day went by");
    assert_eq!(with(review("2026-01-27")), on(false, Urgency::Soon));
}

#[test]
fn who_was_invited_a_week_ago_and_has_begun_nothing_is_in_the_list() {
    let invited =
        |made: &str| Case { review: Some(review("2026-02-20")), invitation: Some(invitation(made)), ..case(1) };
    assert!(whats(&[invited("2026-01-14T12:00:00Z")]).is_empty(), "six days");
    let cases = [invited("2026-01-12T12:00:00Z")];
    assert_eq!(whats(&cases), [(What::NotBegun(8), Urgency::Soon)]);
    let begun = [(id(1), now())];
    let desk = Desk { cases: &[&cases[0]], begun: &begun, ..nothing() };
    assert!(acts(&desk, &Deadlines::default(), now()).is_empty(), "they have begun");
    assert!(whats(&[Case { views: 1, ..invited("2026-01-01T12:00:00Z") }]).is_empty(), "they have sent");
}

#[test]
fn who_was_not_spoken_to_is_when_the_review_is_near() {
    let near = |last_contact| Case { review: Some(review("2026-02-03")), views: 1, last_contact, ..case(1) };
    assert!(whats(&[near(Some(day("2026-01-19")))]).is_empty());
    let found = of(&[near(None)]);
    let clock = Clock::By(day("2026-02-03"), Standing::InTime);
    assert_eq!(found, [Act { child: id(1), what: What::Visit, urgency: Urgency::Soon, clock }]);
    let booked = Case { review: Some(booked("2026-06-01", "2026-01-30")), ..near(None) };
    assert_eq!(of(&[booked])[0].clock, Clock::By(day("2026-01-30"), Standing::InTime), "the day that is booked");
}

#[test]
fn who_is_not_invited_is_when_the_review_is_near() {
    let near = Case { review: Some(review("2026-02-10")), ..case(1) };
    assert_eq!(whats(&[near]), [(What::Invite, Urgency::Soon)]);
}

#[test]
fn what_was_asked_higher_up_is_late_or_answered_today_and_else_waits() {
    let rows = [
        escalation(1, Some("2026-01-21"), None),
        escalation(2, None, None),
        escalation(3, Some("2026-01-12"), None),
        escalation(4, Some("2026-01-12"), Some("2026-01-19")),
    ];
    let found = acts(&Desk { escalations: &rows, ..nothing() }, &Deadlines::default(), now());
    let shown: Vec<_> = found.iter().map(|act| (act.child.as_bytes()[0], act.urgency, act.clock)).collect();
    let late = Clock::By(day("2026-01-12"), Standing::Late);
    let expected = [
        (3, Urgency::Today, late),
        (4, Urgency::Today, Clock::None),
        (1, Urgency::Soon, Clock::By(day("2026-01-21"), Standing::DueSoon)),
        (2, Urgency::Soon, Clock::None),
    ];
    assert_eq!(shown, expected);
    assert_eq!((late.days_late(day("2026-01-20")), count_today(&found)), (6, 2), "working days");
    assert_eq!(found[1].what, What::Escalation { escalation: rows[3].id, answered: true });
}
