//! A drawing of our own.

use leptos::prelude::*;

use crate::text::{Text, t};

/// `public/pictures/NAME.svg`, with the text `picture-NAME`. A child's page asks for all of its own at once
/// (`render::pictures`, which knows it by its first attributes).
#[component]
pub fn Picture(
    /// Its name.
    #[prop(into)]
    name: Text,
    /// How wide and high it is, in CSS pixels.
    #[prop(default = 64)]
    side: u32,
    /// Whether words beside it say the same, so that it is not said twice.
    #[prop(optional)]
    beside_words: bool,
    /// Whether it is fetched with the page and not when it comes near: a page that is printed is not scrolled.
    #[prop(optional)]
    at_once: bool,
) -> impl IntoView {
    let alt = if beside_words { Text::default() } else { t(&format!("picture-{name}")) };
    let src = format!("/pictures/{name}.svg");
    let lazy = (!at_once).then_some("lazy");
    view! { <img loading=lazy src=src class="picture" alt=alt width=side height=side /> }
}
