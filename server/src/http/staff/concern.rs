//! `/staff/urgent/{concern}`: the words of something unsafe, who acts on it, and its outcome.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::acts::ConcernAct;
use heard_app::staff::concern::{Concern, ConcernPage, MAX_OUTCOME};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ConcernOutcome, ConcernText};
use heard_domain::id::{ChildId, ConcernId};
use heard_domain::people::Role;
use heard_domain::policy::Task;
use heard_domain::store::{ConcernFile, ConcernState};
use leptos::prelude::*;

use super::alarms;
use super::people::Names;
use super::urgent::{line, mentioned};
use super::{page, typed};
use crate::access::allow;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The words, and the outcome once it is closed; that they were read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for something that this worker may not act on.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Concern { concern }): At<at::Concern>,
) -> Result<Response, Stop> {
    let at = allowed(&app, &working, concern).await?;
    show(&app, &working, &at, String::new(), Vec::new()).await
}

/// Says that somebody acts on it, or closes it with an outcome.
///
/// # Errors
/// [`Stop::NotFound`] for something that this worker may not act on.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Concern { concern }): At<at::Concern>,
    posted: Posted,
) -> Result<Response, Stop> {
    let at = allowed(&app, &working, concern).await?;
    let now = app.clock.now();
    let entry = |action| working.entry(&app, at.child, action, ObjectKind::Concern, at.id.as_bytes());
    match posted.act()? {
        ConcernAct::Acknowledge => {
            // Somebody was faster: the page shows who.
            app.store.acknowledge_concern(at.id, working.staff, now, &entry(Action::AcknowledgedConcern)).await?;
            Ok(see_other(&at::Concern { concern: at.id }.href()))
        }
        ConcernAct::Close => {
            let mut troubles = Vec::new();
            let words = typed::needed_words(&posted, "outcome", MAX_OUTCOME, &mut troubles);
            let typed = words.expose().to_owned();
            if troubles.is_empty() {
                let outcome = at.key.seal(places::concern_outcome(at.id), &ConcernOutcome { words });
                if app.store.close_concern(at.id, &outcome, now, &entry(Action::ClosedConcern)).await? {
                    return Ok(see_other(&at::Concern { concern: at.id }.href()));
                }
                let closed = app.store.concern(at.id).await?.is_some_and(|row| row.state != ConcernState::New);
                let problem = if closed { Problem::SettledAlready } else { Problem::NotAcknowledged };
                troubles.push(Trouble::new("main", problem));
            }
            show(&app, &working, &at, typed, troubles).await
        }
    }
}

/// A concern that this worker may act on.
struct Allowed {
    id: ConcernId,
    child: ChildId,
    key: DataKey,
}

async fn allowed(app: &App, working: &Working, id: ConcernId) -> Result<Allowed, Stop> {
    let child = app.store.concern(id).await?.ok_or(Stop::NotFound)?.child;
    let key = allow(app, working, child, Task::ActOnConcern).await?;
    Ok(Allowed { id, child, key })
}

async fn show(
    app: &App,
    working: &Working,
    at: &Allowed,
    outcome: String,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let entry = working.entry(app, at.child, Action::ReadConcern, ObjectKind::Concern, at.id.as_bytes());
    let ConcernFile { row, told, outcome: done } =
        app.store.read_concern(at.id, &entry).await?.ok_or(Stop::NotFound)?;
    let told: ConcernText = at.key.open(places::concern_body(at.id), &told)?;
    let recorded = match done {
        Some(done) => at.key.open::<ConcernOutcome>(places::concern_outcome(at.id), &done)?.words.into_inner(),
        None => String::new(),
    };
    let messages = app.store.alarms(Some(at.id)).await?;
    let names = Names::of(app, mentioned(&row).chain(alarms::mentioned(&messages))).await?;
    let shown = ConcernPage {
        role: working.role,
        line: line(app, &row, &messages, &names),
        tellings: told.tellings,
        outcome: outcome.into(),
        recorded: recorded.into(),
        views: (working.role == Role::Iro).then_some((row.child, row.views)),
        tells: app.tells(),
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Concern page=shown /> }))
}
