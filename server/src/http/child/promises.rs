//! `/mine/promises`: what people said they would do.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::promises::{PromiseLine, PromisesPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::DecisionText;
use heard_domain::store::DecisionRow;
use leptos::prelude::*;

use super::became::Matters;
use crate::http::page;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, WillNotOpen, places};

/// The page.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let rows = confirmed_promises(&app, &reading).await?;
    let matters = Matters::of(&app, reading.child).await?;
    let promises = rows.iter().map(|row| promise(&reading.key, row, &matters)).collect::<Result<Vec<_>, _>>()?;
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <PromisesPage promises=promises /> }))
}

/// Every promise that the child can read; none before the secret is confirmed.
///
/// # Errors
/// When storage fails.
pub(super) async fn confirmed_promises(app: &App, reading: &Reading) -> Result<Vec<DecisionRow>, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(Vec::new());
    }
    let entry = reading.entry(app, Action::ReadPromises, ObjectKind::Child, reading.child.as_bytes());
    Ok(app.store.read_promises(reading.child, app.clock.now(), &entry).await?)
}

/// One promise, opened.
///
/// # Errors
/// When it does not open.
pub(super) fn promise(key: &DataKey, row: &DecisionRow, matters: &Matters) -> Result<PromiseLine, WillNotOpen> {
    let text: DecisionText = key.open(places::decision_body(row.id), &row.body)?;
    Ok(PromiseLine {
        what: text.what.into_inner(),
        who: text.who.into_inner(),
        by: row.due_on,
        state: row.state,
        said: row.child_said.map(|(said, _)| said),
        became: matters.of_promise(row.id),
    })
}
