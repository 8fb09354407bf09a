//! What is put right of a review that was held, and added to its record.

use heard_domain::id::ReviewId;
use heard_domain::papers::Paper;
use heard_domain::store::{AddendumRow, Cause, Corrected};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, outbox, reviews, typing};
use crate::failure::Result;

fn addendum(row: &Row) -> Result<AddendumRow> {
    Ok(AddendumRow {
        id: row.value("id")?,
        fact: row.value("fact")?,
        body: row.value("body")?,
        by: row.value("made_by")?,
        at: row.value("at")?,
    })
}

/// The addenda of a review, in the order in which they were made.
pub(super) async fn of(tx: &mut Tx, review: ReviewId) -> Result<Vec<AddendumRow>> {
    let rows = sql("SELECT id, fact, body, made_by, at FROM addendum WHERE review = $1 ORDER BY place")
        .put(&review)
        .fetch_all(&mut **tx)
        .await?;
    all(&rows, addendum)
}

pub(super) async fn correct_review(db: &Backend, corrected: &Corrected) -> Result<bool> {
    let mut tx = db.begin().await?;
    let correction = &corrected.correction;
    let done = sql("UPDATE review SET held_on = COALESCE($4, held_on), participation = COALESCE($5, participation),
             version = version + 1
         WHERE id = $1 AND child = $2 AND version = $3 AND held_on IS NOT NULL")
    .put(&corrected.review)
    .put(&corrected.child)
    .put(&corrected.version)
    .put(&correction.held_on)
    .put(&correction.code.map(|code| code.code().to_owned()))
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    for paper in Paper::ALL {
        let Some(on) = correction.papers.done(paper) else { continue };
        sql("UPDATE sent_paper SET sent_on = $3 WHERE review = $1 AND paper = $2")
            .put(&corrected.review)
            .put(&paper)
            .put(&on)
            .execute(&mut *tx)
            .await?;
    }
    // Of an imported review they stand where what came with it does.
    sql("UPDATE past_review SET decisions_on = COALESCE($2, decisions_on), distributed_on = COALESCE($3, distributed_on)
         WHERE review = $1")
    .put(&corrected.review)
    .put(&correction.papers.decisions)
    .put(&correction.papers.distribution)
    .execute(&mut *tx)
    .await?;
    for (review, ordinal) in &corrected.renumbered {
        reviews::renumber(&mut tx, corrected.child, *review, *ordinal).await?;
    }
    reviews::stand(&mut tx, corrected.child, &corrected.open, corrected.at).await?;
    for addendum in &corrected.addenda {
        sql("INSERT INTO addendum (id, review, child, fact, body, made_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .put(&addendum.id)
            .put(&corrected.review)
            .put(&corrected.child)
            .put(&addendum.fact)
            .put(&addendum.body)
            .put(&corrected.by)
            .put(&corrected.at)
            .execute(&mut *tx)
            .await?;
        db.note(&mut tx, &addendum.entry).await?;
    }
    typing::gone(&mut tx, corrected.by, TypedAt::Record(corrected.review)).await?;
    if corrected.tells_child {
        outbox::nudge(&mut tx, corrected.child, Cause::Record, corrected.at, corrected.at).await?;
    }
    tx.commit().await?;
    Ok(true)
}
