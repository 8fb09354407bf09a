//! How a child wants to be told, and the nudges that wait to go.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, LetterId};
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{Cause, Channel, OutboxRow, Tried};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

pub(super) async fn contact(db: &Backend, child: ChildId) -> Result<Option<(Channel, Sealed)>> {
    let row = sql("SELECT channel, body FROM contact WHERE child = $1").put(&child).fetch_optional(&db.read).await?;
    row.map(|row| Ok((row.value("channel")?, row.value("body")?))).transpose()
}

pub(super) async fn set_contact(
    db: &Backend,
    child: ChildId,
    channel: Channel,
    details: &Sealed,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO contact (child, channel, body, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (child) DO UPDATE SET channel = excluded.channel, body = excluded.body,
             changed_at = excluded.changed_at")
    .put(&child)
    .put(&channel)
    .put(details)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    // What waits goes the new way, or not at all.
    let waiting = match channel {
        Channel::None => {
            sql("DELETE FROM outbox WHERE child = $1 AND sent_at IS NULL AND gave_up_at IS NULL").put(&child)
        }
        _ => sql("UPDATE outbox SET channel = $2, body = $3
             WHERE child = $1 AND sent_at IS NULL AND gave_up_at IS NULL")
        .put(&child)
        .put(&channel)
        .put(details),
    };
    waiting.execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

/// Writes a nudge if the child wants any. Two things that can be looked at now are one message; what can only be looked
/// at later has its own, because one that waits already may go before.
pub(super) async fn nudge(tx: &mut Tx, child: ChildId, cause: Cause, at: Moment, not_before: Moment) -> Result<()> {
    sql("INSERT INTO outbox (child, channel, body, cause, made_at, not_before)
         SELECT c.child, c.channel, c.body, $2, $3, $4 FROM contact c
         WHERE c.child = $1 AND c.channel <> 'none'
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.child = c.child AND o.sent_at IS NULL
               AND o.gave_up_at IS NULL AND o.claimed_until IS NULL AND o.not_before <= $3 AND $4 <= $3)")
    .put(&child)
    .put(&cause)
    .put(&at)
    .put(&not_before)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes back the nudge of a letter that is not yet readable, or not yet in its simpler words; it waits for the same
/// instant. Those of other letters stay.
pub(super) async fn take_back(tx: &mut Tx, letter: LetterId, now: Moment) -> Result<()> {
    sql("DELETE FROM outbox WHERE cause = 'letter' AND sent_at IS NULL AND gave_up_at IS NULL
             AND not_before > $2 AND EXISTS (SELECT 1 FROM letter l WHERE l.id = $1 AND l.child = outbox.child
                 AND outbox.not_before IN (l.readable_at, l.simpler_readable_at))")
    .put(&letter)
    .put(&now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.child, c.wrapped_key, o.channel, o.body, o.cause, o.made_at, o.not_before, o.tries,
                 o.sent_at, o.gave_up_at
             FROM outbox o JOIN child c ON c.id = o.child ",
            $rest
        )
    };
}

fn read(row: &Row) -> Result<OutboxRow> {
    let child = row.value("child")?;
    Ok(OutboxRow {
        id: row.value("id")?,
        child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        channel: row.value("channel")?,
        to: row.value("body")?,
        cause: row.value("cause")?,
        made_at: row.value("made_at")?,
        not_before: row.value("not_before")?,
        tries: row.value("tries")?,
        sent_at: row.value("sent_at")?,
        gave_up_at: row.value("gave_up_at")?,
    })
}

pub(super) async fn claim_outbox(db: &Backend, now: Moment, until: Moment, limit: i64) -> Result<Vec<OutboxRow>> {
    let mut tx = db.begin().await?;
    let rows = sql(select!(
        "WHERE o.sent_at IS NULL AND o.gave_up_at IS NULL AND o.not_before <= $1
           AND (o.claimed_until IS NULL OR o.claimed_until <= $1) ORDER BY o.not_before, o.id LIMIT $2"
    ))
    .put(&now)
    .put(&limit)
    .fetch_all(&mut *tx)
    .await?;
    let claimed = all(&rows, read)?;
    for row in &claimed {
        sql("UPDATE outbox SET claimed_until = $2, tries = tries + 1 WHERE id = $1")
            .put(&row.id)
            .put(&until)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(claimed.into_iter().map(|row| OutboxRow { tries: row.tries + 1, ..row }).collect())
}

/// The count of tries tells one taking of a nudge from the next.
pub(super) async fn tried_outbox(db: &Backend, taken: &OutboxRow, tried: Tried, at: Moment) -> Result<()> {
    let statement = match tried {
        Tried::Sent => sql("UPDATE outbox SET sent_at = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"),
        Tried::GaveUp => sql("UPDATE outbox SET gave_up_at = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"),
        Tried::Again(_) => sql("UPDATE outbox SET not_before = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"),
    };
    let when = if let Tried::Again(then) = tried { then } else { at };
    statement.put(&taken.id).put(&taken.tries).put(&when).execute(&db.write).await?;
    Ok(())
}

pub(super) async fn outbox(db: &Backend, limit: i64) -> Result<Vec<OutboxRow>> {
    let rows = sql(select!("ORDER BY o.id DESC LIMIT $1")).put(&limit).fetch_all(&db.read).await?;
    all(&rows, read)
}
