//! Pages that anybody may read.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use heard_app::child::information::{AccessibilityPage, HelpPage, PrivacyPage};
use heard_app::paths;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::opening;
use crate::http::page;
use crate::session::{chosen_language, presented};
use crate::state::App;
use crate::stop::Stop;

/// Numbers to ring. They are shown whatever else does not work.
pub(super) async fn help(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let back = way_back(&app, &headers).await.unwrap_or_else(|stop| {
        tracing::error!(?stop, "nobody knows where somebody who looks for help came from");
        paths::HOME.to_owned()
    });
    let council = app.config.council.clone();
    page(&app, chosen_language(&headers), StatusCode::OK, move || view! { <HelpPage back=back council=council /> })
}

/// Where somebody goes on after looking for help: to the answers they were giving, to the receipt, to a child's own
/// page, to where writing begins; to the start for everybody else.
async fn way_back(app: &App, headers: &HeaderMap) -> Result<String, Stop> {
    let Some(hash) = presented(headers) else { return Ok(paths::HOME.to_owned()) };
    let Some(session) = app.store.session(&hash, app.clock.now()).await? else { return Ok(paths::HOME.to_owned()) };
    if session.draft.is_some() {
        return Ok(came_from(app, headers).unwrap_or_else(|| paths::QUESTIONS.to_owned()));
    }
    Ok(match session.kind {
        SessionKind::Child { .. } => paths::MINE,
        SessionKind::Writer { .. } if session.sent.is_some() => paths::SENT,
        SessionKind::Writer { invitee, .. } => opening::start(invitee),
        SessionKind::Staff { writing_for: Some(_), .. } => paths::WRITE_START,
        SessionKind::Staff { .. } | SessionKind::HalfStaff { .. } => paths::HOME,
    }
    .to_owned())
}

/// The page of a form from which somebody came, if the browser says that it was one of ours.
fn came_from(app: &App, headers: &HeaderMap) -> Option<String> {
    let path = headers.get(header::REFERER)?.to_str().ok()?.strip_prefix(app.config.origin.as_str())?;
    let number = path.strip_prefix(paths::QUESTIONS).and_then(|rest| rest.strip_prefix('/'));
    let screen = number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    (screen || path == paths::CHECK).then(|| path.to_owned())
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
