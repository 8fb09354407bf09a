//! Reviews without words: what is known of one, where it stands, when it is.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::audit::Entry;
use crate::calendar::working_day_by;
use crate::id::{ChildId, ReviewId, StaffId};
use crate::monitoring::Monitoring;
use crate::papers::{Paper, Papers};
use crate::participation::{Attendance, Code, Contribution};
use crate::review::{Format, SeenAlone, Source, Venue};
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;
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
    /// Where it was recorded. Of one that was imported, letter and papers are what the case system says; nothing of it
    /// is owed here.
    pub source: Source,
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

    /// Whether it was imported.
    #[must_use]
    pub const fn is_imported(&self) -> bool {
        matches!(self.source, Source::CaseSystem)
    }

    /// Whether anything is still to go out after it.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.held_on.is_some() && !self.is_imported() && !self.papers.are_out()
    }

    /// Whether it is still to be held.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage(), Stage::Open)
    }
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

/// A review that was held.
#[derive(Debug, Clone)]
pub struct Held {
    /// Which.
    pub review: ReviewId,
    /// On which day.
    pub on: Day,
    /// The child's team on that day, as it is counted; `None` when nobody says.
    pub team: Option<String>,
    /// The review that follows; `None` when the child has left care.
    pub next: Option<NewReview>,
}

/// Reviews.
#[async_trait]
pub trait Reviews: Send + Sync + 'static {
    /// One review without words.
    async fn review(&self, review: ReviewId) -> Result<Option<ReviewRow>>;

    /// Every review due or held from `from` to `to`, both included, with its child: what figures are counted from.
    async fn reviews_between(&self, from: Day, to: Day) -> Result<Vec<NamedReview>>;

    /// Every review that was held and of which decisions, record or distribution is still to come, the first held
    /// first.
    async fn unfinished_reviews(&self) -> Result<Vec<NamedReview>>;

    /// Keeps the facts of a review, what is counted of it and the sealed notes (`None` leaves these as they are).
    /// `false` when the review changed since `version`.
    async fn save_review(
        &self,
        review: ReviewId,
        version: i64,
        facts: &ReviewFacts,
        monitoring: Option<&Monitoring>,
        notes: Option<&Sealed>,
        entry: &Entry,
    ) -> Result<bool>;

    /// Records that the review was held; writing under its invitations ends, and the next review opens, in the same
    /// transaction. `false` when it was held already.
    async fn hold_review(&self, held: &Held, entry: &Entry) -> Result<bool>;

    /// Notes on which day the decisions of a review were sent or its record was distributed. `false`, and nothing
    /// noted, when that was said before or the review is not held; a record is closed with [`Records::close_record`].
    async fn send_paper(
        &self,
        review: ReviewId,
        paper: Paper,
        on: Day,
        by: StaffId,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;
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
            source: Source::Heard,
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
}
