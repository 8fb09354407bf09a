//! What waits, in the morning, for workers who want to be told.

use heard_domain::id::StaffId;
use heard_domain::store::DigestCall;
use heard_domain::{Day, Moment};

use super::Backend;
use super::sql::{Get as _, Put as _, all, sql};
use crate::failure::Result;

pub(super) async fn wants_digest(db: &Backend, staff: StaffId) -> Result<bool> {
    Ok(sql("SELECT staff FROM digest WHERE staff = $1").put(&staff).fetch_optional(&db.read).await?.is_some())
}

pub(super) async fn set_digest(db: &Backend, staff: StaffId, from: Option<Day>) -> Result<()> {
    match &from {
        Some(today) => sql("INSERT INTO digest (staff, done_on) VALUES ($1, $2) ON CONFLICT (staff) DO NOTHING")
            .put(&staff)
            .put(today),
        None => sql("DELETE FROM digest WHERE staff = $1").put(&staff),
    }
    .execute(&db.write)
    .await?;
    Ok(())
}

pub(super) async fn claim_digests(
    db: &Backend,
    day: Day,
    now: Moment,
    until: Moment,
    limit: i64,
) -> Result<Vec<DigestCall>> {
    let mut tx = db.begin().await?;
    let rows = sql("SELECT staff, tries FROM digest
         WHERE done_on < $1 AND not_before <= $2 AND (claimed_until IS NULL OR claimed_until <= $2)
         ORDER BY not_before, staff LIMIT $3")
    .put(&day)
    .put(&now)
    .put(&limit)
    .fetch_all(&mut *tx)
    .await?;
    let calls =
        all(&rows, |row| Ok(DigestCall { staff: row.value("staff")?, day, tries: row.value::<u32>("tries")? + 1 }))?;
    for call in &calls {
        sql("UPDATE digest SET claimed_until = $2, tries = $3 WHERE staff = $1")
            .put(&call.staff)
            .put(&until)
            .put(&call.tries)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(calls)
}

/// The count of tries tells one taking from the next; it begins anew once the day is done with.
pub(super) async fn tried_digest(db: &Backend, taken: &DigestCall, again: Option<Moment>) -> Result<()> {
    match &again {
        None => sql("UPDATE digest SET done_on = $3, claimed_until = NULL, not_before = 0, tries = 0
             WHERE staff = $1 AND tries = $2")
        .put(&taken.staff)
        .put(&taken.tries)
        .put(&taken.day),
        Some(then) => sql("UPDATE digest SET not_before = $3, claimed_until = NULL WHERE staff = $1 AND tries = $2")
            .put(&taken.staff)
            .put(&taken.tries)
            .put(then),
    }
    .execute(&db.write)
    .await?;
    Ok(())
}
