//! What every field has around it: label, hint, error. A field finds its own error: the shell of the page was given
//! the faults, and no page hands them on.

use leptos::prelude::*;

use super::{Fault, error_summary::fault_of};
use crate::text::{MaybeText, Text, t};

/// The ids that describe the field `name`: its hint, its error, and whatever else the caller has.
pub(super) fn described_by(name: &str, hint: &MaybeText, more: Option<&str>) -> Option<String> {
    let ids = [("hint", hint.is_some()), ("error", fault_of(name).is_some())];
    let ids = ids.into_iter().filter(|(_, there)| *there).map(|(what, _)| format!("{name}-{what}"));
    let ids: Vec<_> = ids.chain(more.map(str::to_owned)).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The value of `aria-invalid` for the field `name`.
pub(super) fn invalid(name: &str) -> Option<&'static str> {
    fault_of(name).map(|_| "true")
}

/// The class of the block around the field `name`.
pub(super) fn field_class(name: &str) -> &'static str {
    if fault_of(name).is_some() { "field field--error" } else { "field" }
}

/// A hint and an error, with their ids.
#[component]
pub(super) fn Messages(name: Text, hint: MaybeText) -> impl IntoView {
    let hint = hint.0.map(|hint| {
        view! {
            <div class="hint" id=format!("{name}-hint")>
                {hint}
            </div>
        }
    });
    view! {
        {hint}
        <FieldError name=name />
    }
}

/// What is wrong with a field, or with a part of a page that is named like one.
#[component]
pub fn FieldError(
    /// The field's name.
    name: Text,
) -> impl IntoView {
    fault_of(&name).map(|Fault { message, .. }| {
        view! {
            <p class="error-message" id=format!("{name}-error")>
                <span class="hidden">{t("error-prefix")}</span>
                " "
                {message}
            </p>
        }
    })
}

/// One labelled field. The input itself is the child, and has `name` as its id.
#[component]
pub fn Field(
    /// The field's name and id.
    name: Text,
    /// Its label.
    label: Text,
    /// A line of explanation.
    hint: MaybeText,
    /// Whether the label is the page's heading.
    heading: bool,
    children: Children,
) -> impl IntoView {
    let class = field_class(&name);
    let label = if heading {
        view! {
            <h1 class="label-heading">
                <label class="label label--heading" for=name.clone()>
                    {label}
                </label>
            </h1>
        }
        .into_any()
    } else {
        view! {
            <label class="label" for=name.clone()>
                {label}
            </label>
        }
        .into_any()
    };
    view! { <div class=class>{label} <Messages name=name hint=hint /> {children()}</div> }
}
