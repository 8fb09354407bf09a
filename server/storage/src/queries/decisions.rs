//! Promises: decisions of a review, and what answers promise.

use heard_domain::Day;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, DecisionId, ReviewId, StaffId};
use heard_domain::promise::{Course, Promise, Source};
use heard_domain::store::{Asked, DecisionState, NewDecision, NewReply, PromiseWord, SettledPromise};
use heard_domain::typed::TypedAt;
use heard_domain::undo::Act;

use super::sql::{Get as _, Put as _, all, sql};
use super::undo::{self, Before};
use super::views::entry_for;
use super::{Backend, Row, Tx, matters, record_checks, typing};
use crate::failure::Result;

/// The columns of a promise `d`; the rest of the statement follows. Every page reads promises by them.
macro_rules! select_promise {
    ($($rest:tt)+) => {
        concat!(
            "SELECT d.id, d.child, d.review, d.body, d.due_on, d.state, d.state_at, d.because, d.child_said,
                 d.child_said_at, d.views, d.answer
             FROM decision d ",
            $($rest)+
        )
    };
}
pub(super) use select_promise;

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

pub(super) fn promise(row: &Row) -> Result<Promise> {
    let answer = row.value::<Option<_>>("views")?.zip(row.value("answer")?);
    Ok(Promise {
        id: row.value("id")?,
        child: row.value("child")?,
        source: answer.map_or(Source::Review, |(views, answer)| Source::Answer(views, answer)),
        review: row.value("review")?,
        body: row.value("body")?,
        due_on: row.value("due_on")?,
        state: row.value("state")?,
        state_at: row.value("state_at")?,
        because: row.value("because")?,
        child_said: row.value::<Option<_>>("child_said")?.zip(row.value("child_said_at")?),
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
    let before = undo::promise(&mut tx, id, entry.child).await?;
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
        db.note(&mut tx, entry).await?;
        let before = Before { promise: before.as_ref(), ..Before::default() };
        undo::remember(&mut tx, entry, Act::RemovedDecision(review), before).await?;
        tx.commit().await?;
    }
    Ok(true)
}

pub(super) async fn settle_promise(db: &Backend, settled: &SettledPromise, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    // Open again, it has no day on which it was settled.
    let at = (settled.state != DecisionState::Open).then_some(settled.at);
    let before = undo::promise(&mut tx, settled.decision, Some(settled.child)).await?;
    let done = sql("UPDATE decision SET state = $3, state_at = $4, because = $5 WHERE id = $1 AND child = $2")
        .put(&settled.decision)
        .put(&settled.child)
        .put(&settled.state)
        .put(&at)
        .put(&settled.because)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    db.note(&mut tx, entry).await?;
    let before = Before { promise: before.as_ref(), written_at: at, ..Before::default() };
    undo::remember(&mut tx, entry, Act::SettledPromise(settled.decision), before).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn read_promises(db: &Backend, asked: Asked, entry: &Entry) -> Result<Vec<Promise>> {
    let mut tx = db.begin().await?;
    let statement = match asked {
        Asked::One(id) => sql(select_promise!("WHERE d.id = $1 AND d.child = $2")).put(&id).put(&entry.child),
        Asked::All(child) => sql(select_promise!("WHERE d.child = $1 ORDER BY d.place DESC")).put(&child),
        Asked::Readable(child, now) => sql(select_promise!(
            "JOIN review r ON r.id = d.review WHERE d.child = $1 AND ",
            readable!("$2"),
            " ORDER BY COALESCE(r.held_on, r.ended_on, '9999-12-31') DESC, r.ordinal DESC, d.place DESC"
        ))
        .put(&child)
        .put(&now),
    };
    let rows = statement.fetch_all(&mut *tx).await?;
    let found = all(&rows, promise)?;
    let Some(entry) = found.first().and_then(|first| entry_for(entry, first.child)) else { return Ok(Vec::new()) };
    db.finish(tx, &entry).await?;
    Ok(found)
}

pub(super) async fn promise_courses(db: &Backend, child: ChildId) -> Result<Vec<Course>> {
    let rows = sql("SELECT id, made_at, due_on, state, state_at, child_said, child_said_at FROM decision
         WHERE child = $1 ORDER BY place DESC")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let state: DecisionState = row.value("state")?;
        let settled = row.value::<Option<_>>("state_at")?.filter(|_| state != DecisionState::Open);
        Ok(Course {
            id: row.value("id")?,
            made_at: row.value("made_at")?,
            due_on: row.value("due_on")?,
            settled: settled.map(|at| (state, at)),
            child_said: row.value::<Option<_>>("child_said")?.zip(row.value("child_said_at")?),
        })
    })
}

/// The promises to children of this IRO that no worker has settled and whose day is not after `today`, by child: whose
/// they may see, the caller sorts out.
pub(super) async fn due(db: &Backend, iro: StaffId, today: Day) -> Result<Vec<Promise>> {
    let rows = sql(select_promise!(
        "JOIN allocation a ON a.child = d.child AND a.role = 'iro' AND a.worker = $1 AND a.until_at IS NULL
         WHERE d.state = 'open' AND d.due_on <= $2 ORDER BY d.child, d.due_on, d.place"
    ))
    .put(&iro)
    .put(&today)
    .fetch_all(&db.read)
    .await?;
    all(&rows, promise)
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
