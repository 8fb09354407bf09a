//! A manager's figures, counted from reviews without words. Each says what it counts, because reports that do not
//! end with two figures for one thing (Shropshire's of 2024/25: 77% and 81% took part).
//!
//! To add a figure: a variant of [`Counted`] with its code and its rule, a field of [`Figures`], its words on the
//! overview page. Its list is there by itself.

mod counted;
mod ladder;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::Day;
use crate::id::StaffId;
use crate::matter::Kind;
use crate::store::{ConcernRow, MatterRow, ReviewRow};

pub use counted::{Counted, NoFigure};
pub use ladder::{OnLadder, on_ladder};

/// For how many months before today reviews are looked at.
pub const MONTHS_BEFORE: u32 = 12;
/// And for how many after.
pub const MONTHS_AFTER: u32 = 1;

/// What was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Reviews held.
    pub held: usize,
    /// Of these, held on or before the last lawful day.
    pub held_in_time: usize,
    /// Of these, held after it.
    pub held_late: usize,
    /// Reviews not held whose last lawful day has passed.
    pub overdue: usize,
    /// Reviews not held that are not overdue.
    pub to_come: usize,
    /// Held reviews by participation code, PN0 first.
    pub codes: [usize; 8],
    /// Held reviews without a code.
    pub not_recorded: usize,
    /// Held reviews whose letter was sent.
    pub letters_sent: usize,
    /// Held reviews for which, with a reason, none is sent.
    pub letters_withheld: usize,
    /// Held reviews whose letter is owed.
    pub letters_owed: usize,
}

impl Figures {
    /// Held reviews in which a child of four or more took part: PN1, PN2, PN3, PN5 and PN6. A child who was there
    /// without contributing (PN4) is not counted (R5, "excluding PN4").
    #[must_use]
    pub const fn took_part(&self) -> usize {
        let [_, pn1, pn2, pn3, _, pn5, pn6, _] = self.codes;
        pn1 + pn2 + pn3 + pn5 + pn6
    }

    /// Held reviews of children of four or more with a code: PN1 to PN7, the denominator of the rate.
    #[must_use]
    pub const fn of_age(&self) -> usize {
        self.took_part() + self.codes[4] + self.codes[7]
    }

    /// How many reviews a figure counts.
    #[must_use]
    pub const fn of(mut self, counted: Counted) -> usize {
        *self.place(counted)
    }

    const fn place(&mut self, counted: Counted) -> &mut usize {
        match counted {
            Counted::Held => &mut self.held,
            Counted::HeldInTime => &mut self.held_in_time,
            Counted::HeldLate => &mut self.held_late,
            Counted::Overdue => &mut self.overdue,
            Counted::ToCome => &mut self.to_come,
            Counted::Participation(code) => &mut self.codes[code as usize],
            Counted::NotRecorded => &mut self.not_recorded,
            Counted::LetterSent => &mut self.letters_sent,
            Counted::LetterWithheld => &mut self.letters_withheld,
            Counted::LetterOwed => &mut self.letters_owed,
        }
    }
}

/// What is on a desk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OnDesk {
    /// Matters that are not settled.
    pub open: usize,
    /// Of these, those whose last day in time has passed.
    pub overdue: usize,
    /// Of the open ones, promises that did not happen.
    pub promises: usize,
}

/// What presses for the children of one IRO.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OfIro {
    /// Who; `None` for the children who have none.
    pub iro: Option<StaffId>,
    /// Unsafe things told that are not closed.
    pub concerns: usize,
    /// Reviews not held whose last lawful day has passed.
    pub overdue: usize,
    /// Held reviews whose letter is owed.
    pub letters_owed: usize,
    /// What is late after reviews.
    pub late: usize,
    /// Matters on the manager's desk about their children.
    pub desk: usize,
}

impl OfIro {
    /// Sorts by this: whoever has most that presses comes first, something unsafe before the rest.
    #[must_use]
    pub fn pressing(&self) -> impl Ord + use<> {
        Reverse((self.concerns, self.overdue + self.late, self.letters_owed, self.desk, self.iro))
    }
}

/// The same counts for each IRO, and for the children without one, the most pressing first. `late` names the IRO of
/// each thing that is late after a review.
#[must_use]
pub fn by_iro<'a>(
    reviews: impl IntoIterator<Item = (&'a ReviewRow, &'a str)>,
    late: impl IntoIterator<Item = Option<StaffId>>,
    concerns: &[ConcernRow],
    matters: &[MatterRow],
    today: Day,
) -> Vec<OfIro> {
    let mut found: BTreeMap<Option<StaffId>, OfIro> = BTreeMap::new();
    for (review, legal_status) in reviews {
        let counted = count([(review, legal_status)], today);
        let of = found.entry(review.iro).or_default();
        of.overdue += counted.overdue;
        of.letters_owed += counted.letters_owed;
    }
    for iro in late {
        found.entry(iro).or_default().late += 1;
    }
    for concern in concerns {
        found.entry(concern.iro).or_default().concerns += 1;
    }
    for matter in matters {
        found.entry(matter.iro).or_default().desk += 1;
    }
    let mut all: Vec<_> = found.into_iter().map(|(iro, of)| OfIro { iro, ..of }).collect();
    all.sort_by_key(OfIro::pressing);
    all
}

/// Counts matters that are not settled, as they stand today.
#[must_use]
pub fn on_desk(matters: &[MatterRow], today: Day) -> OnDesk {
    OnDesk {
        open: matters.len(),
        overdue: matters.iter().filter(|matter| matter.due_on < today).count(),
        promises: matters.iter().filter(|matter| matter.kind == Kind::Promise).count(),
    }
}

/// Counts reviews as they stand today, each with its child's legal status, by the rule of [`Counted::of`].
#[must_use]
pub fn count<'a>(reviews: impl IntoIterator<Item = (&'a ReviewRow, &'a str)>, today: Day) -> Figures {
    let mut figures = Figures::default();
    for (review, legal_status) in reviews {
        for counted in Counted::of(review, legal_status, today) {
            *figures.place(counted) += 1;
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ReviewId};
    use crate::participation::Code;
    use crate::store::{LetterState, ReviewFacts};

    fn review(due: &str, held: Option<&str>, code: Option<Code>, letter: Option<LetterState>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: due.parse().expect("a date"),
            held_on: held.map(|day| day.parse().expect("a date")),
            ended_on: None,
            facts: ReviewFacts { participation: code, ..ReviewFacts::default() },
            version: 1,
            iro: None,
            letter,
            letter_at: None,
            papers: crate::papers::Papers::default(),
            source: crate::review::Source::Heard,
        }
    }

    fn counted(reviews: &[ReviewRow], today: Day) -> Figures {
        count(reviews.iter().map(|review| (review, "C2")), today)
    }

    #[test]
    fn an_open_review_that_follows_other_rules_is_not_counted_and_a_held_one_is() {
        let today = "2026-04-01".parse().expect("a date");
        let [late, to_come] = ["2026-03-01", "2026-05-01"].map(|due| review(due, None, None, None));
        let held = review("2026-03-01", Some("2026-02-27"), Some(Code::Pn1), None);
        for status in ["V3", "v4", "J1"] {
            let figures = count([&late, &to_come, &held].map(|review| (review, status)), today);
            assert_eq!((figures.overdue, figures.to_come, figures.held), (0, 0, 1), "{status}");
        }
    }

    #[test]
    fn an_imported_review_is_counted_and_its_letter_is_not_owed() {
        let today = "2026-04-01".parse().expect("a date");
        let of = |letter| ReviewRow {
            source: crate::review::Source::CaseSystem,
            ..review("2026-03-01", Some("2026-02-27"), Some(Code::Pn1), letter)
        };
        assert_eq!(
            Counted::of(&of(None), "C2", today),
            [Counted::Held, Counted::HeldInTime, Counted::Participation(Code::Pn1)]
        );
        let sent = Counted::of(&of(Some(LetterState::Sent)), "C2", today);
        assert!(sent.contains(&Counted::LetterSent));
    }

    #[test]
    fn what_presses_is_counted_by_iro_and_the_most_comes_first() {
        let [one, other] = [1, 2].map(|id| Some(StaffId::from_bytes([id; 16])));
        let of = |iro, due: &str, held| ReviewRow { iro, ..review(due, held, None, None) };
        let reviews =
            [of(one, "2026-03-31", None), of(one, "2026-06-01", None), of(None, "2026-01-01", Some("2026-01-01"))];
        let timed = reviews.iter().map(|review| (review, "C2"));
        let today = "2026-04-01".parse().expect("a date");
        let found = by_iro(timed, [other, other], &[], &[], today);
        let expected = [
            OfIro { iro: other, late: 2, ..OfIro::default() },
            OfIro { iro: one, overdue: 1, ..OfIro::default() },
            OfIro { letters_owed: 1, ..OfIro::default() },
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn every_review_is_counted_once() {
        let sent = Some(LetterState::Sent);
        let reviews = [
            review("2026-03-01", Some("2026-03-01"), Some(Code::Pn1), sent),
            review("2026-03-01", Some("2026-03-02"), Some(Code::Pn4), Some(LetterState::Draft)),
            review("2026-03-01", Some("2026-02-01"), Some(Code::Pn0), Some(LetterState::Withheld)),
            review("2026-03-01", Some("2026-02-01"), None, None),
            review("2026-03-31", None, None, None),
            review("2026-04-01", None, None, None),
        ];
        let left = |on: &str| ReviewRow { ended_on: on.parse().ok(), ..review("2026-03-20", None, None, None) };
        let reviews = [&reviews[..], &[left("2026-03-20")]].concat();
        let today = "2026-04-01".parse().expect("a date");
        assert_eq!(counted(&[left("2026-03-21")], today).overdue, 1, "it was late when the child left");
        let figures = counted(&reviews, today);
        assert_eq!((figures.held, figures.held_in_time, figures.overdue, figures.to_come), (4, 3, 1, 1));
        assert_eq!(figures.held_late, 1);
        for counted in Counted::all() {
            let listed = reviews.iter().filter(|review| Counted::of(review, "C2", today).contains(&counted)).count();
            assert_eq!(figures.of(counted), listed, "{counted}: a number and its list are one");
        }
        assert_eq!((figures.codes, figures.not_recorded), ([1, 1, 0, 0, 1, 0, 0, 0], 1));
        assert_eq!((figures.took_part(), figures.of_age()), (1, 2));
        assert_eq!((figures.letters_sent, figures.letters_withheld, figures.letters_owed), (1, 1, 2));
    }
}
