//! Every table of a small council that was made by hand, with answers worked out by hand ([`golden`], [`beyond`]); and
//! that a figure and what it opens to are one.

mod beyond;
mod chosen;
mod council;
mod golden;
mod opening;

use super::{By, Facts, Scope, TableId, table, to_csv};

/// Whether a table is this file, told line by line.
#[track_caller]
fn is(id: TableId, facts: &Facts, scope: &Scope, expected: &[&str]) {
    let found = to_csv(&table(id, facts, scope));
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines, expected, "{}", id.code());
}

/// The same by months.
#[track_caller]
fn by_month(id: TableId, expected: &[&str]) {
    is(id, &council::facts(), &council::scope(By::Month), expected);
}
