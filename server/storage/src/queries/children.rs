//! Children: known, written, looked up, forgotten.

use heard_domain::audit::{Action, Entry};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::{Invitee, Role};
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{
    Between, ChildFile, ChildNow, ChildWrite, InvitationRow, KnownChild, KnownReview, NamedChild, NewAllocation,
};
use heard_domain::timetable::LastKnown;
use heard_domain::{Day, Moment};

use super::invitations::{read_invitation, select_invitation};
use super::letters::{letter, select_letter};
use super::reviews::select_review;
use super::sql::{Get as _, Put as _, all, sql};
use super::views::select_views;
use super::{Backend, Row, Tx, allocations, reviews, secrets, views};
use crate::failure::{Failure, Result};

pub(super) async fn known_children(db: &Backend, refs: &[[u8; 32]]) -> Result<Vec<KnownChild>> {
    let mut tx = db.begin_read().await?;
    let mut known = Vec::new();
    for reference in refs {
        let row = sql("SELECT c.id, c.digest, c.wrapped_key, c.people, a.worker FROM child c
             LEFT JOIN allocation a ON a.child = c.id AND a.role = 'iro' AND a.until_at IS NULL
             WHERE c.reference = $1")
        .put(reference)
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { continue };
        let id: ChildId = row.value("id")?;
        let key = WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? };
        let reviews = sql("SELECT id, ordinal, held_on, source FROM review WHERE child = $1 AND ended_on IS NULL
             ORDER BY COALESCE(held_on, '9999-12-31'), id")
        .put(&id)
        .fetch_all(&mut *tx)
        .await?;
        let review = |row: &Row| {
            Ok(KnownReview {
                id: row.value("id")?,
                ordinal: row.value("ordinal")?,
                held_on: row.value("held_on")?,
                source: row.value("source")?,
            })
        };
        known.push(KnownChild {
            reference: *reference,
            id,
            digest: row.value("digest")?,
            key,
            people: row.value("people")?,
            iro: row.value("worker")?,
            reviews: all(&reviews, review)?,
        });
    }
    Ok(known)
}

pub(super) async fn children_in_care(db: &Backend) -> Result<Vec<NamedChild>> {
    let rows = sql("SELECT id, wrapped_key, identity FROM child WHERE left_care_on IS NULL ORDER BY id")
        .fetch_all(&db.read)
        .await?;
    all(&rows, named)
}

pub(super) async fn named_children(db: &Backend, ids: &[ChildId]) -> Result<Vec<NamedChild>> {
    let mut tx = db.begin_read().await?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let child = sql("SELECT id, wrapped_key, identity FROM child WHERE id = $1").put(id);
        rows.extend(child.fetch_optional(&mut *tx).await?);
    }
    all(&rows, named)
}

/// A child with what says who it is, from `id`, `wrapped_key` and `identity`.
pub(super) fn named(row: &Row) -> Result<NamedChild> {
    let id: ChildId = row.value("id")?;
    let key = WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? };
    Ok(NamedChild { id, key, identity: row.value("identity")? })
}

pub(super) async fn write_children(db: &Backend, children: &[ChildWrite]) -> Result<()> {
    let mut tx = db.begin().await?;
    for child in children {
        write_child(&mut tx, child).await?;
        if let Some(worker) = child.iro {
            let allocation = NewAllocation { child: child.id, worker, role: Role::Iro, from: child.at };
            allocations::add(db, &mut tx, &allocation).await?;
        }
        for (review, ordinal) in &child.renumbered {
            reviews::renumber(&mut tx, child.id, *review, *ordinal).await?;
        }
        reviews::stand(&mut tx, child.id, &child.open, child.at).await?;
        db.note(&mut tx, &child.entry).await?;
        if let Some(people) = &child.people {
            keep_people(&mut tx, child.id, people).await?;
            db.note(&mut tx, &Entry { action: Action::ChangedPeople, ..child.entry.clone() }).await?;
        }
    }
    Ok(tx.commit().await?)
}

async fn write_child(tx: &mut Tx, child: &ChildWrite) -> Result<()> {
    let last_on = child.last_review.map(|last| last.on);
    let last_ordinal = child.last_review.map(|last| i64::from(last.ordinal));
    let statement = match &child.key {
        Some(key) => sql("INSERT INTO child (reference, digest, identity, band, entered_care_on, left_care_on,
                 last_review_on, last_review_ordinal, changed_at, id, wrapped_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .put(&child.reference)
        .put(&child.digest)
        .put(&child.identity)
        .put(&child.band)
        .put(&child.entered_care_on)
        .put(&child.left_care_on)
        .put(&last_on)
        .put(&last_ordinal)
        .put(&child.at)
        .put(&child.id)
        .put(&key.bytes),
        None => sql("UPDATE child SET reference = $1, digest = $2, identity = $3, band = $4, entered_care_on = $5,
                 left_care_on = $6, last_review_on = $7, last_review_ordinal = $8, changed_at = $9
             WHERE id = $10")
        .put(&child.reference)
        .put(&child.digest)
        .put(&child.identity)
        .put(&child.band)
        .put(&child.entered_care_on)
        .put(&child.left_care_on)
        .put(&last_on)
        .put(&last_ordinal)
        .put(&child.at)
        .put(&child.id),
    };
    match statement.execute(&mut **tx).await?.rows_affected() {
        1 => Ok(()),
        _ => Err(Failure::Missing("child")),
    }
}

async fn keep_people(tx: &mut Tx, child: ChildId, people: &Sealed) -> Result<bool> {
    let done = sql("UPDATE child SET people = $2 WHERE id = $1").put(&child).put(people).execute(&mut **tx).await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn people_around(db: &Backend, child: ChildId) -> Result<Option<Sealed>> {
    let row = sql("SELECT people FROM child WHERE id = $1").put(&child).fetch_optional(&db.read).await?;
    Ok(row.map(|row| row.value("people")).transpose()?.flatten())
}

pub(super) async fn set_people_around(db: &Backend, child: ChildId, people: &Sealed, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let known = keep_people(&mut tx, child, people).await?;
    db.finish_if(known, tx, entry).await?;
    Ok(())
}

/// The last review that the file of children told of.
pub(super) fn last_review(row: &Row) -> Result<Option<LastKnown>> {
    let (on, ordinal): (Option<Day>, Option<i64>) = (row.value("last_review_on")?, row.value("last_review_ordinal")?);
    let Some((on, ordinal)) = on.zip(ordinal) else { return Ok(None) };
    let ordinal = u32::try_from(ordinal).map_err(|_| Failure::Unreadable("last_review_ordinal"))?;
    Ok(Some(LastKnown { on, ordinal }))
}

pub(super) async fn child_now(db: &Backend, child: ChildId) -> Result<Option<ChildNow>> {
    let row = sql("SELECT c.wrapped_key, c.identity, c.not_about, c.band, a.worker,
             (SELECT r.id FROM review r WHERE r.child = c.id AND r.held_on IS NULL AND r.ended_on IS NULL) AS next,
             (SELECT r.id FROM review r WHERE r.child = c.id AND r.held_on IS NOT NULL
                 ORDER BY r.held_on DESC, r.ordinal DESC LIMIT 1) AS held
         FROM child c LEFT JOIN allocation a ON a.child = c.id AND a.role = 'iro' AND a.until_at IS NULL
         WHERE c.id = $1")
    .put(&child)
    .fetch_optional(&db.read)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(ChildNow {
        id: child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        not_about: row.value("not_about")?,
        band: row.value("band")?,
        iro: row.value("worker")?,
        reviews: Between { next: row.value("next")?, held: row.value("held")? },
    }))
}

pub(super) async fn child_file(db: &Backend, child: ChildId) -> Result<Option<ChildFile>> {
    let mut tx = db.begin_read().await?;
    let row =
        sql("SELECT wrapped_key, identity, band, entered_care_on, left_care_on, last_review_on, last_review_ordinal,
             write_only_at
         FROM child WHERE id = $1")
        .put(&child)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let workers =
        sql("SELECT worker, role, from_at FROM allocation WHERE child = $1 AND until_at IS NULL ORDER BY from_at, id")
            .put(&child)
            .fetch_all(&mut *tx)
            .await?;
    let workers: Vec<(StaffId, Role, Moment)> =
        all(&workers, |row| Ok((row.value("worker")?, row.value("role")?, row.value("from_at")?)))?;
    let iro = workers.iter().find(|(_, role, _)| *role == Role::Iro);
    let before = sql("SELECT worker FROM allocation WHERE child = $1 AND role = 'iro' AND until_at IS NOT NULL
         ORDER BY until_at DESC, id DESC LIMIT 1")
    .put(&child)
    .fetch_optional(&mut *tx)
    .await?;
    let asked = sql("SELECT q.worker, q.at FROM asked q JOIN review r ON r.id = q.review
         WHERE q.child = $1 AND r.held_on IS NULL AND r.ended_on IS NULL ORDER BY q.at, q.worker")
    .put(&child)
    .fetch_all(&mut *tx)
    .await?;
    let reviews = sql(select_review!(
        "WHERE r.child = $1 ORDER BY COALESCE(r.held_on, r.ended_on, '9999-12-31') DESC, r.ordinal DESC"
    ))
    .put(&child)
    .fetch_all(&mut *tx)
    .await?;
    let sent =
        sql(select_views!("WHERE v.child = $1 ORDER BY v.sent_at DESC, v.id")).put(&child).fetch_all(&mut *tx).await?;
    let invited = sql(select_invitation!(
        "WHERE i.child = $1 AND (i.revoked_at IS NULL OR i.ended_at IS NULL) ORDER BY i.created_at DESC, i.id"
    ))
    .put(&child)
    .fetch_all(&mut *tx)
    .await?;
    let (own, guests): (Vec<_>, Vec<_>) = all(&invited, read_invitation)?
        .into_iter()
        .partition(|invitation: &InvitationRow| invitation.invitee == Invitee::Child);
    let (newest, older_invitations): (Vec<_>, Vec<_>) =
        own.into_iter().partition(|invitation| invitation.revoked_at.is_none());
    let letters = sql(select_letter!("WHERE l.child = $1 ORDER BY l.changed_at DESC, l.id"))
        .put(&child)
        .fetch_all(&mut *tx)
        .await?;
    let concerns = sql("SELECT id FROM concern WHERE child = $1 AND closed_at IS NULL ORDER BY raised_at, id")
        .put(&child)
        .fetch_all(&mut *tx)
        .await?;
    let closed = sql("SELECT id, raised_at FROM concern WHERE child = $1 AND closed_at IS NOT NULL
         ORDER BY closed_at DESC, id")
    .put(&child)
    .fetch_all(&mut *tx)
    .await?;
    Ok(Some(ChildFile {
        id: child,
        key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        band: row.value("band")?,
        entered_care_on: row.value("entered_care_on")?,
        left_care_on: row.value("left_care_on")?,
        last_review: last_review(&row)?,
        iro: iro.map(|(worker, ..)| *worker),
        iro_since: iro.map(|(_, _, since)| *since),
        iro_before: before.map(|row| row.value("worker")).transpose()?,
        advocates: workers.iter().filter(|(_, role, _)| *role == Role::Advocate).map(|(worker, ..)| *worker).collect(),
        reviews: all(&reviews, reviews::read)?,
        views: all(&sent, views::views)?,
        invitation: newest.into_iter().next(),
        older_invitations,
        guests,
        asked: all(&asked, |row| Ok((row.value("worker")?, row.value("at")?)))?,
        secret: secrets::find(db, &mut *tx, child).await?,
        write_only: row.value("write_only_at")?,
        letters: all(&letters, letter)?,
        concerns: all(&concerns, |row| row.value("id"))?,
        closed_concerns: all(&closed, |row| Ok((row.value("id")?, row.value("raised_at")?)))?,
    }))
}
