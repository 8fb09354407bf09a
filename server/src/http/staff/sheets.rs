//! `/staff/sheets`: sheets or booklets for an IRO's reviews of a week; below it what is printed, one document. Codes are
//! made by the form alone, which leads on to the document: that can be loaded again and makes none.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::sheets::{Paper, SheetRow, Sheets, SheetsPage, week_address};
use heard_app::staff::sheets_printed::{Papers, PrintedPage, PrintedSheets};
use heard_app::staff::{Problem, Trouble};
use heard_domain::documents::ChildDetails;
use heard_domain::id::ChildId;
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::sheets::{SheetCode, Week};
use heard_domain::store::ChildFile;
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::{booklet, page, people, typed};
use crate::access::allow;
use crate::children::{file, next_review};
use crate::covering;
use crate::http::{Posted, see_other};
use crate::inviting::{Guest, Shown, card, make, shown};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The week that the address says, or that of a day that was typed; this one where it says nothing.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    working: Working,
) -> Result<Response, Stop> {
    let asked = Posted::read(query.unwrap_or_default().as_bytes());
    let mut troubles = Vec::new();
    let day = if asked.has(fields::WEEK) {
        Some(asked.parse::<Day>(fields::WEEK)?)
    } else {
        typed::date(&asked, "on", &mut troubles)
    };
    let week = Week::of(day.unwrap_or_else(|| english_time::day(app.clock.now())));
    let typed = if troubles.is_empty() { DateParts::default() } else { typed::date_parts(&asked, "on") };
    let shown = SheetsPage { typed, troubles, ..describe(&app, &working, week).await? };
    Ok(show(&app, shown))
}

/// Makes a code for each ticked child who keeps none, and leads on to what is printed. When the page said of somebody
/// that their code stays, and it was used meanwhile, nothing is made.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let week = Week::of(posted.parse(fields::WEEK)?);
    let paper = Paper::from_code(posted.get(fields::PAPER)).ok_or(Stop::BadRequest)?;
    let (plain, replaced) = (ids(&posted, fields::CHILD)?, ids(&posted, fields::REPLACED)?);
    let (mut troubles, mut making, mut printed) = (Vec::new(), Vec::new(), Vec::new());
    let mut both = plain.clone();
    both.retain(|child| !replaced.contains(child));
    both.extend(&replaced);
    for child in both {
        let key = allow(&app, &working, child, Task::Invite).await?;
        let file = file(&app, child).await?;
        let code = SheetCode::of(file.invitation.as_ref(), app.clock.now());
        let Some(review) = next_review(&file).filter(|_| !code.replaces() || replaced.contains(&child)) else {
            troubles.push(Trouble::new("main", Problem::CodeChanged));
            break;
        };
        if !matches!(code, SheetCode::Kept(_)) {
            making.push((child, review.id, key));
        }
        printed.push(child);
    }
    if printed.is_empty() || !troubles.is_empty() {
        let mut shown = SheetsPage { paper, ..describe(&app, &working, week).await? };
        if troubles.is_empty() {
            let field = match shown.rows.iter().map(|row| row.code.replaces()).min() {
                Some(false) => fields::CHILD,
                Some(true) => fields::REPLACED,
                None => "main",
            };
            troubles.push(Trouble::new(field, Problem::NotChosen));
        }
        shown.troubles = troubles;
        for row in &mut shown.rows {
            row.ticked = plain.contains(&row.child) && !row.code.replaces() || replaced.contains(&row.child);
        }
        return Ok(show(&app, shown));
    }
    for (child, review, key) in &making {
        make(&app, &working, &Guest::child(*child, *review, key)).await?;
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(fields::WEEK, &week.monday().to_string()).append_pair(fields::PAPER, &paper.code());
    query.extend_pairs(printed.iter().map(|child| (fields::CHILD, child.to_string())));
    Ok(see_other(&format!("{}?{}", at::PRINTED_SHEETS, query.finish())))
}

/// What is printed for the children of the address. It makes nothing.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get_printed(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    working: Working,
) -> Result<Response, Stop> {
    let asked = Posted::read(query.unwrap_or_default().as_bytes());
    let children = ids(&asked, fields::CHILD)?;
    if children.is_empty() {
        return Ok(see_other(at::SHEETS));
    }
    let back = week_address(Week::of(asked.parse(fields::WEEK)?));
    let paper = Paper::from_code(asked.get(fields::PAPER)).ok_or(Stop::BadRequest)?;
    let (mut kept, mut gone): (Vec<(Shown, ChildFile, DataKey, ChildDetails)>, _) = (Vec::new(), Vec::new());
    for child in children {
        let key = allow(&app, &working, child, Task::Invite).await?;
        let file = file(&app, child).await?;
        let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
        let code = file.invitation.as_ref().map(|row| shown(&app, &key, row)).transpose()?.flatten();
        match code {
            Some(code) => kept.push((code, file, key, details)),
            None => gone.push(details.called().to_owned().into()),
        }
    }
    let iro = card(&app, &working).await?;
    let (language, papers) = match paper {
        Paper::Sheets => {
            let sheets = kept.into_iter().map(|(code, file, _, details)| code.sheet(&app, &iro, &file, &details, None));
            (Language::English, Papers::Sheets(sheets.collect::<Result<_, _>>()?))
        }
        Paper::Booklets(language) => {
            let booklets = kept.into_iter().map(|(code, file, key, _)| booklet::booklet(&app, &iro, &key, &file, code));
            (language, Papers::Booklets(booklets.collect::<Result<_, _>>()?, language.code()))
        }
    };
    let shown = PrintedPage { back, papers, gone };
    Ok(crate::http::page(&app, language, StatusCode::OK, move || view! { <PrintedSheets page=shown /> }))
}

/// Children by their fields, each once.
fn ids(posted: &Posted, field: &str) -> Result<Vec<ChildId>, Stop> {
    let mut ids = Vec::new();
    for id in posted.all(field) {
        let id: ChildId = id.parse().map_err(|_| Stop::BadRequest)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

fn show(app: &App, shown: SheetsPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <Sheets page=shown /> })
}

/// The week's reviews; ticked is everybody who loses nothing by it.
async fn describe(app: &App, working: &Working, week: Week) -> Result<SheetsPage, Stop> {
    let (now, desks) = (app.clock.now(), covering::desks(app, working.staff).await?);
    let today = english_time::day(now);
    let cases = covering::caseload(app, working.staff, &desks).await?;
    let row = |one: &covering::Covered| {
        let review = one.case.review.as_ref()?;
        let code = SheetCode::of(one.case.invitation.as_ref(), now);
        Some(SheetRow {
            child: one.case.child,
            name: people::full_name(one.details.as_ref()),
            day: week.day_of(review, today)?,
            booked: review.booked_on(today).is_some(),
            code,
            ticked: !code.replaces(),
        })
    };
    let mut rows: Vec<_> = cases.iter().filter_map(row).collect();
    rows.sort_by(|one, other| (one.day, &one.name).cmp(&(other.day, &other.name)));
    let (paper, typed, troubles) = (Paper::default(), DateParts::default(), Vec::new());
    Ok(SheetsPage { week, today, rows, paper, typed, troubles })
}
