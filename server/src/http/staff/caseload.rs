//! `/staff`: an IRO's caseload; where everybody else is sent on from.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::caseload::{CaseRow, Caseload, CaseloadPage, PaperDue, Show};
use heard_domain::caseload::{invited, is_listed, owed_letter, pressing, running, wants_invitation};
use heard_domain::deadlines::Standing;
use heard_domain::documents::ChildDetails;
use heard_domain::people::Role;
use heard_domain::regime;
use heard_domain::store::Case;
use heard_domain::{Moment, english_time};
use leptos::prelude::*;

use super::people::Names;
use super::{landing, page, people};
use crate::children::legal_status;
use crate::covering;
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
        Err(Stop::StaffSignedOut) => return Ok(see_other(at::SIGN_IN)),
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
    caseload(&app, &working, Show::All, posted.line("search")).await
}

async fn caseload(app: &App, working: &Working, show: Show, search: String) -> Result<Response, Stop> {
    let desks = covering::desks(app, working.staff).await?;
    let mut cases = covering::caseload(app, working.staff, &desks).await?;
    let (today, deadlines) = (english_time::day(app.clock.now()), app.config.council.deadlines());
    cases.retain(|one| is_listed(&one.case, &deadlines, today));
    cases.sort_by_key(|one| pressing(&one.case, &deadlines, today));
    let mut begun = HashMap::new();
    for desk in desks {
        begun.extend(app.store.begun(desk).await?);
    }
    let names = Names::of(app, cases.iter().filter_map(|one| one.away)).await?;
    let line = |one: &covering::Covered| CaseRow {
        covered_for: one.away.map(|away| names.get(away)),
        ..row(app, &one.case, one.details.as_ref(), begun.get(&one.case.child).copied())
    };
    let rows = cases.iter().map(line).collect();
    let shown = CaseloadPage { show, search: search.into(), rows };
    Ok(page(app, &[], move || view! { <Caseload page=shown /> }))
}

fn row(app: &App, case: &Case, details: Option<&ChildDetails>, begun: Option<Moment>) -> CaseRow {
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    let running = running(case, &deadlines).into_iter().filter_map(|(review, clock)| {
        let standing = clock.standing(&deadlines, today).filter(|standing| *standing != Standing::InTime)?;
        Some(PaperDue { review, paper: clock.paper, due: clock.due, standing, late: clock.days_late(today) })
    });
    CaseRow {
        child: case.child,
        covered_for: None,
        regime: regime::of(legal_status(details)),
        name: people::full_name(details),
        age: details.map(|details| details.age_on(today)),
        papers: running.collect(),
        due: case.review.as_ref().map(|review| (review.hold_by(), deadlines.standing(review.due_on, today))),
        invited: invited(case, now),
        unread_since: case.unread_since,
        begun,
        concern: case.concern,
        secret_waits: case.secret_waits,
        guessed: case.wrong.alarms().then(|| case.wrong.all()),
        letter: owed_letter(case, &deadlines).map(|(review, due)| (review, due, deadlines.standing(due, today))),
        invite: wants_invitation(case, now, today),
        matters: case.matter_due.map(|due| (case.matters, due, deadlines.standing(due, today))),
    }
}
