//! How a reply is made: its bytes, named by what they hash to, or 304 to whoever has them.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::accept::Form;
use crate::vault::sha256;

/// The text in a form, with the way to what follows it.
pub(super) fn reply(asked: &HeaderMap, form: Form, text: String, next: Option<String>) -> Response {
    let etag = format!("\"{}\"", hex::encode(&sha256(text.as_bytes())[..16]));
    let mut response = if has(asked, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, form.label())], text).into_response()
    };
    let headers = response.headers_mut();
    let next = next.map(|next| format!("<{next}>; rel=\"next\""));
    for (name, value) in [(header::ETAG, Some(etag)), (header::LINK, next)] {
        if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
            headers.insert(name, value);
        }
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept, authorization"));
    response
}

/// Whether who asks has it already (RFC 9110, 13.1.2).
fn has(asked: &HeaderMap, etag: &str) -> bool {
    let lines = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    let mut tags = lines.flat_map(|line| line.split(',')).map(str::trim);
    tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(tags: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::IF_NONE_MATCH, tags.parse().expect("a value"))])
    }

    #[test]
    fn who_has_it_gets_it_not_again() {
        let reply = |asked: &HeaderMap, text: &str| reply(asked, Form::Csv, text.to_owned(), None);
        let first = reply(&HeaderMap::new(), "a,b\n");
        let etag = first.headers()[header::ETAG].to_str().expect("plain").to_owned();
        assert!(etag.starts_with('"') && first.status() == 200);
        for (tags, text, status) in [
            (etag.clone(), "a,b\n", 304),
            (format!("\"x\", W/{etag}"), "a,b\n", 304),
            ("*".to_owned(), "a,b\n", 304),
            (etag.clone(), "a,c\n", 200),
            (etag.trim_matches('"').to_owned(), "a,b\n", 200),
        ] {
            let again = reply(&asks(&tags), text);
            assert_eq!(again.status(), status, "{tags} {text}");
            assert_eq!(again.headers()[header::ETAG] == etag.as_str(), text == "a,b\n");
            assert_eq!(again.headers().contains_key(header::CONTENT_TYPE), status == 200);
        }
    }
}
