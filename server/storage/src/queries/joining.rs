//! Sendings that join what was sent before ([`heard_domain::joining`]).

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::ChildId;
use heard_domain::store::{NewConcern, NewViews, SentLately, SessionHash};

use super::raising::raise;
use super::sql::{Get as _, Put as _, all, sql};
use super::views::{select_views, views as read};
use super::{Backend, Row, Tx};
use crate::failure::Result;

pub(super) async fn sent_lately(db: &Backend, child: ChildId, since: Moment) -> Result<Vec<SentLately>> {
    let rows = sql(select_views!(
        also ", v.version, v.body, v.seal, k.id AS concern, k.body AS told, k.closed_at",
        "WHERE v.child = $1 AND v.author IS NULL AND v.follows IS NULL AND v.sent_at > $2
         ORDER BY v.sent_at DESC, v.id"
    ))
    .put(&child)
    .put(&since)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| lately(db, row))
}

fn lately(db: &Backend, row: &Row) -> Result<SentLately> {
    let concern = match row.value("concern")? {
        Some(id) => Some(NewConcern { id, body: row.value("told")? }),
        None => None,
    };
    let closed: Option<Moment> = row.value("closed_at")?;
    let views = read(row)?;
    let body = db.words("views", views.id.as_bytes(), row)?;
    Ok(SentLately { row: views, version: row.value("version")?, body, concern, closed: closed.is_some() })
}

/// Puts views to the set that they join, which is unread again. `false`, and nothing may be kept, when that changed since
/// it was read.
pub(super) async fn join(
    db: &Backend,
    tx: &mut Tx,
    views: &NewViews,
    version: i64,
    session: Option<&SessionHash>,
    entry: &Entry,
) -> Result<bool> {
    let done = sql("UPDATE views SET body = $3, version = version + 1, read_at = NULL, seal = $5
         WHERE id = $1 AND version = $2 AND child = $4")
    .put(&views.id)
    .put(&version)
    .put(&views.body)
    .put(&views.child)
    .put(&db.seal_words("views", views.id.as_bytes(), version + 1, &views.body))
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 0 || !raise(db, tx, views, entry).await? {
        return Ok(false);
    }
    // The receipts of those who sent what it joins know nothing of what was sent after them.
    sql("UPDATE session SET sent = NULL, shown = NULL WHERE sent = $1 AND hash IS DISTINCT FROM $2")
        .put(&views.id)
        .put(&session.copied())
        .execute(&mut **tx)
        .await?;
    Ok(true)
}
