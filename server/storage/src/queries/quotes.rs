//! Words that somebody agreed to have quoted ([`heard_domain::quoting`]).

use heard_domain::Moment;
use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::chosen::{GivenBy, Replaces};
use heard_domain::id::{ChildId, QuoteId, ViewsId};
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{AskedQuotes, NewViews, QuoteRow, quote_entry};

use super::chosen::replace;
use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx};
use crate::failure::Result;

/// Keeps them with the views, or with the set that they joined, in place of what was agreed before.
pub(super) async fn keep(tx: &mut Tx, views: &NewViews) -> Result<()> {
    let Some(by) = GivenBy::of(views.voice) else { return Ok(()) };
    for quote in &views.quotes {
        let question = &quote.question;
        replace!(tx, "quote", views, by, quote);
        if let Some(body) = &quote.body {
            let new = sql("INSERT INTO quote (id, views, given_by, question, body) VALUES ($1, $2, $3, $4, $5)");
            new.put(&quote.id).put(&views.id).put(&by).put(question).put(body).execute(&mut **tx).await?;
        }
    }
    Ok(())
}

pub(super) async fn count_quotes(db: &Backend, since: Moment, until: Moment) -> Result<(usize, usize)> {
    let row = sql("SELECT count(*) AS agreed, count(CASE WHEN q.in_report = 1 THEN 1 END) AS chosen
         FROM quote q JOIN views v ON v.id = q.views WHERE v.sent_at >= $1 AND v.sent_at < $2")
    .put(&since)
    .put(&until)
    .fetch_one(&db.read)
    .await?;
    Ok((row.value("agreed")?, row.value("chosen")?))
}

pub(super) async fn read_quotes(db: &Backend, asked: &AskedQuotes, actor: Actor, at: Moment) -> Result<Vec<QuoteRow>> {
    let mut tx = db.begin().await?;
    let rows = sql("SELECT q.id, q.views, q.given_by, q.question, q.body, q.in_report, v.child, v.voice, v.sent_at,
             c.wrapped_key
         FROM quote q JOIN views v ON v.id = q.views JOIN child c ON c.id = v.child
         WHERE v.sent_at >= $1 AND v.sent_at < $2 AND q.in_report >= $3
         ORDER BY v.sent_at DESC, q.id LIMIT $4 OFFSET $5")
    .put(&asked.since)
    .put(&asked.until)
    .put(&i64::from(asked.in_report))
    .put(&asked.most)
    .put(&asked.skip)
    .fetch_all(&mut *tx)
    .await?;
    let found = all(&rows, |row| {
        let child = row.value("child")?;
        Ok(QuoteRow {
            id: row.value("id")?,
            views: row.value("views")?,
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            by: row.value("given_by")?,
            voice: row.value("voice")?,
            question: row.value("question")?,
            sent_at: row.value("sent_at")?,
            body: row.value("body")?,
            in_report: row.value::<i64>("in_report")? == 1,
        })
    })?;
    let entries: Vec<Entry> =
        found.iter().map(|row| quote_entry(Action::ReadQuote, row.views, row.child, actor, at)).collect();
    db.note_all(&mut tx, &entries.iter().collect::<Vec<_>>()).await?;
    tx.commit().await?;
    Ok(found)
}

pub(super) async fn choose_quote(db: &Backend, id: QuoteId, in_report: bool, actor: Actor, at: Moment) -> Result<bool> {
    let mut tx = db.begin().await?;
    let changed = sql("UPDATE quote SET in_report = $2 WHERE id = $1 AND in_report <> $2");
    if changed.put(&id).put(&i64::from(in_report)).execute(&mut *tx).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let row = sql("SELECT v.id, v.child FROM quote q JOIN views v ON v.id = q.views WHERE q.id = $1");
    let row = row.put(&id).fetch_one(&mut *tx).await?;
    let (views, child): (ViewsId, ChildId) = (row.value("id")?, row.value("child")?);
    let action = if in_report { Action::ChoseQuote } else { Action::LeftOutQuote };
    db.finish(tx, &quote_entry(action, views, child, actor, at)).await?;
    Ok(true)
}
