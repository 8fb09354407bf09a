//! Who was asked to a review and who came, and the days on which it met: in rows of their own.

use heard_domain::Day;
use heard_domain::attending::{Attending, Presence};
use heard_domain::id::ReviewId;

use super::Tx;
use super::sql::{Get as _, Put as _, sql};
use crate::failure::Result;

/// What is recorded of a review that is there; where nobody recorded anything of people, what the case system said of
/// the parents.
pub(super) async fn of(tx: &mut Tx, review: ReviewId) -> Result<Attending> {
    let row = sql("SELECT r.adjourned_from, p.mother_invited, p.mother_attended, p.father_invited, p.father_attended
         FROM review r LEFT JOIN past_review p ON p.review = r.id WHERE r.id = $1")
    .put(&review)
    .fetch_one(&mut **tx)
    .await?;
    let mother = Presence { invited: row.value("mother_invited")?, came: row.value("mother_attended")? };
    let father = Presence { invited: row.value("father_invited")?, came: row.value("father_attended")? };
    let mut said = Attending { adjourned_from: row.value("adjourned_from")?, ..Attending::of_parents(mother, father) };
    let people = "SELECT who, invited, came FROM review_person WHERE review = $1";
    let people = sql(people).put(&review).fetch_all(&mut **tx).await?;
    if !people.is_empty() {
        said.people.clear();
    }
    for row in &people {
        let presence = Presence { invited: row.value("invited")?, came: row.value("came")? };
        said.people.insert(row.value("who")?, presence);
    }
    let days = sql("SELECT met_on FROM review_meeting WHERE review = $1").put(&review).fetch_all(&mut **tx).await?;
    for row in &days {
        said.also_met_on.insert(row.value::<Day>("met_on")?);
    }
    Ok(said)
}

/// Records it in the place of what was recorded before.
pub(super) async fn keep(tx: &mut Tx, review: ReviewId, said: &Attending) -> Result<()> {
    sql("UPDATE review SET adjourned_from = $2 WHERE id = $1")
        .put(&review)
        .put(&said.adjourned_from)
        .execute(&mut **tx)
        .await?;
    sql("DELETE FROM review_person WHERE review = $1").put(&review).execute(&mut **tx).await?;
    for (who, presence) in &said.people {
        sql("INSERT INTO review_person (review, child, who, invited, came)
             SELECT id, child, $2, $3, $4 FROM review WHERE id = $1")
        .put(&review)
        .put(who)
        .put(&presence.invited)
        .put(&presence.came)
        .execute(&mut **tx)
        .await?;
    }
    sql("DELETE FROM review_meeting WHERE review = $1").put(&review).execute(&mut **tx).await?;
    for on in &said.also_met_on {
        sql("INSERT INTO review_meeting (review, child, met_on) SELECT id, child, $2 FROM review WHERE id = $1")
            .put(&review)
            .put(on)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}
