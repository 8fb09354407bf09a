//! How far through: words only, nothing to win.

use leptos::prelude::*;

use crate::{args, text::tr};

/// "3 of 9".
#[component]
pub fn Progress(
    /// Which step this is, from 1.
    now: usize,
    /// How many there are.
    total: usize,
) -> impl IntoView {
    view! { <p class="progress">{tr("progress", args! { "now" => now, "total" => total })}</p> }
}
