//! `/staff/return`: what has to be mended before the SSDA903 return of a collection year can be written, all year
//! round.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::staff::return903::{ReturnLine, ReturnPage, ReturnToMend};
use heard_domain::english_time;
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::page;
use super::people::Names;
use crate::children::listed;
use crate::return903::gather;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// How many lines stand on the page; the rest is only counted. The command that writes the return prints all.
const MOST_SHOWN: usize = 500;

/// The list of the year that the address names (`year=`), or of the one that today is in.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager, and for what is no year or one that has not begun.
pub(super) async fn get(State(app): State<Arc<App>>, RawQuery(query): RawQuery, _: Working) -> Result<Response, Stop> {
    let today = english_time::day(app.clock.now());
    let now = CollectionYear::of(today).ok_or(Stop::NotFound)?;
    let asked = query.unwrap_or_default();
    let asked = form_urlencoded::parse(asked.as_bytes()).find(|(name, _)| name == "year").map(|(_, year)| year);
    let year = asked.map_or(Ok(now), |year| year.parse()).map_err(|_| Stop::NotFound)?;
    if year > now {
        return Err(Stop::NotFound);
    }
    let mut names = HashMap::new();
    let made = gather(&*app.store, year, today, |row| {
        let details = listed(&app, row.id, &row.key, &row.identity)?;
        names.insert(row.id, details.full_name());
        Some(details)
    })
    .await?;
    let name = |child| names.get(child).cloned().map_or_else(crate::opened::no_name, Into::into);
    let mut found: Vec<_> = made.findings().iter().map(|finding| (name(&finding.child), finding)).collect();
    // By child, one child's in the order of the return.
    found.sort_by(|(one, first), (other, second)| (one, first.child).cmp(&(other, second.child)));
    let iros = Names::of(&app, found.iter().take(MOST_SHOWN).filter_map(|(_, finding)| finding.iro)).await?;
    let lines = found.iter().take(MOST_SHOWN).map(|(name, finding)| ReturnLine {
        child: finding.child,
        name: name.clone(),
        iro: finding.iro.map(|iro| iros.get(iro)),
        held: finding.held_on,
        rule: finding.rule,
    });
    let shown = ReturnPage {
        year,
        after: year.after().filter(|after| *after <= now),
        reviews: made.reviews().len(),
        left_out: made.left_out().len(),
        found: made.findings().len(),
        lines: lines.collect(),
    };
    Ok(page(&app, &[], move || view! { <ReturnToMend page=shown /> }))
}
