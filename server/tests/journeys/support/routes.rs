//! Every address of the router, read from the source, so that a new one cannot be forgotten.

use axum::http::Method;

const CHILD: &str = include_str!("../../../src/http/child.rs");
const PATHS: &str = include_str!("../../../../app/src/paths.rs");

/// Method and address, parameters in braces, of every route under `child`.
pub(crate) fn child() -> Vec<(Method, String)> {
    routes(CHILD)
}

/// Reads `.route(ADDRESS, get(…).post(…))`.
fn routes(source: &str) -> Vec<(Method, String)> {
    let source: String = source.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = Vec::new();
    for call in source.split(".route(").skip(1) {
        let (address, handlers) = call.split_once(',').expect("an address and its handlers");
        let handlers = handlers.split(".route(").next().unwrap_or_default();
        let address = match address.strip_prefix("paths::") {
            Some(name) => constant(name),
            None => address.trim_matches('"').to_owned(),
        };
        for (method, call) in [(Method::GET, "get("), (Method::POST, "post(")] {
            let called = handlers.match_indices(call).any(|(at, _)| at == 0 || handlers.as_bytes()[at - 1] == b'.');
            if called {
                found.push((method, address.clone()));
            }
        }
    }
    assert!(found.len() > 30, "the source is not laid out as it was: {found:?}");
    found
}

/// The value of a constant in `paths`.
fn constant(name: &str) -> String {
    let line = PATHS.lines().find(|line| line.starts_with(&format!("pub const {name}: &str")));
    let (_, value) = line.and_then(|line| line.split_once("= \"")).expect("a constant");
    value.trim_end_matches("\";").to_owned()
}

/// Every constant in `paths`, for addresses that have no route.
pub(crate) fn constants() -> Vec<String> {
    let names = PATHS.lines().filter_map(|line| line.strip_prefix("pub const ")?.split_once(':'));
    names.map(|(name, _)| constant(name)).collect()
}
