//! A backup of a SQLite database on its way into an empty place. It is looked at and changed beside that place, and
//! only gets there when everything is right.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use crate::failure::{Failure, Result};
use crate::private::{create_private, sync_folder};
use crate::sqlite::{connect, migrate};

/// What is added to the name of the database meanwhile.
const MEANWHILE: &str = ".restoring";
/// The journals that SQLite keeps beside a file: with one of them it is not the whole database.
const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A copy of a backup beside the place where it is to go: whole, and with the schema of this version. It is taken away
/// when it is dropped.
#[derive(Debug)]
pub struct Staged {
    url: String,
    file: PathBuf,
    place: PathBuf,
}

impl Staged {
    /// The address at which it can be opened meanwhile.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Puts it into its place. Every connection to it was closed before.
    ///
    /// # Errors
    /// `Duplicate` when something is there by now, `Unavailable` when it cannot be put there.
    pub fn put_in_place(self) -> heard_domain::store::Result<()> {
        Ok(self.put().map_err(Failure::File)?)
    }

    fn put(&self) -> std::io::Result<()> {
        if let Some(left) = beside(&self.file).find(|path| holds_anything(path)) {
            return Err(Error::other(format!("{} is still written to", left.display())));
        }
        OpenOptions::new().write(true).open(&self.file)?.sync_all()?;
        nothing_at(&self.place)?;
        // Whoever makes the file first has the place.
        drop(create_private(&self.place)?);
        if let Err(error) = std::fs::rename(&self.file, &self.place) {
            let _ = std::fs::remove_file(&self.place);
            return Err(error);
        }
        sync_folder(&self.place)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        for path in std::iter::once(self.file.clone()).chain(beside(&self.file)) {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Copies the backup to beside the place that `url` names, checks the copy and brings its schema up to date.
pub(crate) async fn stage(url: &str, backup: &Path) -> Result<Staged> {
    let place = connect(url, true)?.get_filename().to_owned();
    nothing_at(&place).map_err(Failure::File)?;
    if let Some(journal) = beside(backup).find(|path| holds_anything(path)) {
        let fault = format!("{} belongs to it: it is a database in use and no backup", journal.display());
        return Err(Failure::File(Error::new(ErrorKind::InvalidInput, fault)));
    }
    let mut from = std::fs::File::open(backup).map_err(Failure::File)?;
    let file = with(&place, MEANWHILE);
    let mut to = create_private(&file).map_err(|error| Failure::File(said(&error, &file)))?;
    // From here on it is taken away again, whatever happens.
    let staged = Staged { url: meanwhile(url), file, place };
    std::io::copy(&mut from, &mut to).map_err(Failure::File)?;
    drop(to);
    check(&staged.file).await?;
    migrate(&staged.url).await?;
    Ok(staged)
}

/// Whether every page is in order, and everything that is referred to there.
async fn check(file: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let said: std::result::Result<String, _> = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&pool).await;
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_optional(&pool).await;
    pool.close().await;
    match (said?.as_str(), dangling?) {
        ("ok", None) => Ok(()),
        _ => Err(Failure::Unreadable("backup")),
    }
}

/// The address of the copy: that of the place, with the same settings behind it.
fn meanwhile(url: &str) -> String {
    match url.split_once('?') {
        Some((path, settings)) => format!("{path}{MEANWHILE}?{settings}"),
        None => format!("{url}{MEANWHILE}"),
    }
}

/// Refuses a place where there is a database, or the journal of one.
fn nothing_at(place: &Path) -> std::io::Result<()> {
    match std::iter::once(place.to_owned()).chain(beside(place)).find(|path| path.exists()) {
        Some(there) => Err(said(&Error::from(ErrorKind::AlreadyExists), &there)),
        None => Ok(()),
    }
}

fn said(error: &Error, path: &Path) -> Error {
    let what = if error.kind() == ErrorKind::AlreadyExists { "is there already".to_owned() } else { error.to_string() };
    Error::new(error.kind(), format!("{} {what}", path.display()))
}

fn beside(file: &Path) -> impl Iterator<Item = PathBuf> {
    JOURNALS.map(|journal| with(file, journal)).into_iter()
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

fn holds_anything(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|about| about.len() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_has_the_settings_of_its_place() {
        assert_eq!(meanwhile("sqlite:heard.db"), "sqlite:heard.db.restoring");
        assert_eq!(meanwhile("sqlite:///srv/heard.db?mode=rwc"), "sqlite:///srv/heard.db.restoring?mode=rwc");
    }

    #[tokio::test]
    async fn a_backup_goes_only_where_nothing_is_and_only_when_it_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let url = |name: &str| format!("sqlite:{}", at(name).display());
        migrate(&url("live.db")).await.expect("migrated");
        crate::backup::copy(&url("live.db"), &at("backup.db")).await.expect("copied");
        let kind = |failure: Failure| heard_domain::store::StoreError::from(failure).kind;
        use heard_domain::store::StoreErrorKind::{Corrupt, Duplicate};
        let there = stage(&url("live.db"), &at("backup.db")).await;
        assert_eq!(there.map_err(kind).err(), Some(Duplicate));
        std::fs::write(at("new.db-wal"), "").expect("written");
        let journal = stage(&url("new.db"), &at("backup.db")).await;
        assert_eq!(journal.map_err(kind).err(), Some(Duplicate));
        std::fs::remove_file(at("new.db-wal")).expect("removed");

        let mut bytes = std::fs::read(at("backup.db")).expect("there");
        let whole = bytes.clone();
        bytes.truncate(bytes.len() / 2);
        std::fs::write(at("backup.db"), bytes).expect("written");
        let half = stage(&url("new.db"), &at("backup.db")).await;
        assert_eq!(half.map_err(kind).err(), Some(Corrupt));
        let left: Vec<_> =
            std::fs::read_dir(folder.path()).expect("there").flatten().map(|file| file.file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("new.db")), "{left:?}");

        std::fs::write(at("backup.db"), whole).expect("written");
        drop(stage(&url("new.db"), &at("backup.db")).await.expect("staged"));
        assert!(!at("new.db").exists() && !at("new.db.restoring").exists(), "given up, it is taken away");
        stage(&url("new.db"), &at("backup.db")).await.expect("staged").put_in_place().expect("put");
        assert!(crate::private::is_private(&at("new.db")).expect("there") && !at("new.db.restoring").exists());
    }
}
