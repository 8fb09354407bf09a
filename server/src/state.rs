//! What every handler shares. There is no state in memory that a second server would miss.

use std::sync::Arc;

use heard_domain::alarm::Tells;
use heard_domain::store::Store;

use crate::attempts::Patience;
use crate::clock::Clock;
use crate::config::Config;
use crate::dice::Dice;
use crate::metrics::Meters;
use crate::photo::Darkroom;
use crate::site::Site;
use crate::vault::{Hasher, Vault};

/// The server's parts.
pub struct App {
    /// Checked configuration.
    pub config: Config,
    /// The database.
    pub store: Arc<dyn Store>,
    /// Sealing.
    pub vault: Vault,
    /// Slow hashes.
    pub hasher: Hasher,
    /// Those who must wait before they are answered.
    pub patience: Patience,
    /// Where photos are unpacked.
    pub darkroom: Darkroom,
    /// What this server counts of itself.
    pub meters: Arc<Meters>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub dice: Arc<dyn Dice>,
    /// The built site.
    pub site: Site,
}

impl App {
    /// How it reaches workers that something unsafe was told. The demo sends nothing, and says so.
    #[must_use]
    pub fn tells(&self) -> Tells {
        if self.config.mail.is_some() { Tells::Message } else { Tells::Desk }
    }
}
