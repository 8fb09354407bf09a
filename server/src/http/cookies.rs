//! Cookies where Heard is tried out: over plain HTTP, on the very machine that serves it.
//!
//! Everywhere else a cookie is `__Host-` and `Secure`, and the code knows no other. Some browsers (Safari's engine)
//! keep no `Secure` cookie that came over plain HTTP, from their own machine neither. So on such an origin alone this
//! layer stands at the edge: what goes out has another name and no `Secure`, what comes in gets its name back. The two
//! names are never mixed: here `__Host-` is not read, and elsewhere this layer is not there.
//!
//! On a loopback `http` origin, and only there, cookies go without `Secure` and `__Host-`, because Safari keeps none
//! there otherwise.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// How the names begin that the code knows.
const STRICT: &str = "__Host-";
/// How they begin in a browser on this machine. Cookies know no port: another server here must not have the same.
const PLAIN: &str = "heard-";

/// Translates both ways.
pub(super) async fn plain(mut request: Request, next: Next) -> Response {
    come_in(request.headers_mut());
    let mut response = next.run(request).await;
    go_out(response.headers_mut());
    response
}

fn come_in(headers: &mut HeaderMap) {
    let came = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = came.flat_map(|value| value.split(';')).map(str::trim);
    let known = pairs.filter_map(|pair| pair.strip_prefix(PLAIN)).map(|pair| format!("{STRICT}{pair}"));
    let known = known.collect::<Vec<_>>().join("; ");
    headers.remove(header::COOKIE);
    // What came as a header's value is one again with a plain prefix.
    if let (false, Ok(known)) = (known.is_empty(), HeaderValue::try_from(known)) {
        headers.insert(header::COOKIE, known);
    }
}

fn go_out(headers: &mut HeaderMap) {
    let set: Vec<_> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for cookie in set {
        let plain = cookie.to_str().ok().and_then(|cookie| cookie.strip_prefix(STRICT));
        let plain = plain.map(|cookie| format!("{PLAIN}{}", cookie.replace("; Secure", "")));
        let plain = plain.and_then(|cookie| HeaderValue::try_from(cookie).ok());
        headers.append(header::SET_COOKIE, plain.unwrap_or(cookie));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_comes_in_under_its_own_name_and_no_other_does() {
        for (came, read) in [
            ("heard-s=abc; heard-l=cy", Some("__Host-s=abc; __Host-l=cy")),
            ("other=1; heard-s=abc", Some("__Host-s=abc")),
            ("__Host-s=abc", None),
            ("__Host-s=abc; heard-l=cy", Some("__Host-l=cy")),
        ] {
            let mut headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(came))]);
            come_in(&mut headers);
            assert_eq!(headers.get(header::COOKIE).map(|value| value.to_str().expect("ASCII")), read, "{came}");
        }
    }

    #[test]
    fn a_cookie_goes_out_as_strict_as_plain_http_lets_it() {
        let set = "__Host-s=abc; Path=/; Secure; HttpOnly; SameSite=Strict";
        let mut headers = HeaderMap::from_iter([(header::SET_COOKIE, HeaderValue::from_static(set))]);
        go_out(&mut headers);
        assert_eq!(headers[header::SET_COOKIE], "heard-s=abc; Path=/; HttpOnly; SameSite=Strict");
    }
}
