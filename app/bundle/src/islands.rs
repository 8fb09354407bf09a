//! The islands: what `cargo build --target wasm32-unknown-unknown` made, bound for the browser.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::Result;

/// What the browser loads to run the islands.
pub(crate) struct Islands {
    /// The module that loads the WebAssembly. It is given the address and guesses none: `init({ module_or_path })`.
    pub(crate) glue: String,
    /// The WebAssembly itself.
    pub(crate) wasm: Vec<u8>,
    /// Scripts that the libraries behind the islands bring along: what the glue imports them as, and the script.
    pub(crate) snippets: Vec<(String, String)>,
}

/// Binds the file with the same release of `wasm-bindgen` that it was compiled against.
///
/// # Errors
/// When the file is missing, was built against another release, or needs an npm package.
pub(crate) fn bind(wasm: &Path) -> Result<Islands> {
    if !wasm.is_file() {
        return Err(format!("{} is not there: build the islands first (make build)", wasm.display()).into());
    }
    let mut bound = Bindgen::new()
        .input_path(wasm)
        .out_name("islands")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate_output()
        })
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    if !bound.npm_dependencies().is_empty() {
        return Err("an island needs an npm package, which the site does not bundle".into());
    }
    let mut snippets = Vec::new();
    for (owner, scripts) in bound.snippets() {
        for (place, script) in scripts.iter().enumerate() {
            snippets.push((format!("./snippets/{owner}/inline{place}.js"), script.clone()));
        }
    }
    for (path, script) in bound.local_modules() {
        snippets.push((format!("./snippets/{path}"), script.clone()));
    }
    snippets.sort();
    Ok(Islands { glue: bound.js().to_owned(), wasm: bound.wasm_mut().emit_wasm(), snippets })
}
