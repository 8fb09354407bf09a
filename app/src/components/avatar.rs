//! A worker's photo or drawn portrait.

use leptos::prelude::*;

use crate::text::Text;

/// A round picture of somebody. Its text is empty where their name stands beside it.
#[component]
pub fn Avatar(
    /// The address of the photo or portrait, made by code.
    #[prop(into)]
    src: Text,
    /// What the picture is of, for those who do not see it; empty when their name stands beside it.
    #[prop(optional, into)]
    alt: Text,
    /// Whether it is the page's subject rather than a mark in a list.
    #[prop(optional)]
    large: bool,
    /// How wide and high it is where it is neither, in CSS pixels.
    #[prop(default = 56)]
    side: u32,
) -> impl IntoView {
    let (class, side) = if large { ("avatar avatar--large", 128) } else { ("avatar", side) };
    view! { <img class=class src=src alt=alt width=side height=side /> }
}
