//! Drafts that follow each other, sent as one.

use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::store::{NewChain, SentOutcome, ViewsRow};

use super::joining::join;
use super::sending::keep;
use super::sql::{Get as _, Put as _, sql};
use super::views::{select_views, views as read};
use super::{Backend, Db};
use crate::failure::Result;

pub(super) async fn send_chain(db: &Backend, chain: &NewChain) -> Result<SentOutcome> {
    let Some((receipt, _)) = chain.views.last() else { return Ok(SentOutcome::Changed) };
    let mut tx = db.begin().await?;
    for (draft, version, _) in &chain.parts {
        let row = sql("SELECT version FROM draft WHERE id = $1 AND child = $2")
            .put(draft)
            .put(&receipt.child)
            .fetch_optional(&mut *tx)
            .await?;
        let now: Option<i64> = row.map(|row| row.value("version")).transpose()?;
        if now != Some(*version) {
            let sent = find(&mut *tx, receipt.child, &receipt.submission).await?;
            return Ok(sent.map_or(SentOutcome::Changed, SentOutcome::Already));
        }
    }
    for (views, entry) in &chain.views {
        match views.joins {
            Some(version) if !join(db, &mut tx, views, version, chain.session.as_ref(), entry).await? => {
                return Ok(SentOutcome::Changed);
            }
            None if !keep(db, &mut tx, views, chain.session.as_ref(), entry).await? => {
                return Ok(SentOutcome::Different);
            }
            _ => {}
        }
        db.note(&mut tx, entry).await?;
    }
    if let Some(session) = &chain.session {
        sql("UPDATE session SET sent = $2, draft = NULL, shown = $3 WHERE hash = $1")
            .put(session)
            .put(&receipt.id)
            .put(&chain.shown)
            .execute(&mut *tx)
            .await?;
    }
    for (draft, _, submission) in &chain.parts {
        sql("INSERT INTO sent_part (submission, views) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .put(submission)
            .put(&receipt.id)
            .execute(&mut *tx)
            .await?;
        sql("DELETE FROM draft WHERE id = $1").put(draft).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(SentOutcome::Sent)
}

/// What was sent under this id for this child, by itself or with what it was put to.
pub(super) async fn find<'e>(
    db: impl sqlx::Executor<'e, Database = Db>,
    child: ChildId,
    submission: &SubmissionId,
) -> Result<Option<ViewsRow>> {
    let row = sql(select_views!(
        "WHERE v.child = $1
           AND (v.submission = $2 OR v.id IN (SELECT p.views FROM sent_part p WHERE p.submission = $2))"
    ))
    .put(&child)
    .put(submission)
    .fetch_optional(db)
    .await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn was_sent(db: &Backend, submission: SubmissionId) -> Result<Option<ChildId>> {
    let row = sql("SELECT v.child FROM views v
         WHERE v.submission = $1 OR v.id IN (SELECT p.views FROM sent_part p WHERE p.submission = $1) LIMIT 1")
    .put(&submission)
    .fetch_optional(&db.read)
    .await?;
    row.map(|row| row.value("child")).transpose()
}
