//! Drafts: answers begun and not yet sent.

use std::collections::BTreeSet;

use heard_domain::Moment;
use heard_domain::id::{ChildId, DraftId, SecretId, StaffId, SubmissionId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{DraftRow, DraftWrite, FoundDraft, SessionHash};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, allocations, locks, secrets};
use crate::failure::Result;

/// The columns of a draft `d`; the rest of the statement follows.
macro_rules! select_draft {
    ($rest:literal) => {
        concat!(
            "SELECT d.id, d.child, d.review, d.author, d.submission, d.body, d.version, d.updated_at,
                 d.written_at, d.follows, d.lock_hash IS NOT NULL AS locked,
                 d.seal AS draft_seal
             FROM draft d ",
            $rest
        )
    };
    (also $more:literal, $rest:literal) => {
        concat!(
            "SELECT d.id, d.child, d.review, d.author, d.submission, d.body, d.version, d.updated_at,
                 d.written_at, d.follows, d.lock_hash IS NOT NULL AS locked,
                 d.seal AS draft_seal, ",
            $more,
            " FROM draft d ",
            $rest
        )
    };
}

/// The draft in a row, with its seal as `draft_seal`. Its id and child are given, since a session has columns of the
/// same names.
pub(super) fn draft(db: &Backend, row: &Row, id: DraftId, child: ChildId) -> Result<DraftRow> {
    let version = row.value("version")?;
    Ok(DraftRow {
        id,
        child,
        review: row.value("review")?,
        author: row.value("author")?,
        submission: row.value("submission")?,
        body: db.newest("draft", id.as_bytes(), version, row.value("body")?, row, "draft_seal")?,
        version,
        updated_at: row.value("updated_at")?,
        written_at: row.value("written_at")?,
        follows: row.value("follows")?,
        locked: row.value("locked")?,
    })
}

/// A row of drafts alone.
fn own(db: &Backend, row: &Row) -> Result<DraftRow> {
    draft(db, row, row.value("id")?, row.value("child")?)
}

pub(super) async fn begin_draft(db: &Backend, draft: &DraftWrite, session: &SessionHash) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO draft (id, child, review, invitation, author, submission, body, updated_at, follows, written_at,
             seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .put(&draft.id)
    .put(&draft.child)
    .put(&draft.review)
    .put(&draft.invitation)
    .put(&draft.author)
    .put(&draft.submission)
    .put(&draft.body)
    .put(&draft.at)
    .put(&draft.follows)
    .put(&draft.has_words.then_some(draft.at))
    .put(&db.seal_words("draft", draft.id.as_bytes(), 1, &draft.body))
    .execute(&mut *tx)
    .await?;
    sql("UPDATE session SET draft = $2 WHERE hash = $1").put(session).put(&draft.id).execute(&mut *tx).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn save_draft(db: &Backend, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool> {
    let done = sql("UPDATE draft SET body = $3, updated_at = $4, written_at = $4, version = version + 1,
             lock_hash = NULL, lock_tries = 0, seal = $5
         WHERE id = $1 AND version = $2")
    .put(&draft)
    .put(&version)
    .put(body)
    .put(&at)
    .put(&db.seal_words("draft", draft.as_bytes(), version + 1, body))
    .execute(&db.write)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn place_draft(db: &Backend, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool> {
    let done = sql("UPDATE draft SET body = $3, updated_at = $4, version = version + 1, seal = $5
         WHERE id = $1 AND version = $2")
    .put(&draft)
    .put(&version)
    .put(body)
    .put(&at)
    .put(&db.seal_words("draft", draft.as_bytes(), version + 1, body))
    .execute(&db.write)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn own_drafts(db: &Backend, child: ChildId) -> Result<Vec<DraftRow>> {
    let rows = sql(select_draft!(
        "LEFT JOIN invitation i ON i.id = d.invitation
         WHERE d.child = $1 AND d.author IS NULL AND (i.id IS NULL OR i.invitee = 'child')
         ORDER BY d.updated_at DESC, d.id"
    ))
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| own(db, row))
}

pub(super) async fn draft_chain(db: &Backend, draft: DraftId) -> Result<Vec<DraftRow>> {
    let rows = sql(concat!(
        "WITH RECURSIVE chain (id, follows) AS (
             SELECT b.id, b.follows FROM draft b WHERE b.id = $1
             UNION SELECT b.id, b.follows FROM draft b JOIN chain n ON n.follows = b.id) ",
        select_draft!(
            "JOIN chain n ON n.id = d.id LEFT JOIN invitation i ON i.id = d.invitation
             WHERE d.author IS NULL AND (i.id IS NULL OR i.invitee = 'child')"
        )
    ))
    .put(&draft)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| own(db, row))
}

pub(super) async fn adopt_draft(db: &Backend, draft: DraftId, session: &SessionHash) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE session SET draft = $2 WHERE hash = $1
         AND EXISTS (SELECT 1 FROM draft d LEFT JOIN invitation i ON i.id = d.invitation
             WHERE d.id = $2 AND d.child = session.child AND d.author IS NULL
               AND (i.id IS NULL OR i.invitee = 'child'))")
    .put(session)
    .put(&draft)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    locks::end(&mut tx, draft).await?;
    tx.commit().await?;
    Ok(true)
}

/// A carer's or parent's draft is nobody's any more once their invitation was taken back.
pub(super) async fn find_draft(db: &Backend, submission: SubmissionId) -> Result<Option<FoundDraft>> {
    let row = sql(select_draft!(
        also "c.wrapped_key, d.invitation,
              CASE WHEN i.invitee = 'child' OR i.revoked_at IS NULL THEN i.invitee END AS invitee",
        "JOIN child c ON c.id = d.child LEFT JOIN invitation i ON i.id = d.invitation WHERE d.submission = $1"
    ))
    .put(&submission)
    .fetch_optional(&db.read)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let found = own(db, &row)?;
    let key = WrappedKey { owner: Owner::Child(found.child), bytes: row.value("wrapped_key")? };
    Ok(Some(FoundDraft { row: found, key, invitation: row.value("invitation")?, invitee: row.value("invitee")? }))
}

pub(super) async fn begun(db: &Backend, iro: StaffId) -> Result<Vec<(ChildId, Moment)>> {
    begun_by(db, iro, &allocations::children_of(db, iro, &[Role::Iro]).await?).await
}

/// The same of an IRO's `own` children.
pub(super) async fn begun_by(db: &Backend, iro: StaffId, own: &BTreeSet<ChildId>) -> Result<Vec<(ChildId, Moment)>> {
    let rows = sql("SELECT d.child, MAX(d.written_at) AS written_at FROM draft d
             JOIN allocation a ON a.child = d.child AND a.role = 'iro' AND a.worker = $1 AND a.until_at IS NULL
             LEFT JOIN invitation i ON i.id = d.invitation
         WHERE d.author IS NULL AND d.written_at IS NOT NULL AND (i.id IS NULL OR i.invitee = 'child')
         GROUP BY d.child")
    .put(&iro)
    .fetch_all(&db.read)
    .await?;
    let mut begun: Vec<(ChildId, Moment)> = all(&rows, |row| Ok((row.value("child")?, row.value("written_at")?)))?;
    begun.retain(|(child, _)| own.contains(child));
    Ok(begun)
}

pub(super) async fn resume_draft(
    db: &Backend,
    child: ChildId,
    secret: SecretId,
    session: &SessionHash,
) -> Result<Option<DraftRow>> {
    let mut tx = db.begin().await?;
    if !secrets::opens(db, &mut tx, child, secret).await? {
        return Ok(None);
    }
    let row = sql(select_draft!(
        "JOIN secret x ON x.id = $2 AND x.child = d.child AND x.confirmed_at IS NOT NULL
         LEFT JOIN invitation i ON i.id = d.invitation
         WHERE d.child = $1 AND d.author IS NULL AND (i.id IS NULL OR i.invitee = 'child')
         ORDER BY CASE WHEN EXISTS (SELECT 1 FROM draft f WHERE f.follows = d.id) THEN 1 ELSE 0 END,
             d.updated_at DESC, d.id LIMIT 1"
    ))
    .put(&child)
    .put(&secret)
    .fetch_optional(&mut *tx)
    .await?;
    resume(db, tx, row.as_ref(), session).await
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
    resume(db, tx, row.as_ref(), session).await
}

/// Makes a draft that was found the session's.
async fn resume(db: &Backend, mut tx: Tx, row: Option<&Row>, session: &SessionHash) -> Result<Option<DraftRow>> {
    let Some(row) = row else { return Ok(None) };
    let resumed = DraftRow { locked: false, ..own(db, row)? };
    locks::end(&mut tx, resumed.id).await?;
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
    let mut tx = db.begin().await?;
    let gone = sql("DELETE FROM draft WHERE id = $1 RETURNING follows").put(&draft).fetch_optional(&mut *tx).await?;
    if let Some(gone) = gone {
        sql("UPDATE draft SET follows = $2 WHERE follows = $1")
            .put(&draft)
            .put(&gone.value::<Option<DraftId>>("follows")?)
            .execute(&mut *tx)
            .await?;
    }
    Ok(tx.commit().await?)
}
