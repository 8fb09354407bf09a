//! `/staff/urgent/{concern}`: the words of something unsafe, who acts on it, and its outcome.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::ConcernAct;
use heard_app::staff::concern::{Concern, ConcernPage, MAX_OUTCOME};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ConcernOutcome, ConcernText};
use heard_domain::id::{ChildId, ConcernId};
use heard_domain::people::Role;
use heard_domain::policy::Task;
use heard_domain::sealed::Sealed;
use heard_domain::store::{ConcernFile, ConcernRow, ConcernState};
use heard_domain::typed::{TypedAt, version_at};
use leptos::prelude::*;

use super::alarms;
use super::people::Names;
use super::typing::Fields;
use super::urgent::{line, mentioned};
use super::{page, typed, typing};
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
    show(&app, &working, &at, None, Vec::new()).await
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
            let typed_at = TypedAt::Concern(at.id);
            if let Some(both) = typing::overtaken(&app, &working, &at.key, typed_at, &posted).await? {
                return Ok(both);
            }
            let mut troubles = Vec::new();
            let words = typed::needed_words(&posted, OUTCOME, MAX_OUTCOME, &mut troubles);
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
            let typing = typing::again(typed_at, &posted, posted.parse(fields::VERSION).unwrap_or_default());
            let typing = typing::keep_refused(&app, &working, (at.child, &at.key), &posted, typing).await?;
            show(&app, &working, &at, Some((typed, typing)), troubles).await
        }
    }
}

/// The field of what was done.
const OUTCOME: &str = "outcome";

/// What was done, opened; nothing while it is not closed.
fn recorded(key: &DataKey, id: ConcernId, outcome: Option<&Sealed>) -> Result<Words, Stop> {
    let place = places::concern_outcome(id);
    let outcome = outcome.map(|sealed| key.open::<ConcernOutcome>(place, sealed)).transpose()?;
    Ok(outcome.map_or_else(Words::default, |outcome| outcome.words))
}

/// The same, as a form of it would say.
fn closed_with(recorded: Words) -> Fields {
    vec![(OUTCOME.to_owned(), recorded)]
}

/// The version of what was done: it is said once.
fn version(row: &ConcernRow) -> i64 {
    match row.state {
        ConcernState::Closed { at, .. } => version_at(Some(at)),
        ConcernState::New | ConcernState::Acknowledged { .. } => 0,
    }
}

/// What was done and the version of that, for whoever may act on it; that it was read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for something that this worker may not act on.
pub(super) async fn settled(app: &App, working: &Working, concern: ConcernId) -> Result<(Fields, i64), Stop> {
    let at = allowed(app, working, concern).await?;
    let entry = working.entry(app, at.child, Action::ReadConcern, ObjectKind::Concern, at.id.as_bytes());
    let file = app.store.read_concern(at.id, &entry).await?.ok_or(Stop::NotFound)?;
    Ok((closed_with(recorded(&at.key, at.id, file.outcome.as_ref())?), version(&file.row)))
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
    typed: Option<(String, Typing)>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let entry = working.entry(app, at.child, Action::ReadConcern, ObjectKind::Concern, at.id.as_bytes());
    let ConcernFile { row, told, outcome: done } =
        app.store.read_concern(at.id, &entry).await?.ok_or(Stop::NotFound)?;
    let told: ConcernText = at.key.open(places::concern_body(at.id), &told)?;
    let recorded = recorded(&at.key, at.id, done.as_ref())?;
    let (outcome, typing) = match typed {
        Some(typed) => typed,
        None => {
            let record = (&closed_with(recorded.clone()), version(&row));
            let (typing, typed) = typing::open(app, working, &at.key, TypedAt::Concern(at.id), record).await?;
            (typed.map_or_else(String::new, |typed| typed.get(OUTCOME).to_owned()), typing)
        }
    };
    let messages = app.store.alarms(Some(at.id)).await?;
    let names = Names::of(app, mentioned(&row).chain(alarms::mentioned(&messages))).await?;
    let shown = ConcernPage {
        role: working.role,
        line: line(app, &row, &messages, &names),
        tellings: told.tellings,
        outcome: outcome.into(),
        typing,
        recorded: recorded.into_inner().into(),
        views: (working.role == Role::Iro).then_some((row.child, row.views)),
        tells: app.tells(),
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Concern page=shown /> }))
}
