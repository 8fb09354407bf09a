//! From configuration to a running [`App`]: the keys, the database, and the value that shows that the two belong
//! together. A wrong key refuses to start, and nothing here ever makes a new one.

use std::path::Path;
use std::sync::Arc;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::store::{Store, StoreError, StoreErrorKind};
use heard_storage::Options;

use crate::attempts::Patience;
use crate::clock::{Clock as _, SystemClock};
use crate::config::{Config, Misconfigured};
use crate::council_folder::{CouncilFolder, CouncilPicture, Fault};
use crate::dice::{Dice, SystemDice};
use crate::photo::Darkroom;
use crate::site::Site;
use crate::state::App;
use crate::vault::{Hasher, Keyring, Vault, check_of_master};

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
            StoreErrorKind::OlderSchema => {
                "the database is not migrated to this version: run `heard migrate`".to_owned()
            }
            StoreErrorKind::NewerSchema => {
                "the database was made by a newer version of Heard: run that version, or a newer one".to_owned()
            }
        })
    }
}

/// How the keys and the database stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The database was made with these keys.
    Same,
    /// The database was made with other keys.
    Other,
    /// The database was made with these keys and one more, the master key of this number, under which keys still are.
    Lacking(u32),
    /// The database knows no keys yet.
    New,
}

/// Whether the database was made with the keys in force: by what it knows of each of them, and by whether they open a key
/// that is in it.
///
/// # Errors
/// When storage fails.
pub async fn keys_match(store: &dyn Store, vault: &Vault) -> Result<Match, StoreError> {
    for (place, (name, value)) in vault.check_values().into_iter().enumerate() {
        match store.fact(&name).await? {
            None if place == 0 => return Ok(Match::New),
            Some(known) if known != value => return Ok(Match::Other),
            // A master key that is new in the file.
            None | Some(_) => {}
        }
    }
    if let Some(master) = lacking(store, vault).await? {
        return Ok(Match::Lacking(master));
    }
    let opens = store.some_keys().await?.iter().all(|key| vault.open_key(key).is_ok());
    Ok(if opens { Match::Same } else { Match::Other })
}

/// How many wrapped keys are looked through at a time.
const KEYS: i64 = 1_000;

/// The master key that was taken out too early: keys are under it still, and the database knows it as its own. A key that
/// asks for one of which nobody ever heard was tampered with; it does not open, and keeps nobody else from their words.
async fn lacking(store: &dyn Store, vault: &Vault) -> Result<Option<u32>, StoreError> {
    let (mut after, mut strange) = (None, Vec::new());
    loop {
        let keys = store.wrapped_keys(after, KEYS).await?;
        let Some(last) = keys.last() else { return Ok(None) };
        after = Some(last.owner);
        for master in keys.iter().filter_map(|key| vault.lacks(key)) {
            if !strange.contains(&master) {
                if store.fact(&check_of_master(master)).await?.is_some() {
                    return Ok(Some(master));
                }
                strange.push(master);
            }
        }
    }
}

/// What is said when a master key was taken out too early.
#[must_use]
pub fn lacks(master: u32) -> String {
    format!(
        "master key {master} is not among the keys and is still needed: put it back, and take it out once \
         `heard keys rewrap` says that it may go"
    )
}

/// Keeps in the database what it did not know of the keys in force. Only once it is known to be theirs.
///
/// # Errors
/// When storage fails.
pub async fn note_keys(store: &dyn Store, vault: &Vault) -> Result<(), StoreError> {
    for (name, value) in vault.check_values() {
        let _ = store.set_fact(&name, &value).await?;
    }
    Ok(())
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

/// Opens the database as it is, whatever keys it was made with.
///
/// # Errors
/// [`Failed`] when it cannot be reached, is not migrated, or is newer than this version.
pub async fn connect(config: &Config, vault: &Vault) -> Result<Arc<dyn Store>, Failed> {
    Ok(heard_storage::open(&config.database_url, &Options::default(), vault.chain()).await?)
}

/// Opens the keys and the database that was made with them.
///
/// # Errors
/// [`Failed`] for everything that [`connect`] refuses, and when the keys are not the ones of this database.
pub async fn open(config: &Config) -> Result<(Arc<dyn Store>, Vault), Failed> {
    let again = config.clone();
    let vault = vault(config.keyring()?).reading_again(move || again.keyring().ok());
    let store = connect(config, &vault).await?;
    match keys_match(&*store, &vault).await? {
        Match::Same => {
            note_keys(&*store, &vault).await?;
            seal_rows(&*store).await?;
            Ok((store, vault))
        }
        Match::New => Err(Failed::because("the database is not set up yet: run `heard init`")),
        Match::Lacking(master) => Err(Failed(lacks(master))),
        Match::Other => Err(Failed::because(
            "the master keys are not the ones that this database was made with: nothing was opened and nothing changed",
        )),
    }
}

/// A vault over these keys, with the machine's own randomness.
#[must_use]
pub fn vault(keyring: Keyring) -> Vault {
    Vault::new(keyring, dice())
}

/// The machine's own randomness.
#[must_use]
pub fn dice() -> Arc<dyn Dice> {
    Arc::new(SystemDice)
}

/// Reads the council's own folder, where there is one, and lays its forms and words over the shipped ones: before
/// anything is served or looked up. Gives its pictures for [`app`]. Says every fault on standard error.
///
/// # Errors
/// [`Failed`] when the folder has faults; then nothing was laid.
pub fn lay_over(folder: Option<&Path>) -> Result<Vec<CouncilPicture>, Failed> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let read = CouncilFolder::read(folder).map_err(|faults| {
        faults.iter().for_each(|fault: &Fault| eprintln!("{fault}"));
        let what = if faults.len() == 1 { "1 fault was".to_owned() } else { format!("{} faults were", faults.len()) };
        Failed(format!("{what} found in the council's folder {} and nothing was started", folder.display()))
    })?;
    read.lay().map_err(Failed::because)
}

/// Puts the parts together, with a council's own pictures.
///
/// # Errors
/// [`Failed`] when the site is not built.
pub fn app(config: Config, store: Arc<dyn Store>, vault: Vault, pictures: Vec<CouncilPicture>) -> Result<App, Failed> {
    let site = Site::load(&config.site).map_err(|fault| Failed(fault.to_string()))?.with_pictures(pictures);
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
