//! What became of a promise day by day, for a list of what happened with a child: not a word of it.

use crate::id::DecisionId;
use crate::matter::Happened;
use crate::store::DecisionState;
use crate::{Day, Moment, english_time};

/// The days of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Which.
    pub id: DecisionId,
    /// When it was made.
    pub made_at: Moment,
    /// By when it is to be kept.
    pub due_on: Day,
    /// What a worker says became of it, and when that was said; `None` while nobody does.
    pub settled: Option<(DecisionState, Moment)>,
    /// What the child says of it, and when.
    pub child_said: Option<(Happened, Moment)>,
}

/// One thing that happened with a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It was made.
    Made,
    /// The day by which it is to be kept came, and nobody had settled it.
    DayCame,
    /// The child said whether it happened.
    ChildSaid(Happened),
    /// A worker said what became of it.
    Settled(DecisionState),
}

impl Course {
    /// What has happened by `today`, a day in England, each with its day, in the order of what it is. The day of a
    /// promise that was settled before is no event: nobody waited for it.
    pub fn steps(&self, today: Day) -> impl Iterator<Item = (Day, Step)> + use<> {
        let day = english_time::day;
        let settled = self.settled.map(|(state, at)| (day(at), Step::Settled(state)));
        let waited = settled.is_none_or(|(on, _)| on >= self.due_on);
        let came = (waited && self.due_on <= today).then_some((self.due_on, Step::DayCame));
        let said = self.child_said.map(|(happened, at)| (day(at), Step::ChildSaid(happened)));
        std::iter::once((day(self.made_at), Step::Made)).chain(came).chain(said).chain(settled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    fn course() -> Course {
        Course {
            id: DecisionId::from_bytes([1; 16]),
            // Half past eleven in the evening of UTC's day is the next day here, in summer.
            made_at: at("2026-07-01T23:30:00Z"),
            due_on: day("2026-07-20"),
            settled: None,
            child_said: None,
        }
    }

    fn steps(course: Course, today: &str) -> Vec<(String, Step)> {
        course.steps(day(today)).map(|(on, step)| (on.to_string()[5..].to_owned(), step)).collect()
    }

    #[test]
    fn a_promise_goes_its_way_day_by_day() {
        let made = ("07-02".to_owned(), Step::Made);
        let came = ("07-20".to_owned(), Step::DayCame);
        assert_eq!(steps(course(), "2026-07-19"), std::slice::from_ref(&made));
        assert_eq!(steps(course(), "2026-07-20"), [made.clone(), came.clone()]);
        let said = Course { child_said: Some((Happened::No, at("2026-07-21T09:00:00Z"))), ..course() };
        let no = ("07-21".to_owned(), Step::ChildSaid(Happened::No));
        assert_eq!(steps(said, "2026-08-01"), [made.clone(), came.clone(), no.clone()]);
        let settled = Course { settled: Some((DecisionState::Partly, at("2026-07-22T09:00:00Z"))), ..said };
        let partly = ("07-22".to_owned(), Step::Settled(DecisionState::Partly));
        assert_eq!(steps(settled, "2026-08-01"), [made, came, no, partly], "neither replaces the other");
    }

    #[test]
    fn the_day_of_what_was_settled_before_is_no_event() {
        for (on, waited) in [("2026-07-19", false), ("2026-07-20", true), ("2026-07-21", true)] {
            let settled = Some((DecisionState::Done, at(&format!("{on}T09:00:00Z"))));
            let came = Course { settled, ..course() }.steps(day("2026-08-01")).any(|(_, step)| step == Step::DayCame);
            assert_eq!(came, waited, "{on}");
        }
    }
}
