//! Recordings: the sound of answers that were spoken.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, DraftId, RecordingId, StaffId};
use crate::sealed::Sealed;
use crate::store::Result;

/// A recording to be kept with a draft, until an answer of it is sent.
#[derive(Debug, Clone)]
pub struct NewRecording {
    /// Its id.
    pub id: RecordingId,
    /// Whose.
    pub child: ChildId,
    /// With which draft.
    pub draft: DraftId,
    /// The sound, sealed.
    pub body: Sealed,
    /// When.
    pub at: Moment,
}

/// The sound of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingRow {
    /// The draft that it is kept with; `None` once it was sent.
    pub draft: Option<DraftId>,
    /// The sound, sealed.
    pub body: Sealed,
}

/// What somebody heard in a recording, written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDown {
    /// Of which recording.
    pub recording: RecordingId,
    /// The words, sealed.
    pub words: Sealed,
    /// The worker who wrote them down.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// Recordings. Whoever asks for one found it in an answer that they may read: that it was read is logged with the answer.
#[async_trait]
pub trait Recordings: Send + Sync + 'static {
    /// Keeps one with a draft. `false` when the draft is not there or not this child's, and when it has
    /// [`crate::recording::MOST_OF_A_DRAFT`].
    async fn keep_recording(&self, recording: &NewRecording) -> Result<bool>;

    /// Throws one away that was not sent. Twice is no error.
    async fn drop_recording(&self, draft: DraftId, recording: RecordingId) -> Result<()>;

    /// The sound of one of this child's.
    async fn recording(&self, child: ChildId, recording: RecordingId) -> Result<Option<RecordingRow>>;

    /// Keeps what a worker heard in one that was sent, beside it, in place of what was written down before. `false` when
    /// there is none of this child's.
    async fn write_down(&self, child: ChildId, written: &WrittenDown, entry: &Entry) -> Result<bool>;

    /// What was written down of this child's recordings.
    async fn written_down(&self, child: ChildId) -> Result<Vec<WrittenDown>>;
}
