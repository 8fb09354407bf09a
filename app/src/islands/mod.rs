//! What runs in the browser. Every island wraps a plain piece of the server's page, which works without it.
//!
//! An island takes its children and nothing else: its texts are in `data-` attributes of elements that the server
//! wrote, so that the browser needs no JSON, and no languages. For each there is a component of the server's, which
//! is what pages use ([`TextCounter`], [`Autosave`], [`Cover`], [`Pad`],
//! [`LetterChecks`]), and an island without a name of
//! its own outside.
//!
//! To add one: a file here with both, and its browser half in a `mod browser` behind the feature `islands`. Pages
//! that have an island get the loader by themselves (see `render`). What it asks of the server is a server function
//! (`calls`), at the path that stands in the page.
//!
//! Islands only where a page needs one; a page without gets no WebAssembly. Texts reach islands as attributes of the
//! page.

pub mod autosave;
pub mod cover;
pub mod drawing;
pub mod letter_checks;
pub mod text_counter;

#[cfg(feature = "islands")]
mod page;

#[cfg(feature = "ssr")]
pub use {autosave::Autosave, cover::Cover, drawing::Pad, letter_checks::LetterChecks, text_counter::TextCounter};

/// Called once by `app/js/islands/start.js`, before the islands start.
#[cfg(feature = "islands")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
