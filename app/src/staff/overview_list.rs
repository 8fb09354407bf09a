//! The reviews that a figure of the overview counts, by name: what stands behind a number.

use heard_domain::Day;
use heard_domain::id::ChildId;
use heard_domain::overview::Counted;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::overview::figure;
use super::{Section, nav};
use crate::args;
use crate::components::{Table, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, day_short, t, tr};

/// A review.
#[derive(Debug, Clone)]
pub struct CountedLine {
    /// Whose.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// The last lawful day.
    pub due: Day,
    /// The day on which it was held.
    pub held: Option<Day>,
}

/// A figure's reviews.
#[derive(Debug, Clone)]
pub struct OverviewListPage {
    /// Which figure.
    pub counted: Counted,
    /// From this day.
    pub from: Day,
    /// To this day, included.
    pub to: Day,
    /// The reviews, the earliest last lawful day first.
    pub lines: Vec<CountedLine>,
}

/// The list.
#[component]
pub fn OverviewList(
    /// What it shows.
    page: OverviewListPage,
) -> impl IntoView {
    let OverviewListPage { counted, from, to, lines } = page;
    let head = vec![
        t("staff-caseload-child"),
        t("staff-overview-late-iro"),
        t("staff-overview-list-due"),
        t("staff-overview-list-held"),
        t("staff-people-column"),
    ];
    let row = |line: CountedLine| {
        let people = paths::staff::People { child: line.child }.href();
        let name = line.name.clone();
        cells![
            line.name,
            line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
            day_short(line.due),
            line.held.map_or_else(|| t("staff-overview-nothing"), day_short),
            view! { <a href=people>{t("staff-people-title")} <span class="hidden">" " {name}</span></a> },
        ]
    };
    let caption = tr("staff-overview-list-count", args! { "count" => lines.len() });
    let rows: Vec<_> = lines.into_iter().map(row).collect();
    view! {
        <StaffShell title=figure(counted) nav=nav(Role::Manager, Section::Overview) back=paths::staff::OVERVIEW>
            <h1>{figure(counted)}</h1>
            <p class="hint">{tr("staff-overview-span", args! { "from" => day(from), "to" => day(to) })}</p>
            <Table caption=caption head=head rows=rows />
        </StaffShell>
    }
}
