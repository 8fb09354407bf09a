//! `/staff/figures/annual/{year}/quotes`: what people said who agreed that it may stand in the annual report, to be
//! chosen from. It opens those words and nothing else that was said; each that is shown is a row of the log.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::annual::quotes::{AnnualQuotes, AnnualQuotesPage, QuoteLine};
use heard_app::text::{Text, lookup};
use heard_domain::english_time;
use heard_domain::form::{Form, Question, QuestionId, asking};
use heard_domain::id::QuoteId;
use heard_domain::people::Language;
use heard_domain::store::{AskedQuotes, QuoteRow};
use leptos::prelude::*;

use super::annual::begun;
use super::figures::behind::nth_page;
use super::page;
use crate::access::quote;
use crate::annual::sent_in;
use crate::http::{At, Posted, see_other};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// How many stand on a page.
const QUOTES: usize = 20;

/// A page of them, the first unless the address says another.
///
/// # Errors
/// [`Stop::NotFound`] for a year that has not begun, and for a page that is not there; when storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::AnnualQuotes { year }): At<at::AnnualQuotes>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    begun(&app, year)?;
    let asked = Posted::read(query.unwrap_or_default().as_bytes());
    let within = sent_in(year);
    let (agreed, chosen) = app.store.count_quotes(within.since, within.until).await?;
    let (nth, pages) = nth_page(&asked, agreed, QUOTES)?;
    let skip = u32::try_from((nth - 1) * QUOTES).map_err(|_| Stop::NotFound)?;
    let asked = AskedQuotes { skip, most: QUOTES as u32, ..within };
    let rows = app.store.read_quotes(&asked, working.actor(), app.clock.now()).await?;
    let quotes = rows.iter().map(|row| line(&app, row)).collect();
    let shown = AnnualQuotesPage { year, agreed, chosen, page: (nth, pages), quotes };
    Ok(page(&app, &[], move || view! { <AnnualQuotes page=shown /> }))
}

/// Puts into the report what is ticked of what the page showed, and takes out the rest of it.
///
/// # Errors
/// [`Stop::NotFound`] for a year that has not begun; when storage fails.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::AnnualQuotes { year }): At<at::AnnualQuotes>,
    RawQuery(query): RawQuery,
    posted: Posted,
) -> Result<Response, Stop> {
    begun(&app, year)?;
    let ticked: Vec<&str> = posted.all(fields::TICK).collect();
    for shown in posted.all(fields::SHOWN) {
        let id: QuoteId = shown.parse().map_err(|_| Stop::BadRequest)?;
        app.store.choose_quote(id, ticked.contains(&shown), working.actor(), app.clock.now()).await?;
    }
    let here = at::AnnualQuotes { year }.href();
    Ok(see_other(&query.map_or(here.clone(), |query| format!("{here}?{query}"))))
}

fn line(app: &App, row: &QuoteRow) -> QuoteLine {
    let words = opened::line(quote(app, row), "quote", row.id);
    QuoteLine {
        id: row.id,
        asked: asked(&row.question),
        words: words.map(|quote| (quote.words.into_inner().into(), quote.language)),
        voice: row.voice,
        sent_on: english_time::day(row.sent_at),
        in_report: row.in_report,
    }
}

/// What was asked, in English. Nothing where no form asks it any more.
fn asked(question: &QuestionId) -> Text {
    let asked = |(form, question): (&Form, &Question)| lookup(Language::English, &question.title_key(form.band));
    asking(question).map_or_else(|| "".into(), asked)
}
