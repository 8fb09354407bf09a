//! `/staff/overview`: a manager's figures, and what is late after a review by name.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::Months;
use heard_app::staff::overview::{IroLine, LateLine, Overview, OverviewPage};
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::StaffId;
use heard_domain::overview::{MONTHS_AFTER, MONTHS_BEFORE, by_iro, count, on_desk, on_ladder};
use heard_domain::papers::{Clock, clocks};
use heard_domain::store::{ConcernRow, ConcernState, NamedReview};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::page;
use super::people::{self, Names};
use crate::children::{legal_status, listed};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The figures of the year up to today, and of the month to come.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager.
pub(super) async fn get(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    let now = app.clock.now();
    let today = english_time::day(now);
    let (from, to) = span(today);
    let reviews = app.store.reviews_between(from, to).await?;
    let statuses: Vec<_> = reviews.iter().map(|row| details(&app, row)).collect();
    let timed: Vec<_> =
        reviews.iter().zip(&statuses).map(|(row, details)| (&row.review, legal_status(details.as_ref()))).collect();
    let (concerns, matters) = (app.store.concerns(None).await?, app.store.matters(None, today).await?);
    let late = late(&app, today).await?;
    let of_late = late.iter().map(|(iro, _)| *iro);
    let by_iro = by_iro(timed.iter().copied(), of_late, &concerns, &matters, today);
    let names = Names::of(&app, by_iro.iter().filter_map(|of| of.iro)).await?;
    let unacknowledged = concerns.iter().filter(|row| row.state == ConcernState::New).count();
    let shown = OverviewPage {
        from,
        to,
        figures: count(timed, today),
        late: late.into_iter().map(|(_, line)| line).collect(),
        by_iro: by_iro.into_iter().map(|of| IroLine { name: of.iro.map(|iro| names.get(iro)), of }).collect(),
        desk: on_desk(&matters, today),
        ladder: on_ladder(&app.store.open_escalations().await?, &app.config.council.deadlines(), today),
        unacknowledged,
        acknowledged: concerns.len() - unacknowledged,
        longest_minutes: concerns.iter().map(|row| waited(row, now)).max(),
    };
    Ok(page(&app, &[], move || view! { <Overview page=shown /> }))
}

/// The first and the last day of what is counted.
pub(super) fn span(today: Day) -> (Day, Day) {
    let from = today.checked_sub_months(Months::new(MONTHS_BEFORE)).unwrap_or(Day::MIN);
    (from, today.checked_add_months(Months::new(MONTHS_AFTER)).unwrap_or(Day::MAX))
}

pub(super) fn details(app: &App, row: &NamedReview) -> Option<ChildDetails> {
    listed(app, row.review.child, &row.key, &row.identity)
}

/// What is late after reviews of every child, with whose it is, the longest late first.
async fn late(app: &App, today: Day) -> Result<Vec<(Option<StaffId>, LateLine)>, Stop> {
    let (rows, deadlines) = (app.store.unfinished_reviews().await?, app.config.council.deadlines());
    let is_late = |clock: &Clock| clock.is_late(today);
    let late: Vec<_> = rows
        .iter()
        .flat_map(|row| clocks(&row.review, &deadlines).filter(is_late).map(move |clock| (row, clock)))
        .collect();
    let names = Names::of(app, late.iter().filter_map(|(row, _)| row.review.iro)).await?;
    let line = |row: &NamedReview, clock: &Clock| LateLine {
        name: people::full_name(details(app, row).as_ref()),
        iro: row.review.iro.map(|iro| names.get(iro)),
        paper: clock.paper,
        due: clock.due,
        late: clock.days_late(today),
    };
    let mut lines: Vec<_> = late.iter().map(|(row, clock)| (row.review.iro, line(row, clock))).collect();
    lines.sort_by(|(_, one), (_, other)| (one.due, &one.name).cmp(&(other.due, &other.name)));
    Ok(lines)
}

/// How long it took until somebody said that they act on it, or has taken so far, in minutes.
fn waited(row: &ConcernRow, now: Moment) -> i64 {
    let until = match row.state {
        ConcernState::New => now,
        ConcernState::Acknowledged { at, .. } | ConcernState::Closed { at, .. } => at,
    };
    (until - row.raised_at).num_minutes()
}
