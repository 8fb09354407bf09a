//! Escalations up the council's ladder.

use std::collections::BTreeSet;

use heard_domain::Day;
use heard_domain::audit::Entry;
use heard_domain::escalation::{Escalation, Form, Step};
use heard_domain::id::{ChildId, EscalationId, StaffId};
use heard_domain::review::Source;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{
    EndedEscalation, NewEscalation, NewStep, OpenEscalation, StepAnswer, StepEnd, StepOf, StepTold,
};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, past_escalations, typing};
use crate::failure::Result;

pub(super) async fn escalate(db: &Backend, new: &NewEscalation, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("INSERT INTO escalation (id, child, review, reason, opened_on, about, told, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING")
    .put(&new.id)
    .put(&new.child)
    .put(&new.review)
    .put(&new.reason)
    .put(&new.first.opened_on)
    .put(&new.about)
    .put(&new.told)
    .put(&new.told_at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    add_step(&mut tx, StepOf { escalation: new.id, child: new.child, place: 0 }, &new.first).await?;
    typing::sent(&mut tx, entry, TypedAt::Escalate(new.child)).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

/// Makes what was done with one last, and throws away what was typed for it.
async fn finish_if(db: &Backend, done: bool, mut tx: Tx, entry: &Entry, (at, form): (StepOf, Form)) -> Result<bool> {
    let StepOf { child, escalation, .. } = at;
    typing::sent(&mut tx, entry, TypedAt::Escalation { child, escalation, form }).await?;
    db.finish_if(done, tx, entry).await
}

/// Adds a stage at a place, unless one is there.
async fn add_step(tx: &mut Tx, at: StepOf, step: &NewStep) -> Result<bool> {
    let done =
        sql("INSERT INTO escalation_step (id, escalation, child, place, stage, opened_on, due_on, who, why, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (escalation, place) DO NOTHING")
        .put(&step.id)
        .put(&at.escalation)
        .put(&at.child)
        .put(&at.place)
        .put(&step.stage)
        .put(&step.opened_on)
        .put(&step.due_on)
        .put(&step.who)
        .put(&step.why)
        .put(&step.by)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() > 0)
}

pub(super) async fn move_escalation(db: &Backend, from: StepOf, to: &NewStep, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let left = sql("UPDATE escalation_step SET ended_on = $4
         WHERE escalation = $1 AND child = $2 AND place = $3 AND ended_on IS NULL")
    .put(&from.escalation)
    .put(&from.child)
    .put(&from.place)
    .put(&to.opened_on)
    .execute(&mut *tx)
    .await?;
    let moved = left.rows_affected() > 0
        && (to.who.is_some() || !is_told(&mut tx, from).await?)
        && add_step(&mut tx, StepOf { place: from.place + 1, ..from }, to).await?;
    finish_if(db, moved, tx, entry, (from, Form::Move)).await
}

pub(super) async fn reopen_escalation(db: &Backend, from: StepOf, to: &NewStep, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let resolved = sql("SELECT 1 FROM escalation_step
         WHERE escalation = $1 AND child = $2 AND place = $3 AND outcome IS NOT NULL")
    .put(&from.escalation)
    .put(&from.child)
    .put(&from.place)
    .fetch_optional(&mut *tx)
    .await?;
    let again = resolved.is_some()
        && (to.who.is_some() || !is_told(&mut tx, from).await?)
        && add_step(&mut tx, StepOf { place: from.place + 1, ..from }, to).await?;
    finish_if(db, again, tx, entry, (from, Form::Move)).await
}

pub(super) async fn answer_escalation(db: &Backend, at: StepOf, answer: &StepAnswer, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE escalation_step SET answered_on = $4, answer = $5, answered_by = $6
         WHERE escalation = $1 AND child = $2 AND place = $3 AND ended_on IS NULL AND answered_on IS NULL")
    .put(&at.escalation)
    .put(&at.child)
    .put(&at.place)
    .put(&answer.on)
    .put(&answer.words)
    .put(&answer.by)
    .execute(&mut *tx)
    .await?;
    finish_if(db, done.rows_affected() > 0, tx, entry, (at, Form::Answer)).await
}

/// Whether its child reads of it: then every stage says who is asked, and its end what came of it.
async fn is_told(tx: &mut Tx, at: StepOf) -> Result<bool> {
    let told = sql("SELECT 1 FROM escalation WHERE id = $1 AND told_at IS NOT NULL");
    Ok(told.put(&at.escalation).fetch_optional(&mut **tx).await?.is_some())
}

pub(super) async fn resolve_escalation(db: &Backend, at: StepOf, end: &StepEnd, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if end.came.is_none() && is_told(&mut tx, at).await? {
        return Ok(false);
    }
    let done = sql("UPDATE escalation_step SET ended_on = $4, outcome = $5, came = $6
         WHERE escalation = $1 AND child = $2 AND place = $3 AND ended_on IS NULL")
    .put(&at.escalation)
    .put(&at.child)
    .put(&at.place)
    .put(&end.on)
    .put(&end.outcome)
    .put(&end.came)
    .execute(&mut *tx)
    .await?;
    finish_if(db, done.rows_affected() > 0, tx, entry, (at, Form::Resolve)).await
}

pub(super) async fn tell_of_escalation(db: &Backend, at: StepOf, told: &StepTold, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let asked = sql("UPDATE escalation_step SET who = $4
         WHERE escalation = $1 AND child = $2 AND place = $3 AND ended_on IS NULL")
    .put(&at.escalation)
    .put(&at.child)
    .put(&at.place)
    .put(&told.who)
    .execute(&mut *tx)
    .await?;
    let done = sql("UPDATE escalation SET told = $3, told_at = $4 WHERE id = $1 AND child = $2 AND told_at IS NULL")
        .put(&at.escalation)
        .put(&at.child)
        .put(&told.told)
        .put(&told.at)
        .execute(&mut *tx)
        .await?;
    finish_if(db, asked.rows_affected() > 0 && done.rows_affected() > 0, tx, entry, (at, Form::Tell)).await
}

pub(super) async fn escalations(db: &Backend, child: ChildId) -> Result<Vec<Escalation>> {
    let steps = sql("SELECT id, escalation, place, stage, opened_on, due_on, who, why, made_by, answered_on, answer,
             answered_by, ended_on, outcome, came
         FROM escalation_step WHERE child = $1 ORDER BY escalation, place")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    let steps = all(&steps, |row| Ok((row.value::<EscalationId>("escalation")?, step(row)?)))?;
    let rows = sql("SELECT id, child, review, reason, opened_on, about, told, told_at FROM escalation WHERE child = $1
         ORDER BY opened_on DESC, id")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let id = row.value("id")?;
        Ok(Escalation {
            id,
            child: row.value("child")?,
            review: row.value("review")?,
            reason: row.value("reason")?,
            opened_on: row.value("opened_on")?,
            about: row.value("about")?,
            told: row.value("told")?,
            told_at: row.value("told_at")?,
            steps: steps.iter().filter(|(of, _)| *of == id).map(|(_, step)| step.clone()).collect(),
        })
    })
}

fn step(row: &Row) -> Result<Step> {
    Ok(Step {
        id: row.value("id")?,
        place: row.value("place")?,
        stage: row.value("stage")?,
        opened_on: row.value("opened_on")?,
        due_on: row.value("due_on")?,
        who: row.value("who")?,
        why: row.value("why")?,
        by: row.value("made_by")?,
        answered_on: row.value("answered_on")?,
        answer: row.value::<Option<_>>("answer")?.zip(row.value("answered_by")?),
        ended_on: row.value("ended_on")?,
        outcome: row.value("outcome")?,
        came: row.value("came")?,
    })
}

/// Steps that are not ended, with whose child it is; the rest of the statement follows.
macro_rules! select_open {
    ($and:literal) => {
        concat!(
            "SELECT e.id, e.child, c.wrapped_key, c.identity, a.worker AS iro, e.opened_on, s.stage,
                 s.opened_on AS since, s.due_on, s.answered_on
             FROM escalation_step s JOIN escalation e ON e.id = s.escalation JOIN child c ON c.id = e.child
             LEFT JOIN allocation a ON a.child = e.child AND a.role = 'iro' AND a.until_at IS NULL
             WHERE s.ended_on IS NULL ",
            $and,
            " ORDER BY COALESCE(s.due_on, '9999-12-31'), e.opened_on, e.id"
        )
    };
}

/// Those that are not ended, of an IRO's `own` children.
pub(super) async fn open_of(db: &Backend, iro: StaffId, own: &BTreeSet<ChildId>) -> Result<Vec<OpenEscalation>> {
    let rows = sql(select_open!("AND a.worker = $1")).put(&iro).fetch_all(&db.read).await?;
    let mut found = all(&rows, open_escalation)?;
    found.retain(|row| own.contains(&row.child));
    Ok(found)
}

pub(super) async fn open_escalations(db: &Backend) -> Result<Vec<OpenEscalation>> {
    let mut found = all(&sql(select_open!("")).fetch_all(&db.read).await?, open_escalation)?;
    // Nothing says by when they are due.
    found.extend(past_escalations::open(db).await?);
    Ok(found)
}

fn open_escalation(row: &Row) -> Result<OpenEscalation> {
    let child = row.value("child")?;
    Ok(OpenEscalation {
        id: row.value("id")?,
        source: Source::Heard,
        child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        iro: row.value("iro")?,
        opened_on: row.value("opened_on")?,
        stage: row.value("stage")?,
        since: row.value("since")?,
        due_on: row.value("due_on")?,
        answered_on: row.value("answered_on")?,
    })
}

pub(super) async fn ended_escalations(db: &Backend, since: Day) -> Result<Vec<EndedEscalation>> {
    let rows =
        sql("SELECT s.escalation, s.child, c.wrapped_key, c.identity, a.worker AS iro, s.stage, s.ended_on, s.outcome
         FROM escalation_step s JOIN child c ON c.id = s.child
         LEFT JOIN allocation a ON a.child = s.child AND a.role = 'iro' AND a.until_at IS NULL
         WHERE s.outcome IS NOT NULL AND s.ended_on >= $1
           AND NOT EXISTS (SELECT 1 FROM escalation_step l WHERE l.escalation = s.escalation AND l.place > s.place)
         ORDER BY s.ended_on DESC, s.escalation")
        .put(&since)
        .fetch_all(&db.read)
        .await?;
    all(&rows, |row| {
        let child = row.value("child")?;
        Ok(EndedEscalation {
            id: row.value("escalation")?,
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            iro: row.value("iro")?,
            stage: row.value("stage")?,
            ended_on: row.value("ended_on")?,
            outcome: row.value("outcome")?,
        })
    })
}
