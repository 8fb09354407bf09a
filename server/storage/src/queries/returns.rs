//! What the SSDA903 return is made from. Both are read some at a time: a year of a large council is many rows, and what
//! a database gives of one is larger than what is kept of it.

use heard_domain::Day;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{HeldReview, ReturnedChild};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row};
use crate::failure::Result;

/// How many rows are read at a time.
const PAGE: i64 = 1_000;

pub(super) async fn held_reviews(db: &Backend, from: Day, to: Day) -> Result<Vec<HeldReview>> {
    let mut tx = db.begin_read().await?;
    let (mut found, mut day, mut after): (Vec<HeldReview>, _, _) = (Vec::new(), from, Vec::new());
    loop {
        // Of the last day that was read, those that come after; and every later day.
        let rows = sql("SELECT r.id, r.child, r.due_on, r.held_on, r.participation, r.seen_on, h.kind,
                 a.worker AS iro, (SELECT MIN(e.ended_on) FROM review e
                     WHERE e.child = r.child AND e.ended_on >= r.held_on) AS left_on
             FROM review r
             LEFT JOIN past_review h ON h.review = r.id
             LEFT JOIN allocation a ON a.child = r.child AND a.role = 'iro' AND a.until_at IS NULL
             WHERE r.held_on >= $1 AND r.held_on <= $2 AND (r.held_on > $1 OR r.id > $3)
             ORDER BY r.held_on, r.id LIMIT $4")
        .put(&day)
        .put(&to)
        .put(&after)
        .put(&PAGE)
        .fetch_all(&mut *tx)
        .await?;
        for row in &rows {
            found.push(held(row)?);
        }
        let Some(last) = found.last().filter(|_| !rows.is_empty()) else { return Ok(found) };
        (day, after) = (last.held_on, last.id.as_bytes().to_vec());
    }
}

fn held(row: &Row) -> Result<HeldReview> {
    Ok(HeldReview {
        id: row.value::<ReviewId>("id")?,
        child: row.value("child")?,
        iro: row.value("iro")?,
        due_on: row.value("due_on")?,
        held_on: row.value("held_on")?,
        code: row.value("participation")?,
        seen_on: row.value("seen_on")?,
        brought: row.value("kind")?,
        left_on: row.value("left_on")?,
    })
}

pub(super) async fn children_of_held(
    db: &Backend,
    from: Day,
    to: Day,
    after: Option<ChildId>,
) -> Result<Vec<ReturnedChild>> {
    let rows = sql("SELECT c.id, c.wrapped_key, c.identity, c.entered_care_on, c.left_care_on FROM child c
         WHERE c.id > $1 AND EXISTS
             (SELECT 1 FROM review r WHERE r.child = c.id AND r.held_on >= $2 AND r.held_on <= $3)
         ORDER BY c.id LIMIT $4")
    .put(&after.map(|after| after.as_bytes().to_vec()).unwrap_or_default())
    .put(&from)
    .put(&to)
    .put(&PAGE)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let id: ChildId = row.value("id")?;
        Ok(ReturnedChild {
            id,
            key: WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            entered_care_on: row.value("entered_care_on")?,
            left_care_on: row.value("left_care_on")?,
        })
    })
}
