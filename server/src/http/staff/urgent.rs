//! `/staff/urgent`: unsafe things that children told, without their words.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::staff::urgent::{ConcernLine, ConcernStage, UrgentList, UrgentPage};
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{ConcernRow, ConcernState};
use leptos::prelude::*;

use super::page;
use super::people::{self, Names};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Those of an IRO's own children, and for a manager those of all children.
///
/// # Errors
/// [`Stop::NotFound`] for an advocate.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let rows = visible(&app, &working).await?;
    let names = Names::of(&app, rows.iter().flat_map(mentioned)).await?;
    let concerns = rows.iter().map(|row| line(&app, row, &names)).collect::<Result<_, _>>()?;
    let shown = UrgentPage { role: working.role, concerns };
    Ok(page(&app, &[], move || view! { <UrgentList page=shown /> }))
}

/// The open ones that this worker may act on, oldest first.
pub(super) async fn visible(app: &App, working: &Working) -> Result<Vec<ConcernRow>, Stop> {
    Ok(match working.role {
        Role::Iro => app.store.concerns(Some(working.staff)).await?,
        Role::Manager => app.store.concerns(None).await?,
        Role::Advocate => return Err(Stop::NotFound),
    })
}

/// The workers that a line names.
pub(super) fn mentioned(row: &ConcernRow) -> impl Iterator<Item = StaffId> + use<> {
    let by = match row.state {
        ConcernState::Acknowledged { by, .. } => Some(by),
        ConcernState::New | ConcernState::Closed { .. } => None,
    };
    row.iro.into_iter().chain(by)
}

/// One line.
pub(super) fn line(app: &App, row: &ConcernRow, names: &Names) -> Result<ConcernLine, Stop> {
    Ok(ConcernLine {
        id: row.id,
        name: people::child(app, row.child, &row.key, &row.identity)?.full_name().into(),
        iro: row.iro.map(|iro| names.get(iro)).unwrap_or_default(),
        voice: row.voice,
        raised_at: row.raised_at,
        stage: match row.state {
            ConcernState::New => ConcernStage::New,
            ConcernState::Acknowledged { by, at } => ConcernStage::Acknowledged { by: names.get(by), at },
            ConcernState::Closed { .. } => ConcernStage::Closed,
        },
    })
}
