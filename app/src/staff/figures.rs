//! Figures, counted from records: every table by theme with the figure that it is quoted by; the parts are each table
//! on its page, what stands behind a figure, which figures count a review, and what a week brings.
//!
//! What was decided: a column is called as in its file, written as words, so that what stands on a page is found in the
//! file and in the formula. A row stands in addresses by its place, never by its label: labels hold what somebody typed,
//! such as the name of a team or a worker. Which days are shown stands in the address, so that a page can be kept and
//! handed on, and everything works by links and a form that is sent with GET.

pub mod behind;
pub mod chart;
pub mod counted;
pub mod filters;
pub mod one;
pub mod weekly;
pub mod wording;

use heard_domain::figures::{Cell, TableId, Theme};
use heard_domain::people::Role;
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::annual::wording::year_name;
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Table, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, t, tr};
use filters::{Asked, Filters, Shown};
use wording::{heading, table_name, value};

/// A table, and the figure that it is quoted by.
#[derive(Debug, Clone)]
pub struct Headline {
    /// Which table.
    pub table: TableId,
    /// The key of the column.
    pub column: Text,
    /// What it counts.
    pub formula: Text,
    /// Its total.
    pub total: Cell,
}

/// Every table.
#[derive(Debug, Clone)]
pub struct FiguresPage {
    /// What is asked, as it was typed.
    pub asked: Asked,
    /// What is shown; nothing where what was asked is none.
    pub shown: Option<(Shown, Vec<Headline>)>,
    /// What is wrong with what was asked.
    pub troubles: Vec<Trouble>,
}

/// Every table, by theme.
#[component]
pub fn AllFigures(
    /// What it shows.
    page: FiguresPage,
) -> impl IntoView {
    let FiguresPage { asked, shown, troubles } = page;
    let faults = faults(&troubles);
    let annual = shown.as_ref().map(|(shown, _)| annual_links(*shown));
    let shown = shown.map(|(shown, headlines)| {
        let themes: Vec<_> = Theme::ALL.into_iter().map(|theme| of_theme(theme, shown, &headlines)).collect();
        view! {
            <p>{span(shown)}</p>
            {themes}
        }
    });
    view! {
        <StaffShell
            title=t("staff-figures-title")
            nav=nav(Role::Manager, Section::Figures)
            faults=faults
            charts=true
        >
            <h1>{t("staff-figures-title")}</h1>
            <p class="hint">{t("staff-figures-own")}</p>
            <Filters action=paths::staff::FIGURES.to_owned() asked=asked />
            {shown}
            <p>
                <a href=paths::staff::WEEKLY>{t("staff-weekly-title")}</a>
            </p>
            <p>
                <a href=paths::staff::RETURN>{t("staff-return-title")}</a>
            </p>
            {annual}
        </StaffShell>
    }
}

/// The ways to the annual reports of the year that is shown and of the one before it.
fn annual_links(shown: Shown) -> impl IntoView + use<> {
    let year = CollectionYear::of(shown.range.until());
    [year, year.and_then(CollectionYear::before)]
        .into_iter()
        .flatten()
        .map(|year| {
            let said = tr("staff-annual-title", args! { "year" => year_name(year) });
            view! {
                <p>
                    <a href=paths::staff::Annual { year }.href()>{said}</a>
                </p>
            }
        })
        .collect::<Vec<_>>()
}

fn of_theme(theme: Theme, shown: Shown, headlines: &[Headline]) -> impl IntoView + use<> {
    let head = vec![
        t("staff-figures-table"),
        t("staff-figures-figure"),
        t("staff-figures-column"),
        t("staff-figures-formula"),
    ];
    let row = |line: &Headline| {
        let href = shown.at(&paths::staff::Figures { table: line.table });
        cells![
            view! { <a href=href>{table_name(line.table)}</a> },
            quoted(&line.total),
            heading(line.table, &line.column),
            line.formula.clone(),
        ]
    };
    let rows = headlines.iter().filter(|line| line.table.theme() == Some(theme)).map(row).collect();
    let name = t(&format!("staff-figures-theme-{}", theme.code()));
    view! {
        <h2>{name.clone()}</h2>
        <Table caption=name quiet_caption=true head=head rows=rows />
    }
}

/// A figure; of a percentage, of how many too.
fn quoted(cell: &Cell) -> Text {
    match cell {
        Cell::Percent { of, from } if *from > 0 => {
            let count = |count: u64| wording::grouped(count);
            tr(
                "staff-figures-percent-of",
                args! { "percent" => value(cell).to_string(), "of" => count(*of), "from" => count(*from) },
            )
        }
        _ => value(cell),
    }
}

/// From when to when.
pub(super) fn span(shown: Shown) -> Text {
    tr("staff-figures-span", args! { "from" => day(shown.range.from()), "to" => day(shown.range.until()) })
}
