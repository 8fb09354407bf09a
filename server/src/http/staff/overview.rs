//! `/staff/overview`: a manager's figures.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::Months;
use heard_app::staff::overview::{Overview, OverviewPage};
use heard_domain::london;
use heard_domain::overview::{count, on_desk};
use heard_domain::people::Role;
use heard_domain::store::{ConcernRow, ConcernState};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::{only, page};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// How many months before today are counted.
const BEFORE: u32 = 12;
const AFTER: u32 = 1;

/// The figures of the year up to today, and of the month to come.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    only(&working, Role::Manager)?;
    let now = app.clock.now();
    let today = london::day(now);
    let from = today.checked_sub_months(Months::new(BEFORE)).unwrap_or(Day::MIN);
    let to = today.checked_add_months(Months::new(AFTER)).unwrap_or(Day::MAX);
    let reviews = app.store.reviews_between(from, to).await?;
    let concerns = app.store.concerns(None).await?;
    let unacknowledged = concerns.iter().filter(|row| row.state == ConcernState::New).count();
    let shown = OverviewPage {
        from,
        to,
        figures: count(&reviews, today),
        desk: on_desk(&app.store.matters(None, today).await?, today),
        unacknowledged,
        acknowledged: concerns.len() - unacknowledged,
        longest_minutes: concerns.iter().map(|row| waited(row, now)).max(),
    };
    Ok(page(&app, &[], move || view! { <Overview page=shown /> }))
}

/// How long it took until somebody said that they act on it, or has taken so far, in minutes.
fn waited(row: &ConcernRow, now: Moment) -> i64 {
    let until = match row.state {
        ConcernState::New => now,
        ConcernState::Acknowledged { at, .. } | ConcernState::Closed { at, .. } => at,
    };
    (until - row.raised_at).num_minutes()
}
