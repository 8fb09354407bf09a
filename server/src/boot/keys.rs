//! Whether the keys in force and a database belong together: by the base key that stands wrapped in it, by what it
//! knows of each key, and by whether they open a key that is in it. A wrong key refuses to start, and nothing here ever
//! makes a new one in its place.

use std::sync::Arc;

use heard_domain::store::{Store, StoreError};
use heard_storage::Options;

use super::{Failed, dice, new_vault};
use crate::vault::{CHECK_OF_BASE, Keyring, Vault, check_of_master};

/// The name under which the database keeps its base key, wrapped.
pub(crate) const BASE: &str = "base";

/// How the keys and the database stand to each other.
pub enum Fit {
    /// The database was made with these keys: both, opened.
    Same(Arc<dyn Store>, Vault),
    /// The database knows no keys yet: opened with a base key that it does not have until [`note_keys`].
    New(Arc<dyn Store>, Vault),
    /// The database was made with these keys and one more, the master key of this number, under which keys still are.
    Lacking(u32),
    /// The database was made with other keys, or somebody took its base key away.
    Other,
}

/// Opens the database at this address with these keys, if they are its own.
///
/// # Errors
/// When the database cannot be reached, is not migrated, or is newer than this version.
pub async fn fit(url: &str, keyring: Keyring) -> Result<Fit, StoreError> {
    let vault = match heard_storage::fact(url, BASE).await? {
        Some(wrapped) => match keyring.base_from(&wrapped) {
            Ok(base) => Vault::new(keyring, base, dice()),
            Err(_) => return without_base(url, &keyring, &wrapped).await,
        },
        // A database from before: it takes in what the file has.
        None if keyring.base().is_some() => new_vault(keyring),
        None if heard_storage::fact(url, CHECK_OF_BASE).await?.is_some() => return Ok(Fit::Other),
        None => new_vault(keyring),
    };
    let store = heard_storage::open(url, &Options::default(), vault.chain()).await?;
    for (name, value) in vault.check_values() {
        match store.fact(&name).await? {
            None if name == CHECK_OF_BASE => return Ok(Fit::New(store, vault)),
            Some(known) if known != value => return Ok(Fit::Other),
            // A master key that is new in the file.
            None | Some(_) => {}
        }
    }
    if let Some(master) = lacking(&*store, &vault).await? {
        return Ok(Fit::Lacking(master));
    }
    let opens = store.some_keys().await?.iter().all(|key| vault.opens(key));
    Ok(if opens { Fit::Same(store, vault) } else { Fit::Other })
}

/// Why the base key does not open: it is under a master key that was taken out too early, or these are other keys.
async fn without_base(url: &str, keyring: &Keyring, wrapped: &[u8]) -> Result<Fit, StoreError> {
    let Some(master) = keyring.lacks(wrapped) else { return Ok(Fit::Other) };
    // Numbers begin anew in every file: the keys have to share one with the database before it is missing another.
    for (number, value) in keyring.check_values() {
        if heard_storage::fact(url, &check_of_master(number)).await?.is_some_and(|known| known == value) {
            return Ok(Fit::Lacking(master));
        }
    }
    Ok(Fit::Other)
}

/// How many wrapped keys are looked through at a time.
const KEYS: i64 = 1_000;

/// The master key that was taken out too early: keys are under it still, and the database knows it as its own. A key
/// that asks for one of which nobody ever heard was tampered with; it does not open, and keeps nobody else from their
/// words.
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

/// Keeps in the database the base key and what it did not know of the keys in force. Only once it is known to be
/// theirs.
///
/// # Errors
/// [`Failed`] when storage fails, and when somebody else set the database up at the same time.
pub async fn note_keys(store: &dyn Store, vault: &Vault) -> Result<(), Failed> {
    if !store.set_fact(BASE, &vault.wrapped_base()).await?
        && !store.fact(BASE).await?.is_some_and(|wrapped| vault.has_base(&wrapped))
    {
        return Err(Failed::because("somebody else set this database up at the same time: run it again"));
    }
    for (name, value) in vault.check_values() {
        let _ = store.set_fact(&name, &value).await?;
    }
    Ok(())
}
