//! `heard keys rewrap`.

use std::io::Write as _;

use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::Store;

use crate::boot::{self, BASE, Failed};
use crate::config::Config;
use crate::vault::Vault;

/// The keys that everything is sealed with.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Keys {
    /// Move every person's key and the base key under the newest master key, also while Heard serves; say when the
    /// older ones may go.
    ///
    /// First add a line `master 2 …` to the file of keys. Servers that run read the file again when they need to; where
    /// the keys are in HEARD_KEYS, start every server anew before this. It may be stopped at any moment and run again:
    /// it goes on with what is left.
    Rewrap,
}

/// How many keys are moved in one transaction: few, so that whoever serves meanwhile waits for none of it.
const AT_ONCE: i64 = 25;

/// What one walk through all keys found.
#[derive(Debug, Default, PartialEq, Eq)]
struct Walk {
    /// Under the newest master key already.
    there: u64,
    /// Moved there.
    moved: u64,
    /// Changed or removed by somebody else meanwhile; the next walk sees what became of them.
    missed: u64,
    /// Whose keys do not open at all.
    closed: Vec<Owner>,
}

impl Keys {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Rewrap = self;
        let (store, vault) = boot::open(config).await?;
        let masters = vault.masters();
        let Some((newest, older)) = masters.split_last() else {
            return Err(Failed::because("there is no master key"));
        };
        let mut moved = 0;
        let last = loop {
            let walk = walk(&*store, &vault, &mut moved).await?;
            // What was added or missed during one walk is found by the next.
            if walk.moved == 0 && walk.missed == 0 {
                break walk;
            }
        };
        let base = move_base(&*store, &vault).await?;
        let Walk { there, closed, .. } = last;
        println!("{moved} keys were moved; {there} keys are under master key {newest}.");
        println!("The base key {} under master key {newest}.", if base { "was moved and is" } else { "is" });
        if !closed.is_empty() {
            closed.iter().for_each(|owner| println!("does not open: {}", named(*owner)));
            return Err(Failed(format!(
                "{} keys do not open and stay as they are: no master key may be taken out",
                closed.len()
            )));
        }
        for old in older {
            println!(
                "Nothing is under master key {old} any more: it may be taken out of the keys in force. Backups that were \
                 made before now need it: keep it as long as them, apart from them."
            );
        }
        Ok(())
    }
}

/// Moves the base key; `false` when it was there already.
async fn move_base(store: &dyn Store, vault: &Vault) -> Result<bool, Failed> {
    loop {
        let wrapped = store.fact(BASE).await?.ok_or_else(|| Failed::because("the base key is gone"))?;
        let anew = vault.rewrap_base(&wrapped).map_err(|_| Failed::because("the base key does not open"))?;
        let Some(anew) = anew else { return Ok(false) };
        if store.replace_fact(BASE, &wrapped, &anew).await? {
            return Ok(true);
        }
    }
}

/// Goes through all keys once and moves those that are not under the newest master key. Says how far it is after every
/// transaction.
async fn walk(store: &dyn Store, vault: &Vault, moved: &mut u64) -> Result<Walk, Failed> {
    let (mut walk, mut after) = (Walk::default(), None);
    loop {
        let keys = store.wrapped_keys(after, AT_ONCE).await?;
        let Some(last) = keys.last() else { return Ok(walk) };
        after = Some(last.owner);
        let mut anew: Vec<(WrappedKey, Sealed)> = Vec::new();
        for key in keys {
            match vault.rewrap(&key) {
                Ok(Some(bytes)) => anew.push((key, bytes)),
                Ok(None) => walk.there += 1,
                Err(_) => walk.closed.push(key.owner),
            }
        }
        if anew.is_empty() {
            continue;
        }
        let changed = store.rewrap_keys(&anew).await?;
        walk.moved += changed;
        walk.missed += anew.len() as u64 - changed;
        *moved += changed;
        println!("{moved} keys moved");
        std::io::stdout().flush().map_err(|error| Failed(format!("nothing can be said: {error}")))?;
    }
}

/// Whose key it is, by id.
fn named(owner: Owner) -> String {
    match owner {
        Owner::Child(id) => format!("the key of child {id}"),
        Owner::Staff(id) => format!("the key of worker {id}"),
    }
}
