//! How something feels: drawn faces, each with its word, in one row or a grid.

use leptos::prelude::*;

use super::{Choice, Fieldset, choice::Many, picture_choices::tiles};
use crate::text::{MaybeText, Text};

/// Faces with words, one to be chosen.
#[component]
pub fn Faces(
    /// The field's name; the first input's id.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// The faces, each with a picture.
    choices: Vec<Choice>,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let faces = tiles(&name, choices, Many::One, 72);
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class="tiles tiles--faces">{faces}</div>
        </Fieldset>
    }
}
