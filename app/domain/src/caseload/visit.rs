//! When an IRO should have been in contact with a child before a review.

use super::INVITE_WORKING_DAYS;
use crate::Day;
use crate::calendar::working_days_between;
use crate::store::Case;

/// Working days before a review from which the child whom nobody spoke to is in the list. A choice of this project: two
/// weeks leave room for a school day on which the child is there. That the IRO speaks to the child before every review
/// is reg 36(1)(b) of the Care Planning, Placement and Case Review (England) Regulations 2010.
pub const VISIT_WORKING_DAYS: i64 = 10;

/// Whether the IRO should see or speak to the child now: the review is near or late, its record does not say whether
/// the child was seen alone, and no contact was noted since the review before it in the weeks in which a child is
/// invited to this one: what was said earlier was hardly about this review.
#[must_use]
pub fn wants_visit(case: &Case, today: Day) -> bool {
    let Some(review) = &case.review else { return false };
    let on = review.booked_on(today).unwrap_or_else(|| review.hold_by());
    let near = on < today || working_days_between(today, on) <= VISIT_WORKING_DAYS;
    let since_last = |contact: Day| {
        let held = case.last_held.as_ref().and_then(|last| last.held_on);
        held.is_none_or(|held| held < contact)
    };
    let of_this = |contact: Day| contact >= on || working_days_between(contact, on) <= INVITE_WORKING_DAYS;
    let spoken = case.last_contact.is_some_and(|contact| since_last(contact) && of_this(contact));
    near && !spoken && review.facts.seen_alone.is_none()
}
