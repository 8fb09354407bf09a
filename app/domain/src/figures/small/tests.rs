//! That a reader of what is shown works nothing back: each hidden count's least and most by a linear programme, which
//! knows nothing of flows. Tables with whole sides have their least and most at whole numbers.

use microlp::{ComparisonOp, OptimizationDirection, Problem};

use super::*;

/// The same numbers every time: Knuth's multiplier, the upper bits.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    /// A count as councils have them: many small ones, some none, some many.
    fn count(&mut self) -> u64 {
        match self.below(10) {
            0..3 => 0,
            3..7 => self.below(9),
            7..9 => self.below(40),
            _ => self.below(400),
        }
    }

    fn table(&mut self) -> Table {
        let (rows, columns) = (1 + self.below(6), 1 + self.below(6));
        let cells = (0..rows).map(|_| (0..columns).map(|_| self.count()).collect()).collect();
        let [row_totals, column_totals, grand_total] = std::array::from_fn(|_| self.below(4) > 0);
        Table { cells, row_totals, column_totals, grand_total }
    }
}

fn table(cells: &[&[u64]], [row_totals, column_totals, grand_total]: [bool; 3]) -> Table {
    Table { cells: cells.iter().map(|row| row.to_vec()).collect(), row_totals, column_totals, grand_total }
}

/// One count beside which others may stand, with what is published of it.
#[derive(Debug, Clone, Copy)]
struct Cell {
    count: u64,
    said: bool,
    hidden: bool,
}

/// Every count with its totals: a row more, and a column more.
fn grid(table: &Table, hidden: &Hidden) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (height, width) = (table.cells.len(), table.cells[0].len());
    for row in 0..=height {
        let count = |row: usize, column: usize| {
            let rows = if row == height { 0..height } else { row..row + 1 };
            let columns = if column == width { 0..width } else { column..column + 1 };
            rows.flat_map(|row| columns.clone().map(move |column| table.cells[row][column])).sum()
        };
        let cell = |column: usize| {
            let (said, hidden) = match (row == height, column == width) {
                (false, false) => (true, hidden.cells[row][column]),
                (false, true) => (table.row_totals, hidden.row_totals[row]),
                (true, false) => (table.column_totals, hidden.column_totals[column]),
                (true, true) => (table.grand_total, hidden.grand_total),
            };
            Cell { count: count(row, column), said, hidden }
        };
        rows.push((0..=width).map(cell).collect());
    }
    rows
}

/// The least and the most that a count could be, by all that is shown; `knows` says that the reader knows which of the
/// hidden are small.
fn range(grid: &[Vec<Cell>], of: (usize, usize), knows: bool) -> (f64, f64) {
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let (height, width) = (grid.len() - 1, grid[0].len() - 1);
        let mut variables = Vec::new();
        for (row, cells) in grid.iter().enumerate() {
            let variable = |(column, cell): (usize, &Cell)| {
                let count = cell.count as f64;
                let bounds = match (cell.said && !cell.hidden, knows && cell.hidden && is_small(cell.count)) {
                    (true, _) => (count, count),
                    (false, true) => (1.0, 5.0),
                    // Far above any count, so that the most is a number.
                    (false, false) => (0.0, 100_000.0),
                };
                problem.add_var(f64::from(u8::from((row, column) == of)), bounds)
            };
            variables.push(cells.iter().enumerate().map(variable).collect::<Vec<_>>());
        }
        for row in &variables {
            let sum = (0..width).map(|column| (row[column], 1.0)).chain([(row[width], -1.0)]);
            problem.add_constraint(sum.collect::<Vec<_>>(), ComparisonOp::Eq, 0.0);
        }
        let total = &variables[height];
        for (column, whole) in total.iter().enumerate() {
            let sum = variables[..height].iter().map(|row| (row[column], 1.0)).chain([(*whole, -1.0)]);
            problem.add_constraint(sum.collect::<Vec<_>>(), ComparisonOp::Eq, 0.0);
        }
        let solved = problem.solve().expect("what is so can be").into_solution();
        solved.expect("solved to its end").objective()
    };
    (solve(OptimizationDirection::Minimize), solve(OptimizationDirection::Maximize))
}

fn spread(grid: &[Vec<Cell>], of: (usize, usize), knows: bool) -> f64 {
    let (least, most) = range(grid, of, knows);
    most - least
}

/// Where a grid has something hidden.
fn hidden_at(grid: &[Vec<Cell>]) -> Vec<(usize, usize)> {
    let rows = grid.iter().enumerate();
    let at = rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| ((row, column), cell)));
    at.filter(|(_, cell)| cell.hidden).map(|(at, _)| at).collect()
}

const SURE: f64 = 0.001;

/// Tries to work back whatever is hidden of a table, and to show what need not be hidden. How many are hidden for being
/// small, and how many beside them.
#[track_caller]
fn attack(table: &Table) -> (usize, usize) {
    let grid = grid(table, &hide(table));
    for cell in grid.iter().flatten() {
        assert!(!cell.said || cell.hidden || !is_small(cell.count), "{table:?}");
        assert!(cell.said || !cell.hidden, "what is not said is not marked: {table:?}");
    }
    let mut everything = grid.clone();
    everything.iter_mut().flatten().for_each(|cell| cell.hidden = cell.said);
    let hidden = hidden_at(&grid);
    let small = |at: &(usize, usize)| is_small(grid[at.0][at.1].count);
    let mut to_whom_knows = true;
    let wanted = SPREAD as f64;
    // How far apart each small one is to be, and to whom.
    let mut aims = Vec::new();
    for at in hidden.iter().copied().filter(|at| small(at)) {
        let most = spread(&everything, at, true);
        let aim = if most < SURE { (at, wanted, false) } else { (at, wanted.min(most), true) };
        to_whom_knows &= aim.2;
        assert!(spread(&grid, at, aim.2) > aim.1 - SURE, "{at:?} of {table:?}");
        aims.push(aim);
    }
    for at in &hidden {
        assert!(spread(&grid, *at, to_whom_knows) > 1.0 - SURE, "{at:?} of {table:?} is known");
    }
    for at in hidden.iter().filter(|at| !small(at)) {
        let mut shown = grid.clone();
        shown[at.0][at.1].hidden = false;
        let needed = aims.iter().any(|(small, wanted, knows)| spread(&shown, *small, *knows) < wanted - SURE);
        assert!(needed, "{at:?} of {table:?} is hidden for nothing");
    }
    (aims.len(), hidden.len() - aims.len())
}

#[test]
fn nothing_hidden_can_be_worked_back() {
    let mut dice = Dice(20_261_123);
    let (mut small, mut beside) = (0, 0);
    for _ in 0..500 {
        let (found, others) = attack(&dice.table());
        small += found;
        beside += others;
    }
    assert!(small > 1_500, "the tables have something to hide");
    // It was 1,047 beside 1,797: these tables are smaller than a council's and have more small ones, so it is much.
    assert!(beside * 3 < small * 2, "{beside} are hidden beside {small}");
}

#[test]
fn the_shapes_that_councils_publish_keep_what_they_hide() {
    let all = [true, true, true];
    let shapes: [&[&[u64]]; 10] = [
        // Teams by participation code, and teams by red, amber, green and not recorded.
        &[&[41, 12, 0, 3, 22, 1, 8, 17], &[38, 9, 2, 0, 31, 4, 11, 20], &[55, 14, 1, 1, 19, 0, 6, 25]],
        &[&[2, 14, 88, 0], &[0, 7, 91, 3], &[1, 22, 75, 9]],
        // A list with a total, with one small count and with two.
        &[&[4, 31, 17, 120]],
        &[&[1, 1, 40]],
        &[&[5, 5, 0, 0]],
        // Everything is small, or one thing is all there is.
        &[&[1, 1, 1, 1, 1]],
        &[&[1, 1, 3]],
        &[&[3]],
        &[&[3, 0], &[0, 3]],
        &[&[1], &[30], &[12]],
    ];
    for cells in shapes {
        for shown in [all, [true, true, false], [true, false, false], [false, true, true], [false, false, true]] {
            attack(&table(cells, shown));
        }
    }
}

#[test]
fn a_list_hides_its_next_smallest_beside_a_small_one() {
    let hidden = hide(&table(&[&[4, 31, 17, 0, 120]], [true, false, false]));
    assert_eq!(hidden.cells, [[true, false, true, false, false]]);
    assert_eq!((hidden.row_totals, hidden.column_totals, hidden.grand_total), (vec![false], vec![false; 5], false));
    // Without a total nothing gives it back.
    let hidden = hide(&table(&[&[4, 31, 17, 0, 120]], [false; 3]));
    assert_eq!(hidden.cells, [[true, false, false, false, false]]);
}

#[test]
fn a_cell_of_a_table_with_totals_hides_three_beside_it() {
    let hidden = hide(&table(&[&[20, 30, 40], &[50, 4, 60], &[70, 80, 90]], [true, true, true]));
    assert_eq!(hidden.cells, [[true, true, false], [true, true, false], [false, false, false]]);
}

#[test]
fn two_small_ones_that_give_each_other_away_take_a_third_along() {
    // One and one: less is not hidden, and more is not in two.
    let hidden = hide(&table(&[&[1, 1, 40, 12]], [true, false, false]));
    assert_eq!(hidden.cells, [[true, true, false, true]]);
    let hidden = hide(&table(&[&[3, 4, 40, 12]], [true, false, false]));
    assert_eq!(hidden.cells, [[true, true, false, false]], "3 could be 2 to 5");
}

#[test]
fn a_zero_and_a_total_are_hidden_only_where_nothing_else_serves() {
    let zero = hide(&table(&[&[4, 0, 0]], [true, false, false]));
    assert_eq!((zero.cells, zero.row_totals), (vec![vec![true, false, false]], vec![true]), "4 in all is small, too");
    let zero = hide(&table(&[&[4, 4, 0]], [true, false, false]));
    assert_eq!((zero.cells, zero.row_totals), (vec![vec![true, true, true]], vec![false]), "only 3 to 5 without");
    let total = hide(&table(&[&[5, 5]], [true, false, false]));
    assert_eq!((total.cells, total.row_totals), (vec![vec![true, true]], vec![true]), "5 and 5 are all that 10 can be");
}

#[test]
fn nothing_is_hidden_of_what_is_not_small() {
    for shown in [[true; 3], [false; 3]] {
        let hidden = hide(&table(&[&[6, 0, 100], &[0, 0, 7]], shown));
        assert!(!hidden.cells.concat().contains(&true) && !hidden.grand_total);
    }
    let none = hide(&Table { cells: vec![], row_totals: true, column_totals: true, grand_total: true });
    assert_eq!(none, Hidden { cells: vec![], row_totals: vec![], column_totals: vec![], grand_total: false });
}

#[test]
fn a_share_of_what_is_hidden_is_hidden() {
    assert_eq!(share((1, false), (3, false)), Some(33.3));
    assert_eq!(share((0, false), (8, false)), Some(0.0));
    assert_eq!((share((4, true), (8, false)), share((12, false), (30, true))), (None, None));
    assert_eq!(share((0, false), (0, false)), None);
}
