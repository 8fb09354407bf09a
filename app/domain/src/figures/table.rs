//! A table: which there are, what a cell can hold, how it is written.

use crate::Day;
use crate::codes::codes;
use crate::id::{ChildId, ReviewId};

/// How the row of all rows is called.
pub const TOTAL: &str = "Total";

codes! {
    /// A table, by the code of its file and address. R1 to R22 are those that councils publish.
    #[derive(PartialOrd, Ord)]
    pub enum TableId {
        /// Timeliness by period.
        R01 = "r01",
        /// Timeliness per child.
        R02 = "r02",
        /// Why reviews were late.
        R03 = "r03",
        /// Participation codes by team.
        R04 = "r04",
        /// Rates of participation by period.
        R05 = "r05",
        /// Views before reviews.
        R06 = "r06",
        /// When the IRO last saw the child.
        R07 = "r07",
        /// Venue and format.
        R08 = "r08",
        /// Whether the child was seen alone.
        R09 = "r09",
        /// Decisions, record, distribution and letter in time.
        R10 = "r10",
        /// Red, amber, green by team.
        R11 = "r11",
        /// Concerns by team.
        R12 = "r12",
        /// Concerns and actions by red, amber, green.
        R13 = "r13",
        /// Escalations by stage.
        R14 = "r14",
        /// Midway reviews.
        R15 = "r15",
        /// How soon children have an IRO.
        R16 = "r16",
        /// Parents at reviews.
        R17 = "r17",
        /// Advocacy.
        R18 = "r18",
        /// Caseload and continuity.
        R19 = "r19",
        /// Who is in care.
        R20 = "r20",
        /// The reviews of the SSDA903 return, a row each.
        R21 = "r21",
        /// What the annual report says in words.
        R22 = "r22",
        /// Timeliness by IRO.
        R23 = "r23",
        /// How soon something unsafe is acted on.
        R24 = "r24",
        /// What children said and nobody answered.
        R25 = "r25",
        /// Promises kept.
        R26 = "r26",
        /// Records never closed.
        R27 = "r27",
        /// Children with a note of contact.
        R28 = "r28",
        /// How reviews were, for whoever gave feedback.
        R29 = "r29",
        /// What was chosen by whoever moved or left care.
        R30 = "r30",
        /// What children chose to speak of.
        R31 = "r31",
        /// What became of what children said, by topic.
        R32 = "r32",
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Which.
    pub id: TableId,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// How it is called in files and addresses.
    pub key: String,
    /// What is counted, and of what a percentage is one.
    pub formula: String,
    /// Whether its cells open to what stands behind them.
    pub opens: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What tells it from the others of the table: its first words, or [`TOTAL`]; after the name of its part and a dot
    /// where a table has several.
    pub key: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// What the row is about, or words.
    Text(String),
    /// So many.
    Count(u64),
    /// So many of so many.
    Percent {
        /// The numerator.
        of: u64,
        /// The denominator.
        from: u64,
    },
    /// The middle of several numbers, doubled: of an even number of them it can lie between two.
    Median {
        /// Twice the median.
        doubled: u64,
    },
    /// Nothing: it does not apply, or nothing is known.
    Empty,
}

impl Cell {
    /// A percentage in tenths of a point, halves away from zero; nothing for any other cell, and of none.
    #[must_use]
    pub const fn tenths(&self) -> Option<u64> {
        match *self {
            Self::Percent { of, from } if from > 0 => Some((of * 2_000 + from) / (2 * from)),
            _ => None,
        }
    }
}

/// As it stands in a file: a percentage with one decimal, nothing for one of none.
impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Percent { .. } => self.tenths().map_or(Ok(()), |tenths| write!(f, "{}.{}", tenths / 10, tenths % 10)),
            Self::Median { doubled } if doubled % 2 == 0 => write!(f, "{}", doubled / 2),
            Self::Median { doubled } => write!(f, "{}.5", doubled / 2),
            Self::Empty => Ok(()),
        }
    }
}

/// One thing that a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// Whose.
    pub child: ChildId,
    /// Of which review, if of one.
    pub review: Option<ReviewId>,
    /// Of which day, if of one: when it was held, came, is due.
    pub on: Option<Day>,
}

/// A figure that counts something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedIn {
    /// In which table.
    pub table: TableId,
    /// The key of the row.
    pub row: String,
    /// The key of the column.
    pub column: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_have_one_decimal_and_halves_go_away_from_zero() {
        for (of, from, written) in [
            (1, 3, "33.3"),
            (2, 3, "66.7"),
            (1, 8, "12.5"),
            // 0.05 and 0.15 of a point, and just below.
            (1, 2_000, "0.1"),
            (3, 2_000, "0.2"),
            (4_999, 10_000_000, "0.0"),
            (1_295, 1_426, "90.8"),
            (7, 7, "100.0"),
            (0, 7, "0.0"),
            (0, 0, ""),
            (3, 2, "150.0"),
        ] {
            assert_eq!(Cell::Percent { of, from }.to_string(), written, "{of} of {from}");
        }
    }

    #[test]
    fn a_median_may_lie_between_two() {
        assert_eq!([5, 6, 0].map(|doubled| Cell::Median { doubled }.to_string()), ["2.5", "3", "0"]);
        assert_eq!(Cell::Empty.to_string(), "");
    }
}
