//! R24 and R26: how soon something unsafe is acted on, and whether promises are kept.

use crate::english_time;
use crate::figures::axis::Periods;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{ConcernFact, PromiseFact, Scope};
use crate::matter::Happened;
use crate::store::DecisionState;

/// R24, by when it was told.
pub(super) struct Acted(Periods);

impl Acted {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

impl Rule for Acted {
    type Fact = ConcernFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when something unsafe was told")
            .count("told", "unsafe things that children told")
            .count("within_1_hour", "of these, somebody said within 60 minutes that they act on it")
            .count("within_24_hours", "of these, after that, within 24 hours")
            .count("later", "of these, later")
            .count("not_acknowledged", "of these, nobody has said it by now")
            .column("percent_within_1_hour", What::Percent { of: 2, from: 1 }, "within_1_hour / told")
            .column("median_minutes", What::Median, "of those that somebody acts on, whole minutes until they said so")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ConcernFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = self.0.row(english_time::day(fact.raised_at)) else { return };
        put(Place::at(row, 1));
        let Some(at) = fact.acknowledged_at else { return put(Place::at(row, 5)) };
        let took = at - fact.raised_at;
        let column = match took.num_seconds() {
            seconds if seconds <= HOUR * 60 => 2,
            seconds if seconds <= DAY * 60 => 3,
            _ => 4,
        };
        put(Place::at(row, column));
        put(Place { row, column: 7, number: took.num_minutes() });
    }
}

/// R26, by the day by which it was to be kept. What a worker says and what the child says stand beside each other.
pub(super) struct Kept(Periods);

impl Kept {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Kept {
    type Fact = PromiseFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "by when the promises were to be kept")
            .count("due", "promises: what reviews decided, and what answers promised")
            .count("kept", "of these, a worker says that it was done")
            .count("partly", "of these, a worker says that some of it was done")
            .count("not_kept", "of these, a worker says that it was not done")
            .count("open", "of these, no worker has said by now")
            .column("percent_kept", What::Percent { of: 2, from: 1 }, "kept / due")
            .count("child_yes", "of due, the child says that it happened")
            .count("child_partly", "of due, the child says that some of it happened")
            .count("child_no", "of due, the child says that it did not happen")
            .count("child_not_said", "of due, the child has not said")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &PromiseFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = self.0.row(fact.due_on) else { return };
        let state = match fact.state {
            DecisionState::Done => 2,
            DecisionState::Partly => 3,
            DecisionState::NotDone => 4,
            DecisionState::Open => 5,
        };
        let said = match fact.child_said {
            Some(Happened::Yes) => 7,
            Some(Happened::Partly) => 8,
            Some(Happened::No) => 9,
            None => 10,
        };
        for column in [1, state, said] {
            put(Place::at(row, column));
        }
    }
}
