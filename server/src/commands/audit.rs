//! `heard audit verify`.

use std::fmt::Write as _;

use heard_domain::audit::{Broken, Chain, verify};
use heard_domain::store::{Store, StoreError};

use crate::boot::{self, Failed};
use crate::config::Config;

/// Read the log of who did what to whose words.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Audit {
    /// Check that no row of the log is missing, changed, moved or made by somebody else.
    Verify,
}

/// How many rows are read at a time.
const PAGE: i64 = 1_000;

impl Audit {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Verify = self;
        let (store, vault) = boot::open(config).await?;
        match verified(&*store, &*vault.chain()).await? {
            Ok((rows, head)) => {
                println!("The log is whole: {rows} rows, head {}.", hex(&head));
                Ok(())
            }
            Err(Broken { seq }) => Err(Failed(format!("the log is broken at row {seq}"))),
        }
    }
}

/// How many rows there are and the last link, or the first row that is not believable.
async fn verified(store: &dyn Store, chain: &dyn Chain) -> Result<Result<(i64, [u8; 32]), Broken>, StoreError> {
    let (mut seq, mut link) = (0, [0; 32]);
    loop {
        let rows = store.log_after(seq, PAGE).await?;
        if rows.is_empty() {
            return Ok(Ok((seq, link)));
        }
        match verify(&rows, seq, link, chain) {
            Ok(reached) => (seq, link) = reached,
            Err(broken) => return Ok(Err(broken)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes everything");
        text
    })
}
