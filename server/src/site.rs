//! The built site (`make build` writes it): style sheet, scripts, islands and pictures, kept in memory from the start
//! on.
//!
//! It serves files and nothing else: only addresses that were found at the start, so there is no path to climb out of.
//! A council's own pictures are laid over those of the folder, and its recordings beside them ([`Site::with_council`]).
//! Pictures are asked for one by one, or several at once (`together`).
//! To serve one more folder, name it in [`keep`].

mod encoding;
mod files;
mod load;
mod part;
mod reply;
mod together;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::HttpBody;
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use heard_app::assets::Assets;
use sha2::{Digest, Sha256};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};

use crate::council_folder::{CouncilFiles, CouncilPicture, CouncilSound};
use crate::stop::Stop;
use encoding::Encoding;
use files::File;

/// How long a browser may keep a file without asking, by what it is.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// The built site.
#[derive(Debug, Clone)]
pub struct Site {
    assets: Arc<Assets>,
    files: Arc<BTreeMap<String, File>>,
}

/// Why the site cannot be served.
#[derive(Debug)]
pub enum SiteFault {
    /// There is no manifest in the folder.
    NotBuilt(PathBuf),
    /// The manifest is not one, or names a file that is not there.
    Broken(PathBuf, String),
    /// A file cannot be read.
    Unreadable(PathBuf, std::io::Error),
}

impl std::fmt::Display for SiteFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotBuilt(folder) => write!(f, "there is no built site in {}: run `make build`", folder.display()),
            Self::Broken(folder, why) => {
                write!(f, "the built site in {} is not whole ({why}): run `make build`", folder.display())
            }
            Self::Unreadable(path, error) => write!(f, "{} cannot be read: {error}", path.display()),
        }
    }
}

impl std::error::Error for SiteFault {}

impl Site {
    /// Reads the whole site in `folder` into memory: about a megabyte.
    ///
    /// # Errors
    /// When the site was not built, is not whole or cannot be read.
    pub fn load(folder: &Path) -> Result<Self, SiteFault> {
        load::load(folder)
    }

    /// The same with a council's drawings, served like the shipped ones, in their place or beside them; and with its
    /// recordings, each at an address that tells what is in it by a hash, and not what it is about.
    #[must_use]
    pub fn with_council(mut self, council: CouncilFiles) -> Self {
        let files = Arc::make_mut(&mut self.files);
        for CouncilPicture { name, svg } in council.pictures {
            let address = format!("/pictures/{name}.svg");
            if let Some(file) = File::new(&address, A_DAY, svg.into_bytes()) {
                files.insert(address, file);
            }
        }
        let recordings = &mut Arc::make_mut(&mut self.assets).recordings;
        for CouncilSound { language, key, ogg } in council.sounds {
            let address = format!("/sounds/{}.ogg", &hex::encode(Sha256::digest(&ogg))[..16]);
            if let Some(file) = File::new(&address, FOR_EVER, ogg) {
                files.insert(address.clone(), file);
                recordings.add(language, key, address);
            }
        }
        self
    }

    /// Several drawings as one file, if an address names them and there are any. A name that has none shows nothing.
    fn several(&self, address: &str) -> Option<File> {
        let names = together::names(address)?.into_iter();
        let drawings: Vec<_> = names
            .filter_map(|name| Some((name, self.files.get(&format!("/pictures/{name}.svg"))?.bytes(Encoding::Plain)?)))
            .collect();
        let drawings: Vec<_> = drawings.iter().map(|(name, bytes)| (*name, bytes.as_ref())).collect();
        if drawings.is_empty() { None } else { File::new(address, A_DAY, together::together(&drawings)) }
    }

    /// The addresses that pages ask for.
    #[must_use]
    pub fn assets(&self) -> &Arc<Assets> {
        &self.assets
    }

    /// Routes for every file, without any layer.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/icon.svg", get(serve))
            .route("/pkg/{*path}", get(serve))
            .route("/pictures/{*path}", get(serve))
            .route("/portraits/{*path}", get(serve))
            .route("/sounds/{*path}", get(serve))
            .layer(CompressionLayer::new().compress_when(SizeAbove::new(512).and(Drawings)))
            .with_state(self.clone())
    }
}

/// How long a file may be kept, or `None` when the site does not serve it.
fn keep(address: &str) -> Option<&'static str> {
    match address {
        "/icon.svg" => Some(A_DAY),
        _ if address.starts_with("/pkg/") => Some(FOR_EVER),
        _ if address.starts_with("/pictures/") || address.starts_with("/portraits/") => Some(A_DAY),
        _ => None,
    }
}

async fn serve(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    match site.files.get(uri.path()) {
        Some(file) => reply::reply(file, &headers),
        None => match site.several(uri.path()) {
            Some(drawings) => reply::reply(&drawings, &headers),
            None => Stop::NotFound.into_response(),
        },
    }
}

/// What has no compressed siblings and is worth it: drawings that are put together when they are asked for, a
/// council's own.
#[derive(Debug, Clone, Copy)]
struct Drawings;

impl Predicate for Drawings {
    fn should_compress<B: HttpBody>(&self, response: &Response<B>) -> bool {
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "image/svg+xml")
    }
}

#[cfg(test)]
mod tests;
