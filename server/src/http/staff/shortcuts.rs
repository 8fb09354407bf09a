//! `/staff/shortcuts`: whether an IRO works by single keys.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::acts::ShortcutsAct;
use heard_app::staff::shortcuts::ChooseShortcuts;
use leptos::prelude::*;

use super::page;
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// What they chose, which every page knows, with all shortcuts.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, _working: Working) -> Result<Response, Stop> {
    Ok(page(&app, &[], || view! { <ChooseShortcuts /> }))
}

/// Keeps what they choose, for themselves.
///
/// # Errors
/// [`Stop::BadRequest`] for no choice.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let on = match posted.act()? {
        ShortcutsAct::Start => true,
        ShortcutsAct::Stop => false,
    };
    app.store.set_shortcuts(working.staff, on).await?;
    Ok(see_other(at::SHORTCUTS))
}
