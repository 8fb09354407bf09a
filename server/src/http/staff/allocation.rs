//! `/staff/allocation`: children in care who have no IRO, each of whom the manager gives one; and how many children each
//! IRO has.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::accounts::cover::SetCover;
use heard_app::staff::allocation::{Allocation, AllocationPage, IroLoad, NobodyLine, iro_field};
use heard_app::staff::{Problem, Trouble};
use heard_domain::allocation::{Limit, Since};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::cover::Cover;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::policy::Task;
use heard_domain::store::{HandOver, Handed, HandedChild};
use leptos::prelude::*;

use super::allocating::{Care, Known};
use super::{page, people};
use crate::access::allow;
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Who has nobody, and who has how many.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager.
pub(super) async fn get(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    show(&app, None, Vec::new()).await
}

/// Gives one child an IRO; pressed twice, it is done once.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager, and for a child who is not there.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let child: ChildId = posted.parse(fields::CHILD)?;
    allow(&app, &working, child, Task::Allocate).await?;
    let field = iro_field(child);
    if posted.get(&field).is_empty() {
        return show(&app, None, vec![Trouble::new(field, Problem::NotChosen)]).await;
    }
    let to: StaffId = posted.parse(&field)?;
    let entry = working.entry(&app, child, Action::AllocatedIro, ObjectKind::Staff, to.as_bytes());
    let handed = HandedChild { child, note: None, greetings: Vec::new(), entry };
    let hand_over = HandOver { from: None, to, at: app.clock.now(), children: vec![handed] };
    let trouble = match app.store.hand_over(&hand_over).await? {
        Handed::Done | Handed::Already => return Ok(see_other(at::ALLOCATION)),
        Handed::Changed => Trouble::new("main", Problem::AllocatedMeanwhile),
        Handed::CannotBeIro => Trouble::new(field, Problem::CannotBeIro),
    };
    show(&app, Some((child, to)), vec![trouble]).await
}

async fn show(app: &App, chosen: Option<(ChildId, StaffId)>, troubles: Vec<Trouble>) -> Result<Response, Stop> {
    let care = Care::of(app).await?;
    let now = app.clock.now();
    let today = english_time::day(now);
    let since = |known: &Known| Since::of(known.row.entered_care_on, known.row.iro_ended);
    let late = |limit: Option<Limit>| (limit, limit.is_none_or(|limit| limit.is_over(now)));
    let mut nobody: Vec<_> = care.children.iter().filter(|known| known.row.iro.is_none()).collect();
    nobody.sort_by_key(|known| since(known).began());
    let line = |known: &Known| NobodyLine {
        child: known.row.id,
        name: people::full_name(known.details.as_ref()),
        age: known.details.as_ref().map(|details| details.age_on(today)),
        since: since(known),
        day_limit: late(since(known).day_limit()),
        outer_limit: late(since(known).outer_limit()),
        offers: care.offers(care.family(known)),
        chosen: chosen.filter(|(child, _)| *child == known.row.id).map(|(_, iro)| iro),
    };
    let covers = app.store.covers(today).await?;
    let set = |cover: &Cover| SetCover { by: care.name(cover.by), from: cover.from, until: cover.until };
    let load = |(iro, children): (&StaffId, &usize)| IroLoad {
        id: *iro,
        name: care.name(*iro),
        children: *children,
        covers: covers.iter().filter(|cover| cover.away == *iro).map(set).collect(),
    };
    let mut iros: Vec<_> = care.loads.iter().map(load).collect();
    iros.sort_by(|one, other| one.name.cmp(&other.name));
    let shown = AllocationPage { today, nobody: nobody.into_iter().map(line).collect(), iros, troubles };
    let troubles = shown.troubles.clone();
    Ok(page(app, &troubles, move || view! { <Allocation page=shown /> }))
}
