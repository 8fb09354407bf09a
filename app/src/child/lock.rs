//! Who may know what is answered on a screen: one lock for all of it, and before whom it is not to be said.
//!
//! Never closed beforehand. What is kept back, and when it cannot be, is in [`heard_domain::journey::said::Care`].

use heard_domain::journey::Typed;
use heard_domain::journey::company::{Company, NOT_BEFORE_FIELD, ONLY_IRO_FIELD};
use leptos::prelude::*;

use crate::args;
use crate::components::{Checkboxes, Choice};
use crate::text::{Text, t, tr};

/// "Only Ruth": what the lock is called, and how an answer behind it is marked.
#[must_use]
pub fn only(reader: Option<&str>) -> Text {
    reader.map_or_else(|| t("lock-only-nobody"), |name| tr("lock-only", args! { "name" => name.to_owned() }))
}

/// "Not in front of: my carer, my school"; nothing where nobody is named.
#[must_use]
pub fn not_before(company: &[Company]) -> Option<Text> {
    let named: Vec<_> = company.iter().map(|one| t(&format!("company-{}", one.code()))).collect();
    (!named.is_empty()).then(|| tr("lock-not-before-whom", args! { "whom" => named.join(", ") }))
}

/// How the lock of a screen stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locked {
    /// Whether it is only for the IRO.
    pub only_iro: bool,
    /// Before whom it is not to be said.
    pub not_before: Vec<Company>,
}

impl Locked {
    /// As the fields of a screen say. Answers of one screen that were kept back differently before there was one lock
    /// are all kept back.
    #[must_use]
    pub fn of(typed: &Typed) -> Self {
        let named = |one: &Company| typed.0.values().any(|typed| typed.not_before.contains(one));
        Self {
            only_iro: typed.0.values().any(|typed| typed.only_iro),
            not_before: Company::ALL.into_iter().filter(named).collect(),
        }
    }
}

/// The padlock: open until it is pressed.
#[component]
pub fn Lock(
    /// The first name of whoever reads it, if there is an IRO.
    reader: Option<String>,
    /// Whether it is closed.
    closed: bool,
) -> impl IntoView {
    view! {
        <div class="lock">
            <input
                class="lock__input"
                type="checkbox"
                id=ONLY_IRO_FIELD
                name=ONLY_IRO_FIELD
                value="yes"
                checked=closed
            />
            <label class="lock__label" for=ONLY_IRO_FIELD>
                <span class="lock__sign" aria-hidden="true"></span>
                {only(reader.as_deref())}
            </label>
        </div>
    }
}

/// Before whom it is not to be said, folded away until somebody is named.
#[component]
pub fn NotBefore(
    /// Who is named.
    named: Vec<Company>,
) -> impl IntoView {
    let choice =
        |one: Company| Choice::new(one.code(), t(&format!("company-{}", one.code()))).checked(named.contains(&one));
    let choices = Company::ALL.map(choice).to_vec();
    view! {
        <details class="not-before" open=!named.is_empty()>
            <summary>{t("lock-not-before")}</summary>
            <Checkboxes name=NOT_BEFORE_FIELD legend=t("lock-not-before") choices=choices />
        </details>
    }
}
