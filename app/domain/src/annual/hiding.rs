//! What of the lists is shown. Each is hidden by itself ([`small::hide`]); what links them is their totals, which are
//! shown everywhere or nowhere.

use super::blocks::{Base, KINDS, List, Tables};
use super::{Block, Counted, Figures, Line};
use crate::figures::small::{self, is_small};
use crate::figures::{NOT_RECORDED, Rate};
use crate::participation::Code;

/// Every block.
pub(super) fn figures(tables: &Tables, headline: Rate) -> Figures {
    let mut blocks = vec![timeliness(tables)];
    for list in tables.lists() {
        let counted = counted(&list, &blocks);
        blocks.push(counted);
    }
    let rates = blocks.iter().find(|counted| counted.block == Block::Participation).map(rates);
    blocks.extend(rates);
    let place = |block: Block| Block::ALL.iter().position(|other| *other == block);
    blocks.sort_by_key(|counted| place(counted.block));
    let caseload = caseload(&blocks, tables.iros());
    Figures { blocks, caseload, headline }
}

/// A list with what is small of it hidden, and what would give that back.
fn counted(list: &List, known: &[Counted]) -> Counted {
    let all: u64 = list.cells.iter().map(|(_, count)| count).sum();
    let of = |block: Block| known.iter().find(|counted| counted.block == block);
    let cell = |block: Block, key: &str| of(block)?.line(key)?.count;
    // The total as a reader knows it; nothing where it is hidden.
    let total = match list.base {
        Base::Own => (!is_small(all)).then_some(all),
        Base::Total(block) => of(block).and_then(|counted| counted.total),
        Base::Cell(block, key) => cell(block, key),
        Base::CellAnd(block, key, more) => cell(block, key).filter(|_| !is_small(more)).map(|count| count + more),
    };
    // What does not add up to what it is shown to be a part of (a day was changed between two readings) is not shown.
    let total = total.filter(|total| *total == all && !is_small(*total));
    let counts: Vec<u64> = list.cells.iter().map(|(_, count)| *count).collect();
    let hidden =
        small::hide(&small::Table { cells: vec![counts], row_totals: true, column_totals: false, grand_total: false });
    let whole = total.is_none() || hidden.row_totals.first().is_some_and(|hidden| *hidden);
    let cells = hidden.cells.first().map_or(&[][..], Vec::as_slice);
    let line = |((key, count), hidden): (&(String, u64), &bool)| Line {
        key: key.clone(),
        count: (!whole && !hidden).then_some(*count),
        of: total,
    };
    Counted { block: list.block, lines: list.cells.iter().zip(cells).map(line).collect(), total }
}

/// R1 by kind, with the sums of both: a table of two sides.
fn timeliness(tables: &Tables) -> Counted {
    let cells = tables.timeliness();
    let all: u64 = cells.iter().flatten().sum();
    let of_kind: Vec<u64> = cells.iter().map(|row| row.iter().sum()).collect();
    let of_side = |side: usize| cells.iter().map(|row| row[side]).sum::<u64>();
    let hidden =
        small::hide(&small::Table { cells: cells.clone(), row_totals: true, column_totals: true, grand_total: true });
    // All reviews stand in other blocks too: where they would have to be hidden, everything else is.
    let whole = hidden.grand_total;
    let shown = |count: u64, hidden: bool| (!whole && !hidden).then_some(count);
    let total = (!is_small(all)).then_some(all);
    let mut lines = Vec::new();
    for (side, key) in ["in_time", "late"].into_iter().enumerate() {
        let count = shown(of_side(side), hidden.column_totals[side]);
        lines.push(Line { key: key.to_owned(), count, of: total });
    }
    for (row, kind) in KINDS.iter().enumerate() {
        let of = shown(of_kind[row], hidden.row_totals[row]);
        for (side, what) in ["in_time", "late"].into_iter().enumerate() {
            let count = shown(cells[row][side], hidden.cells[row][side]);
            lines.push(Line { key: format!("{kind}_{what}"), count, of });
        }
    }
    Counted { block: Block::Timeliness, lines, total }
}

/// Every rate of participation with its denominator, as far as the codes that are shown give them.
fn rates(codes: &Counted) -> Counted {
    let all: Vec<(Option<Code>, String)> = Code::ALL
        .into_iter()
        .map(|code| (Some(code), code.code().to_ascii_lowercase()))
        .chain([(None, NOT_RECORDED.to_owned())])
        .collect();
    let sum = |counts: &dyn Fn(Option<Code>) -> bool| {
        let keys: Vec<&str> = all.iter().filter(|(code, _)| counts(*code)).map(|(_, key)| key.as_str()).collect();
        codes.sum(&keys)
    };
    let line = |rate: Rate| Line {
        key: rate.code().to_owned(),
        count: sum(&|code| rate.takes_part(code)),
        of: sum(&|code| rate.counts(code)),
    };
    Counted { block: Block::Rates, lines: Rate::ALL.into_iter().map(line).collect(), total: None }
}

/// Children for each IRO, in tenths: only where the children are shown. How many IROs there are is no number of
/// children, and is said nowhere else.
fn caseload(blocks: &[Counted], iros: u64) -> Option<u64> {
    let kept = blocks.iter().find(|counted| counted.block == Block::SameIro)?;
    let children = kept.sum(&["same_iro_2_years", "other_iro"])?;
    (iros > 0).then(|| (children * 20 + iros) / (2 * iros))
}
