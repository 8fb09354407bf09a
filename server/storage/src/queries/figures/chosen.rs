//! What people chose. Nobody is in what is read: a set of views and a review only keep its rows together.

use std::collections::{BTreeSet, HashMap};

use heard_domain::figures::{FeedbackFact, TopicsFact};
use heard_domain::form::{QuestionId, TopicId};
use heard_domain::id::{ReviewId, ViewsId};
use heard_domain::people::Band;
use heard_domain::{Moment, english_time};

use super::super::Tx;
use super::super::sql::{Get as _, Put as _, sql};
use super::{Span, each};
use crate::failure::Result;

pub(super) async fn feedback(tx: &mut Tx, span: Span) -> Result<Vec<FeedbackFact>> {
    let mut found: HashMap<(ViewsId, QuestionId), FeedbackFact> = HashMap::new();
    let chosen = sql("SELECT c.views, c.given_by, c.question, c.choice, v.purpose, v.sent_at
         FROM chosen c JOIN views v ON v.id = c.views
         WHERE v.sent_at >= $1 AND v.sent_at < $2 AND v.purpose <> 'before_review'")
    .put(&span.begins)
    .put(&span.ends);
    each(tx, chosen, |row| {
        let (views, question): (ViewsId, QuestionId) = (row.value("views")?, row.value("question")?);
        let (purpose, by) = (row.value("purpose")?, row.value("given_by")?);
        let on = english_time::day(row.value("sent_at")?);
        let fact = FeedbackFact { on, purpose, by, question: question.clone(), options: Vec::new() };
        found.entry((views, question)).or_insert(fact).options.push(row.value("choice")?);
        Ok(())
    })
    .await?;
    Ok(found.into_values().collect())
}

/// Topics of reviews before which the first was chosen in the span; what was added later counts with them.
pub(super) async fn topics(tx: &mut Tx, span: Span) -> Result<Vec<TopicsFact>> {
    let mut found: HashMap<ReviewId, (Moment, Band, BTreeSet<TopicId>)> = HashMap::new();
    let chosen = sql("SELECT v.review, v.band, v.sent_at, c.choice FROM chosen c JOIN views v ON v.id = c.views
         WHERE v.purpose = 'before_review' AND v.review IN (SELECT w.review FROM chosen d JOIN views w ON w.id = d.views
             WHERE w.purpose = 'before_review' AND w.sent_at >= $1 AND w.sent_at < $2)")
    .put(&span.begins)
    .put(&span.ends);
    each(tx, chosen, |row| {
        let (at, band): (Moment, Band) = (row.value("sent_at")?, row.value("band")?);
        let known = found.entry(row.value("review")?).or_insert((at, band, BTreeSet::new()));
        if at < known.0 {
            (known.0, known.1) = (at, band);
        }
        known.2.insert(row.value("choice")?);
        Ok(())
    })
    .await?;
    let within = found.into_values().filter(|(at, ..)| span.begins <= *at && *at < span.ends);
    let fact = |(at, band, topics): (Moment, Band, BTreeSet<TopicId>)| TopicsFact {
        on: english_time::day(at),
        band,
        topics: topics.into_iter().collect(),
    };
    Ok(within.map(fact).collect())
}
