//! How workers' accounts are taken up, kept and ended.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::grant::Grant;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{NamedChild, Renewal, RenewedBy, StaffLink};

use super::allocations;
use super::children::named;
use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx, typing};
use crate::failure::Result;

pub(super) async fn use_code_step(db: &Backend, id: StaffId, step: i64) -> Result<bool> {
    let done = sql("UPDATE staff SET code_step = $2 WHERE id = $1 AND code_step < $2")
        .put(&id)
        .put(&step)
        .execute(&db.write)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn use_recovery_code(db: &Backend, id: StaffId, mark: &[u8; 32], entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("DELETE FROM recovery WHERE staff = $1 AND mark = $2").put(&id).put(mark).execute(&mut *tx).await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn recovery_left(db: &Backend, id: StaffId) -> Result<i64> {
    let row = sql("SELECT COUNT(*) AS codes FROM recovery WHERE staff = $1").put(&id).fetch_one(&db.read).await?;
    row.value("codes")
}

pub(super) async fn make_staff_link(db: &Backend, link: &StaffLink, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO staff_link (staff, token, kind, until_at, seal) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (staff) DO UPDATE SET token = excluded.token, kind = excluded.kind, until_at = excluded.until_at,
             seal = excluded.seal")
    .put(&link.staff)
    .put(&link.token)
    .put(&link.kind)
    .put(&link.until)
    .put(&db.seal(&Grant::StaffLink { link }))
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await
}

pub(super) async fn staff_link(db: &Backend, token: &[u8; 32], now: Moment) -> Result<Option<StaffLink>> {
    let row =
        sql("SELECT l.token, l.staff, l.kind, l.until_at, l.seal FROM staff_link l JOIN staff t ON t.id = l.staff
         WHERE l.token = $1 AND l.until_at > $2 AND t.disabled_at IS NULL")
        .put(token)
        .put(&now)
        .fetch_optional(&db.read)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let link = StaffLink {
        token: row.value("token")?,
        staff: row.value("staff")?,
        kind: row.value("kind")?,
        until: row.value("until_at")?,
    };
    // A link that was written by hand opens nothing.
    Ok(db.holds(&Grant::StaffLink { link: &link }, &row, "seal")?.then_some(link))
}

pub(super) async fn renew_staff(db: &Backend, renewal: &Renewal, now: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    db.require_account(&mut tx, renewal.staff).await?;
    match renewal.by {
        RenewedBy::Link(token) => {
            let used = sql("DELETE FROM staff_link WHERE staff = $1 AND token = $2 AND until_at > $3
                 AND EXISTS (SELECT 1 FROM staff t WHERE t.id = $1 AND t.disabled_at IS NULL)")
            .put(&renewal.staff)
            .put(&token)
            .put(&now)
            .execute(&mut *tx)
            .await?;
            if used.rows_affected() == 0 {
                return Ok(false);
            }
            sql("DELETE FROM session WHERE staff = $1").put(&renewal.staff).execute(&mut *tx).await?;
        }
        RenewedBy::Session(kept) => {
            sql("DELETE FROM session WHERE staff = $1 AND hash <> $2")
                .put(&renewal.staff)
                .put(&kept)
                .execute(&mut *tx)
                .await?;
        }
    }
    // The steps of another seed say nothing of this one's.
    sql("UPDATE staff SET password = COALESCE($2, password), seed = COALESCE($3, seed),
             code_step = CASE WHEN $3 IS NULL THEN code_step ELSE -1 END WHERE id = $1")
    .put(&renewal.staff)
    .put(&renewal.password)
    .put(&renewal.seed)
    .execute(&mut *tx)
    .await?;
    db.seal_account(&mut tx, renewal.staff).await?;
    if let Some(marks) = &renewal.recovery {
        sql("DELETE FROM recovery WHERE staff = $1").put(&renewal.staff).execute(&mut *tx).await?;
        for mark in marks {
            sql("INSERT INTO recovery (staff, mark) VALUES ($1, $2)")
                .put(&renewal.staff)
                .put(mark)
                .execute(&mut *tx)
                .await?;
        }
    }
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn set_role(
    db: &Backend,
    id: StaffId,
    role: Role,
    at: Moment,
    entry: &Entry,
) -> Result<Vec<NamedChild>> {
    let mut tx = db.begin().await?;
    db.require_account(&mut tx, id).await?;
    let done =
        sql("UPDATE staff SET role = $2 WHERE id = $1 AND role <> $2").put(&id).put(&role).execute(&mut *tx).await?;
    if done.rows_affected() == 0 {
        return Ok(Vec::new());
    }
    db.seal_account(&mut tx, id).await?;
    let left = end_work(db, &mut tx, id, at).await?;
    db.finish(tx, entry).await?;
    Ok(left)
}

pub(super) async fn disable_staff(db: &Backend, id: StaffId, at: Moment, entry: &Entry) -> Result<Vec<NamedChild>> {
    let mut tx = db.begin().await?;
    sql("UPDATE staff SET disabled_at = COALESCE(disabled_at, $2) WHERE id = $1")
        .put(&id)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    db.seal_account(&mut tx, id).await?;
    sql("DELETE FROM staff_link WHERE staff = $1").put(&id).execute(&mut *tx).await?;
    typing::forget(&mut tx, id).await?;
    let left = end_work(db, &mut tx, id, at).await?;
    db.finish(tx, entry).await?;
    Ok(left)
}

pub(super) async fn enable_staff(db: &Backend, id: StaffId, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    db.require_account(&mut tx, id).await?;
    sql("UPDATE staff SET disabled_at = NULL, password = NULL WHERE id = $1 AND disabled_at IS NOT NULL")
        .put(&id)
        .execute(&mut *tx)
        .await?;
    db.seal_account(&mut tx, id).await?;
    sql("DELETE FROM recovery WHERE staff = $1").put(&id).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

/// Ends what a worker does for anybody; gives the children in care who have no IRO since.
async fn end_work(db: &Backend, tx: &mut Tx, id: StaffId, at: Moment) -> Result<Vec<NamedChild>> {
    let left = sql("SELECT c.id, c.wrapped_key, c.identity FROM child c JOIN allocation a ON a.child = c.id
         WHERE a.worker = $1 AND a.role = 'iro' AND a.until_at IS NULL AND c.left_care_on IS NULL ORDER BY c.id")
    .put(&id)
    .fetch_all(&mut **tx)
    .await?;
    sql("UPDATE alarm SET dropped_at = $2 WHERE staff = $1 AND sent_at IS NULL AND dropped_at IS NULL")
        .put(&id)
        .put(&at)
        .execute(&mut **tx)
        .await?;
    for statement in [
        "DELETE FROM digest WHERE staff = $1",
        "DELETE FROM session WHERE staff = $1",
        "DELETE FROM cover WHERE away = $1 OR worker = $1",
    ] {
        sql(statement).put(&id).execute(&mut **tx).await?;
    }
    allocations::end_all(db, tx, id, at).await?;
    all(&left, named)
}
