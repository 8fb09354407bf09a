//! The state of something, in a word or two. The colour adds nothing that the word does not say.

use leptos::prelude::*;

use crate::text::Text;

/// The colour of a tag.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to do.
    #[default]
    Calm,
    /// Done, well.
    Good,
    /// Wants looking at.
    Waiting,
    /// Late, or wants acting on now.
    Pressing,
}

/// A tag.
#[component]
pub fn Tag(
    /// What it says.
    #[prop(into)]
    label: Text,
    /// Its colour.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    let class = match tone {
        Tone::Calm => "tag",
        Tone::Good => "tag tag--good",
        Tone::Waiting => "tag tag--waiting",
        Tone::Pressing => "tag tag--pressing",
    };
    view! { <strong class=class>{label}</strong> }
}
