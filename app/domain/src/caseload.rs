//! A caseload: where each child's review stands, and which child comes first.
//!
//! To add a reason to come first: a line in [`pressing`], its words on the caseload page; something with a day belongs
//! in [`first_due`].

mod invited;
mod visit;

use std::cmp::Reverse;

use crate::Day;
use crate::deadlines::Deadlines;
use crate::id::ReviewId;
use crate::papers::{Clock, clocks};
use crate::policy::has_left_care;
use crate::store::{Case, ConcernRow, ConcernState, LetterState, ReviewRow};

pub use invited::{INVITE_WORKING_DAYS, Invited, invited, wants_invitation};
pub use visit::{VISIT_WORKING_DAYS, wants_visit};

/// The review whose letter is neither sent nor, with a reason, withheld, and the day by which it should be. Of one that
/// was imported nobody here owes a letter.
#[must_use]
pub fn owed_letter(case: &Case, deadlines: &Deadlines) -> Option<(ReviewId, Day)> {
    let review = case.last_held.as_ref()?;
    let owed = !review.is_imported() && !matches!(review.letter, Some(LetterState::Sent | LetterState::Withheld));
    owed.then_some((review.id, deadlines.letter_due(review.held_on?)))
}

/// What is still to go out after reviews that were held, with the review of each, the first due first.
#[must_use]
pub fn running(case: &Case, deadlines: &Deadlines) -> Vec<(ReviewId, Clock)> {
    let of = |review: &ReviewRow| clocks(review, deadlines).map(|clock| (review.id, clock)).collect::<Vec<_>>();
    let mut running: Vec<_> = case.unfinished.iter().flat_map(of).filter(|(_, clock)| clock.done.is_none()).collect();
    running.sort_by_key(|(_, clock)| (clock.due, clock.paper));
    running
}

/// Whether the child is on the caseload: everybody in care, and whoever left it while something still waits. A child
/// who left is not on it any more once nothing is to go out and the last letter was sent, or not owed; their file
/// stays.
#[must_use]
pub fn is_listed(case: &Case, deadlines: &Deadlines, today: Day) -> bool {
    let waits = case.concern.is_some()
        || case.unread_since.is_some()
        || case.matters > 0
        || !case.unfinished.is_empty()
        || owed_letter(case, deadlines).is_some();
    waits || !has_left_care(case.left_care_on, today)
}

/// The earliest day by which anything is due for the child: the review, what goes out after one, its letter, a matter
/// on the IRO's desk.
#[must_use]
pub fn first_due(case: &Case, deadlines: &Deadlines) -> Option<Day> {
    let letter = owed_letter(case, deadlines).map(|(_, due)| due);
    let review = case.review.as_ref().map(|review| review.due_on);
    let paper = running(case, deadlines).first().map(|(_, clock)| clock.due);
    [letter, review, paper, case.matter_due].into_iter().flatten().min()
}

/// Sorts by this: something unsafe first, then whatever is overdue and unread views, each from the oldest on, then
/// secrets that wait, then the earliest day by which anything is due; children for whom nothing is due last.
#[must_use]
pub fn pressing(case: &Case, deadlines: &Deadlines, today: Day) -> impl Ord + use<> {
    let due = first_due(case, deadlines);
    let overdue = due.filter(|due| *due < today);
    (
        Reverse(case.concern.is_some()),
        overdue.is_none(),
        overdue,
        case.unread_since.is_none(),
        case.unread_since,
        Reverse(case.secret_waits),
        due.unwrap_or(Day::MAX),
    )
}

/// An advocate's children sort by this: those for whom they were asked to speak first, then by when the review is due.
#[must_use]
pub fn to_speak_for(case: &Case) -> impl Ord + use<> {
    (case.asked_at.is_none(), case.review.as_ref().map_or(Day::MAX, |review| review.due_on))
}

/// Concerns that are not closed sort by this: first those on which nobody acts yet, then from the oldest on.
#[must_use]
pub fn to_act_on(concern: &ConcernRow) -> impl Ord + use<> {
    (concern.state != ConcernState::New, concern.raised_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;
    use crate::id::{ChildId, ConcernId, InvitationId, ReviewId};
    use crate::people::{Band, Invitee};
    use crate::sealed::{Owner, Sealed, WrappedKey};
    use crate::store::{InvitationRow, ReviewFacts};

    fn moment(hours: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000 + hours * 3600, 0).expect("a time")
    }

    fn case(child: u8) -> Case {
        let child = ChildId::from_bytes([child; 16]);
        Case {
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: Sealed(vec![]) },
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
            wrong: crate::secret::Wrong::default(),
            matters: 0,
            matter_due: None,
            asked_at: None,
            last_contact: None,
        }
    }

    fn review(due: &str, letter: Option<LetterState>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: due.parse().expect("a date"),
            held_on: None,
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter,
            letter_at: None,
            papers: crate::papers::Papers::default(),
            source: crate::review::Source::Heard,
        }
    }

    /// A child whose last review was held on New Year's Eve.
    fn held(child: u8, letter: Option<LetterState>) -> Case {
        let held_on = "2025-12-31".parse().ok();
        Case { last_held: Some(ReviewRow { held_on, ..review("2026-01-01", letter) }), ..case(child) }
    }

    #[test]
    fn an_invitation_goes_through_its_states() {
        let mut one = case(1);
        assert_eq!(invited(&one, moment(0)), Invited::Not);
        one.invitation = Some(InvitationRow {
            id: InvitationId::from_bytes([1; 16]),
            child: one.child,
            review: ReviewId::from_bytes([1; 16]),
            invitee: Invitee::Child,
            person: None,
            code: String::new(),
            created_at: moment(0),
            expires_at: moment(10),
            revoked_at: None,
            ended_at: None,
            opened_at: None,
            held_on: None,
            left_care_on: None,
            printed: None,
        });
        assert_eq!(invited(&one, moment(1)), Invited::NotOpened);
        assert_eq!(invited(&one, moment(10)), Invited::NotOpened, "a child's goes on");
        let mut ended = one.clone();
        ended.invitation.as_mut().expect("invited").ended_at = Some(moment(1));
        assert_eq!(invited(&ended, moment(2)), Invited::Not, "it has ended");
        let mut held = one.clone();
        held.invitation.as_mut().expect("invited").held_on = "2026-09-01".parse().ok();
        assert_eq!(invited(&held, moment(2)), Invited::Not, "it was for the review before");
        if let Some(invitation) = &mut one.invitation {
            invitation.opened_at = Some(moment(1));
        }
        assert_eq!(invited(&one, moment(2)), Invited::Opened);
        one.views = 1;
        assert_eq!(invited(&one, moment(20)), Invited::ViewsIn);
    }

    #[test]
    fn a_letter_is_owed_until_it_is_sent_or_withheld() {
        let due = |letter| owed_letter(&held(1, letter), &Deadlines::default()).map(|(_, due)| due.to_string());
        assert_eq!(owed_letter(&case(1), &Deadlines::default()), None);
        // Twenty working days, New Year's Day not counted.
        assert_eq!(due(None).as_deref(), Some("2026-01-29"));
        assert_eq!(due(Some(LetterState::Draft)), due(None));
        assert_eq!((due(Some(LetterState::Sent)), due(Some(LetterState::Withheld))), (None, None));
    }

    #[test]
    fn a_child_is_to_be_invited_when_the_review_is_near() {
        let today: Day = "2026-02-02".parse().expect("a date");
        let wants = |due: &str, views| {
            let one = Case { review: Some(review(due, None)), views, ..case(1) };
            wants_invitation(&one, moment(0), today)
        };
        assert!(wants("2026-03-02", 0) && wants("2026-01-30", 0));
        assert!(!wants("2026-03-03", 0), "twenty-one working days");
        assert!(!wants("2026-02-10", 1), "views came without one");
        assert!(!wants_invitation(&case(1), moment(0), today), "there is nothing to invite to");
    }

    #[test]
    fn a_child_is_spoken_to_before_each_review() {
        use crate::review::SeenAlone;
        let today: Day = "2026-02-02".parse().expect("a date");
        let day = |text: &str| text.parse::<Day>().ok();
        let due = |due: &str| Case { review: Some(review(due, None)), ..case(1) };
        let wants = |one: &Case| wants_visit(one, today);
        assert!(wants(&due("2026-02-16")) && wants(&due("2026-01-30")), "ten working days, and late");
        assert!(!wants(&due("2026-02-17")) && !wants(&case(1)), "eleven, and none");
        let booked = |on: &str| {
            let mut one = due("2026-06-01");
            one.review.iter_mut().for_each(|review| review.facts.planned_on = day(on));
            one
        };
        assert!(wants(&booked("2026-02-16")) && !wants(&booked("2026-02-17")), "the booked day counts");

        let spoken = |on: &str, held: Option<&str>| {
            let last = held.map(|held| ReviewRow { held_on: day(held), ..review("2026-01-20", None) });
            wants(&Case { last_contact: day(on), last_held: last, ..due("2026-02-16") })
        };
        assert!(!spoken("2026-02-02", None) && !spoken("2026-01-19", None), "twenty working days before it");
        assert!(spoken("2026-01-16", None), "twenty-one: that was of something else");
        assert!(!spoken("2026-01-21", Some("2026-01-20")), "since the review before");
        assert!(spoken("2026-01-20", Some("2026-01-20")), "of the review before");

        for said in SeenAlone::ALL {
            let mut one = due("2026-02-16");
            one.review.iter_mut().for_each(|review| review.facts.seen_alone = Some(said));
            assert!(!wants(&one), "{said:?}: the record says so");
        }
    }

    #[test]
    fn what_is_due_first_decides_whatever_it_is() {
        let usual = Deadlines::default();
        let both = Case { review: Some(review("2026-01-28", None)), ..held(1, None) };
        assert_eq!(first_due(&both, &usual), "2026-01-28".parse().ok());
        assert_eq!(first_due(&held(1, None), &usual), "2026-01-29".parse().ok());
        assert_eq!(first_due(&case(1), &usual), None);
        let today: Day = "2026-01-20".parse().expect("a date");
        let mut cases = [case(1), Case { review: Some(review("2026-02-02", None)), ..case(2) }, held(3, None), both];
        cases[3].child = ChildId::from_bytes([4; 16]);
        cases.sort_by_key(|case| pressing(case, &usual, today));
        assert_eq!(cases.map(|case| case.child.as_bytes()[0]), [4, 3, 2, 1], "a letter is owed before a later review");
    }

    #[test]
    fn what_is_to_go_out_after_a_review_is_due_with_the_rest() {
        use crate::papers::{Paper, Papers};
        let (usual, today) = (Deadlines::default(), "2026-03-02".parse().expect("a date"));
        let day = |text: &str| text.parse::<Day>().ok();
        let older = |papers| ReviewRow { held_on: day("2025-12-31"), papers, ..review("2026-01-01", None) };
        let sent = Papers { decisions: day("2026-01-05"), ..Papers::default() };
        let one = Case { unfinished: vec![older(sent)], ..case(1) };
        let papers: Vec<_> = running(&one, &usual).iter().map(|(_, clock)| (clock.paper, clock.due)).collect();
        let due = ["2026-01-22", "2026-01-29"].map(|text| day(text).expect("a date"));
        assert_eq!(papers, [(Paper::Record, due[0]), (Paper::Distribution, due[1])]);
        assert_eq!(first_due(&one, &usual), Some(due[0]));
        assert!(is_listed(&Case { left_care_on: day("2026-02-01"), ..one }, &usual, today), "it is owed still");
    }

    #[test]
    fn an_open_review_that_follows_other_rules_is_not_due() {
        let usual = Deadlines::default();
        let one = Case { review: Some(review("2026-01-28", None)), ..case(1) };
        assert_eq!(first_due(&one.clone().timed("C2"), &usual), "2026-01-28".parse().ok());
        for status in ["V3", "V4", "J1"] {
            let other = one.clone().timed(status);
            assert_eq!(first_due(&other, &usual), None, "{status}");
            assert!(!wants_invitation(&other, moment(0), "2026-02-02".parse().expect("a date")), "{status}");
        }
    }

    #[test]
    fn what_presses_comes_first() {
        let today: Day = "2026-01-20".parse().expect("a date");
        let on_desk = |child, due: &str| Case { matters: 1, matter_due: due.parse().ok(), ..case(child) };
        let mut cases = [
            case(1),
            Case { review: Some(review("2026-03-01", None)), ..case(2) },
            Case { review: Some(review("2026-02-01", None)), ..case(3) },
            Case { secret_waits: true, ..case(4) },
            Case { unread_since: Some(moment(5)), ..case(5) },
            Case { unread_since: Some(moment(1)), ..case(6) },
            on_desk(7, "2026-01-19"),
            on_desk(8, "2026-01-12"),
            Case { concern: Some(ConcernId::from_bytes([1; 16])), ..case(9) },
        ];
        cases.sort_by_key(|case| pressing(case, &Deadlines::default(), today));
        let order: Vec<u8> = cases.iter().map(|case| case.child.as_bytes()[0]).collect();
        assert_eq!(order, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    #[test]
    fn a_matter_due_today_does_not_press_yet() {
        let today: Day = "2026-01-20".parse().expect("a date");
        let order = |today: Day| {
            let on_desk = Case { matters: 1, matter_due: "2026-01-20".parse().ok(), ..case(1) };
            let mut cases = [on_desk, Case { unread_since: Some(moment(1)), ..case(2) }];
            cases.sort_by_key(|case| pressing(case, &Deadlines::default(), today));
            cases.map(|case| case.child.as_bytes()[0])
        };
        assert_eq!(order(today), [2, 1]);
        assert_eq!(order(today + chrono::TimeDelta::days(1)), [1, 2]);
    }

    #[test]
    fn who_left_care_is_listed_while_something_waits() {
        let (usual, today) = (Deadlines::default(), "2026-03-02".parse().expect("a date"));
        let left = |on: &str| Case { left_care_on: on.parse().ok(), ..case(1) };
        let listed = |case: &Case| is_listed(case, &usual, today);
        assert!(listed(&case(1)) && listed(&left("2026-03-03")) && !listed(&left("2026-03-02")));
        let gone = || left("2026-02-01");
        assert!(listed(&Case { concern: Some(ConcernId::from_bytes([1; 16])), ..gone() }));
        assert!(listed(&Case { unread_since: Some(moment(1)), ..gone() }));
        assert!(listed(&Case { matters: 1, ..gone() }));
        let held = |letter| ReviewRow { held_on: "2026-01-05".parse().ok(), ..review("2026-01-07", letter) };
        assert!(listed(&Case { last_held: Some(held(None)), ..gone() }));
        assert!(!listed(&Case { last_held: Some(held(Some(LetterState::Sent))), ..gone() }));
        // Nobody here owes a letter of a review that was imported.
        let imported = ReviewRow { source: crate::review::Source::CaseSystem, ..held(None) };
        assert!(!listed(&Case { last_held: Some(imported), ..gone() }));
    }

    #[test]
    fn whoever_asked_to_be_spoken_for_comes_first() {
        let due = |child, due: &str| Case { review: Some(review(due, None)), ..case(child) };
        let mut cases = [case(4), due(3, "2026-03-02"), due(2, "2026-02-02")];
        cases[1].asked_at = Some(moment(5));
        cases.sort_by_key(to_speak_for);
        assert_eq!(cases.map(|case| case.child.as_bytes()[0]), [3, 2, 4]);
    }
}
