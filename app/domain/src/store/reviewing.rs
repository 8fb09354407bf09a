//! Reviews, their records, their decisions, and concerns.

use serde::{Deserialize, Serialize};

use crate::addendum::{Correction, Fact};
use crate::calendar::working_day_by;
use crate::codes::codes;
use crate::id::{AddendumId, AnswerId, ChildId, ConcernId, DecisionId, LineId, ReviewId, StaffId, ViewsId};
use crate::matter::Happened;
use crate::papers::Papers;
use crate::participation::{Attendance, Code, Contribution};
use crate::review::{Format, SeenAlone, Venue};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{LetterRow, NewMatter, OpenReview, ReplyRow, ViewsRow};
use crate::voice::Voice;
use crate::{Day, Moment};

/// A review to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReview {
    /// Its id.
    pub id: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// 1 for the first, 2 for the second, and so on.
    pub ordinal: i64,
    /// The latest lawful day (reg 33).
    pub due_on: Day,
}

/// What is known of a review besides words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewFacts {
    /// The day it is planned for.
    pub planned_on: Option<Day>,
    /// The participation code that the IRO decided on.
    pub participation: Option<Code>,
    /// How it was held.
    pub format: Option<Format>,
    /// Where.
    pub venue: Option<Venue>,
    /// Whether the child was seen alone before it (reg 36).
    pub seen_alone: Option<SeenAlone>,
    /// When the child was seen.
    pub seen_on: Option<Day>,
    /// How the child was there.
    pub attendance: Option<Attendance>,
    /// What the child did there.
    pub contribution: Option<Contribution>,
}

/// A review without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// Its id.
    pub id: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// 1 for the first, 2 for the second, and so on.
    pub ordinal: i64,
    /// The latest lawful day (reg 33).
    pub due_on: Day,
    /// The day it was held.
    pub held_on: Option<Day>,
    /// The day on which the child left care, when that was before it was held: it is neither open nor held.
    pub ended_on: Option<Day>,
    /// The rest.
    pub facts: ReviewFacts,
    /// Counts up with each change, from 1.
    pub version: i64,
    /// The IRO now.
    pub iro: Option<StaffId>,
    /// `draft`, `sent` or `withheld`; `None` before one is begun.
    pub letter: Option<crate::store::LetterState>,
    /// When the letter went, was withheld or last changed.
    pub letter_at: Option<Moment>,
    /// What was done after it, and when.
    pub papers: Papers,
}

/// Where a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is still to be held.
    Open,
    /// It was held on that day.
    Held(Day),
    /// The child left care on that day, before it was held.
    Ended(Day),
}

impl ReviewRow {
    /// The day on which it is booked, for a review that is still to be held and a day that is not over on `today`. A
    /// booked day that went by is no day to wait for any more.
    #[must_use]
    pub fn booked_on(&self, today: Day) -> Option<Day> {
        self.facts.planned_on.filter(|planned| self.is_open() && today <= *planned)
    }

    /// What can be said of its day on `today`: the booked one, else the latest lawful one while that is still to come;
    /// nothing of a review that was held, nor of one that is overdue and not booked.
    #[must_use]
    pub fn meeting_day(&self, today: Day) -> Option<MeetingDay> {
        let by = self.hold_by();
        let due = || (self.is_open() && today <= by).then_some(MeetingDay::By(by));
        self.booked_on(today).map(MeetingDay::On).or_else(due)
    }

    /// The day that is shown as the one by which it is held: the latest lawful one, or if that is no working day, the
    /// last before it. It is late only after the lawful one.
    #[must_use]
    pub fn hold_by(&self) -> Day {
        working_day_by(self.due_on)
    }

    /// Where it stands.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match (self.held_on, self.ended_on) {
            (Some(held), _) => Stage::Held(held),
            (None, Some(left)) => Stage::Ended(left),
            (None, None) => Stage::Open,
        }
    }

    /// Whether it is still to be held.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage(), Stage::Open)
    }
}

/// A review with who its child is.
#[derive(Debug, Clone)]
pub struct NamedReview {
    /// The review.
    pub review: ReviewRow,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
}

/// When a review is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingDay {
    /// On this day, which is booked.
    On(Day),
    /// By this day, the latest lawful one.
    By(Day),
}

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

/// A review that was held.
#[derive(Debug, Clone)]
pub struct Held {
    /// Which.
    pub review: ReviewId,
    /// On which day.
    pub on: Day,
    /// The review that follows; `None` when the child has left care.
    pub next: Option<NewReview>,
}

/// Something that was put right of a review, or added to its record.
#[derive(Debug, Clone)]
pub struct NewAddendum {
    /// Its id.
    pub id: AddendumId,
    /// What it is about.
    pub fact: Fact,
    /// The old value, the new one and the reason, sealed.
    pub body: Sealed,
    /// Its row of the log.
    pub entry: crate::audit::Entry,
}

/// What is put right of a review at once, with its addenda.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// Of which review.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The version of the review that was looked at.
    pub version: i64,
    /// What stands there from now on.
    pub correction: Correction,
    /// The next review, by the facts as they are then.
    pub open: OpenReview,
    /// Reviews that have another number by them.
    pub renumbered: Vec<(ReviewId, i64)>,
    /// One for each fact.
    pub addenda: Vec<NewAddendum>,
    /// Whether the child is told that there is something to look at.
    pub tells_child: bool,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// An addendum.
#[derive(Debug, Clone)]
pub struct AddendumRow {
    /// Its id.
    pub id: AddendumId,
    /// What it is about.
    pub fact: Fact,
    /// Sealed.
    pub body: Sealed,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

codes! {
    /// What became of a decision.
    pub enum DecisionState {
        /// Not yet due, or not yet known.
        Open = "open",
        /// It happened.
        Done = "done",
        /// Some of it happened.
        Partly = "partly",
        /// It did not happen.
        NotDone = "not_done",
    }
}

/// A decision to be added.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Its id.
    pub id: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// For which child.
    pub child: ChildId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// When it was made.
    pub at: Moment,
}

/// A decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Its id.
    pub id: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// What and who, sealed.
    pub body: Sealed,
    /// By when.
    pub due_on: Day,
    /// What became of it.
    pub state: DecisionState,
    /// When that was said.
    pub state_at: Option<Moment>,
    /// What the child says of it, and when.
    pub child_said: Option<(Happened, Moment)>,
    /// The answer in which it was promised; `None` for a decision of the review.
    pub answers: Option<(ViewsId, AnswerId)>,
}

/// What a child says became of one promise, at any time, in their own hand.
#[derive(Debug, Clone)]
pub struct PromiseWord {
    /// Who.
    pub child: ChildId,
    /// Of which promise.
    pub decision: DecisionId,
    /// What.
    pub happened: Happened,
    /// What it puts on a desk.
    pub matter: Option<NewMatter>,
    /// When.
    pub at: Moment,
}

impl DecisionRow {
    /// Whether its day is over on `today`, a day in England. Only then is a child asked whether it happened before
    /// their next review: an honest "no" before that would make a broken promise of one that is still to be kept. Where
    /// a child looks at their promises they may say it on any day, and are told when the day is.
    #[must_use]
    pub fn day_has_passed(&self, today: Day) -> bool {
        self.due_on < today
    }

    /// Whether its day is over and nobody has recorded what became of it.
    #[must_use]
    pub fn is_late(&self, today: Day) -> bool {
        self.state == DecisionState::Open && self.day_has_passed(today)
    }

    /// Whether the child is asked about it before the review that follows `last`, the one that was held last: once, when
    /// its day is over. Of earlier reviews only what was not yet due when `last` was held, and could not be asked then.
    #[must_use]
    pub fn is_asked_about(&self, last: &ReviewRow, today: Day) -> bool {
        let of_last = self.review == last.id || last.held_on.is_some_and(|held| held <= self.due_on);
        of_last && self.child_said.is_none() && self.day_has_passed(today)
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

/// The shared part of a record, as its child reads it: their own words and their advocate's.
#[derive(Debug, Clone)]
pub struct ShownRecord {
    /// Of which review.
    pub review: ReviewRow,
    /// The lines, in the order in which they were placed.
    pub lines: Vec<LineRow>,
    /// Where it stands.
    pub check: RecordCheck,
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
    /// The child's lines, in the order in which they were placed.
    pub lines: Vec<LineRow>,
    /// The decisions, in the order in which they were made.
    pub decisions: Vec<DecisionRow>,
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
}

/// Where a concern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConcernState {
    /// Nobody has said that they act on it.
    New,
    /// Somebody acts on it.
    Acknowledged {
        /// Who.
        by: StaffId,
        /// Since when.
        at: Moment,
    },
    /// Its outcome is recorded.
    Closed {
        /// Who acted on it.
        by: StaffId,
        /// When it was closed.
        at: Moment,
    },
}

/// A concern with everything that was written about it, sealed.
#[derive(Debug, Clone)]
pub struct ConcernFile {
    /// All but the words.
    pub row: ConcernRow,
    /// What was told.
    pub told: Sealed,
    /// What was done, once it is closed.
    pub outcome: Option<Sealed>,
}

/// A concern without its words.
#[derive(Debug, Clone)]
pub struct ConcernRow {
    /// Its id.
    pub id: ConcernId,
    /// Whose.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// In which views it was told.
    pub views: ViewsId,
    /// In whose voice.
    pub voice: Voice,
    /// When it was told.
    pub raised_at: Moment,
    /// Where it stands.
    pub state: ConcernState,
    /// The IRO now.
    pub iro: Option<StaffId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_is_booked_until_its_day_is_over_or_it_is_held() {
        let day = |day| Day::from_ymd_opt(2026, 12, day).expect("a day");
        let review = |planned, held_on| ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: day(20),
            held_on,
            ended_on: None,
            facts: ReviewFacts { planned_on: planned, ..ReviewFacts::default() },
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: Papers::default(),
        };
        let open = review(Some(day(16)), None);
        assert_eq!([15, 16, 17].map(|today| open.booked_on(day(today))), [Some(day(16)), Some(day(16)), None]);
        assert_eq!(review(None, None).booked_on(day(1)), None);
        let held = review(Some(day(16)), Some(day(15)));
        assert_eq!((held.booked_on(day(15)), held.meeting_day(day(15))), (None, None));
        // It is due on a Sunday.
        let due = Some(MeetingDay::By(day(18)));
        assert_eq!([16, 17, 21].map(|today| open.meeting_day(day(today))), [Some(MeetingDay::On(day(16))), due, None]);
    }

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
