//! Sendings that join what was sent before ([`heard_domain::joining`]).

use heard_domain::audit::Entry;
use heard_domain::id::ViewsId;
use heard_domain::joining::Joining;
use heard_domain::store::{Joinable, Joins, NewConcern, NewViews};

use super::raising::raise;
use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Tx, chosen, parts, quotes};
use crate::failure::Result;

/// The newest of the hour that takes more is read and no other, and how much it holds stands in its row: what was sent
/// before costs nothing.
pub(super) async fn joinable(db: &Backend, joining: &Joining, passed: u32) -> Result<Option<Joinable>> {
    let like = &joining.like;
    let row = sql("SELECT v.id, v.version, v.parts, v.body, v.seal, k.id AS concern, k.body AS told
         FROM views v LEFT JOIN concern k ON k.views = v.id
         WHERE v.child = $1 AND v.author IS NULL AND v.follows IS NULL AND v.sent_at > $2
           AND EXISTS (SELECT 1 FROM views n WHERE n.child = $1 AND n.author IS NULL
               AND n.follows IS NULL AND n.sent_at > $2 LIMIT 1 OFFSET $3)
           AND v.review = $4 AND v.purpose = $5 AND v.band = $6 AND v.voice = $7
           AND (v.confirmed_at IS NOT NULL) = $8 AND k.closed_at IS NULL AND v.bytes < $9
         ORDER BY v.sent_at DESC, v.id LIMIT 1 OFFSET $10")
    .put(&joining.child)
    .put(&joining.since)
    .put(&joining.limit.saturating_sub(1))
    .put(&like.review)
    .put(&like.purpose)
    .put(&like.band)
    .put(&like.voice)
    .put(&like.confirmed)
    .put(&joining.full_at)
    .put(&passed)
    .fetch_optional(&db.read)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let id: ViewsId = row.value("id")?;
    let concern = match row.value("concern")? {
        Some(id) => Some(NewConcern { id, body: row.value("told")? }),
        None => None,
    };
    let (body, joins) = db.to_be_joined(id, &row)?;
    Ok(Some(Joinable { id, joins, body, concern }))
}

/// Puts views beside the set that they join, which is unread again. `false`, and nothing may be kept, when it is not as
/// Heard wrote it, and, for something unsafe, when the set changed since it was read: the concern holds the whole of
/// both. Any other sending finds its place behind what joined meanwhile.
pub(super) async fn join(db: &Backend, tx: &mut Tx, views: &NewViews, set: Joins, entry: &Entry) -> Result<bool> {
    // Nearly always it is as it was read, and its seal was made then.
    let version = if count(tx, views, set).await? { Some(set.version) } else { count_anew(db, tx, views).await? };
    let Some(version) = version else { return Ok(false) };
    parts::add(db, tx, version + 1, views).await?;
    chosen::keep(tx, views).await?;
    quotes::keep(tx, views).await?;
    raise(db, tx, views, entry).await
}

/// Counts one more to a set that has not changed since it was read.
async fn count(tx: &mut Tx, views: &NewViews, set: Joins) -> Result<bool> {
    let done = sql("UPDATE views SET version = version + 1, parts = parts + 1, bytes = bytes + $4, read_at = NULL,
             seal = $5
         WHERE id = $1 AND child = $2 AND version = $3")
    .put(&views.id)
    .put(&views.child)
    .put(&set.version)
    .put(&views.body.0.len())
    .put(&set.seal)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Counts one more to a set that others joined meanwhile; gives the version that it had.
async fn count_anew(db: &Backend, tx: &mut Tx, views: &NewViews) -> Result<Option<i64>> {
    if views.concern.is_some() {
        return Ok(None);
    }
    let row = sql("SELECT version, parts, body, seal FROM views WHERE id = $1 AND child = $2")
        .put(&views.id)
        .put(&views.child)
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (first, set) = db.to_be_joined(views.id, &row)?;
    Ok((!first.0.is_empty() && count(tx, views, set).await?).then_some(set.version))
}
