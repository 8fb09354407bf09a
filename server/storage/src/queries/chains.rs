//! Drafts that follow each other, sent as one.

use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::store::{NewChain, SentOutcome, ViewsRow};

use super::joining::join;
use super::recordings::keep_sent;
use super::sending::keep;
use super::sql::{Get as _, Put as _, sql};
use super::views::{select_views, views as read};
use super::{Backend, Db};
use crate::failure::Result;

pub(super) async fn send_chain(db: &Backend, chain: &NewChain) -> Result<SentOutcome> {
    let Some((receipt, _)) = chain.views.last() else { return Ok(SentOutcome::Changed) };
    let mut tx = db.begin().await?;
    for (views, _) in &chain.views {
        keep_sent(&mut tx, views).await?;
    }
    for (draft, version, _) in &chain.parts {
        let gone = sql("DELETE FROM draft WHERE id = $1 AND child = $2 AND version = $3")
            .put(draft)
            .put(&receipt.child)
            .put(version)
            .execute(&mut *tx)
            .await?;
        if gone.rows_affected() == 0 {
            let sent = find(&mut *tx, receipt.child, &receipt.submission).await?;
            return Ok(sent.map_or(SentOutcome::Changed, SentOutcome::Already));
        }
    }
    for (views, entry) in &chain.views {
        match views.joins {
            Some(set) if !join(db, &mut tx, views, set, entry).await? => return Ok(SentOutcome::Changed),
            None if !keep(db, &mut tx, views, chain.session.as_ref(), entry).await? => {
                return Ok(SentOutcome::Different);
            }
            _ => {}
        }
        db.note(&mut tx, entry).await?;
    }
    if let Some(not_about) = &chain.not_about {
        sql("UPDATE child SET not_about = $2 WHERE id = $1")
            .put(&receipt.child)
            .put(not_about)
            .execute(&mut *tx)
            .await?;
    }
    // The receipts of those who sent what a set joins know nothing of what was sent after them.
    for (views, _) in chain.views.iter().filter(|(views, _)| views.joins.is_some() && views.id != receipt.id) {
        sql("UPDATE session SET sent = NULL, shown = NULL WHERE sent = $1").put(&views.id).execute(&mut *tx).await?;
    }
    sql("UPDATE session SET sent = CASE WHEN hash = $1 THEN $2 END, shown = CASE WHEN hash = $1 THEN $3 END,
             draft = CASE WHEN hash = $1 THEN NULL ELSE draft END
         WHERE hash = $1 OR sent = $2")
    .put(&chain.session)
    .put(&receipt.id)
    .put(&chain.shown)
    .execute(&mut *tx)
    .await?;
    // The receipt's own sending is found by its set, or its part of one.
    for (_, _, submission) in chain.parts.iter().filter(|(_, _, submission)| *submission != receipt.submission) {
        sql("INSERT INTO sent_part (submission, views) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .put(submission)
            .put(&receipt.id)
            .execute(&mut *tx)
            .await?;
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
        "WHERE v.child = $1 AND v.id IN (SELECT o.id FROM views o WHERE o.child = $1 AND o.submission = $2
             UNION ALL SELECT j.views FROM views_part j WHERE j.submission = $2
             UNION ALL SELECT p.views FROM sent_part p WHERE p.submission = $2)"
    ))
    .put(&child)
    .put(submission)
    .fetch_optional(db)
    .await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn was_sent(db: &Backend, submission: SubmissionId) -> Result<Option<ChildId>> {
    let row = sql("SELECT v.child FROM views v
         WHERE v.submission = $1 OR v.id IN (SELECT j.views FROM views_part j WHERE j.submission = $1
             UNION ALL SELECT p.views FROM sent_part p WHERE p.submission = $1) LIMIT 1")
    .put(&submission)
    .fetch_optional(&db.read)
    .await?;
    row.map(|row| row.value("child")).transpose()
}
