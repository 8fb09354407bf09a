//! Words that somebody agreed to have quoted ([`crate::quoting`]), each sealed by itself.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::{Action, Actor, Entry, ObjectKind};
use crate::chosen::{GivenBy, Replaces};
use crate::form::QuestionId;
use crate::id::{ChildId, QuoteId, ViewsId};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
use crate::voice::Voice;

/// What is kept with views of what was agreed about the words of one question.
#[derive(Debug, Clone)]
pub struct NewQuote {
    /// Its id.
    pub id: QuoteId,
    /// The question.
    pub question: QuestionId,
    /// What it takes the place of.
    pub replaces: Replaces,
    /// The words, sealed with the child's key; `None` where nothing may be quoted any more.
    pub body: Option<Sealed>,
}

/// Which are asked for.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuotes {
    /// Sent from this moment on.
    pub since: Moment,
    /// Sent before this one.
    pub until: Moment,
    /// Only those that stand in the report.
    pub in_report: bool,
    /// So many are passed over.
    pub skip: u32,
    /// So many at most.
    pub most: u32,
}

/// Words as kept.
#[derive(Debug, Clone)]
pub struct QuoteRow {
    /// Their id.
    pub id: QuoteId,
    /// The views in which they were sent.
    pub views: ViewsId,
    /// The child whom those are about.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Whose words they are.
    pub by: GivenBy,
    /// In which voice they were sent.
    pub voice: Voice,
    /// What was asked.
    pub question: QuestionId,
    /// When they were sent.
    pub sent_at: Moment,
    /// The words, sealed.
    pub body: Sealed,
    /// Whether they stand in the annual report of the year in which they were sent.
    pub in_report: bool,
}

/// The row of the log that says what was done with words, of which views about which child.
#[must_use]
pub fn quote_entry(action: Action, views: ViewsId, child: ChildId, actor: Actor, at: Moment) -> Entry {
    Entry { at, actor, child: Some(child), action, object: ObjectKind::Views, object_id: *views.as_bytes() }
}

/// Words that may be quoted.
#[async_trait]
pub trait Quotes: Send + Sync + 'static {
    /// How many there are that were sent from one moment on and before another, and how many of them stand in the
    /// report. Gives no words.
    async fn count_quotes(&self, since: Moment, until: Moment) -> Result<(usize, usize)>;

    /// Those that are asked for, the newest first. Each is a row of the log that names its child ([`quote_entry`]).
    async fn read_quotes(&self, asked: &AskedQuotes, actor: Actor, at: Moment) -> Result<Vec<QuoteRow>>;

    /// Puts words into the report, or takes them out, and notes it. `false`, and nothing written, where it is so
    /// already, and where nobody agrees any more.
    async fn choose_quote(&self, id: QuoteId, in_report: bool, actor: Actor, at: Moment) -> Result<bool>;
}
