//! Any of a few.

use leptos::prelude::*;

use super::{Choice, Fieldset, choice::Many, radios::options};
use crate::text::{MaybeText, Text};

/// Checkboxes.
#[component]
pub fn Checkboxes(
    /// The fields' name; the first input's id.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let options = options(&name, choices, Many::Several);
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class="options">{options}</div>
        </Fieldset>
    }
}
