//! What has to be mended before the SSDA903 return can be written: for managers, by child, all year round.

use heard_domain::Day;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use heard_domain::return903::{CollectionYear, Rule};
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Table, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, day_short, t, tr};

/// Something to be mended.
#[derive(Debug, Clone)]
pub struct ReturnLine {
    /// Whose review it is.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// The day on which the review was held.
    pub held: Day,
    /// What is wrong.
    pub rule: Rule,
}

/// The list of a year.
#[derive(Debug, Clone)]
pub struct ReturnPage {
    /// Which.
    pub year: CollectionYear,
    /// The year after, if it has begun.
    pub after: Option<CollectionYear>,
    /// How many reviews are in the return.
    pub reviews: usize,
    /// How many are not, for their children are in a series of short breaks.
    pub left_out: usize,
    /// How much there is to be mended, shown or not.
    pub found: usize,
    /// What is shown of it, by child and day.
    pub lines: Vec<ReturnLine>,
}

/// The list.
#[component]
pub fn ReturnToMend(
    /// What it shows.
    page: ReturnPage,
) -> impl IntoView {
    let ReturnPage { year, after, reviews, left_out, found, lines } = page;
    let span = args! { "from" => day(year.first()), "to" => day(year.last()) };
    let other = |other: Option<CollectionYear>| {
        other.map(|year| {
            let href = format!("{}?year={year}", paths::staff::RETURN);
            view! { <p><a href=href>{tr("staff-return-other", args! { "year" => year.to_string() })}</a></p> }
        })
    };
    let more = found - lines.len();
    let list = if lines.is_empty() {
        view! { <p>{t("staff-return-nothing")}</p> }.into_any()
    } else {
        let head = vec![
            t("staff-caseload-child"),
            t("staff-overview-list-held"),
            t("staff-return-wrong"),
            t("staff-return-mend"),
            t("staff-overview-late-iro"),
            t("staff-people-column"),
        ];
        let caption = tr("staff-return-count", args! { "count" => found });
        view! { <Table caption=caption head=head rows=lines.into_iter().map(row).collect() /> }.into_any()
    };
    view! {
        <StaffShell title=t("staff-return-title") nav=nav(Role::Manager, Section::Figures) back=paths::staff::FIGURES>
            <h1>{tr("staff-return-heading", args! { "year" => year.to_string() })}</h1>
            <p class="hint">{tr("staff-return-span", span)}</p>
            <p>{tr("staff-return-in", args! { "count" => reviews })}</p>
            {(left_out > 0).then(|| view! { <p>{tr("staff-return-left-out", args! { "count" => left_out })}</p> })}
            {list} {(more > 0).then(|| view! { <p>{tr("staff-return-more", args! { "count" => more })}</p> })}
            {other(year.before())} {other(after)}
        </StaffShell>
    }
}

fn row(line: ReturnLine) -> Vec<AnyView> {
    let people = paths::staff::People { child: line.child }.href();
    let (name, code) = (line.name.clone(), line.rule.code());
    cells![
        line.name,
        day_short(line.held),
        t(&format!("staff-return-wrong-{code}")),
        t(&format!("staff-return-mend-{code}")),
        line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
        view! { <a href=people>{t("staff-people-title")} <span class="hidden">" " {name}</span></a> },
    ]
}
