//! `heard init`: keys, database, and a configuration file to begin from. What is there already stays as it is.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::boot::{self, Failed, Fit};
use crate::clock::{Clock, SystemClock};
use crate::config::{Config, KeySource};
use crate::vault::Keyring;

/// Make keys, a database and a configuration file here; what is there already stays as it is.
#[derive(Debug, clap::Args)]
pub(super) struct Init {}

/// What a new heard.toml says: every setting, none of them set.
const TEMPLATE: &str = include_str!("init/heard.toml");

impl Init {
    pub(super) async fn run(self, named: Option<PathBuf>) -> Result<(), Failed> {
        let file = named.unwrap_or_else(|| PathBuf::from("heard.toml"));
        write_template(&file)?;
        let config = Config::load(Some(&file), &|name| std::env::var(name).ok())?;
        let (text, fresh) = keys(&config)?;
        let keyring =
            Keyring::parse(&text).map_err(|_| Failed::because("the keys cannot be read: run `heard check`"))?;
        heard_storage::migrate(&config.database_url).await?;
        let (store, vault) = match (boot::fit(&config.database_url, keyring).await?, fresh) {
            (Fit::Other, Some(path)) => {
                return Err(Failed(format!(
                    "this database was made with keys that are not in {}: no new keys were made. Put the right file there",
                    path.display()
                )));
            }
            (Fit::Other, None) => {
                return Err(Failed::because(
                    "the master keys are not the ones that this database was made with: nothing changed",
                ));
            }
            (Fit::Lacking(master), _) => return Err(Failed(boot::lacks(master))),
            (Fit::Same(store, vault) | Fit::New(store, vault), Some(path)) => {
                write_keys(path, &text)?;
                println!(
                    "Made new keys in {}. Keep a copy apart from the database and from its backups.",
                    path.display()
                );
                (store, vault)
            }
            (Fit::Same(store, vault) | Fit::New(store, vault), None) => {
                println!("The keys were there already and stay as they are.");
                (store, vault)
            }
        };
        // The keys are on the disk before the database says that they are its own.
        boot::note_keys(&*store, &vault).await?;
        boot::seal_rows(&*store).await?;
        println!("The database is ready. Today is {} by this machine's clock.", SystemClock.now().format("%-d %B %Y"));
        println!("Next: `heard user invite --role administrator --name … --email …`, then `heard serve`.");
        Ok(())
    }
}

/// The text of the keys, and where they are to be written if they are new.
fn keys(config: &Config) -> Result<(String, Option<&Path>), Failed> {
    match &config.keys {
        KeySource::Given(text) => Ok((text.clone(), None)),
        KeySource::File(path) => match std::fs::read_to_string(path) {
            Ok(text) => {
                let _ = config.keyring()?;
                Ok((text, None))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok((Keyring::generate(&*boot::dice()), Some(path))),
            Err(error) => Err(Failed(format!("{} cannot be read: {error}", path.display()))),
        },
    }
}

/// Writes keys that nobody else on this machine can read, on the disk before it returns, never over a file.
pub(crate) fn write_keys(path: &Path, text: &str) -> Result<(), Failed> {
    let written = heard_storage::create_private(path)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|error| Failed(format!("{} cannot be written: {error}", path.display())))
}

fn write_template(path: &Path) -> Result<(), Failed> {
    match heard_storage::create_private(path).and_then(|mut file| file.write_all(TEMPLATE.as_bytes())) {
        Ok(()) => println!("Wrote {} with every setting and what it means.", path.display()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(Failed(format!("{} cannot be written: {error}", path.display()))),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_loads_and_sets_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("heard.toml");
        write_template(&path).expect("written");
        let config = Config::load(Some(&path), &|_| None).expect("it loads");
        assert_eq!(config.database_url, "sqlite:heard.db");
        assert_eq!(config.council, heard_domain::council::Council::default());
    }

    #[test]
    fn every_line_of_the_template_can_be_uncommented() {
        let all: String =
            TEMPLATE.lines().map(|line| format!("{}\n", line.strip_prefix("#! ").unwrap_or(line))).collect();
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("heard.toml");
        std::fs::write(&path, all).expect("written");
        Config::load(Some(&path), &|_| None).expect("it loads");
    }

    #[test]
    fn keys_are_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("heard.keys");
        write_keys(&path, "one").expect("written");
        assert!(write_keys(&path, "two").is_err());
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "one");
    }
}
