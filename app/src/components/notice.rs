//! Something to know, said calmly.

use leptos::prelude::*;

use crate::text::MaybeText;

/// A calm inset.
#[component]
pub fn Notice(
    /// A title, when it has one.
    #[prop(optional, into)]
    title: MaybeText,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice">
            {title.0.map(|title| view! { <p class="notice__title">{title}</p> })} {children()}
        </div>
    }
}
