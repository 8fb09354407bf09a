//! The last act of each worker: what stood before it, and how that is put back.

use heard_domain::Moment;
use heard_domain::audit::{Actor, Entry};
use heard_domain::id::{ChildId, DecisionId, LineId, StaffId};
use heard_domain::store::{DecisionState, NewTyped};
use heard_domain::undo::{Act, LastAct, Not, Undone, is_an_act};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row, Tx, allocations, record_checks, typing};
use crate::failure::{Failure, Result};

/// What has to be known to put something back. What an act does not need is empty.
#[derive(Default)]
pub(super) struct Before<'a> {
    /// The lines that were put in, one id after the other.
    pub(super) lines: Option<Vec<u8>>,
    /// The promise as it was.
    pub(super) promise: Option<&'a Row>,
    /// When what the act wrote was written.
    pub(super) written_at: Option<Moment>,
}

/// Remembers the act that an entry tells of, once that is written.
pub(super) async fn remember(tx: &mut Tx, entry: &Entry, act: Act, before: Before<'_>) -> Result<()> {
    let (Actor::Staff(worker, _), Some(child)) = (entry.actor, entry.child) else { return Ok(()) };
    let promise = before.promise;
    sql("INSERT INTO last_act (worker, act, child, object, at, lines, written_at, promise, body, due_on, made_at, state,
             state_at, because, decided, seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, (SELECT MAX(seq) FROM log))
         ON CONFLICT (worker) DO UPDATE SET act = excluded.act, child = excluded.child, object = excluded.object,
             at = excluded.at, lines = excluded.lines, written_at = excluded.written_at, promise = excluded.promise,
             body = excluded.body, due_on = excluded.due_on, made_at = excluded.made_at, state = excluded.state,
             state_at = excluded.state_at, because = excluded.because, decided = excluded.decided,
             seq = excluded.seq, undone_at = NULL")
    .put(&worker)
    .put(&act.code().to_owned())
    .put(&child)
    .put(act.object())
    .put(&entry.at)
    .put(&before.lines)
    .put(&before.written_at)
    .put(&promise.map(|row| row.value::<DecisionId>("id")).transpose()?)
    .put(&promise.map(|row| row.value::<Vec<u8>>("body")).transpose()?)
    .put(&promise.map(|row| row.value::<String>("due_on")).transpose()?)
    .put(&promise.map(|row| row.value::<Moment>("made_at")).transpose()?)
    .put(&promise.map(|row| row.value::<DecisionState>("state")).transpose()?)
    .put(&promise.map(|row| row.value::<Option<Moment>>("state_at")).transpose()?.flatten())
    .put(&promise.map(|row| row.value::<Option<Vec<u8>>>("because")).transpose()?.flatten())
    .put(&promise.map(|row| row.value::<i64>("decided")).transpose()?)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A promise as it stands, for [`Before`].
pub(super) async fn promise(tx: &mut Tx, id: DecisionId, child: Option<ChildId>) -> Result<Option<Row>> {
    let select = "SELECT id, body, due_on, made_at, state, state_at, because, decided FROM decision
         WHERE id = $1 AND child = $2";
    Ok(sql(select).put(&id).put(&child).fetch_optional(&mut **tx).await?)
}

/// Forgets what the worker did before, whose act is written to the log now.
pub(super) async fn forget(tx: &mut Tx, entry: &Entry) -> Result<()> {
    let Actor::Staff(worker, _) = entry.actor else { return Ok(()) };
    if is_an_act(entry.action) {
        sql("DELETE FROM last_act WHERE worker = $1").put(&worker).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Pages that name a child's IRO write no row of the log, so that a session counts which was in force since.
macro_rules! select {
    () => {
        "SELECT act, child, object, seq, at, undone_at, lines, written_at, promise, body, due_on, made_at, state,
             state_at, because, decided,
             (SELECT MIN(l.seq) FROM log l WHERE l.child = a.child AND l.actor IN ('child', 'writer')
                 AND l.seq > a.seq) AS came,
             (SELECT MIN(s.created_at) FROM session s WHERE a.act = 'iro' AND s.child = a.child
                 AND s.idle_until > a.at) AS visited,
             (SELECT MIN(l.seq) FROM log l WHERE l.child = a.child AND a.act = 'iro' AND l.actor = 'iro'
                 AND l.seq > a.seq) AS taken_up
         FROM last_act a WHERE worker = $1"
    };
}

fn read(row: &Row) -> Result<LastAct> {
    let act = Act::from_parts(&row.value::<String>("act")?, row.value("object")?).ok_or(Failure::Unreadable("act"))?;
    Ok(LastAct {
        act,
        child: row.value("child")?,
        seq: row.value("seq")?,
        at: row.value("at")?,
        said_before: if matches!(act, Act::SettledPromise(_)) { row.value("state_at")? } else { None },
        undone: row.value::<Option<Moment>>("undone_at")?.is_some(),
        child_came: row.value::<Option<i64>>("came")?.is_some() || row.value::<Option<i64>>("visited")?.is_some(),
        taken_up: row.value::<Option<i64>>("taken_up")?.is_some(),
    })
}

pub(super) async fn last_act(db: &Backend, worker: StaffId) -> Result<Option<LastAct>> {
    sql(select!()).put(&worker).fetch_optional(&db.read).await?.as_ref().map(read).transpose()
}

pub(super) async fn undo(
    db: &Backend,
    worker: StaffId,
    last: &LastAct,
    typed: Option<&NewTyped>,
    entry: &Entry,
) -> Result<std::result::Result<Undone, Not>> {
    let mut tx = db.begin().await?;
    let Some(row) = sql(select!()).put(&worker).fetch_optional(&mut *tx).await? else { return Ok(Err(Not::Over)) };
    let now = read(&row)?;
    if now.seq != last.seq {
        return Ok(Err(Not::Over));
    }
    if let Err(not) = now.may_undo(entry.at) {
        return Ok(Err(not));
    }
    let done = match now.act {
        Act::SettledPromise(id) => unsettle_promise(&mut tx, &row, id).await?,
        Act::RemovedDecision(_) => put_decision_back(&mut tx, &row, &now).await?,
        Act::GaveIro(iro) => take_iro_back(db, &mut tx, &row, (now.child, iro)).await?,
        Act::Placed(_) => take_lines_out(&mut tx, &row, &now).await?,
        Act::SettledMatter(_) => unsettle_matter(&mut tx, &row, worker, &now).await?,
    };
    if !done {
        return Ok(Err(Not::Changed));
    }
    sql("UPDATE last_act SET undone_at = $2 WHERE worker = $1").put(&worker).put(&entry.at).execute(&mut *tx).await?;
    let undone = match typed {
        Some(typed) if !typing::keep_first(db, &mut tx, typed).await? => Undone::Beside,
        _ => Undone::Whole,
    };
    db.finish(tx, entry).await?;
    Ok(Ok(undone))
}

/// Whether this moment stands in the row, which may hold none.
fn is_as_written(there: Option<Moment>, row: &Row) -> Result<bool> {
    Ok(there == row.value::<Option<Moment>>("written_at")?)
}

async fn unsettle_promise(tx: &mut Tx, row: &Row, id: DecisionId) -> Result<bool> {
    let child: Option<ChildId> = Some(row.value("child")?);
    let Some(there) = promise(tx, id, child).await? else { return Ok(false) };
    if !is_as_written(there.value("state_at")?, row)? {
        return Ok(false);
    }
    let done = sql("UPDATE decision SET state = $2, state_at = $3, because = $4 WHERE id = $1")
        .put(&id)
        .put(&row.value::<DecisionState>("state")?)
        .put(&row.value::<Option<Moment>>("state_at")?)
        .put(&row.value::<Option<Vec<u8>>>("because")?)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back the giving that is meant: another one since, also of the same IRO, stays.
async fn take_iro_back(db: &Backend, tx: &mut Tx, row: &Row, (child, iro): (ChildId, StaffId)) -> Result<bool> {
    let Some(given_at) = row.value::<Option<Moment>>("written_at")? else { return Ok(false) };
    allocations::never_given(db, tx, (child, iro), given_at).await
}

/// Among the decisions of its review it stands last then. One that an answer promised was never gone. Once the letter
/// of the review was sent the child was told without it.
async fn put_decision_back(tx: &mut Tx, row: &Row, last: &LastAct) -> Result<bool> {
    let Act::RemovedDecision(review) = last.act else { return Ok(false) };
    let sent = sql("SELECT 1 FROM letter WHERE review = $1 AND state = 'sent'");
    if record_checks::find(tx, review).await?.is_closed()
        || sent.put(&review).fetch_optional(&mut **tx).await?.is_some()
    {
        return Ok(false);
    }
    let id: DecisionId = row.value("promise")?;
    let done = if row.value::<i64>("decided")? == 1 {
        let update = "UPDATE decision SET decided = 1 WHERE id = $1 AND review = $2 AND decided = 0
             AND answer IS NOT NULL";
        sql(update).put(&id).put(&review).execute(&mut **tx).await?
    } else {
        sql("INSERT INTO decision (id, review, child, body, due_on, made_at, state, state_at, because)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING")
        .put(&id)
        .put(&review)
        .put(&last.child)
        .put(&row.value::<Vec<u8>>("body")?)
        .put(&row.value::<String>("due_on")?)
        .put(&row.value::<Moment>("made_at")?)
        .put(&row.value::<DecisionState>("state")?)
        .put(&row.value::<Option<Moment>>("state_at")?)
        .put(&row.value::<Option<Vec<u8>>>("because")?)
        .execute(&mut **tx)
        .await?
    };
    Ok(done.rows_affected() == 1)
}

/// What somebody took out since is out already; where nothing is left there is nothing to undo.
async fn take_lines_out(tx: &mut Tx, row: &Row, last: &LastAct) -> Result<bool> {
    let Act::Placed(review) = last.act else { return Ok(false) };
    if record_checks::find(tx, review).await?.is_closed() {
        return Ok(false);
    }
    let lines: Vec<u8> = row.value("lines")?;
    let mut gone = 0;
    for line in lines.as_chunks::<16>().0 {
        let delete = sql("DELETE FROM line WHERE id = $1 AND review = $2");
        gone += delete.put(&LineId::from_bytes(*line)).put(&review).execute(&mut **tx).await?.rows_affected();
    }
    Ok(gone > 0)
}

async fn unsettle_matter(tx: &mut Tx, row: &Row, worker: StaffId, last: &LastAct) -> Result<bool> {
    let done = sql("UPDATE matter SET settled_at = NULL, settled_by = NULL, outcome = NULL
         WHERE id = $1 AND child = $2 AND settled_by = $3 AND settled_at = $4")
    .put(last.act.object())
    .put(&last.child)
    .put(&worker)
    .put(&row.value::<Option<Moment>>("written_at")?)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
