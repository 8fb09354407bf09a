//! Secrets, which open reading once they are confirmed, and guesses at them.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::device::Device;
use heard_domain::id::{ChildId, SecretId};
use heard_domain::secret::{Wrong, counted_since};
use heard_domain::store::{Guess, NewSecret, NewSession, SecretRow, SessionHash};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Db, Row, sessions};
use crate::failure::Result;

fn row(row: &Row) -> Result<SecretRow> {
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
        wrong: wrong(row)?,
        wrong_last: row.value("wrong_last")?,
    })
}

/// How often a secret was guessed at, from the columns `wrong_pictures` and `wrong_numbers`.
pub(super) fn wrong(row: &Row) -> Result<Wrong> {
    Ok(Wrong { pictures: row.value("wrong_pictures")?, numbers: row.value("wrong_numbers")? })
}

pub(super) async fn secret(db: &Backend, child: ChildId) -> Result<Option<SecretRow>> {
    find(&db.read, child).await
}

/// The secret in force, by a connection, a transaction or a pool.
pub(super) async fn find(by: impl sqlx::Executor<'_, Database = Db>, child: ChildId) -> Result<Option<SecretRow>> {
    let found =
        sql("SELECT x.id, x.child, x.kind, x.hash, x.set_at, x.set_on, x.confirmed_at, x.changed_at, x.proved_at,
             x.proved_on, x.write_only_at,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = x.id AND g.kind = 'pictures') AS wrong_pictures,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = x.id AND g.kind = 'number') AS wrong_numbers,
             (SELECT MAX(g.at) FROM guess g WHERE g.secret = x.id) AS wrong_last
         FROM secret x WHERE x.child = $1")
        .put(&child)
        .fetch_optional(by)
        .await?;
    found.as_ref().map(row).transpose()
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
    sql("INSERT INTO secret (id, child, kind, hash, set_at, set_on, proved_at, proved_on)
         VALUES ($1, $2, $3, $4, $5, $6, $5, $6)")
    .put(&secret.id)
    .put(&secret.child)
    .put(&secret.kind)
    .put(&secret.hash)
    .put(&secret.at)
    .put(&secret.on)
    .execute(&mut *tx)
    .await?;
    sessions::open(&mut tx, opens, Some(session)).await?;
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
    let done =
        sql("UPDATE secret SET kind = $4, hash = $5, changed_at = $6, set_on = $7, proved_at = $6, proved_on = $7
         WHERE id = $1 AND child = $2 AND confirmed_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM session s WHERE s.hash = $3 AND s.kind = 'child' AND s.secret = secret.id)")
        .put(&secret.id)
        .put(&secret.child)
        .put(session)
        .put(&secret.kind)
        .put(&secret.hash)
        .put(&secret.at)
        .put(&secret.on)
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

pub(super) async fn take_guess(db: &Backend, guess: &Guess) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql("SELECT
             (SELECT COUNT(*) FROM guess g WHERE g.secret = $1 AND g.at >= $3 AND g.kind = 'pictures') AS wrong_pictures,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = $1 AND g.at >= $3 AND g.kind = 'number') AS wrong_numbers,
             (SELECT MAX(g.at) FROM guess g WHERE g.secret = $1 AND g.mark = $2) AS made_at")
    .put(&guess.secret)
    .put(&guess.mark)
    .put(&counted_since(guess.at))
    .fetch_one(&mut *tx)
    .await?;
    if row.value::<Option<Moment>>("made_at")?.is_some() {
        return Ok(true);
    }
    if !wrong(&row)?.allows(guess.kind, guess.known) {
        return Ok(false);
    }
    // A secret that was taken away meanwhile has no guesses any more.
    sql("INSERT INTO guess (secret, mark, kind, at) SELECT x.id, $2, $3, $4 FROM secret x WHERE x.id = $1")
        .put(&guess.secret)
        .put(&guess.mark)
        .put(&guess.kind)
        .put(&guess.at)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn prove_secret(db: &Backend, guess: &Guess, on: Device, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM guess WHERE secret = $1 AND mark = $2")
        .put(&guess.secret)
        .put(&guess.mark)
        .execute(&mut *tx)
        .await?;
    sql("UPDATE secret SET proved_at = $2, proved_on = $3 WHERE id = $1")
        .put(&guess.secret)
        .put(&guess.at)
        .put(&on)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await
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
    // What was begun before is in no session of a confirmed secret any more; what an unconfirmed one began stays with it.
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
    let done = sql("UPDATE secret SET confirmed_at = $2, number = NULL, number_until = NULL, number_tries = 0
         WHERE id = $1 AND confirmed_at IS NULL")
    .put(&secret)
    .put(&at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 {
        sql(CHILDS_CHOICE).put(&secret).execute(&mut *tx).await?;
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
