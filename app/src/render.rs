//! A view in, a whole HTML document out: synchronous, without a router, resources or hydration data.

mod markers;
mod pictures;

use std::sync::Arc;

use heard_domain::people::Language;
use hydration_context::SsrSharedContext;
use leptos::{
    prelude::{IntoView, RenderHtml, provide_context},
    reactive::owner::Owner,
};

use crate::assets::Assets;
use crate::text::during;

/// What only a page has on which a script of `app/js/page` has something to do: a way out, a form that takes an
/// invitation's token.
const NEEDS_PAGE: [&str; 2] = [r#" id="leave""#, " data-token="];

/// The same for those of `app/js/after`: a form that is kept without a signal, something to listen to, an answer that
/// may be spoken, a hello that may be heard, an island.
const NEEDS_AFTER: [&str; 5] = [" data-keep=", " data-listen=", " data-voice=", " data-hear=", NEEDS_ISLANDS];

/// What only a page with islands has in it.
const NEEDS_ISLANDS: &str = "<leptos-island ";

/// What only a page has that needs a script of its own, and that script: one that asks where people should be at a
/// meeting, on which a review is done in one sitting, whose list is narrowed as one types, whose typing is kept, of
/// somebody who works by single keys.
fn own_scripts(assets: &Assets) -> [(&str, &String); 5] {
    [
        (" data-room", &assets.room_js),
        (r#" id="sitting""#, &assets.desk_js),
        (" data-filter", &assets.filter_js),
        (" data-typed=", &assets.typed_js),
        (" data-shortcuts", &assets.keys_js),
    ]
}

/// Renders the page that `view` makes, in `language`. The view is one of the shells of [`crate::shell`].
///
/// Pages with an island say where the islands are; others get no WebAssembly. No script is inline, so
/// `script-src 'self' 'wasm-unsafe-eval'` is policy enough and no nonce is needed. A child's pictures are asked for
/// together (`pictures`).
///
/// The view sees `Language` and `Arc<Assets>` in its context. Everything reactive that it made is dropped before this
/// returns.
pub fn render<V: IntoView>(language: Language, assets: &Arc<Assets>, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let whole = || {
        owner.with(|| {
            provide_context(language);
            provide_context(Arc::clone(assets));
            view().into_view().to_html()
        })
    };
    let (body, recorded) = if assets.recordings.has(language) {
        let (body, asked) = during(whole);
        (body, assets.recordings.of(language, &asked))
    } else {
        (whole(), None)
    };
    owner.unset_with_forced_cleanup();
    let body = pictures::together(markers::tidied(&body));
    let needed = own_scripts(assets).into_iter().filter(|(mark, _)| body.contains(mark));
    let scripts: String = needed.map(|(_, address)| script(address, "")).collect();
    let body = if scripts.is_empty() { body } else { in_head(body, &scripts) };
    let has = |marks: &[&str]| marks.iter().any(|mark| body.contains(mark));
    let about = match (has(&NEEDS_PAGE), has(&NEEDS_AFTER)) {
        (false, false) => return body,
        (true, false) => String::new(),
        (_, true) => about(assets, recorded.as_deref(), body.contains(NEEDS_ISLANDS)),
    };
    in_head(body, &script(&assets.page_js, &about))
}

/// A script with further attributes. On a slow line the style comes before it.
fn script(address: &str, about: &str) -> String {
    format!(r#"<script type="module" fetchpriority="low" src="{address}"{about}></script>"#)
}

/// What the script of most pages is told: where the rest is, what of the page was recorded, and where its islands are.
fn about(assets: &Assets, recorded: Option<&str>, islands: bool) -> String {
    let Assets { after_js, island_js, island_wasm, .. } = assets;
    let recorded = recorded.map_or_else(String::new, |recorded| {
        let recorded = recorded.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        format!(r#" data-recorded="{recorded}""#)
    });
    let islands =
        if islands { format!(r#" data-glue="{island_js}" data-wasm="{island_wasm}""#) } else { String::new() };
    format!(r#" data-after="{after_js}"{recorded}{islands}"#)
}

/// Puts a script at the end of the head: a module runs when the page is there.
fn in_head(mut document: String, script: &str) -> String {
    let end = document.find("</head>").unwrap_or(0);
    document.insert_str(end, script);
    document
}
