//! `/staff/figures` and below: figures by theme, each table, as a file too. All of a page comes from one reading of the
//! facts, and nothing of it is kept: another server would show something else.

mod asked;
pub(super) mod behind;
pub(super) mod counted;
pub(super) mod weekly;

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::Trouble;
use heard_app::staff::figures::filters::{Asked, Shown};
use heard_app::staff::figures::one::{OneTable, TablePage};
use heard_app::staff::figures::{AllFigures, FiguresPage, Headline};
use heard_domain::figures::{By, FactKind, Facts, Scope, Table, TableId, Theme, headline, table, to_csv};
use heard_domain::people::Role;
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::{page, people};
use crate::http::at::At;
use crate::http::file;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Every table, with the figure that it is quoted by.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, RawQuery(query): RawQuery, _: Working) -> Result<Response, Stop> {
    let (asked, read) = asked::read(query.as_deref(), today(&app));
    let (shown, troubles) = match read {
        Ok(shown) => {
            let (facts, scope) = (facts(&app, shown, &FactKind::ALL).await?, scope(&app, shown).await?);
            (Some((shown, headlines(&facts, &scope))), Vec::new())
        }
        Err(troubles) => (None, troubles),
    };
    let wrong = troubles.clone();
    Ok(page(&app, &wrong, move || view! { <AllFigures page=FiguresPage { asked, shown, troubles } /> }))
}

/// The figure that each table is quoted by.
fn headlines(facts: &Facts, scope: &Scope) -> Vec<Headline> {
    let quoted = |id: TableId| {
        let counted = table(id, facts, scope);
        let (column, total) = counted.quoted()?;
        let of = &counted.columns[column];
        let (column, formula) = (of.key.clone().into(), of.formula.clone().into());
        Some(Headline { table: id, column, formula, total: total.clone() })
    };
    Theme::ALL.into_iter().flat_map(Theme::tables).filter_map(quoted).collect()
}

/// One table.
///
/// # Errors
/// [`Stop::NotFound`] for what is no table of counts; when storage fails.
pub(super) async fn get_table(
    State(app): State<Arc<App>>,
    At(at::Figures { table: id }): At<at::Figures>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    Ok(match asked_table(&app, id, query.as_deref()).await? {
        Ok((asked, counted)) => of_table(&app, id, asked, Some(counted), Vec::new()),
        Err(refused) => refused,
    })
}

/// The same as a file. What cannot be asked is refused by the page, where it can be mended.
///
/// # Errors
/// [`Stop::NotFound`] for what is no table of counts; when storage fails.
pub(super) async fn get_csv(
    State(app): State<Arc<App>>,
    At(at::FiguresCsv { table: id }): At<at::FiguresCsv>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    Ok(match asked_table(&app, id, query.as_deref()).await? {
        Ok((_, (shown, counted))) => {
            csv(&format!("{id}-{}-{}", shown.range.from(), shown.range.until()), to_csv(&counted))
        }
        Err(refused) => refused,
    })
}

/// A table as it is asked for, counted; inside, the page that refuses what cannot be asked.
async fn asked_table(
    app: &App,
    id: TableId,
    query: Option<&str>,
) -> Result<Result<(Asked, (Shown, Table)), Response>, Stop> {
    counts(id)?;
    let (asked, read) = asked::read(query, today(app));
    match read {
        Ok(shown) => Ok(Ok((asked, (shown, count(app, id, shown, id.facts()).await?.0)))),
        Err(troubles) => Ok(Err(of_table(app, id, asked, None, troubles))),
    }
}

/// The page of a table: refused where what was asked is nothing that can be shown.
fn of_table(app: &App, id: TableId, asked: Asked, shown: Option<(Shown, Table)>, troubles: Vec<Trouble>) -> Response {
    let (today, wrong) = (today(app), troubles.clone());
    let this = Shown::year_of(today, today);
    let last = this.range.from().pred_opt().map(|day| Shown::year_of(day, today));
    let years = [Some(this), last].into_iter().flatten().filter_map(named).collect();
    let shown = TablePage { id, asked, shown, years, troubles };
    page(app, &wrong, move || view! { <OneTable page=shown /> })
}

/// A collection year with its name.
fn named(year: Shown) -> Option<(String, Shown)> {
    year.range.periods(By::Year).pop().map(|period| (period.name, year))
}

/// Figures as a file to keep.
fn csv(name: &str, text: String) -> Response {
    file("text/csv; charset=utf-8", &format!("{name}.csv"), text)
}

/// Only what counts has a page.
fn counts(id: TableId) -> Result<(), Stop> {
    id.theme().map(|_| ()).ok_or(Stop::NotFound)
}

fn today(app: &App) -> Day {
    english_time::day(app.clock.now())
}

/// A table, and what it was counted from: these facts, its own among them.
async fn count(app: &App, id: TableId, shown: Shown, kinds: &[FactKind]) -> Result<(Table, (Facts, Scope)), Stop> {
    let (facts, scope) = (facts(app, shown, kinds).await?, scope(app, shown).await?);
    Ok((table(id, &facts, &scope), (facts, scope)))
}

/// What is counted in these days, of these kinds.
pub(in crate::http) async fn facts(app: &App, shown: Shown, kinds: &[FactKind]) -> Result<Facts, Stop> {
    Ok(app.store.figures(shown.range.from(), shown.range.until(), kinds).await?)
}

/// What is asked, with what IROs are called, those too whose account is disabled by now.
pub(in crate::http) async fn scope(app: &App, shown: Shown) -> Result<Scope, Stop> {
    let all = app.store.all_staff().await?;
    let iros = all.iter().filter(|row| row.role == Role::Iro).map(|row| (row.id, people::name(app, row).into_owned()));
    Ok(Scope {
        range: shown.range,
        by: shown.by,
        today: today(app),
        deadlines: app.config.council.deadlines(),
        headline: headline(),
        iros: iros.collect(),
    })
}
