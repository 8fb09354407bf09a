//! `/mine/words`: "Don't show it back, ever". Chosen with any secret of the child's; undone by the IRO alone, in
//! person.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::acts::HideAct;
use heard_app::child::hide::HidePage;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use leptos::prelude::*;

use crate::children::file;
use crate::http::{Posted, page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::workers::called;

/// What it means; or that it is so.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let file = file(&app, reading.child).await?;
    let (hidden, band) = (reading.session.write_only, file.band);
    let iro = called(&app, reading.language(), file.iro).await?;
    Ok(page(&app, reading.language(), StatusCode::OK, move || {
        view! { <HidePage hidden=hidden band=band iro=iro /> }
    }))
}

/// Chooses it.
///
/// # Errors
/// [`Stop::BadRequest`] unless the button was pressed.
pub(super) async fn post(State(app): State<Arc<App>>, reading: Reading, posted: Posted) -> Result<Response, Stop> {
    let HideAct::Hide = posted.act()?;
    let entry = reading.entry(&app, Action::HidOwnWords, ObjectKind::Secret, reading.secret.as_bytes());
    app.store.hide_own_words(reading.child, reading.secret, app.clock.now(), &entry).await?;
    Ok(see_other(paths::MINE_WORDS))
}
