//! Which figures count a review: every rule that does, in words.

use heard_domain::Day;
use heard_domain::figures::TableId;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::filters::Shown;
use super::span;
use super::wording::{heading, table_name};
use crate::args;
use crate::paths::staff::{FIGURES, Figures, People, TODAY};
use crate::shell::StaffShell;
use crate::staff::{Section, nav};
use crate::text::{Text, day, t, tr};

/// A table that counts the review.
#[derive(Debug, Clone)]
pub struct CountedBy {
    /// Which.
    pub table: TableId,
    /// What each row is about and the key of the column, of the cells that count it.
    pub cells: Vec<(Text, Text)>,
}

/// The figures that count a review.
#[derive(Debug, Clone)]
pub struct CountedPage {
    /// Who looks: an IRO or a manager.
    pub role: Role,
    /// Whose review it is.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The last lawful day.
    pub due: Day,
    /// The day on which it was held.
    pub held: Option<Day>,
    /// In which year's figures.
    pub shown: Shown,
    /// The tables that count it.
    pub counted: Vec<CountedBy>,
}

/// The list.
#[component]
pub fn CountedFigures(
    /// What it shows.
    page: CountedPage,
) -> impl IntoView {
    let CountedPage { role, child, name, due, held, shown, counted } = page;
    let manages = role == Role::Manager;
    let (section, back) = if manages { (Section::Figures, FIGURES) } else { (Section::Caseload, TODAY) };
    let when = match held {
        Some(held) => tr("staff-figures-held", args! { "held" => day(held), "due" => day(due) }),
        None => tr("staff-figures-not-held", args! { "due" => day(due) }),
    };
    let none = counted.is_empty().then(|| view! { <p>{t("staff-figures-counted-none")}</p> });
    let tables: Vec<_> = counted.into_iter().map(|one| table(one, manages.then_some(shown))).collect();
    view! {
        <StaffShell title=t("staff-figures-counted-title") nav=nav(role, section) back=back charts=true>
            <h1>{t("staff-figures-counted-title")}</h1>
            <p>
                <strong>{name}</strong>
                " "
                {when}
            </p>
            <p>{span(shown)}</p>
            <p class="hint">{t("staff-figures-counted-hint")}</p>
            {none}
            {tables}
            <p>
                <a href=People { child }.href()>{t("staff-people-title")}</a>
            </p>
        </StaffShell>
    }
}

/// A table with the cells; the way to it, for whoever may go there.
fn table(one: CountedBy, shown: Option<Shown>) -> impl IntoView {
    let CountedBy { table, cells } = one;
    let name = match shown {
        Some(shown) => view! { <a href=shown.at(&Figures { table })>{table_name(table)}</a> }.into_any(),
        None => table_name(table).into_any(),
    };
    let cells: Vec<_> = cells
        .into_iter()
        .map(|(row, column)| {
            let column = heading(table, &column).to_string();
            view! { <li>{tr("staff-figures-counted-cell", args! { "row" => row.to_string(), "column" => column })}</li> }
        })
        .collect();
    view! {
        <h2>{name}</h2>
        <ul>{cells}</ul>
    }
}
