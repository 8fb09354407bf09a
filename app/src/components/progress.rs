//! How far through: words only, nothing to win.

use leptos::prelude::*;

use crate::{
    args,
    text::{MaybeText, Text, tr},
};

/// "3 of 9", or "3" while nobody can know of how many.
#[component]
pub fn Progress(
    /// Which step this is, from 1.
    now: usize,
    /// How many there are; `None` before it is known.
    total: Option<usize>,
    /// A few words beside it, or in place of it before it says anything.
    #[prop(optional, into)]
    hint: MaybeText,
) -> impl IntoView {
    let words = match total {
        None if hint.is_some() => Text::default(),
        Some(total) => tr("progress", args! { "now" => now, "total" => total }),
        None => tr("progress-now", args! { "now" => now }),
    };
    view! { <p class="progress">{words} {hint.0}</p> }
}
