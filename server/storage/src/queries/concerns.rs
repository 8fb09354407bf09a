//! Unsafe things that children told.

use std::collections::BTreeSet;

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, ConcernId, StaffId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{ConcernFile, ConcernRow, ConcernState};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::views::entry_for;
use super::{Backend, Row, alarms, allocations, typing};
use crate::failure::{Failure, Result};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT k.id, k.child, c.wrapped_key, c.identity, k.views, v.voice, k.raised_at, k.acknowledged_by,
                 k.acknowledged_at, k.closed_at, k.body, k.outcome, a.worker AS iro
             FROM concern k JOIN child c ON c.id = k.child JOIN views v ON v.id = k.views
             LEFT JOIN allocation a ON a.child = k.child AND a.role = 'iro' AND a.until_at IS NULL ",
            $rest
        )
    };
}

fn read(row: &Row) -> Result<ConcernRow> {
    let child = row.value("child")?;
    let state = match (row.value("closed_at")?, row.value("acknowledged_by")?, row.value("acknowledged_at")?) {
        (Some(at), Some(by), Some(_)) => ConcernState::Closed { by, at },
        (None, Some(by), Some(at)) => ConcernState::Acknowledged { by, at },
        (None, None, None) => ConcernState::New,
        _ => return Err(Failure::Unreadable("acknowledged_at")),
    };
    Ok(ConcernRow {
        id: row.value("id")?,
        child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        views: row.value("views")?,
        voice: row.value("voice")?,
        raised_at: row.value("raised_at")?,
        state,
        iro: row.value("iro")?,
    })
}

/// The open ones of an IRO's `own` children.
pub(super) async fn open_of(db: &Backend, iro: StaffId, own: &BTreeSet<ChildId>) -> Result<Vec<ConcernRow>> {
    let rows = sql(select!("WHERE k.closed_at IS NULL AND a.worker = $1 ORDER BY k.raised_at, k.id"))
        .put(&iro)
        .fetch_all(&db.read)
        .await?;
    let mut found = all(&rows, read)?;
    found.retain(|row| own.contains(&row.child));
    Ok(found)
}

pub(super) async fn concerns(db: &Backend, iro: Option<StaffId>) -> Result<Vec<ConcernRow>> {
    if let Some(iro) = iro {
        let own = allocations::children_of(db, iro, &[Role::Iro]).await?;
        return open_of(db, iro, &own).await;
    }
    let rows = sql(select!("WHERE k.closed_at IS NULL ORDER BY k.raised_at, k.id")).fetch_all(&db.read).await?;
    all(&rows, read)
}

pub(super) async fn closed_concerns(db: &Backend, iro: Option<StaffId>, since: Moment) -> Result<Vec<ConcernRow>> {
    let statement = match &iro {
        Some(iro) => sql(select!("WHERE k.closed_at >= $1 AND a.worker = $2 ORDER BY k.closed_at DESC, k.id"))
            .put(&since)
            .put(iro),
        None => sql(select!("WHERE k.closed_at >= $1 ORDER BY k.closed_at DESC, k.id")).put(&since),
    };
    let mut found = all(&statement.fetch_all(&db.read).await?, read)?;
    if let Some(iro) = iro {
        let own = allocations::children_of(db, iro, &[Role::Iro]).await?;
        found.retain(|row| own.contains(&row.child));
    }
    Ok(found)
}

pub(super) async fn concern(db: &Backend, id: ConcernId) -> Result<Option<ConcernRow>> {
    sql(select!("WHERE k.id = $1")).put(&id).fetch_optional(&db.read).await?.as_ref().map(read).transpose()
}

pub(super) async fn read_concern(db: &Backend, id: ConcernId, entry: &Entry) -> Result<Option<ConcernFile>> {
    let mut tx = db.begin().await?;
    let Some(row) = sql(select!("WHERE k.id = $1")).put(&id).fetch_optional(&mut *tx).await? else { return Ok(None) };
    let found = ConcernFile { row: read(&row)?, told: row.value("body")?, outcome: row.value("outcome")? };
    let Some(entry) = entry_for(entry, found.row.child) else { return Ok(None) };
    db.finish(tx, &entry).await?;
    Ok(Some(found))
}

pub(super) async fn acknowledge_concern(
    db: &Backend,
    id: ConcernId,
    by: StaffId,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE concern SET acknowledged_by = $2, acknowledged_at = $3
         WHERE id = $1 AND acknowledged_at IS NULL AND closed_at IS NULL")
    .put(&id)
    .put(&by)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    alarms::drop_waiting(&mut tx, id, at).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn close_concern(
    db: &Backend,
    id: ConcernId,
    outcome: &Sealed,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE concern SET outcome = $2, closed_at = $3
         WHERE id = $1 AND acknowledged_at IS NOT NULL AND closed_at IS NULL")
    .put(&id)
    .put(outcome)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() > 0 {
        typing::sent(&mut tx, entry, TypedAt::Concern(id)).await?;
    }
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}
