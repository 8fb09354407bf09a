//! By what things are found again without being readable: keyed hashes, each with a label of its own, said once.
//!
//! To add one: a function here with a label that no other uses.

use std::collections::BTreeSet;

use heard_domain::documents::PeopleAround;
use heard_domain::id::{DecisionLinkId, StaffId};
use heard_domain::import::ChildRow;
use heard_domain::import::reviews::PastReview;
use heard_domain::lists::ListCode;
use heard_domain::store::LetterState;

use super::Vault;

/// An e-mail address as accounts keep it: no white space around it, lower case.
#[must_use]
pub fn plain_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Finds an account by its e-mail address, however it is typed.
#[must_use]
pub fn email(vault: &Vault, typed: &str) -> [u8; 32] {
    vault.index("email", &plain_email(typed))
}

/// Finds a child by the council's own id, which is compared to the letter.
#[must_use]
pub fn child_reference(vault: &Vault, reference: &str) -> [u8; 32] {
    vault.index("child-reference", reference)
}

/// Tells whether anything about a child changed since the last import.
#[must_use]
pub fn child_digest(vault: &Vault, row: &ChildRow) -> [u8; 32] {
    let ChildRow { line: _, details, band, iro_email, entered_care_on, left_care_on, last_review, people } = row;
    let last_review = last_review.map(|last| (last.on, last.ordinal));
    let all = (details, band, entered_care_on, left_care_on, iro_email, last_review);
    let mut all = serde_json::to_string(&all).expect("details are plain data");
    // A file that says nothing of them says the same as one of before there were such columns.
    if *people != PeopleAround::default() {
        all.push_str(&serde_json::to_string(people).expect("details are plain data"));
    }
    vault.index("child-digest", &all)
}

/// Tells whether the case system says something else of a past review than it did; whose it was by their account, so
/// that one that was made since counts.
#[must_use]
pub fn past_review_digest(vault: &Vault, review: &PastReview, iro: Option<StaffId>) -> [u8; 32] {
    let PastReview { line: _, child, kind, ordinal, due_on, held_on, facts, seen_alone_reason, .. } = review;
    let PastReview { monitoring, papers, letter, letter_on, midway_expected, mother, father, .. } = review;
    let PastReview { team, iro_email: _, iro_allocated_on, .. } = review;
    let iro = iro.map(|iro| *iro.as_bytes());
    let codes = |codes: &BTreeSet<ListCode>| codes.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>();
    let counted = (
        (monitoring.rag, codes(&monitoring.concerns), codes(&monitoring.actions), monitoring.midway_held_on),
        monitoring.late_reason.as_ref().map(ListCode::as_str),
        (monitoring.advocate_offered, monitoring.advocacy_referred_on, monitoring.advocacy_accepted_on),
        monitoring.advocate_used,
    );
    let around = (mother.invited, mother.attended, father.invited, father.attended, team, iro, iro_allocated_on);
    let after = (papers.decisions, papers.record, papers.distribution, letter.map(LetterState::code), letter_on);
    let all =
        (child, kind, ordinal, due_on, held_on, facts, seen_alone_reason, counted, midway_expected, after, around);
    vault.index("past-review-digest", &serde_json::to_string(&all).expect("codes and days are plain data"))
}

/// The secret of a link to decisions: made anew for each try to mail it, so that nothing that opens the link is kept
/// anywhere. Storage knows its SHA-256.
#[must_use]
pub fn decision_link(vault: &Vault, id: DecisionLinkId) -> [u8; 32] {
    vault.index("decision-link", &id.to_string())
}
