//! `/staff/undo`: what a worker did last is undone, if it still can be; and they are where they did it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::both::Other;
use heard_app::staff::undo::{NotUndone, NotUndonePage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::policy::Task;
use heard_domain::typed::{Typed, TypedAt, differing, version_at};
use heard_domain::undo::{Act, LastAct, Not, Undone};
use leptos::prelude::*;

use super::typing::Fields;
use super::{landing, matter_settled, page, promises, rail, typing, typing_both};
use crate::access::{allow, allow_matter, allow_review};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// Undoes what the form was shown for. What was typed for it is typed and not sent again: nothing of it is lost. Where
/// something else is typed there by now, both are shown.
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
    let again = typed.as_ref().map(|(form, typed)| typing::sealed(&app, &working, (last.child, &key), *form, 0, typed));
    let undone = app.store.undo(working.staff, &last, again.as_ref(), &entry).await?;
    if undone.is_ok() {
        rail::undid();
    }
    match (undone, typed) {
        (Err(not), _) => Ok(refused(&app, &working, not, place(&last))),
        (Ok(Undone::Beside), Some((form, typed))) => beside(&app, &working, &key, &last, (form, typed)).await,
        (Ok(Undone::Beside | Undone::Whole), _) => Ok(see_other(&place(&last))),
    }
}

/// What was typed for it beside what its worker has typed there since, where they are not the same.
async fn beside(
    app: &App,
    working: &Working,
    key: &DataKey,
    last: &LastAct,
    (form, mine): (TypedAt, Typed),
) -> Result<Response, Stop> {
    let Some(kept) = typing::kept(app, working, key, form).await? else {
        return typing_both::against_record(app, working, form, 0, mine.fields).await;
    };
    let theirs = kept.typed.fields;
    if differing(&mine.fields, &theirs, typing::is_compared).is_empty() {
        return Ok(see_other(&place(last)));
    }
    let versions = (kept.version, mine.based_on);
    Ok(typing_both::show(app, working, form, versions, Other::Window, mine.fields, theirs))
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

/// What was typed for it and goes with it, as its form would hold it: on what stands there again.
async fn typed(app: &App, working: &Working, last: &LastAct) -> Result<Option<(TypedAt, Typed)>, Stop> {
    let based_on = version_at(last.said_before);
    let typed = |fields: Fields| Typed { fields, based_on, window: String::new(), turn: 0 };
    Ok(match last.act {
        Act::SettledMatter(id) => {
            Some((TypedAt::Matter(id), typed(matter_settled::settled(app, working, id).await?.0)))
        }
        Act::SettledPromise(decision) => {
            let child = last.child;
            let fields = promises::settled(app, working, child, decision).await?.0;
            let said = fields.iter().any(|(name, words)| name.starts_with("because") && !words.is_blank());
            said.then(|| (TypedAt::Promise { child, decision }, typed(fields)))
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
