//! Children erased for good, and what is left of them.

use heard_domain::audit::Entry;
use heard_domain::store::Tombstone;

use super::Backend;
use super::sql::{Get as _, Put as _, all, sql};
use crate::failure::Result;

/// The row of the child holds its key, and every other row of the child goes with it (`ON DELETE CASCADE`).
pub(super) async fn delete_child(db: &Backend, tombstone: &Tombstone, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let gone = sql("DELETE FROM child WHERE id = $1").put(&tombstone.child).execute(&mut *tx).await?;
    sql("INSERT INTO tombstone (child, reference, at, account) VALUES ($1, $2, $3, $4) ON CONFLICT (child) DO NOTHING")
        .put(&tombstone.child)
        .put(&tombstone.reference)
        .put(&tombstone.at)
        .put(&tombstone.account)
        .execute(&mut *tx)
        .await?;
    // What was typed about several children may be about this one.
    sql("DELETE FROM typed WHERE child IS NULL").execute(&mut *tx).await?;
    if gone.rows_affected() == 0 {
        tx.commit().await?;
        return Ok(false);
    }
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn tombstones(db: &Backend) -> Result<Vec<Tombstone>> {
    let rows =
        sql("SELECT child, reference, at, account FROM tombstone ORDER BY at, child").fetch_all(&db.read).await?;
    all(&rows, |row| {
        Ok(Tombstone {
            child: row.value("child")?,
            reference: row.value("reference")?,
            at: row.value("at")?,
            account: row.value("account")?,
        })
    })
}

pub(super) async fn scrub(db: &Backend) -> Result<bool> {
    db.scrub().await
}
