//! What views raise: a concern, matters on desks, what is said of promises. The same for a set that is new and for what
//! joins one.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::store::NewViews;

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Tx, alarms, matters};
use crate::failure::Result;

/// Raises it. `false`, and nothing may be kept, when the concern was closed meanwhile. A new concern has a row of its
/// own in the log, made from that of the views: whoever removes it removes no log.
pub(super) async fn raise(db: &Backend, tx: &mut Tx, views: &NewViews, entry: &Entry) -> Result<bool> {
    if !tell(db, tx, views, entry).await? {
        return Ok(false);
    }
    for matter in &views.matters {
        match matter.decision {
            // The child may have said so among their promises meanwhile.
            Some(_) => matters::raise_once(tx, views.child, Some(views.id), matter, views.at).await?,
            None => matters::raise_for_views(tx, views.child, views.id, matter, views.at).await?,
        }
    }
    for (decision, happened) in &views.promises {
        if happened.raises().is_none() {
            matters::take_back_promise(tx, views.child, *decision, views.at).await?;
        }
        sql("UPDATE decision SET child_said = $3, child_said_at = $4 WHERE id = $1 AND child = $2")
            .put(decision)
            .put(&views.child)
            .put(happened)
            .put(&views.at)
            .execute(&mut **tx)
            .await?;
    }
    Ok(true)
}

/// Keeps what is unsafe with the concern of the set. Whoever acts on that must act again: they have not read this.
/// `false` when it was closed meanwhile.
async fn tell(db: &Backend, tx: &mut Tx, views: &NewViews, entry: &Entry) -> Result<bool> {
    let Some(concern) = &views.concern else { return Ok(true) };
    let was =
        sql("SELECT acknowledged_at FROM concern WHERE id = $1").put(&concern.id).fetch_optional(&mut **tx).await?;
    let heard: Option<Option<Moment>> = was.map(|row| row.value("acknowledged_at")).transpose()?;
    let done = sql("INSERT INTO concern (id, child, views, body, raised_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body, acknowledged_by = NULL, acknowledged_at = NULL
         WHERE concern.closed_at IS NULL AND concern.views = excluded.views")
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
        // A new one.
        None => {
            alarms::first_round(tx, concern.id, views.at).await?;
            db.note(tx, &entry.raising(concern.id)).await?;
        }
        Some(Some(_)) => alarms::next_round(tx, concern.id, views.at).await?,
        // Nobody acts on it yet: the messages about it go on as they were.
        Some(None) => {}
    }
    Ok(true)
}
