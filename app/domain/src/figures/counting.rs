//! How a table is counted: its rule says of each fact once in which places it is counted, and everything else follows
//! from that. The number in a cell, the facts behind it and the cells that count one fact are three readings of the
//! same places, so that they cannot differ.

use std::collections::HashSet;

use super::{Behind, Cell, Column, CountedIn, Row, TOTAL, Table, TableId};
use crate::id::ChildId;

/// What can be counted.
pub(super) trait Fact {
    /// Whether a figure of such facts opens to them.
    const OPENS: bool = true;

    /// Whose it is, and what to open; nothing of one that has nobody in it.
    fn behind(&self) -> Option<Behind>;
}

/// One table: which rows and columns it has, and where a fact is counted.
pub(super) trait Rule {
    /// What it counts.
    type Fact: Fact;

    /// Rows and columns.
    fn shape(&self) -> Shape;

    /// Says of a fact where it is counted, by calling `put` for each place.
    fn places(&self, fact: &Self::Fact, put: &mut dyn FnMut(Place));
}

/// Where a fact is counted: in a column of a row, and in that of the row's total. Both are places in the [`Shape`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: usize,
    pub(super) column: usize,
    /// The number, in a column of medians.
    pub(super) number: i64,
}

impl Place {
    /// Counted once.
    pub(super) const fn at(row: usize, column: usize) -> Self {
        Self { row, column, number: 0 }
    }
}

/// What a column holds. Columns are named by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// What the row is about.
    Label,
    /// Facts.
    Count,
    /// Children, each once.
    Children,
    /// The counts of one column of those of another.
    Percent { of: usize, from: usize },
    /// The counts of a column of those of its total.
    Share { of: usize },
    /// The median of the numbers that were put there.
    Median,
    /// Nothing that Heard keeps.
    Nothing,
}

#[derive(Debug, Clone)]
struct ShapeColumn {
    key: String,
    formula: String,
    what: What,
    part: usize,
}

/// How a row stands to the total of its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// The total counts whatever it counts.
    In,
    /// The total counts by itself.
    Beside,
    /// It is about something else, and no share of the total.
    Apart,
}

#[derive(Debug, Clone)]
struct ShapeRow {
    key: String,
    label: String,
    /// The row of all rows of its part.
    total: usize,
    stands: Stands,
    part: usize,
}

/// Rows and columns of a table. A table can have several parts, each with rows and columns of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Shape {
    columns: Vec<ShapeColumn>,
    rows: Vec<ShapeRow>,
    part: usize,
}

impl Shape {
    /// A table with rows of this name.
    pub(super) fn of(label: &str, formula: &str) -> Self {
        Self::default().column(label, What::Label, formula)
    }

    /// The next part begins, with a column that names its rows.
    pub(super) fn and_of(mut self, label: &str, formula: &str) -> Self {
        self.part += 1;
        self.column(label, What::Label, formula)
    }

    /// Adds a column to the part.
    pub(super) fn column(mut self, key: &str, what: What, formula: &str) -> Self {
        self.columns.push(ShapeColumn { key: key.to_owned(), formula: formula.to_owned(), what, part: self.part });
        self
    }

    /// Adds a column of counts.
    pub(super) fn count(self, key: &str, formula: &str) -> Self {
        self.column(key, What::Count, formula)
    }

    /// Adds the rows of the part, in their order, and their total.
    pub(super) fn rows<'a>(self, labels: impl IntoIterator<Item = &'a str>) -> Self {
        self.rows_and_total(labels.into_iter().map(|label| (label, Stands::In)))
    }

    /// Adds the rows of the part and a total that is no sum of them: the rule puts into it by itself.
    pub(super) fn rows_beside_total<'a>(self, labels: impl IntoIterator<Item = &'a str>) -> Self {
        self.rows_and_total(labels.into_iter().map(|label| (label, Stands::Beside)))
    }

    /// Adds the rows of the part, one that is apart from their total, and the total.
    pub(super) fn rows_and_apart(self, labels: &[String], apart: &str) -> Self {
        let labels = labels.iter().map(|label| (label.as_str(), Stands::In));
        self.rows_and_total(labels.chain([(apart, Stands::Apart)]))
    }

    fn rows_and_total<'a>(mut self, labels: impl Iterator<Item = (&'a str, Stands)>) -> Self {
        let mut labels: Vec<_> = labels.collect();
        labels.push((TOTAL, Stands::Beside));
        let total = self.rows.len() + labels.len() - 1;
        let part = self.columns.iter().find(|column| column.part == self.part).map_or("", |column| column.key.as_str());
        let key = |label: &str| if self.part == 0 { label.to_owned() } else { format!("{part}.{label}") };
        let row = |(label, stands): (&str, Stands)| ShapeRow {
            key: key(label),
            label: label.to_owned(),
            total,
            stands,
            part: self.part,
        };
        let rows: Vec<ShapeRow> = labels.into_iter().map(row).collect();
        self.rows.extend(rows);
        self
    }

    fn place(&self, row: &str, column: &str) -> Option<(usize, usize)> {
        let row = self.rows.iter().position(|known| known.key == row)?;
        let column = self.columns.iter().position(|known| known.key == column)?;
        // A percentage opens to what it is a percentage of: its numerator.
        match self.columns[column].what {
            What::Count | What::Children | What::Median => Some((row, column)),
            What::Percent { of, .. } | What::Share { of } => Some((row, of)),
            What::Label | What::Nothing => None,
        }
    }

    /// The rows in which something in a row is counted: itself and its total.
    fn counted_in(&self, row: usize) -> impl Iterator<Item = usize> + use<> {
        let ShapeRow { total, stands, .. } = self.rows[row];
        std::iter::once(row).chain((stands == Stands::In).then_some(total))
    }
}

/// What has been counted in one cell.
#[derive(Debug, Clone, Default)]
struct Tally {
    count: u64,
    children: HashSet<ChildId>,
    numbers: Vec<i64>,
}

/// Counts a table.
pub(super) fn count<R: Rule>(id: TableId, rule: &R, facts: &[R::Fact]) -> Table {
    let shape = rule.shape();
    let width = shape.columns.len();
    let mut tallies = vec![Tally::default(); width * shape.rows.len()];
    for fact in facts {
        let mut child = None;
        rule.places(fact, &mut |place| {
            for row in shape.counted_in(place.row) {
                let tally = &mut tallies[row * width + place.column];
                match shape.columns[place.column].what {
                    What::Children => {
                        tally.children.extend(*child.get_or_insert_with(|| fact.behind().map(|behind| behind.child)));
                    }
                    What::Median => tally.numbers.push(place.number),
                    _ => tally.count += 1,
                }
            }
        });
    }
    let counted = |row: usize, column: usize| {
        let tally = &tallies[row * width + column];
        match shape.columns[column].what {
            What::Children => tally.children.len() as u64,
            _ => tally.count,
        }
    };
    let cell = |row: usize, column: usize| {
        let (known, what) = (&shape.rows[row], &shape.columns[column]);
        if known.part != what.part {
            return Cell::Empty;
        }
        match what.what {
            What::Label => Cell::Text(known.label.clone()),
            What::Count | What::Children => Cell::Count(counted(row, column)),
            What::Percent { of, from } => Cell::Percent { of: counted(row, of), from: counted(row, from) },
            What::Share { .. } if known.stands == Stands::Apart => Cell::Empty,
            What::Share { of } => Cell::Percent { of: counted(row, of), from: counted(known.total, of) },
            What::Median => median(&tallies[row * width + column].numbers),
            What::Nothing => Cell::Empty,
        }
    };
    let rows = shape.rows.iter().enumerate().map(|(row, known)| Row {
        key: known.key.clone(),
        cells: (0..width).map(|column| cell(row, column)).collect(),
    });
    let columns = shape.columns.iter().map(|column| Column {
        key: column.key.clone(),
        formula: column.formula.clone(),
        opens: R::Fact::OPENS && !matches!(column.what, What::Label | What::Nothing),
    });
    Table { id, columns: columns.collect(), rows: rows.collect() }
}

/// What a cell counts, each fact as often as it is counted there; nothing where there is no such cell, or none that
/// counts.
pub(super) fn behind<R: Rule>(row: &str, column: &str, rule: &R, facts: &[R::Fact]) -> Vec<Behind> {
    let shape = rule.shape();
    let Some((row, column)) = shape.place(row, column) else { return Vec::new() };
    let mut found = Vec::new();
    for fact in facts {
        rule.places(fact, &mut |place| {
            let counted = place.column == column && shape.counted_in(place.row).any(|counted| counted == row);
            found.extend(counted.then(|| fact.behind()).flatten());
        });
    }
    found.sort_by_key(|one| (one.on, one.review, one.child));
    if shape.columns[column].what == What::Children {
        let mut known = HashSet::new();
        found.retain(|one| known.insert(one.child));
    }
    found
}

/// The cells that count any of these facts, without those of totals.
pub(super) fn counted_in<R: Rule>(id: TableId, rule: &R, facts: &[R::Fact]) -> Vec<CountedIn> {
    let shape = rule.shape();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for fact in facts.iter().filter(|_| R::Fact::OPENS) {
        rule.places(fact, &mut |place| found.push((place.row, place.column)));
    }
    found.sort_unstable();
    found.dedup();
    let named = |(row, column): (usize, usize)| CountedIn {
        table: id,
        row: shape.rows[row].key.clone(),
        column: shape.columns[column].key.clone(),
    };
    found.into_iter().map(named).collect()
}

fn median(numbers: &[i64]) -> Cell {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let (Some(low), Some(high)) = (sorted.get((sorted.len().saturating_sub(1)) / 2), sorted.get(sorted.len() / 2))
    else {
        return Cell::Empty;
    };
    Cell::Median { doubled: u64::try_from(low + high).unwrap_or(0) }
}
