//! Secrets, which open reading.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, SecretId};
use heard_domain::store::{NewSecret, SecretRow, SessionHash};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Db, Row};
use crate::failure::Result;

fn row(row: &Row) -> Result<SecretRow> {
    Ok(SecretRow {
        id: row.value("id")?,
        child: row.value("child")?,
        kind: row.value("kind")?,
        hash: row.value("hash")?,
        set_at: row.value("set_at")?,
        confirmed_at: row.value("confirmed_at")?,
    })
}

pub(super) async fn secret(db: &Backend, child: ChildId) -> Result<Option<SecretRow>> {
    find(&db.read, child).await
}

/// The secret in force, by a connection, a transaction or a pool.
pub(super) async fn find(by: impl sqlx::Executor<'_, Database = Db>, child: ChildId) -> Result<Option<SecretRow>> {
    let found = sql("SELECT id, child, kind, hash, set_at, confirmed_at FROM secret WHERE child = $1")
        .put(&child)
        .fetch_optional(by)
        .await?;
    found.as_ref().map(row).transpose()
}

pub(super) async fn set_secret(db: &Backend, secret: &NewSecret, session: &SessionHash, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    // A grown-up's own invitation opens nothing of the child's, so no secret is set under one.
    let may = sql("SELECT s.draft FROM session s JOIN invitation i ON i.id = s.invitation AND i.invitee = 'child'
         WHERE s.hash = $1 AND s.child = $2
         AND NOT EXISTS (SELECT 1 FROM secret x WHERE x.child = s.child AND x.confirmed_at IS NOT NULL)")
    .put(session)
    .put(&secret.child)
    .fetch_optional(&mut *tx)
    .await?;
    if may.is_none() {
        return Ok(false);
    }
    // An older one goes: what was tied to it is tied to none, and the sessions that it opened are over.
    sql("DELETE FROM session WHERE child = $1 AND kind = 'child' AND hash <> $2")
        .put(&secret.child)
        .put(session)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM secret WHERE child = $1").put(&secret.child).execute(&mut *tx).await?;
    sql("INSERT INTO secret (id, child, kind, hash, set_at) VALUES ($1, $2, $3, $4, $5)")
        .put(&secret.id)
        .put(&secret.child)
        .put(&secret.kind)
        .put(&secret.hash)
        .put(&secret.at)
        .execute(&mut *tx)
        .await?;
    for tie in [
        "UPDATE session SET secret = $2 WHERE hash = $1",
        "UPDATE draft SET secret = $2 WHERE id = (SELECT draft FROM session WHERE hash = $1)",
        "UPDATE views SET secret = $2 WHERE session = $1",
    ] {
        sql(tie).put(session).put(&secret.id).execute(&mut *tx).await?;
    }
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn issue_number(db: &Backend, secret: SecretId, hash: &str, until: Moment) -> Result<()> {
    sql("UPDATE secret SET number = $2, number_until = $3, number_tries = 5 WHERE id = $1 AND confirmed_at IS NULL")
        .put(&secret)
        .put(&hash.to_owned())
        .put(&until)
        .execute(&db.write)
        .await?;
    Ok(())
}

pub(super) async fn try_number(db: &Backend, secret: SecretId, now: Moment) -> Result<Option<String>> {
    let row = sql("UPDATE secret SET number_tries = number_tries - 1
         WHERE id = $1 AND number_tries > 0 AND number_until > $2 AND confirmed_at IS NULL RETURNING number")
    .put(&secret)
    .put(&now)
    .fetch_optional(&db.write)
    .await?;
    row.map(|row| row.value("number")).transpose()
}

pub(super) async fn confirm_secret(db: &Backend, secret: SecretId, at: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE secret SET confirmed_at = $2, number = NULL, number_until = NULL, number_tries = 0
         WHERE id = $1 AND confirmed_at IS NULL")
    .put(&secret)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 {
        db.finish(tx, entry).await?;
        return Ok(true);
    }
    Ok(sql("SELECT 1 FROM secret WHERE id = $1").put(&secret).fetch_optional(&mut *tx).await?.is_some())
}

/// How the child wants to be told goes too: whoever chose the secret may have chosen that.
pub(super) async fn remove_secret(db: &Backend, child: ChildId, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM session WHERE child = $1 AND kind = 'child'").put(&child).execute(&mut *tx).await?;
    let gone = sql("DELETE FROM secret WHERE child = $1").put(&child).execute(&mut *tx).await?;
    if gone.rows_affected() == 0 {
        return Ok(());
    }
    for told in [
        "DELETE FROM contact WHERE child = $1",
        "DELETE FROM outbox WHERE child = $1 AND sent_at IS NULL AND gave_up_at IS NULL",
    ] {
        sql(told).put(&child).execute(&mut *tx).await?;
    }
    db.finish(tx, entry).await
}
