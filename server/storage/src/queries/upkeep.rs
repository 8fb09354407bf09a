//! Facts, the log, failures, and what is swept away.

use heard_domain::Moment;
use heard_domain::audit::{Actor, Entry, ObjectKind, Row as LogRow};
use heard_domain::guessing::known_since;
use heard_domain::log_head::Head;
use heard_domain::secret::counted_since;
use heard_domain::store::shown_since;
use heard_domain::undo;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row};
use crate::failure::{Failure, Result};

pub(super) async fn close(db: &Backend) -> Result<()> {
    // Whoever closes last on SQLite brings what was written into its file, and only who writes may.
    db.read.close().await;
    db.write.close().await;
    db.turns.close().await;
    Ok(())
}

pub(super) async fn ping(db: &Backend) -> Result<()> {
    sql("SELECT 1").execute(&db.read).await?;
    Ok(())
}

pub(super) async fn heartbeat(db: &Backend, at: Moment) -> Result<()> {
    let mut tx = db.begin().await?;
    let row = sql("INSERT INTO heartbeat (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = excluded.at
         RETURNING at")
    .put(&at)
    .fetch_one(&mut *tx)
    .await?;
    let kept: Moment = row.value("at")?;
    tx.commit().await?;
    if kept == at { Ok(()) } else { Err(Failure::Unreadable("heartbeat")) }
}

pub(super) async fn fact(db: &Backend, name: &str) -> Result<Option<Vec<u8>>> {
    let row = sql("SELECT content FROM fact WHERE name = $1").put(&name.to_owned()).fetch_optional(&db.read).await?;
    row.map(|row| row.value("content")).transpose()
}

pub(super) async fn set_fact(db: &Backend, name: &str, value: &[u8]) -> Result<bool> {
    let done = sql("INSERT INTO fact (name, content) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .put(&name.to_owned())
        .put(&value.to_vec())
        .execute(&db.write)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn replace_fact(db: &Backend, name: &str, old: &[u8], new: &[u8]) -> Result<bool> {
    let done = sql("UPDATE fact SET content = $3 WHERE name = $1 AND content = $2")
        .put(&name.to_owned())
        .put(&old.to_vec())
        .put(&new.to_vec())
        .execute(&db.write)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn log(db: &Backend, entry: &Entry) -> Result<()> {
    let tx = db.begin().await?;
    db.finish(tx, entry).await
}

pub(super) async fn log_head(db: &Backend) -> Result<Head> {
    let last = sql("SELECT seq, link FROM log ORDER BY seq DESC LIMIT 1").fetch_optional(&db.read).await?;
    match last {
        Some(row) => Ok(Head { seq: row.value("seq")?, link: row.value("link")? }),
        None => Ok(Head { seq: 0, link: [0; 32] }),
    }
}

pub(super) async fn log_after(db: &Backend, after: i64, limit: i64) -> Result<Vec<LogRow>> {
    let rows = sql("SELECT seq, at, actor, actor_id, child, action, object, object_id, link FROM log
         WHERE seq > $1 ORDER BY seq LIMIT $2")
    .put(&after)
    .put(&limit)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| Ok(LogRow { seq: row.value("seq")?, entry: entry(row).ok(), link: row.value("link")? }))
}

fn entry(row: &Row) -> Result<Entry> {
    let actor = Actor::from_parts(&row.value::<String>("actor")?, row.value("actor_id")?);
    let object = ObjectKind::from_code(&row.value::<String>("object")?);
    Ok(Entry {
        at: row.value("at")?,
        actor: actor.ok_or(Failure::Unreadable("actor"))?,
        child: row.value("child")?,
        action: row.value("action")?,
        object: object.ok_or(Failure::Unreadable("object"))?,
        object_id: row.value("object_id")?,
    })
}

pub(super) async fn sweep(db: &Backend, now: Moment, drafts_before: Moment, nudges_before: Moment) -> Result<u64> {
    let mut tx = db.begin().await?;
    let sessions = sql("DELETE FROM session WHERE idle_until <= $1 OR expires_at <= $1").put(&now);
    let failures = sql("DELETE FROM failure WHERE until_at <= $1").put(&now);
    let browsers = sql("DELETE FROM known_browser WHERE at < $1").put(&known_since(now));
    let guesses = sql("DELETE FROM guess WHERE at < $1").put(&counted_since(now));
    let drafts = sql("DELETE FROM draft WHERE updated_at < $1 AND id NOT IN (
             WITH RECURSIVE kept (id) AS (
                 SELECT follows FROM draft WHERE updated_at >= $1 AND follows IS NOT NULL
                 UNION SELECT d.follows FROM draft d JOIN kept k ON k.id = d.id WHERE d.follows IS NOT NULL)
             SELECT id FROM kept)")
    .put(&drafts_before);
    let typed = sql("DELETE FROM typed WHERE saved_at < $1").put(&drafts_before);
    let last_acts = sql("DELETE FROM last_act WHERE at <= $1").put(&(now - undo::TIME));
    let nudges = sql("DELETE FROM outbox WHERE sent_at < $1 OR gave_up_at < $1").put(&nudges_before);
    sql("UPDATE invitation SET printed = NULL WHERE printed IS NOT NULL AND created_at <= $1")
        .put(&shown_since(now))
        .execute(&mut *tx)
        .await?;
    let mut gone = 0;
    for statement in [sessions, failures, browsers, guesses, drafts, typed, last_acts, nudges] {
        gone += statement.execute(&mut *tx).await?.rows_affected();
    }
    tx.commit().await?;
    Ok(gone)
}
