//! What a manager counts of escalations that are not ended.

use crate::Day;
use crate::deadlines::{Deadlines, Standing};
use crate::escalation::{Stands, stands};
use crate::store::OpenEscalation;

/// What was asked of somebody higher up and is not ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OnLadder {
    /// All of it.
    pub open: usize,
    /// Of these, those whose answer is late.
    pub late: usize,
    /// Of these, those that were answered, which the IRO is still to look at.
    pub answered: usize,
}

/// Counts what was asked of somebody higher up, as it stands today.
#[must_use]
pub fn on_ladder(rows: &[OpenEscalation], deadlines: &Deadlines, today: Day) -> OnLadder {
    let mut found = OnLadder { open: rows.len(), ..OnLadder::default() };
    for row in rows {
        match stands(row.due_on, row.answered_on, deadlines, today) {
            Stands::Answered(_) => found.answered += 1,
            Stands::Waits(Some((_, Standing::Late))) => found.late += 1,
            Stands::Waits(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, EscalationId};
    use crate::lists::ListCode;
    use crate::review::Source;
    use crate::sealed::{Owner, Sealed, WrappedKey};

    #[test]
    fn what_was_asked_higher_up_is_late_answered_or_waits() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let row = |due: Option<&str>, answered: Option<&str>| OpenEscalation {
            id: EscalationId::from_bytes([1; 16]),
            source: Source::default(),
            child: ChildId::from_bytes([1; 16]),
            key: WrappedKey { owner: Owner::Child(ChildId::from_bytes([1; 16])), bytes: Sealed(vec![]) },
            identity: Sealed(vec![]),
            iro: None,
            opened_on: day("2026-03-02"),
            stage: ListCode::read("stage_1").expect("a code"),
            since: day("2026-03-02"),
            due_on: due.map(day),
            answered_on: answered.map(day),
        };
        let late = row(Some("2026-03-31"), None);
        let rows = [late.clone(), row(Some("2026-04-01"), None), row(None, None), row(None, Some("2026-03-30"))];
        let found = on_ladder(&rows, &Deadlines::default(), day("2026-04-01"));
        assert_eq!(found, OnLadder { open: 4, late: 1, answered: 1 });
        assert_eq!(on_ladder(&[], &Deadlines::default(), day("2026-04-01")), OnLadder::default());
    }
}
