//! Every address of the router, read from the source, so that a new one cannot be forgotten.

use axum::http::Method;

const STAFF: &str = include_str!("../../../src/http/staff.rs");
const CHILD: &str = include_str!("../../../src/http/child.rs");
const PATHS: &str = include_str!("../../../../app/src/paths.rs");

/// Method and address, parameters in braces, of every route under `child`.
pub(crate) fn child() -> Vec<(Method, String)> {
    routes(CHILD)
}

/// The same for `staff`, and the photos of workers.
pub(crate) fn staff() -> Vec<(Method, String)> {
    let below =
        routes(STAFF).into_iter().map(|(method, path)| (method, format!("/staff{}", path.trim_end_matches('/'))));
    below.chain([(Method::GET, "/people/{staff}/photo".to_owned())]).collect()
}

/// Reads `.route(ADDRESS, get(…).post(…))`, where the address is a literal, a constant of `paths`, or, in the one
/// place that has it, the address of an answer.
fn routes(source: &str) -> Vec<(Method, String)> {
    let answer =
        source.split_once("let answer = \"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(path, _)| path);
    let source: String = source.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = Vec::new();
    for call in source.split(".route(").skip(1) {
        let (address, handlers) = call.split_once(',').expect("an address and its handlers");
        let address = match (address, address.strip_prefix("paths::")) {
            (_, Some(name)) => constant(name),
            ("answer", None) => answer.to_owned(),
            (text, None) => text
                .trim_start_matches("&format!(")
                .trim_matches(['"', ')'])
                .replace("{answer}/share", &format!("{answer}/share")),
        };
        for (method, call) in [(Method::GET, "get("), (Method::POST, "post(")] {
            let called = handlers.match_indices(call).any(|(at, _)| at == 0 || handlers.as_bytes()[at - 1] == b'.');
            if called {
                found.push((method, address.clone()));
            }
        }
    }
    assert!(found.len() > 25, "the source is not laid out as it was: {found:?}");
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
