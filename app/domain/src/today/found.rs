//! Finds each thing that is to be done, and says how urgent it is.

use super::{ANSWER_WORKING_DAYS, Act, Clock, NOT_BEGUN_DAYS, Urgency, What};
use crate::calendar::add_working_days;
use crate::caseload::{Invited, invited, owed_letter, running, wants_invitation, wants_visit};
use crate::deadlines::{Deadlines, Standing};
use crate::escalation::{Stands, stands};
use crate::store::{Case, ConcernRow, ConcernState, LooseEnd, MatterRow, OpenEscalation};
use crate::{Day, Moment, english_time};

/// Nobody acts on it: before anything else. Somebody does: it is still to be closed.
pub(super) fn concern(row: &ConcernRow) -> Act {
    let acted_on = row.state != ConcernState::New;
    let urgency = if acted_on { Urgency::Today } else { Urgency::Now };
    let what = What::Concern { concern: row.id, acted_on };
    Act { child: row.child, what, urgency, clock: Clock::Since(row.raised_at) }
}

pub(super) fn matter(row: &MatterRow, deadlines: &Deadlines, today: Day) -> Act {
    let what = What::Matter(row.id, row.kind);
    let clock = Clock::By(row.due_on, deadlines.standing(row.due_on, today));
    Act { child: row.child, what, urgency: Urgency::by(row.due_on, today), clock }
}

/// A promise whose day has come is asked after in the days to come; what a child said is answered within
/// [`ANSWER_WORKING_DAYS`].
pub(super) fn loose_end(end: &LooseEnd, deadlines: &Deadlines, today: Day) -> Act {
    match *end {
        LooseEnd::Unanswered { child, views, read_at } => {
            let due = add_working_days(english_time::day(read_at), ANSWER_WORKING_DAYS);
            let clock = Clock::By(due, deadlines.standing(due, today));
            Act { child, what: What::Unanswered(views), urgency: Urgency::by(due, today), clock }
        }
        LooseEnd::Promises { child, count, first_due } => {
            let clock = Clock::By(first_due, deadlines.standing(first_due, today));
            Act { child, what: What::Promises(count), urgency: Urgency::Soon, clock }
        }
    }
}

/// What is late is asked after today, and what was answered is looked at; until its day it waits, and from outside the
/// council without one.
pub(super) fn escalation(row: &OpenEscalation, deadlines: &Deadlines, today: Day) -> Act {
    let (urgency, clock, answered) = match stands(row.due_on, row.answered_on, deadlines, today) {
        Stands::Answered(_) => (Urgency::Today, Clock::None, true),
        Stands::Waits(Some((due, standing))) => (Urgency::by(due, today), Clock::By(due, standing), false),
        Stands::Waits(None) => (Urgency::Soon, Clock::None, false),
    };
    Act { child: row.child, what: What::Escalation { escalation: row.id, answered }, urgency, clock }
}

/// What a line of the caseload says by itself.
pub(super) fn of_case(case: &Case, has_begun: bool, deadlines: &Deadlines, now: Moment) -> Vec<Act> {
    let today = english_time::day(now);
    let act = |what, urgency, clock| Act { child: case.child, what, urgency, clock };
    let mut acts = Vec::new();
    // What is in time is nobody's work yet.
    let mut pressing = |what, due: Day| {
        let standing = deadlines.standing(due, today);
        if standing != Standing::InTime {
            acts.push(act(what, Urgency::by(due, today), Clock::By(due, standing)));
        }
    };
    if let Some(review) = &case.review {
        let (booked, due) = match review.booked_on(today) {
            Some(booked) => (true, booked),
            None => (false, review.due_on),
        };
        pressing(What::Review { review: review.id, booked }, due);
    }
    for (review, clock) in running(case, deadlines) {
        pressing(What::Paper(review, clock.paper), clock.due);
    }
    if let Some((review, due)) = owed_letter(case, deadlines) {
        pressing(What::Letter(review), due);
    }
    acts.extend(case.unread_since.map(|since| act(What::NewViews, Urgency::Today, Clock::Since(since))));
    acts.extend(case.wrong.alarms().then(|| act(What::Guessed(case.wrong.all()), Urgency::Today, Clock::None)));
    acts.extend(case.secret_waits.then(|| act(What::Secret, Urgency::Soon, Clock::None)));
    if wants_visit(case, today) {
        let by = case.review.as_ref().map(|review| review.booked_on(today).unwrap_or_else(|| review.hold_by()));
        let clock = by.map_or(Clock::None, |by| Clock::By(by, deadlines.standing(by, today)));
        acts.push(act(What::Visit, Urgency::Soon, clock));
    }
    if let Some(due) = case.review.as_ref().map(|review| review.due_on) {
        let clock = Clock::By(due, deadlines.standing(due, today));
        if wants_invitation(case, now, today) {
            acts.push(act(What::Invite, Urgency::Soon, clock));
        }
        let waits = matches!(invited(case, now), Invited::NotOpened | Invited::Opened) && !has_begun;
        let made = case.invitation.as_ref().filter(|_| waits).map(|invitation| invitation.created_at);
        let days = made.map(|made| (today - english_time::day(made)).num_days());
        acts.extend(
            days.filter(|days| *days >= NOT_BEGUN_DAYS).map(|days| act(What::NotBegun(days), Urgency::Soon, clock)),
        );
    }
    acts
}
