//! Signing in: e-mail address and password, then a code.

use leptos::prelude::*;

use super::trouble::{Trouble, faults};
use crate::components::{Button, TextInput, TextKind};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, t};

/// E-mail address and password.
#[derive(Debug, Clone, Default)]
pub struct SignInPage {
    /// What was typed as e-mail address.
    pub email: Text,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Asks for e-mail address and password.
#[component]
pub fn SignIn(
    /// What it shows.
    page: SignInPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    view! {
        <StaffShell title=t("staff-sign-in-title") faults=faults>
            <h1>{t("staff-sign-in-title")}</h1>
            <form method="post" action=paths::staff::SIGN_IN novalidate>
                <TextInput
                    name="email"
                    label=t("staff-sign-in-email")
                    kind=TextKind::Email
                    value=page.email
                />
                <TextInput
                    name="password"
                    label=t("staff-sign-in-password")
                    kind=TextKind::Password
                />
                <Button label=t("button-continue") />
            </form>
            <p class="hint">{t("staff-sign-in-child")} " " <a href="/">{t("staff-sign-in-child-link")}</a></p>
        </StaffShell>
    }
}

/// The code.
#[derive(Debug, Clone, Default)]
pub struct CodePage {
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Asks for the six-digit code of now.
#[component]
pub fn SignInCode(
    /// What it shows.
    page: CodePage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    view! {
        <StaffShell title=t("staff-code-title") faults=faults back=paths::staff::SIGN_IN>
            <form method="post" action=paths::staff::CODE novalidate>
                <TextInput
                    name="code"
                    label=t("staff-code-title")
                    hint=t("staff-code-hint")
                    kind=TextKind::OneTimeCode
                    heading=true
                />
                <Button label=t("staff-sign-in-button") />
            </form>
        </StaffShell>
    }
}
