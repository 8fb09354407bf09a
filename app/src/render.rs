//! A view in, a whole HTML document out: synchronous, without a router, resources or hydration data.

mod markers;

use std::sync::Arc;

use heard_domain::people::Language;
use hydration_context::SsrSharedContext;
use leptos::{
    prelude::{IntoView, RenderHtml, provide_context},
    reactive::owner::Owner,
};

use crate::assets::Assets;

/// What only a page with islands has in it.
const NEEDS_START: &str = "<leptos-island ";

/// What only a page has with a form that takes an invitation's token.
const NEEDS_TOKEN: &str = " data-token=";

/// What only a page with a form has that is kept without a signal.
const NEEDS_NEXT: &str = " data-keep=";

/// Renders the page that `view` makes, in `language`. The view is one of the shells of [`crate::shell`].
///
/// Pages with an island get the islands' loader at the end of the body; others get no WebAssembly. No script is
/// inline, so `script-src 'self' 'wasm-unsafe-eval'` is policy enough and no nonce is needed.
///
/// The view sees `Language` and `Arc<Assets>` in its context. Everything reactive that it made is dropped before this
/// returns.
pub fn render<V: IntoView>(language: Language, assets: &Arc<Assets>, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let body = owner.with(|| {
        provide_context(language);
        provide_context(Arc::clone(assets));
        view().into_view().to_html()
    });
    owner.unset_with_forced_cleanup();
    let body = markers::tidied(&body);
    let body = if body.contains(NEEDS_TOKEN) { with(body, &assets.token_js) } else { body };
    let body = if body.contains(NEEDS_NEXT) { with(body, &assets.next_js) } else { body };
    if body.contains(NEEDS_START) { with_start(body, assets) } else { body }
}

/// Puts a script before the end of the body.
fn with(document: String, script: &str) -> String {
    at_end(document, &format!(r#"<script type="module" src="{script}"></script>"#))
}

/// Puts the loader before the end of the body.
fn with_start(document: String, assets: &Assets) -> String {
    let Assets { start_js, island_js, island_wasm, .. } = assets;
    let loader = format!(
        r#"<script type="module" src="{start_js}" data-glue="{island_js}" data-wasm="{island_wasm}"></script>"#
    );
    at_end(document, &loader)
}

fn at_end(mut document: String, script: &str) -> String {
    let end = document.rfind("</body>").unwrap_or(document.len());
    document.insert_str(end, script);
    document
}
