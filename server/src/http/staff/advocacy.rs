//! `/staff/advocacy`: an advocate's children, and the way to speak for one of them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use heard_app::fields;
use heard_app::paths;
use heard_app::staff::advocacy::{Advocacy, AdvocacyPage, SpokenFor};
use heard_domain::caseload::to_speak_for;
use heard_domain::english_time;
use heard_domain::id::ChildId;
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::{page, people};
use crate::access::allow;
use crate::covering::{Covered, caseload, desks};
use crate::http::{Posted, see_other};
use crate::opened;
use crate::session::{Working, open, presented};
use crate::state::App;
use crate::stop::Stop;

/// The children, whoever is first to be spoken for at the top.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an advocate.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    let mut children = Vec::new();
    for Covered { case, details, .. } in caseload(&app, working.staff, &desks(&app, working.staff).await?).await? {
        let sent = app.store.views_by(working.staff, case.child).await?;
        let first = to_speak_for(&case);
        let child = SpokenFor {
            child: case.child,
            name: people::full_name(details.as_ref()),
            called: details.map_or_else(opened::no_name, |details| details.called().to_owned().into()),
            due: case.review.as_ref().map(|review| (review.hold_by(), deadlines.standing(review.due_on, today))),
            asked_at: case.asked_at,
            sent: sent.iter().map(|row| (row.sent_at, row.read_at.is_some())).collect(),
        };
        children.push((first, child));
    }
    children.sort_by(|(first, one), (second, other)| first.cmp(second).then_with(|| one.name.cmp(&other.name)));
    let shown = AdvocacyPage { children: children.into_iter().map(|(_, child)| child).collect() };
    Ok(page(&app, &[], move || view! { <Advocacy page=shown /> }))
}

/// Begins to speak for a child.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not allocated to this advocate.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let child: ChildId = posted.parse(fields::CHILD)?;
    allow(&app, &working, child, Task::SpeakFor).await?;
    write_for(&app, &working, child, &headers).await
}

/// Leads a worker to where views are written for a child: a new session, as at every change of what a session may do.
pub(super) async fn write_for(
    app: &App,
    working: &Working,
    child: ChildId,
    headers: &HeaderMap,
) -> Result<Response, Stop> {
    let kind = SessionKind::Staff { staff: working.staff, role: working.role, writing_for: Some(child) };
    let cookie = open(app, kind, Language::English, presented(headers)).await?;
    Ok(([(header::SET_COOKIE, cookie)], see_other(paths::WRITE_START)).into_response())
}
