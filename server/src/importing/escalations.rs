//! What a file of escalations from the case system changes: which are new, which changed, and which meet what was asked
//! in Heard, which stays.
//!
//! What it is: a [`Plan`], made from the file and from what is in the database, which changes nothing by itself. What
//! it is not: reading the file and the rules for one child ([`heard_domain::import::escalations`]), or writing, which
//! is one call of the store and so all or nothing. A child's key is opened for the day of birth alone.

use std::collections::{HashMap, HashSet};

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::ChildDetails;
use heard_domain::import::escalations::{Meeting, PastEscalation, meet};
use heard_domain::import::{Fault, FaultKind, Faults, MOST_NAMED};
use heard_domain::store::{AskedWrite, ChildAsked, Store};
use heard_domain::{Day, Moment};

use super::erased;
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::{Vault, lookups, places};

/// What would change. Children are named by the council's own ids, never by name: it is printed.
#[derive(Debug, Default)]
pub struct Plan {
    /// What the store is asked to write, all of it or nothing.
    pub writes: Vec<AskedWrite>,
    new: usize,
    unchanged: usize,
    /// How many lines are about a time in care before the one that Heard knows.
    earlier: usize,
    changed: Vec<Named>,
    /// Lines that meet what was asked in Heard, with the day on which it came to that stage.
    conflicts: Vec<(Named, Day)>,
    /// Children who were erased, with the day, and are passed over; and how many lines that are.
    erased: Vec<(Day, String)>,
    erased_lines: usize,
}

/// A line of the file, as it is printed.
#[derive(Debug)]
struct Named {
    line: u64,
    child: String,
    stage: String,
    opened_on: Day,
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}, {} since {}", self.line, self.child, self.stage, self.opened_on)
    }
}

impl From<&PastEscalation> for Named {
    fn from(said: &PastEscalation) -> Self {
        let stage = said.stage.as_str().to_owned();
        Self { line: said.line, child: said.child.clone(), stage, opened_on: said.opened_on }
    }
}

impl Plan {
    /// Looks at lines that were read. Those of a child who was erased are passed over.
    ///
    /// # Errors
    /// [`Failed`] when storage fails or something sealed does not open; inside, faults that only what is known tells
    /// of.
    pub async fn make(
        store: &dyn Store,
        vault: &Vault,
        dice: &dyn Dice,
        lines: Vec<PastEscalation>,
        now: Moment,
    ) -> Result<Result<Self, Faults>, Failed> {
        let mut of: HashMap<String, Vec<PastEscalation>> = HashMap::new();
        for line in lines {
            of.entry(line.child.clone()).or_default().push(line);
        }
        let refs: HashMap<[u8; 32], String> =
            of.keys().map(|child| (lookups::child_reference(vault, child), child.clone())).collect();
        let known = store.asked_before(&refs.keys().copied().collect::<HashSet<_>>()).await?;
        let (mut plan, mut faults) = (Self::default(), Vec::new());
        for child in known {
            let lines = refs.get(&child.reference).and_then(|reference| of.remove(reference)).unwrap_or_default();
            let born = born(vault, &child, &lines)?;
            match meet(&child.known, (born, child.entered_care_on), &lines) {
                Ok(meetings) => plan.take(child, &lines, meetings, (dice, now)),
                Err(found) => faults.extend(found),
            }
        }
        let erased = erased(store).await?;
        for (child, lines) in of {
            match erased.get(&lookups::child_reference(vault, &child)) {
                Some(day) => {
                    plan.erased_lines += lines.len();
                    plan.erased.push((*day, child));
                }
                None => faults.extend(lines.iter().map(|line| Fault {
                    line: line.line,
                    column: Some("child_id"),
                    kind: FaultKind::UnknownChild,
                })),
            }
        }
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.line);
            return Ok(Err(faults.into()));
        }
        plan.changed.sort_by_key(|named| named.line);
        plan.conflicts.sort_by_key(|(named, _)| named.line);
        plan.erased.sort_unstable();
        Ok(Ok(plan))
    }

    /// Counts what the lines of a child meet, and what is to be written of it.
    fn take(
        &mut self,
        child: ChildAsked,
        lines: &[PastEscalation],
        meetings: Vec<Meeting>,
        (dice, at): (&dyn Dice, Moment),
    ) {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (line, meeting) in lines.iter().zip(meetings) {
            match meeting {
                Meeting::Earlier => self.earlier += 1,
                Meeting::Unchanged => self.unchanged += 1,
                Meeting::Conflict(day) => self.conflicts.push((line.into(), day)),
                Meeting::New(said) => new.push((dice.id(), said)),
                Meeting::Changed(id, said) => {
                    self.changed.push(line.into());
                    changed.push((id, said));
                }
            }
        }
        self.new += new.len();
        if new.is_empty() && changed.is_empty() {
            return;
        }
        let entry = Entry {
            at,
            actor: Actor::System,
            child: Some(child.id),
            action: Action::ImportedEscalations,
            object: ObjectKind::Child,
            object_id: *child.id.as_bytes(),
        };
        self.writes.push(AskedWrite { child: child.id, known: child.known, new, changed, at, entry });
    }

    /// Which lines changed, which met what was asked in Heard, and who was passed over, a line each; the first of each
    /// kind, when there are very many.
    #[must_use]
    pub fn lists(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut list = |what: &str, all: Vec<String>| {
            let more = all.len().saturating_sub(MOST_NAMED);
            lines.extend(all.into_iter().take(MOST_NAMED));
            lines.extend((more > 0).then(|| format!("and {more} more {what}")));
        };
        list("changed", self.changed.iter().map(|named| format!("changed: {named}")).collect());
        let met = |(named, day): &(Named, Day)| format!("left as it is: {named}: it was asked in Heard on {day}");
        list("left as they are", self.conflicts.iter().map(met).collect());
        let erased = self.erased.iter().map(|(day, child)| format!("erased on {day} and passed over: {child}"));
        list("erased", erased.collect());
        lines
    }

    /// How many lines were left out because what was asked in Heard stands in their place.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }

    /// How many there are of each kind.
    #[must_use]
    pub fn count(&self) -> String {
        let (new, changed, unchanged, conflicts) = (self.new, self.changed.len(), self.unchanged, self.conflicts.len());
        let read = new + changed + unchanged + conflicts + self.erased_lines;
        let escalations = if read == 1 { "escalation" } else { "escalations" };
        let beside = [
            (conflicts, ", ", "left as recorded in Heard"),
            (self.erased_lines, ", ", "of erased children passed over"),
            (self.earlier, "; ", "of an earlier time in care passed over"),
        ];
        let beside = beside.into_iter().filter(|(count, ..)| *count > 0);
        let beside: String = beside.map(|(count, mark, what)| format!("{mark}{count} {what}")).collect();
        format!("{read} {escalations} read: {new} new, {changed} changed, {unchanged} unchanged{beside}")
    }
}

/// The child's day of birth.
fn born(vault: &Vault, child: &ChildAsked, lines: &[PastEscalation]) -> Result<Day, Failed> {
    let (first, sealed) = (lines.first().map_or(0, |line| line.line), "does not open");
    let key = vault.open_key(&child.key);
    let key = key.map_err(|_| Failed(format!("the key of the child on line {first} {sealed}")))?;
    let details: Result<ChildDetails, _> = key.open(places::child_identity(child.id), &child.identity);
    Ok(details.map_err(|_| Failed(format!("what is known of the child on line {first} {sealed}")))?.born)
}
