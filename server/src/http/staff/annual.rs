//! `/staff/figures/annual/{year}`: the annual report as one document; `/pdf` below it: the same as a file; `/words`: the
//! manager's texts, kept as a draft or made final.
//!
//! A draft's figures are counted each time. What is made final keeps its figures with its words, and the year after
//! shows them as they were published.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::AnnualAct;
use heard_app::staff::annual::write::{AnnualWordsPage, WriteAnnual};
use heard_app::staff::annual::{AnnualPage, AnnualReport};
use heard_app::staff::{Problem, Trouble};
use heard_domain::annual::{MAX_WORDS, NotFinal, Report, Text, Written, not_final};
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::english_time;
use heard_domain::id::AnnualId;
use heard_domain::return903::CollectionYear;
use heard_domain::store::NewAnnual;
use leptos::prelude::*;

use super::{page, typed};
use crate::access::annual_report;
use crate::annual::{print, publish, report, texts};
use crate::http::{At, Posted, file, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The document: the draft; the newest final report where there is no draft; or the one that the address names
/// (`final=1` is the newest).
///
/// # Errors
/// [`Stop::NotFound`] for a year that has not begun, and a final report that is not there; when storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(at::Annual { year }): At<at::Annual>,
    RawQuery(query): RawQuery,
    working: Working,
) -> Result<Response, Stop> {
    let shown = asked(&app, &working, year, query).await?;
    Ok(page(&app, &[], move || view! { <AnnualReport page=shown /> }))
}

/// The same as a PDF/UA-1 file.
///
/// # Errors
/// As those of the document; [`Stop::Broken`] when it cannot be printed.
pub(super) async fn get_pdf(
    State(app): State<Arc<App>>,
    At(at::AnnualPdf { year }): At<at::AnnualPdf>,
    RawQuery(query): RawQuery,
    working: Working,
) -> Result<Response, Stop> {
    let shown = asked(&app, &working, year, query).await?;
    let day = english_time::day(shown.final_at.unwrap_or_else(|| app.clock.now()));
    let printed = print(shown, day).await?;
    Ok(file("application/pdf", &format!("annual-report-{}.pdf", year.number()), printed))
}

/// The report that somebody asks for.
async fn asked(app: &App, working: &Working, year: CollectionYear, query: Option<String>) -> Result<AnnualPage, Stop> {
    begun(app, year)?;
    let asked = Posted::read(query.unwrap_or_default().as_bytes());
    let nth = if asked.has("final") { Some(asked.parse("final")?) } else { None };
    report(app, working.actor(), year, nth).await
}

/// Its words: those of the draft, or of the newest final report as the beginning of another.
///
/// # Errors
/// [`Stop::NotFound`] for a year that has not begun; when storage fails.
pub(super) async fn get_words(
    State(app): State<Arc<App>>,
    At(at::AnnualWords { year }): At<at::AnnualWords>,
    _: Working,
) -> Result<Response, Stop> {
    begun(&app, year)?;
    let kept = Kept::of(&app, year).await?;
    Ok(kept.page(&app, texts(&kept.written), None, Vec::new()))
}

/// Keeps them, or makes the report final.
///
/// # Errors
/// [`Stop::NotFound`] for a year that has not begun; when storage fails.
pub(super) async fn post_words(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::AnnualWords { year }): At<at::AnnualWords>,
    posted: Posted,
) -> Result<Response, Stop> {
    begun(&app, year)?;
    let act: AnnualAct = posted.act()?;
    let (id, follows) = (posted.parse::<AnnualId>(fields::ANNUAL)?, posted.parse::<i64>(fields::VERSION)?);
    let mut troubles = Vec::new();
    let [went_well, has_to_change, next_year] =
        Text::ALL.map(|text| typed::words(&posted, text.code(), MAX_WORDS, &mut troubles));
    let written = Written { went_well, has_to_change, next_year };
    let is_final = act == AnnualAct::Finish;
    if is_final {
        troubles.extend(not_final(year, &written, today(&app)).into_iter().map(trouble));
    }
    if !troubles.is_empty() {
        let kept = Kept { id, version: follows, ..Kept::of(&app, year).await? };
        return Ok(kept.page(&app, texts(&written), None, troubles));
    }
    let published = if is_final { Some(publish(&app, working.actor(), year).await?) } else { None };
    let body = working.key.seal(places::annual_body(id), &Report { written: written.clone(), published });
    let at = app.clock.now();
    let action = if is_final { Action::FinishedAnnual } else { Action::ChangedAnnual };
    let entry = Entry {
        at,
        actor: working.actor(),
        child: None,
        action,
        object: ObjectKind::Annual,
        object_id: *id.as_bytes(),
    };
    let kept = NewAnnual { id, year, follows, body, by: working.staff, at, is_final };
    if app.store.save_annual(&kept, &entry).await? {
        let next = if is_final { at::Annual { year }.href() } else { at::AnnualWords { year }.href() };
        return Ok(see_other(&next));
    }
    // Saved meanwhile, by somebody else or in another window: both stand beside each other, and the next saving follows.
    let kept = Kept::of(&app, year).await?;
    if !is_final && kept.written == written && kept.saved_at.is_some() {
        return Ok(see_other(&at::AnnualWords { year }.href()));
    }
    let meanwhile = texts(&kept.written);
    let changed = vec![Trouble::new(Text::WentWell.code(), Problem::Changed)];
    Ok(kept.page(&app, texts(&written), Some(meanwhile), changed))
}

/// What is there to write on.
struct Kept {
    id: AnnualId,
    version: i64,
    year: CollectionYear,
    written: Written,
    saved_at: Option<heard_domain::Moment>,
    final_at: Option<heard_domain::Moment>,
}

impl Kept {
    async fn of(app: &App, year: CollectionYear) -> Result<Self, Stop> {
        let rows = app.store.annual_reports(year).await?;
        let written = match rows.first() {
            Some(row) => annual_report(&app.vault, row)?.written,
            None => Written::default(),
        };
        let draft = rows.first().filter(|row| row.final_at.is_none());
        Ok(Self {
            id: draft.map_or_else(|| app.dice.id(), |row| row.id),
            version: draft.map_or(0, |row| row.version),
            year,
            written,
            saved_at: draft.map(|row| row.saved_at),
            final_at: rows.iter().find_map(|row| row.final_at),
        })
    }

    fn page(
        &self,
        app: &App,
        words: [heard_app::text::Text; 3],
        meanwhile: Option<[heard_app::text::Text; 3]>,
        troubles: Vec<Trouble>,
    ) -> Response {
        let shown = AnnualWordsPage {
            year: self.year,
            report: self.id,
            version: self.version,
            words,
            meanwhile,
            saved_at: self.saved_at,
            final_at: self.final_at,
            troubles: troubles.clone(),
        };
        page(app, &troubles, move || view! { <WriteAnnual page=shown /> })
    }
}

fn trouble(not: NotFinal) -> Trouble {
    match not {
        NotFinal::YearRuns => Trouble::new(Text::WentWell.code(), Problem::YearRuns),
        NotFinal::Empty(text) => Trouble::new(text.code(), Problem::Empty),
    }
}

fn today(app: &App) -> heard_domain::Day {
    english_time::day(app.clock.now())
}

/// Of a year that is to come there is nothing to report.
pub(super) fn begun(app: &App, year: CollectionYear) -> Result<(), Stop> {
    if year.first() <= today(app) { Ok(()) } else { Err(Stop::NotFound) }
}
