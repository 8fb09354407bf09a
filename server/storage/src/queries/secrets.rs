//! Secrets, which open reading once they are confirmed. A row whose seal does not hold was changed by hand: it opens
//! nothing, and nothing makes it good.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::device::Device;
use heard_domain::grant::Grant;
use heard_domain::id::{ChildId, SecretId};
use heard_domain::store::{NewSecret, NewSession, SecretRow, SessionHash};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Db, Row, Tx, guesses, sessions};
use crate::failure::Result;

/// Whether a row is as it was written: hash, child, confirmation and all.
pub(super) fn is_genuine(db: &Backend, row: &Row) -> Result<bool> {
    let hash: String = row.value("hash")?;
    db.holds(&grant(row, &hash)?, row, "seal")
}

/// The bytes of a secret that decide.
fn grant<'a>(row: &Row, hash: &'a str) -> Result<Grant<'a>> {
    Ok(Grant::Secret {
        id: row.value("id")?,
        child: row.value("child")?,
        kind: row.value("kind")?,
        hash,
        set_at: row.value("set_at")?,
        changed_at: row.value("changed_at")?,
        confirmed_at: row.value("confirmed_at")?,
    })
}

/// Gives every secret without a seal its own.
pub(super) async fn seal_all(db: &Backend, tx: &mut Tx) -> Result<()> {
    let rows = sql("SELECT id, child, kind, hash, set_at, changed_at, confirmed_at FROM secret WHERE seal IS NULL")
        .fetch_all(&mut **tx)
        .await?;
    for row in &rows {
        let hash: String = row.value("hash")?;
        sql("UPDATE secret SET seal = $2 WHERE id = $1")
            .put(&row.value::<SecretId>("id")?)
            .put(&db.seal(&grant(row, &hash)?))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// A secret as it may be used. One that was changed by hand is not confirmed, and its hash is none: no guess is right.
fn row(db: &Backend, row: &Row) -> Result<SecretRow> {
    let found = as_it_stands(row)?;
    if is_genuine(db, row)? {
        return Ok(found);
    }
    Ok(SecretRow { confirmed_at: None, hash: String::new(), ..found })
}

fn as_it_stands(row: &Row) -> Result<SecretRow> {
    let proved = (row.value::<Option<Moment>>("proved_at")?, row.value::<Option<Device>>("proved_on")?);
    Ok(SecretRow {
        id: row.value("id")?,
        child: row.value("child")?,
        kind: row.value("kind")?,
        hash: row.value("hash")?,
        set_at: row.value("set_at")?,
        set_on: row.value("set_on")?,
        confirmed_at: row.value("confirmed_at")?,
        changed_at: row.value("changed_at")?,
        proved: proved.0.map(|at| (at, proved.1.unwrap_or_default())),
        write_only: row.value::<Option<Moment>>("write_only_at")?.is_some(),
        wrong: guesses::wrong(row)?,
        wrong_last: row.value("wrong_last")?,
    })
}

pub(super) async fn secret(db: &Backend, child: ChildId) -> Result<Option<SecretRow>> {
    find(db, &db.read, child).await
}

/// The secret in force, by a connection, a transaction or a pool.
pub(super) async fn find(
    db: &Backend,
    by: impl sqlx::Executor<'_, Database = Db>,
    child: ChildId,
) -> Result<Option<SecretRow>> {
    let found =
        sql("SELECT x.id, x.child, x.kind, x.hash, x.set_at, x.set_on, x.confirmed_at, x.changed_at, x.proved_at,
             x.proved_on, x.write_only_at, x.seal,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = x.id AND g.kind = 'pictures') AS wrong_pictures,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = x.id AND g.kind = 'number') AS wrong_numbers,
             (SELECT MAX(g.at) FROM guess g WHERE g.secret = x.id) AS wrong_last
         FROM secret x WHERE x.child = $1")
        .put(&child)
        .fetch_optional(by)
        .await?;
    found.map(|found| row(db, &found)).transpose()
}

/// Whether this is the child's confirmed secret, which opens their own words.
pub(super) async fn opens(db: &Backend, tx: &mut Tx, child: ChildId, secret: SecretId) -> Result<bool> {
    let found = find(db, &mut **tx, child).await?;
    Ok(found.is_some_and(|found| found.id == secret && found.confirmed_at.is_some()))
}

pub(super) async fn set_secret(
    db: &Backend,
    secret: &NewSecret,
    session: &SessionHash,
    opens: &NewSession,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    // A grown-up's own invitation opens nothing of the child's, so no secret is set under one.
    let may = sql("SELECT s.child FROM session s JOIN invitation i ON i.id = s.invitation AND i.invitee = 'child'
         WHERE s.hash = $1 AND s.child = $2
         AND NOT EXISTS (SELECT 1 FROM secret x WHERE x.child = s.child AND x.confirmed_at IS NOT NULL)")
    .put(session)
    .put(&secret.child)
    .fetch_optional(&mut *tx)
    .await?;
    if may.is_none() {
        return Ok(false);
    }
    // An older one goes with the sessions that it opened.
    sql("DELETE FROM session WHERE child = $1 AND kind = 'child'").put(&secret.child).execute(&mut *tx).await?;
    sql("DELETE FROM secret WHERE child = $1").put(&secret.child).execute(&mut *tx).await?;
    let sealed = Grant::Secret {
        id: secret.id,
        child: secret.child,
        kind: secret.kind,
        hash: &secret.hash,
        set_at: secret.at,
        changed_at: None,
        confirmed_at: None,
    };
    sql("INSERT INTO secret (id, child, kind, hash, set_at, set_on, proved_at, proved_on, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $5, $6, $7)")
    .put(&secret.id)
    .put(&secret.child)
    .put(&secret.kind)
    .put(&secret.hash)
    .put(&secret.at)
    .put(&secret.on)
    .put(&db.seal(&sealed))
    .execute(&mut *tx)
    .await?;
    sessions::open(db, &mut tx, opens, Some(session)).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn change_secret(
    db: &Backend,
    secret: &NewSecret,
    session: &SessionHash,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    // What was changed by hand is not confirmed, and gets no seal in this way.
    let before = find(db, &mut *tx, secret.child).await?;
    let Some(before) = before.filter(|before| before.id == secret.id && before.confirmed_at.is_some()) else {
        return Ok(false);
    };
    let sealed = Grant::Secret {
        id: secret.id,
        child: secret.child,
        kind: secret.kind,
        hash: &secret.hash,
        set_at: before.set_at,
        changed_at: Some(secret.at),
        confirmed_at: before.confirmed_at,
    };
    let done =
        sql("UPDATE secret SET kind = $4, hash = $5, changed_at = $6, set_on = $7, proved_at = $6, proved_on = $7, seal = $8
         WHERE id = $1 AND child = $2 AND confirmed_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM session s WHERE s.hash = $3 AND s.kind = 'child' AND s.secret = secret.id)")
        .put(&secret.id)
        .put(&secret.child)
        .put(session)
        .put(&secret.kind)
        .put(&secret.hash)
        .put(&secret.at)
        .put(&secret.on)
        .put(&db.seal(&sealed))
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sql("DELETE FROM session WHERE child = $1 AND kind = 'child' AND hash <> $2")
        .put(&secret.child)
        .put(session)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn hide_own_words(
    db: &Backend,
    child: ChildId,
    secret: SecretId,
    at: Moment,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE secret SET write_only_at = $3 WHERE id = $1 AND child = $2 AND write_only_at IS NULL")
        .put(&secret)
        .put(&child)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    sql(CHILDS_CHOICE).put(&secret).execute(&mut *tx).await?;
    // What was begun before is in no session of a confirmed secret any more; what an unconfirmed one began stays with
    // it.
    sql("UPDATE session SET draft = NULL WHERE kind = 'child' AND secret = $1
         AND EXISTS (SELECT 1 FROM secret x WHERE x.id = session.secret AND x.confirmed_at IS NOT NULL)")
    .put(&secret)
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await
}

/// What was chosen with the confirmed secret `$1` is the child's choice, whatever secret comes after it.
const CHILDS_CHOICE: &str = "UPDATE child SET write_only_at = (SELECT x.write_only_at FROM secret x WHERE x.id = $1)
     WHERE write_only_at IS NULL AND id = (SELECT x.child FROM secret x WHERE x.id = $1
         AND x.confirmed_at IS NOT NULL AND x.write_only_at IS NOT NULL)";

pub(super) async fn show_own_words(db: &Backend, child: ChildId, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let mut changed = 0;
    for choice in [
        "UPDATE child SET write_only_at = NULL WHERE id = $1 AND write_only_at IS NOT NULL",
        "UPDATE secret SET write_only_at = NULL WHERE child = $1 AND write_only_at IS NOT NULL",
    ] {
        changed += sql(choice).put(&child).execute(&mut *tx).await?.rows_affected();
    }
    if changed == 0 {
        return Ok(());
    }
    db.finish(tx, entry).await
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
    let found = sql("SELECT id, child, kind, hash, set_at, changed_at, confirmed_at, seal FROM secret WHERE id = $1")
        .put(&secret)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(found) = found else { return Ok(false) };
    // What was changed by hand is not made good by confirming it.
    if !is_genuine(db, &found)? {
        return Ok(false);
    }
    let hash: String = found.value("hash")?;
    let Grant::Secret { id, child, kind, hash, set_at, changed_at, confirmed_at: None } = grant(&found, &hash)? else {
        return Ok(true);
    };
    let sealed = Grant::Secret { id, child, kind, hash, set_at, changed_at, confirmed_at: Some(at) };
    sql("UPDATE secret SET confirmed_at = $2, number = NULL, number_until = NULL, number_tries = 0, seal = $3
         WHERE id = $1")
    .put(&secret)
    .put(&at)
    .put(&db.seal(&sealed))
    .execute(&mut *tx)
    .await?;
    sql(CHILDS_CHOICE).put(&secret).execute(&mut *tx).await?;
    db.finish(tx, entry).await?;
    Ok(true)
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
