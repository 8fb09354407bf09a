//! From configuration to a running [`App`]: the keys, the database, and whether the two belong together ([`keys`]).

mod keys;

use std::path::Path;
use std::sync::Arc;

use crate::attempts::Patience;
use crate::clock::{Clock as _, SystemClock};
use crate::config::{Config, Misconfigured};
use crate::council_folder::{CouncilFiles, CouncilFolder, Fault};
use crate::dice::{Dice, SystemDice};
use crate::photo::Darkroom;
use crate::site::Site;
use crate::state::App;
use crate::vault::{BaseKey, Hasher, Keyring, Vault};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::store::{Store, StoreError, StoreErrorKind};

pub(crate) use keys::BASE;
pub use keys::{Fit, fit, lacks, note_keys};

/// Why a command did not do it: one sentence for whoever ran it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed(pub String);

impl Failed {
    /// Takes the sentence.
    pub fn because(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

impl From<Misconfigured> for Failed {
    fn from(Misconfigured(sentence): Misconfigured) -> Self {
        Self(sentence)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        let detail = &error.detail;
        Self(match error.kind {
            StoreErrorKind::Unavailable => format!("the database cannot be used: {detail}"),
            StoreErrorKind::Duplicate => format!("something with that name is in the database already: {detail}"),
            StoreErrorKind::Corrupt => format!("the database holds something that cannot be read: {detail}"),
            StoreErrorKind::Changed => {
                "what is in Heard changed meanwhile, and nothing was written: run it again".to_owned()
            }
            StoreErrorKind::OlderSchema => {
                "the database is not migrated to this version: run `heard migrate`".to_owned()
            }
            StoreErrorKind::NewerSchema => {
                "the database was made by a newer version of Heard: run that version, or a newer one".to_owned()
            }
        })
    }
}

/// Seals what was written before there were seals. The log says once and for all that it was done: from then on a row
/// that has none was not written by Heard, whoever starts the server how often.
///
/// # Errors
/// When storage fails.
pub async fn seal_rows(store: &dyn Store) -> Result<(), StoreError> {
    let (action, object) = (Action::SealedRows, ObjectKind::Staff);
    let entry = Entry { at: SystemClock.now(), actor: Actor::System, child: None, action, object, object_id: [0; 16] };
    if store.seal_rows(&entry).await? {
        tracing::info!("sealed what was written before there were seals");
    }
    Ok(())
}

/// Opens the keys and the database that was made with them.
///
/// # Errors
/// [`Failed`] when the database cannot be reached, is not migrated, or is newer than this version, and when the keys
/// are not its own.
pub async fn open(config: &Config) -> Result<(Arc<dyn Store>, Vault), Failed> {
    match fit(&config.database_url, config.keyring()?).await? {
        Fit::Same(store, vault) => {
            note_keys(&*store, &vault).await?;
            seal_rows(&*store).await?;
            let again = config.clone();
            Ok((store, vault.reading_again(move || again.keyring().ok())))
        }
        Fit::New(..) => Err(Failed::because("the database is not set up yet: run `heard init`")),
        Fit::Lacking(master) => Err(Failed(lacks(master))),
        Fit::Other => Err(Failed::because(
            "the master keys are not the ones that this database was made with: nothing was opened and nothing changed",
        )),
    }
}

/// A vault for a new database, with the machine's own randomness.
#[must_use]
pub fn new_vault(keyring: Keyring) -> Vault {
    let dice = dice();
    let base = keyring.base().cloned().unwrap_or_else(|| BaseKey::generate(&*dice));
    Vault::new(keyring, base, dice)
}

/// The machine's own randomness.
#[must_use]
pub fn dice() -> Arc<dyn Dice> {
    Arc::new(SystemDice)
}

/// Reads the council's own folder, where there is one, and lays its forms and words over the shipped ones: before
/// anything is served or looked up. Gives its other files for [`app`]. Says every fault on standard error.
///
/// # Errors
/// [`Failed`] when the folder has faults; then nothing was laid.
pub fn lay_over(folder: Option<&Path>) -> Result<CouncilFiles, Failed> {
    let Some(folder) = folder else { return Ok(CouncilFiles::default()) };
    let read = CouncilFolder::read(folder).map_err(|faults| {
        faults.iter().for_each(|fault: &Fault| eprintln!("{fault}"));
        let what = if faults.len() == 1 { "1 fault was".to_owned() } else { format!("{} faults were", faults.len()) };
        Failed(format!("{what} found in the council's folder {} and nothing was started", folder.display()))
    })?;
    read.lay().map_err(Failed::because)
}

/// Puts the parts together, with a council's own pictures and recordings.
///
/// # Errors
/// [`Failed`] when the site is not built.
pub fn app(config: Config, store: Arc<dyn Store>, vault: Vault, council: CouncilFiles) -> Result<App, Failed> {
    let site = Site::load(&config.site).map_err(|fault| Failed(fault.to_string()))?.with_council(council);
    let (hasher, patience) = (Hasher::default(), Patience::default());
    Ok(App {
        config,
        store,
        vault,
        hasher,
        patience,
        darkroom: Darkroom::default(),
        meters: Arc::default(),
        clock: Arc::new(SystemClock),
        dice: dice(),
        site,
    })
}
