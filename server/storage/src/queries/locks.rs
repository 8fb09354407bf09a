//! Locks: four pictures, chosen when stopping, that open one draft again, once.

use heard_domain::id::DraftId;

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Tx};
use crate::failure::Result;

pub(super) async fn lock_draft(db: &Backend, draft: DraftId, hash: &str) -> Result<bool> {
    let done = sql("UPDATE draft SET lock_hash = $2, lock_tries = 5 WHERE id = $1 AND author IS NULL")
        .put(&draft)
        .put(&hash.to_owned())
        .execute(&db.write)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn try_lock(db: &Backend, draft: DraftId) -> Result<Option<String>> {
    let mut tx = db.begin().await?;
    let row = sql("UPDATE draft SET lock_tries = lock_tries - 1 WHERE id = $1 AND lock_tries > 0
         RETURNING lock_hash, lock_tries")
    .put(&draft)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let hash = row.value("lock_hash")?;
    if row.value::<i64>("lock_tries")? == 0 {
        end(&mut tx, draft).await?;
    }
    tx.commit().await?;
    Ok(hash)
}

pub(super) async fn end_lock(db: &Backend, draft: DraftId) -> Result<()> {
    let mut tx = db.begin().await?;
    end(&mut tx, draft).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn end(tx: &mut Tx, draft: DraftId) -> Result<()> {
    sql("UPDATE draft SET lock_hash = NULL, lock_tries = 0 WHERE id = $1").put(&draft).execute(&mut **tx).await?;
    Ok(())
}
