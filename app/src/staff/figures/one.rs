//! One table of figures: drawn, as a table whose numbers lead to what they count, and how each column is counted.

use heard_domain::figures::{Cell, Chart, Mark, Named, Part, Table, TableId, charts};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::chart::{BarChart, DrawnBar, DrawnMark};
use super::filters::{Asked, Filters, Shown};
use super::span;
use super::wording::{heading, row_name, table_name, value};
use crate::args;
use crate::components::Details;
use crate::paths::staff::{FIGURES, Figures, FiguresCsv};
use crate::shell::StaffShell;
use crate::staff::trouble::{Trouble, faults};
use crate::staff::{Section, nav};
use crate::text::{Text, t, tr};

/// A table.
#[derive(Debug, Clone)]
pub struct TablePage {
    /// Which.
    pub id: TableId,
    /// What is asked, as it was typed.
    pub asked: Asked,
    /// What is shown, and as it was counted; nothing where what was asked is none.
    pub shown: Option<(Shown, Table)>,
    /// The collection year that runs and the one before it, by their names.
    pub years: Vec<(String, Shown)>,
    /// What is wrong with what was asked.
    pub troubles: Vec<Trouble>,
}

/// A table.
#[component]
pub fn OneTable(
    /// What it shows.
    page: TablePage,
) -> impl IntoView {
    let TablePage { id, asked, shown, years, troubles } = page;
    let faults = faults(&troubles);
    let name = table_name(id);
    let years: Vec<_> = years
        .into_iter()
        .map(|(name, year)| {
            let current = shown.as_ref().is_some_and(|(shown, _)| *shown == year);
            view! {
                <li>
                    <a href=year.at(&Figures { table: id }) aria-current=current.then_some("true")>
                        {name}
                    </a>
                </li>
            }
        })
        .collect();
    let shown = shown.map(|(shown, table)| {
        let drawn = charts(&table);
        let parts: Vec<_> = table
            .parts()
            .into_iter()
            .enumerate()
            .map(|(place, part)| figure(place, shown, &table, &part, drawn.get(place).cloned().flatten()))
            .collect();
        let of_nobody = table.columns.iter().all(|column| !column.opens);
        view! {
            <p>{span(shown)}</p>
            {of_nobody.then(|| view! { <p class="hint">{t("staff-figures-of-nobody")}</p> })}
            {parts}
            {formulas(&table)}
            <p>
                <a href=shown.at(&FiguresCsv { table: id })>{t("staff-figures-csv")}</a>
            </p>
        }
    });
    view! {
        <StaffShell
            title=name.clone()
            nav=nav(Role::Manager, Section::Figures)
            faults=faults
            back=FIGURES
            charts=true
        >
            <h1>{name}</h1>
            <p class="hint">{t("staff-figures-own")}</p>
            <Filters action=Figures { table: id }.href() asked=asked />
            <nav class="years" aria-label=t("staff-figures-years")>
                <ul>{years}</ul>
            </nav>
            {shown}
        </StaffShell>
    }
}

/// A part of the table, drawn and as a table.
fn figure(place: usize, shown: Shown, table: &Table, part: &Part, chart: Option<Chart>) -> impl IntoView + use<> {
    let label = heading(table.id, &table.columns[part.label].key);
    let caption = format!("caption-{}", place + 1);
    let labelled = caption.clone();
    let drawing = chart.map(|chart| draw(place + 1, shown, table, part, chart));
    let head: Vec<_> = part
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{heading(table.id, &table.columns[*column].key)}</th> })
        .collect();
    let rows: Vec<_> = part.rows.iter().map(|row| line(shown, table, part, *row)).collect();
    let title =
        tr("staff-figures-caption", args! { "name" => table_name(table.id).to_string(), "by" => label.to_string() });
    view! {
        <figure class="figure">
            {drawing}
            // A wide table is moved by itself, with keys too.
            <div class="figure__table" role="region" aria-labelledby=labelled tabindex="0">
                <table class="ledger ledger--figures">
                    <caption class="table__caption" id=caption>
                        {title}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{label}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </figure>
    }
}

fn line(shown: Shown, table: &Table, part: &Part, row: usize) -> impl IntoView + use<> {
    let cells: Vec<_> = part
        .columns
        .iter()
        .map(|column| {
            let text = value(&table.rows[row].cells[*column]);
            let cell = match behind(shown, table, row, *column) {
                Some(href) => view! { <a href=href>{text}</a> }.into_any(),
                None => text.into_any(),
            };
            view! { <td data-label=heading(table.id, &table.columns[*column].key)>{cell}</td> }
        })
        .collect();
    view! {
        <tr>
            <th scope="row" dir="auto">
                {row_name(table, part, row)}
            </th>
            {cells}
        </tr>
    }
}

/// The address of what a cell counts: of a number that is none, and of what counts nothing, there is none. A percentage
/// leads nowhere from the table, where its numerator stands beside it.
fn behind(shown: Shown, table: &Table, row: usize, column: usize) -> Option<String> {
    match table.rows[row].cells[column] {
        Cell::Count(count) if count > 0 => opens(shown, table, row, column),
        _ => None,
    }
}

fn opens(shown: Shown, table: &Table, row: usize, column: usize) -> Option<String> {
    let known = &table.columns[column];
    known.opens.then(|| shown.behind(&crate::paths::staff::Behind { table: table.id }, row, &known.key))
}

fn draw(id: usize, shown: Shown, table: &Table, part: &Part, chart: Chart) -> impl IntoView + use<> {
    let single = chart.series.is_empty();
    let mark = |mark: &Mark| DrawnMark {
        from: mark.from,
        length: mark.length,
        said: said(table, mark),
        href: opens(shown, table, mark.row, mark.column).filter(|_| mark.length > 0),
    };
    let bars = chart.bars.iter().map(|bar| {
        let name = match bar.named {
            Named::Row(row) => row_name(table, part, row),
            Named::Column(column) => heading(table.id, &table.columns[column].key),
        };
        let number = bar.marks.first().filter(|_| single).map(|mark| value(&table.rows[mark.row].cells[mark.column]));
        let name = match number {
            Some(number) => format!("{name}: {number}").into(),
            None => name,
        };
        DrawnBar { name, marks: bar.marks.iter().map(mark).collect() }
    });
    let bars = bars.collect::<Vec<_>>();
    let series: Vec<Text> = chart.series.iter().map(|column| heading(table.id, &table.columns[*column].key)).collect();
    view! { <BarChart id=id series=series bars=bars /> }
}

/// A mark in words, for whoever points at it. Nothing that somebody typed is in them.
fn said(table: &Table, mark: &Mark) -> Text {
    let column = heading(table.id, &table.columns[mark.column].key).to_string();
    let number = value(&table.rows[mark.row].cells[mark.column]).to_string();
    tr("staff-figures-mark", args! { "column" => column, "number" => number })
}

/// How each column is counted, with what the file calls it.
fn formulas(table: &Table) -> impl IntoView + use<> {
    let lines: Vec<_> = table
        .columns
        .iter()
        .map(|column| {
            view! {
                <div>
                    <dt>{heading(table.id, &column.key)} " (" <code>{column.key.clone()}</code> ")"</dt>
                    <dd>{column.formula.clone()}</dd>
                </div>
            }
        })
        .collect();
    view! {
        <Details summary=t("staff-figures-counted-how")>
            <dl class="formulas">{lines}</dl>
        </Details>
    }
}
