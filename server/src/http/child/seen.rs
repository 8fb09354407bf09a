//! `/mine/seen`: who has seen my words. Nobody but the child sees this.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::seen::{SeenLine, SeenPage};
use heard_app::paths;
use leptos::prelude::*;

use crate::http::{page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::workers::name_and_picture;

/// The page. Before the secret is confirmed there is none, because names tell who works with the child: My page says
/// what is waited for.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(see_other(paths::MINE));
    }
    let rows = app.store.seen(reading.child).await?;
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
