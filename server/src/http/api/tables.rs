//! `/api/v1/tables`: the tables of figures, as `heard report` writes them.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use heard_app::paths::api as at;
use heard_app::staff::figures::filters::{BY, FROM, Shown, TO};
use heard_domain::figures::{Cell, Column, Facts, Row, Table, TableId, formulas, table, to_csv};
use heard_domain::{Day, english_time};
use serde::{Serialize, Serializer};

use super::accept::Form;
use super::asked::Asked;
use super::problem::Fault;
use super::reply::reply;
use crate::http::At;
use crate::http::staff::figures::{facts, scope};
use crate::state::App;
use crate::stop::Stop;

/// Every table that is counted: a return and words are no counts.
pub(super) fn counted() -> impl Iterator<Item = TableId> {
    TableId::ALL.into_iter().filter(|table| table.theme().is_some())
}

#[derive(Serialize)]
struct Tables<'a> {
    tables: Vec<OfTable<'a>>,
}

#[derive(Serialize)]
struct OfTable<'a> {
    table: &'static str,
    columns: Vec<OfColumn<'a>>,
}

#[derive(Serialize)]
struct OfColumn<'a> {
    key: &'a str,
    formula: &'a str,
}

#[derive(Serialize)]
struct OneTable<'a> {
    table: &'static str,
    from: Day,
    to: Day,
    by: &'static str,
    columns: Vec<OfColumn<'a>>,
    rows: Vec<OfRow<'a>>,
}

/// A row, each cell by the key of its column.
struct OfRow<'a>(&'a [Column], &'a Row);

impl Serialize for OfRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(columns, row) = self;
        serializer.collect_map(columns.iter().zip(&row.cells).map(|(column, cell)| (&column.key, Number(cell))))
    }
}

/// A cell: words, a number, or nothing. A percentage has one decimal, as in files.
struct Number<'a>(&'a Cell);

impl Serialize for Number<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Count(count) => serializer.serialize_u64(*count),
            Cell::Percent { .. } | Cell::Median { .. } => match self.0.to_string().parse::<f64>() {
                Ok(number) => serializer.serialize_f64(number),
                Err(_) => serializer.serialize_none(),
            },
            Cell::Empty => serializer.serialize_none(),
        }
    }
}

fn columns(table: &Table) -> Vec<OfColumn<'_>> {
    table.columns.iter().map(|column| OfColumn { key: &column.key, formula: &column.formula }).collect()
}

/// Every table with what its columns count; as a file the same as `formulas.csv`. Where columns are codes, those that
/// the council's list has now.
///
/// # Errors
/// [`Fault`], and why; when storage fails.
pub(super) async fn list(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let form = Form::chosen(&headers).ok_or(Fault::NotAcceptable)?;
    Asked::read(query.as_deref(), &[])?;
    let today = english_time::day(app.clock.now());
    let (none, scope) = (Facts::default(), scope(&app, Shown::year_of(today, today)).await?);
    let tables: Vec<Table> = counted().map(|id| table(id, &none, &scope)).collect();
    let text = match form {
        Form::Csv => formulas(&tables),
        Form::Json => {
            let of = tables.iter().map(|table| OfTable { table: table.id.code(), columns: columns(table) });
            json(&Tables { tables: of.collect() })?
        }
    };
    Ok(reply(&headers, form, text, None))
}

/// One table.
///
/// # Errors
/// [`Stop::NotFound`] for what is no table of counts; [`Fault`], and why; when storage fails.
pub(super) async fn one(
    State(app): State<Arc<App>>,
    At(at::Table { table: id }): At<at::Table>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    id.theme().ok_or(Stop::NotFound)?;
    let form = Form::chosen(&headers).ok_or(Fault::NotAcceptable)?;
    let asked = Asked::read(query.as_deref(), &[FROM, TO, BY])?;
    let shown = asked.shown(english_time::day(app.clock.now()))?;
    let counted = table(id, &facts(&app, shown, id.facts()).await?, &scope(&app, shown).await?);
    let text = match form {
        Form::Csv => to_csv(&counted),
        Form::Json => json(&OneTable {
            table: id.code(),
            from: shown.range.from(),
            to: shown.range.until(),
            by: shown.by.code(),
            columns: columns(&counted),
            rows: counted.rows.iter().map(|row| OfRow(&counted.columns, row)).collect(),
        })?,
    };
    Ok(reply(&headers, form, text, None))
}

/// As JSON.
///
/// # Errors
/// When it is none: our fault.
pub(super) fn json(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|_| Fault::Stop(Stop::Broken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_keeps_the_order_of_its_columns_and_numbers_are_numbers() {
        let column = |key: &str| Column { key: key.to_owned(), formula: String::new(), opens: true };
        let columns = ["team", "n", "percent", "median", "none", "of_none"].map(column);
        let cells = vec![
            Cell::Text("East".to_owned()),
            Cell::Count(3),
            Cell::Percent { of: 1, from: 3 },
            Cell::Median { doubled: 7 },
            Cell::Empty,
            Cell::Percent { of: 0, from: 0 },
        ];
        let row = Row { key: "East".to_owned(), cells };
        let text = serde_json::to_string(&OfRow(&columns, &row)).expect("JSON");
        assert_eq!(text, r#"{"team":"East","n":3,"percent":33.3,"median":3.5,"none":null,"of_none":null}"#);
    }
}
