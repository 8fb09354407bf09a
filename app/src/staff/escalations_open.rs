//! What was asked of somebody higher up and is not ended, over the council: what stands behind a manager's counts; and,
//! folded away, what ended within a year.

use heard_domain::Day;
use heard_domain::escalation::Outcome;
use heard_domain::id::{ChildId, EscalationId};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::escalations::{Now, NowTag, linked};
use super::{Section, nav};
use crate::args;
use crate::components::{Details, Table, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, t, tr};

/// One of them.
#[derive(Debug, Clone)]
pub struct OpenLine {
    /// Which, if it was asked in Heard and so has a page.
    pub id: Option<EscalationId>,
    /// About which child.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// The stage at which it is.
    pub stage: Text,
    /// Since which day it is there.
    pub since: Day,
    /// How it stands there.
    pub now: Now,
}

/// One that ended.
#[derive(Debug, Clone)]
pub struct EndedLine {
    /// Which.
    pub id: EscalationId,
    /// About which child.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// The stage at which it ended.
    pub stage: Text,
    /// On which day and how.
    pub ended: (Day, Outcome),
}

/// The list.
#[component]
pub fn OpenEscalations(
    /// What is due first, first.
    lines: Vec<OpenLine>,
    /// What ended within a year, the last to end first.
    ended: Vec<EndedLine>,
) -> impl IntoView {
    let head = vec![
        t("staff-caseload-child"),
        t("staff-overview-late-iro"),
        t("staff-escalation-stage"),
        t("staff-escalation-since"),
        t("staff-escalation-stands"),
    ];
    let row = |line: OpenLine| {
        let href = line.id.map(|escalation| paths::staff::Escalation { child: line.child, escalation }.href());
        cells![
            linked(href, line.name),
            line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
            line.stage,
            day_short(line.since),
            view! { <NowTag now=line.now /> },
        ]
    };
    let list = if lines.is_empty() {
        view! { <p>{t("staff-escalations-none-open")}</p> }.into_any()
    } else {
        let rows = lines.into_iter().map(row).collect();
        view! { <Table caption=t("staff-escalations-caption") quiet_caption=true head=head rows=rows /> }.into_any()
    };
    view! {
        <StaffShell
            title=t("staff-escalations-open")
            nav=nav(Role::Manager, Section::Overview)
            back=paths::staff::OVERVIEW
        >
            <h1>{t("staff-escalations-open")}</h1>
            {list}
            {(!ended.is_empty()).then(|| ended_list(ended))}
        </StaffShell>
    }
}

fn ended_list(lines: Vec<EndedLine>) -> impl IntoView {
    let head = vec![
        t("staff-caseload-child"),
        t("staff-overview-late-iro"),
        t("staff-escalation-stage"),
        t("staff-escalation-stands"),
    ];
    let summary = tr("staff-escalations-ended", args! { "count" => lines.len() });
    let row = |line: EndedLine| {
        let href = paths::staff::Escalation { child: line.child, escalation: line.id }.href();
        cells![
            view! { <a href=href>{line.name}</a> },
            line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
            line.stage,
            view! { <NowTag now=Now::Resolved(line.ended.0, line.ended.1) /> },
        ]
    };
    let rows = lines.into_iter().map(row).collect();
    view! {
        <Details summary=summary>
            <Table caption=t("staff-escalations-ended-caption") quiet_caption=true head=head rows=rows />
        </Details>
    }
}
