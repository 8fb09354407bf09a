//! What the script is answered that sends Next, Send and Save itself (`app/js/after/next.js`).

use axum::body::Body;
use axum::http::Request;

use crate::support::{Browser, Council, Page, writing};

/// Sends fields as the script does.
async fn by_script(browser: &mut Browser, path: &str, fields: &[(&str, &str)], site: &str) -> Page {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", site)
        .header("x-heard-next", "1");
    browser.send(request.body(Body::from(body)).expect("a request")).await
}

fn next(page: &Page) -> Option<&str> {
    page.headers.get("x-heard-next").map(|address| address.to_str().expect("plain characters"))
}

#[tokio::test]
async fn a_script_is_told_where_it_goes_on() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let path = writing::question("anything-else");
    assert!(browser.get(&path).await.source().contains("data-keep="), "the form waits for a signal");
    let words = [("anything-else", "By script.")];
    let page = by_script(&mut browser, &path, &words, "same-origin").await;
    assert_eq!((page.status.as_u16(), next(&page), page.body.len()), (204, Some("/check"), 0));
    assert!(!page.headers.contains_key("location"));
    let check = browser.get("/check").await;
    check.shows("By script.");
    assert!(check.source().contains("data-keep="));

    // What is not a redirect is the page that it always was, and so is a redirect for everybody else.
    let long = "x".repeat(3000);
    let page = by_script(&mut browser, &path, &[("anything-else", &long)], "same-origin").await;
    assert_eq!((page.status.as_u16(), next(&page)), (422, None));
    assert_eq!(page.value("anything-else"), long);
    browser.post(&path, &words).await.leads_to("/check");
    // No other site's page can ask.
    let page = by_script(&mut browser, &path, &[("anything-else", "From elsewhere.")], "cross-site").await;
    assert_eq!((page.status.as_u16(), next(&page)), (403, None));
    browser.get("/check").await.shows("By script.").hides("From elsewhere.");
    // Whose session is over gets the page that says so.
    let page = by_script(&mut council.browser(), &path, &words, "same-origin").await;
    assert_eq!((page.status.as_u16(), next(&page)), (401, None));

    // A sending whose reply was lost finds its receipt.
    let form = check.form("submission");
    let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..2 {
        let page = by_script(&mut browser, "/check", &fields, "same-origin").await;
        assert_eq!((page.status.as_u16(), next(&page)), (204, Some("/sent")));
    }
    assert_eq!(council.views(&council.child).await.len(), 1);
}
