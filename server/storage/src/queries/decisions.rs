//! Decisions of a review, which the child reads as promises.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, DecisionId, ReviewId};
use heard_domain::store::{DecisionRow, DecisionState, NewDecision, NewReply, PromiseWord};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::views::entry_for;
use super::{Backend, Row, Tx, matters, record_checks, typing};
use crate::failure::Result;

/// The columns of a decision `d`; the rest of the statement follows.
macro_rules! select_decision {
    ($($rest:tt)+) => {
        concat!(
            "SELECT d.id, d.review, d.body, d.due_on, d.state, d.state_at, d.child_said, d.child_said_at, d.views,
                 d.answer
             FROM decision d ",
            $($rest)+
        )
    };
}
pub(super) use select_decision;

/// Whether its child can read a decision `d` at a moment: what was promised in an answer at once, what a review decided
/// once the letter about it can be read.
macro_rules! readable {
    ($now:literal) => {
        concat!(
            "(d.answer IS NOT NULL OR EXISTS (SELECT 1 FROM letter l
                 WHERE l.review = d.review AND l.state = 'sent' AND l.readable_at <= ",
            $now,
            "))"
        )
    };
}

pub(super) fn decision(row: &Row) -> Result<DecisionRow> {
    Ok(DecisionRow {
        id: row.value("id")?,
        review: row.value("review")?,
        body: row.value("body")?,
        due_on: row.value("due_on")?,
        state: row.value("state")?,
        state_at: row.value("state_at")?,
        child_said: row.value::<Option<_>>("child_said")?.zip(row.value("child_said_at")?),
        answers: row.value::<Option<_>>("views")?.zip(row.value("answer")?),
    })
}

pub(super) async fn add_decision(db: &Backend, decision: &NewDecision, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if record_checks::find(&mut tx, decision.review).await?.is_closed() {
        return Ok(false);
    }
    sql("INSERT INTO decision (id, review, child, body, due_on, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .put(&decision.id)
        .put(&decision.review)
        .put(&decision.child)
        .put(&decision.body)
        .put(&decision.due_on)
        .put(&decision.at)
        .execute(&mut *tx)
        .await?;
    typing::sent(&mut tx, entry, TypedAt::Record(decision.review)).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn remove_decision(db: &Backend, review: ReviewId, id: DecisionId, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if record_checks::find(&mut tx, review).await?.is_closed() {
        return Ok(false);
    }
    let promised = sql("SELECT 1 FROM decision d WHERE d.id = $1 AND (d.child_said IS NOT NULL
             OR EXISTS (SELECT 1 FROM letter l WHERE l.review = d.review AND l.state = 'sent'))")
    .put(&id)
    .fetch_optional(&mut *tx)
    .await?;
    if promised.is_some() {
        return Ok(false);
    }
    let gone = sql("DELETE FROM decision WHERE id = $1 AND review = $2 AND answer IS NULL")
        .put(&id)
        .put(&review)
        .execute(&mut *tx)
        .await?;
    // What an answer promised stays with the answer.
    let left = sql("UPDATE decision SET decided = 0 WHERE id = $1 AND review = $2 AND decided = 1")
        .put(&id)
        .put(&review)
        .execute(&mut *tx)
        .await?;
    if gone.rows_affected() + left.rows_affected() == 1 {
        db.finish(tx, entry).await?;
    }
    Ok(true)
}

pub(super) async fn set_decision_state(
    db: &Backend,
    review: ReviewId,
    id: DecisionId,
    state: DecisionState,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE decision SET state = $3, state_at = $4 WHERE id = $1 AND review = $2")
        .put(&id)
        .put(&review)
        .put(&state)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}

pub(super) async fn read_decision(db: &Backend, id: DecisionId, entry: &Entry) -> Result<Option<DecisionRow>> {
    let mut tx = db.begin().await?;
    let row = sql(select_decision!("WHERE d.id = $1 AND d.child = $2"))
        .put(&id)
        .put(&entry.child)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(found) = row.as_ref().map(decision).transpose()? else { return Ok(None) };
    db.finish(tx, entry).await?;
    Ok(Some(found))
}

pub(super) async fn read_promises(
    db: &Backend,
    child: ChildId,
    now: Moment,
    entry: &Entry,
) -> Result<Vec<DecisionRow>> {
    let mut tx = db.begin().await?;
    let rows = sql(select_decision!(
        "JOIN review r ON r.id = d.review WHERE d.child = $1 AND ",
        readable!("$2"),
        " ORDER BY COALESCE(r.held_on, r.ended_on, '9999-12-31') DESC, r.ordinal DESC, d.place DESC"
    ))
    .put(&child)
    .put(&now)
    .fetch_all(&mut *tx)
    .await?;
    let found = all(&rows, decision)?;
    let Some(entry) = entry_for(entry, child).filter(|_| !found.is_empty()) else { return Ok(Vec::new()) };
    db.finish(tx, &entry).await?;
    Ok(found)
}

/// Puts what an answer promises in the place of what the answer before it promised. That stays where its child has
/// spoken of it, somebody has recorded what became of it, or a closed record has it among its decisions.
pub(super) async fn promise_anew(tx: &mut Tx, reply: &NewReply) -> Result<()> {
    let closed = record_checks::find(tx, reply.review).await?.is_closed();
    sql("DELETE FROM decision WHERE views = $1 AND answer = $2 AND child_said IS NULL AND state = 'open'
             AND decided <= $3")
    .put(&reply.views)
    .put(&reply.answer)
    .put(&i64::from(!closed))
    .execute(&mut **tx)
    .await?;
    let Some(promise) = &reply.promise else { return Ok(()) };
    sql("INSERT INTO decision (id, review, child, body, due_on, made_at, views, answer, decided)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .put(&promise.id)
    .put(&reply.review)
    .put(&reply.child)
    .put(&promise.body)
    .put(&promise.due_on)
    .put(&reply.at)
    .put(&reply.views)
    .put(&reply.answer)
    .put(&i64::from(promise.decided && !closed))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn say_of_promise(db: &Backend, word: &PromiseWord, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let readable = sql(concat!("SELECT 1 FROM decision d WHERE d.id = $1 AND d.child = $2 AND ", readable!("$3")))
        .put(&word.decision)
        .put(&word.child)
        .put(&word.at)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(entry) = entry_for(entry, word.child).filter(|_| readable.is_some()) else { return Ok(false) };
    sql("UPDATE decision SET child_said = $2, child_said_at = $3 WHERE id = $1")
        .put(&word.decision)
        .put(&word.happened)
        .put(&word.at)
        .execute(&mut *tx)
        .await?;
    match &word.matter {
        Some(matter) => matters::raise_once(&mut tx, word.child, None, matter, word.at).await?,
        None => matters::take_back_promise(&mut tx, word.child, word.decision, word.at).await?,
    }
    db.finish(tx, &entry).await?;
    Ok(true)
}
