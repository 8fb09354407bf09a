//! Unsafe things that children told, and what was closed lately. Words are shown only after one is opened, which is
//! logged.

use heard_domain::Moment;
use heard_domain::alarm::Tells;
use heard_domain::id::ConcernId;
use heard_domain::people::Role;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::alarms::{AlarmLine, in_short};
use super::{Section, nav};
use crate::args;
use crate::components::{Notice, Table, Tag, Tone, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, moment, t, tr};

/// Where one stands.
#[derive(Debug, Clone)]
pub enum ConcernStage {
    /// Nobody has said that they act on it.
    New,
    /// Somebody acts on it.
    Acknowledged {
        /// Who.
        by: Text,
        /// Since when.
        at: Moment,
    },
    /// Its outcome is recorded.
    Closed {
        /// Who acted on it.
        by: Text,
        /// When it was closed.
        at: Moment,
    },
}

/// One unsafe thing told.
#[derive(Debug, Clone)]
pub struct ConcernLine {
    /// Its id.
    pub id: ConcernId,
    /// First and last name of the child.
    pub name: Text,
    /// The IRO's name.
    pub iro: Text,
    /// In whose voice.
    pub voice: Voice,
    /// When it was told.
    pub raised_at: Moment,
    /// Where it stands.
    pub stage: ConcernStage,
    /// Who was told by message.
    pub alarms: Vec<AlarmLine>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct UrgentPage {
    /// Who looks: an IRO sees their own children, a manager all.
    pub role: Role,
    /// Those that are not closed: first those on which nobody acts yet, then the others, each from the oldest on.
    pub concerns: Vec<ConcernLine>,
    /// Those closed in the last 90 days, the last first.
    pub closed: Vec<ConcernLine>,
    /// Whether this server sends messages to workers.
    pub tells: Tells,
}

/// The list.
#[component]
pub fn UrgentList(
    /// What it shows.
    page: UrgentPage,
) -> impl IntoView {
    let row = |line: ConcernLine| {
        cells![
            view! { <a href=paths::staff::Concern { concern: line.id }.href()>{line.name}</a> },
            t(&format!("staff-voice-{}", line.voice.code())),
            moment(line.raised_at),
            line.iro,
            view! { <StageTag stage=line.stage /> },
        ]
    };
    let head = || {
        vec![
            t("staff-caseload-child"),
            t("staff-urgent-voice"),
            t("staff-urgent-raised"),
            t("staff-urgent-iro"),
            t("staff-urgent-state"),
        ]
    };
    let open_row = move |line: ConcernLine| {
        let told = in_short(&line.alarms);
        row(line).into_iter().chain([told]).collect()
    };
    let nobody_told =
        page.tells == Tells::Desk && page.concerns.iter().any(|line| matches!(line.stage, ConcernStage::New));
    let closed: Vec<_> = page.closed.into_iter().map(row).collect();
    view! {
        <StaffShell title=t("staff-urgent-title") nav=nav(page.role, Section::Urgent)>
            <h1>{t("staff-urgent-title")}</h1>
            <Promise />
            {nobody_told.then(|| view! { <Notice><p>{t("staff-alarms-no-mail")}</p></Notice> })}
            {if page.concerns.is_empty() {
                view! { <p>{t("staff-urgent-none")}</p> }.into_any()
            } else {
                let rows = page.concerns.into_iter().map(open_row).collect();
                let head = head().into_iter().chain([t("staff-alarms-column")]).collect();
                view! { <Table caption=t("staff-urgent-caption") head=head rows=rows /> }.into_any()
            }}
            {(!closed.is_empty())
                .then(|| {
                    view! {
                        <h2>{t("staff-urgent-closed-title")}</h2>
                        <Table caption=t("staff-urgent-closed-title") quiet_caption=true head=head() rows=closed />
                    }
                })}
        </StaffShell>
    }
}

/// What children were promised, and what a worker does.
#[component]
pub(super) fn Promise() -> impl IntoView {
    view! {
        <Notice>
            <p>{t("staff-urgent-promise")}</p>
        </Notice>
    }
}

/// Where one stands, in words.
#[component]
pub(super) fn StageTag(
    /// Where.
    stage: ConcernStage,
) -> impl IntoView {
    match stage {
        ConcernStage::New => view! { <Tag label=t("staff-urgent-new") tone=Tone::Pressing /> }.into_any(),
        ConcernStage::Acknowledged { by, at } => view! {
            <Tag label=t("staff-urgent-acknowledged") tone=Tone::Waiting />
            " "
            {tr("staff-urgent-by", args! { "name" => by.to_string(), "when" => moment(at) })}
        }
        .into_any(),
        ConcernStage::Closed { by, at } => view! {
            <Tag label=t("staff-urgent-closed") tone=Tone::Good />
            " "
            {tr("staff-urgent-closed-by", args! { "name" => by.to_string(), "when" => moment(at) })}
        }
        .into_any(),
    }
}
