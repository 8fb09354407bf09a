//! By what things are found again without being readable: keyed hashes, each with a label of its own, said once.
//!
//! To add one: a function here with a label that no other uses.

use heard_domain::documents::PeopleAround;
use heard_domain::id::DecisionLinkId;
use heard_domain::import::ChildRow;

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

/// The secret of a link to decisions: made anew for each try to mail it, so that nothing that opens the link is kept
/// anywhere. Storage knows its SHA-256.
#[must_use]
pub fn decision_link(vault: &Vault, id: DecisionLinkId) -> [u8; 32] {
    vault.index("decision-link", &id.to_string())
}
