//! Sign in to read back: with pictures or with a number.

use leptos::prelude::*;

use crate::components::{ButtonKind, LinkButton};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    view! {
        <ChildShell back=paths::HOME>
            <h1>{t("sign-in-title")}</h1>
            <p class="lead">{t("sign-in-lead")}</p>
            <div class="buttons">
                <LinkButton label=t("sign-in-pictures") href=paths::SIGN_IN_PICTURES />
                <LinkButton label=t("sign-in-number") href=paths::SIGN_IN_NUMBER kind=ButtonKind::Secondary />
            </div>
            <p>{t("sign-in-forgotten")}</p>
        </ChildShell>
    }
}
