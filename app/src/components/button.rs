//! Buttons: one that sends a form, and a link that looks like one.

use leptos::prelude::*;

use crate::text::{MaybeText, Text, t};

/// How much a button asks for attention. A page has at most one primary button.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The next thing to do.
    #[default]
    Primary,
    /// Another thing that may be done.
    Secondary,
    /// Something beside the way, such as "save and stop".
    Quiet,
    /// Something that cannot be undone.
    Danger,
}

impl ButtonKind {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button--secondary",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// A button that sends the form it is in.
#[component]
pub fn Button(
    /// What it says; "Continue" when nothing else.
    #[prop(optional, into)]
    label: MaybeText,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// The form field that says which button was pressed.
    #[prop(optional, into)]
    name: MaybeText,
    /// That field's value.
    #[prop(optional, into)]
    value: MaybeText,
    /// More words for those who do not see the page, such as which row it belongs to.
    #[prop(optional, into)]
    about: MaybeText,
    /// Where the reply is read from: the id of something on the page that it leads to. Made by code.
    #[prop(optional)]
    reads_at: Option<&'static str>,
    /// The id of the form that it sends, where it stands outside it. Made by code.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView {
    let action = reads_at.map(|id| format!("#{id}"));
    view! {
        <button class=kind.class() type="submit" name=name.0 value=value.0 formaction=action form=form>
            {label.0.unwrap_or_else(|| t("button-continue"))}
            {about.0.map(|about| view! { <span class="hidden">" " {about}</span> })}
        </button>
    }
}

/// A link that looks like a button, for going on without sending anything.
#[component]
pub fn LinkButton(
    /// What it says.
    #[prop(into)]
    label: Text,
    /// Where it goes, made by code.
    #[prop(into)]
    href: Text,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {label}
        </a>
    }
}
