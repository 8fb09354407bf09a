//! An advocate's children: whom they speak for, and what they sent. Nothing else of the child's.

use heard_domain::Moment;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Card};
use crate::shell::StaffShell;
use crate::text::{Text, moment, t, tr};

/// One child.
#[derive(Debug, Clone)]
pub struct SpokenFor {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// Whether there is an open review to give views for.
    pub open: bool,
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
    view! {
        <Card title=child.name>
            {if sent.is_empty() {
                view! { <p class="hint">{t("staff-advocacy-sent-none")}</p> }.into_any()
            } else {
                view! {
                    <p>{t("staff-advocacy-sent")}</p>
                    <ul>{sent}</ul>
                }
                    .into_any()
            }}
            {if child.open {
                view! {
                    <form method="post" action="/staff/advocacy">
                        <input type="hidden" name="child" value=child.child.to_string() />
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
