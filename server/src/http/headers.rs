//! The headers of every reply, errors and files too (OWASP ASVS 5.0, 3.4).
//!
//! No nonce. No page has an inline script or style, so `script-src 'self' 'wasm-unsafe-eval'` is policy enough.
//!
//! What a page may do is said with pages. A style, a script or a drawing does nothing by itself, and a slow phone waits
//! for each of their bytes: they say what guards a file that somebody opens or takes in, a fifth as long.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use heard_app::paths;

use crate::state::App;

/// No page needs an inline script or style, or anything from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     object-src 'none'";

/// What a page may use of a device; nothing but, where it is so said, the microphone.
macro_rules! permissions {
    ($microphone:literal) => {
        concat!(
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=",
            $microphone,
            ", midi=(), payment=(), usb=()"
        )
    };
}

/// A file that is opened by itself, a drawing say, does nothing and is in no frame.
const FILE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

const ALWAYS: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-robots-tag", "noindex, nofollow"),
];

const WITH_PAGES: [(&str, &str); 4] = [
    ("content-security-policy", POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("permissions-policy", permissions!("()")),
];

/// Where an answer or a hello may be spoken.
const LISTENS: &str = permissions!("(self)");

/// Adds them. Nothing is kept by a browser unless the reply says that it may be.
pub(super) async fn add(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let listens = paths::may_record(request.uri().path());
    let mut response = next.run(request).await;
    write(response.headers_mut(), app.config.is_secure());
    if listens && is_page(response.headers()) {
        response.headers_mut().insert("permissions-policy", HeaderValue::from_static(LISTENS));
    }
    response
}

/// Whether a browser shows it as a page, or goes on to one by it: a reply of no kind is a way to another page. Nobody
/// may guess (`nosniff`).
fn is_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn write(headers: &mut HeaderMap, secure: bool) {
    let of_kind: &[_] = if is_page(headers) { &WITH_PAGES } else { &[("content-security-policy", FILE_POLICY)] };
    for &(name, value) in ALWAYS.iter().chain(of_kind) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_unless_a_reply_says_so() {
        let mut headers = HeaderMap::new();
        write(&mut headers, false);
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        let mut headers = HeaderMap::from_iter([(header::CACHE_CONTROL, HeaderValue::from_static("max-age=1"))]);
        write(&mut headers, true);
        assert_eq!(headers[header::CACHE_CONTROL], "max-age=1");
        assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}
