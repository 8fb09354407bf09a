//! The site's folder: names with a hash in them, compressed siblings, and the manifest that the server reads.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::Result;

/// A site being written, beside the place where it will be.
pub(crate) struct Site {
    out: PathBuf,
    part: PathBuf,
    /// By what each hashed file is, its address: `css`, `exit_js`, …
    addresses: BTreeMap<String, String>,
    /// By address, the SHA-256 of the file: the server leaves compressed siblings aside when the file was replaced.
    files: BTreeMap<String, String>,
}

impl Site {
    /// Starts an empty site that will replace `out`.
    pub(crate) fn begin(out: &Path) -> Result<Self> {
        let part = out.with_extension("part");
        remove(&part)?;
        std::fs::create_dir_all(&part)?;
        Ok(Self { out: out.to_owned(), part, addresses: BTreeMap::new(), files: BTreeMap::new() })
    }

    /// Writes `/pkg/NAME.HASH.EXTENSION`, notes that address under `key` and returns it.
    pub(crate) fn add_hashed(&mut self, key: &str, name: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let hash = hex::encode(Sha256::digest(bytes));
        let address = format!("/pkg/{name}.{}.{extension}", &hash[..10]);
        self.add(&address, bytes)?;
        match self.addresses.insert(key.to_owned(), address.clone()) {
            Some(other) => Err(format!("{other} and another file are both called {key}").into()),
            None => Ok(address),
        }
    }

    /// Writes a file under the address that it keeps, with its compressed siblings when it is text.
    pub(crate) fn add(&mut self, address: &str, bytes: &[u8]) -> Result<()> {
        let path = self.part.join(address.trim_start_matches('/'));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, bytes)?;
        if is_text(&path) {
            std::fs::write(sibling(&path, "br"), brotli(bytes)?)?;
            std::fs::write(sibling(&path, "gz"), gzip(bytes)?)?;
        }
        self.files.insert(address.to_owned(), hex::encode(Sha256::digest(bytes)));
        Ok(())
    }

    /// Writes the manifest and puts the new site in the old one's place.
    pub(crate) fn finish(self) -> Result<()> {
        let mut manifest = serde_json::to_value(&self.addresses)?;
        manifest["files"] = serde_json::to_value(&self.files)?;
        std::fs::write(self.part.join("manifest.json"), format!("{manifest:#}\n"))?;
        remove(&self.out)?;
        std::fs::rename(&self.part, &self.out)?;
        Ok(())
    }
}

/// Removes a folder that may not be there.
fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Whether compressing a file is worth it; photos and fonts already are.
fn is_text(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("css" | "js" | "json" | "svg" | "txt" | "wasm" | "webmanifest"))
}

/// `NAME.css` beside which `NAME.css.br` lies.
fn sibling(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Brotli at its best, which takes a second for the whole site.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out)
}

/// Gzip for the clients that have no brotli; its header carries no time, so the bytes stay the same.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
