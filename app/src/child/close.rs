//! A page that shows nothing: my page is closed.

use leptos::prelude::*;

use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// The page.
#[component]
pub fn ClosedPage() -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("closed-title")}</h1>
            <p class="lead">{t("closed-lead")}</p>
            <p>
                <a href=paths::HOME>{t("closed-again")}</a>
            </p>
        </ChildShell>
    }
}
