//! A caseload: where each child's review stands, and which child comes first.
//!
//! To add a reason to come first: a line in [`pressing`], its words on the caseload page.

use std::cmp::Reverse;

use crate::store::{Case, LetterState};
use crate::{Day, Moment};

/// How far the invitation to an open review has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// No invitation is in force.
    Not,
    /// Made, and nobody opened it.
    NotOpened,
    /// Opened, and nothing sent.
    Opened,
    /// Views were sent.
    ViewsIn,
}

impl Invited {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Self; 4] = [Self::Not, Self::NotOpened, Self::Opened, Self::ViewsIn];

    /// The code used in addresses and message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Not => "not-invited",
            Self::NotOpened => "not-opened",
            Self::Opened => "opened",
            Self::ViewsIn => "views-in",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How far the invitation has come at `now`. Views count however they came: an advocate needs no invitation.
#[must_use]
pub fn invited(case: &Case, now: Moment) -> Invited {
    match &case.invitation {
        _ if case.views > 0 => Invited::ViewsIn,
        Some(invitation) if invitation.opens_writing(now) => {
            if invitation.opened_at.is_some() {
                Invited::Opened
            } else {
                Invited::NotOpened
            }
        }
        _ => Invited::Not,
    }
}

/// Whether the last review was held and its letter neither sent nor, with a reason, withheld.
#[must_use]
pub fn owes_letter(case: &Case) -> bool {
    case.last_held
        .as_ref()
        .is_some_and(|review| !matches!(review.letter, Some(LetterState::Sent | LetterState::Withheld)))
}

/// The day by which a matter on the IRO's desk should have been settled, if that has passed.
#[must_use]
pub fn overdue_matter(case: &Case, today: Day) -> Option<Day> {
    case.matter_due.filter(|due| *due < today)
}

/// Sorts by this: something unsafe first, then matters that are overdue and unread views, each from the oldest on,
/// then secrets that wait, then the day by which the review is due; children without an open review last.
#[must_use]
pub fn pressing(case: &Case, today: Day) -> impl Ord + use<> {
    let due = case.review.as_ref().map_or(Day::MAX, |review| review.due_on);
    let overdue = overdue_matter(case, today);
    (
        Reverse(case.concern.is_some()),
        overdue.is_none(),
        overdue,
        case.unread_since.is_none(),
        case.unread_since,
        Reverse(case.secret_waits),
        due,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ConcernId, InvitationId, ReviewId};
    use crate::people::{Band, Invitee};
    use crate::sealed::{Owner, Sealed, WrappedKey};
    use crate::store::{InvitationRow, ReviewFacts, ReviewRow};

    fn moment(hours: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000 + hours * 3600, 0).expect("a time")
    }

    fn case(child: u8) -> Case {
        let child = ChildId::from_bytes([child; 16]);
        Case {
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: Sealed(vec![]) },
            identity: Sealed(vec![]),
            band: Band::Middle,
            review: None,
            last_held: None,
            invitation: None,
            unread_since: None,
            views: 0,
            concern: None,
            secret_waits: false,
            matters: 0,
            matter_due: None,
            asked_at: None,
        }
    }

    fn review(due: &str, letter: Option<LetterState>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: due.parse().expect("a date"),
            held_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter,
            letter_at: None,
        }
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
            opened_at: None,
            held_on: None,
        });
        assert_eq!(invited(&one, moment(1)), Invited::NotOpened);
        assert_eq!(invited(&one, moment(10)), Invited::Not, "it has ended");
        if let Some(invitation) = &mut one.invitation {
            invitation.opened_at = Some(moment(1));
        }
        assert_eq!(invited(&one, moment(2)), Invited::Opened);
        one.views = 1;
        assert_eq!(invited(&one, moment(20)), Invited::ViewsIn);
    }

    #[test]
    fn a_letter_is_owed_until_it_is_sent_or_withheld() {
        let owes = |letter| owes_letter(&Case { last_held: Some(review("2026-01-01", letter)), ..case(1) });
        assert!(!owes_letter(&case(1)));
        assert!(owes(None) && owes(Some(LetterState::Draft)));
        assert!(!owes(Some(LetterState::Sent)) && !owes(Some(LetterState::Withheld)));
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
        cases.sort_by_key(|case| pressing(case, today));
        let order: Vec<u8> = cases.iter().map(|case| case.child.as_bytes()[0]).collect();
        assert_eq!(order, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    #[test]
    fn a_matter_due_today_does_not_press_yet() {
        let today: Day = "2026-01-20".parse().expect("a date");
        let one = Case { matters: 1, matter_due: Some(today), ..case(1) };
        assert_eq!(overdue_matter(&one, today), None);
        assert_eq!(overdue_matter(&one, today + chrono::TimeDelta::days(1)), Some(today));
    }
}
