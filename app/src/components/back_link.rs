//! The way to the page before, which does not depend on the browser's history.

use leptos::prelude::*;

use crate::text::{Text, t};

/// A link to the page before, for the foot of a page.
#[component]
pub fn BackLink(
    /// Its address.
    #[prop(into)]
    href: Text,
) -> impl IntoView {
    view! {
        <a class="back-link" href=href>
            {t("back")}
        </a>
    }
}
