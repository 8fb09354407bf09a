//! Every row of the table that the router is made from, so that a new one cannot be forgotten.

use axum::http::Method;
use heard::http::{child, rows};
use heard_app::calls::{KEEP_RECORDING, SaveAnswers};
use leptos::server_fn::ServerFn as _;

/// Method and address, parts in braces, of every route for children and whoever writes for them.
pub(crate) fn child() -> Vec<(Method, String)> {
    child::rows().into_iter().map(|row| (row.method, row.address.to_owned())).collect()
}

/// The same for workers, with their calls, and the photos of workers.
pub(crate) fn staff() -> Vec<(Method, String)> {
    let childs = child();
    let all = rows().into_iter().filter(|row| ![SaveAnswers::PATH, KEEP_RECORDING].contains(&row.address));
    all.map(|row| (row.method, row.address.to_owned())).filter(|row| !childs.contains(row)).collect()
}
