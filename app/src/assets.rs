//! The addresses of the files that pages ask for. Their names carry a hash of their content, so that a browser may
//! keep them for ever; the build step makes the names, the server hands them in.

/// The address of each file, from the root of the site, such as `/assets/main.5f2a9c.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet of pages written from left to right.
    pub css: String,
    /// The same for those written from right to left.
    pub css_rtl: String,
    /// "Leave this page" (`app/js/exit.js`).
    pub exit_js: String,
    /// Next and Send without a signal (`app/js/next.js`).
    pub next_js: String,
    /// Starts the islands (`app/js/start.js`).
    pub start_js: String,
    /// Hands in the token of an invitation's link (`app/js/token.js`).
    pub token_js: String,
    /// The islands' JavaScript, made by wasm-bindgen.
    pub island_js: String,
    /// The islands' WebAssembly.
    pub island_wasm: String,
}

impl Assets {
    /// Names without hashes, under `/assets/`, for tests and the gallery.
    #[must_use]
    pub fn plain() -> Self {
        let named = |name: &str| format!("/assets/{name}");
        Self {
            css: named("main.css"),
            css_rtl: named("main-rtl.css"),
            exit_js: named("exit.js"),
            next_js: named("next.js"),
            start_js: named("start.js"),
            token_js: named("token.js"),
            island_js: named("heard.js"),
            island_wasm: named("heard.wasm"),
        }
    }
}
