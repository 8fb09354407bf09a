//! How far the invitation to a review has come, and when a child should have one.

use crate::calendar::working_days_between;
use crate::codes::codes;
use crate::store::Case;
use crate::{Day, Moment};

/// Working days before the last lawful day of a review from which a child who is not invited should be. A choice of
/// this project: four weeks leave time to hear of it, to write, and to be asked again.
pub const INVITE_WORKING_DAYS: i64 = 20;

codes! {
    /// How far the invitation to an open review has come.
    pub enum Invited {
        /// No invitation is in force.
        Not = "not-invited",
        /// Made, and nobody opened it.
        NotOpened = "not-opened",
        /// Opened, and nothing sent.
        Opened = "opened",
        /// Views were sent.
        ViewsIn = "views-in",
    }
}

/// How far the invitation has come at `now`. Views count however they came: an advocate needs no invitation.
#[must_use]
pub fn invited(case: &Case, now: Moment) -> Invited {
    match &case.invitation {
        _ if case.views > 0 => Invited::ViewsIn,
        Some(invitation) if invitation.opens_review(now) => {
            if invitation.opened_at.is_some() {
                Invited::Opened
            } else {
                Invited::NotOpened
            }
        }
        _ => Invited::Not,
    }
}

/// Whether the child should be invited now: the review is near or late, no invitation is in force, no views came.
#[must_use]
pub fn wants_invitation(case: &Case, now: Moment, today: Day) -> bool {
    let near = |due: Day| due < today || working_days_between(today, due) <= INVITE_WORKING_DAYS;
    invited(case, now) == Invited::Not && case.review.as_ref().is_some_and(|review| near(review.due_on))
}
