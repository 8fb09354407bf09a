//! `heard audit verify` and `heard audit head`.

use std::path::{Path, PathBuf};

use heard_domain::audit::{Broken, Chain, verify};
use heard_domain::log_head::{Head, agree, reaches};
use heard_domain::store::{Store, StoreError};

use crate::boot::{self, Failed};
use crate::config::Config;

/// Read the log of who did what to whose words.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Audit {
    /// Check that no row of the log is missing, changed, moved or made by somebody else.
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
        match verified(&*store, &*vault.chain(), &heads).await? {
            Ok(head) => {
                println!("The log is whole: {} rows, head {head}.", head.seq);
                Ok(())
            }
            Err(Broken { seq }) => Err(Failed(format!("the log is broken at row {seq}"))),
        }
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

/// The head, or the first row that is not believable.
pub(super) async fn verified(
    store: &dyn Store,
    chain: &dyn Chain,
    heads: &[Head],
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
    }
}
