//! Letters to children, and what children say to them.
//!
//! A letter becomes readable when it can no longer be taken back (ten minutes, a setting), so that a recalled letter
//! was never read. Wrong recipients are the breach that really happens.

use async_trait::async_trait;

use crate::audit::Entry;
use crate::codes::codes;
use crate::id::{ChildId, LetterId, ReviewId, StaffId};
use crate::sealed::Sealed;
use crate::store::{NewMatter, Result};
use crate::{Day, Moment};

codes! {
    /// Where a letter stands.
    pub enum LetterState {
        /// Being written.
        Draft = "draft",
        /// Sent; readable from its time on.
        Sent = "sent",
        /// Not sent, with a reason on record.
        Withheld = "withheld",
    }
}

codes! {
    /// How a letter felt to the child.
    pub enum Feeling {
        /// Happy.
        Happy = "happy",
        /// All right.
        Ok = "ok",
        /// Sad.
        Sad = "sad",
        /// Angry.
        Angry = "angry",
        /// Confused.
        Confused = "confused",
    }
}

codes! {
    /// How a letter on paper came to the child.
    pub enum PaperTo {
        /// Handed to the child, who reads it.
        Child = "child",
        /// Read aloud to the child by the worker, and handed to them.
        ReadAloud = "read_aloud",
        /// Handed to a carer, who reads it with the child.
        Carer = "carer",
    }
}

/// A draft as it was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedDraft {
    /// The version of the draft.
    pub version: i64,
    /// When it was printed.
    pub at: Moment,
}

/// A letter that was given on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnPaper {
    /// On which day.
    pub on: Day,
    /// How it came to the child.
    pub to: PaperTo,
    /// Who gave it.
    pub by: StaffId,
}

/// What a child says to a letter. A later word replaces the earlier, and what is `None` is taken back; asking to be
/// told more simply is never taken back.
#[derive(Debug, Clone, Default)]
pub struct LetterResponse {
    /// How it felt.
    pub feeling: Option<Feeling>,
    /// What is not quite right, sealed.
    pub not_quite: Option<Sealed>,
    /// What the child writes back, sealed.
    pub reply: Option<Sealed>,
    /// Whether the child asks to be told more simply.
    pub simpler: bool,
    /// What this raises on the IRO's desk, each unless one of its kind for this letter is there.
    pub matters: Vec<NewMatter>,
}

/// A letter, or the reason for sending none, to be kept.
#[derive(Debug, Clone)]
pub struct LetterBody {
    /// Its id; one review has one letter, and a later body replaces the earlier.
    pub id: LetterId,
    /// To whom.
    pub child: ChildId,
    /// About which review.
    pub review: ReviewId,
    /// By whom.
    pub by: StaffId,
    /// The text or the reason, sealed.
    pub body: Sealed,
    /// When.
    pub at: Moment,
}

/// A letter without its text.
#[derive(Debug, Clone)]
pub struct LetterRow {
    /// Its id.
    pub id: LetterId,
    /// To whom.
    pub child: ChildId,
    /// About which review.
    pub review: ReviewId,
    /// By whom.
    pub by: StaffId,
    /// Where it stands.
    pub state: LetterState,
    /// When it was sent.
    pub sent_at: Option<Moment>,
    /// From when the child can read it; until then it can be taken back.
    pub readable_at: Option<Moment>,
    /// When the child first opened it.
    pub opened_at: Option<Moment>,
    /// How it felt.
    pub feeling: Option<Feeling>,
    /// What the child says is not quite right, sealed.
    pub not_quite: Option<Sealed>,
    /// What the child wrote back, sealed, and when.
    pub reply: Option<(Sealed, Moment)>,
    /// When the child asked to be told more simply.
    pub simpler_asked_at: Option<Moment>,
    /// The same said more simply, sealed, and when.
    pub simpler: Option<(Sealed, Moment)>,
    /// Counts up with each change, from 1.
    pub version: i64,
    /// The draft that was printed last.
    pub printed: Option<PrintedDraft>,
    /// That it was given on paper.
    pub on_paper: Option<OnPaper>,
}

impl LetterRow {
    /// When the draft was printed as it stands; `None` when it was not, or was changed or sent since.
    #[must_use]
    pub fn stands_printed(&self) -> Option<Moment> {
        let printed = self.printed.filter(|printed| printed.version == self.version);
        printed.filter(|_| self.state == LetterState::Draft).map(|printed| printed.at)
    }
}

/// Letters.
#[async_trait]
pub trait Letters: Send + Sync + 'static {
    /// Keeps the draft of a letter. `false` when it is sent, or was changed since `version` (0 for a new one).
    async fn save_letter(&self, letter: &LetterBody, version: i64, entry: &Entry) -> Result<bool>;

    /// Sends a letter: readable by the child from `readable_at`. `false` when it is not a draft of this version.
    async fn send_letter(
        &self,
        letter: LetterId,
        version: i64,
        sent_at: Moment,
        readable_at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Notes that a draft was printed as it stands. `false` when it is not a draft of this version.
    async fn print_letter(&self, letter: LetterId, version: i64, at: Moment, entry: &Entry) -> Result<bool>;

    /// Notes that a letter was given on paper: it is sent, and readable by the child from `at`. `false` when it is not
    /// a draft that stands as it was printed.
    async fn give_letter(&self, letter: LetterId, given: &OnPaper, at: Moment, entry: &Entry) -> Result<bool>;

    /// Takes a letter back, a draft again, while it is not yet readable. `false` when it is too late.
    async fn recall_letter(&self, letter: LetterId, now: Moment, entry: &Entry) -> Result<bool>;

    /// Records that no letter is sent for this review, and the sealed reason. `false` when one was sent.
    async fn withhold_letter(&self, letter: &LetterBody, entry: &Entry) -> Result<bool>;

    /// The letters that this child can read now, newest first, without their text.
    async fn letters(&self, child: ChildId, now: Moment) -> Result<Vec<LetterRow>>;

    /// One letter that this child can read now, with its text; the first opening is noted.
    async fn read_letter(
        &self,
        child: ChildId,
        letter: LetterId,
        now: Moment,
        entry: &Entry,
    ) -> Result<Option<(LetterRow, Sealed)>>;

    /// What the child says to a letter that they can read. A word back takes the place of an earlier one, also on the
    /// desk; without one the earlier one stays.
    async fn respond_to_letter(
        &self,
        letter: LetterId,
        response: &LetterResponse,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// Says a sent letter again, more simply: readable at once, and the matter that asked for it is settled.
    /// `false` when the letter is not readable by its child.
    async fn add_simpler(
        &self,
        letter: LetterId,
        by: StaffId,
        body: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;
}
