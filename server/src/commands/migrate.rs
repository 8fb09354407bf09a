//! `heard migrate`.

use crate::boot::Failed;
use crate::config::Config;

/// Bring the database up to this version of Heard.
#[derive(Debug, clap::Args)]
pub(super) struct Migrate {}

impl Migrate {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        heard_storage::migrate(&config.database_url).await?;
        println!("The database is up to date.");
        Ok(())
    }
}
