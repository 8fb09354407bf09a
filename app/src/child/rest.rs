//! A rest, halfway through many questions: a picture, and nothing to answer or to win.

use heard_domain::people::Band;
use leptos::prelude::*;

use crate::components::{ButtonKind, LinkButton, Picture};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The child's style.
    pub band: Band,
    /// The address of the screen that comes next.
    pub next: String,
    /// The page before.
    pub back: String,
}

/// The page.
#[component]
pub fn RestPage(
    /// What it shows.
    rest: Rest,
) -> impl IntoView {
    let Rest { band, next, back } = rest;
    view! {
        <ChildShell band=band back=back>
            <div class="begin">
                <Picture name="rest" side=176 />
                <h1>{t("rest-title")}</h1>
                <p class="lead">{t("rest-saved")}</p>
                <LinkButton label=t("begin-go-on") href=next />
                <LinkButton label=t("question-stop") href=paths::STOP kind=ButtonKind::Secondary />
            </div>
        </ChildShell>
    }
}
