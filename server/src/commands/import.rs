//! `heard import children FILE`: all or nothing, and nothing at all when nothing changed.

use std::collections::HashMap;
use std::path::PathBuf;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::deadlines::next_in_rhythm;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::import::{self, ChildRow, Fault, FaultKind};
use heard_domain::people::Role;
use heard_domain::sealed::Owner;
use heard_domain::store::{ChildWrite, KnownChild, NewReview, Store};
use heard_domain::{Day, Moment};

use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::dice::Dice;
use crate::vault::{Vault, lookups, places};

/// Take in files from the council's case system.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Import {
    /// Add and change children from a UTF-8 CSV file. A file with any fault changes nothing; every fault is named
    /// by line and column. The same file twice changes nothing.
    Children {
        /// The file.
        file: PathBuf,
    },
}

impl Import {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Children { file } = self;
        let bytes =
            std::fs::read(&file).map_err(|error| Failed(format!("{} cannot be read: {error}", file.display())))?;
        let (store, vault) = boot::open(config).await?;
        let (dice, now) = (boot::dice(), SystemClock.now());
        let today = heard_domain::london::day(now);
        let refuse = |faults: Vec<Fault>| {
            for fault in &faults {
                eprintln!("{fault}");
            }
            let what =
                if faults.len() == 1 { "1 fault was".to_owned() } else { format!("{} faults were", faults.len()) };
            Failed(format!("{what} found in {} and nothing was changed", file.display()))
        };
        let rows = import::parse(&bytes, today).map_err(refuse)?;
        let Known { iros, children } = Known::look_up(&*store, &vault, &rows).await?;
        let unknown: Vec<_> =
            rows.iter().filter(|row| !iros.contains_key(row.iro_email.expose())).map(unknown_iro).collect();
        if !unknown.is_empty() {
            return Err(refuse(unknown));
        }
        let mut writes = Vec::new();
        let mut new = 0;
        for row in &rows {
            let iro = iros.get(row.iro_email.expose()).copied();
            let known = children.get(&lookups::child_reference(&vault, &row.details.reference));
            let digest = digest(&vault, row);
            if known.is_some_and(|known| known.digest == digest && known.iro == iro) {
                continue;
            }
            new += usize::from(known.is_none());
            writes.push(write(&vault, &*dice, row, known, iro, digest, (today, now))?);
        }
        if !writes.is_empty() {
            store.write_children(&writes).await?;
        }
        let (read, changed) = (rows.len(), writes.len() - new);
        let children = if read == 1 { "child" } else { "children" };
        println!("{read} {children} read: {new} new, {changed} changed, {} unchanged", read - writes.len());
        Ok(())
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
        let mut emails: Vec<&str> = rows.iter().map(|row| row.iro_email.expose()).collect();
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

fn unknown_iro(row: &ChildRow) -> Fault {
    Fault { line: row.line, column: Some("iro_email"), kind: FaultKind::UnknownIro }
}

fn digest(vault: &Vault, row: &ChildRow) -> [u8; 32] {
    lookups::child_digest(vault, &row.details, row.band, row.entered_care_on, row.left_care_on, row.iro_email.expose())
}

/// A child to be added or changed. A new child's next review opens too, if the file says since when the child is
/// in care and that they still are.
fn write(
    vault: &Vault,
    dice: &dyn Dice,
    row: &ChildRow,
    known: Option<&KnownChild>,
    iro: Option<StaffId>,
    digest: [u8; 32],
    (today, now): (Day, Moment),
) -> Result<ChildWrite, Failed> {
    let id: ChildId = known.map_or_else(|| dice.id(), |known| known.id);
    let (key, wrapped) = match known {
        Some(known) => {
            let key = vault.open_key(&known.key);
            (key.map_err(|_| Failed(format!("the key of the child on line {} does not open", row.line)))?, None)
        }
        None => {
            let (key, wrapped) = vault.new_key(Owner::Child(id));
            (key, Some(wrapped))
        }
    };
    let in_care_since = row.entered_care_on.filter(|_| known.is_none() && row.left_care_on.is_none());
    let review = in_care_since.map(|entered| {
        let (ordinal, due) = next_in_rhythm(entered, today);
        NewReview { id: dice.id(), child: id, ordinal, due_on: due.day }
    });
    let (actor, object_id) = (Actor::System, *id.as_bytes());
    Ok(ChildWrite {
        id,
        key: wrapped,
        reference: lookups::child_reference(vault, &row.details.reference),
        digest,
        identity: key.seal(places::child_identity(id), &row.details),
        band: row.band,
        entered_care_on: row.entered_care_on,
        left_care_on: row.left_care_on,
        iro,
        review,
        at: now,
        entry: Entry {
            at: now,
            actor,
            child: Some(id),
            action: Action::ImportedChild,
            object: ObjectKind::Child,
            object_id,
        },
    })
}
