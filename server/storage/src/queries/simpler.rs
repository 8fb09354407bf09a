//! Letters said again more simply: written, sent, taken back. They stand beside the letter, in its row.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{LetterId, StaffId};
use heard_domain::sealed::Sealed;
use heard_domain::store::{Cause, SimplerSent};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, outbox};
use crate::failure::Result;

pub(super) async fn save_simpler(
    db: &Backend,
    id: LetterId,
    body: &Sealed,
    version: i64,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE letter SET simpler = $2, simpler_version = simpler_version + 1
         WHERE id = $1 AND child = $5 AND state = 'sent' AND readable_at <= $4 AND simpler_at IS NULL
           AND simpler_version = $3")
    .put(&id)
    .put(body)
    .put(&version)
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn send_simpler(
    db: &Backend,
    id: LetterId,
    version: i64,
    by: StaffId,
    sent: SimplerSent,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql("UPDATE letter SET simpler_at = $3, simpler_readable_at = $4, simpler_version = simpler_version + 1
         WHERE id = $1 AND child = $5 AND state = 'sent' AND readable_at <= $3 AND simpler IS NOT NULL
           AND simpler_at IS NULL AND simpler_version = $2 RETURNING child")
    .put(&id)
    .put(&version)
    .put(&sent.at)
    .put(&sent.readable_at)
    .put(&entry.child)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let settle = sql("UPDATE matter SET settled_at = $2, settled_by = $3
         WHERE letter = $1 AND kind = 'simpler' AND settled_at IS NULL");
    settle.put(&id).put(&sent.at).put(&by).execute(&mut *tx).await?;
    outbox::nudge(&mut tx, row.value("child")?, Cause::Letter, sent.at, sent.readable_at).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn recall_simpler(db: &Backend, id: LetterId, now: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    // What asked for it was settled by sending it, at the same instant.
    sql("UPDATE matter SET settled_at = NULL, settled_by = NULL
         WHERE letter = $1 AND kind = 'simpler' AND settled_at = (SELECT l.simpler_at FROM letter l
             WHERE l.id = $1 AND l.child = $3 AND l.simpler_readable_at > $2)")
    .put(&id)
    .put(&now)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    outbox::take_back(&mut tx, id, now).await?;
    let done = sql("UPDATE letter SET simpler_at = NULL, simpler_readable_at = NULL,
             simpler_version = simpler_version + 1
         WHERE id = $1 AND child = $3 AND simpler_at IS NOT NULL AND simpler_readable_at > $2")
    .put(&id)
    .put(&now)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}
