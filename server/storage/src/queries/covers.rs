//! Who covers for a worker who is away.

use heard_domain::Day;
use heard_domain::audit::Entry;
use heard_domain::cover::{self, Cover};
use heard_domain::grant::Grant;
use heard_domain::id::StaffId;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Db, Row, Tx};
use crate::failure::Result;

/// The columns of a cover; the rest of the statement follows.
macro_rules! select_cover {
    ($rest:literal) => {
        concat!("SELECT away, worker, from_on, until_on, seal FROM cover ", $rest)
    };
}

pub(super) async fn set_cover(db: &Backend, cover: &Cover, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let rows = sql(select_cover!("WHERE away = $1 ORDER BY from_on")).put(&cover.away).fetch_all(&mut *tx).await?;
    let known: Vec<Cover> = all(&rows, |row| genuine(db, row))?.into_iter().flatten().collect();
    if cover.run(&known).is_too_long() {
        return Ok(false);
    }
    for row in &rows {
        let from: Day = row.value("from_on")?;
        match genuine(db, row)? {
            Some(other) if other.clashes(cover) => return Ok(false),
            Some(other) if !other.meets(cover) => {}
            // The same colleague's, said anew: its days before this one stay. Or written by hand, which is none.
            other => {
                delete(&mut tx, cover.away, from).await?;
                if let Some(before) = other.and_then(|other| other.before(cover)) {
                    add(db, &mut tx, &before).await?;
                }
            }
        }
    }
    add(db, &mut tx, cover).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

async fn add(db: &Backend, tx: &mut Tx, cover: &Cover) -> Result<()> {
    sql("INSERT INTO cover (away, worker, from_on, until_on, seal) VALUES ($1, $2, $3, $4, $5)")
        .put(&cover.away)
        .put(&cover.by)
        .put(&cover.from)
        .put(&cover.until)
        .put(&db.seal(&Grant::Cover { cover }))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn end_cover(db: &Backend, away: StaffId, from: Day, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let ended = delete(&mut tx, away, from).await?;
    db.finish_if(ended, tx, entry).await
}

/// Whether there was one that begins on that day.
async fn delete(tx: &mut Tx, away: StaffId, from: Day) -> Result<bool> {
    let done =
        sql("DELETE FROM cover WHERE away = $1 AND from_on = $2").put(&away).put(&from).execute(&mut **tx).await?;
    Ok(done.rows_affected() == 1)
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
    let rows = sql(select_cover!("WHERE until_on >= $1 ORDER BY from_on, away")).put(&day).fetch_all(&db.read).await?;
    Ok(all(&rows, |row| genuine(db, row))?.into_iter().flatten().collect())
}

/// All of one day: whoever is covered may cover for others.
async fn of_day(db: &Backend, reader: impl sqlx::Executor<'_, Database = Db>, day: Day) -> Result<Vec<Cover>> {
    let rows =
        sql(select_cover!("WHERE from_on <= $1 AND until_on >= $1 ORDER BY away")).put(&day).fetch_all(reader).await?;
    Ok(all(&rows, |row| genuine(db, row))?.into_iter().flatten().collect())
}

pub(super) async fn covered_by(db: &Backend, worker: StaffId, day: Day) -> Result<Vec<StaffId>> {
    Ok(cover::covered_by(&of_day(db, &db.read, day).await?, worker, day))
}

/// Who does a worker's work on a day in their place.
pub(super) async fn stands_in(db: &Backend, tx: &mut Tx, away: StaffId, day: Day) -> Result<Option<StaffId>> {
    Ok(cover::stands_in(&of_day(db, &mut **tx, day).await?, away, day))
}
