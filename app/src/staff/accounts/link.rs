//! Where a worker sets password or authenticator by a link that serves once.

use heard_domain::account::{LinkKind, PASSWORD_MIN};
use leptos::prelude::*;

use crate::args;
use crate::components::{Button, LinkButton, Notice, TextInput, TextKind};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::invitation::Qr;
use crate::staff::trouble::{Trouble, faults};
use crate::text::{Text, t, tr};

/// A new authenticator to be set up: as a code to scan and as text.
#[derive(Debug, Clone)]
pub struct NewAuthenticator {
    /// The address that authenticators read.
    pub qr: Qr,
    /// The seed as people type it, in base 32.
    pub seed: Text,
}

/// What the link's page asks.
#[derive(Debug, Clone)]
pub struct LinkPage {
    /// The worker's name.
    pub name: Text,
    /// The e-mail address to sign in with.
    pub email: Text,
    /// What is set.
    pub kind: LinkKind,
    /// The authenticator, where it is set.
    pub authenticator: Option<NewAuthenticator>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Sets what the link sets.
#[component]
pub fn UseLink(
    /// What it shows.
    page: LinkPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let kind = page.kind;
    let email = tr("staff-link-email", args! { "name" => page.name.to_string(), "email" => page.email.to_string() });
    let title = t(&format!("staff-link-use-{}", kind.code()));
    view! {
        <StaffShell title=title.clone() faults=faults>
            <h1>{title}</h1>
            <p>{email}</p>
            <form method="post" novalidate>
                // Made here, inside the shell: what was wrong stands at its field.
                {if kind.sets_password() { passwords() } else { password() }}
                {page.authenticator.map_or_else(code, new_authenticator)}
                <Button label=t("staff-link-set") />
            </form>
        </StaffShell>
    }
}

/// The password of now.
fn password() -> AnyView {
    view! { <TextInput name="password" label=t("staff-sign-in-password") kind=TextKind::Password /> }.into_any()
}

/// A code of the authenticator of now.
fn code() -> AnyView {
    view! {
        <TextInput
            name="code"
            label=t("staff-code-title")
            hint=t("staff-code-now-hint")
            kind=TextKind::OneTimeCode
        />
    }
    .into_any()
}

/// A new password, twice.
pub(super) fn passwords() -> AnyView {
    view! {
        <TextInput
            name="new"
            label=t("staff-password-new")
            hint=tr("staff-password-hint", args! { "min" => PASSWORD_MIN })
            kind=TextKind::NewPassword
        />
        <TextInput name="repeat" label=t("staff-password-repeat") kind=TextKind::NewPassword />
    }
    .into_any()
}

/// A new authenticator, with the first code of it. The seed goes with the form: it is the worker's own, and counts only
/// once a code of it was right.
pub(super) fn new_authenticator(new: NewAuthenticator) -> AnyView {
    view! {
        <h2>{t("staff-authenticator-title")}</h2>
        <p>{t("staff-authenticator-how")}</p>
        {new.qr.draw(t("staff-authenticator-qr"))}
        <p>{t("staff-authenticator-text")} " " <code class="seed">{new.seed.clone()}</code></p>
        <input type="hidden" name="seed" value=new.seed />
        <TextInput
            name="first-code"
            label=t("staff-authenticator-code")
            hint=t("staff-authenticator-code-hint")
            kind=TextKind::OneTimeCode
        />
    }
    .into_any()
}

/// A link that serves no more, or never did.
#[component]
pub fn LinkOver() -> impl IntoView {
    view! {
        <StaffShell title=t("staff-link-over")>
            <h1>{t("staff-link-over")}</h1>
            <p>{t("staff-link-over-what")}</p>
            <p>
                <LinkButton label=t("staff-sign-in-title") href=paths::staff::SIGN_IN />
            </p>
        </StaffShell>
    }
}

/// New recovery codes, shown this once.
#[component]
pub fn RecoveryCodes(
    /// As they are written down.
    codes: Vec<Text>,
    /// Where the page leads.
    next: &'static str,
) -> impl IntoView {
    let codes: Vec<_> = codes.into_iter().map(|code| view! { <li><code>{code}</code></li> }).collect();
    view! {
        <StaffShell title=t("staff-recovery-title")>
            <h1>{t("staff-recovery-title")}</h1>
            <Notice>
                <p>{t("staff-recovery-once")}</p>
            </Notice>
            <ul class="codes">{codes}</ul>
            <p>{t("staff-recovery-how")}</p>
            <p>
                <LinkButton label=t("button-continue") href=next />
            </p>
        </StaffShell>
    }
}
