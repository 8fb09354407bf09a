//! The rules of the return, a function each: `true` is a fault. Where a rule has a number, it is that of the Department
//! for Education; the two that begin with INT are the public validator's own (csc-validator-be-903 0.1.17), and the
//! rest are ours, because that validator does not look.

use std::collections::HashMap;

use chrono::Datelike as _;

use super::{Child, CollectionYear};
use crate::Day;
use crate::codes::codes;
use crate::participation::{Code, fourth_birthday};
use crate::regime::{self, Regime};
use crate::review::ReviewKind;
use crate::store::HeldReview;

codes! {
    /// What can be wrong with a review of the return.
    pub enum Rule {
        /// The date of the review cannot be written as the return has dates.
        R166 = "166",
        /// There is no participation code.
        R167 = "167",
        /// PN0, and the child was 4 years old or over.
        R440 = "440",
        /// PN1 to PN7, and the child was under 4 years old.
        R441 = "441",
        /// The child can have no row in Header, because their details do not open.
        Int08 = "INT08",
        /// Another child has the same identifier and another date of birth.
        Int17 = "INT17",
        /// The child was in care on no day of the year, so that there is no row of Episodes.
        R1012 = "1012",
        /// The child has another review on the same day.
        Twice = "twice",
        /// The case system and Heard each have a record of what was due on one day.
        TwoRecords = "two_records",
        /// Another child has the same identifier.
        SharedIdentifier = "shared_identifier",
        /// It was not held in the year.
        OutsideYear = "outside_year",
        /// Its day has not come yet.
        Future = "future",
        /// It was held before the child came into care.
        BeforeCare = "before_care",
        /// It was held after the child left care.
        AfterCare = "after_care",
        /// The child was seen alone only after it.
        SeenAfter = "seen_after",
        /// The child was seen alone before they were born or came into care.
        SeenBefore = "seen_before",
    }
}

impl Rule {
    /// The number under which it is known outside Heard, if it is.
    #[must_use]
    pub const fn number(self) -> Option<&'static str> {
        match self {
            Self::R166 | Self::R167 | Self::R440 | Self::R441 | Self::Int08 | Self::Int17 | Self::R1012 => {
                Some(self.code())
            }
            _ => None,
        }
    }
}

/// 166: the date of review is invalid or blank. A review that was held has a day; one whose year has not four digits
/// cannot be read back as `dd/mm/yyyy`.
pub(super) fn rule_166(held_on: Day) -> bool {
    !(1000..=9999).contains(&held_on.year())
}

/// 167: the participation code is invalid or blank, beside a date.
pub(super) const fn rule_167(code: Option<Code>) -> bool {
    code.is_none()
}

/// 440: under 4 by the code, 4 or over by the dates. On the fourth birthday itself the return lets PN0 pass.
pub(super) fn rule_440(review: &HeldReview, child: &Child) -> bool {
    review.code == Some(Code::Pn0) && review.held_on > fourth_birthday(child.born)
}

/// 441: 4 or over by the code, under 4 by the dates.
pub(super) fn rule_441(review: &HeldReview, child: &Child) -> bool {
    review.code.is_some_and(|code| code != Code::Pn0) && review.held_on < fourth_birthday(child.born)
}

/// 399: a review of a child whose every episode is under V3 or V4. Such a child is left out of the return.
pub(super) fn rule_399(child: &Child) -> bool {
    regime::of(&child.legal_status) == Some(Regime::ShortBreaks)
}

/// INT08: the child is not in Header.
pub(super) const fn rule_int08(child: Option<&Child>) -> bool {
    child.is_none()
}

/// INT17: the date of birth is another than in Header, which has one row for an identifier.
pub(super) fn rule_int17(child: &Child, identifiers: &Identifiers) -> bool {
    identifiers.of(child).iter().any(|born| *born != child.born)
}

/// 1012: a child who has reviews, and no episode in the year.
pub(super) fn rule_1012(review: &HeldReview, child: &Child, year: CollectionYear) -> bool {
    let came_after = child.entered_care_on.is_some_and(|entered| entered > year.last());
    let left_before = child.left_care_on.is_some_and(|left| left < year.first());
    (came_after || left_before) && !was_earlier(review, child)
}

/// Two children under one identifier, who would be one in the return.
pub(super) fn shared_identifier(child: &Child, identifiers: &Identifiers) -> bool {
    identifiers.of(child).len() > 1
}

/// Another review of the same child on the same day. `of_child` has all of theirs.
pub(super) fn twice(review: &HeldReview, of_child: &[HeldReview]) -> bool {
    let from = of_child.partition_point(|other| other.held_on < review.held_on);
    of_child[from..].iter().take_while(|other| other.held_on == review.held_on).any(|other| other.id != review.id)
}

/// A review from the case system and one recorded in Heard that were due on the same day: one review, told of twice
/// with two days. An extra review is due when the next one is, and so says nothing by that.
pub(super) fn two_records(review: &HeldReview, of_child: &[HeldReview]) -> bool {
    let counts = |review: &HeldReview| review.brought != Some(ReviewKind::Extra);
    let differs = |other: &HeldReview| other.brought.is_some() != review.brought.is_some();
    counts(review) && of_child.iter().any(|other| other.due_on == review.due_on && differs(other) && counts(other))
}

/// Held on a day that is not in the year.
pub(super) fn outside_year(review: &HeldReview, year: CollectionYear) -> bool {
    !year.contains(review.held_on)
}

/// Held on a day that has not come.
pub(super) fn in_future(review: &HeldReview, today: Day) -> bool {
    review.held_on > today
}

/// Held before the child came into care.
pub(super) fn before_care(review: &HeldReview, child: &Child) -> bool {
    let early = child.entered_care_on.is_some_and(|entered| review.held_on < entered);
    review.held_on < child.born || early && !was_earlier(review, child)
}

/// Held after the child left care.
pub(super) fn after_care(review: &HeldReview, child: &Child) -> bool {
    child.left_care_on.is_some_and(|left| review.held_on > left)
}

/// Seen alone for it, after it.
pub(super) fn seen_after(review: &HeldReview) -> bool {
    review.seen_on.is_some_and(|seen| seen > review.held_on)
}

/// Seen alone before they were born, or came into care.
pub(super) fn seen_before(review: &HeldReview, child: &Child) -> bool {
    let before = |day: Day| review.seen_on.is_some_and(|seen| seen < day);
    before(child.born) || child.entered_care_on.is_some_and(before) && !was_earlier(review, child)
}

/// Whether it was held in a time in care before the one that Heard knows the days of: one that was seen to end after
/// the review, and before the child came into care again.
fn was_earlier(review: &HeldReview, child: &Child) -> bool {
    review.left_on.zip(child.entered_care_on).is_some_and(|(left, entered)| left <= entered)
}

/// The dates of birth under each identifier, one for each child of the return. The validator reads everything in upper
/// case, so two that differ in that alone are one.
#[derive(Debug, Default)]
pub(super) struct Identifiers(HashMap<String, Vec<Day>>);

impl Identifiers {
    /// Counts a child in.
    pub(super) fn note(&mut self, child: Option<&Child>) {
        if let Some(child) = child {
            self.0.entry(child.identifier.to_uppercase()).or_default().push(child.born);
        }
    }

    fn of(&self, child: &Child) -> &[Day] {
        self.0.get(&child.identifier.to_uppercase()).map_or(&[], Vec::as_slice)
    }
}
