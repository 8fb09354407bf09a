//! What of the council is not of one review.

use super::{ADA, BEN, child, code, day, review};
use crate::Moment;
use crate::escalation::Outcome;
use crate::figures::{
    CaseloadFact, ChildFact, ConcernFact, ContactFact, EntryFact, EscalationFact, InvitationFact, PointFact,
    PromiseFact,
};
use crate::id::{ConcernId, DecisionId, EscalationId};
use crate::matter::Happened;
use crate::people::Band;
use crate::store::DecisionState;
use crate::voice::Voice;

pub(super) fn children() -> Vec<ChildFact> {
    let of = |number, band, entered: &str, left: &str| ChildFact {
        child: child(number),
        band,
        entered_on: (!entered.is_empty()).then(|| day(entered)),
        left_on: (!left.is_empty()).then(|| day(left)),
    };
    vec![
        of(1, Band::Older, "03-10", ""),
        of(2, Band::Middle, "01-05", ""),
        of(3, Band::Older, "2020-01-01", ""),
        of(4, Band::Pictures, "2020-01-01", ""),
        of(5, Band::Older, "2021-06-01", "06-30"),
        of(6, Band::Pictures, "05-05", ""),
        of(7, Band::Middle, "", ""),
        of(8, Band::Older, "2019-09-09", ""),
        of(9, Band::Middle, "03-28", ""),
        of(10, Band::Older, "2018-01-01", ""),
        // In care for 28 days on the last day, which is not more than four weeks.
        of(12, Band::Middle, "06-02", ""),
    ]
}

pub(super) fn asked() -> Vec<InvitationFact> {
    let of = |number, invited: &str, opened, given: &str, voice| InvitationFact {
        review: review(number),
        child: child(number),
        invited_on: (!invited.is_empty()).then(|| day(invited)),
        opened,
        given: (!given.is_empty()).then(|| (day(given), voice)),
    };
    vec![
        of(1, "04-01", true, "04-05", Voice::Child),
        of(2, "04-10", true, "", Voice::Child),
        of(3, "04-20", false, "04-25", Voice::Paper),
        of(4, "05-02", true, "05-06", Voice::ChildWithHelp),
        of(5, "", false, "05-10", Voice::Advocate),
        of(6, "05-25", false, "05-30", Voice::Observation),
        of(7, "06-01", true, "06-03", Voice::WrittenForChild),
        of(10, "07-01", true, "07-01", Voice::Child),
    ]
}

pub(super) fn escalations() -> Vec<EscalationFact> {
    let of = |number, stage, opened, ended: &str, outcome| EscalationFact {
        escalation: EscalationId::from_bytes([number; 16]),
        child: child(1),
        review: Some(review(1)),
        stage: code(stage),
        reason: code("placement"),
        opened_on: day(opened),
        ended_on: (!ended.is_empty()).then(|| day(ended)),
        outcome,
    };
    vec![
        of(1, "stage_1", "04-02", "04-09", Some(Outcome::Agreed)),
        of(2, "stage_1", "05-01", "05-09", None),
        of(2, "stage_2", "05-09", "", None),
        of(3, "stage_1", "06-02", "06-10", Some(Outcome::Refused)),
        of(4, "informal", "06-20", "06-20", Some(Outcome::Agreed)),
        of(5, "panel", "06-01", "", None),
        of(6, "stage_1", "07-01", "", None),
    ]
}

pub(super) fn entries() -> Vec<EntryFact> {
    let of = |number, entered, allocated: &str| EntryFact {
        child: child(number),
        entered_on: day(entered),
        allocated_on: (!allocated.is_empty()).then(|| day(allocated)),
    };
    vec![
        of(1, "04-07", "04-08"),
        // The fifth working day, past Good Friday and Easter Monday; and the sixth.
        of(2, "04-16", "04-25"),
        of(3, "05-05", "05-13"),
        of(4, "06-02", ""),
        of(5, "06-10", "06-01"),
        of(6, "03-31", "04-01"),
    ]
}

pub(super) fn said() -> (Vec<ConcernFact>, Vec<PointFact>, Vec<PromiseFact>) {
    let at = |text: &str| -> Moment { format!("2025-{text}Z").parse().expect("a moment") };
    let concern = |number, raised, acknowledged: &str| ConcernFact {
        concern: ConcernId::from_bytes([number; 16]),
        child: child(number),
        raised_at: at(raised),
        acknowledged_at: (!acknowledged.is_empty()).then(|| at(acknowledged)),
    };
    let point = |number, held, answered| PointFact {
        review: review(number),
        child: child(number),
        held_on: day(held),
        answered,
    };
    let promise = |number, due, state, child_said| PromiseFact {
        decision: DecisionId::from_bytes([number; 16]),
        review: review(number),
        child: child(number),
        due_on: day(due),
        state,
        child_said,
    };
    (
        vec![
            concern(1, "04-03T10:00:00", "04-03T10:30:00"),
            // On 1 May by an English clock, and acted on exactly a day later.
            concern(2, "04-30T23:30:00", "05-01T23:30:00"),
            concern(3, "06-10T09:00:00", "06-12T09:00:00"),
            concern(4, "06-11T09:00:00", ""),
        ],
        vec![point(1, "04-08", true), point(1, "04-08", true), point(1, "04-08", false), point(8, "06-26", false)],
        vec![
            promise(1, "04-10", DecisionState::Done, Some(Happened::Yes)),
            promise(2, "04-20", DecisionState::NotDone, Some(Happened::No)),
            promise(3, "05-05", DecisionState::Partly, None),
            promise(4, "05-31", DecisionState::Open, None),
            promise(5, "06-30", DecisionState::Done, Some(Happened::Partly)),
            promise(6, "07-01", DecisionState::Done, Some(Happened::Yes)),
        ],
    )
}

/// On the last day: two years with one IRO, and a day less.
pub(super) fn caseloads() -> Vec<CaseloadFact> {
    let of = |number, iro, since: &str| CaseloadFact {
        child: child(number),
        iro,
        since: (!since.is_empty()).then(|| day(since)),
    };
    vec![
        of(1, Some(ADA), "2023-06-30"),
        of(2, Some(ADA), "2023-07-01"),
        of(3, Some(BEN), "2020-01-01"),
        of(4, None, ""),
    ]
}

pub(super) fn contacts() -> Vec<ContactFact> {
    let of = |number, date| ContactFact { child: child(number), on: day(date), way: code("visit") };
    vec![of(1, "04-02"), of(1, "04-20"), of(2, "04-21"), of(1, "05-03"), of(3, "06-30"), of(4, "07-01")]
}
