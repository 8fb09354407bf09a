//! `/staff/code`: the six-digit code of now, after the password.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::staff::sign_in::{CodePage, SignInCode};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::StaffId;
use heard_domain::people::Language;
use heard_domain::store::{SessionKind, StaffRow};
use leptos::prelude::*;

use super::{landing, page};
use crate::attempts::{Door, Tried, attempt};
use crate::http::{Posted, see_other};
use crate::session::{open, presented};
use crate::state::App;
use crate::stop::Stop;
use crate::totp;
use crate::vault::places;

/// The form.
///
/// # Errors
/// [`Stop::StaffSignedOut`] when the password was not given, or long ago.
pub(super) async fn get(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    half(&app, &headers).await?;
    Ok(show(&app, Vec::new()))
}

/// Takes the code. It is tried against the step of now and its neighbours, and no step is taken twice.
///
/// # Errors
/// [`Stop::StaffSignedOut`] when the password was not given, or long ago.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap, posted: Posted) -> Result<Response, Stop> {
    let staff = half(&app, &headers).await?;
    let refuse = |problem| Ok(show(&app, vec![Trouble::new("code", problem)]));
    let tried = attempt(&app, &headers, Door::SixDigits(staff), |_| async {
        let row = app.store.staff(&[staff]).await?.pop().ok_or(Stop::StaffSignedOut)?;
        Ok(takes(&app, &row, posted.get("code")).await?.then_some(row))
    });
    let (row, known) = match tried.await? {
        Tried::Right(row, known) => (row, known),
        Tried::Wrong(None) => return refuse(Problem::Code),
        Tried::Wrong(Some(wait)) | Tried::Refused(wait) => return refuse(Problem::Wait(wait.until)),
    };
    let entry = Entry {
        at: app.clock.now(),
        actor: Actor::Staff(staff, row.role),
        child: None,
        action: Action::SignedIn,
        object: ObjectKind::Staff,
        object_id: *staff.as_bytes(),
    };
    app.store.log(&entry).await?;
    let kind = SessionKind::Staff { staff, role: row.role, writing_for: None };
    let cookie = open(&app, kind, Language::English, presented(&headers)).await?;
    let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
    Ok((cookies, see_other(landing(row.role))).into_response())
}

/// Whether the code is right, and its step was not used before.
async fn takes(app: &App, row: &StaffRow, typed: &str) -> Result<bool, Stop> {
    let seed = app.vault.open_key(&row.key)?.open_bytes(places::staff_seed(row.id), &row.seed)?;
    match totp::accepted_step(&seed, typed, app.clock.now()) {
        Some(step) => Ok(app.store.use_code_step(row.id, step).await?),
        None => Ok(false),
    }
}

/// Whose password was given.
async fn half(app: &App, headers: &HeaderMap) -> Result<StaffId, Stop> {
    let hash = presented(headers).ok_or(Stop::StaffSignedOut)?;
    match app.store.session(&hash, app.clock.now()).await?.map(|session| session.kind) {
        Some(SessionKind::HalfStaff { staff }) => Ok(staff),
        _ => Err(Stop::StaffSignedOut),
    }
}

fn show(app: &App, troubles: Vec<Trouble>) -> Response {
    let shown = CodePage { troubles: troubles.clone() };
    page(app, &troubles, move || view! { <SignInCode page=shown /> })
}
