//! Letters to children, and answers to single things that they said.

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

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// Being written.
    Draft,
    /// Sent; readable from its time on.
    Sent,
    /// Not sent, with a reason on record.
    Withheld,
}

impl LetterState {
    /// The code kept in storage.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Withheld => "withheld",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Sent, Self::Withheld].into_iter().find(|state| state.code() == code)
    }
}

/// How a letter felt to the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feeling {
    /// Happy.
    Happy,
    /// All right.
    Ok,
    /// Sad.
    Sad,
    /// Angry.
    Angry,
    /// Confused.
    Confused,
}

impl Feeling {
    /// All of them, in the order in which they are shown; each is the picture `face-CODE`.
    pub const ALL: [Self; 5] = [Self::Happy, Self::Ok, Self::Sad, Self::Angry, Self::Confused];

    /// The code kept in storage and used in picture names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Happy => "happy",
            Self::Ok => "ok",
            Self::Sad => "sad",
            Self::Angry => "angry",
            Self::Confused => "confused",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feeling| feeling.code() == code)
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
