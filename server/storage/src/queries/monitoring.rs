//! What is counted of a review: codes and days, in columns of the review and, where there can be several, in rows. Who
//! came has its own ([`super::attending`]).

use heard_domain::id::ReviewId;
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::Monitoring;

use super::sql::{Get as _, Put as _, sql};
use super::{Tx, attending};
use crate::failure::Result;

/// What is recorded of a review that is there.
pub(super) async fn of(tx: &mut Tx, review: ReviewId) -> Result<Monitoring> {
    let row = sql("SELECT rag, midway, midway_held_on, late_reason, early_trigger, advocate_offered,
             advocate_offered_on, advocacy_referred_on, advocacy_accepted_on, advocate_used
         FROM review WHERE id = $1")
    .put(&review)
    .fetch_one(&mut **tx)
    .await?;
    let mut said = Monitoring {
        attending: attending::of(tx, review).await?,
        rag: row.value("rag")?,
        midway: row.value("midway")?,
        midway_held_on: row.value("midway_held_on")?,
        late_reason: row.value("late_reason")?,
        early_trigger: row.value("early_trigger")?,
        advocate_offered: row.value("advocate_offered")?,
        advocate_offered_on: row.value("advocate_offered_on")?,
        advocacy_referred_on: row.value("advocacy_referred_on")?,
        advocacy_accepted_on: row.value("advocacy_accepted_on")?,
        advocate_used: row.value("advocate_used")?,
        ..Monitoring::default()
    };
    let rows = sql("SELECT list, code FROM review_code WHERE review = $1").put(&review).fetch_all(&mut **tx).await?;
    for row in &rows {
        let code: ListCode = row.value("code")?;
        match row.value::<List>("list")? {
            List::Actions => said.actions.insert(code),
            _ => said.concerns.insert(code),
        };
    }
    Ok(said)
}

/// Records it in the place of what was recorded before.
pub(super) async fn keep(tx: &mut Tx, review: ReviewId, said: &Monitoring) -> Result<()> {
    sql("UPDATE review SET rag = $2, midway = $3, midway_held_on = $4, late_reason = $5, early_trigger = $6,
             advocate_offered = $7, advocate_offered_on = $8, advocacy_referred_on = $9, advocacy_accepted_on = $10,
             advocate_used = $11
         WHERE id = $1")
    .put(&review)
    .put(&said.rag)
    .put(&said.midway)
    .put(&said.midway_held_on)
    .put(&said.late_reason)
    .put(&said.early_trigger)
    .put(&said.advocate_offered)
    .put(&said.advocate_offered_on)
    .put(&said.advocacy_referred_on)
    .put(&said.advocacy_accepted_on)
    .put(&said.advocate_used)
    .execute(&mut **tx)
    .await?;
    sql("DELETE FROM review_code WHERE review = $1").put(&review).execute(&mut **tx).await?;
    for (list, codes) in [(List::Concerns, &said.concerns), (List::Actions, &said.actions)] {
        for code in codes {
            sql("INSERT INTO review_code (review, child, list, code) SELECT id, child, $2, $3 FROM review WHERE id = $1")
                .put(&review)
                .put(&list)
                .put(code)
                .execute(&mut **tx)
                .await?;
        }
    }
    attending::keep(tx, review, &said.attending).await
}
