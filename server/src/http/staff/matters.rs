//! `/staff/matters`: what is on one's desk, without words.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::staff::matters::{MatterLine, Matters, MattersPage};
use heard_domain::english_time;
use heard_domain::id::StaffId;
use heard_domain::store::MatterRow;
use leptos::prelude::*;

use super::page;
use super::people::{self, Names};
use super::urgent::whose;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// An IRO's own desk; the manager's, for all children.
///
/// # Errors
/// [`Stop::NotFound`] for an advocate or administrator.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let today = english_time::day(app.clock.now());
    let mut rows = Vec::new();
    for whose in whose(&app, &working).await? {
        rows.extend(app.store.matters(whose, today).await?);
    }
    rows.sort_by_key(|row| row.due_on);
    let names = Names::of(&app, rows.iter().flat_map(mentioned)).await?;
    let matters = rows.iter().map(|row| line(&app, row, &names)).collect();
    let shown = MattersPage { role: working.role, matters };
    Ok(page(&app, &[], move || view! { <Matters page=shown /> }))
}

/// The workers that a line names.
pub(super) fn mentioned(row: &MatterRow) -> impl Iterator<Item = StaffId> + use<> {
    row.iro.into_iter().chain(row.settled.and_then(|(_, by)| by))
}

/// One line.
pub(super) fn line(app: &App, row: &MatterRow, names: &Names) -> MatterLine {
    let today = english_time::day(app.clock.now());
    MatterLine {
        id: row.id,
        kind: row.kind,
        voice: row.voice,
        desk: row.desk,
        name: people::full_name(people::listed(app, row.child, &row.key, &row.identity).as_ref()),
        iro: row.iro.map(|iro| names.get(iro)).unwrap_or_default(),
        raised_at: row.raised_at,
        due: (row.due_on, app.config.council.deadlines().standing(row.due_on, today)),
        settled: row.settled.map(|(at, by)| (by.map(|by| names.get(by)).unwrap_or_default(), at)),
    }
}
