//! What is wrong on a page, at its top, each fault a link to its field.

use leptos::prelude::*;

use crate::text::{MaybeText, Text, t};

/// One fault: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The id of the field: its name.
    pub field: Text,
    /// What is wrong and how to mend it.
    pub message: Text,
}

impl Fault {
    /// A fault of the field named `field`.
    pub fn new(field: impl Into<Text>, message: impl Into<Text>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// The message for the field named `field`, for its `error` property.
#[must_use]
pub fn fault_for(faults: &[Fault], field: &str) -> MaybeText {
    faults.iter().find(|fault| fault.field == field).map(|fault| fault.message.clone()).into()
}

/// The summary; nothing when there is no fault.
#[component]
pub fn ErrorSummary(
    /// The faults, in the order of the fields.
    faults: Vec<Fault>,
) -> impl IntoView {
    let items: Vec<_> = faults
        .into_iter()
        .map(|fault| {
            view! {
                <li>
                    <a href=format!("#{}", fault.field)>{fault.message}</a>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
                <h2 class="error-summary__title">{t("error-summary-title")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}
