//! Nothing changes for a form that comes from elsewhere.

use axum::body::Body;
use axum::http::{Method, Request};
use heard_app::calls::PREFIX;
use leptos::server_fn::axum::server_fn_paths;

use crate::support::council::ORIGIN;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, routes};

const FORM: &str = "application/x-www-form-urlencoded";

/// What an old browser names that says no origin.
const OUR_PAGE: &str = "https://heard.anyshire.example/questions/3";

fn request(path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder().method(Method::POST).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).expect("a request")
}

/// What a page elsewhere can make a browser send.
fn from_elsewhere() -> Vec<Vec<(&'static str, &'static str)>> {
    vec![
        vec![],
        vec![("content-type", FORM)],
        vec![("content-type", FORM), ("sec-fetch-site", "cross-site")],
        vec![("content-type", FORM), ("sec-fetch-site", "cross-site"), ("origin", ORIGIN)],
        vec![("content-type", FORM), ("sec-fetch-site", "same-site")],
        vec![("content-type", FORM), ("sec-fetch-site", "none")],
        vec![("content-type", FORM), ("origin", "null")],
        vec![("content-type", FORM), ("origin", "https://elsewhere.example")],
        vec![("content-type", FORM), ("origin", "https://heard.anyshire.example.elsewhere.example")],
        vec![("content-type", FORM), ("referer", "https://elsewhere.example/")],
        vec![("content-type", FORM), ("referer", "https://heard.anyshire.example.elsewhere.example/")],
        vec![("content-type", FORM), ("origin", "null"), ("referer", OUR_PAGE)],
        vec![("content-type", FORM), ("sec-fetch-site", "cross-site"), ("referer", OUR_PAGE)],
        vec![("content-type", "text/plain"), ("sec-fetch-site", "same-origin")],
        vec![("content-type", "application/json"), ("sec-fetch-site", "same-origin"), ("origin", ORIGIN)],
        vec![("content-type", "multipart/form-datax"), ("origin", ORIGIN)],
        vec![("sec-fetch-site", "same-origin")],
    ]
}

/// A body that would do something wherever it arrives.
fn body(council: &Council) -> String {
    let fields = [
        ("token", council.sibling.invitation.token.as_str()),
        ("code", &council.child.invitation.code),
        ("number", "739104"),
        ("repeat", "739104"),
        ("voice", "child_with_help"),
        ("name", "Mallory"),
        ("relation", "nobody"),
        ("style", "older"),
        ("step_id", "anything-else"),
        ("anything-else", "Planted."),
        ("feeling", "angry"),
        ("not-quite", "Planted."),
        ("do", "remove-secret"),
        ("email", council.iro.email),
        ("password", crate::support::seed::PASSWORD),
        ("fact-1", "Planted."),
        ("answers_within", "2"),
    ];
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

async fn refused_everywhere(council: &Council, browser: &mut Browser) {
    let body = body(council);
    let before = council.content().await;
    let none = (Method::POST, "/no-such-page".to_owned());
    let calls = server_fn_paths().map(|(path, method)| (method, path.to_owned()));
    for (method, path) in routes::child().into_iter().chain(routes::staff()).chain(calls).chain([none]) {
        if method != Method::POST {
            continue;
        }
        let (child, review) = (council.child.id.to_string(), council.child.review.to_string());
        let path = path.replace("{number}", "1").replace("{child}", &child).replace("{review}", &review);
        let path = ["{letter}", "{views}", "{answer}", "{concern}"]
            .iter()
            .fold(path, |path, name| path.replace(name, "00112233445566778899aabbccddeeff"));
        for headers in from_elsewhere() {
            let page = browser.send(request(&path, &headers, &body)).await;
            assert_eq!(page.status, 403, "{path} {headers:?}");
            page.hides("Planted.").hides("Mallory");
            assert!(page.source().contains("<h1") || path.starts_with(PREFIX), "{path} has a way on");
        }
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            let mut request = request(&path, &[("content-type", FORM), ("sec-fetch-site", "same-origin")], &body);
            *request.method_mut() = method;
            let page = browser.send(request).await;
            assert_eq!(page.status, 404, "{path} has no such method, which looks as if there were no such page");
        }
    }
    assert_eq!(council.content().await, before, "nothing changed");
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let council = Council::new().await;
    for visitor in [Visitor::Nobody, Visitor::Writer, Visitor::Child, Visitor::Iro] {
        let mut browser = visitor.arrive(&council).await;
        refused_everywhere(&council, &mut browser).await;
    }
}

#[tokio::test]
async fn an_old_browser_that_names_our_origin_or_our_page_may_send() {
    let council = Council::new().await;
    let body = format!("token={}", council.child.invitation.token);
    for headers in [
        vec![("content-type", FORM), ("origin", ORIGIN)],
        vec![("content-type", FORM), ("referer", OUR_PAGE)],
        vec![("content-type", "application/x-www-form-urlencoded; charset=UTF-8"), ("sec-fetch-site", "same-origin")],
    ] {
        council.browser().send(request("/", &headers, &body)).await.leads_to("/say");
    }
}

#[tokio::test]
async fn a_link_on_another_site_ends_no_session() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let request = Request::get("/leave").header("sec-fetch-site", "cross-site").body(Body::empty()).expect("a request");
    assert_eq!(browser.send(request).await.status, 303);
    assert_eq!(browser.get("/who").await.status, 200, "the session is there and the browser still has its cookie");
}
