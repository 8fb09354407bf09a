//! Sendings that join what was sent before ([`heard_domain::joining`]).

use heard_domain::audit::Entry;
use heard_domain::id::ViewsId;
use heard_domain::joining::Joining;
use heard_domain::store::{Joinable, NewConcern, NewViews, SessionHash};

use super::raising::raise;
use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Tx, parts};
use crate::failure::Result;

/// The newest of the hour and no other is read: what was sent before costs nothing.
pub(super) async fn joinable(db: &Backend, joining: &Joining, passed: u32) -> Result<Option<Joinable>> {
    let (like, many) = (&joining.like, |count: usize| i64::try_from(count).unwrap_or(i64::MAX));
    let row = sql("SELECT v.id, v.version, v.parts, v.body, v.seal, k.id AS concern, k.body AS told
         FROM views v LEFT JOIN concern k ON k.views = v.id
         WHERE v.child = $1 AND v.author IS NULL AND v.follows IS NULL AND v.sent_at > $2
           AND (SELECT COUNT(*) FROM (SELECT 1 FROM views n WHERE n.child = $1 AND n.author IS NULL
               AND n.follows IS NULL AND n.sent_at > $2 LIMIT $3) m) >= $3
           AND v.review = $4 AND v.purpose = $5 AND v.band = $6 AND v.voice = $7
           AND (v.confirmed_at IS NOT NULL) = $8 AND k.closed_at IS NULL AND length(v.body)
               + COALESCE((SELECT SUM(length(p.body)) FROM views_part p WHERE p.views = v.id), 0) < $9
         ORDER BY v.sent_at DESC, v.id LIMIT 1 OFFSET $10")
    .put(&joining.child)
    .put(&joining.since)
    .put(&many(joining.limit))
    .put(&like.review)
    .put(&like.purpose)
    .put(&like.band)
    .put(&like.voice)
    .put(&like.confirmed)
    .put(&many(joining.full_at))
    .put(&passed)
    .fetch_optional(&db.read)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let id: ViewsId = row.value("id")?;
    let concern = match row.value("concern")? {
        Some(id) => Some(NewConcern { id, body: row.value("told")? }),
        None => None,
    };
    Ok(Some(Joinable { id, version: row.value("version")?, body: db.set_words(id, &row)?, concern }))
}

/// Puts views beside the set that they join, which is unread again. `false`, and nothing may be kept, when it is not as
/// Heard wrote it, and, for something unsafe, when the set changed since it was read: the concern holds the whole of
/// both. Any other sending finds its place behind what joined meanwhile.
pub(super) async fn join(
    db: &Backend,
    tx: &mut Tx,
    views: &NewViews,
    version: i64,
    session: Option<&SessionHash>,
    entry: &Entry,
) -> Result<bool> {
    let row = sql("SELECT version, parts, body, seal FROM views WHERE id = $1 AND child = $2")
        .put(&views.id)
        .put(&views.child)
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else { return Ok(false) };
    let (now, parts): (i64, i64) = (row.value("version")?, row.value("parts")?);
    let (first, moved) = (db.set_words(views.id, &row)?, views.concern.is_some() && now != version);
    if moved || first.0.is_empty() {
        return Ok(false);
    }
    sql("UPDATE views SET version = $2, parts = $3, read_at = NULL, seal = $4 WHERE id = $1")
        .put(&views.id)
        .put(&(now + 1))
        .put(&(parts + 1))
        .put(&db.seal_set(views.id, now + 1, &first, parts + 1))
        .execute(&mut **tx)
        .await?;
    parts::add(db, tx, views.id, now + 1, &views.body).await?;
    if !raise(db, tx, views, entry).await? {
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
