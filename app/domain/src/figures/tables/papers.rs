//! R10 and R27: what goes out after a review, and whether its record is ever closed (Walsall's report of 2024/25 counts
//! records by month).

use crate::Day;
use crate::deadlines::Deadlines;
use crate::figures::axis::Periods;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{By, NOT_RECORDED, ReviewFact, Scope};
use crate::review::Source;
use crate::store::LetterState;

/// R10, always by month: of reviews held in it, what was due by today or is out already.
pub(super) struct InTime {
    months: Periods,
    deadlines: Deadlines,
    today: Day,
}

impl InTime {
    pub(super) fn of(scope: &Scope) -> Self {
        let by_month = Scope { by: By::Month, ..scope.clone() };
        Self { months: Periods::of(&by_month), deadlines: scope.deadlines, today: scope.today }
    }
}

/// How many columns count one paper.
const WIDTH: usize = 4;

/// The column of letters that, with a reason, are not sent.
const WITHHELD: usize = 1 + WIDTH * 4;

impl Rule for InTime {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let Deadlines { decisions, record, distribution, .. } = self.deadlines;
        let mut shape = Shape::of("month", "when the reviews were held");
        for (part, (paper, days, what)) in [
            ("decisions", decisions, "the decisions sent"),
            ("record", record, "the record closed"),
            ("distribution", distribution, "the record distributed"),
            ("letter", distribution, "the letter sent"),
        ]
        .into_iter()
        .enumerate()
        {
            let due = 1 + part * WIDTH;
            shape = shape
                .count(&format!("{paper}_due"), &format!("reviews held, {what} or its last day over"))
                .count(
                    &format!("{paper}_on_time"),
                    &format!("of these, {what} within {days} working days of the review"),
                )
                .column(
                    &format!("{paper}_percent"),
                    What::Percent { of: due + 1, from: due },
                    &format!("{paper}_on_time / {paper}_due"),
                )
                .count(
                    &format!("{paper}_{NOT_RECORDED}"),
                    &format!("of {paper}_due, imported reviews of which no day is said"),
                );
        }
        shape
            .count("letter_not_sent", "reviews held for which, with a reason, no letter is sent; not in letter_due")
            .rows(self.months.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some((row, held)) = fact.held_on.and_then(|held| Some((self.months.row(held)?, held))) else { return };
        let withheld = fact.letter == Some(LetterState::Withheld);
        let imported = fact.source == Source::CaseSystem;
        for (part, last, done) in [
            (0, self.deadlines.decisions_due(held), fact.decisions_on),
            (1, self.deadlines.record_due(held), fact.record_on),
            (2, self.deadlines.distribution_due(held), fact.distributed_on),
            (3, self.deadlines.letter_due(held), fact.letter_on),
        ] {
            if part == 3 && withheld {
                put(Place::at(row, WITHHELD));
                continue;
            }
            if done.is_none() && self.today <= last {
                continue;
            }
            let due = 1 + part * WIDTH;
            put(Place::at(row, due));
            match done {
                Some(done) if done <= last => put(Place::at(row, due + 1)),
                None if imported => put(Place::at(row, due + 3)),
                _ => {}
            }
        }
    }
}

/// R27: whether the record of a held review was closed, on whatever day.
pub(super) struct Closed(Periods);

impl Closed {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Closed {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the reviews were held")
            .count("reviews", "reviews held")
            .count("closed", "of these, records closed by now")
            .count("never_closed", "of these, records not closed by now")
            .count(NOT_RECORDED, "of these, imported reviews of which no day is said")
            .column("percent_never_closed", What::Percent { of: 3, from: 1 }, "never_closed / reviews")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) else { return };
        let column = match (fact.record_on, fact.source) {
            (Some(_), _) => 2,
            (None, Source::Heard) => 3,
            (None, Source::CaseSystem) => 4,
        };
        put(Place::at(row, 1));
        put(Place::at(row, column));
    }
}
