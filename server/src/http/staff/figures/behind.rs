//! `/staff/figures/{table}/behind`: what a figure counts, by name. Which figure stands in the address, the row by its
//! place: its label may hold what somebody typed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::figures::behind::{BehindFigure, BehindLine, BehindPage};
use heard_app::staff::figures::filters::{COLUMN, PAGE, ROW};
use heard_app::staff::figures::wording::{part_of, row_name};
use heard_app::text::Text;
use heard_domain::figures::{Behind, FactKind, Facts, ReviewFact, behind};
use heard_domain::id::{ChildId, ReviewId};
use leptos::prelude::*;

use super::super::people::{self, Names};
use super::{asked, count, counts, of_table, page, today};
use crate::http::Posted;
use crate::http::at::At;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// How many lines stand on a page: each has a name to open.
const LINES: usize = 100;

/// What a line says beside its day: the team that the review was in, and who led it.
const LED: [FactKind; 2] = [FactKind::Reviews, FactKind::ReviewIros];

/// The list.
///
/// # Errors
/// [`Stop::NotFound`] for what is no table of counts and no cell of it; [`Stop::BadRequest`] for an address that no
/// page has; when storage fails.
pub(in super::super) async fn get(
    State(app): State<Arc<App>>,
    At(at::Behind { table: id }): At<at::Behind>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    counts(id)?;
    let (asked, read) = asked::read(query.as_deref(), today(&app));
    let shown = match read {
        Ok(shown) => shown,
        Err(troubles) => return Ok(of_table(&app, id, asked, None, troubles)),
    };
    let fields = Posted::read(query.unwrap_or_default().as_bytes());
    let (row, column): (usize, String) = (fields.parse(ROW)?, fields.line(COLUMN));
    let (counted, (facts, scope)) = count(&app, id, shown, &[id.facts(), &LED].concat()).await?;
    let part = part_of(&counted, row).ok_or(Stop::NotFound)?;
    let place = counted.column(&column).filter(|place| counted.columns[*place].opens && part.columns.contains(place));
    let place = place.ok_or(Stop::NotFound)?;
    let found = behind(id, &counted.rows[row].key, &column, &facts, &scope);
    let (nth, pages) = nth_page(&fields, found.len(), LINES)?;
    let listed: Vec<Behind> = found.iter().skip((nth - 1) * LINES).take(LINES).copied().collect();
    let shown = BehindPage {
        table: id,
        row: (row_name(&counted, &part, row), row),
        formula: counted.columns[place].formula.clone().into(),
        column: column.into(),
        shown,
        count: found.len(),
        page: (nth, pages),
        lines: lines(&app, &listed, &facts).await?,
    };
    Ok(page(&app, &[], move || view! { <BehindFigure page=shown /> }))
}

/// Which page of a list is asked for, from 1, the first unless the address says another, and of how many: of so many
/// lines, so many on each.
///
/// # Errors
/// [`Stop::BadRequest`] for what is no number; [`Stop::NotFound`] for a page that is not there.
pub(in super::super) fn nth_page(asked: &Posted, lines: usize, each: usize) -> Result<(usize, usize), Stop> {
    let nth: usize = if asked.has(PAGE) { asked.parse(PAGE)? } else { 1 };
    let pages = lines.div_ceil(each).max(1);
    if (1..=pages).contains(&nth) { Ok((nth, pages)) } else { Err(Stop::NotFound) }
}

/// The lines of a page, with the names that stand on it and no others.
async fn lines(app: &App, listed: &[Behind], facts: &Facts) -> Result<Vec<BehindLine>, Stop> {
    let wanted: HashSet<ReviewId> = listed.iter().filter_map(|one| one.review).collect();
    let reviews: HashMap<ReviewId, &ReviewFact> =
        facts.reviews.iter().filter(|fact| wanted.contains(&fact.review)).map(|fact| (fact.review, fact)).collect();
    let mut children: Vec<ChildId> = listed.iter().map(|one| one.child).collect();
    children.sort_unstable();
    children.dedup();
    let named = app.store.named_children(&children).await?;
    let called: HashMap<ChildId, Text> = named
        .iter()
        .map(|child| (child.id, people::full_name(people::listed(app, child.id, &child.key, &child.identity).as_ref())))
        .collect();
    let names = Names::of(app, reviews.values().filter_map(|fact| fact.iro)).await?;
    let line = |one: &Behind| {
        let fact = one.review.and_then(|review| reviews.get(&review));
        BehindLine {
            child: one.child,
            name: called.get(&one.child).cloned().unwrap_or_else(crate::opened::no_name),
            review: one.review,
            on: one.on,
            iro: fact.and_then(|fact| fact.iro).map(|iro| names.get(iro)),
            team: fact.and_then(|fact| fact.team.as_ref()).map(|team| team.as_str().to_owned().into()),
        }
    };
    Ok(listed.iter().map(line).collect())
}
