//! Something that somebody must act on today.

use leptos::prelude::*;

use crate::text::Text;

/// A banner above everything else.
#[component]
pub fn Urgent(
    /// What it is, a heading of the second level. Its id is `urgent`: one a page.
    #[prop(into)]
    title: Text,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="urgent" aria-labelledby="urgent">
            <h2 class="urgent__title" id="urgent">
                {title}
            </h2>
            {children()}
        </section>
    }
}
