//! The headers of every reply, errors and files too (OWASP ASVS 5.0, 3.4).
//!
//! No nonce. No page has an inline script or style, so `script-src 'self' 'wasm-unsafe-eval'` is policy enough.

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

const ALWAYS: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("x-robots-tag", "noindex, nofollow"),
    ("permissions-policy", permissions!("()")),
];

/// Where an answer or a hello may be spoken.
const LISTENS: &str = permissions!("(self)");

/// Adds them. Nothing is kept by a browser unless the reply says that it may be.
pub(super) async fn add(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let listens = paths::may_record(request.uri().path());
    let mut response = next.run(request).await;
    write(response.headers_mut(), app.config.is_secure());
    if listens {
        response.headers_mut().insert("permissions-policy", HeaderValue::from_static(LISTENS));
    }
    response
}

fn write(headers: &mut HeaderMap, secure: bool) {
    for (name, value) in ALWAYS {
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
