//! What heads every page of one child: read for each of them, so it costs the same however much was sent.

use heard_domain::Day;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{HeadFile, StaffRow};

use super::children::named;
use super::reviews::select_review;
use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx, allocations, covers, reviews, staff};
use crate::failure::Result;

pub(super) async fn child_head(db: &Backend, child: ChildId, today: Day) -> Result<Option<HeadFile>> {
    let mut tx = db.begin_read().await?;
    let row = sql("SELECT c.identity, c.people, EXISTS (SELECT 1 FROM child_photo p WHERE p.child = c.id) AS has_photo
         FROM child c WHERE c.id = $1")
    .put(&child)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let next = sql(select_review!("WHERE r.child = $1 AND r.held_on IS NULL AND r.ended_on IS NULL"))
        .put(&child)
        .fetch_optional(&mut *tx)
        .await?;
    let (iro, cover) = match allocations::iro_of(db, &mut tx, child).await? {
        Some(iro) => (staff::find(&mut tx, iro).await?, cover(db, &mut tx, iro, today).await?),
        None => (None, None),
    };
    let beside = sql("SELECT c.id, c.wrapped_key, c.identity FROM child c
         JOIN allocation a ON a.child = c.id AND a.role = 'iro' AND a.until_at IS NULL
         WHERE a.worker = $1 AND c.id <> $2 AND (c.left_care_on IS NULL OR c.left_care_on > $3) ORDER BY c.id")
    .put(&iro.as_ref().map(|iro| iro.id))
    .put(&child)
    .put(&today)
    .fetch_all(&mut *tx)
    .await?;
    // Given back before another is asked for below.
    tx.commit().await?;
    let mut beside = all(&beside, named)?;
    if let Some(iro) = &iro {
        // Their names are for whoever may open them: by rows that Heard wrote.
        let own = allocations::children_of(db, iro.id, &[Role::Iro]).await?;
        beside.retain(|other| own.contains(&other.id));
    }
    Ok(Some(HeadFile {
        identity: row.value("identity")?,
        people: row.value("people")?,
        has_photo: row.value("has_photo")?,
        next: next.as_ref().map(reviews::read).transpose()?,
        iro,
        cover,
        beside,
    }))
}

/// Who does a worker's work on a day in their place.
async fn cover(db: &Backend, tx: &mut Tx, away: StaffId, day: Day) -> Result<Option<StaffRow>> {
    match covers::stands_in(db, tx, away, day).await? {
        Some(by) => staff::find(tx, by).await,
        None => Ok(None),
    }
}
