//! One account, for the administrator: its role, its links, its end.

use heard_domain::Moment;
use heard_domain::account::{AccountState, LinkKind};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::cover::{CoverForm, CoverSection};
use super::{AccountLine, roles, state};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, Notice, Radios};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::AccountAct;
use crate::staff::trouble::{Trouble, faults};
use crate::staff::{Section, nav};
use crate::text::{Text, moment, t, tr};

/// What was just done, to be said once.
#[derive(Debug, Clone, Default)]
pub enum Done {
    /// Nothing.
    #[default]
    Nothing,
    /// A link was made: it is shown this once.
    Link {
        /// The whole address.
        link: Text,
        /// What it sets.
        kind: LinkKind,
        /// When it ends.
        until: Moment,
    },
    /// Work ended: the names of the children in care who have no IRO since.
    Left(Vec<Text>),
}

/// One account.
#[derive(Debug, Clone)]
pub struct AccountPage {
    /// Whose, and how it stands.
    pub line: AccountLine,
    /// Whether it is the administrator's own.
    pub is_own: bool,
    /// What was just done.
    pub done: Done,
    /// Who covers; `None` in roles that have no children.
    pub cover: Option<CoverForm>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// One account.
#[component]
pub fn Account(
    /// What it shows.
    page: AccountPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let line = page.line.clone();
    let action = paths::staff::Account { staff: line.id }.href();
    let signed_in = match line.signed_in_at {
        Some(at) => tr("staff-account-signed-in", args! { "when" => moment(at) }),
        None => t("staff-account-never"),
    };
    view! {
        <StaffShell
            title=t("staff-account-title")
            nav=nav(Role::Administrator, Section::Accounts)
            faults=faults
            back=paths::staff::ACCOUNTS
        >
            <h1>{line.name.clone()}</h1>
            <p>
                {line.email.clone()} " · " {t(&format!("staff-role-{}", line.role.code()))} " · " {line.team.clone()}
            </p>
            <div>{state(line.state)} " " {signed_in}</div>
            {done(page.done.clone(), &line.name)}
            {if page.is_own {
                view! { <p>{t("staff-account-own")} " " <a href=paths::staff::OWN_ACCOUNT>{t("staff-nav-account")}</a></p> }.into_any()
            } else {
                acts(&page, &action)
            }}
        </StaffShell>
    }
}

/// What was just done.
fn done(done: Done, name: &Text) -> Option<AnyView> {
    let name = name.to_string();
    match done {
        Done::Nothing => None,
        Done::Link { link, kind, until } => {
            let what =
                tr(&format!("staff-link-made-{}", kind.code()), args! { "name" => name, "until" => moment(until) });
            Some(
                view! {
                    <Notice title=t("staff-link-made")>
                        <p class="link-once">{link}</p>
                        <p>{what}</p>
                        <p>{t("staff-link-once")}</p>
                    </Notice>
                }
                .into_any(),
            )
        }
        Done::Left(children) if children.is_empty() => {
            Some(view! { <Notice><p>{tr("staff-account-left-none", args! { "name" => name })}</p></Notice> }.into_any())
        }
        Done::Left(children) => {
            let count = children.len();
            let names: Vec<_> = children.into_iter().map(|name| view! { <li>{name}</li> }).collect();
            Some(
                view! {
                    <Notice title=tr("staff-account-left", args! { "count" => count })>
                        <ul>{names}</ul>
                        <p>{t("staff-account-left-next")}</p>
                    </Notice>
                }
                .into_any(),
            )
        }
    }
}

/// What can be done to somebody else's account.
fn acts(page: &AccountPage, action: &str) -> AnyView {
    let action = action.to_owned();
    if let AccountState::Disabled(_) = page.line.state {
        return view! {
            <p>{t("staff-account-disabled")}</p>
            <form method="post" action=action>
                <Button label=t("staff-account-enable") kind=ButtonKind::Secondary name=DO value=AccountAct::Enable />
            </form>
        }
        .into_any();
    }
    let kinds = LinkKind::for_state(page.line.state);
    let choices = kinds
        .iter()
        .map(|kind| {
            Choice::new(kind.code(), t(&format!("staff-link-kind-{}", kind.code())))
                .hint(t(&format!("staff-link-hint-{}", kind.code())))
                .checked(kinds.first() == Some(kind))
        })
        .collect();
    let cover = page.cover.clone().map(|form| view! { <CoverSection form=form action=action.clone() /> });
    let sure = vec![Choice::new("yes", t("staff-account-disable-sure"))];
    view! {
        <form method="post" action=action.clone() novalidate class="record-form">
            <Radios name=fields::KIND legend=t("staff-link-title") choices=choices />
            <Button label=t("staff-accounts-make-link") kind=ButtonKind::Secondary name=DO value=AccountAct::Link />
        </form>
        {cover}
        <h2>{t("staff-account-role")}</h2>
        <form method="post" action=action.clone() novalidate class="record-form">
            <Radios
                name=fields::ROLE
                legend=t("staff-accounts-role")
                hint=t("staff-account-role-hint")
                choices=roles(Some(page.line.role))
            />
            <Button label=t("staff-save") kind=ButtonKind::Secondary name=DO value=AccountAct::Role />
        </form>
        <h2>{t("staff-account-disable-title")}</h2>
        <p>{t("staff-account-disable-what")}</p>
        <form method="post" action=action novalidate class="record-form">
            <Checkboxes
                name=fields::SURE
                legend=t("staff-account-disable-legend")
                choices=sure
            />
            <Button label=t("staff-account-disable") kind=ButtonKind::Danger name=DO value=AccountAct::Disable />
        </form>
    }
    .into_any()
}
