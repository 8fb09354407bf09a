//! Matters on desks.

use std::collections::BTreeSet;

use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, DecisionId, MatterId, ReviewId, StaffId, ViewsId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{MatterRow, NewMatter};
use heard_domain::typed::TypedAt;
use heard_domain::undo::Act;
use heard_domain::{Day, Moment};

use super::sql::{Get as _, Put as _, all, sql};
use super::undo::{self, Before};
use super::{Backend, Row, Tx, allocations, typing};
use crate::failure::Result;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, m.child, c.wrapped_key, c.identity, m.kind, m.desk, m.views, m.decision, m.letter, m.review,
                 m.due_on, m.raised_at, m.settled_at, m.settled_by, m.outcome, a.worker AS iro, v.voice,
                 (SELECT MIN(l.at) FROM log l WHERE l.child = m.child AND l.action = 'read_views'
                     AND l.object_id = m.views AND l.actor = 'manager') AS manager_read_at
             FROM matter m JOIN child c ON c.id = m.child
             LEFT JOIN views v ON v.id = m.views
             LEFT JOIN allocation a ON a.child = m.child AND a.role = 'iro' AND a.until_at IS NULL ",
            $rest
        )
    };
}

fn matter_row(row: &Row) -> Result<MatterRow> {
    let child = row.value("child")?;
    Ok(MatterRow {
        id: row.value("id")?,
        child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        kind: row.value("kind")?,
        desk: row.value("desk")?,
        views: row.value("views")?,
        voice: row.value("voice")?,
        manager_read_at: row.value("manager_read_at")?,
        decision: row.value("decision")?,
        letter: row.value("letter")?,
        review: row.value("review")?,
        due_on: row.value("due_on")?,
        raised_at: row.value("raised_at")?,
        settled: match row.value::<Option<_>>("settled_at")? {
            Some(at) => Some((at, row.value("settled_by")?)),
            None => None,
        },
        outcome: row.value("outcome")?,
        iro: row.value("iro")?,
    })
}

/// Puts a matter on its desk.
pub(super) async fn raise(
    tx: &mut Tx,
    child: ChildId,
    views: Option<ViewsId>,
    matter: &NewMatter,
    at: Moment,
) -> Result<()> {
    sql("INSERT INTO matter (id, child, kind, desk, views, decision, letter, review, due_on, raised_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .put(&matter.id)
    .put(&child)
    .put(&matter.kind)
    .put(&matter.kind.desk())
    .put(&views)
    .put(&matter.decision)
    .put(&matter.letter)
    .put(&matter.review)
    .put(&matter.due_on)
    .put(&at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts a matter about a letter, a record or a promise on its desk, unless one of its kind about the same is there.
pub(super) async fn raise_once(
    tx: &mut Tx,
    child: ChildId,
    views: Option<ViewsId>,
    matter: &NewMatter,
    at: Moment,
) -> Result<()> {
    let there = sql("SELECT 1 FROM matter
         WHERE child = $1 AND kind = $2 AND settled_at IS NULL AND (letter = $3 OR review = $4 OR decision = $5)")
    .put(&child)
    .put(&matter.kind)
    .put(&matter.letter)
    .put(&matter.review)
    .put(&matter.decision)
    .fetch_optional(&mut **tx)
    .await?;
    if there.is_none() { raise(tx, child, views, matter, at).await } else { Ok(()) }
}

/// Puts what views ask for on its desk, unless these views have asked for it and it is there.
pub(super) async fn raise_for_views(
    tx: &mut Tx,
    child: ChildId,
    views: ViewsId,
    matter: &NewMatter,
    at: Moment,
) -> Result<()> {
    let there = sql("SELECT 1 FROM matter WHERE views = $1 AND kind = $2 AND decision IS NULL AND settled_at IS NULL")
        .put(&views)
        .put(&matter.kind)
        .fetch_optional(&mut **tx)
        .await?;
    if there.is_none() { raise(tx, child, Some(views), matter, at).await } else { Ok(()) }
}

/// Takes the matter of a promise from its desk: the child says something else of it now.
pub(super) async fn take_back_promise(tx: &mut Tx, child: ChildId, decision: DecisionId, at: Moment) -> Result<()> {
    sql("UPDATE matter SET settled_at = $3
         WHERE child = $1 AND decision = $2 AND kind = 'promise' AND settled_at IS NULL")
    .put(&child)
    .put(&decision)
    .put(&at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes the matter of a "not quite" from its desk: the child says now that the record is right.
pub(super) async fn take_back_not_quite(tx: &mut Tx, review: ReviewId, at: Moment) -> Result<()> {
    sql("UPDATE matter SET settled_at = $2 WHERE review = $1 AND kind = 'not_quite' AND settled_at IS NULL")
        .put(&review)
        .put(&at)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// As [`raise_once`], for a word back to a letter that takes the place of an earlier one: what is on the desk was read
/// as it was, so it is settled by nobody, and the new one keeps its day.
pub(super) async fn raise_anew(tx: &mut Tx, child: ChildId, matter: &NewMatter, at: Moment) -> Result<()> {
    let there = sql("UPDATE matter SET settled_at = $4
         WHERE child = $1 AND kind = $2 AND letter = $3 AND settled_at IS NULL RETURNING due_on")
    .put(&child)
    .put(&matter.kind)
    .put(&matter.letter)
    .put(&at)
    .fetch_optional(&mut **tx)
    .await?;
    let due_on = there.map(|row| row.value("due_on")).transpose()?.unwrap_or(matter.due_on);
    raise(tx, child, None, &NewMatter { due_on, ..matter.clone() }, at).await
}

/// Those on the desk of an IRO, of their `own` children.
pub(super) async fn on_desk(db: &Backend, iro: StaffId, own: &BTreeSet<ChildId>) -> Result<Vec<MatterRow>> {
    let rows = sql(select!(
        "WHERE m.settled_at IS NULL AND m.desk = 'iro' AND a.worker = $1 ORDER BY m.due_on, m.raised_at, m.id"
    ))
    .put(&iro)
    .fetch_all(&db.read)
    .await?;
    let mut found = all(&rows, matter_row)?;
    found.retain(|row| own.contains(&row.child));
    Ok(found)
}

pub(super) async fn matters(db: &Backend, iro: Option<StaffId>, today: Day) -> Result<Vec<MatterRow>> {
    if let Some(iro) = iro {
        let own = allocations::children_of(db, iro, &[Role::Iro]).await?;
        return on_desk(db, iro, &own).await;
    }
    let rows = sql(select!(
        "WHERE m.settled_at IS NULL AND (m.desk = 'manager' OR a.worker IS NULL OR m.due_on < $1)
         ORDER BY m.due_on, m.raised_at, m.id"
    ))
    .put(&today)
    .fetch_all(&db.read)
    .await?;
    all(&rows, matter_row)
}

pub(super) async fn matters_of(db: &Backend, child: ChildId) -> Result<Vec<MatterRow>> {
    let rows =
        sql(select!("WHERE m.child = $1 ORDER BY m.raised_at DESC, m.id")).put(&child).fetch_all(&db.read).await?;
    all(&rows, matter_row)
}

pub(super) async fn matter(db: &Backend, id: MatterId) -> Result<Option<MatterRow>> {
    let row = sql(select!("WHERE m.id = $1")).put(&id).fetch_optional(&db.read).await?;
    row.as_ref().map(matter_row).transpose()
}

pub(super) async fn settle_matter(
    db: &Backend,
    id: MatterId,
    by: StaffId,
    outcome: &Sealed,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE matter SET settled_at = $2, settled_by = $3, outcome = $4
         WHERE id = $1 AND child = $5 AND settled_at IS NULL")
    .put(&id)
    .put(&at)
    .put(&by)
    .put(outcome)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    typing::sent(&mut tx, entry, TypedAt::Matter(id)).await?;
    db.note(&mut tx, entry).await?;
    let before = Before { written_at: Some(at), ..Before::default() };
    undo::remember(&mut tx, entry, Act::SettledMatter(id), before).await?;
    tx.commit().await?;
    Ok(true)
}
