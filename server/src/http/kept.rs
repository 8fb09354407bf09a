//! What a form held is kept while its request is under way, so that a reply that went no further can give it back:
//! the database was away, the request took too long, or something broke. One place for every form that takes words.
//!
//! Forms with a secret in them are left out: nothing of a code, a number, pictures or a password is sent back.

use std::sync::{Arc, OnceLock};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use heard_app::paths::{self, Address};

use super::LONGEST_FORM;
use crate::stop::Stop;

/// The addresses whose forms hold a secret, with everything below them.
const SECRET: [&str; 7] = [
    paths::SIGN_IN,
    paths::KEEP,
    paths::STOP,
    paths::GO_ON,
    paths::staff::SIGN_IN,
    paths::staff::CODE,
    paths::staff::OWN_ACCOUNT,
];

/// What the form of one request held, once it was read.
#[derive(Clone, Default)]
pub(super) struct Kept(Arc<OnceLock<Bytes>>);

impl Kept {
    /// Names and values as they came. `None` where there was no form that may be given back.
    pub(super) fn fields(&self) -> Option<Vec<(String, String)>> {
        let fields: Vec<(String, String)> = form_urlencoded::parse(self.0.get()?).into_owned().collect();
        (!fields.is_empty()).then_some(fields)
    }
}

/// Reads the form before anything else is done with the request, and hands it on.
pub(super) async fn keep(request: Request, next: Next) -> Response {
    let Some(kept) = request.extensions().get::<Kept>().filter(|_| may_be_given_back(&request)).cloned() else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let Ok(form) = to_bytes(body, LONGEST_FORM).await else { return Stop::TooLarge.into_response() };
    // It was empty: each request has its own.
    let _ = kept.0.set(form.clone());
    next.run(Request::from_parts(parts, Body::from(form))).await
}

fn may_be_given_back(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    let below = |start: &str| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    *request.method() == Method::POST
        && kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
        && path != paths::HOME
        && !SECRET.into_iter().any(below)
        && !path.starts_with(start_of::<paths::staff::Link>())
}

/// What comes before the first part of an address.
pub(super) fn start_of<A: Address>() -> &'static str {
    A::PATTERN.split('{').next().unwrap_or(A::PATTERN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(method: Method, path: &str, kind: &str) -> Request {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, kind);
        request.body(Body::empty()).expect("a request")
    }

    #[test]
    fn only_forms_without_a_secret_are_given_back() {
        let fields = "application/x-www-form-urlencoded;charset=UTF-8";
        let question = paths::Question { number: "3".to_owned() }.href();
        let letters = [paths::MINE, paths::staff::TODAY].map(|start| format!("{start}/letters/00"));
        for path in [paths::JUST_YOU_SAY, &question, &letters[0], &letters[1], "/keeping"] {
            assert!(may_be_given_back(&form(Method::POST, path, fields)), "{path}");
        }
        for path in [
            "/",
            paths::SIGN_IN_NUMBER,
            paths::KEEP_CONFIRM,
            paths::KEEP_NUMBER,
            paths::STOP_PICTURES,
            paths::GO_ON_PICTURES,
            paths::staff::SIGN_IN,
            paths::staff::CODE,
            paths::staff::PASSWORD,
            &paths::staff::Link { token: "x".to_owned() }.href(),
        ] {
            assert!(!may_be_given_back(&form(Method::POST, path, fields)), "{path}");
        }
        assert!(!may_be_given_back(&form(Method::GET, &question, fields)));
        assert!(!may_be_given_back(&form(Method::POST, paths::staff::PROFILE, "multipart/form-data; boundary=x")));
    }
}
