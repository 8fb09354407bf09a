//! The record of a review: its lines, its showing to the child, its closing.
//!
//! A record that its child can read is shown before it closes, a closed one is only added to, and a promise that a
//! letter told of or the child spoke of is never removed.
//!
//! The child sees in the record their own and their advocate's lines. What carers and parents say in their own name
//! is as closed to the child as the child's words are to them.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::codes::codes;
use crate::form::TopicId;
use crate::id::{AnswerId, ChildId, LineId, NotQuiteId, ReviewId, StaffId, ViewsId};
use crate::monitoring::Monitoring;
use crate::promise::Promise;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{AddendumRow, LetterRow, NewMatter, ReplyRow, Result, ReviewRow, ViewsRow};
use crate::voice::Voice;

codes! {
    /// Which part of a record a line stands in.
    pub enum Part {
        /// Everybody at the review reads it.
        Shared = "shared",
        /// Only the IRO reads it.
        Private = "private",
    }
}

/// A line to be put into a record.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// Its id.
    pub id: LineId,
    /// Into which record.
    pub review: ReviewId,
    /// Whose words.
    pub child: ChildId,
    /// From which views.
    pub views: ViewsId,
    /// Which answer in them. The same answer stands in a record once: placing it again moves it.
    pub answer: AnswerId,
    /// In which part.
    pub part: Part,
    /// Whose voice.
    pub voice: Voice,
    /// The topic by which it is counted ([`crate::chosen::topic`]); none in the IRO's own part.
    pub topic: Option<TopicId>,
    /// Question and answer, word for word, and the reason where one was asked; sealed.
    pub body: Sealed,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// A line of a record.
#[derive(Debug, Clone)]
pub struct LineRow {
    /// Its id.
    pub id: LineId,
    /// From which views.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// In which part.
    pub part: Part,
    /// Whose voice.
    pub voice: Voice,
    /// Sealed.
    pub body: Sealed,
    /// When it was placed.
    pub at: Moment,
}

impl LineRow {
    /// Whether it may reach its child, in the record that is shown to them and in the letter: what they or their
    /// advocate said, in the shared part. Words of other grown-ups and the IRO's own part never do.
    #[must_use]
    pub fn reaches_child(&self) -> bool {
        self.part == Part::Shared && self.voice.child_reads_back()
    }
}

codes! {
    /// What the child says of the shared part of a record.
    pub enum RecordSaid {
        /// That is what I said.
        Right = "right",
        /// Not quite.
        NotQuite = "not_quite",
    }
}

/// Where the showing of a record to its child stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordCheck {
    /// When the shared part was first shown to the child.
    pub shown_at: Option<Moment>,
    /// What the child said of it last, and when.
    pub said: Option<(RecordSaid, Moment)>,
    /// What is not quite right, sealed.
    pub words: Option<Sealed>,
    /// What the IRO answered, and when.
    pub reply: Option<(Sealed, Moment)>,
    /// When the record was closed.
    pub closed_at: Option<Moment>,
}

impl RecordCheck {
    /// Whether the record is closed: from then on nothing in it changes. What became of a decision may still be said,
    /// and things that the child said may still be answered: neither is part of what was recorded.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed_at.is_some()
    }

    /// Whether the child said "not quite" and nobody has answered it. While that is so the record cannot be closed.
    #[must_use]
    pub fn waits_for_answer(&self) -> bool {
        let answered = self.reply.as_ref().map(|(_, at)| *at);
        matches!(self.said, Some((RecordSaid::NotQuite, at)) if answered.is_none_or(|answered| answered < at))
    }
}

/// What became of one line that a child said was not quite right.
#[derive(Debug, Clone)]
pub struct NewNotQuite {
    /// Its id.
    pub id: NotQuiteId,
    /// Which line: the answer that stands in it, in whichever views; `None` for the whole record.
    pub line: Option<(ViewsId, AnswerId)>,
    /// Whether the line says something else from then on.
    pub changed: bool,
    /// The child's words, the line as it stood, the line as changed or why it stays, sealed.
    pub body: Sealed,
}

/// A child's "not quite" answered.
#[derive(Debug, Clone)]
pub struct AnsweredNotQuite {
    /// Of which record.
    pub review: ReviewId,
    /// When the child said what is answered.
    pub said_at: Moment,
    /// By whom.
    pub by: StaffId,
    /// What is said to the child, sealed; may be empty.
    pub reply: Sealed,
    /// What became of the lines: at least one.
    pub lines: Vec<NewNotQuite>,
    /// When.
    pub at: Moment,
}

/// What became of one line that a child said was not quite right; it stays in the record beside the line.
#[derive(Debug, Clone)]
pub struct NotQuiteRow {
    /// Its id.
    pub id: NotQuiteId,
    /// Which line; `None` for the whole record.
    pub line: Option<(ViewsId, AnswerId)>,
    /// Sealed.
    pub body: Sealed,
    /// When.
    pub at: Moment,
}

/// The shared part of a record, as its child reads it: their own words and their advocate's.
#[derive(Debug, Clone)]
pub struct ShownRecord {
    /// Of which review.
    pub review: ReviewRow,
    /// The lines, in the order in which they were placed.
    pub lines: Vec<LineRow>,
    /// Where it stands.
    pub check: RecordCheck,
    /// What became of lines that they said were not quite right, oldest first.
    pub not_quite: Vec<NotQuiteRow>,
    /// What was put right or added since and is the child's to see, oldest first.
    pub addenda: Vec<AddendumRow>,
}

/// A review with everything that was written of it, sealed.
#[derive(Debug, Clone)]
pub struct RecordFile {
    /// The review.
    pub review: ReviewRow,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// Who attended and the IRO's notes, sealed.
    pub notes: Option<Sealed>,
    /// What is counted of the review.
    pub monitoring: Monitoring,
    /// The child's lines, in the order in which they were placed.
    pub lines: Vec<LineRow>,
    /// The decisions, in the order in which they were made.
    pub decisions: Vec<Promise>,
    /// Whether the child was shown it, what they said, and whether it is closed.
    pub check: RecordCheck,
    /// The sets of views sent for it, oldest first.
    pub views: Vec<ViewsRow>,
    /// The answers to single things that the child said.
    pub replies: Vec<ReplyRow>,
    /// The letter, with its text sealed.
    pub letter: Option<(LetterRow, Sealed)>,
    /// What was put right or added, oldest first.
    pub addenda: Vec<AddendumRow>,
    /// What became of lines that the child said were not quite right, oldest first.
    pub not_quite: Vec<NotQuiteRow>,
}

/// Records of reviews.
#[async_trait]
pub trait Records: Send + Sync + 'static {
    /// The review with its record, decisions, replies and letter.
    async fn read_record(&self, review: ReviewId, entry: &Entry) -> Result<Option<RecordFile>>;

    /// Puts a line into the record. `false` when the record is closed; then nothing changes.
    async fn place_line(&self, line: &NewLine, entry: &Entry) -> Result<bool>;

    /// Puts many lines into the record at once, with a row of the log for each set of views that they are from. `false`
    /// when the record is closed; then nothing changes.
    async fn place_lines(&self, review: ReviewId, lines: &[NewLine], entries: &[Entry]) -> Result<bool>;

    /// Takes a line out of the record; one that is out already stays so. `false` when the record is closed; then
    /// nothing changes.
    async fn remove_line(&self, review: ReviewId, line: LineId, entry: &Entry) -> Result<bool>;

    /// Shows the shared part of a record to its child from now on. Showing it again changes nothing.
    async fn show_record(&self, review: ReviewId, at: Moment, entry: &Entry) -> Result<()>;

    /// The records that this child was shown, newest first, with what they say of the child and their advocate.
    async fn read_shown_records(&self, child: ChildId, entry: &Entry) -> Result<Vec<ShownRecord>>;

    /// What the child says of a record that they were shown; `false` when it is closed or was not shown. `matter` goes
    /// on the IRO's desk unless one of its kind for this record is there; without one, the one that is there goes.
    async fn answer_record(
        &self,
        child: ChildId,
        review: ReviewId,
        said: RecordSaid,
        words: Option<&Sealed>,
        matter: Option<&NewMatter>,
        entry: &Entry,
    ) -> Result<bool>;

    /// The IRO answers a "not quite", with what became of its lines, and its matter is settled. `false`, and nothing
    /// changed, when there is nothing to answer, when the child has said something else since, and when no line and no
    /// reason comes with it: a sentence alone settles none.
    async fn answer_not_quite(&self, answered: &AnsweredNotQuite, entry: &Entry) -> Result<bool>;

    /// Closes a record. `false` while a "not quite" is not answered, and when it is closed already.
    async fn close_record(&self, review: ReviewId, by: StaffId, at: Moment, entry: &Entry) -> Result<bool>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shared_words_of_the_child_and_the_advocate_reach_the_child() {
        let line = |part, voice| LineRow {
            id: LineId::from_bytes([1; 16]),
            views: ViewsId::from_bytes([1; 16]),
            answer: AnswerId::from_bytes([1; 16]),
            part,
            voice,
            body: Sealed(Vec::new()),
            at: Moment::UNIX_EPOCH,
        };
        for voice in Voice::ALL {
            let grown_ups = matches!(voice, Voice::Carer | Voice::Parent | Voice::Observation);
            assert_eq!(line(Part::Shared, voice).reaches_child(), !grown_ups, "{voice:?}");
            assert!(!line(Part::Private, voice).reaches_child(), "{voice:?}");
        }
    }
}
