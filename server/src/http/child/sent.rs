//! `/sent`: the receipt.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::sent::{Receipt, SentPage};
use heard_app::paths;
use leptos::prelude::*;

use crate::children::{file, iro_first_name};
use crate::http::{page, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The receipt of what this session sent last.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let file = file(&app, writing.child).await?;
    let sent = writing.session.sent.and_then(|id| file.views.iter().find(|views| views.id == id));
    let Some(sent) = sent else {
        return Ok(see_other(paths::WRITE_START));
    };
    let review = file.reviews.iter().find(|review| review.id == sent.review).ok_or(Stop::Broken)?;
    let receipt = Receipt {
        at: sent.sent_at,
        iro: iro_first_name(&app, file.iro).await?,
        review_by: review.due_on,
        urgent: sent.urgent,
        unconfirmed: sent.confirmed_at.is_none(),
        may_keep: writing.author().is_none()
            && writing.secret().is_none()
            && file.secret.as_ref().is_none_or(|secret| secret.confirmed_at.is_none()),
        advocate: writing.author().is_some(),
    };
    Ok(page(&app, writing.language(), StatusCode::OK, move || view! { <SentPage receipt=receipt /> }))
}
