//! What waits on an IRO's desk beside their caseload: asked for by every page of theirs, for the counts in its rail. Whose
//! children are theirs is read once for all of it.

use std::collections::BTreeSet;

use heard_domain::Day;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{LooseEnd, Waits};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, allocations, concerns, decisions, drafts, escalations, matters};
use crate::failure::Result;

pub(super) async fn waits(db: &Backend, iro: StaffId, today: Day) -> Result<Waits> {
    let own = allocations::children_of(db, iro, &[Role::Iro]).await?;
    Ok(Waits {
        begun: drafts::begun_by(db, iro, &own).await?,
        concerns: concerns::open_of(db, iro, &own).await?,
        matters: matters::on_desk(db, iro, &own).await?,
        loose_ends: loose_ends(db, iro, today, &own).await?,
        escalations: escalations::open_of(db, iro, &own).await?,
    })
}

/// By child, what is not answered before promises.
async fn loose_ends(db: &Backend, iro: StaffId, today: Day, own: &BTreeSet<ChildId>) -> Result<Vec<LooseEnd>> {
    // What goes to a desk is answered there: only what a review waits for is asked after here.
    let unanswered = sql("SELECT v.child, v.id, v.read_at FROM views v
             JOIN allocation a ON a.child = v.child AND a.role = 'iro' AND a.worker = $1 AND a.until_at IS NULL
             JOIN review r ON r.id = v.review
         WHERE v.purpose = 'before_review' AND v.read_at IS NOT NULL AND r.ended_on IS NULL
             AND NOT EXISTS (SELECT 1 FROM reply p WHERE p.review = v.review)
             AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.review = v.review AND l.state IN ('sent', 'withheld'))
         ORDER BY v.child, v.read_at, v.id")
    .put(&iro)
    .fetch_all(&db.read)
    .await?;
    let mut promises = decisions::due(db, iro, today).await?;
    promises.retain(|promise| promise.waits(today));
    let mut unanswered = all(&unanswered, |row| {
        let (child, views, read_at) = (row.value("child")?, row.value("id")?, row.value("read_at")?);
        Ok((child, LooseEnd::Unanswered { child, views, read_at }))
    })?;
    // One line a child: the oldest.
    unanswered.dedup_by_key(|(child, _)| *child);
    let promises = promises.chunk_by(|one, next| one.child == next.child).map(|of| {
        let (child, first_due) = (of[0].child, of[0].due_on);
        (child, LooseEnd::Promises { child, count: of.len(), first_due })
    });
    let found = unanswered.into_iter().chain(promises).filter(|(child, _)| own.contains(child));
    Ok(found.map(|(_, end)| end).collect())
}
