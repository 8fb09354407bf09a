//! Messages to workers about concerns, for the pages that show what was sent.

use std::collections::HashSet;

use heard_app::staff::alarms::AlarmLine;
use heard_domain::alarm::reached;
use heard_domain::id::{ConcernId, StaffId};
use heard_domain::store::AlarmRow;

use super::people::Names;
use crate::state::App;

/// The messages of one concern, one line a person in the order in which they were first told. The duty address is left
/// out where the council has none and nothing ever went to it.
pub(super) fn lines(app: &App, concern: ConcernId, rows: &[AlarmRow], names: &Names) -> Vec<AlarmLine> {
    let mut to: Vec<Option<StaffId>> = Vec::new();
    let of_concern = || rows.iter().filter(|row| row.concern == concern);
    let duty = !app.config.council.duty_email.is_empty();
    for row in of_concern().filter(|row| duty || row.staff.is_some() || row.sent_at.is_some()) {
        if !to.contains(&row.staff) {
            to.push(row.staff);
        }
    }
    let line = |staff: Option<StaffId>| AlarmLine {
        to: staff.map(|staff| names.get(staff)),
        reached: reached(of_concern().filter(|row| row.staff == staff)),
    };
    to.into_iter().map(line).collect()
}

/// The workers that messages went to.
pub(super) fn mentioned(rows: &[AlarmRow]) -> impl Iterator<Item = StaffId> {
    rows.iter().filter_map(|row| row.staff)
}

/// To how many people messages were tried and did not go, the duty address counted as one.
pub(super) fn unreached(rows: &[AlarmRow]) -> usize {
    let failing = |row: &&AlarmRow| row.tries > 0 && row.sent_at.is_none() && row.dropped_at.is_none();
    rows.iter().filter(failing).map(|row| row.staff).collect::<HashSet<_>>().len()
}
