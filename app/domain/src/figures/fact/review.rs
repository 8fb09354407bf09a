//! What one review is counted by.

use std::sync::Arc;

use crate::Day;
use crate::attending::Presence;
use crate::id::{ChildId, ReviewId, StaffId};
use crate::lists::ListCode;
use crate::monitoring::{Midway, Rag, YesNo};
use crate::participation::Code;
use crate::review::{Format, ReviewKind, SeenAlone, Source, Venue};
use crate::store::LetterState;

/// The name of a team, as at the review. Facts of one team share it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Team(Arc<str>);

impl Team {
    /// A team by its name; nothing for a blank one.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let name = name.trim();
        (!name.is_empty()).then(|| Self(name.into()))
    }

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What one review is counted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFact {
    /// Which.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The team as at the review; of one that is not held yet nobody has said it.
    pub team: Option<Team>,
    /// Whose review it was; of one that is not held, the IRO now.
    pub iro: Option<StaffId>,
    /// Which kind (reg 33).
    pub kind: ReviewKind,
    /// Where it was recorded.
    pub source: Source,
    /// The latest lawful day.
    pub due_on: Day,
    /// The day on which it was held.
    pub held_on: Option<Day>,
    /// The day on which the child left care, where that was before it was held.
    pub ended_on: Option<Day>,
    /// The participation code.
    pub participation: Option<Code>,
    /// Where it was held.
    pub venue: Option<Venue>,
    /// How it was held.
    pub format: Option<Format>,
    /// When the IRO last saw the child before it.
    pub last_seen_on: Option<Day>,
    /// Whether the child was seen alone before it (reg 36).
    pub seen_alone: Option<SeenAlone>,
    /// How the case stands.
    pub rag: Option<Rag>,
    /// What the IRO is concerned about, each code once.
    pub concerns: Vec<ListCode>,
    /// What was done about it, each code once.
    pub actions: Vec<ListCode>,
    /// Why it was late.
    pub late_reason: Option<ListCode>,
    /// Why it was brought forward.
    pub early_trigger: Option<ListCode>,
    /// When its decisions were sent.
    pub decisions_on: Option<Day>,
    /// When its record was closed.
    pub record_on: Option<Day>,
    /// When its record was distributed.
    pub distributed_on: Option<Day>,
    /// Where its letter stands.
    pub letter: Option<LetterState>,
    /// When its letter was sent.
    pub letter_on: Option<Day>,
    /// The child's mother.
    pub mother: Presence,
    /// The child's father.
    pub father: Presence,
    /// Anybody else with parental responsibility.
    pub other: Presence,
    /// Whether an advocate was offered.
    pub advocate_offered: Option<YesNo>,
    /// When the child was referred to one.
    pub referred_on: Option<Day>,
    /// When that was accepted.
    pub accepted_on: Option<Day>,
    /// Whether an advocate was used at the review.
    pub used: Option<YesNo>,
    /// Whether there was a midway review since the review before.
    pub midway: Option<Midway>,
    /// On which day.
    pub midway_on: Option<Day>,
}

impl ReviewFact {
    /// A review of which nothing is known but whose it is and by when it is due.
    #[must_use]
    pub const fn new(review: ReviewId, child: ChildId, kind: ReviewKind, due_on: Day) -> Self {
        const NOBODY: Presence = Presence { invited: None, came: None };
        Self {
            review,
            child,
            team: None,
            iro: None,
            kind,
            source: Source::Heard,
            due_on,
            held_on: None,
            ended_on: None,
            participation: None,
            venue: None,
            format: None,
            last_seen_on: None,
            seen_alone: None,
            rag: None,
            concerns: Vec::new(),
            actions: Vec::new(),
            late_reason: None,
            early_trigger: None,
            decisions_on: None,
            record_on: None,
            distributed_on: None,
            letter: None,
            letter_on: None,
            mother: NOBODY,
            father: NOBODY,
            other: NOBODY,
            advocate_offered: None,
            referred_on: None,
            accepted_on: None,
            used: None,
            midway: None,
            midway_on: None,
        }
    }

    /// Whether it was held after its latest lawful day.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.held_on.is_some_and(|held| held > self.due_on)
    }
}
