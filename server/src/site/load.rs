//! From a folder to a [`Site`].

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heard_app::assets::Assets;
use serde::Deserialize;

use super::encoding::Encoding;
use super::files::File;
use super::{Site, SiteFault, keep};

/// `manifest.json`, as the bundler writes it (`app/examples/bundle/site.rs`).
#[derive(Deserialize)]
struct Manifest {
    css: String,
    css_rtl: String,
    exit_js: String,
    next_js: String,
    start_js: String,
    token_js: String,
    island_js: String,
    island_wasm: String,
    /// By address, the SHA-256 of the file that the compressed siblings were made from.
    files: BTreeMap<String, String>,
}

/// See [`Site::load`].
pub(super) fn load(folder: &Path) -> Result<Site, SiteFault> {
    let broken = |why: String| SiteFault::Broken(folder.to_owned(), why);
    let manifest = match std::fs::read(folder.join("manifest.json")) {
        Ok(bytes) => serde_json::from_slice::<Manifest>(&bytes).map_err(|error| broken(error.to_string()))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(SiteFault::NotBuilt(folder.to_owned()));
        }
        Err(error) => return Err(SiteFault::Unreadable(folder.join("manifest.json"), error)),
    };
    let mut files = BTreeMap::new();
    for path in tree(folder)? {
        let Some(address) = path.strip_prefix(folder).ok().and_then(Path::to_str).map(|name| format!("/{name}")) else {
            continue;
        };
        let Some(keep) = keep(&address) else { continue };
        let Some(mut file) = File::new(&address, keep, read(&path)?) else { continue };
        // A picture that a council replaced is no longer what its compressed siblings hold.
        if manifest.files.get(&address) == Some(&file.hash) {
            for encoding in [Encoding::Brotli, Encoding::Gzip] {
                let sibling = folder.join(format!("{}{}", &address[1..], encoding.suffix()));
                if sibling.is_file() {
                    file.also(encoding, read(&sibling)?);
                }
            }
        }
        files.insert(address, file);
    }
    let Manifest { css, css_rtl, exit_js, next_js, start_js, token_js, island_js, island_wasm, .. } = manifest;
    for address in [&css, &css_rtl, &exit_js, &next_js, &start_js, &token_js, &island_js, &island_wasm] {
        if !files.contains_key(address) {
            return Err(broken(format!("{address} is missing")));
        }
    }
    let assets = Assets { css, css_rtl, exit_js, next_js, start_js, token_js, island_js, island_wasm };
    Ok(Site { assets: Arc::new(assets), files: Arc::new(files) })
}

fn read(path: &Path) -> Result<Vec<u8>, SiteFault> {
    std::fs::read(path).map_err(|error| SiteFault::Unreadable(path.to_owned(), error))
}

/// Every file in a folder and below.
fn tree(folder: &Path) -> Result<Vec<PathBuf>, SiteFault> {
    let unreadable = |error| SiteFault::Unreadable(folder.to_owned(), error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(tree(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
