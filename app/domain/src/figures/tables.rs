//! The rules of the tables, a file a family, and the one list of which rule counts which facts.

mod care;
mod escalations;
mod feedback;
mod meeting;
mod papers;
mod participation;
mod practice;
mod promises;
mod rag;
mod timeliness;
mod views;

use super::counting::{self, Fact, Rule, Shape, What};
use super::{
    Behind, CaseloadFact, ChildFact, ConcernFact, ContactFact, CountedIn, EntryFact, EscalationFact, Facts,
    FeedbackFact, InvitationFact, PointFact, PromiseFact, ReviewFact, SaidFact, Scope, Table, TableId, TopicsFact,
};
use crate::english_time;

/// Counts a table. Of R21 and R22 there are only the columns: a return is no count, and words are written elsewhere.
#[must_use]
pub fn table(id: TableId, facts: &Facts, scope: &Scope) -> Table {
    with(id, facts, scope, Counting(id))
}

/// What the figure in a row and column counts, by its days: of a percentage its numerator. There are as many as it
/// counts: a review with two concerns stands twice behind a number of concerns, and behind a number of children stands
/// the first of what is theirs. Nothing where the table has no such figure, and where its facts have nobody in them.
#[must_use]
pub fn behind(id: TableId, row: &str, column: &str, facts: &Facts, scope: &Scope) -> Vec<Behind> {
    with(id, facts, scope, Opening { row, column })
}

/// Every figure that counts these facts, without totals: asked with the facts of one review, the rules that count it.
#[must_use]
pub fn counted_in(facts: &Facts, scope: &Scope) -> Vec<CountedIn> {
    TableId::ALL.into_iter().flat_map(|id| with(id, facts, scope, Naming(id))).collect()
}

/// The reviews that were held in the range: only of these are teams, codes and IROs rows.
fn held<'a>(scope: &Scope, reviews: &'a [ReviewFact]) -> impl Iterator<Item = &'a ReviewFact> + Clone {
    let range = scope.range;
    reviews.iter().filter(move |fact| fact.held_on.is_some_and(|held| range.contains(held)))
}

/// What is done with a rule and the facts that it counts.
trait Visit {
    type Out;
    fn visit<R: Rule>(self, rule: &R, facts: &[R::Fact]) -> Self::Out;
}

struct Counting(TableId);

impl Visit for Counting {
    type Out = Table;
    fn visit<R: Rule>(self, rule: &R, facts: &[R::Fact]) -> Table {
        counting::count(self.0, rule, facts)
    }
}

struct Opening<'a> {
    row: &'a str,
    column: &'a str,
}

impl Visit for Opening<'_> {
    type Out = Vec<Behind>;
    fn visit<R: Rule>(self, rule: &R, facts: &[R::Fact]) -> Vec<Behind> {
        counting::behind(self.row, self.column, rule, facts)
    }
}

struct Naming(TableId);

impl Visit for Naming {
    type Out = Vec<CountedIn>;
    fn visit<R: Rule>(self, rule: &R, facts: &[R::Fact]) -> Vec<CountedIn> {
        counting::counted_in(self.0, rule, facts)
    }
}

fn with<V: Visit>(id: TableId, facts: &Facts, scope: &Scope, visit: V) -> V::Out {
    let reviews = &facts.reviews;
    match id {
        TableId::R01 => visit.visit(&timeliness::ByPeriod::of(scope), reviews),
        TableId::R02 => visit.visit(&timeliness::PerChild::of(scope, reviews), &facts.children),
        TableId::R03 => visit.visit(&timeliness::Reasons::of(scope, reviews), reviews),
        TableId::R04 => visit.visit(&participation::ByTeam::of(scope, reviews), reviews),
        TableId::R05 => visit.visit(&participation::Rates::of(scope), reviews),
        TableId::R06 => visit.visit(&views::Asked::of(scope), &facts.invitations),
        TableId::R07 => visit.visit(&meeting::LastSeen::of(scope), reviews),
        TableId::R08 => visit.visit(&meeting::WhereAndHow::of(scope), reviews),
        TableId::R09 => visit.visit(&meeting::Alone::of(scope), reviews),
        TableId::R10 => visit.visit(&papers::InTime::of(scope), reviews),
        TableId::R11 => visit.visit(&rag::ByTeam::of(scope, reviews), reviews),
        TableId::R12 => visit.visit(&rag::Concerns::of(scope, reviews), reviews),
        TableId::R13 => visit.visit(&rag::ByColour::of(scope, reviews), reviews),
        TableId::R14 => visit.visit(&escalations::ByStage::of(scope, &facts.escalations), &facts.escalations),
        TableId::R15 => visit.visit(&practice::Midways::of(scope), reviews),
        TableId::R16 => visit.visit(&care::Allocated::of(scope), &facts.entries),
        TableId::R17 => visit.visit(&practice::Parents::of(scope), reviews),
        TableId::R18 => visit.visit(&practice::Advocacy::of(scope), reviews),
        TableId::R19 => visit.visit(&care::Caseloads::of(scope, &facts.caseloads), &facts.caseloads),
        TableId::R20 => visit.visit(&care::Population::of(scope), &facts.children),
        TableId::R21 | TableId::R22 => visit.visit(&Written(id), reviews),
        TableId::R23 => visit.visit(&timeliness::ByIro::of(scope, reviews), reviews),
        TableId::R24 => visit.visit(&promises::Acted::of(scope), &facts.concerns),
        TableId::R25 => visit.visit(&views::Unanswered::of(scope), &facts.points),
        TableId::R26 => visit.visit(&promises::Kept::of(scope), &facts.promises),
        TableId::R27 => visit.visit(&papers::Closed::of(scope), reviews),
        TableId::R28 => visit.visit(&care::Contacts::of(scope), &facts.contacts),
        TableId::R29 => visit.visit(&feedback::ByChoice::after_reviews(scope, &facts.feedback), &facts.feedback),
        TableId::R30 => visit.visit(&feedback::ByChoice::moving(scope, &facts.feedback), &facts.feedback),
        TableId::R31 => visit.visit(&feedback::Topics::of(scope, &facts.topics), &facts.topics),
        TableId::R32 => visit.visit(&feedback::Became::of(scope, &facts.said), &facts.said),
    }
}

/// R21 and R22: the columns of what is not counted.
struct Written(TableId);

impl Rule for Written {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        match self.0 {
            TableId::R21 => Shape::of("child", "the child's id in the council's case system")
                .column("dob", What::Nothing, "date of birth")
                .column("review", What::Nothing, "the day on which the review was held")
                .column("review_code", What::Nothing, "the participation code, PN0 to PN7"),
            _ => Shape::of("period", "what the words are about")
                .column("achievements", What::Nothing, "what the council writes of what went well")
                .column("challenges", What::Nothing, "what the council writes of what did not")
                .column("goals", What::Nothing, "what the council sets itself"),
        }
    }

    fn places(&self, _: &ReviewFact, _: &mut dyn FnMut(counting::Place)) {}
}

macro_rules! facts {
    ($($fact:ident, $review:expr, $on:expr;)*) => {$(
        impl Fact for $fact {
            fn behind(&self) -> Option<Behind> {
                let (review, on): (fn(&Self) -> _, fn(&Self) -> _) = ($review, $on);
                Some(Behind { child: self.child, review: review(self), on: on(self) })
            }
        }
    )*};
}

macro_rules! of_nobody {
    ($($fact:ident)*) => {$(
        impl Fact for $fact {
            const OPENS: bool = false;

            fn behind(&self) -> Option<Behind> {
                None
            }
        }
    )*};
}

of_nobody! { FeedbackFact SaidFact TopicsFact }

facts! {
    ReviewFact, |fact| Some(fact.review), |fact| fact.held_on.or(Some(fact.due_on));
    EntryFact, |_| None, |fact| Some(fact.entered_on);
    EscalationFact, |fact| fact.review, |fact| Some(fact.opened_on);
    InvitationFact, |fact| Some(fact.review), |fact| fact.invited_on.or(fact.given.map(|(on, _)| on));
    CaseloadFact, |_| None, |fact| fact.since;
    ChildFact, |_| None, |fact| fact.entered_on;
    ConcernFact, |_| None, |fact| Some(english_time::day(fact.raised_at));
    PointFact, |fact| Some(fact.review), |fact| Some(fact.held_on);
    PromiseFact, |fact| Some(fact.review), |fact| Some(fact.due_on);
    ContactFact, |_| None, |fact| Some(fact.on);
}
