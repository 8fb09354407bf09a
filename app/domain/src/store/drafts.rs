//! Drafts: answers begun and not yet sent.

use async_trait::async_trait;

use crate::Moment;
use crate::id::{ChildId, DraftId, InvitationId, ReviewId, SecretId, StaffId, SubmissionId};
use crate::people::Invitee;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{Result, SessionHash, SessionRow};

/// A draft to be begun.
#[derive(Debug, Clone)]
pub struct DraftWrite {
    /// Its id.
    pub id: DraftId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// The invitation it is written under; `None` for a worker's.
    pub invitation: Option<InvitationId>,
    /// The worker who writes it: an advocate.
    pub author: Option<StaffId>,
    /// The id under which it will be sent, once.
    pub submission: SubmissionId,
    /// The draft that it follows, where somebody goes on with what was begun in another session.
    pub follows: Option<DraftId>,
    /// Voice, helper, style and answers, sealed.
    pub body: Sealed,
    /// Whether it has words from the beginning.
    pub has_words: bool,
    /// When.
    pub at: Moment,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Its id.
    pub id: DraftId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// The worker who writes it.
    pub author: Option<StaffId>,
    /// The id under which it will be sent, once.
    pub submission: SubmissionId,
    /// Voice, helper, style and answers, sealed.
    pub body: Sealed,
    /// Counts up with each save, from 1.
    pub version: i64,
    /// When it was last touched.
    pub updated_at: Moment,
    /// When words were last saved in it; `None` while nothing is said.
    pub written_at: Option<Moment>,
    /// The draft that it follows; it may have been sent meanwhile.
    pub follows: Option<DraftId>,
    /// Whether pictures were chosen that open it again.
    pub locked: bool,
}

/// A draft that was found without a session, by the id under which it will be sent.
#[derive(Debug, Clone)]
pub struct FoundDraft {
    /// The draft.
    pub row: DraftRow,
    /// The child's key.
    pub key: WrappedKey,
    /// The invitation it was written under.
    pub invitation: Option<InvitationId>,
    /// For whom that is, unless it was taken back from a carer or parent.
    pub invitee: Option<Invitee>,
}

/// A session with its draft.
#[derive(Debug, Clone)]
pub struct Writer {
    /// The session.
    pub session: SessionRow,
    /// Its draft, if one is begun.
    pub draft: Option<DraftRow>,
}

/// Drafts.
#[async_trait]
pub trait Drafts: Send + Sync + 'static {
    /// Begins a draft and makes it the session's. [`StoreErrorKind::Duplicate`] when another follows the same by now.
    async fn begin_draft(&self, draft: &DraftWrite, session: &SessionHash) -> Result<()>;

    /// Saves words in a draft if it still has the version given, and counts the version up; its lock is over. `false`
    /// when it has another by now.
    async fn save_draft(&self, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool>;

    /// The newest draft of the child's own, made the session's, its lock over; none before the secret is confirmed.
    async fn resume_draft(&self, child: ChildId, secret: SecretId, session: &SessionHash) -> Result<Option<DraftRow>>;

    /// The newest draft that this worker writes for the child, made the session's.
    async fn resume_own_draft(
        &self,
        child: ChildId,
        author: StaffId,
        session: &SessionHash,
    ) -> Result<Option<DraftRow>>;

    /// Throws a draft away. What followed it follows the one before it from now on.
    async fn drop_draft(&self, draft: DraftId) -> Result<()>;

    /// The same where no words are saved: who writes, the screen that is open.
    async fn place_draft(&self, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool>;

    /// Every draft of the child's own, by no worker and under no carer's or parent's invitation, the one last touched
    /// first.
    async fn own_drafts(&self, child: ChildId) -> Result<Vec<DraftRow>>;

    /// A draft of the child's own with all that it follows, in no order; nothing for anybody else's.
    async fn draft_chain(&self, draft: DraftId) -> Result<Vec<DraftRow>>;

    /// Makes a draft of the child's own the session's, and ends its lock. `false` when it is not there, or the session
    /// is not one of this child's.
    async fn adopt_draft(&self, draft: DraftId, session: &SessionHash) -> Result<bool>;

    /// The draft that will be sent under this id, whoever's it is: the id is its own proof.
    async fn find_draft(&self, submission: SubmissionId) -> Result<Option<FoundDraft>>;

    /// For each child of this IRO who has begun something of their own and not sent it, when they last wrote.
    async fn begun(&self, iro: StaffId) -> Result<Vec<(ChildId, Moment)>>;

    /// Locks a draft of the child's own: the hash of the pictures that open it again, with five tries. `false` when it
    /// is not there.
    async fn lock_draft(&self, draft: DraftId, hash: &str) -> Result<bool>;

    /// Takes one of five tries at a lock and gives its hash; with the fifth the lock is over. `None` when it is.
    async fn try_lock(&self, draft: DraftId) -> Result<Option<String>>;

    /// Ends the lock of a draft, because writing went on after it. Twice is no error.
    async fn end_lock(&self, draft: DraftId) -> Result<()>;
}
