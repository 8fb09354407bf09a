//! `/mine/promises`: what people said they would do.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::promises::{PromiseLine, PromisesPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{DecisionText, ViewsBody};
use heard_domain::id::DecisionId;
use heard_domain::store::DecisionRow;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::became::Matters;
use crate::http::page;
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let rows = confirmed_promises(&app, &reading).await?;
    let matters = Matters::of(&app, reading.child).await?;
    let said_by = said_by(&app, &reading).await?;
    let promise = |row| promise(&reading, row, &matters, &said_by);
    let promises: Vec<_> = rows.iter().map(promise).collect();
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

/// Whose voice said what became of each promise.
pub(super) type SaidBy = HashMap<DecisionId, (Voice, Option<Helper>)>;

/// Finds it in what the child may read of what was sent.
///
/// # Errors
/// When storage fails.
pub(super) async fn said_by(app: &App, reading: &Reading) -> Result<SaidBy, Stop> {
    let mut said_by = SaidBy::new();
    if !reading.session.secret_confirmed {
        return Ok(said_by);
    }
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, _) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    // The newest come first, and what was said last counts.
    for views in views {
        let body = reading.key.open::<ViewsBody>(places::views_body(views.row.id), &views.body);
        let Some(body) = opened::line(body, "views", views.row.id) else { continue };
        for promised in body.given.iter().filter_map(|given| given.promised.as_ref()) {
            said_by.entry(promised.decision).or_insert_with(|| (views.row.voice, body.helper.clone()));
        }
    }
    Ok(said_by)
}

/// One promise, opened; where it does not open its line says so.
pub(super) fn promise(reading: &Reading, row: &DecisionRow, matters: &Matters, said_by: &SaidBy) -> PromiseLine {
    let text = reading.key.open::<DecisionText>(places::decision_body(row.id), &row.body);
    let (what, who) = match opened::line(text, "decision", row.id) {
        Some(text) => (text.what.into_inner(), text.who.into_inner()),
        None => (opened::no_words(reading.language()), String::new()),
    };
    PromiseLine {
        what,
        who,
        by: row.due_on,
        state: row.state,
        late: row.is_late(matters.today()),
        said: row.child_said.map(|(said, _)| said),
        said_by: row.child_said.and_then(|_| said_by.get(&row.id).cloned()),
        became: matters.of_promise(row.id),
    }
}
