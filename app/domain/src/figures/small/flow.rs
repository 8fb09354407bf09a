//! A table as a circulation: each count is an arc between a row and a column, and how far it could be another is a
//! flow.

use std::collections::BTreeSet;

use super::{Hidden, LEAST_SHOWN, SPREAD, Table, is_small};

/// What is published of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is.
    Shown,
    /// It is hidden for being small.
    Small,
    /// It is hidden beside a small one.
    Beside,
    /// The table has no such total.
    Unsaid,
}

/// What a reader knows beside what is shown, and that no count is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// Which of the hidden are small, and that those are 1 to 5.
    KnowsWhichAreSmall,
    /// Nothing.
    SeesTheMark,
}

/// What one more hidden cell costs, so that fewer are hidden first.
const CELL: u64 = 1_000;

/// A table, with what is published of it.
#[derive(Debug, Clone)]
pub(super) struct Net {
    rows: usize,
    columns: usize,
    /// Row by row, each with its total; the last row is the totals of the columns, and of everything.
    counts: Vec<u64>,
    pub(super) states: Vec<State>,
}

/// How far each arc can still go up and down.
struct Rest {
    up: Vec<u64>,
    down: Vec<u64>,
}

/// An arc of a way, with whether it goes up.
type Step = (usize, bool);
/// The cost of the cheapest way to a node, with its last step.
type Reached = (u64, Option<Step>);

impl Net {
    pub(super) fn of(table: &Table) -> Self {
        let (rows, columns) = (table.cells.len(), table.cells.iter().map(Vec::len).max().unwrap_or(0));
        let cell = |row: usize, column: usize| table.cells[row].get(column).copied().unwrap_or(0);
        let sum = |cells: &mut dyn Iterator<Item = u64>| cells.fold(0_u64, u64::saturating_add);
        let of_row = |row: usize| sum(&mut (0..columns).map(|column| cell(row, column)));
        let of_column = |column: usize| sum(&mut (0..rows).map(|row| cell(row, column)));
        let (mut counts, mut states) = (Vec::new(), Vec::new());
        for row in 0..=rows {
            for column in 0..=columns {
                let (count, said) = match (row == rows, column == columns) {
                    (false, false) => (cell(row, column), true),
                    (false, true) => (of_row(row), table.row_totals),
                    (true, false) => (of_column(column), table.column_totals),
                    (true, true) => (sum(&mut (0..rows).map(of_row)), table.grand_total),
                };
                counts.push(count);
                states.push(match (said, is_small(count)) {
                    (false, _) => State::Unsaid,
                    (true, true) => State::Small,
                    (true, false) => State::Shown,
                });
            }
        }
        Self { rows, columns, counts, states }
    }

    /// Every count, by its place.
    pub(super) fn all(&self) -> std::ops::Range<usize> {
        0..self.counts.len()
    }

    /// The same with everything hidden.
    pub(super) fn with_all_hidden(&self) -> Self {
        let hidden = |state: &State| if *state == State::Shown { State::Beside } else { *state };
        Self { states: self.states.iter().map(hidden).collect(), ..self.clone() }
    }

    /// What it costs to hide a count beside a small one.
    pub(super) fn cost(&self, arc: usize) -> u64 {
        let (row, column) = self.place(arc);
        let count = self.counts[arc];
        let cells = match (row == self.rows, column == self.columns) {
            (false, false) => {
                if count == 0 {
                    3
                } else {
                    1
                }
            }
            (true, true) => 64,
            _ => 8,
        };
        cells * CELL + count.min(CELL - 1)
    }

    fn place(&self, arc: usize) -> (usize, usize) {
        (arc / (self.columns + 1), arc % (self.columns + 1))
    }

    /// From which node to which a count flows. Rows come first, with that of the totals; then columns, likewise.
    fn ends(&self, arc: usize) -> (usize, usize) {
        let (row, column) = self.place(arc);
        let of_column = self.rows + 1 + column;
        if (row == self.rows) == (column == self.columns) { (row, of_column) } else { (of_column, row) }
    }

    /// How far a count can go up and down by itself.
    fn slack(&self, arc: usize, reader: Reader) -> (u64, u64) {
        let count = self.counts[arc];
        match (self.states[arc], reader) {
            (State::Shown, _) => (0, 0),
            (State::Small, Reader::KnowsWhichAreSmall) => (LEAST_SHOWN - 1 - count, count - 1),
            _ => (u64::MAX, count),
        }
    }

    fn rest(&self, around: usize, reader: Reader) -> Rest {
        let slack = |arc| if arc == around { (0, 0) } else { self.slack(arc, reader) };
        let (up, down) = self.all().map(slack).unzip();
        Rest { up, down }
    }

    /// How far apart the least and the most are that a hidden count could be; not looked for beyond `enough`.
    pub(super) fn spread(&self, arc: usize, reader: Reader, enough: u64) -> u64 {
        let (up, down) = self.slack(arc, reader);
        let (from, to) = self.ends(arc);
        let more = self.push(&mut self.rest(arc, reader), (to, from), up.min(enough));
        more + self.push(&mut self.rest(arc, reader), (from, to), down.min(enough))
    }

    /// Sends as much as there is a way for from one node to another, at most `most`.
    fn push(&self, rest: &mut Rest, ends: (usize, usize), most: u64) -> u64 {
        let mut sent = 0;
        while sent < most {
            let Some(way) = self.way(rest, ends, false) else { break };
            let least = way.iter().map(|(arc, up)| if *up { rest.up[*arc] } else { rest.down[*arc] }).min();
            let step = least.unwrap_or(0).min(most - sent);
            for (arc, up) in way {
                let (used, back) = if up { (&mut rest.up, &mut rest.down) } else { (&mut rest.down, &mut rest.up) };
                used[arc] -= step;
                back[arc] = back[arc].saturating_add(step);
            }
            sent += step;
        }
        sent
    }

    /// What is to be hidden so that a count could be further up or down than it could now, whichever costs less.
    pub(super) fn cheapest_way(&self, around: usize, reader: Reader) -> Option<Vec<usize>> {
        let (up, down) = self.slack(around, reader);
        let (from, to) = self.ends(around);
        let further = |ends, most: u64| {
            let mut rest = self.rest(around, reader);
            let is_open = self.push(&mut rest, ends, most) < most;
            is_open.then(|| self.way(&rest, ends, true)).flatten()
        };
        let ways = [further((to, from), up.min(SPREAD)), further((from, to), down.min(SPREAD))];
        let shown = |way: Vec<Step>| {
            let arcs = way.into_iter().map(|(arc, _)| arc);
            arcs.filter(|arc| self.states[*arc] == State::Shown).collect::<Vec<_>>()
        };
        ways.into_iter().flatten().map(shown).min_by_key(|way| way.iter().map(|arc| self.cost(*arc)).sum::<u64>())
    }

    /// The cheapest way from one node to another: its arcs, each with whether it goes up. What is hidden costs nothing;
    /// what is shown is gone through, and would have to be hidden, only if asked.
    fn way(&self, rest: &Rest, (start, goal): (usize, usize), through_shown: bool) -> Option<Vec<Step>> {
        let nodes = self.rows + self.columns + 2;
        let mut best: Vec<Option<Reached>> = vec![None; nodes];
        let mut open = BTreeSet::from([(0, start)]);
        best[start] = Some((0, None));
        while let Some((cost, node)) = open.pop_first() {
            if node == goal {
                break;
            }
            if best[node].is_some_and(|(least, _)| least < cost) {
                continue;
            }
            for arc in self.arcs_at(node) {
                let (from, to) = self.ends(arc);
                let (is_up, next) = if from == node { (true, to) } else { (false, from) };
                let (room, more) = match (through_shown && self.states[arc] == State::Shown, is_up) {
                    (true, true) => (u64::MAX, self.cost(arc)),
                    (true, false) => (self.counts[arc], self.cost(arc)),
                    (false, true) => (rest.up[arc], 0),
                    (false, false) => (rest.down[arc], 0),
                };
                let cost = cost + more;
                if room > 0 && best[next].is_none_or(|(least, _)| cost < least) {
                    best[next] = Some((cost, Some((arc, is_up))));
                    open.insert((cost, next));
                }
            }
        }
        let (mut way, mut node) = (Vec::new(), goal);
        while let Some((arc, is_up)) = best[node]?.1 {
            way.push((arc, is_up));
            let (from, to) = self.ends(arc);
            node = if is_up { from } else { to };
        }
        Some(way)
    }

    /// The counts of a row, or of a column, with its total.
    fn arcs_at(&self, node: usize) -> impl Iterator<Item = usize> + use<> {
        let (rows, width) = (self.rows + 1, self.columns + 1);
        let (first, step, count) = if node < rows { (node * width, 1, width) } else { (node - rows, width, rows) };
        (0..count).map(move |number| first + number * step)
    }

    /// Which counts are hidden, of those that the table shows.
    pub(super) fn hidden(&self) -> Hidden {
        let is_hidden =
            |row, column| matches!(self.states[row * (self.columns + 1) + column], State::Small | State::Beside);
        let row = |row| (0..self.columns).map(|column| is_hidden(row, column)).collect();
        Hidden {
            cells: (0..self.rows).map(row).collect(),
            row_totals: (0..self.rows).map(|row| is_hidden(row, self.columns)).collect(),
            column_totals: (0..self.columns).map(|column| is_hidden(self.rows, column)).collect(),
            grand_total: is_hidden(self.rows, self.columns),
        }
    }
}
