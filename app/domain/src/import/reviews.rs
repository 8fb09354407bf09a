//! The file of `heard import reviews FILE`: reviews that were held before Heard, or beside it, from the council's case
//! system. UTF-8 CSV, read as it streams: one line is in memory at a time, and what it says.
//!
//! The first line names the columns (`column.rs`), in any order: those up to `midway_held_on` must be there, those
//! after it may be absent. `child_id`, `kind` and `due_on` are filled in every line; every other cell may be empty.
//!
//! - `child_id`: a child whom Heard knows.
//! - dates: `dd/mm/yyyy` or `yyyy-mm-dd`, none in the future but `due_on` and `planned_on`.
//! - `kind`: `first`, `second`, `subsequent`, `extra`. `ordinal`: its number in this time in care, from 1; without it
//!   the number follows from `kind` and from what was held before.
//! - `held_on`: without it the line is about a review that is still to be held, which Heard counts by itself: it is
//!   passed over.
//! - `participation`: `PN0` to `PN7`. `venue`: `office`, `home`, `school`, `virtual`, `other`. `format`: `in_person`,
//!   `virtual`, `hybrid`. `seen_alone`: `seen`, `refused`, `not_appropriate`, `not_done`. `rag`: `red`, `amber`,
//!   `green`. `letter`: `sent`, `not_sent`.
//! - `concerns`, `actions`: codes of the council's lists ([`crate::lists`]), parted by `;`. `late_reason`: one code.
//! - `mother_attended` and everything else that is asked so: `yes` or `no`.
//! - `team`: as at the review; empty is the child's team now. `iro_email`: whose review it was; somebody without an
//!   account is nobody.
//!
//! Byte order mark, line ends, quotes and empty lines are as in the file of children, and so is that it is all or
//! nothing. What cannot be is a fault. What was recorded otherwise than Heard asks (a code that does not fit the age, a
//! concern beside green) is taken as it was recorded: history is not put right by refusing it.
//!
//! What it is not: what a file does to what is known already ([`Chronicle`], the rules for one child), nor writing.
//! To add a column: its line in `column.rs`, its place in [`PastReview`], its cell in `row.rs`, its column in storage.

use std::io::Read;

mod chronicle;
mod column;
mod row;
#[cfg(test)]
mod tests;

pub use chronicle::{Chronicle, Conflict, KnownPast, Made, Meeting, OfChild};

use super::{Fault, FaultKind, Unknown, Unread, stream};
use crate::monitoring::{Monitoring, YesNo};
use crate::papers::Papers;
use crate::review::ReviewKind;
use crate::store::{LetterState, ReviewFacts};
use crate::{Day, Words};

/// A parent at a review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parent {
    /// Whether they were invited.
    pub invited: Option<YesNo>,
    /// Whether they came.
    pub attended: Option<YesNo>,
}

/// One review of the file. Debug shows only the line.
#[derive(Clone, PartialEq, Eq)]
pub struct PastReview {
    /// The line of the file, from 1.
    pub line: u64,
    /// The child's id in the case system.
    pub child: String,
    /// Which kind of review it was.
    pub kind: ReviewKind,
    /// Its number in this time in care, from 1, if the file says.
    pub ordinal: Option<u32>,
    /// The latest lawful day.
    pub due_on: Day,
    /// The day on which it was held.
    pub held_on: Day,
    /// What is known of it besides words.
    pub facts: ReviewFacts,
    /// Why the child was not seen alone.
    pub seen_alone_reason: Words,
    /// What is counted of it.
    pub monitoring: Monitoring,
    /// What was done after it.
    pub papers: Papers,
    /// Whether a letter was sent.
    pub letter: Option<LetterState>,
    /// On which day.
    pub letter_on: Option<Day>,
    /// Whether a midway review was expected before it.
    pub midway_expected: Option<YesNo>,
    /// The child's mother.
    pub mother: Parent,
    /// The child's father.
    pub father: Parent,
    /// The team as at the review; empty when the file does not say.
    pub team: String,
    /// Whose review it was: an e-mail address in lower case.
    pub iro_email: Option<Words>,
    /// When the child was given an IRO.
    pub iro_allocated_on: Option<Day>,
}

impl std::fmt::Debug for PastReview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PastReview(line {})", self.line)
    }
}

/// A file of reviews, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastFile {
    /// Its reviews that were held, in its order.
    pub reviews: Vec<PastReview>,
    /// How many of its lines are about reviews that are still to be held.
    pub to_come: u64,
    /// The names of the columns that were passed over.
    pub passed_over: Vec<String>,
}

/// Reads a whole file as it comes. `today` settles what is in the future; `unknown` what is done about columns that are
/// not known; `heard_of` is told how many lines were read, after every thousandth.
///
/// # Errors
/// [`Unread`]: every fault by line and column. When the header is at fault the lines below it are not looked at.
pub fn parse(file: impl Read, today: Day, unknown: Unknown, heard_of: impl FnMut(u64)) -> Result<PastFile, Unread> {
    let read = stream::read(file, unknown, heard_of, |row| row.into_review(today))?;
    Ok(PastFile { reviews: read.rows, to_come: read.without, passed_over: read.passed_over })
}
