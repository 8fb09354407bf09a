//! The decisions of a review, sent by link, and what is said to them.

use std::collections::HashMap;

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::grant::Grant;
use heard_domain::id::{ChildId, DecisionLinkId, ReviewId};
use heard_domain::papers::Paper;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{DecisionAnswer, DecisionLinkRow, LinkedDecisions, OpenLink, SendDecisions};
use heard_domain::typed::TypedAt;

use super::decisions::{promise, select_promise};
use super::sql::{Get as _, Put as _, all, sql};
use super::views::entry_for;
use super::{Backend, Row, Tx, reviews, typing};
use crate::failure::Result;

/// The columns of a link `l`, and its child's key; the rest of the statement follows.
macro_rules! select_link {
    ($($rest:tt)+) => {
        concat!(
            "SELECT l.id, l.review, l.child, l.recipient, l.person, l.token, l.made_at, l.until_at, l.ended_at,
                 l.mailed_at, l.gave_up_at, l.opened_at, l.tries, l.seal, c.wrapped_key
             FROM decision_link l JOIN child c ON c.id = l.child ",
            $($rest)+
        )
    };
}
pub(super) use select_link;

fn link(row: &Row) -> Result<DecisionLinkRow> {
    Ok(DecisionLinkRow {
        id: row.value("id")?,
        review: row.value("review")?,
        child: row.value("child")?,
        recipient: row.value("recipient")?,
        person: row.value("person")?,
        made_at: row.value("made_at")?,
        until: row.value("until_at")?,
        ended_at: row.value("ended_at")?,
        mailed_at: row.value("mailed_at")?,
        gave_up_at: row.value("gave_up_at")?,
        opened_at: row.value("opened_at")?,
        answers: Vec::new(),
    })
}

/// What the row gives, for its seal.
fn grant<'a>(link: &DecisionLinkRow, token: &'a [u8; 32]) -> Grant<'a> {
    let DecisionLinkRow { id, review, child, recipient, until, ended_at, .. } = *link;
    Grant::DecisionLink { id, token, review, child, recipient, until, ended_at }
}

/// The link in a row, without what was said by it; `None` for one that Heard did not write so.
pub(super) fn genuine(db: &Backend, row: &Row) -> Result<Option<DecisionLinkRow>> {
    let found = link(row)?;
    let token = row.value("token")?;
    Ok(db.holds(&grant(&found, &token), row, "seal")?.then_some(found))
}

pub(super) async fn send_decisions(db: &Backend, sent: &SendDecisions, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let held = sql("SELECT 1 FROM review WHERE id = $1 AND child = $2 AND held_on IS NOT NULL")
        .put(&sent.review)
        .put(&sent.child)
        .fetch_optional(&mut *tx)
        .await?;
    if held.is_none() {
        return Ok(false);
    }
    let before =
        sql(select_link!("WHERE l.review = $1 AND l.ended_at IS NULL")).put(&sent.review).fetch_all(&mut *tx).await?;
    for row in &before {
        end(db, &mut tx, row, sent.at).await?;
    }
    for new in &sent.links {
        let seal = db.seal(&Grant::DecisionLink {
            id: new.id,
            token: &new.token,
            review: sent.review,
            child: sent.child,
            recipient: new.recipient,
            until: sent.until,
            ended_at: None,
        });
        sql("INSERT INTO decision_link (id, review, child, recipient, person, token, made_by, made_at, until_at,
                 not_before, seal)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $10)")
        .put(&new.id)
        .put(&sent.review)
        .put(&sent.child)
        .put(&new.recipient)
        .put(&new.person)
        .put(&new.token)
        .put(&sent.by)
        .put(&sent.at)
        .put(&sent.until)
        .put(&seal)
        .execute(&mut *tx)
        .await?;
    }
    // A day that was said before stays.
    reviews::went_out(&mut tx, sent.review, Some(sent.child), Paper::Decisions, sent.on, sent.by, sent.at).await?;
    typing::sent(&mut tx, entry, TypedAt::Record(sent.review)).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

/// Ends the link in a row. One that was changed by hand ends too, and is not made good by that.
async fn end(db: &Backend, tx: &mut Tx, row: &Row, at: Moment) -> Result<()> {
    let ended = DecisionLinkRow { ended_at: Some(at), ..link(row)? };
    let token = row.value("token")?;
    let seal: [u8; 32] = match genuine(db, row)? {
        Some(_) => db.seal(&grant(&ended, &token)),
        None => row.value("seal")?,
    };
    sql("UPDATE decision_link SET ended_at = $2, seal = $3 WHERE id = $1")
        .put(&ended.id)
        .put(&at)
        .put(&seal)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn decision_links(db: &Backend, child: ChildId) -> Result<Vec<DecisionLinkRow>> {
    let mut tx = db.begin_read().await?;
    let rows = sql(select_link!("WHERE l.child = $1 ORDER BY l.made_at DESC, l.recipient"))
        .put(&child)
        .fetch_all(&mut *tx)
        .await?;
    let said = sql("SELECT id, link, words, at FROM link_answer WHERE child = $1 ORDER BY place")
        .put(&child)
        .fetch_all(&mut *tx)
        .await?;
    let mut answers: HashMap<DecisionLinkId, Vec<DecisionAnswer>> = HashMap::new();
    for row in &said {
        answers.entry(row.value("link")?).or_default().push(answer(row)?);
    }
    let mut links = Vec::new();
    for row in &rows {
        if let Some(found) = genuine(db, row)? {
            links.push(DecisionLinkRow { answers: answers.remove(&found.id).unwrap_or_default(), ..found });
        }
    }
    Ok(links)
}

/// The key of the child whom the link in a row is about.
pub(super) fn key(row: &Row, child: ChildId) -> Result<WrappedKey> {
    Ok(WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? })
}

fn answer(row: &Row) -> Result<DecisionAnswer> {
    Ok(DecisionAnswer { id: row.value("id")?, words: row.value("words")?, at: row.value("at")? })
}

pub(super) async fn decision_link(db: &Backend, token: &[u8; 32], now: Moment) -> Result<Option<OpenLink>> {
    let mut tx = db.begin_read().await?;
    let Some(row) = sql(select_link!("WHERE l.token = $1")).put(token).fetch_optional(&mut *tx).await? else {
        return Ok(None);
    };
    let Some(found) = genuine(db, &row)?.filter(|link| link.is_open(now)) else { return Ok(None) };
    Ok(Some(OpenLink { id: found.id, child: found.child, key: key(&row, found.child)? }))
}

/// The link with this id while it opens something, in a transaction.
async fn opening(db: &Backend, tx: &mut Tx, id: DecisionLinkId, now: Moment) -> Result<Option<DecisionLinkRow>> {
    let row = sql(select_link!("WHERE l.id = $1")).put(&id).fetch_optional(&mut **tx).await?;
    Ok(row.as_ref().map(|row| genuine(db, row)).transpose()?.flatten().filter(|link| link.is_open(now)))
}

pub(super) async fn read_decision_link(
    db: &Backend,
    id: DecisionLinkId,
    now: Moment,
    entry: &Entry,
) -> Result<Option<LinkedDecisions>> {
    let mut tx = db.begin().await?;
    let Some(found) = opening(db, &mut tx, id, now).await? else { return Ok(None) };
    let Some(entry) = entry_for(entry, found.child) else { return Ok(None) };
    let about = sql("SELECT c.identity, r.held_on FROM review r JOIN child c ON c.id = r.child WHERE r.id = $1")
        .put(&found.review)
        .fetch_one(&mut *tx)
        .await?;
    // As they stand in the record: what was promised in answers alone is between the child and the IRO.
    let decided = select_promise!("WHERE d.review = $1 AND (d.answer IS NULL OR d.decided = 1) ORDER BY d.place");
    let decisions = sql(decided).put(&found.review).fetch_all(&mut *tx).await?;
    let said = sql("SELECT id, words, at FROM link_answer WHERE link = $1 ORDER BY place")
        .put(&id)
        .fetch_all(&mut *tx)
        .await?;
    sql("UPDATE decision_link SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL")
        .put(&id)
        .put(&now)
        .execute(&mut *tx)
        .await?;
    let linked = LinkedDecisions {
        link: DecisionLinkRow { answers: all(&said, answer)?, ..found },
        held_on: about.value("held_on")?,
        identity: about.value("identity")?,
        decisions: all(&decisions, promise)?,
    };
    db.finish(tx, &entry).await?;
    Ok(Some(linked))
}

pub(super) async fn answer_decisions(
    db: &Backend,
    id: DecisionLinkId,
    answer: &DecisionAnswer,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let Some(found) = opening(db, &mut tx, id, answer.at).await? else { return Ok(false) };
    let Some(entry) = entry_for(entry, found.child) else { return Ok(false) };
    sql("INSERT INTO link_answer (id, link, child, agreed, words, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .put(&answer.id)
        .put(&id)
        .put(&found.child)
        .put(&i64::from(answer.words.is_none()))
        .put(&answer.words)
        .put(&answer.at)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, &entry).await?;
    Ok(true)
}

pub(super) async fn end_decision_link(
    db: &Backend,
    review: ReviewId,
    id: DecisionLinkId,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql(select_link!("WHERE l.id = $1 AND l.review = $2 AND l.ended_at IS NULL"))
        .put(&id)
        .put(&review)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(false) };
    end(db, &mut tx, &row, at).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}
