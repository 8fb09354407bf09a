//! What goes out after a review, and the three clocks that run from the day on which it was held: decisions, record,
//! distribution. Each stops at one act that somebody names, with a day, and at nothing else: a record that merely looks
//! finished is still open.
//!
//! How long each runs is a setting of the council's ([`Deadlines`]). To add a clock: a variant of [`Paper`] with its
//! time, its day in [`Papers`], its words `staff-paper-…`.
//!
//! A manager sees by name what is late after a review, as on the desk, because somebody must be spoken to about it.

use crate::Day;
use crate::calendar::working_days_between;
use crate::codes::codes;
use crate::deadlines::{Deadlines, Standing};
use crate::store::ReviewRow;

codes! {
    /// Something that is due after a review.
    #[derive(PartialOrd, Ord)]
    pub enum Paper {
        /// The decisions, sent to those who carry them out.
        Decisions = "decisions",
        /// The full record, written: it is, once it is closed.
        Record = "record",
        /// The record, with everybody who gets it.
        Distribution = "distribution",
    }
}

impl Paper {
    /// The last day in time after a review held on `held`.
    #[must_use]
    pub fn due(self, deadlines: &Deadlines, held: Day) -> Day {
        match self {
            Self::Decisions => deadlines.decisions_due(held),
            Self::Record => deadlines.record_due(held),
            Self::Distribution => deadlines.distribution_due(held),
        }
    }
}

/// On which day each was done; `None` while it is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Papers {
    /// The decisions were sent.
    pub decisions: Option<Day>,
    /// The record was closed.
    pub record: Option<Day>,
    /// The record was distributed.
    pub distribution: Option<Day>,
}

impl Papers {
    /// Whether all of it is done, so that no clock of the review runs any more.
    #[must_use]
    pub fn are_out(&self) -> bool {
        Paper::ALL.iter().all(|paper| self.done(*paper).is_some())
    }

    /// The day of one of them.
    #[must_use]
    pub const fn done(&self, paper: Paper) -> Option<Day> {
        match paper {
            Paper::Decisions => self.decisions,
            Paper::Record => self.record,
            Paper::Distribution => self.distribution,
        }
    }
}

/// One clock of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Of what.
    pub paper: Paper,
    /// The last day in time.
    pub due: Day,
    /// When it stopped; `None` while it runs.
    pub done: Option<Day>,
}

impl Clock {
    /// How it stands on `today`; nothing once it has stopped.
    #[must_use]
    pub fn standing(&self, deadlines: &Deadlines, today: Day) -> Option<Standing> {
        self.done.is_none().then(|| deadlines.standing(self.due, today))
    }

    /// Whether it runs and its last day in time has passed.
    #[must_use]
    pub fn is_late(&self, today: Day) -> bool {
        self.done.is_none() && self.due < today
    }

    /// How many working days came after the last one in time, until it stopped or, while it runs, until `today`; none
    /// when it is in time, and none yet on the days off that follow the last day.
    #[must_use]
    pub fn days_late(&self, today: Day) -> i64 {
        working_days_between(self.due, self.done.unwrap_or(today)).max(0)
    }
}

/// The clocks of a review in the order in which they are due; none before it is held. Of one that was imported they are
/// those that the case system says had stopped: none runs here.
pub fn clocks(review: &ReviewRow, deadlines: &Deadlines) -> impl Iterator<Item = Clock> + use<> {
    let (held, papers, deadlines, imported) = (review.held_on, review.papers, *deadlines, review.is_imported());
    let clock = move |paper: Paper| {
        let clock = held.map(|held| Clock { paper, due: paper.due(&deadlines, held), done: papers.done(paper) });
        clock.filter(|clock| !imported || clock.done.is_some())
    };
    Paper::ALL.into_iter().filter_map(clock)
}

/// Why something cannot have gone out on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSent {
    /// The review is not held.
    NotHeld,
    /// The day has not come yet.
    Future,
    /// It comes before the day of the review.
    BeforeReview,
    /// There is not one decision to send.
    NoDecisions,
}

/// Whether a paper of a review held on `held` can have gone out `on` that day; `decisions`: how many are recorded.
///
/// # Errors
/// [`NotSent`], the first reason found.
pub fn may_be_sent(paper: Paper, held: Option<Day>, decisions: usize, on: Day, today: Day) -> Result<(), NotSent> {
    match held {
        None => Err(NotSent::NotHeld),
        Some(_) if on > today => Err(NotSent::Future),
        Some(held) if on < held => Err(NotSent::BeforeReview),
        Some(_) if paper == Paper::Decisions && decisions == 0 => Err(NotSent::NoDecisions),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ReviewId};
    use crate::store::ReviewFacts;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn review(held: Option<&str>, papers: Papers) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: day("2026-12-20"),
            held_on: held.map(day),
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers,
            source: crate::review::Source::Heard,
        }
    }

    #[test]
    fn codes_read_back() {
        assert!(Paper::ALL.iter().all(|one| Paper::from_code(one.code()) == Some(*one)));
        assert_eq!(Paper::from_code("letter"), None);
    }

    #[test]
    fn three_clocks_run_from_the_day_of_the_review_until_their_own_act() {
        let usual = Deadlines::default();
        assert_eq!(clocks(&review(None, Papers::default()), &usual).count(), 0);
        let papers = Papers { decisions: Some(day("2026-12-18")), ..Papers::default() };
        let running: Vec<_> = clocks(&review(Some("2026-12-10"), papers), &usual).collect();
        let due: Vec<_> = running.iter().map(|clock| (clock.due.to_string(), clock.done.is_some())).collect();
        let due: Vec<_> = due.iter().map(|(due, done)| (due.as_str(), *done)).collect();
        assert_eq!(due, [("2026-12-17", true), ("2027-01-05", false), ("2027-01-12", false)]);
        let today = day("2027-01-08");
        let standings: Vec<_> = running.iter().map(|clock| clock.standing(&usual, today)).collect();
        assert_eq!(standings, [None, Some(Standing::Late), Some(Standing::DueSoon)]);
        let late: Vec<_> = running.iter().map(|clock| (clock.is_late(today), clock.days_late(today))).collect();
        assert_eq!(late, [(false, 1), (true, 3), (false, 0)], "the first went a day late and is not open any more");
    }

    #[test]
    fn no_clock_of_an_imported_review_runs() {
        let usual = Deadlines::default();
        let imported =
            |papers| ReviewRow { source: crate::review::Source::CaseSystem, ..review(Some("2024-12-10"), papers) };
        let nothing = imported(Papers::default());
        assert_eq!((clocks(&nothing, &usual).count(), nothing.is_unfinished()), (0, false));
        let record = imported(Papers { record: Some(day("2024-12-30")), ..Papers::default() });
        let done: Vec<_> = clocks(&record, &usual).map(|clock| (clock.paper, clock.done)).collect();
        assert_eq!(done, [(Paper::Record, Some(day("2024-12-30")))], "what the case system says is told");
        assert!(review(Some("2024-12-10"), Papers::default()).is_unfinished());
    }

    #[test]
    fn a_weekend_after_the_last_day_is_late_by_no_working_day_yet() {
        let clock = Clock { paper: Paper::Decisions, due: day("2026-11-20"), done: None };
        let late = |today| (clock.is_late(day(today)), clock.days_late(day(today)));
        assert_eq!(late("2026-11-20"), (false, 0));
        assert_eq!(late("2026-11-21"), (true, 0));
        assert_eq!(late("2026-11-23"), (true, 1));
    }

    #[test]
    fn nothing_goes_out_before_the_review_nor_tomorrow() {
        let (held, today) = (Some(day("2026-11-10")), day("2026-11-20"));
        let check = |paper, held, decisions, on| may_be_sent(paper, held, decisions, day(on), today);
        assert_eq!(check(Paper::Distribution, held, 0, "2026-11-10"), Ok(()));
        assert_eq!(check(Paper::Decisions, held, 1, "2026-11-20"), Ok(()));
        assert_eq!(check(Paper::Decisions, held, 0, "2026-11-20"), Err(NotSent::NoDecisions));
        assert_eq!(check(Paper::Decisions, held, 1, "2026-11-09"), Err(NotSent::BeforeReview));
        assert_eq!(check(Paper::Distribution, held, 1, "2026-11-21"), Err(NotSent::Future));
        assert_eq!(check(Paper::Distribution, None, 1, "2026-11-20"), Err(NotSent::NotHeld));
    }
}
