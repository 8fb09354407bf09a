//! The mails with which links to decisions go out.

use heard_domain::Moment;
use heard_domain::store::{DecisionMail, DecisionMailRow, Tried};

use super::decision_links::{genuine, key, select_link};
use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row};
use crate::failure::Result;

pub(super) async fn claim_decision_mails(
    db: &Backend,
    now: Moment,
    until: Moment,
    limit: i64,
) -> Result<Vec<DecisionMail>> {
    let mut tx = db.begin().await?;
    let rows = sql(select_link!(
        "WHERE l.mailed_at IS NULL AND l.gave_up_at IS NULL AND l.ended_at IS NULL AND l.until_at > $1
           AND l.not_before <= $1 AND (l.claimed_until IS NULL OR l.claimed_until <= $1)
         ORDER BY l.not_before, l.id LIMIT $2"
    ))
    .put(&now)
    .put(&limit)
    .fetch_all(&mut *tx)
    .await?;
    let mut taken = Vec::new();
    for row in &rows {
        taken.extend(mail(db, row)?);
    }
    for mail in &taken {
        sql("UPDATE decision_link SET claimed_until = $2, tries = $3 WHERE id = $1")
            .put(&mail.link)
            .put(&until)
            .put(&mail.tries)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(taken)
}

/// The mail of a row; none for a link that was written by hand.
fn mail(db: &Backend, row: &Row) -> Result<Option<DecisionMail>> {
    let Some(link) = genuine(db, row)? else { return Ok(None) };
    Ok(Some(DecisionMail {
        link: link.id,
        child: link.child,
        key: key(row, link.child)?,
        person: link.person,
        until: link.until,
        tries: row.value::<u32>("tries")? + 1,
    }))
}

pub(super) async fn decision_mails(db: &Backend, limit: i64) -> Result<Vec<DecisionMailRow>> {
    let rows = sql(select_link!("ORDER BY l.made_at DESC, l.id LIMIT $1")).put(&limit).fetch_all(&db.read).await?;
    let mut mails = Vec::new();
    for row in &rows {
        if let Some(link) = genuine(db, row)? {
            mails.push(DecisionMailRow {
                recipient: link.recipient,
                made_at: link.made_at,
                until: link.until,
                ended_at: link.ended_at,
                tries: row.value("tries")?,
                mailed_at: link.mailed_at,
                gave_up_at: link.gave_up_at,
            });
        }
    }
    Ok(mails)
}

/// The count of tries tells one taking of a mail from the next.
pub(super) async fn tried_decision_mail(db: &Backend, taken: &DecisionMail, tried: Tried, at: Moment) -> Result<()> {
    let (statement, when) = match tried {
        Tried::Sent => {
            (sql("UPDATE decision_link SET mailed_at = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"), at)
        }
        Tried::GaveUp => {
            (sql("UPDATE decision_link SET gave_up_at = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"), at)
        }
        Tried::Again(then) => {
            (sql("UPDATE decision_link SET not_before = $3, claimed_until = NULL WHERE id = $1 AND tries = $2"), then)
        }
    };
    statement.put(&taken.link).put(&taken.tries).put(&when).execute(&db.write).await?;
    Ok(())
}
