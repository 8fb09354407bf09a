//! The way on for `app/js/after/next.js`, which sends a form itself so that a page without a signal stays. A script cannot
//! see where a redirect leads; to it, a redirect within Heard is 204 with the address in a header.
//!
//! Without a signal the script says so and keeps the page; 502 and 504 count as none. Without scripts the browser's
//! own page appears.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// What the script asks with, and what it is answered with.
const NEXT: HeaderName = HeaderName::from_static("x-heard-next");

/// Answers the script; every other request and every other reply passes as it is. The gate is further out: no other
/// site's page can ask.
pub(super) async fn answer(request: Request, next: Next) -> Response {
    let asked = request.method() == Method::POST && request.headers().contains_key(NEXT);
    let mut response = next.run(request).await;
    if asked
        && response.status() == StatusCode::SEE_OTHER
        && let Some(address) = response.headers().get(header::LOCATION).filter(|address| is_ours(address)).cloned()
    {
        *response.status_mut() = StatusCode::NO_CONTENT;
        response.headers_mut().remove(header::LOCATION);
        response.headers_mut().insert(NEXT, address);
    }
    response
}

/// Whether an address is one of Heard's own: what begins with two slashes is the name of another site to a browser.
fn is_ours(address: &HeaderValue) -> bool {
    let address = address.as_bytes();
    address.starts_with(b"/") && !matches!(address.get(1), Some(b'/' | b'\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_are_given_to_the_script() {
        for (address, ours) in [
            (heard_app::paths::CHECK, true),
            ("/", true),
            ("//elsewhere.example", false),
            ("/\\elsewhere.example", false),
            ("https://www.bbc.co.uk/weather", false),
            ("", false),
        ] {
            assert_eq!(is_ours(&HeaderValue::from_static(address)), ours, "{address}");
        }
    }
}
