//! Children in care who have no IRO, each to be given one from where they stand; and how many children each IRO has.

use heard_domain::Day;
use heard_domain::allocation::{Limit, Load, Since};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::accounts::cover::SetCover;
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Choice, SelectBox, Table, Tag, Tone, cells};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{MaybeText, Text, day_brief, moment, t, tr};

/// An IRO who can be chosen.
#[derive(Debug, Clone)]
pub struct IroOffer {
    /// Who.
    pub id: StaffId,
    /// First and last name.
    pub name: Text,
    /// How many children they have.
    pub children: usize,
    /// A child of theirs who may be a brother or sister, by name.
    pub family: Option<Text>,
}

/// A child who has no IRO.
#[derive(Debug, Clone)]
pub struct NobodyLine {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// In whole years, if known.
    pub age: Option<u32>,
    /// Since when.
    pub since: Since,
    /// When 24 hours are over, and whether they are.
    pub day_limit: (Option<Limit>, bool),
    /// When five working days are over, and whether they are.
    pub outer_limit: (Option<Limit>, bool),
    /// Who can be chosen, in this order.
    pub offers: Vec<IroOffer>,
    /// Who was chosen.
    pub chosen: Option<StaffId>,
}

/// How many children an IRO has.
#[derive(Debug, Clone)]
pub struct IroLoad {
    /// Who.
    pub id: StaffId,
    /// First and last name.
    pub name: Text,
    /// How many.
    pub children: usize,
    /// Who covers for them now or from a day to come, the first day first.
    pub covers: Vec<SetCover>,
}

/// Who has nobody, and who has how many.
#[derive(Debug, Clone)]
pub struct AllocationPage {
    /// The day.
    pub today: Day,
    /// Those who have nobody, the longest without first.
    pub nobody: Vec<NobodyLine>,
    /// The IROs, by name.
    pub iros: Vec<IroLoad>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The name of the field in which an IRO is chosen for a child.
#[must_use]
pub fn iro_field(child: ChildId) -> String {
    format!("{}-{child}", fields::IRO)
}

/// The list.
#[component]
pub fn Allocation(
    /// What it shows.
    page: AllocationPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let AllocationPage { today, nobody, iros, .. } = page;
    view! {
        <StaffShell title=t("staff-allocation-title") nav=nav(Role::Manager, Section::Allocation) faults=faults>
            <h1>{t("staff-allocation-title")}</h1>
            {if nobody.is_empty() {
                view! { <p>{t("staff-allocation-none")}</p> }.into_any()
            } else {
                view! {
                    <p class="hint">{t("staff-allocation-what")}</p>
                    {without(nobody, today)}
                }
                    .into_any()
            }}
            {loads(iros)}
        </StaffShell>
    }
}

fn without(lines: Vec<NobodyLine>, today: Day) -> impl IntoView {
    let head = vec![
        t("staff-caseload-child"),
        t("staff-allocation-since"),
        t("staff-allocation-day"),
        t("staff-allocation-days"),
        t("staff-allocation-whom"),
    ];
    let caption = tr("staff-allocation-count", args! { "count" => lines.len() });
    let row = |line: NobodyLine| {
        let age = line.age.map(|years| tr("staff-age", args! { "years" => years }));
        let since = match line.since {
            Since::Unknown => t("staff-allocation-since-unknown"),
            Since::CameIntoCare(came) => tr("staff-allocation-since-care", args! { "day" => day_brief(came, today) }),
            Since::IroEnded(ended) => tr("staff-allocation-since-iro", args! { "when" => moment(ended) }),
        };
        cells![
            view! { {line.name.clone()} {age.map(|age| view! { ", " {age} })} },
            since,
            clock(line.day_limit, today),
            clock(line.outer_limit, today),
            allocate(line),
        ]
    };
    view! { <Table caption=caption head=head rows=lines.into_iter().map(row).collect() /> }
}

/// A clock: quiet in time, loud when it is over or nobody knows since when it runs.
fn clock((limit, late): (Option<Limit>, bool), today: Day) -> impl IntoView {
    let by = limit.map(|limit| match limit {
        Limit::At(at) => moment(at),
        Limit::EndOf(day) => day_brief(day, today),
    });
    let class = if late { "when when--late" } else { "when" };
    let late = late.then(|| view! { " " {t("staff-late")} });
    view! { <span class=class>{by} {late}</span> }
}

fn allocate(line: NobodyLine) -> impl IntoView {
    let field = iro_field(line.child);
    let family = line.offers.iter().find_map(|offer| Some((offer.name.clone(), offer.family.clone()?)));
    let hint: MaybeText = match family {
        Some((iro, child)) => {
            tr("staff-allocation-family", args! { "child" => child.to_string(), "iro" => iro.to_string() }).into()
        }
        None => MaybeText::default(),
    };
    let label = tr("staff-allocation-iro", args! { "name" => line.name.to_string() });
    view! {
        <form method="post">
            <input type="hidden" name=fields::CHILD value=line.child.to_string() />
            <SelectBox name=field label=label hint=hint choices=choices(&line.offers, line.chosen) />
            <Button label=t("staff-allocation-allocate") kind=ButtonKind::Secondary about=line.name />
        </form>
    }
}

/// The IROs as choices, each with how many children they have, and why they come first.
pub(super) fn choices(offers: &[IroOffer], chosen: Option<StaffId>) -> Vec<Choice> {
    let label = |offer: &IroOffer| {
        let (name, count) = (offer.name.to_string(), offer.children);
        match (&offer.family, Load::of(offer.children)) {
            (Some(child), _) => {
                let values = args! { "name" => name, "count" => count, "child" => child.to_string() };
                tr("staff-allocation-offer-family", values)
            }
            (None, Load::Over) => tr("staff-allocation-offer-over", args! { "name" => name, "count" => count }),
            (None, _) => tr("staff-allocation-offer", args! { "name" => name, "count" => count }),
        }
    };
    let offer = |offer: &IroOffer| Choice::new(offer.id.to_string(), label(offer)).checked(chosen == Some(offer.id));
    std::iter::once(Choice::new("", t("staff-allocation-choose"))).chain(offers.iter().map(offer)).collect()
}

/// The IROs, how many children each has, and who covers.
fn loads(iros: Vec<IroLoad>) -> impl IntoView {
    let head = vec![t("staff-urgent-iro"), t("staff-allocation-children"), t("staff-allocation-cover")];
    let row = |iro: IroLoad| {
        let tag = match Load::of(iro.children) {
            Load::Over => Some(view! { " " <Tag label=t("staff-allocation-over") tone=Tone::Pressing /> }.into_any()),
            Load::Within => Some(view! { " " <Tag label=t("staff-allocation-within") /> }.into_any()),
            Load::Below => None,
        };
        let covers: Vec<_> = iro.covers.iter().map(|cover| view! { <div>{cover.said()}</div> }).collect();
        cells![
            view! { <a href=paths::staff::HandOver { staff: iro.id }.href()>{iro.name}</a> },
            view! { {iro.children} {tag} },
            if covers.is_empty() { t("staff-overview-nothing").into_any() } else { covers.into_any() },
        ]
    };
    view! {
        <Table caption=t("staff-allocation-iros") head=head rows=iros.into_iter().map(row).collect() />
        <p class="hint">{t("staff-allocation-guide")}</p>
    }
}
