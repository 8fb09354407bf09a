//! R4 and R5: how children took part. The codes are those of the SSDA903 return, the tables Warwickshire's of 2022/23.

use super::held;
use crate::figures::axis::{Periods, Teams};
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{NOT_RECORDED, Range, Rate, ReviewFact, Scope};
use crate::participation::Code;

/// R4, by team: each held review once.
pub(super) struct ByTeam {
    range: Range,
    teams: Teams,
}

impl ByTeam {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        Self { range: scope.range, teams: Teams::of(held(scope, reviews).map(|fact| fact.team.as_ref())) }
    }
}

impl Rule for ByTeam {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let shape = Code::ALL.into_iter().fold(Shape::of("team", "the team as at the review"), |shape, code| {
            shape.count(&code.code().to_ascii_lowercase(), &format!("reviews held with the code {}", code.code()))
        });
        shape
            .count(NOT_RECORDED, "reviews held without a code")
            .count("total", "reviews held")
            .rows(self.teams.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if fact.held_on.is_some_and(|held| self.range.contains(held)) {
            let row = self.teams.row(fact.team.as_ref());
            put(Place::at(row, fact.participation.map_or(Code::ALL.len(), |code| code as usize) + 1));
            put(Place::at(row, Code::ALL.len() + 2));
        }
    }
}

/// R5, rates by period, each with its denominator.
pub(super) struct Rates {
    periods: Periods,
    headline: Rate,
}

impl Rates {
    pub(super) fn of(scope: &Scope) -> Self {
        Self { periods: Periods::of(scope), headline: scope.headline }
    }
}

const INCL_PN4: usize = 1;
const EXCL_PN4: usize = 2;
const ATTENDED: usize = 3;
const DENOMINATOR: usize = 4;
const UNRECORDED: usize = 5;
const WITH_NOT_RECORDED: usize = 9;
const REVIEWS: usize = 11;
const UNDER_4: usize = 12;

/// The columns of a rate's numerator and denominator.
const fn of_rate(rate: Rate) -> What {
    match rate {
        Rate::InclPn4 => What::Percent { of: INCL_PN4, from: DENOMINATOR },
        Rate::ExclPn4 => What::Percent { of: EXCL_PN4, from: DENOMINATOR },
        Rate::Attended => What::Percent { of: ATTENDED, from: DENOMINATOR },
        Rate::WithNotRecorded => What::Percent { of: INCL_PN4, from: WITH_NOT_RECORDED },
        Rate::OfAll => What::Percent { of: INCL_PN4, from: REVIEWS },
    }
}

impl Rule for Rates {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let headline = format!("the rate that the council quotes: percent_{}", self.headline.code());
        Shape::of("period", "when the reviews were held")
            .count("took_part_incl_pn4", "PN1 to PN6: who was there without contributing (PN4) counts")
            .count("took_part_excl_pn4", "PN1, PN2, PN3, PN5 and PN6")
            .count("attended", "PN1 to PN4")
            .count("denominator", "PN1 to PN7: children under 4 and what was not recorded are out")
            .count(NOT_RECORDED, "reviews held without a code")
            .column("percent_incl_pn4", of_rate(Rate::InclPn4), "took_part_incl_pn4 / denominator")
            .column("percent_excl_pn4", of_rate(Rate::ExclPn4), "took_part_excl_pn4 / denominator")
            .column("percent_attended", of_rate(Rate::Attended), "attended / denominator")
            .count("denominator_with_not_recorded", "PN1 to PN7 and reviews held without a code")
            .column(
                "percent_with_not_recorded",
                of_rate(Rate::WithNotRecorded),
                "took_part_incl_pn4 / denominator_with_not_recorded",
            )
            .count("reviews", "reviews held, of children under 4 too")
            .count("under_4", "PN0")
            .column("percent_under_4", What::Percent { of: UNDER_4, from: REVIEWS }, "under_4 / reviews")
            .column("percent_of_all", of_rate(Rate::OfAll), "took_part_incl_pn4 / reviews")
            .column("headline_percent", of_rate(self.headline), &headline)
            .rows(self.periods.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.periods.row(held)) else { return };
        let code = fact.participation;
        for (counts, column) in [
            (Rate::InclPn4.takes_part(code), INCL_PN4),
            (Rate::ExclPn4.takes_part(code), EXCL_PN4),
            (Rate::Attended.takes_part(code), ATTENDED),
            (Rate::InclPn4.counts(code), DENOMINATOR),
            (code.is_none(), UNRECORDED),
            (Rate::WithNotRecorded.counts(code), WITH_NOT_RECORDED),
            (true, REVIEWS),
            (code == Some(Code::Pn0), UNDER_4),
        ] {
            if counts {
                put(Place::at(row, column));
            }
        }
    }
}
