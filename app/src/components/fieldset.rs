//! A group of fields under one question.

use leptos::prelude::*;

use super::field::{Messages, described_by, field_class};
use crate::text::{MaybeText, Text};

/// A group under one legend, which is the page's heading where the page asks one thing.
#[component]
pub fn Fieldset(
    /// What the ids of hint and error start with: the name of the fields in it.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
    children: Children,
) -> impl IntoView {
    let class = field_class(&name);
    let describedby = described_by(&name, &hint, None);
    let legend = if heading {
        view! {
            <legend class="label label--heading">
                <h1>{legend}</h1>
            </legend>
        }
        .into_any()
    } else {
        view! { <legend class="label">{legend}</legend> }.into_any()
    };
    view! {
        <div class=class>
            <fieldset aria-describedby=describedby>
                {legend}
                <Messages name=name hint=hint />
                {children()}
            </fieldset>
        </div>
    }
}
