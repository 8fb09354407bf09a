//! Letters to children, and what children say to them.
//!
//! A letter becomes readable when it can no longer be taken back (ten minutes, a setting), so that a recalled letter
//! was never read. Wrong recipients are the breach that really happens. The same letter said again more simply goes by
//! the same rule with a time of its own: until then, and after it was taken back, its child has the letter as it was.

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

/// A letter said again more simply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimplerLetter {
    /// The text, sealed.
    pub body: Sealed,
    /// Counts up with each change, from 1.
    pub version: i64,
    /// That it was sent; `None` while it is written, and once it was taken back.
    pub sent: Option<SimplerSent>,
}

/// That a simpler letter was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SimplerSent {
    /// When.
    pub at: Moment,
    /// From when the child can read it; until then it can be taken back.
    pub readable_at: Moment,
}

impl SimplerSent {
    /// Whether it can still be taken back, and so was read by nobody.
    #[must_use]
    pub fn may_be_recalled(&self, now: Moment) -> bool {
        now < self.readable_at
    }
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
    /// The same said more simply.
    pub simpler: Option<SimplerLetter>,
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

    /// What its child is given of it: nothing that is said more simply while that can be taken back.
    #[must_use]
    pub fn for_child(self, now: Moment) -> Self {
        let stands = |simpler: &SimplerLetter| simpler.sent.is_some_and(|sent| !sent.may_be_recalled(now));
        Self { simpler: self.simpler.filter(stands), ..self }
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

    /// Keeps the draft of a letter said again more simply. `false` when its child cannot read the letter itself, when
    /// the simpler one is sent, or was changed since `version` (0 for a new one).
    async fn save_simpler(
        &self,
        letter: LetterId,
        body: &Sealed,
        version: i64,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Sends it: readable by the child from its time, and the matter that asked for it is settled. `false` when it is
    /// not a draft of this version.
    async fn send_simpler(
        &self,
        letter: LetterId,
        version: i64,
        by: StaffId,
        sent: SimplerSent,
        entry: &Entry,
    ) -> Result<bool>;

    /// Takes it back, a draft again, while it is not yet readable; the matter that asked for it is open again. `false`
    /// when it is too late.
    async fn recall_simpler(&self, letter: LetterId, now: Moment, entry: &Entry) -> Result<bool>;
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_child_is_given_what_is_said_more_simply_once_it_cannot_be_taken_back() {
        let at = Moment::UNIX_EPOCH;
        let sent = SimplerSent { at, readable_at: at + TimeDelta::minutes(10) };
        let (last, readable) = (sent.readable_at - TimeDelta::seconds(1), sent.readable_at);
        assert!(sent.may_be_recalled(at) && sent.may_be_recalled(last) && !sent.may_be_recalled(readable));
        let simpler = SimplerLetter { body: Sealed(vec![1]), version: 2, sent: Some(sent) };
        let row = LetterRow {
            id: LetterId::from_bytes([1; 16]),
            child: ChildId::from_bytes([2; 16]),
            review: ReviewId::from_bytes([3; 16]),
            by: StaffId::from_bytes([4; 16]),
            state: LetterState::Sent,
            sent_at: Some(at),
            readable_at: Some(at),
            opened_at: None,
            feeling: None,
            not_quite: None,
            reply: None,
            simpler_asked_at: Some(at),
            simpler: Some(simpler.clone()),
            version: 2,
            printed: None,
            on_paper: None,
        };
        assert_eq!(row.clone().for_child(last).simpler, None);
        assert_eq!(row.clone().for_child(readable).simpler, Some(simpler.clone()));
        let drafted = LetterRow { simpler: Some(SimplerLetter { sent: None, ..simpler }), ..row };
        assert_eq!(drafted.for_child(readable).simpler, None, "written, and not sent");
    }
}
