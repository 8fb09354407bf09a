//! A browser without scripts: cookies, forms, and redirects that are followed by hand. It looks at the headers of
//! every reply that it gets, whatever the test is about.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use super::{Form, Page};

/// The browser.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    plain: bool,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// `plain` says that it is at the machine itself, over plain HTTP.
    pub(crate) fn new(router: Router, plain: bool) -> Self {
        Self { router, plain, cookies: BTreeMap::new() }
    }

    /// Opens an address.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// Opens an address and goes wherever it leads, on this site.
    pub(crate) async fn open(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        self.follow(page).await
    }

    /// Sends fields as our own page does.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(form(path, fields)).await
    }

    /// Sends a form of a page, to the page's own address unless the form says another.
    pub(crate) async fn submit(&mut self, page: &Page, form: &Form) -> Page {
        let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // An action that is only a place on the page is the page's own address, too.
        let action = form.action.as_deref().filter(|action| !action.starts_with('#'));
        self.post(action.unwrap_or(&page.path), &fields).await
    }

    /// Goes where a reply leads, at most ten times, and never to another site.
    pub(crate) async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..10 {
            if page.status != StatusCode::SEE_OTHER {
                return page;
            }
            let next = page.location().to_owned();
            page = self.get(&next).await;
        }
        panic!("{} leads in a circle", page.path);
    }

    /// Sends any request, with the cookies, and keeps the cookies of the reply.
    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Page {
        let path = request.uri().path().to_owned();
        let jar: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !jar.is_empty() {
            request.headers_mut().insert(header::COOKIE, jar.join("; ").parse().expect("cookies"));
        }
        let reply = self.router.clone().oneshot(request).await.expect("the router always replies");
        let (parts, body) = reply.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes().to_vec();
        headers_are_right(&path, &parts.headers);
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("plain characters"));
        }
        Page { status: parts.status, headers: parts.headers, body, path }
    }

    /// Keeps a cookie, or forgets it, as a `set-cookie` header says.
    pub(crate) fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once("; ").expect("attributes");
        let (name, value) = pair.split_once('=').expect("a pair");
        let (prefix, strict) = if self.plain {
            ("heard-", "Path=/; HttpOnly; SameSite=Strict")
        } else {
            ("__Host-", "Path=/; Secure; HttpOnly; SameSite=Strict")
        };
        assert!(name.starts_with(prefix), "{cookie}");
        if rest.contains("Max-Age=0") {
            assert_eq!(rest, strict.replacen("; ", "; Max-Age=0; ", 1));
            self.cookies.remove(name);
        } else {
            // The one by which a browser is known again, and no other, is kept.
            let kept = if name == format!("{prefix}d") {
                strict.replacen("; ", "; Max-Age=34560000; ", 1)
            } else {
                strict.into()
            };
            assert_eq!(rest, kept, "a cookie lives as long as the browser is open, and is as strict as can be");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// Forgets every cookie.
    pub(crate) fn forget(&mut self) {
        self.cookies.clear();
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }
}

/// A form as a browser of today sends it from our own page.
pub(crate) fn form(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .expect("a request")
}

/// A form with a file in one of its fields, as a browser of today sends it from our own page.
pub(crate) fn upload(path: &str, fields: &[(&str, &str)], (name, file): (&str, &[u8])) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let head = format!(
        "--b\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    body.extend([head.as_bytes(), file, b"\r\n--b--\r\n"].concat());
    Request::post(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .expect("a request")
}

/// What every reply says, whatever it is (OWASP ASVS 5.0, 3.4).
pub(crate) fn headers_are_right(path: &str, headers: &HeaderMap) {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         object-src 'none'";
    let kind = headers.get(header::CONTENT_TYPE).map(|kind| kind.to_str().expect("text"));
    let is_page = kind.is_none_or(|kind| kind.starts_with("text/html"));
    let of_kind = if is_page {
        vec![
            ("content-security-policy", POLICY),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
        ]
    } else {
        vec![("content-security-policy", "default-src 'none'; frame-ancestors 'none'")]
    };
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-robots-tag", "noindex, nofollow"),
    ]
    .into_iter()
    .chain(of_kind)
    {
        let said: Vec<_> = headers.get_all(name).iter().collect();
        assert_eq!(said, [value], "{name} of {path}");
    }
    assert_eq!(headers.contains_key("permissions-policy"), is_page, "{path}");
    for telling in ["server", "x-powered-by"] {
        assert!(!headers.contains_key(telling), "{telling} of {path}");
    }
    let may_stay =
        ["/pkg/", "/pictures/", "/sounds/", "/portraits/", "/icon.svg"].iter().any(|kept| path.starts_with(kept));
    assert!(may_stay || headers[header::CACHE_CONTROL] == "no-store", "{path} may be kept by a browser");
}
