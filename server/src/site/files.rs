//! One file of the site, with its compressed siblings.

use axum::body::Bytes;
use sha2::{Digest, Sha256};

use super::encoding::Encoding;

/// A file as it is served.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// What it is, for `Content-Type`.
    pub(super) kind: &'static str,
    /// How long a browser may keep it, for `Cache-Control`.
    pub(super) keep: &'static str,
    /// The SHA-256 of the plain bytes, in hexadecimal.
    pub(super) hash: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl File {
    /// A file without siblings. `None` when its extension is not one that the site serves.
    pub(super) fn new(address: &str, keep: &'static str, plain: Vec<u8>) -> Option<Self> {
        let kind = match address.rsplit_once('.')?.1 {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "wasm" => "application/wasm",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "ogg" => "audio/ogg",
            _ => return None,
        };
        let hash = hex::encode(Sha256::digest(&plain));
        Some(Self { kind, keep, hash, plain: plain.into(), brotli: None, gzip: None })
    }

    /// Adds a sibling.
    pub(super) fn also(&mut self, encoding: Encoding, bytes: Vec<u8>) {
        match encoding {
            Encoding::Brotli => self.brotli = Some(bytes.into()),
            Encoding::Gzip => self.gzip = Some(bytes.into()),
            Encoding::Plain => self.plain = bytes.into(),
        }
    }

    /// The bytes in an encoding, when there are any.
    pub(super) fn bytes(&self, encoding: Encoding) -> Option<Bytes> {
        match encoding {
            Encoding::Brotli => self.brotli.clone(),
            Encoding::Gzip => self.gzip.clone(),
            Encoding::Plain => Some(self.plain.clone()),
        }
    }
}
