//! Heads of the log, written every hour to a folder that is kept elsewhere: a share that this machine may add to and not
//! change would be best. What it is not: a copy of the log; a head says nothing of anybody.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::SecondsFormat;
use heard_domain::Moment;
use heard_domain::log_head::Head;

use crate::state::App;

/// How often.
const HOUR: Duration = Duration::from_secs(60 * 60);
/// The file in that folder: a line an hour.
pub const FILE: &str = "heard-log-heads.txt";

/// Writes one now and then every hour. A failure is said in the journal and tried again an hour later.
pub async fn keep_writing(app: Arc<App>, folder: PathBuf) {
    let mut hours = tokio::time::interval(HOUR);
    loop {
        hours.tick().await;
        let head = match app.store.log_head().await {
            Ok(head) => head,
            Err(error) => {
                let event = "anchor_failed";
                tracing::error!(event, kind = ?error.kind, detail = %error.detail, "the head of the log could not be read");
                continue;
            }
        };
        if let Err(error) = write(&folder, head, app.clock.now()) {
            tracing::error!(event = "anchor_failed", %error, "the head of the log could not be written to anchor_dir");
        }
    }
}

/// Adds a line, on the disk before it returns.
///
/// # Errors
/// When the file cannot be made or written.
pub fn write(folder: &Path, head: Head, at: Moment) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new().append(true).create(true).open(folder.join(FILE))?;
    writeln!(file, "{} {head}", at.to_rfc3339_opts(SecondsFormat::Secs, true))?;
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
}
