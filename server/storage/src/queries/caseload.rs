//! The caseload page: a fixed number of statements, however many children there are.

use std::collections::HashMap;

use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{Case, InvitationRow, ReviewRow};

use super::invitations::{read_invitation, select_invitation};
use super::reviews::{self, select_review, unfinished};
use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, allocations, guesses};
use crate::failure::Result;

pub(super) async fn caseload(db: &Backend, worker: StaffId) -> Result<Vec<Case>> {
    let mut tx = db.begin_read().await?;
    let children = sql("SELECT c.id, c.wrapped_key, c.identity, c.band, c.left_care_on,
             EXISTS (SELECT 1 FROM child_photo p WHERE p.child = c.id) AS has_photo,
             (SELECT MIN(v.sent_at) FROM views v WHERE v.child = c.id AND v.read_at IS NULL) AS unread_since,
             (SELECT COUNT(*) FROM review r JOIN views v ON v.review = r.id
                 WHERE r.child = c.id AND r.held_on IS NULL AND r.ended_on IS NULL
                     AND v.purpose IN ('before_review', 'non_instructed')) AS views,
             (SELECT COUNT(*) FROM matter m JOIN allocation a ON a.child = m.child AND a.role = 'iro'
                 WHERE m.child = c.id AND m.desk = 'iro' AND m.settled_at IS NULL AND a.worker = $1
                   AND a.until_at IS NULL) AS matters,
             (SELECT MIN(m.due_on) FROM matter m JOIN allocation a ON a.child = m.child AND a.role = 'iro'
                 WHERE m.child = c.id AND m.desk = 'iro' AND m.settled_at IS NULL AND a.worker = $1
                   AND a.until_at IS NULL) AS matter_due,
             (SELECT MIN(q.at) FROM asked q JOIN review r ON r.id = q.review
                 WHERE q.child = c.id AND q.worker = $1 AND r.held_on IS NULL
                   AND r.ended_on IS NULL) AS asked_at,
             (SELECT MAX(n.contact_on) FROM contact_note n WHERE n.child = c.id
                 AND n.way NOT IN ('message', 'letter')) AS last_contact,
             (SELECT k.id FROM concern k WHERE k.child = c.id AND k.closed_at IS NULL
                 ORDER BY k.raised_at, k.id LIMIT 1) AS concern,
             EXISTS (SELECT 1 FROM secret x WHERE x.child = c.id AND x.confirmed_at IS NULL) AS secret_waits,
             (SELECT COUNT(*) FROM secret x JOIN guess g ON g.secret = x.id AND g.kind = 'pictures'
                 WHERE x.child = c.id) AS wrong_pictures,
             (SELECT COUNT(*) FROM secret x JOIN guess g ON g.secret = x.id AND g.kind = 'number'
                 WHERE x.child = c.id) AS wrong_numbers
         FROM child c
         WHERE c.id IN (SELECT a.child FROM allocation a JOIN staff t ON t.id = a.worker AND t.role = a.role
             WHERE a.worker = $1 AND a.until_at IS NULL)
         ORDER BY c.id")
    .put(&worker)
    .fetch_all(&mut *tx)
    .await?;
    let reviews = sql(select_review!(
        "WHERE r.child IN (SELECT m.child FROM allocation m WHERE m.worker = $1 AND m.until_at IS NULL)
           AND r.ended_on IS NULL
           AND (r.held_on IS NULL OR r.held_on = (SELECT MAX(h.held_on) FROM review h WHERE h.child = r.child)
             OR ",
        unfinished!(),
        ") ORDER BY r.held_on, r.id"
    ))
    .put(&worker)
    .fetch_all(&mut *tx)
    .await?;
    let invitations = sql(select_invitation!(
        "WHERE i.child IN (SELECT a.child FROM allocation a WHERE a.worker = $1 AND a.until_at IS NULL)
           AND i.revoked_at IS NULL AND i.ended_at IS NULL AND i.invitee = 'child'"
    ))
    .put(&worker)
    .fetch_all(&mut *tx)
    .await?;
    // Given back before another is asked for below: readers who each hold one and wait for a second wait for ever.
    tx.commit().await?;

    let (held, open): (Vec<ReviewRow>, Vec<_>) =
        all(&reviews, reviews::read)?.into_iter().partition(|review| review.held_on.is_some());
    let mut open: HashMap<_, _> = open.into_iter().map(|review| (review.child, review)).collect();
    let mut unfinished: HashMap<ChildId, Vec<ReviewRow>> = HashMap::new();
    for review in held.iter().filter(|review| review.is_unfinished()) {
        unfinished.entry(review.child).or_default().push(review.clone());
    }
    // The later one takes the place of an earlier one.
    let mut last_held: HashMap<_, _> = held.into_iter().map(|review| (review.child, review)).collect();
    let mut invited: HashMap<ChildId, InvitationRow> =
        all(&invitations, read_invitation)?.into_iter().map(|invitation| (invitation.child, invitation)).collect();
    let mut case = |row: &Row| {
        let child = row.value("id")?;
        Ok(Case {
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            has_photo: row.value("has_photo")?,
            band: row.value("band")?,
            left_care_on: row.value("left_care_on")?,
            review: open.remove(&child),
            last_held: last_held.remove(&child),
            unfinished: unfinished.remove(&child).unwrap_or_default(),
            invitation: invited.remove(&child),
            unread_since: row.value("unread_since")?,
            views: row.value("views")?,
            concern: row.value("concern")?,
            matters: row.value("matters")?,
            matter_due: row.value("matter_due")?,
            asked_at: row.value("asked_at")?,
            last_contact: row.value("last_contact")?,
            secret_waits: row.value("secret_waits")?,
            wrong: guesses::wrong(row)?,
        })
    };
    let mut cases: Vec<Case> = children.iter().map(&mut case).collect::<Result<_>>()?;
    let own = allocations::children_of(db, worker, &[Role::Iro, Role::Advocate]).await?;
    cases.retain(|case| own.contains(&case.child));
    Ok(cases)
}
