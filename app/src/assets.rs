//! The addresses of the files that pages ask for. Their names carry a hash of their content, so that a browser may
//! keep them for ever; the build step makes the names, the server hands them in.

use crate::recordings::Recordings;

macro_rules! assets {
    ($($(#[$what:meta])* $key:ident = $file:literal,)*) => {
        /// The address of each file, from the root of the site, such as `/assets/main.5f2a9c.css`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Assets {
            $($(#[$what])* pub $key: String,)*
            /// A council's recordings of words.
            pub recordings: Recordings,
        }

        impl Assets {
            /// What the manifest of a site calls each file, and the file's name without a hash.
            pub const FILES: &[(&str, &str)] = &[$((stringify!($key), $file)),*];

            /// The address of each file, by what the manifest calls it; without a council's recordings.
            ///
            /// # Errors
            /// The first that is refused.
            pub fn by_key<E>(mut address: impl FnMut(&'static str) -> Result<String, E>) -> Result<Self, E> {
                Ok(Self { $($key: address(stringify!($key))?,)* recordings: Recordings::default() })
            }

            /// Names without hashes, under `/assets/`, for tests and the gallery.
            #[must_use]
            pub fn plain() -> Self {
                Self { $($key: concat!("/assets/", $file).to_owned(),)* recordings: Recordings::default() }
            }
        }
    };
}

assets! {
    /// The stylesheet of children's pages written from left to right.
    css = "main.css",
    /// The same for those written from right to left.
    css_rtl = "main-rtl.css",
    /// The stylesheet of workers' pages and of paper, written from left to right.
    desk_css = "desk.css",
    /// The same for what is written from right to left.
    desk_css_rtl = "desk-rtl.css",
    /// What figures have beside it: pages of workers, and so from left to right alone.
    figures_css = "figures.css",
    /// What most pages have (`app/js/page/`): leaving, an invitation's token, and what asks for the rest.
    page_js = "page.js",
    /// The rest (`app/js/after/`): Next without a signal, Listen, a hello, Say it
    /// instead, and what asks for the islands.
    after_js = "after.js",
    /// The drawn room of a meeting (`app/js/room.js`).
    room_js = "room.js",
    /// What records (`app/js/recorder.js`).
    recorder_js = "recorder.js",
    /// The review in one sitting (`app/js/desk.js`).
    desk_js = "desk.js",
    /// Single keys, for workers who turned them on (`app/js/keys.js`).
    keys_js = "keys.js",
    /// A worker's list, narrowed as one types (`app/js/filter.js`).
    filter_js = "filter.js",
    /// What a worker types is kept (`app/js/typed.js`).
    typed_js = "typed.js",
    /// The islands' JavaScript, made by wasm-bindgen, and what starts them (`app/js/islands/start.js`).
    island_js = "heard.js",
    /// The islands' WebAssembly.
    island_wasm = "heard.wasm",
}
