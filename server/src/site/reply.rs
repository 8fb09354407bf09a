//! The reply with a file, or with the word that the browser's copy is still good.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::encoding::Encoding;
use super::files::File;
use super::part::Part;

/// The smallest form that the browser takes, or the part of it that was asked for; 304 when it has that one already.
pub(super) fn reply(file: &File, asked: &HeaderMap) -> Response {
    let accept = text(asked.get(header::ACCEPT_ENCODING));
    let (encoding, bytes) = Encoding::ALL
        .into_iter()
        .filter(|encoding| encoding.taken(accept))
        .find_map(|encoding| Some((encoding, file.bytes(encoding)?)))
        .unwrap_or_else(|| (Encoding::Plain, file.bytes(Encoding::Plain).unwrap_or_default()));
    // Each form has a tag of its own, as strong tags must.
    let tag = format!("\"{}{}\"", &file.hash[..16], encoding.suffix());
    let has_it = text(asked.get(header::IF_NONE_MATCH))
        .split(',')
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == tag || known == "*");
    let length = bytes.len();
    let asked_part = if has_it { Part::Whole } else { Part::of(text(asked.get(header::RANGE)), length) };
    let (status, body, place) = match asked_part {
        Part::Whole if has_it => (StatusCode::NOT_MODIFIED, Body::empty(), None),
        Part::Whole => (StatusCode::OK, Body::from(bytes), None),
        Part::Some(part) => {
            let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            (StatusCode::PARTIAL_CONTENT, Body::from(bytes.slice(part)), Some(place))
        }
        Part::Beyond => (StatusCode::RANGE_NOT_SATISFIABLE, Body::empty(), Some(format!("bytes */{length}"))),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Some(place) = place {
        headers.insert(header::CONTENT_RANGE, HeaderValue::try_from(place).expect("digits are a header value"));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(file.keep));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::ETAG, HeaderValue::try_from(tag).expect("hexadecimal digits are a header value"));
    if !has_it {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if let Some(name) = encoding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
    }
    response
}

/// A header's text; nothing when it is missing or not text.
fn text(value: Option<&HeaderValue>) -> &str {
    value.and_then(|value| value.to_str().ok()).unwrap_or_default()
}
