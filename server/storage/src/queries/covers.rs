//! Who covers for a worker who is away.

use heard_domain::Day;
use heard_domain::account::Cover;
use heard_domain::audit::Entry;
use heard_domain::id::StaffId;

use super::Backend;
use super::sql::{Get as _, Put as _, all, sql};
use crate::failure::Result;

pub(super) async fn set_cover(db: &Backend, away: StaffId, cover: Option<&Cover>, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM cover WHERE away = $1").put(&away).execute(&mut *tx).await?;
    if let Some(cover) = cover {
        sql("INSERT INTO cover (away, worker, from_on, until_on) VALUES ($1, $2, $3, $4)")
            .put(&away)
            .put(&cover.by)
            .put(&cover.from)
            .put(&cover.until)
            .execute(&mut *tx)
            .await?;
    }
    db.finish(tx, entry).await
}

pub(super) async fn covers(db: &Backend, day: Day) -> Result<Vec<Cover>> {
    let rows = sql("SELECT away, worker, from_on, until_on FROM cover WHERE until_on >= $1 ORDER BY from_on, away")
        .put(&day)
        .fetch_all(&db.read)
        .await?;
    all(&rows, |row| {
        Ok(Cover {
            away: row.value("away")?,
            by: row.value("worker")?,
            from: row.value("from_on")?,
            until: row.value("until_on")?,
        })
    })
}

pub(super) async fn covered_by(db: &Backend, worker: StaffId, day: Day) -> Result<Vec<StaffId>> {
    let rows = sql("SELECT away FROM cover WHERE worker = $1 AND from_on <= $2 AND until_on >= $2 ORDER BY away")
        .put(&worker)
        .put(&day)
        .fetch_all(&db.read)
        .await?;
    all(&rows, |row| row.value("away"))
}
