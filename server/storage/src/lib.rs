//! SQLite and PostgreSQL behind the one [`Store`] trait. SQL and nothing else: no rule, no clock, no randomness,
//! no key that opens anything.
//!
//! Every statement is written once, in `queries`, one file a noun as in [`heard_domain::store`], and compiled twice:
//! under `sqlite` and under `postgres`, which differ only in how a transaction begins. What both understand is
//! used: `$1`, `ON CONFLICT`, `RETURNING`, partial indexes.
//!
//! To add a use case: the method in the trait, a line in `queries::delegate!`, its SQL in the file of its noun,
//! its tests in `tests/contract`, which run on both. A new table or column: a new pair of files in `migrations`.

#![expect(clippy::duplicate_mod, reason = "the queries are compiled once for each database")]

mod backup;
mod connections;
mod failure;
mod postgres;
mod private;
mod reached;
mod restore;
mod schema;
mod sqlite;
mod values;

use std::path::Path;
use std::sync::Arc;

use heard_domain::audit::Chain;
use heard_domain::store::{Result, Store};

use crate::failure::Failure;
pub use crate::private::{create_private, is_private, sync_folder};
pub use crate::restore::Staged;

/// How to open a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many connections read at the same time.
    pub readers: u32,
    /// How many connections write at the same time. SQLite has one, whatever is said here.
    pub writers: u32,
    /// Whether what was acknowledged survives a power cut. `false` only to fill a demonstration quickly.
    pub durable: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { readers: 4, writers: 4, durable: true }
    }
}

/// Which database an address names.
enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    fn of(url: &str) -> std::result::Result<Self, Failure> {
        match url.split_once(':') {
            Some(("sqlite", _)) => Ok(Self::Sqlite),
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres),
            _ => Err(Failure::Address),
        }
    }
}

/// Opens the database at `sqlite:PATH` or `postgres://…`; `chain` makes the links of the log. A PostgreSQL server on
/// another machine is reached over TLS that is verified, or not at all.
///
/// # Errors
/// `OlderSchema` until [`migrate`] was run, `NewerSchema` when a newer version of Heard ran it, else `Unavailable`.
pub async fn open(url: &str, options: &Options, chain: Arc<dyn Chain>) -> Result<Arc<dyn Store>> {
    Ok(match Kind::of(url)? {
        Kind::Sqlite => Arc::new(sqlite::open(url, options, chain).await?),
        Kind::Postgres => Arc::new(postgres::open(url, options, chain).await?),
    })
}

/// Brings the schema up to date; a SQLite file is made if there is none. Running it twice, or from two servers
/// at once, is no error.
///
/// # Errors
/// `NewerSchema` when a newer version of Heard was here, `Corrupt` when an applied migration is not the one known.
pub async fn migrate(url: &str) -> Result<()> {
    match Kind::of(url)? {
        Kind::Sqlite => sqlite::migrate(url).await?,
        Kind::Postgres => postgres::migrate(url).await?,
    }
    Ok(())
}

/// Whether [`migrate`] has nothing to do.
///
/// # Errors
/// `NewerSchema` when a newer version of Heard was here.
pub async fn schema_is_current(url: &str) -> Result<bool> {
    Ok(match Kind::of(url)? {
        Kind::Sqlite => sqlite::schema_is_current(url).await?,
        Kind::Postgres => postgres::schema_is_current(url).await?,
    })
}

/// A named fact ([`Store::fact`]) of a database that cannot be opened yet, because what it says is needed for it.
///
/// # Errors
/// As for [`open`].
pub async fn fact(url: &str, name: &str) -> Result<Option<Vec<u8>>> {
    Ok(match Kind::of(url)? {
        Kind::Sqlite => sqlite::fact(url, name).await?,
        Kind::Postgres => postgres::fact(url, name).await?,
    })
}

/// Copies a SQLite database to a new file, consistent as of one instant, also while Heard serves from it, and checks
/// that the copy is whole.
///
/// # Errors
/// `Duplicate` when the file is there already, `Corrupt` when the copy is not whole (it is removed), and
/// `Unavailable` for PostgreSQL, which has `pg_dump` for this.
pub async fn backup(url: &str, file: &Path) -> Result<()> {
    match Kind::of(url)? {
        Kind::Sqlite => Ok(backup::copy(url, file).await?),
        Kind::Postgres => Err(Failure::NoBackup.into()),
    }
}

/// Copies a backup of a SQLite database to beside the place that `url` names, checks that the copy is whole and brings
/// its schema up to date. Nothing is in that place before [`Staged::put_in_place`]; the backup itself is only read.
///
/// # Errors
/// `Duplicate` when there is anything in that place, `Corrupt` when the backup is not whole, `NewerSchema` when a newer
/// version of Heard made it, and `Unavailable` for PostgreSQL, which has `pg_restore` for this.
pub async fn stage(url: &str, backup: &Path) -> Result<Staged> {
    match Kind::of(url)? {
        Kind::Sqlite => Ok(restore::stage(url, backup).await?),
        Kind::Postgres => Err(Failure::NoBackup.into()),
    }
}
