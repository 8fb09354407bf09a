//! The queries on SQLite: one connection that writes, a few that read.

use std::sync::Arc;
use std::time::Duration;

use heard_domain::audit::Chain;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::failure::{Failure, Result};
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

/// What holds for every connection (security.md 4.5 and 4.7). NORMAL instead of FULL may lose what was
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
        .statement_cache_capacity(200))
}

/// Opens a database whose schema is current.
pub(crate) async fn open(url: &str, options: &Options, chain: Arc<dyn Chain>) -> Result<Backend> {
    let connect = connect(url, options.durable)?;
    let write = SqlitePoolOptions::new().max_connections(1).connect_with(connect.clone()).await?;
    schema::require_current(&MIGRATIONS, &mut *write.acquire().await?).await?;
    let read = SqlitePoolOptions::new()
        .max_connections(options.readers)
        .connect_with(connect.pragma("query_only", "ON"))
        .await?;
    Ok(Backend { read, write, chain })
}

/// Makes the file if there is none and brings its schema up to date, all in one transaction, so that of two
/// servers that start at once the second finds the work done. Foreign keys are off meanwhile, so that a table can be
/// made anew without what refers to it going, and are all checked at the end.
pub(crate) async fn migrate(url: &str) -> Result<()> {
    let options = connect(url, true)?.create_if_missing(true).foreign_keys(false);
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
