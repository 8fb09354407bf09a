//! `/staff/urgent`: unsafe things that children told, without their words.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use heard_app::staff::urgent::{ConcernLine, ConcernStage, UrgentList, UrgentPage};
use heard_domain::caseload::to_act_on;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{AlarmRow, ConcernRow, ConcernState};
use leptos::prelude::*;

use super::alarms;
use super::page;
use super::people::{self, Names};
use crate::covering;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// For how many days the list names what was closed.
const CLOSED_DAYS: i64 = 90;

/// Those of an IRO's own children, and for a manager those of all children.
///
/// # Errors
/// [`Stop::NotFound`] for an advocate or administrator.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let since = app.clock.now() - TimeDelta::days(CLOSED_DAYS);
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for whose in whose(&app, &working).await? {
        open.extend(app.store.concerns(whose).await?);
        closed.extend(app.store.closed_concerns(whose, since).await?);
    }
    open.sort_by_key(to_act_on);
    let told = app.store.alarms(None).await?;
    let mentioned = open.iter().chain(&closed).flat_map(mentioned).chain(alarms::mentioned(&told));
    let names = Names::of(&app, mentioned).await?;
    let lines = |rows: &[ConcernRow]| rows.iter().map(|row| line(&app, row, &told, &names)).collect();
    let (role, tells) = (working.role, app.tells());
    let shown = UrgentPage { role, concerns: lines(&open), closed: lines(&closed), tells };
    Ok(page(&app, &[], move || view! { <UrgentList page=shown /> }))
}

/// Whose children's concerns this worker acts on, and whose desks they clear: an IRO's own and of those for whom they
/// cover, `None` for all.
pub(super) async fn whose(app: &App, working: &Working) -> Result<Vec<Option<StaffId>>, Stop> {
    match working.role {
        Role::Iro => Ok(covering::desks(app, working.staff).await?.into_iter().map(Some).collect()),
        Role::Manager => Ok(vec![None]),
        Role::Advocate | Role::Administrator => Err(Stop::NotFound),
    }
}

/// The workers that a line names.
pub(super) fn mentioned(row: &ConcernRow) -> impl Iterator<Item = StaffId> + use<> {
    let by = match row.state {
        ConcernState::Acknowledged { by, .. } | ConcernState::Closed { by, .. } => Some(by),
        ConcernState::New => None,
    };
    row.iro.into_iter().chain(by)
}

/// One line, with its messages among these.
pub(super) fn line(app: &App, row: &ConcernRow, told: &[AlarmRow], names: &Names) -> ConcernLine {
    ConcernLine {
        id: row.id,
        name: people::full_name(people::listed(app, row.child, &row.key, &row.identity).as_ref()),
        iro: row.iro.map(|iro| names.get(iro)).unwrap_or_default(),
        voice: row.voice,
        raised_at: row.raised_at,
        stage: match row.state {
            ConcernState::New => ConcernStage::New,
            ConcernState::Acknowledged { by, at } => ConcernStage::Acknowledged { by: names.get(by), at },
            ConcernState::Closed { by, at } => ConcernStage::Closed { by: names.get(by), at },
        },
        alarms: alarms::lines(app, row.id, told, names),
    }
}
