//! A piece of a page that stands by itself.

use leptos::prelude::*;

use crate::text::MaybeText;

/// A card. With an address the title is a link and the whole card can be tapped.
#[component]
pub fn Card(
    /// The title, a heading of the second level.
    #[prop(optional, into)]
    title: MaybeText,
    /// Where the title goes, made by code.
    #[prop(optional, into)]
    href: MaybeText,
    children: Children,
) -> impl IntoView {
    let class = if href.is_some() { "card card--link" } else { "card" };
    let title = title.0.map(|title| match href.0 {
        Some(href) => view! {
            <h2 class="card__title">
                <a href=href>{title}</a>
            </h2>
        }
        .into_any(),
        None => view! { <h2 class="card__title">{title}</h2> }.into_any(),
    });
    view! { <div class=class>{title} {children()}</div> }
}
