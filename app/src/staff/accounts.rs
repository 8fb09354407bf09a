//! Workers' accounts: for the administrator who looks after them, and each worker's own.

pub mod cover;
pub mod link;
pub mod one;
pub mod own;

use heard_domain::Moment;
use heard_domain::account::AccountState;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::components::{Button, Choice, LinkButton, Radios, Table, Tag, TextInput, TextKind, Tone, cells};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, moment, t};

/// The longest name, e-mail address or team, in characters.
pub const MAX_LINE: usize = 120;

/// One account.
#[derive(Debug, Clone)]
pub struct AccountLine {
    /// Whose.
    pub id: StaffId,
    /// First and last name.
    pub name: Text,
    /// The e-mail address.
    pub email: Text,
    /// The team.
    pub team: Text,
    /// What it is for.
    pub role: Role,
    /// Where it stands.
    pub state: AccountState,
    /// When its worker signed in last.
    pub signed_in_at: Option<Moment>,
}

/// All accounts.
#[component]
pub fn Accounts(
    /// By name.
    lines: Vec<AccountLine>,
) -> impl IntoView {
    let head = vec![
        t("staff-accounts-name"),
        t("staff-accounts-role"),
        t("staff-accounts-team"),
        t("staff-accounts-signed-in"),
        t("staff-accounts-state"),
    ];
    let rows = lines.into_iter().map(row).collect();
    view! {
        <StaffShell title=t("staff-accounts-title") nav=nav(Role::Administrator, Section::Accounts)>
            <h1>{t("staff-accounts-title")}</h1>
            <p>{t("staff-accounts-what")}</p>
            <p>
                <LinkButton label=t("staff-accounts-invite") href=paths::staff::NEW_ACCOUNT />
            </p>
            <Table caption=t("staff-accounts-title") quiet_caption=true head=head rows=rows />
        </StaffShell>
    }
}

fn row(line: AccountLine) -> Vec<AnyView> {
    let signed_in = line.signed_in_at.map_or_else(|| t("staff-accounts-never"), moment);
    cells![
        view! {
            <a href=paths::staff::Account { staff: line.id }.href()>{line.name}</a>
            <div class="hint">{line.email}</div>
        },
        t(&format!("staff-role-{}", line.role.code())),
        line.team,
        signed_in,
        state(line.state),
    ]
}

/// Where an account stands, as a tag.
pub(super) fn state(state: AccountState) -> AnyView {
    match state {
        AccountState::Invited => view! { <Tag label=t("staff-accounts-invited") tone=Tone::Waiting /> }.into_any(),
        AccountState::InUse => view! { <Tag label=t("staff-accounts-in-use") tone=Tone::Good /> }.into_any(),
        AccountState::Disabled(since) => view! {
            <Tag label=t("staff-accounts-disabled") />
            <div class="hint">{day_short(heard_domain::english_time::day(since))}</div>
        }
        .into_any(),
    }
}

/// The form for a new account, as typed.
#[derive(Debug, Clone, Default)]
pub struct InvitePage {
    /// First and last name.
    pub name: Text,
    /// The e-mail address.
    pub email: Text,
    /// The team.
    pub team: Text,
    /// What it is for.
    pub role: Option<Role>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The roles to choose from.
pub(super) fn roles(chosen: Option<Role>) -> Vec<Choice> {
    Role::ALL
        .into_iter()
        .map(|role| {
            Choice::new(role.code(), t(&format!("staff-role-{}", role.code())))
                .checked(chosen == Some(role))
                .hint(t(&format!("staff-role-hint-{}", role.code())))
        })
        .collect()
}

/// Asks for a new account.
#[component]
pub fn Invite(
    /// What it shows.
    page: InvitePage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    view! {
        <StaffShell
            title=t("staff-accounts-invite")
            nav=nav(Role::Administrator, Section::Accounts)
            faults=faults
            back=paths::staff::ACCOUNTS
        >
            <h1>{t("staff-accounts-invite")}</h1>
            <form method="post" action=paths::staff::NEW_ACCOUNT novalidate>
                <TextInput name="name" label=t("staff-accounts-name") kind=TextKind::Name value=page.name />
                <TextInput name="email" label=t("staff-sign-in-email") kind=TextKind::Address value=page.email />
                <TextInput name="team" label=t("staff-accounts-team") value=page.team />
                <Radios name=fields::ROLE legend=t("staff-accounts-role") choices=roles(page.role) />
                <Button label=t("staff-accounts-make-link") />
            </form>
        </StaffShell>
    }
}
