//! Heads of the log, let go every hour to where this machine cannot take them back: a folder, best a share that it may
//! add to and not change, or a server that is somebody else's. What it is not: a copy of the log; a head says nothing
//! of anybody.

mod witness;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::SecondsFormat;
use heard_domain::Moment;
use heard_domain::log_head::Head;

use crate::config::Config;
use crate::state::App;
pub use witness::{Address, NotTaken, Witness};

/// How often.
const HOUR: Duration = Duration::from_secs(60 * 60);
/// The file in that folder: a line an hour.
pub const FILE: &str = "heard-log-heads.txt";

/// Where heads go.
pub struct Anchors {
    /// A folder.
    folder: Option<PathBuf>,
    /// A server.
    witness: Option<Witness>,
}

impl Anchors {
    /// What is set; `None` when nothing is.
    #[must_use]
    pub fn set(config: &Config) -> Option<Self> {
        let (folder, witness) = (config.anchor_dir.clone(), config.anchor_url.clone().map(Witness::new));
        (folder.is_some() || witness.is_some()).then_some(Self { folder, witness })
    }

    /// Lets one go wherever one is to go. What does not get there is said in the journal, and stops nothing.
    async fn let_go(&self, head: Head, at: Moment) {
        if let Some(folder) = &self.folder
            && let Err(error) = write(folder, head, at)
        {
            tracing::error!(event = "anchor_failed", %error, "the head of the log could not be written to anchor_dir");
        }
        if let Some(witness) = &self.witness
            && let Err(why) = witness.take(&line(head, at)).await
        {
            tracing::error!(event = "anchor_failed", %why, "the head of the log could not be handed over at anchor_url");
        }
    }
}

/// Lets one go now and then every hour. A failure is tried again an hour later, with the head of then.
pub async fn keep_writing(app: Arc<App>, anchors: Anchors) {
    let mut hours = tokio::time::interval(HOUR);
    loop {
        hours.tick().await;
        match app.store.log_head().await {
            Ok(head) => anchors.let_go(head, app.clock.now()).await,
            Err(error) => {
                let event = "anchor_failed";
                tracing::error!(event, kind = ?error.kind, detail = %error.detail, "the head of the log could not be read");
            }
        }
    }
}

/// What is kept elsewhere: when, and the head.
fn line(head: Head, at: Moment) -> String {
    format!("{} {head}", at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// Adds a line, on the disk before it returns.
///
/// # Errors
/// When the file cannot be made or written.
pub fn write(folder: &Path, head: Head, at: Moment) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new().append(true).create(true).open(folder.join(FILE))?;
    writeln!(file, "{}", line(head, at))?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stays_and_reads_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let at: Moment = "2026-11-21T08:00:00Z".parse().expect("a moment");
        let heads = [1, 2].map(|seq| Head { seq, link: [7; 32] });
        for head in heads {
            write(folder.path(), head, at).expect("written");
        }
        let text = std::fs::read_to_string(folder.path().join(FILE)).expect("there");
        assert!(text.starts_with("2026-11-21T08:00:00Z 1 0707"), "{text}");
        assert_eq!(text.lines().map(str::parse).collect::<Result<Vec<Head>, _>>(), Ok(heads.to_vec()));
        assert!(write(&folder.path().join("away"), heads[0], at).is_err());
    }

    #[tokio::test]
    async fn what_is_not_there_stops_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let at: Moment = "2026-11-21T08:00:00Z".parse().expect("a moment");
        // Nobody listens on the port of a listener that is gone.
        let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound").port();
        let address = Address::checked(&format!("https://127.0.0.1:{port}/")).expect("fine");
        let anchors = |folder| Anchors { folder: Some(folder), witness: Some(Witness::new(address.clone())) };
        anchors(folder.path().join("away")).let_go(Head { seq: 1, link: [7; 32] }, at).await;
        anchors(folder.path().to_owned()).let_go(Head { seq: 2, link: [7; 32] }, at).await;
        let text = std::fs::read_to_string(folder.path().join(FILE)).expect("there");
        assert!(text.starts_with("2026-11-21T08:00:00Z 2 0707") && text.lines().count() == 1, "{text}");
    }
}
