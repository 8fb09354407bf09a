//! Something that is shown when asked for.

use leptos::prelude::*;

use crate::text::Text;

/// A summary that opens.
#[component]
pub fn Details(
    /// What it says when closed.
    #[prop(into)]
    summary: Text,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{summary}</summary>
            <div class="details__content">{children()}</div>
        </details>
    }
}
