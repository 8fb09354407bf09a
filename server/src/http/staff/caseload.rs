//! `/staff`: an IRO's caseload; where everybody else is sent on from.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::staff::caseload::{CaseRow, Caseload, CaseloadPage, Show};
use heard_domain::caseload::{invited, is_listed, owed_letter, pressing, wants_invitation};
use heard_domain::deadlines::Deadlines;
use heard_domain::london;
use heard_domain::people::Role;
use heard_domain::store::Case;
use leptos::prelude::*;

use super::{landing, only, page, people};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The caseload, or the way to where this worker begins.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    working: Result<Working, Stop>,
) -> Result<Response, Stop> {
    let working = match working {
        Err(Stop::StaffSignedOut) => return Ok(see_other("/staff/sign-in")),
        other => other?,
    };
    if working.role != Role::Iro {
        return Ok(see_other(landing(working.role)));
    }
    let show = query.as_deref().and_then(|query| query.strip_prefix("show=")).map_or(Show::All, Show::from_code);
    caseload(&app, &working, show, String::new()).await
}

/// The caseload with those whose name fits. A name is looked for by POST, to keep it out of addresses and logs.
///
/// # Errors
/// When storage fails.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    only(&working, Role::Iro)?;
    caseload(&app, &working, Show::All, posted.line("search")).await
}

async fn caseload(app: &App, working: &Working, show: Show, search: String) -> Result<Response, Stop> {
    let mut cases = app.store.caseload(working.staff, app.clock.now()).await?;
    let today = london::day(app.clock.now());
    cases.retain(|case| is_listed(case, &Deadlines::default(), today));
    cases.sort_by_key(|case| pressing(case, &Deadlines::default(), today));
    let rows = cases.iter().map(|case| row(app, case)).collect::<Result<_, _>>()?;
    let shown = CaseloadPage { show, search: search.into(), rows };
    Ok(page(app, &[], move || view! { <Caseload page=shown /> }))
}

fn row(app: &App, case: &Case) -> Result<CaseRow, Stop> {
    let (now, deadlines) = (app.clock.now(), Deadlines::default());
    let today = london::day(now);
    let details = people::child(app, case.child, &case.key, &case.identity)?;
    Ok(CaseRow {
        child: case.child,
        name: details.full_name().into(),
        age: details.age_on(today),
        due: case.review.as_ref().map(|review| (review.due_on, deadlines.standing(review.due_on, today))),
        invited: invited(case, now),
        unread_since: case.unread_since,
        concern: case.concern,
        secret_waits: case.secret_waits,
        letter: owed_letter(case, &deadlines).map(|(review, due)| (review, due, deadlines.standing(due, today))),
        invite: wants_invitation(case, now, today),
        matters: case.matter_due.map(|due| (case.matters, due, deadlines.standing(due, today))),
    })
}
