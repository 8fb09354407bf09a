//! Every method of the store, once, for the database that the module above names as `Db`.
//!
//! Two rules. A method that writes more than one statement begins with [`Backend::begin`] and so runs alone among
//! writers. A method with an entry ends with [`Backend::finish`], which writes the log last and then makes
//! everything last: when the log cannot be written nothing was changed and nothing is given out.

mod accounts;
mod addenda;
mod alarms;
mod allocations;
mod annual_reports;
mod api_keys;
mod attending;
mod caseload;
mod chains;
mod child_photos;
mod children;
mod chosen;
mod concerns;
mod contact_notes;
mod covers;
mod decision_links;
mod decision_mails;
mod decisions;
mod delegate;
mod digests;
mod drafts;
mod erasing;
mod escalations;
mod figures;
mod greetings;
mod guesses;
mod handing_over;
mod heads;
mod history;
mod invitations;
mod joining;
mod letters;
mod locks;
mod mailbox;
mod matters;
mod monitoring;
mod outbox;
mod page_photos;
mod parts;
mod past_escalations;
mod quotes;
mod raising;
mod record_checks;
mod recordings;
mod records;
mod returns;
mod reviews;
mod seals;
mod secrets;
mod seen;
mod sending;
mod sessions;
mod simpler;
mod sql;
mod staff;
mod tries;
mod typing;
mod undo;
mod upkeep;
mod views;
mod waits;
mod wrapped;

use std::sync::Arc;

use heard_domain::audit::Chain;

use super::{Db, begin, begin_read, read_little, read_much, scrub};
use crate::connections::Broken;
use crate::failure::Result;

type Row = <Db as sqlx::Database>::Row;
type Tx = sqlx::Transaction<'static, Db>;

/// The store on this database.
pub(crate) struct Backend {
    /// For what only reads.
    pub(super) read: sqlx::Pool<Db>,
    /// For single statements that write and are not logged.
    pub(super) write: sqlx::Pool<Db>,
    /// For whoever writes more, or what is logged: one after another.
    pub(super) turns: sqlx::Pool<Db>,
    pub(super) chain: Arc<dyn Chain>,
    pub(super) broken: Broken,
}

impl Backend {
    async fn begin(&self) -> Result<Tx> {
        begin(&self.turns).await
    }

    async fn begin_read(&self) -> Result<Tx> {
        begin_read(&self.read).await
    }

    async fn scrub(&self) -> Result<bool> {
        scrub(&self.write).await
    }
}
