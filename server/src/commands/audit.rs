//! `heard audit verify` and `heard audit head`.

use std::path::{Path, PathBuf};

use heard_domain::audit::{Broken, Chain, Row, verify};
use heard_domain::log_head::{Head, agree, reaches};
use heard_domain::store::{Store, StoreError};
use heard_domain::witness::{Broken as Unsealed, Mismatch, Witness};

use crate::boot::{self, Failed};
use crate::config::Config;

/// Read the log of who did what to whose words.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Audit {
    /// Check that no row of the log is missing, changed, moved or made by somebody else, and that what it tells is in
    /// the tables: confirmations as they were made, no concern removed, no row that gives access written by hand.
    Verify {
        /// Check, too, that it agrees with heads that were kept elsewhere, one a line, and reaches as far.
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
    },
    /// Print the head of the log, to be kept elsewhere.
    Head,
}

/// How many rows are read at a time.
const PAGE: i64 = 1_000;

impl Audit {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let (store, vault) = boot::open(config).await?;
        let heads = match self {
            Self::Head => {
                println!("{}", store.log_head().await?);
                return Ok(());
            }
            Self::Verify { heads } => heads.as_deref().map(kept).transpose()?.unwrap_or_default(),
        };
        // Read before the log, which then tells of all that is in them.
        let tables = store.tables().await?;
        let mut witness = Witness::default();
        let hear = |row: &Row| {
            // What was written since the tables were read is not in them.
            if let Some(entry) = row.entry.as_ref().filter(|_| row.seq <= tables.seq) {
                witness.hear(entry);
            }
        };
        let head = match verified(&*store, &*vault.chain(), &heads, hear).await? {
            Ok(head) => head,
            Err(Broken { seq }) => return Err(Failed(format!("the log is broken at row {seq}"))),
        };
        println!("The log is whole: {} rows, head {head}.", head.seq);
        let mismatches = witness.against(&tables);
        mismatches.iter().for_each(|mismatch| println!("{}", named(*mismatch)));
        match mismatches.len() {
            0 => Ok(()),
            1 => Err(Failed::because("the tables do not agree with the log in 1 place")),
            more => Err(Failed(format!("the tables do not agree with the log in {more} places"))),
        }
    }
}

/// What does not agree, by ids.
fn named(mismatch: Mismatch) -> String {
    match mismatch {
        Mismatch::Confirmation(id) => format!("secret {id}: its confirmation is not the one in the log"),
        Mismatch::Change(id) => format!("secret {id}: it is not the one that was set last, by the log"),
        Mismatch::Concern(id) => format!("concern {id}: it is in the log and was removed"),
        Mismatch::Views(id) => format!("views {id}: they are in the log and were removed"),
        Mismatch::OlderViews(id) => format!("views {id}: more was put to them, by the log"),
        Mismatch::OlderLetter(id) => format!("letter {id}: it was changed since, by the log"),
        Mismatch::Child(id) => format!("child {id}: in the log and removed, and not by Heard"),
        Mismatch::Seal(Unsealed::Allocation(child, worker)) => {
            format!("the allocation of child {child} to worker {worker}: not as Heard wrote it")
        }
        Mismatch::Seal(Unsealed::Secret(id)) => format!("secret {id}: not as Heard wrote it"),
        Mismatch::Seal(Unsealed::Views(id)) => format!("views {id}: not the words that Heard wrote last"),
        Mismatch::Seal(Unsealed::Letter(id)) => format!("letter {id}: not the words that Heard wrote last"),
        Mismatch::Seal(Unsealed::Reply(views, answer)) => {
            format!("the reply to answer {answer} of views {views}: not the words that Heard wrote last")
        }
        Mismatch::Seal(Unsealed::Notes(id)) => format!("the notes of review {id}: not the words that Heard wrote last"),
        Mismatch::Seal(Unsealed::Account(id)) => format!("the account of worker {id}: not as Heard wrote it"),
    }
}

/// Heads that were kept, one a line.
fn kept(file: &Path) -> Result<Vec<Head>, Failed> {
    let text =
        std::fs::read_to_string(file).map_err(|error| Failed(format!("{} cannot be read: {error}", file.display())))?;
    let read = |(number, line): (usize, &str)| {
        line.parse().map_err(|_| Failed(format!("{}, line {}: this is no head", file.display(), number + 1)))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(read).collect()
}

/// The head, or the first row that is not believable. `hear` is given every row before that, in order.
pub(super) async fn verified(
    store: &dyn Store,
    chain: &dyn Chain,
    heads: &[Head],
    mut hear: impl FnMut(&Row),
) -> Result<Result<Head, Broken>, StoreError> {
    let (mut seq, mut link) = (0, [0; 32]);
    loop {
        let rows = store.log_after(seq, PAGE).await?;
        if rows.is_empty() {
            return Ok(reaches(seq, heads).map(|()| Head { seq, link }));
        }
        match agree(&rows, heads).and_then(|()| verify(&rows, seq, link, chain)) {
            Ok(reached) => (seq, link) = reached,
            Err(broken) => return Ok(Err(broken)),
        }
        rows.iter().for_each(&mut hear);
    }
}
