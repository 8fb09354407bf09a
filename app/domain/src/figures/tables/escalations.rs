//! R14: what was asked of somebody higher up, by stage of the council's ladder (Walsall's report of 2024/25).

use crate::calendar::working_days_between;
use crate::figures::axis::Codes;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{EscalationFact, Range, Scope};
use crate::ladder;

/// R14. Each stage that an escalation came to counts there.
pub(super) struct ByStage {
    range: Range,
    stages: Codes,
}

impl ByStage {
    pub(super) fn of(scope: &Scope, escalations: &[EscalationFact]) -> Self {
        let known = ladder::stages().iter().map(|stage| stage.code.clone());
        let came = escalations.iter().filter(|fact| scope.range.contains(fact.opened_on));
        let stages = Codes::from_known(known, came.map(|fact| fact.stage.as_str()));
        Self { range: scope.range, stages }
    }
}

const OPENED: usize = 1;
const RESOLVED: usize = 2;
const OPEN: usize = 3;
const MEDIAN: usize = 4;
const MOVED_ON: usize = 5;

impl Rule for ByStage {
    type Fact = EscalationFact;

    fn shape(&self) -> Shape {
        Shape::of("stage", "the council's ladder")
            .count("opened", "escalations that came to this stage")
            .count("resolved", "of these, ended there with an outcome by now")
            .count("open", "of these, still there now")
            .column("median_working_days", What::Median, "of resolved, from the day of asking to the end")
            .count("moved_on", "of these, gone on to another stage by now")
            .rows(self.stages.codes().iter().map(String::as_str))
    }

    fn places(&self, fact: &EscalationFact, put: &mut dyn FnMut(Place)) {
        if !self.range.contains(fact.opened_on) {
            return;
        }
        let row = self.stages.row(Some(&fact.stage));
        put(Place::at(row, OPENED));
        match (fact.ended_on, fact.outcome) {
            (None, _) => put(Place::at(row, OPEN)),
            (Some(_), None) => put(Place::at(row, MOVED_ON)),
            (Some(ended), Some(_)) => {
                put(Place::at(row, RESOLVED));
                put(Place { row, column: MEDIAN, number: working_days_between(fact.opened_on, ended) });
            }
        }
    }
}
