//! Every table of a small council that was made by hand, with answers worked out by hand ([`golden`], [`beyond`]); and
//! that a figure and what it opens to are one.

mod beyond;
mod chosen;
mod council;
mod golden;
mod opening;

use super::{By, FactKind, Facts, ReviewFact, Scope, TableId, behind, table, to_csv};
use crate::annual;

/// Whether a table is this file, told line by line.
#[track_caller]
fn is(id: TableId, facts: &Facts, scope: &Scope, expected: &[&str]) {
    let found = to_csv(&table(id, facts, scope));
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines, expected, "{}", id.code());
}

/// The same by months.
#[track_caller]
fn by_month(id: TableId, expected: &[&str]) {
    is(id, &council::facts(), &council::scope(By::Month), expected);
}

/// The facts of these kinds, as they are when no others were read. What the case system says of parents stands in the
/// review itself, so that only what was recorded in Heard is missing without the family.
fn only(facts: &Facts, kinds: &[FactKind]) -> Facts {
    let with = |kind| kinds.contains(&kind);
    let review = |fact: &ReviewFact| ReviewFact {
        iro: fact.iro.filter(|_| with(FactKind::ReviewIros)),
        concerns: if with(FactKind::ReviewCodes) { fact.concerns.clone() } else { Vec::new() },
        actions: if with(FactKind::ReviewCodes) { fact.actions.clone() } else { Vec::new() },
        mother: if with(FactKind::ReviewFamily) { fact.mother } else { Default::default() },
        father: if with(FactKind::ReviewFamily) { fact.father } else { Default::default() },
        other: if with(FactKind::ReviewFamily) { fact.other } else { Default::default() },
        ..fact.clone()
    };
    let mut found = Facts::default();
    for kind in kinds {
        match kind {
            FactKind::Reviews => found.reviews = facts.reviews.iter().map(review).collect(),
            FactKind::ReviewIros | FactKind::ReviewCodes | FactKind::ReviewFamily => {}
            FactKind::Entries => found.entries.clone_from(&facts.entries),
            FactKind::Escalations => found.escalations.clone_from(&facts.escalations),
            FactKind::Invitations => found.invitations.clone_from(&facts.invitations),
            FactKind::Caseloads => found.caseloads.clone_from(&facts.caseloads),
            FactKind::Children => found.children.clone_from(&facts.children),
            FactKind::Concerns => found.concerns.clone_from(&facts.concerns),
            FactKind::Points => {
                found.points.clone_from(&facts.points);
                found.said.clone_from(&facts.said);
            }
            FactKind::Feedback => found.feedback.clone_from(&facts.feedback),
            FactKind::Topics => found.topics.clone_from(&facts.topics),
            FactKind::Promises => found.promises.clone_from(&facts.promises),
            FactKind::Contacts => found.contacts.clone_from(&facts.contacts),
        }
    }
    found
}

#[test]
fn a_table_needs_no_other_facts_than_it_names() {
    let (facts, scope) = (council::facts(), council::scope(By::Month));
    assert_eq!(only(&facts, &FactKind::ALL), facts);
    for id in TableId::ALL {
        let (whole, alone) = (table(id, &facts, &scope), only(&facts, id.facts()));
        assert_eq!(to_csv(&table(id, &alone, &scope)), to_csv(&whole), "{id:?}");
        for (row, column) in whole.rows.iter().flat_map(|row| whole.columns.iter().map(move |column| (row, column))) {
            let found = |facts| behind(id, &row.key, &column.key, facts, &scope);
            assert_eq!(found(&alone), found(&facts), "{id:?} {} {}", row.key, column.key);
        }
        // And each that it names: without it the table is another one.
        for kind in id.facts() {
            let others: Vec<FactKind> = id.facts().iter().filter(|other| *other != kind).copied().collect();
            let less = to_csv(&table(id, &only(&facts, &others), &scope));
            assert_ne!(less, to_csv(&whole), "{id:?} without {kind:?}");
        }
    }
}

#[test]
fn the_annual_report_needs_no_other_facts_than_it_names() {
    let (facts, scope, kinds) = (council::facts(), council::scope(By::Year), annual::facts());
    assert_eq!(annual::figures(&only(&facts, &kinds), &scope), annual::figures(&facts, &scope));
    assert!(!kinds.contains(&FactKind::Feedback), "what people chose does not stand in it");
}

#[test]
fn what_is_of_a_review_is_of_these_kinds() {
    let facts = council::facts();
    for fact in &facts.reviews {
        let whole = facts.of_review(fact.review);
        assert_eq!(only(&facts, &FactKind::OF_REVIEW).of_review(fact.review), whole);
    }
}
