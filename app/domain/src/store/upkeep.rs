//! What keeps a database going: its health, its facts, its log, and what has had its time.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::{Entry, Row};
use crate::log_head::Head;
use crate::store::Result;

/// What whoever runs the database asks of it.
#[async_trait]
pub trait Upkeep: Send + Sync + 'static {
    /// Ends every connection, with everything written in its file. Nothing more can be asked.
    async fn close(&self) -> Result<()>;

    /// Whether the database answers.
    async fn ping(&self) -> Result<()>;

    /// Writes a row and reads it back: the database is there and can be written.
    async fn heartbeat(&self, at: Moment) -> Result<()>;

    /// A named fact about this database (the master key's check value, the council's id), or `None`.
    async fn fact(&self, name: &str) -> Result<Option<Vec<u8>>>;

    /// Writes a named fact once. Writing it again changes nothing and gives `false`.
    async fn set_fact(&self, name: &str, value: &[u8]) -> Result<bool>;

    /// Writes a named fact anew if it is still `old`; `false` when it is not.
    async fn replace_fact(&self, name: &str, old: &[u8], new: &[u8]) -> Result<bool>;

    /// Writes rows of the log that belong to no other method.
    async fn log(&self, entry: &Entry) -> Result<()>;

    /// The last row of the log.
    async fn log_head(&self) -> Result<Head>;

    /// At most `limit` rows of the log that follow number `after`, oldest first.
    async fn log_after(&self, after: i64, limit: i64) -> Result<Vec<Row>>;

    /// Removes what has had its time: ended sessions, tries and guesses that count no more, browsers that are not known
    /// any more, drafts untouched since `drafts_before` that none follows which was touched since, nudges that went or
    /// were given up before `nudges_before`. Gives how many rows went.
    async fn sweep(&self, now: Moment, drafts_before: Moment, nudges_before: Moment) -> Result<u64>;
}
