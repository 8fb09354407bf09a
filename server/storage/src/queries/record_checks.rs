//! The shared part of a record, shown to its child: what they say of it, what is answered, that it is closed.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, ReviewId, StaffId};
use heard_domain::sealed::Sealed;
use heard_domain::store::{AnsweredNotQuite, Cause, NewMatter, NotQuiteRow, RecordCheck, RecordSaid, ShownRecord};
use heard_domain::typed::TypedAt;

use super::records::line;
use super::reviews::{self, select_review};
use super::sql::{Get as _, Put as _, all, sql};
use super::views::{entry_for, grown_ups};
use super::{Backend, Row, Tx, addenda, matters, outbox, typing};
use crate::failure::Result;

fn check(row: &Row) -> Result<RecordCheck> {
    Ok(RecordCheck {
        shown_at: row.value("shown_at")?,
        said: row.value::<Option<_>>("said")?.zip(row.value("said_at")?),
        words: row.value("words")?,
        reply: row.value::<Option<_>>("reply")?.zip(row.value("replied_at")?),
        closed_at: row.value("closed_at")?,
    })
}

/// Where the record of this review stands; the beginning when nothing was done with it. That of an imported review is
/// closed from the day on which it came.
pub(super) async fn find(tx: &mut Tx, review: ReviewId) -> Result<RecordCheck> {
    let row = sql("SELECT k.shown_at, k.said, k.words, k.said_at, k.reply, k.replied_at,
             COALESCE(k.closed_at, p.imported_at) AS closed_at
         FROM review r LEFT JOIN record_check k ON k.review = r.id LEFT JOIN past_review p ON p.review = r.id
         WHERE r.id = $1")
    .put(&review)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(check).transpose().map(Option::unwrap_or_default)
}

pub(super) async fn show_record(db: &Backend, review: ReviewId, at: Moment, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let row = sql("INSERT INTO record_check (review, child, shown_at)
             SELECT r.id, r.child, $2 FROM review r WHERE r.id = $1 AND r.child = $3
         ON CONFLICT (review) DO UPDATE SET shown_at = excluded.shown_at WHERE record_check.shown_at IS NULL
         RETURNING child")
    .put(&review)
    .put(&at)
    .put(&entry.child)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(()) };
    outbox::nudge(&mut tx, row.value("child")?, Cause::Record, at, at).await?;
    db.finish(tx, entry).await
}

pub(super) async fn read_shown_records(db: &Backend, child: ChildId, entry: &Entry) -> Result<Vec<ShownRecord>> {
    let mut tx = db.begin().await?;
    let Some(entry) = entry_for(entry, child) else { return Ok(Vec::new()) };
    let rows = sql(select_review!(
        "JOIN record_check k ON k.review = r.id AND k.shown_at IS NOT NULL WHERE r.child = $1 ORDER BY COALESCE(r.held_on, r.ended_on, '9999-12-31') DESC, r.ordinal DESC"
    ))
    .put(&child)
    .fetch_all(&mut *tx)
    .await?;
    let mut shown = Vec::with_capacity(rows.len());
    for review in all(&rows, reviews::read)? {
        // Their own words and their advocate's: what others say in their own name is not the child's to see.
        let lines = sql(concat!(
            "SELECT id, views, answer, part, voice, body, at FROM line
             WHERE review = $1 AND part = 'shared' AND voice NOT IN ",
            grown_ups!(),
            " ORDER BY place"
        ))
        .put(&review.id)
        .fetch_all(&mut *tx)
        .await?;
        let check = find(&mut tx, review.id).await?;
        let mut addenda = addenda::of(&mut tx, review.id).await?;
        addenda.retain(|addendum| addendum.fact.reaches_child());
        let not_quite = settled(&mut tx, review.id).await?;
        shown.push(ShownRecord { lines: all(&lines, line)?, check, not_quite, addenda, review });
    }
    if !shown.is_empty() {
        db.finish(tx, &entry).await?;
    }
    Ok(shown)
}

pub(super) async fn answer_record(
    db: &Backend,
    child: ChildId,
    review: ReviewId,
    said: RecordSaid,
    words: Option<&Sealed>,
    matter: Option<&NewMatter>,
    entry: &Entry,
) -> Result<bool> {
    let Some(entry) = entry_for(entry, child) else { return Ok(false) };
    let mut tx = db.begin().await?;
    let done = sql("UPDATE record_check SET said = $3, words = COALESCE($4, words), said_at = $5
         WHERE review = $1 AND child = $2 AND shown_at IS NOT NULL AND closed_at IS NULL")
    .put(&review)
    .put(&child)
    .put(&said)
    .put(&words.cloned())
    .put(&entry.at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    match matter {
        Some(matter) => matters::raise_once(&mut tx, child, None, matter, entry.at).await?,
        None => matters::take_back_not_quite(&mut tx, review, entry.at).await?,
    }
    db.finish(tx, &entry).await?;
    Ok(true)
}

fn not_quite(row: &Row) -> Result<NotQuiteRow> {
    Ok(NotQuiteRow {
        id: row.value("id")?,
        line: row.value::<Option<_>>("views")?.zip(row.value("answer")?),
        body: row.value("body")?,
        at: row.value("at")?,
    })
}

/// What became of the lines of a record that its child said were not quite right, oldest first.
pub(super) async fn settled(tx: &mut Tx, review: ReviewId) -> Result<Vec<NotQuiteRow>> {
    let rows = sql("SELECT id, views, answer, body, at FROM not_quite WHERE review = $1 ORDER BY place")
        .put(&review)
        .fetch_all(&mut **tx)
        .await?;
    all(&rows, not_quite)
}

pub(super) async fn answer_not_quite(db: &Backend, answered: &AnsweredNotQuite, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if answered.lines.is_empty() || !find(&mut tx, answered.review).await?.waits_for_answer() {
        return Ok(false);
    }
    let row = sql("UPDATE record_check SET reply = $2, replied_by = $3, replied_at = $4
         WHERE review = $1 AND child = $5 AND said_at = $6 AND closed_at IS NULL RETURNING child")
    .put(&answered.review)
    .put(&answered.reply)
    .put(&answered.by)
    .put(&answered.at)
    .put(&entry.child)
    .put(&answered.said_at)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let child: ChildId = row.value("child")?;
    for line in &answered.lines {
        sql("INSERT INTO not_quite (id, review, child, views, answer, changed, body, made_by, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .put(&line.id)
        .put(&answered.review)
        .put(&child)
        .put(&line.line.map(|(views, _)| views))
        .put(&line.line.map(|(_, answer)| answer))
        .put(&i64::from(line.changed))
        .put(&line.body)
        .put(&answered.by)
        .put(&answered.at)
        .execute(&mut *tx)
        .await?;
    }
    sql("UPDATE matter SET settled_at = $2, settled_by = $3
         WHERE review = $1 AND kind = 'not_quite' AND settled_at IS NULL")
    .put(&answered.review)
    .put(&answered.at)
    .put(&answered.by)
    .execute(&mut *tx)
    .await?;
    typing::sent(&mut tx, entry, TypedAt::NotQuite(answered.review)).await?;
    outbox::nudge(&mut tx, child, Cause::Record, answered.at, answered.at).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn close_record(
    db: &Backend,
    review: ReviewId,
    by: StaffId,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    if find(&mut tx, review).await?.waits_for_answer() {
        return Ok(false);
    }
    let done = sql("INSERT INTO record_check (review, child, closed_by, closed_at)
             SELECT r.id, r.child, $2, $3 FROM review r WHERE r.id = $1 AND r.child = $4 AND r.held_on IS NOT NULL
         ON CONFLICT (review) DO UPDATE SET closed_by = excluded.closed_by, closed_at = excluded.closed_at
         WHERE record_check.closed_at IS NULL")
    .put(&review)
    .put(&by)
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}
