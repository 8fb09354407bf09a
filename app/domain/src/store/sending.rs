//! Sending: drafts become views, with the concern and the matters that they raise.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::chosen::Chosen;
use crate::going_on::Shown;
use crate::id::{ChildId, ConcernId, DecisionId, DraftId, RecordingId, ReviewId, StaffId, SubmissionId, ViewsId};
use crate::joining::Joining;
use crate::matter::Happened;
use crate::people::Band;
use crate::purpose::Purpose;
use crate::sealed::Sealed;
use crate::store::{NewMatter, NewQuote, Result, SessionHash, ViewsRow};
use crate::voice::Voice;

/// Drafts that follow each other, to be sent as one.
#[derive(Debug, Clone)]
pub struct NewChain {
    /// The views that they become, each with its row of the log. The last is the receipt's.
    pub views: Vec<(NewViews, Entry)>,
    /// The drafts, oldest first, with the version that was read and the id under which each would have been sent. They
    /// go.
    pub parts: Vec<(DraftId, i64, SubmissionId)>,
    /// The session that sends, if one is in force.
    pub session: Option<SessionHash>,
    /// What the session's receipt may say; `None` for all of it.
    pub shown: Option<Shown>,
    /// What the child says is not about them from now on, sealed; `None` leaves it as it is.
    pub not_about: Option<Sealed>,
}

/// Views to be kept.
#[derive(Debug, Clone)]
pub struct NewViews {
    /// Their id.
    pub id: ViewsId,
    /// Whose.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// The id of the sending: unique for the child.
    pub submission: SubmissionId,
    /// Keyed hash of the content, to tell a repeated sending from a different one.
    pub digest: [u8; 32],
    /// Whose voice.
    pub voice: Voice,
    /// What they are for.
    pub purpose: Purpose,
    /// The views after which the child added these alone. Such views are not tied to the session they were sent in.
    pub follows: Option<ViewsId>,
    /// The form they were given with.
    pub form: String,
    /// Its version.
    pub form_version: u32,
    /// Its style.
    pub band: Band,
    /// The language they were given in.
    pub language: String,
    /// The draft they come from, which goes, and the version that was read.
    pub draft: Option<(DraftId, i64)>,
    /// The worker who sent them: an advocate.
    pub author: Option<StaffId>,
    /// Whether they are known to be the child's own: signed in by a confirmed secret, or an advocate's.
    pub confirmed: bool,
    /// Helper and answers, sealed.
    pub body: Sealed,
    /// What is counted of them, in codes.
    pub chosen: Vec<Chosen>,
    /// What is agreed about quoting them.
    pub quotes: Vec<NewQuote>,
    /// The recordings that the answers name: they stay, and what else was recorded for the draft goes with it.
    pub recordings: Vec<RecordingId>,
    /// Something unsafe that was told.
    pub concern: Option<NewConcern>,
    /// What they raise on somebody's desk.
    pub matters: Vec<NewMatter>,
    /// What the child says of promises.
    pub promises: Vec<(DecisionId, Happened)>,
    /// When.
    pub at: Moment,
    /// The set that they join ([`crate::joining`]), as it was read: its id is theirs, the body is put beside it, and the
    /// concern holds the whole of both. `None` for a set by itself.
    pub joins: Option<Joins>,
}

/// A set of views that was sent a short while ago, which another sending may join.
#[derive(Debug, Clone)]
pub struct Joinable {
    /// Its id.
    pub id: ViewsId,
    /// As what it is joined.
    pub joins: Joins,
    /// Helper and answers of the first sending, sealed.
    pub body: Sealed,
    /// The concern that was raised by it.
    pub concern: Option<NewConcern>,
}

/// A set of views as it was read, for another sending that joins it. Who found it unchanged need not read it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joins {
    /// Counts up with each sending that joins it.
    pub version: i64,
    /// Its seal once one more has joined it.
    pub seal: [u8; 32],
}

/// Something unsafe that was told.
#[derive(Debug, Clone)]
pub struct NewConcern {
    /// Its id.
    pub id: ConcernId,
    /// The child's exact words, sealed.
    pub body: Sealed,
}

/// What became of a sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SentOutcome {
    /// Kept now.
    Sent,
    /// The same was kept before: this is its receipt.
    Already(ViewsRow),
    /// Something else was kept under this id before; it stays and this is refused.
    Different,
    /// The draft was saved once more since it was read: nothing was kept, because what was added would be lost.
    Changed,
}

/// Sending.
#[async_trait]
pub trait Sending: Send + Sync + 'static {
    /// Keeps what a chain of drafts says, once, all of it or nothing: [`SentOutcome::Changed`] when a draft was saved
    /// or sent since it was read, or a set that it joins changed; [`SentOutcome::Already`] when this chain was sent.
    async fn send_chain(&self, chain: &NewChain) -> Result<SentOutcome>;

    /// The child whose views were sent under this id, or with a draft that would have been.
    async fn was_sent(&self, submission: SubmissionId) -> Result<Option<ChildId>>;

    /// The newest set that another sending may join, but for whoever helped, which is sealed with the words; with
    /// `passed` the one before so many of them. `None` when there is none, and while fewer than [`Joining::limit`]
    /// stand. Nobody reads it: it is for joining.
    async fn joinable(&self, joining: &Joining, passed: u32) -> Result<Option<Joinable>>;

    /// Keeps a set of views, once: with its concern if the child told of something unsafe, the first messages to
    /// workers about it written, what is counted of it kept, its draft gone, its entry written, the session pointing at
    /// it.
    async fn send_views(&self, views: &NewViews, session: &SessionHash, entry: &Entry) -> Result<SentOutcome>;

    /// The receipt of a sending, by its id, for the child that it belongs to.
    async fn receipt(&self, child: ChildId, submission: SubmissionId) -> Result<Option<ViewsRow>>;
}
