//! The Reviews file of the SSDA903 return: which reviews of a collection year are in it, everything that has to be
//! mended before it can be written, and the files themselves, with those that are validated beside it.
//!
//! What it is: rules over days and codes, pure. What it is not: it opens nothing and writes no file; whoever asks gives
//! it the rows of [`crate::store::Returns`] and the details that a key opened.
//!
//! What was decided:
//!
//! - The rules of the Department for Education, and of the public validator where it adds its own, are what
//!   csc-validator-be-903 0.1.17 checks of a Reviews table, in all its rule packs (2022/23 to 2026/27): `rules.rs` has
//!   one function each. That validator finds no duplicates and no days outside the year, in the future or outside the
//!   time in care: these are checked here too, and so is what only Heard can know.
//! - Children of legal status V3 or V4 are not in the return (399). Heard knows the status of now and no earlier one,
//!   so whoever sends the return is told which reviews are left out for it.
//! - Header and Episodes have what the rules of the Reviews table read, and what Heard knows without guessing: they
//!   stand beside the Reviews to validate them, and take the place of no file of the case system.
//! - Nothing is written while there is anything to mend ([`Return::tables`]).
//!
//! To add a rule: a variant of [`Rule`], its function in `rules.rs` with its call in [`Return::new`], its words for the
//! page (`staff-return-wrong-…`, `staff-return-mend-…`) and for the command.

mod rules;
mod tables;
mod year;

use std::collections::HashMap;

use crate::Day;
use crate::documents::ChildDetails;
use crate::id::{ChildId, ReviewId, StaffId};
use crate::store::HeldReview;

pub use rules::Rule;
pub use tables::{Table, Tables};
pub use year::{CollectionYear, NoYear};

use rules::Identifiers;

/// A child as the return has them. Debug shows nothing of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Child {
    identifier: String,
    born: Day,
    sex: String,
    ethnicity: String,
    upn: String,
    legal_status: String,
    entered_care_on: Option<Day>,
    left_care_on: Option<Day>,
}

impl std::fmt::Debug for Child {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Child(…)")
    }
}

impl Child {
    /// Takes what the return asks of a child, with the days of the time in care that Heard knows. Codes stand in upper
    /// case in the return, as its validator reads them; the identifier stays as it is.
    #[must_use]
    pub fn new(details: &ChildDetails, entered_care_on: Option<Day>, left_care_on: Option<Day>) -> Self {
        let code = |text: &str| text.trim().to_uppercase();
        Self {
            identifier: details.reference.clone(),
            born: details.born,
            sex: code(&details.sex),
            ethnicity: code(&details.ethnicity),
            upn: code(&details.upn),
            legal_status: code(&details.legal_status),
            entered_care_on,
            left_care_on,
        }
    }
}

/// Something to be mended before the return can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Which review.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The child's IRO now.
    pub iro: Option<StaffId>,
    /// The day on which it was held.
    pub held_on: Day,
    /// What is wrong.
    pub rule: Rule,
}

/// The return of a collection year, as far as it can be made.
#[derive(Debug, Clone)]
pub struct Return {
    children: HashMap<ChildId, Child>,
    reviews: Vec<HeldReview>,
    left_out: Vec<HeldReview>,
    findings: Vec<Finding>,
}

impl Return {
    /// Makes the return of a year from reviews that were held in it and their children, each under our id; a child
    /// whose details do not open is not among them. `today` in England settles what is in the future.
    #[must_use]
    pub fn new(year: CollectionYear, today: Day, reviews: Vec<HeldReview>, children: HashMap<ChildId, Child>) -> Self {
        let is_out = |review: &HeldReview| children.get(&review.child).is_some_and(rules::rule_399);
        let (mut left_out, mut reviews): (Vec<_>, Vec<_>) = reviews.into_iter().partition(is_out);
        let identifier = |review: &HeldReview| children.get(&review.child).map(|child| &*child.identifier);
        for part in [&mut left_out, &mut reviews] {
            part.sort_unstable_by(|one, other| {
                let place = |review: &HeldReview| (review.child, review.held_on, review.id);
                identifier(one).cmp(&identifier(other)).then_with(|| place(one).cmp(&place(other)))
            });
        }
        let mut identifiers = Identifiers::default();
        for of_child in reviews.chunk_by(|one, other| one.child == other.child) {
            identifiers.note(children.get(&of_child[0].child));
        }
        let mut findings = Vec::new();
        for of_child in reviews.chunk_by(|one, other| one.child == other.child) {
            let child = children.get(&of_child[0].child);
            for review in of_child {
                let found = [
                    (rules::rule_166(review.held_on), Rule::R166),
                    (rules::rule_167(review.code), Rule::R167),
                    (rules::rule_int08(child), Rule::Int08),
                    (rules::outside_year(review, year), Rule::OutsideYear),
                    (rules::in_future(review, today), Rule::Future),
                    (rules::twice(review, of_child), Rule::Twice),
                    (rules::two_records(review, of_child), Rule::TwoRecords),
                    (rules::seen_after(review), Rule::SeenAfter),
                ];
                let of_one = |child: &Child| {
                    [
                        (rules::rule_440(review, child), Rule::R440),
                        (rules::rule_441(review, child), Rule::R441),
                        (rules::rule_int17(child, &identifiers), Rule::Int17),
                        (rules::shared_identifier(child, &identifiers), Rule::SharedIdentifier),
                        (rules::rule_1012(review, child, year), Rule::R1012),
                        (rules::before_care(review, child), Rule::BeforeCare),
                        (rules::after_care(review, child), Rule::AfterCare),
                        (rules::seen_before(review, child), Rule::SeenBefore),
                    ]
                };
                let found = found.into_iter().chain(child.into_iter().flat_map(of_one));
                findings.extend(found.filter(|(wrong, _)| *wrong).map(|(_, rule)| Finding {
                    review: review.id,
                    child: review.child,
                    iro: review.iro,
                    held_on: review.held_on,
                    rule,
                }));
            }
        }
        Self { children, reviews, left_out, findings }
    }

    /// Everything that has to be mended, by child and day.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The reviews that are in the return, by the child's identifier and day.
    #[must_use]
    pub fn reviews(&self) -> &[HeldReview] {
        &self.reviews
    }

    /// The reviews that are not in it, because their children are in a series of short breaks (399), likewise.
    #[must_use]
    pub fn left_out(&self) -> &[HeldReview] {
        &self.left_out
    }

    /// The council's own identifier of a child; `None` for one whose details do not open.
    #[must_use]
    pub fn identifier(&self, child: ChildId) -> Option<&str> {
        self.children.get(&child).map(|child| &*child.identifier)
    }

    /// The files; `None` while there is anything to mend.
    #[must_use]
    pub fn tables(&self) -> Option<Tables<'_>> {
        self.findings.is_empty().then_some(Tables { of: self })
    }
}

#[cfg(test)]
mod tests;
