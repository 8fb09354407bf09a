//! `heard backup FILE`.

use std::path::PathBuf;

use crate::boot::Failed;
use crate::config::Config;

/// Copy the database (SQLite) to a new file, also while Heard serves. The keys are not in it: keep them apart.
#[derive(Debug, clap::Args)]
pub(super) struct Backup {
    /// The file to write; it must not exist.
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        if !config.database_url.starts_with("sqlite:") {
            return Err(Failed::because("this database is PostgreSQL: back it up with pg_dump"));
        }
        if self.file.exists() {
            return Err(Failed(format!("{} is there already and was not touched", self.file.display())));
        }
        heard_storage::backup(&config.database_url, &self.file).await?;
        println!("Copied the database to {} and checked the copy. The keys are not in it.", self.file.display());
        if config.tombstones.exists() {
            println!("Keep the newest copy of {} beside it: restoring asks for it.", config.tombstones.display());
        }
        Ok(())
    }
}
