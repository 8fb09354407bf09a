//! What an addendum can be about, and what it says.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::codes::codes;
use crate::store::Part;

codes! {
    /// What an addendum is about.
    pub enum Fact {
        /// The day on which the review was held.
        HeldOn = "held_on",
        /// The participation code.
        Participation = "participation",
        /// The day on which the decisions were sent.
        Decisions = "decisions",
        /// The day on which the record was distributed.
        Distribution = "distribution",
        /// The shared part of a closed record, to which something is added.
        Shared = "shared",
        /// The IRO's own part of a closed record.
        Private = "private",
    }
}

impl Fact {
    /// What is added to a part of a record.
    #[must_use]
    pub const fn of_part(part: Part) -> Self {
        match part {
            Part::Shared => Self::Shared,
            Part::Private => Self::Private,
        }
    }

    /// Whether it is the child's to see, where their record is shown to them: the day of their review, and what
    /// everybody at the review reads. Codes for the return and the days of papers are no news to a child, and the IRO's
    /// own part is the IRO's.
    #[must_use]
    pub const fn reaches_child(self) -> bool {
        matches!(self, Self::HeldOn | Self::Shared)
    }
}

/// An addendum in words. A day is written as ISO 8601, a participation code as it is returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddendumText {
    /// What stood there; empty for what is added to a record.
    pub old: String,
    /// What stands there now; empty for what is added to a record.
    pub new: String,
    /// What is added to the record; empty for all others.
    pub words: Words,
    /// Why.
    pub reason: Words,
}

impl AddendumText {
    /// The longest addition or reason, in characters.
    pub const MAX: usize = 2_000;
}
