//! An advocate's children: whom they speak for, and what they sent. Nothing else of the child's.

use heard_domain::deadlines::Standing;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::standing::StandingTag;
use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Card, Notice};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};

/// One child.
#[derive(Debug, Clone)]
pub struct SpokenFor {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// By when the open review is due, if there is one, and how that stands.
    pub due: Option<(Day, Standing)>,
    /// When the IRO asked the advocate to speak at it.
    pub asked_at: Option<Moment>,
    /// When the advocate sent views, newest first, and whether the IRO has opened them.
    pub sent: Vec<(Moment, bool)>,
}

/// The desk.
#[derive(Debug, Clone)]
pub struct AdvocacyPage {
    /// The allocated children.
    pub children: Vec<SpokenFor>,
}

/// The desk.
#[component]
pub fn Advocacy(
    /// What it shows.
    page: AdvocacyPage,
) -> impl IntoView {
    let children: Vec<_> = page.children.into_iter().map(child).collect();
    view! {
        <StaffShell title=t("staff-advocacy-title") nav=nav(Role::Advocate, Section::Advocacy)>
            <h1>{t("staff-advocacy-title")}</h1>
            <p>{t("staff-advocacy-what")}</p>
            {if children.is_empty() {
                view! { <p>{t("staff-advocacy-none")}</p> }.into_any()
            } else {
                children.into_any()
            }}
        </StaffShell>
    }
}

fn child(child: SpokenFor) -> impl IntoView {
    let sent: Vec<_> = child
        .sent
        .iter()
        .map(|(at, read)| {
            let state = if *read { t("staff-views-read") } else { t("staff-views-unread") };
            view! { <li>{moment(*at)} ", " {state}</li> }
        })
        .collect();
    let asked = child.asked_at.map(|at| {
        let words = args! { "name" => child.called.to_string(), "when" => moment(at) };
        view! {
            <Notice>
                <p>{tr("staff-advocacy-asked", words)}</p>
            </Notice>
        }
    });
    let due = child.due.map(|(due, standing)| {
        view! {
            <p>
                {tr("staff-advocacy-due", args! { "day" => day(due) })} " " <StandingTag due=due standing=standing />
            </p>
        }
    });
    view! {
        <Card title=child.name.clone()>
            {asked} {due}
            {if sent.is_empty() {
                view! { <p class="hint">{t("staff-advocacy-sent-none")}</p> }.into_any()
            } else {
                view! {
                    <p>{t("staff-advocacy-sent")}</p>
                    <ul>{sent}</ul>
                    <p>
                        <a href=paths::staff::Spoken { child: child.child }.href()>
                            {t("staff-advocacy-answers")} <span class="hidden">": " {child.name.clone()}</span>
                        </a>
                    </p>
                }
                    .into_any()
            }}
            {if child.due.is_some() {
                view! {
                    <form method="post" action=paths::staff::ADVOCACY>
                        <input type="hidden" name=fields::CHILD value=child.child.to_string() />
                        <Button
                            label=tr("staff-advocacy-speak", args! { "name" => child.called.to_string() })
                            kind=ButtonKind::Secondary
                        />
                    </form>
                }
                    .into_any()
            } else {
                view! { <p class="hint">{t("staff-caseload-no-review")}</p> }.into_any()
            }}
        </Card>
    }
}
