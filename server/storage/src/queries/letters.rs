//! Letters, as their writer sees them.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::LetterId;
use heard_domain::sealed::Sealed;
use heard_domain::store::{Cause, LetterBody, LetterRow, OnPaper, PaperTo, PrintedDraft, SimplerLetter, SimplerSent};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, Statement, sql};
use super::{Backend, Row, Tx, outbox, typing};
use crate::failure::Result;

/// The columns of a letter `l`; the rest of the statement follows.
macro_rules! select_letter {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.child, l.review, l.made_by, l.state, l.sent_at, l.readable_at, l.opened_at, l.feeling,
                 l.not_quite, l.version, l.body, l.reply, l.reply_at, l.simpler_asked_at, l.simpler, l.simpler_at,
                 l.simpler_readable_at, l.simpler_version, l.seal, l.printed_version, l.printed_at, l.paper_on,
                 l.paper_to, l.paper_by
             FROM letter l ",
            $rest
        )
    };
}
pub(super) use select_letter;

pub(super) fn letter(row: &Row) -> Result<LetterRow> {
    Ok(LetterRow {
        id: row.value("id")?,
        child: row.value("child")?,
        review: row.value("review")?,
        by: row.value("made_by")?,
        state: row.value("state")?,
        sent_at: row.value("sent_at")?,
        readable_at: row.value("readable_at")?,
        opened_at: row.value("opened_at")?,
        feeling: row.value("feeling")?,
        not_quite: row.value("not_quite")?,
        reply: row.value::<Option<_>>("reply")?.zip(row.value("reply_at")?),
        simpler_asked_at: row.value("simpler_asked_at")?,
        simpler: simpler(row)?,
        version: row.value("version")?,
        printed: printed(row)?,
        on_paper: on_paper(row)?,
    })
}

fn simpler(row: &Row) -> Result<Option<SimplerLetter>> {
    let Some(body) = row.value("simpler")? else { return Ok(None) };
    let sent = row.value::<Option<_>>("simpler_at")?.zip(row.value("simpler_readable_at")?);
    let sent = sent.map(|(at, readable_at)| SimplerSent { at, readable_at });
    Ok(Some(SimplerLetter { body, version: row.value("simpler_version")?, sent }))
}

fn printed(row: &Row) -> Result<Option<PrintedDraft>> {
    let both = row.value::<Option<i64>>("printed_version")?.zip(row.value("printed_at")?);
    Ok(both.map(|(version, at)| PrintedDraft { version, at }))
}

fn on_paper(row: &Row) -> Result<Option<OnPaper>> {
    let how = row.value::<Option<PaperTo>>("paper_to")?.zip(row.value("paper_by")?);
    Ok(row.value::<Option<_>>("paper_on")?.zip(how).map(|(on, (to, by))| OnPaper { on, to, by }))
}

fn with_body(statement: Statement, letter: &LetterBody) -> Statement {
    statement.put(&letter.id).put(&letter.child).put(&letter.review).put(&letter.by).put(&letter.body).put(&letter.at)
}

/// The words of a letter, if they are the ones that were written last.
pub(super) fn body(db: &Backend, row: &Row) -> Result<Sealed> {
    db.words("letter", row.value::<LetterId>("id")?.as_bytes(), row)
}

/// The seal of a letter's words once they were written so often.
fn seal(db: &Backend, letter: &LetterBody, version: i64) -> [u8; 32] {
    db.seal_words("letter", letter.id.as_bytes(), version, &letter.body)
}

/// Gives a letter that was sent or taken back the seal of its new version. `false` when its words are not the ones that
/// were written last: those go to no child.
async fn seal_next(db: &Backend, tx: &mut Tx, id: LetterId) -> Result<bool> {
    let row =
        sql("SELECT id, body, version, seal FROM letter WHERE id = $1").put(&id).fetch_optional(&mut **tx).await?;
    let Some(row) = row else { return Ok(false) };
    let (words, version) = (body(db, &row)?, row.value::<i64>("version")?);
    if words.0.is_empty() {
        return Ok(false);
    }
    let seal = db.seal_words("letter", id.as_bytes(), version + 1, &words);
    sql("UPDATE letter SET seal = $2 WHERE id = $1").put(&id).put(&seal).execute(&mut **tx).await?;
    Ok(true)
}

pub(super) async fn save_letter(db: &Backend, letter: &LetterBody, version: i64, entry: &Entry) -> Result<bool> {
    let statement = match version {
        0 => with_body(
            sql("INSERT INTO letter (id, child, review, made_by, state, body, changed_at, seal)
                 VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7) ON CONFLICT (review) DO NOTHING"),
            letter,
        )
        .put(&seal(db, letter, 1)),
        _ => with_body(
            sql("UPDATE letter SET made_by = $4, body = $5, changed_at = $6, state = 'draft', version = version + 1,
                     seal = $7
                 WHERE id = $1 AND child = $2 AND review = $3 AND version = $8 AND state <> 'sent'"),
            letter,
        )
        .put(&seal(db, letter, version + 1))
        .put(&version),
    };
    let mut tx = db.begin().await?;
    let done = statement.execute(&mut *tx).await?;
    typing::sent(&mut tx, entry, TypedAt::Letter(letter.review)).await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn withhold_letter(db: &Backend, letter: &LetterBody, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let before =
        sql("SELECT version FROM letter WHERE review = $1").put(&letter.review).fetch_optional(&mut *tx).await?;
    let version = before.map(|row| row.value::<i64>("version")).transpose()?.unwrap_or(0) + 1;
    let statement = sql("INSERT INTO letter (id, child, review, made_by, state, body, changed_at, seal, version)
         VALUES ($1, $2, $3, $4, 'withheld', $5, $6, $7, $8)
         ON CONFLICT (review) DO UPDATE SET id = excluded.id, made_by = excluded.made_by, state = excluded.state,
             body = excluded.body, changed_at = excluded.changed_at, version = excluded.version, seal = excluded.seal
         WHERE letter.state <> 'sent'");
    let statement = with_body(statement, letter).put(&seal(db, letter, version)).put(&version);
    let done = statement.execute(&mut *tx).await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn send_letter(
    db: &Backend,
    id: LetterId,
    version: i64,
    sent_at: Moment,
    readable_at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    if !seal_next(db, &mut tx, id).await? {
        return Ok(false);
    }
    let row = sql("UPDATE letter SET state = 'sent', sent_at = $3, readable_at = $4, changed_at = $3,
             version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'draft' RETURNING child")
    .put(&id)
    .put(&version)
    .put(&sent_at)
    .put(&readable_at)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    outbox::nudge(&mut tx, row.value("child")?, Cause::Letter, sent_at, readable_at).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn print_letter(db: &Backend, id: LetterId, version: i64, at: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE letter SET printed_version = $2, printed_at = $3
         WHERE id = $1 AND child = $4 AND version = $2 AND state = 'draft'")
    .put(&id)
    .put(&version)
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn give_letter(
    db: &Backend,
    id: LetterId,
    given: &OnPaper,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    if !seal_next(db, &mut tx, id).await? {
        return Ok(false);
    }
    let done = sql("UPDATE letter SET state = 'sent', sent_at = $2, readable_at = $2, changed_at = $2, paper_on = $3,
             paper_to = $4, paper_by = $5, version = version + 1
         WHERE id = $1 AND child = $6 AND state = 'draft' AND printed_version = version")
    .put(&id)
    .put(&at)
    .put(&given.on)
    .put(&given.to)
    .put(&given.by)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn recall_letter(db: &Backend, id: LetterId, now: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    if !seal_next(db, &mut tx, id).await? {
        return Ok(false);
    }
    outbox::take_back(&mut tx, id, now).await?;
    let done = sql("UPDATE letter SET state = 'draft', sent_at = NULL, readable_at = NULL, changed_at = $2,
             version = version + 1
         WHERE id = $1 AND state = 'sent' AND readable_at > $2")
    .put(&id)
    .put(&now)
    .execute(&mut *tx)
    .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}
