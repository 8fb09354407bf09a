//! What is wrong with a file, in words for the command line. Never what a cell says: it may be somebody's name.

use std::fmt;

use crate::lists::List;

/// One fault of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The line as an editor counts it, from 1. For a cell with line breaks, the line on which its row begins.
    pub line: u64,
    /// The column, when it lies in one.
    pub column: Option<&'static str>,
    /// What it is.
    pub kind: FaultKind,
}

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The file has no first line.
    NoHeader,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// The first line lacks the column.
    MissingColumn,
    /// The first line has a column that is not known, at this place from 1.
    UnknownColumn(usize),
    /// The first line has the column twice.
    ColumnTwice,
    /// More or fewer cells than the first line.
    CellCount {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Nothing in a cell that must be filled.
    Required,
    /// Longer than this many characters.
    TooLong(usize),
    /// A cell of whatever column that is longer than any is.
    LongCell {
        /// The place of the column, from 1.
        place: usize,
        /// How many characters it may have.
        most: usize,
    },
    /// A control character, such as a line break or a tab.
    ControlCharacter,
    /// Not a date, or one that no calendar has.
    BadDate,
    /// A date after today.
    InFuture,
    /// A date before that of another column of the same line.
    Before(&'static str),
    /// A date after that of another column of the same line.
    After(&'static str),
    /// Not an e-mail address.
    BadEmail,
    /// Not a band.
    BadBand,
    /// Neither yes nor no.
    NotYesOrNo,
    /// Not the number of a review, from 1.
    BadOrdinal,
    /// Empty, where another column of the same line is filled that says nothing without it.
    NeededWith(&'static str),
    /// A child who is on an earlier line already.
    ChildTwice {
        /// The line, from 1, where the child stands first.
        first_line: u64,
    },
    /// None of the codes that the column takes, which are these.
    NotOneOf(&'static str),
    /// Not a code of the council's list.
    NotListed(List),
    /// Something was done, and nothing.
    NothingAndActions,
    /// A number that cannot be that of a review of this kind.
    NumberAndKind,
    /// The same child has a review held on the same day on an earlier line.
    ReviewTwice {
        /// The line, from 1, of the earlier one.
        first_line: u64,
    },
    /// The same child was at the same stage since the same day, for the same reason, on an earlier line.
    EscalationTwice {
        /// The line, from 1, of the earlier one.
        first_line: u64,
    },
    /// Not a stage of the council's ladder.
    NotAStage,
    /// A child who is not in Heard. Found by the caller, as everything below.
    UnknownChild,
    /// A day before the child was born.
    BeforeBirth,
    /// A day after the child left care.
    AfterCare,
    /// A first review before which another was held in this time in care.
    NotFirst,
    /// A number that is not above that of the child's review before.
    NumberFalls,
    /// A day on which no review of the child was held.
    NoReview,
    /// A record longer than this many bytes.
    Endless(usize),
    /// More lines than this.
    TooManyLines(u64),
    /// An e-mail address that no IRO's account has. Found by the caller, who knows the accounts.
    UnknownIro,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHeader => f.write_str("the file is empty; its first line must name the columns"),
            Self::NotUtf8 => f.write_str("this is not UTF-8 text; save the file as \"CSV UTF-8\""),
            Self::MissingColumn => f.write_str("this column is missing from the first line"),
            Self::UnknownColumn(place) => {
                write!(f, "the name of column {place} is not one of those expected; --ignore-unknown passes over it")
            }
            Self::ColumnTwice => f.write_str("this column is in the first line twice"),
            Self::CellCount { expected, found } => {
                write!(f, "there are {found} cells where there should be {expected}")
            }
            Self::Required => f.write_str("this must not be empty"),
            Self::TooLong(max) => write!(f, "this is longer than {max} characters"),
            Self::LongCell { place, most } => {
                write!(f, "the cell of column {place} is longer than {most} characters: is a quote not closed?")
            }
            Self::ControlCharacter => f.write_str("this has a line break, a tab or another control character in it"),
            Self::BadDate => f.write_str("this is not a date; write 31/12/2025 or 2025-12-31"),
            Self::InFuture => f.write_str("this date is in the future"),
            Self::Before(column) => write!(f, "this date is before {column}"),
            Self::After(column) => write!(f, "this date is after {column}"),
            Self::BadEmail => f.write_str("this is not an e-mail address"),
            Self::BadBand => f.write_str("this must be pictures, middle or older, or empty"),
            Self::NotYesOrNo => f.write_str("this must be yes or no, or empty"),
            Self::BadOrdinal => {
                f.write_str("this must be the number of the review in this time in care: 1, 2, 3 and so on")
            }
            Self::NeededWith(column) => write!(f, "this must be filled when {column} is"),
            Self::ChildTwice { first_line } => write!(f, "the same child is on line {first_line} already"),
            Self::NotOneOf(codes) => write!(f, "this must be {codes}"),
            Self::NotListed(list) => write!(f, "this is not a code of the council's list \"{}\"", list.code()),
            Self::NothingAndActions => f.write_str("this says none and something else"),
            Self::NumberAndKind => f.write_str("this cannot be the number of a review of this kind"),
            Self::ReviewTwice { first_line } => {
                write!(f, "the same child has a review held on this day on line {first_line} already")
            }
            Self::EscalationTwice { first_line } => {
                write!(f, "the same child, stage, day and reason are on line {first_line} already")
            }
            Self::NotAStage => f.write_str("this is not the code of a stage of the council's ladder"),
            Self::UnknownChild => f.write_str("no child in Heard has this id; import children first"),
            Self::BeforeBirth => f.write_str("this day is before the child was born"),
            Self::AfterCare => f.write_str("this day is after the child left care"),
            Self::NotFirst => f.write_str("this is not the first: another review was held before it"),
            Self::NumberFalls => f.write_str("this is not above the number of the child's review before"),
            Self::NoReview => {
                f.write_str("no review of this child was held on this day; import reviews first, or leave this empty")
            }
            Self::Endless(most) => {
                write!(f, "a line that begins here is longer than {most} bytes: is a quote not closed?")
            }
            Self::TooManyLines(most) => write!(f, "there are more than {most} lines; make two files of it"),
            Self::UnknownIro => f.write_str("no IRO has an account with this e-mail address"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_where_and_what() {
        let date = Fault { line: 7, column: Some("date_of_birth"), kind: FaultKind::BadDate };
        assert_eq!(date.to_string(), "line 7, date_of_birth: this is not a date; write 31/12/2025 or 2025-12-31");
        let cells = Fault { line: 2, column: None, kind: FaultKind::CellCount { expected: 18, found: 3 } };
        assert_eq!(cells.to_string(), "line 2: there are 3 cells where there should be 18");
    }
}
