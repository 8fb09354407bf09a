//! The gate before every route that changes anything: a browser must say that the request comes from our own
//! page (Fetch Metadata, else Origin, else Referer), and what it sends must be a form of ours (OWASP, Cross-Site
//! Request Forgery Prevention Cheat Sheet).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::App;

/// Lets GET and HEAD pass, and anything else only from our own pages.
pub async fn gate(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD)
        || comes_from_us(request.headers(), &app.config.origin) && is_a_form(request.headers())
    {
        return next.run(request).await;
    }
    StatusCode::FORBIDDEN.into_response()
}

/// `Sec-Fetch-Site: same-origin`; where a browser is too old to say so (Chrome before 76, Firefox before 90, Safari
/// before 16.4), an `Origin` that is ours; where it says that of no form either (Firefox before 70), a `Referer` that
/// is ours, which our pages ask for (`referrer-policy: same-origin`).
fn comes_from_us(headers: &HeaderMap, origin: &str) -> bool {
    let said = |name| headers.get(name).map(HeaderValue::as_bytes);
    match (said("sec-fetch-site"), said("origin"), said("referer")) {
        (Some(site), _, _) => site == b"same-origin",
        (None, Some(from), _) => from == origin.as_bytes(),
        (None, None, Some(page)) => page.strip_prefix(origin.as_bytes()).is_some_and(|path| path.starts_with(b"/")),
        (None, None, None) => false,
    }
}

/// The two types that our forms send. Text that a page elsewhere could send without asking is refused.
fn is_a_form(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = sent.split(';').next().unwrap_or_default().trim();
    ["application/x-www-form-urlencoded", "multipart/form-data"].iter().any(|ours| kind.eq_ignore_ascii_case(ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
    }

    #[test]
    fn only_our_own_pages_pass() {
        let ours = "https://heard.example";
        for (pairs, passes) in [
            (vec![], false),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "same-site"), ("origin", ours)], false),
            (vec![("sec-fetch-site", "cross-site")], false),
            (vec![("sec-fetch-site", "none")], false),
            (vec![("origin", ours)], true),
            (vec![("origin", "null")], false),
            (vec![("origin", "https://heard.example.evil.example")], false),
            (vec![("referer", "https://heard.example/questions/3")], true),
            (vec![("referer", "https://heard.example/")], true),
            (vec![("referer", "https://heard.example")], false),
            (vec![("referer", "https://heard.example.evil.example/")], false),
            (vec![("referer", "https://evil.example/https://heard.example/")], false),
            (vec![("origin", "null"), ("referer", "https://heard.example/")], false),
            (vec![("sec-fetch-site", "cross-site"), ("referer", "https://heard.example/")], false),
        ] {
            assert_eq!(comes_from_us(&headers(&pairs), ours), passes, "{pairs:?}");
        }
    }

    #[test]
    fn only_forms_pass() {
        for (sent, passes) in [
            ("application/x-www-form-urlencoded", true),
            ("application/x-www-form-urlencoded;charset=UTF-8", true),
            ("multipart/form-data; boundary=x", true),
            ("text/plain", false),
            ("application/json", false),
        ] {
            assert_eq!(is_a_form(&headers(&[("content-type", sent)])), passes, "{sent}");
        }
        assert!(!is_a_form(&headers(&[])));
    }
}
