//! Pages that anybody may read.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::information::{AccessibilityPage, HelpPage, PrivacyPage};
use leptos::prelude::*;

use crate::http::page;
use crate::session::chosen_language;
use crate::state::App;

/// Numbers to ring.
pub(super) async fn help(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let council = app.config.council.clone();
    page(&app, chosen_language(&headers), StatusCode::OK, move || view! { <HelpPage council=council /> })
}

/// Who reads what, and what is kept.
pub(super) async fn privacy(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let (council, tells) = (app.config.council.clone(), app.tells());
    page(&app, chosen_language(&headers), StatusCode::OK, move || {
        view! { <PrivacyPage council=council tells=tells /> }
    })
}

/// The accessibility statement.
pub(super) async fn accessibility(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let council = app.config.council.clone();
    page(&app, chosen_language(&headers), StatusCode::OK, move || view! { <AccessibilityPage council=council /> })
}
