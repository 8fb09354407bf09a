//! Sendings that join what was sent before ([`heard_domain::joining`]).

use heard_domain::Moment;
use heard_domain::id::ChildId;
use heard_domain::store::{NewConcern, NewViews, SentLately, SessionHash};

use super::sending::say_of_promises;
use super::sql::{Get as _, Put as _, all, sql};
use super::views::{select_views, views as read};
use super::{Backend, Row, Tx, alarms, matters};
use crate::failure::Result;

pub(super) async fn sent_lately(db: &Backend, child: ChildId, since: Moment) -> Result<Vec<SentLately>> {
    let rows = sql(select_views!(
        also ", v.version, v.body, k.id AS concern, k.body AS told, k.closed_at",
        "WHERE v.child = $1 AND v.author IS NULL AND v.follows IS NULL AND v.sent_at > $2
         ORDER BY v.sent_at DESC, v.id"
    ))
    .put(&child)
    .put(&since)
    .fetch_all(&db.read)
    .await?;
    all(&rows, lately)
}

fn lately(row: &Row) -> Result<SentLately> {
    let concern = match row.value("concern")? {
        Some(id) => Some(NewConcern { id, body: row.value("told")? }),
        None => None,
    };
    let closed: Option<Moment> = row.value("closed_at")?;
    Ok(SentLately {
        row: read(row)?,
        version: row.value("version")?,
        body: row.value("body")?,
        concern,
        closed: closed.is_some(),
    })
}

/// Puts views to the set that they join, which is unread again. `false`, and nothing may be kept, when that changed since
/// it was read.
pub(super) async fn join(tx: &mut Tx, views: &NewViews, version: i64, session: Option<&SessionHash>) -> Result<bool> {
    let done = sql("UPDATE views SET body = $3, version = version + 1, read_at = NULL
         WHERE id = $1 AND version = $2 AND child = $4")
    .put(&views.id)
    .put(&version)
    .put(&views.body)
    .put(&views.child)
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 0 || !tell(tx, views).await? {
        return Ok(false);
    }
    for matter in &views.matters {
        match matter.decision {
            Some(_) => matters::raise_once(tx, views.child, Some(views.id), matter, views.at).await?,
            None => matters::raise_for_views(tx, views.child, views.id, matter, views.at).await?,
        }
    }
    say_of_promises(tx, views).await?;
    // The receipts of those who sent what it joins know nothing of what was sent after them.
    sql("UPDATE session SET sent = NULL, shown = NULL WHERE sent = $1 AND hash IS DISTINCT FROM $2")
        .put(&views.id)
        .put(&session.copied())
        .execute(&mut **tx)
        .await?;
    Ok(true)
}

/// Keeps what is unsafe with the concern of the set. Whoever acts on that must act again: they have not read this.
/// `false` when it was closed meanwhile.
async fn tell(tx: &mut Tx, views: &NewViews) -> Result<bool> {
    let Some(concern) = &views.concern else { return Ok(true) };
    let was =
        sql("SELECT acknowledged_at FROM concern WHERE id = $1").put(&concern.id).fetch_optional(&mut **tx).await?;
    let heard: Option<Option<Moment>> = was.map(|row| row.value("acknowledged_at")).transpose()?;
    let done = sql("INSERT INTO concern (id, child, views, body, raised_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body, acknowledged_by = NULL, acknowledged_at = NULL
         WHERE concern.closed_at IS NULL")
    .put(&concern.id)
    .put(&views.child)
    .put(&views.id)
    .put(&concern.body)
    .put(&views.at)
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    match heard {
        None => alarms::first_round(tx, concern.id, views.at).await?,
        Some(Some(_)) => alarms::next_round(tx, concern.id, views.at).await?,
        // Nobody acts on it yet: the messages about it go on as they were.
        Some(None) => {}
    }
    Ok(true)
}
