//! `/mine/seen`: who has seen my words. Nobody but the child sees this.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::seen::{SeenLine, SeenPage};
use leptos::prelude::*;

use crate::children::name_and_picture;
use crate::http::page;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;

/// The page. Before the secret is confirmed it shows nobody, because names tell who works with the child.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let rows = if reading.session.secret_confirmed { app.store.seen(reading.child).await? } else { Vec::new() };
    let ids: Vec<_> = rows.iter().map(|row| row.staff).collect();
    let staff = app.store.staff(&ids).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(account) = staff.iter().find(|account| account.id == row.staff) else { continue };
        let (name, picture) = name_and_picture(&app, account)?;
        lines.push(SeenLine { name, picture, role: row.role, action: row.action, first: row.first, last: row.last });
    }
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <SeenPage lines=lines /> }))
}
