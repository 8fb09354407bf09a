//! Workers' accounts.

use heard_domain::audit::Entry;
use heard_domain::id::StaffId;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{NewStaff, StaffRow};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, wrapped_key, role, email, identity, profile, photo IS NOT NULL AS has_photo,
             hello IS NOT NULL AS has_hello, password, seed, disabled_at, signed_in_at, e.seal AS account_seal FROM staff LEFT JOIN account_seal e ON e.staff = id ",
            $rest
        )
    };
}

fn account(row: &Row) -> Result<StaffRow> {
    let id = row.value("id")?;
    Ok(StaffRow {
        id,
        key: WrappedKey { owner: Owner::Staff(id), bytes: row.value("wrapped_key")? },
        role: row.value("role")?,
        identity: row.value("identity")?,
        profile: row.value("profile")?,
        has_photo: row.value("has_photo")?,
        has_hello: row.value("has_hello")?,
        password: row.value("password")?,
        seed: row.value("seed")?,
        disabled_at: row.value("disabled_at")?,
        signed_in_at: row.value("signed_in_at")?,
    })
}

pub(super) async fn add_staff(db: &Backend, staff: &NewStaff, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO staff (id, wrapped_key, role, email, identity, profile, password, seed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .put(&staff.id)
    .put(&staff.key.bytes)
    .put(&staff.role)
    .put(&staff.email)
    .put(&staff.identity)
    .put(&staff.profile)
    .put(&staff.password)
    .put(&staff.seed)
    .put(&staff.created_at)
    .execute(&mut *tx)
    .await?;
    db.seal_account(&mut tx, staff.id).await?;
    db.finish(tx, entry).await
}

pub(super) async fn staff_by_email(db: &Backend, email: &[u8; 32]) -> Result<Option<StaffRow>> {
    let row = sql(select!("WHERE email = $1")).put(email).fetch_optional(&db.read).await?;
    let Some(row) = row else { return Ok(None) };
    let found = account(&row)?;
    // Nobody signs in to an account whose role or password was changed by hand.
    Ok(db.account_holds(found.id, &row)?.then_some(found))
}

pub(super) async fn staff(db: &Backend, ids: &[StaffId]) -> Result<Vec<StaffRow>> {
    let mut tx = db.begin_read().await?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(sql(select!("WHERE id = $1")).put(id).fetch_optional(&mut *tx).await?);
    }
    all(&rows, account)
}

/// One of them, within what else is read.
pub(super) async fn find(tx: &mut Tx, id: StaffId) -> Result<Option<StaffRow>> {
    sql(select!("WHERE id = $1")).put(&id).fetch_optional(&mut **tx).await?.as_ref().map(account).transpose()
}

pub(super) async fn all_staff(db: &Backend) -> Result<Vec<StaffRow>> {
    all(&sql(select!("ORDER BY created_at, id")).fetch_all(&db.read).await?, account)
}

pub(super) async fn set_profile(db: &Backend, id: StaffId, profile: &Sealed, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("UPDATE staff SET profile = $2 WHERE id = $1").put(&id).put(profile).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

pub(super) async fn wants_shortcuts(db: &Backend, id: StaffId) -> Result<bool> {
    let on = sql("SELECT id FROM staff WHERE id = $1 AND shortcuts = 1").put(&id).fetch_optional(&db.read).await?;
    Ok(on.is_some())
}

pub(super) async fn set_shortcuts(db: &Backend, id: StaffId, on: bool) -> Result<()> {
    sql("UPDATE staff SET shortcuts = $2 WHERE id = $1").put(&id).put(&i64::from(on)).execute(&db.write).await?;
    Ok(())
}

pub(super) async fn set_photo(db: &Backend, id: StaffId, photo: Option<&Sealed>, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("UPDATE staff SET photo = $2 WHERE id = $1").put(&id).put(&photo.cloned()).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

pub(super) async fn photo(db: &Backend, id: StaffId) -> Result<Option<(Sealed, WrappedKey)>> {
    let row = sql("SELECT photo, wrapped_key FROM staff WHERE id = $1 AND photo IS NOT NULL")
        .put(&id)
        .fetch_optional(&db.read)
        .await?;
    row.map(|row| {
        let key = WrappedKey { owner: Owner::Staff(id), bytes: row.value("wrapped_key")? };
        Ok((row.value("photo")?, key))
    })
    .transpose()
}

pub(super) async fn set_hello(db: &Backend, id: StaffId, hello: Option<&Sealed>, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("UPDATE staff SET hello = $2 WHERE id = $1").put(&id).put(&hello.cloned()).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

pub(super) async fn hello(db: &Backend, id: StaffId) -> Result<Option<(Sealed, WrappedKey)>> {
    let row = sql("SELECT hello, wrapped_key FROM staff WHERE id = $1 AND hello IS NOT NULL")
        .put(&id)
        .fetch_optional(&db.read)
        .await?;
    row.map(|row| {
        let key = WrappedKey { owner: Owner::Staff(id), bytes: row.value("wrapped_key")? };
        Ok((row.value("hello")?, key))
    })
    .transpose()
}
