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

use std::io::{self, BufRead as _, BufReader, ErrorKind, Read};

mod chronicle;
mod column;
mod row;
#[cfg(test)]
mod tests;

pub use chronicle::{Chronicle, Conflict, KnownPast, Made, Meeting, OfChild};

use super::cells::Row;
use super::column::Header;
use super::lines;
use super::{Fault, FaultKind, Unknown};
use crate::monitoring::{Monitoring, YesNo};
use crate::papers::Papers;
use crate::review::ReviewKind;
use crate::store::{LetterState, ReviewFacts};
use crate::{Day, Words};

/// The most faults that are named.
pub const MOST_NAMED: usize = 200;

/// The most lines of a file: what they say is in memory together until it is written.
pub const MOST_LINES: u64 = 2_000_000;

/// The longest line, in bytes.
const LONGEST: usize = 1 << 20;

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

/// Faults of a file that may have very many: the first [`MOST_NAMED`], and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first of them.
    pub first: Vec<Fault>,
    /// How many there are in all.
    pub count: usize,
}

impl Faults {
    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl Extend<Fault> for Faults {
    fn extend<T: IntoIterator<Item = Fault>>(&mut self, faults: T) {
        for fault in faults {
            self.count += 1;
            if self.first.len() < MOST_NAMED {
                self.first.push(fault);
            }
        }
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(faults: Vec<Fault>) -> Self {
        let mut all = Self::default();
        all.extend(faults);
        all
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

/// Why a file gives no reviews.
#[derive(Debug)]
pub enum Unread {
    /// It cannot be read to its end.
    Stopped(io::Error),
    /// It has faults.
    Faults(Faults),
}

/// Reads a whole file as it comes. `today` settles what is in the future; `unknown` what is done about columns that are
/// not known; `heard_of` is told how many lines were read, after every thousandth.
///
/// # Errors
/// [`Unread`]: every fault by line and column. When the header is at fault the lines below it are not looked at.
pub fn parse(file: impl Read, today: Day, unknown: Unknown, mut heard_of: impl FnMut(u64)) -> Result<PastFile, Unread> {
    let mut file = BufReader::new(file);
    let fault = |line, kind| Unread::Faults(vec![Fault { line, column: None, kind }].into());
    // A short read at the very beginning would hide the mark; files and memory give more.
    let begins = file.fill_buf().map_err(Unread::Stopped)?;
    if begins.starts_with(b"\xff\xfe") || begins.starts_with(b"\xfe\xff") {
        return Err(fault(1, FaultKind::NotUtf8));
    }
    let mark = if begins.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    file.consume(mark);
    let (counted, mut lines) = lines::counted(file, LONGEST);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(counted);
    let mut record = csv::ByteRecord::new();
    let mut next = |record: &mut csv::ByteRecord, lines: &mut lines::Lines| {
        let begins = reader.position().byte();
        reader.read_byte_record(record).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == ErrorKind::FileTooLarge => {
                fault(lines.line_at(begins), FaultKind::Endless(LONGEST))
            }
            csv::ErrorKind::Io(error) => Unread::Stopped(error),
            // Cells are counted for each line, and bytes are read as they are: nothing else can be wrong here.
            other => Unread::Stopped(io::Error::other(format!("{other:?}"))),
        })
    };
    if !next(&mut record, &mut lines)? {
        return Err(fault(1, FaultKind::NoHeader));
    }
    let header = Header::<column::Column>::read(&record, lines.start_of(&record), unknown)
        .map_err(|faults| Unread::Faults(faults.into()))?;
    let (mut reviews, mut to_come, mut faults, mut read) = (Vec::new(), 0, Faults::default(), 0_u64);
    while next(&mut record, &mut lines)? {
        let line = lines.start_of(&record);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        read += 1;
        if read > MOST_LINES {
            return Err(fault(line, FaultKind::TooManyLines(MOST_LINES)));
        }
        if read.is_multiple_of(1_000) {
            heard_of(read);
        }
        match Row::new(&header, &record, line).map_err(|fault| vec![fault]).and_then(|row| row.into_review(today)) {
            Ok(Some(review)) if faults.is_empty() => reviews.push(review),
            Ok(Some(_)) => {}
            Ok(None) => to_come += 1,
            Err(found) => {
                // What was read so far is of no use any more.
                reviews = Vec::new();
                faults.extend(found);
            }
        }
    }
    if faults.is_empty() {
        Ok(PastFile { reviews, to_come, passed_over: header.passed_over })
    } else {
        Err(Unread::Faults(faults))
    }
}
