//! Thanks, there and then, to whoever tells of something unsafe ([`super::question`] leads here, once for each
//! telling).

use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::thanks::{ThanksPage, ThanksView};
use heard_app::paths;
use leptos::prelude::*;

use super::drafts::Draft;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The page.
///
/// # Errors
/// [`Stop::NotFound`] while nothing unsafe is told: for whoever tries the address there is no such page.
pub(super) fn get(app: &App, writing: &Writing, draft: &Draft) -> Result<Response, Stop> {
    if !draft.body.sheet.is_unsafe() {
        return Err(Stop::NotFound);
    }
    let form = draft.form()?;
    let (step, _) = form.safety_question().ok_or(Stop::NotFound)?;
    let journey = draft.body.sheet.journey(form);
    let view = ThanksView {
        band: form.band,
        voice: draft.body.voice,
        back: paths::question(form, step),
        next: journey.next(&step.id).map(|next| paths::question(form, next)),
        council: app.config.council.clone(),
    };
    Ok(writing.page(app, StatusCode::OK, move || view! { <ThanksPage view=view /> }))
}
