//! Drafts and sent views.

use crate::Moment;
use crate::audit::Entry;
use crate::going_on::Shown;
use crate::id::{ChildId, ConcernId, DecisionId, DraftId, InvitationId, ReviewId, StaffId, SubmissionId, ViewsId};
use crate::matter::Happened;
use crate::people::{Band, Invitee};
use crate::purpose::Purpose;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{NewMatter, SessionHash, SessionRow};
use crate::voice::Voice;

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
}

/// A session with its draft.
#[derive(Debug, Clone)]
pub struct Writer {
    /// The session.
    pub session: SessionRow,
    /// Its draft, if one is begun.
    pub draft: Option<DraftRow>,
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
    /// Something unsafe that was told.
    pub concern: Option<NewConcern>,
    /// What they raise on somebody's desk.
    pub matters: Vec<NewMatter>,
    /// What the child says of promises.
    pub promises: Vec<(DecisionId, Happened)>,
    /// When.
    pub at: Moment,
    /// The version, as it was read, of the set that they join ([`crate::joining`]): its id is theirs, the body is put
    /// beside it, and the concern holds the whole of both. `None` for a set by itself.
    pub joins: Option<i64>,
}

/// A set of views that was sent a short while ago, which another sending may join.
#[derive(Debug, Clone)]
pub struct Joinable {
    /// Its id.
    pub id: ViewsId,
    /// Counts up with each sending that joins it.
    pub version: i64,
    /// Helper and answers of the first sending, sealed.
    pub body: Sealed,
    /// The concern that was raised by it.
    pub concern: Option<NewConcern>,
}

/// Something unsafe that was told.
#[derive(Debug, Clone)]
pub struct NewConcern {
    /// Its id.
    pub id: ConcernId,
    /// The child's exact words, sealed.
    pub body: Sealed,
}

/// Views without their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewsRow {
    /// Their id.
    pub id: ViewsId,
    /// Whose.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whose voice.
    pub voice: Voice,
    /// What they are for.
    pub purpose: Purpose,
    /// The views after which the child added these alone.
    pub follows: Option<ViewsId>,
    /// The form they were given with.
    pub form: String,
    /// Its version.
    pub form_version: u32,
    /// Its style.
    pub band: Band,
    /// The language they were given in.
    pub language: String,
    /// The worker who sent them.
    pub author: Option<StaffId>,
    /// When.
    pub sent_at: Moment,
    /// When an IRO first opened them.
    pub read_at: Option<Moment>,
    /// When they were confirmed to be the child's own.
    pub confirmed_at: Option<Moment>,
    /// Whether something unsafe was told in them.
    pub urgent: bool,
}

/// Views with their words, sealed.
#[derive(Debug, Clone)]
pub struct ViewsSealed {
    /// All but the words.
    pub row: ViewsRow,
    /// Helper and answers, sealed.
    pub body: Sealed,
    /// What joined them, each sealed by itself, in order.
    pub parts: Vec<Sealed>,
    /// The child's key.
    pub key: WrappedKey,
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
