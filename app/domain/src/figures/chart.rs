//! What of a table is drawn, in hundredths of a per cent of the drawing's width. Which cells are marks, and how long,
//! follows from the table alone; how marks look is a matter of the page.

use super::{Cell, Part, Table, TableId};

/// The whole width of a drawing, in hundredths of a per cent.
pub const WHOLE: u64 = 10_000;

/// More bars than this nobody reads at a glance: the table stands alone.
const MOST: usize = 60;

/// A drawing of bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The columns that marks stand for, where a bar has several marks; nothing where each bar is one mark.
    pub series: Vec<usize>,
    /// Its bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What names it.
    pub named: Named,
    /// Its marks, from the start.
    pub marks: Vec<Mark>,
}

/// What names a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The row in this place.
    Row(usize),
    /// The column in this place.
    Column(usize),
}

/// A mark: one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The place of its row.
    pub row: usize,
    /// The place of its column.
    pub column: usize,
    /// Where it begins.
    pub from: u64,
    /// How long it is.
    pub length: u64,
}

/// How a part of a table is drawn.
enum Form {
    /// A bar a row, of these counts, as shares of their sum.
    Shares(&'static [&'static str]),
    /// A bar a row, and one of the total.
    Rows(&'static str),
    /// A bar a row without the total, which would be all of it.
    Parts(&'static str),
    /// A bar for each of these columns, of the total.
    Columns(&'static [&'static str]),
    /// A bar for each counting column but these, of the total.
    ColumnsBut(&'static [&'static str]),
}

const fn forms(id: TableId) -> &'static [Form] {
    use Form::{Columns, ColumnsBut, Parts, Rows, Shares};
    match id {
        TableId::R01 | TableId::R23 => &[Rows("percent_in_time")],
        TableId::R02 | TableId::R06 | TableId::R15 => &[Rows("percent")],
        TableId::R03 => &[Parts("n")],
        TableId::R04 => &[Shares(&["pn0", "pn1", "pn2", "pn3", "pn4", "pn5", "pn6", "pn7", "not_recorded"])],
        TableId::R05 => &[Rows("headline_percent")],
        TableId::R07 | TableId::R20 => &[Parts("percent")],
        TableId::R08 => &[Parts("percent"), Parts("format_percent")],
        TableId::R09 => &[Shares(&["seen", "refused", "not_appropriate", "not_done", "not_recorded"])],
        TableId::R10 => &[Columns(&["decisions_percent", "record_percent", "distribution_percent", "letter_percent"])],
        TableId::R11 => &[Shares(&["red", "amber", "green", "not_recorded"])],
        TableId::R12 => &[ColumnsBut(&["concerns", "reviews"])],
        TableId::R13 => &[Shares(&["red", "amber", "green", "not_recorded"]), Shares(&["action_red", "action_amber"])],
        TableId::R14 => &[Shares(&["resolved", "open", "moved_on"])],
        TableId::R16 => &[Shares(&["within_24_hours", "within_5_working_days", "later", "none"])],
        TableId::R17 => &[Columns(&["mother_percent", "father_percent", "other_with_pr_percent"])],
        TableId::R18 => &[Rows("percent_offered")],
        TableId::R19 | TableId::R28 => &[Parts("children")],
        TableId::R24 => &[Shares(&["within_1_hour", "within_24_hours", "later", "not_acknowledged"])],
        TableId::R25 => &[Shares(&["answered", "unanswered"])],
        TableId::R26 => &[Shares(&["kept", "partly", "not_kept", "open"])],
        TableId::R27 => &[Shares(&["closed", "never_closed"])],
        TableId::R29 | TableId::R30 => &[Parts("percent")],
        TableId::R31 => &[ColumnsBut(&["reviews"]), Parts("n")],
        TableId::R32 => {
            const ANSWERS: &[&str] = &["heard", "will_do", "cannot", "somebody_else", "not_recorded", "not_answered"];
            &[Shares(ANSWERS)]
        }
        TableId::R21 | TableId::R22 => &[],
    }
}

/// The drawings of a table, one for each of its parts; `None` where a part has too many bars to be read.
#[must_use]
pub fn charts(table: &Table) -> Vec<Option<Chart>> {
    let drawn = |(form, part): (&Form, Part)| {
        let total = part.rows.last().copied();
        let rows = |with_total: bool| part.rows.iter().copied().filter(move |row| with_total || Some(*row) != total);
        let chart = match form {
            Form::Shares(keys) => shares(table, &columns(table, keys), rows(true)),
            Form::Rows(key) => single(table, down(table, key, rows(true))),
            Form::Parts(key) => single(table, down(table, key, rows(false))),
            Form::Columns(keys) => single(table, across(columns(table, keys), total)),
            Form::ColumnsBut(keys) => {
                let counted = |column: &usize| !keys.contains(&table.columns[*column].key.as_str());
                let counted = part.columns.iter().copied().filter(counted).collect();
                single(table, across(counted, total))
            }
        };
        Some(chart).filter(|chart| (1..=MOST).contains(&chart.bars.len()))
    };
    forms(table.id).iter().zip(table.parts()).map(drawn).collect()
}

fn columns(table: &Table, keys: &[&str]) -> Vec<usize> {
    keys.iter().filter_map(|key| table.column(key)).collect()
}

/// What names a bar, and the row and column of its cell.
type Drawn = (Named, usize, usize);

/// The cells of a column, each named by its row.
fn down(table: &Table, key: &str, rows: impl Iterator<Item = usize>) -> Vec<Drawn> {
    let column = table.column(key);
    rows.filter_map(|row| Some((Named::Row(row), row, column?))).collect()
}

/// The cells of a row, each named by its column.
fn across(columns: Vec<usize>, row: Option<usize>) -> Vec<Drawn> {
    columns.into_iter().filter_map(|column| Some((Named::Column(column), row?, column))).collect()
}

/// A mark a bar: percentages as they are, counts by the longest.
fn single(table: &Table, cells: Vec<Drawn>) -> Chart {
    let count = |row: usize, column: usize| match table.rows[row].cells[column] {
        Cell::Count(count) => count,
        _ => 0,
    };
    let most = cells.iter().map(|(_, row, column)| count(*row, *column)).max().unwrap_or(0).max(1);
    let bar = |(named, row, column): Drawn| {
        let length = match &table.rows[row].cells[column] {
            Cell::Percent { of, from } if *from > 0 => (of * WHOLE / from).min(WHOLE),
            Cell::Count(count) => count * WHOLE / most,
            _ => 0,
        };
        Bar { named, marks: vec![Mark { row, column, from: 0, length }] }
    };
    Chart { series: Vec::new(), bars: cells.into_iter().map(bar).collect() }
}

/// Marks that fill each bar together. Where they begin is counted from their sum, so that nothing is lost by rounding.
fn shares(table: &Table, columns: &[usize], rows: impl Iterator<Item = usize>) -> Chart {
    let bar = |row: usize| {
        let counts: Vec<u64> = columns
            .iter()
            .map(|column| match table.rows[row].cells[*column] {
                Cell::Count(count) => count,
                _ => 0,
            })
            .collect();
        let all = counts.iter().sum::<u64>().max(1);
        let mut before = 0;
        let marks = columns.iter().zip(&counts).map(|(column, count)| {
            let from = before * WHOLE / all;
            before += count;
            Mark { row, column: *column, from, length: before * WHOLE / all - from }
        });
        Bar { named: Named::Row(row), marks: marks.collect() }
    };
    Chart { series: columns.to_vec(), bars: rows.map(bar).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::shown::tests::scope;
    use super::super::{Column, Facts, Row, TOTAL, table};
    use super::*;

    fn made(id: TableId, keys: &[&str], rows: &[(&str, &[Cell])]) -> Table {
        let column = |key: &&str| Column { key: (*key).to_owned(), formula: String::new(), opens: true };
        let row = |(label, cells): &(&str, &[Cell])| Row {
            key: (*label).to_owned(),
            cells: [Cell::Text((*label).to_owned())].into_iter().chain(cells.iter().cloned()).collect(),
        };
        Table { id, columns: keys.iter().map(column).collect(), rows: rows.iter().map(row).collect() }
    }

    fn one(table: &Table) -> Chart {
        charts(table).remove(0).expect("a chart")
    }

    fn lengths(chart: &Chart) -> Vec<Vec<(u64, u64)>> {
        chart.bars.iter().map(|bar| bar.marks.iter().map(|mark| (mark.from, mark.length)).collect()).collect()
    }

    #[test]
    fn shares_fill_their_bar_and_an_empty_row_none() {
        let counts = |counts: [u64; 2]| counts.map(Cell::Count);
        let table = made(
            TableId::R25,
            &["period", "answered", "unanswered"],
            &[("2026-04", &counts([1, 2])), ("2026-05", &counts([0, 0])), (TOTAL, &counts([1, 2]))],
        );
        let chart = one(&table);
        assert_eq!(chart.series, [1, 2]);
        let third = vec![(0, 3_333), (3_333, 6_667)];
        assert_eq!(lengths(&chart), [third.clone(), vec![(0, 0), (0, 0)], third]);
    }

    #[test]
    fn a_rate_is_as_long_as_it_is_and_a_count_as_its_part_of_the_longest() {
        let percent = |of, from| vec![Cell::Percent { of, from }];
        let (one_in_four, of_none) = (percent(1, 4), percent(0, 0));
        let rates = made(
            TableId::R06,
            &["period", "percent"],
            &[("2026-04", &one_in_four), ("2026-05", &of_none), (TOTAL, &one_in_four)],
        );
        assert_eq!(lengths(&one(&rates)), [[(0, 2_500)], [(0, 0)], [(0, 2_500)]]);
        let reasons = made(
            TableId::R03,
            &["reason", "n"],
            &[("a", &[Cell::Count(2)]), ("b", &[Cell::Count(8)]), (TOTAL, &[Cell::Count(10)])],
        );
        let chart = one(&reasons);
        assert_eq!(lengths(&chart), [[(0, 2_500)], [(0, 10_000)]], "the total is no part of itself");
        assert_eq!(chart.bars[1].named, Named::Row(1));
    }

    #[test]
    fn what_one_review_can_have_several_of_is_drawn_by_column() {
        let cells = [3, 1, 0, 4, 9].map(Cell::Count);
        let keys = ["team", "health", "contact", "not_recorded", "concerns", "reviews"];
        let chart = one(&made(TableId::R12, &keys, &[("East", &cells), (TOTAL, &cells)]));
        let named: Vec<_> = chart.bars.iter().map(|bar| bar.named).collect();
        assert_eq!(named, [Named::Column(1), Named::Column(2), Named::Column(3)]);
        assert!(chart.bars.iter().all(|bar| bar.marks.iter().all(|mark| mark.row == 1)), "of the total");
    }

    #[test]
    fn what_nobody_reads_at_a_glance_is_not_drawn() {
        let cell = [Cell::Percent { of: 1, from: 2 }];
        let rows: Vec<(String, &[Cell])> = (0..MOST).map(|row| (row.to_string(), &cell[..])).collect();
        let mut rows: Vec<(&str, &[Cell])> = rows.iter().map(|(label, cells)| (label.as_str(), *cells)).collect();
        rows.push((TOTAL, &cell));
        assert_eq!(charts(&made(TableId::R06, &["period", "percent"], &rows)), [None]);
    }

    #[test]
    fn every_counted_table_is_drawn_by_columns_that_it_has() {
        for id in TableId::ALL.into_iter().filter(|id| id.theme().is_some()) {
            let counted = table(id, &Facts::default(), &scope());
            assert_eq!(forms(id).len(), counted.parts().len(), "{id}");
            for form in forms(id) {
                let keys: &[&str] = match form {
                    Form::Shares(keys) | Form::Columns(keys) | Form::ColumnsBut(keys) => keys,
                    Form::Rows(key) | Form::Parts(key) => &[key],
                };
                assert!(keys.iter().all(|key| counted.column(key).is_some()), "{id}: {keys:?}");
            }
        }
    }
}
