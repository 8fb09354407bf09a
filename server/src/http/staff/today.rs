//! `/staff`: what an IRO does today; where everybody else is sent on from.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::act::ActLine;
use heard_app::staff::today::{Today, TodayPage};
use heard_domain::english_time;
use heard_domain::people::Role;
use heard_domain::today::Act;
use leptos::prelude::*;

use super::acts::gather;
use super::people::{self, Names};
use super::{landing, page, rail};
use crate::http::see_other;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The list, or the way to where this worker begins.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, working: Result<Working, Stop>) -> Result<Response, Stop> {
    let working = match working {
        Err(Stop::StaffSignedOut) => return Ok(see_other(at::SIGN_IN)),
        other => other?,
    };
    if working.role != Role::Iro {
        return Ok(see_other(landing(working.role)));
    }
    let gathered = gather(&app, working.staff).await?;
    let today = english_time::day(app.clock.now());
    let names = Names::of(&app, gathered.cases.iter().filter_map(|one| one.away)).await?;
    let cases: HashMap<_, _> = gathered.cases.iter().map(|one| (one.case.child, one)).collect();
    let line = |act: Act| {
        let one = cases.get(&act.child);
        let details = one.and_then(|one| one.details.as_ref());
        ActLine {
            act,
            name: people::full_name(details),
            has_photo: one.is_some_and(|one| one.case.has_photo),
            age: details.map(|details| details.age_on(today)),
            covered_for: one.and_then(|one| one.away).map(|away| names.get(away)),
        }
    };
    let shown = TodayPage { today, lines: gathered.acts.iter().copied().map(line).collect() };
    rail::note(gathered.waiting, Vec::new());
    Ok(page(&app, &[], move || view! { <Today page=shown /> }))
}
