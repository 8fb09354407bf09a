//! One of many, for workers. Children get radios or tiles.

use leptos::prelude::*;

use super::{
    Choice,
    field::{Field, described_by, invalid},
};
use crate::text::{MaybeText, Text};

/// A select box.
#[component]
pub fn SelectBox(
    /// The field's name and id.
    #[prop(into)]
    name: Text,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// What can be chosen. A choice with an empty value stands for none.
    choices: Vec<Choice>,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
) -> impl IntoView {
    let describedby = described_by(&name, &hint, None);
    let invalid = invalid(&name);
    let id = name.clone();
    let choices: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            view! {
                <option value=choice.value selected=choice.checked>
                    {choice.label}
                </option>
            }
        })
        .collect();
    view! {
        <Field name=name label=label hint=hint heading=false>
            <select class="input select" name=id.clone() id=id aria-describedby=describedby aria-invalid=invalid>
                {choices}
            </select>
        </Field>
    }
}
