//! What children were asked, said and were promised, without a word of it; and what was asked for them higher up.

use std::collections::HashMap;

use heard_domain::figures::{
    ConcernFact, ContactFact, EscalationFact, InvitationFact, PointFact, PromiseFact, SaidFact,
};
use heard_domain::id::ReviewId;
use heard_domain::{Moment, english_time};

use super::super::Tx;
use super::super::sql::{Get as _, Put as _, sql};
use super::{Span, all, each};
use crate::failure::Result;

/// Whether views `v` are what a child thinks before a review, whoever held the pen.
macro_rules! before {
    ($views:literal) => {
        concat!(
            "(",
            $views,
            ".purpose IN ('before_review', 'observation', 'non_instructed') AND ",
            $views,
            ".voice NOT IN ('carer', 'parent'))"
        )
    };
}

/// Reviews before which a child was first invited in the span, and those before which views were given in it without
/// any invitation.
pub(super) async fn invitations(tx: &mut Tx, span: Span) -> Result<Vec<InvitationFact>> {
    let mut asked: HashMap<ReviewId, InvitationFact> = HashMap::new();
    let invited = sql("SELECT review, child, MIN(created_at) AS invited_at, MAX(opened_at) AS opened_at
         FROM invitation WHERE invitee = 'child' GROUP BY review, child
         HAVING MIN(created_at) >= $1 AND MIN(created_at) < $2")
    .put(&span.begins)
    .put(&span.ends);
    each(tx, invited, |row| {
        let fact = InvitationFact {
            review: row.value("review")?,
            child: row.value("child")?,
            invited_on: Some(english_time::day(row.value("invited_at")?)),
            opened: row.value::<Option<Moment>>("opened_at")?.is_some(),
            given: None,
        };
        asked.insert(fact.review, fact);
        Ok(())
    })
    .await?;
    let first = sql(concat!(
        "SELECT v.review, v.child, v.sent_at, v.voice,
             EXISTS (SELECT 1 FROM invitation i WHERE i.review = v.review AND i.invitee = 'child') AS invited
         FROM views v WHERE ",
        before!("v"),
        " AND (v.sent_at >= $1 OR v.review IN (SELECT i.review FROM invitation i
             WHERE i.invitee = 'child' AND i.created_at >= $1 AND i.created_at < $2))
         AND NOT EXISTS (SELECT 1 FROM views w WHERE w.review = v.review AND ",
        before!("w"),
        " AND (w.sent_at < v.sent_at OR (w.sent_at = v.sent_at AND w.id < v.id)))"
    ))
    .put(&span.begins)
    .put(&span.ends);
    each(tx, first, |row| {
        let (review, at): (ReviewId, Moment) = (row.value("review")?, row.value("sent_at")?);
        let given = Some((english_time::day(at), row.value("voice")?));
        if let Some(fact) = asked.get_mut(&review) {
            fact.given = given;
        } else if !row.value::<bool>("invited")? && at < span.ends {
            let child = row.value("child")?;
            asked.insert(review, InvitationFact { review, child, invited_on: None, opened: false, given });
        }
        Ok(())
    })
    .await?;
    Ok(asked.into_values().collect())
}

pub(super) async fn escalations(tx: &mut Tx, span: Span) -> Result<Vec<EscalationFact>> {
    let steps = sql("SELECT s.escalation, s.child, e.review, s.stage, e.reason, s.opened_on, s.ended_on, s.outcome
         FROM escalation_step s JOIN escalation e ON e.id = s.escalation WHERE s.opened_on BETWEEN $1 AND $2")
    .put(&span.from)
    .put(&span.until);
    all(tx, steps, |row| {
        Ok(EscalationFact {
            escalation: row.value("escalation")?,
            child: row.value("child")?,
            review: row.value("review")?,
            stage: row.value("stage")?,
            reason: row.value("reason")?,
            opened_on: row.value("opened_on")?,
            ended_on: row.value("ended_on")?,
            outcome: row.value("outcome")?,
        })
    })
    .await
}

pub(super) async fn concerns(tx: &mut Tx, span: Span) -> Result<Vec<ConcernFact>> {
    let concerns = sql("SELECT id, child, raised_at, acknowledged_at FROM concern
         WHERE raised_at >= $1 AND raised_at < $2")
    .put(&span.begins)
    .put(&span.ends);
    all(tx, concerns, |row| {
        Ok(ConcernFact {
            concern: row.value("id")?,
            child: row.value("child")?,
            raised_at: row.value("raised_at")?,
            acknowledged_at: row.value("acknowledged_at")?,
        })
    })
    .await
}

/// What stands in the shared part of records, with its child and without.
pub(super) async fn points(tx: &mut Tx, span: Span) -> Result<(Vec<PointFact>, Vec<SaidFact>)> {
    let (mut points, mut said) = (Vec::new(), Vec::new());
    let lines = sql("SELECT l.review, l.child, r.held_on, l.topic, p.kind, p.views IS NOT NULL AS answered
         FROM review r JOIN line l ON l.review = r.id
         LEFT JOIN reply p ON p.views = l.views AND p.answer = l.answer
         WHERE r.held_on BETWEEN $1 AND $2 AND l.part = 'shared'
             AND l.voice IN ('child', 'child_with_help', 'written_for_child', 'paper', 'advocate')")
    .put(&span.from)
    .put(&span.until);
    each(tx, lines, |row| {
        let (held_on, answered) = (row.value("held_on")?, row.value("answered")?);
        points.push(PointFact { review: row.value("review")?, child: row.value("child")?, held_on, answered });
        said.push(SaidFact { held_on, topic: row.value("topic")?, answered, answer: row.value("kind")? });
        Ok(())
    })
    .await?;
    Ok((points, said))
}

pub(super) async fn promises(tx: &mut Tx, span: Span) -> Result<Vec<PromiseFact>> {
    let promises = sql("SELECT id, review, child, due_on, state, child_said FROM decision
         WHERE due_on BETWEEN $1 AND $2")
    .put(&span.from)
    .put(&span.until);
    all(tx, promises, |row| {
        Ok(PromiseFact {
            decision: row.value("id")?,
            review: row.value("review")?,
            child: row.value("child")?,
            due_on: row.value("due_on")?,
            state: row.value("state")?,
            child_said: row.value("child_said")?,
        })
    })
    .await
}

pub(super) async fn contacts(tx: &mut Tx, span: Span) -> Result<Vec<ContactFact>> {
    let contacts = sql("SELECT child, contact_on, way FROM contact_note WHERE contact_on BETWEEN $1 AND $2")
        .put(&span.from)
        .put(&span.until);
    all(tx, contacts, |row| {
        Ok(ContactFact { child: row.value("child")?, on: row.value("contact_on")?, way: row.value("way")? })
    })
    .await
}
