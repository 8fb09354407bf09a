//! A drawing that a child made, to be looked at.

use heard_domain::drawing::Drawing;
use leptos::prelude::*;

use crate::islands::drawing::class;
use crate::text::t;

/// The drawing as a picture. What it shows nobody can say for the child, so the text in its place says only what it is.
#[component]
pub fn Drawn(
    /// The drawing.
    drawing: Drawing,
) -> impl IntoView {
    view! {
        <svg class="drawing" role="img" aria-label=t("drawing-alt") viewBox=paper()>
            {lines(&drawing)}
        </svg>
    }
}

/// The measures of the paper, as `viewBox` has them.
pub(super) fn paper() -> String {
    format!("0 0 {} {}", Drawing::WIDTH, Drawing::HEIGHT)
}

/// A path for each stroke.
pub(super) fn lines(drawing: &Drawing) -> Vec<impl IntoView + use<>> {
    let line = |stroke: &heard_domain::drawing::Stroke| {
        view! { <path class=class(stroke) d=stroke.path() /> }
    };
    drawing.strokes().iter().map(line).collect()
}
