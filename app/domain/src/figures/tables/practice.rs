//! R15, R17 and R18: midway reviews (Walsall, 2024/25), parents at reviews (Shropshire, 2024/25), advocacy (section 26A
//! of the Children Act 1989; no council's report that was read gives a number).

use crate::figures::axis::Periods;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{NOT_RECORDED, ReviewFact, Scope};
use crate::monitoring::{Midway, YesNo};
use crate::participation::Code;
use crate::review::ReviewKind;

/// R15. A midway review is recorded with the review after it.
pub(super) struct Midways(Periods);

impl Midways {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Midways {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the review after it was held")
            .count("expected", "reviews held before which a midway review was held, or expected and not held")
            .count("done", "of these, held")
            .column("percent", What::Percent { of: 2, from: 1 }, "done / expected")
            .count(NOT_RECORDED, "subsequent reviews held of which nobody says whether one was expected")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) else { return };
        match fact.midway {
            Some(Midway::Held) => {
                put(Place::at(row, 1));
                put(Place::at(row, 2));
            }
            Some(Midway::NotHeld) => put(Place::at(row, 1)),
            None if fact.kind == ReviewKind::Subsequent => put(Place::at(row, 4)),
            Some(Midway::NotExpected) | None => {}
        }
    }
}

/// R17.
pub(super) struct Parents(Periods);

impl Parents {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

/// How many columns count one person.
const WIDTH: usize = 4;
const WHO: [(&str, &str); 3] = [
    ("mother", "the mother"),
    ("father", "the father"),
    ("other_with_pr", "somebody else with parental responsibility"),
];
const REVIEWS: usize = 1 + WHO.len() * WIDTH;

impl Rule for Parents {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let mut shape = Shape::of("period", "when the reviews were held");
        for (part, (key, who)) in WHO.into_iter().enumerate() {
            let percent = What::Percent { of: 2 + part * WIDTH, from: REVIEWS };
            shape = shape
                .count(&format!("{key}_invited"), &format!("reviews held to which {who} was invited"))
                .count(&format!("{key}_attended"), &format!("reviews held to which {who} came"))
                .column(&format!("{key}_percent"), percent, &format!("{key}_attended / reviews"))
                .count(
                    &format!("{key}_{NOT_RECORDED}"),
                    &format!("reviews held of which nobody says whether {who} came"),
                );
        }
        shape.count("reviews", "reviews held").rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) else { return };
        for (part, of) in [fact.mother, fact.father, fact.other].into_iter().enumerate() {
            let invited = 1 + part * WIDTH;
            if of.invited == Some(YesNo::Yes) {
                put(Place::at(row, invited));
            }
            match of.came {
                Some(YesNo::Yes) => put(Place::at(row, invited + 1)),
                Some(YesNo::No) => {}
                None => put(Place::at(row, invited + 3)),
            }
        }
        put(Place::at(row, REVIEWS));
    }
}

/// R18.
pub(super) struct Advocacy(Periods);

impl Advocacy {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Advocacy {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the reviews were held")
            .count("offered", "reviews held of children who were offered an advocate")
            .count("referrals_made", "reviews held of children who were referred to one")
            .count("accepted", "of these, where that was accepted")
            .count("used_at_review", "PN2 and PN5: an advocate or the IRO spoke for the child")
            .count(NOT_RECORDED, "reviews held of which nobody says whether an advocate was offered")
            .count("advocate_used", "reviews held at which, as recorded, an advocate was used")
            .count("reviews", "reviews held")
            .column("percent_offered", What::Percent { of: 1, from: 7 }, "offered / reviews")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) else { return };
        let referred = fact.referred_on.is_some();
        for (counts, column) in [
            (fact.advocate_offered == Some(YesNo::Yes), 1),
            (referred, 2),
            (referred && fact.accepted_on.is_some(), 3),
            (matches!(fact.participation, Some(Code::Pn2 | Code::Pn5)), 4),
            (fact.advocate_offered.is_none(), 5),
            (fact.used == Some(YesNo::Yes), 6),
            (true, 7),
        ] {
            if counts {
                put(Place::at(row, column));
            }
        }
    }
}
