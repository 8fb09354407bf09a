//! Who works for whom.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{NewAllocation, Standing};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Tx};
use crate::failure::Result;

pub(super) async fn standing(db: &Backend, worker: StaffId, child: ChildId) -> Result<Option<Standing>> {
    let row = sql("SELECT c.wrapped_key, t.role, EXISTS (
             SELECT 1 FROM allocation a
             WHERE a.child = c.id AND a.worker = t.id AND a.role = t.role AND a.until_at IS NULL) AS allocated,
             (SELECT MAX(a.until_at) FROM allocation a
             WHERE a.child = c.id AND a.worker = t.id AND a.role = 'iro' AND t.role = 'iro') AS left_at
         FROM child c, staff t WHERE t.id = $1 AND c.id = $2 AND t.disabled_at IS NULL")
    .put(&worker)
    .put(&child)
    .fetch_optional(&db.read)
    .await?;
    row.map(|row| {
        Ok(Standing {
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            role: row.value("role")?,
            allocated: row.value("allocated")?,
            left_at: row.value("left_at")?,
        })
    })
    .transpose()
}

/// Ends the allocation to any other IRO, and adds this one unless it is there already.
pub(super) async fn add(tx: &mut Tx, new: &NewAllocation) -> Result<()> {
    if new.role == Role::Iro {
        sql("UPDATE allocation SET until_at = $3
             WHERE child = $1 AND worker <> $2 AND role = 'iro' AND until_at IS NULL")
        .put(&new.child)
        .put(&new.worker)
        .put(&new.from)
        .execute(&mut **tx)
        .await?;
    }
    sql("INSERT INTO allocation (child, worker, role, from_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        .put(&new.child)
        .put(&new.worker)
        .put(&new.role)
        .put(&new.from)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn allocate(db: &Backend, allocation: &NewAllocation, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    add(&mut tx, allocation).await?;
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
    sql("UPDATE allocation SET until_at = $3
         WHERE child = $1 AND worker = $2 AND role = 'advocate' AND until_at IS NULL")
    .put(&child)
    .put(&worker)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await
}
