//! `?language=cy` on any page: the browser and the session remember the choice, and the browser gets the plain address.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use heard_app::paths;
use heard_domain::people::Language;

use super::see_other;
use crate::session::{language_cookie, presented};
use crate::state::App;
use crate::stop::Stop;

/// Answers the link that chooses a language, and lets everything else pass.
pub(super) async fn choose(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let chosen = request.uri().query().and_then(|query| query.strip_prefix("language=")).and_then(Language::from_code);
    match chosen {
        Some(language) if request.method() == Method::GET => {
            if let Err(stop) = remember(&app, request.headers(), language).await {
                return stop.into_response();
            }
            let mut response = see_other(here(request.uri().path()));
            response.headers_mut().append(header::SET_COOKIE, language_cookie(language));
            response
        }
        _ => next.run(request).await,
    }
}

/// Keeps the choice in the session, if there is one: its pages go by that.
async fn remember(app: &App, headers: &HeaderMap, language: Language) -> Result<(), Stop> {
    let Some(hash) = presented(headers) else { return Ok(()) };
    match app.store.session(&hash, app.clock.now()).await? {
        Some(session) if session.language != language.code() => {
            Ok(app.store.set_session_language(&hash, language.code()).await?)
        }
        _ => Ok(()),
    }
}

/// The address, if it is one of ours: what begins with two slashes is the name of another site to a browser.
fn here(path: &str) -> &str {
    let ours = path.strip_prefix('/').is_some_and(|rest| !rest.starts_with(['/', '\\']));
    if ours && path.bytes().all(|byte| byte.is_ascii_graphic()) { path } else { paths::HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_here_are_led_to() {
        for path in [paths::HOME, paths::MINE_PROMISES, "/anything/else"] {
            assert_eq!(here(path), path);
        }
        for path in ["//elsewhere.example", "/\\elsewhere.example", "elsewhere.example", "*", "/a\u{7f}", ""] {
            assert_eq!(here(path), "/", "{path:?}");
        }
    }
}
