//! `/rest`: a rest on a long way ([`super::question`] leads here, once for each draft).

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::rest::{Rest, RestPage};
use heard_app::paths;
use leptos::prelude::*;

use super::drafts;
use crate::http::see_other;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The page. It goes on where the writer is, which need not be the middle by then.
///
/// # Errors
/// [`Stop::NotFound`] for grown-ups and workers.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.own()?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let form = draft.form()?;
    let journey = draft.body.sheet.journey(form);
    let next = draft.body.goes_on_at(&journey);
    let before = next.and_then(|next| journey.previous(&next.id));
    let address = |step| paths::question(form, step);
    let rest = Rest {
        band: form.band,
        next: next.map_or(paths::QUESTIONS.to_owned(), address),
        back: before.map_or(paths::QUESTIONS.to_owned(), address),
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <RestPage rest=rest /> }))
}
