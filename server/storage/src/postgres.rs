//! The queries on PostgreSQL.
//!
//! Whoever waits for the log's turn has connections of their own, so that readers and forms that save themselves do
//! not wait.

use std::sync::Arc;

use heard_domain::audit::Chain;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::connections::Broken;
use crate::failure::Result;
use crate::{Options, reached, schema};

#[path = "queries/mod.rs"]
mod queries;

pub(crate) use queries::Backend;

/// The database that the queries are compiled for.
type Db = sqlx::Postgres;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/postgres");

/// Waits for the one writer, as on SQLite: the lock is held until the transaction ends. The rows of the log
/// are a chain, so writers have to come one after another in any case; taking their turn at the beginning means
/// that each sees all that was written before, and that no two can wait for each other.
async fn begin(turns: &sqlx::Pool<Db>) -> Result<sqlx::Transaction<'static, Db>> {
    let mut tx = turns.begin().await?;
    sqlx::query("SELECT pg_advisory_xact_lock(4862973012)").execute(&mut *tx).await?;
    Ok(tx)
}

/// Reads everything that follows as of one instant.
async fn begin_read(readers: &sqlx::Pool<Db>) -> Result<sqlx::Transaction<'static, Db>> {
    Ok(readers.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
}

/// The server holds what it reads, for all connections alike.
async fn read_much(_: &mut sqlx::Transaction<'static, Db>) -> Result<()> {
    Ok(())
}

/// As [`read_much`].
async fn read_little(_: &mut sqlx::Transaction<'static, Db>) -> Result<()> {
    Ok(())
}

/// Writes the table that holds children's keys anew, because PostgreSQL leaves a deleted row where it was until its
/// space is used again. What those keys sealed opens no more, wherever it is left. Waits for whoever uses that table.
async fn scrub(writer: &sqlx::Pool<Db>) -> Result<bool> {
    sqlx::query("VACUUM FULL child").execute(writer).await?;
    Ok(true)
}

fn connect(url: &str, durable: bool) -> Result<PgConnectOptions> {
    let options = reached::verified(url, url.parse()?)?;
    let durability = if durable { "on" } else { "off" };
    Ok(options.options([("synchronous_commit", durability)]).application_name("heard").statement_cache_capacity(200))
}

/// Opens a database whose schema is current.
pub(crate) async fn open(url: &str, options: &Options, chain: Arc<dyn Chain>) -> Result<Backend> {
    let (connect, broken) = (connect(url, options.durable)?, Broken::default());
    let pool = |connections| broken.out_of(PgPoolOptions::new()).max_connections(connections);
    let others = pool(options.readers).connect_with(connect.clone()).await?;
    schema::require_current(&MIGRATIONS, &mut *others.acquire().await?).await?;
    // Whoever waits for a turn waits with a connection in hand: with the others' they would keep back who only reads.
    let turns = pool(options.writers).connect_with(connect).await?;
    Ok(Backend { read: others.clone(), write: others, turns, chain, broken })
}

/// Brings the schema up to date. The migrator holds an advisory lock, so that two servers can start at once.
pub(crate) async fn migrate(url: &str) -> Result<()> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    MIGRATIONS.run(&pool).await?;
    pool.close().await;
    Ok(())
}

/// Whether the schema is the one of this version.
pub(crate) async fn schema_is_current(url: &str) -> Result<bool> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    let current = schema::is_current(&MIGRATIONS, &mut *pool.acquire().await?).await;
    pool.close().await;
    current
}

/// One fact of a database whose schema is current.
pub(crate) async fn fact(url: &str, name: &str) -> Result<Option<Vec<u8>>> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    schema::require_current(&MIGRATIONS, &mut *pool.acquire().await?).await?;
    let found = sqlx::query_scalar("SELECT content FROM fact WHERE name = $1").bind(name).fetch_optional(&pool).await?;
    pool.close().await;
    Ok(found)
}
