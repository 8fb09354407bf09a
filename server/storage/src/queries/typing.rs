//! What workers type and have not sent: one row a worker and form.

use heard_domain::audit::{Actor, Entry};
use heard_domain::id::StaffId;
use heard_domain::store::{NewTyped, TypedRow};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, Statement, sql};
use super::{Backend, Tx};
use crate::failure::Result;

/// The worker, the form, what it is about and which part: the row's key.
fn keyed(statement: Statement, worker: StaffId, at: TypedAt) -> Statement {
    let (object, part) = at.about();
    statement.put(&worker).put(&at.code().to_owned()).put(&object).put(&part)
}

/// What names the row in its seal.
fn named(worker: StaffId, at: TypedAt) -> Vec<u8> {
    let (object, part) = at.about();
    [worker.as_bytes(), &object[..], &part, at.code().as_bytes()].concat()
}

/// Keeps typing where what it follows is kept, or nothing is; with the version that it has then.
fn keeping(db: &Backend, typed: &NewTyped) -> (Statement, i64) {
    let version = typed.saved_at.timestamp_micros().max(typed.follows + 1);
    let insert = "INSERT INTO typed (worker, form, object, part, child, version, body, saved_at, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (worker, form, object, part) DO UPDATE SET child = excluded.child, version = excluded.version,
             body = excluded.body, saved_at = excluded.saved_at, seal = excluded.seal
         WHERE typed.version = $10";
    let statement = keyed(sql(insert), typed.worker, typed.at)
        .put(&typed.child)
        .put(&version)
        .put(&typed.body)
        .put(&typed.saved_at)
        .put(&db.seal_words("typed", &named(typed.worker, typed.at), version, &typed.body))
        .put(&typed.follows);
    (statement, version)
}

pub(super) async fn keep_typed(db: &Backend, typed: &NewTyped) -> Result<Option<i64>> {
    let (statement, version) = keeping(db, typed);
    let done = statement.execute(&db.write).await?;
    Ok((done.rows_affected() == 1).then_some(version))
}

/// Keeps typing in a transaction; `false` where something else is kept for that form, which stays.
pub(super) async fn keep_first(db: &Backend, tx: &mut Tx, typed: &NewTyped) -> Result<bool> {
    Ok(keeping(db, typed).0.execute(&mut **tx).await?.rows_affected() == 1)
}

pub(super) async fn typed(db: &Backend, worker: StaffId, at: TypedAt) -> Result<Option<TypedRow>> {
    let select = "SELECT version, body, saved_at, seal FROM typed
         WHERE worker = $1 AND form = $2 AND object = $3 AND part = $4";
    let Some(row) = keyed(sql(select), worker, at).fetch_optional(&db.read).await? else { return Ok(None) };
    let body = db.words("typed", &named(worker, at), &row)?;
    Ok(Some(TypedRow { version: row.value("version")?, body, saved_at: row.value("saved_at")? }))
}

pub(super) async fn drop_typed(db: &Backend, worker: StaffId, at: TypedAt, version: i64) -> Result<bool> {
    let delete = "DELETE FROM typed WHERE worker = $1 AND form = $2 AND object = $3 AND part = $4 AND version = $5";
    let done = keyed(sql(delete), worker, at).put(&version).execute(&db.write).await?;
    Ok(done.rows_affected() == 1)
}

/// Throws away what whoever is named in the entry typed in a form that is sent in this transaction.
pub(super) async fn sent(tx: &mut Tx, entry: &Entry, at: TypedAt) -> Result<()> {
    let Actor::Staff(worker, _) = entry.actor else { return Ok(()) };
    gone(tx, worker, at).await
}

/// Throws away what a worker typed in a form.
pub(super) async fn gone(tx: &mut Tx, worker: StaffId, at: TypedAt) -> Result<()> {
    let delete = "DELETE FROM typed WHERE worker = $1 AND form = $2 AND object = $3 AND part = $4";
    keyed(sql(delete), worker, at).execute(&mut **tx).await?;
    Ok(())
}

/// Throws away all that a worker typed.
pub(super) async fn forget(tx: &mut Tx, worker: StaffId) -> Result<()> {
    sql("DELETE FROM typed WHERE worker = $1").put(&worker).execute(&mut **tx).await?;
    Ok(())
}
