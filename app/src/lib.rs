//! What people see: pages, components, islands, and the words on them.
//!
//! What it is: view-model structs in, HTML out ([`render::render`]), with every word looked up in [`text`].
//! What it is not: it holds no rule (those are in `heard_domain`), sees no database and answers no request.
//!
//! Two builds: `ssr` is the whole of it, for the server; `islands` is only [`islands`], for the browser.
//!
//! To add a component: a file in `components/`, a line in its `mod.rs`, examples in `tests/pages/components/each.rs`,
//! a file in `style/`. To add an island: a file in `islands/`; what it asks of the server: a function in `calls`. To
//! add words: `locales/`, in every language.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod answers;
#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod calls;
#[cfg(feature = "ssr")]
pub mod child;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod error_page;
#[cfg(feature = "ssr")]
pub mod fields;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
pub mod recordings;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod staff;
#[cfg(feature = "ssr")]
pub mod text;

/// Values for a message: `args! { "name" => name, "count" => 3 }`.
#[cfg(feature = "ssr")]
pub use fluent::fluent_args as args;
