//! Who covers for a worker who is away.

use heard_domain::Day;
use heard_domain::audit::Entry;
use heard_domain::cover::Cover;
use heard_domain::grant::Grant;
use heard_domain::id::StaffId;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

pub(super) async fn set_cover(db: &Backend, away: StaffId, cover: Option<&Cover>, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM cover WHERE away = $1").put(&away).execute(&mut *tx).await?;
    if let Some(cover) = cover {
        sql("INSERT INTO cover (away, worker, from_on, until_on, seal) VALUES ($1, $2, $3, $4, $5)")
            .put(&away)
            .put(&cover.by)
            .put(&cover.from)
            .put(&cover.until)
            .put(&db.seal(&Grant::Cover { cover }))
            .execute(&mut *tx)
            .await?;
    }
    db.finish(tx, entry).await
}

/// A cover as it was set; `None` for one that was written by hand.
fn genuine(db: &Backend, row: &Row) -> Result<Option<Cover>> {
    let cover = Cover {
        away: row.value("away")?,
        by: row.value("worker")?,
        from: row.value("from_on")?,
        until: row.value("until_on")?,
    };
    Ok(db.holds(&Grant::Cover { cover: &cover }, row, "seal")?.then_some(cover))
}

pub(super) async fn covers(db: &Backend, day: Day) -> Result<Vec<Cover>> {
    let rows =
        sql("SELECT away, worker, from_on, until_on, seal FROM cover WHERE until_on >= $1 ORDER BY from_on, away")
            .put(&day)
            .fetch_all(&db.read)
            .await?;
    Ok(all(&rows, |row| genuine(db, row))?.into_iter().flatten().collect())
}

/// The cover for a worker on a day.
pub(super) async fn on(db: &Backend, tx: &mut Tx, away: StaffId, day: Day) -> Result<Option<Cover>> {
    let row = sql("SELECT away, worker, from_on, until_on, seal FROM cover
         WHERE away = $1 AND from_on <= $2 AND until_on >= $2")
    .put(&away)
    .put(&day)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| genuine(db, &row)).transpose()?.flatten())
}

pub(super) async fn covered_by(db: &Backend, worker: StaffId, day: Day) -> Result<Vec<StaffId>> {
    let rows = sql("SELECT away, worker, from_on, until_on, seal FROM cover
         WHERE worker = $1 AND from_on <= $2 AND until_on >= $2 ORDER BY away")
    .put(&worker)
    .put(&day)
    .fetch_all(&db.read)
    .await?;
    Ok(all(&rows, |row| genuine(db, row))?.into_iter().flatten().map(|cover| cover.away).collect())
}
