//! R11 to R13: how cases stand, what IROs are concerned about, what was done. As Warwickshire's report of 2022/23,
//! whose one total is of reviews and reads as one of concerns: here each has a column of its own.

use super::held;
use crate::figures::axis::{Codes, Teams};
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{NOT_RECORDED, Range, ReviewFact, Scope};
use crate::lists::List;
use crate::monitoring::Rag;

/// The place of a colour: red, amber, green, not recorded.
const fn colour(rag: Option<Rag>) -> usize {
    match rag {
        Some(Rag::Red) => 0,
        Some(Rag::Amber) => 1,
        Some(Rag::Green) => 2,
        None => 3,
    }
}

const COLOURS: [(&str, &str); 4] =
    [("red", "red"), ("amber", "amber"), ("green", "green"), (NOT_RECORDED, "without a colour")];

/// Whether a review is of concern to somebody: only then is it lacking that nobody says what the concern is.
const fn is_uneasy(fact: &ReviewFact) -> bool {
    matches!(fact.rag, Some(Rag::Red | Rag::Amber))
}

fn is_held(range: Range, fact: &ReviewFact) -> bool {
    fact.held_on.is_some_and(|held| range.contains(held))
}

/// R11, colours by team.
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
        let mut shape = Shape::of("team", "the team as at the review");
        for (key, what) in COLOURS {
            shape = shape.count(key, &format!("reviews held, {what}"));
        }
        shape = shape.count("total", "reviews held");
        for (place, (key, _)) in COLOURS.into_iter().enumerate() {
            let percent = What::Percent { of: 1 + place, from: 5 };
            shape = shape.column(&format!("percent_{key}"), percent, &format!("{key} / total"));
        }
        shape.rows(self.teams.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if is_held(self.range, fact) {
            let row = self.teams.row(fact.team.as_ref());
            put(Place::at(row, 1 + colour(fact.rag)));
            put(Place::at(row, 5));
        }
    }
}

/// R12, concerns by team.
pub(super) struct Concerns {
    range: Range,
    teams: Teams,
    codes: Codes,
}

impl Concerns {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        let recorded = held(scope, reviews).flat_map(|fact| &fact.concerns);
        Self {
            range: scope.range,
            teams: Teams::of(held(scope, reviews).map(|fact| fact.team.as_ref())),
            codes: Codes::of(List::Concerns, recorded),
        }
    }
}

/// The columns that are no code: a council's code that is called like one of them stands after `code_`.
const NO_CODES: [&str; 4] = ["team", NOT_RECORDED, "concerns", "reviews"];

impl Rule for Concerns {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let mut shape = Shape::of("team", "the team as at the review");
        for code in self.codes.codes() {
            let key = if NO_CODES.contains(&code.as_str()) { format!("code_{code}") } else { code.clone() };
            shape = shape.count(&key, &format!("reviews held with the concern {code}"));
        }
        shape
            .count(NOT_RECORDED, "reviews held, red or amber, without any concern")
            .count("concerns", "concerns of reviews held: one review can have several")
            .count("reviews", "reviews held, with or without concerns")
            .rows(self.teams.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if !is_held(self.range, fact) {
            return;
        }
        let (row, codes) = (self.teams.row(fact.team.as_ref()), self.codes.codes().len());
        for code in &fact.concerns {
            put(Place::at(row, 1 + self.codes.row(Some(code))));
            put(Place::at(row, codes + 2));
        }
        if fact.concerns.is_empty() && is_uneasy(fact) {
            put(Place::at(row, codes + 1));
        }
        put(Place::at(row, codes + 3));
    }
}

/// R13: concerns by colour, and actions after red and amber.
pub(super) struct ByColour {
    range: Range,
    concerns: Codes,
    actions: Codes,
}

impl ByColour {
    pub(super) fn of(scope: &Scope, reviews: &[ReviewFact]) -> Self {
        let held = held(scope, reviews);
        let uneasy = held.clone().filter(|fact| is_uneasy(fact));
        Self {
            range: scope.range,
            concerns: Codes::of(List::Concerns, held.flat_map(|fact| &fact.concerns)),
            actions: Codes::of(List::Actions, uneasy.flat_map(|fact| &fact.actions)),
        }
    }

    /// The first row of actions: after those of concerns, what was not recorded and their total.
    fn action_rows(&self) -> usize {
        self.concerns.codes().len() + 2
    }
}

/// The column that names an action.
const ACTION: usize = 7;

impl Rule for ByColour {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        let mut shape = Shape::of(
            "concern",
            "not_recorded: red and amber reviews without any concern, which are none and not in Total",
        );
        for (key, what) in COLOURS {
            shape = shape.count(key, &format!("concerns of reviews held, {what}: one review can have several"));
        }
        shape
            .count("total", "concerns of reviews held")
            .column("percent", What::Share { of: 5 }, "total / total of Total")
            .rows_and_apart(self.concerns.codes(), NOT_RECORDED)
            .and_of("action", "not_recorded: red and amber reviews without any action, which are none and not in Total")
            .count("action_red", "actions after reviews held, red: one review can have several")
            .count("action_amber", "actions after reviews held, amber: one review can have several")
            .count("action_total", "actions after reviews held, red or amber")
            .column("action_percent", What::Share { of: ACTION + 3 }, "action_total / action_total of Total")
            .rows_and_apart(self.actions.codes(), NOT_RECORDED)
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if !is_held(self.range, fact) {
            return;
        }
        let colour = colour(fact.rag);
        let concerns = fact.concerns.iter().map(Some);
        let lacking = (fact.concerns.is_empty() && is_uneasy(fact)).then_some(None);
        for concern in concerns.chain(lacking) {
            let row = self.concerns.row(concern);
            put(Place::at(row, 1 + colour));
            put(Place::at(row, 5));
        }
        if is_uneasy(fact) {
            let actions = fact.actions.iter().map(Some);
            for action in actions.chain(fact.actions.is_empty().then_some(None)) {
                let row = self.action_rows() + self.actions.row(action);
                put(Place::at(row, ACTION + 1 + colour));
                put(Place::at(row, ACTION + 3));
            }
        }
    }
}
