//! R6 and R25: what children were asked and gave before reviews, and what of it was answered.

use crate::figures::axis::Periods;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{InvitationFact, PointFact, Scope};
use crate::voice::Voice;

/// R6, by the period in which a child was first asked before a review. One review counts once, however many
/// invitations and views there were: the first views tell the way. What grown-ups say in their own name is not counted.
pub(super) struct Asked(Periods);

impl Asked {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

const ROUTES: usize = 5;
const NOT_INVITED: usize = 10;

/// The column of the way by which views came; none for what is not the child's.
const fn route(voice: Voice) -> Option<usize> {
    let place = match voice {
        Voice::Child => 0,
        Voice::ChildWithHelp | Voice::WrittenForChild => 1,
        Voice::Paper => 2,
        Voice::Advocate | Voice::AdvocateNonInstructed => 3,
        Voice::Observation => 4,
        Voice::Carer | Voice::Parent => return None,
    };
    Some(ROUTES + place)
}

impl Rule for Asked {
    type Fact = InvitationFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the child was first invited before a review, or gave views without that")
            .count("invitations_sent", "reviews before which the child was invited")
            .count("opened", "of these, reviews whose invitation was opened")
            .count("views_given", "of these, reviews before which views were given")
            .column("percent", What::Percent { of: 3, from: 1 }, "views_given / invitations_sent")
            .count("own_device", "first views by the child alone")
            .count("with_an_adult", "first views with help, or written down for the child")
            .count("paper_typed_in", "first views on paper, typed in by a worker")
            .count("advocate", "first views by an advocate")
            .count("observed", "first views of a child who does not use words, as a grown-up saw them")
            .count("not_invited", "views given before a review without any invitation; in the columns of ways too")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &InvitationFact, put: &mut dyn FnMut(Place)) {
        let given = fact.given.and_then(|(on, voice)| Some((on, route(voice)?)));
        let Some(row) = fact.invited_on.or(given.map(|(on, _)| on)).and_then(|on| self.0.row(on)) else { return };
        let invited = fact.invited_on.is_some();
        for (counts, column) in [
            (invited, 1),
            (invited && fact.opened, 2),
            (invited && given.is_some(), 3),
            (!invited && given.is_some(), NOT_INVITED),
        ] {
            if counts {
                put(Place::at(row, column));
            }
        }
        if let Some((_, column)) = given {
            put(Place::at(row, column));
        }
    }
}

/// R25: what children said that stands in the shared part of a record, and whether it was answered.
pub(super) struct Unanswered(Periods);

impl Unanswered {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Unanswered {
    type Fact = PointFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the review was held in whose record it stands")
            .count("points", "things that children said, in the shared part of records")
            .count("answered", "of these, answered")
            .count("unanswered", "of these, not answered")
            .column("percent_unanswered", What::Percent { of: 3, from: 1 }, "unanswered / points")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &PointFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = self.0.row(fact.held_on) else { return };
        put(Place::at(row, 1));
        put(Place::at(row, if fact.answered { 2 } else { 3 }));
    }
}
