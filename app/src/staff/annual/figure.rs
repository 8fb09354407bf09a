//! A block of the report: how it is drawn, its table of two years, and by which rule it is counted.

use heard_domain::annual::{Block, Counted, Line};
use heard_domain::figures::{Rate, WHOLE};
use heard_domain::return903::CollectionYear;
use serde::Serialize;

use super::wording::{line_name, number, share, year_name};
use crate::args;
use crate::staff::figures::chart::{DrawnBar, DrawnMark};
use crate::staff::figures::wording::table_name;
use crate::text::{Text, t, tr};

/// As many patterns as a drawing can tell apart.
const SERIES: usize = 9;

/// A block as it is shown.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Its place among all blocks, from 1.
    pub number: usize,
    /// What it is called.
    pub name: Text,
    /// What its columns are called, the one of names first.
    pub head: Vec<Text>,
    /// Its lines.
    pub rows: Vec<Row>,
    /// What they add up to, where that is said.
    pub total: Option<Row>,
    /// By which rule it is counted.
    pub rule: Text,
    /// The drawing of it, where there is something to compare.
    pub drawing: Option<Drawing>,
}

/// A line of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What it counts.
    pub name: Text,
    /// A number and a share for each year.
    pub cells: Vec<Text>,
}

/// A drawing of bars.
#[derive(Debug, Clone, Serialize)]
pub struct Drawing {
    /// What is read in its place where it cannot be seen.
    pub alt: Text,
    /// What the marks of a bar stand for, in their order; nothing where each bar is one mark.
    pub series: Vec<Text>,
    /// The bars.
    pub bars: Vec<DrawnBar>,
}

/// A block of this year, beside the year before.
pub(super) fn figure(year: CollectionYear, counted: &Counted, before: Option<&Counted>, headline: Rate) -> Figure {
    let which = counted.block;
    let years = [Some(year), year.before().filter(|_| before.is_some())];
    let columns = years.into_iter().flatten().flat_map(|year| {
        let year = || args! { "year" => year_name(year) };
        [tr("staff-annual-number", year()), tr("staff-annual-share", year())]
    });
    let rule = args! {
        "table" => table_name(which.table()).to_string(),
        "rule" => t(&format!("staff-annual-rule-{}", which.code())).to_string(),
    };
    Figure {
        number: Block::ALL.iter().position(|block| *block == which).unwrap_or_default() + 1,
        name: block_name(which),
        head: std::iter::once(t("staff-annual-what")).chain(columns).collect(),
        rows: in_order(counted, before, headline).into_iter().map(|key| row(key, counted, before)).collect(),
        // What is one line is its total.
        total: (counted.lines.len() > 1 && which != Block::Rates).then(|| total(counted, before)),
        rule: tr("staff-annual-rule", rule),
        drawing: drawing(year, counted, before),
    }
}

fn block_name(block: Block) -> Text {
    t(&format!("staff-annual-block-{}", block.code()))
}

/// Its lines and those that only the year before had; of the rates, the one that the council quotes last, where a table
/// has what it is read for.
fn in_order<'a>(counted: &'a Counted, before: Option<&'a Counted>, headline: Rate) -> Vec<&'a str> {
    let mut keys: Vec<&str> = counted.lines.iter().map(|line| line.key.as_str()).collect();
    let gone = before.iter().flat_map(|before| &before.lines).filter(|line| counted.line(&line.key).is_none());
    keys.extend(gone.map(|line| line.key.as_str()));
    if counted.block == Block::Rates {
        keys.sort_by_key(|key| *key == headline.code());
    }
    keys
}

fn row(key: &str, counted: &Counted, before: Option<&Counted>) -> Row {
    // A code that a year did not have was counted of nothing then.
    let line = |counted: &Counted| {
        let none = || Line { key: key.to_owned(), count: counted.total.map(|_| 0), of: counted.total };
        counted.line(key).cloned().unwrap_or_else(none)
    };
    let cells = [Some(counted), before].into_iter().flatten().map(line).flat_map(|line| {
        let count = if counted.block == Block::Rates { of(&line) } else { number(line.count) };
        [count, share(&line)]
    });
    Row { name: line_name(counted.block, key), cells: cells.collect() }
}

fn total(counted: &Counted, before: Option<&Counted>) -> Row {
    let years = [Some(counted), before].into_iter().flatten();
    let cells = years.flat_map(|counted| [number(counted.total), t("staff-overview-nothing")]);
    Row { name: t("staff-figures-total"), cells: cells.collect() }
}

/// "1,295 of 1,426".
fn of(line: &Line) -> Text {
    tr("staff-annual-of", args! { "count" => number(line.count).to_string(), "of" => number(line.of).to_string() })
}

/// How many children an IRO has, of each year.
pub(super) fn caseload(
    year: CollectionYear,
    this: Option<u64>,
    before: Option<Option<u64>>,
) -> impl Iterator<Item = Text> {
    let tenths = |tenths: Option<u64>| {
        tenths.map_or_else(|| t("staff-annual-mark"), |tenths| format!("{}.{}", tenths / 10, tenths % 10).into())
    };
    let years = [Some((this, year)), before.zip(year.before())];
    years.into_iter().flatten().map(move |(number, year)| {
        tr("staff-annual-caseload", args! { "year" => year_name(year), "number" => tenths(number).to_string() })
    })
}

/// The drawing: a bar a year where the lines are parts of one whole, a bar a line otherwise.
fn drawing(year: CollectionYear, counted: &Counted, before: Option<&Counted>) -> Option<Drawing> {
    let whole = !matches!(counted.block, Block::Timeliness | Block::Rates) && counted.lines.len() <= SERIES;
    if counted.lines.len() < 2 {
        return None;
    }
    let alt = tr("staff-annual-drawing", args! { "name" => block_name(counted.block).to_string() });
    if whole {
        let series = counted.lines.iter().map(|line| line_name(counted.block, &line.key)).collect();
        let years = [Some((year, counted)), year.before().zip(before)];
        let bars = years.into_iter().flatten().map(|(year, counted)| of_year(year, counted)).collect();
        Some(Drawing { alt, series, bars })
    } else {
        let bars = counted.lines.iter().map(|line| of_line(counted, line)).collect();
        Some(Drawing { alt, series: Vec::new(), bars })
    }
}

/// What is shown of a year, part after part: what is hidden of it is the rest of the bar, all together.
fn of_year(year: CollectionYear, counted: &Counted) -> DrawnBar {
    let whole = counted.total.unwrap_or_default().max(1);
    let mut before = 0;
    let marks = counted.lines.iter().map(|line| {
        let count = line.count.filter(|_| counted.total.is_some()).unwrap_or_default();
        let from = before * WHOLE / whole;
        before += count;
        let said = line_name(counted.block, &line.key);
        DrawnMark { from, length: (before * WHOLE / whole).saturating_sub(from), said, href: None }
    });
    let marks = marks.collect();
    let name = args! { "year" => year_name(year), "count" => number(counted.total).to_string() };
    DrawnBar { name: tr("staff-annual-bar", name), marks }
}

/// A line: its share, or its length beside the longest where it has none.
fn of_line(counted: &Counted, line: &Line) -> DrawnBar {
    let shares = matches!(counted.block, Block::Timeliness | Block::Rates);
    let most = counted.lines.iter().filter_map(|line| line.count).max().unwrap_or_default().max(1);
    let (length, said) = if shares {
        (line.tenths().unwrap_or_default() * WHOLE / 1_000, share(line))
    } else {
        (line.count.unwrap_or_default() * WHOLE / most, number(line.count))
    };
    let name = line_name(counted.block, &line.key);
    let name = args! { "name" => name.to_string(), "number" => said.to_string() };
    let said = tr("staff-annual-bar-line", name);
    DrawnBar { name: said.clone(), marks: vec![DrawnMark { from: 0, length: length.min(WHOLE), said, href: None }] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_does_not_show_how_long_what_is_hidden_is() {
        let line = |key: &str, count| Line { key: key.into(), count, of: Some(100) };
        let counted = Counted {
            block: Block::Rag,
            lines: vec![
                line("red", Some(50)),
                line("amber", None),
                line("green", Some(30)),
                line("not_recorded", None),
            ],
            total: Some(100),
        };
        let bar = of_year(CollectionYear::named(2026).expect("a year"), &counted);
        let marks: Vec<_> = bar.marks.iter().map(|mark| (mark.from, mark.length)).collect();
        assert_eq!(marks, [(0, 5_000), (5_000, 0), (5_000, 3_000), (8_000, 0)]);
        let nothing = of_year(CollectionYear::named(2026).expect("a year"), &Counted { total: None, ..counted });
        assert!(nothing.marks.iter().all(|mark| mark.length == 0));
    }
}
