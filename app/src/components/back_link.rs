//! The way to the page before, which does not depend on the browser's history.

use leptos::prelude::*;

use crate::text::{Text, t};

/// A link to the page before, in a landmark of its own: it stands outside the main part (axe `region`).
#[component]
pub fn BackLink(
    /// Its address.
    #[prop(into)]
    href: Text,
) -> impl IntoView {
    view! {
        <nav aria-label=t("back")>
            <a class="back-link" href=href>
                {t("back")}
            </a>
        </nav>
    }
}
