//! What the command says of reviews and rules. Pages say it in words of their own.

use heard_domain::Day;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::return903::{Return, Rule};

/// A review by its child's identifier and its day; by our own id where the child's details do not open.
pub(super) fn which(made: &Return, child: ChildId, review: ReviewId, held_on: Day) -> String {
    match made.identifier(child) {
        Some(identifier) => format!("{identifier}, held on {held_on}"),
        None => format!("review {review}, held on {held_on}"),
    }
}

/// So many of something.
pub(super) fn count(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What is wrong and what to do.
pub(super) const fn wrong(rule: Rule) -> &'static str {
    match rule {
        Rule::R166 => "166: the day cannot be written in the return: put it right on the record",
        Rule::R167 => {
            "167: no participation code: say PN0 to PN7 on the record, or in the case system and import it again"
        }
        Rule::R440 => "440: PN0, and the child was 4 or over: put the code, the day or the date of birth right",
        Rule::R441 => "441: PN1 to PN7, and the child was under 4: put the code, the day or the date of birth right",
        Rule::Int08 => "INT08: the child's details do not open: import the children again, or look at a backup",
        Rule::Int17 => "INT17: another child has this identifier and another date of birth: put one identifier right",
        Rule::R1012 => "1012: in care on no day of the year: put the days in care, or the day of the review, right",
        Rule::Twice => "two reviews on this day: put the day of one right",
        Rule::TwoRecords => {
            "the case system and Heard each have a review due on one day: if it was one, give it the day that Heard \
             has in the case system and import it again"
        }
        Rule::SharedIdentifier => "another child has this identifier: put one of them right",
        Rule::OutsideYear => "not in the year: put the day right",
        Rule::Future => "the day has not come yet: put it right",
        Rule::BeforeCare => "before the child came into care: put that day, or the day of the review, right",
        Rule::AfterCare => "after the child left care: put that day, or the day of the review, right",
        Rule::SeenAfter => "seen alone only after the review: put the day on which the child was seen right",
        Rule::SeenBefore => {
            "seen alone before they were born or came into care: put the day on which the child was seen right"
        }
    }
}
