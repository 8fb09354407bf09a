//! `?language=cy` on any page: the browser remembers the choice and gets the plain address.

use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::Response;
use heard_domain::people::Language;

use super::see_other;
use crate::session::language_cookie;

/// Answers the link that chooses a language, and lets everything else pass.
pub(super) async fn choose(request: Request, next: Next) -> Response {
    let chosen = request.uri().query().and_then(|query| query.strip_prefix("language=")).and_then(Language::from_code);
    match chosen {
        Some(language) if request.method() == Method::GET => {
            let mut response = see_other(request.uri().path());
            response.headers_mut().append(header::SET_COOKIE, language_cookie(language));
            response
        }
        _ => next.run(request).await,
    }
}
