//! `/staff/children`: an IRO's caseload.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::staff::caseload::{CaseRow, Caseload, CaseloadPage, Order, Show};
use heard_domain::caseload::{invited, pressing};
use heard_domain::id::ChildId;
use heard_domain::today::Act;
use heard_domain::{Moment, english_time, regime};
use leptos::prelude::*;

use super::acts::gather;
use super::people::{self, Names};
use super::{page, rail};
use crate::children::legal_status;
use crate::covering::Covered;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The caseload, narrowed and sorted as the address says.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    working: Working,
) -> Result<Response, Stop> {
    let pairs: HashMap<_, _> = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let code = |name: &str| pairs.get(name).map_or("", String::as_str);
    let order = Order::from_codes(code("sort"), pairs.contains_key("down"));
    caseload(&app, &working, Show::from_code(code("show")), order, String::new()).await
}

/// The caseload with those whose name fits. A name is looked for by POST, to keep it out of addresses and logs.
///
/// # Errors
/// When storage fails.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    caseload(&app, &working, Show::All, Order::default(), posted.line("search")).await
}

async fn caseload(app: &App, working: &Working, show: Show, order: Order, search: String) -> Result<Response, Stop> {
    let mut gathered = gather(app, working.staff).await?;
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    gathered.cases.sort_by_key(|one| pressing(&one.case, &deadlines, today));
    let begun: HashMap<_, _> = gathered.begun.iter().copied().collect();
    let mut acts: HashMap<ChildId, Vec<Act>> = HashMap::new();
    for act in &gathered.acts {
        acts.entry(act.child).or_default().push(*act);
    }
    let names = Names::of(app, gathered.cases.iter().filter_map(|one| one.away)).await?;
    let line = |one: &Covered| CaseRow {
        covered_for: one.away.map(|away| names.get(away)),
        begun: begun.get(&one.case.child).copied(),
        acts: acts.remove(&one.case.child).unwrap_or_default(),
        ..row(app, one, now)
    };
    let rows = gathered.cases.iter().map(line).collect();
    let shown = CaseloadPage { today, show, order, search: search.into(), rows };
    rail::note(gathered.waiting, Vec::new());
    Ok(page(app, &[], move || view! { <Caseload page=shown /> }))
}

/// What the case alone says.
fn row(app: &App, one: &Covered, now: Moment) -> CaseRow {
    let (Covered { case, details, .. }, deadlines) = (one, app.config.council.deadlines());
    let (today, details) = (english_time::day(now), details.as_ref());
    let review = case.review.as_ref();
    CaseRow {
        child: case.child,
        name: people::full_name(details),
        has_photo: case.has_photo,
        covered_for: None,
        age: details.map(|details| details.age_on(today)),
        booked: review.and_then(|review| review.booked_on(today)),
        due: review.map(|review| (review.hold_by(), deadlines.standing(review.due_on, today))),
        regime: regime::of(legal_status(details)),
        invited: invited(case, now),
        unread_since: case.unread_since,
        begun: None,
        acts: Vec::new(),
    }
}
