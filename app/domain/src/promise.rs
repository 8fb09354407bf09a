//! Promises: what a review decided and what an answer said will happen, which are one thing to everybody.
//!
//! What it is: the noun that every page about promises reads, how one stands on a day, which of them head the next
//! record and the child's next form, and what has to be said to settle one. What it is not: the words, which are sealed
//! ([`DecisionText`](crate::documents::DecisionText)), and how a decision is made
//! ([`Decisions`](crate::store::Decisions)).
//!
//! A worker settles a promise: it happened, it happened in part, it did not. In the last two it says why, in words that
//! the child reads beside it: "not done" alone tells a child that nobody cared. What the child says of it stands beside
//! that, and neither replaces the other.

mod course;

use crate::id::{AnswerId, ChildId, DecisionId, ReviewId, ViewsId};
use crate::matter::Happened;
use crate::sealed::Sealed;
use crate::store::{DecisionState, ReviewRow};
use crate::{Day, Moment, Words};

pub use course::{Course, Step};

/// Where a promise was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A review decided it.
    Review,
    /// It was promised in the answer to one thing that was said.
    Answer(ViewsId, AnswerId),
}

/// A promise.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Its id.
    pub id: DecisionId,
    /// To whom.
    pub child: ChildId,
    /// The review that decided it, or for which was said what it answers.
    pub review: ReviewId,
    /// Where it was made.
    pub source: Source,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// What a worker says became of it.
    pub state: DecisionState,
    /// When that was said.
    pub state_at: Option<Moment>,
    /// Why it did not happen, or not all of it, sealed; the child reads it.
    pub because: Option<Sealed>,
    /// What the child says of it, and when.
    pub child_said: Option<(Happened, Moment)>,
}

/// How a promise stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It is to be kept on a day to come.
    Open,
    /// Its day has come, and nobody has said anything of it.
    DayHasCome,
    /// The child says so, and no worker has settled it.
    ChildSays(Happened),
    /// A worker says so.
    Settled(DecisionState),
}

/// What a promise that is settled lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// Why it did not happen, or not all of it.
    Because,
}

/// The longest "because", in characters.
pub const MAX_BECAUSE: usize = 500;

/// What has to be said beside the state in which a promise is settled: why, of what did not happen whole.
///
/// # Errors
/// [`Lacks::Because`] where it is not said.
pub fn settle(state: DecisionState, because: &Words) -> Result<(), Lacks> {
    if asks_why(state) && because.is_blank() { Err(Lacks::Because) } else { Ok(()) }
}

/// Whether a state asks why.
#[must_use]
pub const fn asks_why(state: DecisionState) -> bool {
    matches!(state, DecisionState::Partly | DecisionState::NotDone)
}

impl Promise {
    /// Whether no worker has settled it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == DecisionState::Open
    }

    /// How it stands on `today`, a day in England.
    #[must_use]
    pub fn stands(&self, today: Day) -> Stands {
        match (self.state, self.child_said) {
            (DecisionState::Open, Some((happened, _))) => Stands::ChildSays(happened),
            (DecisionState::Open, None) if self.day_has_come(today) => Stands::DayHasCome,
            (DecisionState::Open, None) => Stands::Open,
            (settled, _) => Stands::Settled(settled),
        }
    }

    /// Whether its last day is `today` or over.
    #[must_use]
    pub fn day_has_come(&self, today: Day) -> bool {
        self.due_on <= today
    }

    /// Whether its day is over on `today`, a day in England. Only then is a child asked whether it happened before
    /// their next review: an honest "no" before that would make a broken promise of one that is still to be kept. Where
    /// a child looks at their promises they may say it on any day, and are told when the day is.
    #[must_use]
    pub fn day_has_passed(&self, today: Day) -> bool {
        self.due_on < today
    }

    /// Whether its day is over and nobody has recorded what became of it.
    #[must_use]
    pub fn is_late(&self, today: Day) -> bool {
        self.is_open() && self.day_has_passed(today)
    }

    /// Whether a worker is asked today what became of it.
    #[must_use]
    pub fn waits(&self, today: Day) -> bool {
        self.is_open() && self.day_has_come(today)
    }

    /// Whether it heads the record of `review`, one of the child's `reviews`: everything of earlier reviews that is
    /// still open, and all of the one that was held last before it, with what became of it.
    #[must_use]
    pub fn heads_record(&self, review: &ReviewRow, reviews: &[ReviewRow]) -> bool {
        let earlier = || reviews.iter().filter(|other| other.ordinal < review.ordinal);
        let last = earlier().filter(|other| other.held_on.is_some()).max_by_key(|other| other.ordinal);
        let of_last = last.is_some_and(|last| last.id == self.review);
        of_last || self.is_open() && earlier().any(|other| other.id == self.review)
    }

    /// Whether the child is asked about it before the review that follows `last`, the one that was held last: once,
    /// when its day is over. Of earlier reviews only what was not yet due when `last` was held, and could not be asked
    /// then.
    #[must_use]
    pub fn is_asked_about(&self, last: &ReviewRow, today: Day) -> bool {
        let of_last = self.review == last.id || last.held_on.is_some_and(|held| held <= self.due_on);
        of_last && self.child_said.is_none() && self.day_has_passed(today)
    }
}

/// Sorts promises by what is to be done: what waits for a worker first, then what is open, by its day; what is settled
/// last, the newest day first.
pub fn in_order(promises: &mut [Promise], today: Day) {
    promises.sort_by_key(|promise| {
        let days = (promise.due_on - today).num_days();
        let place = if promise.waits(today) { 0 } else { u8::from(!promise.is_open()) + 1 };
        (place, if promise.is_open() { days } else { -days })
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ReviewFacts;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn promise(review: u8, due: &str) -> Promise {
        Promise {
            id: DecisionId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            review: ReviewId::from_bytes([review; 16]),
            source: Source::Review,
            body: Sealed(Vec::new()),
            due_on: day(due),
            state: DecisionState::Open,
            state_at: None,
            because: None,
            child_said: None,
        }
    }

    fn review(ordinal: u8, held: Option<&str>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([ordinal; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: ordinal.into(),
            due_on: day("2026-11-20"),
            held_on: held.map(day),
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: crate::papers::Papers::default(),
            source: crate::review::Source::Heard,
        }
    }

    fn at() -> Moment {
        "2026-11-20T09:00:00Z".parse().expect("a moment")
    }

    #[test]
    fn a_promise_stands_as_its_day_the_child_and_the_worker_say() {
        let open = promise(1, "2026-11-20");
        assert_eq!(open.stands(day("2026-11-19")), Stands::Open);
        assert_eq!(open.stands(day("2026-11-20")), Stands::DayHasCome);
        for happened in Happened::ALL {
            let said = Promise { child_said: Some((happened, at())), ..open.clone() };
            assert_eq!(said.stands(day("2026-11-19")), Stands::ChildSays(happened), "on any day");
            let settled = Promise { state: DecisionState::Partly, ..said };
            assert_eq!(settled.stands(day("2026-11-21")), Stands::Settled(DecisionState::Partly), "both stay");
            assert_eq!(settled.child_said, Some((happened, at())));
        }
        for (today, waits, late) in
            [("2026-11-19", false, false), ("2026-11-20", true, false), ("2026-11-21", true, true)]
        {
            assert_eq!((open.waits(day(today)), open.is_late(day(today))), (waits, late), "{today}");
            let done = Promise { state: DecisionState::Done, ..open.clone() };
            assert!(!done.waits(day(today)) && !done.is_late(day(today)), "{today}");
        }
    }

    #[test]
    fn what_did_not_happen_says_why() {
        for state in DecisionState::ALL {
            let whole = matches!(state, DecisionState::Open | DecisionState::Done);
            assert_eq!(settle(state, &" ".into()).is_ok(), whole, "{state:?}");
            assert_eq!(settle(state, &"There was no money.".into()), Ok(()), "{state:?}");
        }
    }

    #[test]
    fn what_is_open_heads_the_next_record_however_old_it_is() {
        let reviews = [review(1, Some("2026-02-01")), review(2, Some("2026-06-01")), review(3, None)];
        let heads = |promise: &Promise, of: usize| promise.heads_record(&reviews[of], &reviews);
        let (first, second, third) = (promise(1, "2026-03-01"), promise(2, "2026-07-01"), promise(3, "2027-01-01"));
        assert!(heads(&first, 2) && heads(&second, 2) && !heads(&third, 2), "not its own");
        let done = |promise: &Promise| Promise { state: DecisionState::Done, ..promise.clone() };
        assert!(!heads(&done(&first), 2) && heads(&done(&second), 2), "of the last one what became of it, too");
        assert!(heads(&first, 1) && !heads(&second, 1) && !heads(&third, 1), "nothing later heads an earlier record");
        assert!(!heads(&first, 0));
    }

    #[test]
    fn what_waits_comes_first_and_what_is_settled_last() {
        let done = Promise { state: DecisionState::Done, ..promise(1, "2026-01-01") };
        let older = Promise { state: DecisionState::NotDone, ..promise(1, "2025-01-01") };
        let mut all = [older, promise(1, "2026-12-01"), done, promise(1, "2026-11-19"), promise(1, "2026-11-01")];
        in_order(&mut all, day("2026-11-20"));
        let order: Vec<_> = all.iter().map(|promise| promise.due_on.to_string()).collect();
        assert_eq!(order, ["2026-11-01", "2026-11-19", "2026-12-01", "2026-01-01", "2025-01-01"]);
    }
}
