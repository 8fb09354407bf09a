//! Tables as CSV (RFC 4180), which programs of tables open.

use super::{Cell, Table};

/// A table as a file: its columns on the first line, then a line a row.
#[must_use]
pub fn to_csv(table: &Table) -> String {
    let mut text = String::new();
    line(&mut text, table.columns.iter().map(|column| column.key.clone()));
    for row in &table.rows {
        line(&mut text, row.cells.iter().map(cell));
    }
    text
}

/// What each column of these tables counts, as a file.
#[must_use]
pub fn formulas(tables: &[Table]) -> String {
    let mut text = String::new();
    line(&mut text, ["table", "column", "formula"].map(str::to_owned).into_iter());
    for table in tables {
        for column in &table.columns {
            let cells = [table.id.code().to_owned(), column.key.clone(), column.formula.clone()];
            line(&mut text, cells.into_iter());
        }
    }
    text
}

/// Programs of tables run words that begin like a formula: those that somebody typed begin with a quote then.
fn cell(cell: &Cell) -> String {
    let text = cell.to_string();
    let runs = matches!(cell, Cell::Text(_)) && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{text}") } else { text }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Row, TableId};
    use super::*;

    #[test]
    fn words_are_quoted_and_run_nothing() {
        let column = |key: &str| Column { key: key.to_owned(), formula: "a, \"b\"".to_owned(), opens: true };
        let text = |text: &str| Cell::Text(text.to_owned());
        let row = |name: &str, cell| Row { key: name.to_owned(), cells: vec![text(name), cell] };
        let table = Table {
            id: TableId::R04,
            columns: vec![column("team"), column("n")],
            rows: vec![
                row("North, \"upper\"", Cell::Count(3)),
                row("=1+1", Cell::Percent { of: 1, from: 0 }),
                row("-", Cell::Median { doubled: 7 }),
            ],
        };
        assert_eq!(to_csv(&table), "team,n\n\"North, \"\"upper\"\"\",3\n'=1+1,\n'-,3.5\n");
        let formulas = formulas(&[table]);
        assert_eq!(formulas, "table,column,formula\nr04,team,\"a, \"\"b\"\"\"\nr04,n,\"a, \"\"b\"\"\"\n");
    }
}
