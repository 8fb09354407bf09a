//! A fictional council to try Heard with: 15 IROs, 3 advocates, 2 managers, 700 children and a year of reviews, made
//! by a seeded generator and dated from today. Nobody in it is anybody.
//!
//! What it is not: a way to set up a real council. Its passwords, codes and secrets come from a seed that everybody
//! can read; only its master keys are truly random.
//!
//! To add to it: people in the lists beside this file, events in [`story`], what is no part of a child's year in
//! [`kinds`].

mod aftermath;
mod children;
mod contacts;
mod desks;
mod escalations;
mod feedback;
mod guide;
mod history;
mod kinds;
mod letter;
mod meeting;
mod people;
mod record_line;
mod sayings;
mod seed;
mod seed_child;
pub mod simulated;
mod splitmix;
mod staff;
mod story;
mod text_lists;
mod year;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use heard_domain::council::Council;
use heard_domain::store::Store;
use heard_domain::{Day, Moment};
use heard_storage::Options;

use crate::boot::{self, Failed};
use crate::config::{Config, KeySource};
use crate::vault::{Keyring, Vault, new_password};
use children::Child;
pub use guide::Guide;
use seed::Seeder;
use simulated::{Simulation, Size};
use splitmix::SplitMix;
use staff::Worker;
use story::Event;

/// Counts up when the demo's content changes, so that an older one is made anew.
const VERSION: u32 = 10;
/// The same for the simulated council; far from the other.
const YEAR_VERSION: u32 = 10_002;
/// How many days old a demo may be: later its newest reviews would look forgotten.
const CURRENT_DAYS: i64 = 7;
/// The seed of everything but the master keys.
const SEED: u64 = 0x4845_4152_4421;

const DATABASE: &str = "heard.db";
const KEYS: &str = "heard.keys";
const TOMBSTONES: &str = "heard.tombstones";
const GUIDE: &str = "guide.json";

/// What the demo's council is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// Stories of children, with links and secrets to try.
    Stories,
    /// Two years of everything that is counted ([`simulated`]).
    Year,
}

impl Telling {
    /// The version of what it tells: what the other told in the same folder is made anew.
    const fn version(self) -> u32 {
        match self {
            Self::Stories => VERSION,
            Self::Year => YEAR_VERSION,
        }
    }
}

/// The demo council's own settings. The numbers are ones kept free for stories (Ofcom, numbers for drama use).
fn council() -> Council {
    Council {
        name: "Anyshire Council".into(),
        duty_phone: "01632 960 100".into(),
        night_phone: "01632 960 999".into(),
        text_line: "07700 900 111".into(),
        chat_address: "https://chat.anyshire.example".into(),
        advocacy_name: "Anyshire Advocacy".into(),
        advocacy_phone: "0808 157 0200".into(),
        contact: "heard@anyshire.example".into(),
        // Everybody who tries it, and every test, writes for the same few children.
        sendings_an_hour: 1_000,
        ..Council::default()
    }
}

/// Opens the demo in this folder, or makes it there if there is none that is current.
///
/// # Errors
/// [`Failed`], also when the folder holds a database that is no demo: that one is left alone.
pub async fn open(
    folder: &Path,
    listen: SocketAddr,
    site: PathBuf,
    telling: Telling,
    now: Moment,
) -> Result<(Config, Arc<dyn Store>, Vault, Guide), Failed> {
    let config = Config {
        database_url: format!("sqlite:{}", folder.join(DATABASE).display()),
        listen,
        origin: format!("http://{listen}"),
        trusted_proxy: None,
        keys: KeySource::File(folder.join(KEYS)),
        tombstones: folder.join(TOMBSTONES),
        site,
        council_folder: None,
        anchor_dir: None,
        anchor_url: None,
        metrics: None,
        mail: None,
        demo: true,
        council: council(),
    };
    let known = Guide::read(&folder.join(GUIDE));
    if folder.join(DATABASE).exists() && known.is_none() {
        return Err(Failed(format!("{} holds a database that is no demo: choose another folder", folder.display())));
    }
    let today = heard_domain::english_time::day(now);
    if let Some(guide) = known.filter(|guide| guide.is_current(telling.version(), today, CURRENT_DAYS))
        && let Ok((store, vault)) = boot::open(&config).await
    {
        return Ok((config, store, vault, guide));
    }
    let guide = make(folder, &config, telling, now).await?;
    let (store, vault) = boot::open(&config).await?;
    Ok((config, store, vault, guide))
}

/// Makes the demo anew.
async fn make(folder: &Path, config: &Config, telling: Telling, now: Moment) -> Result<Guide, Failed> {
    let began = Instant::now();
    eprintln!("Making the demo council in {} …", folder.display());
    let cannot = |error: std::io::Error| Failed(format!("{} cannot be written: {error}", folder.display()));
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let chance = SplitMix::new(SEED);
    let today = heard_domain::english_time::day(now);
    let workers = staff::workers(&chance);
    let password = new_password(&chance);
    let told = match telling {
        Telling::Stories => {
            let children = children::children(&chance, today);
            let events = year::tell(&chance, &children, &workers, now);
            Told::Stories(workers, children, events)
        }
        Telling::Year => Told::Year(Simulation::tell(Size::WHOLE, SEED, now)),
    };
    let guide = told.guide(telling.version(), today, &password);
    // The guide comes first and says that it is not ready: a demo that was interrupted is known as one.
    guide.write(&folder.join(GUIDE)).map_err(cannot)?;
    for name in [DATABASE, "heard.db-wal", "heard.db-shm", KEYS, TOMBSTONES] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(cannot(error)),
            _ => {}
        }
    }
    let text = Keyring::generate(&*boot::dice());
    crate::commands::write_keys(&folder.join(KEYS), &text)?;
    let vault = boot::new_vault(config.keyring()?);
    heard_storage::migrate(&config.database_url).await?;
    let options = Options { durable: false, ..Options::default() };
    let store = heard_storage::open(&config.database_url, &options, vault.chain()).await?;
    let (children, events) = told.play(&*store, &vault, &chance, &password, now).await?;
    boot::note_keys(&*store, &vault).await?;
    let guide = guide.ready();
    guide.write(&folder.join(GUIDE)).map_err(cannot)?;
    eprintln!("{children} children and {events} events in {:.1} seconds.", began.elapsed().as_secs_f64());
    Ok(guide)
}

/// What is to be played.
enum Told {
    Stories(Vec<Worker>, Vec<Child>, Vec<Event>),
    Year(Simulation),
}

impl Told {
    fn guide(&self, version: u32, today: Day, password: &str) -> Guide {
        match self {
            Self::Stories(workers, children, events) => Guide::new(version, today, password, workers, children, events),
            Self::Year(told) => Guide::new(version, today, password, told.workers(), &[], &[]),
        }
    }

    /// Plays it; gives how many children there are, and how much happened.
    async fn play(
        &self,
        store: &dyn Store,
        vault: &Vault,
        chance: &SplitMix,
        password: &str,
        now: Moment,
    ) -> Result<(usize, usize), Failed> {
        match self {
            Self::Stories(workers, children, events) => {
                let mut seeder = Seeder::new(store, vault, chance, workers, children);
                seeder.staff(password, events.first().map_or(now, |event| event.at)).await?;
                seeder.play(events).await?;
                seeder.keep_other_kinds(events, now).await?;
                Ok((children.len(), events.len()))
            }
            Self::Year(told) => {
                told.play(store, vault, password).await?;
                Ok((told.children().len(), told.happened.len()))
            }
        }
    }
}

#[cfg(test)]
mod tests;
