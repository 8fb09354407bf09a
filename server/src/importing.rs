//! What a file from the case system changes: who is new, who changed, who moved to another IRO, who left care, and
//! which review stands open for each of them by the facts as they stand now.
//!
//! What it is: a [`Plan`], made from the file and from what is in the database, which changes nothing by itself. What
//! it is not: reading the file ([`heard_domain::import`]), counting reviews ([`heard_domain::timetable`]), or writing,
//! which is one call of the store.

use std::collections::{HashMap, HashSet};

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ChildDetails, PeopleAround};
use heard_domain::id::{ChildId, ReviewId, StaffId};
use heard_domain::import::{ChildRow, Fault, FaultKind};
use heard_domain::people::Role;
use heard_domain::regime::is_timed;
use heard_domain::review::Source;
use heard_domain::sealed::{Owner, Sealed};
use heard_domain::store::{ChildWrite, KnownChild, NewReview, OpenReview, Store};
use heard_domain::timetable::{LastKnown, Timetable};
use heard_domain::{Day, Moment, Words, english_time};

use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::{DataKey, Vault, lookups, places};

pub mod escalations;
mod lines;
pub mod reviews;

/// Whether a file says something of every child in care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extract {
    /// Of some.
    Part,
    /// Of all: whoever is not in it is worth a look.
    Full,
}

/// What would change. Children are named by the council's own ids, never by name: it is printed.
#[derive(Debug, Default)]
pub struct Plan {
    /// What the store is asked to write, all of it or nothing.
    pub writes: Vec<ChildWrite>,
    /// Children who are not in Heard yet.
    new: Vec<String>,
    /// Children of whom something is said that was not known.
    changed: Vec<String>,
    /// Children who get another IRO, or the first; among the changed.
    moved: Vec<String>,
    /// Children who have left care; among the changed, and the new.
    left: Vec<String>,
    /// Children in care who are in Heard and not in a full file.
    missing: Vec<String>,
    /// Children who were erased, with the day, and are passed over.
    erased: Vec<(Day, String)>,
}

impl Plan {
    /// Looks at a file that was read. A child who was erased is passed over, but for those whose ids are in `again`.
    ///
    /// # Errors
    /// [`Failed`] when storage fails or a child's key does not open; inside, faults that only the accounts tell of.
    pub async fn make(
        store: &dyn Store,
        vault: &Vault,
        dice: &dyn Dice,
        rows: &[ChildRow],
        extract: Extract,
        again: &[String],
        now: Moment,
    ) -> Result<Result<Self, Vec<Fault>>, Failed> {
        let Known { iros, children } = Known::look_up(store, vault, rows).await?;
        let iro_of = |row: &ChildRow| row.iro_email.as_ref().and_then(|email| iros.get(email.expose()).copied());
        let unknown: Vec<_> =
            rows.iter().filter(|row| row.iro_email.is_some() && iro_of(row).is_none()).map(unknown_iro).collect();
        if !unknown.is_empty() {
            return Ok(Err(unknown));
        }
        let erased = erased(store).await?;
        let mut plan = Self::default();
        for row in rows {
            let (reference, iro) = (row.details.reference.clone(), iro_of(row));
            let found_by = lookups::child_reference(vault, &reference);
            let known = children.get(&found_by);
            if let Some(day) = erased.get(&found_by).filter(|_| known.is_none() && !again.contains(&reference)) {
                plan.erased.push((*day, reference));
                continue;
            }
            let moves = iro.is_some_and(|iro| known.and_then(|known| known.iro) != Some(iro));
            let importing = Importing { vault, dice, row, known, iro, now };
            let write = importing.write()?;
            if known.is_some_and(|known| known.digest == write.digest) && !moves {
                continue;
            }
            match known {
                None => plan.new.push(reference.clone()),
                Some(_) => plan.changed.push(reference.clone()),
            }
            if moves && known.is_some() {
                plan.moved.push(reference.clone());
            }
            if row.left_care_on.is_some() {
                plan.left.push(reference);
            }
            plan.writes.push(write);
        }
        if extract == Extract::Full {
            plan.missing = missing(store, vault, rows).await?;
        }
        Ok(Ok(plan))
    }

    /// Whom it is about, a line each; who is new or changed only when `all` is asked for, who was erased always.
    #[must_use]
    pub fn lists(&self, all: bool) -> Vec<String> {
        let list = |what: &str, who: &[String]| who.iter().map(|child| format!("{what}: {child}")).collect::<Vec<_>>();
        let mut lines = Vec::new();
        if all {
            lines.extend(list("new", &self.new));
            lines.extend(list("changed", &self.changed));
            lines.extend(list("moved", &self.moved));
            lines.extend(list("left care", &self.left));
        }
        lines.extend(list("gone from the file", &self.missing));
        lines.extend(self.erased.iter().map(|(day, child)| format!("erased on {day} and passed over: {child}")));
        lines
    }

    /// How many, of so many that were read.
    #[must_use]
    pub fn count(&self, read: usize) -> String {
        let children = if read == 1 { "child" } else { "children" };
        let (new, changed, erased) = (self.new.len(), self.changed.len(), self.erased.len());
        let unchanged = read - new - changed - erased;
        let erased = if erased == 0 { String::new() } else { format!(", {erased} erased and passed over") };
        format!("{read} {children} read: {new} new, {changed} changed, {unchanged} unchanged{erased}")
    }
}

/// What the database knows of the people in the file.
struct Known {
    /// IROs who can work, by e-mail address.
    iros: HashMap<String, StaffId>,
    /// Children, by the keyed hash of the council's id.
    children: HashMap<[u8; 32], KnownChild>,
}

impl Known {
    async fn look_up(store: &dyn Store, vault: &Vault, rows: &[ChildRow]) -> Result<Self, Failed> {
        let mut emails: Vec<&str> = rows.iter().filter_map(|row| row.iro_email.as_ref()).map(Words::expose).collect();
        emails.sort_unstable();
        emails.dedup();
        let mut iros = HashMap::new();
        for email in emails {
            let staff = store.staff_by_email(&lookups::email(vault, email)).await?;
            if let Some(iro) = staff.filter(|staff| staff.role == Role::Iro && staff.disabled_at.is_none()) {
                iros.insert(email.to_owned(), iro.id);
            }
        }
        let refs: Vec<_> = rows.iter().map(|row| lookups::child_reference(vault, &row.details.reference)).collect();
        let children = store.known_children(&refs).await?;
        Ok(Self { iros, children: children.into_iter().map(|child| (child.reference, child)).collect() })
    }
}

/// The day on which each child was erased for the last time, by the keyed hash of the council's id.
async fn erased(store: &dyn Store) -> Result<HashMap<[u8; 32], Day>, Failed> {
    let oldest_first = store.tombstones().await?;
    Ok(oldest_first.iter().map(|tombstone| (tombstone.reference, english_time::day(tombstone.at))).collect())
}

fn unknown_iro(row: &ChildRow) -> Fault {
    Fault { line: row.line, column: Some("iro_email"), kind: FaultKind::UnknownIro }
}

/// The council's ids of children in care who are not in the file.
async fn missing(store: &dyn Store, vault: &Vault, rows: &[ChildRow]) -> Result<Vec<String>, Failed> {
    let in_file: HashSet<_> = rows.iter().map(|row| row.details.reference.as_str()).collect();
    let mut missing = Vec::new();
    for child in store.children_in_care().await? {
        let details = vault
            .open_key(&child.key)
            .and_then(|key| key.open::<ChildDetails>(places::child_identity(child.id), &child.identity));
        match details {
            Ok(details) if in_file.contains(details.reference.as_str()) => {}
            Ok(details) => missing.push(details.reference),
            Err(_) => return Err(Failed::because("a child's details do not open with these keys")),
        }
    }
    missing.sort_unstable();
    Ok(missing)
}

/// Which review stands open by the facts as they stand now.
fn open_review(
    table: &Timetable,
    child: ChildId,
    left_care_on: Option<Day>,
    legal_status: &str,
    dice: &dyn Dice,
) -> OpenReview {
    // What follows other rules is not timed by these.
    let next = table.next().filter(|_| is_timed(legal_status));
    match (left_care_on, next) {
        (Some(left), _) => OpenReview::Ended(left),
        (None, Some(next)) => {
            OpenReview::Counted(NewReview { id: dice.id(), child, ordinal: next.ordinal.into(), due_on: next.due.day })
        }
        (None, None) => OpenReview::AsItStands,
    }
}

/// One line of the file beside what is known of its child.
struct Importing<'a> {
    vault: &'a Vault,
    dice: &'a dyn Dice,
    row: &'a ChildRow,
    known: Option<&'a KnownChild>,
    iro: Option<StaffId>,
    now: Moment,
}

impl Importing<'_> {
    /// The child to be added or changed.
    fn write(&self) -> Result<ChildWrite, Failed> {
        let Self { vault, row, known, iro, now, .. } = *self;
        let id: ChildId = known.map_or_else(|| self.dice.id(), |known| known.id);
        let (key, wrapped) = self.key(id)?;
        let (open, renumbered) = self.reviews(id);
        Ok(ChildWrite {
            id,
            key: wrapped,
            reference: lookups::child_reference(vault, &row.details.reference),
            digest: lookups::child_digest(vault, row),
            identity: key.seal(places::child_identity(id), &row.details),
            band: row.band,
            entered_care_on: row.entered_care_on,
            left_care_on: row.left_care_on,
            last_review: row.last_review,
            people: self.people(id, &key)?,
            iro,
            open,
            renumbered,
            at: now,
            entry: Entry {
                at: now,
                actor: Actor::System,
                child: Some(id),
                action: Action::ImportedChild,
                object: ObjectKind::Child,
                object_id: *id.as_bytes(),
            },
        })
    }

    /// Who carries out what is decided, where the file says something of them that was not known.
    fn people(&self, child: ChildId, key: &DataKey) -> Result<Option<Sealed>, Failed> {
        let place = places::child_people(child);
        let sealed = self.known.and_then(|known| known.people.as_ref());
        let known: PeopleAround = match sealed.map(|sealed| key.open(place, sealed)) {
            Some(Ok(known)) => known,
            Some(Err(_)) => {
                let line = self.row.line;
                return Err(Failed(format!("the social worker of the child on line {line} does not open")));
            }
            None => PeopleAround::default(),
        };
        let people = self.row.people.clone().or(known.clone());
        Ok((people != known).then(|| key.seal(place, &people)))
    }

    /// The child's key; a new child's also as it is kept.
    fn key(&self, id: ChildId) -> Result<(DataKey, Option<heard_domain::sealed::WrappedKey>), Failed> {
        match self.known {
            Some(known) => {
                let key = self.vault.open_key(&known.key);
                Ok((
                    key.map_err(|_| Failed(format!("the key of the child on line {} does not open", self.row.line)))?,
                    None,
                ))
            }
            None => {
                let (key, wrapped) = self.vault.new_key(Owner::Child(id));
                Ok((key, Some(wrapped)))
            }
        }
    }

    /// Which review stands open by the facts as they stand now, and the numbers of others that changed by them.
    fn reviews(&self, child: ChildId) -> (OpenReview, Vec<(ReviewId, i64)>) {
        let row = self.row;
        let reviews = self.known.map(|known| known.reviews.as_slice()).unwrap_or_default();
        let held: Vec<Day> = reviews.iter().filter_map(|review| review.held_on).collect();
        let last = LastKnown::later(row.last_review, self.known.and_then(KnownChild::last_imported));
        let table = Timetable::new(row.entered_care_on, row.left_care_on, last, &held);
        let open = open_review(&table, child, row.left_care_on, &row.details.legal_status, self.dice);
        // Imported ones have the number that the case system gave, or one that was counted beside it.
        let here = reviews.iter().filter(|review| review.source == Source::Heard);
        let held = here.filter_map(|review| Some((review.id, review.ordinal, review.held_on?)));
        (open, table.renumbered(held))
    }
}
