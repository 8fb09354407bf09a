//! What figures are counted from: codes and days of everything that there is, read as it streams. A million reviews
//! are read for one page: nothing is sorted, and the many columns of a review come as one text, because a column that
//! is read by itself costs as much as the search for its row.

mod care;
mod chosen;
mod reviews;
mod said;

use futures_util::TryStreamExt as _;
use heard_domain::figures::{Facts, ReviewFact};
use heard_domain::id::ReviewId;
use heard_domain::{Day, Moment, english_time};

use super::sql::Statement;
use super::{Backend, Row, Tx};
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

pub(super) async fn figures(db: &Backend, from: Day, until: Day) -> Result<Facts> {
    let span = Span::of(from, until);
    let mut tx = db.begin_read().await?;
    let iros = Iros::read(&mut tx).await?;
    let (points, said) = said::points(&mut tx, span).await?;
    Ok(Facts {
        reviews: reviews::read(&mut tx, span, &iros).await?,
        entries: care::entries(&mut tx, span, &iros).await?,
        escalations: said::escalations(&mut tx, span).await?,
        invitations: said::invitations(&mut tx, span).await?,
        caseloads: care::caseloads(&mut tx, span, &iros).await?,
        children: care::children(&mut tx, span).await?,
        concerns: said::concerns(&mut tx, span).await?,
        points,
        said,
        feedback: chosen::feedback(&mut tx, span).await?,
        topics: chosen::topics(&mut tx, span).await?,
        promises: said::promises(&mut tx, span).await?,
        contacts: said::contacts(&mut tx, span).await?,
    })
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
