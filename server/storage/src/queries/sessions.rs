//! Sessions: who is at the other end of a request.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::device::Device;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{NewSession, OpenSession, SessionHash, SessionKind, SessionRow, Writer};
use heard_domain::voice::Voice;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, drafts};
use crate::failure::{Failure, Result};

/// The session in force with this hash: in time, its worker not disabled, its secret in force if it was opened by that,
/// its invitation not revoked if it is a carer's or parent's. A child who is writing goes on when theirs is made anew:
/// what they began can be sent.
macro_rules! select {
    ($columns:literal, $joins:literal) => {
        concat!(
            "SELECT s.hash, s.kind, s.child, s.invitation, s.secret, s.staff, s.writing_for, s.language, s.created_at,
                 s.idle_until, s.expires_at, s.draft, s.sent, s.shown, t.role, i.invitee, x.confirmed_at IS NOT NULL AS secret_confirmed,
                 c.write_only_at IS NOT NULL OR x.write_only_at IS NOT NULL AS write_only,
                 COALESCE(c.wrapped_key, t.wrapped_key) AS wrapped_key",
            $columns,
            " FROM session s
             LEFT JOIN child c ON c.id = s.child
             LEFT JOIN staff t ON t.id = s.staff
             LEFT JOIN secret x ON x.id = s.secret
             LEFT JOIN invitation i ON i.id = s.invitation ",
            $joins,
            " WHERE s.hash = $1 AND s.idle_until > $2 AND s.expires_at > $2 AND t.disabled_at IS NULL
                 AND (s.kind <> 'writer' OR i.revoked_at IS NULL OR i.invitee = 'child') AND (s.kind <> 'child' OR x.id IS NOT NULL)"
        )
    };
}

fn kind(row: &Row) -> Result<(SessionKind, Owner)> {
    let (child, staff): (Option<ChildId>, Option<StaffId>) = (row.value("child")?, row.value("staff")?);
    match (row.value::<String>("kind")?.as_str(), child, staff) {
        ("writer", Some(child), None) => {
            let (invitation, invitee) = (row.value("invitation")?, row.value("invitee")?);
            Ok((SessionKind::Writer { child, invitation, invitee }, Owner::Child(child)))
        }
        ("child", Some(child), None) => {
            let (invitation, secret) = (row.value("invitation")?, row.value("secret")?);
            Ok((SessionKind::Child { child, secret, invitation }, Owner::Child(child)))
        }
        ("half_staff", None, Some(staff)) => Ok((SessionKind::HalfStaff { staff }, Owner::Staff(staff))),
        ("staff", None, Some(staff)) => {
            let (role, writing_for) = (row.value("role")?, row.value("writing_for")?);
            Ok((SessionKind::Staff { staff, role, writing_for }, Owner::Staff(staff)))
        }
        _ => Err(Failure::Unreadable("kind")),
    }
}

fn in_force(row: &Row) -> Result<SessionRow> {
    let (kind, owner) = kind(row)?;
    Ok(SessionRow {
        hash: row.value("hash")?,
        kind,
        language: row.value("language")?,
        created_at: row.value("created_at")?,
        idle_until: row.value("idle_until")?,
        expires_at: row.value("expires_at")?,
        draft: row.value("draft")?,
        sent: row.value("sent")?,
        shown: row.value("shown")?,
        key: WrappedKey { owner, bytes: row.value("wrapped_key")? },
        secret_confirmed: row.value("secret_confirmed")?,
        write_only: row.value("write_only")?,
    })
}

pub(super) async fn session(db: &Backend, hash: &SessionHash, now: Moment) -> Result<Option<SessionRow>> {
    let row = sql(select!("", "")).put(hash).put(&now).fetch_optional(&db.read).await?;
    row.as_ref().map(in_force).transpose()
}

pub(super) async fn writer(db: &Backend, hash: &SessionHash, now: Moment) -> Result<Option<Writer>> {
    let statement = select!(
        ", d.id AS draft_id, d.child AS draft_child, d.review, d.author, d.submission,
           d.body, d.version, d.updated_at, d.written_at, d.follows, d.lock_hash IS NOT NULL AS locked",
        "LEFT JOIN draft d ON d.id = s.draft AND d.child = COALESCE(s.child, s.writing_for)"
    );
    let Some(row) = sql(statement).put(hash).put(&now).fetch_optional(&db.read).await? else { return Ok(None) };
    let draft = match row.value("draft_id")? {
        None => None,
        Some(id) => Some(drafts::draft(&row, id, row.value("draft_child")?)?),
    };
    Ok(Some(Writer { session: in_force(&row)?, draft }))
}

pub(super) async fn sign_in(
    db: &Backend,
    session: &NewSession,
    replaces: Option<&SessionHash>,
    on: Device,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    open(&mut tx, session, replaces).await?;
    sql("UPDATE session SET device = $2 WHERE hash = $1").put(&session.hash).put(&on).execute(&mut *tx).await?;
    sql("UPDATE staff SET signed_in_at = $2 WHERE id = (SELECT s.staff FROM session s WHERE s.hash = $1)")
        .put(&session.hash)
        .put(&session.created_at)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await
}

pub(super) async fn sessions_of(db: &Backend, worker: StaffId, now: Moment) -> Result<Vec<OpenSession>> {
    let rows = sql("SELECT hash, device, created_at, idle_until FROM session
         WHERE staff = $1 AND kind = 'staff' AND idle_until > $2 AND expires_at > $2 ORDER BY created_at DESC, hash")
    .put(&worker)
    .put(&now)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        Ok(OpenSession {
            hash: row.value("hash")?,
            device: row.value::<Option<_>>("device")?.unwrap_or_default(),
            created_at: row.value("created_at")?,
            idle_until: row.value("idle_until")?,
        })
    })
}

pub(super) async fn end_session(db: &Backend, worker: StaffId, hash: &SessionHash, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM session WHERE staff = $1 AND hash = $2").put(&worker).put(hash).execute(&mut *tx).await?;
    db.finish(tx, entry).await
}

pub(super) async fn open_session(db: &Backend, session: &NewSession, replaces: Option<&SessionHash>) -> Result<()> {
    let mut tx = db.begin().await?;
    open(&mut tx, session, replaces).await?;
    Ok(tx.commit().await?)
}

/// Opens a session; the one that it replaces ends.
pub(super) async fn open(tx: &mut Tx, session: &NewSession, replaces: Option<&SessionHash>) -> Result<()> {
    let (kind, child, invitation, secret, staff, writing_for) = match session.kind {
        SessionKind::Writer { child, invitation, .. } => ("writer", Some(child), Some(invitation), None, None, None),
        SessionKind::Child { child, secret, invitation } => {
            ("child", Some(child), Some(invitation), Some(secret), None, None)
        }
        SessionKind::HalfStaff { staff } => ("half_staff", None, None, None, Some(staff), None),
        SessionKind::Staff { staff, writing_for, .. } => ("staff", None, None, None, Some(staff), writing_for),
    };
    sql("INSERT INTO session (hash, kind, child, invitation, secret, staff, writing_for, language, created_at,
             idle_until, expires_at, device)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT o.device FROM session o WHERE o.hash = $12))")
    .put(&session.hash)
    .put(&kind.to_owned())
    .put(&child)
    .put(&invitation)
    .put(&secret)
    .put(&staff)
    .put(&writing_for)
    .put(&session.language)
    .put(&session.created_at)
    .put(&session.idle_until)
    .put(&session.expires_at)
    .put(&replaces.copied())
    .execute(&mut **tx)
    .await?;
    if let Some(replaced) = replaces {
        sql("DELETE FROM session WHERE hash = $1").put(replaced).execute(&mut **tx).await?;
    }
    Ok(())
}

pub(super) async fn voices_in(db: &Backend, hash: &SessionHash) -> Result<Vec<Voice>> {
    let rows = sql("SELECT DISTINCT voice FROM views WHERE session = $1").put(hash).fetch_all(&db.read).await?;
    all(&rows, |row| row.value("voice"))
}

pub(super) async fn touch_session(db: &Backend, hash: &SessionHash, idle_until: Moment) -> Result<()> {
    sql("UPDATE session SET idle_until = $2 WHERE hash = $1").put(hash).put(&idle_until).execute(&db.write).await?;
    Ok(())
}

pub(super) async fn set_session_language(db: &Backend, hash: &SessionHash, language: &str) -> Result<()> {
    sql("UPDATE session SET language = $2 WHERE hash = $1")
        .put(hash)
        .put(&language.to_owned())
        .execute(&db.write)
        .await?;
    Ok(())
}

pub(super) async fn close_session(db: &Backend, hash: &SessionHash) -> Result<()> {
    sql("DELETE FROM session WHERE hash = $1").put(hash).execute(&db.write).await?;
    Ok(())
}
