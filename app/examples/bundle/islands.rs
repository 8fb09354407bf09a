//! The islands: what `cargo build --target wasm32-unknown-unknown` made, bound for the browser and made small.

use std::path::Path;
use std::process::Command;

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

/// What rustc switches on for `wasm32-unknown-unknown`. Every browser since 2021 has these (Safari 15 was the last).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

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
    Ok(Islands { glue: bound.js().to_owned(), wasm: shrink(bound.wasm_mut().emit_wasm())?, snippets })
}

/// Runs `wasm-opt` (Debian's `binaryen`) when it is there: about a tenth smaller, and no need.
fn shrink(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let (from, to) = (folder.path().join("from.wasm"), folder.path().join("to.wasm"));
    std::fs::write(&from, &wasm)?;
    let run = Command::new("wasm-opt").arg("-Oz").args(FEATURES).arg(&from).arg("-o").arg(&to).output();
    match run {
        Ok(run) if run.status.success() => Ok(std::fs::read(&to)?),
        Ok(run) => {
            let why = String::from_utf8_lossy(&run.stderr);
            println!("wasm-opt could not read the islands, they ship as they are: {}", why.lines().next().unwrap_or(""));
            Ok(wasm)
        }
        Err(_) => {
            println!("wasm-opt is not here, the islands ship a little larger (Debian: apt-get install binaryen)");
            Ok(wasm)
        }
    }
}
