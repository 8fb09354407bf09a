//! Where a request comes from: what the proxy in front says, if that is the one that is trusted. At the edge every
//! other word about it is taken away, so that what is read further in is true or not there (OWASP ASVS 5.0, 4.1.3).

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::listening::Peer;
use crate::state::App;

const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Leaves the one address that the trusted proxy wrote, or none.
pub(super) async fn settle(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get().map(|Peer(peer)| peer.to_canonical());
    let said = match app.config.trusted_proxy {
        Some(proxy) if peer == Some(proxy.to_canonical()) => last(request.headers()),
        _ => None,
    };
    request.headers_mut().remove(FORWARDED);
    if let Some(said) = said.and_then(|said| HeaderValue::try_from(said.to_string()).ok()) {
        request.headers_mut().insert(FORWARDED, said);
    }
    next.run(request).await
}

/// What stands last was written by whoever spoke to us; what stands before it, by anybody.
fn last(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

/// The network that a request comes from, behind [`settle`]: an IPv4 address, or the 64 bits of IPv6 that one customer
/// has.
pub(crate) fn said(headers: &HeaderMap) -> Option<String> {
    match last(headers)?.to_canonical() {
        IpAddr::V4(address) => Some(address.to_string()),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Some(format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts_and_a_network_is_one() {
        for (lines, network) in [
            (&["192.0.2.7"][..], Some("192.0.2.7")),
            (&["203.0.113.9, 192.0.2.7"], Some("192.0.2.7")),
            (&["203.0.113.9", "198.51.100.1,192.0.2.7"], Some("192.0.2.7")),
            (&["2001:db8:1:2:3:4:5:6"], Some("2001:db8:1:2::/64")),
            (&["::ffff:192.0.2.7"], Some("192.0.2.7")),
            (&["unknown"], None),
            (&["192.0.2.7", ""], None),
            (&[], None),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(FORWARDED, HeaderValue::from_static(line));
            }
            assert_eq!(said(&headers).as_deref(), network);
        }
    }
}
