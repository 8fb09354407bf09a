//! The record of a review: its lines, and everything that is read with it.

use heard_domain::Moment;
use heard_domain::audit::{Action, Entry};
use heard_domain::id::{AnswerId, ChildId, LineId, ReviewId, ViewsId};
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{Cause, LineRow, NewLine, NewReply, RecordFile, ReplyRow};
use heard_domain::typed::TypedAt;
use heard_domain::undo::Act;
use heard_domain::witness::Broken;

use super::decisions::{promise, select_promise};
use super::letters::{body, letter, select_letter};
use super::reviews::{self, select_review};
use super::sql::{Get as _, Put as _, all, sql};
use super::undo::{self, Before};
use super::views::{entry_for, grown_ups, select_views, views};
use super::{Backend, Row, Tx, addenda, decisions, monitoring, outbox, record_checks, typing};
use crate::failure::Result;

pub(super) fn line(row: &Row) -> Result<LineRow> {
    Ok(LineRow {
        id: row.value("id")?,
        views: row.value("views")?,
        answer: row.value("answer")?,
        part: row.value("part")?,
        voice: row.value("voice")?,
        body: row.value("body")?,
        at: row.value("at")?,
    })
}

/// The columns of an answer `r`, with what its child says of what it promised last; the rest of the statement follows.
macro_rules! select_reply {
    ($($rest:tt)+) => {
        concat!(
            "SELECT r.views, r.answer, r.body, r.made_by, r.at, r.seen_at, r.seal, d.child_said, d.child_said_at
             FROM reply r LEFT JOIN decision d ON d.place = (SELECT MAX(p.place) FROM decision p
                 WHERE p.views = r.views AND p.answer = r.answer) ",
            $($rest)+
        )
    };
}
pub(super) use select_reply;

pub(super) fn read_reply(db: &Backend, row: &Row) -> Result<ReplyRow> {
    Ok(ReplyRow {
        views: row.value("views")?,
        answer: row.value("answer")?,
        body: reply_body(db, row)?,
        by: row.value("made_by")?,
        at: row.value("at")?,
        seen_at: row.value("seen_at")?,
        child_said: row.value::<Option<_>>("child_said")?.zip(row.value("child_said_at")?),
    })
}

/// The words of a reply in a row: nothing that opens, unless they are the ones that Heard wrote last.
fn reply_body(db: &Backend, row: &Row) -> Result<Sealed> {
    let (views, answer, at): (ViewsId, AnswerId, Moment) =
        (row.value("views")?, row.value("answer")?, row.value("at")?);
    db.newest("reply", &ids(views, answer), at.timestamp_micros(), row.value("body")?, row, "seal")
}

/// Replies whose words are not the ones that Heard wrote last. Read some at a time.
pub(super) async fn broken_replies(db: &Backend, tx: &mut Tx) -> Result<Vec<Broken>> {
    let (mut broken, mut after) = (Vec::new(), (Vec::new(), Vec::new()));
    loop {
        let page = "SELECT views, answer, body, at, seal FROM reply WHERE (views, answer) > ($1, $2)
             ORDER BY views, answer LIMIT 200";
        let rows = sql(page).put(&after.0).put(&after.1).fetch_all(&mut **tx).await?;
        if rows.is_empty() {
            return Ok(broken);
        }
        for row in &rows {
            let (views, answer): (ViewsId, AnswerId) = (row.value("views")?, row.value("answer")?);
            broken.extend(reply_body(db, row)?.0.is_empty().then_some(Broken::Reply(views, answer)));
            after = (views.as_bytes().to_vec(), answer.as_bytes().to_vec());
        }
    }
}

/// What names a reply.
fn ids(views: ViewsId, answer: AnswerId) -> [u8; 32] {
    let mut both = [0; 32];
    both[..16].copy_from_slice(views.as_bytes());
    both[16..].copy_from_slice(answer.as_bytes());
    both
}

/// Gives replies that have no seal theirs.
pub(super) async fn seal_all(db: &Backend, tx: &mut Tx) -> Result<()> {
    loop {
        let some = "SELECT views, answer, body, at FROM reply WHERE seal IS NULL LIMIT 200";
        let rows = sql(some).fetch_all(&mut **tx).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            let (views, answer, at): (ViewsId, AnswerId, Moment) =
                (row.value("views")?, row.value("answer")?, row.value("at")?);
            let seal = db.seal_words("reply", &ids(views, answer), at.timestamp_micros(), &row.value("body")?);
            sql("UPDATE reply SET seal = $3 WHERE views = $1 AND answer = $2")
                .put(&views)
                .put(&answer)
                .put(&seal)
                .execute(&mut **tx)
                .await?;
        }
    }
}

pub(super) async fn read_record(db: &Backend, id: ReviewId, entry: &Entry) -> Result<Option<RecordFile>> {
    let mut tx = db.begin().await?;
    let row = sql(select_review!("WHERE r.id = $1")).put(&id).fetch_optional(&mut *tx).await?;
    let Some(review) = row.as_ref().map(reviews::read).transpose()? else { return Ok(None) };
    let Some(entry) = entry_for(entry, review.child) else { return Ok(None) };
    let about =
        sql("SELECT c.wrapped_key, c.identity, r.notes, r.notes_seal FROM review r JOIN child c ON c.id = r.child
         WHERE r.id = $1")
        .put(&id)
        .fetch_one(&mut *tx)
        .await?;
    let lines = sql("SELECT id, views, answer, part, voice, body, at FROM line WHERE review = $1 ORDER BY place")
        .put(&id)
        .fetch_all(&mut *tx)
        .await?;
    // What was promised in answers stands with them, unless the review decided it.
    let decided = select_promise!("WHERE d.review = $1 AND (d.answer IS NULL OR d.decided = 1) ORDER BY d.place");
    let decisions = sql(decided).put(&id).fetch_all(&mut *tx).await?;
    let sent = sql(select_views!("WHERE v.review = $1 ORDER BY v.sent_at, v.id")).put(&id).fetch_all(&mut *tx).await?;
    let replies =
        sql(select_reply!("WHERE r.review = $1 ORDER BY r.at, r.views, r.answer")).put(&id).fetch_all(&mut *tx).await?;
    let letters = sql(select_letter!("WHERE l.review = $1")).put(&id).fetch_optional(&mut *tx).await?;
    let file = RecordFile {
        key: WrappedKey { owner: Owner::Child(review.child), bytes: about.value("wrapped_key")? },
        review,
        identity: about.value("identity")?,
        notes: reviews::notes(db, id, &about)?,
        monitoring: monitoring::of(&mut tx, id).await?,
        lines: all(&lines, line)?,
        decisions: all(&decisions, promise)?,
        check: record_checks::find(&mut tx, id).await?,
        views: all(&sent, views)?,
        replies: all(&replies, |row| read_reply(db, row))?,
        addenda: addenda::of(&mut tx, id).await?,
        not_quite: record_checks::settled(&mut tx, id).await?,
        letter: letters.map(|row| Ok::<_, crate::failure::Failure>((letter(&row)?, body(db, &row)?))).transpose()?,
    };
    db.finish(tx, &entry).await?;
    Ok(Some(file))
}

pub(super) async fn place_line(db: &Backend, line: &NewLine, entry: &Entry) -> Result<bool> {
    place_lines(db, line.review, std::slice::from_ref(line), std::slice::from_ref(entry)).await
}

pub(super) async fn place_lines(db: &Backend, review: ReviewId, lines: &[NewLine], entries: &[Entry]) -> Result<bool> {
    let mut tx = db.begin().await?;
    if record_checks::find(&mut tx, review).await?.is_closed() {
        return Ok(false);
    }
    let (mut put, mut replaced) = (Vec::new(), false);
    for line in lines.iter().filter(|line| line.review == review) {
        replaced |= put_line(&mut tx, line).await?;
        put.extend(line.id.as_bytes());
    }
    for entry in entries {
        db.note(&mut tx, entry).await?;
    }
    // What stood there before is not kept, nor is a reason that was typed for what is private: neither is undone.
    let reasoned = entries.iter().any(|entry| entry.action == Action::PlacedDespitePrivate);
    if let Some(entry) = entries.last().filter(|_| !replaced && !reasoned) {
        let before = Before { lines: Some(put), ..Before::default() };
        undo::remember(&mut tx, entry, Act::Placed(review), before).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Puts a line in, in the place of one of the same answer; says whether there was one.
async fn put_line(tx: &mut Tx, line: &NewLine) -> Result<bool> {
    let replaced = sql("DELETE FROM line WHERE review = $1 AND views = $2 AND answer = $3")
        .put(&line.review)
        .put(&line.views)
        .put(&line.answer)
        .execute(&mut **tx)
        .await?
        .rows_affected()
        > 0;
    sql("INSERT INTO line (id, review, child, views, answer, part, voice, body, made_by, at, topic)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .put(&line.id)
    .put(&line.review)
    .put(&line.child)
    .put(&line.views)
    .put(&line.answer)
    .put(&line.part)
    .put(&line.voice)
    .put(&line.body)
    .put(&line.by)
    .put(&line.at)
    .put(&line.topic)
    .execute(&mut **tx)
    .await?;
    Ok(replaced)
}

pub(super) async fn remove_line(db: &Backend, review: ReviewId, id: LineId, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if record_checks::find(&mut tx, review).await?.is_closed() {
        return Ok(false);
    }
    let gone = sql("DELETE FROM line WHERE id = $1 AND review = $2").put(&id).put(&review).execute(&mut *tx).await?;
    if gone.rows_affected() == 1 {
        db.finish(tx, entry).await?;
    }
    Ok(true)
}

pub(super) async fn reply(db: &Backend, reply: &NewReply, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO reply (views, answer, child, review, body, made_by, at, seal, kind)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (views, answer) DO UPDATE SET child = excluded.child, review = excluded.review,
             body = excluded.body, made_by = excluded.made_by, at = excluded.at, seen_at = NULL, seal = excluded.seal,
             kind = excluded.kind")
    .put(&reply.views)
    .put(&reply.answer)
    .put(&reply.child)
    .put(&reply.review)
    .put(&reply.body)
    .put(&reply.by)
    .put(&reply.at)
    .put(&db.seal_words("reply", &ids(reply.views, reply.answer), reply.at.timestamp_micros(), &reply.body))
    .put(&reply.kind)
    .execute(&mut *tx)
    .await?;
    decisions::promise_anew(&mut tx, reply).await?;
    let at = TypedAt::Reply { child: reply.child, views: reply.views, answer: reply.answer };
    typing::sent(&mut tx, entry, at).await?;
    // What a grown-up said in their own name is not the child's to see.
    let childs = sql(concat!("SELECT 1 FROM views WHERE id = $1 AND voice NOT IN ", grown_ups!()))
        .put(&reply.views)
        .fetch_optional(&mut *tx)
        .await?;
    if childs.is_some() {
        outbox::nudge(&mut tx, reply.child, Cause::Answer, reply.at, reply.at).await?;
    }
    db.finish(tx, entry).await
}

pub(super) async fn saw_replies(
    db: &Backend,
    child: ChildId,
    replies: &[(ViewsId, AnswerId)],
    at: Moment,
) -> Result<()> {
    let mut tx = db.begin().await?;
    for (views, answer) in replies {
        sql("UPDATE reply SET seen_at = $4 WHERE child = $1 AND views = $2 AND answer = $3 AND seen_at IS NULL")
            .put(&child)
            .put(views)
            .put(answer)
            .put(&at)
            .execute(&mut *tx)
            .await?;
    }
    Ok(tx.commit().await?)
}
