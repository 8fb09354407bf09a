//! A worker's own account: password, authenticator, recovery codes, sessions, cover.

use heard_domain::Moment;
use heard_domain::account::RECOVERY_CODES;
use heard_domain::device::Device;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::cover::{CoverForm, CoverSection};
use super::link::{NewAuthenticator, new_authenticator, passwords};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Table, TextInput, TextKind, cells};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::OwnAct;
use crate::staff::trouble::{Trouble, faults};
use crate::staff::{Section, nav};
use crate::text::{Text, moment, t, tr};

/// One session.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// Its hash, which opens nothing.
    pub id: Text,
    /// On what kind of device.
    pub device: Device,
    /// When the worker signed in.
    pub since: Moment,
    /// When it was last used, to half a minute.
    pub used: Moment,
    /// Whether it is this one.
    pub is_this: bool,
}

/// The account.
#[derive(Debug, Clone)]
pub struct OwnPage {
    /// As what the worker is signed in.
    pub role: Role,
    /// The name.
    pub name: Text,
    /// The e-mail address.
    pub email: Text,
    /// How many recovery codes are left.
    pub recovery_left: i64,
    /// The sessions in force, the newest first.
    pub sessions: Vec<SessionLine>,
    /// Who covers; `None` in roles that have no children.
    pub cover: Option<CoverForm>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The account.
#[component]
pub fn OwnAccount(
    /// What it shows.
    page: OwnPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let left = tr("staff-recovery-left", args! { "left" => page.recovery_left, "all" => RECOVERY_CODES });
    view! {
        <StaffShell title=t("staff-nav-account") nav=nav(page.role, Section::Account) faults=faults>
            <h1>{t("staff-nav-account")}</h1>
            <p>{page.name} " · " {page.email} " · " {t(&format!("staff-role-{}", page.role.code()))}</p>
            {sessions(page.sessions)}
            {page.cover.map(|form| view! { <CoverSection form=form action=paths::staff::OWN_ACCOUNT /> })}
            <h2>{t("staff-recovery-title")}</h2>
            <p>{left}</p>
            <p>
                <a href=paths::staff::RECOVERY>{t("staff-recovery-make")}</a>
            </p>
            <h2>{t("staff-password-title")}</h2>
            <p>
                <a href=paths::staff::PASSWORD>{t("staff-password-change")}</a>
            </p>
            <p>
                <a href=paths::staff::AUTHENTICATOR>{t("staff-authenticator-change")}</a>
            </p>
        </StaffShell>
    }
}

fn sessions(sessions: Vec<SessionLine>) -> impl IntoView {
    let rows = sessions
        .into_iter()
        .map(|line| {
            let device = t(&format!("staff-device-{}", line.device.code()));
            let end = if line.is_this {
                t("staff-sessions-this").into_any()
            } else {
                view! {
                    <form method="post" action=paths::staff::OWN_ACCOUNT>
                        <input type="hidden" name=fields::SESSION value=line.id />
                        <Button
                            label=t("staff-sessions-end")
                            kind=ButtonKind::Secondary
                            name=DO
                            value=OwnAct::EndSession
                            about=moment(line.since)
                        />
                    </form>
                }
                .into_any()
            };
            cells![device, moment(line.since), moment(line.used), end]
        })
        .collect();
    let head =
        vec![t("staff-sessions-device"), t("staff-sessions-since"), t("staff-sessions-used"), t("staff-sessions-end")];
    view! {
        <h2>{t("staff-sessions-title")}</h2>
        <p>{t("staff-sessions-what")}</p>
        <Table caption=t("staff-sessions-title") quiet_caption=true head=head rows=rows />
    }
}

/// What a worker sets anew on a page of its own.
#[derive(Debug, Clone)]
pub enum Renew {
    /// The password.
    Password,
    /// The authenticator.
    Authenticator(NewAuthenticator),
    /// The recovery codes.
    Recovery,
}

/// Sets one of them, with the password of now.
#[component]
pub fn RenewOwn(
    /// As what the worker is signed in.
    role: Role,
    /// What is set.
    renew: Renew,
    /// What was wrong.
    troubles: Vec<Trouble>,
) -> impl IntoView {
    let (title, what) = match &renew {
        Renew::Password => (t("staff-password-change"), t("staff-password-ends")),
        Renew::Authenticator(_) => (t("staff-authenticator-change"), t("staff-authenticator-ends")),
        Renew::Recovery => (t("staff-recovery-make"), t("staff-recovery-ends")),
    };
    view! {
        <StaffShell
            title=title.clone()
            nav=nav(role, Section::Account)
            faults=faults(&troubles)
            back=paths::staff::OWN_ACCOUNT
        >
            <h1>{title}</h1>
            <p>{what}</p>
            <form method="post" novalidate>
                <TextInput name="password" label=t("staff-password-now") kind=TextKind::Password />
                {match renew {
                    Renew::Password => Some(passwords()),
                    Renew::Authenticator(new) => Some(new_authenticator(new)),
                    Renew::Recovery => None,
                }}
                <Button label=t("staff-save") />
            </form>
        </StaffShell>
    }
}
