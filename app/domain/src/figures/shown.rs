//! How tables are shown where people read them: by theme, each with the one figure that it is quoted by, and in its
//! parts, where one table counts two things.

use std::fmt;
use std::str::FromStr;

use super::{Cell, TOTAL, Table, TableId};
use crate::codes::codes;

codes! {
    /// What a table is about, in the order in which a manager asks.
    pub enum Theme {
        /// Whether reviews are in time.
        InTime = "in_time",
        /// How children take part.
        TakingPart = "taking_part",
        /// Whether they are seen and heard.
        SeenAndHeard = "seen_and_heard",
        /// How the meeting was.
        Meeting = "meeting",
        /// Who is in care, and whose they are.
        People = "people",
        /// How cases stand, and what is done about it.
        Practice = "practice",
        /// What goes out after a review.
        Papers = "papers",
    }
}

impl Theme {
    /// Its tables.
    pub fn tables(self) -> impl Iterator<Item = TableId> {
        TableId::ALL.into_iter().filter(move |table| table.theme() == Some(self))
    }
}

impl TableId {
    /// Its theme. R21 and R22 have none: a return and words are no counts, and are shown elsewhere.
    #[must_use]
    pub const fn theme(self) -> Option<Theme> {
        Some(match self {
            Self::R01 | Self::R02 | Self::R03 | Self::R23 => Theme::InTime,
            Self::R04 | Self::R05 | Self::R06 | Self::R29 | Self::R30 | Self::R31 => Theme::TakingPart,
            Self::R07 | Self::R09 | Self::R18 | Self::R24 | Self::R25 | Self::R26 | Self::R28 | Self::R32 => {
                Theme::SeenAndHeard
            }
            Self::R08 | Self::R17 => Theme::Meeting,
            Self::R16 | Self::R19 | Self::R20 => Theme::People,
            Self::R11 | Self::R12 | Self::R13 | Self::R14 | Self::R15 => Theme::Practice,
            Self::R10 | Self::R27 => Theme::Papers,
            Self::R21 | Self::R22 => return None,
        })
    }

    /// The key of the column whose total is quoted for the whole table; nothing for what is no count.
    #[must_use]
    pub const fn headline(self) -> Option<&'static str> {
        Some(match self {
            Self::R01 | Self::R23 => "percent_in_time",
            Self::R02 | Self::R06 | Self::R15 | Self::R16 => "percent",
            Self::R03 | Self::R07 | Self::R08 | Self::R29 | Self::R30 => "n",
            Self::R04 | Self::R13 => "total",
            Self::R05 => "headline_percent",
            Self::R09 => "percent_seen",
            Self::R10 => "record_percent",
            Self::R11 => "percent_red",
            Self::R12 => "concerns",
            Self::R14 => "opened",
            Self::R17 => "mother_percent",
            Self::R18 => "percent_offered",
            Self::R19 | Self::R20 | Self::R28 => "children",
            Self::R24 => "percent_within_1_hour",
            Self::R25 => "percent_unanswered",
            Self::R26 => "percent_kept",
            Self::R27 => "percent_never_closed",
            Self::R31 => "reviews",
            Self::R32 => "percent_answered",
            Self::R21 | Self::R22 => return None,
        })
    }
}

impl fmt::Display for TableId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text names no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTable;

impl FromStr for TableId {
    type Err = NoTable;

    fn from_str(text: &str) -> Result<Self, NoTable> {
        Self::from_code(text).ok_or(NoTable)
    }
}

/// Rows and columns that belong together, by their places in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The column that names its rows.
    pub label: usize,
    /// The columns that count.
    pub columns: Vec<usize>,
    /// Its rows, the total last.
    pub rows: Vec<usize>,
}

impl Table {
    /// Its parts: most tables have one.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let names = |column: usize| self.rows.iter().any(|row| matches!(row.cells.get(column), Some(Cell::Text(_))));
        let labels: Vec<usize> = (0..self.columns.len()).filter(|column| names(*column)).collect();
        let ends = labels.iter().skip(1).copied().chain([self.columns.len()]);
        let part = |(label, end): (usize, usize)| Part {
            label,
            columns: (label + 1..end).collect(),
            rows: (0..self.rows.len()).filter(|row| matches!(self.rows[*row].cells[label], Cell::Text(_))).collect(),
        };
        labels.iter().copied().zip(ends).map(part).collect()
    }

    /// What a row is about, in the words of its file; nothing for a row that names nothing.
    #[must_use]
    pub fn label(&self, row: usize) -> &str {
        let row = self.rows.get(row);
        let label = row.and_then(|row| row.cells.iter().find(|cell| matches!(cell, Cell::Text(_))));
        if let Some(Cell::Text(label)) = label { label } else { "" }
    }

    /// The place of a column.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.key == key)
    }

    /// The figure that the table is quoted by: its column's place, and its total.
    #[must_use]
    pub fn quoted(&self) -> Option<(usize, &Cell)> {
        let column = self.column(self.id.headline()?)?;
        let total = self.rows.iter().find(|row| row.key == TOTAL)?;
        Some((column, total.cells.get(column)?))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Day;
    use crate::deadlines::Deadlines;
    use crate::figures::{By, Facts, Range, Rate, Scope, table};

    /// April to June.
    pub(in crate::figures) fn scope() -> Scope {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let today = day("2026-06-30");
        Scope {
            range: Range::new(day("2026-04-01"), today, today).expect("a range"),
            by: By::Month,
            today,
            deadlines: Deadlines::default(),
            headline: Rate::default(),
            iros: Vec::new(),
        }
    }

    #[test]
    fn every_counted_table_stands_under_one_theme_and_is_quoted_by_a_column_that_it_has() {
        let themes: Vec<_> = Theme::ALL.into_iter().flat_map(Theme::tables).collect();
        assert_eq!(themes.len(), TableId::ALL.len() - 2);
        for id in TableId::ALL {
            assert_eq!(id.theme().is_some(), id.headline().is_some(), "{id}");
            let counted = table(id, &Facts::default(), &scope());
            assert_eq!(counted.quoted().is_some(), id.theme().is_some(), "{id} is quoted by a column of its own");
            assert_eq!(id.code().parse(), Ok(id));
        }
        assert_eq!("r99".parse::<TableId>(), Err(NoTable));
    }

    #[test]
    fn a_table_of_two_things_has_two_parts() {
        let parts = |id| table(id, &Facts::default(), &scope()).parts();
        assert_eq!(parts(TableId::R05).len(), 1);
        let where_and_how = table(TableId::R08, &Facts::default(), &scope());
        let [venues, formats] = &where_and_how.parts()[..] else { panic!("two parts") };
        assert_eq!((venues.label, &venues.columns[..]), (0, &[1, 2][..]));
        assert_eq!((formats.label, &formats.columns[..]), (3, &[4, 5][..]));
        let labels = |part: &Part| part.rows.iter().map(|row| where_and_how.label(*row)).collect::<Vec<_>>();
        assert_eq!(labels(venues), ["office", "home", "school", "virtual", "other", "not_recorded", "Total"]);
        assert_eq!(labels(formats), ["in_person", "virtual", "hybrid", "not_recorded", "Total"]);
    }
}
