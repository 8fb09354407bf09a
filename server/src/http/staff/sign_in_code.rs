//! `/staff/code`: the six-digit code of now, after the password.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::staff::Trouble;
use heard_app::staff::sign_in::{CodePage, SignInCode};
use heard_domain::audit::Action;
use heard_domain::people::Language;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::{landing, page, proofs, returning};
use crate::http::{Posted, see_other};
use crate::session::{Half, device, prepare, presented, way, way_forgotten};
use crate::state::App;
use crate::stop::Stop;

/// The form.
pub(super) async fn get(State(app): State<Arc<App>>) -> Response {
    show(&app, Vec::new())
}

/// Takes the code: one of the authenticator, or a recovery code.
///
/// # Errors
/// [`Stop::StaffSignedOut`] when the password was not given, or long ago.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    Half(staff): Half,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let row = app.store.staff(&[staff]).await?.pop().ok_or(Stop::StaffSignedOut)?;
    let known = match proofs::code_or_recovery(&app, &headers, &row, posted.get("code")).await? {
        Ok(((), known)) => known,
        Err(problem) => return Ok(show(&app, vec![Trouble::new("code", problem)])),
    };
    let entry = proofs::desk(&app, proofs::actor(staff, row.role)).entry(Action::SignedIn, staff);
    let kind = SessionKind::Staff { staff, role: row.role, writing_for: None };
    let (session, cookie) = prepare(&app, kind, Language::English);
    app.store.sign_in(&session, presented(&headers).as_ref(), device(&headers), &entry).await?;
    let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
    let Some(way) = way(&headers) else { return Ok((cookies, see_other(landing(row.role))).into_response()) };
    let back = returning::open_to(&app, (staff, row.role), way).await?;
    let forgotten = AppendHeaders([(header::SET_COOKIE, way_forgotten())]);
    Ok((cookies, forgotten, see_other(back.unwrap_or_else(|| landing(row.role)))).into_response())
}

fn show(app: &App, troubles: Vec<Trouble>) -> Response {
    let shown = CodePage { troubles: troubles.clone() };
    page(app, &troubles, move || view! { <SignInCode page=shown /> })
}
