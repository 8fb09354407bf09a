//! What figures are counted from: codes and days of everything that there is, read as it streams. A million reviews
//! are read for one page: nothing is sorted, and the many columns of a review come as one text, because a column that
//! is read by itself costs as much as the search for its row.

mod care;
mod chosen;
mod reviews;
mod said;

use futures_util::TryStreamExt as _;
use heard_domain::figures::{FactKind, Facts, ReviewFact};
use heard_domain::id::ReviewId;
use heard_domain::{Day, Moment, english_time};

use super::sql::Statement;
use super::{Backend, Row, Tx, read_little, read_much};
use crate::failure::Result;
use care::Iros;

/// From one day to another, both included, and the moments at which the first begins and the last ends.
#[derive(Clone, Copy)]
struct Span {
    from: Day,
    until: Day,
    begins: Moment,
    ends: Moment,
}

impl Span {
    fn of(from: Day, until: Day) -> Self {
        let after = until.succ_opt().unwrap_or(until);
        let (begins, ends) = (english_time::start_of_day(from), english_time::start_of_day(after));
        Self { from, until, begins, ends }
    }
}

pub(super) async fn counted_reviews(
    db: &Backend,
    from: Day,
    until: Day,
    after: Option<ReviewId>,
    limit: i64,
) -> Result<Vec<ReviewFact>> {
    let mut tx = db.begin_read().await?;
    let iros = Iros::read(&mut tx).await?;
    reviews::page(&mut tx, Span::of(from, until), after, limit, &iros).await
}

pub(super) async fn figures(db: &Backend, from: Day, until: Day, kinds: &[FactKind]) -> Result<Facts> {
    let mut tx = db.begin_read().await?;
    read_much(&mut tx).await?;
    let facts = facts(&mut tx, Span::of(from, until), kinds).await;
    read_little(&mut tx).await?;
    facts
}

async fn facts(tx: &mut Tx, span: Span, kinds: &[FactKind]) -> Result<Facts> {
    let wanted = |kind: FactKind| kinds.contains(&kind);
    let whose = [FactKind::ReviewIros, FactKind::Entries, FactKind::Caseloads].into_iter().any(wanted);
    let iros = if whose { Iros::read(tx).await? } else { Iros::default() };
    let mut facts = Facts::default();
    if wanted(FactKind::Reviews) {
        facts.reviews = reviews::read(tx, span, &iros).await?;
        if wanted(FactKind::ReviewCodes) {
            reviews::add_codes(tx, reviews::codes(span), &mut facts.reviews).await?;
        }
        if wanted(FactKind::ReviewFamily) {
            reviews::add_family(tx, reviews::family(span), &mut facts.reviews).await?;
        }
    }
    if wanted(FactKind::Entries) {
        facts.entries = care::entries(tx, span, &iros).await?;
    }
    if wanted(FactKind::Escalations) {
        facts.escalations = said::escalations(tx, span).await?;
    }
    if wanted(FactKind::Invitations) {
        facts.invitations = said::invitations(tx, span).await?;
    }
    if wanted(FactKind::Caseloads) {
        facts.caseloads = care::caseloads(tx, span, &iros).await?;
    }
    if wanted(FactKind::Children) {
        facts.children = care::children(tx, span).await?;
    }
    if wanted(FactKind::Concerns) {
        facts.concerns = said::concerns(tx, span).await?;
    }
    if wanted(FactKind::Points) {
        (facts.points, facts.said) = said::points(tx, span).await?;
    }
    if wanted(FactKind::Feedback) {
        facts.feedback = chosen::feedback(tx, span).await?;
    }
    if wanted(FactKind::Topics) {
        facts.topics = chosen::topics(tx, span).await?;
    }
    if wanted(FactKind::Promises) {
        facts.promises = said::promises(tx, span).await?;
    }
    if wanted(FactKind::Contacts) {
        facts.contacts = said::contacts(tx, span).await?;
    }
    Ok(facts)
}

/// Does something with every row, one after another.
async fn each(tx: &mut Tx, statement: Statement, mut row: impl FnMut(&Row) -> Result<()>) -> Result<()> {
    let mut rows = statement.fetch(&mut **tx);
    while let Some(next) = rows.try_next().await? {
        row(&next)?;
    }
    Ok(())
}

/// What every row is read into.
async fn all<T>(tx: &mut Tx, statement: Statement, read: impl Fn(&Row) -> Result<T>) -> Result<Vec<T>> {
    let mut found = Vec::new();
    each(tx, statement, |row| {
        found.push(read(row)?);
        Ok(())
    })
    .await?;
    Ok(found)
}
