//! Messages to workers that something unsafe was told.

use heard_domain::id::{ConcernId, StaffId};
use heard_domain::store::{AlarmCall, AlarmRow, Unheard};
use heard_domain::{Moment, english_time};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

/// Writes a round of messages about a concern on which nobody acts: to the child's IRO, whoever covers for them that day,
/// or for whoever does, every manager, and, where `duty`, to the duty address. What was written before for this round
/// stays as it is.
pub(super) async fn raise(tx: &mut Tx, concern: ConcernId, round: u32, duty: bool, at: Moment) -> Result<()> {
    sql("WITH RECURSIVE stands (worker) AS (
             SELECT a.worker FROM concern k JOIN allocation a ON a.child = k.child
                 WHERE k.id = $1 AND a.role = 'iro' AND a.until_at IS NULL
             UNION SELECT o.worker FROM cover o JOIN stands s ON s.worker = o.away
                 WHERE o.from_on <= $4 AND o.until_on >= $4)
         INSERT INTO alarm (concern, staff, round, made_at, not_before)
         SELECT k.id, t.id, $2, $3, $3 FROM concern k JOIN staff t ON t.disabled_at IS NULL
             AND (t.role = 'manager' OR t.id IN (SELECT worker FROM stands))
         WHERE k.id = $1 AND k.acknowledged_at IS NULL AND k.closed_at IS NULL
         ON CONFLICT DO NOTHING")
    .put(&concern)
    .put(&round)
    .put(&at)
    .put(&english_time::day(at))
    .execute(&mut **tx)
    .await?;
    if duty {
        sql("INSERT INTO alarm (concern, round, made_at, not_before)
             SELECT k.id, $2, $3, $3 FROM concern k
             WHERE k.id = $1 AND k.acknowledged_at IS NULL AND k.closed_at IS NULL
             ON CONFLICT DO NOTHING")
        .put(&concern)
        .put(&round)
        .put(&at)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// The first round, with the concern itself. The message to the duty address is written whether or not there is one
/// yet, so that a concern without any message cannot be, and waits until there is.
pub(super) async fn first_round(tx: &mut Tx, concern: ConcernId, at: Moment) -> Result<()> {
    raise(tx, concern, 0, true, at).await
}

/// The round after the last, when somebody acted on a concern and more was told since.
pub(super) async fn next_round(tx: &mut Tx, concern: ConcernId, at: Moment) -> Result<()> {
    let row = sql("SELECT COALESCE(MAX(round) + 1, 0) AS round FROM alarm WHERE concern = $1")
        .put(&concern)
        .fetch_one(&mut **tx)
        .await?;
    raise(tx, concern, row.value("round")?, true, at).await
}

/// Somebody acts on it: what waits is not sent.
pub(super) async fn drop_waiting(tx: &mut Tx, concern: ConcernId, at: Moment) -> Result<()> {
    sql("UPDATE alarm SET dropped_at = $2 WHERE concern = $1 AND sent_at IS NULL AND dropped_at IS NULL")
        .put(&concern)
        .put(&at)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn unheard(db: &Backend) -> Result<Vec<Unheard>> {
    let rows = sql("SELECT k.id, MAX(m.round) AS round, MAX(m.made_at) AS made_at
         FROM concern k LEFT JOIN alarm m ON m.concern = k.id
         WHERE k.acknowledged_at IS NULL AND k.closed_at IS NULL GROUP BY k.id")
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let round: Option<u32> = row.value("round")?;
        Ok(Unheard { concern: row.value("id")?, last: round.zip(row.value("made_at")?) })
    })
}

pub(super) async fn raise_alarm(db: &Backend, concern: ConcernId, round: u32, duty: bool, at: Moment) -> Result<()> {
    let mut tx = db.begin().await?;
    raise(&mut tx, concern, round, duty, at).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn claim_alarms(
    db: &Backend,
    now: Moment,
    until: Moment,
    quiet_since: Moment,
    duty: bool,
    limit: i64,
) -> Result<Vec<AlarmCall>> {
    let mut tx = db.begin().await?;
    let due = sql("SELECT m.staff FROM alarm m
         WHERE m.sent_at IS NULL AND m.dropped_at IS NULL AND m.not_before <= $1
           AND (m.claimed_until IS NULL OR m.claimed_until <= $1) AND ($3 OR m.staff IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM alarm o WHERE o.staff IS NOT DISTINCT FROM m.staff
               AND (o.sent_at > $2 OR o.sent_at IS NULL AND o.dropped_at IS NULL AND o.claimed_until > $1))
         GROUP BY m.staff ORDER BY MIN(m.not_before) LIMIT $4")
    .put(&now)
    .put(&quiet_since)
    .put(&duty)
    .put(&limit)
    .fetch_all(&mut *tx)
    .await?;
    let mut calls = Vec::with_capacity(due.len());
    for row in &due {
        let staff: Option<StaffId> = row.value("staff")?;
        let waiting = sql("UPDATE alarm SET claimed_until = $3, tries = tries + 1
             WHERE staff IS NOT DISTINCT FROM $1 AND sent_at IS NULL AND dropped_at IS NULL
               AND (claimed_until IS NULL OR claimed_until <= $2)
             RETURNING id, tries")
        .put(&staff)
        .put(&now)
        .put(&until)
        .fetch_all(&mut *tx)
        .await?;
        let mut alarms = all(&waiting, |row| Ok((row.value("id")?, row.value("tries")?)))?;
        alarms.sort_unstable();
        calls.push(AlarmCall { staff, alarms });
    }
    tx.commit().await?;
    Ok(calls)
}

pub(super) async fn alarms_fail(db: &Backend) -> Result<bool> {
    // One that is on its way for the first time has not failed.
    let row = sql("SELECT 1 FROM alarm WHERE sent_at IS NULL AND dropped_at IS NULL
             AND (tries > 1 OR tries = 1 AND claimed_until IS NULL) LIMIT 1");
    Ok(row.fetch_optional(&db.read).await?.is_some())
}

pub(super) async fn waiting_messages(db: &Backend) -> Result<(i64, i64)> {
    let row = sql("SELECT (SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND gave_up_at IS NULL) AS nudges,
             (SELECT COUNT(*) FROM alarm WHERE sent_at IS NULL AND dropped_at IS NULL) AS alarms")
    .fetch_one(&db.read)
    .await?;
    Ok((row.value("nudges")?, row.value("alarms")?))
}

/// The count of tries tells one taking of a message from the next.
pub(super) async fn tried_alarms(db: &Backend, taken: &AlarmCall, again: Option<Moment>, at: Moment) -> Result<()> {
    let mut tx = db.begin().await?;
    for (id, tries) in &taken.alarms {
        match again {
            None => sql("UPDATE alarm SET sent_at = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"),
            Some(_) => sql("UPDATE alarm SET not_before = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"),
        }
        .put(id)
        .put(tries)
        .put(&again.unwrap_or(at))
        .execute(&mut *tx)
        .await?;
    }
    Ok(tx.commit().await?)
}

fn read(row: &Row) -> Result<AlarmRow> {
    Ok(AlarmRow {
        concern: row.value("concern")?,
        staff: row.value("staff")?,
        round: row.value("round")?,
        made_at: row.value("made_at")?,
        tries: row.value("tries")?,
        sent_at: row.value("sent_at")?,
        dropped_at: row.value("dropped_at")?,
    })
}

pub(super) async fn alarms(db: &Backend, concern: Option<ConcernId>) -> Result<Vec<AlarmRow>> {
    let rows = match &concern {
        Some(concern) => sql("SELECT concern, staff, round, made_at, tries, sent_at, dropped_at FROM alarm
             WHERE concern = $1 ORDER BY round, id")
        .put(concern),
        None => sql("SELECT m.concern, m.staff, m.round, m.made_at, m.tries, m.sent_at, m.dropped_at
             FROM alarm m JOIN concern k ON k.id = m.concern WHERE k.closed_at IS NULL ORDER BY m.round, m.id"),
    };
    all(&rows.fetch_all(&db.read).await?, read)
}
