//! Views that were sent: read by the IRO, by the child, listed for an advocate.

use heard_domain::Moment;
use heard_domain::audit::{Actor, Entry};
use heard_domain::id::{ChildId, SecretId, StaffId, ViewsId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{Cause, ReplyRow, ViewsRow, ViewsSealed};

use super::records::{read_reply, select_reply};
use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, outbox, parts, secrets};
use crate::failure::Result;

/// The voices that no child reads back (`Voice::child_reads_back`; the contract holds this to every voice).
macro_rules! grown_ups {
    () => {
        "('observation', 'carer', 'parent')"
    };
}
pub(super) use grown_ups;

/// The columns of a set of views `v`, which what is sealed is not among; the rest of the statement follows.
macro_rules! select_views {
    (also $more:literal, $($rest:tt)+) => {
        concat!(
            "SELECT v.id, v.child, v.review, v.digest, v.voice, v.form, v.form_version, v.band, v.language, v.author,
                 v.purpose, v.follows, v.sent_at, v.read_at, v.confirmed_at, k.id IS NOT NULL AS urgent",
            $more,
            " FROM views v JOIN child c ON c.id = v.child LEFT JOIN concern k ON k.views = v.id ",
            $($rest)+
        )
    };
    ($($rest:tt)+) => {
        select_views!(also "", $($rest)+)
    };
}
pub(super) use select_views;

/// The same with their words and the key that opens them.
macro_rules! select_sealed {
    ($($rest:tt)+) => {
        select_views!(also ", v.body, v.version, v.parts, v.seal, c.wrapped_key", $($rest)+)
    };
}

pub(super) fn views(row: &Row) -> Result<ViewsRow> {
    Ok(ViewsRow {
        id: row.value("id")?,
        child: row.value("child")?,
        review: row.value("review")?,
        voice: row.value("voice")?,
        purpose: row.value("purpose")?,
        follows: row.value("follows")?,
        form: row.value("form")?,
        form_version: row.value("form_version")?,
        band: row.value("band")?,
        language: row.value("language")?,
        author: row.value("author")?,
        sent_at: row.value("sent_at")?,
        read_at: row.value("read_at")?,
        confirmed_at: row.value("confirmed_at")?,
        urgent: row.value("urgent")?,
    })
}

/// Views with all that joined them.
async fn sealed(db: &Backend, tx: &mut Tx, row: &Row) -> Result<ViewsSealed> {
    let views = views(row)?;
    let key = WrappedKey { owner: Owner::Child(views.child), bytes: row.value("wrapped_key")? };
    let (body, parts) = (db.set_words(views.id, row)?, parts::read(db, tx, views.id, row).await?);
    Ok(ViewsSealed { row: views, body, parts, key })
}

/// The same for each.
async fn all_sealed(db: &Backend, tx: &mut Tx, rows: &[Row]) -> Result<Vec<ViewsSealed>> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(sealed(db, tx, row).await?);
    }
    Ok(found)
}

pub(super) async fn read_views(db: &Backend, id: ViewsId, entry: &Entry) -> Result<Option<ViewsSealed>> {
    let mut tx = db.begin().await?;
    let mut first = false;
    if matches!(entry.actor, Actor::Staff(_, Role::Iro)) {
        let noted = sql("UPDATE views SET read_at = $2 WHERE id = $1 AND read_at IS NULL")
            .put(&id)
            .put(&entry.at)
            .execute(&mut *tx)
            .await?;
        first = noted.rows_affected() == 1;
    }
    let row = sql(select_sealed!("WHERE v.id = $1")).put(&id).fetch_optional(&mut *tx).await?;
    let Some(row) = row else { return Ok(None) };
    let found = sealed(db, &mut tx, &row).await?;
    let Some(entry) = entry_for(entry, found.row.child) else { return Ok(None) };
    // What no child reads back is no news to them.
    if first && found.row.voice.child_reads_back() {
        outbox::nudge(&mut tx, found.row.child, Cause::Read, entry.at, entry.at).await?;
    }
    db.finish(tx, &entry).await?;
    Ok(Some(found))
}

/// From the log, which notes each reading at the instant at which views are marked as read.
pub(super) async fn first_readers(db: &Backend, child: ChildId) -> Result<Vec<(ViewsId, StaffId)>> {
    let rows = sql("SELECT v.id, l.actor_id FROM views v
         JOIN log l ON l.child = v.child AND l.action = 'read_views' AND l.actor = 'iro'
             AND l.object_id = v.id AND l.at = v.read_at
         WHERE v.child = $1")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| Ok((row.value("id")?, row.value("actor_id")?)))
}

/// The entry, naming the child whose words are given out; `None` when it names another.
pub(super) fn entry_for(entry: &Entry, child: ChildId) -> Option<Entry> {
    entry.child.is_none_or(|named| named == child).then(|| Entry { child: Some(child), ..entry.clone() })
}

/// Joins the confirmed secret `$2` of the child `$1` to their views `v`: any other opens nothing.
macro_rules! opened_by_secret {
    () => {
        "JOIN secret x ON x.id = $2 AND x.child = v.child AND x.confirmed_at IS NOT NULL
         WHERE v.child = $1 AND v.voice NOT IN "
    };
}

pub(super) async fn own_sendings(
    db: &Backend,
    child: ChildId,
    secret: SecretId,
    entry: &Entry,
) -> Result<(Vec<ViewsRow>, Vec<ReplyRow>)> {
    let mut tx = db.begin().await?;
    if !secrets::opens(db, &mut tx, child, secret).await? {
        return Ok((Vec::new(), Vec::new()));
    }
    let rows = sql(select_views!(opened_by_secret!(), grown_ups!(), " ORDER BY v.sent_at DESC, v.id"))
        .put(&child)
        .put(&secret)
        .fetch_all(&mut *tx)
        .await?;
    with_replies(db, tx, all(&rows, views)?, (child, secret), entry).await
}

pub(super) async fn read_own_views(
    db: &Backend,
    child: ChildId,
    secret: SecretId,
    entry: &Entry,
) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)> {
    let mut tx = db.begin().await?;
    if !secrets::opens(db, &mut tx, child, secret).await? {
        return Ok((Vec::new(), Vec::new()));
    }
    let rows = sql(select_sealed!(
        opened_by_secret!(),
        grown_ups!(),
        " AND c.write_only_at IS NULL AND x.write_only_at IS NULL ORDER BY v.sent_at DESC, v.id"
    ))
    .put(&child)
    .put(&secret)
    .fetch_all(&mut *tx)
    .await?;
    let found = all_sealed(db, &mut tx, &rows).await?;
    with_replies(db, tx, found, (child, secret), entry).await
}

/// What was found with every answer to it; for nothing found, nothing is logged.
async fn with_replies<T>(
    db: &Backend,
    mut tx: Tx,
    found: Vec<T>,
    (child, secret): (ChildId, SecretId),
    entry: &Entry,
) -> Result<(Vec<T>, Vec<ReplyRow>)> {
    let Some(entry) = entry_for(entry, child).filter(|_| !found.is_empty()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let replies = sql(select_reply!(
        "JOIN views v ON v.id = r.views ",
        opened_by_secret!(),
        grown_ups!(),
        " ORDER BY r.at, r.views, r.answer"
    ))
    .put(&child)
    .put(&secret)
    .fetch_all(&mut *tx)
    .await?;
    let replies = all(&replies, |row| read_reply(db, row))?;
    db.finish(tx, &entry).await?;
    Ok((found, replies))
}

pub(super) async fn replies(db: &Backend, views: ViewsId) -> Result<Vec<ReplyRow>> {
    let rows = sql(select_reply!("WHERE r.views = $1")).put(&views).fetch_all(&db.read).await?;
    all(&rows, |row| read_reply(db, row))
}

pub(super) async fn views_by(db: &Backend, worker: StaffId, child: ChildId) -> Result<Vec<ViewsRow>> {
    let rows = sql(select_views!("WHERE v.child = $1 AND v.author = $2 ORDER BY v.sent_at DESC, v.id"))
        .put(&child)
        .put(&worker)
        .fetch_all(&db.read)
        .await?;
    all(&rows, views)
}

pub(super) async fn read_views_by(
    db: &Backend,
    worker: StaffId,
    child: ChildId,
    entry: &Entry,
) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)> {
    let mut tx = db.begin().await?;
    let rows = sql(select_sealed!("WHERE v.child = $1 AND v.author = $2 ORDER BY v.sent_at DESC, v.id"))
        .put(&child)
        .put(&worker)
        .fetch_all(&mut *tx)
        .await?;
    let found = all_sealed(db, &mut tx, &rows).await?;
    let Some(entry) = entry_for(entry, child).filter(|_| !found.is_empty()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let replies = sql(select_reply!(
        "JOIN views v ON v.id = r.views WHERE v.child = $1 AND v.author = $2 ORDER BY r.at, r.views, r.answer"
    ))
    .put(&child)
    .put(&worker)
    .fetch_all(&mut *tx)
    .await?;
    let replies = all(&replies, |row| read_reply(db, row))?;
    db.finish(tx, &entry).await?;
    Ok((found, replies))
}

pub(super) async fn confirm_views(db: &Backend, id: ViewsId, at: Moment, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE views SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL")
        .put(&id)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}
