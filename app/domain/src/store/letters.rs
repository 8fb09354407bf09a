//! Letters to children, and answers to single things that they said.

use crate::codes::codes;
use crate::id::{AnswerId, ChildId, DecisionId, LetterId, ReviewId, StaffId, ViewsId};
use crate::matter::Happened;
use crate::sealed::Sealed;
use crate::store::NewMatter;
use crate::{Day, Moment};

/// An answer to one thing that the child said.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// The child.
    pub child: ChildId,
    /// The review.
    pub review: ReviewId,
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// `heard`, `will_do`, `cannot` or `somebody_else`, with the words, sealed.
    pub body: Sealed,
    /// What it promises to the child, if it promises anything.
    pub promise: Option<NewPromise>,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// What an answer promises: from then on a decision like those of reviews, which its child reads at once.
#[derive(Debug, Clone)]
pub struct NewPromise {
    /// Its id.
    pub id: DecisionId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
}

/// An answer to one thing that the child said.
#[derive(Debug, Clone)]
pub struct ReplyRow {
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// Sealed.
    pub body: Sealed,
    /// Who answered.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// When the child was first shown it; an answer that takes its place was not shown yet.
    pub seen_at: Option<Moment>,
    /// What the child says became of what was promised in it, and when; of what was promised last.
    pub child_said: Option<(Happened, Moment)>,
}

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
}
