//! Sessions: who is at the other end of a request.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::device::Device;
use heard_domain::grant::Grant;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{NewSession, OpenSession, SessionHash, SessionKind, SessionRow, Writer};
use heard_domain::voice::Voice;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, drafts};
use crate::failure::{Failure, Result};

/// The session in force with this hash: in time, its worker not disabled, its secret in force if it was opened by that,
/// its invitation not revoked if it is a carer's or parent's. A child who is writing goes on when theirs is made anew:
/// what they began can be sent. Its seal, its worker's and its secret's are looked at in [`in_force`].
macro_rules! select {
    ($columns:literal, $joins:literal) => {
        concat!(
            "SELECT s.hash, s.kind, s.child, s.invitation, s.secret, s.staff, s.writing_for, s.language, s.created_at,
                 s.idle_until, s.expires_at, s.draft, s.sent, s.shown, t.role, i.invitee,
                 s.seal AS session_seal, t.email, t.password, t.disabled_at, e.seal AS account_seal,
                 x.kind AS secret_kind, x.hash AS secret_hash, x.set_at, x.changed_at, x.confirmed_at, x.seal,
                 c.write_only_at IS NOT NULL OR x.write_only_at IS NOT NULL AS write_only,
                 COALESCE(c.wrapped_key, t.wrapped_key) AS wrapped_key",
            $columns,
            " FROM session s
             LEFT JOIN child c ON c.id = s.child
             LEFT JOIN staff t ON t.id = s.staff
             LEFT JOIN account_seal e ON e.staff = t.id
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

/// The bytes of a session that decide.
fn grant<'a>(row: &Row, hash: &'a SessionHash, kind: &'a str) -> Result<Grant<'a>> {
    Ok(Grant::Session {
        hash,
        kind,
        child: row.value("child")?,
        invitation: row.value("invitation")?,
        secret: row.value("secret")?,
        staff: row.value("staff")?,
        created_at: row.value("created_at")?,
        expires_at: row.value("expires_at")?,
    })
}

/// Whether the session's secret is confirmed, and its row as it was written.
fn is_confirmed(db: &Backend, row: &Row) -> Result<bool> {
    let (Some(id), Some(child)) = (row.value("secret")?, row.value("child")?) else { return Ok(false) };
    let Some(hash) = row.value::<Option<String>>("secret_hash")? else { return Ok(false) };
    let confirmed_at: Option<Moment> = row.value("confirmed_at")?;
    let (kind, set_at, changed_at) = (row.value("secret_kind")?, row.value("set_at")?, row.value("changed_at")?);
    let secret = Grant::Secret { id, child, kind, hash: &hash, set_at, changed_at, confirmed_at };
    Ok(confirmed_at.is_some() && db.holds(&secret, row, "seal")?)
}

/// `None` when the session, or the account of its worker, is not as it was written.
fn in_force(db: &Backend, row: &Row) -> Result<Option<SessionRow>> {
    let (hash, code): (SessionHash, String) = (row.value("hash")?, row.value("kind")?);
    if !db.holds(&grant(row, &hash, &code)?, row, "session_seal")? {
        return Ok(None);
    }
    let (kind, owner) = kind(row)?;
    if let Owner::Staff(staff) = owner
        && !db.account_holds(staff, row)?
    {
        return Ok(None);
    }
    Ok(Some(SessionRow {
        hash,
        kind,
        language: row.value("language")?,
        created_at: row.value("created_at")?,
        idle_until: row.value("idle_until")?,
        expires_at: row.value("expires_at")?,
        draft: row.value("draft")?,
        sent: row.value("sent")?,
        shown: row.value("shown")?,
        key: WrappedKey { owner, bytes: row.value("wrapped_key")? },
        secret_confirmed: is_confirmed(db, row)?,
        write_only: row.value("write_only")?,
    }))
}

/// Gives every session without a seal its own.
pub(super) async fn seal_all(db: &Backend, tx: &mut Tx) -> Result<()> {
    let rows = sql("SELECT hash, kind, child, invitation, secret, staff, created_at, expires_at FROM session
         WHERE seal IS NULL")
    .fetch_all(&mut **tx)
    .await?;
    for row in &rows {
        let (hash, kind): (SessionHash, String) = (row.value("hash")?, row.value("kind")?);
        sql("UPDATE session SET seal = $2 WHERE hash = $1")
            .put(&hash)
            .put(&db.seal(&grant(row, &hash, &kind)?))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn session(db: &Backend, hash: &SessionHash, now: Moment) -> Result<Option<SessionRow>> {
    let row = sql(select!("", "")).put(hash).put(&now).fetch_optional(&db.read).await?;
    Ok(row.map(|row| in_force(db, &row)).transpose()?.flatten())
}

pub(super) async fn writer(db: &Backend, hash: &SessionHash, now: Moment) -> Result<Option<Writer>> {
    let statement = select!(
        ", d.id AS draft_id, d.child AS draft_child, d.review, d.author, d.submission,
           d.body, d.version, d.updated_at, d.written_at, d.follows, d.lock_hash IS NOT NULL AS locked, d.seal AS draft_seal",
        "LEFT JOIN draft d ON d.id = s.draft AND d.child = COALESCE(s.child, s.writing_for)"
    );
    let Some(row) = sql(statement).put(hash).put(&now).fetch_optional(&db.read).await? else { return Ok(None) };
    let Some(session) = in_force(db, &row)? else { return Ok(None) };
    let draft = match row.value("draft_id")? {
        None => None,
        Some(id) => Some(drafts::draft(db, &row, id, row.value("draft_child")?)?),
    };
    Ok(Some(Writer { session, draft }))
}

pub(super) async fn sign_in(
    db: &Backend,
    session: &NewSession,
    replaces: Option<&SessionHash>,
    on: Device,
    entry: &Entry,
) -> Result<()> {
    let mut tx = db.begin().await?;
    open(db, &mut tx, session, replaces).await?;
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
    open(db, &mut tx, session, replaces).await?;
    Ok(tx.commit().await?)
}

/// Opens a session; the one that it replaces ends.
pub(super) async fn open(
    db: &Backend,
    tx: &mut Tx,
    session: &NewSession,
    replaces: Option<&SessionHash>,
) -> Result<()> {
    let (kind, child, invitation, secret, staff, writing_for) = match session.kind {
        SessionKind::Writer { child, invitation, .. } => ("writer", Some(child), Some(invitation), None, None, None),
        SessionKind::Child { child, secret, invitation } => {
            ("child", Some(child), Some(invitation), Some(secret), None, None)
        }
        SessionKind::HalfStaff { staff } => ("half_staff", None, None, None, Some(staff), None),
        SessionKind::Staff { staff, writing_for, .. } => ("staff", None, None, None, Some(staff), writing_for),
    };
    sql("INSERT INTO session (hash, kind, child, invitation, secret, staff, writing_for, language, created_at,
             idle_until, expires_at, device, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT o.device FROM session o WHERE o.hash = $12),
             $13)")
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
    .put(&db.seal(&Grant::Session {
        hash: &session.hash,
        kind,
        child,
        invitation,
        secret,
        staff,
        created_at: session.created_at,
        expires_at: session.expires_at,
    }))
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
