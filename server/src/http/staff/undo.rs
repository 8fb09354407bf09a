//! `/staff/undo`: what a worker did last is undone, if it still can be; and they are where they did it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::undo::{NotUndone, NotUndonePage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::policy::Task;
use heard_domain::typed::{Typed, TypedAt};
use heard_domain::undo::{Act, LastAct, Not};
use leptos::prelude::*;

use super::typing::Fields;
use super::{landing, matter_settled, page, promises, typing};
use crate::access::{allow, allow_matter, allow_review};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// Undoes what the form was shown for. What was typed for it is typed and not sent again: nothing of it is lost.
///
/// # Errors
/// [`Stop::NotFound`] where the child, the matter or the review is no longer this worker's to see to.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let seq: i64 = posted.parse(fields::VERSION)?;
    let last = app.store.last_act(working.staff).await?.filter(|last| last.seq == seq);
    let Some(last) = last else { return Ok(refused(&app, &working, Not::Over, landing(working.role).to_owned())) };
    let key = allowed(&app, &working, &last).await?;
    let typed = typed(&app, &working, &last).await?;
    let entry = working.entry(&app, last.child, Action::Undid, object(last.act), last.act.object());
    if let Err(not) = app.store.undo(working.staff, &last, &entry).await? {
        return Ok(refused(&app, &working, not, place(&last)));
    }
    if let Some((form, fields)) = typed {
        let typed = Typed { fields, based_on: 0, window: String::new(), turn: 0 };
        let kept = typing::kept(&app, &working, &key, form).await?;
        // What they have typed there since stays.
        if kept.is_none() {
            typing::save(&app, &working, (last.child, &key), form, 0, &typed).await?;
        }
    }
    Ok(see_other(&place(&last)))
}

/// Lets a worker undo what they did, as they were let do it.
async fn allowed(app: &App, working: &Working, last: &LastAct) -> Result<DataKey, Stop> {
    match last.act {
        Act::SettledPromise(_) => allow(app, working, last.child, Task::Review).await,
        Act::RemovedDecision(review) | Act::Placed(review) => Ok(allow_review(app, working, review).await?.1),
        Act::GaveIro(_) => allow(app, working, last.child, Task::Allocate).await,
        Act::SettledMatter(matter) => Ok(allow_matter(app, working, matter).await?.1),
    }
}

/// What was typed for it and goes with it, as its form would hold it.
async fn typed(app: &App, working: &Working, last: &LastAct) -> Result<Option<(TypedAt, Fields)>, Stop> {
    Ok(match last.act {
        Act::SettledMatter(id) => Some((TypedAt::Matter(id), matter_settled::settled(app, working, id).await?.0)),
        Act::SettledPromise(decision) => {
            let child = last.child;
            let fields = promises::settled(app, working, child, decision).await?.0;
            let said = fields.iter().any(|(name, words)| name.starts_with("because") && !words.is_blank());
            said.then_some((TypedAt::Promise { child, decision }, fields))
        }
        Act::RemovedDecision(_) | Act::GaveIro(_) | Act::Placed(_) => None,
    })
}

const fn object(act: Act) -> ObjectKind {
    match act {
        Act::SettledPromise(_) => ObjectKind::Decision,
        Act::RemovedDecision(_) | Act::Placed(_) => ObjectKind::Review,
        Act::GaveIro(_) => ObjectKind::Staff,
        Act::SettledMatter(_) => ObjectKind::Matter,
    }
}

/// Where it was done.
fn place(last: &LastAct) -> String {
    match last.act {
        Act::SettledPromise(decision) => {
            format!("{}#promise-{decision}", at::Promises { child: last.child }.href())
        }
        Act::RemovedDecision(review) => format!("{}#decisions", at::Review { review }.href()),
        Act::Placed(review) => format!("{}#said", at::Review { review }.href()),
        Act::GaveIro(_) => at::ALLOCATION.to_owned(),
        Act::SettledMatter(matter) => at::Matter { matter }.href(),
    }
}

/// 409: it was not done, because something else is so by now.
fn refused(app: &App, working: &Working, not: Not, back: String) -> Response {
    let shown = NotUndonePage { role: working.role, not, back };
    let mut response = page(app, &[], move || view! { <NotUndone page=shown /> });
    *response.status_mut() = StatusCode::CONFLICT;
    response
}
