//! R1 to R3 and R23: whether reviews were in time. A review is in time when it was held on or before its latest lawful
//! day (reg 33). All that councils publish since 2015/16 is per review; Shropshire's report of 2014/15 is per child.
//!
//! Children under other rules (short breaks, remand) cannot be told apart here, because a legal status is sealed: what
//! of theirs was held is counted by the day that was set for it.

use std::collections::HashMap;

use super::held;
use crate::Day;
use crate::figures::axis::{Codes, Iros, Periods};
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{ChildFact, NOT_RECORDED, Range, ReviewFact, Scope};
use crate::id::ChildId;
use crate::lists::List;
use crate::review::ReviewKind;

/// How many columns count reviews of one kind.
const WIDTH: usize = 4;

/// The columns of timeliness, of all reviews and then of each kind: reviews, in time, late, per cent in time.
fn columns(mut shape: Shape) -> Shape {
    let all = [(String::new(), "reviews held".to_owned())];
    let kinds = ReviewKind::ALL.map(|kind| (format!("{}_", kind.code()), format!("{} reviews held", kind.code())));
    for (part, (before, held)) in all.into_iter().chain(kinds).enumerate() {
        let reviews = 1 + part * WIDTH;
        let percent = What::Percent { of: reviews + 1, from: reviews };
        shape = shape
            .count(&format!("{before}reviews"), &held)
            .count(&format!("{before}in_time"), &format!("{held} on or before the latest lawful day"))
            .count(&format!("{before}late"), &format!("{held} after the latest lawful day"))
            .column(&format!("{before}percent_in_time"), percent, &format!("{before}in_time / {before}reviews"));
    }
    shape
}

fn put_timeliness(row: usize, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
    let kind = match fact.kind {
        ReviewKind::First => 1,
        ReviewKind::Second => 2,
        ReviewKind::Subsequent => 3,
        ReviewKind::Extra => 4,
    };
    for part in [0, kind] {
        let reviews = 1 + part * WIDTH;
        put(Place::at(row, reviews));
        put(Place::at(row, reviews + if fact.is_late() { 2 } else { 1 }));
    }
}

/// R1, by period.
pub(super) struct ByPeriod(Periods);

impl ByPeriod {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for ByPeriod {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        columns(Shape::of("period", "when the reviews were held")).rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) {
            put_timeliness(row, fact, put);
        }
    }
}

/// R23, the same by IRO.
pub(super) struct ByIro {
    range: Range,
    iros: Iros,
}

impl ByIro {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        Self { range: scope.range, iros: Iros::of(scope, held(scope, reviews).map(|fact| fact.iro)) }
    }
}

impl Rule for ByIro {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        columns(Shape::of("iro", "whose the child was when the review was held")).rows(self.iros.labels(NOT_RECORDED))
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if fact.held_on.is_some_and(|held| self.range.contains(held)) {
            put_timeliness(self.iros.row(fact.iro), fact, put);
        }
    }
}

/// R2, per child: those in care for more than four weeks at the end of a period, and of these those of whom no review
/// was late on any day of it. The total is about the whole range, and so no sum.
pub(super) struct PerChild {
    periods: Periods,
    range: Range,
    today: Day,
    /// From which day to which reviews of a child were late.
    late: HashMap<ChildId, Vec<(Day, Day)>>,
}

/// Four weeks.
const WEEKS: i64 = 28;

impl PerChild {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        let mut late: HashMap<ChildId, Vec<(Day, Day)>> = HashMap::new();
        for fact in reviews {
            let until = fact.held_on.or(fact.ended_on.and_then(|left| left.pred_opt())).unwrap_or(scope.today);
            if let Some(from) = fact.due_on.succ_opt().filter(|from| *from <= until) {
                late.entry(fact.child).or_default().push((from, until));
            }
        }
        Self { periods: Periods::of(scope), range: scope.range, today: scope.today, late }
    }

    fn put(&self, row: usize, range: Range, fact: &ChildFact, put: &mut dyn FnMut(Place)) {
        let end = range.until().min(self.today);
        if !fact.in_care_on(end) {
            return;
        }
        let Some(entered) = fact.entered_on else { return put(Place::at(row, 4)) };
        if (end - entered).num_days() <= WEEKS {
            return;
        }
        put(Place::at(row, 1));
        let late = self
            .late
            .get(&fact.child)
            .is_some_and(|late| late.iter().any(|(from, until)| *from <= end && range.from() <= *until));
        if !late {
            put(Place::at(row, 2));
        }
    }
}

impl Rule for PerChild {
    type Fact = ChildFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "at the end of which the children are in care; Total: the whole range")
            .count("children_over_4_weeks", "children in care on the last day and for more than 28 days")
            .count("all_reviews_in_time", "of these, children of whom no review was late on any day of the period")
            .column("percent", What::Percent { of: 2, from: 1 }, "all_reviews_in_time / children_over_4_weeks")
            .count(NOT_RECORDED, "children in care on the last day of whom nobody says since when; in no other column")
            .rows_beside_total(self.periods.labels())
    }

    fn places(&self, fact: &ChildFact, put: &mut dyn FnMut(Place)) {
        let mut rows = 0;
        for (row, range) in self.periods.ranges().enumerate() {
            self.put(row, range, fact, put);
            rows = row + 1;
        }
        self.put(rows, self.range, fact, put);
    }
}

/// R3: why reviews were late.
pub(super) struct Reasons {
    range: Range,
    codes: Codes,
}

impl Reasons {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        let late = held(scope, reviews).filter(|fact| fact.is_late());
        let recorded = late.filter_map(|fact| fact.late_reason.as_ref());
        Self { range: scope.range, codes: Codes::of(List::LateReasons, recorded) }
    }
}

impl Rule for Reasons {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("reason", "the council's list of reasons")
            .count("n", "reviews held after the latest lawful day for this reason")
            .column("percent_of_late", What::Share { of: 1 }, "n / n of Total")
            .rows(self.codes.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if fact.is_late() && fact.held_on.is_some_and(|held| self.range.contains(held)) {
            put(Place::at(self.codes.row(fact.late_reason.as_ref()), 1));
        }
    }
}
