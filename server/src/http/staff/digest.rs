//! `/staff/digest`: whether a worker wants a message in the morning.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::acts::DigestAct;
use heard_app::staff::digest::{ChooseDigest, DigestPage};
use heard_domain::english_time;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::{page, people};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// What they chose.
///
/// # Errors
/// [`Stop::NotFound`] for an advocate, for whom nothing is counted.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    counted(&working)?;
    let row = app.store.staff(&[working.staff]).await?.pop().ok_or(Stop::StaffSignedOut)?;
    let shown = DigestPage {
        role: working.role,
        address: people::details(&app, &row)?.email.into_inner().into(),
        wanted: app.store.wants_digest(working.staff).await?,
        tells: app.tells(),
    };
    Ok(page(&app, &[], move || view! { <ChooseDigest page=shown /> }))
}

/// Keeps what they choose.
///
/// # Errors
/// [`Stop::NotFound`] for an advocate; [`Stop::BadRequest`] for no choice.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    counted(&working)?;
    let from = match posted.act()? {
        DigestAct::Start => Some(english_time::day(app.clock.now())),
        DigestAct::Stop => None,
    };
    app.store.set_digest(working.staff, from).await?;
    Ok(see_other(at::DIGEST))
}

fn counted(working: &Working) -> Result<(), Stop> {
    if matches!(working.role, Role::Iro | Role::Manager) { Ok(()) } else { Err(Stop::NotFound) }
}
