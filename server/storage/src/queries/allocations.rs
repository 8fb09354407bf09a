//! Who works for whom. A row whose seal does not hold was written by hand: it gives nothing, now or as a goodbye.

use std::collections::{BTreeMap, BTreeSet};

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::grant::Grant;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{NewAllocation, Standing};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

/// One row.
pub(super) struct Held {
    row: i64,
    pub(super) child: ChildId,
    pub(super) worker: StaffId,
    role: Role,
    from: Moment,
    pub(super) until: Option<Moment>,
    /// Whether its seal holds.
    pub(super) genuine: bool,
}

impl Held {
    fn grant(&self) -> Grant<'static> {
        let Self { child, worker, role, from, until, .. } = *self;
        Grant::Allocation { child, worker, role, from, until }
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT a.id, a.child, a.worker, a.role, a.from_at, a.until_at, a.seal FROM allocation a ", $rest)
    };
}

fn held(db: &Backend, row: &Row) -> Result<Held> {
    let held = Held {
        row: row.value("id")?,
        child: row.value("child")?,
        worker: row.value("worker")?,
        role: row.value("role")?,
        from: row.value("from_at")?,
        until: row.value("until_at")?,
        genuine: false,
    };
    Ok(Held { genuine: db.holds(&held.grant(), row, "seal")?, ..held })
}

/// Every row, also those that have ended.
pub(super) async fn every(db: &Backend, tx: &mut Tx) -> Result<Vec<Held>> {
    all(&sql(select!("ORDER BY a.id")).fetch_all(&mut **tx).await?, |row| held(db, row))
}

/// Every row of an IRO that holds, also those that have ended.
pub(super) async fn of_iros(db: &Backend, tx: &mut Tx) -> Result<Vec<Held>> {
    let rows = sql(select!("WHERE a.role = 'iro' ORDER BY a.id")).fetch_all(&mut **tx).await?;
    Ok(all(&rows, |row| held(db, row))?.into_iter().filter(|held| held.genuine).collect())
}

/// The children who have an IRO now.
pub(super) async fn with_iro(db: &Backend, tx: &mut Tx) -> Result<BTreeSet<ChildId>> {
    let rows = sql(select!("WHERE a.role = 'iro' AND a.until_at IS NULL")).fetch_all(&mut **tx).await?;
    let held = all(&rows, |row| held(db, row))?.into_iter().filter(|held| held.genuine);
    Ok(held.map(|held| held.child).collect())
}

/// The IRO whom a child has now.
pub(super) async fn iro_of(db: &Backend, tx: &mut Tx, child: ChildId) -> Result<Option<StaffId>> {
    let row = sql(select!("WHERE a.child = $1 AND a.role = 'iro' AND a.until_at IS NULL"))
        .put(&child)
        .fetch_optional(&mut **tx)
        .await?;
    let held = row.map(|row| held(db, &row)).transpose()?;
    Ok(held.filter(|held| held.genuine).map(|held| held.worker))
}

/// Gives every row without a seal its own.
pub(super) async fn seal_all(db: &Backend, tx: &mut Tx) -> Result<()> {
    let rows = sql(select!("WHERE a.seal IS NULL")).fetch_all(&mut **tx).await?;
    for held in all(&rows, |row| held(db, row))? {
        sql("UPDATE allocation SET seal = $2 WHERE id = $1")
            .put(&held.row)
            .put(&db.seal(&held.grant()))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// The children who are this worker's now in one of these roles.
pub(super) async fn children_of(db: &Backend, worker: StaffId, roles: &[Role]) -> Result<BTreeSet<ChildId>> {
    let rows = sql(select!("WHERE a.worker = $1 AND a.until_at IS NULL")).put(&worker).fetch_all(&db.read).await?;
    let held = all(&rows, |row| held(db, row))?;
    Ok(held.into_iter().filter(|held| held.genuine && roles.contains(&held.role)).map(|held| held.child).collect())
}

/// The children whose IRO this worker was, each with when that ended last.
pub(super) async fn children_left(db: &Backend, worker: StaffId) -> Result<BTreeMap<ChildId, Moment>> {
    let rows = sql(select!("WHERE a.worker = $1 AND a.role = 'iro' AND a.until_at IS NOT NULL ORDER BY a.until_at"))
        .put(&worker)
        .fetch_all(&db.read)
        .await?;
    let held = all(&rows, |row| held(db, row))?;
    Ok(held.into_iter().filter(|held| held.genuine).filter_map(|held| Some((held.child, held.until?))).collect())
}

pub(super) async fn standing(db: &Backend, worker: StaffId, child: ChildId) -> Result<Option<Standing>> {
    let row = sql("SELECT c.wrapped_key, t.role, t.email, t.password, t.disabled_at, e.seal AS account_seal
         FROM child c, staff t LEFT JOIN account_seal e ON e.staff = t.id
         WHERE t.id = $1 AND c.id = $2 AND t.disabled_at IS NULL")
    .put(&worker)
    .put(&child)
    .fetch_optional(&db.read)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if !db.account_holds(worker, &row)? {
        return Ok(None);
    }
    let role: Role = row.value("role")?;
    let rows = sql(select!("WHERE a.child = $1 AND a.worker = $2 AND a.role = $3"))
        .put(&child)
        .put(&worker)
        .put(&role)
        .fetch_all(&db.read)
        .await?;
    let rows: Vec<_> = all(&rows, |row| held(db, row))?.into_iter().filter(|held| held.genuine).collect();
    Ok(Some(Standing {
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        role,
        allocated: rows.iter().any(|held| held.until.is_none()),
        left_at: rows.iter().filter(|_| role == Role::Iro).filter_map(|held| held.until).max(),
    }))
}

/// Ends the allocation to any other IRO, and adds this one unless it is there already.
pub(super) async fn add(db: &Backend, tx: &mut Tx, new: &NewAllocation) -> Result<()> {
    let rows = sql(select!("WHERE a.child = $1 AND a.role = $2 AND a.until_at IS NULL"))
        .put(&new.child)
        .put(&new.role)
        .fetch_all(&mut **tx)
        .await?;
    for held in all(&rows, |row| held(db, row))? {
        match (held.worker == new.worker, held.genuine) {
            (true, true) => return Ok(()),
            // Written by hand, it would stand in the way of the one that counts.
            (true, false) => {
                sql("DELETE FROM allocation WHERE id = $1").put(&held.row).execute(&mut **tx).await?;
            }
            (false, _) if new.role == Role::Iro => end(db, tx, &held, new.from).await?,
            (false, _) => {}
        }
    }
    let NewAllocation { child, worker, role, from } = *new;
    sql("INSERT INTO allocation (child, worker, role, from_at, seal) VALUES ($1, $2, $3, $4, $5)")
        .put(&child)
        .put(&worker)
        .put(&role)
        .put(&from)
        .put(&db.seal(&Grant::Allocation { child, worker, role, from, until: None }))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ends one. What was written by hand ends without a seal, and so gives no goodbye either.
async fn end(db: &Backend, tx: &mut Tx, held: &Held, at: Moment) -> Result<()> {
    let ended = Held { until: Some(at), ..*held };
    sql("UPDATE allocation SET until_at = $2, seal = $3 WHERE id = $1")
        .put(&held.row)
        .put(&at)
        .put(&held.genuine.then(|| db.seal(&ended.grant())))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Takes away what was given a moment ago, as if it had never been: nobody left the child, so nobody says goodbye.
/// `false` where this worker is not the child's IRO any more, or was given again since.
pub(super) async fn never_given(
    db: &Backend,
    tx: &mut Tx,
    (child, iro): (ChildId, StaffId),
    given_at: Moment,
) -> Result<bool> {
    if iro_of(db, tx, child).await? != Some(iro) {
        return Ok(false);
    }
    let delete = "DELETE FROM allocation
         WHERE child = $1 AND worker = $2 AND role = 'iro' AND until_at IS NULL AND from_at = $3";
    Ok(sql(delete).put(&child).put(&iro).put(&given_at).execute(&mut **tx).await?.rows_affected() > 0)
}

/// Ends every allocation to a worker.
pub(super) async fn end_all(db: &Backend, tx: &mut Tx, worker: StaffId, at: Moment) -> Result<()> {
    let rows = sql(select!("WHERE a.worker = $1 AND a.until_at IS NULL")).put(&worker).fetch_all(&mut **tx).await?;
    for held in all(&rows, |row| held(db, row))? {
        end(db, tx, &held, at).await?;
    }
    Ok(())
}

pub(super) async fn allocate(db: &Backend, allocation: &NewAllocation, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    add(db, &mut tx, allocation).await?;
    db.finish(tx, entry).await
}

pub(super) async fn end_allocation(
    db: &Backend,
    child: ChildId,
    worker: StaffId,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let rows = sql(select!("WHERE a.child = $1 AND a.worker = $2 AND a.role = 'advocate' AND a.until_at IS NULL"))
        .put(&child)
        .put(&worker)
        .fetch_all(&mut *tx)
        .await?;
    for held in all(&rows, |row| held(db, row))? {
        end(db, &mut tx, &held, at).await?;
    }
    db.finish(tx, entry).await
}
