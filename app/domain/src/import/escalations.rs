//! The file of `heard import escalations FILE`: what was asked of somebody higher up before Heard, or beside it, from
//! the council's case system. UTF-8 CSV, read and refused as the file of reviews ([`super::reviews`]): one line for
//! each stage at which it was.
//!
//! The first line names the columns `child_id,review_held_on,stage,opened_on,resolved_on,reason`, in any order.
//! `child_id`, `stage` and `opened_on` are filled in every line.
//!
//! - `child_id`: a child whom Heard knows.
//! - `review_held_on`: the day of the review that it is about, one that Heard knows; empty for none.
//! - `stage`: a code of the council's ladder ([`crate::ladder`]). `reason`: a code of its list
//!   ([`List::EscalationReasons`](crate::lists::List::EscalationReasons)); empty where none was recorded.
//! - `opened_on`, `resolved_on`: the days on which it came to that stage and was resolved there, none in the future.
//!
//! What was decided:
//!
//! - A line is the same as one of an earlier file when child, stage and day of opening are; where there are several,
//!   when the reason is, too. What else a line says is put in the place of what was said before.
//! - It meets a record made in Heard when that came to the same stage on the same day, or was there for the same reason
//!   while the line says so. Heard's stays, and the line is left out, so that nothing is counted twice.
//! - What was before the time in care that Heard knows is passed over, as reviews are.
//! - It has no words, so a child never reads of it; and it is put right where it was recorded, then imported again.
//!
//! To add a column: its line in `column.rs`, its place in [`PastEscalation`], its cell here, its column in storage.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;

mod column;
#[cfg(test)]
mod tests;

use column::Column;

use super::cells::Row;
use super::{Fault, FaultKind, Unknown, Unread, stream};
use crate::Day;
use crate::id::{EscalationId, ReviewId};
use crate::ladder;
use crate::lists::{List, ListCode};

/// One line of the file. Debug shows only the line.
#[derive(Clone, PartialEq, Eq)]
pub struct PastEscalation {
    /// The line of the file, from 1.
    pub line: u64,
    /// The child's id in the case system.
    pub child: String,
    /// The day of the review that it is about.
    pub review_held_on: Option<Day>,
    /// The code of the stage.
    pub stage: ListCode,
    /// On which day it came there.
    pub opened_on: Day,
    /// On which day it was resolved there.
    pub resolved_on: Option<Day>,
    /// Why, if that was recorded.
    pub reason: Option<ListCode>,
}

impl std::fmt::Debug for PastEscalation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PastEscalation(line {})", self.line)
    }
}

/// A file of escalations, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationsFile {
    /// Its lines, in its order.
    pub escalations: Vec<PastEscalation>,
    /// The names of the columns that were passed over.
    pub passed_over: Vec<String>,
}

/// Reads a whole file as it comes; as [`super::reviews::parse`].
///
/// # Errors
/// [`Unread`]: every fault by line and column. When the header is at fault the lines below it are not looked at.
pub fn parse(
    file: impl Read,
    today: Day,
    unknown: Unknown,
    heard_of: impl FnMut(u64),
) -> Result<EscalationsFile, Unread> {
    let read = stream::read(file, unknown, heard_of, |row| row.into_escalation(today).map(Some))?;
    Ok(EscalationsFile { escalations: read.rows, passed_over: read.passed_over })
}

impl Row<'_, Column> {
    /// What the line says.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the columns.
    fn into_escalation(mut self, today: Day) -> Result<PastEscalation, Vec<Fault>> {
        let review_held_on = self.past_date(Column::ReviewHeldOn, today);
        let is_stage = |code: &ListCode| ladder::stages().iter().any(|stage| stage.code == code.as_str());
        let stage = self.parsed(Column::Stage, FaultKind::NotAStage, |cell| ListCode::read(cell).filter(is_stage));
        let opened_on = self.past_date(Column::OpenedOn, today);
        let resolved_on = self.past_date(Column::ResolvedOn, today);
        self.in_order((Column::OpenedOn, opened_on), (Column::ResolvedOn, resolved_on));
        let (list, known) = (List::EscalationReasons, |code: &ListCode| List::EscalationReasons.offers(code));
        let reason = self.parsed(Column::Reason, FaultKind::NotListed(list), |cell| ListCode::read(cell).filter(known));
        let (Some(stage), Some(opened_on), true) = (stage, opened_on, self.is_sound()) else {
            return Err(self.into_faults());
        };
        let child = self.cell(Column::ChildId).to_owned();
        Ok(PastEscalation { line: self.line, child, review_held_on, stage, opened_on, resolved_on, reason })
    }
}

/// What is kept of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The review that it is about.
    pub review: Option<ReviewId>,
    /// The code of the stage.
    pub stage: ListCode,
    /// On which day it came there.
    pub opened_on: Day,
    /// On which day it was resolved there.
    pub resolved_on: Option<Day>,
    /// Why.
    pub reason: Option<ListCode>,
}

/// A stage to which something came in Heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedHere {
    /// The code of the stage.
    pub stage: ListCode,
    /// On which day it came there.
    pub opened_on: Day,
    /// On which day it was moved on or ended.
    pub ended_on: Option<Day>,
    /// Why.
    pub reason: ListCode,
}

/// What is known of a child beside the lines of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownAsked {
    /// Every review that was held, by its day.
    pub held: BTreeMap<Day, ReviewId>,
    /// What was asked in Heard.
    pub here: Vec<AskedHere>,
    /// What earlier files said.
    pub past: Vec<(EscalationId, Said)>,
}

/// What a line meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    /// Nothing: it was before this time in care, and is passed over.
    Earlier,
    /// Nothing: it is new.
    New(Said),
    /// A line of an earlier file, of which it says something else.
    Changed(EscalationId, Said),
    /// A line of an earlier file, of which it says the same.
    Unchanged,
    /// What was asked in Heard, and came to that stage on this day.
    Conflict(Day),
}

/// Looks at the lines of one child beside what is known of them; what each meets, in their order. `born` and `entered`
/// are the days of birth and of coming into care.
///
/// # Errors
/// Everything that cannot be, beside what is known.
pub fn meet(
    known: &KnownAsked,
    (born, entered): (Day, Option<Day>),
    lines: &[PastEscalation],
) -> Result<Vec<Meeting>, Vec<Fault>> {
    let is_earlier = |line: &PastEscalation| entered.is_some_and(|entered| line.opened_on < entered);
    let mut first = HashMap::new();
    let mut faults = Vec::new();
    for line in lines {
        let mut fault = |column, kind| faults.push(Fault { line: line.line, column: Some(column), kind });
        let first_line = *first.entry((&line.stage, line.opened_on, &line.reason)).or_insert(line.line);
        if first_line != line.line {
            fault("opened_on", FaultKind::EscalationTwice { first_line });
        }
        if line.opened_on < born {
            fault("opened_on", FaultKind::BeforeBirth);
        }
        if !is_earlier(line) && line.review_held_on.is_some_and(|day| !known.held.contains_key(&day)) {
            fault("review_held_on", FaultKind::NoReview);
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut same = same_as_before(known, lines);
    let meeting = |line: &PastEscalation| {
        if is_earlier(line) {
            return Meeting::Earlier;
        }
        if let Some(here) = known.here.iter().find(|here| here.is_met_by(line)) {
            return Meeting::Conflict(here.opened_on);
        }
        let said = Said {
            review: line.review_held_on.and_then(|day| known.held.get(&day).copied()),
            stage: line.stage.clone(),
            opened_on: line.opened_on,
            resolved_on: line.resolved_on,
            reason: line.reason.clone(),
        };
        match same.remove(&line.line) {
            None => Meeting::New(said),
            Some((_, before)) if *before == said => Meeting::Unchanged,
            Some((id, _)) => Meeting::Changed(id, said),
        }
    };
    Ok(lines.iter().map(meeting).collect())
}

impl AskedHere {
    /// Whether a line is about the same: it was at the same stage since the same day, or for the same reason at a time.
    fn is_met_by(&self, line: &PastEscalation) -> bool {
        let apart = self.ended_on.is_some_and(|ended| ended < line.opened_on)
            || line.resolved_on.is_some_and(|resolved| resolved < self.opened_on);
        let same_reason = line.reason.as_ref() == Some(&self.reason);
        self.stage == line.stage && (self.opened_on == line.opened_on || same_reason && !apart)
    }
}

/// What an earlier file said of lines, by their line: for the same reason where it did, else for another. None is taken
/// twice.
fn same_as_before<'k>(known: &'k KnownAsked, lines: &[PastEscalation]) -> HashMap<u64, (EscalationId, &'k Said)> {
    let (mut same, mut taken) = (HashMap::new(), HashSet::new());
    for any_reason in [false, true] {
        for line in lines {
            if same.contains_key(&line.line) {
                continue;
            }
            let met = known.past.iter().find(|(id, said)| {
                let at_once = said.stage == line.stage && said.opened_on == line.opened_on;
                at_once && (any_reason || said.reason == line.reason) && !taken.contains(id)
            });
            if let Some((id, said)) = met {
                taken.insert(*id);
                same.insert(line.line, (*id, said));
            }
        }
    }
    same
}
