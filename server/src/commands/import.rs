//! `heard import children FILE`: all or nothing, and nothing at all when nothing changed. Past reviews and escalations
//! are beside it ([`reviews`], [`escalations`]).

mod escalations;
mod progress;
mod reviews;

use std::path::{Path, PathBuf};

use heard_domain::import::{self, Fault, Faults, ReadFile, Unknown};

use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::importing::{Extract, Plan};

/// Take in files from the council's case system.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Import {
    /// Add and change children from a UTF-8 CSV file. A file with any fault changes nothing; every fault is named
    /// by line and column. The same file twice changes nothing.
    Children {
        /// The file.
        file: PathBuf,
        /// Say who is new, changed, moved to another IRO or gone, and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// The file holds every child in care: say who is in Heard and not in the file. Nobody is dropped for that.
        #[arg(long)]
        full: bool,
        /// Pass over columns that are not known, and name them.
        #[arg(long)]
        ignore_unknown: bool,
        /// Take in anew a child who was erased; every other erased child is passed over. Can be said more than once.
        #[arg(long, value_name = "CASE_ID")]
        again: Vec<String>,
    },
    /// Add and change reviews that were held before Heard, or beside it, from a UTF-8 CSV file. A file with any fault
    /// changes nothing; the first 200 are named by line and column. The same file twice changes nothing. What meets a
    /// record made in Heard is listed and left out, and the command then ends with status 1.
    Reviews(Past),
    /// Add and change what was asked of somebody higher up before Heard, or beside it, from a UTF-8 CSV file, as
    /// reviews are; import those first.
    Escalations(Past),
}

/// What a file of the past is taken in with.
#[derive(Debug, clap::Args)]
pub(super) struct Past {
    /// The file.
    file: PathBuf,
    /// The folder of the council's own codes and forms, over council_folder and HEARD_COUNCIL.
    #[arg(long, value_name = "DIR")]
    council: Option<PathBuf>,
    /// Say what is new, changed or left out, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Pass over columns that are not known, and name them.
    #[arg(long)]
    ignore_unknown: bool,
}

impl Past {
    /// The folder of the council's own codes, if it has one.
    fn council<'p>(&'p self, config: &'p Config) -> Option<&'p Path> {
        self.council.as_deref().or(config.council_folder.as_deref())
    }
}

impl Import {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let (file, dry_run, full, ignore_unknown, again) = match self {
            Self::Children { file, dry_run, full, ignore_unknown, again } => {
                (file, dry_run, full, ignore_unknown, again)
            }
            Self::Reviews(past) => return reviews::run(config, &past).await,
            Self::Escalations(past) => return escalations::run(config, &past).await,
        };
        let bytes = std::fs::read(&file).map_err(|error| unreadable(&file, &error))?;
        let (store, vault) = boot::open(config).await?;
        let now = SystemClock.now();
        let refuse = |faults: Vec<Fault>| {
            for fault in &faults {
                eprintln!("{fault}");
            }
            refused(&file, faults.len())
        };
        let ReadFile { children, passed_over } =
            import::parse(&bytes, heard_domain::english_time::day(now), unknown(ignore_unknown)).map_err(refuse)?;
        let extract = if full { Extract::Full } else { Extract::Part };
        let plan =
            Plan::make(&*store, &vault, &*boot::dice(), &children, extract, &again, now).await?.map_err(refuse)?;
        if !passed_over.is_empty() {
            println!("passed over: {}", passed_over.join(", "));
        }
        plan.lists(dry_run).iter().for_each(|line| println!("{line}"));
        if !dry_run && !plan.writes.is_empty() {
            store.write_children(&plan.writes).await?;
        }
        println!("{}{}", if dry_run { "nothing was changed; " } else { "" }, plan.count(children.len()));
        Ok(())
    }
}

/// What is done about columns that are not known.
const fn unknown(pass_over: bool) -> Unknown {
    if pass_over { Unknown::PassOver } else { Unknown::Refuse }
}

fn unreadable(file: &Path, error: &std::io::Error) -> Failed {
    Failed(format!("{} cannot be read: {error}", file.display()))
}

/// Why a file of the past was not read to its end.
fn unread(file: &Path, unread: import::Unread) -> Failed {
    match unread {
        import::Unread::Stopped(error) => unreadable(file, &error),
        import::Unread::Faults(faults) => refuse(file, &faults),
    }
}

/// Names the faults of a file of the past.
fn refuse(file: &Path, faults: &Faults) -> Failed {
    faults.first.iter().for_each(|fault| eprintln!("{fault}"));
    refused(file, faults.count)
}

/// What is said at the end of the faults of a file.
fn refused(file: &Path, faults: usize) -> Failed {
    let what = if faults == 1 { "1 fault was".to_owned() } else { format!("{faults} faults were") };
    Failed(format!("{what} found in {} and nothing was changed", file.display()))
}
