//! What is put right of a review after it was recorded: the day on which it was held, the participation code, the day
//! on which something went out; and what is added to a record that is closed. Nothing is written over: each is an
//! addendum with its reason, which keeps the old value.
//!
//! What it is not: changing a record that is open, which needs no addendum. To make one more fact correctable: a
//! variant of [`Fact`], its field in [`Correction`] with its checks, its words `staff-addendum-…`.
//!
//! Nothing recorded is written over. The day of a review, its code and the days on which papers went out are put
//! right by an addendum with a reason; a closed record stays and is added to below. The reason is for workers. A
//! child to whom the record was shown sees a corrected day and what is added to the shared part; codes are no news to
//! a child.

mod fact;

use crate::Day;
use crate::contradiction::{Contradiction, contradictions};
use crate::papers::{NotSent, Paper, Papers, may_be_sent};
use crate::participation::{self, Broken, Code};
use crate::review::{Holding, NotHeld};
use crate::store::{ReviewFacts, ReviewRow};

pub use fact::{AddendumText, Fact};

/// What is put right of one review at once, so that things that hang on each other can be: a day of the review on the
/// other side of a fourth birthday needs another code. `None` stays as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Correction {
    /// The day on which it was held.
    pub held_on: Option<Day>,
    /// The participation code.
    pub code: Option<Code>,
    /// When the decisions were sent and the record was distributed; its record's day is of no account.
    pub papers: Papers,
}

/// What a correction is held against.
#[derive(Debug, Clone, Copy)]
pub struct Recorded<'a> {
    /// The review as it is recorded.
    pub review: &'a ReviewRow,
    /// The child's date of birth.
    pub born: Day,
    /// When the child came into care, if known.
    pub entered_care: Option<Day>,
    /// When the reviews before and after it were held.
    pub neighbours: (Option<Day>, Option<Day>),
    /// How many decisions are recorded.
    pub decisions: usize,
    /// Today in England.
    pub today: Day,
}

/// Why a correction cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The day of the review.
    Held(NotHeld),
    /// The code does not fit the child's age on the day of the review.
    Code(Broken),
    /// There was no code, or no day, to put right: it is said for the first time where it is always said.
    NothingThere(Fact),
    /// Something did not go out on that day.
    Sent(Paper, NotSent),
    /// The record was closed before that day.
    AfterClosing,
    /// The facts cannot all be true together.
    Facts(Contradiction),
}

impl Correction {
    /// The facts that change, each with its old value and the new one; what is said again as it stands is no change.
    #[must_use]
    pub fn changes(&self, review: &ReviewRow) -> Vec<(Fact, String, String)> {
        let day = |fact, old: Option<Day>, new: Option<Day>| {
            let (old, new) = (old?, new?);
            (old != new).then(|| (fact, old.to_string(), new.to_string()))
        };
        let old = review.facts.participation;
        let code = old.zip(self.code).filter(|(old, new)| old != new);
        [
            day(Fact::HeldOn, review.held_on, self.held_on),
            code.map(|(old, new)| (Fact::Participation, old.code().to_owned(), new.code().to_owned())),
            day(Fact::Decisions, review.papers.decisions, self.papers.decisions),
            day(Fact::Distribution, review.papers.distribution, self.papers.distribution),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The review as it would be.
    #[must_use]
    pub fn applied(&self, review: &ReviewRow) -> ReviewRow {
        let participation = self.code.or(review.facts.participation);
        ReviewRow {
            held_on: self.held_on.or(review.held_on),
            facts: ReviewFacts { participation, ..review.facts },
            papers: Papers {
                decisions: self.papers.decisions.or(review.papers.decisions),
                record: review.papers.record,
                distribution: self.papers.distribution.or(review.papers.distribution),
            },
            ..review.clone()
        }
    }

    /// What is wrong with it, by everything that is checked when a review is recorded, on the review as it would be.
    /// What was so before, and is not what is put right, is no reason against it.
    #[must_use]
    pub fn wrong(&self, recorded: &Recorded<'_>) -> Vec<Wrong> {
        let (before, after) = (recorded.review, self.applied(recorded.review));
        let Some(held) = after.held_on.filter(|_| before.held_on.is_some()) else {
            return vec![Wrong::NothingThere(Fact::HeldOn)];
        };
        let moved = self.held_on.is_some();
        let mut wrong = if moved { not_held(held, &after.papers, recorded) } else { Vec::new() };
        if self.code.is_some() && before.facts.participation.is_none() {
            wrong.push(Wrong::NothingThere(Fact::Participation));
        }
        let code = after.facts.participation.filter(|_| moved || self.code.is_some());
        wrong.extend(code.and_then(|code| participation::check(code, recorded.born, held).err()).map(Wrong::Code));
        for (paper, fact) in [(Paper::Decisions, Fact::Decisions), (Paper::Distribution, Fact::Distribution)] {
            let said = self.papers.done(paper).is_some();
            match after.papers.done(paper) {
                Some(_) if before.papers.done(paper).is_none() => wrong.push(Wrong::NothingThere(fact)),
                Some(on) if moved || said => {
                    let not = may_be_sent(paper, Some(held), recorded.decisions, on, recorded.today).err();
                    wrong.extend(not.map(|not| Wrong::Sent(paper, not)));
                }
                _ => {}
            }
        }
        let cannot_be =
            |review: &ReviewRow| contradictions(&review.facts, review.held_on, recorded.entered_care, recorded.today);
        let stood = cannot_be(before);
        wrong.extend(cannot_be(&after).into_iter().filter(|what| !stood.contains(what)).map(Wrong::Facts));
        wrong
    }
}

/// Why a review cannot have been held on that day.
fn not_held(held: Day, papers: &Papers, recorded: &Recorded<'_>) -> Vec<Wrong> {
    let Recorded { born, entered_care, neighbours: (last, next), today, .. } = *recorded;
    // The code is held against the day apart: it may be put right together with it.
    let holding = Holding { born, entered_care, last, code: None, today };
    let order = next.is_some_and(|next| next <= held).then_some(NotHeld::AfterNext);
    let closing = papers.record.is_some_and(|closed| closed < held).then_some(Wrong::AfterClosing);
    holding.check(held).err().or(order).map(Wrong::Held).into_iter().chain(closing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ReviewId};
    use crate::participation::Attendance;
    use crate::review::{Format, SeenAlone, Venue};

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    /// Held on 10 November with PN1, the decisions sent on the 12th, the record closed on the 18th.
    fn review() -> ReviewRow {
        let facts = ReviewFacts { participation: Some(Code::Pn1), ..ReviewFacts::default() };
        let papers = Papers { decisions: Some(day("2026-11-12")), record: Some(day("2026-11-18")), distribution: None };
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([2; 16]),
            ordinal: 2,
            due_on: day("2026-11-20"),
            held_on: Some(day("2026-11-10")),
            ended_on: None,
            facts,
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers,
            source: crate::review::Source::Heard,
        }
    }

    fn recorded(review: &ReviewRow) -> Recorded<'_> {
        Recorded {
            review,
            born: day("2013-04-09"),
            entered_care: Some(day("2026-05-04")),
            neighbours: (Some(day("2026-06-01")), None),
            decisions: 1,
            today: day("2026-11-20"),
        }
    }

    fn held(on: &str) -> Correction {
        Correction { held_on: Some(day(on)), ..Correction::default() }
    }

    #[test]
    fn codes_read_back_and_a_child_is_told_of_what_is_theirs() {
        assert!(Fact::ALL.iter().all(|fact| Fact::from_code(fact.code()) == Some(*fact)));
        let theirs: Vec<_> = Fact::ALL.into_iter().filter(|fact| fact.reaches_child()).collect();
        assert_eq!(theirs, [Fact::HeldOn, Fact::Shared]);
    }

    #[test]
    fn what_changes_is_named_with_what_stood_there() {
        let review = review();
        let both = Correction { code: Some(Code::Pn2), ..held("2026-11-11") };
        let text = |fact, old: &str, new: &str| (fact, old.to_owned(), new.to_owned());
        assert_eq!(
            both.changes(&review),
            [text(Fact::HeldOn, "2026-11-10", "2026-11-11"), text(Fact::Participation, "PN1", "PN2")]
        );
        let same = Correction { code: Some(Code::Pn1), ..held("2026-11-10") };
        assert_eq!(same.changes(&review), [], "what is said again is no change");
        let after = both.applied(&review);
        assert_eq!((after.held_on, after.facts.participation), (Some(day("2026-11-11")), Some(Code::Pn2)));
        assert_eq!(after.papers, review.papers);
    }

    #[test]
    fn a_day_that_cannot_be_is_refused_on_either_side() {
        let review = review();
        for (on, expected) in [
            ("2026-11-09", None),
            ("2026-11-21", Some(Wrong::Held(NotHeld::Future))),
            ("2026-05-03", Some(Wrong::Held(NotHeld::BeforeCare))),
            ("2026-06-01", Some(Wrong::Held(NotHeld::BeforeLast))),
            ("2026-11-13", Some(Wrong::Sent(Paper::Decisions, NotSent::BeforeReview))),
        ] {
            let wrong = held(on).wrong(&recorded(&review));
            assert_eq!(wrong.first().copied(), expected, "{on}: {wrong:?}");
        }
        assert!(held("2026-11-19").wrong(&recorded(&review)).contains(&Wrong::AfterClosing));
        let next = Recorded { neighbours: (None, Some(day("2026-11-11"))), ..recorded(&review) };
        assert_eq!(held("2026-11-11").wrong(&next), [Wrong::Held(NotHeld::AfterNext)]);
        let open = ReviewRow { held_on: None, ..review.clone() };
        assert_eq!(held("2026-11-10").wrong(&recorded(&open)), [Wrong::NothingThere(Fact::HeldOn)]);
    }

    #[test]
    fn a_day_on_the_other_side_of_a_fourth_birthday_comes_with_its_code() {
        let review = review();
        let young =
            Recorded { born: day("2022-11-09"), entered_care: None, neighbours: (None, None), ..recorded(&review) };
        assert_eq!(held("2026-11-08").wrong(&young), [Wrong::Code(Broken::Rule441)]);
        let with_code = Correction { code: Some(Code::Pn0), ..held("2026-11-08") };
        assert_eq!(with_code.wrong(&young), []);
        let code_alone = Correction { code: Some(Code::Pn0), ..Correction::default() };
        assert_eq!(code_alone.wrong(&young), [Wrong::Code(Broken::Rule440)]);
    }

    #[test]
    fn a_code_that_the_facts_contradict_is_refused() {
        let mut review = review();
        review.facts.attendance = Some(Attendance::InPerson);
        let code = |code| Correction { code: Some(code), ..Correction::default() }.wrong(&recorded(&review));
        assert_eq!(code(Code::Pn4), []);
        assert_eq!(code(Code::Pn6), [Wrong::Facts(Contradiction::CodeAndAttendance)]);
        review.facts = ReviewFacts {
            seen_alone: Some(SeenAlone::Seen),
            seen_on: Some(day("2026-11-09")),
            ..ReviewFacts::default()
        };
        let before_seen = held("2026-11-08").wrong(&recorded(&review));
        assert_eq!(before_seen, [Wrong::Facts(Contradiction::SeenAfterReview)]);
        let stood = ReviewFacts { format: Some(Format::InPerson), venue: Some(Venue::Virtual), ..review.facts };
        let odd = ReviewRow { facts: stood, ..review.clone() };
        assert_eq!(held("2026-11-09").wrong(&recorded(&odd)), [], "what stood there before is no reason");
        let none = Correction { code: Some(Code::Pn1), ..Correction::default() };
        assert_eq!(none.wrong(&recorded(&review)), [Wrong::NothingThere(Fact::Participation)]);
    }

    #[test]
    fn a_day_is_put_right_only_where_one_stands() {
        let review = review();
        let on = |papers| Correction { papers, ..Correction::default() }.wrong(&recorded(&review));
        let decisions = |on| Papers { decisions: Some(day(on)), ..Papers::default() };
        assert_eq!(on(decisions("2026-11-11")), []);
        assert_eq!(on(decisions("2026-11-21")), [Wrong::Sent(Paper::Decisions, NotSent::Future)]);
        let distribution = Papers { distribution: Some(day("2026-11-19")), ..Papers::default() };
        assert_eq!(on(distribution), [Wrong::NothingThere(Fact::Distribution)]);
    }
}
