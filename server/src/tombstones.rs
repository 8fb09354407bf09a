//! The file of tombstones: whom `heard erase` erased, so that a backup from before that does not bring them back.
//!
//! What it is: a copy of the database's tombstones in a file of its own, because a backup is older than what was erased
//! after it. It is to be kept where the backups are. It names nobody: random ids, keyed hashes, and the account of who
//! asked and who approved, sealed. A keyed hash over the whole tells whether it was made by these keys and nothing is
//! missing. What it is not: proof of being the newest; so whoever restores is told how many it knows, and until when.
//!
//! As text, one erasure a line, in order: when, our id of the child, keyed hash of the council's id, the sealed
//! account.
//!
//! Tombstones are kept in a file too, because a backup is older than what was erased after it. They hold our random
//! id and a keyed hash, never a name; a backup is changed beside its place, so that an erased child is never in it.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::SecondsFormat;
use heard_domain::Moment;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::ChildId;
use heard_domain::sealed::Sealed;
use heard_domain::store::{Store, StoreError, Tombstone};

use crate::boot::Failed;
use crate::vault::Vault;

const FIRST_LINE: &str = "# Whom Heard has erased: `heard restore` erases them again. Keep a copy with every backup.\n";

/// The row of the log that an erasure writes.
#[must_use]
pub fn entry(child: ChildId, at: Moment) -> Entry {
    let (action, object) = (Action::DeletedChild, ObjectKind::Child);
    Entry { at, actor: Actor::System, child: Some(child), action, object, object_id: *child.as_bytes() }
}

/// Reads a file of tombstones; `None` when there is no such file.
///
/// # Errors
/// [`Failed`] when it cannot be read, was made with other keys, or was changed.
pub fn read(path: &Path, vault: &Vault) -> Result<Option<Vec<Tombstone>>, Failed> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text, vault).map(Some).ok_or_else(|| {
            Failed(format!("{} was changed, is not whole, or was made with other keys", path.display()))
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failed(format!("{} cannot be read: {error}", path.display()))),
    }
}

/// Brings the file up to what the database knows; what the file knows and the database does not stays in it. It is
/// written beside and put in the place of the old one when it is whole, and nobody else on this machine can read it.
/// Written, too, when nothing changed: so that who is about to erase learns first whether it can be.
///
/// # Errors
/// [`Failed`] when storage fails, or the file cannot be read or written; then it is as it was.
pub async fn keep(path: &Path, store: &dyn Store, vault: &Vault) -> Result<(), Failed> {
    let claim = Claim::new(path)?;
    let mut all: BTreeMap<_, _> = BTreeMap::new();
    for tombstone in read(path, vault)?.unwrap_or_default().into_iter().chain(store.tombstones().await?) {
        all.insert((tombstone.at, *tombstone.child.as_bytes()), tombstone);
    }
    if all.is_empty() { Ok(()) } else { claim.write(&text(all.values(), vault)) }
}

/// Erases again whom these tombstones are of, and leaves them where nobody was. Gives how many children were there.
///
/// # Errors
/// When storage fails.
pub async fn apply(store: &dyn Store, tombstones: &[Tombstone], now: Moment) -> Result<usize, StoreError> {
    let mut gone = 0;
    for tombstone in tombstones {
        gone += usize::from(store.delete_child(tombstone, &entry(tombstone.child, now)).await?);
    }
    Ok(gone)
}

/// Refuses a database that has whom the file knows to be erased: a backup that was put in its place by other means than
/// `heard restore`. A file that does not read is said and no reason to serve nobody.
///
/// # Errors
/// [`Failed`] when there is somebody, or storage fails.
pub async fn require_gone(path: &Path, store: &dyn Store, vault: &Vault) -> Result<(), Failed> {
    let erased = match read(path, vault) {
        Ok(erased) => erased.unwrap_or_default(),
        Err(Failed(why)) => {
            eprintln!("heard: {why}, so that nobody can tell whether a child who was erased is back");
            return Ok(());
        }
    };
    let known: HashSet<ChildId> = store.tombstones().await?.iter().map(|tombstone| tombstone.child).collect();
    match erased.iter().filter(|tombstone| !known.contains(&tombstone.child)).count() {
        0 => Ok(()),
        count => Err(Failed(format!(
            "this database is older than {count} of the erasures in {file}, and nobody is served before they are done \
             again: say `heard restore --tombstones {file}`",
            file = path.display()
        ))),
    }
}

fn text<'a>(tombstones: impl Iterator<Item = &'a Tombstone>, vault: &Vault) -> String {
    let mut text = FIRST_LINE.to_owned();
    for Tombstone { child, reference, at, account } in tombstones {
        let (at, account) = (at.to_rfc3339_opts(SecondsFormat::Micros, true), BASE64.encode(&account.0));
        writeln!(text, "{at} {child} {} {account}", hex::encode(reference)).expect("a String takes all");
    }
    let mark = hex::encode(vault.tombstones_mark(&text));
    writeln!(text, "mark {mark}").expect("a String takes all");
    text
}

fn parse(text: &str, vault: &Vault) -> Option<Vec<Tombstone>> {
    let (marked, mark) = text.rsplit_once("mark ")?;
    if hex::decode(mark.trim_end()).ok()? != vault.tombstones_mark(marked) {
        return None;
    }
    marked.strip_prefix(FIRST_LINE)?.lines().map(line).collect()
}

fn line(line: &str) -> Option<Tombstone> {
    let [at, child, reference, account] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
    Some(Tombstone {
        child: child.parse().ok()?,
        reference: hex::decode(reference).ok()?.try_into().ok()?,
        at: at.parse().ok()?,
        account: Sealed(BASE64.decode(account).ok()?),
    })
}

/// The new file beside the old one, while it is written. Whoever made it is the only one who writes.
struct Claim<'a> {
    file: std::fs::File,
    new: PathBuf,
    path: &'a Path,
}

impl<'a> Claim<'a> {
    fn new(path: &'a Path) -> Result<Self, Failed> {
        let mut name = path.as_os_str().to_owned();
        name.push(".new");
        let new = PathBuf::from(name);
        match heard_storage::create_private(&new) {
            Ok(file) => Ok(Self { file, new, path }),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Failed(format!(
                "{} is there: somebody else erases just now, or was interrupted; remove it in that case",
                new.display()
            ))),
            Err(error) => Err(cannot(path, &error)),
        }
    }

    fn write(mut self, text: &str) -> Result<(), Failed> {
        let Self { file, new, path } = &mut self;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(new, *path))
            .and_then(|()| heard_storage::sync_folder(path))
            .map_err(|error| cannot(path, &error))
    }
}

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        // Nothing is there when it was put in place.
        let _ = std::fs::remove_file(&self.new);
    }
}

fn cannot(path: &Path, error: &std::io::Error) -> Failed {
    Failed(format!("the file of tombstones, {}, cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boot;
    use crate::vault::Keyring;

    fn vault() -> Vault {
        boot::new_vault(Keyring::parse(&Keyring::generate(&*boot::dice())).expect("just made"))
    }

    fn tombstone(number: u8) -> Tombstone {
        Tombstone {
            child: ChildId::from_bytes([number; 16]),
            reference: [number; 32],
            at: "2026-11-22T02:00:00.000007Z".parse().expect("a moment"),
            account: Sealed(vec![number; 300]),
        }
    }

    #[test]
    fn a_file_reads_back_with_its_own_keys_only() {
        let (ours, all) = (vault(), [tombstone(1), tombstone(2)]);
        let text = text(all.iter(), &ours);
        assert_eq!(parse(&text, &ours), Some(all.to_vec()));
        assert_eq!(parse(&text, &vault()), None);
    }

    #[test]
    fn a_file_that_is_not_whole_is_none() {
        let ours = vault();
        let text = text([tombstone(1), tombstone(2)].iter(), &ours);
        let lines: Vec<_> = text.lines().collect();
        for without in 0..lines.len() {
            let rest = lines.iter().enumerate().filter(|(place, _)| *place != without);
            let rest: String = rest.map(|(_, line)| format!("{line}\n")).collect();
            assert_eq!(parse(&rest, &ours), None, "without line {without}");
        }
        assert_eq!(parse(&text.replace(&tombstone(1).child.to_string(), &tombstone(3).child.to_string()), &ours), None);
        assert_eq!(parse("", &ours), None);
    }

    #[test]
    fn two_never_write_it_at_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("heard.tombstones");
        let first = Claim::new(&path).expect("the first");
        assert!(Claim::new(&path).is_err());
        first.write("one").expect("written");
        assert!(heard_storage::is_private(&path).expect("there"));
        drop(Claim::new(&path).expect("the next"));
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "one", "given up, it changes nothing");
        assert!(Claim::new(&folder.path().join("away/heard.tombstones")).is_err());
    }
}
