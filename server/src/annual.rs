//! An annual report put together: its words, its figures and those of the year before, each counted from one reading of
//! the facts, with small numbers hidden; last year's promises; all of it as a file. The rules are
//! [`heard_domain::annual`].

use chrono::TimeDelta;
use heard_app::staff::annual::AnnualPage;
use heard_app::staff::annual::document::Document;
use heard_domain::annual::{Figures, Published, Quoted, Text, Written, facts, figures};
use heard_domain::audit::Actor;
use heard_domain::english_time::start_of_day;
use heard_domain::figures::{By, Range, Scope, headline};
use heard_domain::return903::CollectionYear;
use heard_domain::store::{AnnualRow, AskedQuotes, QuoteRow};
use heard_domain::{Day, Words, english_time};
use tokio::try_join;

use crate::access::{annual_report, quote};
use crate::opened;
use crate::state::App;
use crate::stop::Stop;

/// The report of a year as it is read: the `nth` that was made final, the newest being 1; else the draft, or the newest
/// final report where there is no draft. That `reader` read what a draft quotes is in the log.
///
/// # Errors
/// [`Stop::NotFound`] when there is no `nth`; when storage fails, or a report does not open.
pub async fn report(app: &App, reader: Actor, year: CollectionYear, nth: Option<usize>) -> Result<AnnualPage, Stop> {
    let rows = app.store.annual_reports(year).await?;
    let finals: Vec<&AnnualRow> = rows.iter().filter(|row| row.final_at.is_some()).collect();
    let row = match nth {
        Some(nth) => Some(*nth.checked_sub(1).and_then(|nth| finals.get(nth)).ok_or(Stop::NotFound)?),
        None => rows.first(),
    };
    let report = row.map(|row| annual_report(&app.vault, row)).transpose()?.unwrap_or_default();
    let Published { year: figures, before, promised, quoted } = match report.published {
        Some(published) => published,
        None => publish(app, reader, year).await?,
    };
    Ok(AnnualPage {
        council: app.config.council.name.clone().into(),
        year,
        final_at: row.and_then(|row| row.final_at),
        figures,
        before,
        written: texts(&report.written),
        promised: promised.map(|words| words.into_inner().into()),
        quoted,
        finals: finals.iter().filter_map(|row| row.final_at).collect(),
    })
}

/// The three texts, to be shown.
#[must_use]
pub fn texts(written: &Written) -> [heard_app::text::Text; 3] {
    Text::ALL.map(|text| written.text(text).expose().to_owned().into())
}

/// A report as a PDF/UA-1 file of a day.
///
/// # Errors
/// When it cannot be printed.
pub async fn print(report: AnnualPage, day: Day) -> Result<Vec<u8>, Stop> {
    let printed = tokio::task::spawn_blocking(move || heard_print::annual(&Document::of(&report), day)).await;
    Ok(printed.map_err(|_| Stop::Broken)??)
}

/// What the report of a year would publish today. The year before stands as it was published, where it was; else it is
/// counted.
///
/// # Errors
/// When storage fails, or a report does not open.
pub async fn publish(app: &App, reader: Actor, year: CollectionYear) -> Result<Published, Stop> {
    let today = english_time::day(app.clock.now());
    let (this, quoted) = (counted(app, year, today), quoted(app, reader, year));
    let Some(before) = year.before() else {
        let (year, quoted) = try_join!(this, quoted)?;
        return Ok(Published { year, before: None, promised: None, quoted });
    };
    let (year, quoted, (before, promised)) = try_join!(this, quoted, last(app, before, today))?;
    Ok(Published { year, before: Some(before), promised, quoted })
}

/// The figures of the year before, and what was promised then where a final report says so.
async fn last(app: &App, year: CollectionYear, today: Day) -> Result<(Figures, Option<Words>), Stop> {
    let rows = app.store.annual_reports(year).await?;
    let last = rows.iter().find(|row| row.final_at.is_some());
    let last = last.map(|row| annual_report(&app.vault, row)).transpose()?;
    let (promised, published) = match last {
        Some(report) => (Some(report.written.next_year), report.published.map(|published| published.year)),
        None => (None, None),
    };
    let figures = match published {
        Some(figures) => figures,
        None => counted(app, year, today).await?,
    };
    Ok((figures, promised))
}

/// What people said of what was sent in a year, as it is asked for.
#[must_use]
pub fn sent_in(year: CollectionYear) -> AskedQuotes {
    let (since, after) = (start_of_day(year.first()), year.last() + TimeDelta::days(1));
    AskedQuotes { since, until: start_of_day(after), in_report: false, skip: 0, most: u32::MAX }
}

/// What people said that stands in the report of a year: children first, of each kind of person the newest first. What
/// does not open is left out, and the journal has its id.
async fn quoted(app: &App, reader: Actor, year: CollectionYear) -> Result<Vec<Quoted>, Stop> {
    let asked = AskedQuotes { in_report: true, ..sent_in(year) };
    let mut rows = app.store.read_quotes(&asked, reader, app.clock.now()).await?;
    rows.sort_by_key(|row| row.by);
    let opened =
        |row: &QuoteRow| opened::line(quote(app, row), "quote", row.id).map(|quote| Quoted { by: row.by, quote });
    Ok(rows.iter().filter_map(opened).collect())
}

/// The figures of a year, as far as it has come.
async fn counted(app: &App, year: CollectionYear, today: Day) -> Result<Figures, Stop> {
    let range = Range::new(year.first(), year.last().min(today), today).map_err(|_| Stop::NotFound)?;
    let counted = app.store.figures(range.from(), range.until(), &facts()).await?;
    // No IRO stands in the report by name.
    let iros = Vec::new();
    let scope =
        Scope { range, by: By::Year, today, deadlines: app.config.council.deadlines(), headline: headline(), iros };
    Ok(figures(&counted, &scope))
}
