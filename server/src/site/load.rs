//! From a folder to a [`Site`].

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heard_app::assets::Assets;
use serde::Deserialize;

use super::encoding::Encoding;
use super::files::File;
use super::{Site, SiteFault, keep};

/// `manifest.json`, as the bundler writes it (`app/bundle/src/site.rs`).
#[derive(Deserialize)]
struct Manifest {
    /// The address of each of [`Assets::FILES`].
    #[serde(flatten)]
    addresses: BTreeMap<String, String>,
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
    let assets = Assets::by_key(|key| match manifest.addresses.get(key) {
        Some(address) if files.contains_key(address) => Ok(address.clone()),
        Some(address) => Err(broken(format!("{address} is missing"))),
        None => Err(broken(format!("the manifest has no {key}"))),
    })?;
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
