//! Small numbers: which counts of a table are hidden before it leaves the council's own staff.
//!
//! A count of 1 to 5 could say who somebody is, so it is hidden ([`LEAST_SHOWN`]). Where a total stands beside it, the
//! total less the rest would give it back: then others are hidden beside it. Nothing that is shown is ever altered.
//!
//! What was decided:
//!
//! - Zero is shown, for there is nobody whom it could be about, unless it has to be hidden beside a small one.
//! - One mark stands for everything hidden, so that nobody sees which is small. Even so a table is made for a reader
//!   who knows it, and who knows that a small one is 1 to 5: by all that is shown, each could be as far apart as
//!   [`SPREAD`]. Where no hiding reaches that, as far as hiding everything does. Where that is not at all (five ones
//!   that make five), it holds for a reader who sees the mark alone, which is what is published.
//! - Whatever else is hidden cannot be worked out either, or it would be shown. What is hidden beside is as little as
//!   can be: fewest cells first, cells before zeros, zeros before totals, and then the smallest counts. That no single
//!   one of them could be shown is certain; that no other choice hides fewer is not.
//! - A share of something hidden, or of a hidden whole, is hidden ([`share`]).
//!
//! What it is not: it looks at one table. Two tables that count the same children in two ways, or one before and after
//! a week, are two to a reader who lays them side by side.
//!
//! Rows and columns with their totals are a circulation: a cell flows from its row to its column, a row's total back
//! from the totals' column to its row, a column's total from its column to the totals' row, all together from that row
//! to that column. How far a hidden count could be another is then the greatest flow around it through what else is
//! hidden, and the least to hide beside it is the cheapest way around. Bounds and flows are whole, so the range is
//! exact.

mod flow;
#[cfg(test)]
mod tests;

use flow::{Net, Reader, State};

/// The least count above zero that is shown.
pub const LEAST_SHOWN: u64 = 6;

/// How far apart the least and the most are that a small count could be, by all that is shown.
pub const SPREAD: u64 = 3;

/// A table of counts that add up. A row that is shorter than others is filled up with zeros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The counts, by row.
    pub cells: Vec<Vec<u64>>,
    /// Whether each row's total is shown.
    pub row_totals: bool,
    /// Whether each column's total is shown.
    pub column_totals: bool,
    /// Whether the total of everything is shown.
    pub grand_total: bool,
}

/// Which counts of a [`Table`] are hidden. What the table does not show is not marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// Of the counts, by row.
    pub cells: Vec<Vec<bool>>,
    /// Of the rows' totals.
    pub row_totals: Vec<bool>,
    /// Of the columns' totals.
    pub column_totals: Vec<bool>,
    /// Of the total of everything.
    pub grand_total: bool,
}

/// Whether a count is hidden by itself.
#[must_use]
pub const fn is_small(count: u64) -> bool {
    0 < count && count < LEAST_SHOWN
}

/// How many of a hundred, to one decimal; `None` where part or whole are hidden, or there is no whole.
#[must_use]
pub fn share((part, part_hidden): (u64, bool), (whole, whole_hidden): (u64, bool)) -> Option<f64> {
    let shown = !part_hidden && !whole_hidden && whole > 0;
    shown.then(|| (part as f64 * 1_000.0 / whole as f64).round() / 10.0)
}

/// Which counts of a table are hidden.
#[must_use]
pub fn hide(table: &Table) -> Hidden {
    let mut net = Net::of(table);
    let small: Vec<usize> = net.all().filter(|arc| net.states[*arc] == State::Small).collect();
    let all_hidden = net.with_all_hidden();
    let aims: Vec<Aim> = small.iter().map(|arc| Aim::of(*arc, &all_hidden)).collect();
    for aim in &aims {
        while !aim.is_met(&net) {
            // With everything hidden it is met, so there is a way.
            let Some(way) = net.cheapest_way(aim.arc, aim.reader) else { break };
            way.into_iter().for_each(|arc| net.states[arc] = State::Beside);
        }
    }
    show_again(&mut net, &aims);
    net.hidden()
}

/// How far from each other the least and the most must be that a small count could be, to which reader.
struct Aim {
    arc: usize,
    reader: Reader,
    spread: u64,
}

impl Aim {
    fn of(arc: usize, all_hidden: &Net) -> Self {
        match all_hidden.spread(arc, Reader::KnowsWhichAreSmall, SPREAD).min(SPREAD) {
            0 => Self { arc, reader: Reader::SeesTheMark, spread: SPREAD },
            spread => Self { arc, reader: Reader::KnowsWhichAreSmall, spread },
        }
    }

    fn is_met(&self, net: &Net) -> bool {
        net.spread(self.arc, self.reader, self.spread) >= self.spread
    }
}

/// Shows again what was hidden beside small ones and is not needed since more was hidden, the dearest first.
fn show_again(net: &mut Net, aims: &[Aim]) {
    let mut beside: Vec<usize> = net.all().filter(|arc| net.states[*arc] == State::Beside).collect();
    beside.sort_by_key(|arc| std::cmp::Reverse(net.cost(*arc)));
    // What is needed stays needed when less is hidden, so that each is looked at once.
    for arc in beside {
        net.states[arc] = State::Shown;
        if !aims.iter().all(|aim| aim.is_met(net)) {
            net.states[arc] = State::Beside;
        }
    }
}
