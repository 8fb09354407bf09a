//! What a file of escalations from the case system changes: which are new, which changed, and which meet what was asked
//! in Heard, which stays.
//!
//! What it is: a [`Plan`], made from the file and from what is in the database, which changes nothing by itself. What
//! it is not: reading the file and the rules for one child ([`heard_domain::import::escalations`]), or writing, which
//! is one call of the store and so all or nothing. A child's key is opened for the day of birth alone.

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::import::Faults;
use heard_domain::import::escalations::{Meeting, PastEscalation, meet};
use heard_domain::store::{AskedWrite, ChildAsked, Store};
use heard_domain::{Day, Moment};

use super::lines::{Erased, Lines, counted, details, listed};
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::Vault;

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
    erased: Erased,
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
        let mut lines = Lines::by_child(vault, lines);
        let known = store.asked_before(&lines.references()).await?;
        let (mut plan, mut faults) = (Self::default(), Vec::new());
        for child in known {
            let lines = lines.take(&child.reference);
            let first = lines.first().map_or(0, |line| line.line);
            let (_, details) = details(vault, (child.id, &child.key, &child.identity), first)?;
            match meet(&child.known, (details.born, child.entered_care_on), &lines) {
                Ok(meetings) => plan.take(child, &lines, meetings, (dice, now)),
                Err(found) => faults.extend(found),
            }
        }
        let (erased, unknown) = lines.of_nobody(store).await?;
        faults.extend(unknown);
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.line);
            return Ok(Err(faults.into()));
        }
        plan.changed.sort_by_key(|named| named.line);
        plan.conflicts.sort_by_key(|(named, _)| named.line);
        plan.erased = erased;
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
        let met = |(named, day): &(Named, Day)| format!("left as it is: {named}: it was asked in Heard on {day}");
        listed([
            ("changed", self.changed.iter().map(|named| format!("changed: {named}")).collect()),
            ("left as they are", self.conflicts.iter().map(met).collect()),
            ("erased", self.erased.said()),
        ])
    }

    /// How many lines were left out because what was asked in Heard stands in their place.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }

    /// How many there are of each kind.
    #[must_use]
    pub fn count(&self) -> String {
        let (kinds, conflicts) = ([self.new, self.changed.len(), self.unchanged], self.conflicts.len());
        let read = kinds.iter().sum::<usize>() + conflicts + self.erased.lines;
        let beside = [
            (conflicts, ", ", "left as recorded in Heard"),
            (self.erased.lines, ", ", "of erased children passed over"),
            (self.earlier, "; ", "of an earlier time in care passed over"),
        ];
        counted((read, "escalation"), kinds, &beside)
    }
}
