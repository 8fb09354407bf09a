//! `heard restore FILE`.

use std::path::{Path, PathBuf};

use heard_domain::audit::Broken;
use heard_domain::log_head::Head;
use heard_domain::store::{Store, StoreError, StoreErrorKind, Tombstone};

use super::audit::verified;
use crate::boot::{self, Failed, Fit};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::tombstones;
use crate::vault::Vault;

/// Put a backup (SQLite) where there is no database, without the children who were erased since it was made. The backup
/// is checked before, and is only read.
#[derive(Debug, clap::Args)]
pub(super) struct Restore {
    /// The backup. Without it, children are erased again in the database that is there: after pg_restore, say.
    file: Option<PathBuf>,
    /// The newest copy of the file of tombstones, which `heard erase` keeps.
    #[arg(long, value_name = "FILE", conflicts_with = "without_tombstones")]
    tombstones: Option<PathBuf>,
    /// There is no such file. Children who were erased after the backup was made come back.
    #[arg(long)]
    without_tombstones: bool,
}

/// What whoever restores has to know first.
const WHY: &str = "a backup may be older than an erasure, and then brings the erased child back. Name the newest copy of the \
                   file of tombstones with --tombstones FILE; if nobody was ever erased, say --without-tombstones";

impl Restore {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        self.refuse_forgetting(config)?;
        match &self.file {
            Some(file) => self.restore(file, config).await?,
            None if self.without_tombstones => {
                return Err(Failed::because("without a backup and without tombstones there is nothing to do"));
            }
            None => {
                let (store, vault) = boot::open(config).await?;
                again(&*store, config, &vault, &self.erased(&vault)?).await?;
            }
        }
        if self.without_tombstones {
            println!("No tombstones were given: children who were erased after this backup was made ARE BACK.");
        }
        Ok(())
    }

    /// Asks for the file of tombstones where there must be one, or may be.
    fn refuse_forgetting(&self, config: &Config) -> Result<(), Failed> {
        match &self.tombstones {
            Some(path) if !path.exists() => Err(Failed(format!("there is no file {}: {WHY}", path.display()))),
            None if !self.without_tombstones => Err(Failed(WHY.to_owned())),
            None if config.tombstones.exists() => Err(Failed(format!(
                "there is a file of tombstones, {}: name the newest copy with --tombstones",
                config.tombstones.display()
            ))),
            Some(_) | None => Ok(()),
        }
    }

    /// Whom to erase again.
    fn erased(&self, vault: &Vault) -> Result<Vec<Tombstone>, Failed> {
        let Some(path) = &self.tombstones else { return Ok(Vec::new()) };
        let known = tombstones::read(path, vault)?.unwrap_or_default();
        if let Some(last) = known.last() {
            let (count, day) = (known.len(), heard_domain::english_time::day(last.at));
            println!("{} knows of {count} erased, the last on {day}.", path.display());
        }
        Ok(known)
    }

    /// Everything is done beside the place: what nobody may see again is never in it.
    async fn restore(&self, file: &Path, config: &Config) -> Result<(), Failed> {
        if !config.database_url.starts_with("sqlite:") {
            return Err(Failed::because(
                "this database is PostgreSQL: restore it with pg_restore, then say `heard migrate` and \
                 `heard restore --tombstones FILE` before anybody is served",
            ));
        }
        let keyring = config.keyring()?;
        let staged = heard_storage::stage(&config.database_url, file).await.map_err(|error| refused(file, error))?;
        let (store, vault) = match boot::fit(staged.url(), keyring).await? {
            Fit::Same(store, vault) => (store, vault),
            Fit::New(..) => return Err(Failed(format!("{} is no backup of Heard", file.display()))),
            Fit::Lacking(master) => return Err(Failed(boot::lacks(master))),
            Fit::Other => return Err(Failed(format!("{} was made with other keys than these", file.display()))),
        };
        let erased = self.erased(&vault)?;
        let Head { seq, .. } = match verified(&*store, &*vault.chain(), &[], |_| ()).await? {
            Ok(head) => head,
            Err(Broken { seq }) => return Err(Failed(format!("the log in {} is broken at row {seq}", file.display()))),
        };
        again(&*store, config, &vault, &erased).await?;
        store.close().await?;
        staged.put_in_place().map_err(|error| refused(file, error))?;
        println!("Restored {}. Its log was whole: {seq} rows.", file.display());
        println!("Everything is as it was then, accounts and codes too: disable again whoever was disabled since.");
        Ok(())
    }
}

/// Erases again, brings the file of tombstones up to what is known now, and says how many children it was.
async fn again(store: &dyn Store, config: &Config, vault: &Vault, erased: &[Tombstone]) -> Result<(), Failed> {
    let gone = tombstones::apply(store, erased, SystemClock.now()).await?;
    tombstones::keep(&config.tombstones, store, vault).await?;
    if !store.scrub().await? {
        return Err(Failed::because("children were erased again, but somebody reads just now: say the same again"));
    }
    println!("Children erased again: {gone}.");
    Ok(())
}

fn refused(file: &Path, error: StoreError) -> Failed {
    match error.kind {
        StoreErrorKind::Duplicate => Failed(format!("{}: a backup is only restored where nothing is", error.detail)),
        StoreErrorKind::Corrupt => Failed(format!("{} is not whole, and was not restored", file.display())),
        StoreErrorKind::Unavailable => Failed(format!("{} cannot be restored: {}", file.display(), error.detail)),
        StoreErrorKind::Changed | StoreErrorKind::OlderSchema | StoreErrorKind::NewerSchema => error.into(),
    }
}
