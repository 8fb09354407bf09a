//! One of a few.

use leptos::prelude::*;

use super::{
    Choice, Fieldset,
    choice::{Many, id},
};
use crate::text::{MaybeText, Text};

/// Radio buttons. None is ever chosen beforehand.
#[component]
pub fn Radios(
    /// The field's name; the first input's id.
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
    let options = options(&name, choices, Many::One);
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class="options">{options}</div>
        </Fieldset>
    }
}

/// The inputs of a group, each with its label and hint.
pub(super) fn options(name: &Text, choices: Vec<Choice>, many: Many) -> impl IntoView + use<> {
    let option = |(place, choice): (usize, Choice)| {
        let id = id(name, place);
        let hint_id = choice.hint.is_some().then(|| format!("{id}-item-hint"));
        view! {
            <div class="option">
                <input
                    class="option__input"
                    type=many.input()
                    name=name.clone()
                    id=id.clone()
                    value=choice.value
                    checked=choice.checked
                    aria-describedby=hint_id.clone()
                />
                <label class="option__label" for=id>
                    {choice.label}
                </label>
                {choice.hint.0.map(|hint| {
                    view! {
                        <div class="hint option__hint" id=hint_id>
                            {hint}
                        </div>
                    }
                })}
            </div>
        }
    };
    choices.into_iter().enumerate().map(option).collect::<Vec<_>>()
}
