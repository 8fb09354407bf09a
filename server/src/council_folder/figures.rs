//! How a council counts: read, and held against [`heard_domain::figures`].

use std::path::Path;

use heard_domain::figures::CouncilFigures;

use super::{Fault, files, forms};

/// Reads it; what is none is a fault at its line.
pub(super) fn read(path: &Path, faults: &mut Vec<Fault>) -> Option<CouncilFigures> {
    let json = files::text(path, faults)?;
    serde_json::from_str(&json)
        .map_err(|error| faults.push(Fault::at(path, error.line().max(1), forms::without_place(&error))))
        .ok()
}
