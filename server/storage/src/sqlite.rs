//! The queries on SQLite: one connection that writes, a few that read.

use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use heard_domain::audit::Chain;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::connections::Broken;
use crate::failure::{Failure, Result};
use crate::private::create_private;
use crate::{Options, schema};

#[path = "queries/mod.rs"]
mod queries;

pub(crate) use queries::Backend;

/// The database that the queries are compiled for.
type Db = sqlx::Sqlite;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// Waits for the one writer; from here on nobody else writes.
async fn begin(writer: &sqlx::Pool<Db>) -> Result<sqlx::Transaction<'static, Db>> {
    Ok(writer.begin_with("BEGIN IMMEDIATE").await?)
}

/// Reads everything that follows as of one instant.
async fn begin_read(readers: &sqlx::Pool<Db>) -> Result<sqlx::Transaction<'static, Db>> {
    Ok(readers.begin().await?)
}

/// Lets a connection hold 32 MB of the file in place of 2: rows that are joined stand far apart in it, and would be read
/// from the disk again and again.
async fn read_much(tx: &mut sqlx::Transaction<'static, Db>) -> Result<()> {
    sqlx::query("PRAGMA cache_size = -32000").execute(&mut **tx).await?;
    Ok(())
}

/// Gives that memory back: 2 MB is what [`connect`] sets.
async fn read_little(tx: &mut sqlx::Transaction<'static, Db>) -> Result<()> {
    sqlx::query("PRAGMA cache_size = -2000").execute(&mut **tx).await?;
    sqlx::query("PRAGMA shrink_memory").execute(&mut **tx).await?;
    Ok(())
}

/// Takes what was deleted out of the journal beside the file, which holds pages as they were. In the file itself it was
/// overwritten when it was deleted (`secure_delete`). Waits for readers, but not for ever.
async fn scrub(writer: &sqlx::Pool<Db>) -> Result<bool> {
    let busy: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writer).await?;
    Ok(busy == 0)
}

/// What holds for every connection (sqlite.org/pragma.html). NORMAL instead of FULL may lose what was
/// acknowledged when the power fails.
pub(crate) fn connect(url: &str, durable: bool) -> Result<SqliteConnectOptions> {
    Ok(url
        .parse::<SqliteConnectOptions>()?
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(if durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-2000")
        .pragma("journal_size_limit", "16777216")
        // A page reads hundreds of rows: few of them handed over at a time would wake both sides as often.
        .row_buffer_size(1_000)
        .statement_cache_capacity(200))
}

/// Opens a database whose schema is current.
pub(crate) async fn open(url: &str, options: &Options, chain: Arc<dyn Chain>) -> Result<Backend> {
    let (connect, broken) = (connect(url, options.durable)?, Broken::default());
    let write = broken.out_of_here(SqlitePoolOptions::new()).max_connections(1).connect_with(connect.clone()).await?;
    schema::require_current(&MIGRATIONS, &mut *write.acquire().await?).await?;
    let read = broken
        .out_of_here(SqlitePoolOptions::new())
        .max_connections(options.readers)
        .connect_with(connect.pragma("query_only", "ON"))
        .await?;
    Ok(Backend { read, turns: write.clone(), write, chain, broken })
}

/// Makes the file if there is none and brings its schema up to date, all in one transaction, so that of two
/// servers that start at once the second finds the work done. Foreign keys are off meanwhile, so that a table can be
/// made anew without what refers to it going, and are all checked at the end.
pub(crate) async fn migrate(url: &str) -> Result<()> {
    let options = connect(url, true)?.foreign_keys(false);
    // SQLite gives its journal the modes of the file.
    match create_private(options.get_filename()) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(Failure::File(error)),
        Ok(_) | Err(_) => {}
    }
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let mut tx = begin(&pool).await?;
    MIGRATIONS.run(&mut *tx).await?;
    if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *tx).await?.is_some() {
        return Err(Failure::Missing("what a foreign key refers to"));
    }
    tx.commit().await?;
    pool.close().await;
    Ok(())
}

/// Whether the schema is the one of this version.
pub(crate) async fn schema_is_current(url: &str) -> Result<bool> {
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    let current = schema::is_current(&MIGRATIONS, &mut *pool.acquire().await?).await;
    pool.close().await;
    current
}

/// One fact of a database whose schema is current.
pub(crate) async fn fact(url: &str, name: &str) -> Result<Option<Vec<u8>>> {
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    schema::require_current(&MIGRATIONS, &mut *pool.acquire().await?).await?;
    let found = sqlx::query_scalar("SELECT content FROM fact WHERE name = $1").bind(name).fetch_optional(&pool).await?;
    pool.close().await;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use heard_domain::Moment;
    use heard_domain::store::{KnownBrowser, StoreErrorKind, Tries as _, Upkeep as _};

    use super::*;

    struct NoChain;

    impl Chain for NoChain {
        fn link(&self, _: &[u8]) -> [u8; 32] {
            [0; 32]
        }
    }

    async fn database(folder: &tempfile::TempDir) -> Backend {
        let url = format!("sqlite:{}", folder.path().join("heard.db").display());
        migrate(&url).await.expect("it migrates");
        open(&url, &Options::default(), Arc::new(NoChain)).await.expect("it opens")
    }

    /// Does something to the one connection that writes.
    async fn spoil(db: &Backend, statement: &'static str) {
        sqlx::query(statement).execute(&mut *db.write.acquire().await.expect("there")).await.expect("done");
    }

    /// Two things that the store does in a transaction and without.
    async fn write(db: &Backend) -> heard_domain::store::Result<()> {
        db.sweep(Moment::default(), Moment::default(), Moment::default()).await?;
        db.know_browser(&KnownBrowser { mark: [1; 32], voucher: [1; 32] }, Moment::default()).await
    }

    #[tokio::test]
    async fn a_full_disk_stops_writing_only_while_it_is_full() {
        let folder = tempfile::tempdir().expect("a folder");
        let db = database(&folder).await;
        // SQLite takes the size that the file has already for the limit.
        spoil(&db, "PRAGMA max_page_count = 1").await;
        let mut tx = begin(&db.write).await.expect("begun");
        let large = sqlx::query("INSERT INTO fact (name, content) VALUES ('large', zeroblob(1000000))");
        let error = large.execute(&mut *tx).await.expect_err("there is no space for it");
        assert_eq!(error.as_database_error().and_then(|error| error.code()).as_deref(), Some("13"), "SQLITE_FULL");
        drop(tx);
        for _ in 0..3 {
            write(&db).await.expect("what there is space for is written");
        }
    }

    #[tokio::test]
    async fn a_connection_that_can_only_read_is_closed() {
        let folder = tempfile::tempdir().expect("a folder");
        let db = database(&folder).await;
        spoil(&db, "PRAGMA query_only = ON").await;
        let error = write(&db).await.expect_err("it only reads");
        assert_eq!(error.kind, StoreErrorKind::Unavailable);
        write(&db).await.expect("writing is back by itself");
        db.ping().await.expect("and so is reading");
    }
}
