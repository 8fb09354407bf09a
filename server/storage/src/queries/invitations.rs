//! Invitations, which open writing.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, InvitationId, ReviewId, StaffId};
use heard_domain::people::Invitee;
use heard_domain::store::{InvitationRow, NewInvitation};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row};
use crate::failure::Result;

/// The columns of an invitation; the rest of the statement follows.
macro_rules! select_invitation {
    ($rest:literal) => {
        concat!(
            "SELECT i.id, i.child, i.review, i.invitee, i.person, i.code, i.created_at, i.expires_at, i.revoked_at, i.ended_at,
                 i.opened_at, i.printed, r.held_on, c.left_care_on
             FROM invitation i JOIN review r ON r.id = i.review JOIN child c ON c.id = i.child ",
            $rest
        )
    };
}
pub(super) use select_invitation;

pub(super) fn read_invitation(row: &Row) -> Result<InvitationRow> {
    Ok(InvitationRow {
        id: row.value("id")?,
        child: row.value("child")?,
        review: row.value("review")?,
        invitee: row.value("invitee")?,
        person: row.value("person")?,
        code: row.value("code")?,
        created_at: row.value("created_at")?,
        expires_at: row.value("expires_at")?,
        revoked_at: row.value("revoked_at")?,
        ended_at: row.value("ended_at")?,
        opened_at: row.value("opened_at")?,
        held_on: row.value("held_on")?,
        left_care_on: row.value("left_care_on")?,
        printed: row.value("printed")?,
    })
}

pub(super) async fn invite(db: &Backend, invitation: &NewInvitation, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    if invitation.invitee == Invitee::Child {
        sql("UPDATE invitation SET revoked_at = $2, printed = NULL
             WHERE child = $1 AND revoked_at IS NULL AND invitee = 'child'")
        .put(&invitation.child)
        .put(&invitation.created_at)
        .execute(&mut *tx)
        .await?;
    }
    sql("INSERT INTO invitation (id, child, review, token, locator, code, made_by, created_at, expires_at, invitee,
             person, printed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .put(&invitation.id)
    .put(&invitation.child)
    .put(&invitation.review)
    .put(&invitation.token)
    .put(&invitation.locator)
    .put(&invitation.code)
    .put(&invitation.by)
    .put(&invitation.created_at)
    .put(&invitation.expires_at)
    .put(&invitation.invitee)
    .put(&invitation.person)
    .put(&invitation.printed)
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await
}

pub(super) async fn revoke_invitation(db: &Backend, id: InvitationId, at: Moment, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE invitation SET revoked_at = $2, ended_at = $2, printed = NULL
         WHERE id = $1 AND child = $3 AND revoked_at IS NULL AND invitee <> 'child'")
    .put(&id)
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    sql("DELETE FROM session WHERE invitation = $1").put(&id).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

pub(super) async fn end_invitation(db: &Backend, id: InvitationId, at: Moment, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE invitation SET ended_at = $2, printed = NULL
         WHERE id = $1 AND child = $3 AND ended_at IS NULL AND invitee = 'child'")
    .put(&id)
    .put(&at)
    .put(&entry.child)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}

pub(super) async fn ask_to_speak(
    db: &Backend,
    child: ChildId,
    review: ReviewId,
    worker: StaffId,
    by: StaffId,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("INSERT INTO asked (child, review, worker, made_by, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (review, worker) DO NOTHING")
    .put(&child)
    .put(&review)
    .put(&worker)
    .put(&by)
    .put(&entry.at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}

pub(super) async fn invitation_by_token(db: &Backend, token: &[u8; 32]) -> Result<Option<InvitationRow>> {
    let row = sql(select_invitation!("WHERE i.token = $1")).put(token).fetch_optional(&db.read).await?;
    row.as_ref().map(read_invitation).transpose()
}

pub(super) async fn invitation_by_locator(db: &Backend, locator: &str) -> Result<Option<InvitationRow>> {
    let row = sql(select_invitation!("WHERE i.locator = $1 AND i.ended_at IS NULL"))
        .put(&locator.to_owned())
        .fetch_optional(&db.read)
        .await?;
    row.as_ref().map(read_invitation).transpose()
}

pub(super) async fn invitation(db: &Backend, id: InvitationId) -> Result<Option<InvitationRow>> {
    let row = sql(select_invitation!("WHERE i.id = $1")).put(&id).fetch_optional(&db.read).await?;
    row.as_ref().map(read_invitation).transpose()
}

pub(super) async fn note_opened(db: &Backend, id: InvitationId, at: Moment, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE invitation SET opened_at = $2, printed = NULL WHERE id = $1 AND opened_at IS NULL")
        .put(&id)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 1 { db.finish(tx, entry).await } else { Ok(()) }
}
