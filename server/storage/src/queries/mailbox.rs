//! Letters, as the child gets them: only those that are sent and readable by now.

use heard_domain::Moment;
use heard_domain::audit::{Actor, Entry};
use heard_domain::id::{ChildId, LetterId};
use heard_domain::sealed::Sealed;
use heard_domain::store::{Feeling, LetterRow};

use super::Backend;
use super::letters::{letter, select_letter};
use super::sql::{Get as _, Put as _, all, sql};
use super::views::entry_for;
use crate::failure::Result;

pub(super) async fn letters(db: &Backend, child: ChildId, now: Moment) -> Result<Vec<LetterRow>> {
    let rows = sql(select_letter!(
        "WHERE l.child = $1 AND l.state = 'sent' AND l.readable_at <= $2 ORDER BY l.sent_at DESC, l.id"
    ))
    .put(&child)
    .put(&now)
    .fetch_all(&db.read)
    .await?;
    all(&rows, letter)
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
    let found = (letter(&row)?, row.value("body")?);
    db.finish(tx, &entry).await?;
    Ok(Some(found))
}

pub(super) async fn respond_to_letter(
    db: &Backend,
    id: LetterId,
    feeling: Option<Feeling>,
    not_quite: Option<&Sealed>,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE letter SET feeling = $2, not_quite = $3
         WHERE id = $1 AND child = $5 AND state = 'sent' AND readable_at <= $4")
    .put(&id)
    .put(&feeling)
    .put(&not_quite.cloned())
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}
