//! What a worker's page hears when what was typed on it is kept.

use serde::{Deserialize, Serialize};

/// It is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptTyping {
    /// Its version, which the page gives with what follows.
    pub version: i64,
    /// When, as the page says it: "2:03pm".
    pub at: String,
}
