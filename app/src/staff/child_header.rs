//! The header that every page of one child shares: who they are, when their review is, who is there for them, what is
//! to be done next. Where a page has a heading of its own it is folded away, so that the page stays light.
//!
//! Case systems do not say who is whose brother or sister. It goes by the last name, among the children of the same
//! IRO, and says so: whoever sees the header may open each of them.

use heard_domain::Day;
use heard_domain::deadlines::Standing;
use heard_domain::id::ChildId;
use heard_domain::today::Act;
use leptos::prelude::*;

use super::act::{ActClock, next_href, what};
use crate::args;
use crate::components::ChildMark;
use crate::paths;
use crate::text::{Text, day_brief, t, tr};

/// What the header says.
#[derive(Debug, Clone)]
pub struct ChildHead {
    /// The day.
    pub today: Day,
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// Whether there is a photo of them.
    pub has_photo: bool,
    /// What the child is called.
    pub called: Text,
    /// In whole years.
    pub age: u32,
    /// The day on which the next review is booked.
    pub booked: Option<Day>,
    /// The last lawful day of the next review, and how it stands; `None` where none is timed.
    pub due: Option<(Day, Standing)>,
    /// The IRO's name, if one is allocated.
    pub iro: Option<Text>,
    /// Who covers for the IRO today.
    pub cover: Option<Text>,
    /// The social worker's name, if known.
    pub social_worker: Text,
    /// The team manager's name, if known.
    pub team_manager: Text,
    /// Other children of the IRO who may be brothers or sisters: who, and what each is called.
    pub family: Vec<(ChildId, Text)>,
    /// First language, if known.
    pub language: Text,
    /// Whether an interpreter is needed, and which.
    pub interpreter: Text,
    /// Legal status, as the council's case system has it.
    pub legal_status: Text,
    /// Placement type, as the council's case system has it.
    pub placement: Text,
    /// What is to be done first.
    pub next: Option<Act>,
}

/// The header, with the page's first heading in it.
#[component]
pub fn ChildHeader(
    /// What it says.
    head: ChildHead,
) -> impl IntoView {
    let facts = facts(&head);
    let next = next(head.next, head.today);
    view! {
        <div class="child-head">
            <ChildMark child=head.child name=head.name.clone() has_photo=head.has_photo large=true />
            <h1>{head.name}</h1>
            {next}
            {facts}
        </div>
    }
}

/// The same folded away, on a page with a heading of its own.
#[component]
pub fn ChildFolded(
    /// What it says.
    head: ChildHead,
) -> impl IntoView {
    let facts = facts(&head);
    let next = next(head.next, head.today);
    let age = tr("staff-age", args! { "years" => head.age });
    view! {
        <details class="details no-print">
            <summary class="details__summary">
                <ChildMark child=head.child name=head.name.clone() has_photo=head.has_photo />
                " "
                <bdi>{head.name}</bdi>
                ", "
                {age}
            </summary>
            <div class="details__content">{next} {facts}</div>
        </details>
    }
}

/// What is to be done first.
fn next(act: Option<Act>, today: Day) -> impl IntoView {
    act.map(|act| {
        view! {
            <p class="child-head__next">
                <a class="do" href=next_href(&act)>{what(act.what)}</a>
                " "
                <ActClock act=act today=today />
            </p>
        }
    })
}

/// What is known, line by line; what is not known has no line.
fn facts(head: &ChildHead) -> impl IntoView + use<> {
    let head = head.clone();
    let today = head.today;
    let due = head.due.map(|(due, standing)| {
        let class = match standing {
            Standing::InTime => "when",
            Standing::DueSoon => "when when--soon",
            Standing::Late => "when when--late",
        };
        let word = match standing {
            Standing::InTime => None,
            Standing::DueSoon => Some(t("staff-due-soon")),
            Standing::Late => Some(t("staff-late")),
        };
        view! { <span class=class>{day_brief(due, today)} {word.map(|word| view! { " " {word} })}</span> }.into_any()
    });
    let iro = head.iro.map(|iro| match head.cover {
        Some(cover) => tr("staff-head-covered", args! { "iro" => iro.to_string(), "cover" => cover.to_string() }),
        None => iro,
    });
    let family = (!head.family.is_empty()).then(|| {
        let link = |(place, (child, called)): (usize, (ChildId, Text))| {
            let comma = (place > 0).then_some(", ");
            view! { {comma} <a href=paths::staff::Child { child }.href()>{called}</a> }
        };
        view! { <span dir="auto">{head.family.into_iter().enumerate().map(link).collect::<Vec<_>>()}</span> }.into_any()
    });
    let text = |text: Text| (!text.is_empty()).then(|| view! { <span dir="auto">{text}</span> }.into_any());
    let facts = [
        (t("staff-child-called"), text(head.called)),
        (t("staff-child-age"), text(tr("staff-age", args! { "years" => head.age }))),
        (t("staff-column-booked"), head.booked.map(|booked| day_brief(booked, today).into_any())),
        (t("staff-column-due"), due),
        (t("staff-head-iro"), text(iro.unwrap_or_else(|| t("staff-overview-late-no-iro")))),
        (t("staff-recipient-social_worker"), text(head.social_worker)),
        (t("staff-recipient-team_manager"), text(head.team_manager)),
        (t("staff-head-family"), family),
        (t("staff-child-language"), text(head.language)),
        (t("staff-child-interpreter"), text(head.interpreter)),
        (t("staff-head-legal"), text(head.legal_status)),
        (t("staff-head-placement"), text(head.placement)),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(key, value)| Some(view! { <div><dt>{key}</dt> <dd>{value?}</dd></div> }))
        .collect();
    view! { <dl class="child-head__facts">{facts}</dl> }
}
