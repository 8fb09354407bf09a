//! Drafts: answers begun and not yet sent.

use heard_domain::Moment;
use heard_domain::id::{ChildId, DraftId, SecretId, StaffId};
use heard_domain::sealed::Sealed;
use heard_domain::store::{DraftRow, DraftWrite, SessionHash};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

/// The columns of a draft `d`; the rest of the statement follows.
macro_rules! select_draft {
    ($rest:literal) => {
        concat!(
            "SELECT d.id, d.child, d.review, d.author, d.submission, d.body, d.version, d.updated_at
             FROM draft d ",
            $rest
        )
    };
}

/// The draft in a row. Its id and child are given, since a session has columns of the same names.
pub(super) fn draft(row: &Row, id: DraftId, child: ChildId) -> Result<DraftRow> {
    Ok(DraftRow {
        id,
        child,
        review: row.value("review")?,
        author: row.value("author")?,
        submission: row.value("submission")?,
        body: row.value("body")?,
        version: row.value("version")?,
        updated_at: row.value("updated_at")?,
    })
}

pub(super) async fn begin_draft(db: &Backend, draft: &DraftWrite, session: &SessionHash) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO draft (id, child, review, invitation, author, submission, body, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .put(&draft.id)
    .put(&draft.child)
    .put(&draft.review)
    .put(&draft.invitation)
    .put(&draft.author)
    .put(&draft.submission)
    .put(&draft.body)
    .put(&draft.at)
    .execute(&mut *tx)
    .await?;
    sql("UPDATE session SET draft = $2 WHERE hash = $1").put(session).put(&draft.id).execute(&mut *tx).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn save_draft(db: &Backend, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool> {
    let done = sql("UPDATE draft SET body = $3, updated_at = $4, version = version + 1 WHERE id = $1 AND version = $2")
        .put(&draft)
        .put(&version)
        .put(body)
        .put(&at)
        .execute(&db.write)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn resume_draft(
    db: &Backend,
    child: ChildId,
    secret: SecretId,
    session: &SessionHash,
) -> Result<Option<DraftRow>> {
    let mut tx = db.begin().await?;
    let row = sql(select_draft!(
        "JOIN secret x ON x.id = $2 AND x.child = d.child AND x.confirmed_at IS NOT NULL
         LEFT JOIN invitation i ON i.id = d.invitation
         WHERE d.child = $1 AND d.author IS NULL AND (i.id IS NULL OR i.invitee = 'child')
         ORDER BY d.updated_at DESC, d.id LIMIT 1"
    ))
    .put(&child)
    .put(&secret)
    .fetch_optional(&mut *tx)
    .await?;
    resume(tx, row.as_ref(), session).await
}

pub(super) async fn resume_own_draft(
    db: &Backend,
    child: ChildId,
    author: StaffId,
    session: &SessionHash,
) -> Result<Option<DraftRow>> {
    let mut tx = db.begin().await?;
    let row = sql(select_draft!("WHERE d.child = $1 AND d.author = $2 ORDER BY d.updated_at DESC, d.id LIMIT 1"))
        .put(&child)
        .put(&author)
        .fetch_optional(&mut *tx)
        .await?;
    resume(tx, row.as_ref(), session).await
}

/// Makes a draft that was found the session's.
async fn resume(mut tx: Tx, row: Option<&Row>, session: &SessionHash) -> Result<Option<DraftRow>> {
    let Some(row) = row else { return Ok(None) };
    let resumed = draft(row, row.value("id")?, row.value("child")?)?;
    sql("UPDATE session SET draft = $2 WHERE hash = $1 AND (child = $3 OR writing_for = $3)")
        .put(session)
        .put(&resumed.id)
        .put(&resumed.child)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(Some(resumed))
}

pub(super) async fn drop_draft(db: &Backend, draft: DraftId) -> Result<()> {
    sql("DELETE FROM draft WHERE id = $1").put(&draft).execute(&db.write).await?;
    Ok(())
}
