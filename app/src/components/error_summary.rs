//! What is wrong on a page, at its top, each fault a link to its field.

use std::sync::Arc;

use leptos::prelude::*;

use crate::text::{Text, t};

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

/// The page's faults, which its shell provides to the fields in it.
#[derive(Clone)]
pub(crate) struct Faults(pub(crate) Arc<[Fault]>);

/// The fault of the field named `field` on this page.
pub(super) fn fault_of(field: &str) -> Option<Fault> {
    use_context::<Faults>()?.0.iter().find(|fault| fault.field == field).cloned()
}

/// The summary; nothing when the page has no fault. The shell puts it at the top of the main part.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let faults = use_context::<Faults>().map(|Faults(faults)| faults.to_vec()).unwrap_or_default();
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
