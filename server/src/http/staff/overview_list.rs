//! `/staff/overview/{counted}`: the reviews behind a number of a manager's figures, of all or of one IRO.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::overview_list::{CountedLine, OverviewList, OverviewListPage};
use heard_domain::english_time;
use heard_domain::id::StaffId;
use heard_domain::overview::Counted;
use leptos::prelude::*;

use super::overview::{details, span};
use super::page;
use super::people::{self, Names};
use crate::children::legal_status;
use crate::http::at::At;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The list, of the IRO whom the address names (`iro=`, nobody for an empty one) or of all.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager, and for what is no IRO's id.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(at::OverviewList { counted }): At<at::OverviewList>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    let of = whose(&query.unwrap_or_default())?;
    let today = english_time::day(app.clock.now());
    let (from, to) = span(today);
    let reviews = app.store.reviews_between(from, to).await?;
    let listed: Vec<_> = reviews
        .iter()
        .filter(|row| of.is_none_or(|iro| row.review.iro == iro))
        .map(|row| (&row.review, details(&app, row)))
        .filter(|(review, details)| Counted::of(review, legal_status(details.as_ref()), today).contains(&counted))
        .collect();
    let names = Names::of(&app, listed.iter().filter_map(|(review, _)| review.iro)).await?;
    let mut lines: Vec<_> = listed
        .iter()
        .map(|(review, details)| CountedLine {
            child: review.child,
            name: people::full_name(details.as_ref()),
            iro: review.iro.map(|iro| names.get(iro)),
            due: review.due_on,
            held: review.held_on,
        })
        .collect();
    lines.sort_by(|one, other| (one.due, &one.name).cmp(&(other.due, &other.name)));
    let shown = OverviewListPage { counted, from, to, lines };
    Ok(page(&app, &[], move || view! { <OverviewList page=shown /> }))
}

/// Whose reviews are asked for: everybody's, those of nobody, or those of an IRO.
fn whose(query: &str) -> Result<Option<Option<StaffId>>, Stop> {
    let Some((_, iro)) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "iro") else {
        return Ok(None);
    };
    match &*iro {
        "" => Ok(Some(None)),
        id => id.parse().map(|iro| Some(Some(iro))).map_err(|_| Stop::NotFound),
    }
}
