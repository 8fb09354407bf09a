//! What stands behind a figure, by name: the reviews that it counts, or the children where it counts these.

use heard_domain::Day;
use heard_domain::figures::TableId;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::filters::{PAGE, Shown};
use super::span;
use super::wording::{heading, table_name};
use crate::args;
use crate::components::{Table, cells};
use crate::paths::staff::{Behind, CountedIn, Figures, People};
use crate::shell::StaffShell;
use crate::staff::{Section, nav};
use crate::text::{Text, day_short, t, tr};

/// Something that is counted.
#[derive(Debug, Clone)]
pub struct BehindLine {
    /// Whose.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// Of which review, if of one.
    pub review: Option<ReviewId>,
    /// The day by which it is counted.
    pub on: Option<Day>,
    /// The IRO's name.
    pub iro: Option<Text>,
    /// The name of the team.
    pub team: Option<Text>,
}

/// A figure's list.
#[derive(Debug, Clone)]
pub struct BehindPage {
    /// Of which table.
    pub table: TableId,
    /// What the figure's row is about, and the row's place.
    pub row: (Text, usize),
    /// The key of its column.
    pub column: Text,
    /// What the column counts.
    pub formula: Text,
    /// About which days.
    pub shown: Shown,
    /// How many there are in all.
    pub count: usize,
    /// Which page of them this is, from 1, and of how many.
    pub page: (usize, usize),
    /// Those of this page, by their day.
    pub lines: Vec<BehindLine>,
}

/// The list.
#[component]
pub fn BehindFigure(
    /// What it shows.
    page: BehindPage,
) -> impl IntoView {
    let BehindPage { table, row, column, formula, shown, count, page, lines } = page;
    let title = tr(
        "staff-figures-behind-title",
        args! { "row" => row.0.to_string(), "column" => heading(table, &column).to_string() },
    );
    let head = vec![
        t("staff-caseload-child"),
        t("staff-figures-day"),
        t("staff-overview-late-iro"),
        t("staff-figures-team"),
        t("staff-figures-more"),
    ];
    let line = |line: BehindLine| {
        let name = line.name.clone();
        let (href, words) = match line.review {
            Some(review) => (CountedIn { review }.href(), t("staff-figures-counted-link")),
            None => (People { child: line.child }.href(), t("staff-people-title")),
        };
        cells![
            line.name,
            line.on.map_or_else(|| t("staff-overview-nothing"), day_short),
            line.iro.unwrap_or_else(|| t("staff-overview-nothing")),
            view! { <span dir="auto">{line.team.unwrap_or_else(|| t("staff-overview-nothing"))}</span> },
            view! { <a href=href>{words} <span class="hidden">" " {name}</span></a> },
        ]
    };
    let caption = tr("staff-figures-behind-count", args! { "count" => count });
    let rows = lines.into_iter().map(line).collect();
    let at = shown.behind(&Behind { table }, row.1, &column);
    view! {
        <StaffShell
            title=t("staff-figures-behind")
            nav=nav(Role::Manager, Section::Figures)
            back=shown.at(&Figures { table })
            charts=true
        >
            <h1>{title}</h1>
            <p>{table_name(table)}</p>
            <p class="hint">{t("staff-figures-counts")} " " {formula}</p>
            <p>{span(shown)}</p>
            <Table caption=caption head=head rows=rows />
            {pages(&at, page)}
        </StaffShell>
    }
}

/// The ways to the page before and the page after of a list at an address: which page this is, from 1, and of how many.
pub(in crate::staff) fn pages(at: &str, (page, pages): (usize, usize)) -> Option<impl IntoView + use<>> {
    let joint = if at.contains('?') { '&' } else { '?' };
    let way = |to: usize, words: Text| {
        let href = format!("{at}{joint}{PAGE}={to}");
        (1..=pages).contains(&to).then(|| view! { <li><a href=href>{words}</a></li> })
    };
    let before = way(page - 1, t("staff-figures-page-before"));
    let after = way(page + 1, t("staff-figures-page-after"));
    (pages > 1).then(|| {
        view! {
            <nav class="years" aria-label=t("staff-figures-pages")>
                <ul>
                    {before}
                    <li>{tr("staff-figures-page", args! { "page" => page, "pages" => pages })}</li>
                    {after}
                </ul>
            </nav>
        }
    })
}
