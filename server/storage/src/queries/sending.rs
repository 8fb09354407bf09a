//! Sending views, once, whatever happens on the way.

use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::store::{NewViews, SentOutcome, SessionHash, ViewsRow};

use super::chains::find;
use super::chosen;
use super::quotes;
use super::raising::raise;
use super::recordings::keep_sent;
use super::sql::{Get as _, Put as _, sql};
use super::views::{select_views, views as read};
use super::{Backend, Tx};
use crate::failure::Result;

pub(super) async fn send_views(
    db: &Backend,
    views: &NewViews,
    session: &SessionHash,
    entry: &Entry,
) -> Result<SentOutcome> {
    let mut tx = db.begin().await?;
    if let Some((draft, version)) = &views.draft {
        let row = sql("SELECT version FROM draft WHERE id = $1 AND child = $2")
            .put(draft)
            .put(&views.child)
            .fetch_optional(&mut *tx)
            .await?;
        let now: Option<i64> = row.map(|row| row.value("version")).transpose()?;
        if now.is_some_and(|now| now != *version) {
            return Ok(SentOutcome::Changed);
        }
    }
    let noted = views.follows.is_none().then_some(session);
    if !keep(db, &mut tx, views, noted, entry).await? {
        let row = sql(select_views!("WHERE v.child = $1 AND v.submission = $2"))
            .put(&views.child)
            .put(&views.submission)
            .fetch_optional(&mut *tx)
            .await?;
        let Some(row) = row else { return Ok(SentOutcome::Different) };
        let same = row.value::<[u8; 32]>("digest")? == views.digest;
        return Ok(if same { SentOutcome::Already(read(&row)?) } else { SentOutcome::Different });
    }
    match views.follows {
        // What is added alone ends the session, so that no page of it knows that anything was.
        Some(_) => sql("DELETE FROM session WHERE hash = $1").put(session),
        None => {
            sql("UPDATE session SET sent = $2, draft = NULL, shown = NULL WHERE hash = $1").put(session).put(&views.id)
        }
    }
    .execute(&mut *tx)
    .await?;
    if let Some((draft, _)) = &views.draft {
        keep_sent(&mut tx, views).await?;
        sql("DELETE FROM draft WHERE id = $1 AND child = $2").put(draft).put(&views.child).execute(&mut *tx).await?;
    }
    db.finish(tx, entry).await?;
    Ok(SentOutcome::Sent)
}

/// Keeps views with all that they raise. `false`, and nothing is kept, when the child sent something under this id
/// before, or added something alone to these views.
pub(super) async fn keep(
    db: &Backend,
    tx: &mut Tx,
    views: &NewViews,
    session: Option<&SessionHash>,
    entry: &Entry,
) -> Result<bool> {
    if !insert(db, tx, views, session).await? {
        return Ok(false);
    }
    chosen::keep(tx, views).await?;
    quotes::keep(tx, views).await?;
    raise(db, tx, views, entry).await
}

/// A session that has ended meanwhile is no reason to refuse views.
async fn insert(db: &Backend, tx: &mut Tx, views: &NewViews, session: Option<&SessionHash>) -> Result<bool> {
    let done = sql("INSERT INTO views (id, child, review, submission, digest, voice, form, form_version, band,
             language, author, sent_at, confirmed_at, body, session, purpose, follows, seal, bytes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
             (SELECT s.hash FROM session s WHERE s.hash = $15), $16, $17, $18, $19)
         ON CONFLICT DO NOTHING")
    .put(&views.id)
    .put(&views.child)
    .put(&views.review)
    .put(&views.submission)
    .put(&views.digest)
    .put(&views.voice)
    .put(&views.form)
    .put(&views.form_version)
    .put(&views.band)
    .put(&views.language)
    .put(&views.author)
    .put(&views.at)
    .put(&views.confirmed.then_some(views.at))
    .put(&views.body)
    .put(&session.copied())
    .put(&views.purpose)
    .put(&views.follows)
    .put(&db.seal_words("views", views.id.as_bytes(), 1, &views.body))
    .put(&views.body.0.len())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn receipt(db: &Backend, child: ChildId, submission: SubmissionId) -> Result<Option<ViewsRow>> {
    find(&db.read, child, &submission).await
}
