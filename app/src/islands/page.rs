//! The few things that islands do with the page.

use leptos::{
    html::Div,
    prelude::*,
    web_sys::{AbortSignal, Element, Event, EventTarget, HtmlElement, RequestInit, Response, UrlSearchParams},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Calls `start` with the island's own element once it is there. It takes a plain function and no closure, so that what
/// leptos makes of it is in the browser's file once and not once for each island.
pub(super) fn on_start(root: NodeRef<Div>, start: fn(HtmlElement)) {
    root.on_load(move |element| start(element.unchecked_into()));
}

/// Calls `heard` at every event called `name`, for as long as the page lives.
pub(super) fn listen(target: &EventTarget, name: &str, heard: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(heard);
    // A target that cannot listen leaves the page as the server wrote it.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The first element within `root` that `selector` names.
pub(super) fn find<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The words that the server put in an attribute; empty when there are none.
pub(super) fn words(element: &Element, attribute: &str) -> String {
    element.get_attribute(attribute).unwrap_or_default()
}

/// Calls a server function at its own path with a form's fields, and gives what it answers, whatever that is.
pub(super) async fn call(
    path: &str,
    fields: &UrlSearchParams,
    until: Option<&AbortSignal>,
) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(fields);
    init.set_signal(until);
    Ok(JsFuture::from(window().fetch_with_str_and_init(path, &init)).await?.unchecked_into())
}
