//! What an annual report publishes: its figures and those of the year before, each counted from one reading of the
//! facts, with small numbers hidden; last year's promises. The rules are [`heard_domain::annual`].

use heard_domain::annual::{Figures, Published, figures};
use heard_domain::figures::{By, Range, Scope, headline};
use heard_domain::return903::CollectionYear;
use heard_domain::{Day, english_time};

use crate::access::annual_report;
use crate::state::App;
use crate::stop::Stop;

/// What the report of a year would publish today. The year before stands as it was published, where it was; else it is
/// counted.
///
/// # Errors
/// When storage fails, or a report does not open.
pub async fn publish(app: &App, year: CollectionYear) -> Result<Published, Stop> {
    let today = english_time::day(app.clock.now());
    let this = counted(app, year, today).await?;
    let Some(before) = year.before() else { return Ok(Published { year: this, before: None, promised: None }) };
    let rows = app.store.annual_reports(before).await?;
    let last = rows.iter().find(|row| row.final_at.is_some());
    let last = last.map(|row| annual_report(app, row)).transpose()?;
    let (promised, published) = match last {
        Some(report) => (Some(report.written.next_year), report.published.map(|published| published.year)),
        None => (None, None),
    };
    let before = match published {
        Some(figures) => figures,
        None => counted(app, before, today).await?,
    };
    Ok(Published { year: this, before: Some(before), promised })
}

/// The figures of a year, as far as it has come.
async fn counted(app: &App, year: CollectionYear, today: Day) -> Result<Figures, Stop> {
    let range = Range::new(year.first(), year.last().min(today), today).map_err(|_| Stop::NotFound)?;
    let facts = app.store.figures(range.from(), range.until()).await?;
    // No IRO stands in the report by name.
    let iros = Vec::new();
    let scope =
        Scope { range, by: By::Year, today, deadlines: app.config.council.deadlines(), headline: headline(), iros };
    Ok(figures(&facts, &scope))
}
