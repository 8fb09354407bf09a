//! Letters, as the child gets them: only those that are sent and readable by now.

use heard_domain::Moment;
use heard_domain::audit::{Actor, Entry};
use heard_domain::id::{ChildId, LetterId};
use heard_domain::matter::Kind;
use heard_domain::sealed::Sealed;
use heard_domain::store::{LetterResponse, LetterRow};

use super::letters::{body, letter, select_letter};
use super::sql::{Get as _, Put as _, all, sql};
use super::views::entry_for;
use super::{Backend, matters};
use crate::failure::Result;

pub(super) async fn letters(db: &Backend, child: ChildId, now: Moment) -> Result<Vec<LetterRow>> {
    let rows = sql(select_letter!(
        "WHERE l.child = $1 AND l.state = 'sent' AND l.readable_at <= $2 ORDER BY l.sent_at DESC, l.id"
    ))
    .put(&child)
    .put(&now)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| Ok(letter(row)?.for_child(now)))
}

pub(super) async fn read_letter(
    db: &Backend,
    child: ChildId,
    id: LetterId,
    now: Moment,
    entry: &Entry,
) -> Result<Option<(LetterRow, Sealed)>> {
    let mut tx = db.begin().await?;
    if matches!(entry.actor, Actor::Child(_)) {
        sql("UPDATE letter SET opened_at = $3
             WHERE id = $1 AND child = $2 AND state = 'sent' AND readable_at <= $3 AND opened_at IS NULL")
        .put(&id)
        .put(&child)
        .put(&now)
        .execute(&mut *tx)
        .await?;
    }
    let row = sql(select_letter!("WHERE l.id = $1 AND l.child = $2 AND l.state = 'sent' AND l.readable_at <= $3"))
        .put(&id)
        .put(&child)
        .put(&now)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(entry) = entry_for(entry, child) else { return Ok(None) };
    let found = (letter(&row)?.for_child(now), body(db, &row)?);
    db.finish(tx, &entry).await?;
    Ok(Some(found))
}

pub(super) async fn respond_to_letter(
    db: &Backend,
    id: LetterId,
    response: &LetterResponse,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let before = sql("SELECT reply FROM letter WHERE id = $1").put(&id).fetch_optional(&mut *tx).await?;
    let before: Option<Sealed> = before.map(|row| row.value("reply")).transpose()?.flatten();
    let written_anew = response.reply.is_some() && response.reply != before;
    let row = sql("UPDATE letter SET feeling = $2, not_quite = $3, reply = COALESCE($6, reply),
             reply_at = CASE WHEN $7 THEN $4 ELSE reply_at END,
             simpler_asked_at = CASE WHEN $8 THEN COALESCE(simpler_asked_at, $4) ELSE simpler_asked_at END
         WHERE id = $1 AND child = $5 AND state = 'sent' AND readable_at <= $4 RETURNING child")
    .put(&id)
    .put(&response.feeling)
    .put(&response.not_quite)
    .put(&at)
    .put(&entry.child)
    .put(&response.reply)
    .put(&written_anew)
    .put(&response.simpler)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let child = row.value("child")?;
    for matter in &response.matters {
        match matter.kind {
            Kind::LetterReply if written_anew => matters::raise_anew(&mut tx, child, matter, at).await?,
            _ => matters::raise_once(&mut tx, child, None, matter, at).await?,
        }
    }
    db.finish(tx, entry).await
}
